using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>The figures that a register posts. Each code of the list is posted by exactly one register.</summary>
public sealed partial class Definition<TState>
{
    private readonly List<FigureDraft<TState>> figures = [];

    internal IReadOnlyList<Figure> Figures => [.. figures.Where(f => !f.OfAnother).Select(f => f.ToFigure())];

    /// <summary>Acts with a legal day in the period.</summary>
    public CountBuilder<TState, TState> Flow(string code, string name, string english, string unit) =>
        Counted(code, name, english, unit, FigureKind.Flow, 0);

    /// <summary>Amounts; <paramref name="digits"/> decimals are kept.</summary>
    public CountBuilder<TState, TState> Sum(string code, string name, string english, string unit, int digits = 0) =>
        Counted(code, name, english, unit, FigureKind.Sum, digits);

    /// <summary>What is in force on a day.</summary>
    public CountBuilder<TState, TState> Stock(string code, string name, string english, string unit) =>
        Counted(code, name, english, unit, FigureKind.Stock, 0);

    /// <summary>Different subjects in the period; does not add over periods.</summary>
    public CountBuilder<TState, TState> Distinct(string code, string name, string english, string unit) =>
        Counted(code, name, english, unit, FigureKind.Distinct, 0);

    /// <summary>The average of an amount over its records, or the middle value.</summary>
    public CountBuilder<TState, TState> Mean(string code, string name, string english, string unit, int digits = 0, bool median = false)
    {
        var figure = Draft(code, name, english, unit, FigureKind.Mean, digits);
        (figure.Upper, figure.Lower, figure.Median) = ([code + "+"], [code + "/"], median);
        return new(figure, null, [code + "+", code + "/"]);
    }

    /// <summary>Values that another platform states, taken over with their source and summed; never computed from entries here.</summary>
    public CountBuilder<TState, TState> Imported(string code, string name, string english, string unit, int digits = 0) =>
        Counted(code, name, english, unit, FigureKind.Imported, digits);

    /// <summary>
    /// The least of the values that another platform states week by week. A record's subject is its week; a second account counts the
    /// weeks, so that a week of nothing is told from a week that nobody brought in.
    /// </summary>
    public CountBuilder<TState, TState> Least(string code, string name, string english, string unit, int digits = 0)
    {
        var figure = Draft(code, name, english, unit, FigureKind.Least, digits);
        (figure.Upper, figure.Lower) = ([code + "+"], [code + "/"]);
        return new(figure, null, [code + "+", code + "/"]);
    }

    /// <summary>Two accounts of its own, in per cent: first what is counted above, then what is counted below.</summary>
    public (CountBuilder<TState, TState> Of, CountBuilder<TState, TState> Over) Ratio(string code, string name, string english)
    {
        var figure = Draft(code, name, english, "%", FigureKind.Ratio, 0);
        (figure.Upper, figure.Lower) = ([code + "+"], [code + "/"]);
        return (new(figure, null, [code + "+"]), new(figure, null, [code + "/"]));
    }

    /// <summary>One figure over another, in per cent.</summary>
    /// <param name="by">The slices by which it is cut: the first ones of both, since a posting holds values by place.</param>
    public void Ratio(string code, string name, string english, string of, string over, string rule, params string[] by)
    {
        var slices = Shared(code, by, of, over);
        var figure = Draft(code, name, english, "%", FigureKind.Ratio, 0);
        figure.Slices.AddRange(slices);
        (figure.Upper, figure.Lower, figure.Rule) = ([of], [over], rule);
        figure.AtDay = figures.Exists(f => f.Code == over && f.AtDay);
    }

    /// <summary>
    /// How many of those in force were reached at least once in the period, in per cent. The accounts hold postings with subjects;
    /// each is fed by one register with <see cref="Posts"/>.
    /// </summary>
    /// <param name="atDay">Those of <paramref name="of"/> are in force on a day too, rather than reached in the period.</param>
    public void Coverage(string code, string name, string english, string[] of, string over, string rule, bool atDay = false)
    {
        var figure = Draft(code, name, english, "%", FigureKind.Ratio, 0);
        (figure.Upper, figure.Lower, figure.Stocks, figure.Coverage, figure.Rule) = (of, [over], atDay ? [.. of, over] : [over], true, rule);
    }

    /// <summary>Posts to an account of its own that a figure of another register reads.</summary>
    public CountBuilder<TState, TState> Posts(string account)
    {
        var figure = new FigureDraft<TState>(account, new(account, account), "", FigureKind.Flow, 0) { OfAnother = true };
        figures.Add(figure);
        return new(figure, null, [account]);
    }

    /// <summary>A named sum of other figures, kept apart from them because they count different things.</summary>
    /// <param name="by">The slices by which it is cut: the first ones of every part.</param>
    public void Composite(string code, string name, string english, string unit, string[] parts, string rule, int digits = 0, params string[] by)
    {
        var slices = Shared(code, by, parts);
        var figure = Draft(code, name, english, unit, FigureKind.Composite, digits);
        figure.Slices.AddRange(slices);
        (figure.Upper, figure.Rule) = (parts, rule);
    }

    private List<Slice> Shared(string code, string[] by, params string[] parts)
    {
        if (by.Length == 0)
            return [];
        var found = parts.Select(p => figures.Find(f => f.Code == p)?.FirstSlices(by) ?? []).ToList();
        return found.TrueForAll(s => s.Select(x => x.Code).SequenceEqual(by)) ? [.. found[0]]
            : throw new InvalidOperationException($"{code} is cut by {string.Join(", ", by)}: these must be the first slices of {string.Join(" and of ", parts)}, in this order.");
    }

    private CountBuilder<TState, TState> Counted(string code, string name, string english, string unit, FigureKind kind, int digits) =>
        new(Draft(code, name, english, unit, kind, digits), null, [code]);

    private FigureDraft<TState> Draft(string code, string name, string english, string unit, FigureKind kind, int digits)
    {
        var figure = new FigureDraft<TState>(code, new(name, english), unit, kind, digits);
        figures.Add(figure);
        return figure;
    }
}
