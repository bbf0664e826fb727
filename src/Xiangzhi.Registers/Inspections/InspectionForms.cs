namespace Xiangzhi.Registers;

/// <summary>The task 检查任务: what, whom, why. Only what the platform's export lacks is typed.</summary>
public sealed record PlanInspection : Form<Inspection>
{
    [Label("检查类型", English = "Type"), Also("检查方式", "任务类型")] public required InspectionType Type { get; init; }
    [Label("起因", English = "Cause"), Also("任务来源")] public InspectionCause Cause { get; init; }
    [Label("检查事项", English = "Items"), Hint("两项以上即综合查一次", English = "Two or more: all in one visit"), Also("检查事项编号", "职权编码")] public Items<Ref<Powers>> Powers { get; init; } = [];
    [Label("领域", English = "Domain"), Also("执法领域")] public Code<Domains> Domain { get; init; }
    [Label("联合部门", English = "Joint departments")] public Items<JointDepartment> Departments { get; init; } = [];
    [Label("检查计划", English = "Plan")] public Ref<InspectionPlans>? Plan { get; init; }
    [Label("双随机批次", English = "Random batch")] public Ref<RandomBatches>? Batch { get; init; }
    [Label("由哪次巡查发现", English = "From the patrol")] public Ref<Patrols>? Patrol { get; init; }
    [Group("对象", English = "Object"), Label("对象类别", English = "Object kind"), Also("对象类型")] public ObjectKind ObjectKind { get; init; }
    [Label("名录里的对象", English = "Listed firm"), Also("统一社会信用代码", "信用代码")] public Ref<Firms>? Firm { get; init; }
    [Label("单位名称", English = "Unit"), Hint("公开的单位名称；名录里有的可不填；个人不写在这里", English = "Public name; not for private persons"), Also("检查对象", "行政相对人", "企业名称")] public string? ObjectName { get; init; }
    [Label("个人姓名", English = "Private person"), Hint("对象是个人的填写", English = "If the object is a private person")] public Personal<string> Person { get; init; }
    [Label("负责人", English = "Person in charge")] public Personal<string> Representative { get; init; }
    [Label("联系电话", English = "Phone")] public Personal<string> Phone { get; init; }
    [Label("个人住址", English = "Home address")] public Personal<string> HomeAddress { get; init; }
    [Label("检查地点", English = "Place"), Hint("不写姓名", English = "No names"), Also("经营地址", "地址")] public string? Place { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("情况紧急，先检查后补批", English = "Urgent, approved afterwards")] public bool Urgent { get; init; }
    [Label("线索内容", English = "Lead"), Wide] public Personal<string> Lead { get; init; }

    public override Inspection Into(Inspection s, At at) => s with
    {
        Type = Type, Cause = Cause, Domain = Domain, Powers = [.. Powers.Distinct().Select(p => PowerSeen.Of(p, at))], Departments = Departments,
        Plan = Plan is { } plan ? PlanSeen.Of(plan, at) : null, ObjectKind = ObjectKind, Firm = Firm,
        ObjectName = ObjectName ?? (Firm is { } firm ? at.Seen.Text(firm, Registers.Firm.NameFact) : null) ?? "", Person = Person, Representative = Representative, Phone = Phone,
        HomeAddress = HomeAddress, Place = Place ?? "", Village = Village, Urgent = Urgent, HasTask = at.Entry.Source?.Number is not null || at.Entry.Corrects is not null, Planned = at.Mark,
    };
}

/// <summary>The written scheme of the inspection is approved by the head of the office; 补批 after an urgent one.</summary>
public sealed record ApproveInspection : Form<Inspection>
{
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("检查方案", English = "Scheme"), Wide, Hint("时间、人员、内容、方式；不写个人姓名", English = "When, who, what, how; no private names")] public string? Scheme { get; init; }
    [Label("补批原因", English = "Why afterwards"), Hint("紧急检查后补批的填写", English = "After an urgent inspection")] public string? Why { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { Approved = s.Approved ?? at.Mark };
}

