namespace Xiangzhi.Registers;

/// <summary>What is known of a case when it begins.</summary>
public abstract record OpenCoercion : Form<CoercionCase>
{
    [Label("案由", English = "Cause"), Hint("不写姓名", English = "No names")] public required string Cause { get; init; }
    [Label("来源案件", English = "Comes from"), Hint("处罚、检查的台账号", English = "Ledger number of the penalty or inspection")] public Ref<Register>? Origin { get; init; }
    [Label("权力事项", English = "Power")] public Ref<Powers>? Power { get; init; }
    [Label("领域", English = "Domain"), Also("执法领域")] public Code<Domains> Domain { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("地点", English = "Place"), Hint("不写姓名", English = "No names")] public string? Place { get; init; }
    [Group("当事人", English = "Party"), Label("当事人类别", English = "Party kind")] public PartyKind PartyKind { get; init; }
    [Label("当事人姓名或名称", English = "Party name"), Also("当事人", "行政相对人")] public required Personal<string> PartyName { get; init; }
    [Label("身份证号或信用代码", English = "Identity number")] public Personal<string> PartyIdNumber { get; init; }
    [Label("住址", English = "Address")] public Personal<string> PartyAddress { get; init; }
    [Label("联系电话", English = "Phone")] public Personal<string> PartyPhone { get; init; }

    private protected CoercionCase Begin(CoercionCase s, At at) => s with
    {
        Cause = Cause, Power = Power is { } power ? PowerSeen.Of(power, at) : null, Domain = Domain, Village = Village, Place = Place ?? "", PartyKind = PartyKind,
        PartyName = PartyName, PartyIdNumber = PartyIdNumber, PartyAddress = PartyAddress, PartyPhone = PartyPhone, Opened = at.Mark,
    };
}

