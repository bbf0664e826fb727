using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Texts;

/// <summary>Puts the lines of a PDF together to paragraphs: a line that is as long as the page is wide goes on, unless the next begins a paragraph.</summary>
internal static partial class PdfParagraphs
{
    /// <summary>How much of a page's height counts as its head or foot, where its number stands.</summary>
    private const double Edge = 0.13;

    /// <summary>In sizes of the type: by how much a full line may stay short, since no sign begins a line and no Latin word is cut; from where on a line is indented; and how far in a paragraph may begin: beyond it stands a number or a date at the right.</summary>
    private const double Short = 2.5, Indent = 1.2, FirstIndent = 4.5;

    /// <summary>In sizes of the type: where text runs less wide, its lines were broken by its writer and not by the page.</summary>
    private const double Narrowest = 12;

    /// <summary>Of all lines, those that must be indented for a document to be one that indents its paragraphs.</summary>
    private const double Indented = 0.1;

    public static IEnumerable<TextLine> Of(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var heads = Running(pages.Select(page => page.FirstOrDefault()), pages.Count);
        var bodies = pages.Select(page => page.Where(line => !IsPageNumber(line) && !heads.Contains((line.Text, Math.Round(line.Y)))).ToList()).ToList();
        var margins = Margins.Of([.. bodies.SelectMany(body => body)]);
        PdfLine? before = null;
        var text = "";
        foreach (var line in bodies.SelectMany(body => body))
        {
            if (before is not null && margins.GoesOn(before, line))
            {
                text = Joined(text, line.Text.Trim());
            }
            else
            {
                if (before is not null)
                    yield return new(text, before.IsRow ? ParagraphKind.TableRow : ParagraphKind.Body);
                text = line.Text.Trim();
            }
            before = line;
        }
        if (before is not null)
            yield return new(text, before.IsRow ? ParagraphKind.TableRow : ParagraphKind.Body);
    }

    /// <summary>Two lines that were one: Chinese goes on without a blank, Latin words do not.</summary>
    public static string Joined(string text, string next) =>
        text.Length > 0 && next.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0]) ? $"{text} {next}" : text + next;

    /// <summary>First lines that most pages have in common: running heads.</summary>
    private static HashSet<(string Text, double Y)> Running(IEnumerable<PdfLine?> lines, int pages) =>
        [.. lines.OfType<PdfLine>().GroupBy(line => (line.Text, Math.Round(line.Y))).Where(group => group.Count() > 1 && group.Count() > pages / 2).Select(group => group.Key)];

    private static bool IsPageNumber(PdfLine line) => line.Height is < Edge or > 1 - Edge && PageNumber().IsMatch(line.Text);

    // 3, - 3 -, —3—, 第3页, 第 3 页 共 9 页, 3 / 9.
    [GeneratedRegex(@"^\s*[—–―\-－·.]*\s*第?\s*\d{1,4}\s*页?\s*([/／,，]?\s*共?\s*\d{1,4}\s*页?)?\s*[—–―\-－·.]*\s*$")]
    private static partial Regex PageNumber();

    /// <summary>Between which edges the text of a document runs.</summary>
    /// <param name="Pitch">From one baseline to the next, in points; what most lines keep.</param>
    /// <param name="Indents">Whether paragraphs begin further in than their other lines.</param>
    private sealed record Margins(double Left, double Right, double Pitch, bool Indents)
    {
        public static Margins Of(IReadOnlyList<PdfLine> lines)
        {
            var text = lines.Where(line => !line.IsRow).ToList();
            if (text.Count == 0)
                return new(0, double.MaxValue, 0, Indents: false);
            var left = Common(text.Select(line => line.Left), smallest: true);
            var pitches = text.Zip(text.Skip(1), (a, b) => a.Y - b.Y).Where(pitch => pitch > 0).Order().ToList();
            return new(left, Common(text.Select(line => line.Right), smallest: false), pitches.Count == 0 ? 0 : pitches[pitches.Count / 2],
                text.Count(line => line.Left > left + Indent * line.Size && line.Left < left + 3 * line.Size) > Indented * text.Count);
        }

        public bool GoesOn(PdfLine line, PdfLine next) => !line.IsRow && !next.IsRow
            && Right - Left > Narrowest * line.Size
            && line.Left < Left + FirstIndent * line.Size && line.Right > Right - Short * line.Size
            && next.Left < Left + Indent * next.Size
            && Math.Abs(line.Size - next.Size) < 0.15 * line.Size
            && (next.Y > line.Y || Pitch == 0 || line.Y - next.Y < 1.7 * Pitch)
            && (Indents || line.Text.TrimEnd()[^1] is not ('。' or '；' or '：' or '！' or '？'));

        /// <summary>The outermost edge that two lines at least share; one alone may be a title or a stamp.</summary>
        private static double Common(IEnumerable<double> edges, bool smallest)
        {
            double[] sorted = smallest ? [.. edges.Order()] : [.. edges.OrderDescending()];
            for (var i = 0; i + 1 < sorted.Length; i++)
                if (Math.Abs(sorted[i] - sorted[i + 1]) < 8)
                    return sorted[i];
            return sorted[0];
        }
    }
}
