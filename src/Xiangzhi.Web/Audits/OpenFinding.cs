using Xiangzhi.Registers;
using Xiangzhi.Reports.Audits;
using Xiangzhi.Reports.Claims;
using Place = Xiangzhi.Reports.Audits.Place;

namespace Xiangzhi.Web.Audits;

/// <summary>Something in a report that is wrong or is asked: a claim that the ledger contradicts, a check that fails.</summary>
/// <param name="Key">Kind and words: by it an answer is found again, also in a later version of the report.</param>
/// <param name="IsFault">Wrong; else it is only asked.</param>
/// <param name="Places">Where it stands; the first is where a reader looks.</param>
/// <param name="Opens">Address of the figure's records; null where there are none.</param>
/// <param name="Earlier">What the report of the year before says there.</param>
public sealed record OpenFinding(string Key, Text Label, bool IsFault, IReadOnlyList<Place> Places, string Words, Text Why, string? Article, string? Opens, string? Earlier, AnsweredFinding? Answer)
{
    private const int LongestKey = 160;

    public string Tone => Answer is not null ? "ok" : IsFault ? "late" : "soon";

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<OpenFinding> Of(OpenAudit open) =>
    [
        .. open.Audit.Claims.Where(c => c.Verdict is Verdict.Mismatch or Verdict.Malformed or Verdict.Ambiguous).Select(c => Of(open, c))
            .Concat(open.Audit.Checks.Where(c => c.Verdict != CheckVerdict.Holds).Select(c => Of(open, c))).OrderBy(f => f.Places[0].Start),
    ];

    private static OpenFinding Of(OpenAudit open, AuditedClaim audited)
    {
        var (claim, verdict) = (audited.Claim, audited.Verdict!.Value); // only claims with a verdict come here
        var key = KeyOf(Identifier.Kebab(verdict.ToString()), $"{claim.Code} {claim.Text}");
        return new(key, AuditedClaim.LabelOf(verdict), verdict != Verdict.Ambiguous, [Place.Of(claim.Quantity)], claim.Text.Trim(), audited.Why!, null, AddressOf(open, audited), null, open.State.AnswerTo(key));
    }

    private static OpenFinding Of(OpenAudit open, Check check)
    {
        var key = KeyOf(Identifier.Kebab(check.Kind.ToString()), check.Text);
        return new(key, Check.LabelOf(check.Kind), check.Verdict == CheckVerdict.Fails, check.Places, check.Text.Trim(), check.Why, check.Article, null, check.Earlier, open.State.AnswerTo(key));
    }

    /// <summary>Address of the records behind a claim; null where no ledger is at hand.</summary>
    public static string? AddressOf(OpenAudit open, AuditedClaim audited) => (open.Ledger, audited.Part) switch
    {
        (null, _) or (_, null) => null,
        // A part of another year names its year itself.
        ({ Path: var path }, { } part) when part.Contains('/') => $"{path[..path.LastIndexOf('/')]}/{part}",
        ({ Path: var path }, { } part) => $"{path}/{part}",
    };

    /// <summary>What time a claim speaks of, as a reader sees it.</summary>
    public static Text LabelOf(ClaimScope scope) => scope switch
    {
        ClaimScope.Year => new("当年", "Year"),
        ClaimScope.Stock => new("年末在册", "Stock"),
        ClaimScope.Cumulative => new("多年累计", "Cumulative"),
        ClaimScope.Plan => new("打算", "Plan"),
        _ => new("规矩", "Rule"),
    };

    private static string KeyOf(string kind, string words) => $"{kind} {words.Trim()}" is var key && key.Length > LongestKey ? key[..LongestKey] : $"{kind} {words.Trim()}";
}
