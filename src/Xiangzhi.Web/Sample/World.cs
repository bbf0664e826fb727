using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>白土乡, 2023 to 2025: invented people and matters whose figures are those that the two reports of the township printed.</summary>
internal static class World
{
    public const string Code = "500114205";

    public static Locality Locality { get; } = new(Code, "黔江区", "白土",
        [("凉洞村", 6), ("三塘村", 5), ("李家坪村", 7), ("木鱼村", 4), ("马鞍村", 5), ("石堡村", 6), ("场镇社区", 3)]);

    /// <summary>
    /// Day on which the sample's clock stands when it is served: a market day of January 2026, when the last month of 2025 has
    /// been confirmed and the year's report is due.
    /// </summary>
    public static DateOnly Today { get; } = new(2026, 1, 6);

    /// <summary>First day of the first year.</summary>
    private static readonly DateOnly First = new(2023, 1, 1);

    /// <summary>The last whole year of every world.</summary>
    public const int LastYear = 2025;

    /// <summary>Last day on which something was written down.</summary>
    public static DateOnly LastDay { get; } = new(2026, 1, 5);

    public static OpenLedger Profile { get; } = Locality.Profile(new(2022, 1, 1));

    /// <param name="seed">0 is the sample that ships, with the printed figures; another makes another township, busier or quieter.</param>
    public static Script Write(ulong seed)
    {
        var script = new Script(new(0x5A17_0000_0000_0000 + seed));
        var setting = new Setting(script, First, Locality);
        var other = new Dice(seed);
        int Near(int usual) => seed == 0 ? usual : usual + other.Between(-usual / 9, usual / 9);
        var study = new StudyStory(script, setting);
        var publicity = new PublicityStory(script, setting);
        study.Recognise(2023, 20);
        study.Tell(2023, sessions: 12, lectures: 4, staffTrainings: 4, examOfNewLeaders: true);
        study.Tell(2024, sessions: 6, lectures: 2, staffTrainings: 3, examOfNewLeaders: false);
        study.Tell(2025, sessions: 4, lectures: 1, staffTrainings: 2, examOfNewLeaders: false);
        publicity.Tell(2023, new(Courtyards: 10, Markets: 6, Others: 3, Copies: Near(3420), Audience: Near(2100), Advice: Near(538), Banners: 24));
        publicity.Tell(2024, new(Courtyards: 6, Markets: 5, Others: 4, Copies: Near(4180), Audience: Near(2650), Advice: Near(410), Banners: 18));
        publicity.Tell(2025, new(Courtyards: 5, Markets: 6, Others: 5, Copies: Near(5380), Audience: Near(3460), Advice: Near(470), Banners: 16));
        TellDisputes(script, setting, Near, isPrinted: seed == 0);
        var powers = TellPenalties(script, setting, Near);
        TellEnforcement(script, setting, powers);
        var licencePowers = new LicencePowers(new(0x11CE_0000_0000_0000 + seed), script, setting, First);
        TellOpenness(script, setting, Near, licencePowers);
        new ReconciliationStory(script, setting).Tell(2025, months: 11);
        TellLeadership(script, setting);
        TellLegality(script, setting);
        TellPetitions(script, setting, Near, seed);
        script.Add(new("period", "close", new(2024, 1, 22), new CloseYear { Year = 2023, AsOf = new(2023, 12, 31) }) { By = setting.Keeper.Number });
        script.Add(new("period", "close", new(2025, 1, 20), new CloseYear { Year = 2024, AsOf = new(2024, 12, 31) }) { By = setting.Keeper.Number });
        // Last, because it tells only what the stories before it told.
        var report = new ReportStory(script, setting);
        report.Tell(2023, ReportTexts.Of2023, ReportWay.InTime(2023));
        report.Tell(2024, ReportTexts.Of2024, ReportWay.InTime(2024));
        report.Tell(2025, ReportTexts.Of2025, ReportWay.Waiting);
        var returns = new ReturnsStory(script, setting);
        returns.Tell(2023);
        returns.Tell(2024);
        returns.Tell(2025);
        SupervisionStory.Announce(script, setting);
        new LandTitleStory(script, setting).Tell();
        licencePowers.Tell();
        new RightsStory(script, setting).Tell();
        new RetentionStory(script, setting).Tell();
        new AuditsStory(script, setting).Tell();
        new OfficialLettersStory(script, setting).Tell();
        return script;
    }

    private static void TellLeadership(Script script, Setting setting)
    {
        var (leadership, letters) = (new LeadershipStory(script, setting), new LettersStory(script, setting, First));
        var (tasks, means, grounds, needs) = (new TasksStory(script, setting), new MeansStory(script, setting), new GroundsStory(script, setting), new NeedsStory(script, setting));
        leadership.TellGroups();
        means.TellStaff();
        means.TellEquipment();
        grounds.TellSites();
        grounds.TellVillages();
        new PlansStory(script, setting).Tell();
        new MeetingsStory(script, setting).Tell();
        for (var year = 2023; year <= 2025; year++)
        {
            leadership.Tell(year);
            letters.Tell(year, villages: year > 2023);
            letters.Appraise(year);
            tasks.Tell(year);
            means.TellFunds(year);
            needs.Tell(year, count: 14 + 4 * (year - 2023));
        }
    }

