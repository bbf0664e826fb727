namespace Xiangzhi.Registers;

public sealed record AssignPetition : Form<Petition>
{
    [Label("承办人", English = "Handler")] public Ref<Staff>? To { get; init; }
    [Label("承办机构", English = "Office"), Also("承办单位")] public string? Unit { get; init; }
    [Label("与事项或信访人有直接利害关系", English = "Has a direct interest"), Hint("有的应当回避", English = "Then another must take it")] public bool Interested { get; init; }

    public override Petition Into(Petition s, At at) => s with
    {
        Handlers = s.Handlers.Add(new(at.Mark, To is { } to ? at.Seen.Text(to, StaffMember.NumberFact) : null, Unit ?? "", Interested)),
    };
}

/// <summary>领导包案.</summary>
public sealed record LeadPetition : Form<Petition>
{
    [Label("包案领导", English = "Leader in charge")] public required Ref<Staff> Leader { get; init; }
    [Label("化解措施", English = "Measures"), Wide] public Personal<string> Measures { get; init; }

    public override Petition Into(Petition s, At at) => s with { Leader = Leader, LeaderSet = s.LeaderSet ?? at.Mark };
}

public sealed record FindUrgent : Form<Petition>
{
    [Label("为什么是重大、紧急", English = "Why"), Wide, Hint("不写姓名", English = "Without names")] public required string Why { get; init; }
    [Label("先采取的措施", English = "First measures"), Wide, Hint("不写姓名", English = "Without names")] public string? Measures { get; init; }

    public override Petition Into(Petition s, At at) => s with { Urgent = s.Urgent ?? new(at.Mark) };
}

public sealed record ReportUrgent : Form<Petition>
{
    [Label("报告给谁", English = "Reported to"), Hint("本级党委政府，并通报联席会议办公室", English = "Party committee and government, and the joint meeting's office")] public required string To { get; init; }
    [Label("报告方式", English = "Manner")] public string? Manner { get; init; }

    public override Petition Into(Petition s, At at) => s with { Urgent = (s.Urgent ?? new(at.Mark)) with { Reported = s.Urgent?.Reported ?? at.Mark } };
}

public sealed record InquireIntoPetition : Form<Petition>
{
    [Label("向谁了解", English = "Who was asked")] public Personal<string> Asked { get; init; }
    [Label("核实的情况", English = "Findings"), Wide] public Personal<string> Findings { get; init; }
    [Label("材料", English = "Evidence")] public Items<AttachedFile> Evidence { get; init; } = [];

    public override Petition Into(Petition s, At at) => s with { Inquired = s.Inquired ?? at.Mark };
}

public sealed record HearPetition : Form<Petition>
{
    [Label("主持人", English = "Chair")] public Ref<Staff>? Chair { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("听证员人数", English = "Panel"), Unit("人")] public int Panel { get; init; }
    [Label("不公开举行", English = "Not public")] public bool Closed { get; init; }
    [Label("经过", English = "Course"), Wide] public Personal<string> Course { get; init; }
    [Label("听证结论", English = "Conclusion"), Wide] public Personal<string> Conclusion { get; init; }

    public override Petition Into(Petition s, At at) => s with { Hearings = s.Hearings.Add(at.Mark) };
}

/// <summary>调解、和解 (信访工作条例 33): with both sides' consent, and an agreement on paper.</summary>
public sealed record SettlePetition : Form<Petition>
{
    [Label("双方同意调解、和解", English = "Both consented")] public bool Consented { get; init; }
    [Label("达成一致", English = "Agreed")] public bool Agreed { get; init; }
    [Label("制作了协议书", English = "In writing")] public bool Written { get; init; }
    [Label("内容", English = "Terms"), Wide] public Personal<string> Terms { get; init; }
    [Label("另一方", English = "Other side")] public Personal<string> OtherSide { get; init; }

    public override Petition Into(Petition s, At at)
    {
        var settled = s with { Settlements = s.Settlements.Add(new(at.Mark, Agreed, Consented, Written)) };
        return Agreed ? settled.Conclude(PetitionOutcome.Settled, at) : settled;
    }
}

