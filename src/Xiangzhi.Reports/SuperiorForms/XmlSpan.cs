using System.Text;
using System.Xml;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>
/// An element of an XML text with the places at which it begins and ends, so that a value can be put in and every other character
/// stays what it was. Writing the part anew from a document object model would lose order, blanks and prefixes of the original.
/// </summary>
internal sealed class XmlSpan
{
    private readonly Dictionary<string, string> attributes = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();

    private XmlSpan(string name, string prefix, XmlSpan? parent) => (Name, Prefix, Parent) = (name, prefix, parent);

    /// <summary>Local name; Office's parts give each name one meaning.</summary>
    public string Name { get; }

    /// <summary>Prefix with its colon, or empty: what is put in beside it must bear it too.</summary>
    public string Prefix { get; }

    public XmlSpan? Parent { get; }

    public List<XmlSpan> Children { get; } = [];

    /// <summary>Place of the &lt; of the start tag.</summary>
    public int Start { get; private set; }

    /// <summary>Place after the start tag.</summary>
    public int Inner { get; private set; }

    /// <summary>Place of the end tag; that of <see cref="Inner"/> for an element without one.</summary>
    public int InnerEnd { get; private set; }

    /// <summary>Place after the element.</summary>
    public int End { get; private set; }

    public bool IsEmptyTag { get; private set; }

    /// <summary>Text directly within.</summary>
    public string Text => text.ToString();

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    public XmlSpan? Child(string name) => Children.Find(c => c.Name == name);

    public IEnumerable<XmlSpan> All(string name) => Children.Where(c => c.Name == name);

    public IEnumerable<XmlSpan> Descendants(string name) => Children.SelectMany(c => (c.Name == name ? [c] : Array.Empty<XmlSpan>()).Concat(c.Descendants(name)));

    /// <exception cref="XmlException">The text is no XML, or has a document type.</exception>
    public static XmlSpan Read(string source)
    {
        using var xml = XmlReader.Create(new StringReader(source), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        var places = (IXmlLineInfo)xml;
        var lines = LinesOf(source);
        XmlSpan? root = null, at = null;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var span = new XmlSpan(xml.LocalName, xml.Prefix.Length == 0 ? "" : xml.Prefix + ":", at) { Start = lines[places.LineNumber - 1] + places.LinePosition - 2, IsEmptyTag = xml.IsEmptyElement };
                    span.Inner = EndOfTag(source, span.Start);
                    at?.Children.Add(span);
                    root ??= span;
                    for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
                        span.attributes[xml.LocalName] = xml.Value;
                    xml.MoveToElement();
                    if (span.IsEmptyTag)
                        span.InnerEnd = span.End = span.Inner;
                    else
                        at = span;
                    break;
                case XmlNodeType.EndElement:
                    at!.InnerEnd = lines[places.LineNumber - 1] + places.LinePosition - 3; // an end tag follows a start tag
                    at.End = EndOfTag(source, at.InnerEnd);
                    at = at.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    at?.text.Append(xml.Value);
                    break;
            }
        }
        return root ?? throw new XmlException("no element");
    }

    /// <summary>The start tag without its end, to which attributes may be added: <c>&lt;x:c r="A1" s="3"</c>.</summary>
    public string OpenTag(string source) => source[Start..Inner].TrimEnd('>').TrimEnd('/').TrimEnd();

    /// <summary>Places at which lines begin, as the reader counts them.</summary>
    private static List<int> LinesOf(string source)
    {
        List<int> lines = [0];
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n')))
                lines.Add(i + 1);
        }
        return lines;
    }

    private static int EndOfTag(string source, int start)
    {
        var quote = '\0';
        for (var i = start; i < source.Length; i++)
        {
            if (quote != '\0')
                quote = source[i] == quote ? '\0' : quote;
            else if (source[i] is '"' or '\'')
                quote = source[i];
            else if (source[i] == '>')
                return i + 1;
        }
        throw new XmlException("no end of tag");
    }
}

/// <summary>Changes to a text, each at its place of the original; what is between stays character for character.</summary>
internal sealed class Splices
{
    private readonly SortedDictionary<(int Start, int Order), (int End, string Text)> all = [];

    public bool Any => all.Count > 0;

    public void Insert(int at, string text) => Replace(at, at, text);

    public void Replace(int start, int end, string text) => all.Add((start, all.Count), (end, text));

    public string Apply(string source)
    {
        var result = new StringBuilder(source.Length + (64 * all.Count));
        var at = 0;
        foreach (var ((start, _), (end, text)) in all)
        {
            result.Append(source, at, start - at).Append(text);
            at = end;
        }
        return result.Append(source, at, source.Length - at).ToString();
    }
}
