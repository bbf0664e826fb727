using System.Globalization;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>Numbers and units that cannot be, or can hardly be, in one township and one year.</summary>
internal static partial class PlausibilityChecks
{
    /// <summary>Above this a year's figure of one township is asked about; what a year can hold, not what is usual.</summary>
    private static readonly Dictionary<string, (decimal Most, string Why, string English)> Most = new(StringComparer.Ordinal)
    {
        ["B1"] = (52, "平均每周超过一次", "more than one a week"),
        ["B2"] = (104, "平均每周超过两次", "more than two a week"),
        ["B4"] = (104, "平均每周超过两次", "more than two a week"),
        ["A1"] = (52, "平均每周超过一次", "more than one a week"),
        ["B10"] = (104, "平均每周超过两次", "more than two a week"),
        ["C7"] = (122, "一年的赶场日没有这么多", "a year has fewer market days"),
        ["C5"] = (366, "平均每天超过一场", "more than one a day"),
        ["F5a"] = (366, "平均每天超过一场", "more than one a day"),
        ["F5b"] = (1000, "平均每个工作日超过四批", "more than four a working day"),
        ["D5"] = (20, "一个乡镇很少聘这么多", "few townships engage so many"),
        ["E1"] = (300, "一个乡镇很少有这么多", "few townships have so many"),
    };

    public static IReadOnlyList<Check> Of(AuditedText report) =>
        [.. report.Outcomes.SelectMany(c => OfClaim(c)), .. Pairs(report), .. Areas(report)];

    private static IEnumerable<Check> OfClaim(Claim claim)
    {
        var quantity = claim.Quantity;
        if (quantity is not { Kind: ClaimKind.Number, Low: { } low })
            yield break;
        if (quantity.IsMalformed)
            yield return Ask(claim, new("“余”“多”跟在不是整数的数后面，看不出是多少；照实写。", "余 behind a number that is not round: write the number."));
        if (quantity.Unit == "%" && low > 100 && !Grows().IsMatch(claim.Text))
            yield return Fail(claim, new("比率不会超过100%。", "No rate exceeds 100%."));
        if (quantity.Unit is not (null or "%" or "元" or "分" or "学时" or "课时" or "天" or "小时" or "倍" or "亩" or "吨" or "公里" or "米" or "平方米" or "个百分点") && low == quantity.High && decimal.Truncate(low) != low && !Average().IsMatch(claim.Text))
            yield return Fail(claim, new($"“{quantity.Unit}”不会有小数。", $"{quantity.Unit} has no fractions."));
        if (claim.Code is { } code && Most.TryGetValue(code, out var limit) && low > limit.Most && quantity.Unit != "人次")
            yield return Ask(claim, new($"{limit.Why}，请核对。", $"{limit.English}: please check."));
    }

    /// <summary>Fewer person-times than sessions, or than persons; a fine told beside its cases without saying of what.</summary>
    private static IEnumerable<Check> Pairs(AuditedText report)
    {
        foreach (var sentence in report.Sentences)
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var (first, second) = (sentence[i - 1], sentence[i]);
                if (first.Quantity.Low is not { } sessions || second.Quantity.Low is not { } people || sessions == 0)
                    continue;
                var places = new[] { Place.Of(second.Quantity), Place.Of(first.Quantity) };
                var text = report.Text[first.Start..second.Quantity.End];
                if (first.Quantity.Unit is "次" or "场" or "场次" or "期" && second.Quantity.Unit == "人次")
                {
                    if (people < sessions)
                        yield return new(CheckKind.Plausibility, CheckVerdict.Fails, places, text, new($"{AuditedText.Said(sessions)}{first.Quantity.Unit}只有 {AuditedText.Said(people)} 人次，平均每次不到一人。", "Fewer person-times than sessions."));
                    else if (people / sessions > 3000)
                        yield return new(CheckKind.Plausibility, CheckVerdict.Asks, places, text, new($"平均每次 {people / sessions:0} 人次，请核对。", $"{people / sessions:0} person-times a session: please check."));
                }
                else if (first.Quantity.Unit is "人" or "名" && second.Quantity.Unit == "人次" && people < sessions && first.Code == second.Code)
                    yield return new(CheckKind.Plausibility, CheckVerdict.Fails, places, text, new("人次不会比人数少。", "There are no fewer person-times than persons."));
                else if (first.Code == "E5" && second.Code == "E7" && sessions > 1 && !text.AsSpan().ContainsAny("，,、。共") && !Total().IsMatch(text))
                    yield return new(CheckKind.Plausibility, CheckVerdict.Asks, places, text, new($"看不出 {AuditedText.Said(people)} 元是每件还是合计；请写明“罚款合计”。", "Each case or all of them? Say which."));
            }
        }
    }

    /// <summary>A township is not larger than a county.</summary>
    private static IEnumerable<Check> Areas(AuditedText report)
    {
        foreach (Match match in Area().Matches(TextParsing.Narrow(report.Text)))
        {
            var size = decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * (match.Groups["f"].Success ? 10_000 : 1);
            if (size > 10_000)
                yield return new(CheckKind.Plausibility, CheckVerdict.Fails, [new(match.Index, match.Length)], match.Value, new($"一个乡镇不会有 {AuditedText.Said(size)} 平方公里；核对单位，常见的是亩、公顷写成了平方公里。", "No township is so large: check the unit."));
        }
    }

    private static Check Fail(Claim claim, Text why) => new(CheckKind.Plausibility, CheckVerdict.Fails, [Place.Of(claim.Quantity)], claim.Text, why);

    private static Check Ask(Claim claim, Text why) => new(CheckKind.Plausibility, CheckVerdict.Asks, [Place.Of(claim.Quantity)], claim.Text, why);

    [GeneratedRegex("平均|[人户村年月日]均|每")]
    private static partial Regex Average();

    [GeneratedRegex("增|升|同比|提高|超额|完成率|完成.*(计划|任务)|占.*(计划|任务)|任务|增幅|增速")]
    private static partial Regex Grows();

    [GeneratedRegex("合计|总额|总计|共计")]
    private static partial Regex Total();

    [GeneratedRegex(@"(总|幅员|辖区|全[镇乡])?面积[约为达共有]*\s*(?<n>\d+(\.\d+)?)\s*(?<f>万)?\s*平方(公里|千米)")]
    private static partial Regex Area();
}
