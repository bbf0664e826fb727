using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Penalties;

/// <summary>A township with two certified officers, a third without certificate, staff, and a power in force.</summary>
internal sealed class PenaltyWorld
{
    public PenaltyWorld()
    {
        Chair = Staff("S11", "贾主持");
        FirstStaff = Staff("S12", "甄一");
        First = Officer("甄一", "Z-001", FirstStaff, "forestry");
        Second = Officer("甄二", "Z-002", Staff("S13", "甄二"));
        Lapsed = Officer("甄三", "Z-003", Staff("S14", "甄三"), validTo: new(2024, 12, 31));
        Power = new(Township.Do("power", "list", new(2024, 1, 1), new ListPower { List = PowerList.Granted, ItemNumber = "F-1", Name = "违规野外用火的处罚", Domain = "forestry" }).Id);
        Shared = new(Township.Do("power", "list", new(2024, 1, 1), new ListPower { List = PowerList.Shared, ItemNumber = "P-1", Name = "配合检查" }).Id);
        Expired = new(Township.Do("power", "list", new(2023, 1, 1), new ListPower { List = PowerList.Granted, ItemNumber = "F-0", Name = "旧事项", ValidTo = new(2024, 12, 31) }).Id);
    }

    public TestTownship Township { get; } = new(new(2026, 6, 1));
    public Ref<Staff> Chair { get; }
    public Ref<Staff> FirstStaff { get; }
    public Ref<Registers.Officers> First { get; }
    public Ref<Registers.Officers> Second { get; }
    public Ref<Registers.Officers> Lapsed { get; }
    public Ref<Registers.Powers> Power { get; }
    public Ref<Registers.Powers> Shared { get; }
    public Ref<Registers.Powers> Expired { get; }

    public static Items<PenaltyPart> Fine(decimal yuan) => [new() { Kind = PenaltyKind.Fine, Amount = yuan }];

    public FileCase Filed => new()
    {
        Cause = "森林防火期野外用火", Power = Power, Domain = "forestry", PartyName = "张某某", PartyAddress = "某村一组", Place = "后山", Facts = "烧荒未经批准",
        BreachEnded = new(2025, 3, 1), Officers = [First, Second],
    };

    /// <summary>An ordinary case in which nothing is missing.</summary>
    public Story Good => new(
        new("file", new(2025, 3, 3), Filed),
        new("investigate", new(2025, 3, 5), new Investigate { Kind = InvestigationKind.Inquiry, Officers = [First, Second], CardShown = true, Records = [RecordKind.Written, RecordKind.Video] }),
        new("end-investigation", new(2025, 3, 10), new EndInvestigation { Proposal = Proposal.Penalty }),
        new("notify", new(2025, 3, 12), new GivePriorNotice { Parts = Fine(1000) }),
        new("hear-defence", new(2025, 3, 13), new HearDefence { Kind = DefenceKind.Waived }),
        new("decide", new(2025, 3, 20), Decision),
        new("publish", new(2025, 3, 25), new PublishDecision { Where = "区政府网站" }),
        new("pay", new(2025, 3, 26), new PayFine { Fine = 1000 }),
        new("close", new(2025, 4, 8), new CloseCase { Ground = ClosingGround.Performed }),
        new("archive", new(2025, 4, 10), new ArchiveCase { Pages = 32 }));

    public static DecidePenalty Decision => new()
    {
        Parts = Fine(1000), Basis = "《森林防火条例》第五十条", Grade = DiscretionGrade.Standard, Reasons = "初次，未造成蔓延", PartyPresent = true,
    };

    /// <summary>A grave case: large fine, discussed, told of the hearing, heard, reviewed.</summary>
    public Story Grave => new Story(
        new("file", new(2025, 3, 3), Filed),
        new("investigate", new(2025, 3, 5), new Investigate { Kind = InvestigationKind.Examination, Officers = [First, Second], CardShown = true, Records = [RecordKind.Written] }),
        new("end-investigation", new(2025, 3, 10), new EndInvestigation { Proposal = Proposal.Penalty, Serious = true }),
        new("notify", new(2025, 3, 12), new GivePriorNotice { Parts = Fine(6000), HearingTold = true }),
        new("request-hearing", new(2025, 3, 14), new RequestHearing()),
        new("notify-hearing", new(2025, 3, 17), new NotifyHearing { HearingOn = new(2025, 3, 28), Chair = Chair }),
        new("hold-hearing", new(2025, 3, 28), new HoldHearing { Chair = Chair, RecordSigned = true }),
        new("review", new(2025, 4, 1), new ReviewLegality { Result = ReviewResult.Passed, FirstTime = true, Qualification = "A2020" }),
        new("discuss", new(2025, 4, 2), new DiscussCase { Chair = Chair }),
        new("decide", new(2025, 4, 3), Decision with { Parts = Fine(6000), OnHearingRecord = true }));

    public PunishOnTheSpot OnTheSpot => new()
    {
        Cause = "未按规定佩戴安全头盔", Power = Power, Domain = "forestry", PartyName = "李某某", Place = "场口", Officers = [First, Second], CardShown = true, RightsTold = true,
        Parts = Fine(50), Basis = "《道路交通安全法》第八十九条", Grade = DiscretionGrade.Standard, Reasons = "基准第一档", FormNumber = "0000123",
    };

    /// <summary>A case decided on the spot in which nothing is missing.</summary>
    public Story Simple => new(
        new("punish-on-the-spot", new(2025, 3, 20), OnTheSpot),
        new("record-at-agency", new(2025, 3, 21), new RecordAtAgency()),
        new("collect-cash", new(2025, 3, 20), new CollectCash { Amount = 50, Ground = CashGround.SmallFine, Receipt = "渝财0001" }),
        new("hand-in-cash", new(2025, 3, 21), new HandInCash()),
        new("bank-cash", new(2025, 3, 24), new BankCash()),
        new("publish", new(2025, 3, 27), new PublishDecision()),
        new("close", new(2025, 3, 28), new CloseCase { Ground = ClosingGround.Performed }));

    public Matter Run(Story story) => story.Play(Township, "penalty");

    public IReadOnlyList<string> Flags(Matter matter) => [.. Township.Flags(matter).Select(f => f.Rule)];

    public Penalty State(Matter matter) => (Penalty)Township.Now(matter).State;

    public string Stage(Matter matter) => Township.Now(matter).Derive(Township.Law).StageCode;

    private Ref<Staff> Staff(string number, string name) =>
        new(Township.Do("staff", "join", new(2023, 1, 1), new JoinStaff { StaffNumber = number, Name = name, Office = "enforcement" }).Id);

    private Ref<Registers.Officers> Officer(string name, string certificate, Ref<Staff> staff, string? domain = null, DateOnly? validTo = null) =>
        new(Township.Do("officer", "enrol", new(2023, 1, 1), new EnrolOfficer
        {
            Name = name, Kind = OfficerKind.Established, Staff = staff, CertificateNumber = certificate, ValidFrom = new(2023, 1, 1), ValidTo = validTo,
            Domains = domain is null ? [] : [domain],
        }).Id);
}
