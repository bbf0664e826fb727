using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Annual;

/// <summary>A section that differs between two versions of a report; null on one side where it is not there.</summary>
public sealed record SectionDifference(ReportChapter Chapter, int Number, ReportSection? Before, ReportSection? After)
{
    /// <summary>Sections whose heading or text differ, in the order of the report. When and by whom they were written does not count.</summary>
    public static IReadOnlyList<SectionDifference> Between(AnnualReport before, AnnualReport after) =>
    [
        .. before.Sections.Concat(after.Sections).Select(s => (s.Chapter, s.Number)).Distinct().Order()
            .Select(place => new SectionDifference(place.Chapter, place.Number, before.Section(place.Chapter, place.Number), after.Section(place.Chapter, place.Number)))
            .Where(d => TextOf(d.Before) != TextOf(d.After)),
    ];

    /// <summary>Heading and text as one, as they are compared.</summary>
    public static string TextOf(ReportSection? section) => section is null ? "" : section.Heading.Length == 0 ? section.Text : $"{section.Heading}\n{section.Text}";
}
