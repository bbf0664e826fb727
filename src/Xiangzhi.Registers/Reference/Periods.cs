namespace Xiangzhi.Registers;

/// <summary>A year of the ledger that was closed: what was printed then stays printed.</summary>
public sealed record YearClosing
{
    public int Year { get; init; }

    /// <summary>Cut-off day of the printed figures, inclusive.</summary>
    public DateOnly AsOf { get; init; }

    public Mark? Closed { get; init; }
}

public sealed record CloseYear : Form<YearClosing>
{
    [Label("年份", English = "Year")] public required int Year { get; init; }
    [Label("数字截止", English = "Figures as of"), Hint("印在报告里的数字算到哪一天，通常是12月31日")] public required DateOnly AsOf { get; init; }
    [Label("报告文件的校验值", English = "Hash of the printed report"), Hint("程序自己填写")] public string? ReportHash { get; init; }

    public override YearClosing Into(YearClosing s, At at) => s with { Year = Year, AsOf = AsOf, Closed = at.Mark };
}

/// <summary>Closed years. Later facts of a closed year stand beside its printed figures as corrections, in no other year.</summary>
public sealed class Periods : Register<YearClosing>
{
    protected override void Define(Definition<YearClosing> d)
    {
        d.Named("period", "年度结账", number: "{township}结〔{year}〕{n}号", Area.Annual, "Closed years");
        d.Reference(byKey: s => s.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), byLabel: (s, _) => $"{s.Year}年度");
        d.Title(s => $"{s.Year}年度结账");

        d.Opens<CloseYear>("close", "结账").By(Role.OfficeClerk, Role.Leader).Day("结账日期", "Closed on")
            .Refuse((_, f, c) => f.Year >= c.On.Year + 1 || f.AsOf.Year != f.Year || f.AsOf > c.On, nameof(CloseYear.AsOf), "截止日应在结账的年份之内，并且已经过去");

        d.List("年份", s => s.Year, "Year").List("截止", s => s.AsOf, "As of");
    }
}
