using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Planning;

/// <summary>Plans spoiled in one place: adopted before they are issued, and of publicity plans, within the national period.</summary>
internal sealed class PlanGaps : RegisterGaps
{
    public override string Register => "plan";

    public override TestTownship Township { get; } = new(new(2027, 2, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["a publicity plan"] = Publicity, ["adjusted"] = Adjusted, ["ended"] = Publicity.Then("end", new(2025, 12, 31), new EndWorkPlan { Reason = WorkPlanEnd.Expired }),
        ["given up"] = Publicity.UpTo("adopt").Then("give-up", new(2023, 2, 10), new GiveUpWorkPlan { Reason = "并入实施方案" }),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        .. Gap.Step("lead_plan_adopt", Publicity, "adopt", "issue"),
        Gap.Sound("lead_plan_adopt", "not issued", Publicity.UpTo("adopt")),
        Gap.Of("pub_plan", "a year beyond the eighth period", Years(2023, 2026), "draft.toYear"),
        Gap.Sound("pub_plan", "to the end of the eighth period", Years(2021, 2025)),
        Gap.Of("pub_plan", "a year beyond the ninth period", Years(2026, 2031), "draft.toYear"),
        Gap.Sound("pub_plan", "to the end of the ninth period", Years(2026, 2030)),
        Gap.Sound("pub_plan", "no publicity plan", Years(2023, 2026).With<DraftWorkPlan>("draft", f => f with { Kind = WorkPlanKind.LongTerm })),
        Gap.Field<AdjustWorkPlan>("pub_plan", Adjusted, "adjust", "toYear", "a year beyond the period", f => f with { ToYear = 2026 }),
        Gap.Of("pub_plan", "the years of the draft too long, and not what was adjusted", Adjusted.With<DraftWorkPlan>("draft", f => f with { ToYear = 2026 })
            .With<AdjustWorkPlan>("adjust", f => f with { ToYear = null }), "draft.toYear"),
        Gap.Sound("pub_plan", "shortened to the period's end", Adjusted.With<DraftWorkPlan>("draft", f => f with { ToYear = 2026 })),
    ];

    private static Story Publicity => new(
        new("draft", new(2023, 2, 1), new DraftWorkPlan { Kind = WorkPlanKind.Publicity, Title = "普法规划", FromYear = 2023, ToYear = 2025, Body = WorkPlanBody.Both }),
        new("consult", new(2023, 2, 6), new ConsultOnWorkPlan { Whom = "各办站所", Opinions = 9, Taken = 6 }),
        new("adopt", new(2023, 2, 13), new AdoptWorkPlan { Name = "党政联席会议" }),
        new("issue", new(2023, 2, 16), new IssueWorkPlan { Number = "白土府发〔2023〕6号" }));

    private static Story Adjusted => Publicity.Then("adjust", new(2024, 5, 7), new AdjustWorkPlan { What = "增加一项", ToYear = 2025 });

    private static Story Years(int from, int to) => Publicity.With<DraftWorkPlan>("draft", f => f with { FromYear = from, ToYear = to });
}
