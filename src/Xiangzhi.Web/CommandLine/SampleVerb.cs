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
        var command = new Command("sample", "生成演示乡镇；写明大小的是另外的、虚构的乡镇") { data, townships, years, matters, seed };
        command.SetAction(parsed =>
        {
            var place = DataPlace.Of(parsed.GetRequiredValue(data));
            if (Directory.Exists(place.Folder) && Directory.EnumerateFileSystemEntries(place.Folder).Any())
                throw new UsageException($"{place.Folder} 里已经有文件，演示数据要放在新的文件夹里。");
            var size = SizeOf(parsed.GetValue(townships), parsed.GetValue(years), parsed.GetValue(matters));
            var entries = Make(parsed.GetRequiredValue(data), parsed.GetValue(seed), size);
            Output.Message($"已生成 {entries} 条记录，在 {place.Shown}。");
            return Output.Done;
        });
        return command;
    }

    /// <summary>Null where nothing is said of size: then it is the township that ships.</summary>
    private static WorldSize? SizeOf(int? townships, int? years, int? matters) => (townships, years, matters) is (null, null, null) ? null
        : new(Within("--townships", townships ?? 1, Locality.Most), Within("--years", years ?? 3, WorldSize.MostYears), matters is { } count ? Within("--matters", count, WorldSize.MostMatters) : null);

    private static int Within(string option, int value, int most) =>
        value >= 1 && value <= most ? value : throw new UsageException($"{option} 应在 1 到 {most} 之间，写的是 {value}。");

    internal static long Make(string data, ulong seed, WorldSize? size = null)
    {
        var place = DataPlace.Of(data);
        long Write(string where) => size is { } other ? Worlds.Write(where, seed, other) : Play(where, seed);
        return place.IsPostgres ? MakeInDatabase(data, place, Write) : MakeInFolder(place.Folder, Write);
    }

    /// <summary>All of it or nothing: it is made beside and moved into place when it is whole.</summary>
    private static long MakeInFolder(string folder, Func<string, long> write)
    {
        var half = folder.TrimEnd('/', '\\') + ".part";
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);
        var entries = write(half);
        DemonstrationTime.Keep(half, World.Today);
        Directory.Move(half, folder);
        return entries;
    }

    /// <summary>Into an empty database only; one that was broken off there is to be made anew in an empty one.</summary>
    private static long MakeInDatabase(string data, DataPlace place, Func<string, long> write)
    {
        var entries = write(data);
        DemonstrationTime.Keep(place.Folder, World.Today);
        return entries;
    }

    private static long Play(string data, ulong seed)
    {
        var clock = new StageClock { Instant = LocalDay.At(new(2022, 12, 28), new(9, 0)) };
        using var store = LedgerStore.Open(data, new() { Time = clock, SaltsOf = Player.Salts(seed) }, OpenMode.Create);
        if (store.Townships.Count > 0)
            throw new UsageException($"{store.Data} 里已经有账本，演示数据要放在空的数据库里：换一个库名，或在连接串里写 Search Path=新的模式名。");
        var township = store.Create(World.Code, World.Profile, new(2022, 12, 28), "-").GetAwaiter().GetResult();
        Player.Play(township, World.Write(seed), clock).GetAwaiter().GetResult();
        return township.EntryCount;
    }
}
