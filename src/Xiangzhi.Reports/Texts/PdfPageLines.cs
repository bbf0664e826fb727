using System.Text;
using UglyToad.PdfPig.Content;

namespace Xiangzhi.Reports.Texts;

/// <summary>A line of a page, or a row of a table on it. In points from the lower left.</summary>
/// <param name="Y">Of its baseline; of a row, of its first line.</param>
/// <param name="Size">Of its type.</param>
internal sealed record PdfLine(double Left, double Right, double Y, double Size, string Text, bool IsRow)
{
    /// <summary>From the foot of the page to its head, 0 to 1.</summary>
    public double Height { get; init; }
}

/// <summary>Puts the letters of a page together: those on one baseline are a line, those between the rules of a table a cell.</summary>
internal static class PdfPageLines
{
    /// <summary>Gaps between letters, in their size: beyond the first stands a blank between Latin words, beyond the second in any text, beyond the third another column.</summary>
    private const double WordGap = 0.2, Gap = 0.7, ColumnGap = 2;

    /// <returns>From the head of the page to its foot. Text that does not run across the page, such as a watermark, is left out.</returns>
    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var rules = new PdfRules(page);
        var letters = page.Letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal && letter.Value.Length > 0 && letter.PointSize > 0).ToList();
        var cells = letters.ToLookup(letter => rules.CellAt(letter.StartBaseLine.X + letter.Width / 2, letter.StartBaseLine.Y + 0.3 * letter.PointSize));
        var rows = cells.Where(cell => cell.Key is not null).GroupBy(cell => cell.Key!.Value.Top).Select(Row);
        return [.. Lines(cells[null]).Concat(rows).Where(line => line.Text.Trim().Length > 0).OrderByDescending(line => line.Y).Select(line => line with { Height = line.Y / Math.Max(1, page.Height) })];
    }

    private static PdfLine Row(IEnumerable<IGrouping<(int Column, double Top)?, Letter>> cells)
    {
        var columns = cells.ToDictionary(cell => cell.Key!.Value.Column, cell => Lines(cell).ToList());
        var texts = Enumerable.Range(0, columns.Keys.Max() + 1).Select(column => columns.TryGetValue(column, out var lines) ? lines.Select(line => line.Text.Replace('\t', ' ').Trim()).Aggregate("", PdfParagraphs.Joined) : "");
        var all = columns.Values.SelectMany(lines => lines).ToList();
        return new(all.Min(line => line.Left), all.Max(line => line.Right), all.Max(line => line.Y), all[0].Size, string.Join('\t', texts), IsRow: true);
    }

    private static IEnumerable<PdfLine> Lines(IEnumerable<Letter> letters)
    {
        var line = new List<Letter>();
        foreach (var letter in letters.OrderByDescending(letter => letter.StartBaseLine.Y))
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > 0.45 * Math.Max(line[0].PointSize, letter.PointSize))
            {
                yield return Line(line);
                line = [];
            }
            line.Add(letter);
        }
        if (line.Count > 0)
            yield return Line(line);
    }

    private static PdfLine Line(List<Letter> letters)
    {
        var text = new StringBuilder();
        Letter? before = null;
        foreach (var letter in letters.OrderBy(letter => letter.StartBaseLine.X))
        {
            // Some programs print a letter twice, a hair apart, to make it bold.
            if (before is not null && letter.Value == before.Value && letter.StartBaseLine.X - before.StartBaseLine.X < 0.2 * letter.PointSize)
                continue;
            if (before is not null)
                text.Append(Between(before, letter));
            text.Append(letter.Value);
            before = letter;
        }
        var shown = letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).DefaultIfEmpty(letters[0]).ToList();
        var size = shown.GroupBy(letter => Math.Round(letter.PointSize, 1)).MaxBy(group => group.Count())!.Key;
        return new(shown.Min(letter => letter.StartBaseLine.X), shown.Max(letter => letter.StartBaseLine.X + letter.Width), letters[0].StartBaseLine.Y, size, text.ToString(), text.ToString().Trim().Contains('\t'));
    }

    private static string Between(Letter before, Letter letter)
    {
        var gap = (letter.StartBaseLine.X - before.StartBaseLine.X - before.Width) / letter.PointSize;
        return string.IsNullOrWhiteSpace(before.Value) || string.IsNullOrWhiteSpace(letter.Value) ? ""
            : gap > ColumnGap ? "\t"
            : gap > Gap || (gap > WordGap && char.IsAscii(before.Value[^1]) && char.IsAscii(letter.Value[0])) ? " " : "";
    }
}
