using Xiangzhi.Registers;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Reports.Annual;

/// <summary>A paragraph that stands much as it stood a year before.</summary>
/// <param name="Text">As it reads now.</param>
/// <param name="Place">The earlier paragraph among those of its report, from 0.</param>
/// <param name="Mark">Said to be taken over on purpose; null: nobody said so.</param>
public sealed record CopiedParagraph(ReportSection Section, string Text, int Place, string Earlier, CarriedOver? Mark);

/// <summary>The report of the year before, against which this year's paragraphs are held.</summary>
/// <param name="paragraphs">As printed, without headings.</param>
public sealed class EarlierReport(IEnumerable<string> paragraphs)
{
    /// <summary>Pairs of signs in common from which a paragraph is much like another, inclusive: two of three sentences kept.</summary>
    private const double Alike = 0.6;

    private readonly IReadOnlyList<Likeness> known = [.. paragraphs.Select(p => new Likeness(p))];

    /// <summary>The earlier paragraph at a place; null where there is none.</summary>
    public string? At(int place) => place >= 0 && place < known.Count ? known[place].Text : null;

    /// <summary>Which paragraphs of a section stand much as they stood.</summary>
    /// <param name="marks">What was said of the report's paragraphs; a mark stays with the earlier paragraph that it names, whatever numbers change.</param>
    public IEnumerable<CopiedParagraph> In(ReportSection section, IEnumerable<string> texts, IReadOnlyList<CarriedOver> marks)
    {
        foreach (var own in texts.Select(t => new Likeness(t)).Where(t => t.Bare.Length >= Likeness.Shortest))
        {
            var (share, place) = known.Select((k, i) => (own.With(k), i)).DefaultIfEmpty().MaxBy(k => k.Item1);
            if (share >= Alike)
                yield return new(section, own.Text, place, known[place].Text, marks.LastOrDefault(m => section.Is(m.Chapter, m.Number) && new Likeness(m.Earlier).Bare == known[place].Bare));
        }
    }
}
