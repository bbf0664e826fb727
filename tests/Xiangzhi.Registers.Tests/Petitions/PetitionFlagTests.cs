using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Petitions;

/// <summary>How a finding on a petition is worded; which gap raises which rule stands in <see cref="PetitionGaps"/>.</summary>
public sealed class PetitionFlagTests
{
    private readonly PetitionWorld world = new();

    [Fact]
    public void An_opinion_has_its_parts_the_way_to_review_and_the_seal()
    {
        var petition = world.Register();
        world.Do(petition, "accept", 1);
        world.Do(petition, "inquire", 5);
        world.Do(petition, "decide", 9, new DecidePetition { Finding = PetitionFinding.NotSupported, Opinion = "不予支持" });
        Assert.Equal(["xf_opinion_contents:contents", "xf_opinion_contents:review", "xf_opinion_contents:seal"], Flags(petition));
        Assert.Contains("信访人的诉求、事实和理由、法律法规或政策依据", world.Township.Flags(petition).First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settlement_needs_both_sides_and_a_paper()
    {
        var petition = world.Register();
        world.Do(petition, "accept", 1);
        world.Do(petition, "settle", 4, new SettlePetition { Agreed = true, Consented = true });
        Assert.Contains("协议书", Assert.Single(world.Township.Flags(petition)).Text, StringComparison.Ordinal);
        var unasked = world.Register();
        world.Do(unasked, "accept", 1);
        world.Do(unasked, "settle", 4, new SettlePetition { Agreed = true, Written = true });
        Assert.Contains("双方同意", Assert.Single(world.Township.Flags(unasked)).Text, StringComparison.Ordinal);
        Assert.Equal("written", world.Township.Refusal("petition", "settle", PetitionWorld.Spring.AddDays(5), new SettlePetition { Written = true }, world.Township.Now(unasked)).Field);
    }

    private IEnumerable<string> Flags(Matter petition) => world.Township.Flags(petition).Select(f => $"{f.Rule}:{f.Key}");
}
