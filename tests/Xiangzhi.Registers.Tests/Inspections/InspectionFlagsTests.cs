using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>Each rule is raised by its own gap and by nothing else; a good file raises none.</summary>
public sealed class InspectionFlagsTests
{
    private readonly InspectionWorld world = new();

    [Fact]
    public void Good_files_raise_nothing()
    {
        Expect([], world.Good);
        Expect([], world.Ordered);
        Expect([], world.Good.With<PlanInspection>("plan", f => f with { Urgent = true }).Without("approve").After("inspect", "approve", InspectionWorld.Day.AddDays(1), new ApproveInspection { Why = "接警" }));
        Assert.Empty(world.Township.Flags(world.Township.Matters.Single(m => m.Id == world.Plan.Id)));
    }

    [Fact]
    public void Under_the_citys_order_each_gap_has_its_rule()
    {
        Expect(["cqi_approve"], world.Good.Without("approve"));
        Expect(["cqi_approve"], world.Good.On("approve", InspectionWorld.Day.AddDays(1)));
        Expect(["cqi_approve"], world.Good.With<PlanInspection>("plan", f => f with { Urgent = true }).Without("approve"));
        Expect(["cqi_two"], Visit(f => f with { Officers = [world.Penalties.First] }));
        Expect(["cqi_two"], Visit(f => f with { Officers = [world.Penalties.First, world.Penalties.Lapsed] }));
        Expect(["cqi_two"], world.Good.With<PlanInspection>("plan", f => f with { Domain = "fire" }));
        Expect(["cqi_code"], world.Good.Without("get-code"));
        Expect(["cqi_code"], Visit(f => f with { Scanned = false }));
        Expect(["cqi_onsite"], Visit(f => f with { CardShown = false }));
        Expect(["cqi_onsite"], Visit(f => f with { NoticeGiven = false }));
        Expect(["insp_notice"], Visit(f => f with { RightsTold = false, FrequencyTold = false }));
        Expect(["insp_record"], Visit(f => f with { Signing = Signing.Unsigned }));
        Expect(["insp_record"], world.Good.Without("tell-result"));
        Expect(["cqi_published"], world.Good.With<PlanInspection>("plan", f => f with { Powers = [] }));
        Expect(["cqi_published"], world.Good.With<PlanInspection>("plan", f => f with { Powers = [world.Penalties.Expired] }));
        Expect(["cqi_daily"], world.Good.With<PlanInspection>("plan", f => f with { Plan = null }));
        Expect(["cqi_special"], world.Good.With<PlanInspection>("plan", f => f with { Type = InspectionType.Special, Plan = null }));
        Expect([], world.Good.With<PlanInspection>("plan", f => f with { Type = InspectionType.Special, Plan = null, Cause = InspectionCause.FromAbove }));
        Expect(["pen_crime"], world.Good.With<TellResult>("tell-result", f => f with { SuspectedCrime = true }));
        Expect([], world.Good.With<TellResult>("tell-result", f => f with { SuspectedCrime = true }).After("tell-result", "pass-on", InspectionWorld.Day.AddDays(1), new PassOnInspection { Kind = TransferKind.Crime, To = "区公安局" }));
    }

    [Fact]
    public void A_task_that_did_not_come_from_the_platform_is_found()
    {
        var matter = world.Township.Do("inspection", "plan", InspectionWorld.Day, world.Planned);
        matter = world.Township.Do("inspection", "approve", InspectionWorld.Day, new ApproveInspection(), matter);
        matter = world.Township.Do("inspection", "get-code", InspectionWorld.Day, new GetCode { Code = "1" }, matter);
        matter = world.Township.Do("inspection", "inspect", InspectionWorld.Day, world.Visit, matter);
        Assert.Equal(["cqi_system"], world.Flags(matter));
    }

    [Fact]
    public void Before_the_citys_order_the_national_rules_hold_at_amber_and_before_them_none()
    {
        var spring = Move(world.Good.Without("approve").With<CarryOutInspection>("inspect", f => f with { Officers = [world.Penalties.First], Scanned = false, CardShown = false }), -200);
        var matter = world.Run(spring);
        Assert.Equal(["insp_approve", "insp_notice", "insp_scan", "insp_two"], world.Flags(matter).Order(StringComparer.Ordinal));
        Assert.All(world.Township.Flags(matter), f => Assert.NotEqual(Severity.Red, f.Severity));
        Expect([], Move(spring.With<PlanInspection>("plan", f => f with { Plan = null }), -200));
    }

