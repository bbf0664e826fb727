using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Web.Audits;

/// <summary>
/// Reads reports that anyone may have sent. A PDF can draw a drawing within a drawing without end, and no parser tells beforehand; so it
/// is read by a process of its own that gets so much time and memory and no more.
/// </summary>
public static class ReportFiles
{
    /// <summary>Verb by which the program reads one PDF from its standard input; in no list of verbs.</summary>
    internal const string Verb = "read-pdf";

    /// <summary>A report of fifty pages takes about a second.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Bytes, as the runtime reads them: hexadecimal.</summary>
    private const string MostMemory = "0x30000000";

    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <param name="name">As the sender called it; for messages only.</param>
    public static async Task<TextReading> Read(byte[] content, string name) =>
        content.AsSpan().StartsWith("%PDF-"u8) ? await InProcess(content, name) : ReportTextReader.Read(content, name);

    private static async Task<TextReading> InProcess(byte[] content, string name)
    {
        await AtOnce.WaitAsync();
        try
        {
            using var process = Process.Start(Own())!; // a program that runs can be started
            using var limit = new CancellationTokenSource(Longest);
            try
            {
                var answer = process.StandardOutput.ReadToEndAsync(limit.Token);
                await Give(process, content, name, limit.Token);
                var text = await answer;
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0 ? ReadingLine.Read(text) : TooHard(name);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return TooHard(name);
            }
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static async Task Give(Process process, byte[] content, string name, CancellationToken limit)
    {
        try
        {
            var head = Encoding.UTF8.GetBytes(name + "\n");
            await process.StandardInput.BaseStream.WriteAsync(head, limit);
            await process.StandardInput.BaseStream.WriteAsync(content, limit);
            process.StandardInput.Close();
        }
        // It ended before it had read all; what it says, or that it says nothing, is its answer.
        catch (IOException)
        {
        }
    }

    private static ProcessStartInfo Own()
    {
        var host = Environment.ProcessPath!; // null only where the platform has no processes
        var isHosted = Path.GetFileNameWithoutExtension(host) == "dotnet";
        var program = Path.Combine(AppContext.BaseDirectory, isHosted ? "xiangzhi.dll" : OperatingSystem.IsWindows() ? "xiangzhi.exe" : "xiangzhi");
        return new(isHosted ? host : program, isHosted ? [program, Verb] : [Verb])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory },
        };
    }

    private static TextReading.Refused TooHard(string name) =>
        new($"没有读“{name}”：这份 PDF 画得太绕，读了 {Longest.TotalSeconds} 秒没有读完。请用“打印成 PDF”另存一份，或向写报告的人要 .docx。");
}

/// <summary>What came of reading, as one process tells it to another.</summary>
internal static class ReadingLine
{
    public static string Of(TextReading reading) => JsonSerializer.Serialize(reading switch
    {
        TextReading.Whole { Report: var report } => new Told(null, report.Text, [.. report.Paragraphs.Select(p => new[] { p.Start, p.Length, (int)p.Kind })]),
        TextReading.Refused { Message: var message } => new Told(message, "", []),
        _ => throw new InvalidOperationException(), // a reading is one or the other
    });

    public static TextReading Read(string line)
    {
        var told = JsonSerializer.Deserialize<Told>(line)!; // written above
        return told.Refused is { } message ? new TextReading.Refused(message)
            : new TextReading.Whole(ReportText.Restore(told.Text, [.. told.Paragraphs.Select(p => new TextParagraph(p[0], p[1], (ParagraphKind)p[2]))]));
    }

    private sealed record Told(string? Refused, string Text, int[][] Paragraphs);
}
