namespace Xiangzhi.Registers;

public enum InspectionStage
{
    [Label("待批准", English = "To be approved")] Planned,
    [Label("待检查", English = "To be carried out")] Approved,
    [Label("笔录待补", English = "Record incomplete"), Aside] Incomplete,
    [Label("待告知结果", English = "Result to be told")] Inspected,
    [Label("改正中", English = "Being corrected"), Aside] Correcting,
    [Label("待办结", English = "To be closed")] Told,
    [Label("已转处罚", English = "Penalty followed"), Aside] Penalised,
    [Label("已移送", English = "Passed on"), Aside] PassedOn,
    [Label("已取消", English = "Cancelled"), Aside] Cancelled,
    [Label("办结", English = "Closed")] Closed,
    [Label("归档", English = "Archived")] Archived,
}

/// <summary>
/// Administrative inspections 行政检查, one matter for each object and visit. The platform of record is the district's; here are
/// planning, clocks, checks, papers and the figures that the official counting rule asks for.
/// </summary>
public sealed class Inspections : Register<Inspection>
{
    protected override void Define(Definition<Inspection> d)
    {
        d.Named("inspection", "行政检查", number: "{township}检〔{year}〕{n}号", Area.Enforcement, "Inspections");
        d.Mirrors("执法+监督");
        d.PersonalReadBy(Role.Officer, Role.Handler, Role.Reviewer, Role.Leader);
        d.Stage(StageOf);
        d.Title(TitleOf);
        d.Village(s => s.Village);
        d.People(s => [s.Person, s.Representative]);
        d.Closes(s => s.Ended, s => s with { Closed = null, Cancelled = null });

        DefineTask(d);
        DefineVisit(d);
        DefineAfter(d);
        DefineClocks(d);
        InspectionChecks.Declare(d);
        DefineFigures(d);

        d.List("对象", s => s.ObjectName.Length > 0 ? s.ObjectName : s.Person.IsGiven ? "个人" : "未记", "Object").List("类型", s => s.Type, "Type").List("领域", s => s.Domain, "Domain")
            .List("检查日期", s => s.Inspected?.Day, "Inspected on").List("综合查一次", s => s.AtOnce, "All at once").List("结果", s => s.Result?.Result, "Result").List("改正", s => s.Correction is null ? null : (bool?)s.Corrected, "Corrected");
        d.Sheet("plan", "approve", "get-code", "inspect", "tell-result", "close");
    }

    private static void DefineTask(Definition<Inspection> d)
    {
        d.Opens<PlanInspection>("plan", "检查任务").English("Plan an inspection").By(Role.Officer, Role.Handler).Day("任务日期", "Planned on")
            .Refuse(f => f.ObjectKind == ObjectKind.Person && f.ObjectName is not null, nameof(PlanInspection.ObjectName), "对象是个人的，姓名写在“个人姓名”里，单位名称空着")
            .Refuse(f => f.ObjectKind != ObjectKind.Person && f.Person.IsGiven, nameof(PlanInspection.Person), "对象是单位的，写单位名称；负责人写在“负责人”里")
            .Tells<Patrols>("inspected", (_, f) => f.Patrol, (_, self) => new PatrolInspected { Inspection = new(self) })
            .Prints(InspectionPapers.Approval);
        d.Act<ApproveInspection>("approve", "批准检查").English("Approve").While(s => s.Approved is null).By(Role.Leader, Role.Officer, Role.Handler).Day("批准日期", "Approved on")
            .Prints(InspectionPapers.Approval, InspectionPapers.Notice);
        d.Act<GetCode>("get-code", "取得执法码").English("Get the code").While(s => s.Visit is null && s.Coded is null).Next(_ => false).By(Role.Officer, Role.Handler);
        d.Act<CancelInspection>("cancel", "取消任务").English("Cancel the task").While(s => s.Visit is null).Next(_ => false).By(Role.Officer, Role.Handler);
    }

    private static void DefineVisit(Definition<Inspection> d)
    {
        d.Act<CarryOutInspection>("inspect", "实施检查").English("Carry out the inspection").While(s => s.Visit is null).By(Role.Officer).Day("检查日期", "Inspected on").WithTime()
            .Prefill(s => new() { CardShown = false, Scanned = s.Coded is not null })
            .Refuse(f => f.To < f.From, nameof(CarryOutInspection.To), "结束时间早于开始时间，请核对").Refuse(f => f.Helpers < 0, nameof(CarryOutInspection.Helpers), "人数不能是负数")
            .Tells<Firms>("visited", (s, _) => s.Firm, (s, _, self) => new CountVisit { Inspection = new(self), Cause = s.Cause })
            .Tells<InspectionPlans>("used", (s, _) => s.Plan?.Plan, (_, self) => new UsePlan { Inspection = new(self) })
            .Prints(InspectionPapers.Notice, InspectionPapers.Record);
        d.Act<RecordAttempt>("attempt", "未能检查").English("Could not inspect").While(s => s.Visit is null).Next(_ => false).By(Role.Officer);
        d.Act<MendRecord>("mend-record", "补全笔录").English("Complete the record").While(s => s.Visit is { Complete: false }).By(Role.Officer, Role.Handler).EvenAfterClosing().Prints(InspectionPapers.Record);
        d.Act<FileWithoutCode>("file-without-code", "无码检查备案").English("File an inspection without code").While(s => s is { Visit: not null, Coded: null, NoCodeFiled: null }).By(Role.Officer, Role.Handler).Next(s => s.Visit is { WithoutCode: true }).EvenAfterClosing();
    }

