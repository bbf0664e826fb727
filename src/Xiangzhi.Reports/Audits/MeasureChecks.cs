using System.Text.RegularExpressions;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>Measure words that cannot count what they are told of (发放资料3000人次), and those that mix two measures (件次).</summary>
internal static partial class MeasureChecks
{
    /// <summary>What stands right before the number, the measures that cannot count it, and those that do.</summary>
    private static readonly (Regex Thing, string Wrong, string Usual, string English)[] Things =
    [
        (Sheets(), "人 名 位 人次 次 场 场次 期 起 宗 例 元 %", "份、册、张", "by the copy"),
        (Cases(), "人次 份 册 本 张 场 场次 期 节 元", "件、起", "by the case"),
        (Fines(), "份 册 本 张 场 场次 期 人次", "元", "in yuan"),
        (Sessions(), "份 册 本 张 件 起 宗 例 元 %", "次、场、期", "by the session"),
        (Papers(), "人次 场 场次 期 节 元", "份、件", "by the paper"),
        (Staff(), "份 册 本 张 次 场 场次 期 件 起 宗 例 元 %", "人、名", "by the person"),
        (Money(), "份 册 本 张 场 场次 期 起 人次 名", "元", "in yuan"),
        (Rates(), "人 名 人次 次 场 场次 件 起 宗 例 份 元 项 户", "%", "in per cent"),
    ];

    public static IReadOnlyList<Check> Of(AuditedText report)
    {
        var mixed = report.Outcomes.Where(c => c.Quantity.Unit == "件次").ToList();
        return
        [
            .. report.Outcomes.Select(OfClaim).OfType<Check>(),
            // One question for the whole text: it is a habit of whoever wrote it.
            .. mixed.Count == 0 ? (IEnumerable<Check>)[] : [new(CheckKind.Plausibility, CheckVerdict.Asks, [.. mixed.Select(c => Place.Of(c.Quantity))], mixed[0].Text,
                new("“件次”把件和次混在一起；请写明是几件、共几次。", "件次 mixes cases and sessions: say how many of each."))],
        ];
    }

    private static Check? OfClaim(Claim claim)
    {
        if (claim.Quantity is not { Kind: ClaimKind.Number, Unit: { } unit } || claim.Quantity.Start <= claim.Start)
            return null;
        var before = Between().Replace(claim.Text[..(claim.Quantity.Start - claim.Start)], "");
        var found = Array.Find(Things, t => t.Wrong.Split(' ').Contains(unit) && t.Thing.IsMatch(before));
        return found.Thing is null ? null : new(CheckKind.Plausibility, CheckVerdict.Fails, [Place.Of(claim.Quantity)], claim.Text,
            new($"“{found.Thing.Match(before).Value}”以{found.Usual}计，写成了“{unit}”；核对单位。", $"Counted {found.English}, not in {unit}: check the measure word."));
    }

    [GeneratedRegex("[\\s的了过]*(累计|总计|共计|合计|总共|共|约|近|达到|达|超过|超|为|计|是|已|各)*[\\s了]*$")]
    private static partial Regex Between();

    [GeneratedRegex("(资料|手册|小册子|宣传册|宣传单|传单|折页|明白纸|宣传品)$")]
    private static partial Regex Sheets();

    [GeneratedRegex("(纠纷|信访件|信访案件|执法案件|处罚案件|行政许可|处罚决定)$")]
    private static partial Regex Cases();

    [GeneratedRegex("(罚款|罚没款|没收违法所得)$")]
    private static partial Regex Fines();

    [GeneratedRegex("(讲座|培训班|培训会|院坝会|坝坝会|专题会议|法治培训|集中宣传|普法活动|宣传活动)$")]
    private static partial Regex Sessions();

    [GeneratedRegex("(决定书|责任书|承诺书|协议书|意见书|建议书)$")]
    private static partial Regex Papers();

    [GeneratedRegex("((?<=[有备聘任请选养证](?:专职|兼职|行政|在岗|持证|人民|村级|法律){0,3})(执法人员|调解员|明白人|网格员|法律顾问)|受众)$")]
    private static partial Regex Staff();

    [GeneratedRegex("(经费|专项资金|补助资金|财政资金)$")]
    private static partial Regex Money();

    [GeneratedRegex("(参训率|参考率|合格率|成功率|办结率|受教育面|满意率|满意度|覆盖率|及时率|履行率|应诉率|公示率|持证率)$")]
    private static partial Regex Rates();
}
