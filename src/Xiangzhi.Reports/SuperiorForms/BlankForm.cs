using System.Globalization;
using System.Xml;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>A superior's blank form as it looks: sheets of a workbook; or tables of a Word file and, behind them, the lines that stand beside its tables.</summary>
public sealed record BlankForm(bool IsWord, IReadOnlyList<FormSheet> Sheets)
{
    /// <summary>Reads a file that was looked into before it was taken.</summary>
    /// <returns>The form, or in Chinese what is wrong with the file and what to do.</returns>
    public static (BlankForm? Form, string? Fault) Read(byte[] file)
    {
        try
        {
            var package = new Package(file);
            var form = package.Has("word/document.xml") ? new BlankForm(true, WordTables.Read(package)) : new(false, WorkbookSheets.Read(package));
            return form.Sheets.Any(s => s.Cells.Count > 0 && !s.IsHidden) ? (form, null) : (null, form.IsWord ? "这个 Word 文件里没有表格，也没有要填的空；请传上级发来的那张表" : "这个工作簿里没有内容；请传上级发来的那张表");
        }
        // Whatever its producer did wrong, the clerk can do one thing about it.
        catch (Exception damage) when (damage is InvalidDataException or XmlException or FormatException or ArgumentException or OverflowException)
        {
            return (null, "这个文件读不出表格；请用 WPS 或 Office 打开，另存为 .xlsx 或 .docx 再传");
        }
    }

    /// <summary>Number of a sheet or table, and the cell as spreadsheets name it: <c>1!C6</c>.</summary>
    public static string PlaceOf(int sheet, FormCell cell) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!{cell.Name}");

    /// <summary>One of the gaps in the sentence of a cell, from 1: <c>1!C6.2</c>.</summary>
    public static string PlaceOf(int sheet, FormCell cell, int gap) => string.Create(CultureInfo.InvariantCulture, $"{PlaceOf(sheet, cell)}.{gap}");

    public IEnumerable<(string Place, FormSheet Sheet, FormCell Cell)> Places =>
        Sheets.SelectMany((sheet, i) => sheet.Cells.Select(cell => (PlaceOf(i + 1, cell), sheet, cell)));
}

/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="Above">Paragraphs that stand above a Word table, the nearest last: its title, its unit.</param>
public sealed record FormSheet(string Name, bool IsHidden, IReadOnlyList<FormCell> Cells, IReadOnlyList<double> Widths, IReadOnlyList<string> Above)
{
    private Dictionary<(int Row, int Column), FormCell>? covered;

    /// <summary>No table: the paragraphs that stand beside the tables of a Word file, each a line. Hidden where none has a gap.</summary>
    public bool IsText { get; init; }

    public int Rows { get; } = Cells.Select(c => c.Row + c.RowSpan - 1).DefaultIfEmpty(0).Max();

    /// <summary>The latest year that its words name by its number; null where none does.</summary>
    public int? Year { get; } = NamedYears.Latest(Cells.Select(c => c.Text).Concat(Above).Append(Name));

    public int Columns { get; } = Cells.Select(c => c.Column + c.ColumnSpan - 1).DefaultIfEmpty(0).Max();

    /// <summary>The cell that covers a place; null where there is none.</summary>
    public FormCell? this[int row, int column] => (covered ??= Cover()).GetValueOrDefault((row, column));

    private Dictionary<(int, int), FormCell> Cover()
    {
        var all = new Dictionary<(int, int), FormCell>();
        foreach (var cell in Cells)
        {
            for (var r = 0; r < cell.RowSpan; r++)
            {
                for (var c = 0; c < cell.ColumnSpan; c++)
                    all[(cell.Row + r, cell.Column + c)] = cell;
            }
        }
        return all;
    }
}

/// <summary>A cell, or the one cell that a merged range makes.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record FormCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>Without its equals sign; null where the cell holds none. Such a cell is never asked about and never written.</summary>
    public string? Formula { get; init; }

    /// <summary>The text is a number that the form brings along.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Shown as per cent: its value is a hundredth of what is read.</summary>
    public bool IsPercent { get; init; }

    public bool HasBorder { get; init; }

    /// <summary>Steps by which its text is moved in, from blanks or its style.</summary>
    public int Indent { get; init; }

    public bool IsCentred { get; init; }

    /// <summary>Its sheet is protected, and this cell is none of those that may be filled.</summary>
    public bool IsLocked { get; init; }

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Cell.Letters(Column)}{Row}");

    public bool IsEmpty => Formula is null && !IsLocked && string.IsNullOrWhiteSpace(Text);
}
