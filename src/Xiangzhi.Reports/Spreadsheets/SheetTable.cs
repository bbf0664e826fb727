namespace Xiangzhi.Reports.Spreadsheets;

public enum ColumnKind
{
    Text,
    WholeNumber,
    Money,
    Date,
    Time,
    YesNo,
    Choice,

    /// <summary>Several things in a cell, parted by 、.</summary>
    List,
}

/// <summary>A column of a sheet that is written.</summary>
public sealed record SheetColumn(string Label, ColumnKind Kind)
{
    public bool Required { get; init; }

    /// <summary>What may be chosen; the sheet offers it as a drop-down.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>A remark on the page that explains the columns.</summary>
    public string? Hint { get; init; }

    /// <summary>Width in half-width characters, as spreadsheets count; by default from the label and kind.</summary>
    public double? Width { get; init; }

    internal IReadOnlyList<string> Choices => Kind switch
    {
        ColumnKind.YesNo when Options.Count == 0 => ["是", "否"],
        _ => Options,
    };
}

/// <summary>A table to be written: a list of a register, or an empty form to be filled in and imported.</summary>
/// <param name="Name">Name of the sheet; signs that a sheet's name cannot hold are left out.</param>
/// <param name="Rows">Read once, row by row. Missing cells are empty.</param>
public sealed record SheetTable(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<CellValue>> Rows)
{
    /// <summary>A mark above the header, e.g. 演示数据，人和事均属虚构.</summary>
    public string? Banner { get; init; }

    /// <summary>The instant written into the file's properties; without one the file bears none.</summary>
    public DateTimeOffset? DraftedAt { get; init; }
}
