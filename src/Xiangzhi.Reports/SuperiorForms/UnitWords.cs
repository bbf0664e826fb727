using Xiangzhi.Registers;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>The unit that a cell asks beside the unit of a figure.</summary>
internal static class UnitWords
{
    /// <summary>How many units of the figure one of the cell's holds, and whether the two count the same kind of thing.</summary>
    public static (decimal Per, bool Fits) Of(Figure figure, string? unit, bool isPercent) => figure.Unit switch
    {
        "%" => (isPercent ? 100 : 1, unit is null or "%" || isPercent),
        _ when isPercent => (1, false),
        "元" => unit switch { "万元" => (10_000, true), "千元" => (1_000, true), "百元" => (100, true), "亿元" => (100_000_000, true), "元" => (1, true), null => (1, true), _ => (1, false) },
        _ when unit is null => (1, true),
        _ => (1, figure.Unit == unit || Alike.Any(set => set.Contains(figure.Unit) && set.Contains(unit))),
    };

    private static readonly string[][] Alike = [["件", "起", "宗", "例", "个", "项"], ["次", "场", "场次", "期", "批次", "批"], ["人", "名"], ["份", "幅", "个", "张"], ["个", "家", "户"]];
}
