using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Penalties;

/// <summary>How a finding on a penalty file is worded and coloured; which gap raises which rule stands in <see cref="PenaltyGaps"/>.</summary>
public sealed class PenaltyFlagsTests
{
    private readonly PenaltyWorld world = new();

    [Fact]
    public void A_certificate_that_lapsed_before_the_act_is_found_and_named_by_place_not_by_name()
    {
        var matter = world.Run(world.Good.With<Investigate>("investigate", f => f with { Officers = [world.First, world.Lapsed] }));
        var flag = Assert.Single(world.Township.Flags(matter));
        Assert.Equal("2025年3月5日的调查，账上未见第2名执法人员当日有效的执法证。", flag.Text);
        Assert.Equal("行政处罚法42条", flag.Article);
        Assert.Equal(Severity.Red, flag.Severity);
        Assert.Equal($"2025年3月5日的调查，账上未见第2名执法人员当日有效的执法证：依据行政处罚法42条，看的是账本第{matter.Lines[1].Entry.Seq}条。", flag.Why);
    }

    [Fact]
    public void A_rule_read_in_secondary_texts_is_amber_and_says_so()
    {
        var flag = Assert.Single(world.Township.Flags(world.Run(world.Grave.With<GivePriorNotice>("notify", f => f with { HearingTold = false }))));
        Assert.Equal(Severity.Amber, flag.Severity);
        Assert.EndsWith("（待核原文）", flag.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_down_late_is_noticed_on_that_day_however_old_it_is()
    {
        world.Township.Today = new(2026, 5, 4);
        var flag = Assert.Single(world.Township.Flags(world.Run(world.Good.Without("notify", "hear-defence"))));
        Assert.Equal((new DateOnly(2025, 3, 20), new DateOnly(2026, 5, 4)), (flag.Since, flag.Noticed));
    }
}
