using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Legality;

public sealed class InstitutionalRulesTests
{
    private readonly FileWorld world = new();

    private static AdoptRule Rule => new() { Name = "会前学法制度", Kind = "study", Body = DecidingBody.PartyCommittee, OfficialNumber = "白委〔2025〕3号", ValidTo = new(2027, 12, 31), UsedBy = ["party-office"] };

    private static Story Good => new(
        new("adopt", new(2025, 1, 6), Rule),
        new("use", new(2025, 6, 30), new UseRule { By = "justice", Findings = "半年学法六次" }),
        new("amend", new(2025, 9, 1), new AmendRule { OfficialNumber = "白委〔2025〕20号", Content = "每次会议前二十分钟" }));

    [Fact]
    public void A_rule_is_adopted_used_amended_and_ended()
    {
        var matter = world.Run("rule", Good);
        var rule = (InstitutionalRule)matter.State;
        Assert.Equal(("in-force", "白委〔2025〕20号", 1, 1), (world.Stage(matter), rule.OfficialNumber, rule.Checks, rule.Amendments));
        Assert.Equal(["party-office", "justice"], rule.UsedBy.Select(u => u.Value));
        Assert.Equal("amend end use", world.Offered(matter));
        Assert.True(rule.InForce(new(2027, 12, 31)));
        Assert.False(rule.InForce(new(2028, 1, 1)));

        var ended = world.Township.Do("rule", "end", new(2026, 3, 1), new EndRule { Reason = "合并到学法管理办法" }, matter);
        Assert.Equal(("ended", ""), (world.Stage(ended), world.Offered(ended)));
        Assert.False(((InstitutionalRule)ended.State).InForce(new(2026, 3, 1)));
        var again = world.Township.Do("rule", "reopen", new(2026, 3, 2), new Reopen { Reason = "误废" }, ended);
        Assert.Equal("in-force", world.Stage(again));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void It_is_found_by_its_number_and_refuses_a_term_that_ends_before_it_begins()
    {
        var matter = world.Run("rule", Good);
        Assert.Equal(matter.Id, world.Township.Roster.Find(typeof(InstitutionalRules), "白委〔2025〕20号", new(2025, 10, 1)));
        Assert.Equal("validTo", world.Field("rule", "adopt", Rule with { From = new(2028, 1, 1) }));
        Assert.Equal("name", world.Field("rule", "adopt", Rule with { Name = "" }));
    }

    [Fact]
    public void Any_order_of_acts_stands() => FileWorld.AssertAnyOrderStands("rule", _ => Good.UpTo("use"), _ => new Dictionary<string, Form>
    {
        ["use"] = new UseRule { By = "other" }, ["amend"] = new AmendRule { Content = "改" }, ["end"] = new EndRule { Reason = "废" },
    });
}
