namespace Xiangzhi.Registers;

/// <summary>A patrol 日常巡查: a round without a fixed object. By the official counting rule it is no inspection; what it finds may become one, or a penalty case.</summary>
public sealed record Patrol
{
    public string Route { get; init; } = "";
    public Code<Domains> Domain { get; init; }
    public Ref<Villages>? Village { get; init; }
    public int? VillageGroup { get; init; }
    public Items<OfficerSeen> Officers { get; init; } = [];
    public int Helpers { get; init; }
    public Items<PatrolFinding> Findings { get; init; } = [];
    public Mark? Patrolled { get; init; }

    /// <summary>The last thing found was dealt with, or there was nothing.</summary>
    public Mark? Settled => Findings.All(f => f.Handled is not null) ? Findings.Count == 0 ? Patrolled : Findings.Max(f => f.Handled!.Value) : null;
}

public enum FindingHandling
{
    [Label("当场劝导改正", English = "Settled on the spot")] OnTheSpot,
    [Label("告知村（社区）处理", English = "Village told")] ToVillage,
    [Label("转行政检查", English = "Became an inspection")] Inspection,
    [Label("转立案处罚", English = "Became a penalty case")] Penalty,
    [Label("报告有权机关", English = "Reported to the competent authority")] Reported,
    [Label("继续观察", English = "Watched")] Watched,
}

/// <param name="Number">From 1, in the order in which it was written down.</param>
public sealed record PatrolFinding(int Number, string What)
{
    public FindingHandling? How { get; init; }
    public Mark? Handled { get; init; }
}

public sealed record FoundOnPatrol
{
    [Label("发现的问题", English = "Found"), Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("处理", English = "Handling"), Hint("还没有处理的空着", English = "Empty if not dealt with yet")] public FindingHandling? How { get; init; }
}

public sealed record RecordPatrol : Form<Patrol>
{
    [Label("路线或区域", English = "Route"), Hint("不写姓名", English = "No names"), Also("巡查路线", "巡查地点")] public required string Route { get; init; }
    [Label("领域", English = "Domain"), Also("执法领域")] public Code<Domains> Domain { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("村民小组", English = "Villagers' group"), Hint("组的序号，例如 3", English = "Its number, e.g. 3")] public int? VillageGroup { get; init; }
    [Label("起", English = "From")] public TimeOnly? From { get; init; }
    [Label("止", English = "To")] public TimeOnly? To { get; init; }
    [Label("执法人员", English = "Officers"), Also("巡查人员")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("同行人员", English = "Helpers"), Unit("人"), Hint("网格员、村干部等", English = "Grid staff, village cadres")] public int Helpers { get; init; }
    [Label("发现的问题", English = "Findings")] public Items<FoundOnPatrol> Findings { get; init; } = [];
    [Label("巡查记录", English = "Record"), Wide] public Personal<string> Record { get; init; }

    public override Patrol Into(Patrol s, At at) => s with
    {
        Route = Route, Domain = Domain, Village = Village, VillageGroup = VillageGroup, Officers = OfficerSeen.Of(Officers, at), Helpers = Helpers, Patrolled = at.Mark,
        Findings = [.. Findings.Select((f, i) => new PatrolFinding(i + 1, f.What) { How = f.How, Handled = f.How is null ? null : at.Mark })],
    };
}

public sealed record HandleFinding : Form<Patrol>
{
    [Label("第几个问题", English = "Finding"), Unit("个"), Hint("0 或不填：所有还没有处理的", English = "0 or empty: all that are left")] public int Number { get; init; }
    [Label("处理", English = "Handling")] public required FindingHandling How { get; init; }
    [Label("转成的事项", English = "Became"), Hint("转检查、转处罚的，填台账号", English = "Ledger number of the inspection or case")] public Ref<Register>? Became { get; init; }
    [Label("报告或告知的单位", English = "Told to")] public string? Body { get; init; }

    public override Patrol Into(Patrol s, At at) => s with
    {
        Findings = [.. s.Findings.Select(f => f.Handled is null && (Number == 0 || f.Number == Number) ? f with { How = How, Handled = at.Mark } : f)],
    };
}

/// <summary>Told by an inspection that the patrol led to.</summary>
public sealed record PatrolInspected : Form<Patrol>
{
    [Label("检查", English = "Inspection")] public required Ref<Inspections> Inspection { get; init; }

    public override Patrol Into(Patrol s, At at) => new HandleFinding { How = FindingHandling.Inspection }.Into(s, at);
}

public enum PatrolStage
{
    [Label("问题待处理", English = "Findings open")] Open,
    [Label("已完成", English = "Done")] Done,
}

/// <summary>日常巡查 is a register of its own: it has no object, no notice and no result, and must never slip into E3.</summary>
public sealed class Patrols : Register<Patrol>
{
    protected override void Define(Definition<Patrol> d)
    {
        d.Named("patrol", "日常巡查", number: "{township}巡〔{year}〕{n}号", Area.Enforcement, "Patrols");
        d.Mirrors("执法+监督");
        d.PersonalReadBy(Role.Officer, Role.Handler, Role.Leader);
        d.Stage(s => s.Settled is null ? PatrolStage.Open : PatrolStage.Done);
        d.Title(s => s.Route);
        d.Village(s => s.Village, s => s.VillageGroup);
        d.Closes(s => s.Settled, s => s);

        d.Opens<RecordPatrol>("patrol", "登记巡查").English("Record a patrol").By(Role.Officer, Role.Handler, Role.VillageCadre).Day("巡查日期", "Patrolled on")
            .Refuse(f => f.To < f.From, nameof(RecordPatrol.To), "结束时间早于开始时间，请核对").Refuse(f => f.Helpers < 0, nameof(RecordPatrol.Helpers), "人数不能是负数");
        d.Act<HandleFinding>("handle", "处理发现的问题").English("Deal with a finding").While(s => s.Settled is null).By(Role.Officer, Role.Handler, Role.VillageCadre)
            .Refuse((s, f, _) => f.Number < 0 || f.Number > s.Findings.Count, nameof(HandleFinding.Number), "没有这个序号的问题，请对照巡查记录");
        d.Act<PatrolInspected>("inspected", "转为检查").English("Became an inspection").While(s => s.Settled is null).Next(_ => false).By(Role.Officer, Role.Handler);

        d.Flow("E13", "日常巡查", "Patrols", "次").On(s => s.Patrolled).Slice("domain", "领域", s => s.Domain).Slice("village", "村（社区）", s => s.Village)
            .Rule("年内的巡查，按巡查日期一次算一次；没有特定对象，不算进行政检查。");

        d.List("路线", s => s.Route, "Route").List("领域", s => s.Domain, "Domain").List("执法人员", s => s.Officers.Count, "Officers")
            .List("问题", s => s.Findings.Count, "Findings").List("未处理", s => s.Findings.Count(f => f.Handled is null), "Open");
        d.Sheet("patrol");
    }
}
