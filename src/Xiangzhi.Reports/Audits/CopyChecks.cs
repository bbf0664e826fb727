using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Claims;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Reports.Audits;

/// <summary>What stood in the same office's report of the year before: the same numbers, the same sentences, sentences with other numbers.</summary>
internal static partial class CopyChecks
{
    /// <summary>Pairs of signs in common from which a sentence was taken over, inclusive.</summary>
    private const double Alike = 0.8;

    public static IReadOnlyList<Check> Of(AuditedText report, string earlier) => [.. SameNumbers(report, earlier), .. SameSentences(report, earlier)];

    private static IEnumerable<Check> SameNumbers(AuditedText report, string earlier)
    {
        var old = ClaimReader.Read(earlier).Where(c => c.Scope is not (ClaimScope.Plan or ClaimScope.Norm) && c.Code is not null && AuditedText.Exact(c) is not null)
            .GroupBy(c => (c.Code, c.Quantity.Unit)).ToDictionary(g => g.Key, g => g.Select(c => AuditedText.Exact(c)).ToHashSet());
        foreach (var claim in report.Outcomes.Where(c => c.Scope == ClaimScope.Year && c.Quantity is { Kind: ClaimKind.Number, Unit: not "%" } && AuditedText.Exact(c) >= 5))
        {
            if (old.TryGetValue((claim.Code, claim.Quantity.Unit), out var values) && values.Contains(AuditedText.Exact(claim)))
                yield return new(CheckKind.Copied, CheckVerdict.Asks, [Place.Of(claim.Quantity)], claim.Text, new($"与上年报告的数一样（{claim.Quantity.Text.Trim()}），请核对不是照抄。", "The same number as in the year before: please check."));
        }
    }

    private static IEnumerable<Check> SameSentences(AuditedText report, string earlier)
    {
        var old = Sentences(earlier).Select(s => new Likeness(s.Text)).ToList();
        if (old.Count == 0)
            yield break;
        foreach (var (start, text) in Sentences(report.Text))
        {
            var own = new Likeness(text);
            var (like, share) = old.Select(o => (o, own.With(o))).MaxBy(o => o.Item2);
            if (share < Alike)
                continue;
            // New numbers in last year's sentence may be this year's work; the same words altogether are last year's.
            yield return new(CheckKind.Copied, like.Text == text ? CheckVerdict.Fails : CheckVerdict.Asks, [new(start, text.Length)], text, like.Text == text
                ? new("与上年报告的这句话一字不差。", "Word for word as in the year before.")
                : like.Bare == own.Bare ? new($"只换了数字，其余与上年一字不差：“{like.Text}”", "Only the numbers differ from the year before.") : new($"与上年很像：“{like.Text}”", "Much like a sentence of the year before.")) { Earlier = like.Text };
        }
    }

    /// <summary>Headings of chapters and the sentence that opens a report are the same every year, as they should be.</summary>
    [GeneratedRegex("^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^，。]{2,40}$|(报告|汇报|情况)如下[：:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Prescribed();

    private static IEnumerable<(int Start, string Text)> Sentences(string text)
    {
        var at = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('。' or '；' or '\n' or '！' or '？'))
                continue;
            var sentence = text[at..i];
            var lead = sentence.Length - sentence.TrimStart().Length;
            if (sentence.Trim().Length >= Likeness.Shortest && !Prescribed().IsMatch(sentence.Trim()))
                yield return (at + lead, sentence.Trim());
            at = i + 1;
        }
    }
}
