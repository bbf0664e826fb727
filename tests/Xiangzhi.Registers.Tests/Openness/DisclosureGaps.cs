using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Openness;

/// <summary>Publications spoiled in one place: each line of 三务公开 has steps of its own before it publishes.</summary>
internal sealed class DisclosureGaps : RegisterGaps
{
    /// <summary>A Monday; ten days on the board are over on Thursday the 18th.</summary>
    private static readonly DateOnly Posted = new(2024, 4, 8);

    private readonly OpennessWorld world = new();
    private readonly IReadOnlyDictionary<OpennessLine, Matter> items;

    public DisclosureGaps() => items = Enum.GetValues<OpennessLine>().ToDictionary(line => line, line => world.List(line, DisclosurePeriod.Quarterly, days: line == OpennessLine.Party ? 10 : null));

    public override string Register => "disclosure";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["government"] = Government, ["party"] = Party, ["village"] = Village, ["village, taken down early and put up again"] = Republished, ["dropped"] = Government.UpTo("publish").Then("drop", Posted, Form("drop")),
        ["not to be published, and not published"] = Rejected.Without("publish"), ["published, nobody looked yet"] = Village.UpTo("file"),
        ["objected to"] = Objected(ObjectionTo.Committee), ["objected to before the group"] = Objected(ObjectionTo.Group), ["objected to before the township"] = Objected(ObjectionTo.Township),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        .. Gap.Step("oi_exclusions", Government, "review", "publish"),
        Gap.Of("oi_exclusions", "published against the review", Rejected, "review"),
        Gap.Sound("oi_exclusions", "published when amended", Government.With<ReviewDisclosure>("review", f => f with { Result = DisclosureReviewResult.Amended })),
        Gap.Sound("oi_exclusions", "nobody approved: only the party's own rule asks for it", Government.Without("approve")),
        .. Gap.Step("party_steps", Party, "review", "approve"),
        .. Gap.Step("party_steps", Party, "approve", "publish"),
        .. Gap.Step("vil_cq_procedure", Village, "supervise", "approve"),
        .. Gap.Step("vil_cq_procedure", Village, "approve", "publish"),
        Gap.Field<ApproveDisclosure>("vil_cq_procedure", Village, "approve", "byCommittee", "no", f => f with { ByCommittee = false }),
        Gap.Missing("vil_cq_procedure", Village, "file"),
        Gap.Of("vil_cq_procedure", "taken down, never checked, never filed", Village.Without("check", "file"), "file"),
        Gap.Sound("vil_cq_procedure", "filed after it was checked", Village.On("file", Posted.AddDays(30))),
        Gap.Sound("vil_cq_procedure", "nobody looked at it yet", Village.Without("check", "file", "take-down")),
        Gap.Of("vil_cq_board", "taken down on the tenth day", Village.On("take-down", Posted.AddDays(10)), "republish"),
        Gap.Sound("vil_cq_board", "taken down the day after the tenth", Village.On("take-down", Posted.AddDays(11))),
        Gap.Missing("vil_cq_board", Republished, "republish"),
        Gap.Of("vil_cq_board", "put up again, and taken down on its tenth day", Republished.Then("take-down", Posted.AddDays(19), Form("take-down")), "republish"),
        Gap.Sound("vil_cq_board", "put up again, and taken down the day after its tenth", Republished.Then("take-down", Posted.AddDays(20), Form("take-down"))),
        Gap.Sound("vil_cq_board", "of the government: the rule is for villages", Government.Then("take-down", Posted.AddDays(2), Form("take-down"))),
    ];

    private Form Form(string action) => world.FormOf(action, items[OpennessLine.Village]);

    private Told At(string action, DateOnly on) => new(action, on, Form(action));

    private Told Proposed(OpennessLine line) => new("propose", new(2024, 4, 1), new ProposeDisclosure { Item = new(items[line].Id), Covers = new(2024, 3, 31), Topic = "一季度财务收支" });

    private Story Government => new(Proposed(OpennessLine.Government), At("review", new(2024, 4, 2)), At("approve", new(2024, 4, 3)), At("publish", Posted));

    private Story Party => new(Proposed(OpennessLine.Party), At("review", new(2024, 4, 2)), At("approve", new(2024, 4, 3)), At("publish", Posted));

    private Story Rejected => Government.With<ReviewDisclosure>("review", f => f with { Result = DisclosureReviewResult.Rejected });

    private Story Village => new(Proposed(OpennessLine.Village), At("supervise", new(2024, 4, 2)), At("approve", new(2024, 4, 3)), At("publish", Posted), At("file", Posted.AddDays(2)), At("check", Posted.AddDays(5)),
        At("take-down", Posted.AddDays(20)));

    private Story Objected(ObjectionTo to) => Village.Then("object", Posted.AddDays(3), (ObjectToDisclosure)Form("object") with { To = to }).Then("answer-objection", Posted.AddDays(5), Form("answer-objection"));

    /// <summary>Damaged after a week, and put up again on the ninth day.</summary>
    private Story Republished => Village.On("take-down", Posted.AddDays(7)).Then("republish", Posted.AddDays(9), Form("republish"));
}
