using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>Compares a claim with the ledger's figure, or with the part of it that the claim's words name.</summary>
internal static class LedgerVerdicts
{
    public static AuditedClaim Of(Claim claim, IReadOnlyList<Claim> claims, Catalogue catalogue, FigureSource source)
    {
        if (claim.Scope is ClaimScope.Plan or ClaimScope.Norm)
            return None(claim, new("说的是打算或者规矩，不是做成的数，账上不比。", "A plan or a rule, no outcome: nothing to compare."));
        if (ChangeClaims.IsOne(claim))
            return ChangeClaims.Of(claim, claims, catalogue, source) ?? None(claim, new("说的是与上年的差，看不出是哪个指标的。", "A change against last year, of what figure the words do not say."));
        if (claim.Code is null || catalogue.FindFigure(IsBoth(claim) ? FinesAndConfiscations : claim.Code) is not { } figure)
            return None(claim, new("账上没有与这句话对应的指标。", "The ledger has no figure for these words."));
        var whole = source.Value(new(figure.Code, [], null, 0));
        if (whole.Fault is not null || whole.Value is not { } total)
            return None(claim, new($"{figure.Name.Zh}（{figure.Code}）：{whole.Fault?.TrimEnd('。') ?? "这一年账上没有可以相除的数"}。", $"{figure.Code}: the ledger has no value for this year."));
        var words = WordsOf(claim, claims);
        var (part, labels) = PartOf(claim, $"{claim.Counted}{claim.Words}", figure, source) ?? PartOf(claim, words, figure, source) ?? (null, "");
        var name = $"{figure.Name.Zh}{labels}";
        if (part?.Value is { } cut && claim.Quantity.Allows(cut))
            return Agrees(claim, figure, name, part, cut, PathOf(part));
        if (claim.Quantity.Allows(total))
            return Agrees(claim, figure, figure.Name.Zh, whole, total, PathOf(whole));
        if (Together(claim, words, figure, source) is { } together)
            return new(claim, Verdict.Matched, AuditedText.Exact(claim), together, PathOf(whole));
        if (Rounds(claim.Quantity, part?.Value ?? total))
            return new(claim, Verdict.Rounding, part?.Value ?? total, new($"账上 {Number(part?.Value ?? total, figure)}，按印出的位数四舍五入相符。", $"The ledger has {Number(part?.Value ?? total, figure)}; equal after rounding."), PathOf(part ?? whole));
        if (claim.Scope == ClaimScope.Cumulative)
            return new(claim, Verdict.Ambiguous, total, new($"说的是多年累计，账上本年是 {Number(total, figure)}；请写明从哪一年起。", $"A sum over years; this year's is {Number(total, figure)}. Say from which year."), PathOf(whole));
        if (part is null && IsPart(claim, claims, figure))
            return new(claim, Verdict.Ambiguous, total, new($"说的是{figure.Name.Zh}的一部分，账上合计 {Number(total, figure)}，看不出是哪一部分；请对照明细。", $"A part of {figure.Code}, which is {Number(total, figure)} in all; the words do not say which."), PathOf(whole));
        return Differs(claim, figure, name, part ?? whole, part?.Value ?? total, Sibling(claim, figure, catalogue, source));
    }

    private const string Fines = "E7";
    private const string FinesAndConfiscations = "E7s";

    /// <summary>罚没款 counts what was fined and what was confiscated.</summary>
    private static bool IsBoth(Claim claim) => claim.Code == Fines && claim.Words.Contains("罚没", StringComparison.Ordinal);

    private static AuditedClaim None(Claim claim, Text why) => new(claim, Verdict.NoLedger, null, why, null);

    private static AuditedClaim Agrees(Claim claim, Figure figure, string name, FigureAnswer answer, decimal value, string path)
    {
        var quantity = claim.Quantity;
        if (quantity.IsMalformed)
            return new(claim, Verdict.Malformed, value, new($"“余”“多”只能跟在整数后面；账上是 {Number(value, figure)}，照实写。", $"余 stands behind round numbers only; the ledger has {Number(value, figure)}."), path);
        if (quantity.Kind == ClaimKind.None && figure.ConfirmedBy is not null && !answer.Confirmed)
            return new(claim, Verdict.Ambiguous, value, new("账上是零，但没有逐月确认；确认以后才能这样写。", "Zero, but not confirmed month by month."), path);
        return quantity.Low == quantity.High
            ? new(claim, Verdict.Matched, value, new($"账上 {name} 正是 {Number(value, figure)}。", $"{figure.Code} is {Number(value, figure)}."), path)
            : new(claim, Verdict.Within, value, new($"账上 {Number(value, figure)}，在“{quantity.Text.Trim()}”的范围内。", $"The ledger has {Number(value, figure)}, within the words."), path);
    }

    private static AuditedClaim Differs(Claim claim, Figure figure, string name, FigureAnswer answer, decimal value, Figure? sibling)
    {
        var hint = sibling is null ? ("", "") : ($"；这个数与{sibling.Name.Zh}（{sibling.Code}）相同，请看是不是写错了名目", $" It equals {sibling.Code}: perhaps the name is wrong.");
        return new(claim, Verdict.Mismatch, value, new($"账上{name}（{figure.Code}）是 {Number(value, figure)}{hint.Item1}。", $"The ledger's {figure.Code} is {Number(value, figure)}.{hint.Item2}"), PathOf(answer));
    }

