using Xiangzhi.Registers;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>What the ledger says to a claim.</summary>
public enum Verdict
{
    /// <summary>The ledger has the very number.</summary>
    Matched,

    /// <summary>The ledger's number lies in what the words allow: 3000余份.</summary>
    Within,

    /// <summary>A rate that agrees after rounding to the decimals that were printed.</summary>
    Rounding,

    Mismatch,

    /// <summary>The ledger has no such figure, or none for this time.</summary>
    NoLedger,

    /// <summary>What is meant cannot be told from the words: it is asked, not accused.</summary>
    Ambiguous,

    /// <summary>The words break their own rule, as 16余次.</summary>
    Malformed,
}

/// <summary>A claim with what the ledger says to it.</summary>
/// <param name="Verdict">Null where no ledger was asked.</param>
/// <param name="Ledger">The ledger's number; null where it has none.</param>
/// <param name="Why">One sentence; null where no ledger was asked.</param>
/// <param name="Part">Path below the figures where the records open; null where there are none.</param>
public sealed record AuditedClaim(Claim Claim, Verdict? Verdict, decimal? Ledger, Text? Why, string? Part)
{
    /// <summary>The verdict in the words that a reader sees.</summary>
    public static Text LabelOf(Verdict verdict) => verdict switch
    {
        Audits.Verdict.Matched => new("与账相符", "Matches the ledger"),
        Audits.Verdict.Within => new("在账内", "Within what the words allow"),
        Audits.Verdict.Rounding => new("四舍五入相符", "Matches after rounding"),
        Audits.Verdict.Mismatch => new("与账不符", "Differs from the ledger"),
        Audits.Verdict.NoLedger => new("账上没有", "Not in the ledger"),
        Audits.Verdict.Ambiguous => new("请核对", "To be asked"),
        _ => new("写法有误", "Malformed"),
    };
}

public enum CheckKind
{
    /// <summary>Parts against their whole.</summary>
    TieOut,

    /// <summary>A rate against the numbers beside it.</summary>
    Rate,

    /// <summary>Numbers and units that can hardly be.</summary>
    Plausibility,

    /// <summary>Numbers and sentences of the year before.</summary>
    Copied,

    /// <summary>Words that the law does not know or forbids.</summary>
    Wording,
}

public enum CheckVerdict
{
    Holds,
    Fails,

    /// <summary>Only the office can tell.</summary>
    Asks,
}

/// <summary>Something that a report says of itself, put to the test.</summary>
/// <param name="Places">Where it stands; the first is where a reader looks.</param>
/// <param name="Text">The words in question.</param>
/// <param name="Why">One sentence with the sum, or with the article and the cure.</param>
public sealed record Check(CheckKind Kind, CheckVerdict Verdict, IReadOnlyList<Place> Places, string Text, Text Why)
{
    /// <summary>The article behind it; null where arithmetic is enough.</summary>
    public string? Article { get; init; }

    public static Text LabelOf(CheckKind kind) => kind switch
    {
        CheckKind.TieOut => new("合计", "Sum"),
        CheckKind.Rate => new("比率", "Rate"),
        CheckKind.Plausibility => new("情理", "Plausibility"),
        CheckKind.Copied => new("照抄", "Copied"),
        _ => new("用词", "Wording"),
    };
}

/// <summary>A stretch of the text, in UTF-16 units.</summary>
public readonly record struct Place(int Start, int Length)
{
    public static Place Of(Quantity quantity) => new(quantity.Start, quantity.Text.Length);
}

/// <summary>A report with its claims and checks.</summary>
public sealed record Audit(string Text, IReadOnlyList<AuditedClaim> Claims, IReadOnlyList<Check> Checks)
{
    /// <summary>Claims that the ledger contradicts and checks that fail.</summary>
    public int Faults => Claims.Count(c => c.Verdict is Verdict.Mismatch or Verdict.Malformed) + Checks.Count(c => c.Verdict == CheckVerdict.Fails);

    /// <summary>What the office is asked.</summary>
    public int Questions => Claims.Count(c => c.Verdict == Verdict.Ambiguous) + Checks.Count(c => c.Verdict == CheckVerdict.Asks);
}
