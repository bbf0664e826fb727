namespace Xiangzhi.Registers;

/// <summary>What came of a finding, once the office was asked.</summary>
public enum FindingAnswer
{
    [Label("报告里改过了", English = "Corrected in the report")] Corrected,
    [Label("有依据，不用改", English = "Well founded")] Founded,
    [Label("账上要补记", English = "To be entered in the ledger")] LedgerLacks,
    [Label("程序看错了", English = "Misread by the program")] Misread,
}

public enum AuditStage
{
    [Label("在核", English = "Under audit")] Open,
    [Label("已核完", English = "Done")] Done,
}

/// <summary>
/// A report put to the audit 核数: whose it is, of which year, the file as it came. What is found in it is never kept: it follows
/// from the file and from the ledger each time that somebody looks; kept are the answers.
/// </summary>
public sealed record AuditedReport
{
    /// <summary>Whose report it is, as its title says.</summary>
    public string Office { get; init; } = "";

    public int Year { get; init; }

    /// <summary>The report as it came last, and every version before.</summary>
    public Items<ReportVersion> Versions { get; init; } = [];

    public Items<AnsweredFinding> Answers { get; init; } = [];

    public Mark? Ended { get; init; }

    public string Result { get; init; } = "";

    public ReportVersion? Version => Versions.Count == 0 ? null : Versions[^1];

    /// <summary>The answer to a finding: by its words and what they were found to be, wherever they stand by now.</summary>
    public AnsweredFinding? AnswerTo(string key) => Answers.LastOrDefault(a => a.Key == key);
}

public sealed record ReportVersion(Attachment File, Mark Received);

/// <param name="Key">Kind and words of the finding.</param>
public sealed record AnsweredFinding(string Key, FindingAnswer Answer, string Why, Mark Given);

public sealed record TakeInReport : Form<AuditedReport>
{
    [Label("哪个单位的", English = "Whose report"), Hint("照报告的标题写，例如 白土乡", English = "As its title says")] public required string Office { get; init; }
    [Label("哪一年的", English = "Year"), Unit("年")] public required int Year { get; init; }
    [Label("报告文件", English = "File"), Hint(".docx、.pdf、.html 或 .txt", English = ".docx, .pdf, .html or .txt")] public required Attachment File { get; init; }

    public override AuditedReport Into(AuditedReport s, At at) => s with { Office = Office.Trim(), Year = Year, Versions = [new(File, at.Mark)] };
}

/// <summary>The office sent a corrected text.</summary>
public sealed record TakeInVersion : Form<AuditedReport>
{
    [Label("改过的报告", English = "Corrected report")] public required Attachment File { get; init; }

    public override AuditedReport Into(AuditedReport s, At at) => s with { Versions = s.Versions.Add(new(File, at.Mark)) };
}

public sealed record AnswerFinding : Form<AuditedReport>
{
    [Label("哪一处", English = "Finding"), Hint("程序自己填写", English = "Filled in by the program")] public required string Key { get; init; }
    [Label("怎么回事", English = "Answer")] public required FindingAnswer Answer { get; init; }
    [Label("依据", English = "Grounds"), Wide] public string? Why { get; init; }

    public override AuditedReport Into(AuditedReport s, At at) => s with { Answers = s.Answers.Add(new(Key, Answer, Why ?? "", at.Mark)) };
}

public sealed record EndAudit : Form<AuditedReport>
{
    [Label("结果", English = "Result"), Wide, Hint("例如 发回改两处；没有要改的", English = "E.g. sent back for two corrections")] public required string Result { get; init; }

    public override AuditedReport Into(AuditedReport s, At at) => s with { Ended = at.Mark, Result = Result };
}
