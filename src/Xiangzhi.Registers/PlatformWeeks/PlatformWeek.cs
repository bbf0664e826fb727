namespace Xiangzhi.Registers;

/// <summary>What the supervision platform's own export says of one week: how many officers logged in, how many cases were entered. Nothing of it is reckoned from entries here, and it names nobody.</summary>
public sealed record PlatformWeek
{
    public DateOnly? Monday { get; init; }

    /// <summary>Per cent, with two decimals.</summary>
    public decimal? ActiveRate { get; init; }

    /// <summary>Cases that the platform counts as entered in the week.</summary>
    public int? Cases { get; init; }

    public bool Exported { get; init; }

    /// <summary>On the week's Sunday, whenever it was brought in: what the platform says belongs to its week.</summary>
    public Mark? Ended { get; init; }

    public string Week => Monday is { } monday ? Scope.SubjectOfWeek(monday) : "";
}

public sealed record BringInWeek : Form<PlatformWeek>
{
    [Label("周一日期", English = "Monday"), Hint("这一周的星期一；一周算在它的星期日所在的年份", English = "First day of the week; it belongs to the year of its Sunday"), Also("周起始日期", "开始日期", "统计周")]
    public required DateOnly Monday { get; init; }
    [Label("系统活跃率", English = "Active rate"), Unit("%", 2), Also("活跃率", "周活跃率", "每周系统活跃率")] public decimal? ActiveRate { get; init; }
    [Label("本周平台录入案件", English = "Cases entered"), Unit("件"), Hint("平台统计的数，没有统计的空着", English = "As the platform counts; empty if it does not"), Also("录入案件数", "平台录入案件")] public int? Cases { get; init; }
    [Label("平台导出件", English = "Export of the platform"), Hint("截图或导出的表；没有导出件的数字会标明", English = "Screenshot or exported table")] public Personal<Attachment> Export { get; init; }

    public override PlatformWeek Into(PlatformWeek s, At at) => s with
    {
        Monday = Monday, ActiveRate = ActiveRate, Cases = Cases, Exported = Export.IsGiven, Ended = at.Mark with { Day = Sunday },
    };

    internal DateOnly Sunday => Monday > DateOnly.MaxValue.AddDays(-6) ? Monday : Monday.AddDays(6);
}

/// <summary>The export came later than the number.</summary>
public sealed record AttachExport : Form<PlatformWeek>
{
    [Label("平台导出件", English = "Export of the platform")] public required Personal<Attachment> Export { get; init; }

    public override PlatformWeek Into(PlatformWeek s, At at) => s with { Exported = true };
}

public enum PlatformWeekStage
{
    [Label("未附导出件", English = "Without the export")] Unproved,
    [Label("已附导出件", English = "With the export")] Proved,
}

/// <summary>每周系统活跃率: figures of another platform, taken over with their source. A week that nobody brought in is missing, never a guess.</summary>
public sealed class PlatformWeeks : Register<PlatformWeek>
{
    protected override void Define(Definition<PlatformWeek> d)
    {
        d.Named("platform-week", "平台周报", number: "{township}周〔{year}〕{n}号", Area.Enforcement, "Platform weeks");
        d.Mirrors("执法+监督");
        d.Stage(s => s.Exported ? PlatformWeekStage.Proved : PlatformWeekStage.Unproved);
        d.Title(s => $"{s.Week} 起的一周");

        d.Opens<BringInWeek>("bring-in", "导入一周").By(Role.Officer, Role.Handler, Role.OfficeClerk).Day("导出日期", "Exported on")
            .Refuse(f => f.Monday.DayOfWeek != DayOfWeek.Monday, nameof(BringInWeek.Monday), "这一天不是星期一，请填一周的第一天")
            .Refuse((_, f, c) => f.Sunday > c.On, nameof(BringInWeek.Monday), "这一周在导出的那天还没有过完，请在周末之后导出")
            .Refuse(f => f.ActiveRate is < 0 or > 100, nameof(BringInWeek.ActiveRate), "活跃率在0到100之间")
            .Refuse(f => f.Cases < 0, nameof(BringInWeek.Cases), "件数不能是负数")
            .Refuse(f => f.ActiveRate is null && f.Cases is null, nameof(BringInWeek.ActiveRate), "活跃率和录入件数至少填一项");
        d.Act<AttachExport>("attach-export", "补附导出件").English("Attach the export").While(s => !s.Exported).By(Role.Officer, Role.Handler, Role.OfficeClerk);

        d.Least("E10a", "系统活跃率", "Weekly active rate", "%", digits: 2).When(s => s.ActiveRate is not null).On(s => s.Ended).Amount(s => s.ActiveRate ?? 0).Subject(s => s.Week)
            .Rule("平台导出的每周活跃率里最低的一周，按那一周的星期日归年；没有导入的周列为缺，不由本台账推算，不分到个人。");
        d.Imported("E10b", "平台录入案件", "Cases entered on the platform", "件").When(s => s.Cases is not null).On(s => s.Ended).Amount(s => s.Cases ?? 0).Subject(s => s.Week)
            .Rule("平台导出的每周录入案件数之和，按那一周的星期日归年；附平台导出件，不由本台账推算。");

        d.List("周一", s => s.Monday, "Monday").List("活跃率（%）", s => s.ActiveRate, "Active rate (%)").List("录入案件", s => s.Cases, "Cases entered").List("导出件", s => s.Exported, "Export");
        d.Sheet("bring-in");
    }
}
