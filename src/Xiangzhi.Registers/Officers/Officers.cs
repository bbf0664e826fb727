namespace Xiangzhi.Registers;

public enum OfficerStage
{
    [Label("未持证", English = "Without certificate")] Uncertified,
    [Label("持证", English = "Certified")] Certified,
    [Label("证件暂扣", English = "Certificate suspended"), Aside] Suspended,
    [Label("离岗", English = "Left"), Aside] Left,
}

/// <summary>The roster of enforcement officers 执法人员名册, with certificates.</summary>
public sealed class Officers : Register<Officer>
{
    protected override void Define(Definition<Officer> d)
    {
        d.Named("officer", "执法人员", number: "{township}执人〔{year}〕{n}号", Area.Enforcement, "Enforcement officers");
        d.Mirrors("执法+监督");
        d.Reference(byKey: s => s.Latest?.Number, byLabel: (s, reveal) => s.Name.Place is { } place ? reveal(place) : null,
            when: (s, day) => s.Enrolled?.Day <= day && !(s.Left?.Day <= day));
        d.Shows(Officer.CertificateFact, s => s.Latest?.Number);
        d.Shows(Officer.ValidFact, s => string.Join(';', s.Valid.Select(OfficerSeen.Write)));
        d.Shows(Officer.DomainsFact, s => s.Latest is { } latest ? string.Join(';', latest.Domains) : null);
        d.Shows(Officer.StaffFact, s => s.Staff?.Id.ToString("D"));
        d.Stage(s => s.Left is not null ? OfficerStage.Left
            : s.Latest is null ? OfficerStage.Uncertified
            : s.Suspended ? OfficerStage.Suspended : OfficerStage.Certified);
        d.Title(s => s.Latest is { } latest ? $"执法证 {latest.Number}" : "未持证");
        d.People(s => [s.Name]);
        d.PersonalReadBy(Enum.GetValues<Role>());

        Role[] keepers = [Role.Administrator, Role.OfficeClerk, Role.Reviewer];
        d.Opens<EnrolOfficer>("enrol", "登记").By(keepers).Day("到岗日期", "On strength from")
            .Refuse(f => f.CertificateNumber is null && (f.ValidFrom is not null || f.ValidTo is not null || f.Domains.Count > 0),
                nameof(EnrolOfficer.CertificateNumber), "填了证件的有效期或领域，请一并填写执法证号")
            .Refuse(f => f.ValidTo < f.ValidFrom, nameof(EnrolOfficer.ValidTo), "有效期止不能早于有效期起，请核对证件");
        d.Act<CertifyOfficer>("certify", "发证换证").English("Certify or renew").While(s => s.Left is null).By(keepers).Day("发证日期", "Issued on")
            .Prefill(s => new() { CertificateNumber = s.Latest?.Number ?? "", Domains = s.Latest?.Domains ?? [] })
            .Refuse((_, f, at) => f.ValidTo < (f.ValidFrom ?? at.On), nameof(CertifyOfficer.ValidTo), "有效期止不能早于有效期起，请核对证件");
        d.Act<SuspendCertificate>("suspend", "证件暂扣").English("Suspend certificate").While(s => s.Latest is not null && !s.Suspended && s.Left is null).By(keepers);
        d.Act<RestoreCertificate>("restore", "证件恢复").English("Restore certificate").While(s => s.Suspended).By(keepers);
        d.Act<RevokeCertificate>("revoke", "证件吊销或注销").English("Revoke certificate").While(s => s.Latest is not null && s.Left is null).By(keepers);
        d.Act<ChangeOfficer>("change", "身份变动").While(s => s.Left is null).By(keepers)
            .Prefill(s => new() { Kind = s.Current?.Kind ?? default, PartTime = s.Current?.PartTime ?? false });
        d.Act<LeaveOfficers>("leave", "离岗").While(s => s.Left is null).By(keepers);

        d.Stock("E1", "现有行政执法人员", "Enforcement officers", "人").Each(s => s.Duties).Span(x => x.From, x => x.Until)
            .Slice("kind", "身份", x => x.Kind).Slice("part-time", "兼职", x => x.PartTime)
            .Rule("当日在册的执法人员，在编、派驻、辅助都算，可按身份分开看。");
        d.Stock("E2a", "持证人员", "Certified officers", "人").Each(s => s.Valid).Span(x => x.From, x => x.Until)
            .Rule("当日在册、执法证在有效期内、没有暂扣的人员；换证衔接的不重复。");
        d.Ratio("E2b", "持证率", "Certified rate", of: "E2a", over: "E1", "当日持有效证件的人数除以当日在册的执法人员数。");
        var (partTime, all) = d.Ratio("E2c", "兼职占比", "Part-time share");
        partTime.Each(s => s.Duties).When(x => x.PartTime).Span(x => x.From, x => x.Until).Slice("kind", "身份", x => x.Kind).Rule("当日兼职的执法人员除以当日在册的执法人员。");
        all.Each(s => s.Duties).Span(x => x.From, x => x.Until).Slice("kind", "身份", x => x.Kind);

        d.List("证号", s => s.Latest?.Number ?? "", "Certificate").List("有效期止", s => s.Latest?.To, "Valid to")
            .List("身份", s => s.Current?.Kind, "Kind").List("兼职", s => s.Current?.PartTime ?? false, "Part-time");
        d.Sheet("enrol");
    }
}
