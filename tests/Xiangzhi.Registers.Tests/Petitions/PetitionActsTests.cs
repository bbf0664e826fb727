using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Petitions;

public sealed class PetitionActsTests
{
    private readonly PetitionWorld world = new();

    [Fact]
    public void A_petition_goes_from_the_desk_to_the_archive_without_a_flag()
    {
        var petition = world.Register();
        Assert.Equal("已登记", Stage(petition));
        world.Do(petition, "tell", 3);
        world.Do(petition, "accept", 5);
        Assert.Equal("已受理", Stage(petition));
        world.Do(petition, "assign", 6);
        world.Do(petition, "inquire", 10);
        world.Do(petition, "decide", 40);
        Assert.Equal("已出意见", Stage(petition));
        world.Do(petition, "deliver", 42);
        Assert.Equal("已办结", Stage(petition));
        world.Do(petition, "perform", 60);
        world.Do(petition, "revisit", 70);
        world.Do(petition, "evaluate", 71);
        world.Do(petition, "file", 80);
        Assert.Equal(("已归档", true), (Stage(petition), world.Township.Now(petition).IsClosed));
        Assert.Empty(world.Township.Flags(petition));
        Assert.Equal((1m, 1m), (world.Township.Figure("F7a", 2024).Value, world.Township.Figure("F7b", 2024).Value));
        Assert.Contains("重新办理", world.Township.Now(petition).Register.Actions.Where(a => a.OfferedOn(world.Township.Now(petition))).Select(a => a.Label.Zh));
        world.Township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData("refuse", "不予受理")]
    [InlineData("send", "已转送")]
    [InlineData("withdraw", "已撤回")]
    [InlineData("to-dispute", "已转送")]
    [InlineData("accept settle", "已办结")]
    [InlineData("accept answer", "已办结")]
    [InlineData("accept withdraw", "已撤回")]
    [InlineData("accept decide ask-review", "复查中")]
    [InlineData("accept decide ask-review review ask-recheck", "复核中")]
    [InlineData("accept decide ask-review review ask-recheck recheck", "三级终结")]
    public void Every_way_ends_where_it_should(string acts, string stage)
    {
        var petition = world.Register();
        var day = 1;
        foreach (var action in acts.Split(' '))
        {
            Assert.Contains(action, Offered(petition));
            world.Do(petition, action, day++);
        }
        Assert.Equal(acts is "to-dispute" ? "已办结" : stage, Stage(petition));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Each_act_can_be_done_wherever_it_is_offered()
    {
        foreach (var path in new[] { "", "accept", "accept decide", "accept decide deliver ask-review", "accept decide ask-review review", "accept decide ask-review review ask-recheck", "refuse", "send", "withdraw", "accept settle file", "urgent" })
        {
            var offered = Offered(Walk(path)).ToList();
            Assert.NotEmpty(offered);
            foreach (var action in offered)
            {
                var petition = Walk(path);
                var other = world.Register();
                world.Do(petition, action, 20, world.FormOf(action, other.Id));
                _ = world.Township.Flags(petition).ToList();
            }
        }
        world.Township.AssertReplayEqualsLive();

        Matter Walk(string path)
        {
            var petition = world.Register();
            foreach (var action in path.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                world.Do(petition, action, 10);
            return petition;
        }
    }

    [Fact]
    public void One_from_above_that_is_not_ours_goes_back_with_consent_and_stays_without()
    {
        var back = world.Receive();
        world.Do(back, "object", 2);
        world.Do(back, "objection-answered", 8);
        Assert.Equal(("已退回", true), (Stage(back), world.Township.Now(back).IsClosed));
        Assert.Equal((0m, 0m), (world.Township.Figure("F7a", 2024).Value, world.Township.Figure("F7b", 2024).Value));

        var kept = world.Receive();
        world.Do(kept, "object", 2);
        world.Do(kept, "objection-answered", 8, new AnswerObjection { Accepted = false });
        Assert.Equal("已登记", Stage(kept));
        Assert.Contains("accept", Offered(kept));
        Assert.DoesNotContain("object", Offered(world.Register()));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_merged_petition_is_left_to_the_other_and_counted_once()
    {
        var first = world.Register();
        var second = world.Register();
        world.Do(second, "merge", 4, new MergePetition { Other = new(first.Id), Reason = "同一批人" });
        Assert.Equal(("已并案", 1), (Stage(second), world.State(first).Absorbed.Count));
        Assert.Equal((1m, 0m), (world.Township.Figure("F7a", 2024).Value, world.Township.Figure("F7b", 2024).Value));
        Assert.Equal("other", world.Township.Refusal("petition", "merge", PetitionWorld.Spring, new MergePetition { Other = new(first.Id), Reason = "自己" }, world.Township.Now(first)).Field);
        Assert.Equal("other", world.Township.Refusal("petition", "merge", PetitionWorld.Spring, new MergePetition { Other = new(second.Id), Reason = "已并" }, world.Township.Now(first)).Field);
    }

    [Fact]
    public void A_review_that_sets_the_opinion_aside_opens_it_again()
    {
        var petition = world.Decided(world.Register());
        world.Do(petition, "ask-review", 40);
        world.Do(petition, "review", 60, new AnswerPetitionReview { Result = PetitionReviewResult.SetAside });
        Assert.Equal("已受理", Stage(petition));
        Assert.Equal(0m, world.Township.Figure("F7b", 2024).Value);
        world.Do(petition, "decide", 90);
        world.Do(petition, "deliver", 92);
        Assert.Equal(("已办结", 1m), (Stage(petition), world.Township.Figure("F7b", 2024).Value));
        Assert.Contains("ask-review", Offered(petition));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_accusation_is_sent_to_its_own_register_and_nothing_of_it_is_kept()
    {
        Assert.Equal("purpose", world.Township.Refusal("petition", "register", PetitionWorld.Spring, world.Form() with { Purpose = PetitionPurpose.Accusation }).Field);
        Assert.Equal("purpose", world.Township.Refusal("petition", "receive", PetitionWorld.Spring, world.FromAbove() with { Purpose = PetitionPurpose.Accusation }).Field);
        Assert.DoesNotContain(world.Township.Matters, m => m.Register is Registers.Petitions);
        Assert.Contains("检举控告移交", world.Township.Refusal("petition", "register", PetitionWorld.Spring, world.Form() with { Purpose = PetitionPurpose.Accusation }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dispute_that_becomes_a_petition_is_handed_on_and_each_shows_the_other()
    {
        var dispute = world.Township.Do("dispute", "take-in", PetitionWorld.Spring, new TakeInDispute
        {
            Kind = "land-forest", Cause = "林地界线", Level = DisputeLevel.Township, Source = "application", Village = world.Village, Parties = [new() { Side = DisputeSide.Applicant, Name = "钱访" }],
        });
        world.Township.Do("dispute", "accept", PetitionWorld.Spring, new AcceptDispute { Track = DisputeTrack.Administrative }, dispute);
        var form = new TurnDisputeIntoPetition { Purpose = PetitionPurpose.Claim, Subject = "林地界线", Petitioner = "钱访" };
        Assert.Equal("purpose", world.Township.Refusal("dispute", "to-petition", PetitionWorld.Spring, form with { Purpose = PetitionPurpose.Accusation }, world.Township.Now(dispute)).Field);
        world.Township.Do("dispute", "to-petition", PetitionWorld.Spring.AddDays(9), form, world.Township.Now(dispute));
        var petition = Assert.Single(world.Township.Matters, m => m.Register is Registers.Petitions);
        Assert.Equal((petition.Id, dispute.Id), (world.Township.Now(dispute).Common.Links[^1].Other, petition.Common.Links[^1].Other));
        Assert.Equal((1m, 1m, world.Village), (world.Township.Figure("F2a", 2024, slice: "handed-on").Value, world.Township.Figure("F7a", 2024).Value, world.State(petition).Village));
    }

    [Fact]
    public void Other_nonsense_is_refused_at_its_field()
    {
        Assert.Equal("subject", world.Township.Refusal("petition", "register", PetitionWorld.Spring, world.Form() with { Subject = "" }).Field);
        Assert.Equal("dueOn", world.Township.Refusal("petition", "receive", PetitionWorld.Spring, world.FromAbove(due: -1)).Field);
        var petition = world.Register();
        world.Do(petition, "accept", 1);
        Assert.Equal("days", world.Township.Refusal("petition", "extend", PetitionWorld.Spring, new ExtendPetition { Days = 0, Approver = "乡长", Reason = "忙" }, world.Township.Now(petition)).Field);
        Assert.Equal("parties", world.Township.Refusal("petition", "to-dispute", PetitionWorld.Spring, new TurnPetitionIntoDispute { Kind = "other", Cause = "事", Parties = [] }, world.Township.Now(petition)).Field);
    }

    [Fact]
    public void What_may_lawfully_follow_the_archive_is_taken_and_what_may_not_is_refused()
    {
        var petition = world.Decided(world.Register());
        world.Do(petition, "file", 40);
        foreach (var action in new[] { "ask-review", "review", "ask-recheck", "recheck-hearing", "recheck", "supervise", "answer-supervision", "perform", "revisit", "evaluate", "lead" })
            world.Do(petition, action, 50);
        Assert.Equal("closed", Assert.IsType<Refused>(world.Township.Try("petition", "inquire", PetitionWorld.Spring.AddDays(60), world.FormOf("inquire"), world.Township.Now(petition))).Refusals[0].Code);
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Who_petitions_is_hidden_from_the_one_complained_of_and_from_those_without_the_role()
    {
        var petition = world.Township.Now(world.Register(f => f with { About = [world.Handler] }));
        var opening = petition.Opening.Entry;
        Assert.False(Rights.MayReadPersonal(new("S02", "某", [new(Role.Handler), new(Role.Leader)]), petition, opening));
        Assert.False(Rights.MayRead(new("S02", "某", [new(Role.Handler), new(Role.Leader)]), petition));
        Assert.True(Rights.MayReadPersonal(new("S05", "某", [new(Role.Handler)]), petition, opening));
        Assert.True(Rights.MayReadPersonal(new("S03", "某", [new(Role.Leader)]), petition, opening));
        foreach (var role in Enum.GetValues<Role>().Except([Role.Handler, Role.Leader]))
            Assert.False(Rights.MayReadPersonal(new("S07", "某", [new(role)]), petition, opening));
        Assert.False(Rights.MayRead(new("S08", "某", [new(Role.VillageCadre, new(world.Village.Id, null))]), petition));
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var fresh = new PetitionWorld();
        var petition = fresh.Receive();
        var other = fresh.Register();
        string[] acts = [.. petition.Register.Actions.Where(a => !a.IsCommon && !a.Opens && a.Code != "absorb").Select(a => a.Code)];
        return (fresh.Township, petition, [.. acts.Select(a => (a, fresh.FormOf(a, other.Id)))]);
    });

    private string Stage(Matter petition) => world.Township.Stage(petition);

    private IEnumerable<string> Offered(Matter petition) => world.Township.Offered(petition);
}
