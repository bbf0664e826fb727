using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Reports.Annual;

/// <summary>
/// Makes the table that a text asks for: a figure or a part of it a row, this year beside the last, or the parts of another slice side
/// by side. A cell without a number stays a stroke.
/// </summary>
internal static class FigureTables
{
    private const string None = "—";

    public static Table Of(TablePiece piece, FigureSource source) => piece.Columns.Length == 0 ? OverYears(piece, source) : Across(piece, source);

    private static Table OverYears(TablePiece piece, FigureSource source) => new(
        [new("指标", 3), new("单位", 1, CellSetting.Centre), new("本年", 1.4, CellSetting.Right), new("上年", 1.4, CellSetting.Right)],
        [
            .. Rows(piece, source).Select(IReadOnlyList<IReadOnlyList<Run>> (row) =>
            {
                var (now, before) = (source.Value(row.Ask), source.Value(row.Ask with { YearsBack = row.Ask.YearsBack + 1 }));
                return [[row.Label], [now.Figure.Unit], [Cell(now)], [Cell(before)]];
            }),
        ]);

    private static Table Across(TablePiece piece, FigureSource source)
    {
        var columns = source.Parts(piece.Items[0].Figure, piece.Columns);
        return new(
            [new("", 4.5), .. columns.Select(c => new TableColumn(c.Label, 1, CellSetting.Centre)), new("总计", 1, CellSetting.Centre)],
            [
                .. Rows(piece, source).Select(IReadOnlyList<IReadOnlyList<Run>> (row) =>
                {
                    var total = source.Value(row.Ask);
                    return [[row.Label], .. columns.Select(IReadOnlyList<Run> (c) => [Cell(total is { Fault: null, Value: 0 } ? total : source.Value(Part(row.Ask, piece.Columns, c)))]), [Cell(total)]];
                }),
            ]);
    }

    /// <summary>What each row asks: a figure, or every value of the slice that parts it, also those that did not occur.</summary>
    private static IEnumerable<(string Label, FigureAsk Ask)> Rows(TablePiece piece, FigureSource source) => piece.Items.SelectMany(item => item.Rows.Length == 0
        ? [(item.Name.Length > 0 ? item.Name : LabelOf(source.Value(item.Figure).Figure, item.Figure), item.Figure)]
        : source.Parts(item.Figure, item.Rows).Select(v => (v.Label, Part(item.Figure, item.Rows, v))));

    private static FigureAsk Part(FigureAsk of, string slice, SliceValue value) => of with { Cuts = [.. of.Cuts, new(slice, [value.Written])] };

    private static string LabelOf(Figure figure, FigureAsk ask) => $"{figure.Name.Zh}{(ask.YearsBack == 0 ? "" : figure.Kind == FigureKind.Stock ? "（上年末）" : "（上年）")}";

    private static Run Cell(FigureAnswer answer) => answer is { Fault: null, Value: { } value }
        ? new FigureRun(answer.Figure.Code, value.ToString("0.##", CultureInfo.InvariantCulture)) { Part = answer.Part } : None;
}
