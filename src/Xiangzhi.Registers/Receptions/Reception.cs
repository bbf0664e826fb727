namespace Xiangzhi.Registers;

/// <summary>A session in which a leader receives visitors 接访, goes to them 下访, or asks them in 约访.</summary>
public sealed record Reception
{
    public ReceptionKind Kind { get; init; }
    public string Place { get; init; } = "";
    public Ref<Villages>? Village { get; init; }
    public Ref<Staff>? Leader { get; init; }
    public DateOnly? PlannedFor { get; init; }
    public bool OnMarketDay { get; init; }
    public Mark? Planned { get; init; }
    public Mark? Announced { get; init; }
    public Mark? Held { get; init; }
    public Mark? Cancelled { get; init; }
    public Mark? Closed { get; init; }
    public Items<LeaderChanged> Changes { get; init; } = [];

    /// <summary>Visits that were received in it, as they told it themselves.</summary>
    public Items<VisitInSession> Visits { get; init; } = [];

    public ReceptionStage Stage =>
        Closed is not null ? ReceptionStage.Closed : Cancelled is not null ? ReceptionStage.Cancelled : Held is not null ? ReceptionStage.Held
        : Announced is not null ? ReceptionStage.Announced : ReceptionStage.Planned;
}

public sealed record VisitInSession(Guid Visit, int Persons, Mark On);

public sealed record LeaderChanged(Mark On, string Reason);

public enum ReceptionKind
{
    [Label("接访", English = "At the office")] AtOffice,
    [Label("下访", English = "In the villages")] InVillages,
    [Label("约访", English = "By appointment")] Appointment,
    [Label("带案下访", English = "With a case in hand")] WithCase,
}

public enum ReceptionStage
{
    [Label("已安排")] Planned,
    [Label("已公布")] Announced,
    [Label("已开展")] Held,
    [Label("已结束", English = "Finished")] Closed,
    [Label("已取消"), Aside] Cancelled,
}

public sealed record PlanReception : Form<Reception>
{
    [Label("形式", English = "Kind")] public required ReceptionKind Kind { get; init; }
    [Label("接访领导", English = "Leader")] public required Ref<Staff> Leader { get; init; }
    [Label("安排在哪天", English = "Planned for")] public required DateOnly PlannedFor { get; init; }
    [Label("地点", English = "Place")] public required string Place { get; init; }
    [Label("所在村", English = "Village")] public Ref<Villages>? Village { get; init; }

    public override Reception Into(Reception s, At at) => s with
    {
        Kind = Kind, Leader = Leader, PlannedFor = PlannedFor, Place = Place, Village = Village, Planned = at.Mark,
    };
}

public sealed record AnnounceReception : Form<Reception>
{
    [Label("公布的地方", English = "Where"), Hint("例如 政务公开栏、村务公开栏、微信群", English = "For example the notice board")] public required string Where { get; init; }

    public override Reception Into(Reception s, At at) => s with { Announced = s.Announced ?? at.Mark };
}

/// <summary>换领导、改日子: the notice has to say it too.</summary>
public sealed record ChangeReception : Form<Reception>
{
    [Label("接访领导", English = "Leader")] public required Ref<Staff> Leader { get; init; }
    [Label("安排在哪天", English = "Planned for")] public required DateOnly PlannedFor { get; init; }
    [Label("原因", English = "Reason"), Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override Reception Into(Reception s, At at) => s with { Leader = Leader, PlannedFor = PlannedFor, Changes = s.Changes.Add(new(at.Mark, Reason)) };
}

/// <summary>开展接访; without a plan it opens the matter itself.</summary>
[SeesOffice]
public sealed record HoldReception : Form<Reception>
{
    [Label("形式", English = "Kind"), Also("接访形式")] public required ReceptionKind Kind { get; init; }
    [Label("接访领导", English = "Leader"), Also("领导")] public required Ref<Staff> Leader { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("所在村", English = "Village")] public Ref<Villages>? Village { get; init; }
    [Label("陪同人员", English = "With")] public Items<Ref<Staff>> With { get; init; } = [];
    [Label("参加的单位", English = "Offices present"), Hint("例如 派出所、法庭", English = "For example the police station")] public string? Offices { get; init; }

    public override Reception Into(Reception s, At at) => s with
    {
        Kind = Kind, Leader = Leader, Place = Place ?? s.Place, Village = Village ?? s.Village, Held = s.Held ?? at.Mark,
        OnMarketDay = at.Seen.Office(Profile.MarketDayFact) is not null,
    };
}

public sealed record CancelReception : Form<Reception>
{
    [Label("原因", English = "Reason"), Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }
    [Label("告知群众的办法", English = "How people were told")] public string? Told { get; init; }

