using Xiangzhi.Web.CommandLine;

[assembly: AssemblyFixture(typeof(Xiangzhi.Web.Tests.Offices.WebOffice))]

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>
/// The sample township, made once for the whole run. A test that only reads shares one server; a test that writes gets a copy
/// with a server of its own.
/// </summary>
public sealed class WebOffice : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xiangzhi-web-");
    private readonly SemaphoreSlim making = new(1, 1);
    private Office? shared;
    private int copies;

    /// <summary>The untouched data; nobody has them open.</summary>
    public async Task<string> Sample()
    {
        await making.WaitAsync();
        try
        {
            return await Make();
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>One server for all that only look.</summary>
    public async Task<Office> Shared()
    {
        await making.WaitAsync();
        try
        {
            return shared ??= await Office.Open(CopyOf(await Make()));
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>A copy of the sample, served.</summary>
    public async Task<Office> Own() => await Office.Open(await OwnData());

    /// <summary>A copy of the sample's data that nobody has open.</summary>
    public async Task<string> OwnData() => CopyOf(await Sample());

    /// <summary>A folder that does not exist yet.</summary>
    public string NewFolder() => Path.Combine(folder.FullName, $"{Interlocked.Increment(ref copies)}");

    public async ValueTask DisposeAsync()
    {
        if (shared is not null)
            await shared.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<string> Make()
    {
        var data = Path.Combine(folder.FullName, "sample");
        if (!Directory.Exists(data))
        {
            SampleVerb.Make(data, seed: 0);
            await Cases.Tell(data);
        }
        return data;
    }

    /// <summary>A data folder once more, for who opens it alone.</summary>
    internal string CopyOf(string data)
    {
        var copy = NewFolder();
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }
}