    private static void TellDisputes(Script script, Setting setting, Func<int, int> near, bool isPrinted)
    {
        var disputes = new DisputesStory(script, setting, new(script, setting, First));
        disputes.Tell(new(2023, Settled: near(206), Failed: 6, Terminated: 2, Withdrawn: 3, Themselves: 2, HandedOn: 2, Over: 0, Rejected: 4, Sessions: null), carriedIn: 0);
        disputes.TellLate(new(2023, 12, 27), new(2024, 2, 6));
        disputes.Tell(new(2024, Settled: near(184), Failed: 6, Terminated: 1, Withdrawn: 3, Themselves: 2, HandedOn: 2, Over: 5, Rejected: 3, Sessions: null), carriedIn: 0);
        disputes.Tell(new(2025, Settled: near(149), Failed: 5, Terminated: 1, Withdrawn: 2, Themselves: 1, HandedOn: 2, Over: 0, Rejected: 3, Sessions: isPrinted ? 183 : null)
        {
            Open =
            [
                (new(2025, 12, 3), 1), (new(2025, 12, 8), 1), (new(2025, 12, 10), 0), (new(2025, 12, 15), 1), (new(2025, 12, 17), 0),
                (new(2025, 12, 19), 1), (new(2025, 12, 22), 0), (new(2025, 12, 24), 0), (new(2025, 12, 29), 0), (new(2025, 12, 30), 0),
            ],
        }, carriedIn: 5);
        disputes.Tell(new(2026, 0, 0, 0, 0, 0, 0, 0, 0, null) { Open = [(new(2026, 1, 1), 0), (new(2026, 1, 4), 0), (new(2026, 1, 5), 0)] }, carriedIn: 0);
        for (var year = 2023; year <= 2025; year++)
            disputes.Confirm(year);
    }

    private static void TellPetitions(Script script, Setting setting, Func<int, int> near, ulong seed)
    {
        var dice = new Dice(0x7E71_0000_0000_0000 + seed);
        var desk = new DeskStory(dice, script, setting);
        var receptions = new ReceptionStory(dice, script, setting);
        var petitions = new PetitionStory(dice, script, setting);
        var tasks = new TaskStory(dice, script, setting);
        petitions.Tell(PetitionPlans.All);
        foreach (var (year, received, entered, concluded) in new[] { (2023, 299, 60, 46), (2024, 268, 54, 57), (2025, 251, 57, 61) })
        {
            desk.Tell(year);
            receptions.Tell(year, near(received), unannounced: year == 2023 ? 1 : 2);
            petitions.TellVillages(year, near(entered));
            tasks.Tell(year, near(concluded), others: 5);
        }
        tasks.TellOpen(new(2025, 12, 30), new(2025, 12, 31), new(2026, 1, 4), new(2026, 1, 5));
        desk.TellBecoming();
        new CaseStory(dice, script, setting).Tell();
    }

    private static void TellOpenness(Script script, Setting setting, Func<int, int> near, LicencePowers powers)
    {
        var licences = new LicencesStory(script, setting, powers);
        licences.Tell(new(2023, Granted: near(228), NotAccepted: 7, Refused: 5, Withdrawn: 3, LicenceLapse.OneOfTheStaff, LicenceLapse.PublishedLate, LicenceLapse.NoReceipt, LicenceLapse.NeighbourUntold, LicenceLapse.CorrectionLate));
        licences.Tell(new(2024, Granted: near(203), NotAccepted: 5, Refused: 4, Withdrawn: 4, LicenceLapse.DeliveredLate, LicenceLapse.ExtensionUntold, LicenceLapse.PublishedLate, LicenceLapse.OneOfTheStaff));
        licences.Tell(new(2025, Granted: near(186), NotAccepted: 6, Refused: 4, Withdrawn: 2, LicenceLapse.NoReceipt, LicenceLapse.PublishedLate, LicenceLapse.NeighbourUntold));
        licences.TellRevoked(new(2024, 4, 16), new(2025, 5, 20));
        licences.TellOpen();
        var openness = new OpennessStory(script, setting, First);
        openness.Tell(2023, missed: [], late: [(3, 3)]);
        openness.Tell(2024, missed: [(5, 3)], late: [(3, 2), (1, 4)]);
        openness.Tell(2025, missed: [(4, 2)], late: [(0, 3), (4, 4)]);
        new InformationStory(script, setting).Tell();
        var service = new ServiceStory(script, setting, First);
        service.Tell(2023, near(64));
        service.Tell(2024, near(72));
        service.Tell(2025, near(78));
        var villages = new VillageStory(script, setting);
        villages.Begin(First);
        villages.Tell(2023);
        villages.Tell(2024);
        villages.Tell(2025);
        var opinions = new OpinionsStory(script, setting);
        opinions.Tell(2023, 9);
        opinions.Tell(2024, 8);
        opinions.Tell(2025, 8);
    }

