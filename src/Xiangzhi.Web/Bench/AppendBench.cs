using Microsoft.Data.Sqlite;
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
    public static IReadOnlyList<BenchFigure> Run(string folder, int matters)
    {
        Record(Path.Combine(folder, "warm"), Math.Min(matters, 1000), batched: false);
        Record(Path.Combine(folder, "warm-bulk"), Math.Min(matters, 1000), batched: true);
        var single = Record(Path.Combine(folder, "single"), matters, batched: false);
        var bulk = Record(Path.Combine(folder, "bulk"), matters, batched: true);
        var rows = Rows.Read(Path.Combine(folder, "single", "ledger.db"));
        rows.Write(Blank(Path.Combine(folder, "warm-by-hand")), perTransaction: 1);
        var byHand = rows.Write(Blank(Path.Combine(folder, "by-hand")), perTransaction: 1);
        var byHandBulk = rows.Write(Blank(Path.Combine(folder, "by-hand-bulk")), perTransaction: 1000);
        return
        [
            new("acts, one at a time", single.PerSecond, "acts/s", "the same rows by hand-written SQL", single.PerSecond / byHand),
            new("the same rows by hand-written SQL", byHand, "acts/s"),
            new("acts in bulk", bulk.PerSecond, "acts/s", "the same rows by hand in batches of 1,000", bulk.PerSecond / byHandBulk),
            new("the same rows by hand in batches of 1,000", byHandBulk, "acts/s"),
        ];
    }

    private static (double PerSecond, long Acts) Record(string data, int matters, bool batched)
    {
        var clock = new StageClock { Instant = LocalDay.At(new(2025, 12, 31), new(9, 0)) };
        using var store = LedgerStore.Open(data, new() { Time = clock }, OpenMode.Create);
        var township = store.Create(World.Code, World.Profile, new(2022, 12, 28), "-").GetAwaiter().GetResult();
        var acts = Acts(matters);
        var seconds = Measure.Seconds(() =>
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
        return (acts.Count / seconds, acts.Count);
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
    private static string Blank(string data)
    {
        using (LedgerStore.Open(data, new() { Time = new StageClock { Instant = LocalDay.At(new(2025, 12, 31), new(9, 0)) } }, OpenMode.Create)) { }
        return Path.Combine(data, "ledger.db");
    }
}
