using System.Text.RegularExpressions;
using Xiangzhi.Reports.Documents;

namespace Xiangzhi.Reports.Texts;

public enum ParagraphKind
{
    Body,

    /// <summary>By the file's own styles, or by its number and shortness: 一、主要举措.</summary>
    Heading,

    /// <summary>A row of a table, its cells parted by tabs.</summary>
    TableRow,
}

/// <summary>One line of a <see cref="ReportText"/>.</summary>
/// <param name="Start">First character, counted in UTF-16 units from the beginning of the text.</param>
/// <param name="Length">In UTF-16 units, without the line feed after it; never 0.</param>
public sealed record TextParagraph(int Start, int Length, ParagraphKind Kind);

/// <summary>A report as one text, whatever file it came in: what claims are read from, and in which every place is an offset.</summary>
public sealed partial record ReportText
{
    /// <summary>A heading without a style of its own is at most so long, inclusive.</summary>
    private const int LongestHeading = 40;

    internal ReportText(string text, IReadOnlyList<TextParagraph> paragraphs) => (Text, Paragraphs) = (text, paragraphs);

    /// <summary>The paragraphs joined by line feeds. Each is trimmed, none is blank, none has a line feed within.</summary>
    public string Text { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<TextParagraph> Paragraphs { get; }

    /// <summary>The file's own text, where it is one: what others count places in. Null where the text had to be made out of a file.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Where each character of the text stands in the source; without a source, where it is. All that the text left out is white space
    /// and what may not stand in a document.
    /// </summary>
    public int[] Origins()
    {
        var origins = new int[Text.Length];
        for (int i = 0, at = 0; i < Text.Length; i++, at++)
        {
            while (Source is not null && at < Source.Length - 1 && !Became(Source[at], Text[i]))
                at++;
            origins[i] = at;
        }
        return origins;
    }

    private static bool Became(char source, char here) => source == here || (here == '\n' && LineEnds().IsMatch([source])) || (here == ' ' && source is '\u00A0')
        || (here == '\uFFFD' && (char.IsControl(source) || char.IsSurrogate(source)) && !char.IsWhiteSpace(source));

    /// <summary>Text that was pasted or typed. A line with tabs within is a row of a table, as one that was copied from Word or Excel.</summary>
    public static ReportText Of(string pasted) => Of(LineEnds().Split(pasted).Select(line => new TextLine(line, line.Trim().Contains('\t') ? ParagraphKind.TableRow : ParagraphKind.Body))) with { Source = pasted };

    /// <summary>A text that was read before, as it was then.</summary>
    public static ReportText Restore(string text, IReadOnlyList<TextParagraph> paragraphs) => new(text, paragraphs);

    /// <summary>Lines as a reader found them; trimming, leaving out blank ones and telling headings by their shape is done here.</summary>
    internal static ReportText Of(IEnumerable<TextLine> lines)
    {
        var text = new System.Text.StringBuilder();
        var paragraphs = new List<TextParagraph>();
        foreach (var line in lines)
        {
            var clean = SafeXml.Clean(LineEnds().Replace(line.Text, " ").Replace('\u00A0', ' '));
            clean = line.Kind == ParagraphKind.TableRow ? string.Join('\t', clean.Split('\t').Select(cell => cell.Trim())).Trim() : clean.Trim();
            if (clean.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            paragraphs.Add(new(text.Length, clean.Length, KindOf(clean, line.Kind)));
            text.Append(clean);
        }
        return new(text.ToString(), paragraphs);
    }

    /// <summary>A line that a file calls plain may still look like a heading: most offices type them without a style.</summary>
    internal static ParagraphKind KindOf(string line, ParagraphKind kind) =>
        kind == ParagraphKind.Body && line.Length <= LongestHeading && HeadingShape().IsMatch(line) ? ParagraphKind.Heading : kind;

    [GeneratedRegex(@"\r\n|[\n\r\v\f\u0085\u2028\u2029]")]
    private static partial Regex LineEnds();

    // 一、 （一） 第一章 at the beginning, and no sign at the end that would make a sentence of it.
    [GeneratedRegex("^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(章|节|部分)).*[^。；，：？！.;,:]$")]
    private static partial Regex HeadingShape();
}

/// <summary>A line before it has its place.</summary>
internal readonly record struct TextLine(string Text, ParagraphKind Kind);
