namespace Xiangzhi.Reports.Texts;

/// <summary>A text as it is compared with others: by its pairs of neighbouring signs. Numbers and blanks, which change by themselves, do not count.</summary>
public sealed class Likeness
{
    /// <summary>Signs of the shortest text that is compared, inclusive; shorter ones are formulas that every report has.</summary>
    public const int Shortest = 18;

    private readonly HashSet<(char, char)> pairs;

    public Likeness(string text)
    {
        Text = text;
        Bare = string.Concat(text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));
        pairs = [.. Enumerable.Range(0, Math.Max(0, Bare.Length - 1)).Select(i => (Bare[i], Bare[i + 1]))];
    }

    public string Text { get; }

    /// <summary>Without numbers and blanks.</summary>
    public string Bare { get; }

    /// <summary>Pairs in common, of all (Jaccard), between 0 and 1; 0 where one text is more than twice as rich as the other.</summary>
    public double With(Likeness other)
    {
        var (own, others) = (pairs.Count, other.pairs.Count);
        if (own == 0 || others == 0 || own > 2 * others || others > 2 * own)
            return 0;
        var common = pairs.Count(other.pairs.Contains);
        return (double)common / (own + others - common);
    }
}
