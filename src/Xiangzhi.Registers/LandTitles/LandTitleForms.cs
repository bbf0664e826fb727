namespace Xiangzhi.Registers;

/// <summary>收到处理申请书 (土地权属争议调查处理办法 9-11).</summary>
public sealed record ReceiveTitleApplication : Form<LandTitle>
{
    [Label("争议标的", English = "What is in dispute")] public required TitleObject Object { get; init; }
    [Label("主张的权利", English = "Right claimed")] public required ClaimedRight Right { get; init; }
    [Label("地块或山林", English = "Plot or wood"), Also("争议地点", "坐落"), Hint("小地名和四至，不写姓名", English = "Local name and bounds, no names")] public required string Place { get; init; }
    [Label("面积", English = "Area"), Unit("亩", 2)] public decimal? Area { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("由哪件纠纷转来", English = "Comes from the dispute"), Hint("调解不成转来的，填纠纷的台账号", English = "Ledger number of the dispute that was mediated")] public Ref<Disputes>? Dispute { get; init; }
    [Label("有书面申请书", English = "Applied in writing")] public bool Written { get; init; }
    [Label("当事人", English = "Parties")] public required Items<TitlePartyRow> Parties { get; init; }
    [Label("请求的事项、事实和理由", English = "Claim, facts and reasons"), Wide] public Personal<string> Claim { get; init; }
    [Label("证据目录", English = "Evidence"), Hint("名称不写姓名", English = "No names in the titles")] public Items<TitleEvidenceRow> Evidence { get; init; } = [];
    [Label("证人", English = "Witnesses"), Hint("姓名、单位、住址", English = "Name, unit, address")] public Personal<string> Witnesses { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with
    {
        Object = Object, Right = Right, Place = Place, Village = Village, Written = Written, Claim = Claim, EvidenceListed = Evidence.Count,
        Parties = [.. Parties.Select(p => new TitleParty(p.Side, p.Kind, p.Name, p.Address, p.Head))], Received = at.Mark,
    };
}

public sealed record TitlePartyRow
{
    [Label("身份", English = "Side")] public required DisputeSide Side { get; init; }
    [Label("个人或单位", English = "Individual or unit"), Hint("村集体、企业、机关是单位", English = "A village collective, firm or office is a unit")] public required TitlePartyKind Kind { get; init; }
    [Label("姓名或名称", English = "Name")] public required Personal<string> Name { get; init; }
    [Label("证件号码", English = "ID number")] public Personal<string> IdNumber { get; init; }
    [Label("电话", English = "Phone")] public Personal<string> Phone { get; init; }
    [Label("地址", English = "Address")] public Personal<string> Address { get; init; }
    [Label("法定代表人和职务", English = "Head and post"), Hint("单位填写", English = "Of a unit")] public Personal<string> Head { get; init; }
    [Label("代理人", English = "Agent")] public Personal<string> Agent { get; init; }
}

public sealed record TitleEvidenceRow
{
    [Label("种类", English = "Kind")] public required TitleEvidence Kind { get; init; }
    [Label("名称", English = "Title")] public required string Name { get; init; }
    [Label("证明什么", English = "What it proves")] public string? Proves { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int? Pages { get; init; }
}

public sealed record AcceptTitleApplication : Form<LandTitle>
{
    [Label("审查意见", English = "Finding"), Wide, Hint("符合受理条件的情况，不写姓名", English = "Why it may be accepted, no names")] public string? Finding { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Accepted = s.Accepted ?? at.Mark, Refusal = null };
}

/// <summary>不予受理 (土地权属争议调查处理办法 13, 14).</summary>
public sealed record RefuseTitleApplication : Form<LandTitle>
{
    [Label("不予受理的情形", English = "Ground")] public TitleRefusal? Ground { get; init; }
    [Label("理由", English = "Reasons"), Wide, Hint("不写姓名", English = "No names")] public string? Reasons { get; init; }
    [Label("决定书文号", English = "Number")] public string? Number { get; init; }
    [Label("已告知复议、诉讼的权利", English = "Remedies told")] public bool RemediesTold { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Refusal = new(Ground, Reasons is { Length: > 0 }, RemediesTold, at.Mark) };
}

/// <summary>移送有权处理的机关，或者退回指明途径: units with each other, boundaries of areas, contracted land.</summary>
public sealed record PassOnTitle : Form<LandTitle>
{
    [Label("移送到", English = "Passed on to")] public required TitleReceiver To { get; init; }
    [Label("接收单位", English = "Receiver")] public required string Receiver { get; init; }
    [Label("移送函编号", English = "Letter number")] public string? LetterNumber { get; init; }
    [Label("原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { PassedOn = at.Mark };
}

public sealed record SendTitleCopy : Form<LandTitle>
{
    [Label("发送方式", English = "How")] public ServiceMethod? Method { get; init; }
    [Label("被申请人收到日期", English = "Received on"), Hint("答辩的期限从这一天算；不填按发送日期", English = "The defence runs from it; empty: the day of sending")] public DateOnly? ReceivedOn { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { CopySent = s.CopySent ?? at.Mark, CopyReceivedOn = s.CopySent is null ? ReceivedOn : s.CopyReceivedOn };
}

public sealed record ReceiveTitleDefence : Form<LandTitle>
{
    [Label("答辩意见", English = "Defence"), Wide] public Personal<string> Words { get; init; }
    [Label("证据目录", English = "Evidence"), Hint("名称不写姓名", English = "No names in the titles")] public Items<TitleEvidenceRow> Evidence { get; init; } = [];

    public override LandTitle Into(LandTitle s, At at) => s with { Defended = s.Defended ?? at.Mark };
}

public sealed record NameInvestigators : Form<LandTitle>
{
    [Label("承办人", English = "Investigators")] public Items<Ref<Staff>> Investigators { get; init; } = [];

    public override LandTitle Into(LandTitle s, At at) => s with { Named = at.Mark, Investigators = [.. Investigators.Select(p => Number(p, at)).Distinct()] };

    internal static string Number(Ref<Staff> person, At at) => at.Seen.Text(person, StaffMember.NumberFact) ?? person.Id.ToString("D");
}

/// <summary>回避 (土地权属争议调查处理办法 16).</summary>
public sealed record RecuseInvestigator : Form<LandTitle>
{
    [Label("哪一名承办人", English = "Investigator")] public required Ref<Staff> Investigator { get; init; }
    [Label("谁提出", English = "Asked by")] public required RecusalFrom From { get; init; }
    [Label("决定回避", English = "Granted")] public bool? Granted { get; init; }
    [Label("理由", English = "Reason"), Wide] public Personal<string> Reason { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with
    {
        Recusals = s.Recusals.Add(new(at.Mark, Granted)),
        Investigators = Granted == true ? [.. s.Investigators.Where(i => i != NameInvestigators.Number(Investigator, at))] : s.Investigators,
    };
}

/// <summary>实地调查 (土地权属争议调查处理办法 18).</summary>
public sealed record SeeTitleSite : Form<LandTitle>
{
    [Label("已通知当事人到场", English = "Parties told to come")] public bool Told { get; init; }
    [Label("到场的人", English = "Who came")] public Personal<string> Present { get; init; }
    [Label("勘验情况", English = "What was seen"), Wide] public Personal<string> Words { get; init; }
    [Label("现场图、照片", English = "Map and photos")] public Items<AttachedFile> Files { get; init; } = [];

    public override LandTitle Into(LandTitle s, At at) => s with { Sites = s.Sites.Add(new(at.Mark, Told)) };
}

/// <summary>审查证据 (土地权属争议调查处理办法 19-21).</summary>
public sealed record ExamineTitleEvidence : Form<LandTitle>
{
    [Label("证据", English = "Evidence"), Hint("名称不写姓名", English = "No names in the titles")] public Items<TitleEvidenceRow> Evidence { get; init; } = [];
    [Label("已查证属实", English = "Found true")] public bool Verified { get; init; }
    [Label("质证和查证情况", English = "What was said and checked"), Wide] public Personal<string> Words { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Examinations = s.Examinations.Add(new(at.Mark, Verified)) };
}

public sealed record MediateTitle : Form<LandTitle>
{
    [Label("结果", English = "Result")] public required TitleMediationResult Result { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("调解情况", English = "What happened"), Wide] public Personal<string> Words { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with { Mediations = s.Mediations.Add(new(at.Mark, Result)) };
}

/// <summary>制作调解书 (土地权属争议调查处理办法 24, 25).</summary>
public sealed record MakeTitleAgreement : Form<LandTitle>
{
    [Label("争议的主要事实", English = "Main facts"), Wide] public Personal<string> Facts { get; init; }
    [Label("协议内容", English = "Terms"), Wide] public Personal<string> Terms { get; init; }
    [Label("双方已签名或盖章", English = "Parties signed")] public bool PartiesSigned { get; init; }
    [Label("承办人已署名", English = "Investigators signed")] public bool InvestigatorsSigned { get; init; }
    [Label("已盖章", English = "Sealed")] public bool Sealed { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s with
    {
        Agreement = new TitleAgreement(at.Mark, Facts.IsGiven, Terms.IsGiven) { PartiesSigned = PartiesSigned, InvestigatorsSigned = InvestigatorsSigned, Sealed = Sealed }.Settle(at),
    };
}

/// <summary>补齐签名、盖章.</summary>
public sealed record SignTitleAgreement : Form<LandTitle>
{
    [Label("双方已签名或盖章", English = "Parties signed")] public bool PartiesSigned { get; init; }
    [Label("承办人已署名", English = "Investigators signed")] public bool InvestigatorsSigned { get; init; }
    [Label("已盖章", English = "Sealed")] public bool Sealed { get; init; }

    public override LandTitle Into(LandTitle s, At at) => s.Agreement is not { } paper ? s : s with
    {
        Agreement = (paper with
        {
            PartiesSigned = paper.PartiesSigned || PartiesSigned, InvestigatorsSigned = paper.InvestigatorsSigned || InvestigatorsSigned, Sealed = paper.Sealed || Sealed,
        }).Settle(at),
    };
}
