using System.Text;
using System.Xml.Linq;

namespace Xiangzhi.Reports.Texts;

/// <summary>The text of a Word file together with where each stretch of it stands, so that it can be read and marked by one account.</summary>
/// <param name="Main">The part that holds the text; marking changes it.</param>
/// <param name="Pieces">In the order of the text; none is empty, none overlaps another.</param>
internal sealed record DocxText(DocxFile File, XDocument Main, ReportText Report, IReadOnlyList<DocxPiece> Pieces)
{
    /// <returns>Null where the file is broken.</returns>
    public static DocxText? Read(DocxFile file)
    {
        try
        {
            var main = file.Xml(file.MainPath)!;
            if (main.Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "body") is not { } body)
                return null;
            var styles = file.Related("/styles") is { } path ? file.Xml(path) : null;
            return Placed(file, main, new DocxLines(new DocxStyleNames(styles)).Of(body));
        }
        catch (Exception damage) when (DocxFile.IsDamage(damage))
        {
            return null;
        }
    }

    private static DocxText Placed(DocxFile file, XDocument main, IEnumerable<DocxLine> lines)
    {
        var (text, paragraphs, pieces) = (new StringBuilder(), new List<TextParagraph>(), new List<DocxPiece>());
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Text.Length > 0))
        {
            if (text.Length > 0)
                text.Append('\n');
            pieces.AddRange(line.Pieces.Select(piece => piece with { Start = text.Length + piece.Start }));
            paragraphs.Add(new(text.Length, line.Text.Length, ReportText.KindOf(line.Text, line.Kind)));
            text.Append(line.Text);
        }
        return new(file, main, new(text.ToString(), paragraphs), pieces);
    }
}
