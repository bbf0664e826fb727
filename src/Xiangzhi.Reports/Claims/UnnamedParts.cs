namespace Xiangzhi.Reports.Claims;

/// <summary>
/// Parts that no word calls so: 受理申请55件，书面提出的20件，网上提出的35件. Numbers that follow one another in a paragraph, tell no figure
/// of their own and add up to just what a number before them tells, are parts of it and of its figure.
/// </summary>
internal static class UnnamedParts
{
    /// <summary>Fewer parts, and sums below, come out by chance too easily.</summary>
    private const int Fewest = 2;
    private const decimal Smallest = 5;

    /// <summary>So many parts may also be those of a whole further up in the paragraph.</summary>
    private const int Many = 3;

    public static List<Claim> Named(string text, List<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var run = claims.Skip(i).TakeWhile((c, n) => c.Code is null && IsExact(c) && IsBeside(claims[i], c, text) && (n == 0 || c.Start >= claims[i + n - 1].Quantity.End)).Count();
            for (var count = run; count >= Fewest; count--)
            {
                var sum = claims.Skip(i).Take(count).Sum(c => c.Quantity.Low);
                var wholes = claims.Take(i).Where(c => c.Quantity.End <= claims[i].Quantity.Start && IsExact(c) && IsBeside(c, claims[i], text)).TakeLast(count < Many ? 1 : i);
                if (sum < Smallest || wholes.LastOrDefault(w => w.Quantity.Low == sum) is not { Code: { } code } whole)
                    continue;
                for (var part = i; part < i + count; part++)
                    claims[part] = claims[part] with { Code = code, Scope = whole.Scope };
                i += count - 1;
                break;
            }
        }
        return claims;
    }

    private static bool IsExact(Claim claim) => claim.Quantity is { Kind: ClaimKind.Number, Unit: not (null or "%"), Low: { } low, High: { } high } && low == high;

    private static bool IsBeside(Claim first, Claim second, string text) =>
        FigureWordings.IsSameMeasure(first.Quantity.Unit, second.Quantity.Unit) && !text.AsSpan(first.Quantity.Start, second.Quantity.Start - first.Quantity.Start).Contains('\n');
}
