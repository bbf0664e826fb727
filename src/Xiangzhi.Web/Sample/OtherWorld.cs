using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>How large the worlds beside the one that ships are to be.</summary>
/// <param name="Years">Up to and with 2025.</param>
/// <param name="Matters">About so many in all townships together; null: as many as small townships have.</param>
internal sealed record WorldSize(int Townships, int Years, int? Matters)
{
    /// <summary>The holidays of earlier years are not built in.</summary>
    public const int MostYears = 7;

    public const int MostMatters = 10_000_000;

    /// <summary>Matters of a township in a year where nothing is said: those of a small one.</summary>
    private const int UsualInYear = 400;

    public int FirstYear => World.LastYear - Years + 1;

    /// <summary>Staff, villages, powers and the like, of which a township has about so many, however large it is.</summary>
    private const int Standing = 172;

    /// <summary>Meetings, studies, receptions and the like, about so many in each year.</summary>
    private const int Recurring = 130;

    /// <summary>Matters of each township in each year beside those two; patrols and events grow with these, by 38 in a thousand.</summary>
    public int InYear => Matters is { } all ? Math.Max(20, (int)((((all / Townships) - Standing) / Years - Recurring) / 1.038)) : UsualInYear;
}

/// <summary>
/// Another township: the same stories with other numbers, its own places and people. It is told year by year, so that a large one
/// is never held as a whole.
/// </summary>
internal sealed class OtherWorld
{
    private readonly WorldSize size;
    private readonly Script script;
    private readonly Setting setting;
    private readonly StudyStory study;
    private readonly PublicityStory publicity;
    private readonly DisputesStory disputes;
    private readonly PenaltiesStory penalties;
    private readonly LicencesStory licences;
    private readonly ReceptionStory receptions;
    private readonly PetitionStory petitions;
    private readonly ServiceStory service;
    private readonly TaskStory tasks;
    private readonly PatrolsStory patrols;
    private readonly VillageStory villages;
    private readonly ReportStory reports;
    private readonly int index;

    /// <param name="index">From 0: which township of the world.</param>
    public OtherWorld(ulong seed, int index, WorldSize size)
    {
        (this.size, this.index) = (size, index);
        script = new(DiceOf(seed, index));
        Locality = Locality.Of(index, script.Dice);
        var first = new DateOnly(size.FirstYear, 1, 1);
        setting = new(script, first, Locality);
        study = new(script, setting);
        publicity = new(script, setting);
        disputes = new(script, setting, new(script, setting, first), repeats: true);
        penalties = new(script, setting, new(script, setting, first));
        var powers = new LicencePowers(script.Dice, script, setting, first);
        powers.Tell();
        licences = new(script, setting, powers);
        receptions = new(script.Dice, script, setting);
        petitions = new(script.Dice, script, setting);
        service = new(script, setting, first);
        tasks = new(script.Dice, script, setting);
        patrols = new(script, setting);
        villages = new(script, setting);
        reports = new(script, setting);
    }

    public Locality Locality { get; }

    /// <summary>Where a township of the world lies.</summary>
    public static Locality LocalityOf(ulong seed, int index) => Locality.Of(index, DiceOf(seed, index));

    private static Dice DiceOf(ulong seed, int index) => new(0x0711_0000_0000_0000 + (seed << 16) + (ulong)index);

    /// <summary>Its acts in the order of writing, a year at a time.</summary>
    public IEnumerable<IReadOnlyList<(DateTimeOffset Instant, Guid Id, Doing Doing)>> Years()
    {
        study.Recognise(size.FirstYear, script.Dice.Between(12, 30));
        for (var year = size.FirstYear; year <= World.LastYear; year++)
        {
            Tell(year);
            if (OtherReports.WayOf(index, year) is { } way)
                reports.Tell(year, OtherReports.PartsOf(index, year), way);
            if (year > size.FirstYear)
                script.Add(new("period", "close", Setting.Working(new(year, 1, 18)), new CloseYear { Year = year - 1, AsOf = new(year - 1, 12, 31) }) { By = setting.Keeper.Number });
            yield return script.Take(year == World.LastYear ? DateTimeOffset.MaxValue : LocalDay.At(new(year + 1, 1, 1), new(0, 0)));
        }
    }

    private void Tell(int year)
    {
        var dice = script.Dice;
        int Near(int usual) => usual + dice.Between(-usual / 6, usual / 6);
        study.Tell(year, sessions: dice.Between(4, 12), lectures: dice.Between(1, 4), staffTrainings: dice.Between(2, 4), examOfNewLeaders: dice.OneIn(2));
        var events = Math.Min(240, 18 + (size.InYear / 200));
        publicity.Tell(year, new(Courtyards: Near(events / 3), Markets: Near(events / 3), Others: Near(events / 4), Copies: Near(events * 220), Audience: Near(events * 140), Advice: Near(events * 28), Banners: Near(events)));

        // In a hundred matters: 28 disputes, 24 who come to a leader, 14 licences, 10 entries of villages, 10 cases of the service centre,
        // 8 penalties and 6 tasks from above, about as in the township that ships.
        int Of(int inHundred) => Math.Max(1, size.InYear * inHundred / 100);
        var of = Of(28);
        disputes.Tell(new(year, Settled: Near(of * 9 / 10), Failed: Near(Math.Max(2, of / 30)), Terminated: Near(of / 100), Withdrawn: Near(of / 60), Themselves: Near(of / 90), HandedOn: Near(of / 90), Over: 0, Rejected: Near(of / 50), Sessions: null), carriedIn: 0);
        disputes.Confirm(year);
        receptions.Tell(year, visits: Near(Of(24)), unannounced: dice.Between(0, 2));
        licences.Tell(new(year, Granted: Near(Of(13)), NotAccepted: Of(14) / 40, Refused: Of(14) / 50, Withdrawn: Of(14) / 60, LicenceLapse.PublishedLate, LicenceLapse.NoReceipt));
        petitions.TellVillages(year, Near(Of(10)));
        service.Tell(year, Near(Of(10)));
        tasks.Tell(year, concluded: Near(Of(6)), others: Of(6) / 12);
        patrols.Tell(year, Near(Math.Clamp(size.InYear / 30, 12, 200)));
        villages.Tell(year);

        var cases = Of(8);
        penalties.Tell(new PenaltyYear(year, RoadWarnings: Near(Math.Max(6, cases * 4 / 10)), RoadFines: Near(Math.Max(3, cases * 2 / 10)), Heaps: Near(Math.Max(1, cases / 20)), HeapFine: 100,
            Building: Near(Math.Max(3, cases / 4)), BuildingFine: 50, Forestry: Near(Math.Max(1, cases / 14)), Fire: Near(Math.Max(1, cases / 40))) { Lapses = [Lapse.OneOfficer, Lapse.NoCard, Lapse.PublishedLate] });
    }
}
