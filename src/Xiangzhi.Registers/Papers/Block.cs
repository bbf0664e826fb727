namespace Xiangzhi.Registers.Papers;

/// <summary>A part of the text that starts on a line of its own. The set is closed.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <summary>A heading with its number already in the text: 一、 （一） 1. （1）.</summary>
/// <param name="Level">1 to 4: 黑体, 楷体, 仿宋, 仿宋 (GB/T 9704-2012, 7.3.3).</param>
public sealed record Heading(int Level, IReadOnlyList<Run> Runs) : Block
{
    /// <summary>The level that is drawn: <see cref="Level"/> held within 1 to 4.</summary>
    internal int Depth => Math.Clamp(Level, 1, 4);
}

/// <summary>How a paragraph stands on the page.</summary>
public enum Placing
{
    /// <summary>First line two characters in, as running text.</summary>
    Indented,

    /// <summary>From the left edge, as the line of a form: 当事人：…</summary>
    Flush,
    Centred,
    Right,
}

public sealed record Paragraph(IReadOnlyList<Run> Runs, Placing Placing = Placing.Indented) : Block;

/// <summary>A text for machines, drawn as a QR code in the middle of a line of its own.</summary>
/// <param name="Content">At most as long as a code on paper can hold; the writers refuse more.</param>
/// <param name="Label">What it is, for whoever hears the page or has a picture that does not load.</param>
public sealed record QrCode(string Content, string Label) : Block;

/// <summary>Numbers of one measure that people would rather look at than read: bars over the width of the text, and below them a line that says the same.</summary>
/// <param name="Title">What is drawn, with its unit: 2025年受理矛盾纠纷逐月（件）.</param>
/// <param name="Bars">In the order in which they stand; an amount below zero is drawn as none.</param>
public sealed record BarChart(string Title, IReadOnlyList<Bar> Bars) : Block
{
    /// <summary>The title and every number; each opens into its records.</summary>
    public IReadOnlyList<Run> Caption => [$"{Title}：", .. Bars.SelectMany((b, i) => new Run[] { (i == 0 ? "" : "、") + b.Label, b.Figure })];
}

/// <param name="Figure">The amount as printed below the bars.</param>
public sealed record Bar(string Label, decimal Amount, FigureRun Figure);

/// <summary>How the cells of a column are set.</summary>
public enum CellSetting
{
    Left,
    Centre,
    Right,
}

/// <param name="Share">Width relative to the other columns of the table; a share of 0 or less counts as 1.</param>
public sealed record TableColumn(string Header, double Share = 1, CellSetting Setting = CellSetting.Left);

/// <summary>A table with one header row, repeated on every page it runs over. Short rows are filled with empty cells.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> Rows) : Block
{
    /// <summary>A line above the table, or none.</summary>
    public string? Caption { get; init; }

    /// <summary>A table of plain texts.</summary>
    public static Table Of(IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        new(columns, [.. rows.Select(IReadOnlyList<IReadOnlyList<Run>> (row) => [.. row.Select(IReadOnlyList<Run> (cell) => [cell])])]);

    internal IReadOnlyList<Run> CellAt(int row, int column) => column < Rows[row].Count ? Rows[row][column] : [];
}

/// <summary>The ruled form of an approval sheet such as 立案审批表: labels with their values, row under row.</summary>
public sealed record FieldTable(IReadOnlyList<FieldRow> Rows) : Block;

/// <summary>One row of a form; its fields share the width by <see cref="FormCell.Share"/>.</summary>
public sealed record FieldRow(IReadOnlyList<FormCell> Fields)
{
    /// <summary>A label at the far left that spans all neighbouring rows of the same group, e.g. 当事人.</summary>
    public string? Group { get; init; }
}

/// <param name="Label">The printed label; empty lets the value take the label's place too.</param>
public sealed record FormCell(string Label, IReadOnlyList<Run> Value)
{
    /// <summary>Width relative to the other fields of the row; 0 or less counts as 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Least height of the value, in lines of the form (20 pt each), so that there is room to write by hand.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>A line at the bottom right of the value, e.g. 签名：　　年　月　日.</summary>
    public string? Foot { get; init; }
}
