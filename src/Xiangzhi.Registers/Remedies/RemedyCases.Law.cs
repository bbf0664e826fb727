using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>The limits that run, the gaps that are looked for, and H1 and H2.</summary>
public sealed partial class RemedyCases
{
    private static void Limits(Definition<RemedyCase> d)
    {
        // The applicant's own terms: whether the application was in time is the first thing an answer looks at.
        d.Clock("rev_apply").From(s => Known(s)).Until(Applied).When(s => s is { IsSuit: false, RemedyTold: true }).Named("申请复议的期限", "Term of the application");
        d.Clock("rev_apply_untold").From(s => Known(s)).Until(Applied).When(s => s is { IsSuit: false, RemedyTold: false }).Named("申请复议的期限（未告知）", "Term of the application, untold");
        d.Clock("rev_apply_absolute").From(Acted).Until(Applied).When(s => !s.IsSuit && !s.IsImmovable).Named("最长复议期限", "Longest term of the application");
        d.Clock("rev_apply_absolute_land").From(Acted).Until(Applied).When(s => !s.IsSuit && s.IsImmovable).Named("最长复议期限（不动产）", "Longest term of the application, immovables");
        d.Clock("lit_direct").From(s => Known(s)).Until(Applied).When(s => s is { IsSuit: true, AfterReview: null } && s.Act != ComplainedAct.Inaction).Named("直接起诉的期限", "Term of a direct suit");
        d.Clock("lit_inaction").From(s => s is { AskedOn: { } asked } && Received(s) is { } mark ? mark with { Day = asked } : null).Until(s => s.PutRight ?? Received(s)).When(s => s.Act == ComplainedAct.Inaction)
            .Named("履行职责的期限", "Term to act");
        // Once the file is closed and nobody sued, there is no term left to watch.
        d.Clock("lit_after").From(s => s.ReviewDecided).Until(s => s.Sued)
            .When(s => (s.Sued is not null || (s.Closed ?? s.Archived) is null) && s.ReviewOutcome is not (ReviewOutcome.Withdrawn or ReviewOutcome.Settled or ReviewOutcome.Mediated))
            .Named("复议后起诉的期限", "Term of a suit after review");

        d.Clock("rev_forward").Awaits("forward").From(s => s.HandedIn).Until(s => s.Forwarded ?? s.PutRight).Named("转送复议申请", "Forward the request");
        d.Clock("rev_answer").Awaits("answer").From(s => s.CopyReceived).Until(s => s.Answered ?? s.ReviewDecided).When(s => s.Procedure == ReviewProcedure.Ordinary).Named("提交复议答复", "Answer the review");
        d.Clock("rev_answer_simple").Awaits("answer").From(s => s.CopyReceived).Until(s => s.Answered ?? s.ReviewDecided).When(s => s.Procedure == ReviewProcedure.Simple).Named("提交复议答复（简易）", "Answer the review, simple procedure");
        d.Clock("rev_decide").From(Accepted).Until(s => s.ReviewDecided).When(s => s.Procedure == ReviewProcedure.Ordinary).Suspended(Paused).Extended(s => s.Extensions).Named("复议机关作出决定", "The body decides");
        d.Clock("rev_decide_simple").From(Accepted).Until(s => s.ReviewDecided).When(s => s.Procedure == ReviewProcedure.Simple).Suspended(Paused).Named("复议机关作出决定（简易）", "The body decides, simple procedure");
        d.Clock("rev_opinion").Awaits("report-correction").From(s => s.OpinionReceived).Until(s => s.CorrectionReported).Named("报送纠正情况", "Report the correction");
        d.Clock("lit_answer").Awaits("defend").From(s => s.SuitReceived).Until(s => s.Defended ?? (s.Judgments.Count > 0 ? s.Judgments[0].On : null)).Extended(s => s.DefenceExtensions).Named("提交答辩和证据", "File the defence");
    }

    private static void Checks(Definition<RemedyCase> d)
    {
        d.Step("rev_answer", "复议决定之前的书面答复", done: s => s.Answered, before: s => s.ReviewDecided, when: s => !EndedEarly(s)).Seeks("answer");
        d.Flag("rev_answer", s => s is { Answered: { } answered, AnswerEvidence: 0, ReviewDecided: not null } && !EndedEarly(s) ? [new(answered, "复议答复账上未见证据、依据的目录。", "evidence")] : []).Reads("evidence");
        d.Step("rev_forward", "复议申请的转送（或者自行纠正）", done: s => s.Forwarded ?? s.PutRight, before: s => s.CopyReceived, when: s => s.HandedIn is not null).Seeks("forward");
        // The paper was bound by the law of the day on which the applicant had it.
        d.Flag("rev_first", s => s is { ReviewFirst: true, ReviewFirstTold: false } && (Known(s) ?? Received(s)) is { } told ? [new(told, "应当先申请复议的行为，文书账上未见告知。")] : []).Reads("reviewFirstTold");
        d.Step("rev_opinion", "纠正情况的报送", done: s => s.CorrectionReported, before: s => s.Archived, when: s => s.OpinionReceived is not null).Seeks("report-correction");
        d.Step("lit_answer", "开庭或裁判之前的答辩", done: s => s.Defended, before: InTrial, when: s => !NeverHeard(s)).Seeks("defend");
        d.Flag("lit_answer", s => s is { Defended: { } defended, DefenceEvidence: 0 } && InTrial(s) is not null && !NeverHeard(s) ? [new(defended, "答辩账上未见证据、依据的目录。", "evidence")] : []).Reads("evidence");
        d.Flag("lit_head", s => s.Sessions.Where(x => x is { HeadAppeared: false, StaffAppeared: false })
            .Select(x => new Finding(x.On, $"{x.On.Day.InWords}开庭，账上未见负责人或者受委托的工作人员出庭。", Key(x.On)))).Reads("appeared");
        d.Flag("lit_head", s => s.Sessions.Where(x => x is { HeadAppeared: false, StaffAppeared: true, Explained: false })
            .Select(x => new Finding(x.On, $"{x.On.Day.InWords}开庭，账上未见负责人不能出庭的理由。", "why-" + Key(x.On)))).Reads("reason");
    }

