using System.Globalization;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>The tables of a .docx as grids, a table within a cell of another as one of its own; and the lines beside them.</summary>
internal static class WordTables
{
    public const string Document = "word/document.xml";

    /// <summary>Twentieths of a point to the width of a character of 10.5 pt.</summary>
    private const double Character = 110;

    public static IReadOnlyList<FormSheet> Read(Package package)
    {
        var root = package.Read(Document);
        var sheets = new List<FormSheet>();
        foreach (var (table, i) in root.Descendants("tbl").Select((t, i) => (t, i)))
        {
            var cells = CellsOf(table).Select(c => new FormCell(c.Row, c.Column, c.RowSpan, c.ColumnSpan, TextOf(c.Cell)) { HasBorder = true, Indent = Blanks(TextOf(c.Cell)) }).ToList();
            var widths = (table.Child("tblGrid")?.All("gridCol") ?? []).Select(g => double.TryParse(g["w"], NumberStyles.Float, CultureInfo.InvariantCulture, out var w) ? w / Character : 9).ToList();
            sheets.Add(new(string.Create(CultureInfo.InvariantCulture, $"表{i + 1}"), false, cells, widths, Above(table)));
        }
        var lines = LinesOf(root).Select((p, i) => new FormCell(i + 1, 1, 1, 1, Paragraph(p))).Where(l => l.Text.Trim().Length > 0).ToList();
        sheets.Add(new("表外文字", !lines.Exists(l => TextGaps.Has(l.Text) || ProseGaps.Of(l.Text).Count > 0), lines, [80], []) { IsText = true });
        return sheets;
    }

    /// <summary>The paragraphs that stand in no table, empty ones too.</summary>
    public static IEnumerable<XmlSpan> LinesOf(XmlSpan document) => Within(document.Child("body") ?? document, "p");

    /// <summary>Cells of a table with their places; what a vertical merge continues belongs to the cell in which it begins.</summary>
    public static List<(XmlSpan Cell, int Row, int Column, int RowSpan, int ColumnSpan)> CellsOf(XmlSpan table)
    {
        var found = new List<(XmlSpan Cell, int Row, int Column, int RowSpan, int ColumnSpan)>();
        var open = new Dictionary<int, int>();
        foreach (var (line, row) in Within(table, "tr").Select((r, i) => (r, i + 1)))
        {
            var column = 1 + Count(line.Child("trPr")?.Child("gridBefore"), 0);
            foreach (var cell in Within(line, "tc"))
            {
                var span = Math.Clamp(Count(cell.Child("tcPr")?.Child("gridSpan"), 1), 1, CellNames.MostColumns);
                var merge = cell.Child("tcPr")?.Child("vMerge");
                if (merge is not null && merge["val"] != "restart" && open.TryGetValue(column, out var at))
                {
                    found[at] = found[at] with { RowSpan = row - found[at].Row + 1 };
                }
                else
                {
                    open.Remove(column);
                    if (merge is not null)
                        open[column] = found.Count;
                    found.Add((cell, row, column, 1, span));
                }
                column += span;
            }
        }
        return found;
    }

    // Rows and cells may stand within content controls and tracked changes, but not within an inner table.
    private static IEnumerable<XmlSpan> Within(XmlSpan of, string name) => of.Children.SelectMany(c => c.Name == name ? [c] : c.Name is "sdt" or "sdtContent" or "ins" or "customXml" ? Within(c, name) : []);

    public static string TextOf(XmlSpan cell) => string.Concat(LettersOf(cell).Select(l => l.Letter)).TrimEnd('\n');

    /// <summary>The letters of a cell, each with the element in which it stands; those between paragraphs stand in none.</summary>
    public static List<(char Letter, XmlSpan? Text)> LettersOf(XmlSpan cell) => LettersOf(cell.All("p"));

    public static List<(char Letter, XmlSpan? Text)> LettersOf(IEnumerable<XmlSpan> paragraphs) =>
        [.. paragraphs.SelectMany((p, i) => Pieces(p).SelectMany(t => t.Text.Select(c => (c, t.Of))).Prepend(('\n', (XmlSpan?)null)).Skip(i == 0 ? 1 : 0))];

    public static string Paragraph(XmlSpan paragraph) => string.Concat(Pieces(paragraph).Select(p => p.Text));

    private static IEnumerable<(string Text, XmlSpan? Of)> Pieces(XmlSpan paragraph) =>
        paragraph.Children.SelectMany(c => c.Name is "hyperlink" or "ins" or "smartTag" ? c.Children : [c]).Where(r => r.Name == "r").SelectMany(r => r.Children)
            .Select(t => t.Name switch { "t" => (t.Text, t), "tab" => (" ", (XmlSpan?)null), "br" => ("\n", null), _ => ("", null) });

    private static IReadOnlyList<string> Above(XmlSpan table)
    {
        var before = table.Parent!.Children.TakeWhile(c => c != table).Reverse().TakeWhile(c => c.Name is "p").Take(4).Select(Paragraph).Where(t => t.Trim().Length > 0); // a table stands in the body
        return [.. before.Reverse()];
    }

    private static int Count(XmlSpan? of, int otherwise) => int.TryParse(of?["val"], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static int Blanks(string text) => text.TakeWhile(char.IsWhiteSpace).Sum(c => c == '\u3000' ? 2 : 1) / 2;
}
