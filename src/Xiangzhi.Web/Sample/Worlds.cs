using System.Runtime.ExceptionServices;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.CommandLine;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// Many or large townships, written a thousand acts to the transaction. Townships are written side by side; of each, the next year is
/// thought out while one is written.
/// </summary>
internal static class Worlds
{
    /// <returns>Entries written.</returns>
    public static long Write(string data, ulong seed, WorldSize size)
    {
        var opened = new DateOnly(size.FirstYear, 1, 1).AddDays(-4);
        var instants = new Instants(LocalDay.At(opened, new(8, 0)));
        // What is asked of the clock itself and not of an act, checkpoints above all, is of the last day.
        var options = new StoreOptions { Time = new FixedTime(World.LastDay), WrittenAt = instants.Of, SaltsOf = Player.Salts(seed) };
        using var store = LedgerStore.Open(data, options, OpenMode.Create);
        if (store.Townships.Count > 0)
            throw new UsageException($"{store.Data} 里已经有账本，演示数据要放在空的地方。");
        for (var i = 0; i < size.Townships; i++)
        {
            var locality = OtherWorld.LocalityOf(seed, i);
            store.Create(locality.Code, locality.Profile(new(size.FirstYear - 1, 1, 1)), opened, "-").GetAwaiter().GetResult();
        }
        try
        {
            Parallel.For(0, size.Townships, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => Tell(store.Townships[i], new(seed, i, size), instants));
        }
        catch (AggregateException several)
        {
            // What went wrong first is what the user can cure: no room, no right to write.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        return store.Townships.Sum(t => t.EntryCount);
    }

    private static void Tell(Township township, OtherWorld world, Instants instants)
    {
        foreach (var acts in Ahead(world.Years()))
            Player.PlayMany(township, acts, instants).GetAwaiter().GetResult();
        Output.Message($"{township.Profile.Name}：{township.EntryCount} 条");
    }

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
}
