namespace Xiangzhi.Registers;

public enum PenaltyStage
{
    [Label("调查")] Investigating,
    [Label("中止", English = "Paused"), Aside] Paused,
    [Label("告知", English = "Told")] Noticed,
    [Label("听证"), Aside] Hearing,
    [Label("执行", English = "Performing")] Performing,
    [Label("复议诉讼", English = "Under remedy"), Aside] Remedy,
    [Label("待处理", English = "Overturned"), Aside] Overturned,
    [Label("不予处罚", English = "No penalty"), Aside] NoPenalty,
    [Label("已移送", English = "Transferred"), Aside] Transferred,
    [Label("撤案", English = "Dropped"), Aside] Dropped,
    [Label("并案", English = "Merged"), Aside] Merged,
    [Label("结案", English = "Closed")] Closed,
    [Label("归档", English = "Archived")] Archived,
}

/// <summary>
/// Administrative penalties 行政处罚, from filing or from the decision on the spot to the archive. Ordinary and simple procedure
/// are two ways to open a case; what follows the decision is the same for both.
/// </summary>
public sealed class Penalties : Register<Penalty>
{
    protected override void Define(Definition<Penalty> d)
    {
        d.Named("penalty", "行政处罚", number: "{township}罚〔{year}〕{n}号", Area.Enforcement, "Penalties");
        d.Mirrors("执法+监督");
        d.PersonalReadBy(Role.Officer, Role.Handler, Role.Reviewer, Role.Leader);
        d.Stage(StageOf);
        d.Title(s => s.Place.Length == 0 ? s.Cause : $"{s.Cause}（{s.Place}）");
        d.Village(s => s.Village);
        d.People(s => [s.PartyName]);
        d.Files(s => s.Ordinary ? FileClass.Ordinary : FileClass.Simple);
        d.Shows("decided", s => s.Decided?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        d.Closes(s => s.Ended, s => s with { Closed = null, Dropped = null, Merged = null });

        DefineOpening(d);
        DefineInvestigation(d);
        DefineHearing(d);
        DefineDecision(d);
        DefineExecution(d);
        DefineClosing(d);
        DefinePaperFacts(d);
        DefineClocks(d);
        PenaltyChecks.Declare(d);
        d.Computes("pen_surcharge", "pen_surcharge_cap");
        DefineFigures(d);

        d.List("案由", s => s.Cause, "Cause").List("领域", s => s.Domain, "Domain").List("程序", s => s.Procedure, "Procedure")
            .List("处罚", s => s.Decision?.Heaviest, "Heaviest penalty").List("罚款", s => s.FineDueYuan, "Fine")
            .List("没收", s => s.Decision?.ConfiscatedYuan ?? 0, "Confiscated").List("决定日期", s => s.Decided?.Day, "Decided on");
        d.Sheet("file", "decide", "publish", "close");
        d.Sheet("punish-on-the-spot", "pay", "publish");
    }

    private static void DefineOpening(Definition<Penalty> d)
    {
        const string noDay = "违法行为终了日不能晚于登记的日期，请核对年月";
        d.Opens<FileCase>("file", "立案").By(Role.Officer, Role.Handler)
            .Refuse((_, f, at) => f.BreachEnded > at.On, nameof(OpenCase.BreachEnded), noDay)
            .Refuse(f => f.PartyAge is < 0 or > 130, nameof(OpenCase.PartyAge), "年龄填周岁，在0到130之间")
            .Tells<Inspections>("case-filed", (_, f) => f.Inspection, (_, self) => new CaseFromInspection { Case = new(self) })
            .Prints(FilingPapers.Filing, FilingPapers.Cover);
        d.Opens<PunishOnTheSpot>("punish-on-the-spot", "当场处罚").By(Role.Officer, Role.Handler).WithTime()
            .Refuse((_, f, at) => f.BreachEnded > at.On, nameof(OpenCase.BreachEnded), noDay)
            .Refuse(f => f.PartyAge is < 0 or > 130, nameof(OpenCase.PartyAge), "年龄填周岁，在0到130之间")
            .Refuse(f => Unclear(f.Parts), nameof(PunishOnTheSpot.Parts), Clear)
            .Tells<Inspections>("penalty-followed", (_, f) => f.Inspection, (_, self) => new PenaltyFollowed { Case = new(self) })
            .Prints(DecisionPapers.OnTheSpot, FilingPapers.Cover);
        d.Act<RecordAtAgency>("record-at-agency", "报机关备案").While(s => !s.Ordinary && s.RecordedAtAgency is null).By(Role.Officer, Role.Handler).EvenAfterClosing();
        d.Act<ChangeHandlers>("change-handlers", "更换承办人员").While(Undecided).By(Role.Officer, Role.Leader);
        d.Act<AskRecusal>("ask-recusal", "申请回避").While(Undecided).By(Role.Officer, Role.Handler);
        d.Act<DecideRecusal>("decide-recusal", "回避决定").While(s => s.Recusals.Any(r => r.Decided is null)).By(Role.Leader, Role.Officer);
    }

    private static void DefineInvestigation(Definition<Penalty> d)
    {
        d.Act<Investigate>("investigate", "调查取证").While(Undecided).By(Role.Officer, Role.Handler)
            .Prefill(s => new() { Kind = default, Officers = [.. s.Handlers.Select(h => h.Officer)] })
            .Refuse(f => f.To < f.From, nameof(Investigate.To), "结束时间早于开始时间，请核对")
            .Prints(FilingPapers.Inquiry, FilingPapers.Examination);
        d.Act<TakeSample>("sample", "抽样取证").While(Undecided).By(Role.Officer, Role.Handler);
        d.Act<HoldEvidence>("hold-evidence", "先行登记保存").English("Register evidence in advance").While(Undecided).By(Role.Officer, Role.Handler)
            .Refuse(f => f.Items.Count == 0, nameof(HoldEvidence.Items), "至少登记一件物品")
            .Prints(FilingPapers.EvidenceHeld);
        d.Act<DisposeEvidence>("dispose-evidence", "保存物品处理").English("Dispose of evidence").While(s => s.Held.Any(h => h.Disposed is null)).By(Role.Officer, Role.Handler).EvenAfterClosing()
            .Refuse((s, f, _) => f.Item is not null && s.Held.All(h => h.Item != f.Item), nameof(DisposeEvidence.Item), "登记保存的物品里没有这一件，请照登记时的名称填写，或空着处理全部");
        d.Act<PauseCase>("pause", "中止").While(s => Undecided(s) && s.Paused is null).By(Role.Officer, Role.Leader);
        d.Act<ResumeCase>("resume", "恢复").While(s => s.Paused is not null).By(Role.Officer, Role.Leader);
        d.Act<ExtendCase>("extend", "延长办案期限").English("Extend the period").While(Undecided).By(Role.Officer, Role.Leader)
            .Refuse(f => f.Days <= 0, nameof(ExtendCase.Days), "延长的天数要大于0");
        d.Act<EndInvestigation>("end-investigation", "调查终结").While(Undecided).By(Role.Officer, Role.Handler);
        d.Act<ConfirmElectronicService>("agree-electronic-service", "电子送达确认").English("Electronic service agreed").While(s => s.ElectronicServiceAgreed is null).By(Role.Officer, Role.Handler);
        d.Act<OrderCorrection>("order-correction", "责令改正").While(s => s.Correction is null).By(Role.Officer, Role.Handler)
            .Refuse((_, f, at) => f.Until < at.On, nameof(OrderCorrection.Until), "改正期限早于责令的日期，请核对").Prints(DecisionPapers.Correction);
        d.Act<CheckCorrection>("check-correction", "复查改正情况").English("Check the correction").While(s => s.Correction is { Corrected: false }).By(Role.Officer, Role.Handler).EvenAfterClosing();
    }

    private static void DefineHearing(Definition<Penalty> d)
    {
        d.Act<GivePriorNotice>("notify", "事先告知").English("Give prior notice").While(s => s.Ordinary && Undecided(s)).By(Role.Officer, Role.Handler).Day("告知日期", "Told on")
            .Refuse(f => Unclear(f.Parts), nameof(GivePriorNotice.Parts), Clear).Prints(DecisionPapers.PriorNotice, DecisionPapers.HearingRight);
        d.Act<HearDefence>("hear-defence", "陈述申辩").English("Hear the defence").While(s => s.Notices.Count > 0 && Undecided(s)).By(Role.Officer, Role.Handler);
        d.Act<RequestHearing>("request-hearing", "当事人要求听证").English("Hearing requested").While(s => Undecided(s) && s.HearingTold is not null && !s.HearingPending && s.HearingHeld is null).By(Role.Officer, Role.Handler);
        d.Act<WithdrawHearing>("withdraw-hearing", "撤回听证要求").English("Hearing request withdrawn").While(s => s.HearingPending).By(Role.Officer, Role.Handler);
        d.Act<NotifyHearing>("notify-hearing", "听证通知").English("Give notice of the hearing").While(s => s.HearingPending).By(Role.Officer, Role.Reviewer)
            .Refuse((_, f, at) => f.HearingOn < at.On, nameof(NotifyHearing.HearingOn), "听证日期早于通知的日期，请核对");
        d.Act<HoldHearing>("hold-hearing", "举行听证").While(s => s.HearingPending).By(Role.Officer, Role.Reviewer);
        d.Act<ReviewLegality>("review", "法制审核").English("Review legality").While(s => s.Ordinary && Undecided(s)).By(Role.Reviewer, Role.Officer).Prints(DecisionPapers.LegalReview);
        d.Act<DiscussCase>("discuss", "集体讨论").English("Discuss together").While(s => s.Ordinary && Undecided(s)).By(Role.Officer, Role.Leader).Prints(DecisionPapers.Discussion);
    }

    private static void DefineDecision(Definition<Penalty> d)
    {
        d.Act<DecidePenalty>("decide", "作出处罚决定").English("Decide the penalty").While(s => (s.Ordinary && Undecided(s)) || Reopened(s)).By(Role.Officer, Role.Handler, Role.Leader).Day("决定日期", "Decided on")
            .Prefill(s => new() { Parts = s.Notice?.Parts ?? [], Basis = "", Officers = [.. s.Handlers.Select(h => h.Officer)], OnHearingRecord = s.HearingHeld is not null })
            .Tells<Inspections>("penalty-followed", (s, _) => s.Inspection, (_, self) => new PenaltyFollowed { Case = new(self) })
            .Refuse(f => Unclear(f.Parts), nameof(DecidePenalty.Parts), Clear).Prints(DecisionPapers.Decision, DecisionPapers.ServiceReceipt);
        d.Act<DecideNoPenalty>("decide-no-penalty", "不予处罚决定").English("Decide no penalty").While(s => (s.Ordinary && Undecided(s)) || Reopened(s)).By(Role.Officer, Role.Leader).Prints(DecisionPapers.NoPenalty, DecisionPapers.ServiceReceipt);
        d.Act<DropCase>("drop", "撤销案件").English("Drop the case").While(Undecided).By(Role.Officer, Role.Leader);
        d.Act<TransferCase>("transfer", "移送").English("Transfer the case").While(s => s.Transferred is null).By(Role.Officer, Role.Leader);
        d.Act<TakeBackCase>("take-back", "移送退回").English("Transfer declined").While(s => s.Transferred is not null).By(Role.Officer, Role.Leader);
        d.Act<MergeCase>("merge", "并案").English("Merge into another case").While(Undecided).By(Role.Officer, Role.Leader)
            .Tells<Penalties>("link", (_, f) => f.Target, (_, self) => new LinkMatter { Other = new(self), Kind = LinkKind.Related });
    }

    private static void DefineExecution(Definition<Penalty> d)
    {
        d.Act<PublishDecision>("publish", "公示").English("Publish the decision").While(s => s.Decided is not null && s.Published is null).By(Role.Officer, Role.OfficeClerk).EvenAfterClosing();
        d.Act<WithholdPublication>("withhold", "不予公示").English("Not to be published").While(s => s.Decided is not null && s.Published is null && s.NotToPublish is null).By(Role.Officer, Role.Reviewer).EvenAfterClosing();
        d.Act<UnpublishDecision>("unpublish", "撤回公示").English("Withdraw from publication").While(s => s.Published is not null && s.Unpublished is null).By(Role.Officer, Role.OfficeClerk).EvenAfterClosing();
        d.Act<PayFine>("pay", "缴纳罚款").English("Fine paid").While(s => s.FineDueYuan > s.FinePaidYuan || s.Payments.Count > 0).By(Role.Officer, Role.Handler).EvenAfterClosing()
            .Refuse(f => f.Fine < 0 || f.Surcharge < 0 || f.Fine + f.Surcharge == 0, nameof(PayFine.Fine), "填实缴的罚款或加处罚款，至少一项大于0");
        d.Act<CollectCash>("collect-cash", "当场收缴").English("Fine collected on the spot").While(s => s.FineDueYuan > s.FinePaidYuan).By(Role.Officer, Role.Handler)
            .Refuse(f => f.Amount <= 0, nameof(CollectCash.Amount), "收缴金额要大于0");
        d.Act<HandInCash>("hand-in-cash", "收缴款交机关").English("Cash handed to the agency").While(s => s.Cash.Any(c => c.HandedIn is null)).By(Role.Officer, Role.Handler).EvenAfterClosing();
        d.Act<BankCash>("bank-cash", "收缴款交银行").English("Cash paid into the bank").While(s => s.Cash.Any(c => c is { HandedIn: not null, Banked: null })).By(Role.Officer, Role.Handler, Role.OfficeClerk).EvenAfterClosing();
        d.Act<DecideDeferral>("defer", "延期分期决定").English("Decide on deferral").While(s => s.Stands && s.FineDueYuan > s.FinePaidYuan).By(Role.Officer, Role.Leader)
            .Refuse((_, f, at) => f.Approved && !(f.Until >= at.On), nameof(DecideDeferral.Until), "批准延期或分期的，填最后缴款日，不早于批准日");
        d.Act<DemandPerformance>("demand", "催告").English("Demand performance").While(s => s.Stands).By(Role.Officer, Role.Handler).Prints(DecisionPapers.Demand);
        d.Act<ApplyToCourt>("apply-to-court", "申请法院强制执行").While(s => s.Stands && s.CourtApplied is null).By(Role.Officer, Role.Leader);
        d.Act<RecordCourtRuling>("court-ruling", "法院裁定").While(s => s.CourtApplied is not null && s.CourtRuled is null).By(Role.Officer, Role.Handler).EvenAfterClosing();
        d.Act<EnforceDecision>("enforce", "强制执行").English("Enforce the decision").While(s => s.Stands && s.Enforced is null && (s.CourtApplied ?? s.Demanded) is not null).By(Role.Officer, Role.Handler).EvenAfterClosing()
            .Refuse(f => f.Fine < 0 || f.Surcharge < 0, nameof(EnforceDecision.Fine), "金额不能小于0");
        d.Act<ReceiveRemedy>("remedy", "收到复议或诉讼").English("Remedy received").While(s => s.Decided is not null).By(Role.Officer, Role.Reviewer, Role.OfficeClerk).EvenAfterClosing();
        d.Act<RecordRemedyOutcome>("remedy-outcome", "复议诉讼结果").While(s => s.Remedies.Any(r => r.Ended is null)).By(Role.Officer, Role.Reviewer, Role.OfficeClerk).EvenAfterClosing()
            .Refuse(f => f.ChangedFine < 0, nameof(RecordRemedyOutcome.ChangedFine), "金额不能小于0");
        d.Act<RevokeDecision>("revoke", "自行变更或撤销").English("Change or revoke own decision").While(s => s.Stands).By(Role.Leader, Role.Reviewer).EvenAfterClosing()
            .Refuse(f => f.ChangedFine < 0, nameof(RevokeDecision.ChangedFine), "金额不能小于0");
    }

    private static void DefineClosing(Definition<Penalty> d)
    {
        d.Act<CloseCase>("close", "结案").English("Close the case").While(s => s.Decided is not null || s.NoPenalty is not null || s.Transferred is not null).By(Role.Officer, Role.Leader).Prints(DecisionPapers.Closing);
        d.Act<ArchiveCase>("archive", "归档").English("Archive the file").While(s => s.Ended is not null && s.Archived is null).By(Role.Officer, Role.Handler, Role.OfficeClerk).EvenAfterClosing().Prints(FilingPapers.Contents);
    }

    private static void DefinePaperFacts(Definition<Penalty> d)
    {
        foreach (var paper in FilingPapers.All.Concat(DecisionPapers.All))
        {
            d.WhenIssued(paper, (s, _) => s.Issued.Contains(paper.Code) ? s : s with { Issued = s.Issued.Add(paper.Code) });
            d.WhenServed(paper, (s, service, at) => service.Method == ServiceMethod.Electronic ? s with { ServedElectronically = s.ServedElectronically.Add(at.Mark) } : s);
        }
        d.WhenServed(DecisionPapers.Decision, (s, at) => s with { DecisionServed = at.Mark });
        d.WhenServed(DecisionPapers.NoPenalty, (s, at) => s with { DecisionServed = at.Mark });
        d.WhenServed(DecisionPapers.PriorNotice, (s, at) => s with { Notices = Reached(s.Notices, at.Mark) });
        d.WhenServed(DecisionPapers.HearingRight, (s, at) => s with { Notices = Reached(s.Notices, at.Mark) });
        d.WhenServed(DecisionPapers.Demand, (s, at) => s with { Demanded = s.Demanded ?? at.Mark, DemandServed = at.Mark });
    }

    private static void DefineClocks(Definition<Penalty> d)
    {
        d.Clock("pen_decide").Awaits("decide", "decide-no-penalty").From(s => s.Filed).Until(s => s.Ordinary ? Mark.First(s.Decisions.Count > 0 ? s.Decisions[0].On : null, s.NoPenalty, s.Transferred, s.Dropped, s.Merged) : null)
            .Suspended(s => s.Pauses.Where(p => p.Basis is not null).Select(p => new Law.Suspension(p.From.Day, p.Until?.Day, p.Basis!)))
            .Extended(s => s.Extensions.Select(e => new Law.Extension(e.On.Day, e.Days, "负责人", e.Basis)));
        d.Clock("pen_register_evidence").Awaits("dispose-evidence").Each(s => s.Held, h => h.Taken, h => h.Disposed, key: h => h.Item, item: h => h.Item);
        d.Clock("pen_hear_request").From(s => s.HearingTold).Until(s => s.HearingRequested ?? s.Waived);
        d.Clock("pen_serve").Awaits("serve-paper").From(s => s.Decided).Until(s => s.Served).When(s => s.Decision is { PartyPresent: false });
        d.Clock("pen_pay").From(s => s.Served).Until(s => s.PaidOff).When(s => s.FineDueYuan > 0)
            .Length(s => s.DeferredUntil is { } until && s.Served is { } served && until > served.Day ? until.DayNumber - served.Day.DayNumber : null);
        d.Clock("pen_cash_officer").Awaits("hand-in-cash").Each(s => s.Cash, c => c.On, c => c.HandedIn, key: c => CashKey(c.On));
        d.Clock("pen_cash_bank").Awaits("bank-cash").Each(s => s.Cash, c => c.HandedIn, c => c.Banked, key: c => CashKey(c.On));
        d.Clock("coe_court_window").Awaits("apply-to-court").From(PenaltyMoney.RemediesEnd).Until(s => s.CourtApplied ?? s.Enforced).When(s => s.FineDueYuan > s.FinePaidYuan);
        d.Clock("pen_publish").Awaits("publish").From(s => s.Decided).Until(s => s.Published).When(s => s.NotToPublish is null);
        d.Clock("pen_unpublish").Awaits("unpublish").From(s => s.Overturned).Until(s => s.Unpublished).When(s => s.Published < s.Overturned);
    }

    private static void DefineFigures(Definition<Penalty> d)
    {
        d.Flow("E5", "行政处罚", "Penalty decisions", "件").Each(s => s.Decisions).On(x => x.On)
            .Slice("kind", "处罚种类", x => x.Heaviest).Slice("domain", "领域", (_, s) => s.Domain)
            .Slice("procedure", "程序", x => x.Procedure).Slice("power", "权力事项", (_, s) => s.Power?.Power).Slice("village", "村（社区）", (_, s) => s.Village)
            .Rule("年内作出的处罚决定，一份决定算一件；两种以上处罚并用的算一件，计入最重的一种。");
        d.Flow("E6", "行政处罚按程序", "Penalty decisions by procedure", "件").Each(s => s.Decisions).On(x => x.On)
            .Slice("procedure", "程序", x => x.Procedure).Rule("年内作出的处罚决定按简易、普通程序分开，合计等于处罚件数。");
        d.Sum("E7", "罚款", "Fines", "元", digits: 2).Each(s => s.Decisions).On(x => x.On).Amount(x => x.FineYuan)
            .Slice("domain", "领域", (_, s) => s.Domain).Slice("procedure", "程序", x => x.Procedure).Slice("village", "村（社区）", (_, s) => s.Village)
            .Rule("年内决定书上写明的罚款数额，按决定日期，不按实收日期。");
        d.Sum("E7c", "没收", "Confiscations", "元", digits: 2).Each(s => s.Decisions).On(x => x.On).Amount(x => x.ConfiscatedYuan)
            .Slice("domain", "领域", (_, s) => s.Domain).Slice("procedure", "程序", x => x.Procedure).Slice("village", "村（社区）", (_, s) => s.Village).Rule("年内决定书上写明的没收违法所得和没收财物价值；价值无法确定的不计。");
        d.Composite("E7s", "罚没金额", "Fines and confiscations", "元", ["E7", "E7c"], "罚款加没收，都按决定书上写明的数额和决定日期；没收价值无法确定的不计。", digits: 2, "domain", "procedure", "village");
        d.Flow("E11", "不予处罚", "No-penalty decisions", "件").On(s => s.NoPenalty).Slice("domain", "领域", s => s.Domain).Slice("village", "村（社区）", s => s.Village).Rule("年内作出的不予处罚决定。");

        var (published, toPublish) = d.Ratio("E15a", "按期公示率", "Published in time");
        published.OnDue("pen_publish", met: true).Slice("domain", "领域", s => s.Domain).Slice("village", "村（社区）", s => s.Village).Rule("年内公示期限届满的处罚决定中，按期公示的占比；依法不公示的不计。");
        toPublish.OnDue("pen_publish").Slice("domain", "领域", s => s.Domain).Slice("village", "村（社区）", s => s.Village);
        var (archived, closed) = d.Ratio("E15b", "归档率", "Archived");
        archived.Each(Archive).On(x => x.On).When(x => x.Archived).Slice("domain", "领域", (_, s) => s.Domain).Slice("village", "村（社区）", (_, s) => s.Village).Rule("年内结案的案件中，已经归档的占比。");
        closed.Each(Archive).On(x => x.On).Slice("domain", "领域", (_, s) => s.Domain).Slice("village", "村（社区）", (_, s) => s.Village);
        var (inForm, decided) = d.Ratio("E15c", "文书规范率", "Files in form");
        inForm.Each(Archive).On(x => x.On).When(x => x.Decided && x.InForm).Slice("domain", "领域", (_, s) => s.Domain).Slice("village", "村（社区）", (_, s) => s.Village).Rule("年内结案的处罚案件中，应有的文书都已签发、决定书已送达的占比。");
        decided.Each(Archive).On(x => x.On).When(x => x.Decided).Slice("domain", "领域", (_, s) => s.Domain).Slice("village", "村（社区）", (_, s) => s.Village);
        d.Flow("E17", "案件讨论会", "Case meetings", "次").Each(s => s.Discussions).On(x => x.On).When(x => !x.SameMeeting).Rule("年内负责人集体讨论案件的会议，同一次会议讨论几案只算一次。");
    }

    private sealed record ClosedFile(Mark On, bool Archived, bool Decided, bool InForm);

    private static IEnumerable<ClosedFile> Archive(Penalty s) => s.Ended is { } ended
        ? [new(ended, s.Archived is not null, s.Decided is not null, s.Served is not null && Required(s).All(s.Issued.Contains))] : [];

    private static IEnumerable<string> Required(Penalty s) => s.Ordinary
        ? [FilingPapers.Filing.Code, DecisionPapers.PriorNotice.Code, DecisionPapers.Decision.Code, DecisionPapers.Closing.Code]
        : [DecisionPapers.OnTheSpot.Code];

    private static PenaltyStage StageOf(Penalty s) =>
        s.Archived is not null ? PenaltyStage.Archived
        : s.Dropped is not null ? PenaltyStage.Dropped
        : s.Merged is not null ? PenaltyStage.Merged
        : s.Closed is not null ? PenaltyStage.Closed
        : s.Transferred is not null ? PenaltyStage.Transferred
        : s.NotPunished ? PenaltyStage.NoPenalty
        : s.Remedies.Any(r => r.Ended is null) ? PenaltyStage.Remedy
        : s.Stands ? PenaltyStage.Performing
        : s.Decided is not null ? PenaltyStage.Overturned
        : s.Paused is not null ? PenaltyStage.Paused
        : s.HearingPending ? PenaltyStage.Hearing
        : s.Notices.Count > 0 ? PenaltyStage.Noticed : PenaltyStage.Investigating;

    private const string Clear = "至少写一项处罚；罚款要写金额，金额不能小于0";

    private static bool Unclear(Items<PenaltyPart> parts) =>
        parts.Count == 0 || parts.Any(p => p.Amount < 0 || (p.NeedsAmount && !(p.Amount > 0)));

    /// <summary>No decision has been made, and the case has not left the office.</summary>
    private static bool Undecided(Penalty s) => s.Decided is null && s.NoPenalty is null && s.Transferred is null;

    /// <summary>The decision fell: another may be made.</summary>
    private static bool Reopened(Penalty s) => s.Decided is not null && !s.Stands && !s.NotPunished;

    private static Items<PriorNotice> Reached(Items<PriorNotice> notices, Mark at) =>
        notices.Count == 0 ? notices : notices.Replace(notices.Count - 1, notices[^1] with { Served = at });

    private static string CashKey(Mark mark) => mark.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
