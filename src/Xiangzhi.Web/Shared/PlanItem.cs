using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>A point of last year's plan, which is this year's task.</summary>
/// <param name="State">Where the task stands; null where nobody made a task of the point.</param>
/// <param name="Matter">The task; null where only last year's text says it.</param>
public sealed partial record PlanItem(string Text, Text? State = null, bool IsDone = false, Guid? Matter = null)
{
    /// <summary>Tasks of a year that come from last year's report, then the points of its plan that are no task.</summary>
    public static IReadOnlyList<PlanItem> Of(Here here, int year)
    {
        var tasks = Tasks(here, year, TaskSource.LastReport);
        var points = YearReport.MatterOf(here.Township, year - 1) is { State: AnnualReport before } ? Points(before) : [];
        return [.. tasks, .. points.Where(p => tasks.All(t => t.Text != p)).Select(p => new PlanItem(p))];
    }

    /// <summary>What a yearly text promises, of which year, and as what its tasks are set; null where its kind plans nothing.</summary>
    public static (ReportChapter Chapter, int Year, TaskSource Source)? PlanOf(AnnualReport report) => report.Kind switch
    {
        ReportKind.RuleOfLaw => (ReportChapter.NextYear, report.Year + 1, TaskSource.LastReport),
        ReportKind.WorkPlan => (ReportChapter.PlanTasks, report.Year, TaskSource.Plan),
        _ => null,
    };

    /// <summary>Points of a text's own plan that nobody made a task of.</summary>
    public static IReadOnlyList<string> NotTasks(Here here, AnnualReport report)
    {
        if (PlanOf(report) is not { } plan)
            return [];
        var tasks = Tasks(here, plan.Year, plan.Source);
        return [.. Points(report).Where(p => tasks.All(t => t.Text != p))];
    }

    /// <summary>Where a task may be set, for this person; null where it may not.</summary>
    public static Register? RegisterFor(Here here) => here.Township.Catalogue.All.OfType<Tasks>().FirstOrDefault() is { } register && here.MayRecord(null, register, register.Opener) ? register : null;

    /// <summary>The points of the chapter that promises something.</summary>
    public static IReadOnlyList<string> Points(AnnualReport report) => [.. report.Sections.Where(s => s.Chapter == PlanOf(report)?.Chapter).SelectMany(s => Points(s.Text))];

    /// <summary>A plan's points: its lines, and within a line what 一是, 二是 … begin.</summary>
    internal static IEnumerable<string> Points(string text) => text.Split('\n').SelectMany(line => Mark().Split(line))
        .Select(point => point.Trim(' ', '\u3000', '；', ';', '。', '，')).Where(point => point.Length > 3);

    private static IReadOnlyList<PlanItem> Tasks(Here here, int year, TaskSource source)
    {
        if (here.Township.Catalogue.All.OfType<Tasks>().FirstOrDefault() is not { } register || !here.Reads(register))
            return [];
        return [.. here.Township.Each(new() { Register = register.Code })
            .Where(m => !m.IsVoid && m.State is YearTask task && task.Year == year && (task.Source == source || task.Source == TaskSource.CarriedOver))
            .OrderBy(m => m.Opening.Entry.Seq)
            .Select(m => new PlanItem(((YearTask)m.State).Text, m.Derive(here.Township.Law).Stage, ((YearTask)m.State).Done is not null, m.Id))];
    }

    [GeneratedRegex("[一二三四五六七八九十]+是")]
    private static partial Regex Mark();
}
