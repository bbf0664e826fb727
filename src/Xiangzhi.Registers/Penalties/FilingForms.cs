namespace Xiangzhi.Registers;

/// <summary>What is known of a case when it begins, whichever way it is opened.</summary>
public abstract record OpenCase : Form<Penalty>
{
    [Label("案由", English = "Cause"), Hint("如“未按规定戴安全头盔”，不写姓名", English = "The breach; no names"), Also("违法行为")] public required string Cause { get; init; }
    [Label("案件来源", English = "Source")] public CaseSource Source { get; init; } = CaseSource.Inspection;
    [Label("来源事项", English = "Comes from"), Hint("由检查、纠纷等转来的，填台账号", English = "Ledger number of the inspection or dispute")] public Ref<Register>? Origin { get; init; }
    [Label("由哪次检查发现", English = "From the inspection"), Hint("填检查台账号；作出处罚后，那次检查不再计入行政检查", English = "Once a penalty is decided that inspection counts no longer"), Also("检查任务", "检查台账号")] public Ref<Inspections>? Inspection { get; init; }
    [Label("权力事项", English = "Power"), Also("清单事项", "职权编码")] public Ref<Powers>? Power { get; init; }
    [Label("领域", English = "Domain"), Also("执法领域")] public Code<Domains> Domain { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("违法地点", English = "Place"), Hint("不写姓名", English = "No names")] public string? Place { get; init; }
    [Label("违法行为终了日", English = "Breach ended on"), Hint("连续或继续的，填终了之日", English = "If continuing, the day it ended")] public DateOnly? BreachEnded { get; init; }
    [Label("发现日期", English = "Discovered on")] public DateOnly? Discovered { get; init; }
    [Label("涉及生命健康或金融安全且有危害后果", English = "Harms life, health or financial safety")] public bool HarmsSafety { get; init; }
    [Group("当事人", English = "Party"), Label("当事人类别", English = "Party kind")] public PartyKind PartyKind { get; init; }
    [Label("当事人姓名或名称", English = "Party name"), Also("当事人", "姓名", "行政相对人")] public required Personal<string> PartyName { get; init; }
    [Label("身份证号或信用代码", English = "Identity number"), Also("证件号码")] public Personal<string> PartyIdNumber { get; init; }
    [Label("法定代表人或负责人", English = "Representative")] public Personal<string> Representative { get; init; }
    [Label("住址", English = "Address")] public Personal<string> PartyAddress { get; init; }
    [Label("联系电话", English = "Phone")] public Personal<string> PartyPhone { get; init; }
    [Label("当事人年龄", English = "Party age"), Unit("岁"), Hint("未成年的必填，按违法时的周岁", English = "At the time of the breach; needed for minors")] public int? PartyAge { get; init; }
    [Label("违法事实", English = "Facts"), Wide] public Personal<string> Facts { get; init; }

    private protected Penalty Begin(Penalty s, At at, Procedure procedure, Items<Ref<Officers>> officers) => s with
    {
        Opened = at.Mark, Procedure = procedure, Cause = Cause, Source = Source, Inspection = Inspection, Domain = Domain, Village = Village, Place = Place ?? "",
        Power = Power is { } power ? PowerSeen.Of(power, at) : null, BreachEnded = BreachEnded, Discovered = Discovered, HarmsSafety = HarmsSafety,
        PartyKind = PartyKind, PartyName = PartyName, PartyIdNumber = PartyIdNumber, Representative = Representative, PartyAddress = PartyAddress,
        PartyPhone = PartyPhone, PartyAge = PartyAge, Facts = Facts, Handlers = OfficerSeen.Of(officers, at),
    };
}

/// <summary>Ordinary procedure: filing 立案, 行政处罚法 54.</summary>
public sealed record FileCase : OpenCase
{
    [Group("办理", English = "Handling"), Label("承办执法人员", English = "Officers"), Also("办案人员", "承办人")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("批准立案的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("承办机构意见", English = "Opinion"), Wide] public Personal<string> Opinion { get; init; }
    [Label("移送机关", English = "Transferred by"), Hint("其他机关移送的填写", English = "If another authority passed it on")] public string? TransferredBy { get; init; }

    public override Penalty Into(Penalty s, At at) => Begin(s, at, Procedure.Ordinary, Officers) with { Filed = at.Mark };
}

/// <summary>Simple procedure: the decision is made on the spot 当场处罚, 行政处罚法 51, 52.</summary>
public sealed record PunishOnTheSpot : OpenCase
{
    [Group("当场处罚", English = "On the spot"), Label("执法人员", English = "Officers"), Also("承办人")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("已出示执法证件", English = "Card shown")] public bool CardShown { get; init; }
    [Label("已告知内容、事实、理由、依据和权利", English = "Rights told")] public bool RightsTold { get; init; }
    [Label("陈述申辩", English = "Defence"), Wide] public Personal<string> Defence { get; init; }
    [Label("处罚", English = "Penalties")] public required Items<PenaltyPart> Parts { get; init; }
    [Label("处罚依据", English = "Basis"), Also("法律依据")] public required string Basis { get; init; }
    [Label("裁量档次", English = "Discretion")] public DiscretionGrade? Grade { get; init; }
    [Label("裁量理由", English = "Reasons"), Hint("不写姓名", English = "No names")] public string? Reasons { get; init; }
    [Label("决定书编号", English = "Form number"), Hint("预定格式文书上印的编号", English = "Number printed on the form"), Also("决定书文号")] public string? FormNumber { get; init; }
    [Label("当事人拒绝签收", English = "Signature refused")] public bool SignatureRefused { get; init; }

    public override Penalty Into(Penalty s, At at)
    {
        var begun = Begin(s, at, Procedure.Simple, Officers);
        return begun with
        {
            Decisions = begun.Decisions.Add(new(at.Mark, Procedure.Simple, Parts, begun.Handlers)
            {
                Grade = Grade, Reasoned = Reasons is not null, PartyPresent = true, CardShown = CardShown, RightsTold = RightsTold,
            }),
        };
    }
}

/// <summary>A decision made on the spot is put on record with the agency 备案, 行政处罚法 52.</summary>
public sealed record RecordAtAgency : Form<Penalty>
{
    [Label("接收人", English = "Receiver")] public Ref<Staff>? Receiver { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { RecordedAtAgency = at.Mark };
}

public sealed record ChangeHandlers : Form<Penalty>
{
    [Label("承办执法人员", English = "Officers")] public required Items<Ref<Officers>> Officers { get; init; }
    [Label("原因", English = "Reason")] public string? Reason { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Handlers = OfficerSeen.Of(Officers, at) };
}

public sealed record AskRecusal : Form<Penalty>
{
    [Label("要求回避的执法人员", English = "Officer")] public required Ref<Officers> Officer { get; init; }
    [Label("由当事人提出", English = "Asked by the party")] public bool ByParty { get; init; }
    [Label("理由", English = "Reasons"), Wide] public Personal<string> Reasons { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Recusals = s.Recusals.Add(new(at.Mark, Officer)) };
}

/// <summary>Decides on every application that is open; until then the investigation goes on, 行政处罚法 43.</summary>
public sealed record DecideRecusal : Form<Penalty>
{
    [Label("准予回避", English = "Granted")] public bool Granted { get; init; }
    [Label("决定的负责人", English = "Decided by")] public Ref<Staff>? DecidedBy { get; init; }

    public override Penalty Into(Penalty s, At at) =>
        s with { Recusals = [.. s.Recusals.Select(r => r.Decided is null ? r with { Decided = at.Mark, Granted = Granted } : r)] };
}
