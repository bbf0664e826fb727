using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>
/// 合法性审查 by the justice office: decisions, documents, contracts, enforcement decisions. What has a file of its own (a decision, a document,
/// a penalty) hears from here that it was sent and what came back; its procedure is checked there. What has none is checked here.
/// </summary>
public sealed class LegalityReviews : Register<LegalityReview>
{
    internal const string AttendedAccount = "D12+review";

    private static readonly Role[] Submitting = [Role.Handler, Role.OfficeClerk, Role.Officer];
    private static readonly Role[] Reviewing = [Role.Reviewer];

    protected override void Define(Definition<LegalityReview> d)
    {
        d.Named("review", "合法性审查", number: "{township}审〔{year}〕{n}号", Area.Review, "Legality reviews");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.People(s => [s.Counterparty]);
        d.PersonalReadBy(Role.Handler, Role.OfficeClerk, Role.Officer, Role.Reviewer, Role.Leader);
        d.Closes(s => s.Archived ?? s.Withdrawn ?? s.Dropped, s => s with { Archived = null, Withdrawn = null, Dropped = null });

        Receive(d);
        Opine(d);
        Follow(d);
        Limits(d);
        Check(d);
        Count(d);

        d.List("审查对象", s => s.Object, "Object").List("送审机构", s => s.Office, "Submitted by").List("结论", s => s.LastOpinion?.Conclusion, "Conclusion")
            .List("发现问题", s => s.Problems.Count, "Problems").List("采纳", s => s.Adopted, "Adopted").List("金额", s => s.Sum, "Sum");
        d.Sheet("submit", "opine", "answer", "sign");
    }

