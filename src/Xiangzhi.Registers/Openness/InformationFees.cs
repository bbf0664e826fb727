using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>The lawful fee 信息处理费 of a request, tier by tier (国办函〔2020〕109号 4, 5). A fee above it is found by the rule of the tier in which the count falls.</summary>
internal static class InformationFees
{
    public static readonly IReadOnlyList<string> Rules = ["oi_fee_item", "oi_fee_item_second", "oi_fee_item_step_add", "oi_fee_page", "oi_fee_page_100", "oi_fee_page_200", "oi_fee_page_over"];

    /// <summary>Where one tier ends and the next begins.</summary>
    public static readonly IReadOnlyList<string> Bounds = ["oi_fee_item_second_to", "oi_fee_item_step", "oi_fee_page_100_to", "oi_fee_page_200_to"];

    public static IEnumerable<Finding> Excess(InformationRequest s, string rule, LawContext law)
    {
        if (s.Fee is not { } fee || Lawful(fee, law) is not { } lawful || lawful.Rule != rule || fee.Yuan <= lawful.Yuan)
            return [];
        var unit = fee.Standard == FeeStandard.Item ? "件" : "页";
        return [new(fee.On, lawful.Yuan == 0 ? string.Create(CultureInfo.InvariantCulture, $"账上显示免费档以内（{fee.Count}{unit}）收了费。")
            : string.Create(CultureInfo.InvariantCulture, $"账上显示{fee.Count}{unit}收费{fee.Yuan:0.##}元，多于按档次计算的{lawful.Yuan}元。"))];
    }

    /// <summary>Each tier is charged by itself: what falls into a lower one keeps its price. Null where a number is not in force on the day.</summary>
    private static (string Rule, decimal Yuan)? Lawful(InformationFee fee, LawContext law)
    {
        return fee.Standard == FeeStandard.Item ? ByItem() : ByPage();

        decimal? Number(string rule) => law.Book.At(rule, fee.On.Day) is { } version ? law.SettingsOn(fee.On.Day).ValueOf(version) : null;

        (string, decimal)? ByItem()
        {
            if (Number("oi_fee_item") is not { } free || Number("oi_fee_item_second") is not { } second || Number("oi_fee_item_second_to") is not { } to
                || Number("oi_fee_item_step") is not { } step || step <= 0 || Number("oi_fee_item_step_add") is not { } add)
                return null;
            if (fee.Count <= free)
                return ("oi_fee_item", 0);
            if (fee.Count <= to)
                return ("oi_fee_item_second", (fee.Count - free) * second);
            // Each block of so many costs more by the same sum than the one before.
            var blocks = Math.Floor((fee.Count - to) / step);
            var above = (step * ((blocks * second) + (add * blocks * (blocks + 1) / 2))) + ((fee.Count - to - (blocks * step)) * (second + (add * (blocks + 1))));
            return ("oi_fee_item_step_add", ((to - free) * second) + above);
        }

        (string, decimal)? ByPage()
        {
            if (Number("oi_fee_page") is not { } free || Number("oi_fee_page_100") is not { } low || Number("oi_fee_page_100_to") is not { } lowTo
                || Number("oi_fee_page_200") is not { } middle || Number("oi_fee_page_200_to") is not { } middleTo || Number("oi_fee_page_over") is not { } high)
                return null;
            if (fee.Count <= free)
                return ("oi_fee_page", 0);
            if (fee.Count <= lowTo)
                return ("oi_fee_page_100", (fee.Count - free) * low);
            var below = (lowTo - free) * low;
            return fee.Count <= middleTo ? ("oi_fee_page_200", below + ((fee.Count - lowTo) * middle)) : ("oi_fee_page_over", below + ((middleTo - lowTo) * middle) + ((fee.Count - middleTo) * high));
        }
    }
}
