using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Tests.Sample;

[assembly: AssemblyFixture(typeof(PlayedSample))]

namespace Xiangzhi.Web.Tests.Sample;

/// <summary>The sample that ships, played once for all tests.</summary>
public sealed class PlayedSample : IDisposable
{
    private readonly Lazy<(string Folder, LedgerStore Store)> played = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("xiangzhi-sample-").FullName;
        var data = Path.Combine(folder, "data");
        SampleVerb.Make(data, seed: 0);
        return (folder, LedgerStore.Open(data, new() { Time = DemonstrationTime.For(data, TimeProvider.System) }, OpenMode.ReadWrite));
    });

    public Township Township => played.Value.Store.Townships[0];

    internal Script Script { get; } = World.Write(0);

    /// <summary>Root of the journal that a seed makes.</summary>
    public static string RootOf(ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("xiangzhi-sample-").FullName;
        try
        {
            var data = Path.Combine(folder, "data");
            SampleVerb.Make(data, seed);
            using var store = LedgerStore.Open(data, new() { Time = DemonstrationTime.For(data, TimeProvider.System) }, OpenMode.ReadOnly);
            return Convert.ToHexString(store.Townships[0].Checkpoint().Root.Span);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        if (!played.IsValueCreated)
            return;
        played.Value.Store.Dispose();
        Directory.Delete(played.Value.Folder, recursive: true);
    }
}
