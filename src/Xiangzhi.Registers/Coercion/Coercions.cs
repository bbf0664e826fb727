namespace Xiangzhi.Registers;

/// <summary>The way of a measure and the way of an enforcement part after the start and meet at the end, so that the line of stages shows only the one that a case is on.</summary>
public enum CoercionStage
{
    [Label("启动", English = "Started")] Started,
    [Label("待批准", English = "To be approved"), Aside] Proposed,
    [Label("待实施", English = "To be carried out"), Aside] Approved,
    [Label("强制措施中", English = "Under the measure"), Aside] Held,
    [Label("限期改正中", English = "Ordered to correct"), Aside] Correcting,
    [Label("催告中", English = "Urged"), Aside] Urged,
    [Label("已决定执行", English = "Enforcement decided"), Aside] Decided,
    [Label("执行协议", English = "Agreement"), Aside] Agreed,
    [Label("法院审查", English = "At the court"), Aside] Court,
    [Label("复议诉讼", English = "Under remedy"), Aside] Remedy,
    [Label("中止", English = "Paused"), Aside] Paused,
    [Label("待结案", English = "To be closed")] Done,
    [Label("结案", English = "Closed")] Closed,
    [Label("归档", English = "Archived")] Archived,
}

/// <summary>Administrative coercion 行政强制: measures, and the enforcement of decisions by the office itself or through the court.</summary>
public sealed class Coercions : Register<CoercionCase>
{
    private static readonly Role[] By = [Role.Officer, Role.Handler];
    private static readonly Role[] Heads = [Role.Officer, Role.Leader];

    protected override void Define(Definition<CoercionCase> d)
    {
        d.Named("coercion", "行政强制", number: "{township}强〔{year}〕{n}号", Area.Enforcement, "Coercion");
        d.Mirrors("执法+监督");
        d.PersonalReadBy(Role.Officer, Role.Handler, Role.Reviewer, Role.Leader);
        d.Stage(StageOf);
        d.Title(s => s.Place.Length == 0 ? s.Cause : $"{s.Cause}（{s.Place}）");
        d.Village(s => s.Village);
        d.People(s => [s.PartyName]);
        d.Closes(s => s.Closed, s => s with { Closed = null });

        DefineMeasures(d);
        DefineEnforcement(d);
        DefineCourt(d);
        DefineEnd(d);
        d.WhenServed(CoercionPapers.Urging, (s, at) => s.Urgings.Count == 0 ? s : s with { Urgings = s.Urgings.Replace(s.Urgings.Count - 1, s.Urgings[^1] with { Served = at.Mark }) });
        d.WhenServed(CoercionPapers.Decision, (s, at) => s with { DecidedServed = at.Mark });
        d.WhenServed(CoercionPapers.Substitute, (s, at) => s with { DecidedServed = at.Mark });
        d.WhenServed(CoercionPapers.DemolitionOrder, (s, at) => s with { DecisionServed = at.Day });
        DefineClocks(d);
        CoercionChecks.Declare(d);

        d.Flow("E8", "行政强制", "Coercive acts", "件").On(s => s.IsMeasure ? s.Approved is { Granted: true } approved ? approved.On : null : s.Decided?.On)
            .Slice("domain", "领域", s => s.Domain).Slice("sort", "类别", s => s.IsMeasure ? CoercionSort.Measure : CoercionSort.Enforcement).Slice("village", "村（社区）", s => s.Village)
            .Rule("年内决定的行政强制：强制措施按批准之日，强制执行按强制执行决定之日，一件计一件；申请法院执行的不计。");

        d.List("案由", s => s.Cause, "Cause").List("措施", s => s.IsMeasure ? s.Kind : (MeasureKind?)null, "Measure").List("执行方式", s => s.IsMeasure ? (EnforcementKind?)null : s.Enforcement, "Enforcement")
            .List("实施日期", s => (s.Implemented?.On ?? s.Done?.On)?.Day, "Carried out on").List("在强制中", s => s.Things.Count(t => t.Ended is null), "Things held");
        d.Sheet("propose", "approve", "implement", "dispose", "close");
        d.Sheet("start", "urge", "decide", "carry-out", "close");
    }

