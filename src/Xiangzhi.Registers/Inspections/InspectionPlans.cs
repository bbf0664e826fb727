namespace Xiangzhi.Registers;

public enum PlanKind
{
    [Label("年度日常检查计划", English = "Yearly routine plan")] Yearly,
    [Label("专项检查计划", English = "Special campaign")] Special,
}

/// <summary>A plan of inspections: the year's, or a special campaign with its approval, filing and publication.</summary>
public sealed record InspectionPlan
{
    public const string PublishedFact = "published";
    public const string KindFact = "kind";

    public PlanKind Kind { get; init; }
    public int Year { get; init; }
    public string Subject { get; init; } = "";
    public bool FromAbove { get; init; }
    public bool Everybody { get; init; }
    public int Departments { get; init; }
    public bool NeedAssessed { get; init; }
    public DateOnly? Begins { get; init; }
    public DateOnly? Ends { get; init; }
    public int? TimesAYear { get; init; }
    public Items<PowerSeen> Powers { get; init; } = [];

    public Mark? Drafted { get; init; }
    public Mark? Approved { get; init; }
    public Mark? Filed { get; init; }
    public Mark? Published { get; init; }
    public Mark? Reported { get; init; }
    public Mark? Ended { get; init; }

    /// <summary>Inspections carried out under it, as they told.</summary>
    public Items<Mark> Uses { get; init; } = [];

    /// <summary>The first inspection under it: what must stand before the plan begins must stand before this.</summary>
    public Mark? Start => Uses.Count == 0 ? null : Uses.Min();
}

public sealed record DraftPlan : Form<InspectionPlan>
{
    [Label("类别", English = "Kind")] public required PlanKind Kind { get; init; }
    [Label("年份", English = "Year"), Unit("年")] public required int Year { get; init; }
    [Label("名称", English = "Subject"), Also("计划名称")] public required string Subject { get; init; }
    [Label("检查事项", English = "Items")] public Items<Ref<Powers>> Powers { get; init; } = [];
    [Label("依据", English = "Basis"), Wide] public string? Basis { get; init; }
    [Label("对象范围和数量", English = "Objects"), Wide, Hint("不写个人姓名", English = "No private names")] public string? Objects { get; init; }
    [Label("实施方式", English = "Way"), Hint("现场、书面、双随机、联合等", English = "On site, by papers, at random, jointly")] public string? Way { get; init; }
    [Label("起", English = "Begins")] public required DateOnly Begins { get; init; }
    [Label("止", English = "Ends")] public DateOnly? Ends { get; init; }
    [Label("同一对象每年次数", English = "Visits a year"), Unit("次")] public int? TimesAYear { get; init; }
    [Group("专项检查", English = "Special campaign"), Label("上级部署", English = "Ordered from above")] public bool FromAbove { get; init; }
    [Label("已评估必要性", English = "Need assessed")] public bool NeedAssessed { get; init; }
    [Label("全覆盖、不分对象", English = "Covers everybody alike")] public bool Everybody { get; init; }
    [Label("联合拟订的部门", English = "Drafted with")] public Items<JointDepartment> Departments { get; init; } = [];

    public override InspectionPlan Into(InspectionPlan s, At at) => s with
    {
        Kind = Kind, Year = Year, Subject = Subject, Begins = Begins, Ends = Ends, TimesAYear = TimesAYear, FromAbove = FromAbove, NeedAssessed = NeedAssessed, Everybody = Everybody,
        Departments = Departments.Count, Powers = [.. Powers.Distinct().Select(p => PowerSeen.Of(p, at))], Drafted = at.Mark,
    };
}

public sealed record ApprovePlan : Form<InspectionPlan>
{
    [Label("批准机关", English = "Approved by"), Hint("专项检查由区县以上政府批准", English = "A special campaign: the district government or above")] public required string Body { get; init; }
    [Label("批准文号", English = "Number")] public string? Number { get; init; }

    public override InspectionPlan Into(InspectionPlan s, At at) => s with { Approved = at.Mark };
}

public sealed record FilePlan : Form<InspectionPlan>
{
    [Label("报备机关", English = "Filed with")] public string? Body { get; init; }
    [Label("备案号", English = "Number")] public string? Number { get; init; }