/// <summary>An officer asks for a measure; in an emergency it is carried out first and reported within a day.</summary>
public sealed record ProposeMeasure : OpenCoercion
{
    [Group("强制措施", English = "Measure"), Label("措施", English = "Measure"), Also("强制措施种类")] public required MeasureKind Kind { get; init; }
    [Label("情况紧急，当场实施", English = "Urgent, on the spot")] public bool Urgent { get; init; }
    [Label("依据条款", English = "Basis"), Hint("设定这项措施的法律、法规条款", English = "The statute that gives this measure")] public string? Basis { get; init; }
    [Label("理由", English = "Reasons"), Wide] public Personal<string> Reasons { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => Begin(s, at) with { IsMeasure = true, Kind = Kind, Urgent = Urgent };
}

public sealed record ApproveMeasure : Form<CoercionCase>
{
    [Label("不批准", English = "Refused")] public bool Refused { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("说明", English = "Remark"), Hint("当场实施后补批的写明原因；不写姓名", English = "Why afterwards; no names")] public string? Remark { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with
    {
        Approved = new(at.Mark, at.Time, !Refused),
        MustLift = Refused && s.Implemented is not null ? new(at.Mark, LiftGround.NotApproved) : s.MustLift,
    };
}

public sealed record ListedThing
{
    [Label("物品、场所或账户", English = "Thing"), Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("数量", English = "Quantity")] public string? Quantity { get; init; }
    [Label("特征和状况", English = "Marks and state")] public string? State { get; init; }
    [Label("存放地点", English = "Kept at")] public string? KeptAt { get; init; }
}

/// <summary>The measure is carried out: decision and list are handed over on the spot, 行政强制法 18, 24.</summary>
public sealed record ImplementMeasure : Form<CoercionCase>
{
    [Label("执法人员", English = "Officers"), Also("实施人员")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("已出示执法证件", English = "Card shown")] public bool CardShown { get; init; }
    [Label("已告知理由、依据、权利和救济途径", English = "Reasons and rights told")] public bool Told { get; init; }
    [Label("当事人到场", English = "Party present")] public bool PartyPresent { get; init; }
    [Label("见证人", English = "Witness"), Hint("当事人不到场的必须有", English = "Needed if the party is absent")] public Personal<string> Witness { get; init; }
    [Label("现场笔录已签名", English = "Record signed")] public bool RecordSigned { get; init; }
    [Label("决定书已当场交付", English = "Decision handed over")] public bool DecisionHanded { get; init; }
    [Label("清单一式二份", English = "List in two copies")] public bool ListInTwo { get; init; }
    [Label("查封扣押的财物", English = "Things"), Also("物品清单")] public required Items<ListedThing> Things { get; init; }
    [Label("含生活必需品或无关财物", English = "Necessities or unrelated goods among them")] public bool Necessities { get; init; }
    [Label("已被其他机关查封", English = "Sealed by another authority before")] public bool SealedBefore { get; init; }
    [Label("陈述申辩", English = "Statement"), Wide] public Personal<string> Statement { get; init; }
    [Label("现场情况", English = "What happened"), Wide] public Personal<string> Content { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with
    {
        Implemented = new(at.Mark, at.Time, OfficerSeen.Of(Officers, at))
        {
            CardShown = CardShown, Told = Told, PartyPresent = PartyPresent, Witnessed = Witness.IsGiven, RecordSigned = RecordSigned, DecisionHanded = DecisionHanded,
            ListInTwo = ListInTwo, Necessities = Necessities, SealedBefore = SealedBefore,
        },
        Things = [.. Things.Select((t, i) => new HeldThing(i + 1, t.What, at.Mark))],
        MustLift = s.Approved is { Granted: false } ? new(at.Mark, LiftGround.NotApproved) : s.MustLift,
    };
}

public sealed record ExtendMeasure : Form<CoercionCase>
{
    [Label("延长", English = "Extended by"), Unit("日")] public required int Days { get; init; }
    [Label("理由", English = "Reasons"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("已书面告知当事人并说明理由", English = "Party told in writing")] public bool Told { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Extensions = s.Extensions.Add(new(at.Mark, Days, Reason, Told && Approver is not null)) };
}

public sealed record BeginAppraisal : Form<CoercionCase>
{
    [Label("检测、检验、检疫、鉴定机构", English = "Body"), Hint("不写姓名", English = "No names")] public string? Body { get; init; }
    [Label("期间已书面告知当事人", English = "Party told of the time in writing"), Hint("没有告知的，时间照常计算", English = "Else the time counts")] public bool Told { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Appraisals = s.Appraisals.Add(new(at.Mark, Told)) };
}

public sealed record EndAppraisal : Form<CoercionCase>
{
    [Label("结论", English = "Result"), Wide] public Personal<string> Result { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { Appraisals = [.. s.Appraisals.Select(a => a.Until is null ? a with { Until = at.Mark } : a)] };
}

/// <summary>A ground appears on which the measure must be lifted at once.</summary>
public sealed record FindLiftGround : Form<CoercionCase>
{
    [Label("应当解除的情形", English = "Ground")] public required LiftGround Ground { get; init; }
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { MustLift = new(at.Mark, Ground) };
}

public sealed record DisposeThings : Form<CoercionCase>
{
    [Label("第几件", English = "Number in the list"), Unit("件"), Hint("0 或不填：所有还在强制中的", English = "0 or empty: all that are left")] public int Number { get; init; }
    [Label("处理", English = "Disposal")] public required ItemDisposal How { get; init; }
    [Label("接收的机关", English = "Receiving authority")] public string? To { get; init; }
    [Label("当事人已签收", English = "Signed for")] public bool SignedFor { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with
    {
        Things = [.. s.Things.Select(t => t.Ended is null && (Number == 0 || t.Number == Number) ? t with { Ended = at.Mark, How = How } : t)],
    };
}

/// <summary>The decision to freeze reaches the party, 行政强制法 31.</summary>
public sealed record ServeFreeze : Form<CoercionCase>
{
    [Label("送达方式", English = "Way")] public ServiceMethod Method { get; init; }

    public override CoercionCase Into(CoercionCase s, At at) => s with { FreezeServed = at.Mark };
}
