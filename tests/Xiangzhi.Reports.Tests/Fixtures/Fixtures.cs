namespace Xiangzhi.Reports.Tests;

/// <summary>The files beside this one, found from wherever the tests run.</summary>
internal static class Fixtures
{
    private static readonly string Folder = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    private static string Find(DirectoryInfo? from)
    {
        while (from is not null && !File.Exists(Path.Combine(from.FullName, "Xiangzhi.slnx"))) from = from.Parent;
        return Path.Combine(from?.FullName ?? throw new DirectoryNotFoundException("Xiangzhi.slnx"), "tests", "Xiangzhi.Reports.Tests", "Fixtures");
    }
}