    private static void DefineMeasures(Definition<CoercionCase> d)
    {
        d.Opens<ProposeMeasure>("propose", "提请强制措施").English("Propose a measure").By(By).WithTime().Prints(CoercionPapers.Approval);
        d.Act<ApproveMeasure>("approve", "批准").English("Approve or refuse").While(s => s is { IsMeasure: true, Approved: null }).By(Role.Leader, Role.Officer).WithTime().Prints(CoercionPapers.Approval);
        d.Act<ImplementMeasure>("implement", "实施措施").English("Carry out the measure").While(s => s is { IsMeasure: true, Implemented: null }).Next(s => s.Urgent || s.Approved is { Granted: true }).By(By).WithTime()
            .Refuse(f => f.Things.Count == 0, nameof(ImplementMeasure.Things), "清单里至少列一件").Prints(CoercionPapers.Record, CoercionPapers.SealDecision);
        d.Act<ServeFreeze>("serve-freeze", "冻结决定书交当事人").English("Freezing served").While(s => s is { IsMeasure: true, Kind: MeasureKind.Freeze, Implemented: not null, FreezeServed: null }).By(By);
        d.Act<ExtendMeasure>("extend", "延长期限").English("Extend the measure").While(s => Holds(s) && s.Extensions.Count == 0).Next(_ => false).By(Heads)
            .Refuse(f => f.Days <= 0, nameof(ExtendMeasure.Days), "延长的天数要大于0").Prints(CoercionPapers.Extension);
        d.Act<BeginAppraisal>("appraise", "送检测鉴定").English("Send for appraisal").While(s => Holds(s) && !s.Appraisals.Any(a => a.Until is null)).Next(_ => false).By(By);
        d.Act<EndAppraisal>("appraised", "检测鉴定结束").English("Appraisal ended").While(s => s.Appraisals.Any(a => a.Until is null)).By(By);
        d.Act<FindLiftGround>("must-lift", "应当解除").English("Ground to lift").While(s => Holds(s) && s.MustLift is null).Next(_ => false).By(Heads);
        d.Act<DisposeThings>("dispose", "解除、没收等处理").English("Lift or dispose").While(Holds).By(By)
            .Refuse((s, f, _) => f.Number < 0 || f.Number > s.Things.Count, nameof(DisposeThings.Number), "清单里没有这个序号，请对照清单").Prints(CoercionPapers.Lifting);
    }

