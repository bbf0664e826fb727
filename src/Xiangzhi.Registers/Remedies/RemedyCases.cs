namespace Xiangzhi.Registers;

/// <summary>
/// 行政复议·行政诉讼 with the township as respondent. Three ways in: a request handed in here, the copy from the reviewing body, the copy from the court.
/// A penalty complained of hears of it and of how it ended, and moves by itself.
/// </summary>
public sealed partial class RemedyCases : Register<RemedyCase>
{
    private static readonly Role[] Responding = [Role.Reviewer, Role.Handler, Role.OfficeClerk];

    protected override void Define(Definition<RemedyCase> d)
    {
        d.Named("remedy", "行政复议·诉讼", number: "{township}诉〔{year}〕{n}号", Area.Review, "Remedies");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.Village(s => s.Village);
        d.People(s => [s.Applicant]);
        d.PersonalReadBy(Role.Reviewer, Role.Handler, Role.OfficeClerk, Role.Leader);
        d.Closes(s => s.Closed ?? s.Archived, s => s with { Closed = null, Archived = null });

        Open(d);
        Review(d);
        Court(d);
        Finish(d);
        Limits(d);
        Checks(d);
        Count(d);

        d.List("行为", s => s.Act, "Act").List("机关或法院", s => s.Body, "Body").List("案号", s => s.BodyNumber, "Number").List("复议结果", s => s.ReviewOutcome, "Review")
            .List("裁判", s => s.LastJudgment?.Outcome, "Judgment");
        d.Sheet("receive-review", "answer", "decide");
        d.Sheet("receive-suit", "defend", "judge");
        d.Sheet("take-request", "forward");
    }

