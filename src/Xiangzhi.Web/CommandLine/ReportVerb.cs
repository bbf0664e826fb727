using System.CommandLine;
using System.Globalization;
using System.Text;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Writes the yearly report of a year: as printed where the year was closed and printed, else as it stands.</summary>
internal static class ReportVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var year = new Option<int>("--year") { Description = "报告年度", Required = true };
        var kind = new Option<string?>("--kind") { Description = "另一种年度文稿：" + string.Join("、", Others.Select(k => $"{Identifier.Kebab(k.ToString())}（{ReportKinds.NameOf(k).Zh}）")) };
        var township = Options.Township();
        var target = new Option<string?>("--out") { Description = "写到哪个文件：.docx、.html 或 .txt；不写就把文字印在屏幕上" };
        var asOf = Options.Day("--as-of", "数字算到哪一天，印在题目下面");
        var on = Options.Day("--on", "把今天当作这一天");
        var command = new Command("report", "法治政府建设年度报告，和别的年度文稿") { data, year, kind, township, target, asOf, on };
        command.SetAction(parsed =>
        {
            var today = Options.ToDay(parsed.GetValue(on), "--on");
            using var store = Options.Open(parsed.GetRequiredValue(data), time: today is { } day ? new FixedTime(day) : null);
            return Run(Options.Choose(store, parsed.GetValue(township)), Options.Year(parsed.GetRequiredValue(year)), KindOf(parsed.GetValue(kind)), parsed.GetValue(target), Options.ToDay(parsed.GetValue(asOf), "--as-of"));
        });
        return command;
    }

    private static IEnumerable<ReportKind> Others => Enum.GetValues<ReportKind>().Where(k => k != ReportKind.RuleOfLaw);

    private static ReportKind KindOf(string? code) => code is null ? ReportKind.RuleOfLaw
        : ReportKinds.OtherBy(code) ?? throw new UsageException($"没有“{code}”这种年度文稿；--kind 写 {string.Join("、", Others.Select(k => Identifier.Kebab(k.ToString())))} 之一，不写就是法治政府建设年度报告。");

    private static int Run(Township township, int year, ReportKind kind, string? target, DateOnly? asOf)
    {
        if (asOf is { } day && day.Year != year)
            throw new UsageException($"--as-of {FigureJson.Day(day)} 不在 {year} 年内。");
        if (year < township.Profile.Since.Year || year > township.Today.Year)
            throw new UsageException($"账从 {township.Profile.Since.Year} 年到 {township.Today.Year} 年，没有 {year} 年的报告。");
        var ending = target is null ? ".txt" : Path.GetExtension(target).ToLowerInvariant();
        if (ending is not (".docx" or ".html" or ".htm" or ".txt"))
            throw new UsageException($"不知道“{ending}”这种文件；--out 的文件名以 .docx、.html 或 .txt 结尾。");
        var report = YearReport.Of(township, year, asOf, kind: kind);
        var content = ending switch
        {
            ".docx" => report.Docx(),
            ".txt" => Encoding.UTF8.GetBytes(report.PlainText()),
            _ => Encoding.UTF8.GetBytes(report.HtmlFile()),
        };
        if (target is null)
        {
            Console.Out.Write(Encoding.UTF8.GetString(content));
        }
        else
        {
            File.WriteAllBytes(target + ".part", content);
            File.Move(target + ".part", target, overwrite: true);
            Output.Message($"已写到 {target}。{State(report)}");
        }
        var notes = Notes(report).ToList();
        notes.ForEach(Output.Message);
        return notes.Count == 0 ? Output.Done : Output.Findings;
    }

    private static string State(YearReport report) => report.Printed is { } printed ? $"这是结账时的印出稿，SHA-256 {printed.Sha256}。"
        : report.IsBegun ? "这是现在的稿子，结账前数字还会变。"
        : $"{report.Year} 年还没有立稿，这是程序按指标写的底稿；在“年度报告”页按“立稿”后改写。";

    /// <summary>What the text still points out, one line each, with its place.</summary>
    internal static IEnumerable<string> Notes(YearReport report) => report.Composed.Notes.Select(n =>
        string.Create(CultureInfo.InvariantCulture, $"{AnnualReports.LabelOf(n.Section.Chapter)} 第{n.Section.Number}节 第{n.Note.Start + 1}字：{n.Note.Message}"));
}