    private static void DefineEnforcement(Definition<CoercionCase> d)
    {
        d.Opens<StartEnforcement>("start", "启动强制执行").English("Start enforcement").By(By)
            .Refuse((_, f, at) => f.DecisionMade > at.On, nameof(StartEnforcement.DecisionMade), "决定日期晚于启动的日期，请核对")
            .Refuse(f => f.DecisionServed < f.DecisionMade, nameof(StartEnforcement.DecisionServed), "送达日期早于决定日期，请核对")
            .Refuse(f => f.Owed < 0, nameof(StartEnforcement.Owed), "金额不能小于0");
        d.Act<OrderStop>("order-stop", "责令停建、限期改正").English("Order to stop and correct").While(s => s.IsEnforcement && s.Demolishes && s.Stopped is null && Open(s)).By(By)
            .Refuse((_, f, at) => f.Until < at.On, nameof(OrderStop.Until), "改正期限早于责令的日期，请核对");
        d.Act<FindUncorrected>("uncorrected", "逾期不改正").English("Not corrected in time").While(s => s is { Stopped: not null, Uncorrected: null } && Open(s)).By(By);
        d.Act<OrderDemolition>("order-demolition", "限期拆除决定").English("Order demolition").While(s => s.IsEnforcement && s.Demolishes && s.DecisionMade is null && Open(s)).By(Heads)
            .Refuse((_, f, at) => f.Served < at.On, nameof(OrderDemolition.Served), "送达日期早于决定日期，请核对").Prints(CoercionPapers.DemolitionOrder);
        d.Act<AnnounceDemolition>("announce", "公告").English("Public notice").While(s => s.IsEnforcement && s.Demolishes && s.DecisionMade is not null && s.Announced is null && Open(s)).By(By).Prints(CoercionPapers.Notice);
        d.Act<UrgeParty>("urge", "催告").English("Urge performance").While(s => s.IsEnforcement && Open(s)).Next(s => s.Urgings.Count == 0 && (s.DecisionMade is not null || !s.Demolishes)).By(By)
            .Refuse((_, f, at) => f.Until < at.On, nameof(UrgeParty.Until), "履行期限早于催告的日期，请核对").Prints(CoercionPapers.Urging);
        d.Act<HearStatement>("hear-statement", "陈述申辩").English("Hear the party").While(s => s.Urgings.Count > 0 && s.Done is null && Open(s)).Next(_ => false).By(By);
        d.Act<DecideEnforcement>("decide", "强制执行决定").English("Decide enforcement").While(s => s.IsEnforcement && s.Decided is null && Open(s)).Next(s => s.Urgings.Count > 0).By(Heads)
            .Refuse(f => f.Cost < 0, nameof(DecideEnforcement.Cost), "金额不能小于0").Prints(CoercionPapers.Decision, CoercionPapers.Substitute);
        d.Act<CarryOutEnforcement>("carry-out", "实施强制执行").English("Enforce").While(s => s.IsEnforcement && Open(s)).Next(s => s.Decided is not null && s.Done is null).By(By).WithTime()
            .Prefill(s => new() { Kind = s.Enforcement }).Refuse(f => f.Cost < 0 || f.Surcharge < 0, nameof(CarryOutEnforcement.Cost), "金额不能小于0").Prints(CoercionPapers.ExecutionRecord);
        d.Act<TellParty>("tell-party", "事后通知当事人").English("Tell the party afterwards").While(s => s.Performances.Any(p => p is { UrgentClearing: true, PartyTold: null })).By(By).EvenAfterClosing();
        d.Act<AgreeExecution>("agree", "执行协议").English("Agreement on performance").While(s => s.IsEnforcement && s.Done is null && s.Agreed is null or { Broken: not null } && Open(s)).Next(_ => false).By(Heads)
            .Refuse((_, f, at) => f.Until < at.On, nameof(AgreeExecution.Until), "最后履行日早于签订的日期，请核对").Prints(CoercionPapers.AgreementText);
        d.Act<EndAgreement>("end-agreement", "协议履行结果").English("End of the agreement").While(s => s.Agreed is { Kept: null, Broken: null }).By(By);
        d.Act<PauseExecution>("pause", "中止执行").English("Pause").While(s => s.IsEnforcement && !s.Paused && Open(s)).Next(_ => false).By(Heads);
        d.Act<ResumeExecution>("resume", "恢复执行").English("Resume").While(s => s.Paused).Next(_ => false).By(Heads);
        d.Act<TerminateExecution>("terminate", "终结执行").English("Terminate").While(s => s.IsEnforcement && Open(s)).Next(_ => false).By(Heads);
        d.Act<PartyPerforms>("performed", "当事人自行履行").English("Performed by the party").While(s => s.IsEnforcement && s.Performed is null && Open(s)).Next(_ => false).By(By)
            .Refuse(f => f.Paid < 0, nameof(PartyPerforms.Paid), "金额不能小于0");
        d.Act<RestoreParty>("restore", "执行回转").English("Give back what was taken").While(s => s.Done is not null && s.Restored is null).Next(_ => false).By(Heads).EvenAfterClosing()
            .Refuse(f => f.Compensation < 0, nameof(RestoreParty.Compensation), "金额不能小于0");
    }

    private static void DefineCourt(Definition<CoercionCase> d)
    {
        d.Act<ReceiveCoercionRemedy>("remedy", "收到复议或诉讼").English("Remedy received").While(s => !s.UnderRemedy).Next(_ => false).By(Role.Officer, Role.Reviewer, Role.OfficeClerk).EvenAfterClosing();
        d.Act<EndCoercionRemedy>("remedy-outcome", "复议诉讼结果").English("Remedy outcome").While(s => s.UnderRemedy).By(Role.Officer, Role.Reviewer, Role.OfficeClerk).EvenAfterClosing();
        d.Act<ApplyForExecution>("apply-to-court", "申请法院强制执行").English("Apply to the court").While(s => s.IsEnforcement && s.Court.Applied is null && Open(s)).Next(s => s.Enforcement == EnforcementKind.Court && s.Urgings.Count > 0).By(Heads).Prints(CoercionPapers.Application);
        d.Act<CourtAnswers>("court-answer", "法院答复").English("The court answers").While(s => s.Court is { Applied: not null, Answered: null }).By(By);
        d.Act<CourtRules>("court-ruling", "法院裁定").English("The court rules").While(s => s.Court is { Answer: CourtAnswer.Accepted, Ruled: null }).By(By);
        d.Act<ObjectToCourt>("object", "向上一级法院申请复议").English("Object to the higher court").While(s => s.Court is { RefusedAt: not null, Objected: null }).Next(_ => false).By(Heads);
        d.Act<CourtExecutes>("court-executed", "法院执行完毕").English("The court has enforced").While(s => s.Court is { Ruling: CourtRuling.Granted, Executed: null }).By(By).EvenAfterClosing();
    }

