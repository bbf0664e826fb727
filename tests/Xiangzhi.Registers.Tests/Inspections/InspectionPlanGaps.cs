using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>Plans of inspections spoiled in one place: the year's, a campaign of the office's own, one ordered from above.</summary>
internal sealed class InspectionPlanGaps : RegisterGaps
{
    private readonly InspectionWorld world = new();
    private readonly Ref<Registers.Inspections> inspection;

    public InspectionPlanGaps() => inspection = new(world.Run(world.Good.UpTo("approve")).Id);

    public override string Register => "inspection-plan";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["of the year"] = Yearly, ["a campaign"] = Campaign(InspectionWorld.City), ["a campaign under the national rules"] = Campaign(InspectionWorld.National), ["ordered from above"] = FromAbove,
    };

    public override IEnumerable<Gap> Gaps =>
    [
        .. Both("not assessed", s => s.With<DraftPlan>("draft", f => f with { NeedAssessed = false }), "draft.needAssessed"),
        .. new[] { "approve", "file", "publish" }.SelectMany(step => (IEnumerable<Gap>)
        [
            .. Both($"{step} left out", s => s.Without(step), step),
            .. Both($"{step} after used", s => s.On(step, s.DayOf("used").AddDays(1)), step),
            .. Both($"{step} written down after used", s => s.WrittenAfter(step, "used"), step).Select(g => g with { IsLate = !g.IsSound }),
        ]),
        Gap.Sound("cqi_special", "no inspection yet", Campaign(InspectionWorld.City).Without("approve", "file", "publish", "used", "end")),
        Gap.Sound("cqi_special", "changed and filed anew after the first inspection", Campaign(InspectionWorld.City).After("used", "adjust", InspectionWorld.City.AddDays(2), new AdjustPlan { Change = "顺延一个月", Filed = true })),
        Gap.Of("cqi_special", "filed only with its change", Campaign(InspectionWorld.City).Without("file")
            .After("used", "adjust", InspectionWorld.City.AddDays(2), new AdjustPlan { Change = "顺延一个月", Filed = true }), "file"),
        Everybody(InspectionWorld.City, sound: false),
        Everybody(InspectionWorld.City.AddDays(-1), sound: true),
        Gap.Missing("cqi_special_up", FromAbove, "report-run"),
        Gap.Sound("cqi_special_up", "reported after its end", FromAbove.On("report-run", new(2025, 12, 20))),
        Gap.Sound("cqi_special_up", "not ended yet", FromAbove.Without("report-run", "end")),
        Gap.Sound("cqi_special_up", "ended before there was a rule", InspectionWorld.Moved(FromAbove, InspectionWorld.City.AddDays(-1).DayNumber - FromAbove.DayOf("end").DayNumber).Without("report-run")),
        .. Gap.Step("cqi_daily", Yearly, "file", "used"),
        .. Gap.Step("cqi_daily", Yearly, "publish", "used"),
        Gap.Of("cqi_daily", "used on the first day of the rule", Yearly.On("used", InspectionWorld.City).Without("publish"), "publish"),
        Gap.Sound("cqi_daily", "used the day before", Yearly.On("used", InspectionWorld.City.AddDays(-1)).Without("file", "publish")),
        Gap.Of("cqi_published", "an item no longer in force", Expired(InspectionWorld.City), "draft.powers"),
        Gap.Sound("cqi_published", "used before there was a rule", Expired(InspectionWorld.City.AddDays(-1))),
    ];

    private Story Yearly => new(
        new("draft", new(2025, 1, 2), new DraftPlan { Kind = PlanKind.Yearly, Year = 2025, Subject = "2025年日常检查计划", Powers = [world.Penalties.Power], Begins = new(2025, 1, 8), TimesAYear = 2 }),
        new("approve", new(2025, 1, 2), new ApprovePlan { Body = "乡政府" }),
        new("file", new(2025, 1, 3), new FilePlan { Body = "区司法局" }),
        new("publish", new(2025, 1, 6), new PublishPlan { Where = "公示栏" }),
        new("used", InspectionWorld.Day, new UsePlan { Inspection = inspection }),
        new("end", new(2025, 12, 31), new EndPlan { How = "完成" }));

    private Story FromAbove => new(
        new("draft", new(2025, 10, 9), Special with { FromAbove = true, NeedAssessed = false }),
        new("used", InspectionWorld.Day, new UsePlan { Inspection = inspection }),
        new("report-run", new(2025, 11, 28), new ReportRun { Body = "区司法局" }),
        new("end", new(2025, 12, 1), new EndPlan { How = "完成" }));

    private DraftPlan Special => new() { Kind = PlanKind.Special, Year = 2025, Subject = "林区用火专项", Powers = [world.Penalties.Power], Begins = new(2025, 1, 2), NeedAssessed = true };

    /// <summary>A campaign of the office's own whose first inspection is on a day.</summary>
    private Story Campaign(DateOnly used) => new(
        new("draft", used.AddDays(-10), Special),
        new("approve", used.AddDays(-6), new ApprovePlan { Body = "区政府" }),
        new("file", used.AddDays(-5), new FilePlan { Body = "区司法局" }),
        new("publish", used.AddDays(-1), new PublishPlan { Where = "区政府网站" }),
        new("used", used, new UsePlan { Inspection = inspection }),
        new("end", used.AddDays(40), new EndPlan { How = "完成" }));

    private Story Expired(DateOnly used) => Yearly.On("used", used).With<DraftPlan>("draft", f => f with { Powers = [world.Penalties.Power, world.Penalties.Expired] });

    private Gap Everybody(DateOnly drafted, bool sound)
    {
        var story = Campaign(drafted.AddDays(10)).With<DraftPlan>("draft", f => f with { Everybody = true });
        return sound ? Gap.Sound("cqi_special_no", "drafted before there was a rule", story) : Gap.Of("cqi_special_no", "everybody alike", story, "draft.everybody");
    }

    /// <summary>The national rule from 3 January 2025, the city's from 20 September, by the day of the first inspection.</summary>
    private IEnumerable<Gap> Both(string what, Func<Story, Story> spoil, string place) =>
    [
        new("cqi_special", $"{what}, first day", spoil(Campaign(InspectionWorld.City))) { Place = place },
        new("insp_special", $"{what}, last day", spoil(Campaign(InspectionWorld.City.AddDays(-1)))) { Place = place },
        new("insp_special", $"{what}, first day", spoil(Campaign(InspectionWorld.National))) { Place = place },
        Gap.Sound("insp_special", $"{what}, before there was a rule", spoil(Campaign(InspectionWorld.National.AddDays(-1)))),
    ];
}
