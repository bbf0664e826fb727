namespace Xiangzhi.Registers;

/// <summary>登记. It needs nothing but what the people say, so that it can be taken in without network and is never refused afterwards.</summary>
public sealed record TakeInDispute : Form<Dispute>
{
    [Label("类别", English = "Kind"), Also("纠纷类型", "纠纷类别")] public required Code<DisputeKinds> Kind { get; init; }
    [Label("案由", English = "Cause"), Hint("一句话，不写姓名，例如 地界相争", English = "One sentence, without names"), Also("纠纷名称", "事由")]
    public required string Cause { get; init; }
    [Label("级别", English = "Level")] public required DisputeLevel Level { get; init; }
    [Label("来源", English = "Source"), Also("案件来源", "纠纷来源")] public required Code<DisputeSources> Source { get; init; }
    [Label("申请方式", English = "Written or oral")] public SpokenOrWritten Manner { get; init; } = SpokenOrWritten.Oral;
    [Label("难易程度", English = "Gravity")] public DisputeGravity Gravity { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）", "纠纷发生地")] public Ref<Villages>? Village { get; init; }
    [Label("村民小组", English = "Villagers' group"), Hint("组的序号，例如 3", English = "Its number, e.g. 3")] public int? VillageGroup { get; init; }
    [Label("发生日期", English = "Arose on"), Hint("权利受损害之日，仲裁时效从这一天算", English = "The day from which limitations run")] public DateOnly? AroseOn { get; init; }
    [Label("涉及金额", English = "Sum in dispute")] public decimal? Sum { get; init; }
    [Label("由哪件事转来", English = "Comes from")] public Ref<Register>? Origin { get; init; }
    [Label("当事人", English = "Parties")] public required Items<DisputeParty> Parties { get; init; }
    [Label("当事人的话", English = "In the people's own words"), Wide, Also("纠纷简要情况", "基本情况")] public Personal<string> Words { get; init; }

    public override Dispute Into(Dispute s, At at) => s with
    {
        Self = at.Entry.Matter, FromPlatform = at.Entry.Source is { Kind: Ledger.SourceKind.Platform }, Kind = Kind, Cause = Cause, Level = Level, Source = Source, Manner = Manner, Gravity = Gravity, Village = Village, VillageGroup = VillageGroup,
        Arose = AroseOn is { } day ? at.Mark with { Day = day } : null,
        Parties = [.. Parties.Select(p => new PartyInDispute(p.Side, p.Enterprise, p.Name, p.IdNumber, p.Phone, p.Address))],
        Words = Words, TakenIn = at.Mark,
    };
}

public sealed record DisputeParty
{
    [Label("身份", English = "Side")] public required DisputeSide Side { get; init; }
    [Label("姓名或名称", English = "Name")] public required Personal<string> Name { get; init; }
    [Label("是企业", English = "Is an enterprise")] public bool Enterprise { get; init; }
    [Label("证件号码", English = "ID number")] public Personal<string> IdNumber { get; init; }
    [Label("电话", English = "Phone")] public Personal<string> Phone { get; init; }
    [Label("住址", English = "Address")] public Personal<string> Address { get; init; }
    [Label("所在村", English = "Village")] public Ref<Villages>? Village { get; init; }
    [Label("代理人", English = "Agent")] public Personal<string> Agent { get; init; }
}

/// <summary>受理, from which the month of 司法部令75 33 runs.</summary>
public sealed record AcceptDispute : Form<Dispute>
{
    [Label("调解方式", English = "Track"), Also("调解类型")] public required DisputeTrack Track { get; init; }
    [Label("调解委员会", English = "Committee")] public Ref<Committees>? Committee { get; init; }
    [Label("调解员", English = "Mediators")] public Items<Ref<Mediators>> Mediators { get; init; } = [];

    public override Dispute Into(Dispute s, At at) => s with
    {
        Accepted = s.Accepted ?? at.Mark, Rejected = null, Track = Track,
        Committee = Committee ?? s.Committee, Mediators = Mediators.Count > 0 ? Mediators : s.Mediators,
        MediatorsServed = Mediators.Count > 0 ? Mediator.AllServe(Mediators, at) : s.MediatorsServed,
    };
}

public enum RejectionGround
{
    [Label("不属于调解范围", English = "Not open to mediation")] OutOfScope,
    [Label("一方不同意调解", English = "One side does not consent")] NoConsent,
    [Label("法院已经受理或裁判", English = "Before a court already")] BeforeCourt,
    [Label("行政机关已经处理", English = "Decided by an authority already")] DecidedAlready,
    [Label("应由专门机关处理", English = "Another organ decides")] OtherOrgan,
}

public sealed record RejectDispute : Form<Dispute>
{
    [Label("不予受理的原因", English = "Ground")] public required RejectionGround Ground { get; init; }
    [Label("说明", English = "Explanation"), Wide] public Personal<string> Explanation { get; init; }
    [Label("告知的途径", English = "Ways told")] public Items<DisputeRoute> Routes { get; init; } = [];