    public override Reception Into(Reception s, At at) => s with { Cancelled = at.Mark };
}

/// <summary>Written by a visit that names this session.</summary>
public sealed record NoteVisitor : Form<Reception>
{
    [Label("来访", English = "Visit")] public required Ref<ReceptionVisits> Visit { get; init; }
    [Label("人数", English = "Persons"), Unit("人次")] public int Persons { get; init; }

    public override Reception Into(Reception s, At at) =>
        s.Visits.Any(v => v.Visit == Visit.Id) ? s : s with { Visits = s.Visits.Add(new(Visit.Id, Persons, at.Mark)) };
}

public sealed record CloseReception : Form<Reception>
{
    [Label("没有人来访", English = "Nobody came")] public bool Nobody { get; init; }
    [Label("情况小结", English = "Summary"), Wide, Hint("不写姓名", English = "Without names")] public string? Summary { get; init; }

    public override Reception Into(Reception s, At at) => s with { Closed = at.Mark };
}

/// <summary>领导接访下访: the sessions, F5a. Who came stands in 接访来访.</summary>
public sealed class Receptions : Register<Reception>
{
    private static readonly Role[] Keepers = [Role.Handler, Role.DeskClerk, Role.OfficeClerk, Role.Leader];

    protected override void Define(Definition<Reception> d)
    {
        d.Named("reception", "领导接访下访", number: "{township}接〔{year}〕{n}号", Area.Disputes, "Leaders' receptions");
        d.SupervisedBy(SupervisionLine.Petitions);
        d.Stage(s => s.Stage);
        d.Title(s => $"{SheetParts.Label(s.Kind)} {s.Place}".TrimEnd());
        d.Village(s => s.Village);
        d.Closes(s => s.Closed ?? s.Cancelled, s => s with { Closed = null, Cancelled = null });

        d.Opens<PlanReception>("plan", "安排接访").English("Plan").By(Keepers).Day("安排日期", "Planned on")
            .Refuse((_, f, c) => f.PlannedFor < c.On, nameof(PlanReception.PlannedFor), "接访的日子早于安排的日子，请核对；已经接访的直接登记“开展接访”")
            .Prints(ReceptionPapers.Notice);
        d.Opens<HoldReception>("receive", "随时接访").English("Receive at any time").By(Keepers).Day("接访日期", "Held on").WithTime();
        d.Act<AnnounceReception>("announce", "公布安排").English("Announce").While(s => s.Announced is null && s.Held is null).By(Keepers).Day("公布日期");
        d.Act<ChangeReception>("change", "换人或改期").Next(_ => false).English("Change leader or day").While(s => s.Held is null).By(Keepers)
            .Refuse((_, f, c) => f.PlannedFor < c.On, nameof(ChangeReception.PlannedFor), "改到的日子不能早于作出改动的这一天")
            .Prefill(s => new() { Leader = s.Leader ?? default, PlannedFor = s.PlannedFor ?? default, Reason = "" });
        d.Act<CancelReception>("cancel", "取消").Next(_ => false).While(s => s.Held is null).By(Keepers);
        d.Act<HoldReception>("hold", "开展接访").English("Hold").While(s => s.Held is null).By(Keepers).Day("接访日期", "Held on").WithTime()
            .Prefill(s => new() { Kind = s.Kind, Leader = s.Leader ?? default, Place = s.Place, Village = s.Village });
        d.Act<NoteVisitor>("note-visitor", "接待一批").English("Visit received").While(_ => false).By(Keepers).EvenAfterClosing();
        d.Act<CloseReception>("close", "结束接访").English("Finish").While(s => s.Held is not null).By(Keepers).Day("结束日期", "Finished on")
            .Prints(ReceptionPapers.Day);

        d.Step("lead_announce", "公布接访安排", done: s => s.Announced, before: s => s.Held, when: s => s.Planned is not null && s.Kind == ReceptionKind.AtOffice).Seeks("announce");

        d.Flow("F5a", "领导接访下访场次", "Reception sessions", "场次").On(s => s.Held)
            .Slice("kind", "形式", s => s.Kind).Slice("leader", "接访领导", s => s.Leader).Slice("village", "村（社区）", s => s.Village).Slice("market-day", "赶集日", s => (bool?)s.OnMarketDay)
            .Rule("领导接访、下访、约访，开展一次算一场；只安排没有开展的、取消的不算。");

        d.List("形式", s => s.Kind, "Kind").List("领导", s => s.Leader, "Leader").List("日期", s => s.Held?.Day ?? s.PlannedFor, "Day")
            .List("批次", s => s.Visits.Count, "Visits").List("人次", s => s.Visits.Sum(v => v.Persons), "Persons");
        d.Sheet("receive");
        d.Sheet("plan", "announce", "hold");
    }
}