    public override InspectionPlan Into(InspectionPlan s, At at) => s with { Filed = at.Mark };
}

public sealed record PublishPlan : Form<InspectionPlan>
{
    [Label("公布处", English = "Where")] public string? Where { get; init; }

    public override InspectionPlan Into(InspectionPlan s, At at) => s with { Published = at.Mark };
}

/// <summary>Urgent campaigns and changed needs: the plan is changed and filed anew. What was filed before stays filed.</summary>
public sealed record AdjustPlan : Form<InspectionPlan>
{
    [Label("调整内容", English = "Change"), Wide, Hint("不写个人姓名", English = "No private names")] public required string Change { get; init; }
    [Label("止", English = "Ends")] public DateOnly? Ends { get; init; }
    [Label("同一对象每年次数", English = "Visits a year"), Unit("次")] public int? TimesAYear { get; init; }
    [Label("调整已报备", English = "Change filed")] public bool Filed { get; init; }

    public override InspectionPlan Into(InspectionPlan s, At at) => s with { Ends = Ends ?? s.Ends, TimesAYear = TimesAYear ?? s.TimesAYear, Filed = s.Filed ?? (Filed ? at.Mark : null) };
}

/// <summary>A campaign ordered from above needs no plan of its own, but its run is reported.</summary>
public sealed record ReportRun : Form<InspectionPlan>
{
    [Label("报告对象", English = "Reported to")] public string? Body { get; init; }
    [Label("开展情况", English = "Run"), Wide, Hint("不写个人姓名", English = "No private names")] public string? Run { get; init; }

    public override InspectionPlan Into(InspectionPlan s, At at) => s with { Reported = at.Mark };
}

/// <summary>Told by an inspection that was carried out under the plan.</summary>
public sealed record UsePlan : Form<InspectionPlan>
{
    [Label("检查", English = "Inspection")] public required Ref<Inspections> Inspection { get; init; }

    public override InspectionPlan Into(InspectionPlan s, At at) => s with { Uses = s.Uses.Add(at.Mark) };
}

public sealed record EndPlan : Form<InspectionPlan>
{
    [Label("结束情况", English = "How it ended"), Hint("完成、终止及原因", English = "Finished, or stopped and why")] public required string How { get; init; }

    public override InspectionPlan Into(InspectionPlan s, At at) => s with { Ended = at.Mark };
}

public enum PlanStage
{
    [Label("拟订", English = "Drafted")] Drafted,
    [Label("已批准", English = "Approved")] Approved,
    [Label("已公布", English = "Published")] Published,
    [Label("已结束", English = "Ended")] Ended,
}

/// <summary>行政检查计划.</summary>
public sealed class InspectionPlans : Register<InspectionPlan>
{
    protected override void Define(Definition<InspectionPlan> d)
    {
        d.Named("inspection-plan", "行政检查计划", number: "{township}检计〔{year}〕{n}号", Area.Enforcement, "Inspection plans");
        d.Reference(byKey: _ => null, byLabel: (s, _) => s.Subject, when: (s, day) => s.Drafted?.Day <= day && !(s.Ended?.Day < day));
        d.Shows(InspectionPlan.KindFact, s => Identifier.Kebab(s.Kind.ToString()));
        d.Shows(InspectionPlan.PublishedFact, s => s.Published is null ? null : "yes");
        d.Stage(s => s.Ended is not null ? PlanStage.Ended : s.Published is not null ? PlanStage.Published : s.Approved is not null ? PlanStage.Approved : PlanStage.Drafted);
        d.Title(s => s.Subject);
        d.Closes(s => s.Ended, s => s with { Ended = null });

        Role[] by = [Role.Officer, Role.Handler, Role.OfficeClerk];
        d.Opens<DraftPlan>("draft", "拟订").By(by).Refuse(f => f.Ends < f.Begins, nameof(DraftPlan.Ends), "结束日早于开始日，请核对")
            .Refuse(f => f.Year is < 1990 or > 2200, nameof(DraftPlan.Year), "请填四位年份").Refuse(f => f.TimesAYear < 0, nameof(DraftPlan.TimesAYear), "次数不能是负数");
        d.Act<ApprovePlan>("approve", "批准").While(s => s.Approved is null).By(Role.Officer, Role.Handler, Role.Leader);
        d.Act<FilePlan>("file", "备案").While(s => s.Filed is null).By(by).EvenAfterClosing();
        d.Act<PublishPlan>("publish", "公布").While(s => s.Published is null).By(by);
        d.Act<AdjustPlan>("adjust", "调整").Next(_ => false).By(by).Refuse((s, f, _) => f.Ends < s.Begins, nameof(AdjustPlan.Ends), "结束日早于开始日，请核对");
        d.Act<ReportRun>("report-run", "报告开展情况").English("Report the run").While(s => s.Kind == PlanKind.Special && s.Reported is null).By(by).EvenAfterClosing();
        d.Act<UsePlan>("used", "按计划检查一次").English("An inspection under it").Next(_ => false).By(by).EvenAfterClosing();
        d.Act<EndPlan>("end", "结束").Next(s => s.Published is not null).By(by);

        DeclareChecks(d);

        d.List("类别", s => s.Kind, "Kind").List("名称", s => s.Subject, "Subject").List("起", s => s.Begins, "Begins").List("止", s => s.Ends, "Ends").List("公布", s => s.Published?.Day, "Published on").List("已检查", s => s.Uses.Count, "Inspections");
        d.Sheet("draft", "approve", "file", "publish");
    }

