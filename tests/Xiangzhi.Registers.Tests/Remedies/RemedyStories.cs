using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Remedies;

/// <summary>A review, a suit and a request handed in here in which nothing is missing, and a sample of every act.</summary>
internal static class RemedyStories
{
    public static ReceiveReviewCopy Copy => new()
    {
        Act = ComplainedAct.Penalty, Subject = "不服占道堆料处罚", Applicant = "石某", Claims = "撤销处罚", KnownOn = new(2025, 2, 10), AppliedOn = new(2025, 3, 3), AcceptedOn = new(2025, 3, 6), RemedyTold = true,
        Body = "黔江区人民政府", Number = "黔府复〔2025〕9号",
    };

    public static Story Review => new(
        new("receive-review", new(2025, 3, 10), Copy),
        new("answer", new(2025, 3, 20), new AnswerReview { Number = "白土府函〔2025〕5号", Answer = "事实清楚", Agents = "田所长", Evidence = [new() { Name = "现场照片", Proves = "堆料占道", Pages = 4 }] }),
        new("attend", new(2025, 4, 2), new AttendReviewHearing { Kind = ReviewHearingKind.Heard }),
        new("decide", new(2025, 4, 28), new ReceiveReviewDecision { Outcome = ReviewOutcome.Upheld, Number = "黔府复决〔2025〕9号" }),
        new("close", new(2025, 5, 20), new CloseRemedy()),
        new("archive", new(2025, 5, 22), new ArchiveRemedy { Pages = 60 }));

    public static ReceiveSuit Claim => new()
    {
        Act = ComplainedAct.Order, Subject = "不服限期拆除通知", Applicant = "冉某", KnownOn = new(2025, 1, 15), SuedOn = new(2025, 6, 3), RemedyTold = true, Court = "黔江区人民法院", Number = "（2025）渝0114行初21号",
    };

    public static Story Suit => new(
        new("receive-suit", new(2025, 6, 10), Claim),
        new("defend", new(2025, 6, 24), new FileDefence { Defence = "程序合法", Agents = "杨律师", Powers = "特别授权", Evidence = [new() { Name = "通知书", Pages = 2 }] }),
        new("appear", new(2025, 7, 15), new AppearInCourt { Appeared = [Appearance.Deputy, Appearance.Lawyer], HeadSpoke = true }),
        new("judge", new(2025, 8, 20), new ReceiveJudgment { Instance = CourtInstance.First, Outcome = CourtOutcome.Dismissed, Number = "行初21号" }),
        new("final", new(2025, 9, 8), new JudgmentFinal { Remark = "未上诉" }),
        new("close", new(2025, 9, 10), new CloseRemedy()),
        new("archive", new(2025, 9, 12), new ArchiveRemedy()));

    public static Story Request => new(
        new("take-request", new(2025, 3, 3), new TakeReviewRequest { Act = ComplainedAct.SpotPenalty, Subject = "不服当场警告", Applicant = "白某", KnownOn = new(2025, 3, 1), RemedyTold = true, ReviewFirstTold = true }),
        new("forward", new(2025, 3, 7), new ForwardRequest { To = "黔江区人民政府", Reason = "事实清楚" }),
        new("answer-notice", new(2025, 3, 14), new ReceiveAnswerNotice { Body = "黔江区人民政府", Procedure = ReviewProcedure.Simple, AcceptedOn = new(2025, 3, 12) }),
        new("answer", new(2025, 3, 20), new AnswerReview { Evidence = [new() { Name = "当场处罚决定书", Pages = 1 }] }),
        new("decide", new(2025, 4, 8), new ReceiveReviewDecision { Outcome = ReviewOutcome.Dismissed }));

    public static Dictionary<string, Form> Samples => new()
    {
        ["forward"] = new ForwardRequest { To = "区政府" },
        ["answer-notice"] = new ReceiveAnswerNotice { Body = "区政府" },
        ["answer"] = new AnswerReview(),
        ["change-procedure"] = new ChangeReviewProcedure { Procedure = ReviewProcedure.Simple },
        ["attend"] = new AttendReviewHearing { Kind = ReviewHearingKind.Mediation },
        ["extend"] = new ExtendReview { Days = 30 },
        ["decide"] = new ReceiveReviewDecision { Outcome = ReviewOutcome.OrderedToPerform },
        ["sued"] = new NoteSuit(),
        ["opinion"] = new ReceiveReviewOpinion { Problems = "送达不规范" },
        ["report-correction"] = new ReportOpinionCorrected { Done = "已重新送达" },
        ["extend-defence"] = new ExtendDefence { Days = 5, Reason = "疫情" },
        ["defend"] = new FileDefence(),
        ["appear"] = new AppearInCourt { Appeared = [Appearance.Lawyer] },
        ["judge"] = new ReceiveJudgment { Instance = CourtInstance.First, Outcome = CourtOutcome.Revoked },
        ["final"] = new JudgmentFinal(),
        ["appeal"] = new Appeal { By = Litigant.Plaintiff },
        ["retrial"] = new OrderRetrial(),
        ["suggestion"] = new ReceiveSuggestion { From = SuggestionFrom.Court, Content = "规范送达" },
        ["answer-suggestion"] = new AnswerSuggestion { Done = "已培训" },
        ["suspend"] = new SuspendRemedy { Reason = "等待另案" },
        ["resume"] = new ResumeRemedy(),
        ["put-right"] = new PutActRight { How = "撤销原通知" },
        ["perform"] = new PerformRemedy { How = "已履行" },
        ["enforced"] = new EnforcedByCourt { How = "划拨" },
        ["close"] = new CloseRemedy(),
        ["archive"] = new ArchiveRemedy(),
    };
}
