namespace Xiangzhi.Reports.Texts;

/// <summary>A remark on a place of a text.</summary>
/// <param name="Start">First character, counted in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units. 0 is a point: a remark on the whole, or on what is missing there.</param>
/// <param name="Comment">Its lines parted by line feeds.</param>
public sealed record TextMark(int Start, int Length, string Comment);

/// <summary>A stretch of a text that the same marks cover from end to end.</summary>
/// <param name="Text">Empty where a mark is a point.</param>
/// <param name="Marks">Which of the marks cover it, by their index in the list, smallest first; none for plain text.</param>
public sealed record MarkedPiece(int Start, string Text, IReadOnlyList<int> Marks);

/// <summary>Cuts a text where marks begin and end, so that overlapping ones can be drawn one beside the other.</summary>
public static class MarkedText
{
    /// <returns>
    /// Pieces in the order of the text, which joined are the text. What of a mark lies beyond the text is left out; a mark that would
    /// halve a character of two units takes in the whole of it. Each mark covers one piece at least.
    /// </returns>
    public static IReadOnlyList<MarkedPiece> Cut(string text, IReadOnlyList<TextMark> marks)
    {
        var places = marks.Select(mark => Within(text, mark)).ToArray();
        var (starts, ends) = (Enumerable.Range(0, places.Length).ToLookup(i => places[i].Start), Enumerable.Range(0, places.Length).ToLookup(i => places[i].End));
        int[] cuts = [.. places.SelectMany(place => new[] { place.Start, place.End }).Append(0).Append(text.Length).Distinct().Order()];
        var (pieces, open) = (new List<MarkedPiece>(), new SortedSet<int>());
        for (var i = 0; i < cuts.Length; i++)
        {
            open.ExceptWith(ends[cuts[i]]);
            int[] points = [.. starts[cuts[i]].Where(mark => places[mark].End == cuts[i])];
            if (points.Length > 0)
                pieces.Add(new(cuts[i], "", [.. open.Concat(points).Order()]));
            open.UnionWith(starts[cuts[i]].Except(points));
            if (i + 1 < cuts.Length)
                pieces.Add(new(cuts[i], text[cuts[i]..cuts[i + 1]], [.. open]));
        }
        return pieces;
    }

    private static (int Start, int End) Within(string text, TextMark mark)
    {
        var start = Math.Clamp(mark.Start, 0, text.Length);
        var end = (int)Math.Clamp((long)mark.Start + mark.Length, start, text.Length);
        var isPoint = end == start;
        start -= Halves(text, start) ? 1 : 0;
        return (start, isPoint ? start : end + (Halves(text, end) ? 1 : 0));
    }

    private static bool Halves(string text, int place) => place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]);
}
