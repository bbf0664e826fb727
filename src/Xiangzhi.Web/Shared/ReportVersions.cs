using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>Every version of a year's report, and what differs between two of them. A version is the report up to an entry.</summary>
/// <param name="Lines">The report's entries, the latest first.</param>
/// <param name="From">Entry of the earlier version; null: the empty report before its first entry.</param>
/// <param name="To">Entry of the later version.</param>
/// <param name="PrintedUpTo">Last entry that the printed file has; null: nothing was printed.</param>
/// <param name="Text">The later version.</param>
public sealed record ReportVersions(
    Matter Matter, ReportKind Kind, int Year, IReadOnlyList<Line> Lines, long? From, long To, long? PrintedUpTo, AnnualReport Text, IReadOnlyList<SectionDifference> Differences)
{
    /// <param name="from">Null, or not there: what stood before the later version's text was changed last.</param>
    /// <param name="to">Null, or not there: as it reads now.</param>
    public static ReportVersions Of(YearReport report, long? from, long? to)
    {
        var matter = report.Matter!; // asked only where it was begun
        var lines = matter.Lines.OrderByDescending(l => l.Entry.Seq).ToList();
        var later = lines.Find(l => l.Entry.Seq == to) ?? lines[0];
        var earlier = lines.Find(l => l.Entry.Seq == from && l.Entry.Seq <= later.Entry.Seq)
            ?? lines.SkipWhile(l => l.Entry.Seq > later.Entry.Seq || !Writes(l)).Skip(1).FirstOrDefault();
        var text = At(matter, later.Entry.Seq);
        return new(matter, report.Kind, report.Year, lines, earlier?.Entry.Seq, later.Entry.Seq, report.Printed?.TextUpTo, text, SectionDifference.Between(earlier is null ? new() : At(matter, earlier.Entry.Seq), text));
    }

    /// <summary>Whether an entry changes the text.</summary>
    public static bool Writes(Line line) => line.Form is WriteSection or DropSection or CorrectPublished || line.Entry.Corrects is not null || line.Entry.Voids is not null;

    private static AnnualReport At(Matter matter, long seq) => (AnnualReport)(YearReport.UpTo(matter, seq) ?? matter).State;
}
