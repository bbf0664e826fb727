using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Storage;
using Xiangzhi.Web.Audits;
using Xiangzhi.Web.CommandLine;

namespace Xiangzhi.Web.Shared;

/// <summary>The report of the year before, against which a year's paragraphs are held, and what is said of those that are much like it.</summary>
public static class LastYear
{
    /// <summary>As the ledger printed it, else as it was taken in for the audit; null where neither is there for this reader.</summary>
    public static async Task<EarlierReport?> Of(Here here, AuditDesk desk, ReportKind kind, int year) =>
        YearReport.MatterOf(here.Township, year - 1, kind) is { State: AnnualReport { Sections.Count: > 0 } }
            ? new(YearReport.Of(here.Township, year - 1, kind: kind).Composed.Paper.Blocks.OfType<Paragraph>().Where(p => p.Placing == Placing.Indented).Select(p => string.Concat(p.Runs.Select(r => r.Plain))))
            : kind == ReportKind.RuleOfLaw && await desk.OwnReport(here, year - 1) is { } taken ? new(taken) : null;

    /// <summary>Records that a paragraph is last year's on purpose.</summary>
    /// <param name="place">The earlier paragraph's, from 0, as posted.</param>
    /// <returns>What keeps it from being recorded; null where it was.</returns>
    public static async Task<string?> CarryOver(Here here, AuditDesk desk, Matter report, ReportChapter chapter, int number, string? place, string why)
    {
        var action = report.Register.Action("carry-over")!; // every report has it
        if (!here.MayRecord(report, report.Register, action) || report.State is not AnnualReport state || await Of(here, desk, state.Kind, state.Year) is not { } earlier || Writing.Seq(place) is not { } at || earlier.At((int)Math.Min(at, int.MaxValue)) is not { } text)
            return here.Say("去年的这一段找不到了，请再看一次这一页", "Last year's paragraph is not there; see the page again");
        var values = new TextForm { ["chapter"] = Identifier.Kebab(chapter.ToString()), ["number"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture), ["earlier"] = text, ["reason"] = why.Trim() };
        var binding = here.Township.Bind(action.Form, values, here.Today, out var bound);
        if (binding.Faults.Count > 0)
            return here.Say("没有写为什么沿用；写一句理由再按", "Say why it is carried over, then press again");
        return await here.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = report.Register.Code, Action = action.Code, Matter = report.Id, On = here.Today, Form = (Form)bound, RecordedBy = here.Actor.Person,
        }, here.Actor) switch
        {
            Recorded => null,
            NotRecorded { Decision: Refused refused } => string.Concat(refused.Refusals.Select(r => r.Message + r.Cure)),
            _ => here.Say("没有登记成功，请再按一次", "Not recorded; press once more"),
        };
    }
}
