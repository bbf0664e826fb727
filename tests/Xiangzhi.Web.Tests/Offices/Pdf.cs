using System.Diagnostics;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>What a reader finds on the pages of a PDF.</summary>
internal static class Pdf
{
    /// <summary>Laid out as drawn, pages parted by form feeds.</summary>
    public static async Task<string> Text(byte[] pdf)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "pdftotext")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "没有找到 pdftotext：apt-get install poppler-utils");
        using var process = Process.Start(new ProcessStartInfo(program!, ["-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(pdf, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await said;
    }
}
