using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>A point of last year's plan, which is this year's task.</summary>
/// <param name="State">Where the task register knows it.</param>
/// <param name="Matter">The task; null where only last year's text says it.</param>
public sealed partial record PlanItem(string Text, Text? State = null, bool IsDone = false, Guid? Matter = null)
{
    /// <summary>The points of the chapter on the next year in last year's report.</summary>
    public static IReadOnlyList<PlanItem> Of(Here here, int year) => YearReport.MatterOf(here.Township, year - 1) is { State: AnnualReport before }
        ? [.. before.Sections.Where(s => s.Chapter == ReportChapter.NextYear).SelectMany(s => Points(s.Text)).Select(t => new PlanItem(t))] : [];

    /// <summary>A plan's points: its lines, and within a line what 一是, 二是 … begin.</summary>
    internal static IEnumerable<string> Points(string text) => text.Split('\n').SelectMany(line => Mark().Split(line))
        .Select(point => point.Trim(' ', '\u3000', '；', ';', '。', '，')).Where(point => point.Length > 3);

    [GeneratedRegex("[一二三四五六七八九十]+是")]
    private static partial Regex Mark();
}
