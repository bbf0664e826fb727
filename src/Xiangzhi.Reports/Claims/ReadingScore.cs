namespace Xiangzhi.Reports.Claims;

/// <summary>How well claims were read, counted against labels.</summary>
/// <param name="Right">Claims that agree with a label of their own.</param>
/// <param name="Read">Claims that were read.</param>
/// <param name="Labelled">Claims that were labelled.</param>
/// <param name="CodesRight">Right claims whose figure is the labelled one.</param>
/// <param name="CodesKnown">Right claims whose label names a figure.</param>
public sealed record ReadingScore(int Right, int Read, int Labelled, int CodesRight, int CodesKnown)
{
    public static ReadingScore None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Of 1; 1 where nothing was read.</summary>
    public decimal Precision => Read == 0 ? 1 : (decimal)Right / Read;

    /// <summary>Of 1; 1 where nothing was labelled.</summary>
    public decimal Recall => Labelled == 0 ? 1 : (decimal)Right / Labelled;

    /// <summary>Of 1; 1 where no figure is known.</summary>
    public decimal Codes => CodesKnown == 0 ? 1 : (decimal)CodesRight / CodesKnown;

    public static ReadingScore operator +(ReadingScore a, ReadingScore b) =>
        new(a.Right + b.Right, a.Read + b.Read, a.Labelled + b.Labelled, a.CodesRight + b.CodesRight, a.CodesKnown + b.CodesKnown);

    public static ReadingScore Of(LabelledText text)
    {
        var pairs = Pair(text, ClaimReader.Read(text.Text));
        var right = pairs.Where(p => p is { Claim: not null, Label: not null }).ToList();
        return new(right.Count, pairs.Count(p => p.Claim is not null), text.Labels.Count,
            right.Count(p => p.Label!.Code is not null && p.Label.Code == p.Claim!.Code), right.Count(p => p.Label!.Code is not null)); // both are there
    }

    /// <summary>Each label with the claim that agrees with it, then labels and claims that stand alone.</summary>
    public static IReadOnlyList<(ClaimLabel? Label, Claim? Claim)> Pair(LabelledText text, IReadOnlyList<Claim> claims)
    {
        var left = claims.ToList();
        var pairs = new List<(ClaimLabel?, Claim?)>();
        foreach (var label in text.Labels)
        {
            // Where one number makes several claims, the one of the same figure first.
            var claim = left.Find(c => label.Agrees(c) && c.Code == label.Code) ?? left.Find(label.Agrees);
            if (claim is not null)
                left.Remove(claim);
            pairs.Add((label, claim));
        }
        return [.. pairs, .. left.Select(c => ((ClaimLabel?)null, (Claim?)c))];
    }
}
