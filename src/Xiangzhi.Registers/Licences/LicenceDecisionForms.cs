namespace Xiangzhi.Registers;

public sealed record GrantLicence : Form<Licence>
{
    [Label("决定文号", English = "Decision number"), Also("文号", "许可决定书文号")] public string? DecisionNumber { get; init; }
    [Label("证件编号", English = "Certificate number"), Also("许可证号", "证号")] public string? CertificateNumber { get; init; }
    [Label("许可内容", English = "What is licensed"), Wide, Hint("不写姓名", English = "No names")] public string? Content { get; init; }
    [Label("有效期止", English = "Valid to"), Hint("没有期限的空着", English = "Empty if it has no term")] public DateOnly? ValidTo { get; init; }
    [Label("决定机关", English = "Decided by"), Hint("上级决定的填上级机关", English = "The superior where it decides")] public string? Organ { get; init; }
    [Label("批准人", English = "Approver")] public Ref<Staff>? Approver { get; init; }
    [Label("当场决定", English = "On the spot")] public bool OnTheSpot { get; init; }
    [Label("收费", English = "Fee")] public decimal? Fee { get; init; }
    [Label("收费依据", English = "Basis of the fee")] public string? FeeBasis { get; init; }

    public override Licence Into(Licence s, At at) => s with
    {
        Granted = at.Mark, Refused = null, CertificateNumber = CertificateNumber ?? "", ValidTo = ValidTo, OnTheSpot = OnTheSpot, Accepted = OnTheSpot ? s.Accepted ?? at.Mark : s.Accepted,
        FeeYuan = Fee ?? 0, FeeHasBasis = FeeBasis is { Length: > 0 },
    };
}

public sealed record RefuseLicence : Form<Licence>
{
    [Label("决定文号", English = "Decision number")] public string? DecisionNumber { get; init; }
    [Label("不予许可的理由", English = "Reasons"), Wide, Hint("不写姓名", English = "No names")] public string? Reasons { get; init; }
    [Label("依据条款", English = "Basis")] public string? Basis { get; init; }
    [Label("已告知复议诉讼权利", English = "Remedies told")] public bool RightsTold { get; init; }
    [Label("批准人", English = "Approver")] public Ref<Staff>? Approver { get; init; }

    public override Licence Into(Licence s, At at) =>
        s with { Refused = at.Mark, Granted = null, RefusalReasoned = Reasons is { Length: > 0 }, RightsTold = RightsTold };
}

public sealed record DeliverLicence : Form<Licence>
{
    [Label("送达方式", English = "How")] public ServiceMethod? Method { get; init; }
    [Label("领取人", English = "Recipient")] public Personal<string> Recipient { get; init; }

    public override Licence Into(Licence s, At at) => s with { Delivered = at.Mark, Closed = s.Closed ?? at.Mark };
}

public sealed record PublishLicence : Form<Licence>
{
    [Label("公开的地方", English = "Published in"), Hint("网址或公开栏", English = "Address or notice board")] public string? Where { get; init; }

    public override Licence Into(Licence s, At at) => s with { Published = at.Mark };
}

public sealed record ApplyForRenewal : Form<Licence>
{
    [Label("申请延续到", English = "Asked until")] public DateOnly? Until { get; init; }

    public override Licence Into(Licence s, At at) => s with { Renewals = s.Renewals.Add(new(at.Mark, s.ValidTo, null, false, null)) };
}

public sealed record DecideRenewal : Form<Licence>
{
    [Label("准予延续", English = "Granted")] public bool Granted { get; init; }
    [Label("新的有效期止", English = "Valid to")] public DateOnly? Until { get; init; }
    [Label("视为准予延续", English = "Deemed granted"), Hint("到期前没有作出决定的", English = "No decision before it expired")] public bool Deemed { get; init; }
    [Label("理由", English = "Reasons"), Wide, Hint("不写姓名", English = "No names")] public string? Reasons { get; init; }

    public override Licence Into(Licence s, At at) => s with
    {
        ValidTo = Granted || Deemed ? Until ?? s.ValidTo : s.ValidTo,
        Renewals = s.PendingRenewal is { } pending ? s.Renewals.Replace(s.Renewals.Count - 1, pending with { Decided = at.Mark, Granted = Granted || Deemed, Until = Until }) : s.Renewals,
    };
}

public sealed record ChangeLicence : Form<Licence>
{
    [Label("变更了什么", English = "What is changed"), Wide, Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("新的有效期止", English = "Valid to")] public DateOnly? Until { get; init; }

    public override Licence Into(Licence s, At at) => s with { Changes = s.Changes.Add(at.Mark), ValidTo = Until ?? s.ValidTo };
}

public sealed record RevokeLicence : Form<Licence>
{
    [Label("撤销还是撤回", English = "Way")] public required RevocationWay Way { get; init; }
    [Label("理由和依据", English = "Reasons and basis"), Wide, Hint("不写姓名", English = "No names")] public required string Reasons { get; init; }
    [Label("补偿", English = "Compensation")] public decimal? Compensation { get; init; }
    [Label("批准人", English = "Approver")] public Ref<Staff>? Approver { get; init; }

    public override Licence Into(Licence s, At at) => s with { Revoked = new(Way, at.Mark) };
}

public sealed record CancelLicence : Form<Licence>
{
    [Label("注销原因", English = "Ground")] public required CancellationGround Ground { get; init; }

    public override Licence Into(Licence s, At at) => s with { Cancelled = at.Mark };
}

public sealed record InspectLicence : Form<Licence>
{
    [Label("检查人员", English = "Staff")] public Items<Ref<Staff>> Staff { get; init; } = [];
    [Label("已书面记录并签字", English = "Recorded and signed")] public bool Recorded { get; init; }
    [Label("符合许可", English = "Fits the licence")] public bool Fits { get; init; }
    [Label("情况和要求", English = "Findings"), Wide] public Personal<string> Findings { get; init; }

    public override Licence Into(Licence s, At at) => s with { Checks = s.Checks.Add(new(Staff.Distinct().Count(), Recorded, Fits, at.Mark)) };
}

public sealed record ArchiveLicence : Form<Licence>
{
    [Label("档案号", English = "File number")] public string? FileNumber { get; init; }
    [Label("页数", English = "Pages"), Unit("页")] public int? Pages { get; init; }

    public override Licence Into(Licence s, At at) => s with { Archived = at.Mark };
}
