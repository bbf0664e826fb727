using System.Xml.Linq;

namespace Xiangzhi.Reports.Texts;

/// <summary>A stretch of text that stands in one element of a Word file, and so can be found again there.</summary>
/// <param name="Node">Child of a run: a text, which may be cut, or a tab or another sign, which may not.</param>
/// <param name="From">First character within the node's own text.</param>
/// <param name="Start">First character within the line; within the whole text once the line has its place.</param>
/// <param name="Story">0 for the body, another number for each text box: nothing reaches from one into another.</param>
internal sealed record DocxPiece(XElement Node, int From, int Start, int Length, int Story)
{
    public int End => Start + Length;

    /// <summary>Whether one may cut within it.</summary>
    public bool IsText => Node.Name.LocalName == "t";
}

/// <summary>A line of a Word file with its pieces. Characters that no element holds, as the tab between two cells, have no piece.</summary>
internal sealed record DocxLine(string Text, IReadOnlyList<DocxPiece> Pieces, ParagraphKind Kind)
{
    public DocxLine Trim()
    {
        var from = Text.Length - Text.TrimStart().Length;
        var to = Math.Max(from, Text.TrimEnd().Length);
        var pieces = new List<DocxPiece>();
        foreach (var piece in Pieces)
        {
            var (start, end) = (Math.Max(piece.Start, from), Math.Min(piece.End, to));
            if (start < end)
                pieces.Add(piece with { From = piece.From + start - piece.Start, Start = start - from, Length = end - start });
        }
        return this with { Text = Text[from..to], Pieces = pieces };
    }

    /// <summary>Within a cell a tab would part two cells.</summary>
    public DocxLine WithoutTabs() => this with { Text = Text.Replace('\t', ' ') };

    public static DocxLine Join(char? separator, IEnumerable<DocxLine> lines, ParagraphKind kind)
    {
        var text = new System.Text.StringBuilder();
        var pieces = new List<DocxPiece>();
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            if (i > 0)
                text.Append(separator);
            pieces.AddRange(line.Pieces.Select(piece => piece with { Start = text.Length + piece.Start }));
            text.Append(line.Text);
        }
        return new(text.ToString(), pieces, kind);
    }
}
