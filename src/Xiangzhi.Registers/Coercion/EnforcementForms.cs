namespace Xiangzhi.Registers;

/// <summary>A decision that the party did not perform is to be enforced.</summary>
public sealed record StartEnforcement : OpenCoercion
{
    [Group("据以执行的决定", English = "Decision to be enforced"), Label("执行方式", English = "Way")] public required EnforcementKind Enforcement { get; init; }
    [Label("决定书文号", English = "Decision number")] public string? DecisionNumber { get; init; }
    [Label("决定日期", English = "Decided on"), Hint("还没有作出决定的空着", English = "Empty if not decided yet")] public DateOnly? DecisionMade { get; init; }
    [Label("送达日期", English = "Served on")] public DateOnly? DecisionServed { get; init; }
    [Label("决定书没有正确告知救济权利和期限", English = "Remedies not told rightly"), Hint("没有告知的，等待的时间更长", English = "Then the wait is longer")] public bool RightsUntold { get; init; }
    [Label("金钱义务", English = "Sum owed"), Hint("没有金钱义务的填0", English = "0 if none")] public decimal Owed { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => Begin(s, at) with
    {
        IsMeasure = false, Enforcement = Enforcement, DecisionMade = DecisionMade, DecisionServed = DecisionServed, RightsTold = !RightsUntold, OwedYuan = Owed,
    };
}

/// <summary>A building without or against a rural planning permit: the township itself orders it stopped and corrected, 城乡规划法 65.</summary>
public sealed record OrderStop : Form<CoercionCase>
{
    [Label("改正要求", English = "To correct"), Hint("不写姓名", English = "No names")] public required string Content { get; init; }
    [Label("改正期限", English = "Until")] public DateOnly? Until { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Stopped = new(at.Mark, Until) };
}

public sealed record FindUncorrected : Form<CoercionCase>
{
    [Label("复查情况", English = "Findings"), Wide] public Personal<string> Findings { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Uncorrected = at.Mark };
}

/// <summary>The decision that the structure be pulled down within a time 限期拆除决定; from its service the time for remedies runs.</summary>
public sealed record OrderDemolition : Form<CoercionCase>
{
    [Label("限期拆除至", English = "To be pulled down until")] public DateOnly? Until { get; init; }
    [Label("送达日期", English = "Served on")] public DateOnly? Served { get; init; }
    [Label("没有正确告知救济权利和期限", English = "Remedies not told rightly")] public bool RightsUntold { get; init; }
    [Label("依据条款", English = "Basis")] public string? Basis { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { DecisionMade = at.Day, DecisionServed = Served ?? s.DecisionServed, RightsTold = !RightsUntold };
}

/// <summary>Public notice 公告 that the structure must be pulled down by its owner, 行政强制法 44.</summary>
public sealed record AnnounceDemolition : Form<CoercionCase>
{
    [Label("自行拆除期限", English = "Own demolition until")] public DateOnly? Until { get; init; }
    [Label("张贴处", English = "Posted at")] public string? Where { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Announced = at.Mark, AnnouncedUntil = Until };
}

public sealed record UrgeParty : Form<CoercionCase>
{
    [Label("履行期限", English = "Until")] public DateOnly? Until { get; init; }
    [Label("履行方式", English = "Way"), Hint("不写姓名", English = "No names")] public string? Way { get; init; }
    [Label("金额和给付方式", English = "Sum and how to pay"), Hint("有金钱义务的填写", English = "If money is owed")] public string? Payment { get; init; }
    [Label("已写明陈述申辩权", English = "Right to be heard stated")] public bool RightsTold { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with
    {
        Urgings = s.Urgings.Add(new(at.Mark, Until, Until is not null && Way is not null && RightsTold && (s.OwedYuan == 0 || Payment is not null))),
    };
}

public sealed record HearStatement : Form<CoercionCase>
{
    [Label("陈述申辩内容", English = "Content"), Wide] public Personal<string> Content { get; init; }
    [Label("复核和采纳情况", English = "Adoption")] public Adoption? Adoption { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Statements = s.Statements.Add(new(at.Mark, Adoption is not null)) };
}

public sealed record DecideEnforcement : Form<CoercionCase>
{
    [Label("理由和依据", English = "Reasons and basis"), Wide, Hint("不写姓名", English = "No names")] public string? Basis { get; init; }
    [Label("执行方式", English = "Way"), Hint("代履行的写明代履行人、方式和时间", English = "For performance by another: who, how, when")] public string? Way { get; init; }
    [Label("执行时间", English = "When")] public DateOnly? When { get; init; }
    [Label("费用预算", English = "Cost estimate")] public decimal? Cost { get; init; }
    [Label("已告知复议诉讼途径和期限", English = "Remedies told")] public bool RightsTold { get; init; }
    [Label("有转移或者隐匿财物的迹象", English = "Signs of hiding property"), Hint("有证据证明的，催告期间可以立即决定", English = "With proof, decided at once during the urging")] public bool Hiding { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Decided = new(at.Mark, Basis is not null && Way is not null && When is not null && RightsTold) { AtOnce = Hiding } };
}

/// <summary>The enforcement itself 实施强制执行.</summary>
public sealed record CarryOutEnforcement : Form<CoercionCase>
{
    [Label("方式", English = "Way")] public required EnforcementKind Kind { get; init; }
    [Label("执法人员", English = "Officers")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("代履行人", English = "Performed by"), Hint("公开的单位名称", English = "Public name")] public string? Performer { get; init; }
    [Label("机关派员到场监督", English = "Our staff present")] public bool StaffPresent { get; init; }
    [Label("立即清除道路、河道、公共场所的障碍", English = "Urgent clearing of road, river or public place")] public bool UrgentClearing { get; init; }
    [Label("夜间实施", English = "At night")] public bool AtNight { get; init; }
    [Label("情况紧急", English = "Emergency")] public bool Emergency { get; init; }
    [Label("停水停电停气迫使居民履行", English = "Utilities of residents cut")] public bool CutsUtilities { get; init; }
    [Label("费用", English = "Cost")] public decimal Cost { get; init; }
    [Label("加处罚款或滞纳金", English = "Surcharge taken")] public decimal Surcharge { get; init; }
    [Label("现场情况", English = "What happened"), Wide] public Personal<string> Content { get; init; }
    [Label("在场的见证人", English = "Witness")] public Personal<string> Witness { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with
    {
        Performances = s.Performances.Add(new(at.Mark, at.Time, OfficerSeen.Of(Officers, at))
        {
            Kind = Kind, UrgentClearing = UrgentClearing, Emergency = Emergency, AtNight = AtNight, StaffPresent = StaffPresent, CutsUtilities = CutsUtilities, CostYuan = Cost, SurchargeYuan = Surcharge,
        }),
    };
}

/// <summary>After an urgent clearing the absent party is told at once, 行政强制法 52.</summary>
public sealed record TellParty : Form<CoercionCase>
{
    [Label("告知方式", English = "Way")] public string? Way { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Performances = [.. s.Performances.Select(p => p.PartyTold is null ? p with { PartyTold = at.Mark } : p)] };
}

/// <summary>执行协议: performance in stages, the surcharge may be waived, 行政强制法 42.</summary>
public sealed record AgreeExecution : Form<CoercionCase>
{
    [Label("分几期履行", English = "Stages"), Unit("期")] public int Stages { get; init; }
    [Label("最后履行日", English = "Until")] public DateOnly? Until { get; init; }
    [Label("补救措施", English = "Remedial measures"), Hint("不写姓名", English = "No names")] public string? Measures { get; init; }
    [Label("减免加处罚款或滞纳金", English = "Surcharge waived")] public decimal Waived { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Agreed = new(at.Mark, Until) };
}

public sealed record EndAgreement : Form<CoercionCase>
{
    [Label("协议已履行", English = "Kept"), Hint("没有履行的，恢复强制执行", English = "If broken, enforcement resumes")] public bool Kept { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Agreed = s.Agreed is { } agreed ? Kept ? agreed with { Kept = at.Mark } : agreed with { Broken = at.Mark } : null };
}

public sealed record PauseExecution : Form<CoercionCase>
{
    [Label("中止事由", English = "Ground")] public required StopGround Ground { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Pauses = s.Pauses.Add(new(at.Mark, Ground)) };
}

public sealed record ResumeExecution : Form<CoercionCase>
{
    [Label("恢复原因", English = "Reason"), Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Pauses = [.. s.Pauses.Select(p => p.Until is null ? p with { Until = at.Mark } : p)] };
}

public sealed record TerminateExecution : Form<CoercionCase>
{
    [Label("终结事由", English = "Ground")] public required ExecutionEndGround Ground { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Terminated = at.Mark };
}

/// <summary>The party performs by itself: what runs stops.</summary>
public sealed record PartyPerforms : Form<CoercionCase>
{
    [Label("履行情况", English = "Performance"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }
    [Label("缴纳金额", English = "Paid")] public decimal Paid { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Performed = at.Mark };
}

/// <summary>执行回转: the decision fell after it was enforced; what was taken is given back, 行政强制法 41.</summary>
public sealed record RestoreParty : Form<CoercionCase>
{
    [Label("恢复或退还的内容", English = "Given back"), Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("赔偿", English = "Compensation")] public decimal Compensation { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Restored = at.Mark };
}

public sealed record ReceiveCoercionRemedy : Form<CoercionCase>
{
    [Label("种类", English = "Kind")] public required RemedyKind Kind { get; init; }
    [Label("案号", English = "Number")] public string? Number { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { RemedyFrom = at.Mark, RemedyUntil = null };
}

public sealed record EndCoercionRemedy : Form<CoercionCase>
{
    [Label("结果", English = "Outcome")] public required RemedyOutcome Outcome { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { RemedyUntil = at.Mark };
}

public sealed record ApplyForExecution : Form<CoercionCase>
{
    [Label("法院", English = "Court")] public required string Court { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Court = s.Court with { Applied = at.Mark } };
}

public sealed record CourtAnswers : Form<CoercionCase>
{
    [Label("法院答复", English = "Answer")] public required CourtAnswer Answer { get; init; }
    [Label("有明显缺乏依据等疑问，听取意见", English = "Doubtful, heard")] public bool Doubtful { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Court = s.Court with { Answered = at.Mark, Answer = Answer, Doubtful = Doubtful } };
}

public sealed record CourtRules : Form<CoercionCase>
{
    [Label("裁定", English = "Ruling")] public required CourtRuling Ruling { get; init; }
    [Label("裁定书文号", English = "Number")] public string? Number { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Court = s.Court with { Ruled = at.Mark, Ruling = Ruling } };
}

/// <summary>Against a refusal the office goes to the next higher court, 行政强制法 56, 58.</summary>
public sealed record ObjectToCourt : Form<CoercionCase>
{
    [Label("上一级法院", English = "Higher court")] public string? Court { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Court = s.Court with { Objected = at.Mark } };
}

public sealed record CourtExecutes : Form<CoercionCase>
{
    [Label("执行结果", English = "Result"), Hint("不写姓名", English = "No names")] public string? Result { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Court = s.Court with { Executed = at.Mark } };
}

public sealed record CloseCoercion : Form<CoercionCase>
{
    [Label("结案方式", English = "How it ended")] public required CoercionEnd How { get; init; }
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Closed = at.Mark };
}

public sealed record ArchiveCoercion : Form<CoercionCase>
{
    [Label("档案号", English = "Archive number")] public string? Number { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int Pages { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Archived = at.Mark };
}
