using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Claims;

/// <summary>
/// Finds what a text claims: what is counted, how much, of what time, by whom. The report's editor uses it to point out what was
/// typed, the auditor to check what others printed.
/// </summary>
public static class ClaimReader
{
    /// <summary>Stands for text that is not read; no claim reaches over it.</summary>
    public const char Masked = '\uFFFC';

    /// <summary>Claims in the order of the text. A predicate that several nouns share is a claim for each, over the same words.</summary>
    public static IReadOnlyList<Claim> Read(string text)
    {
        var narrow = TextParsing.Narrow(text).Replace('﹪', '%');
        var parts = TextParts.Of(narrow);
        if (parts.ClaimsNothing)
            return [];
        var quantities = QuantityReader.Read(text, narrow);
        var claims = new List<Claim>();
        for (var i = 0; i < quantities.Count; i++)
        {
            var clause = Clause.Around(narrow, parts, quantities, i);
            if (clause.Line.IsHeading || PlaceNumbers.Owns(clause))
                continue;
            foreach (var counted in SharedPredicate.Parts(clause))
                claims.Add(Claimed(text, clause, counted, claims));
        }
        return claims;
    }

    private static Claim Claimed(string text, Clause clause, Counted counted, List<Claim> before)
    {
        var previous = before.FindLast(c => c.Quantity.Start >= clause.SentenceStart && c.Quantity.Unit == clause.Quantity.Unit);
        var code = FigureWordings.CodeOf(clause, counted, previous);
        var end = clause.Quantity.Kind == ClaimKind.Number ? clause.Quantity.End : Math.Max(clause.Quantity.End, clause.End);
        return new(counted.Start, text[counted.Start..end], clause.Quantity, ClaimScopes.Of(clause, code, previous), code)
        {
            Counted = counted.Text,
            Words = counted.Local,
            Subject = clause.Subject,
        };
    }
}
