namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>A column that a register expects.</summary>
/// <param name="Label">As the register names it; unique among the columns expected.</param>
/// <param name="Synonyms">Other names that tables in use give it.</param>
public sealed record ExpectedColumn(string Label, bool Required, IReadOnlyList<string> Synonyms)
{
    public ExpectedColumn(string label, bool required = false) : this(label, required, []) { }
}

/// <summary>What came of looking for the header of a sheet.</summary>
public abstract record HeaderReading
{
    private HeaderReading() { }

    /// <param name="FirstRow">Number of the header's first row.</param>
    /// <param name="LastRow">Number of its last, one more for a header of two rows; data begin after it.</param>
    /// <param name="Columns">Column (1 is A) by expected label.</param>
    /// <param name="Missing">Required labels that the header lacks, as faults to show.</param>
    /// <param name="Unknown">Columns of the sheet that nothing expects; they are not read.</param>
    /// <param name="Duplicate">Second columns for a label that an earlier column already has, as faults to show.</param>
    public sealed record Found(
        Sheet Sheet, int FirstRow, int LastRow, IReadOnlyDictionary<string, int> Columns,
        IReadOnlyList<SheetFault> Missing, IReadOnlyList<Cell> Unknown, IReadOnlyList<SheetFault> Duplicate) : HeaderReading
    {
        /// <summary>The rows of data.</summary>
        public IEnumerable<SheetRow> Rows => Sheet.Rows.Where(row => row.Number > LastRow);

        /// <summary>The cell of a row under a label, or null if the sheet has no such column.</summary>
        public Cell? CellOf(SheetRow row, string label) => Columns.TryGetValue(label, out var column) ? row[column] : null;
    }

    public sealed record NotFound(SheetFault Fault) : HeaderReading;
}

/// <summary>Finds the header of a sheet below titles and remarks, of one row or two, and maps its columns.</summary>
public static class HeaderFinder
{
    /// <summary>Titles, units and remarks above a header seldom take more rows with content than this.</summary>
    private const int RowsSearched = 30;

    public static HeaderReading Find(Sheet sheet, IReadOnlyList<ExpectedColumn> expected)
    {
        var labels = new Dictionary<string, string>();
        foreach (var column in expected)
            foreach (var name in column.Synonyms.Prepend(column.Label)) labels.TryAdd(Labels.OfColumn(name), column.Label);

        Candidate? best = null;
        foreach (var row in sheet.Rows.Take(RowsSearched))
        {
            var single = new Candidate(row.Number, row.Number, row.Cells, cell => Match(cell, labels));
            if (single.Score > (best?.Score ?? 0)) best = single;

            var lower = sheet.RowAt(row.Number + 1);
            var width = Math.Max(row.Cells.Count, lower.Cells.Count);
            if (single.Score == 0 && !row.Cells.Any(cell => cell.Spread)) continue;
            var both = new Candidate(row.Number, lower.Number, [.. Enumerable.Range(1, width).Select(column => Flat(row[column], lower[column], labels))],
                cell => Match(cell, labels));
            if (both.Score > (best?.Score ?? 0)) best = both;
        }

        // One matching word is no header, unless one column is all that is expected.
        if (best is null || best.Score < Math.Min(2, expected.Count))
        {
            var names = string.Join("、", expected.Where(column => column.Required).DefaultIfEmpty(expected[0]).Take(6).Select(column => column.Label));
            return new HeaderReading.NotFound(new SheetFault(SheetFaultKind.NoHeader, $"工作表“{sheet.Name}”",
                $"前 {RowsSearched} 行里找不到表头", $"确认选对了工作表，表头一行写明列名（{names}等），或下载空表填写"));
        }

        return Mapped(sheet, best, expected);
    }

    private static HeaderReading.Found Mapped(Sheet sheet, Candidate header, IReadOnlyList<ExpectedColumn> expected)
    {
        var columns = new Dictionary<string, int>();
        var (unknown, duplicate) = (new List<Cell>(), new List<SheetFault>());
        foreach (var cell in header.Cells)
        {
            if (cell.IsBlank) continue;
            if (header.Label(cell) is not { } label)
            {
                if (!cell.Spread) unknown.Add(cell);
            }
            else if (!columns.TryAdd(label, cell.Column) && !(cell.Spread && columns[label] == cell.Column - 1))
            {
                duplicate.Add(new SheetFault(SheetFaultKind.BadCell, cell.Place, $"列名“{cell.Value}”与{Cell.PlaceOf(cell.Row, columns[label])}重复，都当作“{label}”",
                    "只留一列，另一列改名或删去"));
            }
        }

        return new HeaderReading.Found(sheet, header.FirstRow, header.LastRow, columns,
            [.. expected.Where(column => column.Required && !columns.ContainsKey(column.Label)).Select(column => new SheetFault(SheetFaultKind.NoHeader,
                $"工作表“{sheet.Name}”第{header.LastRow}行", $"表头缺少“{column.Label}”",
                column.Synonyms.Count == 0 ? $"添上“{column.Label}”一列并填写" : $"添上“{column.Label}”一列并填写，列名也可以写作{string.Join("、", column.Synonyms)}"))],
            unknown, duplicate);
    }

    private static string? Match(Cell cell, Dictionary<string, string> labels) =>
        cell.Value.Kind == CellKind.Text && labels.TryGetValue(Labels.OfColumn(cell.Value.Text!), out var label) ? label : null;

    // 当事人 over 姓名 may be expected as 当事人姓名 or as 姓名. A cell merged over both rows says the same twice.
    private static Cell Flat(Cell upper, Cell lower, Dictionary<string, string> labels)
    {
        if (lower.IsBlank || lower.Value == upper.Value) return upper with { Row = lower.Row };
        if (upper.IsBlank || upper.Value.Kind != CellKind.Text || lower.Value.Kind != CellKind.Text) return lower;
        var joined = lower with { Value = CellValue.Of(upper.Value.Text!.Trim() + lower.Value.Text!.Trim()) };
        return Match(joined, labels) is not null || Match(lower, labels) is null ? joined : lower;
    }

    private sealed class Candidate(int firstRow, int lastRow, IReadOnlyList<Cell> cells, Func<Cell, string?> label)
    {
        public int FirstRow => firstRow;
        public int LastRow => lastRow;
        public IReadOnlyList<Cell> Cells => cells;
        public Func<Cell, string?> Label => label;

        /// <summary>How many different labels it has.</summary>
        public int Score { get; } = cells.Select(label).Where(found => found is not null).Distinct().Count();
    }
}
