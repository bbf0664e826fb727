namespace Xiangzhi.Registers;

/// <summary>What stands in either way of taking in: no narrative, only what number, clock and file need.</summary>
public abstract record PetitionIntake : Form<Petition>
{
    [Label("信访目的", English = "Purpose"), Also("信访目的类别")] public required PetitionPurpose Purpose { get; init; }
    [Label("信访形式", English = "Form")] public required PetitionForm Form { get; init; }
    [Label("事由", English = "Subject"), Hint("一句话，不写姓名，不写经过", English = "One sentence: no name, no narrative"), Also("信访事项", "概况")] public required string Subject { get; init; }
    [Label("内容类别", English = "Content"), Also("内容分类", "问题属地类别")] public Code<PetitionContents> Content { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）", "问题属地")] public Ref<Villages>? Village { get; init; }
    [Label("重复信访", English = "Repeated"), Also("初重信")] public bool Repeated { get; init; }
    [Label("人数", English = "Persons"), Unit("人"), Also("信访人数")] public int Persons { get; init; } = 1;
    [Label("推选的代表", English = "Representatives"), Unit("人"), Hint("多人走访的填，不超过5人", English = "Of a joint visit, five at most")] public int Representatives { get; init; }
    [Label("涉法涉诉", English = "Before courts or police")] public bool Litigation { get; init; }
    [Label("越级走访", English = "Went past the competent organ")] public bool Bypassed { get; init; }
    [Label("已经复核终结的同一事项", English = "Exhausted before"), Hint("同一事实和理由，经过复核的", English = "Same facts and reasons, second review done")] public bool ExhaustedBefore { get; init; }
    [Label("姓名或地址不清", English = "Name or address unclear"), Hint("不能告知的，勾选", English = "Nobody can be told")] public bool Unclear { get; init; }
    [Label("信访人", English = "Petitioner"), Group("信访人", English = "Petitioner"), Also("姓名", "信访人姓名")] public Personal<string> Petitioner { get; init; }
    [Label("证件号码", English = "ID number"), Group("信访人", English = "Petitioner")] public Personal<string> IdNumber { get; init; }
    [Label("电话", English = "Phone"), Group("信访人", English = "Petitioner"), Also("联系电话")] public Personal<string> Phone { get; init; }
    [Label("住址", English = "Address"), Group("信访人", English = "Petitioner")] public Personal<string> Address { get; init; }
    [Label("国家信访查询码", English = "National query code"), Group("信访人", English = "Petitioner"), Also("查询码")] public Personal<string> QueryCode { get; init; }
    [Label("事情涉及的工作人员", English = "Staff whom it is about"), Group("事情涉及的人", English = "Staff concerned"), Hint("这些人看不到信访人", English = "They do not see who petitions")] public Items<Ref<Staff>> About { get; init; } = [];

    protected Petition Fill(Petition s, At at, PetitionOrigin origin) => s with
    {
        Self = at.Entry.Matter, Purpose = Purpose, Form = Form, Origin = origin, Subject = Subject, Content = Content, Village = Village, Repeated = Repeated,
        Persons = Math.Max(1, Persons), Representatives = Representatives, Litigation = Litigation, Bypassed = Bypassed, ExhaustedBefore = ExhaustedBefore,
        Unclear = Unclear, Petitioner = Petitioner, Phone = Phone, Address = Address, QueryCode = QueryCode, Registered = at.Mark,
        About = Concerned.Of(About, at),
    };
}

/// <summary>直接收到的登记.</summary>
public sealed record RegisterPetition : PetitionIntake
{
    [Label("由哪件事转来", English = "Comes from")] public Ref<Register>? Origin { get; init; }

    public override Petition Into(Petition s, At at) => Fill(s, at, PetitionOrigin.Direct);
}

public enum SendingManner
{
    [Label("转送", English = "Forwarded")] Forwarded,
    [Label("交办", English = "Assigned")] Assigned,
}

/// <summary>收到转送、交办: the day of receipt is the legal day.</summary>
public sealed record ReceivePetition : PetitionIntake
{
    [Label("转来方式", English = "Forwarded or assigned"), Also("办理方式")] public required SendingManner Manner { get; init; }
    [Label("转来机关", English = "Sent by"), Also("来源", "交办单位")] public required string From { get; init; }
    [Label("函号", English = "Letter number"), Also("文号")] public string? LetterNumber { get; init; }
    [Label("要求哪天办结", English = "Due on"), Hint("交办函写明的日子，按期办结率按它算", English = "As the letter says; F8 is counted by it"), Also("办结期限", "办理期限")] public DateOnly? DueOn { get; init; }

    public override Petition Into(Petition s, At at) =>
        Fill(s, at, Manner == SendingManner.Assigned ? PetitionOrigin.Assigned : PetitionOrigin.Forwarded) with { From = From, LetterNumber = LetterNumber, DueOn = DueOn };
}

public enum TellingManner
{
    [Label("书面", English = "In writing")] Written,
    [Label("当场书面", English = "In writing on the spot")] OnTheSpot,
    [Label("网上", English = "Online")] Online,
    [Label("短信", English = "By text message")] TextMessage,
    [Label("口头", English = "Orally")] Oral,
}

/// <summary>告知接收情况、处理途径和程序 (信访工作条例 23).</summary>
public sealed record TellPetitioner : Form<Petition>
{
    [Label("告知方式", English = "Manner")] public required TellingManner Manner { get; init; }
    [Label("处理途径", English = "Way of handling")] public PetitionRoute? Route { get; init; }
    [Label("告知书编号", English = "Number of the notice")] public string? Number { get; init; }

