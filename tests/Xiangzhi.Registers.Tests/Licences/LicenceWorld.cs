namespace Xiangzhi.Registers.Tests.Licences;

/// <summary>A township with a village and staff, and the acts of a licence with forms as a counter fills them.</summary>
internal sealed class LicenceWorld
{
    /// <summary>A Monday with five whole weeks before the next holiday (清明, 4 to 6 April; 7 April is worked).</summary>
    public static readonly DateOnly Monday = new(2024, 3, 4);

    public LicenceWorld()
    {
        Township = new(new(2026, 12, 31));
        Village = new(Township.Do("village", "add", new(2020, 1, 1), new AddVillage { VillageCode = "01", Name = "甲村" }).Id);
        Power = new(Township.Do("power", "list", new(2023, 1, 1), new ListPower { List = PowerList.Granted, ItemNumber = "60", Name = "各项许可" }).Id);
        First = Join("S01", "甲员");
        Second = Join("S02", "乙员");
    }

    public TestTownship Township { get; }
    public Ref<Villages> Village { get; }
    public Ref<Registers.Powers> Power { get; }
    public Ref<Staff> First { get; }
    public Ref<Staff> Second { get; }

    public ApplyForLicence Application(string kind = "forest-cutting") => new()
    {
        Kind = kind, Subject = "自留山林木采伐20株", Way = FilingWay.Counter, Village = Village, Power = Power, ApplicantKind = PartyKind.Citizen, Applicant = "张一", IdNumber = "500114197001010011",
        Phone = "13800000001", Address = "甲村一组", Papers = [new() { Paper = "申请书", Copies = 1, Original = true }, new() { Paper = "林权证", Copies = 1 }],
    };

    public Form FormOf(string action) => action switch
    {
        "ask-correction" => new AskLicenceCorrection { Missing = [new() { What = "林权证复印件", Why = "没有提交" }], Until = new(2025, 1, 1) },
        "supply" => new SupplyPapers { Papers = [new() { Paper = "林权证复印件" }], Complete = true },
        "accept" => new AcceptLicence { ReceiptGiven = true, Number = "受2024-1" },
        "not-accept" => new NotAcceptLicence { Ground = NotAcceptedGround.NotOurs, Authority = "区林业局", ReceiptGiven = true },
        "withdraw" => new WithdrawLicence(),
        "terminate" => new TerminateLicence { Ground = LicenceTermination.ApplicantGone },
        "visit" => Visit(SiteVisitKind.Papers),
        "tell-third-party" => new TellThirdParty { Party = "李二" },
        "hear-third-party" => new HearThirdParty { View = ThirdPartyView.Agrees },
        "tell-hearing-right" => new TellHearingRight(),
        "waive-hearing" => new WaiveLicenceHearing(),
        "request-hearing" => new RequestLicenceHearing { Who = "李二" },
        "withdraw-hearing" => new WithdrawLicenceHearing(),
        "notify-hearing" => new NotifyLicenceHearing { HearingOn = new(2025, 1, 6), Place = "会议室" },
        "hold-hearing" => new HoldLicenceHearing { Record = "各方陈述" },
        "exclude-time" => new BeginExcludedTime { Kind = ExcludedTime.Appraisal, Told = true },
        "count-again" => new EndExcludedTime(),
        "extend" => new ExtendLicence { Approver = First, Reason = "材料需要核实", Told = true },
        "send-up" => new SendLicenceUp { Opinion = "符合条件，上报", To = "区规资局" },
        "grant" => new GrantLicence { DecisionNumber = "白土许准〔2024〕1号", CertificateNumber = "林采1", Content = "采伐20株", ValidTo = new(2026, 3, 1) },
        "refuse" => new RefuseLicence { Reasons = "位于天然林保护区内", Basis = "森林法55条", RightsTold = true },
        "deliver" => new DeliverLicence { Method = ServiceMethod.Direct },
        "publish" => new PublishLicence { Where = "政府网站" },
        "ask-renewal" => new ApplyForRenewal(),
        "renew" => new DecideRenewal { Granted = true, Until = new(2028, 3, 1) },
        "change" => new ChangeLicence { What = "株数变更" },
        "revoke" => new RevokeLicence { Way = RevocationWay.Revoked, Reasons = "材料虚假" },
        "cancel" => new CancelLicence { Ground = CancellationGround.Requested },
        "inspect" => new InspectLicence { Staff = [First, Second], Recorded = true, Fits = true },
        "archive" => new ArchiveLicence(),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };

    public VisitLicenceSite Visit(SiteVisitKind kind) => new() { Kind = kind, Staff = [First, Second], Fits = true, Findings = "与申请一致" };

    public Matter Apply(DateOnly? on = null, Func<ApplyForLicence, ApplyForLicence>? change = null) =>
        Township.Do("licence", "apply", on ?? Monday, change is null ? Application() : change(Application()));

    public Matter Do(Matter licence, string action, DateOnly on, Form? form = null) => Township.Do("licence", action, on, form ?? FormOf(action), Township.Now(licence));

    /// <summary>Applied for and accepted on a day, granted two weeks later, delivered and published.</summary>
    public Matter Granted(DateOnly on, Func<ApplyForLicence, ApplyForLicence>? change = null)
    {
        var licence = Apply(on, change);
        Do(licence, "accept", on);
        Do(licence, "grant", on.AddDays(14));
        Do(licence, "deliver", on.AddDays(15));
        return Do(licence, "publish", on.AddDays(16));
    }

    public Licence State(Matter licence) => (Licence)Township.Now(licence).State;

    public IEnumerable<string> Rules(Matter licence) => Township.Flags(licence).Select(f => f.Rule);

    private Ref<Staff> Join(string number, string name) =>
        new(Township.Do("staff", "join", new(2020, 1, 1), new JoinStaff { StaffNumber = number, Name = name, Office = "service" }).Id);
}