/// <summary>The platform gives the task an enforcement code 执法码, which the firm scans.</summary>
public sealed record GetCode : Form<Inspection>
{
    [Label("执法码", English = "Enforcement code"), Also("检查码", "入企码")] public required string Code { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { EnforcementCode = Code, Coded = at.Mark };
}

public sealed record CarryOutInspection : Form<Inspection>
{
    [Label("执法人员", English = "Officers"), Also("检查人员")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("辅助人员", English = "Helpers"), Unit("人")] public int Helpers { get; init; }
    [Label("已出示执法证件", English = "Card shown")] public bool CardShown { get; init; }
    [Label("已出具检查通知书", English = "Notice given")] public bool NoticeGiven { get; init; }
    [Label("已告知权利（含申请回避）", English = "Rights told")] public bool RightsTold { get; init; }
    [Label("已告知检查频次", English = "Frequency told")] public bool FrequencyTold { get; init; }
    [Label("已扫码入企", English = "Codes scanned")] public bool Scanned { get; init; }
    [Label("未赋码的特殊原因", English = "Why without a code"), Hint("没有执法码的填写，检查后要备案", English = "If there is no code; to be filed afterwards")] public string? WithoutCode { get; init; }
    [Group("现场检查笔录", English = "Record"), Label("起", English = "From")] public TimeOnly? From { get; init; }
    [Label("止", English = "To")] public TimeOnly? To { get; init; }
    [Label("记录方式", English = "Records"), Also("记录")] public Items<RecordKind> Records { get; init; } = [];
    [Label("签字", English = "Signature")] public Signing Signing { get; init; }
    [Label("现场人员", English = "Person on site")] public Personal<string> OnSite { get; init; }
    [Label("见证人", English = "Witness")] public Personal<string> Witness { get; init; }
    [Label("现场情况", English = "Findings"), Wide] public Personal<string> Content { get; init; }
    [Label("笔录扫描", English = "Scan")] public Personal<Attachment> Scan { get; init; }

    public override Inspection Into(Inspection s, At at)
    {
        var visit = new InspectionVisit(at.Mark, OfficerSeen.Of(Officers, at))
        {
            Helpers = Helpers, CardShown = CardShown, NoticeGiven = NoticeGiven, RightsTold = RightsTold, FrequencyTold = FrequencyTold, Scanned = Scanned,
            WithoutCode = WithoutCode is not null, Records = Records, Signing = Signing,
        };
        return s with { Visit = visit, Recorded = visit.Complete ? at.Mark : s.Recorded };
    }
}

/// <summary>A record that lacked its text or signature is made complete; only from then on the inspection counts.</summary>
public sealed record MendRecord : Form<Inspection>
{
    [Label("记录方式", English = "Records")] public required Items<RecordKind> Records { get; init; }
    [Label("签字", English = "Signature")] public required Signing Signing { get; init; }
    [Label("补全原因", English = "Why later")] public string? Why { get; init; }

