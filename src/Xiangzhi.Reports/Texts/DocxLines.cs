using System.Xml.Linq;

namespace Xiangzhi.Reports.Texts;

/// <summary>
/// Goes through the body of a Word file as a reader does: what was struck out by tracked changes is gone, what was put in is there,
/// fields show their results, a row of a table is one line, a text box follows the paragraph that it hangs on. Notes are left out.
/// </summary>
internal sealed class DocxLines(DocxStyleNames styles)
{
    /// <summary>The open fields, innermost last: whether their code is still being read, which nobody sees.</summary>
    private readonly Stack<bool> _codes = new();

    private readonly List<XElement> _boxes = [];
    private int _story;
    private int _stories;

    public List<DocxLine> Of(XElement container)
    {
        var lines = new List<DocxLine>();
        DocxLine? carried = null;
        foreach (var block in container.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "p":
                    var own = Paragraph(block);
                    if (carried is not null)
                        own[0] = DocxLine.Join(separator: null, [carried, own[0]], own[0].Kind);
                    // Where the mark between two paragraphs was struck out, they are one.
                    carried = block.Child("pPr")?.Child("rPr")?.Child("del") is not null ? own[^1] : null;
                    lines.AddRange(carried is null ? own : own[..^1]);
                    break;
                case "tbl":
                    foreach (var row in Unwrapped(block, "tr").Where(row => row.Child("trPr")?.Child("del") is null))
                        lines.AddRange(Row(row));
                    break;
                case "sdt":
                    lines.AddRange(block.Child("sdtContent") is { } content ? Of(content) : []);
                    break;
                case "ins" or "moveTo" or "customXml":
                    lines.AddRange(Of(block));
                    break;
                default:
                    break;
            }
            if (carried is null)
                lines.AddRange(Boxes());
        }
        return carried is null ? lines : [.. lines, carried, .. Boxes()];
    }

    /// <summary>A row with tables in its cells, or with one cell, only lays out the page; its paragraphs stay what they are.</summary>
    private IEnumerable<DocxLine> Row(XElement row)
    {
        var cells = Unwrapped(row, "tc").ToList();
        return cells.Count == 1 || cells.Exists(cell => Unwrapped(cell, "tbl").Any())
            ? cells.SelectMany(Of)
            : [DocxLine.Join('\t', [.. cells.Select(cell => DocxLine.Join(' ', Of(cell).Select(line => line.Trim().WithoutTabs()).Where(line => line.Text.Length > 0), ParagraphKind.TableRow))], ParagraphKind.TableRow)];
    }

    private List<DocxLine> Boxes()
    {
        var lines = new List<DocxLine>();
        var (boxes, story) = (_boxes.ToList(), _story);
        _boxes.Clear();
        foreach (var box in boxes)
        {
            _story = ++_stories;
            lines.AddRange(Of(box));
        }
        _story = story;
        return lines;
    }

    /// <returns>A line for each line break; one at least.</returns>
    private List<DocxLine> Paragraph(XElement paragraph)
    {
        var runs = new DocxRuns(_codes, _boxes, _story, styles.KindOf(paragraph));
        if (!styles.IsOfContents(paragraph))
            runs.Read(paragraph);
        // A code that its paragraph does not end is taken for a broken one; its text must not swallow the rest.
        if (_codes.Contains(true))
            _codes.Clear();
        return runs.Lines();
    }

    private static IEnumerable<XElement> Unwrapped(XElement parent, string name) => parent.Elements().SelectMany(e => e.Name.LocalName switch
    {
        var own when own == name => [e],
        "sdt" => e.Child("sdtContent") is { } content ? Unwrapped(content, name) : [],
        "ins" or "moveTo" or "customXml" => Unwrapped(e, name),
        _ => [],
    });
}
