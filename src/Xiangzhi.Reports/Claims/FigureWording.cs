using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>One way in which texts tell a figure.</summary>
/// <param name="code">The figure.</param>
/// <param name="units">Measure words with which it is told, parted by blanks.</param>
/// <param name="words">What stands beside the number, as a pattern.</param>
/// <param name="about">What the clause, the text before it or the heading must be about; null: the words are enough.</param>
/// <param name="never">What may not stand beside the number.</param>
/// <param name="bySentence">What the sentence is about counts as much as what stands beside the number.</param>
internal sealed class FigureWording(string code, string units, string words, string? about = null, string? never = null, bool bySentence = false)
{
    /// <summary>Beyond this the words lie outside the sentence.</summary>
    public const int Sentence = 100;

    /// <summary>What it is about where nothing nearer, nor any heading, makes it something else.</summary>
    public const string Otherwise = "";

    /// <summary>The code of wordings that the list of figures has none for: they are known, and of nothing else.</summary>
    public const string NoFigure = "-";

    private readonly HashSet<string> units = [.. units.Split(' ')];
    private readonly Regex words = new(words, RegexOptions.CultureInvariant);
    private readonly bool isOtherwise = about == Otherwise;
    private readonly Regex? about = about is null or Otherwise ? null : new(about, RegexOptions.CultureInvariant | RegexOptions.RightToLeft);
    private readonly Regex? never = never is null ? null : new(never, RegexOptions.CultureInvariant);

    public string Code { get; } = code;

    /// <summary>How far what it is about lies from the number; null where the figure is not told so. 0 is beside it.</summary>
    public int? Distance(Clause clause, string local)
    {
        if (!FitsUnit(clause.Quantity) || never?.IsMatch(local) == true || !words.IsMatch(local))
            return null;
        if (isOtherwise)
            return 20 * Sentence;
        if (about is null || about.IsMatch(local) || about.IsMatch(clause.Before))
            return 0;
        if (about.IsMatch(clause.Behind))
            return 1;
        if (about.Match(clause.Earlier) is { Success: true, Index: var place })
            return bySentence ? 0 : 1 + Breaks(clause.Earlier, place);
        if (about.Match(clause.Paragraph) is { Success: true, Index: var before })
            return Sentence + Breaks(clause.Paragraph, before);
        return clause.Line.Headings.Any(about.IsMatch) ? 10 * Sentence : null;
    }

    private static int Breaks(string text, int from) => text.AsSpan(from).Count('，') + text.AsSpan(from).Count(',') + text.AsSpan(from).Count('；') + text.AsSpan(from).Count('。');

    /// <summary>None and all are told without a measure word of their own.</summary>
    private bool FitsUnit(Quantity quantity) => quantity.Kind switch
    {
        ClaimKind.None => units.Contains("件") || units.Contains("次") || units.Contains("人"),
        ClaimKind.All => units.Contains("%"),
        _ => quantity.Unit is { } unit ? units.Contains(unit) : units.Contains("分") || units.Contains("件") || units.Contains("次") || units.Contains("人") || units.Contains("%"),
    };
}