    /// <summary>Ended before anything had to be answered.</summary>
    private static bool EndedEarly(RemedyCase s) => s.ReviewOutcome is ReviewOutcome.NotAccepted or ReviewOutcome.Withdrawn or ReviewOutcome.Settled;

    private static bool NeverHeard(RemedyCase s) => s.LastJudgment is { Outcome: CourtOutcome.Withdrawn or CourtOutcome.Rejected };

    /// <summary>The first session of the court, or its first judgment where none was held.</summary>
    private static Mark? InTrial(RemedyCase s) => s.Sessions.Count > 0 ? s.Sessions[0].On : s.Judgments.Count > 0 ? s.Judgments[0].On : null;

    private static void Count(Definition<RemedyCase> d)
    {
        d.Flow("H1", "行政复议", "Administrative reviews", "件").Each(s => s.ReviewStandings).On(x => x.On).Known(x => x.Since).Unless(x => x.Until).Slice("act", "被申请的行为", (_, s) => s.Act).Slice("procedure", "程序", (_, s) => s.Procedure).Slice("result", "结果", x => x.Result)
            .Rule("年内收到复议申请书副本、以本乡为被申请人的复议案件，按收到日期；交到乡里而未进入复议的不计。结果按截止日已经作出的决定，驳回请求的计入维持，不予受理、撤回、和解、调解的计入其他。");
        d.Flow("H3", "行政应诉", "Lawsuits defended", "件").Each(s => s.SuitStandings).On(x => x.On).Known(x => x.Since).Unless(x => x.Until).Slice("act", "被诉的行为", (_, s) => s.Act).Slice("way", "起诉方式", (_, s) => s.AfterReview is null ? SuitWay.Direct : SuitWay.AfterReview).Slice("result", "结果", x => x.Result)
            .Rule("年内收到起诉状副本、以本乡为被告的行政诉讼案件，按收到日期，一件计一件。结果按截止日已经生效的裁判，驳回请求的计入维持，驳回起诉、撤诉、调解的计入其他。");
        d.Flow("H2", "行政诉讼败诉", "Lawsuits lost", "件").Each(Lost).On(x => x.On).Unless(x => x.Undone).Slice("act", "被诉的行为", (_, s) => s.Act).Slice("outcome", "结果", x => x.Outcome)
            .Rule("年内生效的裁判撤销、变更、确认违法或无效、判决履行或赔偿的，一件计一件，按生效日期；再审改判的自决定再审之日起不再计。");
    }

    /// <param name="Undone">A retrial was ordered: the judgment no longer stands.</param>
    private sealed record LostSuit(Mark On, CourtOutcome Outcome, Mark? Undone);

    private static IEnumerable<LostSuit> Lost(RemedyCase s) => s.Judgments.Where(j => j is { Lost: true, Effective: not null })
        .Select(j => new LostSuit(j.Effective!.Value, j.Outcome, s.RetrialOrdered > j.Effective ? s.RetrialOrdered : null)); // effective by the condition before

    /// <summary>The opening entry: where the request was handed in here, the copy comes only later.</summary>
    private static Mark? Received(RemedyCase s) => s.SuitReceived ?? s.HandedIn ?? s.CopyReceived;

    /// <summary>Days that the opening entry tells stand with its sequence.</summary>
    private static Mark? Known(RemedyCase s) => s.KnownOn is { } day && Received(s) is { } mark ? mark with { Day = day } : null;

    private static Mark? Acted(RemedyCase s) => s.ActedOn is { } day && Received(s) is { } mark ? mark with { Day = day } : null;

    private static Mark? Applied(RemedyCase s) => Received(s) is { } mark ? mark with { Day = s.AppliedOn ?? mark.Day } : null;

    private static Mark? Accepted(RemedyCase s) => s is { AcceptedOn: { } day, CopyReceived: { } mark } ? mark with { Day = day } : null;

    private static IEnumerable<Law.Suspension> Paused(RemedyCase s) => s.Pauses.Select(p => new Law.Suspension(p.From.Day, p.Until?.Day, p.Reason));

    private static string Key(Mark mark) => mark.Seq.ToString(CultureInfo.InvariantCulture);
}
