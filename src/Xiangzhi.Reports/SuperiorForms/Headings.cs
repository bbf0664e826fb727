using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>
/// Finds the cells of a form that are to be filled, and for each the headings that cross in it. A form says what it asks by where
/// words stand, so nothing here knows what the words mean.
/// </summary>
public static partial class Headings
{
    public static IReadOnlyList<AskedCell> Of(BlankForm form) =>
        [.. form.Sheets.SelectMany((sheet, i) => sheet.IsHidden ? [] : new OneSheet(sheet, i + 1).Asked().Select(Dated))];

    private static AskedCell Dated(AskedCell asked) => asked.Headings.Rows.Concat(asked.Headings.Columns).Prepend(asked.Headings.Section).Any(NamedYears.In)
        ? asked with { Headings = asked.Headings with { Year = asked.Sheet.Year } } : asked;

    private sealed class OneSheet(FormSheet sheet, int number)
    {
        private readonly HashSet<int> indexRows = [.. sheet.Cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row).Where(IsIndex).Select(g => g.Key)];
        private readonly HashSet<FormCell> headers = [];
        private HashSet<int> headerRows = [];

        public IEnumerable<AskedCell> Asked()
        {
            var titles = Titles();
            var crossings = new List<(FormCell Cell, IReadOnlyList<FormCell> Rows, IReadOnlyList<FormCell> Columns, string Section)>();
            foreach (var cell in sheet.Cells.Where(c => c.IsEmpty && Width(c) > 0 && !indexRows.Contains(c.Row)))
            {
                var ((columns, section), rows) = (Above(cell), Before(cell));
                // Beyond the frame of the table nothing is asked, whatever words stand near.
                if (cell.HasBorder || !columns.Concat(rows).Any(h => h.HasBorder))
                    crossings.Add((cell, rows, columns, section));
            }
            // A word heads columns if it stands above more gaps than it stands before: labels below a table lie under those of its rows.
            var before = crossings.SelectMany(c => c.Rows).CountBy(h => h).ToDictionary();
            headers.UnionWith(crossings.Where(c => c.Rows.Count > 0).SelectMany(c => c.Columns).CountBy(h => h).Where(h => h.Value > before.GetValueOrDefault(h.Key)).Select(h => h.Key));
            // A line of a list has nothing before it, so its headings are known by standing above several such lines.
            headers.UnionWith(crossings.Where(c => c.Rows.Count == 0 && IsFreeRow(c.Cell.Row)).SelectMany(c => c.Columns));
            headerRows = [.. headers.SelectMany(h => Enumerable.Range(h.Row, h.RowSpan))];
            var lines = crossings.Where(c => IsLine(c.Cell, c.Rows, c.Columns)).GroupBy(c => c.Columns[0].Row + c.Columns[0].RowSpan).SelectMany(g => g.Select(c => c.Cell.Row).Distinct().Order().Select((row, i) => (row, i + 1))).DistinctBy(l => l.row).ToDictionary(l => l.row, l => l.Item2);
            // A single line is no list: its headings name figures.
            var single = crossings.Where(c => IsLine(c.Cell, c.Rows, c.Columns)).GroupBy(c => c.Columns[0].Row).Where(g => g.Select(c => c.Cell.Row).Distinct().Count() == 1).SelectMany(g => g.Select(c => c.Cell.Row)).ToHashSet();

            foreach (var (cell, rows, above, section) in crossings)
            {
                var columns = above.Where(headers.Contains).ToList();
                var place = BlankForm.PlaceOf(number, cell);
                if ((rows.Count > 0 && columns.Count > 0 && !rows.Any(headers.Contains)) || (single.Contains(cell.Row) && IsLine(cell, rows, columns)))
                    yield return new(place, sheet, cell, new(AskedKind.Crossing, Words(rows, isRow: true), Words(columns, isRow: false), section, titles, IsListedOnce: rows.Count > 0 && IsOnce(rows[^1])) { Neighbours = Neighbours(rows, columns[^1]) });
                else if (rows.Count > 0 && columns.Count == 0 && !rows.Any(headers.Contains) && (cell.HasBorder || rows[^1].Text.TrimEnd().EndsWith('：')) && sheet[cell.Row, cell.Column - 1]?.Formula is null)
                    yield return new(place, sheet, cell, new(AskedKind.Labelled, Words(rows, isRow: true), [], section, titles));
                else if (IsLine(cell, rows, columns))
                    yield return new(place, sheet, cell, new(AskedKind.Line, [], Words(columns, isRow: false), section, titles, lines[cell.Row]));
            }
            foreach (var cell in sheet.Cells.Where(c => c.Formula is null && !c.IsLocked && c.Text.Trim().Length > 0 && !headers.Contains(c)))
            {
                if (!TextGaps.Has(cell.Text))
                {
                    var gaps = ProseGaps.Of(cell.Text);
                    foreach (var (gap, i) in gaps.Select((g, i) => (g, i + 1)))
                    {
                        yield return new(BlankForm.PlaceOf(number, cell, i), sheet, cell, new(AskedKind.Prose, [.. Words(Before(cell), isRow: true), gap.Asks], [], Chapter(cell), titles)
                        {
                            Neighbours = i == 1 ? [] : [gaps[i - 2].Asks],
                        }, gap);
                    }
                    continue;
                }
                yield return new(BlankForm.PlaceOf(number, cell), sheet, cell, new(AskedKind.Gaps, [cell.Text.Trim()], [], "", titles));
            }
        }