    private static void Receive(Definition<LegalityReview> d)
    {
        d.Opens<SubmitForReview>("submit", "送审").English("Submit for review").By(Submitting).Day("送审日期", "Submitted on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(SubmitForReview.Subject), "请写事项名称，例如 场镇公厕改造施工合同")
            .Refuse(f => f.Sum < 0, nameof(SubmitForReview.Sum), "金额不能小于0")
            .Refuse((_, f, at) => f.WantedBy < at.On, nameof(SubmitForReview.WantedBy), "要求完成的日期不能早于送审日期")
            .Tells<MajorDecisions>("send-for-review", (_, f) => f.Decision, (_, self) => new SendMeasureForReview { To = "司法所", Review = new(self) })
            .Tells<NormativeDocuments>("send-for-review", (_, f) => f.Document, (_, self) => new SendMeasureForReview { To = "司法所", Review = new(self) })
            .Prints(LegalityReviewPapers.Covering);
        d.Act<ReturnForCompletion>("return", "退回补正").English("Return for completion").Next(s => s.Lacking.Any()).While(s => s is { Accepted: null, Opinions.Count: 0, Returned: null }).By(Reviewing)
            .Prefill(s => new() { Lacking = [.. s.Lacking] })
            .Refuse((_, f, at) => f.Until < at.On, nameof(ReturnForCompletion.Until), "补正期限不能早于退回的日期").Prints(LegalityReviewPapers.Completion);
        d.Act<CompletePack>("complete", "补正再报").English("Complete the pack").While(s => s is { Opinions.Count: 0 } && (s.Returned is not null || s.Lacking.Any())).By(Submitting);
        d.Act<AcceptForReview>("accept", "受理").Next(s => s.Returned is null).While(s => s is { Accepted: null, Opinions.Count: 0 }).By(Reviewing).Day("受理日期", "Accepted on");
    }

    private static void Opine(Definition<LegalityReview> d)
    {
        d.Act<AskCounsel>("ask-counsel", "征求法律顾问意见").English("Ask the legal adviser").Next(s => s.CounselAsked is null && s.Object == ReviewObject.MajorDecision).While(IsOpen).By(Reviewing);
        d.Act<ReceiveCounsel>("counsel", "法律顾问意见").English("Opinion of the legal adviser").Next(s => s.CounselAsked is not null && s.Counsel.Count == 0).While(IsOpen).By(Reviewing)
            .Refuse(f => f.Adviser is null && !f.Other.IsGiven, nameof(ReceiveCounsel.Adviser), "请选法律顾问；公职律师或其他人写在下一栏");
        d.Act<GiveOpinion>("opine", "出具审查意见").English("Give the opinion").While(s => IsOpen(s) && s.Pending).By(Reviewing).Day("出具日期", "Given on")
            .Prefill(s => new() { Conclusion = ReviewConclusion.Lawful, Reviewer = s.Reviewer })
            .Refuse(f => f is { Conclusion: ReviewConclusion.OutsideScope, Problems.Count: > 0 }, nameof(GiveOpinion.Problems), "不属于审查范围的不写法律问题；有问题要指出的请改结论")
            .Tells<MajorDecisions>("review-opinion", (s, _) => s.Decision, (f, self) => new ReceiveMeasureOpinion { Conclusion = f.Conclusion, Number = f.Number, Review = new(self) })
            .Tells<NormativeDocuments>("review-opinion", (s, _) => s.Document, (f, self) => new ReceiveMeasureOpinion { Conclusion = f.Conclusion, Number = f.Number, Review = new(self) })
            .Tells<Penalties>("review", (s, f) => f.Conclusion == ReviewConclusion.OutsideScope ? null : s.Penalty, (f, _) => new ReviewLegality
            {
                Reviewer = f.Reviewer, FirstTime = f.FirstTime, Qualification = f.Qualification, Result = f.Conclusion switch
                {
                    ReviewConclusion.Lawful => ReviewResult.Passed, ReviewConclusion.LawfulAfterChange => ReviewResult.PassedAmended, _ => ReviewResult.Failed,
                },
            })
            .Prints(LegalityReviewPapers.Opinion);
        d.Act<AnswerOpinion>("answer", "采纳情况").English("What became of the opinion").Next(s => s.Answered is null && s.Problems.Count > 0).While(s => s is { Opinions.Count: > 0, Withdrawn: null }).By(Submitting)
            .Refuse((s, f, _) => f.Corrected.Any(n => s.Problems.All(p => p.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) != n)), nameof(AnswerOpinion.Corrected), "没有这个序号的问题，请照意见书的序号填写")
            .Prints(LegalityReviewPapers.Answer);
        d.Act<SubmitAgain>("resubmit", "修改后再送审").English("Submit again").Next(s => s.LastOpinion is { Conclusion: ReviewConclusion.Unlawful }).While(s => s.Opinions.Count > 0 && !s.Pending && s.Signed is null).By(Submitting)
            .Tells<MajorDecisions>("send-for-review", (s, _) => s.Decision, (_, self) => new SendMeasureForReview { To = "司法所", Review = new(self) })
            .Tells<NormativeDocuments>("send-for-review", (s, _) => s.Document, (_, self) => new SendMeasureForReview { To = "司法所", Review = new(self) });
    }

    private static void Follow(Definition<LegalityReview> d)
    {
        d.Act<TableForDecision>("table", "提交审议").English("Table for decision").Next(s => s.Passed is not null && s is { Tablings.Count: 0, HasOwnFile: false, Object: not ReviewObject.Contract })
            .While(s => s is { Signed: null, HasOwnFile: false }).By(Role.OfficeClerk, Role.Handler).Day("会议日期", "Meeting date");
        d.Act<SignReviewed>("sign", "签署、印发").English("Sign or issue").Next(s => s.Passed is not null).While(s => s.Signed is null).By(Role.OfficeClerk, Role.Handler, Role.Leader).Day("签署日期", "Signed on")
            .Prefill(s => new() { Sum = s.Sum })
            .Refuse(f => f.Sum < 0, nameof(SignReviewed.Sum), "金额不能小于0");
        d.Act<DropReviewed>("drop", "不再签订印发").English("Give up").Next(s => s.LastOpinion is { Conclusion: ReviewConclusion.OutsideScope }).While(s => s.Opinions.Count > 0 && s.Signed is null).By(Role.OfficeClerk, Role.Handler, Role.Leader);
        d.Act<WithdrawFromReview>("withdraw", "撤回送审").English("Withdraw").Next(_ => false).While(s => s.Opinions.Count == 0).By(Submitting);
        d.Act<ArchiveReview>("archive", "归档").English("Archive the file").While(s => s.Signed is not null || s.Opinions.Count > 0).Next(s => s.Signed is not null).By(Role.Reviewer, Role.Handler, Role.OfficeClerk)
            .Refuse(f => f.Pages < 0, nameof(ArchiveReview.Pages), "页数不能小于0");
    }

