namespace Xiangzhi.Registers;

/// <summary>What all remedies tell: who complains of what. Public fields first, then the people.</summary>
public abstract record OpenRemedy : Form<RemedyCase>
{
    [Label("被申请、被诉的行为", English = "Act complained of"), Also("行政行为", "行为类别")] public required ComplainedAct Act { get; init; }
    [Label("事由", English = "Subject"), Also("案由"), Hint("不写姓名", English = "No names")] public required string Subject { get; init; }
    [Label("处罚案件", English = "Penalty case")] public Ref<Penalties>? Penalty { get; init; }
    [Label("其他相关事项", English = "Other matter"), Hint("许可、信息公开、强制等的台账号", English = "Number of the licence, information request or measure")] public Ref<Register>? Other { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("申请人、原告", English = "Applicant or plaintiff"), Also("申请人", "原告")] public required Personal<string> Applicant { get; init; }
    [Label("代理人", English = "Agent")] public Personal<string> Agent { get; init; }
    [Label("联系方式", English = "Contact")] public Personal<string> Contact { get; init; }
    [Label("请求", English = "Claims"), Wide, Also("复议请求", "诉讼请求")] public Personal<string> Claims { get; init; }
    [Label("作出行为的日期", English = "Act done on"), Group("是否在期限内", English = "In time or not")] public DateOnly? ActedOn { get; init; }
    [Label("知道行为的日期", English = "Knew of the act on")] public DateOnly? KnownOn { get; init; }
    [Label("申请履职的日期", English = "Asked to act on"), Hint("不履行职责的填写", English = "For a failure to act")] public DateOnly? AskedOn { get; init; }
    [Label("文书已告知救济权利、机关和期限", English = "The paper told of the remedy")] public bool RemedyTold { get; init; }
    [Label("应先复议的，文书已告知", English = "Review first: the paper told so")] public bool ReviewFirstTold { get; init; }

    protected RemedyCase Told(RemedyCase s) => s with
    {
        Act = Act, Subject = Subject, Penalty = Penalty, Other = Other, Village = Village, Applicant = Applicant, Claims = Claims, ActedOn = ActedOn, KnownOn = KnownOn, AskedOn = AskedOn,
        RemedyTold = RemedyTold, ReviewFirstTold = ReviewFirstTold,
    };
}

