namespace Xiangzhi.Registers;

/// <summary>How a reference puts its figure into words. The words follow the figure: each form has its ways out where they would not be true.</summary>
public enum Wording
{
    /// <summary>{F1a}: 221件.</summary>
    Plain,

    /// <summary>{F1a 数}: 221.</summary>
    Number,

    /// <summary>{C2 余}: 3000余份, rounded down so that 3000 ≤ x &lt; 4000; an exact 3000 is 3000份.</summary>
    More,

    /// <summary>{G2b 以上}: 90%以上, rounded down.</summary>
    AtLeast,

    /// <summary>{C3 近}: 近3000人次 where 2700 ≤ x &lt; 3000, else the number.</summary>
    Nearly,

    /// <summary>{B8a B8b 均达}: 均达100% only where all agree.</summary>
    AllReach,

    /// <summary>{B8a B8b 均为}: 均为100% only where all agree.</summary>
    AllAre,

    /// <summary>{F4 没有发生}: only where it is zero and every month was confirmed.</summary>
    None,

    /// <summary>{F3a 全部}: 全部 only at 100%.</summary>
    All,

    /// <summary>{F1a 同比}: 比上年增加18件.</summary>
    Change,

    /// <summary>{F1a 同比%}: 比上年上升8.9%.</summary>
    ChangeRate,

    /// <summary>{F2b 按level}: 组79件、村81件.</summary>
    By,
}

/// <summary>One figure that a reference asks for.</summary>
/// <param name="Code">Code of the figure.</param>
/// <param name="Cuts">Slice by code and the values written for it; several values of one slice count together.</param>
/// <param name="Year">Null: the report's own.</param>
/// <param name="YearsBack">Years before that.</param>
public sealed record FigureAsk(string Code, IReadOnlyList<AskedCut> Cuts, int? Year, int YearsBack)
{
    /// <summary>The year meant, in a report of a year.</summary>
    public int YearIn(int reportYear) => (Year ?? reportYear) - YearsBack;

    /// <summary>Its cuts in stored form, as a day knows their values; else what is wrong, with the cure.</summary>
    public (IReadOnlyList<AskedCut>? Cuts, string? Fault) CutsOn(Figure figure, Roster roster, DateOnly day)
    {
        var cuts = new List<AskedCut>();
        foreach (var cut in Cuts)
        {
            if (figure.Slices.FirstOrDefault(s => s.Code == cut.Slice) is not { } slice)
                return (null, $"指标 {figure.Code} 不能按“{cut.Slice}”分；去掉，或换一个指标。");
            var values = new List<string>();
            foreach (var written in cut.Values)
            {
                var (value, fault) = slice.Read(written, roster, day);
                if (value is null)
                    return (null, $"{figure.Code} 的“{slice.Label.Zh}”：{fault}。");
                values.Add(value);
            }
            cuts.Add(new(slice.Code, values));
        }
        return (cuts, null);
    }
}

/// <param name="Values">As written, by code or label.</param>
public sealed record AskedCut(string Slice, IReadOnlyList<string> Values);

/// <summary>A reference 引用 as written between braces.</summary>
/// <param name="Digits">Leading digits that a rounded form keeps, 1 to 6.</param>
/// <param name="Word">The word of a form that has several: 没有发生, 未发生, 无.</param>
/// <param name="Slice">The slice of <see cref="Wording.By"/>.</param>
public sealed record Reference(IReadOnlyList<FigureAsk> Figures, Wording Wording, int Digits = 1, string Word = "", string Slice = "");

/// <summary>A stretch of a section's text: words, a reference, or a brace that cannot be read.</summary>
/// <param name="Start">First character in the section's text.</param>
/// <param name="Text">As written, braces included.</param>
public abstract record Piece(int Start, string Text);

public sealed record TextPiece(int Start, string Text) : Piece(Start, Text);

public sealed record ReferencePiece(int Start, string Text, Reference Reference) : Piece(Start, Text);

/// <summary>What the bars of a chart stand for.</summary>
public enum ChartAxis
{
    /// <summary>{图 F1a 按月}: the months of the year.</summary>
    Months,

    /// <summary>{图 F1a 按level}: the values of a slice.</summary>
    Slice,

    /// <summary>{图 F1a 近5年}: years, the report's own last.</summary>
    Years,
}

/// <summary>A chart 图, which stands on a line of its own.</summary>
/// <param name="Slice">Code of the slice; empty for the other axes.</param>
/// <param name="Years">How many years, the report's own among them; 0 for the other axes.</param>
public sealed record ChartPiece(int Start, string Text, FigureAsk Figure, ChartAxis Axis, string Slice, int Years) : Piece(Start, Text);

/// <summary>A table 表 of figures, which stands on a line of its own.</summary>
/// <param name="Columns">Code of the slice whose values make the columns, the total last; empty: this year beside the last.</param>
public sealed record TablePiece(int Start, string Text, IReadOnlyList<TableItem> Items, string Columns) : Piece(Start, Text);

/// <param name="Rows">Code of the slice whose values make a row each; empty: one row for the figure.</param>
/// <param name="Name">The row's name where a form prescribes one; empty: the figure's own.</param>
public sealed record TableItem(FigureAsk Figure, string Rows, string Name);

/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record FaultPiece(int Start, string Text, string Message) : Piece(Start, Text);
