using System.Globalization;
using System.Text.RegularExpressions;
using Xiangzhi.Reports.Audits;

namespace Xiangzhi.Web.Bench;

/// <summary>How many wrong numbers an audit sees: each number of each breakdown and rate that holds is altered by three, one at a time.</summary>
/// <param name="Told">Found to be wrong.</param>
/// <param name="Asked">Asked about.</param>
internal sealed partial record AlteredNumbers(int Told, int Asked, int Unseen)
{
    private const int Near = 60;

    public int All => Told + Asked + Unseen;

    public static AlteredNumbers Of(IEnumerable<string> texts, CheckKind kind)
    {
        var seen = new List<CheckVerdict>();
        foreach (var text in texts)
        {
            foreach (var check in ReportAudit.Of(text).Checks.Where(c => c.Kind == kind && c.Verdict == CheckVerdict.Holds))
                seen.AddRange(check.Places.SelectMany(place => Seen(text, place)));
        }
        return new(seen.Count(v => v == CheckVerdict.Fails), seen.Count(v => v == CheckVerdict.Asks), seen.Count(v => v == CheckVerdict.Holds));
    }

    /// <summary>The gravest that the checks say where one number was altered; nothing where the place has no number in figures.</summary>
    private static IEnumerable<CheckVerdict> Seen(string text, Reports.Audits.Place place)
    {
        if (Number().Match(text, place.Start, place.Length) is not { Success: true } number)
            yield break;
        var altered = text[..number.Index] + Altered(number.Value) + text[(number.Index + number.Length)..];
        var verdicts = ReportAudit.Of(altered).Checks
            .Where(c => c.Kind is CheckKind.TieOut or CheckKind.Rate or CheckKind.Plausibility && c.Places.Any(p => Math.Abs(p.Start - place.Start) < Near))
            .Select(c => c.Verdict).ToHashSet();
        yield return verdicts.Contains(CheckVerdict.Fails) ? CheckVerdict.Fails : verdicts.Contains(CheckVerdict.Asks) ? CheckVerdict.Asks : CheckVerdict.Holds;
    }

    /// <summary>Whole numbers grow, others shrink: a rate grown above 100 would be too easy.</summary>
    private static string Altered(string number) => number.Split('.') is [_, { Length: var decimals }]
        ? (decimal.Parse(number, CultureInfo.InvariantCulture) - 3).ToString($"F{decimals}", CultureInfo.InvariantCulture)
        : (decimal.Parse(number, CultureInfo.InvariantCulture) + 3).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.RightToLeft)]
    private static partial Regex Number();
}
