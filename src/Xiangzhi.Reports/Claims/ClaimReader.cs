using System.Text.RegularExpressions;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Claims;

/// <summary>
/// Finds what a text claims: what is counted, how much, of what time, by whom. The report's editor uses it to point out what was
/// typed, the auditor to check what others printed.
/// </summary>
public static partial class ClaimReader
{
    /// <summary>Stands for text that is not read; no claim reaches over it.</summary>
    public const char Masked = '\uFFFC';

    /// <summary>Claims in the order of the text. A predicate that several nouns share is a claim for each, over the same words.</summary>
    public static IReadOnlyList<Claim> Read(string text)
    {
        var narrow = Punctuation().Replace(TextParsing.Narrow(text).Replace('﹪', '%'), m => m.Value == "," ? "，" : "；");
        narrow = Within().Replace(narrow, m => $"·{m.Groups[1].Value}·");
        var parts = TextParts.Of(narrow);
        if (parts.ClaimsNothing)
            return [];
        var quantities = QuantityReader.Read(text, narrow, parts);
        var claims = new List<Claim>();
        for (var i = 0; i < quantities.Count; i++)
        {
            var clause = Clause.Around(narrow, parts, quantities, i);
            if (clause.Line.IsHeading || PlaceNumbers.Owns(clause))
                continue;
            foreach (var counted in SharedPredicate.Parts(clause))
                claims.Add(Claimed(text, clause, counted, claims));
        }
        return UnnamedParts.Named(narrow, claims);
    }

    /// <summary>Commas of a narrow keyboard, but not those within numbers.</summary>
    [GeneratedRegex(@"(?<!\d),|,(?!\d{3})|;")]
    private static partial Regex Punctuation();

    /// <summary>The claim whose parts are being told: behind 其中, in a bracket, in a list behind a colon.</summary>
    private static Claim? WholeOf(Clause clause, List<Claim> before, int from)
    {
        var near = before.FindLast(c => c.Quantity.Start >= from && clause.IsPartOf(c.Quantity));
        if (near is null or { Quantity.Unit: "%" } && clause.LeansOnSentenceBefore)
            return before.Find(c => c.Quantity.Start >= from && c.Quantity.Start < clause.SentenceStart && IsSame(c));
        if (near is not null)
            return near.Quantity.Unit != "%" || clause.Quantity.Unit == "%" ? near : before.FindLast(c => c.Quantity.Start >= from && c.Quantity.End <= near.Quantity.Start && IsSame(c));
        return clause.ListColon is { } colon ? before.FindLast(c => c.Quantity.End <= colon && c.Quantity.Start >= clause.PointBeforeStart && IsSame(c)) : null;

        bool IsSame(Claim claim) => FigureWordings.IsSameMeasure(claim.Quantity.Unit, clause.Quantity.Unit);
    }

    /// <summary>The bracket of 村（社区） breaks no clause.</summary>
    [GeneratedRegex("(?<=[村镇乡居区])[（(](社区|居|镇|乡|村|街道?|镇街|办|嘎查|居委会)[）)]")]
    private static partial Regex Within();

    private static Claim Claimed(string text, Clause clause, Counted counted, List<Claim> before)
    {
        var from = clause.LeansOnSentenceBefore ? clause.SentenceBeforeStart : clause.SentenceStart;
        var previous = before.FindLast(c => c.Quantity.Start >= from && c.Quantity.Unit == clause.Quantity.Unit);
        var whole = WholeOf(clause, before, from);
        var code = FigureWordings.CodeOf(clause, counted, previous, whole);
        var end = clause.Quantity.Kind == ClaimKind.Number ? clause.Quantity.End : Math.Max(clause.Quantity.End, clause.End);
        return new(counted.Start, text[counted.Start..end], clause.Quantity, ClaimScopes.Of(clause, code, previous, whole), code)
        {
            Counted = counted.Text,
            Words = counted.Local,
            Subject = clause.Subject,
        };
    }
}
