using System.CommandLine;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Makes the demonstration township.</summary>
internal static class SampleVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var seed = new Option<ulong>("--seed") { Description = "另一个种子就是另一个乡" };
        var townships = new Option<int?>("--townships") { Description = $"乡镇数，1—{Locality.Most}；默认 1" };
        var years = new Option<int?>("--years") { Description = $"到 2025 年为止几年，1—{WorldSize.MostYears}；默认 3" };
        var matters = new Option<int?>("--matters") { Description = "合计大约多少件" };
        var command = new Command("sample", "生成演示乡镇；写明大小的是另外的乡镇") { data, townships, years, matters, seed };
        command.SetAction(parsed =>
        {
            var place = parsed.GetRequiredValue(data);
            if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
                throw new UsageException($"{place} 里已经有文件，演示数据要放在新的文件夹里。");
            var (number, span, count) = (parsed.GetValue(townships), parsed.GetValue(years), parsed.GetValue(matters));
            var entries = (number, span, count) is (null, null, null) ? Make(place, parsed.GetValue(seed))
                : MakeOthers(place, parsed.GetValue(seed), new(Within("--townships", number ?? 1, Locality.Most), Within("--years", span ?? 3, WorldSize.MostYears), count is { } c ? Within("--matters", c, WorldSize.MostMatters) : null));
            Output.Message($"已生成 {entries} 条记录，在 {place}。");
            return Output.Done;
        });
        return command;
    }

    private static int Within(string option, int value, int most) =>
        value >= 1 && value <= most ? value : throw new UsageException($"{option} 应在 1 到 {most} 之间，写的是 {value}。");

    /// <summary>Other townships; the next one is thought out while one is written.</summary>
    internal static long MakeOthers(string data, ulong seed, WorldSize size)
    {
        var half = data.TrimEnd('/', '\\') + ".part";
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);
        long entries = 0;
        var instants = new Instants(LocalDay.At(new DateOnly(size.FirstYear, 1, 1).AddDays(-4), new(9, 0)));
        // What is asked of the clock itself, not of an act, is asked on the last day: checkpoints are signed then.
        var options = new StoreOptions { Time = new FixedTime(World.LastDay), WrittenAt = instants.Of, Salt = Player.Salts(seed) };
        using (var store = LedgerStore.Open(half, options, OpenMode.Create))
        {
            for (var i = 0; i < size.Townships; i++)
            {
                var world = new OtherWorld(seed, i, size);
                var township = store.Create(world.Locality.Code, world.Locality.Profile(new(size.FirstYear - 1, 1, 1)), world.Opened, "-").GetAwaiter().GetResult();
                Player.PlayMany(township, Ahead(world.Years()), instants).GetAwaiter().GetResult();
                entries += township.EntryCount;
                if (size.Townships > 1)
                    Output.Message($"{i + 1}/{size.Townships} {township.Profile.Name}：{township.EntryCount} 条。");
            }
        }
        DemonstrationTime.Keep(half, World.Today);
        Directory.Move(half, data);
        return entries;
    }

    /// <summary>Takes each item from the source while its predecessor is used.</summary>
    private static IEnumerable<T> Ahead<T>(IEnumerable<T> source)
    {
        using var items = source.GetEnumerator();
        var next = Task.Run(items.MoveNext);
        while (next.GetAwaiter().GetResult())
        {
            var item = items.Current;
            next = Task.Run(items.MoveNext);
            yield return item;
        }
    }

    /// <summary>All of it or nothing: it is made beside and moved into place when it is whole.</summary>
    public static long Make(string data, ulong seed)
    {
        var half = data.TrimEnd('/', '\\') + ".part";
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);
        long entries;
        var clock = new StageClock { Instant = LocalDay.At(new(2022, 12, 28), new(9, 0)) };
        using (var store = LedgerStore.Open(half, new() { Time = clock, Salt = Player.Salts(seed) }, OpenMode.Create))
        {
            var township = store.Create(World.Code, World.Profile, new(2022, 12, 28), "-").GetAwaiter().GetResult();
            Player.Play(township, World.Write(seed), clock).GetAwaiter().GetResult();
            entries = township.EntryCount;
        }
        DemonstrationTime.Keep(half, World.Today);
        Directory.Move(half, data);
        return entries;
    }
}
