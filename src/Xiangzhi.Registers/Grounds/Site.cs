namespace Xiangzhi.Registers;

/// <summary>A place of legal culture 法治文化阵地 or a notice board 公开栏: built, checked, mended, renewed, removed.</summary>
public sealed record Site
{
    public SiteKind Kind { get; init; }
    public string Name { get; init; } = "";
    public Ref<Villages>? Village { get; init; }
    public string Place { get; init; } = "";
    public Ref<Staff>? Keeper { get; init; }
    public Items<SiteCheck> Checks { get; init; } = [];
    public int Renewals { get; init; }
    public Mark? Planned { get; init; }
    public Mark? Built { get; init; }
    public Mark? GivenUp { get; init; }
    public Mark? Removed { get; init; }

    /// <summary>Figure C10 counts these and not the notice boards.</summary>
    public bool IsCulture => Kind is not (SiteKind.NoticeBoard or SiteKind.PartyBoard);

    public IEnumerable<SiteCheck> Damages => Checks.Where(c => c.State != SiteState.Good);

    public SiteStage Stage =>
        Removed is not null ? SiteStage.Removed
        : GivenUp is not null ? SiteStage.GivenUp
        : Built is null ? SiteStage.Planned
        : Damages.Any(c => c.Mended is null) ? SiteStage.Damaged : SiteStage.InUse;
}

/// <param name="RepairBy">Day by which it is to be mended, inclusive; null where none was set.</param>
public sealed record SiteCheck(int Number, Mark On, SiteState State, DateOnly? RepairBy, Mark? Mended);

public enum SiteKind
{
    [Label("法治文化广场、公园", English = "Square or park")] Square,
    [Label("法治文化长廊、墙", English = "Corridor or wall")] Corridor,
    [Label("法治文化院坝", English = "Courtyard")] Courtyard,
    [Label("法律图书角、书屋", English = "Reading corner")] ReadingCorner,
    [Label("青少年法治教育点", English = "Place for the young")] Youth,
    [Label("法治宣传栏", English = "Publicity board")] PublicityBoard,
    [Label("政务、村务公开栏", English = "Notice board for affairs")] NoticeBoard,
    [Label("党务公开栏", English = "Notice board for Party affairs")] PartyBoard,
}

public enum SiteState
{
    [Label("完好", English = "Good")] Good,
    [Label("破损", English = "Damaged")] Damaged,
    [Label("内容过时", English = "Out of date")] OutOfDate,
    [Label("被占用、遮挡", English = "Occupied or covered")] Occupied,
}

public enum SiteStage
{
    [Label("筹建", English = "Planned")] Planned,
    [Label("在用", English = "In use")] InUse,
    [Label("待修缮", English = "To be mended"), Aside] Damaged,
    [Label("已拆除")] Removed,
    [Label("不再建", English = "Given up"), Aside] GivenUp,
}

public sealed record PlanSite : Form<Site>
{
    [Label("种类", English = "Kind"), Also("类别")] public required SiteKind Kind { get; init; }
    [Label("名称", English = "Name"), Also("阵地名称"), Hint("不写姓名", English = "No names")] public required string Name { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村", "村（社区）"), Hint("在场镇的不填", English = "Empty in the town")] public Ref<Villages>? Village { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("管护人", English = "Keeper")] public Ref<Staff>? Keeper { get; init; }

    public override Site Into(Site s, At at) => s with { Kind = Kind, Name = Name, Village = Village, Place = Place ?? "", Keeper = Keeper, Planned = at.Mark };
}

public sealed record BuildSite : Form<Site>
{
    [Label("造价", English = "Cost")] public decimal? Cost { get; init; }
    [Label("照片", English = "Photos")] public Items<AttachedFile> Photos { get; init; } = [];

    public override Site Into(Site s, At at) => s with { Built = at.Mark };
}

public sealed record CheckSite : Form<Site>
{
    [Label("状况", English = "Condition"), Also("状态")] public required SiteState State { get; init; }
    [Label("看到什么", English = "What was seen"), Hint("不写姓名", English = "No names")] public string? Seen { get; init; }
    [Label("修缮不晚于", English = "Mend by"), Hint("完好的不填；含当日", English = "Empty if in good state; inclusive")] public DateOnly? RepairBy { get; init; }
    [Label("照片", English = "Photos")] public Items<AttachedFile> Photos { get; init; } = [];

    public override Site Into(Site s, At at) =>
        s with { Checks = s.Checks.Add(new(s.Checks.Count + 1, at.Mark, State, State == SiteState.Good ? null : RepairBy, null)) };
}

/// <summary>Mends whatever earlier checks found.</summary>
public sealed record RepairSite : Form<Site>
{
    [Label("做了什么", English = "What was done"), Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("费用", English = "Cost")] public decimal? Cost { get; init; }
    [Label("照片", English = "Photos")] public Items<AttachedFile> Photos { get; init; } = [];

    public override Site Into(Site s, At at) =>
        s with { Checks = [.. s.Checks.Select(c => c.State != SiteState.Good && c.Mended is null ? c with { Mended = at.Mark } : c)] };
}

public sealed record RenewContent : Form<Site>
{
    [Label("新的内容", English = "New content"), Hint("不写姓名", English = "No names")] public required string Content { get; init; }
    [Label("讲的法律", English = "Laws")] public Items<Code<LawTitles>> Laws { get; init; } = [];

    public override Site Into(Site s, At at) => s with
    {
        Renewals = s.Renewals + 1,
        Checks = [.. s.Checks.Select(c => c.State == SiteState.OutOfDate && c.Mended is null ? c with { Mended = at.Mark } : c)],
    };
}

public sealed record ChangeKeeper : Form<Site>
{
    [Label("管护人", English = "Keeper")] public required Ref<Staff> Keeper { get; init; }

    public override Site Into(Site s, At at) => s with { Keeper = Keeper };
}

public sealed record RemoveSite : Form<Site>
{
    [Label("拆除原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Site Into(Site s, At at) => s with { Removed = at.Mark };
}

public sealed record GiveUpSite : Form<Site>
{
    [Label("不再建的原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Site Into(Site s, At at) => s with { GivenUp = at.Mark };
}
