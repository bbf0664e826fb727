using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;
using static Xiangzhi.Registers.Tests.Remedies.RemedyStories;

namespace Xiangzhi.Registers.Tests.Remedies;

/// <summary>Limits reckoned by hand with the calendar of 2025, how a finding is worded, H1 and H2, and the papers; which gap raises which rule stands in <see cref="RemedyGaps"/>.</summary>
public sealed class RemedyLawTests
{
    private readonly FileWorld world = new();

    [Fact]
    public void The_answer_is_due_in_ten_working_days_or_five_in_the_simple_procedure()
    {
        var matter = world.Run("remedy", Review);
        Assert.Equal((new DateOnly(2025, 3, 24), new DateOnly(2025, 3, 20)), (world.Due(matter, "rev_answer"), world.Until(matter, "rev_answer")));
        var simple = world.Run("remedy", Request);
        Assert.Equal(new DateOnly(2025, 3, 21), world.Due(simple, "rev_answer_simple"));
        Assert.False(world.Runs(simple, "rev_answer"));
        var changed = world.Run("remedy", Review.UpTo("answer").Then("change-procedure", new(2025, 3, 12), new ChangeReviewProcedure { Procedure = ReviewProcedure.Simple }));
        Assert.Equal(new DateOnly(2025, 3, 17), world.Due(changed, "rev_answer_simple"));
    }

    [Fact]
    public void A_request_handed_in_here_is_forwarded_in_five_working_days()
    {
        var matter = world.Run("remedy", Request);
        Assert.Equal((new DateOnly(2025, 3, 10), new DateOnly(2025, 3, 7)), (world.Due(matter, "rev_forward"), world.Until(matter, "rev_forward")));
        var right = world.Run("remedy", Request.UpTo("forward").Then("put-right", new(2025, 3, 6), new PutActRight { How = "撤销警告" }));
        Assert.Equal(new DateOnly(2025, 3, 6), world.Until(right, "rev_forward"));
    }

    [Fact]
    public void The_reviewing_body_decides_in_sixty_days_and_thirty_more_less_what_was_suspended()
    {
        var matter = world.Run("remedy", Review);
        Assert.Equal(new DateOnly(2025, 5, 5), world.Due(matter, "rev_decide"));
        var longer = world.Run("remedy", Review.UpTo("decide").Then("extend", new(2025, 4, 30), new ExtendReview { Days = 30 }));
        Assert.Equal(new DateOnly(2025, 6, 4), world.Due(longer, "rev_decide"));
        var paused = world.Run("remedy", Review.UpTo("decide").Then("suspend", new(2025, 4, 1), new SuspendRemedy { Reason = "鉴定" }).Then("resume", new(2025, 4, 11), new ResumeRemedy()));
        Assert.Equal(new DateOnly(2025, 5, 15), world.Due(paused, "rev_decide"));
        Assert.Equal(new DateOnly(2025, 4, 11), world.Due(world.Run("remedy", Request), "rev_decide_simple"));
    }

    [Fact]
    public void Whether_the_applicant_was_in_time_is_shown()
    {
        var told = world.Run("remedy", Review);
        Assert.Equal((new DateOnly(2025, 4, 11), new DateOnly(2025, 3, 3)), (world.Due(told, "rev_apply"), world.Until(told, "rev_apply")));
        var longest = world.Run("remedy", Review.With<ReceiveReviewCopy>("receive-review", f => f with { ActedOn = new(2025, 1, 20) }));
        Assert.Equal((new DateOnly(2030, 1, 21), new DateOnly(2025, 3, 3)), (world.Due(longest, "rev_apply_absolute"), world.Until(longest, "rev_apply_absolute")));
        Assert.False(world.Runs(longest, "rev_apply_absolute_land"));
        var land = world.Run("remedy", Review.With<ReceiveReviewCopy>("receive-review", f => f with { Act = ComplainedAct.ResourceRights, ReviewFirstTold = true, ActedOn = new(2025, 1, 20) }));
        Assert.Equal((new DateOnly(2045, 1, 20), false), (world.Due(land, "rev_apply_absolute_land")!.Value, world.Runs(land, "rev_apply_absolute")));
        var untold = world.Run("remedy", Review.With<ReceiveReviewCopy>("receive-review", f => f with { RemedyTold = false }));
        Assert.Equal(new DateOnly(2026, 2, 10), world.Due(untold, "rev_apply_untold"));
        Assert.False(world.Runs(untold, "rev_apply"));
        var suit = world.Run("remedy", Suit);
        Assert.Equal((new DateOnly(2025, 7, 15), new DateOnly(2025, 6, 3)), (world.Due(suit, "lit_direct"), world.Until(suit, "lit_direct")));
        var inaction = world.Run("remedy", Suit.With<ReceiveSuit>("receive-suit", f => f with { Act = ComplainedAct.Inaction, AskedOn = new(2025, 4, 2), ReviewFirstTold = true }));
        Assert.Equal(new DateOnly(2025, 6, 2), world.Due(inaction, "lit_inaction"));
        Assert.Equal(new DateOnly(2025, 5, 13), world.Due(world.Run("remedy", Review.UpTo("close")), "lit_after"));
        Assert.False(world.Runs(world.Run("remedy", Review), "lit_after")); // closed, and nobody sued
        Assert.False(world.Runs(world.Run("remedy", Review.UpTo("close").With<ReceiveReviewDecision>("decide", f => f with { Outcome = ReviewOutcome.Settled })), "lit_after"));
    }