    public override Inspection Into(Inspection s, At at)
    {
        if (s.Visit is not { } visit)
            return s;
        var mended = visit with { Records = Records, Signing = Signing };
        return s with { Visit = mended, Recorded = mended.Complete ? s.Recorded ?? at.Mark : s.Recorded };
    }
}

public sealed record RecordAttempt : Form<Inspection>
{
    [Label("情况", English = "What happened")] public required AttemptKind Kind { get; init; }
    [Label("执法人员", English = "Officers")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("见证人", English = "Witness")] public Personal<string> Witness { get; init; }
    [Label("说明", English = "Remark"), Wide] public Personal<string> Remark { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { Attempts = s.Attempts.Add(new(at.Mark, Kind)) };
}

/// <summary>An inspection without a code is put on file with the justice authority 无码检查备案, 重庆市人民政府令第375号 18.</summary>
public sealed record FileWithoutCode : Form<Inspection>
{
    [Label("备案机关", English = "Filed with")] public string? Body { get; init; }
    [Label("备案号", English = "Number")] public string? Number { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { NoCodeFiled = at.Mark };
}

public sealed record TellResult : Form<Inspection>
{
    [Label("检查结果", English = "Result"), Also("结果")] public required InspectionResult Result { get; init; }
    [Label("告知方式", English = "How it was told"), Hint("书面、口头、平台等", English = "In writing, orally, on the platform")] public string? Way { get; init; }
    [Label("结果说明", English = "Summary"), Wide] public Personal<string> Summary { get; init; }
    [Label("涉嫌犯罪", English = "Suspected crime")] public bool SuspectedCrime { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { Result = new(at.Mark, Result), SuspectedCrime = s.SuspectedCrime || SuspectedCrime };
}

public sealed record OrderRectification : Form<Inspection>
{
    [Label("改正内容", English = "To correct"), Wide, Hint("不写姓名", English = "No names")] public required string Content { get; init; }
    [Label("依据条款", English = "Basis")] public string? Basis { get; init; }
    [Label("改正期限", English = "Until"), Hint("立即改正的空着", English = "Empty: at once")] public DateOnly? Until { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { Correction = new(at.Mark, Until) };
}

/// <summary>复查: officers come back and look. It belongs to the inspection and is not counted once more.</summary>
public sealed record RecheckCorrection : Form<Inspection>
{
    [Label("已改正", English = "Corrected")] public bool Corrected { get; init; }
    [Label("复查人员", English = "Officers")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("新的改正期限", English = "New term"), Hint("没有改正又给期限的填写", English = "If more time is given")] public DateOnly? Until { get; init; }
    [Label("复查情况", English = "Findings"), Wide] public Personal<string> Findings { get; init; }

    public override Inspection Into(Inspection s, At at) => s with
    {
        Rechecks = s.Rechecks.Add(new(at.Mark, Corrected)),
        Correction = !Corrected && Until is not null && s.Correction is { } order ? order with { Until = Until } : s.Correction,
    };
}

public sealed record PassOnInspection : Form<Inspection>
{
    [Label("类别", English = "Kind")] public required TransferKind Kind { get; init; }
    [Label("移送到", English = "To")] public required string To { get; init; }
    [Label("移送理由", English = "Reason"), Wide] public Personal<string> Reason { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { PassedOn = at.Mark };
}

/// <summary>Told by a penalty case that was filed from this inspection.</summary>
public sealed record CaseFromInspection : Form<Inspection>
{
    [Label("案件", English = "Case")] public required Ref<Penalties> Case { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { CaseFiled = s.CaseFiled ?? at.Mark };
}

/// <summary>Told by that case when its penalty is decided: the inspection no longer counts as one, from that day.</summary>
public sealed record PenaltyFollowed : Form<Inspection>
{
    [Label("案件", English = "Case")] public required Ref<Penalties> Case { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { CaseFiled = s.CaseFiled ?? at.Mark, PenaltyFollowed = s.PenaltyFollowed ?? at.Mark };
}

public sealed record PublishInspection : Form<Inspection>
{
    [Label("公开处", English = "Where"), Also("公示网址")] public string? Where { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { Published = at.Mark };
}

public sealed record CancelInspection : Form<Inspection>
{
    [Label("取消原因", English = "Reason"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { Cancelled = at.Mark };
}

public sealed record CloseInspection : Form<Inspection>
{
    [Label("办结情况", English = "Outcome"), Hint("不写姓名", English = "No names")] public string? Outcome { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { Closed = at.Mark };
}

public sealed record ArchiveInspection : Form<Inspection>
{
    [Label("档案号", English = "Archive number")] public string? Number { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int Pages { get; init; }

    public override Inspection Into(Inspection s, At at) => s with { Archived = at.Mark };
}
