namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>A cell of a form that somebody has to fill, with the words of the form that tell what it asks.</summary>
/// <param name="Place">Such as <c>1!C6</c>; <c>1!C6.2</c> is the second gap in the sentence of that cell.</param>
/// <param name="Gap">Which part of the cell's text is to be filled; null where it is the cell.</param>
public sealed record AskedCell(string Place, FormSheet Sheet, FormCell Cell, CellHeadings Headings, ProseGap? Gap = null)
{
    /// <summary>As spreadsheets name it: C6, C6.2; of a line beside tables ¶6.2, the second gap of the sixth paragraph.</summary>
    public string Name => Place[(Place.IndexOf('!', StringComparison.Ordinal) + 1)..] is var name && Sheet.IsText ? "¶" + name[1..] : name;

    /// <summary>By which the same cell is found again in a later version of the form.</summary>
    public string Key => NamedYears.Relative($"{Headings.Kind} {string.Join('/', Headings.Section, string.Join('/', Headings.Rows), string.Join('/', Headings.Columns), Headings.Line)}", Headings.Year);
}

public enum AskedKind
{
    /// <summary>A row heading and a column heading cross in it.</summary>
    Crossing,

    /// <summary>A label stands before it, and nothing above.</summary>
    Labelled,

    /// <summary>A line of a list: headings above, nothing before it but its number.</summary>
    Line,

    /// <summary>A text of the form with gaps for office, date and period.</summary>
    Gaps,

    /// <summary>A gap for a number within a sentence.</summary>
    Prose,
}

/// <summary>The headings of a cell, each list from the widest to the nearest; what 其中 is part of stands before it.</summary>
/// <param name="Section">The line across the table under which it stands; empty where there is none.</param>
/// <param name="Titles">What stands above the table, and the name of the sheet.</param>
/// <param name="Line">Which line of a list it is, from 1; 0 elsewhere.</param>
/// <param name="IsListedOnce">The nearest heading before the cell stands once in its column: a group before it is of its own kind, and restricts nothing.</param>
public sealed record CellHeadings(AskedKind Kind, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, string Section, IReadOnlyList<string> Titles, int Line = 0, bool IsListedOnce = false)
{
    /// <summary>The heading on the left of the nearest one above, and the one above the nearest before the cell, where there are such.</summary>
    public IReadOnlyList<string> Neighbours { get; init; } = [];

    /// <summary>The year for which the form was printed, where a heading of this cell names one by its number.</summary>
    public int? Year { get; init; }

    /// <summary>As a clerk would say it: 白土村 × 调解成功 › 婚姻家庭.</summary>
    public string Said => string.Join(" × ", new[] { string.Join(" › ", Rows.Prepend(Section).Where(t => t.Length > 0)), string.Join(" › ", Columns) }.Where(t => t.Length > 0));
}
