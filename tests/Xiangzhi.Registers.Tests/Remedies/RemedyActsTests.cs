using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Penalties;
using static Xiangzhi.Registers.Tests.Remedies.RemedyStories;

namespace Xiangzhi.Registers.Tests.Remedies;

public sealed class RemedyActsTests
{
    private readonly FileWorld world = new();

    [Theory]
    [InlineData("handed-in", "handed-in", "answer-notice forward put-right suggestion suspend")]
    [InlineData("forwarded", "forwarded", "answer-notice put-right suggestion suspend")]
    [InlineData("answering", "answering", "answer attend change-procedure decide extend opinion put-right suggestion suspend")]
    [InlineData("under-review", "under-review", "attend change-procedure decide extend opinion put-right suggestion suspend")]
    [InlineData("suspended", "suspended", "attend change-procedure decide extend opinion put-right resume suggestion")]
    [InlineData("decided", "ended", "archive close opinion perform sued suggestion")]
    [InlineData("ordered", "to-perform", "archive close opinion perform sued suggestion")]
    [InlineData("opinion", "ended", "archive close opinion perform report-correction sued suggestion")]
    [InlineData("put-right", "put-right", "archive close suggestion suspend answer-notice")]
    [InlineData("defending", "defending", "appear defend extend-defence judge put-right suggestion suspend")]
    [InlineData("in-court", "in-court", "appear judge put-right suggestion suspend")]
    [InlineData("not-final", "not-final", "appeal appear final judge put-right suggestion suspend")]
    [InlineData("appealed", "appealed", "appear judge put-right suggestion suspend")]
    [InlineData("lost", "ended", "archive close enforced perform retrial suggestion")]
    [InlineData("retrial", "appealed", "appear judge put-right suggestion suspend")]
    [InlineData("suggestion", "ended", "answer-suggestion archive close enforced perform retrial suggestion")]
    [InlineData("closed", "ended", "archive enforced perform retrial suggestion")]
    [InlineData("archived", "archived", "opinion perform sued suggestion")]
    public void Each_stage_offers_its_acts_and_each_offered_act_is_recorded(string situation, string stage, string offered) =>
        world.AssertOffers("remedy", situation switch
        {
            "handed-in" => Request.UpTo("forward"),
            "forwarded" => Request.UpTo("answer-notice"),
            "answering" => Review.UpTo("answer"),
            "under-review" => Review.UpTo("attend"),
            "suspended" => Review.UpTo("attend").Then("suspend", new(2025, 3, 25), Samples["suspend"]),
            "decided" => Review.UpTo("close"),
            "ordered" => Review.UpTo("decide").Then("decide", new(2025, 4, 28), Samples["decide"]),
            "opinion" => Review.UpTo("close").Then("opinion", new(2025, 4, 28), Samples["opinion"]),
            "put-right" => Request.UpTo("forward").Then("put-right", new(2025, 3, 6), Samples["put-right"]),
            "defending" => Suit.UpTo("defend"),
            "in-court" => Suit.UpTo("appear"),
            "not-final" => Suit.UpTo("final"),
            "appealed" => Suit.UpTo("final").Then("appeal", new(2025, 9, 1), Samples["appeal"]),
            "lost" => Lost,
            "retrial" => Lost.Then("retrial", new(2025, 11, 3), Samples["retrial"]),
            "suggestion" => Lost.Then("suggestion", new(2025, 10, 9), Samples["suggestion"]),
            "closed" => Suit.UpTo("archive"),
            _ => Review,
        }, stage, string.Join(' ', offered.Split(' ').Order(StringComparer.Ordinal)), Samples);

    [Fact]
    public void There_are_three_ways_in()
    {
        Assert.Equal(["receive-review", "receive-suit", "take-request"], Catalogue.Standard["remedy"].Actions.Where(a => a.Opens).Select(a => a.Code));
        Assert.Equal(["receive-review", "receive-suit", "take-request"], Catalogue.Standard["remedy"].Sheets.Select(s => s[0].Code));
        Assert.Equal("archived", world.Stage(world.Run("remedy", Review)));
        Assert.Equal("archived", world.Stage(world.Run("remedy", Suit)));
        Assert.Equal("ended", world.Stage(world.Run("remedy", Request)));
    }

