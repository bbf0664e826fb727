using Xiangzhi.Registers;
using Xiangzhi.Reports.Audits;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Web.CommandLine;

/// <summary>An audit as command line and API give it; names and values are stable.</summary>
public static class AuditJson
{
    public static object Of(Audit audit) => new
    {
        claims = audit.Claims.Select(Of),
        checks = audit.Checks.Select(c => new
        {
            kind = Identifier.Kebab(c.Kind.ToString()), verdict = Identifier.Kebab(c.Verdict.ToString()), text = c.Text, why = c.Why.Zh, article = c.Article,
            places = c.Places.Select(p => new { start = p.Start, end = p.Start + p.Length }),
        }),
    };

    private static Dictionary<string, object?> Of(AuditedClaim audited)
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
            shape["opens"] = audited.Part is { } part ? $"/figures/{part}" : null;
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
