using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Legality;
using static Xiangzhi.Registers.Tests.Remedies.RemedyStories;

namespace Xiangzhi.Registers.Tests.Remedies;

/// <summary>Reviews and suits against the township spoiled in one place. What the law asks of each step stands in <c>law/rules/remedy.json</c>.</summary>
internal sealed class RemedyGaps : RegisterGaps
{
    private static readonly ComplainedAct[] ReviewFirst = [ComplainedAct.SpotPenalty, ComplainedAct.ResourceRights, ComplainedAct.Information, ComplainedAct.Inaction];

    private readonly FileWorld world = new();

    public override string Register => "remedy";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["reviewed"] = Review, ["sued"] = Suit, ["handed in here"] = Request, ["put right here"] = PutRight, ["corrected as the opinion asked"] = Opinion, ["judged without a session"] = Unheard,
        ["withdrawn before it was answered"] = Ended(ReviewOutcome.Withdrawn), ["withdrawn before it was defended"] = SuitEnded(CourtOutcome.Withdrawn),
        ["handed in, the copy came after it was put right"] = PutRight.Without("close").Then("answer-notice", new(2025, 3, 14), new ReceiveAnswerNotice { Body = "黔江区人民政府" }),
    };

    public override IEnumerable<Gap> Gaps => [.. Answering, .. Informed, .. Court];

    private IEnumerable<Gap> Answering =>
    [
        .. Gap.Step("rev_answer", Review, "answer", "decide"),
        Gap.Field<AnswerReview>("rev_answer", Review, "answer", "evidence", "none", f => f with { Evidence = [] }),
        Gap.Sound("rev_answer", "answered on the day of the decision", Review.On("decide", Review.DayOf("answer"))),
        .. new[] { ReviewOutcome.NotAccepted, ReviewOutcome.Withdrawn, ReviewOutcome.Settled }.Select(outcome => Gap.Sound("rev_answer", $"unanswered, {outcome}", Ended(outcome))),
        Gap.Of("rev_answer", "unanswered, mediated", Ended(ReviewOutcome.Mediated), "answer"),
        Gap.Sound("rev_answer", "no evidence, and the application was withdrawn", Review.With<AnswerReview>("answer", f => f with { Evidence = [] })
            .With<ReceiveReviewDecision>("decide", f => f with { Outcome = ReviewOutcome.Withdrawn })),
        .. Gap.Step("rev_forward", Request, "forward", "answer-notice"),
        Gap.Sound("rev_forward", "not yet forwarded, and no copy came", Request.UpTo("forward")),
        .. Gap.Step("rev_opinion", Opinion, "report-correction", "archive"),
        Gap.Sound("rev_opinion", "not reported, and not yet archived", Opinion.Without("report-correction", "archive")),
    ];

    private IEnumerable<Gap> Informed =>
    [
        .. ReviewFirst.Select(act => Gap.Field<ReceiveReviewCopy>("rev_first", Review, "receive-review", "reviewFirstTold", $"{act}, untold", f => f with { Act = act })),
        .. Enum.GetValues<ComplainedAct>().Except(ReviewFirst).Select(act => Gap.Sound("rev_first", $"{act}, untold", Review.With<ReceiveReviewCopy>("receive-review", f => f with { Act = act }))),
        Gap.Field<TakeReviewRequest>("rev_first", Request, "take-request", "reviewFirstTold", "no", f => f with { ReviewFirstTold = false }),
        Gap.Field<ReceiveSuit>("rev_first", Suit, "receive-suit", "reviewFirstTold", "a failure to act, untold", f => f with { Act = ComplainedAct.Inaction }),
        Gap.Sound("rev_first", "the paper came on the last day of the old law", Known(new(2023, 12, 31))),
        Gap.Of("rev_first", "the paper came on the first day of the new law", Known(new(2024, 1, 1)), "receive-review.reviewFirstTold"),
        Gap.Of("rev_first", "nobody knows when the paper came", Known(null), "receive-review.reviewFirstTold"),
    ];

    private IEnumerable<Gap> Court =>
    [
        .. Gap.Step("lit_answer", Suit, "defend", "appear"),
        .. Gap.Step("lit_answer", Unheard, "defend", "judge"),
        Gap.Field<FileDefence>("lit_answer", Suit, "defend", "evidence", "none", f => f with { Evidence = [] }),
        .. new[] { CourtOutcome.Withdrawn, CourtOutcome.Rejected }.Select(outcome => Gap.Sound("lit_answer", $"undefended, {outcome}", SuitEnded(outcome))),
        Gap.Of("lit_answer", "undefended, settled", SuitEnded(CourtOutcome.Settled), "defend"),
        Gap.Field<AppearInCourt>("lit_head", Suit, "appear", "appeared", "nobody", f => f with { Appeared = [] }),
        Gap.Field<AppearInCourt>("lit_head", Suit, "appear", "appeared", "a lawyer only", f => f with { Appeared = [Appearance.Lawyer] }),
        Gap.Field<AppearInCourt>("lit_head", Suit, "appear", "appeared", "a lawyer only, with a reason", f => f with { Appeared = [Appearance.Lawyer], Reason = "防汛" }),
        Gap.Field<AppearInCourt>("lit_head", Suit, "appear", "reason", "staff, and no reason", f => f with { Appeared = [Appearance.Staff, Appearance.Lawyer] }),
        Gap.Sound("lit_head", "staff, and the reason", Suit.With<AppearInCourt>("appear", f => f with { Appeared = [Appearance.Staff], Reason = "防汛" })),
        .. new[] { Appearance.Head, Appearance.Deputy, Appearance.Responsible }.Select(who => Gap.Sound("lit_head", $"{who}", Suit.With<AppearInCourt>("appear", f => f with { Appeared = [who] }))),
        Gap.Of("lit_head", "nobody at the second session", Suit.After("appear", "appear", new(2025, 7, 28), new AppearInCourt()), "appear.appeared"),
    ];

    private static Story PutRight => Request.UpTo("forward").Then("put-right", new(2025, 3, 6), new PutActRight { How = "撤销警告", Told = true }).Then("close", new(2025, 3, 10), new CloseRemedy());

    private static Story Opinion => Review.After("decide", "opinion", new(2025, 4, 28), new ReceiveReviewOpinion { Problems = "送达不规范" })
        .After("opinion", "report-correction", new(2025, 5, 12), new ReportOpinionCorrected { Done = "已重新送达" });

    private static Story Unheard => Suit.Without("appear");

    private static Story Ended(ReviewOutcome outcome) => Review.Without("answer", "attend").With<ReceiveReviewDecision>("decide", f => f with { Outcome = outcome });

    private static Story SuitEnded(CourtOutcome outcome) => Suit.UpTo("defend").Then("judge", new(2025, 7, 1), new ReceiveJudgment { Instance = CourtInstance.First, Outcome = outcome });

    /// <summary>Refused information, and nothing said of review; the paper came on a day.</summary>
    private static Story Known(DateOnly? day) => Review.With<ReceiveReviewCopy>("receive-review", f => f with { Act = ComplainedAct.Information, KnownOn = day });
}
