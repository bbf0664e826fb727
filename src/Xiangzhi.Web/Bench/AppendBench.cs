using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Bench;

/// <summary>
/// One act in process, decided and committed, against its rows written by hand: the same journal, personal, matter,
/// posting, clock, flag and word rows, one transaction an act, into the same schema, on the same disk, in the same run.
/// </summary>
internal static class AppendBench
{
    public static IReadOnlyList<BenchFigure> Run(BenchPlace place, int matters)
    {
        Record(place.New("warm"), Math.Min(matters, 1000), batched: false);
        Record(place.New("warm-bulk"), Math.Min(matters, 1000), batched: true);
        var (acts, data) = (2 * matters, place.New("single"));
        var single = Record(data, matters, batched: false);
        var bulk = Record(place.New("bulk"), matters, batched: true);
        Rows rows;
        using (var connection = BenchPlace.Connection(data))
            rows = Rows.Read(connection);
        rows.Write(Blank(place.New("warm-by-hand")), perTransaction: 1);
        var byHand = rows.Write(Blank(place.New("by-hand")), perTransaction: 1);
        var byHandBulk = rows.Write(Blank(place.New("by-hand-bulk")), perTransaction: 1000);
        return
        [
            new("acts, one at a time", acts / single.Seconds, "acts/s", "the same rows by hand-written SQL", byHand.Seconds / single.Seconds),
            new("the same rows by hand-written SQL", acts / byHand.Seconds, "acts/s"),
            new("processor time of an act", 1e6 * single.ProcessorSeconds / acts, "µs", "the same rows by hand-written SQL", byHand.ProcessorSeconds / single.ProcessorSeconds),
            new("allocated by an act", single.Bytes / 1024.0 / acts, "KiB"),
            new("acts in bulk", acts / bulk.Seconds, "acts/s", "the same rows by hand in batches of 1,000", byHandBulk.Seconds / bulk.Seconds),
            new("the same rows by hand in batches of 1,000", acts / byHandBulk.Seconds, "acts/s"),
            new("processor time of an act in bulk", 1e6 * bulk.ProcessorSeconds / acts, "µs", "the same rows by hand in batches of 1,000", byHandBulk.ProcessorSeconds / bulk.ProcessorSeconds),
        ];
    }

    private static Cost Record(string data, int matters, bool batched)
    {
        var clock = new StageClock { Instant = LocalDay.At(new(2025, 12, 31), new(9, 0)) };
        using var store = LedgerStore.Open(data, new() { Time = clock }, OpenMode.Create);
        var township = store.Create(World.Code, World.Profile, new(2022, 12, 28), "-").GetAwaiter().GetResult();
        var acts = Acts(matters);
        return Measure.CostOf(() =>
        {
            if (batched)
            {
                foreach (var chunk in acts.Chunk(1000))
                    Check(township.ActMany(chunk).GetAwaiter().GetResult());
                return;
            }
            foreach (var act in acts)
                Check([township.Act(act).GetAwaiter().GetResult()]);
        });
    }

    private static void Check(IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.FirstOrDefault(o => o is not Recorded) is NotRecorded { Decision: Refused refused })
            throw new InvalidOperationException(refused.Refusals[0].Message);
    }

    /// <summary>Publicity events: planned with words to search, held with amounts to count.</summary>
    private static List<Act> Acts(int matters)
    {
        var dice = new Dice(7);
        var acts = new List<Act>();
        for (var i = 0; i < matters; i++)
        {
            var id = dice.Id();
            var on = new DateOnly(2023, 1, 1).AddDays(dice.Between(0, 1000));
            acts.Add(new()
            {
                Id = id, Register = "publicity", Action = "plan", On = on, RecordedBy = "B05", Confirmed = null,
                Form = new PlanPublicity { Kind = PublicityKind.Courtyard, Topic = $"民法典进院坝第{i}场：相邻、借贷、继承", MainLaw = "civil-code", Channel = "on-site", Place = "院坝", Host = "司法所", PlannedFor = on },
            });
            acts.Add(new()
            {
                Id = dice.Id(), Register = "publicity", Action = "hold", Matter = id, On = on, RecordedBy = "B05", Confirmed = null,
                Form = new HoldPublicity { Audience = dice.Between(20, 90), AudienceCounted = Counted.Count, Banners = 1, Materials = [new() { Kind = "leaflet", Copies = dice.Between(50, 200), Counted = Counted.Count }] },
            });
        }
        return acts;
    }

    /// <summary>An empty ledger of the same schema.</summary>
    private static ByHand Blank(string data)
    {
        using (LedgerStore.Open(data, new() { Time = new StageClock { Instant = LocalDay.At(new(2025, 12, 31), new(9, 0)) } }, OpenMode.Create)) { }
        return BenchPlace.Hand(data);
    }
}
