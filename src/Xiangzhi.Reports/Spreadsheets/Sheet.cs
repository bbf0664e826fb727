namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>One sheet of a spreadsheet. Rows without any content are left out; each row knows its number.</summary>
/// <param name="Hidden">The sheet was hidden by whoever made the file; its content is often a list for drop-downs.</param>
public sealed record Sheet(string Name, bool Hidden, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The row of a number, empty if the sheet has nothing there.</summary>
    public SheetRow RowAt(int number)
    {
        var (low, high) = (0, Rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Rows[middle].Number == number) return Rows[middle];
            if (Rows[middle].Number < number) low = middle + 1;
            else high = middle - 1;
        }

        return new SheetRow(number, []);
    }
}

/// <param name="Number">1 for the first row of the sheet.</param>
/// <param name="Cells">From column A on; trailing empty cells are left out.</param>
public sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>The cell of a column (1 is A), empty beyond the last.</summary>
    public Cell this[int column] => column >= 1 && column <= Cells.Count ? Cells[column - 1] : new Cell(Number, column, CellValue.Empty);
}

/// <summary>What came of reading a file: its sheets, or why it could not be read.</summary>
public abstract record SheetReading
{
    private SheetReading() { }

    /// <param name="Sheets">In the order of the file, hidden ones included.</param>
    public sealed record Book(IReadOnlyList<Sheet> Sheets) : SheetReading;

    public sealed record Refused(SheetFault Fault) : SheetReading;
}

/// <summary>Why a file, a header or a cell cannot be used: where, what, and what to do about it.</summary>
/// <param name="Place">The file, the sheet, or the cell, e.g. 列C第7行.</param>
public sealed record SheetFault(SheetFaultKind Kind, string Place, string What, string Cure)
{
    public string Message => $"{Place}：{What}。{Cure}。";

    public override string ToString() => Message;
}

public enum SheetFaultKind
{
    EmptyFile,
    TooLarge,
    TooManyRows,
    TooManyColumns,
    WrongType,
    Encrypted,
    Damaged,
    UnknownEncoding,
    NothingInside,
    NoHeader,
    BadCell,
}

/// <summary>How much is read of a file that somebody sends.</summary>
public sealed record SheetLimits
{
    public static readonly SheetLimits Default = new();

    /// <summary>Size of the file, inclusive.</summary>
    public long Bytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Size of its parts once unpacked, inclusive: a small zip can hold gigabytes.</summary>
    public long UnpackedBytes { get; init; } = 300L * 1024 * 1024;

    /// <summary>Rows with content, all sheets together, inclusive.</summary>
    public int Rows { get; init; } = 200_000;

    /// <summary>Columns of a sheet with content, inclusive.</summary>
    public int Columns { get; init; } = 512;

    /// <summary>Cells gone through, empty ones included, all sheets together, inclusive.</summary>
    public long Cells { get; init; } = 100_000_000;
}
