using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Reports.Annual;

/// <summary>Makes the table that a text asks for: a figure a row, this year beside the last. A cell without a number stays a stroke.</summary>
internal static class FigureTables
{
    private const string None = "—";

    public static Table Of(TablePiece piece, FigureSource source) => new(
        [new("指标", 3), new("单位", 1, CellSetting.Centre), new("本年", 1.4, CellSetting.Right), new("上年", 1.4, CellSetting.Right)],
        [.. piece.Figures.Select(ask => Row(ask, source))]);

    private static IReadOnlyList<IReadOnlyList<Run>> Row(FigureAsk ask, FigureSource source)
    {
        var (now, before) = (source.Value(ask), source.Value(ask with { YearsBack = ask.YearsBack + 1 }));
        return [[now.Figure.Name.Zh], [now.Figure.Unit], [Cell(now)], [Cell(before)]];
    }

    private static Run Cell(FigureAnswer answer) => answer is { Fault: null, Value: { } value }
        ? new FigureRun(answer.Figure.Code, value.ToString("0.##", CultureInfo.InvariantCulture)) { Part = answer.Part } : None;
}