    [Fact]
    public void A_judgment_that_orders_to_perform_is_open_until_it_is_performed()
    {
        var ordered = world.Run("remedy", Suit.UpTo("judge").Then("judge", new(2025, 8, 20), new ReceiveJudgment { Instance = CourtInstance.Second, Outcome = CourtOutcome.OrderedToPerform }));
        Assert.Equal("to-perform", world.Stage(ordered));
        Assert.Equal("ended", world.Stage(world.Township.Do("remedy", "perform", new(2025, 9, 1), new PerformRemedy { How = "已答复" }, ordered)));
        Assert.Equal("ended", world.Stage(world.Run("remedy", Suit.UpTo("judge").Then("judge", new(2025, 8, 20), new ReceiveJudgment { Instance = CourtInstance.First, Outcome = CourtOutcome.Withdrawn }))));
    }

    [Fact]
    public void Reviews_and_lawsuits_are_counted_when_they_come_in_and_parted_by_how_they_came_out()
    {
        var upheld = world.Run("remedy", Review);
        world.Run("remedy", Review.UpTo("decide").Then("decide", new(2025, 4, 28), new ReceiveReviewDecision { Outcome = ReviewOutcome.Revoked }));
        world.Run("remedy", Review.UpTo("decide").Then("decide", new(2025, 4, 28), new ReceiveReviewDecision { Outcome = ReviewOutcome.Withdrawn }));
        world.Run("remedy", Request.UpTo("answer-notice").Then("answer-notice", new(2025, 3, 14), Samples["answer-notice"]));
        Assert.Equal(("4", "1 1 1 1"), ($"{world.Figure("H1")}", Parts("H1")));
        Assert.Equal((4, 4), (world.Figure("H1", asOf: new(2025, 4, 1)), world.Figure("H1", asOf: new(2025, 4, 1), slice: "pending")));

        world.Run("remedy", Suit);
        world.Run("remedy", Lost);
        world.Run("remedy", Suit.UpTo("final"));
        world.Run("remedy", new Story([new("receive-suit", new(2025, 6, 10), Claim with { AfterReview = new(upheld.Id) })]));
        Assert.Equal(("4", "1 1 0 2"), ($"{world.Figure("H3")}", Parts("H3")));
        Assert.Equal((1, 3), (world.Figure("H3", slice: "after-review"), world.Figure("H3", slice: "direct")));
        world.Township.AssertReplayEqualsLive();

        string Parts(string code) => string.Join(' ', new[] { "upheld", "corrected", "other", "pending" }.Select(r => $"{world.Figure(code, slice: r) ?? 0:0}"));
    }

    [Fact]
    public void A_remanded_case_is_heard_again()
    {
        var remanded = world.Run("remedy", Suit.UpTo("final").Then("appeal", new(2025, 8, 25), Samples["appeal"]).Then("judge", new(2025, 11, 3), new ReceiveJudgment { Instance = CourtInstance.Second, Outcome = CourtOutcome.Remanded }));
        Assert.Equal("in-court", world.Stage(remanded));
        Assert.Null(((RemedyCase)remanded.State).Final);
        Assert.DoesNotContain("final", world.Offered(remanded), StringComparison.Ordinal);
    }

