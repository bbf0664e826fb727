namespace Xiangzhi.Registers;

/// <summary>送审 with its pack.</summary>
public sealed record SubmitForReview : Form<LegalityReview>
{
    [Label("审查对象", English = "Object"), Also("类别", "审查类型")] public required ReviewObject Object { get; init; }
    [Label("事项名称", English = "Subject"), Also("名称", "合同名称", "文件名称"), Hint("不写姓名和对方名称", English = "No names, not the other party's either")] public required string Subject { get; init; }
    [Label("送审机构", English = "Submitted by"), Also("送审单位", "承办单位")] public required Code<Offices> Office { get; init; }
    [Label("决策台账", English = "Decision")] public Ref<MajorDecisions>? Decision { get; init; }
    [Label("规范性文件台账", English = "Document")] public Ref<NormativeDocuments>? Document { get; init; }
    [Label("处罚案件", English = "Penalty case")] public Ref<Penalties>? Penalty { get; init; }
    [Label("送审材料", English = "Pack"), Also("材料")] public Items<PackItem> Pack { get; init; } = [];
    [Label("送审说明", English = "Covering note"), Wide] public Personal<string> Note { get; init; }
    [Label("要求完成的日期", English = "Wanted by")] public DateOnly? WantedBy { get; init; }
    [Label("紧急", English = "Urgent")] public bool Urgent { get; init; }
    [Label("涉及经营者经济活动", English = "Touches the business of operators")] public bool Economic { get; init; }
    [Label("合同类别", English = "Contract kind"), Group("合同", English = "Contract")] public Code<ContractKinds>? ContractKind { get; init; }
    [Label("对方", English = "Other party"), Also("合同相对方")] public Personal<string> Counterparty { get; init; }
    [Label("金额", English = "Sum"), Also("标的额")] public decimal? Sum { get; init; }
    [Label("履行期限", English = "Term")] public string? Term { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with
    {
        Object = Object, Subject = Subject, Office = Office, Decision = Decision, Document = Document, Penalty = Penalty, Pack = Pack, Urgent = Urgent, Economic = Economic,
        ContractKind = ContractKind, Counterparty = Counterparty, Sum = Sum, Submitted = at.Mark,
    };
}

/// <summary>材料不齐，退回补正.</summary>
public sealed record ReturnForCompletion : Form<LegalityReview>
{
    [Label("要补的材料", English = "Lacking")] public Items<PackItem> Lacking { get; init; } = [];
    [Label("说明", English = "Remark"), Wide, Hint("不写姓名", English = "No names")] public string? Remark { get; init; }
    [Label("补正期限", English = "Until")] public DateOnly? Until { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { Returned = at.Mark };
}

public sealed record CompletePack : Form<LegalityReview>
{
    [Label("补来的材料", English = "Now there"), Also("材料")] public Items<PackItem> Pack { get; init; } = [];

    public override LegalityReview Into(LegalityReview s, At at) => s with { Returned = null, Pack = [.. s.Pack.Concat(Pack).Distinct()] };
}

public sealed record AcceptForReview : Form<LegalityReview>
{
    [Label("审查人", English = "Reviewer")] public Ref<Staff>? Reviewer { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { Accepted = s.Accepted ?? at.Mark, Returned = null, Reviewer = Reviewer ?? s.Reviewer };
}

public sealed record AskCounsel : Form<LegalityReview>
{
    [Label("法律顾问", English = "Adviser")] public Ref<Advisers>? Adviser { get; init; }
    [Label("要问的问题", English = "Questions"), Wide] public Personal<string> Questions { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { CounselAsked = at.Mark };
}

/// <summary>法律顾问、公职律师的意见 and whether the review took it over (暂行条例 28).</summary>
public sealed record ReceiveCounsel : Form<LegalityReview>
{
    [Label("法律顾问", English = "Adviser")] public Ref<Advisers>? Adviser { get; init; }
    [Label("公职律师或其他人", English = "Public lawyer or other")] public Personal<string> Other { get; init; }
    [Label("意见", English = "Opinion"), Wide] public Personal<string> Opinion { get; init; }
    [Label("采纳情况", English = "Adopted")] public Adoption? Adopted { get; init; }
    [Label("不采纳的理由", English = "Why not"), Hint("部分采纳或不采纳的填写；不写姓名", English = "If not adopted in full; no names")] public string? Reason { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { Counsel = s.Counsel.Add(new(at.Mark, Adviser, Adopted, Reason is not null)) };
}

public sealed record ProblemRow
{
    [Label("问题类别", English = "Kind")] public required ProblemKind Kind { get; init; }
    [Label("条款或位置", English = "Where")] public string? Where { get; init; }
    [Label("问题和修改意见", English = "Problem and proposal"), Also("问题")] public Personal<string> Proposal { get; init; }
}

/// <summary>出具合法性审查意见.</summary>
public sealed record GiveOpinion : Form<LegalityReview>
{
    [Label("审查结论", English = "Conclusion"), Also("结论", "审查意见")] public required ReviewConclusion Conclusion { get; init; }
    [Label("意见书文号", English = "Number")] public string? Number { get; init; }
    [Label("审查人", English = "Reviewer")] public Ref<Staff>? Reviewer { get; init; }
    [Label("审查人初次从事法制审核", English = "First-time reviewer")] public bool FirstTime { get; init; }
    [Label("法律职业资格证号", English = "Legal qualification")] public string? Qualification { get; init; }
    [Label("审查的主要内容和理由", English = "What was reviewed, and why"), Wide] public Personal<string> Reasons { get; init; }
    [Label("发现的法律问题", English = "Problems found"), Also("问题")] public Items<ProblemRow> Problems { get; init; } = [];

