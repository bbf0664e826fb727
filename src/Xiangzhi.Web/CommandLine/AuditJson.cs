using Xiangzhi.Registers;
using Xiangzhi.Reports.Audits;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Web.CommandLine;

/// <summary>An audit as command line and API give it; names and values are stable.</summary>
public static class AuditJson
{
    /// <param name="year">Of the ledger's figures; null where no ledger was asked.</param>
    public static object Of(Audit audit, int? year) => new
    {
        claims = audit.Claims.Select(c => Of(c, year)),
        checks = audit.Checks.Select(c => new
        {
            kind = Identifier.Kebab(c.Kind.ToString()), verdict = Identifier.Kebab(c.Verdict.ToString()), text = c.Text, why = c.Why.Zh, article = c.Article, earlier = c.Earlier,
            places = c.Places.Select(p => new { start = p.Start, end = p.Start + p.Length }),
        }),
    };

    private static Dictionary<string, object?> Of(AuditedClaim audited, int? year)
    {
        var (claim, quantity) = (audited.Claim, audited.Claim.Quantity);
        var shape = new Dictionary<string, object?>
        {
            ["text"] = claim.Text, ["start"] = claim.Start, ["end"] = claim.End, ["code"] = claim.Code, ["counted"] = claim.Counted, ["subject"] = claim.Subject,
            ["operator"] = Sign(quantity), ["low"] = quantity.Low, ["high"] = quantity.High, ["unit"] = quantity.Unit, ["scope"] = Identifier.Kebab(claim.Scope.ToString()),
        };
        if (audited.Verdict is { } verdict)
        {
            shape["verdict"] = Identifier.Kebab(verdict.ToString());
            shape["ledger"] = audited.Ledger;
            shape["why"] = audited.Why?.Zh;
            shape["opens"] = audited.Part is { } part ? part.Contains('/') ? $"/figures/{part}" : $"/figures/{year}/{part}" : null; // a part of another year names it
        }
        return shape;
    }

    /// <summary>~ where the words allow a stretch with two ends: 3000余, 近300, 约50.</summary>
    private static string Sign(Quantity quantity) => quantity switch
    {
        { Low: { } low, High: { } high } when low != high => "~",
        { Operator: ClaimOperator.MoreThan } => ">",
        { Operator: ClaimOperator.AtLeast } or { High: null } => "≥",
        { Operator: ClaimOperator.AtMost } or { Low: null } => "≤",
        { Operator: ClaimOperator.LessThan } => "<",
        { Operator: ClaimOperator.About } => "~",
        _ => "=",
    };
}