    public override Dispute Into(Dispute s, At at) => s with { Rejected = at.Mark, RoutesTold = Routes.Count > 0 ? at.Mark : s.RoutesTold };
}

/// <summary>Who mediates and by which of the three tracks; also when a matter passes from one to another 三调联动.</summary>
public sealed record AssignMediators : Form<Dispute>
{
    [Label("调解方式", English = "Track")] public required DisputeTrack Track { get; init; }
    [Label("调解委员会", English = "Committee")] public Ref<Committees>? Committee { get; init; }
    [Label("调解员", English = "Mediators")] public Items<Ref<Mediators>> Mediators { get; init; } = [];
    [Label("联动单位", English = "Joined by"), Hint("例如 派出所、人民法庭", English = "Police station, people's tribunal")] public string? JoinedBy { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Track = Track, Committee = Committee ?? s.Committee, Mediators = Mediators, MediatorsServed = Mediator.AllServe(Mediators, at) };
}

public enum ReplacementGround
{
    [Label("当事人选择", English = "Chosen by the parties")] Chosen,
    [Label("当事人不接受", English = "Not accepted by a party")] NotAccepted,
    [Label("有利害关系，回避", English = "Recusal")] Recusal,
    [Label("工作变动", English = "Change of duties")] Duties,
}

public sealed record ReplaceMediators : Form<Dispute>
{
    [Label("原因", English = "Ground")] public required ReplacementGround Ground { get; init; }
    [Label("由谁提出", English = "Asked for by")] public Items<DisputeSide> AskedBy { get; init; } = [];
    [Label("更换后的调解员", English = "Mediators from now on")] public required Items<Ref<Mediators>> Mediators { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Mediators = Mediators, MediatorsServed = Mediator.AllServe(Mediators, at) };
}

/// <summary>调解前告知, orally or in writing (司法部令75 30).</summary>
public sealed record NotifyOfRights : Form<Dispute>
{
    [Label("告知方式", English = "Written or oral")] public required SpokenOrWritten Manner { get; init; }
    [Label("签收照片或录音", English = "Proof")] public Personal<Attachment> Proof { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Notified = s.Notified ?? at.Mark, NoticeManner = s.Notified is null ? Manner : s.NoticeManner };
}

public sealed record RefuseMediation : Form<Dispute>
{
    [Label("哪一方拒绝", English = "Who refuses")] public required Items<DisputeSide> Sides { get; init; }
    [Label("怎样表示的", English = "How it was said"), Wide] public Personal<string> Words { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Refusals = s.Refusals.Add(new(at.Mark)) };
}

public sealed record ConsentToMediation : Form<Dispute>
{
    [Label("怎样表示的", English = "How it was said"), Wide] public Personal<string> Words { get; init; }

    public override Dispute Into(Dispute s, At at) =>
        s with { Refusals = [.. s.Refusals.Select(r => r.Lifted is null ? r with { Lifted = at.Mark } : r)] };
}

public sealed record InquireIntoDispute : Form<Dispute>
{
    [Label("向谁调查", English = "Who was asked")] public Personal<string> Asked { get; init; }
    [Label("地点", English = "Place"), Hint("不写门牌", English = "Without house numbers")] public string? Place { get; init; }
    [Label("调查所见", English = "Findings"), Wide] public required Personal<string> Findings { get; init; }
    [Label("证据", English = "Evidence")] public Items<AttachedFile> Evidence { get; init; } = [];

    public override Dispute Into(Dispute s, At at) => s;
}

public sealed record ExtendMediation : Form<Dispute>
{
    [Label("延长", English = "Longer by"), Hint("人民调解按月填，行政调解和法院委派的按日填", English = "Months for people's mediation, else days")]
    public required int Units { get; init; }
    [Label("同意或批准的人", English = "Approved by"), Hint("例如 双方当事人；调委会主任", English = "For example both parties")] public required string Approver { get; init; }
    [Label("理由", English = "Reason"), Wide] public required string Reason { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Extensions = s.Extensions.Add(new(at.Mark, Units, Approver, Reason)) };
}

/// <summary>Up the ladder: the level that passes it on is done with it.</summary>
public sealed record EscalateDispute : Form<Dispute>
{
    [Label("升到", English = "Up to")] public required DisputeLevel To { get; init; }
    [Label("接手的调解委员会", English = "Committee that takes over")] public Ref<Committees>? Committee { get; init; }
    [Label("原因", English = "Reason"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override Dispute Into(Dispute s, At at) => s with
    {
        Escalations = To > s.Level ? s.Escalations.Add(new(s.Level, at.Mark)) : s.Escalations,
        Level = To, Committee = Committee ?? s.Committee, Mediators = Committee is null ? s.Mediators : [], MediatorsServed = Committee is not null || s.MediatorsServed,
    };
}

public enum RiskKind
{
    [Label("可能激化", English = "May grow worse")] Worse,
    [Label("可能引起治安案件", English = "May become a public-security case")] PublicSecurity,
    [Label("可能引起刑事案件", English = "May become a criminal case")] Criminal,
    [Label("可能群体上访", English = "May become a group petition")] GroupPetition,
    [Label("有自伤自杀可能", English = "May end in self-harm")] SelfHarm,
}

public sealed record RecordRisk : Form<Dispute>
{
    [Label("苗头", English = "Signs")] public required Items<RiskKind> Kinds { get; init; }
    [Label("情况", English = "What was seen"), Wide] public Personal<string> Seen { get; init; }
    [Label("采取的措施", English = "Measures taken"), Wide, Hint("不写姓名", English = "Without names")] public string? Measures { get; init; }

    public override Dispute Into(Dispute s, At at) =>
        s with { Risks = s.Risks.Add(new(at.Mark, Kinds.Any(k => k is RiskKind.PublicSecurity or RiskKind.Criminal))) };
}

public sealed record ReportToPolice : Form<Dispute>
{
    [Label("接收单位", English = "Reported to"), Hint("例如 派出所", English = "For example the police station")] public required string Receiver { get; init; }
    [Label("报告内容", English = "What was reported"), Wide] public Personal<string> Content { get; init; }

    public override Dispute Into(Dispute s, At at) =>
        s with { Risks = [.. s.Risks.Select(r => r.Reported is null ? r with { Reported = at.Mark } : r)] };
}
