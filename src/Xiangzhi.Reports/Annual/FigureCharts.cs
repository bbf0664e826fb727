using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Reports.Annual;

/// <summary>Makes the chart that a text asks for from the ledger's figures, at the moment the text is composed.</summary>
internal static class FigureCharts
{
    /// <returns>Null, and why, where the ledger has nothing to draw.</returns>
    public static (BarChart? Chart, string? Fault) Of(ChartPiece piece, Catalogue catalogue, FigureSource source)
    {
        var ask = piece.Figure;
        var figure = catalogue.FindFigure(ask.Code)!; // the reader of references asked before
        if (piece.Axis != ChartAxis.Years && source.Value(ask) is { Fault: { } fault })
            return (null, fault);
        var shares = piece.Axis switch
        {
            ChartAxis.Months => source.ByMonth(ask),
            ChartAxis.Slice => source.By(ask, piece.Slice),
            _ => Years(ask, piece.Years, source),
        };
        if (shares.Count == 0 || shares.All(s => s.Amount <= 0))
            return (null, $"{figure.Name.Zh}没有可画的数；去掉这张图，或补登记。");
        var part = string.Join("、", ask.Cuts.SelectMany(c => c.Values));
        var year = ask.YearIn(source.Year);
        var what = $"{figure.Name.Zh}{(part.Length == 0 ? "" : $"（{part}）")}";
        var title = piece.Axis switch
        {
            ChartAxis.Months => $"{year}年{what}逐月",
            ChartAxis.Slice => $"{year}年{what}按{figure.Slices.First(s => s.Code == piece.Slice).Label.Zh}",
            _ => $"{what}逐年",
        };
        return (new($"{title}（{figure.Unit}）", [.. shares.Select(s => new Bar(s.Label, s.Amount, new(figure.Code, s.Amount.ToString("0.##", CultureInfo.InvariantCulture)) { Part = s.Part }))]), null);
    }

    /// <summary>Years before the ledger, and years without a value, are left out.</summary>
    private static List<FigureShare> Years(FigureAsk ask, int years, FigureSource source) =>
    [
        .. Enumerable.Range(0, years).Reverse().Select(back => ask with { YearsBack = ask.YearsBack + back }).Select(a => (Year: a.YearIn(source.Year), Answer: source.Value(a)))
            .Where(y => y.Answer is { Fault: null, Value: not null })
            .Select(y => new FigureShare($"{y.Year}年", y.Answer.Value!.Value, y.Answer.Part ?? $"{y.Year}/{ask.Code}")), // asked just above
    ];
}