    private static void DeclareChecks(Definition<InspectionPlan> d)
    {
        Campaign(d, s => s is { NeedAssessed: false, Start: { } start } ? [new(start, "账上未见专项检查的必要性评估。", "need", With: s.Drafted)] : [], f => f.Seeks("draft.needAssessed"));
        Campaign(d, s => new RequiredStep(s.Approved, s.Start).Find("开始之前专项检查计划的批准").Select(f => f with { Key = "approved" }), f => f.Seeks("approve"));
        Campaign(d, s => new RequiredStep(s.Filed, s.Start).Find("专项检查计划的备案").Select(f => f with { Key = "filed" }), f => f.Seeks("file"));
        Campaign(d, s => new RequiredStep(s.Published, s.Start).Find("专项检查计划的公布").Select(f => f with { Key = "published" }), f => f.Seeks("publish"));
        d.Flag("cqi_special_no", s => s is { Kind: PlanKind.Special, Everybody: true }, s => s.Drafted, "账上显示专项检查不分对象、全面覆盖。").Reads("everybody");
        // The report tells how the campaign went, so it may follow its end; the law sets no order.
        d.Flag("cqi_special_up", s => s is { Kind: PlanKind.Special, FromAbove: true, Ended: { } ended, Reported: null } ? [new(ended, "账上未见向本级司法行政部门报告开展情况。")] : []).Seeks("report-run");
        d.Flag("cqi_daily", s => s.Kind == PlanKind.Yearly ? new RequiredStep(s.Filed, s.Start).Find("年度检查计划的备案").Select(f => f with { Key = "filed" }) : []).Seeks("file");
        d.Flag("cqi_daily", s => s.Kind == PlanKind.Yearly ? new RequiredStep(s.Published, s.Start).Find("年度检查计划的公布").Select(f => f with { Key = "published" }) : []).Seeks("publish");
        d.Flag("cqi_published", s => s.Start is { } start && s.Powers.Any(p => !p.InForce)
            ? [new(start, "账上显示计划里有拟订当日不在公布清单内的检查事项。", With: s.Drafted)] : []).Seeks("draft.powers");
    }

    /// <summary>What the office's own special campaign must have before its first inspection: by the city's rule since it is in force, else by the national one.</summary>
    private static void Campaign(Definition<InspectionPlan> d, Func<InspectionPlan, IEnumerable<Finding>> find, Action<FlagDefinition> places)
    {
        places(d.Flag("cqi_special", (s, law) => Own(s) && InspectionChecks.Applies(law, "cqi_special", s.Start) ? find(s) : []));
        places(d.Flag("insp_special", (s, law) => Own(s) && !InspectionChecks.Applies(law, "cqi_special", s.Start) ? find(s) : []));
    }

    private static bool Own(InspectionPlan s) => s is { Kind: PlanKind.Special, FromAbove: false };
}
