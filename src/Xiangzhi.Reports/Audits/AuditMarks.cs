using Xiangzhi.Reports.Claims;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Reports.Audits;

/// <summary>What is remarked beside a text: claims that need a look, checks that fail or ask. What holds stays without a remark.</summary>
public static class AuditMarks
{
    public static IReadOnlyList<TextMark> Of(Audit audit) =>
    [
        .. audit.Claims.Where(c => c.Verdict is Verdict.Mismatch or Verdict.Malformed or Verdict.Ambiguous).Select(c => Mark(c.Claim.Quantity, $"{AuditedClaim.LabelOf(c.Verdict!.Value).Zh}：{c.Why!.Zh}")), // a verdict has its why
        .. audit.Checks.Where(c => c.Verdict != CheckVerdict.Holds).Select(c => new TextMark(c.Places[0].Start, c.Places[0].Length,
            $"{Check.LabelOf(c.Kind).Zh}{(c.Verdict == CheckVerdict.Asks ? "（请核对）" : "")}：{c.Why.Zh}{(c.Article is { } article ? $"\n依据：{article}" : "")}")),
    ];

    private static TextMark Mark(Quantity quantity, string comment) => new(quantity.Start, quantity.Text.Length, comment);
}
