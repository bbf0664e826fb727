namespace Xiangzhi.Registers;

/// <summary>One month for which somebody asked the police and vouches how many disputes turned criminal.</summary>
public sealed record MonthConfirmed
{
    public int Year { get; init; }
    public int Month { get; init; }
    public int Cases { get; init; }

    /// <summary>On the month's last day, whenever it was asked: the confirmation belongs to its month.</summary>
    public Mark? Confirmed { get; init; }

    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}

public sealed record ConfirmMonth : Form<MonthConfirmed>
{
    [Label("年份", English = "Year")] public required int Year { get; init; }
    [Label("月份", English = "Month")] public required int Month { get; init; }
    [Label("民转刑件数", English = "Cases turned criminal"), Unit("件"), Hint("没有的填 0；有的请在那件纠纷上登记“民转刑”", English = "0 if none; enter each on its dispute")]
    public int Cases { get; init; }
    [Label("向谁核实", English = "Asked"), Hint("例如 派出所", English = "For example the police station")] public required string Asked { get; init; }
    [Label("核实人", English = "Confirmed by")] public Ref<Staff>? By { get; init; }

    public override MonthConfirmed Into(MonthConfirmed s, At at) => s with
    {
        Year = Year, Month = Month, Cases = Cases, Confirmed = LastDay is { } day ? at.Mark with { Day = day } : null,
    };

    /// <summary>Null where year and month name none.</summary>
    internal DateOnly? LastDay => Year is >= 1900 and <= 2200 && Month is >= 1 and <= 12 ? new(Year, Month, DateTime.DaysInMonth(Year, Month)) : null;
}

/// <summary>民转刑月度核实: a zero in F4 is a claim; these months stand behind it, else it reads 0，未核.</summary>
public sealed class CriminalConfirmations : Register<MonthConfirmed>
{
    /// <summary>One posting for each confirmation, its subject the month: asked twice, it is one month.</summary>
    internal const string MonthsAccount = "F4.months";

    protected override void Define(Definition<MonthConfirmed> d)
    {
        d.Named("criminal-confirmation", "民转刑月度核实", number: "{township}核〔{year}〕{n}号", Area.Disputes, "Monthly criminal confirmation");
        d.Title(s => $"{s.Key} {s.Cases}件");

        d.Opens<ConfirmMonth>("confirm", "核实").By(Role.Handler, Role.OfficeClerk, Role.Leader).Day("核实日期", "Confirmed on")
            .Refuse(f => f.LastDay is null, nameof(ConfirmMonth.Month), "没有这个月，请填四位年份和 1 到 12 的月份")
            .Refuse((_, f, c) => f.LastDay >= c.On, nameof(ConfirmMonth.Month), "这个月还没有过完，请在下月核实");

        d.Posts(MonthsAccount).On(s => s.Confirmed).Subject(s => s.Key);

        d.List("月份", s => s.Key, "Month").List("件数", s => s.Cases, "Cases");
        d.Sheet("confirm");
    }
}