    private static void Limits(Definition<LegalityReview> d)
    {
        d.Clock("norm_review_time_max").Awaits("opine").From(s => s.Accepted).Until(s => s.Opinions.Count > 0 ? s.Opinions[0].On : s.Withdrawn).When(s => s is { Object: ReviewObject.NormativeDocument, Urgent: false })
            .Named("规范性文件审核", "Review of a normative document");
        d.Clock("exec_audit_days").Awaits("opine").From(s => s.Accepted).Until(s => s.Opinions.Count > 0 ? s.Opinions[0].On : s.Withdrawn).When(s => s.Object == ReviewObject.EnforcementDecision)
            .Named("重大执法决定审核", "Review of an enforcement decision");
    }

    private static void Check(Definition<LegalityReview> d)
    {
        d.Step("dec_counsel", "出具意见之前的法律顾问或公职律师意见", done: s => MeasureChecks.Before(s.Counsel.Select(c => c.On), s.Reviewed), before: s => s.Reviewed,
            when: s => s.Object == ReviewObject.MajorDecision).Seeks("counsel");
        d.Flag("dec_counsel", s => s.Object != ReviewObject.MajorDecision ? [] : s.Counsel.Where(c => c is { Adopted: Adoption.Partly or Adoption.Rejected, Explained: false })
            .Select(c => new Finding(c.On, "法律顾问的意见没有全部采纳，账上未见理由。", MeasureChecks.Key(c.On)))).Reads("reason");
        d.Flag("dec_pack", s => s is { Object: ReviewObject.MajorDecision, HasOwnFile: false } && s.Reviewed is { } reviewed
            ? s.Lacking.Select(item => new Finding(reviewed, $"送审材料中账上未见{SheetParts.Label(item)}。", Identifier.Kebab(item.ToString()), With: s.Submitted)) : []).Seeks("submit", "complete");
        d.Step("dec_gate", "提交讨论之前的合法性审查意见", done: Reviewed, before: Deciding, when: IsDecisionWithoutFile).Seeks("opine");
        d.Flag("dec_gate", s => IsDecisionWithoutFile(s) && Deciding(s) is { } act && OpinionBefore(s, act) is { Passes: false } opinion
            ? [new(act, "账上显示合法性审查没有通过，仍提交了讨论或者印发。", "failed", With: opinion.On)] : []).Seeks("opine");
        d.Flag("dec_review_time", (s, law) => IsDecisionWithoutFile(s) && s.Submitted is { } sent && Deciding(s) is { } act && sent <= act
            && law.Book.At("dec_review_time", sent.Day) is { } rule && act.Day < Clock.EarliestAfter(rule, sent.Day, law.Calendar)
            ? [new(act, $"账上显示{sent.Day.InWords}送审，{act.Day.InWords}就提交讨论，不足规定的工作日。", With: sent)] : []).Seeks("submit");
        d.Step("dec_collective", "通过的集体讨论", done: s => MeasureChecks.Before(s.Tablings.Where(t => t.Passes).Select(t => t.On), s.Signed), before: s => s.Signed, when: IsDecisionWithoutFile).Seeks("table");
        d.Step("dec_party", "决定之前向同级党委的报告", done: s => s.PartyReported, before: s => s.Signed, when: IsDecisionWithoutFile).Seeks("table");
        d.Step("legal_scope_town", "签署之前的合法性审查意见", done: Reviewed, before: Deciding, when: NeedsReviewHere).Seeks("opine");
        d.Flag("legal_scope_town", s => NeedsReviewHere(s) && Deciding(s) is { } act && OpinionBefore(s, act) is { Passes: false } opinion
            ? [new(act, "账上显示合法性审查没有通过，仍签署或者印发。", "failed", With: opinion.On)] : []).Seeks("opine");
        d.Flag("legal_scope_town", s => s is { Answered: { } answered, Adopted: Adoption.Partly or Adoption.Rejected, AdoptionExplained: false }
            ? [new(answered, "审查意见没有全部采纳，账上未见理由。", "adoption")] : []).Reads("reason");
    }

