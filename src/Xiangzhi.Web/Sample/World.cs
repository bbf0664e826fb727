using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>白土乡, 2023 to 2025: invented people and matters whose figures are those that the two reports of the township printed.</summary>
internal static class World
{
    public const string Code = "500114205";

    /// <summary>
    /// Day on which the sample's clock stands when it is served: a market day of January 2026, when the last month of 2025 has
    /// been confirmed and the year's report is due.
    /// </summary>
    public static DateOnly Today { get; } = new(2026, 1, 6);

    /// <summary>First day of the first year.</summary>
    private static readonly DateOnly First = new(2023, 1, 1);

    /// <summary>Last day on which something was written down.</summary>
    public static DateOnly LastDay { get; } = new(2026, 1, 5);

    public static OpenLedger Profile { get; } = new()
    {
        Name = "黔江区白土乡人民政府", ShortName = "白土", County = "黔江区", Since = new(2022, 1, 1), Demonstration = true,
    };

    /// <param name="seed">0 is the sample that ships, with the printed figures; another makes another township, busier or quieter.</param>
    public static Script Write(ulong seed)
    {
        var script = new Script(new(0x5A17_0000_0000_0000 + seed));
        var setting = new Setting(script, First);
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
        TellPenalties(script, setting, Near);
        script.Add(new("period", "close", new(2024, 1, 22), new CloseYear { Year = 2023, AsOf = new(2023, 12, 31) }) { By = setting.Keeper.Number });
        script.Add(new("period", "close", new(2025, 1, 20), new CloseYear { Year = 2024, AsOf = new(2024, 12, 31) }) { By = setting.Keeper.Number });
        return script;
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

    private static void TellPenalties(Script script, Setting setting, Func<int, int> near)
    {
        var penalties = new PenaltiesStory(script, setting, new(script, setting, First));
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
            new(new(2025, 4, 15), Breach.RoadHeap, 200, CourseOfCase.PaidLate), new(new(2025, 11, 25), Breach.Building[2], 200, CourseOfCase.Payable),
            new(new(2025, 3, 18), Breach.Building[0], 100, CourseOfCase.NotPunished), new(new(2025, 9, 16), Breach.RoadHeap, 100, CourseOfCase.NotPunished),
            new(new(2025, 10, 10), Breach.Building[2], 500, CourseOfCase.InvestigationDone), new(new(2025, 11, 18), Breach.RoadHeap, 5000, CourseOfCase.HearingTold),
            new(new(2025, 12, 15), Breach.Building[1], 300, CourseOfCase.EvidenceHeld), new(new(2025, 12, 29), Breach.FireSafety, null, CourseOfCase.JustFiled));
    }
}
