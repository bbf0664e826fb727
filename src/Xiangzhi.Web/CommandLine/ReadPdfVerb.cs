using System.CommandLine;
using System.Text;
using Xiangzhi.Reports.Texts;
using Xiangzhi.Web.Audits;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Reads one PDF for another process of the program, which ends this one where it takes too long.</summary>
internal static class ReadPdfVerb
{
    public static Command Command()
    {
        var command = new Command(ReportFiles.Verb, "为本程序读一份 PDF") { Hidden = true };
        command.SetAction(_ =>
        {
            using var given = new MemoryStream();
            using (var input = Console.OpenStandardInput())
                input.CopyTo(given);
            var bytes = given.GetBuffer().AsSpan(0, (int)given.Length);
            var end = bytes.IndexOf((byte)'\n');
            var reading = ReportTextReader.Read(bytes[(end + 1)..].ToArray(), Encoding.UTF8.GetString(bytes[..Math.Max(0, end)]));
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.UTF8.GetBytes(ReadingLine.Of(reading)));
            return Output.Done;
        });
        return command;
    }
}
