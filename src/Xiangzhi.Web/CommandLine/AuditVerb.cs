using System.CommandLine;
using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Audits;
using Xiangzhi.Reports.Texts;
using Xiangzhi.Web.Audits;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

/// <summary>核数: audits a report, or every report of a folder; it changes nothing.</summary>
internal static class AuditVerb
{
    private static readonly string[] Endings = [".docx", ".pdf", ".html", ".htm", ".txt"];

    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "报告：docx、pdf、html、txt，或者放着许多报告的文件夹" };
        var data = Options.Data(required: false);
        var year = new Option<int?>("--year") { Description = "报告年度；和 --data 一起写" };
        var township = Options.Township();
        var earlier = new Option<string?>("--earlier") { Description = "同一单位上一年的报告，用来看有没有照抄" };
        var target = new Option<string?>("--out") { Description = "带批注的 Word 写到哪个文件（.docx）" };
        var format = Options.Format();
        var command = new Command("audit", "核数：报告里的每个数对账、对自己") { file, data, year, township, earlier, target, format };
        command.SetAction(parsed =>
        {
            var json = Options.IsJson(parsed.GetValue(format));
            var (path, place, of) = (parsed.GetRequiredValue(file), parsed.GetValue(data), parsed.GetValue(year));
            if (place is not null && of is null)
                throw new UsageException("对账要知道是哪一年的报告：加上 --year，例如 --year 2025。");
            using var store = place is null ? null : Options.Open(place);
            var source = store is null ? null : Options.Choose(store, parsed.GetValue(township));
            (Catalogue, Reports.Annual.FigureSource)? ledger = source is null ? null : (source.Catalogue, ReportAudits.Figures(source, Options.Year(of!.Value))); // a year was asked for above
            if (Directory.Exists(path))
                return Many(path, ledger, of, json);
            var report = Read(path);
            var audit = Of(path, report.Text, ledger, parsed.GetValue(earlier) is { } before ? Read(before).Text : null);
            if (parsed.GetValue(target) is { } marked)
                Mark(report, path, audit, marked);
            if (json)
                Output.Json(AuditJson.Of(audit, report, of));
            else
                Print(audit);
            return audit.Faults > 0 ? Output.Findings : Output.Done;
        });
        return command;
    }

    private static Audit Of(string name, string text, (Catalogue, Reports.Annual.FigureSource)? ledger, string? earlier)
    {
        try
        {
            return ReportAudit.Of(text, ledger, earlier);
        }
        // A text made to keep a pattern busy; no report is.
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            throw new UsageException($"{name} 太长或太乱，核不下去；请只留报告正文再试。");
        }
    }

    private static ReportText Read(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"没有文件 {path}；请核对路径。");
        return ReportFiles.Read(File.ReadAllBytes(path), Path.GetFileName(path)).GetAwaiter().GetResult() switch
        {
            TextReading.Whole whole => whole.Report,
            TextReading.Refused refused => throw new UsageException(refused.Message),
            _ => throw new InvalidOperationException(), // a reading is one or the other
        };
    }

    /// <summary>Each report beside the same office's of the year before, where the folder has it. What cannot be read is told and passed over.</summary>
    private static int Many(string folder, (Catalogue, Reports.Annual.FigureSource)? ledger, int? year, bool json)
    {
        var (reports, faults) = (new List<(string Name, ReportText Text, ReportHead Head)>(), 0);
        foreach (var path in Directory.EnumerateFiles(folder).Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal))
        {
            try
            {
                var text = Read(path);
                reports.Add((Path.GetFileName(path), text, ReportHead.Of(text.Text, path)));
            }
            catch (UsageException unread)
            {
                faults++;
                Output.Message(unread.Message);
            }
        }
        foreach (var (name, text, head) in reports)
        {
            var before = reports.Find(r => head is { Office: { } office, Year: { } of } && r.Head.Year == of - 1 && r.Head.Office is { } other && ReportHead.Bare(other) == ReportHead.Bare(office));
            var audit = Of(name, text.Text, ledger, before.Text?.Text);
            faults += audit.Faults;
            if (json)
                Output.Json(new { file = name, office = head.Office, year = head.Year, audit = AuditJson.Of(audit, text, year) });
            else
                Output.Line(string.Create(CultureInfo.InvariantCulture, $"{name}　主张 {audit.Claims.Count}，有误 {audit.Faults}，要问 {audit.Questions}{(before.Name is null ? "" : $"，对着 {before.Name}")}"));
        }
        return faults > 0 ? Output.Findings : Output.Done;
    }

    private static void Print(Audit audit)
    {
        foreach (var audited in audit.Claims)
            Output.Line($"{audited.Claim.Code ?? "—",-5}{audited.Claim.Text.Trim()}{(audited.Verdict is { } verdict ? $"　{AuditedClaim.LabelOf(verdict).Zh}：{audited.Why?.Zh}" : "")}");
        foreach (var check in audit.Checks.Where(c => c.Verdict != CheckVerdict.Holds))
            Output.Line($"{Check.LabelOf(check.Kind).Zh}{(check.Verdict == CheckVerdict.Asks ? "（问）" : "")}　{check.Text.Trim()}　{check.Why.Zh}{(check.Article is { } article ? $"（{article}）" : "")}");
        Output.Message(string.Create(CultureInfo.InvariantCulture, $"主张 {audit.Claims.Count} 处，有误 {audit.Faults} 处，要问 {audit.Questions} 处。"));
    }

    private static void Mark(ReportText report, string path, Audit audit, string target)
    {
        if (!target.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"带批注的只能写成 Word：把 --out {target} 的文件名改成以 .docx 结尾。");
        using (var part = File.Create(target + ".part"))
            MarkedDocx.Write(report, path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? File.ReadAllBytes(path) : null, AuditMarks.Of(audit), Options.Machine.GetUtcNow(), part);
        File.Move(target + ".part", target, overwrite: true);
    }
}
