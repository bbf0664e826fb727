using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Audits;

/// <summary>Something about a township's figure beside its other figures or beside other townships'.</summary>
/// <param name="IsFault">It cannot be; else it is asked.</param>
public sealed record FigureRemark(string Code, bool IsFault, Text Why);

/// <summary>Sees where a figure cannot be right, by the counting rules alone, and where it is far from what others have.</summary>
public static class FigureChecks
{
    /// <summary>By their rules the first counts nothing that the second does not.</summary>
    private static readonly (string Part, string Whole)[] Within =
    [
        ("B10", "B5"), ("C12", "B5"), ("C5", "C1"), ("C7", "C1"), ("C8", "C1"), ("E2a", "E1"), ("E4", "E3"), ("E6", "E5"), ("F2b", "F2a"),
    ];

    /// <summary>Where the first is above zero, the second has to be.</summary>
    private static readonly (string Given, string Needed)[] Needs =
    [
        ("B6", "B5"), ("C3", "C1"), ("C4", "C1"), ("E5", "E1"), ("E7", "E5"), ("E7c", "E5"), ("F5b", "F5a"), ("F5c", "F5b"), ("C14", "C11"), ("D6", "D5"), ("B8b", "B7"),
    ];

    /// <summary>Fewer have no middle to speak of.</summary>
    private const int FewestOthers = 4;

    /// <summary>So many times the median of the others is asked about, where the number is no handful.</summary>
    private const decimal Far = 5, Handful = 10;

    /// <param name="own">Values by code; null where the year has none.</param>
    /// <param name="others">The same of the other townships.</param>
    public static IReadOnlyList<FigureRemark> Of(Catalogue catalogue, IReadOnlyDictionary<string, decimal?> own, IReadOnlyList<IReadOnlyDictionary<string, decimal?>> others) =>
    [
        .. Within.Where(w => Value(own, w.Part) > Value(own, w.Whole))
            .Select(w => new FigureRemark(w.Part, true, new($"{Name(catalogue, w.Part).Zh} {AuditedText.Said(Value(own, w.Part)!.Value)} 比包含它的{Name(catalogue, w.Whole).Zh} {AuditedText.Said(Value(own, w.Whole)!.Value)} 还多。", $"{w.Part} exceeds {w.Whole}, of which it is a part."))),
        .. Needs.Where(n => Value(own, n.Given) > 0 && (Value(own, n.Needed) ?? 0) == 0)
            .Select(n => new FigureRemark(n.Given, true, new($"有{Name(catalogue, n.Given).Zh}，却没有{Name(catalogue, n.Needed).Zh}。", $"{n.Given} without any {n.Needed}."))),
        .. catalogue.Figures.Where(f => f.Kind is not (FigureKind.Ratio or FigureKind.Imported or FigureKind.Least)).Select(f => Beside(f, own, others)).OfType<FigureRemark>(),
    ];

    /// <summary>Far from the median of the others, either way.</summary>
    private static FigureRemark? Beside(Figure figure, IReadOnlyDictionary<string, decimal?> own, IReadOnlyList<IReadOnlyDictionary<string, decimal?>> others)
    {
        var known = others.Select(o => Value(o, figure.Code)).ToList();
        if (known.Count(v => v is not null) < FewestOthers || Middle(known) is not { } middle || Value(own, figure.Code) is not { } value)
            return null;
        return value >= Handful && value > Far * middle ? new(figure.Code, false, new($"是其他乡镇中位数 {AuditedText.Said(middle)} 的 {(middle == 0 ? "许多" : AuditedText.Said(decimal.Round(value / middle, 1)))} 倍，请核对口径。", $"The median of the others is {AuditedText.Said(middle)}: please check the counting rule."))
            : value == 0 && middle >= Handful ? new(figure.Code, false, new($"是 0，其他乡镇中位数是 {AuditedText.Said(middle)}，请核对是不是没有登记。", $"Zero, where the median of the others is {AuditedText.Said(middle)}: perhaps nothing was entered."))
            : null;
    }

    /// <summary>The middle of what is known, of an even number the mean of the two in the middle; null where nothing is.</summary>
    public static decimal? Middle(IEnumerable<decimal?> values) =>
        values.OfType<decimal>().Order().ToList() is { Count: > 0 } known ? (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2 : null;

    private static decimal? Value(IReadOnlyDictionary<string, decimal?> values, string code) => values.GetValueOrDefault(code);

    private static Text Name(Catalogue catalogue, string code) => catalogue.FindFigure(code)?.Name ?? new(code, code);
}
