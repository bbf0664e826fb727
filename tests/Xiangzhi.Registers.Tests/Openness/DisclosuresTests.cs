using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Openness;

public sealed class DisclosuresTests
{
    private static readonly DateOnly Day = new(2024, 4, 8);
    private readonly OpennessWorld world = new();

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached() => Edges.AssertWhole("disclosure", () =>
    {
        var fresh = new OpennessWorld();
        return (fresh.Township, fresh.Propose(fresh.List(OpennessLine.Village, DisclosurePeriod.Quarterly), new(2024, 3, 31), Day));
    }, action => world.FormOf(action, world.Township.Matters.First()));

    [Fact]
    public void A_publication_takes_line_period_and_village_from_its_item()
    {
        var disclosure = world.Propose(world.List(OpennessLine.Village, DisclosurePeriod.Quarterly), new(2024, 3, 31), Day);
        var s = (Disclosure)disclosure.State;
        Assert.Equal(("财务收支", OpennessLine.Village, DisclosurePeriod.Quarterly, world.Village), (s.ItemName, s.Line, s.Period, s.Village!.Value));
    }

    [Fact]
    public void A_missing_step_is_named()
    {
        Assert.Equal(["账上未见公开前的审查。"], Texts(OpennessLine.Government, "approve", "publish"));
        Assert.Equal(["账上未见审核（保密审查）。（待核原文）", "账上未见审批。（待核原文）"], Texts(OpennessLine.Party, "publish"));
        Assert.Equal(["账上未见村务监督委员会的审查。", "账上未见村（居）民委员会的讨论通过。"], Texts(OpennessLine.Village, "review", "publish"));
    }

    [Fact]
    public void Objections_are_answered_in_three_days_and_by_the_township_in_ten()
    {
        var disclosure = world.Publish(world.List(OpennessLine.Village, DisclosurePeriod.Quarterly), new(2024, 3, 31), Day);
        world.Do(disclosure, "object", new(2024, 4, 11));
        world.Do(disclosure, "object", new(2024, 4, 12), new ObjectToDisclosure { To = ObjectionTo.Township });
        Assert.Equal((new DateOnly(2024, 4, 14), new DateOnly(2024, 4, 22)), (Due("vil_cq_objection"), Due("vil_cq_objection_town")));
        world.Do(disclosure, "answer-objection", new(2024, 4, 13));
        world.Do(disclosure, "answer-objection", new(2024, 4, 15), new AnswerDisclosureObjection { Upheld = true });
        Assert.Equal(new DateOnly(2024, 4, 13), world.Township.Clock(disclosure, "vil_cq_objection").Reading.Until);
        Assert.Equal(new DateOnly(2024, 4, 15), world.Township.Clock(disclosure, "vil_cq_objection_town").Reading.Until);

        DateOnly? Due(string rule) => world.Township.Clock(disclosure, rule).Reading.Due;
    }

    [Fact]
    public void In_form_is_what_the_last_check_found_without_fault()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Monthly);
        var first = world.Publish(item, new(2024, 1, 31), new(2024, 2, 8));
        var second = world.Publish(item, new(2024, 2, 29), new(2024, 3, 8));
        world.Publish(item, new(2024, 3, 31), new(2024, 4, 8));
        world.Do(first, "check", new(2024, 5, 6));
        world.Do(second, "check", new(2024, 5, 6), new CheckDisclosure { Faults = [DisclosureFault.NotSigned, DisclosureFault.Incomplete] });
        Assert.Equal((3m, 33m), (world.Township.Figure("G1", 2024).Value!.Value, Math.Round(world.Township.Figure("G2b", 2024).Value!.Value)));

        world.Do(second, "correct-content", new(2024, 5, 20));
        world.Do(second, "check", new(2025, 1, 6));
        Assert.Equal(67, Math.Round(world.Township.Figure("G2b", 2024).Value!.Value));
        Assert.Equal(3, world.Township.Figure("G1", 2024, slice: "village").Value);
    }

    [Fact]
    public void A_dropped_proposal_publishes_nothing()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        var disclosure = world.Propose(item, new(2024, 3, 31), Day);
        world.Do(disclosure, "drop", Day.AddDays(1));
        Assert.Equal("不予公开", world.Township.Stage(disclosure));
        Assert.Equal((0m, 0m), (world.Township.Figure("G1", 2024).Value!.Value, world.G2a(2024)!.Value));
    }

    [Fact]
    public void A_publication_needs_a_channel()
    {
        var disclosure = world.Propose(world.List(OpennessLine.Village, DisclosurePeriod.Quarterly), new(2024, 3, 31), Day);
        Assert.NotNull(world.Township.Refusal("disclosure", "publish", Day, new PublishDisclosure { Channels = [] }, disclosure).Field);
    }

    [Fact]
    public void The_approval_sheet_and_the_notice_name_item_period_and_steps()
    {
        var disclosure = world.Publish(world.List(OpennessLine.Village, DisclosurePeriod.Quarterly), new(2024, 3, 31), Day);
        var sheet = world.Township.Paper(disclosure, "disclosure-approval");
        Assert.All(["村务公开审查审批表", "财务收支", "2024年第1季度", "村务监督委员会审查意见", "可以公开", "2024年4月8日", "公开栏"], text => Assert.Contains(text, sheet, StringComparison.Ordinal));
        Assert.Contains("2024年第1季度", world.Township.Paper(disclosure, "disclosure-notice"), StringComparison.Ordinal);
    }

    private IEnumerable<string> Texts(OpennessLine line, params string[] steps)
    {
        var disclosure = world.Propose(world.List(line, DisclosurePeriod.Yearly, days: line == OpennessLine.Government ? null : 10), new(2024, 12, 31), Day);
        foreach (var step in steps)
            world.Do(disclosure, step, Day);
        return [.. world.Township.Flags(disclosure).Select(f => f.Text)];
    }
}
