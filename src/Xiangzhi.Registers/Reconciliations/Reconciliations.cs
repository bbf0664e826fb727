using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>One month of one mirrored register, laid beside its platform's export.</summary>
public sealed record MonthReconciled
{
    /// <summary>Code of the register that was compared.</summary>
    public string Register { get; init; } = "";

    public string Platform { get; init; } = "";
    public int Year { get; init; }
    public int Month { get; init; }

    /// <summary>As the last comparison found it.</summary>
    public ReconciliationCounts Counts { get; init; } = new(0, 0, 0, 0);

    /// <summary>The first comparison, and the last.</summary>
    public Mark? Done { get; init; }

    public Mark? DoneAgain { get; init; }

    public Mark? Last => DoneAgain ?? Done;
}

/// <param name="Same">Pairs without a difference.</param>
/// <param name="OnlyHere">Ours that the export lacks.</param>
/// <param name="OnlyThere">The export's that the ledger lacks.</param>
/// <param name="Differing">Pairs of which some field differs.</param>
public sealed record ReconciliationCounts(int Same, int OnlyHere, int OnlyThere, int Differing)
{
    public int Findings => OnlyHere + OnlyThere + Differing;
}

/// <summary>What a comparison came to; the program fills it in from the comparison itself.</summary>
public abstract record Reconcile : Form<MonthReconciled>
{
    [Label("相符", English = "Same"), Unit("件")] public int Same { get; init; }
    [Label("只在账上", English = "Only here"), Unit("件")] public int OnlyHere { get; init; }
    [Label("只在平台", English = "Only there"), Unit("件")] public int OnlyThere { get; init; }
    [Label("不一致", English = "Differing"), Unit("件")] public int Differing { get; init; }
    [Label("平台表的校验值", English = "Hash of the export"), Hint("程序自己填写", English = "Filled by the program")] public string? FileHash { get; init; }
    [Label("说明", English = "Remarks"), Wide, Hint("差在哪里，怎么处理的", English = "What differed, and what was done about it")] public string? Remarks { get; init; }

    protected ReconciliationCounts Counts => new(Same, OnlyHere, OnlyThere, Differing);
}

public sealed record ReconcileMonth : Reconcile
{
    [Label("台账", English = "Register"), Hint("台账代码，例如 penalty", English = "Code of the register, e.g. penalty")] public required string Register { get; init; }
    [Label("平台", English = "Platform")] public required string Platform { get; init; }
    [Label("年份", English = "Year")] public required int Year { get; init; }
    [Label("月份", English = "Month")] public required int Month { get; init; }

    public override MonthReconciled Into(MonthReconciled s, At at) =>
        s with { Register = Register, Platform = Platform, Year = Year, Month = Month, Counts = Counts, Done = at.Mark };
}

public sealed record ReconcileAgain : Reconcile
{
    public override MonthReconciled Into(MonthReconciled s, At at) => s with { Counts = Counts, DoneAgain = at.Mark };
}

/// <summary>
/// 对账: that a month of a mirrored register was laid beside its platform's export, by whom, and what it found. One matter a month,
/// register and platform; after mending, the month is done again.
/// </summary>
public sealed class Reconciliations : Register<MonthReconciled>
{
    protected override void Define(Definition<MonthReconciled> d)
    {
        d.Named("reconciliation", "对账", number: "{township}对〔{year}〕{n}号", Area.Annual, "Reconciliations");
        d.Reference(byKey: s => string.Create(CultureInfo.InvariantCulture, $"{s.Register}/{s.Year}-{s.Month:00}"), byLabel: (s, _) => Title(s));
        d.Title(Title);

        d.Opens<ReconcileMonth>("done", "对账完成").By(Role.Handler, Role.Officer, Role.OfficeClerk, Role.Leader).Day("对账日期", "Reconciled on")
            .Refuse(f => f.Month is < 1 or > 12, nameof(ReconcileMonth.Month), "月份填 1 到 12")
            .Refuse((_, f, at) => f.Month is >= 1 and <= 12 && new DateOnly(Math.Clamp(f.Year, 1, 9999), f.Month, 1) > at.On, nameof(ReconcileMonth.Month), "这个月还没有开始，没有账可对");
        d.Act<ReconcileAgain>("again", "再对一次").By(Role.Handler, Role.Officer, Role.OfficeClerk, Role.Leader).Day("对账日期", "Reconciled on");

        d.List("台账", s => s.Register, "Register").List("月份", s => string.Create(CultureInfo.InvariantCulture, $"{s.Year}-{s.Month:00}"), "Month").List("平台", s => s.Platform, "Platform")
            .List("相符", s => s.Counts.Same, "Same").List("只在账上", s => s.Counts.OnlyHere, "Only here").List("只在平台", s => s.Counts.OnlyThere, "Only there").List("不一致", s => s.Counts.Differing, "Differing");
    }

    private static string Title(MonthReconciled s) => string.Create(CultureInfo.InvariantCulture, $"{s.Register} {s.Year}年{s.Month}月与“{s.Platform}”对账");

    /// <summary>The month's reconciliation of a register with its platform; null where none was done.</summary>
    public static (Matter Matter, MonthReconciled State)? Find(Roster roster, string register, string platform, int year, int month) =>
        Of(roster, register).Where(r => r.State.Platform == platform && r.State.Year == year && r.State.Month == month).Select(r => ((Matter, MonthReconciled)?)r).FirstOrDefault();

    /// <summary>What was last reconciled of a register.</summary>
    public static (Matter Matter, MonthReconciled State)? LastOf(Roster roster, string register) =>
        Of(roster, register).OrderBy(r => (r.State.Year, r.State.Month)).Select(r => ((Matter, MonthReconciled)?)r).LastOrDefault();

    /// <summary>Whether a mirrored register still waits for the comparison of the month that ended last before a day.</summary>
    public static bool IsDue(Roster roster, Register register, DateOnly today) =>
        register.MirrorOf is { } platform && new DateOnly(today.Year, today.Month, 1).AddMonths(-1) is var month && Find(roster, register.Code, platform, month.Year, month.Month) is null;

    private static IEnumerable<(Matter Matter, MonthReconciled State)> Of(Roster roster, string register) =>
        roster.All<Reconciliations>().Where(m => !m.IsVoid).Select(m => (m, (MonthReconciled)m.State)).Where(r => r.Item2.Register == register);
}
