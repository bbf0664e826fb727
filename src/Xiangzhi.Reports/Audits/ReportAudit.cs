using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>Audits a report, ours or another's: against a ledger where there is one, else against itself and its own earlier year.</summary>
public static class ReportAudit
{
    /// <param name="ledger">The township's figures of the report's year; null: claims have no verdict.</param>
    /// <param name="earlier">The same office's report of the year before; null: copying is not looked for.</param>
    public static Audit Of(string text, (Catalogue Catalogue, FigureSource Source)? ledger = null, string? earlier = null)
    {
        var claims = ClaimReader.Read(text);
        var report = new AuditedText(text, claims);
        IReadOnlyList<AuditedClaim> audited = [.. claims.Select(c => ledger is { } known ? LedgerVerdicts.Of(c, claims, known.Catalogue, known.Source) : new(c, null, null, null, null))];
        var settled = audited.Where(a => a.Verdict is Verdict.Matched or Verdict.Within).Select(a => a.Claim.Quantity.Start).ToHashSet();
        return new(text, audited,
            [
                .. new[] { SumChecks.Of(report), RateChecks.Of(report), PlausibilityChecks.Of(report), MeasureChecks.Of(report), FrequencyChecks.Of(report), earlier is null ? [] : CopyChecks.Of(report, earlier), WordChecks.Of(text) }
                    .SelectMany(c => c).Where(c => !IsAnswered(c, settled)).OrderBy(c => c.Places[0].Start),
            ]);
    }

    /// <summary>A question about numbers that the ledger bears out asks nothing any more.</summary>
    private static bool IsAnswered(Check check, HashSet<int> settled) =>
        check is { Kind: CheckKind.Plausibility, Verdict: CheckVerdict.Asks } && check.Places.All(p => settled.Contains(p.Start));
}

/// <summary>A text with its claims, as the checks read it.</summary>
internal sealed class AuditedText(string text, IReadOnlyList<Claim> claims)
{
    private static readonly char[] Stops = ['。', '；', ';', '\n', '！', '？'];

    public string Text { get; } = text;

    /// <summary>Outcomes only: plans and rules add up to nothing.</summary>
    public IReadOnlyList<Claim> Outcomes { get; } = [.. claims.Where(c => c.Scope is not (ClaimScope.Plan or ClaimScope.Norm)).DistinctBy(c => c.Quantity.Start)];

    public IReadOnlyList<Claim> Norms { get; } = [.. claims.Where(c => c.Scope == ClaimScope.Norm)];

    /// <summary>Every claim, a shared predicate once for each noun.</summary>
    public IReadOnlyList<Claim> All { get; } = claims;

    /// <summary>Where the sentence of a place begins.</summary>
    public int SentenceStart(int place) => place == 0 ? 0 : Text.LastIndexOfAny(Stops, place - 1) + 1;

    public int SentenceEnd(int place) => Text.IndexOfAny(Stops, place) is >= 0 and var end ? end : Text.Length;

    /// <summary>The outcomes of one sentence, in order.</summary>
    public IEnumerable<IReadOnlyList<Claim>> Sentences => Outcomes.GroupBy(c => SentenceStart(c.Quantity.Start)).Select(g => g.ToList());

    /// <summary>An exact number.</summary>
    public static decimal? Exact(Claim claim) => claim.Quantity is { Kind: not ClaimKind.All, Low: { } low, High: { } high } && low == high ? low : null;

    /// <summary>Whether two numbers count in the same measure, whatever word each takes for it (起 and 件, 名 and 人).</summary>
    public static bool SameMeasure(Claim a, Claim b) => Measure(a.Quantity.Unit) == Measure(b.Quantity.Unit);

    private static string? Measure(string? unit) => unit switch { "起" or "宗" or "例" or "桩" => "件", "名" or "位" => "人", "场" or "场次" or "期" or "回" => "次", _ => unit };

    public static string Said(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
