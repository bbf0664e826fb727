namespace Xiangzhi.Registers;

/// <summary>启动一项重大行政决策 (重大行政决策程序暂行条例 11, 12).</summary>
public sealed record InitiateDecision : Form<Measure>
{
    [Label("决策事项", English = "Subject"), Also("事项名称", "决策名称"), Hint("一句话，不写姓名", English = "One sentence, no names")] public required string Subject { get; init; }
    [Label("事项类别", English = "Kind"), Also("类别")] public required DecisionKind Kind { get; init; }
    [Label("承办机构", English = "Office"), Also("承办单位")] public required Code<Offices> Office { get; init; }
    [Label("提出来源", English = "Proposed by"), Hint("例如 年度目录、代表建议、会议决定", English = "The yearly list, a proposal, a meeting")] public string? ProposedBy { get; init; }
    [Label("列入年度决策目录", English = "On the yearly list")] public bool OnYearlyList { get; init; }
    [Label("涉及经营者经济活动", English = "Touches the business of operators"), Group("要走的程序", English = "Procedure needed")] public bool Economic { get; init; }
    [Label("专业性、技术性较强", English = "Needs experts")] public bool Specialised { get; init; }
    [Label("可能影响社会稳定、公共安全等", English = "Needs a risk assessment")] public bool Risky { get; init; }
    [Label("依法不予公开", English = "Not public by law")] public bool Confidential { get; init; }

    public override Measure Into(Measure s, At at) => s with
    {
        Subject = Subject, Kind = Kind, Office = Office, Economic = Economic, Specialised = Specialised, Risky = Risky, Confidential = Confidential, Begun = at.Mark,
    };
}

/// <summary>起草一份规范性文件.</summary>
public sealed record DraftDocument : Form<Measure>
{
    [Label("文件名称", English = "Title"), Also("名称"), Hint("不写姓名", English = "No names")] public required string Subject { get; init; }
    [Label("文种", English = "Kind")] public required DocumentKind Kind { get; init; }
    [Label("起草机构", English = "Drafted by"), Also("起草单位")] public required Code<Offices> Office { get; init; }
    [Label("制定依据", English = "Basis"), Wide] public string? Basis { get; init; }
    [Label("与经营主体生产经营密切相关", English = "Touches the business of operators"), Group("要走的程序", English = "Procedure needed")] public bool Economic { get; init; }
    [Label("专业性、技术性较强", English = "Needs experts")] public bool Specialised { get; init; }
    [Label("可能影响社会稳定、公共安全等", English = "Needs a risk assessment")] public bool Risky { get; init; }
    [Label("应对突发事件等紧急情况", English = "Urgent")] public bool Urgent { get; init; }

    public override Measure Into(Measure s, At at) => s with
    {
        Subject = Subject, Form = Kind, Office = Office, Economic = Economic, Specialised = Specialised, Risky = Risky, Urgent = Urgent, Begun = at.Mark,
    };
}

public enum ConsultationChannel
{
    [Label("政府网站", English = "Website")] Website,
    [Label("村（社区）公开栏", English = "Village notice boards")] NoticeBoard,
    [Label("座谈会", English = "Meeting")] Meeting,
    [Label("院坝会", English = "Courtyard meeting")] Courtyard,
    [Label("书面征求", English = "In writing")] Letter,
    [Label("入户走访", English = "House visits")] Visits,
}

public sealed record OpenConsultation : Form<Measure>
{
    [Label("征求意见的方式", English = "Channels"), Also("方式")] public required Items<ConsultationChannel> Channels { get; init; }
    [Label("截止日期", English = "Until"), Hint("含当日", English = "Inclusive")] public DateOnly? Until { get; init; }
    [Label("公告链接或张贴处", English = "Where it can be read")] public string? Where { get; init; }
    [Label("征求意见的对象", English = "Who was asked"), Hint("不写姓名", English = "No names")] public string? Asked { get; init; }

    public override Measure Into(Measure s, At at) => s with { Consultations = s.Consultations.Add(new(at.Mark, Until)) };
}

public sealed record CloseConsultation : Form<Measure>
{
    [Label("收到意见", English = "Opinions received"), Unit("条"), Also("意见条数")] public required int Opinions { get; init; }
    [Label("其中采纳", English = "Adopted"), Unit("条")] public int? Adopted { get; init; }
    [Label("意见和采纳情况", English = "Handling of the opinions"), Wide, Hint("主要意见、采纳与否和理由", English = "Main opinions, adopted or not, and why")] public Personal<string> Handling { get; init; }
    [Label("采纳情况已公布或反馈", English = "Handling was made known")] public bool Answered { get; init; }
    [Label("缩短期限的说明", English = "Why it was shortened")] public string? ShortenedFor { get; init; }

