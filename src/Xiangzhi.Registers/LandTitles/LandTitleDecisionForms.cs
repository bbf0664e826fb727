namespace Xiangzhi.Registers;

/// <summary>延长提出处理意见的期限 (土地权属争议调查处理办法 28).</summary>
public sealed record ExtendTitleProposal : Form<LandTitle>
{
    [Label("延长", English = "Longer by"), Unit("个月")] public required int Months { get; init; }
    [Label("批准人", English = "Approver"), Hint("负责人", English = "The head")] public Ref<Staff>? Approver { get; init; }
    [Label("情况怎样复杂", English = "Why"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override LandTitle Into(LandTitle s, At at) =>
        s with { Extensions = s.Extensions.Add(new(at.Mark, Months, Approver is { } person ? at.Seen.Text(person, StaffMember.NumberFact) ?? "" : null, Reason)) };
}

/// <summary>提出调查处理意见 (土地权属争议调查处理办法 27-29).</summary>
public sealed record ProposeTitleDecision : Form<LandTitle>
{
    [Label("拟定的处理结论", English = "Proposed"), Wide] public Personal<string> Conclusion { get; init; }
    [Label("依据", English = "Legal basis"), Wide, Hint("不写姓名", English = "No names")] public string? Basis { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Proposed = s.Proposed ?? at.Mark };
}

/// <summary>作出处理决定 (土地管理法 14, 森林法 22).</summary>
public sealed record DecideTitle : Form<LandTitle>
{
    [Label("处理结果", English = "Outcome"), Also("结果")] public required TitleOutcome Outcome { get; init; }
    [Label("认定的事实", English = "Facts found"), Wide] public Personal<string> Facts { get; init; }
    [Label("适用的依据", English = "Legal basis"), Wide, Hint("法律、法规的条款，不写姓名", English = "Articles, no names")] public string? Basis { get; init; }
    [Label("处理结论", English = "Conclusion"), Wide, Hint("界线、面积写清楚", English = "Bounds and area")] public Personal<string> Conclusion { get; init; }
    [Label("决定书文号", English = "Number"), Also("文号")] public string? Number { get; init; }
    [Label("签发人", English = "Signed by")] public Ref<Staff>? Signer { get; init; }
    [Label("已告知救济途径和期限", English = "Remedies told")] public bool RemediesTold { get; init; }
    [Label("涉及已经依法取得的权利", English = "Touches a right already held"), Hint("例如一方有权属证书；应当先申请复议", English = "E.g. a certificate: review comes first")] public bool AffectsAcquired { get; init; }
    [Label("已告知先申请复议", English = "Told that review comes first")] public bool ReviewFirstTold { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with
    {
        Decision = new(at.Mark, Outcome, RemediesTold, AffectsAcquired, ReviewFirstTold) { Lacks = [.. Lacks(s)] },
    };

    private IEnumerable<TitleDecisionPart> Lacks(LandTitle s)
    {
        if (!s.Claim.IsGiven)
            yield return TitleDecisionPart.Claim;
        if (!Facts.IsGiven)
            yield return TitleDecisionPart.Facts;
        if (string.IsNullOrWhiteSpace(Basis))
            yield return TitleDecisionPart.Basis;
        if (!Conclusion.IsGiven)
            yield return TitleDecisionPart.Conclusion;
    }
}

/// <summary>送达决定书或者调解书: each side has a term of its own, so that the common act of service is not enough.</summary>
public sealed record ServeTitlePaper : Form<LandTitle>
{
    [Label("送达了哪几方", English = "Served on"), Hint("一方有几人的，最后一人收到时再勾选", English = "Of several on a side, when the last one has it")] public required Items<DisputeSide> Sides { get; init; }
    [Label("送达方式", English = "How")] public ServiceMethod? Method { get; init; }
    [Label("受送达人", English = "Recipients")] public Personal<string> Recipients { get; init; }
    [Label("见证人", English = "Witness")] public Personal<string> Witness { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Services = [.. s.Services, .. Sides.Distinct().Select(side => new TitleService(side, at.Mark))] };
}

/// <summary>当事人申请复议、起诉.</summary>
public sealed record NoteTitleRemedy : Form<LandTitle>
{
    [Label("复议或诉讼", English = "Review or suit")] public required RemedyKind Kind { get; init; }
    [Label("复议诉讼台账", English = "Remedy case"), Hint("填复议诉讼的台账号", English = "Its ledger number")] public Ref<RemedyCases>? Case { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Remedies = s.Remedies.Add(new(Kind, at.Mark)) };
}

/// <summary>复议、诉讼有了结果: a decision that was revoked stands no longer, and another must be made.</summary>
public sealed record EndTitleRemedy : Form<LandTitle>
{
    [Label("结果", English = "Outcome")] public required RemedyOutcome Outcome { get; init; }
    [Label("文书号", English = "Number")] public string? Number { get; init; }

    public override LandTitle Into(LandTitle s, At at)
    {
        var gone = Outcome is RemedyOutcome.Revoked or RemedyOutcome.Void;
        return s with
        {
            Remedies = [.. s.Remedies.Select(r => r.Ended is null ? r with { Ended = at.Mark } : r)], Decision = gone ? null : s.Decision, Closed = gone ? null : s.Closed,
        };
    }
}

/// <summary>争议解决前改变现状 (土地管理法 14, 森林法 22).</summary>
public sealed record RecordDisturbance : Form<LandTitle>
{
    [Label("怎样改变", English = "What was done")] public required DisturbanceKind Kind { get; init; }
    [Label("因防火、防治病虫、国家重大建设等需要", English = "Needed for fire, pests or national works"), Hint("林木、林地争议的例外", English = "The exception for forests")] public bool Needed { get; init; }
    [Label("情况", English = "What happened"), Wide] public Personal<string> Words { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Disturbances = s.Disturbances.Add(new(at.Mark, Kind, Needed)) };
}

public sealed record StopDisturbance : Form<LandTitle>
{
    [Label("怎样制止或处置", English = "What was done about it"), Wide, Hint("例如当面制止、书面通知、报告主管部门；不写姓名", English = "Stopped, notified, reported; no names")] public required string How { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Disturbances = [.. s.Disturbances.Select(d => d.Stopped is null ? d with { Stopped = at.Mark } : d)] };
}

public sealed record WithdrawTitleApplication : Form<LandTitle>
{
    [Label("撤回的原因", English = "Reason"), Hint("例如双方自行和解；不写姓名", English = "E.g. settled between themselves; no names")] public string? Reason { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Withdrawn = at.Mark };
}

public sealed record CloseTitle : Form<LandTitle>
{
    [Label("卷号", English = "File number")] public string? FileNumber { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int? Pages { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Closed = at.Mark };
}