    public override LegalityReview Into(LegalityReview s, At at) => s with
    {
        Accepted = s.Accepted ?? at.Mark, Reviewer = Reviewer ?? s.Reviewer, Opinions = s.Opinions.Add(new(at.Mark, Conclusion)),
        Problems = [.. s.Problems, .. Problems.Select((p, i) => new Problem(at.Mark, s.Problems.Count + i + 1, p.Kind))],
    };
}

/// <summary>采纳情况: what the office made of the opinion, problem by problem.</summary>
public sealed record AnswerOpinion : Form<LegalityReview>
{
    [Label("采纳情况", English = "Adopted")] public required Adoption Adoption { get; init; }
    [Label("已改正的问题", English = "Problems corrected"), Hint("填序号；空着表示全部改正", English = "Their numbers; empty: all of them")] public Items<string> Corrected { get; init; } = [];
    [Label("不采纳或部分采纳的理由", English = "Why not"), Wide, Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with
    {
        Answered = at.Mark, Adopted = Adoption, AdoptionExplained = Reason is not null,
        Problems = Adoption == Adoption.Rejected ? s.Problems : [.. s.Problems.Select(p => p.Corrected is null && IsCorrected(p) ? p with { Corrected = at.Mark } : p)],
    };

    private bool IsCorrected(Problem problem) =>
        Corrected.Count == 0 || Corrected.Contains(problem.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

public sealed record SubmitAgain : Form<LegalityReview>
{
    [Label("修改说明", English = "What was changed"), Wide] public Personal<string> Changes { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { Resubmitted = at.Mark };
}

/// <summary>提交审议: for what has no file of its own.</summary>
public sealed record TableForDecision : Form<LegalityReview>
{
    [Label("会议", English = "Body"), Also("审议机构")] public required DecidingBody Body { get; init; }
    [Label("结果", English = "Result")] public required DeliberationResult Result { get; init; }
    [Label("会议纪要号", English = "Minutes")] public string? Minutes { get; init; }
    [Label("司法所负责人列席", English = "Head of the justice office attended")] public bool JusticeAttended { get; init; }
    [Label("同一次会议已在别的事项中计过", English = "The meeting is already counted elsewhere")] public bool SameMeeting { get; init; }
    [Label("已向党委请示报告", English = "The Party committee was told")] public bool PartyReported { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with
    {
        Tablings = s.Tablings.Add(new(at.Mark, Body, Result) { JusticeAttended = JusticeAttended, SameMeeting = SameMeeting, HeadLast = true, RecordedDissent = true }),
        PartyReported = PartyReported ? s.PartyReported ?? at.Mark : s.PartyReported,
    };
}

/// <summary>签订、印发或作出.</summary>
public sealed record SignReviewed : Form<LegalityReview>
{
    [Label("文号或合同编号", English = "Number")] public string? Number { get; init; }
    [Label("签署人", English = "Signed by")] public Ref<Staff>? Signer { get; init; }
    [Label("签署的金额", English = "Sum signed")] public decimal? Sum { get; init; }
    [Label("已报备案", English = "Filed")] public bool Filed { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { Signed = at.Mark, Sum = Sum ?? s.Sum };
}

public enum DropGround
{
    [Label("审查认为不合法", English = "Found unlawful")] Unlawful,
    [Label("对方不同意修改", English = "The other party would not change it")] Counterparty,
    [Label("审议未通过", English = "Not passed")] NotPassed,
    [Label("事项取消", English = "The matter fell away")] Cancelled,
    [Label("不属于审查范围", English = "Outside the scope")] OutsideScope,
}

/// <summary>不再签订、印发: the matter ends without being signed.</summary>
public sealed record DropReviewed : Form<LegalityReview>
{
    [Label("原因", English = "Ground")] public required DropGround Ground { get; init; }
    [Label("说明", English = "Remark"), Wide, Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { Dropped = at.Mark };
}

public sealed record WithdrawFromReview : Form<LegalityReview>
{
    [Label("撤回的理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { Withdrawn = at.Mark };
}

public sealed record ArchiveReview : Form<LegalityReview>
{
    [Label("卷号", English = "File number")] public string? FileNumber { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int? Pages { get; init; }

    public override LegalityReview Into(LegalityReview s, At at) => s with { Archived = at.Mark };
}
