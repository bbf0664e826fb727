using Xiangzhi.Registers;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>Rates against the numbers beside them: 排查232起，调解成功228起，成功率98%; 116名，参考率99.14%.</summary>
internal static class RateChecks
{
    // The words of a rate, of what stands above the line, and of what stands below it.
    private static readonly (string Rate, string[] Above, string[] Below)[] Rates =
    [
        ("成功率", ["成功", "达成", "调成"], ["受理", "排查", "调解", "调处", "纠纷", "共"]),
        ("化解率", ["化解", "成功", "办结"], ["受理", "排查", "调解", "调处", "登记", "纠纷", "矛盾", "信访"]),
        ("结率", ["办结", "结案", "办理"], ["受理", "收到", "登记", "接收", "交办", "排查", "办件", "共"]),
        ("合格率", ["合格", "通过"], ["参加", "参考", "考试", "实考", "应考"]),
        ("通过率", ["通过", "合格"], ["参加", "参考", "考试", "审查", "审核", "报考"]),
        ("参考率", ["实考", "参考", "实际参加"], ["应考", "应参加", "应到"]),
        ("持证率", ["持证", "取得", "持有"], ["执法人员", "现有", "在岗", "共有"]),
        ("采纳率", ["采纳"], ["提出", "收到", "意见", "建议"]),
        ("办复率", ["办复", "答复"], ["收到", "建议", "提案", "承办"]),
        ("答复率", ["答复"], ["收到", "受理", "申请"]),
        ("审查率", ["审查", "审核"], ["应审", "制发", "签订", "决策", "共"]),
        ("公示率", ["公示", "公开"], ["处罚", "决定", "案件", "办理"]),
    ];

    private const decimal SlipOfThePen = 1.2m;

    public static IReadOnlyList<Check> Of(AuditedText report)
    {
        var checks = new List<Check>();
        var rates = report.All.Where(c => c.Quantity is { Kind: ClaimKind.Number, Unit: "%" } && AuditedText.Exact(c) is not null && c.Scope is not (ClaimScope.Plan or ClaimScope.Norm));
        foreach (var rate in rates)
        {
            var start = report.SentenceStart(rate.Quantity.Start);
            var counts = report.Outcomes.Where(c => c.Quantity.Start >= start && c.Quantity.End <= rate.Quantity.Start && c.Quantity is { Kind: ClaimKind.Number } q && q.Unit is not ("%" or "元" or "个百分点" or null)
                && AuditedText.Exact(c) is > 0).ToList();
            if (OfPair(report, rate, counts) is { } pair)
                checks.Add(pair);
            else if (counts.Count > 0 && Whole(report, rate, counts[^1]) is { } single)
                checks.Add(single);
        }
        return checks;
    }

    private static Check? OfPair(AuditedText report, Claim rate, List<Claim> counts)
    {
        var named = Rates.FirstOrDefault(r => rate.Text.Contains(r.Rate, StringComparison.Ordinal) || rate.Counted.Contains(r.Rate, StringComparison.Ordinal));
        if (named.Rate is null)
            return null;
        var above = counts.FindLast(c => !c.Text.AsSpan().ContainsAny('不', '未') && Array.Exists(named.Above, w => c.Text.Contains(w, StringComparison.Ordinal)));
        if (above is null)
            return null;
        var wholes = counts.Where(c => c != above && c.Quantity.Start < above.Quantity.Start && AuditedText.SameMeasure(c, above) && Array.Exists(named.Below, w => c.Text.Contains(w, StringComparison.Ordinal))).ToList();
        // Slightly more done than came in is a slip of the pen; far more was counted of something else.
        var below = wholes.Find(c => AuditedText.Exact(c) >= AuditedText.Exact(above)) ?? wholes.Find(c => SlipOfThePen * AuditedText.Exact(c) >= AuditedText.Exact(above));
        if (below is null)
            return null;
        var (part, whole, said) = (AuditedText.Exact(above)!.Value, AuditedText.Exact(below)!.Value, AuditedText.Exact(rate)!.Value); // exact claims only
        var value = 100 * part / whole;
        var places = new[] { Place.Of(rate.Quantity), Place.Of(above.Quantity), Place.Of(below.Quantity) };
        var text = report.Text[below.Start..rate.Quantity.End];
        var sum = $"{AuditedText.Said(part)}÷{AuditedText.Said(whole)}={decimal.Round(value, 2, MidpointRounding.AwayFromZero):0.##}%";
        return Printed(value, rate.Quantity).Contains(said)
            ? new(CheckKind.Rate, CheckVerdict.Holds, places, text, new($"{sum}，相符。", $"{sum}: agrees."))
            : new(CheckKind.Rate, CheckVerdict.Fails, places, text, new($"{sum}，写的是 {AuditedText.Said(said)}%。", $"{sum}, but {AuditedText.Said(said)}% is given."));
    }

    /// <summary>A rate of people who are counted beside it must come from a whole number of them.</summary>
    private static Check? Whole(AuditedText report, Claim rate, Claim people)
    {
        if (people.Quantity.Unit is not ("人" or "名") || rate.Code is not ("B8a" or "B8b") || AuditedText.Exact(people) is not { } count || count > 2000)
            return null;
        var said = AuditedText.Exact(rate)!.Value; // exact claims only
        var nearest = Math.Round(said * count / 100, MidpointRounding.AwayFromZero);
        var fits = Enumerable.Range((int)nearest - 1, 3).Any(n => n >= 0 && n <= count && Printed(100m * n / count, rate.Quantity).Contains(said));
        var text = report.Text[people.Start..rate.Quantity.End];
        return fits
            ? new(CheckKind.Rate, CheckVerdict.Holds, [Place.Of(rate.Quantity), Place.Of(people.Quantity)], text, new($"{AuditedText.Said(count)}人里的 {AuditedText.Said(nearest)} 人，相符。", $"{AuditedText.Said(nearest)} of {AuditedText.Said(count)}: possible."))
            : new(CheckKind.Rate, CheckVerdict.Fails, [Place.Of(rate.Quantity), Place.Of(people.Quantity)], text, new($"{AuditedText.Said(count)}人里没有哪个人数得出 {AuditedText.Said(said)}%（{AuditedText.Said(nearest)}人是 {100 * nearest / count:0.##}%）。", $"No whole number of {AuditedText.Said(count)} people makes {AuditedText.Said(said)}%."));
    }

    /// <summary>As a report may print it: rounded, or cut off, to its own decimals.</summary>
    private static decimal[] Printed(decimal value, Quantity rate)
    {
        var decimals = rate.Text.Contains('.', StringComparison.Ordinal) ? Math.Min(4, rate.Text.Split('.')[1].TakeWhile(char.IsAsciiDigit).Count()) : 0;
        return [decimal.Round(value, decimals, MidpointRounding.AwayFromZero), decimal.Round(value, decimals, MidpointRounding.ToZero)];
    }
}
