using System.Collections.Immutable;

namespace Xiangzhi.Registers;

/// <summary>
/// The order in which entries become facts: the struck-out dropped, corrections in their entry's place,
/// then by legal day, then by sequence. Late recording needs nothing more.
/// </summary>
internal static class Folding
{
    /// <summary>An entry that counts: the line whose form is in force, at the place of the line it puts right.</summary>
    internal readonly record struct Place(Line Line, DateOnly Day, long Seq);

    public static IEnumerable<Place> Effective(ImmutableArray<Line> lines)
    {
        var places = new List<Place>(lines.Length);
        foreach (var line in lines)
        {
            if (line.Entry.Corrects is not null || line.Status == LineStatus.Voided)
                continue;
            var current = line;
            while (current.Status == LineStatus.Corrected)
                current = lines.First(l => l.Entry.Seq == current.ChangedBy);
            places.Add(new(current, current.Entry.On, line.Entry.Seq));
        }
        places.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Seq.CompareTo(b.Seq));
        return places;
    }

    /// <summary>
    /// Adds a line and settles what still counts. A struck-out correction gives its place back to what it corrected;
    /// striking out an entry strikes out its corrections with it.
    /// </summary>
    public static ImmutableArray<Line> Add(ImmutableArray<Line> lines, Line line)
    {
        var all = lines.Add(line);
        return line.Entry.Corrects is null && line.Entry.Voids is null ? all : Settle(all);
    }

    private static ImmutableArray<Line> Settle(ImmutableArray<Line> lines)
    {
        var voidedBy = new Dictionary<long, long>();
        foreach (var line in lines.Reverse())
        {
            if (line.Entry.Voids is { } target && !voidedBy.ContainsKey(line.Entry.Seq))
                voidedBy[target] = line.Entry.Seq;
        }
        var correctedBy = new Dictionary<long, long>();
        foreach (var line in lines)
        {
            if (line.Entry.Corrects is { } target && !voidedBy.ContainsKey(line.Entry.Seq))
                correctedBy[target] = line.Entry.Seq;
        }
        return
        [
            .. lines.Select(line => voidedBy.TryGetValue(line.Entry.Seq, out var by) ? line with { Status = LineStatus.Voided, ChangedBy = by }
                : correctedBy.TryGetValue(line.Entry.Seq, out by) ? line with { Status = LineStatus.Corrected, ChangedBy = by }
                : line with { Status = LineStatus.Counts, ChangedBy = null }),
        ];
    }
}
