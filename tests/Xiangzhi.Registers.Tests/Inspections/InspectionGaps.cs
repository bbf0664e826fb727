using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>
/// Inspections spoiled in one place. Most gaps have two rules, of which the day decides: the national one from 3 January 2025, the city's
/// from 20 September 2025; each such gap is tried on both sides of both days.
/// </summary>
internal sealed class InspectionGaps : RegisterGaps
{
    private readonly InspectionWorld world = new();

    public override string Register => "inspection";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["routine"] = world.Good, ["something found"] = world.Ordered, ["urgent"] = Urgent, ["without code"] = Uncoded, ["on a lead"] = Lead, ["at once"] = Instant, ["a private person"] = Private,
        ["a campaign"] = Task(f => f with { Type = InspectionType.Special }), ["a campaign ordered from above"] = FromAbove, ["under the national rules"] = On(InspectionWorld.City.AddDays(-1)),
    };

    public override IEnumerable<Gap> Gaps => [.. Items, .. Approval, .. Types, .. Officers, .. Code, .. OnSite, .. Record, .. Afterwards];

    private IEnumerable<Gap> Items =>
    [
        .. Both("cqi_published", "insp_item_published", "no item", s => Task(s, f => f with { Powers = [] }), "plan.powers"),
        .. Both("cqi_published", "insp_item_published", "an item no longer in force", s => Task(s, f => f with { Powers = [world.Penalties.Power, world.Penalties.Expired] }), "plan.powers"),
        Gap.Of("cqi_system", "no task number", OffPlatform(world.Good), "plan"),
        Gap.Of("cqi_system", "no task number, first day", OffPlatform(On(InspectionWorld.City)), "plan"),
        Gap.Sound("cqi_system", "no task number, the day before", OffPlatform(On(InspectionWorld.City.AddDays(-1)))),
    ];

    private IEnumerable<Gap> Approval =>
    [
        .. Both("cqi_approve", "insp_approve", "approve left out", s => s.Without("approve"), "approve"),
        .. Both("cqi_approve", "insp_approve", "approve after inspect", s => s.On("approve", s.DayOf("inspect").AddDays(1)), "approve"),
        .. Both("cqi_approve", "insp_approve", "approve written down after inspect", s => s.WrittenAfter("approve", "inspect"), "approve").Select(g => g with { IsLate = !g.IsSound }),
        .. Both("cqi_approve", "insp_approve", "urgent, never approved", s => Task(s, f => f with { Urgent = true }).Without("approve"), "approve"),
        Gap.Sound("cqi_approve", "urgent, approved afterwards", Urgent),
    ];

    private IEnumerable<Gap> Types =>
    [
        .. City("cqi_daily", "no plan", "plan.plan", s => Task(s, f => f with { Plan = null })),
        .. Both("cqi_special", "insp_special", "a campaign without plan", s => Task(s, f => f with { Type = InspectionType.Special, Plan = null }), "plan.plan"),
        .. Both("cqi_special", "insp_special", "a campaign without plan, not ordered from above", s => Task(s, f => f with { Type = InspectionType.Special, Plan = null }), "plan.cause"),
        Gap.Sound("cqi_special", "ordered from above", FromAbove),
        .. City("cqi_type", "routine on a complaint", "plan.cause", s => Task(s, f => f with { Cause = InspectionCause.Complaint })),
        .. new[] { InspectionCause.PassedOn, InspectionCause.Monitoring, InspectionCause.Patrol, InspectionCause.Emergency }
            .Select(c => Gap.Of("cqi_type", $"routine on {c}", Task(f => f with { Cause = c }), "plan.type")),
        Gap.Of("cqi_type", "on a lead, by plan", Task(f => f with { Type = InspectionType.Lead }), "plan.cause"),
        Gap.Of("cqi_type", "on a lead, drawn", Task(f => f with { Type = InspectionType.Lead, Cause = InspectionCause.Drawn }), "plan.cause"),
        .. new[] { InspectionCause.Drawn, InspectionCause.FromAbove, InspectionCause.OwnRequest }.Select(c => Gap.Sound("cqi_type", $"routine on {c}", Task(f => f with { Cause = c }))),
        .. City("cqi_instant", "at once, by plan", "plan.cause", s => Task(s, f => f with { Type = InspectionType.Instant })),
        Gap.Of("cqi_instant", "at once, drawn", Task(f => f with { Type = InspectionType.Instant, Cause = InspectionCause.Drawn }), "plan.type"),
        Gap.Of("cqi_clue", "given up", GivenUp(Lead), "inspect"),
        Gap.Of("cqi_clue", "given up, nobody went", GivenUp(Lead), "attempt"),
        Gap.Sound("cqi_clue", "somebody went", GivenUp(Lead).After("get-code", "attempt", InspectionWorld.Day, new RecordAttempt { Kind = AttemptKind.Absent })),
        Gap.Sound("cqi_clue", "a routine task given up", GivenUp(world.Good)),
        Gap.Of("cqi_clue", "given up, first day", InspectionWorld.Moved(GivenUp(Lead), InspectionWorld.City.DayNumber - InspectionWorld.Day.DayNumber), "inspect"),
        Gap.Sound("cqi_clue", "given up before there was a rule", InspectionWorld.Moved(GivenUp(Lead), InspectionWorld.City.DayNumber - InspectionWorld.Day.DayNumber - 1)),
    ];

    private IEnumerable<Gap> Officers =>
    [
        .. Visits("cqi_two", "insp_two", "officers", "one", f => f with { Officers = [world.Penalties.First] }),
        .. Visits("cqi_two", "insp_two", "officers", "none but helpers", f => f with { Officers = [], Helpers = 2 }),
        .. Visits("cqi_two", "insp_two", "officers", "the same twice", f => f with { Officers = [world.Penalties.First, world.Penalties.First] }),
        .. Visits("cqi_two", "insp_two", "officers", "the second's certificate lapsed", f => f with { Officers = [world.Penalties.First, world.Penalties.Lapsed] }),
        .. Visits("cqi_two", "insp_two", "officers", "a third without valid certificate", f => f with { Officers = [world.Penalties.First, world.Penalties.Second, world.Penalties.Lapsed] }),
        .. Both("cqi_two", "insp_two", "a certificate for another domain", s => Task(s, f => f with { Domain = "fire" }), "inspect.officers"),
        Gap.Of("cqi_two", "a private person's, one", Private.With<CarryOutInspection>("inspect", f => f with { Officers = [world.Penalties.Second] }), "inspect.officers"),
        Gap.Sound("cqi_two", "three", Visit(f => f with { Officers = [world.Penalties.First, world.Penalties.Second, world.Third] })),
    ];

    private IEnumerable<Gap> Code =>
    [
        .. Gap.Step("cqi_code", world.Good, "get-code", "inspect"),
        Gap.Of("cqi_code", "no code, no reason given", world.Good.Without("get-code"), "inspect.withoutCode"),
        Gap.Sound("cqi_code", "no code, the reason given", Uncoded),
        .. City("cqi_code", "no code, by day", "get-code", s => s.Without("get-code")),
        .. Visits("cqi_code", "insp_scan", "scanned", "no", f => f with { Scanned = false }),
        .. Visits("cqi_code", "insp_scan", "withoutCode", "no reason for not scanning", f => f with { Scanned = false }),
    ];

    private IEnumerable<Gap> OnSite =>
    [
        .. Visits("cqi_onsite", "insp_notice", "cardShown", "no", f => f with { CardShown = false }),
        .. Visits("cqi_onsite", "insp_notice", "noticeGiven", "no", f => f with { NoticeGiven = false }),
        .. National("insp_notice", "rightsTold", f => f with { RightsTold = false }),
        .. National("insp_notice", "frequencyTold", f => f with { FrequencyTold = false }),
    ];

    private IEnumerable<Gap> Record =>
    [
        .. National("insp_record", "records", f => f with { Records = [RecordKind.Photograph, RecordKind.Video] }),
        .. National("insp_record", "signing", f => f with { Signing = Signing.Unsigned }),
        Gap.Sound("insp_record", "refused to sign, noted", Visit(f => f with { Signing = Signing.RefusedNoted })),
        Gap.Sound("insp_record", "made complete later", Visit(f => f with { Signing = Signing.Unsigned })
            .After("inspect", "mend-record", InspectionWorld.Day.AddDays(1), new MendRecord { Records = [RecordKind.Written], Signing = Signing.Signed })),
    ];

    private IEnumerable<Gap> Afterwards =>
    [
        .. Gap.Step("insp_record", world.Good, "tell-result", "close"),
        .. Gap.Step("insp_record", On(InspectionWorld.National), "tell-result", "close"),
        Gap.Sound("insp_record", "not told before there was a rule", On(InspectionWorld.National.AddDays(-3)).Without("tell-result")),
        Gap.Sound("insp_record", "not closed yet", world.Good.UpTo("tell-result")),
        Gap.Of("pen_crime", "suspected and not passed on", Suspected, "pass-on"),
        Gap.Of("pen_crime", "suspected and no case filed", Suspected, "case-filed"),
        Gap.Sound("pen_crime", "passed on", Suspected.After("tell-result", "pass-on", InspectionWorld.Day.AddDays(1), new PassOnInspection { Kind = TransferKind.Crime, To = "区公安局" })),
        Gap.Sound("pen_crime", "a case filed", Suspected.After("tell-result", "case-filed", InspectionWorld.Day.AddDays(1), new CaseFromInspection { Case = world.Case })),
    ];

    private Story Urgent => Task(f => f with { Urgent = true }).WrittenAfter("approve", "inspect").On("approve", InspectionWorld.Day.AddDays(1));

    private Story Uncoded => Visit(f => f with { Scanned = false, WithoutCode = "系统故障" }).Without("get-code").After("inspect", "file-without-code", InspectionWorld.Day.AddDays(1), new FileWithoutCode());

    private Story Lead => Task(f => f with { Type = InspectionType.Lead, Cause = InspectionCause.Complaint, Plan = null });

    private Story Instant => Task(f => f with { Type = InspectionType.Instant, Cause = InspectionCause.Emergency, Plan = null });

    private Story FromAbove => Task(f => f with { Type = InspectionType.Special, Cause = InspectionCause.FromAbove, Plan = null });

    private Story Private => Task(f => f with { ObjectKind = ObjectKind.Person, Firm = null, Plan = null, Powers = [], Person = "谭某" }).Without("approve", "get-code", "tell-result");

    private Story Suspected => world.Good.With<TellResult>("tell-result", f => f with { SuspectedCrime = true });

    private Story Task(Func<PlanInspection, PlanInspection> change) => Task(world.Good, change);

    private Story Visit(Func<CarryOutInspection, CarryOutInspection> change) => world.Good.With("inspect", change);

    private Story On(DateOnly day) => InspectionWorld.Moved(world.Good, day.DayNumber - InspectionWorld.Day.DayNumber);

    /// <summary>A gap under the city's rule on its first day and under the national one on the day before and on its own first day; before that nobody asked.</summary>
    private IEnumerable<Gap> Both(string city, string national, string what, Func<Story, Story> spoil, string place) =>
    [
        new(city, $"{what}, in November", spoil(world.Good)) { Place = place },
        new(city, $"{what}, first day", spoil(On(InspectionWorld.City))) { Place = place },
        new(national, $"{what}, last day", spoil(On(InspectionWorld.City.AddDays(-1)))) { Place = place },
        new(national, $"{what}, first day", spoil(On(InspectionWorld.National))) { Place = place },
        Gap.Sound(national, $"{what}, before there was a rule", spoil(On(InspectionWorld.National.AddDays(-1)))),
    ];

    private IEnumerable<Gap> Visits(string city, string national, string field, string what, Func<CarryOutInspection, CarryOutInspection> change) =>
        Both(city, national, $"inspect.{field}: {what}", s => s.With("inspect", change), $"inspect.{field}");

    /// <summary>A gap for which the city has no rule of its own.</summary>
    private IEnumerable<Gap> National(string rule, string field, Func<CarryOutInspection, CarryOutInspection> change) =>
    [
        Gap.Field(rule, world.Good, "inspect", field, "no", change),
        Gap.Field(rule, On(InspectionWorld.National), "inspect", field, "no, first day", change),
        Gap.Sound(rule, $"inspect.{field}: no, before there was a rule", On(InspectionWorld.National.AddDays(-1)).With("inspect", change)),
    ];

    /// <summary>A gap of which only the city's order knows: found on its first day, sound on the day before.</summary>
    private IEnumerable<Gap> City(string rule, string what, string place, Func<Story, Story> spoil) =>
        [Gap.Of(rule, $"{what}, first day", spoil(On(InspectionWorld.City)), place), Gap.Sound(rule, $"{what}, the day before there was a rule", spoil(On(InspectionWorld.City.AddDays(-1))))];

    private static Story Task(Story story, Func<PlanInspection, PlanInspection> change) => story.With("plan", change);

    private static Story OffPlatform(Story story) => story.Opened(a => a with { Source = null });

    private static Story GivenUp(Story story) => story.UpTo("inspect").Then("cancel", InspectionWorld.Day, new CancelInspection { Reason = "停业" });
}
