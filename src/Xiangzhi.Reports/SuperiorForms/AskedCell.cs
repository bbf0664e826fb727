namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>A cell of a form that somebody has to fill, with the words of the form that tell what it asks.</summary>
/// <param name="Place">Such as <c>1!C6</c>.</param>
public sealed record AskedCell(string Place, FormSheet Sheet, FormCell Cell, CellHeadings Headings)
{
    /// <summary>By which the same cell is found again in a later version of the form.</summary>
    public string Key => $"{Headings.Kind} {string.Join('/', Headings.Section, string.Join('/', Headings.Rows), string.Join('/', Headings.Columns), Headings.Line)}";
}

public enum AskedKind
{
    /// <summary>A row heading and a column heading cross in it.</summary>
    Crossing,

    /// <summary>A label stands before it, and nothing above.</summary>
    Labelled,

    /// <summary>A line of a list: headings above, nothing before it but its number.</summary>
    Line,

    /// <summary>A text of the form with gaps in it.</summary>
    Gaps,
}

/// <summary>The headings of a cell, each list from the widest to the nearest; what 其中 is part of stands before it.</summary>
/// <param name="Section">The line across the table under which it stands; empty where there is none.</param>
/// <param name="Titles">What stands above the table, and the name of the sheet.</param>
/// <param name="Line">Which line of a list it is, from 1; 0 elsewhere.</param>
public sealed record CellHeadings(AskedKind Kind, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, string Section, IReadOnlyList<string> Titles, int Line = 0)
{
    /// <summary>As a clerk would say it: 白土村 × 调解成功 › 婚姻家庭.</summary>
    public string Said => string.Join(" × ", new[] { string.Join(" › ", Rows.Prepend(Section).Where(t => t.Length > 0)), string.Join(" › ", Columns) }.Where(t => t.Length > 0));
}
