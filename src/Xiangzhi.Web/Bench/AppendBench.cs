using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Bench;

/// <summary>
/// One act in process, decided and committed, against its rows written by hand: the same journal, personal, matter,
/// posting, clock, flag and word rows, one transaction an act, into the same schema, on the same disk. The two take turns, a
/// moment each, so that what else the machine does meets both.
/// </summary>
internal static class AppendBench
{
    /// <summary>Acts of one turn: one at a time some tenths of a second, in bulk likewise.</summary>
    private const int InTurn = 500, InTurnOfBulk = 2000;

    /// <summary>Acts of a transaction in bulk.</summary>
    private const int InBulk = 1000;

    public static IReadOnlyList<BenchFigure> Run(BenchPlace place, int matters)
    {
        var acts = Acts(matters);
        // The first ledger warms up, and leaves the rows that the hand writes.
        var first = place.New("first");
        using (var warm = new Ledger(first))
        {
            warm.Record(acts.Take(acts.Count / 2), perTransaction: 1);
            warm.Record(acts.Skip(acts.Count / 2), InBulk);
        }
        Rows rows;
        using (var connection = BenchPlace.Connection(first))
            rows = Rows.Read(connection);
        Compare(place, "warm", acts, rows, perTransaction: 1, InTurn);
        var single = Compare(place, "single", acts, rows, perTransaction: 1, InTurn);
        var bulk = Compare(place, "bulk", acts, rows, InBulk, InTurnOfBulk);
        return
        [
            new("acts, one at a time", acts.Count / single.Own.Seconds, "acts/s", "the same rows by hand-written SQL", single.Ratio),
            new("the same rows by hand-written SQL", acts.Count / single.ByHand.Seconds, "acts/s"),
            new("processor time of an act", 1e6 * single.Own.ProcessorSeconds / acts.Count, "µs", "the same rows by hand-written SQL", single.ByHand.ProcessorSeconds / single.Own.ProcessorSeconds),
            new("allocated by an act", single.Own.Bytes / 1024.0 / acts.Count, "KiB"),
            new("acts in bulk", acts.Count / bulk.Own.Seconds, "acts/s", "the same rows by hand in batches of 1,000", bulk.Ratio),
            new("the same rows by hand in batches of 1,000", acts.Count / bulk.ByHand.Seconds, "acts/s"),
            new("processor time of an act in bulk", 1e6 * bulk.Own.ProcessorSeconds / acts.Count, "µs", "the same rows by hand in batches of 1,000", bulk.ByHand.ProcessorSeconds / bulk.Own.ProcessorSeconds),
        ];
    }

    /// <param name="Ratio">Speed against the hand's: the middle one of all turns.</param>
    private sealed record Compared(Cost Own, Cost ByHand, double Ratio);

    private static Compared Compare(BenchPlace place, string name, List<Act> acts, Rows rows, int perTransaction, int inTurn)
    {
        using var ledger = new Ledger(place.New(name));
        using var hand = Blank(place.New($"{name}-by-hand"));
        rows.Begin(hand);
        var opening = rows.Count - acts.Count;
        rows.Write(hand, 0, opening, perTransaction: opening);
        var (own, byHand, ratios) = (Cost.None, Cost.None, new List<double>());
        for (var at = 0; at < acts.Count; at += inTurn)
        {
            var turn = acts.GetRange(at, Math.Min(inTurn, acts.Count - at));
            var ours = Measure.CostOf(() => ledger.Record(turn, perTransaction));
            var theirs = Measure.CostOf(() => rows.Write(hand, opening + at, turn.Count, perTransaction));
            (own, byHand) = (own + ours, byHand + theirs);
            ratios.Add(theirs.Seconds / ours.Seconds);
        }
        ratios.Sort();
        return new(own, byHand, ratios[ratios.Count / 2]);
    }

    private sealed class Ledger : IDisposable
    {
        private readonly LedgerStore store;
        private readonly Township township;

        public Ledger(string data)
        {
            store = LedgerStore.Open(data, new() { Time = Clock() }, OpenMode.Create);
            township = store.Create(World.Code, World.Profile, new(2022, 12, 28), "-").GetAwaiter().GetResult();
        }

        public void Record(IEnumerable<Act> acts, int perTransaction)
        {
            foreach (var chunk in acts.Chunk(perTransaction))
                Check(perTransaction == 1 ? [township.Act(chunk[0]).GetAwaiter().GetResult()] : township.ActMany(chunk).GetAwaiter().GetResult());
        }

        public void Dispose() => store.Dispose();
    }

    private static StageClock Clock() => new() { Instant = LocalDay.At(new(2025, 12, 31), new(9, 0)) };

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
        using (LedgerStore.Open(data, new() { Time = Clock() }, OpenMode.Create)) { }
        return BenchPlace.Hand(data);
    }
}