    private static void TellLegality(Script script, Setting setting)
    {
        var advisers = new AdvisersStory(script, setting);
        advisers.Tell();
        new LegalityStory(script, setting, advisers).Tell();
        new RemediesStory(script, setting).Tell();
        new LegalServicesStory(script, setting, advisers).Tell();
    }

    private static void TellEnforcement(Script script, Setting setting, PowersStory powers)
    {
        var inspections = new InspectionsStory(script, setting, powers);
        inspections.Tell(new(2023, Routine: 14, Leads: 4, AtOnce: 0, Patrols: 44));
        inspections.Tell(new(2024, Routine: 17, Leads: 6, AtOnce: 3, Patrols: 46));
        inspections.Tell(new(2025, Routine: 20, Leads: 7, AtOnce: 6, Patrols: 38));
        inspections.TellPenalised();
        new CoercionStory(script, setting, powers).Tell();
        new SupervisionStory(script, setting).Tell(inspections);
        new WeeksStory(script, setting).Tell();
    }

    /// <returns>The list items, which inspections and coercion rest on as well.</returns>
    private static PowersStory TellPenalties(Script script, Setting setting, Func<int, int> near)
    {
        var powers = new PowersStory(script, setting, First);
        var penalties = new PenaltiesStory(script, setting, powers);
        penalties.Tell(new PenaltyYear(2023, RoadWarnings: near(28), RoadFines: 12, Heaps: 3, HeapFine: 100, Building: 16, BuildingFine: 50, Forestry: 5, Fire: 2) { Lapses = [Lapse.OneOfficer, Lapse.NoCard] });
        penalties.Tell(
            new(new(2023, 2, 21), Breach.RoadHeap, 300, CourseOfCase.Decided), new(new(2023, 5, 16), Breach.Building[2], 500, CourseOfCase.Decided) { Lapse = Lapse.NoRecord },
            new(new(2023, 8, 8), Breach.RoadHeap, 200, CourseOfCase.Decided), new(new(2023, 10, 17), Breach.Building[1], 300, CourseOfCase.PaidLate),
            new(new(2023, 3, 14), Breach.Building[0], 100, CourseOfCase.NotPunished), new(new(2023, 9, 12), Breach.RoadHeap, 100, CourseOfCase.NotPunished));
        penalties.Tell(new PenaltyYear(2024, RoadWarnings: near(26), RoadFines: 11, Heaps: 3, HeapFine: 100, Building: 13, BuildingFine: 50, Forestry: 4, Fire: 2) { Lapses = [Lapse.NoReasons, Lapse.PublishedLate] });
        penalties.Tell(
            new(new(2024, 3, 5), Breach.RoadHeap, 5000, CourseOfCase.Heard), new(new(2024, 4, 16), Breach.Building[2], 300, CourseOfCase.Decided) { Lapse = Lapse.ServedLate },
            new(new(2024, 6, 18), Breach.RoadHeap, 200, CourseOfCase.Revoked), new(new(2024, 9, 3), Breach.Building[1], 200, CourseOfCase.Decided) { Lapse = Lapse.NoticeLate },
            new(new(2024, 10, 22), Breach.RoadHeap, 300, CourseOfCase.Decided), new(new(2024, 5, 21), Breach.Building[0], 100, CourseOfCase.NotPunished),
            new(new(2024, 7, 9), Breach.RoadHeap, 100, CourseOfCase.Dropped), new(new(2024, 11, 12), Breach.Building[2], 100, CourseOfCase.NotPunished));
        penalties.Tell(new PenaltyYear(2025, RoadWarnings: near(26), RoadFines: 13, Heaps: 0, HeapFine: 0, Building: 17, BuildingFine: 20, Forestry: 3, Fire: 1) { Lapses = [Lapse.PublishedLate, Lapse.NotRecorded], OldListOn = new(2025, 11, 12) });
        penalties.Tell(
            new(new(2024, 12, 26), Breach.RoadHeap, 200, CourseOfCase.PaidLate) { Inspection = InspectionsStory.Winter }, new(new(2025, 11, 25), Breach.Building[2], 200, CourseOfCase.Payable) { Inspection = InspectionsStory.Autumn },
            new(new(2025, 3, 18), Breach.Building[0], 100, CourseOfCase.NotPunished), new(new(2025, 9, 16), Breach.RoadHeap, 100, CourseOfCase.NotPunished),
            new(new(2025, 10, 10), Breach.Building[2], 500, CourseOfCase.InvestigationDone), new(new(2025, 11, 18), Breach.RoadHeap, 5000, CourseOfCase.HearingTold),
            new(new(2025, 12, 15), Breach.Building[1], 300, CourseOfCase.EvidenceHeld), new(new(2025, 12, 29), Breach.FireSafety, null, CourseOfCase.JustFiled));
        return powers;
    }
}