        private bool IsLine(FormCell cell, IReadOnlyList<FormCell> rows, IReadOnlyList<FormCell> columns) =>
            rows.Count == 0 && columns.Count > 0 && headers.Contains(columns[0]) && cell.HasBorder && IsFreeRow(cell.Row);

        /// <summary>Nothing but framed gaps, and the number of the line.</summary>
        private bool IsFreeRow(int row)
        {
            var cells = sheet.Cells.Where(c => c.Row <= row && row < c.Row + c.RowSpan).ToList();
            return cells.Count(c => c.IsEmpty) > 1 && cells.TrueForAll(c => c.IsEmpty || c.Formula is not null || (c.Column == 1 && (c.IsNumber || Digits().IsMatch(c.Text))));
        }

        /// <summary>The headings above a cell, the widest first, and the line across the table in between.</summary>
        private (IReadOnlyList<FormCell> Headings, string Section) Above(FormCell cell)
        {
            var (run, section) = (new List<FormCell>(), "");
            for (var row = cell.Row - 1; row >= 1;)
            {
                var above = sheet[row, cell.Column];
                row = (above?.Row ?? row) - 1;
                if (above is not null && indexRows.Contains(above.Row))
                    continue;
                // A word that is narrower than the cell heads another column: it is a label of a row further up.
                if (above is null || !IsWord(above) || above.Column + above.ColumnSpan < cell.Column + cell.ColumnSpan)
                {
                    if (run.Count > 0)
                        break;
                }
                else if (IsAcross(above) && !IsAside(above))
                {
                    if (section.Length == 0 && (run.Count == 0 || IsSection(above)))
                        section = OneLine(above.Text);
                    if (run.Count > 0)
                        break;
                }
                // What stands above the frame of a table, such as 统计时间：2026年3月, is no part of it.
                else if (cell.HasBorder && !above.HasBorder)
                {
                    break;
                }
                else if (IsAside(above))
                {
                    if (run.Count > 0)
                        break;
                }
                else
                {
                    run.Insert(0, above);
                }
            }
            return (run, run.Count == 0 ? "" : section);
        }

        /// <summary>The headings before a cell, the widest first: the nearest words, not those of a neighbouring table.</summary>
        private List<FormCell> Before(FormCell cell)
        {
            var run = new List<FormCell>();
            for (var column = cell.Column - 1; column >= 1;)
            {
                var before = sheet[cell.Row, column];
                column = (before?.Column ?? column) - 1;
                if (before is not null && IsWord(before) && !IsAside(before) && !IsAcross(before))
                    run.Insert(0, before);
                else if (run.Count > 0 && before?.IsNumber != true)
                    break;
            }
            return run;
        }

        private List<string> Words(IReadOnlyList<FormCell> headings, bool isRow)
        {
            var words = new List<string>();
            foreach (var heading in headings.Where(h => !Digits().IsMatch(h.Text)))
            {
                var whole = isRow ? WholeOfRow(heading) : WholeOfColumn(heading);
                if (whole is not null && !words.Contains(whole))
                    words.Add(whole);
                words.Add(OneLine(heading.Text));
            }
            return words;
        }

        /// <summary>Of what a row such as 其中：邻里, or one that is moved in, is a part.</summary>
        private string? WholeOfRow(FormCell heading)
        {
            var isPart = IsPart(heading.Text);
            for (var row = heading.Row - 1; row >= 1; row--)
            {
                if (indexRows.Contains(row) || headerRows.Contains(row) || sheet[row, heading.Column] is not { } above || above.Column != heading.Column || !IsWord(above) || IsAcross(above))
                    break;
                if (!IsPart(above.Text) && (above.Indent < heading.Indent || (isPart && above.Indent <= heading.Indent)))
                    return OneLine(above.Text);
            }
            return null;
        }

        /// <summary>A line across the table above its headings: 二、领导接访, or any below the first of several tables.</summary>
        private bool IsSection(FormCell cell) => Numbered().IsMatch(cell.Text.Trim()) || cell.Row > FirstAsked;

