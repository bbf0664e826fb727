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
            var place = parsed.GetRequiredValue(data);
            if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
                throw new UsageException($"{place} 里已经有文件，演示数据要放在新的文件夹里。");
            var entries = Make(place, parsed.GetValue(seed));
            Output.Message($"已生成 {entries} 条记录，在 {place}。");
            return Output.Done;
        });
        return command;
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
