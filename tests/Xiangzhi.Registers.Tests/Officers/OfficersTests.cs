namespace Xiangzhi.Registers.Tests.Officers;

public sealed class OfficersTests
{
    private readonly TestTownship township = new(new(2026, 6, 1));

    [Fact]
    public void Officers_and_certificates_are_counted_as_of_a_day()
    {
        Enrol(new(2023, 3, 1), "甲", "Z-1", new(2023, 3, 1), new(2025, 2, 28));
        Enrol(new(2024, 5, 1), "乙", "Z-2", new(2024, 5, 1), new(2029, 4, 30), OfficerKind.Posted);
        Enrol(new(2024, 6, 1), "丙", null, null, null, OfficerKind.Auxiliary, partTime: true);

        Assert.Equal(1, Figure("E1", new(2023, 12, 31)));
        Assert.Equal(3, Figure("E1", new(2024, 12, 31)));
        Assert.Equal(2, Figure("E2a", new(2025, 2, 28)));
        Assert.Equal(1, Figure("E2a", new(2025, 3, 1)));
        Assert.Equal(33.33m, Figure("E2b", new(2025, 12, 31)));
        Assert.Equal(33.33m, Figure("E2c", new(2025, 12, 31)));
        Assert.Null(Figure("E2b", new(2022, 12, 31)));
    }