    /// <summary>A figure of the same family that has the claimed number.</summary>
    private static Figure? Sibling(Claim claim, Figure figure, Catalogue catalogue, FigureSource source) =>
        AuditedText.Exact(claim) is { } said and not 0 and not 100
            ? catalogue.Figures.FirstOrDefault(f => f.Code != figure.Code && Family(f.Code) == Family(figure.Code) && source.Value(new(f.Code, [], null, 0)).Value == said) : null;

    private static string Family(string code) => code.TrimEnd('a', 'b', 'c', 'd', 'e');

    /// <summary>
    /// The part whose value's label stands in the claim's words: 林业警告, 道路交通及建筑施工. Where several are named, as of two exams
    /// in one breath, the one that has the number, else all of them together.
    /// </summary>
    /// <returns>The part, and how it is called behind the figure's name: （婚姻家庭）.</returns>
    private static (FigureAnswer? Answer, string Labels)? PartOf(Claim claim, string words, Figure figure, FigureSource source)
    {
        var cuts = new List<AskedCut>();
        foreach (var slice in figure.Slices)
        {
            var named = source.By(new(figure.Code, [], null, 0), slice.Code).Select(s => s.Label).Where(l => Names(words, l)).ToList();
            if (named.Count > 1 && named.Select(l => Cut([new(slice.Code, [l])])).FirstOrDefault(a => a?.Answer?.Value is { } alone && claim.Quantity.Allows(alone)) is { } one)
                return one;
            if (named.Count > 0)
                cuts.Add(new(slice.Code, named));
        }
        return cuts.Count == 0 ? null : Cut(cuts);

        (FigureAnswer? Answer, string Labels)? Cut(IReadOnlyList<AskedCut> by) => source.Value(new(figure.Code, by, null, 0)) is { Fault: null } answer
            ? (answer, $"（{string.Join('、', by.SelectMany(c => c.Values))}）") : null;
    }

    private static bool Names(string words, string label) => Bare(label) is { Length: >= 2 } bare && words.Contains(bare, StringComparison.Ordinal);

    /// <summary>Whether the words join another name to this one: 道路交通及…</summary>
    private static bool IsJoined(string words, string label) => Bare(label) is { Length: >= 2 } bare && words.IndexOf(bare, StringComparison.Ordinal) is >= 0 and var at
        && words.AsSpan(at + bare.Length) is ['及' or '和' or '、' or '与', ..] or [_, '及' or '和' or '、' or '与', ..] or [_, _, '及' or '和' or '、' or '与', ..];

    private static string Bare(string label) => label.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '年', '度').TrimEnd('类', '领', '域', '件');

    /// <summary>What stands around a claim, and around the one of its kind that it follows at once: 道路交通处罚58件，罚款1000元.</summary>
    private static string WordsOf(Claim claim, IReadOnlyList<Claim> claims) =>
        $"{(claims.FirstOrDefault(c => c.Code?[0] == claim.Code?[0] && claim.Start - c.Quantity.End is 0 or 1 && c.Quantity.Start < claim.Start) is { } before ? WordsOf(before, claims) : "")}{claim.Counted}{claim.Words}";

    /// <summary>
    /// Several parts told as one under names of their own (道路交通及建筑施工): the one that is named and a single other, where no other
    /// pair makes the number.
    /// </summary>
    private static Text? Together(Claim claim, string words, Figure figure, FigureSource source)
    {
        if (AuditedText.Exact(claim) is not { } said)
            return null;
        foreach (var slice in figure.Slices)
        {
            var parts = source.By(new(figure.Code, [], null, 0), slice.Code);
            var pairs = parts.Where(p => IsJoined(words, p.Label)).SelectMany(p => parts.Where(o => o != p && p.Amount + o.Amount == said).Select(o => (p, o))).ToList();
            if (pairs is [var (named, other)])
            {
                var sum = $"{named.Label} {AuditedText.Said(named.Amount)}、{other.Label} {AuditedText.Said(other.Amount)}，合 {Number(said, figure)}";
                return new($"账上{sum}。", $"The ledger: {sum}.");
            }
        }
        return null;
    }

    /// <summary>Another claim of the same sentence tells the same figure first and larger.</summary>
    private static bool IsPart(Claim claim, IReadOnlyList<Claim> claims, Figure figure) =>
        claims.Any(c => c != claim && c.Code == figure.Code && c.Quantity.Start < claim.Quantity.Start && claim.Quantity.Start - c.Quantity.End < 80
            && c.Quantity.Low > claim.Quantity.Low && c.Quantity.Unit == claim.Quantity.Unit && claim.Quantity.Unit != "%");

    private static bool Rounds(Quantity quantity, decimal value)
    {
        if (quantity is not { Kind: ClaimKind.Number, Low: { } low } || low != quantity.High || quantity.Unit is not ("%" or "分" or "天"))
            return false;
        var decimals = quantity.Text.Contains('.', StringComparison.Ordinal) ? quantity.Text.Split('.')[1].TakeWhile(char.IsAsciiDigit).Count() : 0;
        return decimal.Round(value, decimals, MidpointRounding.AwayFromZero) == low;
    }

    private static string PathOf(FigureAnswer answer) => answer.Part ?? answer.Figure.Code;

    private static string Number(decimal value, Figure figure) => $"{AuditedText.Said(value)}{figure.Unit}";
}