    private static void Count(Definition<LegalityReview> d)
    {
        d.Flow("D1", "合法性审查事项", "Matters reviewed", "项").On(s => s.Reviewed).Slice("object", "审查对象", s => s.Object).Slice("office", "送审机构", s => s.Office)
            .Slice("conclusion", "结论", s => s.LastOpinion?.Conclusion)
            .Rule("年内首次出具审查意见的事项，一项计一项，再审不另计；不属于审查范围的不计。");
        d.Flow("D3", "审查合同", "Contracts reviewed", "份").On(s => s.Reviewed).When(s => s.Object == ReviewObject.Contract).Slice("kind", "合同类别", s => s.ContractKind)
            .Slice("conclusion", "结论", s => s.LastOpinion?.Conclusion).Rule("年内首次出具审查意见的合同、协议，一份计一份；含在合法性审查事项之内。");

        var (reviewed, submitted) = d.Ratio("D2a", "审查率", "Review rate");
        reviewed.On(s => s.Submitted).Known(s => s.Reviewed).Slice("object", "审查对象", s => s.Object).Slice("office", "送审机构", s => s.Office).Rule("年内送审的事项中已经出具审查意见的占比；审查前撤回、不再办理和不属于审查范围的不计。");
        submitted.On(s => s.Submitted).Unless(s => s.NotReviewed).Slice("object", "审查对象", s => s.Object).Slice("office", "送审机构", s => s.Office);
        var (passed, opined) = d.Ratio("D2b", "审查通过率", "Pass rate");
        passed.On(s => s.Reviewed).Known(s => s.Passed).Slice("object", "审查对象", s => s.Object).Slice("office", "送审机构", s => s.Office).Rule("年内审查的事项中结论为合法或按意见修改后合法的占比；先不合法、修改后再审合法的，自再审之日起算通过。");
        opined.On(s => s.Reviewed).Slice("object", "审查对象", s => s.Object).Slice("office", "送审机构", s => s.Office);

        d.Flow("D11", "发现的法律问题", "Legal problems found", "个").Each(s => s.Problems).On(p => p.On).Slice("kind", "问题类别", p => p.Kind).Slice("object", "审查对象", (_, s) => s.Object)
            .Rule("年内审查意见书列出的法律问题，逐个计，按意见书日期。");
        d.Posts(AttendedAccount).Each(s => s.Tablings).On(x => x.On).When(x => x is { JusticeAttended: true, SameMeeting: false }).Slice("body", "会议", x => x.Body);
    }

    private static bool IsOpen(LegalityReview s) => s is { Signed: null, Returned: null };

    private static bool IsDecisionWithoutFile(LegalityReview s) => s is { Object: ReviewObject.MajorDecision, HasOwnFile: false };

    /// <summary>Documents, contracts and enforcement decisions without a file of their own.</summary>
    private static bool NeedsReviewHere(LegalityReview s) =>
        s is { HasOwnFile: false, Object: ReviewObject.NormativeDocument or ReviewObject.Contract or ReviewObject.EnforcementDecision };

    /// <summary>The act that the review must come before: the meeting that passed it, or the signature that did not wait for it.</summary>
    private static Mark? Deciding(LegalityReview s) => s.Tablings.LastOrDefault(t => t.Passes)?.On is { } passed && !(s.Signed < passed) ? passed : s.Signed;

    private static Mark? Reviewed(LegalityReview s) => MeasureChecks.Before(s.Opinions.Where(o => o.InScope).Select(o => o.On), Deciding(s));

    private static ReviewOpinion? OpinionBefore(LegalityReview s, Mark act) => s.Opinions.LastOrDefault(o => o.InScope && o.On <= act);
}
