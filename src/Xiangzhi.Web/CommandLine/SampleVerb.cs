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
        var command = new Command("sample", "生成演示乡镇") { data, seed };
        command.SetAction(parsed =>
        {
            var place = DataPlace.Of(parsed.GetRequiredValue(data));
            if (Directory.Exists(place.Folder) && Directory.EnumerateFileSystemEntries(place.Folder).Any())
                throw new UsageException($"{place.Folder} 里已经有文件，演示数据要放在新的文件夹里。");
            var entries = Make(parsed.GetRequiredValue(data), parsed.GetValue(seed));
            Output.Message($"已生成 {entries} 条记录，在 {place.Shown}。");
            return Output.Done;
        });
        return command;
    }

    public static long Make(string data, ulong seed)
    {
        var place = DataPlace.Of(data);
        return place.IsPostgres ? MakeInDatabase(data, place, seed) : MakeInFolder(place.Folder, seed);
    }

    /// <summary>All of it or nothing: it is made beside and moved into place when it is whole.</summary>
    private static long MakeInFolder(string folder, ulong seed)
    {
        var half = folder.TrimEnd('/', '\\') + ".part";
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);
        var entries = Play(half, seed);
        DemonstrationTime.Keep(half, World.Today);
        Directory.Move(half, folder);
        return entries;
    }

    /// <summary>Into an empty database only; one that was broken off there is to be made anew in an empty one.</summary>
    private static long MakeInDatabase(string data, DataPlace place, ulong seed)
    {
        var entries = Play(data, seed);
        DemonstrationTime.Keep(place.Folder, World.Today);
        return entries;
    }

    private static long Play(string data, ulong seed)
    {
        var clock = new StageClock { Instant = LocalDay.At(new(2022, 12, 28), new(9, 0)) };
        using var store = LedgerStore.Open(data, new() { Time = clock, Salt = Player.Salts(seed) }, OpenMode.Create);
        if (store.Townships.Count > 0)
            throw new UsageException($"{store.Data} 里已经有账本，演示数据要放在空的数据库里：换一个库名，或在连接串里写 Search Path=新的模式名。");
        var township = store.Create(World.Code, World.Profile, new(2022, 12, 28), "-").GetAwaiter().GetResult();
        Player.Play(township, World.Write(seed), clock).GetAwaiter().GetResult();
        return township.EntryCount;
    }
}
