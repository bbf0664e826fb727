using System.Xml.Linq;
using static Xiangzhi.Reports.Documents.Wml;

namespace Xiangzhi.Reports.Texts;

/// <summary>
/// Puts the ends of comments into the body of a Word file. A run is split where a comment begins or ends within it, both halves in
/// its formatting; nothing else is touched. It goes from the last place to the first: what is split off lies behind, so that every
/// place before stays where the text says it is.
/// </summary>
internal sealed class DocxMarking(DocxText text)
{
    private readonly record struct Place(int Offset, DocxPiece Piece);

    /// <param name="firstId">Id of the first mark's comment; the others count on from it.</param>
    public void Put(IReadOnlyList<TextMark> marks, int firstId)
    {
        var (starts, ends) = (new List<(Place Place, int Id)>(), new List<(Place Place, int Id)>());
        var spans = Spans(marks);
        for (var i = 0; i < spans.Length; i++)
        {
            var (start, end) = Placed(spans[i].Start, spans[i].End);
            starts.Add((start, firstId + i));
            ends.Add((end, firstId + i));
        }
        foreach (var place in starts.Concat(ends).Select(s => s.Place).Distinct().OrderByDescending(p => p.Offset).ThenByDescending(p => p.Piece.Start))
            Put(place, [.. starts.Where(s => s.Place == place).Select(s => s.Id)], [.. ends.Where(e => e.Place == place).Select(e => e.Id)]);
    }

    /// <summary>From the first piece that a mark covers to the last.</summary>
    private (int Start, int End)[] Spans(IReadOnlyList<TextMark> marks)
    {
        var spans = new (int Start, int End)?[marks.Count];
        foreach (var piece in MarkedText.Cut(text.Report.Text, marks))
            foreach (var mark in piece.Marks)
                spans[mark] = (spans[mark]?.Start ?? piece.Start, piece.Start + piece.Text.Length);
        return [.. spans.Select(span => span!.Value)];
    }

    /// <summary>Where a comment on these characters begins and ends in the file: at characters that some element holds, within one story.</summary>
    private (Place Start, Place End) Placed(int start, int end)
    {
        var first = IndexOf(piece => piece.End > start);
        var last = IndexOf(piece => piece.Start >= end) - 1;
        if (start == end || first > last)
        {
            var point = text.Pieces[Math.Min(IndexOf(piece => piece.End >= start), text.Pieces.Count - 1)];
            var place = new Place(point.IsText ? Math.Clamp(start, point.Start, point.End) : point.Start, point);
            return (place, place);
        }
        var (from, to) = (text.Pieces[first], text.Pieces[last]);
        while (to.Story != from.Story)
            to = text.Pieces[--last];
        return (new(from.IsText ? Math.Max(start, from.Start) : from.Start, from), new(to.IsText ? Math.Min(end, to.End) : to.End, to));
    }

    /// <summary>Index of the first piece of which something is true that is true of all after it.</summary>
    private int IndexOf(Func<DocxPiece, bool> isFrom)
    {
        var (low, high) = (0, text.Pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isFrom(text.Pieces[middle])) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static void Put(Place place, int[] starts, int[] ends)
    {
        XElement[] points = [.. starts.Intersect(ends).SelectMany(id => (XElement[])[Start(id), .. End(id)])];
        XElement[] begins = [.. starts.Except(ends).Select(Start)];
        XElement[] closes = [.. ends.Except(starts).SelectMany(End)];
        var (piece, within) = (place.Piece, place.Offset - place.Piece.Start);
        if (within < piece.Length)
            RunFrom(piece, within).AddBeforeSelf([.. within == 0 ? points : [], .. begins]);
        if (within > 0)
            RunTo(piece, within).AddAfterSelf([.. closes, .. points]);
    }

    private static XElement Start(int id) => Element("commentRangeStart", Set("id", id));

    private static XElement[] End(int id) => [Element("commentRangeEnd", Set("id", id)), Element("r", Element("commentReference", Set("id", id)))];

    /// <summary>The run that begins with a character of a piece.</summary>
    private static XElement RunFrom(DocxPiece piece, int within)
    {
        // Spaces at the beginning of a paragraph are no part of the text.
        if (piece.From + within > 0)
        {
            var rest = Rest(piece, within);
            return Split(rest.Parent!, rest);
        }
        var run = piece.Node.Parent!;
        return piece.Node.ElementsBeforeSelf().All(e => e.Name == Name + "rPr") ? run : Split(run, piece.Node);
    }

    /// <summary>The run that ends with the character before; its rest is split off already where a comment begins there too.</summary>
    private static XElement RunTo(DocxPiece piece, int within)
    {
        var held = piece.IsText ? DocxRuns.Held(piece.Node).Length : piece.From + piece.Length;
        var next = piece.From + within < held ? Rest(piece, within) : piece.Node.ElementsAfterSelf().FirstOrDefault();
        var run = piece.Node.Parent!;
        if (next is not null)
            Split(run, next);
        return run;
    }

    /// <summary>Cuts a text element in two and returns the second.</summary>
    private static XElement Rest(DocxPiece piece, int within)
    {
        var held = DocxRuns.Held(piece.Node);
        var keep = new XAttribute(XNamespace.Xml + "space", "preserve");
        var rest = new XElement(piece.Node.Name, keep, held[(piece.From + within)..]);
        piece.Node.ReplaceAll(keep, held[..(piece.From + within)]);
        piece.Node.AddAfterSelf(rest);
        return rest;
    }

    /// <summary>Moves a child and all after it into a run of their own behind, which has the formatting of the first.</summary>
    private static XElement Split(XElement run, XElement from)
    {
        var moved = from.ElementsAfterSelf().Prepend(from).ToList();
        foreach (var element in moved)
            element.Remove();
        var second = new XElement(run.Name, run.Attributes(), run.Element(Name + "rPr"), moved);
        run.AddAfterSelf(second);
        return second;
    }
}
