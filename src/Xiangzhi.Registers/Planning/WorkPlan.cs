namespace Xiangzhi.Registers;

/// <summary>规划, 方案 or 要点: what the township set out to do, for one year or several.</summary>
public sealed record WorkPlan
{
    public WorkPlanKind Kind { get; init; }
    public string Title { get; init; } = "";

    /// <summary>First and last year, both inclusive.</summary>
    public int FromYear { get; init; }
    public int ToYear { get; init; }

    /// <summary>When the years were last set: at the draft, or by an adjustment.</summary>
    public Mark? TermSet { get; init; }

    public WorkPlanBody Body { get; init; }
    public string Number { get; init; } = "";
    public int Adjustments { get; init; }
    public int Assessments { get; init; }
    public Mark? Drafted { get; init; }
    public Mark? Consulted { get; init; }
    public Mark? Adopted { get; init; }
    public Mark? Issued { get; init; }
    public Mark? Ended { get; init; }
    public WorkPlanEnd? End { get; init; }
    public Mark? GivenUp { get; init; }

    public WorkPlanStage Stage =>
        GivenUp is not null ? WorkPlanStage.GivenUp
        : Ended is not null ? WorkPlanStage.Ended
        : Issued is not null ? WorkPlanStage.Issued
        : Adopted is not null ? WorkPlanStage.Adopted
        : Consulted is not null ? WorkPlanStage.Consulted : WorkPlanStage.Drafted;
}

public enum WorkPlanKind
{
    [Label("普法规划", English = "Publicity plan")] Publicity,
    [Label("法治政府建设实施方案", English = "Implementation plan")] Implementation,
    [Label("年度工作要点", English = "Main points of the year")] MainPoints,
    [Label("年度工作计划", English = "Work plan of the year")] WorkPlan,
    [Label("专项方案", English = "Plan for one task")] Special,
    [Label("普法责任清单", English = "List of publicity duties")] PublicityDuties,
    [Label("中长期规划", English = "Long-term plan")] LongTerm,
}

public enum WorkPlanBody
{
    [Label("乡镇党委", English = "Party committee")] PartyCommittee,
    [Label("乡镇政府", English = "Government")] Government,
    [Label("党委和政府", English = "Party committee and government")] Both,
    [Label("领导小组", English = "Leading group")] LeadingGroup,
    [Label("人民代表大会", English = "People's congress")] Congress,
}

public enum WorkPlanEnd
{
    [Label("到期", English = "Term over")] Expired,
    [Label("由新的代替", English = "Replaced")] Replaced,
    [Label("废止", English = "Repealed")] Repealed,
}

public enum WorkPlanStage
{
    [Label("起草")] Drafted,
    [Label("征求意见", English = "Consulted")] Consulted,
    [Label("已审议通过", English = "Adopted")] Adopted,
    [Label("已印发")] Issued,
    [Label("已终止")] Ended,
    [Label("不再制定", English = "Given up"), Aside] GivenUp,
}

public sealed record DraftWorkPlan : Form<WorkPlan>
{
    [Label("种类", English = "Kind"), Also("类别")] public required WorkPlanKind Kind { get; init; }
    [Label("标题", English = "Title"), Also("名称", "文件名称"), Hint("不写姓名", English = "No names")] public required string Title { get; init; }
    [Label("起始年份", English = "From year"), Also("年度")] public required int FromYear { get; init; }
    [Label("截止年份", English = "To year"), Hint("一年的不填", English = "Empty for one year")] public int? ToYear { get; init; }
    [Label("制定机关", English = "Body")] public WorkPlanBody Body { get; init; }
    [Label("上级依据", English = "Basis above"), Hint("上级文件的名称和文号", English = "Title and number of the document from above")] public string? Basis { get; init; }

    public override WorkPlan Into(WorkPlan s, At at) =>
        s with { Kind = Kind, Title = Title, FromYear = FromYear, ToYear = ToYear ?? FromYear, TermSet = at.Mark, Body = Body, Drafted = at.Mark };
}

public sealed record ConsultOnWorkPlan : Form<WorkPlan>
{
    [Label("征求了谁的意见", English = "Whom"), Hint("例如 各办站所、各村（社区）", English = "E.g. the offices, the villages")] public required string Whom { get; init; }
    [Label("收到意见", English = "Opinions"), Unit("条")] public int? Opinions { get; init; }
    [Label("采纳", English = "Taken up"), Unit("条")] public int? Taken { get; init; }

    public override WorkPlan Into(WorkPlan s, At at) => s with { Consulted = at.Mark };
}

public sealed record AdoptWorkPlan : Form<WorkPlan>
{
    [Label("审议的会议", English = "Meeting")] public Ref<Meetings>? Meeting { get; init; }
    [Label("会议名称", English = "Name of the meeting"), Hint("不在法治专题会议台账里的会议，写名称", English = "For a meeting that is not in the register of meetings")] public string? Name { get; init; }

    public override WorkPlan Into(WorkPlan s, At at) => s with { Adopted = at.Mark };
}

public sealed record IssueWorkPlan : Form<WorkPlan>
{
    [Label("文号", English = "Official number"), Also("发文字号")] public string? Number { get; init; }
    [Label("发送范围", English = "Sent to")] public string? SentTo { get; init; }
    [Label("正文", English = "Text")] public Personal<Attachment> Text { get; init; }

    public override WorkPlan Into(WorkPlan s, At at) => s with { Issued = at.Mark, Number = Number ?? "" };
}

public sealed record AdjustWorkPlan : Form<WorkPlan>
{
    [Label("调整了什么", English = "What was changed"), Wide, Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("文号", English = "Official number")] public string? Number { get; init; }
    [Label("截止年份", English = "To year")] public int? ToYear { get; init; }

    public override WorkPlan Into(WorkPlan s, At at) => s with { Adjustments = s.Adjustments + 1, Number = Number ?? s.Number, ToYear = ToYear ?? s.ToYear, TermSet = ToYear is null ? s.TermSet : at.Mark };
}

public enum AssessmentKind
{
    [Label("年度评估", English = "Yearly")] Yearly,
    [Label("中期评估", English = "Mid-term")] MidTerm,
    [Label("终期评估", English = "Final")] Final,
}

public sealed record AssessWorkPlan : Form<WorkPlan>
{
    [Label("评估", English = "Assessment")] public required AssessmentKind Kind { get; init; }
    [Label("结论", English = "Findings"), Wide, Hint("不写姓名", English = "No names")] public required string Findings { get; init; }

    public override WorkPlan Into(WorkPlan s, At at) => s with { Assessments = s.Assessments + 1 };
}

public sealed record EndWorkPlan : Form<WorkPlan>
{
    [Label("终止原因", English = "Reason")] public required WorkPlanEnd Reason { get; init; }
    [Label("代替它的文件", English = "Replaced by")] public Ref<Plans>? Successor { get; init; }

    public override WorkPlan Into(WorkPlan s, At at) => s with { Ended = at.Mark, End = Reason };
}

public sealed record GiveUpWorkPlan : Form<WorkPlan>
{
    [Label("不再制定的原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override WorkPlan Into(WorkPlan s, At at) => s with { GivenUp = at.Mark };
}
