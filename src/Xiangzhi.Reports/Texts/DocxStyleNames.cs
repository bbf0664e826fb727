using System.Xml.Linq;

namespace Xiangzhi.Reports.Texts;

/// <summary>What the styles of a Word file say of its paragraphs: headings, and lines of a table of contents.</summary>
internal sealed class DocxStyleNames
{
    /// <summary>Styles that rest on each other; a ring of them would have no end.</summary>
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    public DocxStyleNames(XDocument? styles)
    {
        foreach (var style in styles?.Root?.Elements().Where(e => e.Name.LocalName == "style") ?? [])
            if (style.Value("styleId") is { } id)
                _styles.TryAdd(id, style);
    }

    public ParagraphKind KindOf(XElement paragraph)
    {
        var own = paragraph.Child("pPr");
        return Level(own) is { } level ? level : Chain(own).Select(style => Level(style.Child("pPr")) ?? Named(style)).FirstOrDefault(kind => kind is not null) ?? ParagraphKind.Body;
    }

    /// <summary>A table of contents repeats headings with numbers of pages, and tells nothing.</summary>
    public bool IsOfContents(XElement paragraph) => Chain(paragraph.Child("pPr")).Any(style => NameOf(style).StartsWith("toc ", StringComparison.OrdinalIgnoreCase));

    // Level 9 is running text.
    private static ParagraphKind? Level(XElement? properties) => properties?.Child("outlineLvl")?.Value("val") is { } level ? level == "9" ? ParagraphKind.Body : ParagraphKind.Heading : null;

    private static ParagraphKind? Named(XElement style) =>
        NameOf(style) is var name && (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.Equals("Title", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题", StringComparison.Ordinal)) ? ParagraphKind.Heading : null;

    private static string NameOf(XElement style) => style.Child("name")?.Value("val") ?? "";

    private IEnumerable<XElement> Chain(XElement? properties)
    {
        var id = properties?.Child("pStyle")?.Value("val");
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Child("basedOn")?.Value("val");
        }
    }
}

/// <summary>Elements by their local names: the strict and the usual form of a Word file differ in their namespaces only.</summary>
internal static class WordElements
{
    extension(XElement element)
    {
        public XElement? Child(string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

        public string? Value(string attribute) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;

        /// <summary>A switch such as <c>w:vanish</c>: there and not turned off.</summary>
        public bool Has(string name) => element.Child(name) is { } found && found.Value("val") is not ("0" or "false" or "off");
    }
}
