using System.Globalization;
using System.Xml.Linq;
using Xiangzhi.Reports.Documents;
using static Xiangzhi.Reports.Documents.Wml;

namespace Xiangzhi.Reports.Texts;

/// <summary>The comments of a Word file: those that it has, and those that are added.</summary>
internal sealed class DocxComments
{
    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly DocxText _text;
    private readonly string? _path;
    private readonly XElement _comments;

    public DocxComments(DocxText text)
    {
        _text = text;
        _path = text.File.Related("/comments");
        _comments = (_path is null ? null : text.File.Xml(_path)?.Root) ?? Root("comments");
    }

    /// <summary>Greater than every id in the file, also those of comments that lost their text.</summary>
    public int NextId => _text.Main.Descendants().Where(e => e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference").Concat(_comments.Elements(Name + "comment"))
        .Select(e => int.TryParse(e.Attribute(Name + "id")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2 ? id + 1 : 0).DefaultIfEmpty(0).Max();

    /// <param name="at">Word shows the clock of this instant's own offset; it has no notion of another.</param>
    public void Add(int id, string author, string initials, DateTimeOffset at, string comment) => _comments.Add(Element("comment",
        Set("id", id), Set("author", author), Set("date", at.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture)), Set("initials", initials),
        comment.ReplaceLineEndings("\n").Split('\n').Select((line, i) => Element("p",
            // The formatting stands here since the file's own running text may be large, indented and set on a grid.
            Element("pPr", Element("spacing", Set("before", 0), Set("after", 0), Set("line", 240), Set("lineRule", "auto")), Element("ind", Set("left", 0), Set("firstLineChars", 0), Set("firstLine", 0)), Value("jc", "left")),
            i == 0 ? Element("r", Element("annotationRef")) : null,
            Text(line, Size(20))))));

    /// <summary>All parts of the file in their order, the text and the comments as they are now.</summary>
    public IEnumerable<PackageZip.Part> Parts()
    {
        var file = _text.File;
        var path = _path ?? NewPath(file.MainPath);
        var changed = new Dictionary<string, XElement>(StringComparer.Ordinal) { [file.MainPath] = _text.Main.Root!, [path] = _comments };
        if (_path is null)
        {
            changed["[Content_Types].xml"] = With(file.Xml("[Content_Types].xml")?.Root ?? new(Types + "Types"), new(Types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", Type)));
            var relations = file.Xml(file.MainRelationsPath)?.Root ?? new XElement(Relations + "Relationships");
            changed[file.MainRelationsPath] = With(relations, new(Relations + "Relationship", new XAttribute("Id", NewId(relations)), new XAttribute("Type", Kind), new XAttribute("Target", "/" + path)));
        }
        return file.Paths.Concat(changed.Keys.Except(file.Paths))
            .Select(p => changed.TryGetValue(p, out var root) ? new PackageZip.Part(p, root) : PackageZip.Part.Of(p, file.Bytes(p)!));
    }

    private string NewPath(string main) => Numbered(n => $"{main[..(main.LastIndexOf('/') + 1)]}comments{n}.xml", _text.File.Paths);

    private static string NewId(XElement relations) => Numbered(n => $"rIdComments{n}", [.. relations.Elements().Select(r => r.Attribute("Id")?.Value ?? "")]);

    private static string Numbered(Func<string, string> name, IReadOnlyList<string> taken) =>
        Enumerable.Range(1, taken.Count + 1).Select(n => name(n == 1 ? "" : n.ToString(CultureInfo.InvariantCulture))).First(n => !taken.Contains(n, StringComparer.OrdinalIgnoreCase));

    private static XElement With(XElement root, XElement child)
    {
        root.Add(child);
        return root;
    }
}
