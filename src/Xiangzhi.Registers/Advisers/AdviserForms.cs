namespace Xiangzhi.Registers;

public sealed record EngageAdviser : Form<Adviser>
{
    [Label("姓名", English = "Name")] public required Personal<string> Name { get; init; }
    [Label("所在机构", English = "Firm"), Also("律师事务所", "单位")] public Personal<string> Firm { get; init; }
    [Label("类别", English = "Kind")] public AdviserKind Kind { get; init; }
    [Label("执业证号", English = "Licence number")] public string? LicenceNumber { get; init; }
    [Label("聘用方", English = "Engaged by")] public required Engager By { get; init; }
    [Label("服务的村（社区）", English = "Villages"), Also("村（社区）", "服务村居"), Hint("乡里聘的同时服务村的也写", English = "Also where the township's adviser serves villages")] public Items<Ref<Villages>> Villages { get; init; } = [];
    [Label("合同期至", English = "Contract to"), Also("合同截止"), Hint("含当日", English = "Inclusive")] public required DateOnly To { get; init; }
    [Label("合同编号", English = "Contract number")] public string? ContractNumber { get; init; }
    [Label("费用", English = "Fee")] public decimal? Fee { get; init; }
    [Label("选聘方式", English = "How chosen"), Hint("例如 比选、政府采购、上级指派", English = "E.g. selection, procurement, sent from above")] public string? HowChosen { get; init; }
    [Label("联系电话", English = "Phone")] public Personal<string> Phone { get; init; }

    public override Adviser Into(Adviser s, At at) => s with
    {
        Name = Name, Firm = Firm, Kind = Kind, LicenceNumber = LicenceNumber ?? "", Engagements = s.Engagements.Add(new(at.Mark, By, Villages, To)),
    };
}

/// <summary>续聘, or a further contract with somebody else.</summary>
public sealed record RenewAdviser : Form<Adviser>
{
    [Label("聘用方", English = "Engaged by")] public required Engager By { get; init; }
    [Label("服务的村（社区）", English = "Villages")] public Items<Ref<Villages>> Villages { get; init; } = [];
    [Label("合同期至", English = "Contract to"), Hint("含当日；登记日期是新合同的首日", English = "Inclusive; the day of the entry is the first day of the new contract")] public required DateOnly To { get; init; }
    [Label("合同编号", English = "Contract number")] public string? ContractNumber { get; init; }
    [Label("费用", English = "Fee")] public decimal? Fee { get; init; }

    public override Adviser Into(Adviser s, At at) => s with { Engagements = s.Engagements.Add(new(at.Mark, By, Villages, To)) };
}

public enum EarlyEnd
{
    [Label("协商解除", English = "By agreement")] Agreement,
    [Label("顾问辞任", English = "The adviser resigned")] Resigned,
    [Label("不履行职责", English = "Did not serve")] Idle,
    [Label("执业受限", English = "No longer allowed to practise")] Barred,
    [Label("利益冲突", English = "Conflict of interest")] Conflict,
    [Label("转所或调离", English = "Moved")] Moved,
    [Label("其他")] Other,
}

public sealed record EndAdviser : Form<Adviser>
{
    [Label("原因", English = "Ground")] public required EarlyEnd Ground { get; init; }
    [Label("说明", English = "Remark"), Wide] public Personal<string> Remark { get; init; }

    public override Adviser Into(Adviser s, At at) => s with
    {
        Engagements = [.. s.Engagements.Select(e => e.EndedEarly is null && e.From.Day <= at.Day && e.To >= at.Day ? e with { EndedEarly = at.Mark } : e)],
    };
}

public sealed record DeclareConflict : Form<Adviser>
{
    [Label("涉及的事项", English = "Matter")] public Ref<Register>? Matter { get; init; }
    [Label("情形", English = "What it is"), Wide] public required Personal<string> What { get; init; }
    [Label("如何回避", English = "How it is met"), Hint("例如 该事项改由另一名顾问办理；不写姓名", English = "E.g. another adviser acts; no names")] public string? Measure { get; init; }

    public override Adviser Into(Adviser s, At at) => s with { Conflicts = s.Conflicts.Add(new(at.Mark, Matter)) };
}

public sealed record EndConflict : Form<Adviser>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override Adviser Into(Adviser s, At at) => s with { Conflicts = [.. s.Conflicts.Select(c => c.Ended is null ? c with { Ended = at.Mark } : c)] };
}

/// <summary>年度履职报告和考核.</summary>
public sealed record ReportOnAdviser : Form<Adviser>
{
    [Label("考核结果", English = "Result")] public required AdviserResult Result { get; init; }
    [Label("履职情况", English = "What was done"), Wide] public Personal<string> Report { get; init; }

    public override Adviser Into(Adviser s, At at) => s with { Reports = s.Reports.Add(at.Mark) };
}

public enum AdviserResult
{
    [Label("优秀", English = "Excellent")] Excellent,
    [Label("合格", English = "Satisfactory")] Satisfactory,
    [Label("不合格", English = "Not satisfactory")] Unsatisfactory,
}
