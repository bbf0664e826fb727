namespace Xiangzhi.Registers;

/// <summary>收到起诉状副本和应诉通知书.</summary>
public sealed record ReceiveSuit : OpenRemedy
{
    [Label("法院", English = "Court"), Group("诉讼", English = "Suit")] public required string Court { get; init; }
    [Label("案号", English = "Court number")] public string? Number { get; init; }
    [Label("经过复议的那一件", English = "After this review")] public Ref<RemedyCases>? AfterReview { get; init; }
    [Label("起诉日期", English = "Sued on")] public DateOnly? SuedOn { get; init; }
    [Label("复议机关是共同被告", English = "The reviewing body is a defendant too")] public bool JointDefendant { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => Told(s) with
    {
        Body = Court, BodyNumber = Number ?? "", AfterReview = AfterReview, AppliedOn = SuedOn, SuitReceived = at.Mark,
    };
}

/// <summary>Written into the review's own matter when the suit that follows it comes.</summary>
public sealed record NoteSuit : Form<RemedyCase>
{
    [Label("诉讼台账", English = "Suit")] public Ref<RemedyCases>? Suit { get; init; }
    [Label("起诉日期", English = "Sued on")] public DateOnly? SuedOn { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Sued = SuedOn is { } day ? at.Mark with { Day = day } : at.Mark };
}

/// <summary>法院准许延期举证 (行政诉讼法 36).</summary>
public sealed record ExtendDefence : Form<RemedyCase>
{
    [Label("延长天数", English = "Days"), Unit("日")] public required int Days { get; init; }
    [Label("理由", English = "Reason"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { DefenceExtensions = s.DefenceExtensions.Add(new(at.Day, Days, "人民法院", Reason)) };
}

/// <summary>提交答辩状、证据和依据.</summary>
public sealed record FileDefence : Form<RemedyCase>
{
    [Label("答辩状文号", English = "Number")] public string? Number { get; init; }
    [Label("答辩意见", English = "Defence"), Wide] public Personal<string> Defence { get; init; }
    [Label("证据目录", English = "Evidence"), Hint("名称不写姓名", English = "No names in the titles")] public Items<EvidenceRow> Evidence { get; init; } = [];
    [Label("出庭负责人", English = "Leader who will appear")] public Ref<Staff>? Head { get; init; }
    [Label("委托代理人", English = "Agents")] public Personal<string> Agents { get; init; }
    [Label("代理权限", English = "Powers of the agents"), Hint("一般代理或特别授权", English = "General or special")] public string? Powers { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Defended = s.Defended ?? at.Mark, DefenceEvidence = s.DefenceEvidence + Evidence.Count };
}

/// <summary>开庭: who appeared for the township (行政诉讼法 3).</summary>
public sealed record AppearInCourt : Form<RemedyCase>
{
    [Label("出庭人员", English = "Who appeared"), Also("出庭人")] public Items<Appearance> Appeared { get; init; } = [];
    [Label("出庭负责人", English = "Leader who appeared")] public Ref<Staff>? Head { get; init; }
    [Label("负责人在庭上发言", English = "The leader spoke")] public bool HeadSpoke { get; init; }
    [Label("负责人不能出庭的理由", English = "Why no leader appeared"), Hint("不写姓名", English = "No names")] public string? Reason { get; init; }
    [Label("庭审情况", English = "What happened"), Wide] public Personal<string> Course { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Sessions = s.Sessions.Add(new(at.Mark, Appeared, Reason is not null)) };
}

/// <summary>收到判决、裁定或调解书.</summary>
public sealed record ReceiveJudgment : Form<RemedyCase>
{
    [Label("审级", English = "Instance")] public required CourtInstance Instance { get; init; }
    [Label("结果", English = "Outcome"), Hint("对被诉行为最后怎样判：二审维持一审的，照一审的结果填", English = "What was said of the act: where an appeal failed, as at first instance")] public required CourtOutcome Outcome { get; init; }
    [Label("文书号", English = "Number")] public string? Number { get; init; }
    [Label("已生效", English = "Final"), Hint("二审、调解和撤诉当日生效，不必勾", English = "Second instance, settlement and withdrawal are final at once")] public bool Final { get; init; }
    [Label("变更后的罚款", English = "Fine as changed")] public decimal? ChangedFine { get; init; }
    [Label("主要理由", English = "Main reasons"), Wide] public Personal<string> Reasons { get; init; }
    [Label("履行期限", English = "To be performed by")] public DateOnly? PerformBy { get; init; }

    internal bool IsFinal => Outcome != CourtOutcome.Remanded
        && (Final || Instance == CourtInstance.Second || Outcome is CourtOutcome.Withdrawn or CourtOutcome.Settled);

    public override RemedyCase Into(RemedyCase s, At at) => s with
    {
        Judgments = s.Judgments.Add(new(at.Mark, Instance, Outcome) { Effective = IsFinal ? at.Mark : null }), Appealed = null,
    };
}

/// <summary>一审裁判在上诉期满后生效.</summary>
public sealed record JudgmentFinal : Form<RemedyCase>
{
    [Label("说明", English = "Remark"), Hint("例如 双方均未上诉", English = "E.g. nobody appealed")] public string? Remark { get; init; }
    [Label("变更后的罚款", English = "Fine as changed"), Hint("判决变更罚款的填写", English = "If the judgment changed the fine")] public decimal? ChangedFine { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s.LastJudgment is { Effective: null, Outcome: not CourtOutcome.Remanded } last
        ? s with { Judgments = s.Judgments.Replace(s.Judgments.Count - 1, last with { Effective = at.Mark }) } : s;
}

public enum Litigant
{
    [Label("原告", English = "Plaintiff")] Plaintiff,
    [Label("乡政府", English = "Township")] Township,
    [Label("第三人", English = "Third party")] ThirdParty,
}

public sealed record Appeal : Form<RemedyCase>
{
    [Label("上诉人", English = "Appellant")] public required Litigant By { get; init; }
    [Label("二审法院", English = "Court")] public string? Court { get; init; }
    [Label("决定上诉的会议或负责人", English = "Who decided to appeal"), Hint("乡里上诉的填写；不写姓名", English = "If the township appeals; no names")] public string? DecidedBy { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Appealed = at.Mark };
}

public sealed record OrderRetrial : Form<RemedyCase>
{
    [Label("申请或抗诉方", English = "Asked by"), Hint("不写姓名", English = "No names")] public string? By { get; init; }
    [Label("再审法院", English = "Court")] public string? Court { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { RetrialOrdered = at.Mark, Performed = null };
}

public enum SuggestionFrom
{
    [Label("法院司法建议", English = "Court")] Court,
    [Label("检察建议", English = "Prosecutor")] Prosecutor,
}

public sealed record ReceiveSuggestion : Form<RemedyCase>
{
    [Label("来自", English = "From")] public required SuggestionFrom From { get; init; }
    [Label("文号", English = "Number")] public string? Number { get; init; }
    [Label("内容", English = "Content"), Wide, Hint("不写姓名", English = "No names")] public required string Content { get; init; }
    [Label("要求回复的日期", English = "To be answered by"), Hint("照建议书写的", English = "As written in it")] public DateOnly? Until { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Suggestions = s.Suggestions.Add(new(at.Mark, Until)) };
}

public sealed record AnswerSuggestion : Form<RemedyCase>
{
    [Label("回复文号", English = "Number")] public string? Number { get; init; }
    [Label("采纳和整改情况", English = "What was done"), Wide, Hint("不写姓名", English = "No names")] public required string Done { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Suggestions = [.. s.Suggestions.Select(x => x.Answered is null ? x with { Answered = at.Mark } : x)] };
}

/// <summary>履行复议决定、裁判或调解书.</summary>
public sealed record PerformRemedy : Form<RemedyCase>
{
    [Label("履行情况", English = "How it was performed"), Wide, Hint("不写姓名", English = "No names")] public required string How { get; init; }
    [Label("支付金额", English = "Sum paid")] public decimal? Sum { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Performed = at.Mark };
}

public sealed record EnforcedByCourt : Form<RemedyCase>
{
    [Label("执行法院", English = "Court")] public string? Court { get; init; }
    [Label("执行情况", English = "What was enforced"), Wide, Hint("不写姓名", English = "No names")] public required string How { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { CourtEnforced = at.Mark };
}

public sealed record CloseRemedy : Form<RemedyCase>
{
    [Label("分析和整改", English = "What is learnt"), Wide, Hint("败诉、被纠错的写原因和整改；不写姓名", English = "If lost: why, and what is changed; no names")] public string? Lessons { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Closed = at.Mark };
}

public sealed record ArchiveRemedy : Form<RemedyCase>
{
    [Label("卷号", English = "File number")] public string? FileNumber { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int? Pages { get; init; }

    public override RemedyCase Into(RemedyCase s, At at) => s with { Archived = at.Mark };
}
