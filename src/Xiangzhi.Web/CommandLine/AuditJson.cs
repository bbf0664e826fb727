using Xiangzhi.Registers;
using Xiangzhi.Reports.Audits;
using Xiangzhi.Reports.Claims;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Web.CommandLine;

/// <summary>An audit as command line and API give it; names and values are stable.</summary>
public static class AuditJson
{
    /// <param name="text">What was audited. Places count in its source, which comes along, so that whoever reads them need not guess.</param>
    /// <param name="year">Of the ledger's figures; null where no ledger was asked.</param>
    public static object Of(Audit audit, ReportText text, int? year)
    {
        var origins = text.Origins();
        return new
        {
            extracted = text.Source ?? text.Text,
            claims = audit.Claims.Select(c => Of(c, origins, year)),
            checks = audit.Checks.Select(c => new
            {
                kind = Identifier.Kebab(c.Kind.ToString()), verdict = Identifier.Kebab(c.Verdict.ToString()), text = c.Text, why = c.Why.Zh, article = c.Article, earlier = c.Earlier,
                places = c.Places.Select(p => new { start = origins[p.Start], end = origins[p.Start + p.Length - 1] + 1 }),
            }),
        };
    }

    private static Dictionary<string, object?> Of(AuditedClaim audited, int[] origins, int? year)
    {
        var (claim, quantity) = (audited.Claim, audited.Claim.Quantity);
        var shape = new Dictionary<string, object?>
        {
            ["text"] = claim.Text, ["start"] = origins[claim.Start], ["end"] = origins[claim.End - 1] + 1, ["code"] = claim.Code, ["counted"] = claim.Counted, ["subject"] = claim.Subject,
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