    public override Measure Into(Measure s, At at)
    {
        var rounds = s.Consulting is null ? s.Consultations.Add(new(at.Mark, at.Day)) : s.Consultations;
        return s with
        {
            Consultations = rounds.Replace(rounds.Count - 1, rounds[^1] with
            {
                Closed = at.Mark, Opinions = Opinions, Answered = Answered || Handling.IsGiven, ShortnessExplained = ShortenedFor is not null,
            }),
        };
    }
}

public sealed record HoldDecisionHearing : Form<Measure>
{
    [Label("听证材料送达日期", English = "Papers delivered on"), Hint("听证会召开7日前", English = "Seven days before the hearing")] public DateOnly? MaterialsOn { get; init; }
    [Label("听证参加人", English = "Participants"), Unit("人")] public int? Participants { get; init; }
    [Label("听证报告", English = "Report"), Wide] public Personal<string> Report { get; init; }

    public override Measure Into(Measure s, At at) => s with { Hearings = s.Hearings.Add(new(at.Mark, MaterialsOn)) };
}

public sealed record ReviewByExperts : Form<Measure>
{
    [Label("论证方式", English = "Manner"), Hint("例如 论证会、书面咨询", English = "A meeting, or in writing")] public string? Manner { get; init; }
    [Label("参加专家", English = "Experts"), Unit("人")] public required int Experts { get; init; }
    [Label("专家姓名和专业", English = "Names and fields")] public Personal<string> Names { get; init; }
    [Label("论证意见", English = "Opinion"), Wide] public Personal<string> Opinion { get; init; }
    [Label("专家已签名", English = "Signed by the experts")] public bool Signed { get; init; }

    public override Measure Into(Measure s, At at) => s with { Experts = s.Experts.Add(new(at.Mark, Experts, Signed)) };
}

public enum RiskLevel
{
    [Label("低风险", English = "Low")] Low,
    [Label("中风险", English = "Middle")] Middle,
    [Label("高风险", English = "High")] High,
}

public sealed record AssessRisk : Form<Measure>
{
    [Label("风险等级", English = "Level")] public required RiskLevel Level { get; init; }
    [Label("评估方法", English = "Method"), Hint("例如 抽样入户、舆情跟踪、座谈", English = "Sampling, press, meetings")] public string? Method { get; init; }
    [Label("主要风险和防范措施", English = "Risks and measures"), Wide] public Personal<string> Measures { get; init; }

    public override Measure Into(Measure s, At at) => s with { RiskAssessed = at.Mark };
}

public enum CompetitionConclusion
{
    [Label("不影响公平竞争", English = "No effect on competition")] NoEffect,
    [Label("适用例外规定", English = "Falls under an exception")] Exception,
    [Label("影响公平竞争，须修改", English = "Must be changed")] MustChange,
}

public sealed record ReviewCompetition : Form<Measure>
{
    [Label("审查结论", English = "Conclusion")] public required CompetitionConclusion Conclusion { get; init; }
    [Label("审查机构", English = "Reviewed by")] public string? By { get; init; }
    [Label("适用例外的理由", English = "Why the exception applies")] public string? Exception { get; init; }

    public override Measure Into(Measure s, At at) => s with { CompetitionReviewed = at.Mark, CompetitionPassed = Conclusion != CompetitionConclusion.MustChange };
}

/// <summary>Sent to the legality reviewer; the review's own file writes it here.</summary>
public sealed record SendMeasureForReview : Form<Measure>
{
    [Label("审查机构", English = "Reviewer")] public string? To { get; init; }
    [Label("审查台账", English = "Review file")] public Ref<LegalityReviews>? Review { get; init; }

    public override Measure Into(Measure s, At at) => s with { SentForReview = at.Mark };
}

public sealed record ReceiveMeasureOpinion : Form<Measure>
{
    [Label("审查结论", English = "Conclusion")] public required ReviewConclusion Conclusion { get; init; }
    [Label("意见书文号", English = "Number")] public string? Number { get; init; }
    [Label("审查台账", English = "Review file")] public Ref<LegalityReviews>? Review { get; init; }

    public override Measure Into(Measure s, At at) => s with { Opinions = s.Opinions.Add(new(at.Mark, Conclusion)) };
}

/// <summary>起草、征求意见阶段之后不再制定.</summary>
public sealed record TerminateMeasure : Form<Measure>
{
    [Label("终止理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("决定的负责人", English = "Decided by")] public Ref<Staff>? Approver { get; init; }

    public override Measure Into(Measure s, At at) => s with { Terminated = at.Mark };
}
