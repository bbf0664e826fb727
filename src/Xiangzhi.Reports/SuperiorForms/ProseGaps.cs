using System.Text;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>A gap for a number within a sentence of a form: 共开展____场次.</summary>
/// <param name="Start">Place in the text of the cell.</param>
/// <param name="Asks">The clause before it, and the unit after it in brackets, as a heading would say it.</param>
public sealed record ProseGap(int Start, int Length, string Asks);

/// <summary>Sentences with gaps for numbers. Lines that ask for office, date and period are <see cref="TextGaps"/>.</summary>
public static partial class ProseGaps
{
    /// <returns>In the order of the text; empty where it has none.</returns>
    public static IReadOnlyList<ProseGap> Of(string text)
    {
        var gaps = new List<ProseGap>();
        var from = 0;
        foreach (var found in Gap().Matches(text).Where(m => m.Index > 0))
        {
            var gap = found.Groups["gap"];
            var clause = Clause().Split(text[from..gap.Index])[^1].Trim().TrimStart('、', '和', '及').TrimStart('共', '计', '（', '(').TrimEnd('（', '(', ' ');
            gaps.Add(new(gap.Index, gap.Length, found.Groups["unit"].Length == 0 ? clause : $"{clause}（{found.Groups["unit"].Value}）"));
            from = found.Index + found.Length;
        }
        return gaps;
    }

    /// <summary>The text with values in some of its gaps.</summary>
    /// <param name="values">By number of the gap, from 1.</param>
    public static string Fill(string text, IReadOnlyDictionary<int, string> values)
    {
        var (filled, at) = (new StringBuilder(), 0);
        foreach (var (gap, i) in Of(text).Select((g, i) => (g, i + 1)).Where(g => values.ContainsKey(g.Item2)))
        {
            filled.Append(text, at, gap.Start - at).Append(values[i]);
            at = gap.Start + gap.Length;
        }
        return filled.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>What stands in the gaps of a text that somebody filled; empty where its own words were changed.</summary>
    public static IReadOnlyList<string> Read(string blank, string filled)
    {
        var words = new List<string>();
        var at = 0;
        foreach (var gap in Of(blank))
        {
            words.Add(Bare(blank[at..gap.Start]));
            at = gap.Start + gap.Length;
        }
        words.Add(Bare(blank[at..]));
        var (written, values) = (Bare(filled), new List<string>());
        if (!written.StartsWith(words[0], StringComparison.Ordinal) || !written.EndsWith(words[^1], StringComparison.Ordinal))
            return [];
        at = words[0].Length;
        foreach (var (word, isLast) in words.Skip(1).Select((w, i) => (w, i == words.Count - 2)))
        {
            var end = isLast ? written.Length - word.Length : written.IndexOf(word, at, StringComparison.Ordinal);
            if (end < at)
                return [];
            values.Add(written[at..end]);
            at = end + word.Length;
        }
        return values;
    }

    private static string Bare(string text) => Blanks().Replace(text, "");

    [GeneratedRegex(@"(?<gap>[_＿]{2,}|[ ]{4,}|\u3000{2,}|(?<=[（(])[ \u3000]+(?=[）)]))[）)]?(?<unit>场次|件次|人次|批次|万元|场|次|件|起|宗|例|人|名|份|幅|张|册|期|批|个|户|家|条|项|元|％|%|天)|(?<gap>[_＿]{2,})(?![\s_＿]*[年月日])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Gap();

    [GeneratedRegex("[，。；,;\n]", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"[\s_＿]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
