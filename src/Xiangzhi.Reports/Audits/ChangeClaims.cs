using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>受理187件，比上年减少33件, 同比下降15%: what changed is the figure told right before, against that of the year before.</summary>
internal static partial class ChangeClaims
{
    /// <summary>Characters between a figure and its change.</summary>
    private const int Nearby = 8;

    public static bool IsOne(Claim claim) => claim.Quantity.Kind == ClaimKind.Number && Change().IsMatch(Before(claim));

    /// <returns>Null where no figure of the whole stands before it, or the ledger lacks one of the years.</returns>
    public static AuditedClaim? Of(Claim claim, IReadOnlyList<Claim> claims, Catalogue catalogue, FigureSource source)
    {
        var told = claims.LastOrDefault(c => c.Quantity.End <= claim.Quantity.Start && !IsOne(c));
        if (told?.Code is not { } code || catalogue.FindFigure(code) is not { } figure || claim.Start - told.Quantity.End > Nearby || AuditedText.Exact(claim) is not { } said
            || source.Value(new(code, [], null, 0)) is not { Fault: null, Value: { } now } answer || !told.Quantity.Allows(now) || source.Value(new(code, [], null, 1)) is not { Fault: null, Value: { } before })
            return null;
        var isRate = claim.Quantity.Unit == "%" && figure.Unit != "%";
        if (isRate && before == 0)
            return null;
        var real = isRate ? 100 * (now - before) / before : now - before;
        var claimed = Less().IsMatch(Before(claim)) ? -said : said;
        var agrees = isRate ? decimal.Round(real, Decimals(claim.Quantity.Text), MidpointRounding.AwayFromZero) == claimed : real == claimed;
        var (years, unit) = ($"账上{figure.Name.Zh}本年 {AuditedText.Said(now)}{figure.Unit}、上年 {AuditedText.Said(before)}{figure.Unit}", isRate ? "%" : figure.Unit);
        return new(claim, agrees ? Verdict.Matched : Verdict.Mismatch, decimal.Round(Math.Abs(real), 2),
            new($"{years}，{(real < 0 ? "减少" : "增加")} {AuditedText.Said(decimal.Round(Math.Abs(real), 2))}{unit}。", $"{code} is {AuditedText.Said(now)}, last year {AuditedText.Said(before)}."), answer.Part ?? figure.Code);
    }

    private static string Before(Claim claim) => claim.Text[..Math.Max(0, claim.Quantity.Start - claim.Start)];

    private static int Decimals(string number) => number.Contains('.', StringComparison.Ordinal) ? number.Split('.')[1].TakeWhile(char.IsAsciiDigit).Count() : 0;

    [GeneratedRegex("(同比|环比|[比较与](上年|去年|上一年|20\\d\\d年)(同期|相比)?)[^，。；]{0,8}$|(下降|上升|增长)了?$")]
    private static partial Regex Change();

    [GeneratedRegex("减|降|少|回落")]
    private static partial Regex Less();
}