    private static void DefineEnd(Definition<CoercionCase> d)
    {
        d.Act<CloseCoercion>("close", "结案").English("Close the case").While(_ => true).Next(s => StageOf(s) == CoercionStage.Done).By(By);
        d.Act<ArchiveCoercion>("archive", "归档").English("Archive the file").While(s => s is { Closed: not null, Archived: null }).By(Role.Officer, Role.Handler, Role.OfficeClerk).EvenAfterClosing();
    }

    private static void DefineClocks(Definition<CoercionCase> d)
    {
        foreach (var (rule, freezes) in new[] { ("coe_seize", false), ("coe_freeze", true) })
        {
            d.Clock(rule).Awaits("dispose").Each(s => s.Things, t => t.Taken, t => t.Ended, key: t => t.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .When(s => (s.Kind == MeasureKind.Freeze) == freezes)
                .Suspended(s => s.Appraisals.Where(a => a.Told).Select(a => new Law.Suspension(a.From.Day, a.Until?.Day, "检测、检验、检疫、鉴定期间（行政强制法25）")))
                .Extended(s => s.Extensions.Select(e => new Law.Extension(e.On.Day, e.Days, "负责人", e.Reason)));
        }
        d.Clock("coe_freeze_serve").Awaits("serve-freeze").From(s => s.Kind == MeasureKind.Freeze ? s.Implemented?.On : null).Until(s => s.FreezeServed).When(s => s.IsMeasure);
        d.Clock("coe_court_window").Awaits("apply-to-court").From(CoercionChecks.RemediesEnd).Until(s => s.Court.Applied ?? s.Done?.On ?? s.Performed ?? s.Terminated ?? s.Agreed?.Kept)
            .When(s => s.IsEnforcement && s.Enforcement == EnforcementKind.Court && !s.UnderRemedy);
        d.Clock("coe_court_accept").From(s => s.Court.Applied).Until(s => s.Court.Answered);
        d.Clock("coe_court_rule").From(s => s.Court is { Answer: CourtAnswer.Accepted, Doubtful: false } c ? c.Answered : null).Until(s => s.Court.Ruled);
        d.Clock("coe_court_rule_doubt").From(s => s.Court is { Answer: CourtAnswer.Accepted, Doubtful: true } c ? c.Answered : null).Until(s => s.Court.Ruled);
        d.Clock("coe_court_object").From(s => s.Court.RefusedAt).Until(s => s.Court.Objected);
        d.Clock("coe_abandon").Each(s => s.Pauses, p => p.Ground == StopGround.Unable ? p.From : null, p => p.Until, key: p => p.From.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture)).When(s => s.Terminated is null && s.Closed is null);
    }

    /// <summary>Something is still held under the measure.</summary>
    private static bool Holds(CoercionCase s) => s.Implemented is not null && !s.AllEnded;

    private static bool Open(CoercionCase s) => s.Terminated is null && s.Performed is null;

    private static CoercionStage StageOf(CoercionCase s) =>
        s.Archived is not null ? CoercionStage.Archived
        : s.Closed is not null ? CoercionStage.Closed
        : s.UnderRemedy ? CoercionStage.Remedy
        : s.IsMeasure ? s.AllEnded || s is { Approved.Granted: false, Implemented: null } ? CoercionStage.Done : s.Implemented is not null ? CoercionStage.Held : s.Approved is null ? CoercionStage.Proposed : CoercionStage.Approved
        : s.Terminated is not null || s.Performed is not null || s.Done is not null || s.Agreed?.Kept is not null || s.Court.Executed is not null ? CoercionStage.Done
        : s.Paused ? CoercionStage.Paused
        : s.Court is { Applied: not null } ? CoercionStage.Court
        : s.Agreed is { Broken: null } ? CoercionStage.Agreed
        : s.Decided is not null ? CoercionStage.Decided
        : s.Urgings.Count > 0 ? CoercionStage.Urged
        : s is { Demolishes: true, Stopped: not null, DecisionMade: null } ? CoercionStage.Correcting : CoercionStage.Started;
}