    private static void DefineAfter(Definition<Inspection> d)
    {
        d.Act<TellResult>("tell-result", "告知结果").English("Tell the result").While(s => s is { Visit: not null, Result: null }).By(Role.Officer, Role.Handler).Day("告知日期", "Told on").Prints(InspectionPapers.Result);
        d.Act<OrderRectification>("order-correction", "责令改正").English("Order correction").While(s => s.Visit is not null && s.Correction is null).Next(s => s.Result is { Result: InspectionResult.Ordered }).By(Role.Officer, Role.Handler)
            .Refuse((_, f, at) => f.Until < at.On, nameof(OrderRectification.Until), "改正期限早于责令的日期，请核对").Prints(InspectionPapers.Correction);
        d.Act<RecheckCorrection>("recheck", "复查").English("Look again").While(s => s.Correction is not null && !s.Corrected).By(Role.Officer, Role.Handler).EvenAfterClosing()
            .Refuse((_, f, at) => f.Until < at.On, nameof(RecheckCorrection.Until), "新的期限早于复查的日期，请核对").Prints(InspectionPapers.Record);
        d.Act<PassOnInspection>("pass-on", "移送").English("Pass on").While(s => s.Visit is not null && s.PassedOn is null).Next(s => s.Result is { Result: InspectionResult.ToPassOn } || s.SuspectedCrime).By(Role.Officer, Role.Leader);
        d.Act<CaseFromInspection>("case-filed", "由此立案").English("A case was filed").While(s => s.Visit is not null && s.CaseFiled is null).Next(_ => false).By(Role.Officer, Role.Handler).EvenAfterClosing();
        d.Act<PenaltyFollowed>("penalty-followed", "由此作出处罚").English("A penalty followed").While(s => s.Visit is not null && s.PenaltyFollowed is null).Next(_ => false).By(Role.Officer, Role.Handler).EvenAfterClosing();
        d.Act<PublishInspection>("publish", "结果公开").English("Publish").While(s => s.Visit is not null && s.Published is null).Next(s => s.Correction is not null).By(Role.Officer, Role.OfficeClerk).EvenAfterClosing();
        d.Act<CloseInspection>("close", "办结").While(s => s.Visit is not null).Next(s => s.Result is not null && (s.Correction is null || s.Corrected)).By(Role.Officer, Role.Handler);
        d.Act<ArchiveInspection>("archive", "归档").English("Archive the file").While(s => s is { Ended: not null, Archived: null }).By(Role.Officer, Role.Handler, Role.OfficeClerk).EvenAfterClosing();
    }

    private static void DefineClocks(Definition<Inspection> d)
    {
        d.Clock("cqi_nocode").Awaits("file-without-code").UnlessSaidBy("cqi_code").From(s => s.Inspected).Until(s => s.NoCodeFiled).When(s => s.IsEnterprise && s.Coded is null);
        d.Clock("insp_correct_by").From(s => s.Correction?.On).Until(s => s.CorrectedOn).When(s => s.Correction?.Until is not null)
            .Length(s => s.Correction is { Until: { } until } order ? Math.Max(0, until.DayNumber - order.On.Day.DayNumber) : null);
        d.Clock("insp_publish").Awaits("publish").From(s => s.Correction?.On).Until(s => s.Published);
    }

    private static void DefineFigures(Definition<Inspection> d)
    {
        Counted(d.Flow("E3", "行政检查", "Inspections", "次")).Slice("type", "类型", s => s.Type).Slice("domain", "领域", s => s.Domain).Slice("object", "对象类别", s => s.ObjectKind).Slice("cause", "起因", s => s.Cause).Slice("village", "村（社区）", s => s.Village)
            .Rule("年内对一个特定对象的检查，笔录完整的算一次；由此作出处罚的，自处罚决定之日起不再算；没有对象的巡查、笔录不全的和复查不算。");
        Counted(d.Flow("E4", "综合查一次", "All in one visit", "次"), s => s.AtOnce).Slice("domain", "领域", s => s.Domain)
            .Rule("行政检查中，一次查两个以上事项或者两个以上部门一起查的；包含在行政检查里。");
        d.Composite("X1", "巡查加检查", "Inspections and patrols", "件", ["E3", "E13"], "行政检查加日常巡查；官方口径把两者分开，这里单列合计。");
    }

    /// <summary>The one rule of E3, of which E4 is a part.</summary>
    private static CountBuilder<Inspection, Inspection> Counted(CountBuilder<Inspection, Inspection> figure, Func<Inspection, bool>? also = null) =>
        figure.On(s => s.Inspected).When(s => s.IsNamed && (also is null || also(s))).Known(s => s.Recorded).Unless(s => s.PenaltyFollowed);

    private static string TitleOf(Inspection s)
    {
        var whom = s.ObjectName.Length > 0 ? s.ObjectName : s.Person.IsGiven ? "个人" : "未记对象";
        return s.Place.Length == 0 ? $"检查{whom}" : $"检查{whom}（{s.Place}）";
    }

    private static InspectionStage StageOf(Inspection s) =>
        s.Archived is not null ? InspectionStage.Archived
        : s.Cancelled is not null ? InspectionStage.Cancelled
        : s.Closed is not null ? InspectionStage.Closed
        : s.PenaltyFollowed is not null ? InspectionStage.Penalised
        : s.PassedOn is not null ? InspectionStage.PassedOn
        : s.Visit is null ? s.Approved is null ? InspectionStage.Planned : InspectionStage.Approved
        : s.Recorded is null ? InspectionStage.Incomplete
        : s.Result is null ? InspectionStage.Inspected
        : s.Correction is not null && !s.Corrected ? InspectionStage.Correcting : InspectionStage.Told;
}
