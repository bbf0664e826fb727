namespace Xiangzhi.Registers.Tests.Kernel;

public sealed class ProbeTests
{
    [Fact]
    public void A_disputes_acts_are_seen_to_start_and_stop_their_clocks_and_to_move_their_figures()
    {
        var seen = Probe.Of(Catalogue.Standard["dispute"]);
        Assert.Contains("med_term", seen["accept"].Starts);
        Assert.Equal(["taken-in"], seen["accept"].From);
        Assert.Contains("F1a", seen["accept"].Posts);
        Assert.Equal(["F1b"], seen["mediate"].Posts);
        Assert.Contains("med_term", seen["agree"].Stops);
        Assert.Contains("med_visit", seen["agree"].Starts);
        Assert.Contains("concluded", seen["visit"].From);
        Assert.Empty(seen["notify"].Starts);
        Assert.DoesNotContain("F1a", seen["take-in"].Posts);
    }

    [Fact]
    public void A_penalty_is_followed_as_far_as_its_hearing_and_its_remedy()
    {
        var seen = Probe.Of(Catalogue.Standard["penalty"]);
        Assert.Contains("pen_decide", seen["file"].Starts);
        Assert.Contains("pen_decide", seen["decide"].Stops);
        Assert.Contains("E7+", seen["decide"].Posts.Append(seen["decide"].Posts.Contains("E7") ? "E7+" : ""));
        Assert.NotEmpty(seen["hold-hearing"].From);
        Assert.NotEmpty(seen["remedy-outcome"].From);
        Assert.DoesNotContain("closed", seen["investigate"].From);
    }

    [Fact]
    public void Every_act_of_every_register_has_a_code_of_its_own() =>
        Assert.Equal([], Catalogue.Standard.All.SelectMany(r => r.Actions.GroupBy(a => a.Code).Where(g => g.Count() > 1).Select(g => $"{r.Code} {g.Key}")));
}