    [Fact]
    public void A_penalty_hears_of_the_remedy_and_moves_when_its_outcome_is_final()
    {
        var penalties = new PenaltyWorld();
        var penalty = penalties.Run(penalties.Good.UpTo("close"));
        var review = penalties.Township.Do("remedy", "receive-review", new(2025, 4, 14), Copy with { Penalty = new(penalty.Id), KnownOn = null, AppliedOn = null, AcceptedOn = null });
        Assert.Equal("remedy", penalties.Stage(penalty));
        penalties.Township.Do("remedy", "decide", new(2025, 6, 3), new ReceiveReviewDecision { Outcome = ReviewOutcome.Changed, ChangedFine = 600 }, review);
        Assert.Equal((600m, RemedyOutcome.Changed), (penalties.State(penalty).FineDueYuan, Assert.Single(penalties.State(penalty).Remedies).Outcome));

        var other = penalties.Run(penalties.Good.UpTo("close"));
        var suit = penalties.Township.Do("remedy", "receive-suit", new(2025, 6, 10), Claim with { Penalty = new(other.Id) });
        penalties.Township.Do("remedy", "judge", new(2025, 8, 20), new ReceiveJudgment { Instance = CourtInstance.First, Outcome = CourtOutcome.Revoked }, suit);
        Assert.Equal("remedy", penalties.Stage(other)); // not final: the penalty stands
        penalties.Township.Do("remedy", "final", new(2025, 9, 8), new JudgmentFinal(), penalties.Township.Now(suit));
        Assert.Equal("overturned", penalties.Stage(other));
        Assert.Equal(new DateOnly(2025, 9, 8), penalties.State(other).Overturned!.Value.Day);
        penalties.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_outcome_that_a_penalty_does_not_know_is_not_told()
    {
        var penalties = new PenaltyWorld();
        var penalty = penalties.Run(penalties.Good.UpTo("close"));
        var review = penalties.Township.Do("remedy", "receive-review", new(2025, 4, 14), Copy with { Penalty = new(penalty.Id) });
        penalties.Township.Do("remedy", "decide", new(2025, 6, 3), new ReceiveReviewDecision { Outcome = ReviewOutcome.OrderedToPerform }, review);
        Assert.Null(Assert.Single(penalties.State(penalty).Remedies).Ended);
    }

    [Fact]
    public void A_suit_after_a_review_is_noted_in_the_review()
    {
        var review = world.Run("remedy", Review);
        world.Township.Do("remedy", "receive-suit", new(2025, 5, 20), Claim with { Act = ComplainedAct.Penalty, AfterReview = new(review.Id), SuedOn = new(2025, 5, 12), KnownOn = null });
        Assert.Equal(new DateOnly(2025, 5, 12), ((RemedyCase)world.Township.Now(review).State).Sued!.Value.Day);
        Assert.Equal(new DateOnly(2025, 5, 12), world.Until(review, "lit_after"));
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        var review = world.Run("remedy", Review.UpTo("answer"));
        var suit = world.Run("remedy", Suit.UpTo("defend"));
        Assert.Equal("subject", world.Field("remedy", "receive-review", Copy with { Subject = "" }));
        Assert.Equal("actedOn", world.Field("remedy", "receive-review", Copy with { ActedOn = new(2025, 12, 2) }));
        Assert.Equal("knownOn", world.Field("remedy", "receive-review", Copy with { KnownOn = new(2025, 12, 2) }));
        Assert.Equal("appliedOn", world.Field("remedy", "receive-review", Copy with { AppliedOn = new(2025, 12, 2) }));
        Assert.Equal("subject", world.Field("remedy", "receive-suit", Claim with { Subject = "" }));
        Assert.Equal("knownOn", world.Field("remedy", "receive-suit", Claim with { KnownOn = new(2025, 12, 2) }));
        Assert.Equal("suedOn", world.Field("remedy", "receive-suit", Claim with { SuedOn = new(2025, 12, 2) }));
        Assert.Equal("subject", world.Field("remedy", "take-request", new TakeReviewRequest { Act = ComplainedAct.SpotPenalty, Subject = "", Applicant = "某" }));
        Assert.Equal("days", world.Field("remedy", "extend", new ExtendReview { Days = 0 }, review));
        Assert.Equal("changedFine", world.Field("remedy", "decide", new ReceiveReviewDecision { Outcome = ReviewOutcome.Changed, ChangedFine = -1 }, review));
        Assert.Equal("evidence", world.Field("remedy", "answer", new AnswerReview { Evidence = [new() { Name = "照片", Pages = -1 }] }, review));
        Assert.Equal("evidence", world.Field("remedy", "defend", new FileDefence { Evidence = [new() { Name = "照片", Pages = -1 }] }, suit));
        Assert.Equal("days", world.Field("remedy", "extend-defence", new ExtendDefence { Days = 0, Reason = "远" }, suit));
        Assert.Equal("changedFine", world.Field("remedy", "judge", new ReceiveJudgment { Instance = CourtInstance.First, Outcome = CourtOutcome.Changed, ChangedFine = -1 }, suit));
        Assert.Equal("sum", world.Field("remedy", "perform", new PerformRemedy { How = "付", Sum = -1 }, review));
        Assert.Equal("pages", world.Field("remedy", "archive", new ArchiveRemedy { Pages = -1 }, review));
    }

    [Theory]
    [InlineData("review")]
    [InlineData("suit")]
    [InlineData("request")]
    public void Any_order_of_acts_stands(string way) =>
        FileWorld.AssertAnyOrderStands("remedy", _ => new Story((way switch { "review" => Review, "suit" => Suit, _ => Request }).Acts[0]), _ => Samples);

    private static Story Lost => Suit.UpTo("judge").Then("judge", new(2025, 8, 20), new ReceiveJudgment { Instance = CourtInstance.Second, Outcome = CourtOutcome.Revoked });
}