    [Fact]
    public void The_correction_is_reported_in_sixty_days_and_the_defence_filed_in_fifteen()
    {
        var opinion = Review.UpTo("archive").Then("opinion", new(2025, 5, 21), new ReceiveReviewOpinion { Problems = "笔录缺签名" });
        Assert.Equal(new DateOnly(2025, 7, 20), world.Due(world.Run("remedy", opinion), "rev_opinion"));
        var reported = world.Run("remedy", opinion.Then("report-correction", new(2025, 6, 30), new ReportOpinionCorrected { Done = "已补正" }));
        Assert.Equal(new DateOnly(2025, 6, 30), world.Until(reported, "rev_opinion"));
        Assert.Equal(new DateOnly(2025, 6, 25), world.Due(world.Run("remedy", Suit), "lit_answer"));
        var longer = world.Run("remedy", Suit.UpTo("defend").Then("extend-defence", new(2025, 6, 20), new ExtendDefence { Days = 10, Reason = "法院准许" }));
        Assert.Equal(new DateOnly(2025, 7, 5), world.Due(longer, "lit_answer"));
        var withdrawn = world.Run("remedy", Suit.UpTo("defend").Then("judge", new(2025, 6, 20), new ReceiveJudgment { Instance = CourtInstance.First, Outcome = CourtOutcome.Withdrawn }));
        Assert.Equal(new DateOnly(2025, 6, 20), world.Until(withdrawn, "lit_answer"));
    }

    [Fact]
    public void A_flag_names_day_and_article_and_no_person()
    {
        var flag = Assert.Single(world.Township.Flags(world.Run("remedy", Suit.With<AppearInCourt>("appear", f => f with { Appeared = [] }))));
        Assert.Equal(("2025年7月15日开庭，账上未见负责人或者受委托的工作人员出庭。", "行政诉讼法3条", Severity.Red), (flag.Text, flag.Article, flag.Severity));
    }

    [Fact]
    public void Reviews_count_when_the_copy_comes_and_lost_suits_when_the_judgment_is_final()
    {
        var review = world.Run("remedy", Review);
        world.Run("remedy", Request.UpTo("answer-notice"));
        Assert.Equal((1, 0), (world.Figure("H1"), world.Figure("H2")));
        world.Run("remedy", Suit);
        Assert.Equal(0, world.Figure("H2"));

        var first = Suit.UpTo("judge").Then("judge", new(2025, 12, 20), new ReceiveJudgment { Instance = CourtInstance.First, Outcome = CourtOutcome.Unlawful });
        var pending = world.Run("remedy", first);
        Assert.Equal(0, world.Figure("H2"));
        world.Township.Do("remedy", "final", new(2026, 1, 8), new JudgmentFinal(), pending);
        Assert.Equal((0, 1), (world.Figure("H2"), world.Figure("H2", 2026)));
        world.Run("remedy", first.Then("appeal", new(2026, 1, 5), new Appeal { By = Litigant.Township }).Then("judge", new(2026, 4, 7), new ReceiveJudgment { Instance = CourtInstance.Second, Outcome = CourtOutcome.Dismissed }));
        Assert.Equal(1, world.Figure("H2", 2026));
        Assert.Equal(1, world.Figure("H2", 2026, slice: "unlawful"));

        world.Township.Do("remedy", "retrial", new(2026, 5, 6), new OrderRetrial(), world.Township.Now(pending));
        Assert.Equal((1, 0), (world.Figure("H2", 2026, new(2026, 5, 5)), world.Figure("H2", 2026)));

        world.Township.Correct(review, review.Opening.Entry.Seq, new(2024, 12, 30), Copy with { KnownOn = null, AppliedOn = null, AcceptedOn = null });
        Assert.Equal((0, 1), (world.Figure("H1"), world.Figure("H1", 2024)));
        world.Township.Void(world.Township.Now(review), review.Opening.Entry.Seq);
        Assert.Equal(0, world.Figure("H1", 2024));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Papers_have_their_fields()
    {
        var review = world.Run("remedy", Review.Then("opinion", new(2025, 6, 3), new ReceiveReviewOpinion { Problems = "送达" }).Then("report-correction", new(2025, 6, 20), new ReportOpinionCorrected { Done = "已建送达台账", Number = "报1" }));
        world.AssertPaper(review, "remedy-answer", "行政复议答复书", "白土府函〔2025〕5号", "黔江区人民政府", "被申请人：试验乡人民政府", "申请人：石某", "2025年3月10日收到申请书副本", "事实清楚", "申请人的请求：撤销处罚", "1|现场照片|堆料占道|4");
        world.AssertPaper(review, "remedy-evidence", "证据、依据目录", "现场照片", "堆料占道", "接收人");
        world.AssertPaper(review, "remedy-authorisation", "受委托人：田所长", "参加复议", "代理权限");
        world.AssertPaper(review, "remedy-correction", "2025年6月3日", "已建送达台账", "报1");

        var suit = world.Run("remedy", Suit.With<FileDefence>("defend", f => f with { Head = world.Head }).With<AppearInCourt>("appear", f => f with { Head = world.Head }));
        world.AssertPaper(suit, "remedy-defence", "行政诉讼答辩状", "黔江区人民法院", "答辩人：试验乡人民政府", "被答辩人：冉某", "2025年6月10日收到起诉状副本", "程序合法", "1|通知书||2");
        world.AssertPaper(suit, "remedy-authorisation", "受委托人：杨律师", "参加诉讼", "代理权限：特别授权");
        world.AssertPaper(suit, "remedy-identity", "人S11", "身份证明");
        world.AssertPaper(suit, "remedy-appearance", "开庭日期：2025年7月15日", "出庭负责人：人S11", "副职负责人、律师", "是否发言：是");
        world.AssertPaper(world.Run("remedy", Request), "remedy-forwarding", "黔江区人民政府", "2025年3月3日，本机关收到白某", "事实清楚", "行政复议申请书");
    }
}