    // The regulation asks for a written notice; what was only said is recorded and tells nobody.
    public override Petition Into(Petition s, At at) => Manner == TellingManner.Oral ? s : s with { Told = s.Told ?? at.Mark, Route = s.Route ?? Route };
}

public sealed record FindUnclear : Form<Petition>
{
    [Label("怎样核实的", English = "How it was checked"), Hint("例如 电话空号，村里查无此人", English = "For example a dead number")] public required string How { get; init; }

    public override Petition Into(Petition s, At at) => s with { Unclear = true };
}

public sealed record GuideToOrgan : Form<Petition>
{
    [Label("引导到", English = "Guided to")] public required string To { get; init; }
    [Label("怎样说明的", English = "Explanation"), Wide] public Personal<string> Explanation { get; init; }

    public override Petition Into(Petition s, At at) => s with { Guided = s.Guided ?? at.Mark };
}

/// <summary>异议: not ours, with reasons (信访工作条例 23).</summary>
public sealed record ObjectToPetition : Form<Petition>
{
    [Label("不属本机关的理由", English = "Why it is not ours"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }
    [Label("应由哪个机关办理", English = "Whose it is")] public string? Whose { get; init; }

    public override Petition Into(Petition s, At at) => s with { Objected = s.Objected ?? at.Mark, ObjectionAccepted = null };
}

public sealed record AnswerObjection : Form<Petition>
{
    [Label("同意退回", English = "Taken back")] public bool Accepted { get; init; }
    [Label("理由", English = "Reason"), Wide, Hint("不写姓名", English = "Without names")] public string? Reason { get; init; }

    public override Petition Into(Petition s, At at) =>
        Accepted ? (s with { ObjectionAccepted = true }).Conclude(PetitionOutcome.Returned, at) : s with { ObjectionAccepted = false };
}

/// <summary>受理, on which way.</summary>
public sealed record AcceptPetition : Form<Petition>
{
    [Label("处理途径", English = "Way of handling"), Hint("只有第（六）项按60日办理", English = "Only the sixth runs on sixty days"), Also("分类")] public required PetitionRoute Route { get; init; }
    [Label("简易办理", English = "Simple procedure"), Group("简易办理", English = "Simple procedure")] public bool Simple { get; init; }
    [Label("适用理由", English = "Ground"), Group("简易办理", English = "Simple procedure")] public SimpleGround Ground { get; init; }
    [Label("几个责任单位或多人联名", English = "Several offices or signers"), Group("简易办理", English = "Simple procedure")] public bool Joint { get; init; }
    [Label("可能不支持诉求", English = "Likely not supported"), Group("简易办理", English = "Simple procedure")] public bool Unlikely { get; init; }

    public override Petition Into(Petition s, At at) => s with
    {
        Accepted = s.Accepted ?? at.Mark, Route = Route, Simple = Simple ? new(at.Mark, Ground, Joint || s.Persons >= PetitionTerms.Collective, Unlikely) : s.Simple,
    };
}

public sealed record LeaveSimple : Form<Petition>
{
    [Label("转普通程序的原因", English = "Why"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override Petition Into(Petition s, At at) => s.Simple is { } simple ? s with { Simple = simple with { Left = at.Mark } } : s;
}

public sealed record RefusePetition : Form<Petition>
{
    [Label("不予受理的原因", English = "Ground")] public required PetitionRefusal Ground { get; init; }
    [Label("已告知信访人", English = "The petitioner was told")] public bool Told { get; init; }
    [Label("说明", English = "Explanation"), Wide] public Personal<string> Explanation { get; init; }

    public override Petition Into(Petition s, At at) => (s with { Refusal = Ground, Told = Told ? s.Told ?? at.Mark : s.Told }).Conclude(PetitionOutcome.Refused, at);
}

/// <summary>依法分流 or 转送: to the organ or procedure whose it is.</summary>
public sealed record SendPetition : Form<Petition>
{
    [Label("处理途径", English = "Way of handling"), Hint("申诉求决类依法分流的，选走哪一条", English = "Of a claim that is diverted")] public PetitionRoute? Route { get; init; }
    [Label("转到哪类机关", English = "Kind of organ")] public required PetitionOrgan To { get; init; }
    [Label("接收单位", English = "Receiver")] public required string Receiver { get; init; }
    [Label("函号", English = "Letter number")] public string? LetterNumber { get; init; }

    public override Petition Into(Petition s, At at) => (s with { Sent = s.Sent ?? at.Mark, SentTo = To, Receiver = Receiver, Route = Route ?? s.Route })
        .Conclude(Route is { } route && route != PetitionRoute.Petition ? PetitionOutcome.Diverted : PetitionOutcome.Forwarded, at);
}
