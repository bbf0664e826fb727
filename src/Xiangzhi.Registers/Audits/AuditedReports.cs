using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>报告核数: reports, one's own or another's, whose every number is held against a ledger or against the report itself.</summary>
public sealed class AuditedReports : Register<AuditedReport>
{
    public const string RegisterCode = "audited-report";

    /// <summary>Reports before the guideline of 2017 are none of this kind.</summary>
    private const int FirstYear = 2015;

    protected override void Define(Definition<AuditedReport> d)
    {
        d.Named(RegisterCode, "报告核数", number: "{township}核数〔{year}〕{n}号", Area.Annual, "Audits of reports");
        d.Reference(byKey: s => $"{s.Office}{s.Year.ToString(CultureInfo.InvariantCulture)}", byLabel: (s, _) => $"{s.Office}{s.Year.ToString(CultureInfo.InvariantCulture)}年度报告");
        d.Keeps(m => FilesOf(m).Select(f => f.Sha256));
        d.ReadBy(Role.Reviewer, Role.OfficeClerk, Role.Leader, Role.Supervisor);
        d.Stage(s => s.Ended is null ? AuditStage.Open : AuditStage.Done);
        d.Title(s => $"{s.Office}{s.Year.ToString(CultureInfo.InvariantCulture)}年度报告");
        d.Closes(s => s.Ended, s => s with { Ended = null });

        Role[] by = [Role.Reviewer, Role.OfficeClerk, Role.Leader, Role.Supervisor];
        d.Opens<TakeInReport>("take-in", "收一份报告").English("Take in a report").By(by).Day("收到日期", "Received on")
            .Refuse((_, f, at) => f.Year < FirstYear || f.Year > at.On.Year, nameof(TakeInReport.Year), "写四位年份，不能晚于今年")
            .Refuse(f => !IsReport(f.File), nameof(TakeInReport.File), WrongFile);
        d.Act<AnswerFinding>("answer", "答复一处").English("Answer a finding").While(s => s.Ended is null).By(by).Next(_ => false);
        d.Act<TakeInVersion>("take-in-version", "收改过的稿").English("Take in a corrected text").While(s => s.Ended is null).By(by).Day("收到日期", "Received on").Next(_ => false)
            .Refuse(f => !IsReport(f.File), nameof(TakeInVersion.File), WrongFile);
        d.Act<EndAudit>("end", "核完").English("Finish").While(s => s.Ended is null).By(by).Next(s => s.Ended is null);

        d.List("哪个单位的", s => s.Office, "Whose").List("年度", s => s.Year, "Year").List("收到", s => s.Version?.Received.Day, "Received").List("结果", s => s.Result, "Result");
    }

    /// <summary>Every file that some entry of an audit names, also one that was put right since.</summary>
    private static IEnumerable<Attachment> FilesOf(Matter matter) => matter.Lines.Select(l => l.Form switch
    {
        TakeInReport opened => opened.File,
        TakeInVersion later => later.File,
        _ => null,
    }).OfType<Attachment>();

    private const string WrongFile = "报告要 .docx、.pdf、.html 或 .txt；旧的 .doc、.wps 请用 WPS 或 Office 打开，另存一份再传";

    private static bool IsReport(Attachment file) => new[] { ".docx", ".pdf", ".html", ".htm", ".txt" }.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
