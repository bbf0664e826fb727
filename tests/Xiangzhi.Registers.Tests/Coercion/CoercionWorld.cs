using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Penalties;

namespace Xiangzhi.Registers.Tests.Coercion;

/// <summary>Cases of coercion in which nothing is missing, for tests to change in one place.</summary>
internal sealed class CoercionWorld
{
    public PenaltyWorld Penalties { get; } = new();
    public TestTownship Township => Penalties.Township;

    public ImplementMeasure Implementation => new()
    {
        Officers = [Penalties.First, Penalties.Second], CardShown = true, Told = true, PartyPresent = true, RecordSigned = true, DecisionHanded = true, ListInTwo = true,
        Things = [new() { What = "油锯", Quantity = "一台", State = "八成新", KeptAt = "执法大队库房" }, new() { What = "杉木", Quantity = "十二根" }], Content = "当场清点，当事人在清单上签字",
    };

    /// <summary>Goods seized for 30 days and returned in time.</summary>
    public Story Seizure => new(
        new("propose", new(2025, 3, 3), new ProposeMeasure { Kind = MeasureKind.Seize, Cause = "涉嫌滥伐林木", Power = Penalties.Power, Domain = "forestry", PartyName = "覃某某", PartyAddress = "某村三组", Place = "后山", Basis = "森林法第六十七条", Reasons = "工具和木材可能转移" }),
        new("approve", new(2025, 3, 3), new ApproveMeasure { Approver = Penalties.Chair }),
        new("implement", new(2025, 3, 4), Implementation),
        new("dispose", new(2025, 4, 2), new DisposeThings { How = ItemDisposal.Returned, SignedFor = true }),
        new("close", new(2025, 4, 3), new CloseCoercion { How = CoercionEnd.Lifted }),
        new("archive", new(2025, 4, 8), new ArchiveCoercion { Pages = 20 }));

    /// <summary>Another clears at the party's cost: urged five days before, decided, staff present.</summary>
    public Story Substitute => new(
        new("start", new(2025, 3, 10), new StartEnforcement { Enforcement = EnforcementKind.Substitute, Cause = "逾期不清除占道堆放物", Power = Penalties.Power, Domain = "forestry", PartyName = "仇某某", Place = "场口", DecisionMade = new(2025, 2, 10), DecisionServed = new(2025, 2, 11) }),
        new("urge", new(2025, 3, 11), new UrgeParty { Until = new(2025, 3, 18), Way = "自行清除", RightsTold = true }),
        new("decide", new(2025, 3, 19), new DecideEnforcement { Basis = "公路法第四十六条、行政强制法第五十条", Way = "由村里工程队清运", When = new(2025, 3, 24), Cost = 800, RightsTold = true }),
        new("carry-out", new(2025, 3, 24), new CarryOutEnforcement { Kind = EnforcementKind.Substitute, Officers = [Penalties.First, Penalties.Second], StaffPresent = true, Cost = 760, Performer = "白土工程队", Content = "清运三车" }),
        new("close", new(2025, 3, 26), new CloseCoercion { How = CoercionEnd.Enforced }));

    /// <summary>An illegal building in a village, pulled down on the first lawful day.</summary>
    public Story Demolition => new(
        new("start", new(2025, 1, 6), new StartEnforcement { Enforcement = EnforcementKind.Demolition, Cause = "未取得乡村建设规划许可证建房", Power = Penalties.Power, PartyName = "尤某某", Place = "李家坪村二组" }),
        new("order-stop", new(2025, 1, 6), new OrderStop { Content = "停止建设，恢复原状", Until = new(2025, 1, 20) }),
        new("uncorrected", new(2025, 1, 21), new FindUncorrected()),
        new("order-demolition", new(2025, 2, 10), new OrderDemolition { Until = new(2025, 2, 25), Served = new(2025, 2, 10), Basis = "城乡规划法第六十五条" }),
        new("announce", new(2025, 2, 26), new AnnounceDemolition { Until = new(2025, 3, 10), Where = "现场和村务公开栏" }),
        new("urge", new(2025, 8, 4), new UrgeParty { Until = new(2025, 8, 14), Way = "自行拆除", RightsTold = true }),
        new("decide", new(2025, 8, 15), new DecideEnforcement { Basis = "城乡规划法第六十五条", Way = "组织拆除", When = new(2025, 8, 20), RightsTold = true }),
        new("carry-out", new(2025, 8, 20), new CarryOutEnforcement { Kind = EnforcementKind.Demolition, Officers = [Penalties.First, Penalties.Second], StaffPresent = true }),
        new("close", new(2025, 8, 22), new CloseCoercion { How = CoercionEnd.Enforced }));

    /// <summary>Through the court: ten working days after the urging.</summary>
    public Story Court => new(
        new("start", new(2025, 9, 1), new StartEnforcement { Enforcement = EnforcementKind.Court, Cause = "不缴纳罚款", PartyName = "项某某", DecisionMade = new(2025, 2, 10), DecisionServed = new(2025, 2, 10), Owed = 1000 }),
        new("urge", new(2025, 9, 1), new UrgeParty { Until = new(2025, 9, 12), Way = "到银行缴纳", Payment = "罚款1000元", RightsTold = true }),
        new("apply-to-court", new(2025, 9, 16), new ApplyForExecution { Court = "区人民法院" }),
        new("court-answer", new(2025, 9, 19), new CourtAnswers { Answer = CourtAnswer.Accepted }),
        new("court-ruling", new(2025, 9, 25), new CourtRules { Ruling = CourtRuling.Granted }),
        new("court-executed", new(2025, 10, 20), new CourtExecutes()),
        new("close", new(2025, 10, 21), new CloseCoercion { How = CoercionEnd.Court }));

    public Matter Run(Story story)
    {
        Matter? matter = null;
        foreach (var act in story.Acts)
            matter = Township.Do("coercion", act.Action, act.On, act.Form, matter is null ? null : Township.Now(matter));
        return Township.Now(matter!);
    }

    public CoercionCase State(Matter matter) => (CoercionCase)Township.Now(matter).State;

    public string Stage(Matter matter) => Township.Now(matter).Derive(Township.Law).StageCode;

    public IReadOnlyList<string> Flags(Matter matter) => [.. Township.Flags(matter).Select(f => f.Rule).Distinct()];
}