public sealed record ExtendPetition : Form<Petition>
{
    [Label("延长几日", English = "Longer by"), Unit("日"), Hint("最多30日", English = "Thirty at most")] public required int Days { get; init; }
    [Label("批准的负责人", English = "Approved by")] public required string Approver { get; init; }
    [Label("理由", English = "Reason"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }
    [Label("已书面告知信访人", English = "The petitioner was told")] public bool Told { get; init; }

    public override Petition Into(Petition s, At at) => s with { Extensions = s.Extensions.Add(new(at.Mark, Days, Approver, Reason) { Told = Told ? at.Mark : null }) };
}

/// <summary>作出处理意见 (信访工作条例 32).</summary>
public sealed record DecidePetition : Form<Petition>
{
    [Label("结论", English = "Finding")] public required PetitionFinding Finding { get; init; }
    [Label("意见书编号", English = "Number of the opinion"), Also("文号")] public string? Number { get; init; }
    [Label("信访人的诉求", English = "Claim"), Wide, Group("处理意见书", English = "Opinion")] public Personal<string> Claim { get; init; }
    [Label("事实和理由", English = "Facts and reasons"), Wide, Group("处理意见书", English = "Opinion")] public Personal<string> Facts { get; init; }
    [Label("处理意见", English = "Opinion"), Wide, Group("处理意见书", English = "Opinion")] public Personal<string> Opinion { get; init; }
    [Label("依据", English = "Legal basis"), Wide, Group("处理意见书", English = "Opinion"), Hint("法律、法规、政策的名称和条款", English = "Law or policy, with its article")] public string? Basis { get; init; }
    [Label("写明30日内可以请求复查", English = "Says that review may be asked for in 30 days"), Group("处理意见书", English = "Opinion")] public bool ReviewTold { get; init; }
    [Label("已盖单位印章", English = "Sealed"), Group("处理意见书", English = "Opinion"), Hint("盖本机关印章，不盖内设机构章", English = "The organ's seal, not an office's")] public bool Sealed { get; init; }

    public override Petition Into(Petition s, At at) => (s with
    {
        Opinion = new(at.Mark, Finding, ReviewTold, Sealed) { Lacks = [.. Missing()] }, Review = null, Recheck = null,
    }).Conclude(PetitionOutcome.Opinion, at);

    private IEnumerable<OpinionPart> Missing()
    {
        if (!Claim.IsGiven)
            yield return OpinionPart.Claim;
        if (!Facts.IsGiven)
            yield return OpinionPart.Facts;
        if (!Opinion.IsGiven)
            yield return OpinionPart.Opinion;
        if (string.IsNullOrWhiteSpace(Basis))
            yield return OpinionPart.Basis;
    }
}

/// <summary>答复: of a suggestion, or of a small matter by the simple procedure that needs no written opinion.</summary>
public sealed record AnswerPetition : Form<Petition>
{
    [Label("答复方式", English = "Manner")] public required TellingManner Manner { get; init; }
    [Label("答复内容", English = "Answer"), Wide] public Personal<string> Answer { get; init; }
    [Label("采纳建议", English = "Suggestion adopted")] public bool? Adopted { get; init; }

    public override Petition Into(Petition s, At at) => s.Conclude(PetitionOutcome.Answered, at);
}

public sealed record DeliverOpinion : Form<Petition>
{
    [Label("送达方式", English = "Manner")] public required ServiceMethod Method { get; init; }
    [Label("签收人", English = "Received by")] public Personal<string> Recipient { get; init; }
    [Label("送达回证", English = "Proof of service")] public Personal<Attachment> Receipt { get; init; }

    public override Petition Into(Petition s, At at) => s.Opinion is { } opinion ? s with { Opinion = opinion with { Served = opinion.Served ?? at.Mark } } : s;
}

public sealed record PerformOpinion : Form<Petition>
{
    [Label("落实情况", English = "What was done"), Wide] public Personal<string> What { get; init; }

    public override Petition Into(Petition s, At at) => s with { Performed = s.Performed ?? at.Mark };
}
