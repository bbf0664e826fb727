using Xunit;

namespace Xiangzhi.Registers.Tests.Audits;

/// <summary>A report is taken in, its findings are answered, a corrected text comes, the audit ends.</summary>
public sealed class AuditedReportTests
{
    private static readonly DateOnly Day = new(2026, 2, 3);

    private readonly TestTownship township = new(new(2026, 6, 1));

    private static Attachment File(string name, char digit = 'a') => new(name, "text/plain", 10, new string(digit, 64));

    private static TakeInReport TakeIn(string name = "报告.txt", int year = 2025) => new() { Office = "青石镇", Year = year, File = File(name) };

    private AuditedReport State(Matter matter) => (AuditedReport)township.Now(matter).State;

    [Fact]
    public void Answers_are_kept_by_the_words_of_the_finding_whatever_text_comes_later()
    {
        var audit = township.Do("audited-report", "take-in", Day, TakeIn());
        township.Do("audited-report", "answer", Day, new AnswerFinding { Key = "mismatch F1a 受理221件", Answer = FindingAnswer.Founded, Why = "含上年未结" }, audit);
        township.Do("audited-report", "take-in-version", Day.AddDays(3), new TakeInVersion { File = File("报告二稿.docx", 'b') }, audit);
        township.Do("audited-report", "answer", Day.AddDays(4), new AnswerFinding { Key = "mismatch F1a 受理221件", Answer = FindingAnswer.Corrected }, audit);

        Assert.Equal(("报告二稿.docx", 2), (State(audit).Version!.File.Name, State(audit).Versions.Count));
        Assert.Equal(FindingAnswer.Corrected, State(audit).AnswerTo("mismatch F1a 受理221件")!.Answer);
        Assert.Null(State(audit).AnswerTo("mismatch F2a 办结221件"));
        Assert.Equal([new string('a', 64), new string('b', 64)], township.Now(audit).Register.FilesKept(township.Now(audit)));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void After_its_end_nothing_more_is_answered()
    {
        var audit = township.Do("audited-report", "take-in", Day, TakeIn());
        township.Do("audited-report", "end", Day, new EndAudit { Result = "没有要改的" }, audit);

        Assert.Equal("没有要改的", State(audit).Result);
        Assert.IsType<Refused>(township.Try("audited-report", "answer", Day.AddDays(1), new AnswerFinding { Key = "x", Answer = FindingAnswer.Misread }, audit));
    }

    [Theory]
    [InlineData("报告.doc", 2025)]
    [InlineData("报告.xlsx", 2025)]
    [InlineData("报告.txt", 2027)]
    [InlineData("报告.txt", 25)]
    public void Other_files_and_years_are_refused(string name, int year) =>
        Assert.IsType<Refused>(township.Try("audited-report", "take-in", Day, TakeIn(name, year)));
}