    [Fact]
    public void Rules_on_visits_to_enterprises_leave_private_persons_alone()
    {
        var person = world.Good.With<PlanInspection>("plan", f => f with { ObjectKind = ObjectKind.Person, Firm = null, Plan = null, Powers = [], Person = "谭某" }).Without("approve", "get-code", "tell-result");
        Expect([], person);
        Expect(["cqi_two"], person.With<CarryOutInspection>("inspect", f => f with { Officers = [] }));
    }

    [Fact]
    public void A_firm_visited_more_often_than_the_published_cap_is_found_once_a_year()
    {
        var firm = world.Township.Matters.Single(m => m.Id == world.Firm.Id);
        world.Township.Do("firm", "set-cap", new(2025, 1, 10), new SetVisitCap { Times = 1 }, firm);
        world.Run(world.Good);
        Assert.Empty(world.Flags(firm));
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Cause = InspectionCause.Complaint, Type = InspectionType.Lead }));
        Assert.Empty(world.Flags(firm));
        world.Run(Move(world.Good, 10));
        var flag = Assert.Single(world.Township.Flags(firm));
        Assert.Equal(("insp_cap", InspectionWorld.Day.AddDays(10)), (flag.Rule, flag.Since));
        Assert.Equal(3, ((Firm)world.Township.Now(firm).State).Visits.Count);
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_special_campaign_needs_its_steps_before_the_first_visit()
    {
        var draft = new DraftPlan { Kind = PlanKind.Special, Year = 2025, Subject = "林区用火专项", Powers = [world.Penalties.Power], Begins = new(2025, 10, 8), NeedAssessed = true };
        Assert.Equal(["cqi_special", "cqi_special", "cqi_special"], Used(draft));
        Assert.Equal([], Used(draft, "approve", "file", "publish"));
        Assert.Equal(["cqi_special"], Used(draft, "approve", "file"));
        Assert.Equal(["cqi_special"], Used(draft with { NeedAssessed = false }, "approve", "file", "publish"));
        Assert.Equal(["cqi_special_no"], Used(draft with { Everybody = true }, "approve", "file", "publish"));
        Assert.Equal([], Used(draft with { FromAbove = true }));
        Assert.Equal(["cqi_special_up"], Used(draft with { FromAbove = true }, "end"));
        Assert.Equal([], Used(draft with { FromAbove = true }, "report-run", "end"));
        Assert.Equal(["cqi_daily", "cqi_daily"], Used(draft with { Kind = PlanKind.Yearly }));
    }

    private IReadOnlyList<string> Used(DraftPlan draft, params string[] steps)
    {
        var plan = world.Township.Do("inspection-plan", "draft", new(2025, 10, 1), draft);
        foreach (var step in steps.Where(s => s != "end"))
            plan = world.Township.Do("inspection-plan", step, new(2025, 10, 2), Step(step), plan);
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Plan = new(plan.Id) }).UpTo("tell-result"));
        if (steps.Contains("end"))
            world.Township.Do("inspection-plan", "end", new(2025, 12, 1), new EndPlan { How = "完成" }, world.Township.Now(plan));
        return [.. world.Township.Flags(plan).Select(f => f.Rule).Order(StringComparer.Ordinal)];
    }

    private static Form Step(string step) => step switch
    {
        "approve" => new ApprovePlan { Body = "区政府" },
        "file" => new FilePlan(),
        "publish" => new PublishPlan(),
        _ => new ReportRun(),
    };

    private Story Visit(Func<CarryOutInspection, CarryOutInspection> change) => world.Good.With("inspect", change);

    private static Story Move(Story story, int days) => new([.. story.Acts.Select(a => a with { On = a.On.AddDays(days) })]);

    private void Expect(string[] rules, Story story) => Assert.Equal(rules, world.Flags(world.Run(story)));
}
