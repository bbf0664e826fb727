using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Planning;

public sealed class PlansTests
{
    private static readonly DateOnly Start = new(2023, 2, 1);

    private readonly TestTownship township = new(new(2027, 2, 1)) { Settings = new() { SwitchedOn = ["lead_plan_adopt"] } };

    [Fact]
    public void A_plan_is_drafted_consulted_on_adopted_issued_adjusted_assessed_and_ended()
    {
        var plan = Draft(WorkPlanKind.Implementation, 2023);
        Assert.Equal(("起草", "consult adopt issue give-up"), (township.Stage(plan), string.Join(' ', township.Offered(plan))));
        Do(plan, "consult", 5, new ConsultOnWorkPlan { Whom = "各办站所", Opinions = 9, Taken = 6 });
        Assert.Equal("征求意见", township.Stage(plan));
        Do(plan, "adopt", 12, new AdoptWorkPlan { Name = "党政联席会议" });
        Assert.Equal(("已审议通过", "consult issue give-up"), (township.Stage(plan), string.Join(' ', township.Offered(plan))));
        Do(plan, "issue", 15, new IssueWorkPlan { Number = "白土府发〔2023〕6号" });
        Assert.Equal(("已印发", "adjust assess end"), (township.Stage(plan), string.Join(' ', township.Offered(plan))));
        Do(plan, "adjust", 100, new AdjustWorkPlan { What = "增加一项", Number = "白土府发〔2023〕31号" });
        Do(plan, "end", 340, new EndWorkPlan { Reason = WorkPlanEnd.Expired });
        Assert.Equal("已终止", township.Stage(plan));
        Assert.Equal(["assess"], township.Offered(plan));
        Do(plan, "assess", 350, new AssessWorkPlan { Kind = AssessmentKind.Final, Findings = "十二项完成十一项" });

        Assert.Equal(("白土府发〔2023〕31号", 1, 1), (State(plan).Number, State(plan).Adjustments, State(plan).Assessments));
        Assert.Empty(township.Flags(plan));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_draft_may_be_given_up_and_taken_up_again()
    {
        var plan = Do(Draft(WorkPlanKind.Special, 2023), "give-up", 3, new GiveUpWorkPlan { Reason = "并入实施方案" });
        Assert.Equal("不再制定", township.Stage(plan));
        Assert.Empty(township.Offered(plan));

        Do(plan, "reopen", 9, new Reopen { Reason = "仍需单独制定" });
        Assert.Equal("起草", township.Stage(plan));
    }

    [Fact]
    public void A_plan_issued_before_it_was_adopted_is_flagged_where_the_office_wants_it()
    {
        var without = Do(Draft(WorkPlanKind.MainPoints, 2023), "issue", 10, new IssueWorkPlan());
        Assert.Contains("账上未见审议通过", Flag(without).Text, StringComparison.Ordinal);
        Do(without, "adopt", 12, new AdoptWorkPlan());
        Assert.Contains("在后", Flag(without).Text, StringComparison.Ordinal);
        var late = Do(Draft(WorkPlanKind.MainPoints, 2023), "issue", 10, new IssueWorkPlan());
        Do(late, "adopt", 8, new AdoptWorkPlan());
        Assert.Contains("才补录", Flag(late).Text, StringComparison.Ordinal);

        township.Settings = OfficeSettings.None;
        Assert.Empty(township.Flags(without));

        Flag Flag(Matter plan) => Assert.Single(township.Flags(plan), f => f.Rule == "lead_plan_adopt");
    }

    [Fact]
    public void A_publicity_plan_that_reaches_beyond_the_national_period_is_amber() =>
        Assert.Equal(Severity.Amber, Assert.Single(township.Flags(Draft(WorkPlanKind.Publicity, 2023, 2026))).Severity);

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("fromYear", township.Refusal("plan", "draft", Start, Form(WorkPlanKind.Special, 23, null)).Field);
        Assert.Equal("toYear", township.Refusal("plan", "draft", Start, Form(WorkPlanKind.Special, 2023, 2022)).Field);
        var plan = Draft(WorkPlanKind.Special, 2023);
        Assert.Equal("taken", township.Refusal("plan", "consult", Start, new ConsultOnWorkPlan { Whom = "各村", Opinions = 2, Taken = 3 }, plan).Field);
        Do(plan, "issue", 1, new IssueWorkPlan());
        Assert.Equal("toYear", township.Refusal("plan", "adjust", Start.AddDays(2), new AdjustWorkPlan { What = "x", ToYear = 2022 }, township.Now(plan)).Field);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1)) { Settings = new() { SwitchedOn = ["lead_plan_adopt"] } };
        var plan = world.Do("plan", "draft", Start, Form(WorkPlanKind.Publicity, 2023, 2026));
        return (world, plan,
        [
            ("draft", Form(WorkPlanKind.MainPoints, 2024, null)), ("consult", new ConsultOnWorkPlan { Whom = "各村" }), ("adopt", new AdoptWorkPlan()), ("issue", new IssueWorkPlan { Number = "1号" }),
            ("adjust", new AdjustWorkPlan { What = "改", ToYear = 2030 }), ("assess", new AssessWorkPlan { Kind = AssessmentKind.Yearly, Findings = "好" }),
            ("end", new EndWorkPlan { Reason = WorkPlanEnd.Repealed }), ("give-up", new GiveUpWorkPlan { Reason = "停" }),
        ]);
    });

    private static DraftWorkPlan Form(WorkPlanKind kind, int from, int? to) => new() { Kind = kind, Title = "法治建设安排", FromYear = from, ToYear = to, Body = WorkPlanBody.Both };

    private Matter Draft(WorkPlanKind kind, int from, int? to = null) => township.Do("plan", "draft", Start, Form(kind, from, to));

    private Matter Do(Matter plan, string action, int days, Form form) => township.Do("plan", action, Start.AddDays(days), form, township.Now(plan));

    private WorkPlan State(Matter plan) => (WorkPlan)township.Now(plan).State;
}
