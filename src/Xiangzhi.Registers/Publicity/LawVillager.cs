namespace Xiangzhi.Registers;

/// <summary>A law-savvy villager 法律明白人: chosen, assessed, recognised, renewed, withdrawn.</summary>
public sealed record LawVillager
{
    public Personal<string> Name { get; init; }
    public Ref<Villages>? Village { get; init; }
    public Items<PriorityGroup> Groups { get; init; } = [];
    public NominatedBy? NominatedBy { get; init; }
    public Mark? Nominated { get; init; }
    public Mark? Assessed { get; init; }
    public bool AssessmentPassed { get; init; }
    public Mark? Recognised { get; init; }
    public string Certificate { get; init; } = "";

    /// <summary>Spans that the certificates name; a renewal in time prolongs the last.</summary>
    public Items<CertificateTerm> Terms { get; init; } = [];

    /// <summary>Spans in which one was valid: none lasts into the day of withdrawal.</summary>
    public IEnumerable<CertificateTerm> Valid => Withdrawn is { } end
        ? Terms.Select(t => t.Until is { } until && until.Day <= end.Day ? t : t with { Until = end }) : Terms;

    public Items<VillagerActivity> Activities { get; init; } = [];
    public Mark? Declined { get; init; }
    public Mark? Withdrawn { get; init; }

    public Mark? Closed => Withdrawn ?? Declined;

    public VillagerStage Stage =>
        Withdrawn is not null ? VillagerStage.Withdrawn
        : Recognised is not null ? VillagerStage.Recognised
        : Declined is not null ? VillagerStage.Declined
        : Assessed is not null ? VillagerStage.Assessed : VillagerStage.Nominated;

    public bool ValidOn(DateOnly day) => Valid.Any(t => t.From.Day <= day && !(t.Until?.Day <= day));

    /// <summary>The latest certificate's last day; null without one or without an end.</summary>
    public DateOnly? ValidTo => Terms is [.., { Until: { } until }] ? until.Day.AddDays(-1) : null;

    internal LawVillager WithTerm(DateOnly from, DateOnly? to, Mark mark)
    {
        Mark? until = to is { } last && last < DateOnly.MaxValue ? mark with { Day = last.AddDays(1) } : null;
        return Terms is [.., var before] && (before.Until is null || before.Until.Value.Day >= from)
            ? this with { Terms = Terms.Replace(Terms.Count - 1, before with { Until = until }) }
            : this with { Terms = Terms.Add(new(mark with { Day = from }, until)) };
    }
}

/// <param name="From">First day of validity.</param>
/// <param name="Until">First day on which it is no longer valid; null: no end.</param>
public sealed record CertificateTerm(Mark From, Mark? Until);

public sealed record VillagerActivity(VillagerActivityKind Kind, Mark On);

public enum VillagerStage
{
    [Label("已提名", English = "Nominated")] Nominated,
    [Label("已考核", English = "Assessed")] Assessed,
    [Label("在册", English = "Recognised")] Recognised,
    [Label("未认定", English = "Declined"), Aside] Declined,
    [Label("已退出", English = "Withdrawn"), Aside] Withdrawn,
}

public enum NominatedBy
{
    [Label("村民自荐", English = "Villager's own offer")] Self,
    [Label("村两委推荐", English = "Two committees of the village")] Committees,
}

/// <summary>Groups chosen first 优先遴选, 乡村“法律明白人”培养工作规范（试行）.</summary>
public enum PriorityGroup
{
    [Label("村（社区）干部", English = "Village cadre")] VillageCadre,
    [Label("妇联执委", English = "Women's federation committee")] WomensFederation,
    [Label("儿童主任", English = "Children's director")] ChildrensDirector,
    [Label("人民调解员", English = "Mediator")] Mediator,
    [Label("警务辅助人员", English = "Auxiliary police")] AuxiliaryPolice,
    [Label("网格员", English = "Grid worker")] GridWorker,
    [Label("村民小组长", English = "Head of a villagers' group")] GroupHead,
    [Label("党员", English = "Party member")] PartyMember,
    [Label("“五老”人员", English = "Veterans of five kinds")] Veteran,
    [Label("其他村民", English = "Other villager")] Other,
}

/// <summary>What law-savvy villagers do; figure C14 counts the first two.</summary>
public enum VillagerActivityKind
{
    [Label("院坝宣讲", English = "Courtyard talk")] Courtyard,
    [Label("入户宣讲", English = "Household visit")] Household,
    [Label("引导依法办事", English = "Guidance")] Guidance,
    [Label("参与调解", English = "Helped mediate")] Mediation,
    [Label("收集法治需求", English = "Collected needs")] Needs,
    [Label("参与监督", English = "Supervision")] Supervision,
    [Label("其他")] Other,
}
