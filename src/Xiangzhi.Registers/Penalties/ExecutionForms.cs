namespace Xiangzhi.Registers;

public sealed record PublishDecision : Form<Penalty>
{
    [Label("公示处", English = "Where"), Hint("网址或平台名称", English = "Address or platform"), Also("公示网址")] public string? Where { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Published = at.Mark, Unpublished = null };
}

/// <summary>By law not to be published: a minor, a secret, privacy; 行政处罚法 48 asks only for decisions of some social effect.</summary>
public sealed record WithholdPublication : Form<Penalty>
{
    [Label("不公示的理由", English = "Reason"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { NotToPublish = at.Mark };
}

public sealed record UnpublishDecision : Form<Penalty>
{
    [Label("撤回理由", English = "Reason"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Unpublished = at.Mark };
}

public sealed record PayFine : Form<Penalty>
{
    [Label("缴纳罚款", English = "Fine paid"), Also("实缴金额")] public decimal Fine { get; init; }
    [Label("缴纳加处罚款", English = "Surcharge paid")] public decimal Surcharge { get; init; }
    [Label("方式", English = "Way")] public PaymentWay Way { get; init; }
    [Label("票据号", English = "Receipt number")] public string? Receipt { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Payments = s.Payments.Add(new(at.Mark, Fine, Surcharge)) };
}

/// <summary>Officers take the fine themselves 当场收缴, 行政处罚法 68-70.</summary>
public sealed record CollectCash : Form<Penalty>
{
    [Label("收缴金额", English = "Collected")] public required decimal Amount { get; init; }
    [Label("收缴理由", English = "Ground")] public required CashGround Ground { get; init; }
    [Label("专用票据号", English = "Receipt number"), Hint("国务院财政部门或省级财政部门统一制发", English = "Of the finance authority")] public string? Receipt { get; init; }
    [Label("收缴人员", English = "Collected by")] public Ref<Officers>? Officer { get; init; }

    public override Penalty Into(Penalty s, At at) => s with
    {
        Payments = s.Payments.Add(new(at.Mark, Amount, 0)),
        Cash = s.Cash.Add(new(at.Mark, Ground, Receipt is not null)),
    };
}

/// <summary>All cash that is still with the officers goes to the agency.</summary>
public sealed record HandInCash : Form<Penalty>
{
    [Label("接收人", English = "Receiver")] public Ref<Staff>? Receiver { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Cash = [.. s.Cash.Select(c => c.HandedIn is null ? c with { HandedIn = at.Mark } : c)] };
}

public sealed record BankCash : Form<Penalty>
{
    [Label("缴款单号", English = "Deposit number")] public string? Deposit { get; init; }

    public override Penalty Into(Penalty s, At at) => s with
    {
        Cash = [.. s.Cash.Select(c => c.HandedIn is not null && c.Banked is null ? c with { Banked = at.Mark } : c)],
    };
}

/// <summary>On the party's application: deferral or instalments 延期、分期缴纳, 行政处罚法 66.</summary>
public sealed record DecideDeferral : Form<Penalty>
{
    [Label("批准", English = "Approved")] public bool Approved { get; init; }
    [Label("最后缴款日", English = "Last day of payment"), Hint("批准的必填", English = "Needed if approved")] public DateOnly? Until { get; init; }
    [Label("分几期", English = "Instalments"), Unit("期")] public int Instalments { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("申请理由", English = "Reasons"), Wide] public Personal<string> Reasons { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Deferrals = s.Deferrals.Add(new(at.Mark, Approved ? Until : null)) };
}

public sealed record DemandPerformance : Form<Penalty>
{
    [Label("履行期限", English = "Until")] public DateOnly? Until { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Demanded = at.Mark };
}

public sealed record ApplyToCourt : Form<Penalty>
{
    [Label("法院", English = "Court")] public required string Court { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { CourtApplied = at.Mark };
}

public sealed record RecordCourtRuling : Form<Penalty>
{
    [Label("准予执行", English = "Granted")] public bool Granted { get; init; }
    [Label("裁定书文号", English = "Ruling number")] public string? Number { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { CourtRuled = at.Mark };
}

/// <summary>The decision is carried out by force; money recovered counts as paid.</summary>
public sealed record EnforceDecision : Form<Penalty>
{
    [Label("执行人", English = "Enforced by")] public required Enforcer By { get; init; }
    [Label("执行到位的罚款", English = "Fine recovered")] public decimal Fine { get; init; }
    [Label("执行到位的加处罚款", English = "Surcharge recovered")] public decimal Surcharge { get; init; }
    [Label("执行情况", English = "Remark"), Wide, Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override Penalty Into(Penalty s, At at) => s with
    {
        Enforced = at.Mark, Payments = Fine + Surcharge > 0 ? s.Payments.Add(new(at.Mark, Fine, Surcharge)) : s.Payments,
    };
}

/// <summary>The party signs that papers may be served by fax, e-mail and the like 电子送达确认书, 行政处罚法 61.</summary>
public sealed record ConfirmElectronicService : Form<Penalty>
{
    [Label("送达地址", English = "Address for service")] public Personal<string> Address { get; init; }
    [Label("确认书扫描", English = "Scan")] public Personal<Attachment> Scan { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { ElectronicServiceAgreed = at.Mark };
}

public sealed record ReceiveRemedy : Form<Penalty>
{
    [Label("种类", English = "Kind")] public required RemedyKind Kind { get; init; }
    [Label("机关或法院", English = "Body")] public string? Body { get; init; }
    [Label("案号", English = "Number")] public string? Number { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Remedies = s.Remedies.Add(new(at.Mark, Kind)) };
}

public sealed record RecordRemedyOutcome : Form<Penalty>
{
    [Label("结果", English = "Outcome")] public required RemedyOutcome Outcome { get; init; }
    [Label("变更后的罚款", English = "Fine as changed"), Hint("变更罚款的填写", English = "If the fine was changed")] public decimal? ChangedFine { get; init; }
    [Label("文号", English = "Number")] public string? Number { get; init; }

    public override Penalty Into(Penalty s, At at)
    {
        var open = s.Remedies.Count(r => r.Ended is null) > 0 ? s.Remedies : s.Remedies.Add(new(at.Mark, default));
        var ended = s with { Remedies = [.. open.Select(r => r.Ended is null ? r with { Ended = at.Mark, Outcome = Outcome } : r)] };
        return Outcome >= RemedyOutcome.Changed ? ended with { Overturned = at.Mark, ChangedFineYuan = ChangedFine } : ended;
    }
}

/// <summary>The office changes or revokes its own decision.</summary>
public sealed record RevokeDecision : Form<Penalty>
{
    [Label("理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("变更后的罚款", English = "Fine as changed"), Hint("变更的填写；撤销的空着", English = "If changed; empty if revoked")] public decimal? ChangedFine { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Overturned = at.Mark, ChangedFineYuan = ChangedFine };
}

public sealed record CloseCase : Form<Penalty>
{
    [Label("结案方式", English = "Ground")] public required ClosingGround Ground { get; init; }
    [Label("执行情况", English = "Performance"), Wide, Hint("不写姓名", English = "No names")] public string? Performance { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Closed = at.Mark };
}

public sealed record ArchiveCase : Form<Penalty>
{
    [Label("档案号", English = "Archive number")] public string? Number { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int Pages { get; init; }
    [Label("保管期限", English = "Kept for")] public string? Retention { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Archived = at.Mark };
}