    [Fact]
    public void A_renewal_makes_no_gap_and_no_double()
    {
        var officer = Enrol(new(2023, 3, 1), "甲", "Z-1", new(2023, 3, 1), new(2025, 2, 28));
        township.Do("officer", "certify", new(2025, 2, 10), new CertifyOfficer { CertificateNumber = "Z-9", ValidFrom = new(2025, 2, 10), ValidTo = new(2030, 2, 9) }, officer);

        Assert.Equal([(new DateOnly(2023, 3, 1), new DateOnly(2030, 2, 10))], State(officer).Valid.Select(v => (v.From.Day, v.Until!.Value.Day)));
        foreach (var day in new DateOnly[] { new(2025, 2, 9), new(2025, 2, 15), new(2025, 3, 1), new(2030, 2, 9) })
            Assert.Equal(1, Figure("E2a", day));
        Assert.Equal(0, Figure("E2a", new(2030, 2, 10)));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_late_renewal_leaves_the_gap_open()
    {
        var officer = Enrol(new(2023, 3, 1), "甲", "Z-1", new(2023, 3, 1), new(2025, 2, 28));
        township.Do("officer", "certify", new(2025, 4, 1), new CertifyOfficer { CertificateNumber = "Z-9" }, officer);

        Assert.Equal(0, Figure("E2a", new(2025, 3, 31)));
        Assert.Equal(1, Figure("E2a", new(2025, 4, 1)));
    }

    [Fact]
    public void Suspension_and_revocation_take_the_certificate_away_from_their_day()
    {
        var officer = Enrol(new(2023, 3, 1), "甲", "Z-1", new(2023, 3, 1), null);
        township.Do("officer", "suspend", new(2024, 3, 1), new SuspendCertificate { Reason = "考核不合格" }, officer);
        Assert.Equal("suspended", Stage(officer));
        township.Do("officer", "restore", new(2024, 4, 1), new RestoreCertificate(), township.Now(officer));
        township.Do("officer", "revoke", new(2024, 8, 1), new RevokeCertificate { Reason = "调离执法岗位" }, township.Now(officer));

        Assert.Equal([1m, 0, 0, 1, 1, 0], new DateOnly[] { new(2024, 2, 29), new(2024, 3, 1), new(2024, 3, 31), new(2024, 4, 1), new(2024, 7, 31), new(2024, 8, 1) }.Select(d => Figure("E2a", d)!.Value));
        Assert.Equal(1, Figure("E1", new(2024, 12, 31)));

        township.Do("officer", "certify", new(2024, 9, 1), new CertifyOfficer { CertificateNumber = "Z-2" }, township.Now(officer));
        Assert.Equal(1, Figure("E2a", new(2024, 9, 1)));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Leaving_ends_duty_and_validity_and_a_change_of_duty_counts_the_person_once()
    {
        var officer = Enrol(new(2023, 3, 1), "甲", "Z-1", new(2023, 3, 1), null);
        township.Do("officer", "change", new(2023, 9, 1), new ChangeOfficer { Kind = OfficerKind.Posted, PartTime = true }, officer);
        Assert.Equal(1, Figure("E1", new(2023, 12, 31)));
        Assert.Equal(100, Figure("E2c", new(2023, 12, 31)));
        Assert.Equal(0, Figure("E2c", new(2023, 8, 31)));

        township.Do("officer", "leave", new(2024, 2, 1), new LeaveOfficers { Reason = "退休" }, township.Now(officer));
        Assert.Equal(0, Figure("E1", new(2024, 2, 1)));
        Assert.Equal(0, Figure("E2a", new(2024, 2, 1)));
        Assert.Equal("left", Stage(officer));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_struck_out_officer_counts_nothing()
    {
        var officer = Enrol(new(2023, 3, 1), "甲", "Z-1", new(2023, 3, 1), null);
        township.Void(officer, 1);
        Assert.Equal(0, Figure("E1", new(2023, 12, 31)));
        Assert.Equal(0, Figure("E2a", new(2023, 12, 31)));
    }

    [Fact]
    public void Other_registers_see_validity_as_of_their_own_day()
    {
        var officer = new Ref<Registers.Officers>(Enrol(new(2023, 3, 1), "甲", "Z-1", new(2023, 3, 1), new(2025, 2, 28), domains: ["forestry"]).Id);
        Assert.Equal((true, "Z-1"), (See(officer, new(2025, 2, 28)).Valid, See(officer, new(2025, 2, 28)).Number));
        Assert.False(See(officer, new(2025, 3, 1)).Valid);
        Assert.True(See(officer, new(2025, 2, 28)).Covers("forestry"));
        Assert.False(See(officer, new(2025, 2, 28)).Covers("fire"));
        Assert.True(See(officer, new(2025, 2, 28)).Covers(default));
        Assert.False(See(new(Guid.NewGuid()), new(2025, 2, 28)).Valid);
    }

    [Fact]
    public void Certificate_days_without_a_number_or_in_the_wrong_order_are_refused_at_their_field()
    {
        var form = new EnrolOfficer { Name = "甲", Kind = OfficerKind.Established, ValidFrom = new(2023, 1, 1) };
        Assert.Equal("certificateNumber", Refusal("enrol", form));
        Assert.Equal("validTo", Refusal("enrol", form with { CertificateNumber = "Z-1", ValidTo = new(2022, 1, 1) }));
        var officer = Enrol(new(2023, 3, 1), "甲", "Z-1", new(2023, 3, 1), null);
        Assert.Equal("validTo", Refusal("certify", new CertifyOfficer { CertificateNumber = "Z-2", ValidTo = new(2023, 2, 1) }, officer));
    }

    private string? Refusal(string action, Form form, Matter? matter = null) =>
        Assert.IsType<Refused>(township.Try("officer", action, new(2023, 5, 1), form, matter)).Refusals[0].Field;

    private OfficerSeen See(Ref<Registers.Officers> officer, DateOnly day)
    {
        var shown = township.Roster.Matter(officer.Id)?.AsOf(day);
        var seen = shown is null ? SeenFacts.None : new(new Dictionary<Guid, IReadOnlyDictionary<string, string>> { [officer.Id] = shown.Register.Shows(shown, day) });
        return OfficerSeen.Of(officer, new At { Mark = new(day, 99, day), Entry = township.Entries[0], Seen = seen });
    }

    private Matter Enrol(DateOnly on, string name, string? number, DateOnly? from, DateOnly? to, OfficerKind kind = OfficerKind.Established, bool partTime = false, Items<Code<Domains>> domains = default) =>
        township.Do("officer", "enrol", on, new EnrolOfficer { Name = name, Kind = kind, PartTime = partTime, CertificateNumber = number, ValidFrom = from, ValidTo = to, Domains = domains });

    private decimal? Figure(string code, DateOnly asOf) => township.Figure(code, asOf.Year, asOf).Value;

    private Officer State(Matter matter) => (Officer)township.Now(matter).State;

    private string Stage(Matter matter) => township.Now(matter).Derive(township.Law).StageCode;
}