        private int FirstAsked => sheet.Cells.Where(c => c.IsEmpty && c.HasBorder).Select(c => c.Row).DefaultIfEmpty(sheet.Rows).Min();

        private bool IsOnce(FormCell heading) => !sheet.Cells.Any(c => c != heading && c.Column == heading.Column && OneLine(c.Text) == OneLine(heading.Text));

        private List<string> Neighbours(IReadOnlyList<FormCell> rows, FormCell column) =>
            [.. new[] { sheet[column.Row, column.Column - 1] is { } left && headers.Contains(left) ? left : null, rows.Count > 0 && sheet[rows[^1].Row - 1, rows[^1].Column] is { } over && IsWord(over) && !headers.Contains(over) ? over : null }
                .OfType<FormCell>().Select(c => OneLine(c.Text))];

        /// <summary>其中 above several columns is a part of the column before it.</summary>
        private string? WholeOfColumn(FormCell heading)
        {
            if (!IsPart(heading.Text))
                return null;
            for (var column = heading.Column - 1; column >= 1; column--)
            {
                if (sheet[heading.Row, column] is not { } before || !IsWord(before))
                    return null;
                if (!IsPart(before.Text))
                    return OneLine(before.Text);
            }
            return null;
        }

        /// <summary>Of a line beside tables the chapter in which it stands: 二、法治宣传情况.</summary>
        private string Chapter(FormCell line) => sheet.IsText && sheet.Cells.LastOrDefault(c => c.Row < line.Row && Numbered().IsMatch(c.Text.Trim()) && !IsAside(c)) is { } chapter ? OneLine(chapter.Text) : "";

        /// <summary>What stands above the table: lines across it, and words beside which nothing is to be filled.</summary>
        private List<string> Titles()
        {
            if (sheet.IsText)
                return [.. sheet.Cells.TakeWhile(c => !Numbered().IsMatch(c.Text.Trim()) && !IsAside(c)).Take(3).Select(c => OneLine(c.Text))];
            var first = FirstAsked;
            return [sheet.Name, .. sheet.Above, .. sheet.Cells.Where(c => c.Row <= first && c.Text.Trim().Length > 0 && (IsAcross(c) || IsAside(c)) && !Numbered().IsMatch(c.Text.Trim())).Select(c => OneLine(c.Text))];
        }

        /// <summary>A line across the table: its title, or the heading of a section.</summary>
        private bool IsAcross(FormCell cell) =>
            (cell.ColumnSpan >= Math.Max(2, 0.6 * sheet.Columns) && !(cell.HasBorder && sheet.Cells.Any(o => o.Row == cell.Row && o != cell && o.HasBorder && IsWord(o)))) || (cell.Column == 1 && cell.ColumnSpan == 1 && !cell.HasBorder && !sheet.Cells.Any(o => o.Row == cell.Row && o != cell && (o.Text.Length > 0 || o.HasBorder || o.Formula is not null)));

        private double Width(FormCell cell) => cell.Column <= sheet.Widths.Count ? sheet.Widths[cell.Column - 1] : 1;
    }

    private static bool IsIndex(IEnumerable<FormCell> row) => row.Count() > 2 && row.All(c => c.IsNumber || IndexSign().IsMatch(c.Text.Trim()));

    private static bool IsWord(FormCell cell) => cell.Formula is null && !cell.IsNumber && cell.Text.Trim().Length > 0 && !Mark().IsMatch(cell.Text.Trim());

    /// <summary>Remarks, the line of the unit, lines with gaps: they stand near a table and head nothing.</summary>
    private static bool IsAside(FormCell cell) => cell.Text.Length > 60 || Remark().IsMatch(cell.Text.Trim()) || TextGaps.Has(cell.Text) || ProseGaps.Of(cell.Text).Count > 0;

    private static bool IsPart(string text) => OneLine(text) is var said && (said.StartsWith("其中", StringComparison.Ordinal) || said.StartsWith('#'));

    /// <summary>On one line, without the blanks by which forms spread words: 合　　计, 案 件 数.</summary>
    internal static string OneLine(string text) => Spread().Replace(string.Join("", text.Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries)).Trim(), "");

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})[ \u3000]+(?=\p{IsCJKUnifiedIdeographs})", RegexOptions.CultureInvariant)]
    private static partial Regex Spread();

    [GeneratedRegex(@"^([甲乙丙丁戊己庚]|[A-Z]|[（(]?\d{1,3}[）)]?|\d{1,2}=.*|栏次|序号|行次)$", RegexOptions.CultureInvariant)]
    private static partial Regex IndexSign();

    [GeneratedRegex(@"^\d{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>What stands in a cell that is not to be filled.</summary>
    [GeneratedRegex("^[-—–_/／×xX*…·.]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^([（(]?(备注|注|说明|填表说明)[）)]?\s*[:：1一]|(计量|金额|数据)?单位\s*[:：])", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
