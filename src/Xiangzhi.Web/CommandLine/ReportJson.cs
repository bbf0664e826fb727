using System.Text.Json;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

/// <summary>A year's report as the API gives it: its words, each figure in them, and what is pointed out.</summary>
public static class ReportJson
{
    public static string Text(YearReport report) => JsonSerializer.Serialize(Of(report), Output.JsonOptions);

    private static object Of(YearReport report) => new
    {
        township = report.Township.Code,
        year = report.Year,
        number = report.Matter?.Number,
        title = report.Composed.Paper.Name,
        closed = report.Closing is not null,
        printed = report.Printed is { } printed ? new { sha256 = printed.Sha256, textUpTo = printed.TextUpTo } : null,
        text = report.PlainText(),
        figures = report.Composed.Paper.Blocks.SelectMany(b => b switch { Paragraph p => p.Runs, BarChart c => c.Caption, Table t => t.Rows.SelectMany(r => r.SelectMany(cell => cell)), _ => [] }).OfType<FigureRun>()
            .Select(run => new { code = run.Id, words = run.Text, opens = "/figures/" + YearReport.PathOf(run, report.Year) }),
        notes = report.Composed.Notes.Select(n => new
        {
            chapter = Identifier.Kebab(n.Section.Chapter.ToString()), section = n.Section.Number, kind = Identifier.Kebab(n.Note.Kind.ToString()),
            start = n.Note.Start, text = n.Note.Text, message = n.Note.Message,
        }),
    };
}