    private static void Open(Definition<RemedyCase> d)
    {
        const string early = "这个日期不能晚于收到的日期，请核对";
        d.Opens<ReceiveReviewCopy>("receive-review", "收到复议申请书副本").English("Copy of a review application").By(Responding).Day("收到日期", "Received on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(OpenRemedy.Subject), "请写事由，例如 不服占道经营处罚")
            .Refuse((_, f, at) => f.ActedOn > at.On, nameof(OpenRemedy.ActedOn), early)
            .Refuse((_, f, at) => f.KnownOn > at.On, nameof(OpenRemedy.KnownOn), early)
            .Refuse((_, f, at) => f.AppliedOn > at.On, nameof(ReceiveReviewCopy.AppliedOn), early)
            .Tells<Penalties>("remedy", (_, f) => f.Penalty, (f, _) => new ReceiveRemedy { Kind = RemedyKind.Review, Body = f.Body, Number = f.Number });
        d.Opens<ReceiveSuit>("receive-suit", "收到起诉状副本").English("Copy of a statement of claim").By(Responding).Day("收到日期", "Received on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(OpenRemedy.Subject), "请写事由，例如 不服限期拆除通知")
            .Refuse((_, f, at) => f.ActedOn > at.On, nameof(OpenRemedy.ActedOn), early)
            .Refuse((_, f, at) => f.KnownOn > at.On, nameof(OpenRemedy.KnownOn), early)
            .Refuse((_, f, at) => f.SuedOn > at.On, nameof(ReceiveSuit.SuedOn), early)
            .Tells<Penalties>("remedy", (_, f) => f.Penalty, (f, _) => new ReceiveRemedy { Kind = RemedyKind.Litigation, Body = f.Court, Number = f.Number })
            .Tells<RemedyCases>("sued", (_, f) => f.AfterReview, (f, self) => new NoteSuit { Suit = new(self), SuedOn = f.SuedOn });
        d.Opens<TakeReviewRequest>("take-request", "收到复议申请").English("Review request handed in here").By(Responding).Day("收到日期", "Received on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(OpenRemedy.Subject), "请写事由，例如 不服当场处罚")
            .Refuse((_, f, at) => f.ActedOn > at.On, nameof(OpenRemedy.ActedOn), early)
            .Refuse((_, f, at) => f.KnownOn > at.On, nameof(OpenRemedy.KnownOn), early)
            .Prints(RemedyPapers.Forwarding);
    }

    private static void Review(Definition<RemedyCase> d)
    {
        d.Act<ForwardRequest>("forward", "维持并转送").English("Uphold and forward").While(s => s is { HandedIn: not null, Forwarded: null, CopyReceived: null, PutRight: null }).By(Responding).Prints(RemedyPapers.Forwarding);
        d.Act<ReceiveAnswerNotice>("answer-notice", "收到答复通知书").English("Notice to answer").Next(s => s.Forwarded is not null).While(s => s is { HandedIn: not null, CopyReceived: null }).By(Responding).Day("收到日期", "Received on")
            .Prefill(s => new() { Body = s.Body })
            .Tells<Penalties>("remedy", (s, _) => s.Penalty, (f, _) => new ReceiveRemedy { Kind = RemedyKind.Review, Body = f.Body, Number = f.Number });
        d.Act<AnswerReview>("answer", "提交复议答复").English("Answer the review").While(s => InReview(s) && s.Answered is null).By(Responding)
            .Refuse(f => f.Evidence.Any(e => e.Pages < 0), nameof(AnswerReview.Evidence), "页数不能小于0")
            .Prints(RemedyPapers.Answer, RemedyPapers.EvidenceList, RemedyPapers.Authorisation);
        d.Act<ChangeReviewProcedure>("change-procedure", "变更复议程序").English("Change the procedure").Next(_ => false).While(InReview).By(Responding)
            .Prefill(s => new() { Procedure = s.Procedure == ReviewProcedure.Simple ? ReviewProcedure.Ordinary : ReviewProcedure.Simple });
        d.Act<AttendReviewHearing>("attend", "参加听证调解").English("Attend a hearing or mediation").Next(_ => false).While(InReview).By(Responding);
        d.Act<ExtendReview>("extend", "复议延期").English("Review extended").Next(_ => false).While(InReview).By(Responding)
            .Refuse(f => f.Days <= 0, nameof(ExtendReview.Days), "延长的天数要大于0");
        d.Act<ReceiveReviewDecision>("decide", "收到复议决定").English("Decision of the review").While(InReview).By(Responding).Day("收到日期", "Received on")
            .Refuse(f => f.ChangedFine < 0, nameof(ReceiveReviewDecision.ChangedFine), "金额不能小于0")
            .Tells<Penalties>("remedy-outcome", (s, f) => OutcomeOf(f.Outcome) is null ? null : s.Penalty, (f, _) => new RecordRemedyOutcome
            {
                Outcome = OutcomeOf(f.Outcome)!.Value, ChangedFine = f.ChangedFine, Number = f.Number, // told only where there is one
            });
        d.Act<NoteSuit>("sued", "随后被起诉").English("Sued afterwards").Next(_ => false).While(s => s.ReviewDecided is not null && s.Sued is null).By(Responding).EvenAfterClosing();
        d.Act<ReceiveReviewOpinion>("opinion", "收到复议意见书").English("Written opinion of the reviewing body").Next(_ => false).While(s => s.CopyReceived is not null).By(Responding).EvenAfterClosing();
        d.Act<ReportOpinionCorrected>("report-correction", "报送纠正情况").English("Report the correction").Next(s => s.OpinionReceived is not null).While(s => s.OpinionReceived is not null && s.CorrectionReported is null).By(Responding).EvenAfterClosing()
            .Prints(RemedyPapers.Correction);
    }

    private static void Court(Definition<RemedyCase> d)
    {
        d.Act<ExtendDefence>("extend-defence", "延期举证").English("More time for the defence").Next(_ => false).While(s => InCourt(s) && s.Defended is null).By(Responding)
            .Refuse(f => f.Days <= 0, nameof(ExtendDefence.Days), "延长的天数要大于0");
        d.Act<FileDefence>("defend", "提交答辩").English("File the defence").While(s => InCourt(s) && s.Defended is null).By(Responding)
            .Refuse(f => f.Evidence.Any(e => e.Pages < 0), nameof(FileDefence.Evidence), "页数不能小于0")
            .Prints(RemedyPapers.Defence, RemedyPapers.EvidenceList, RemedyPapers.Authorisation, RemedyPapers.Identity);
        d.Act<AppearInCourt>("appear", "开庭").English("Appear in court").Next(s => s is { Defended: not null, Judgments.Count: 0 }).While(InCourt).By(Responding).WithTime().Prints(RemedyPapers.Appearing);
        d.Act<ReceiveJudgment>("judge", "收到裁判").English("Judgment").While(InCourt).By(Responding).Day("收到日期", "Received on")
            .Refuse(f => f.ChangedFine < 0, nameof(ReceiveJudgment.ChangedFine), "金额不能小于0")
            .Tells<Penalties>("remedy-outcome", (s, f) => f.IsFinal && OutcomeOf(f.Outcome) is not null ? s.Penalty : null, (f, _) => new RecordRemedyOutcome
            {
                Outcome = OutcomeOf(f.Outcome)!.Value, ChangedFine = f.ChangedFine, Number = f.Number, // told only where there is one
            });
        d.Act<JudgmentFinal>("final", "裁判生效").English("Judgment final").While(s => s is { IsSuit: true, LastJudgment: { Effective: null, Outcome: not CourtOutcome.Remanded }, Appealed: null }).By(Responding).Day("生效日期", "Final on")
            .Tells<Penalties>("remedy-outcome", (s, _) => s.LastJudgment is { Effective: null } last && OutcomeOf(last.Outcome) is not null ? s.Penalty : null,
                (s, f, _) => new RecordRemedyOutcome { Outcome = OutcomeOf(s.LastJudgment!.Outcome)!.Value, ChangedFine = f.ChangedFine }); // told only where there is one
        d.Act<Appeal>("appeal", "上诉").English("Appeal").Next(_ => false).While(s => s is { IsSuit: true, LastJudgment.Effective: null, Appealed: null }).By(Responding);
        d.Act<OrderRetrial>("retrial", "再审").English("Retrial").Next(_ => false).While(s => s.Final is not null).By(Responding).EvenAfterClosing();
        d.Act<ReceiveSuggestion>("suggestion", "收到司法、检察建议").English("Suggestion of court or prosecutor").Next(_ => false).By(Responding).EvenAfterClosing();
        d.Act<AnswerSuggestion>("answer-suggestion", "回复建议").English("Answer the suggestion").Next(s => s.Suggestions.Any(x => x.Answered is null)).While(s => s.Suggestions.Any(x => x.Answered is null)).By(Responding).EvenAfterClosing();
    }

    private static void Finish(Definition<RemedyCase> d)
    {
        d.Act<SuspendRemedy>("suspend", "中止").English("Suspend").Next(_ => false).While(s => s is { Decided: null, Paused: null }).By(Responding);
        d.Act<ResumeRemedy>("resume", "恢复").English("Resume").While(s => s.Paused is not null).By(Responding);
        d.Act<PutActRight>("put-right", "自行纠正").English("Put right by ourselves").Next(_ => false).While(s => s.Decided is null && s.PutRight is null).By([.. Responding, Role.Leader]);
        d.Act<PerformRemedy>("perform", "履行").English("Perform").Next(s => s.MustPerform && s.Performed is null).While(s => s.Decided is not null && s.Performed is null).By(Responding).EvenAfterClosing()
            .Refuse(f => f.Sum < 0, nameof(PerformRemedy.Sum), "金额不能小于0");
        d.Act<EnforcedByCourt>("enforced", "被强制执行").English("Enforced by the court").Next(_ => false).While(s => s.Final is not null && s.CourtEnforced is null).By(Responding).EvenAfterClosing();
        d.Act<CloseRemedy>("close", "结案").English("Close").While(s => s.Decided is not null || s.PutRight is not null).By(Responding);
        d.Act<ArchiveRemedy>("archive", "归档").English("Archive the file").Next(s => s.Closed is not null).While(s => s.Archived is null && (s.Decided ?? s.PutRight) is not null).By(Responding).EvenAfterClosing()
            .Refuse(f => f.Pages < 0, nameof(ArchiveRemedy.Pages), "页数不能小于0");
    }

    private static bool InReview(RemedyCase s) => s is { CopyReceived: not null, ReviewDecided: null };

    private static bool InCourt(RemedyCase s) => s.IsSuit && s.Final is null;

    /// <summary>What a penalty complained of hears; null: nothing that a penalty knows.</summary>
    private static RemedyOutcome? OutcomeOf(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Upheld => RemedyOutcome.Upheld,
        ReviewOutcome.Dismissed or ReviewOutcome.Rejected or ReviewOutcome.NotAccepted => RemedyOutcome.Dismissed,
        ReviewOutcome.Withdrawn or ReviewOutcome.Settled or ReviewOutcome.Mediated => RemedyOutcome.Withdrawn,
        ReviewOutcome.Changed => RemedyOutcome.Changed,
        ReviewOutcome.Revoked => RemedyOutcome.Revoked,
        ReviewOutcome.Unlawful => RemedyOutcome.Unlawful,
        ReviewOutcome.Void => RemedyOutcome.Void,
        _ => null,
    };

    private static RemedyOutcome? OutcomeOf(CourtOutcome outcome) => outcome switch
    {
        CourtOutcome.Dismissed or CourtOutcome.Rejected => RemedyOutcome.Dismissed,
        CourtOutcome.Withdrawn or CourtOutcome.Settled => RemedyOutcome.Withdrawn,
        CourtOutcome.Changed => RemedyOutcome.Changed,
        CourtOutcome.Revoked => RemedyOutcome.Revoked,
        CourtOutcome.Unlawful => RemedyOutcome.Unlawful,
        CourtOutcome.Void => RemedyOutcome.Void,
        _ => null,
    };
}
