namespace Xiangzhi.Registers;

public sealed record EnrolOfficer : Form<Officer>
{
    [Label("姓名", English = "Name")] public required Personal<string> Name { get; init; }
    [Label("工号", English = "Staff number"), Also("人员")] public Ref<Staff>? Staff { get; init; }
    [Label("身份", English = "Kind"), Also("人员性质")] public required OfficerKind Kind { get; init; }
    [Label("兼职", English = "Part-time"), Also("是否兼职")] public bool PartTime { get; init; }
    [Label("执法证号", English = "Certificate number"), Also("证号", "证件编号")] public string? CertificateNumber { get; init; }
    [Label("证件有效期起", English = "Valid from"), Also("发证日期")] public DateOnly? ValidFrom { get; init; }
    [Label("证件有效期止", English = "Valid to"), Also("有效期至")] public DateOnly? ValidTo { get; init; }
    [Label("执法领域", English = "Domains"), Hint("证件没有限定领域的，不选", English = "Choose none if the certificate names none")] public Items<Code<Domains>> Domains { get; init; } = [];

    public override Officer Into(Officer s, At at) => s with
    {
        Name = Name, Staff = Staff, Enrolled = at.Mark, Left = null, Duties = s.Duties.Add(new(at.Mark, Kind, PartTime)),
        Certificates = CertificateNumber is null ? s.Certificates : s.Certificates.Add(new(CertificateNumber, ValidFrom ?? at.Day, ValidTo, Domains)),
    };
}

/// <summary>A first certificate, a renewal 换证 or a new one with other domains.</summary>
public sealed record CertifyOfficer : Form<Officer>
{
    [Label("执法证号", English = "Certificate number")] public required string CertificateNumber { get; init; }
    [Label("有效期起", English = "Valid from"), Hint("空着即发证当日", English = "Empty: the day of issue")] public DateOnly? ValidFrom { get; init; }
    [Label("有效期止", English = "Valid to")] public DateOnly? ValidTo { get; init; }
    [Label("执法领域", English = "Domains"), Hint("证件没有限定领域的，不选", English = "Choose none if the certificate names none")] public Items<Code<Domains>> Domains { get; init; } = [];

    public override Officer Into(Officer s, At at) =>
        s with { Certificates = s.Certificates.Add(new(CertificateNumber, ValidFrom ?? at.Day, ValidTo, Domains)) };
}

public sealed record SuspendCertificate : Form<Officer>
{
    [Label("暂扣原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override Officer Into(Officer s, At at) => s.Suspended ? s : s with { Suspensions = s.Suspensions.Add(new(at.Mark, null)) };
}

public sealed record RestoreCertificate : Form<Officer>
{
    [Label("说明", English = "Remark")] public string? Remark { get; init; }

    public override Officer Into(Officer s, At at) =>
        s with { Suspensions = [.. s.Suspensions.Select(p => p.Until is null ? p with { Until = at.Mark } : p)] };
}

/// <summary>Revoked 吊销 or cancelled 注销: not valid from this day on. A new certificate may follow.</summary>
public sealed record RevokeCertificate : Form<Officer>
{
    [Label("原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override Officer Into(Officer s, At at) =>
        s with { Certificates = [.. s.Certificates.Select(c => c.To < at.Day ? c : c with { To = at.Day.AddDays(-1) })] };
}

public sealed record ChangeOfficer : Form<Officer>
{
    [Label("身份", English = "Kind")] public required OfficerKind Kind { get; init; }
    [Label("兼职", English = "Part-time")] public bool PartTime { get; init; }

    public override Officer Into(Officer s, At at) => s with { Duties = s.Ended(at.Mark).Add(new(at.Mark, Kind, PartTime)) };
}

public sealed record LeaveOfficers : Form<Officer>
{
    [Label("去向或原因", English = "Reason")] public string? Reason { get; init; }

    public override Officer Into(Officer s, At at) => s with { Left = at.Mark, Duties = s.Ended(at.Mark) };
}
