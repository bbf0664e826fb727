using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Tests.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Attacks;

/// <summary>Keys that others can read are told, at the start and in the self-audit.</summary>
public sealed class KeyFilesTests(WebOffice offices)
{
    [Fact]
    public async Task A_key_that_others_can_open_is_named_with_its_cure_and_no_other_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps these rights in lists of its own; run this on Linux.");
        if (OperatingSystem.IsWindows())
            return;
        await using var office = await RealOffice.Open(offices);
        Assert.Empty(KeyFiles.TooOpen(office.Store.KeyFolder));
        var key = Path.Combine(office.Store.KeyFolder, "search.key");
        File.SetUnixFileMode(key, File.GetUnixFileMode(key) | UnixFileMode.GroupRead);
        // Nobody else can come into the folder.
        Assert.Empty(KeyFiles.TooOpen(office.Store.KeyFolder));
        File.SetUnixFileMode(office.Store.KeyFolder, File.GetUnixFileMode(office.Store.KeyFolder) | UnixFileMode.GroupExecute);
        var told = Assert.Single(KeyFiles.TooOpen(office.Store.KeyFolder), t => t.Contains(key, StringComparison.Ordinal));
        Assert.Contains("chmod 600", told, StringComparison.Ordinal);
        using var administrator = await RealOffice.SignIn(office, "a01");
        await administrator.Send(await RealOffice.FormOf(administrator, "/self-audit", "/self-audit"));
        Assert.Contains("search.key", (await administrator.See("/self-audit")).Text, StringComparison.Ordinal);
    }
}
