using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>A firm that is visited more often than it may be, or twice where once would do.</summary>
internal sealed class FirmGaps : RegisterGaps
{
    private readonly InspectionWorld world = new();
    private readonly Ref<Registers.Inspections> inspection;

    public FirmGaps() => inspection = new(world.Run(world.Good.UpTo("approve")).Id);

    public override string Register => "firm";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["visited twice"] = Spring(InspectionCause.Plan, InspectionCause.Plan), ["never visited"] = Spring() };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Sound("insp_cap", "at the cap", Spring(InspectionCause.Plan, InspectionCause.Plan)),
        Gap.Of("insp_cap", "once more", Spring(InspectionCause.Plan, InspectionCause.Plan, InspectionCause.Plan), "visited.cause"),
        Gap.Of("insp_cap", "once more, drawn", Spring(InspectionCause.Plan, InspectionCause.Plan, InspectionCause.Drawn), "visited.cause"),
        .. Enum.GetValues<InspectionCause>().Where(c => c is not (InspectionCause.Plan or InspectionCause.Drawn))
            .Select(c => Gap.Sound("insp_cap", $"once more, {c}", Spring(InspectionCause.Plan, InspectionCause.Plan, c))),
        Gap.Sound("insp_cap", "once more, but under a higher cap", Spring(InspectionCause.Plan, InspectionCause.Plan).Then("set-cap", new(2025, 6, 2), new SetVisitCap { Times = 3 }).Then("visited", new(2025, 7, 1), Visit(InspectionCause.Plan))),
        Gap.Sound("insp_cap", "once more, the next year", Spring(InspectionCause.Plan, InspectionCause.Plan).Then("visited", new(2026, 1, 5), Visit(InspectionCause.Plan))),
        Gap.Sound("insp_cap", "before there was a rule", Days(new(2024, 11, 4), new(2024, 11, 5), new(2024, 11, 6))),
        Gap.Of("insp_merge", "twice on one day", Days(InspectionWorld.National, InspectionWorld.National), "visited.cause"),
        Gap.Sound("insp_merge", "twice on one day, before there was a rule", Days(InspectionWorld.National.AddDays(-1), InspectionWorld.National.AddDays(-1))),
        Gap.Sound("insp_merge", "on two days", Days(InspectionWorld.National, InspectionWorld.National.AddDays(1))),
        Gap.Sound("insp_merge", "on a complaint the same day", Days(new DateOnly(2025, 3, 4)).Then("visited", new(2025, 3, 4), Visit(InspectionCause.Complaint))),
    ];

    private Story Spring(params InspectionCause[] causes) => Listed([.. causes.Select((c, i) => new Told("visited", new DateOnly(2025, 3, 3).AddDays(i), Visit(c)))]);

    private Story Days(params DateOnly[] days) => Listed([.. days.Select(day => new Told("visited", day, Visit(InspectionCause.Plan)))]);

    private CountVisit Visit(InspectionCause cause) => new() { Inspection = inspection, Cause = cause };

    private static Story Listed(params Told[] visits) => new(
    [
        new("add", new(2024, 1, 2), new AddFirm { Name = "场口五金店", Kind = ObjectKind.IndividualBusiness }),
        new("set-cap", new(2024, 1, 10), new SetVisitCap { Times = 2, Document = "公布的频次上限" }),
        .. visits,
    ]);
}