/// <summary>当事人把对当场处罚、电子监控处罚的复议申请交到乡里 (行政复议法 32).</summary>
public sealed record TakeReviewRequest : OpenRemedy
{
    [Label("递交方式", English = "How it came"), Hint("例如 当面、邮寄", English = "In person, by post")] public string? How { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => Told(s) with { HandedIn = at.Mark, AppliedOn = at.Day };
}

/// <summary>认为需要维持的，转送复议机关.</summary>
public sealed record ForwardRequest : Form<RemedyCase>
{
    [Label("转送机关", English = "Forwarded to")] public required string To { get; init; }
    [Label("维持的理由", English = "Why it is upheld"), Wide] public Personal<string> Reason { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Forwarded = at.Mark, Body = To };
}

/// <summary>收到复议申请书副本和答复通知书.</summary>
public sealed record ReceiveReviewCopy : OpenRemedy
{
    [Label("复议机关", English = "Reviewing body"), Group("复议", English = "Review")] public required string Body { get; init; }
    [Label("案号", English = "Number")] public string? Number { get; init; }
    [Label("程序", English = "Procedure")] public ReviewProcedure Procedure { get; init; }
    [Label("申请日期", English = "Applied on")] public DateOnly? AppliedOn { get; init; }
    [Label("复议机关受理日期", English = "Accepted on")] public DateOnly? AcceptedOn { get; init; }
    [Label("一并审查的规范性文件", English = "Document to be reviewed with it")] public Ref<NormativeDocuments>? Document { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => Told(s) with
    {
        Body = Body, BodyNumber = Number ?? "", Procedure = Procedure, AppliedOn = AppliedOn, AcceptedOn = AcceptedOn, AttachedDocument = Document, CopyReceived = at.Mark,
    };
}

/// <summary>转送之后收到答复通知书.</summary>
public sealed record ReceiveAnswerNotice : Form<RemedyCase>
{
    [Label("复议机关", English = "Reviewing body")] public required string Body { get; init; }
    [Label("案号", English = "Number")] public string? Number { get; init; }
    [Label("程序", English = "Procedure")] public ReviewProcedure Procedure { get; init; }
    [Label("复议机关受理日期", English = "Accepted on")] public DateOnly? AcceptedOn { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Body = Body, BodyNumber = Number ?? "", Procedure = Procedure, AcceptedOn = AcceptedOn, CopyReceived = at.Mark };
}

public sealed record EvidenceRow
{
    [Label("证据或依据", English = "Evidence or basis")] public required string Name { get; init; }
    [Label("证明目的", English = "What it proves")] public string? Proves { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int? Pages { get; init; }
}

/// <summary>提交书面答复和证据、依据.</summary>
public sealed record AnswerReview : Form<RemedyCase>
{
    [Label("答复书文号", English = "Number")] public string? Number { get; init; }
    [Label("答复意见", English = "Answer"), Wide] public Personal<string> Answer { get; init; }
    [Label("证据目录", English = "Evidence"), Hint("名称不写姓名", English = "No names in the titles")] public Items<EvidenceRow> Evidence { get; init; } = [];
    [Label("委托代理人", English = "Agents")] public Personal<string> Agents { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Answered = s.Answered ?? at.Mark, AnswerEvidence = s.AnswerEvidence + Evidence.Count };
}

/// <summary>简易程序转为普通程序.</summary>
public sealed record ChangeReviewProcedure : Form<RemedyCase>
{
    [Label("程序", English = "Procedure")] public required ReviewProcedure Procedure { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Procedure = Procedure };
}

public enum ReviewHearingKind
{
    [Label("听取意见", English = "Opinions heard")] Heard,
    [Label("听证", English = "Hearing")] Hearing,
    [Label("调解", English = "Mediation")] Mediation,
    [Label("专家咨询", English = "Committee consulted")] Committee,
}

public sealed record AttendReviewHearing : Form<RemedyCase>
{
    [Label("形式", English = "Kind")] public required ReviewHearingKind Kind { get; init; }
    [Label("负责人参加", English = "A leader attended")] public bool HeadAttended { get; init; }
    [Label("参加人", English = "Who attended")] public Personal<string> Attended { get; init; }
    [Label("情况", English = "What happened"), Wide] public Personal<string> Course { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Hearings = s.Hearings.Add(at.Mark) };
}

/// <summary>复议或诉讼中止.</summary>
public sealed record SuspendRemedy : Form<RemedyCase>
{
    [Label("中止的情形和依据", English = "Ground"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s.Paused is null ? s with { Pauses = s.Pauses.Add(new(at.Mark, Reason)) } : s;
}

public sealed record ResumeRemedy : Form<RemedyCase>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Pauses = [.. s.Pauses.Select(p => p.Until is null ? p with { Until = at.Mark } : p)] };
}

/// <summary>复议机关延长审理期限.</summary>
public sealed record ExtendReview : Form<RemedyCase>
{
    [Label("延长天数", English = "Days"), Unit("日")] public required int Days { get; init; }
    [Label("理由", English = "Reason"), Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Extensions = s.Extensions.Add(new(at.Day, Days, "复议机构负责人", Reason ?? "情况复杂")) };
}

/// <summary>复议、诉讼期间乡里自行改变或履行.</summary>
public sealed record PutActRight : Form<RemedyCase>
{
    [Label("怎样纠正", English = "How it was put right"), Wide, Hint("例如 撤销原决定、补充答复；不写姓名", English = "E.g. revoked, answered; no names")] public required string How { get; init; }
    [Label("已告知申请人和复议机关、法院", English = "Applicant and body were told")] public bool Told { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { PutRight = at.Mark };
}

/// <summary>收到复议决定、调解书或终止通知.</summary>
public sealed record ReceiveReviewDecision : Form<RemedyCase>
{
    [Label("复议结果", English = "Outcome"), Also("结果")] public required ReviewOutcome Outcome { get; init; }
    [Label("决定书文号", English = "Number")] public string? Number { get; init; }
    [Label("变更后的罚款", English = "Fine as changed"), Hint("变更罚款的填写", English = "If the fine was changed")] public decimal? ChangedFine { get; init; }
    [Label("主要理由", English = "Main reasons"), Wide] public Personal<string> Reasons { get; init; }
    [Label("履行期限", English = "To be performed by")] public DateOnly? PerformBy { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { ReviewDecided = at.Mark, ReviewOutcome = Outcome };
}

/// <summary>收到行政复议意见书.</summary>
public sealed record ReceiveReviewOpinion : Form<RemedyCase>
{
    [Label("意见书文号", English = "Number")] public string? Number { get; init; }
    [Label("要求纠正的问题", English = "What is to be corrected"), Wide, Hint("不写姓名", English = "No names")] public required string Problems { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { OpinionReceived = at.Mark, CorrectionReported = null };
}

public sealed record ReportOpinionCorrected : Form<RemedyCase>
{
    [Label("报告文号", English = "Number")] public string? Number { get; init; }
    [Label("纠正情况", English = "What was corrected"), Wide, Hint("不写姓名", English = "No names")] public required string Done { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { CorrectionReported = at.Mark };
}
