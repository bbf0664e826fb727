using System.Diagnostics;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>The office program that villages have; each conversion has a profile of its own, so that several may run.</summary>
internal static class LibreOffice
{
    /// <summary>Converts every file of a kind in a folder.</summary>
    public static async Task Convert(string folder, string from, string to)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "没有找到 LibreOffice：apt-get install libreoffice-calc-nogui");
        var files = Directory.GetFiles(folder, "*." + from);
        using var process = Process.Start(new ProcessStartInfo(program!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to, "--outdir", folder, .. files])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        foreach (var file in files)
        {
            Assert.True(File.Exists(Path.ChangeExtension(file, to)), said);
            File.Delete(file);
        }
    }
}
