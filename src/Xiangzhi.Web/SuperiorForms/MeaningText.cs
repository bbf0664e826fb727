using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.SuperiorForms;

/// <summary>What a cell means, in the reader's words.</summary>
internal static class MeaningText
{
    /// <summary>As it fits into a cell of the form: code of the figure and its parts.</summary>
    public static string Short(CellMeaning meaning, Here here) => meaning switch
    {
        CellMeaning.Counted counted => string.Join('·', new[] { counted.Figure }.Concat(CutsOf(counted, here)).Concat(counted.Period == default ? [] : [here.Say(counted.Period.Name)])),
        CellMeaning.Listed listed => string.Create(CultureInfo.InvariantCulture, $"{listed.Of.Figure}#{listed.Place} {ColumnOf(listed, here)}"),
        CellMeaning.Blank => "－",
        _ => Long(meaning, here),
    };

    public static string Long(CellMeaning meaning, Here here) => meaning switch
    {
        CellMeaning.Counted counted => Counted(counted, here),
        CellMeaning.Listed listed => here.Say($"“{NameOf(listed.Of, here)}”第 {listed.Place} 条的{ColumnOf(listed, here)}", $"{ColumnOf(listed, here)} of record {listed.Place} of “{NameOf(listed.Of, here)}”"),
        CellMeaning.Own own => here.Say(Words.Of(own.What)),
        CellMeaning.Fixed text => here.Say($"固定填“{text.Text}”", $"Always “{text.Text}”"),
        _ => here.Say("留空，由人手填", "Left to be filled by hand"),
    };

    /// <summary>Units in which a form may ask a figure, beside its own, and how many of the figure's units one holds.</summary>
    public static IEnumerable<(int Per, Text Name)> Scales(Figure figure) => figure.Unit switch
    {
        "元" => [(1000, new("千元", "Thousand yuan")), (10_000, new("万元", "Ten thousand yuan"))],
        "%" => [(100, new("单元格自带百分号格式", "The cell's own format makes per cent"))],
        _ => [],
    };

    private static string Counted(CellMeaning.Counted counted, Here here) =>
        string.Join(here.Say("，", ", "), new[] { $"{counted.Figure} {NameOf(counted, here)}" }.Concat(CutsOf(counted, here)).Append(here.Say(counted.Period.Name))
            .Concat(counted.Per == 1 ? [] : [here.Say($"除以 {counted.Per:0.##}", $"divided by {counted.Per:0.##}")]).Concat(counted.TakesEstimate ? [here.Say("估计数也填", "an estimate will do")] : []));

    private static string NameOf(CellMeaning.Counted counted, Here here) => here.Township.Catalogue.FindFigure(counted.Figure) is { } figure ? here.Say(figure.Name) : counted.Figure;

    private static IEnumerable<string> CutsOf(CellMeaning.Counted counted, Here here) => here.Township.Catalogue.FindFigure(counted.Figure) is not { } figure ? []
        : counted.Cuts.SelectMany(c => c.Values.Select(v => figure.Slices.FirstOrDefault(s => s.Code == c.Slice) is { } slice ? slice.IsOpen ? v : v == "true" ? here.Say(slice.Label) : here.Say(slice.ValueLabel(v, here.Township.Roster)) : v));

    /// <summary>The facts of a record that a line of a list can tell.</summary>
    public static IEnumerable<(string Key, string Name)> ColumnsOf(Figure figure, Here here) =>
    [
        (CellMeaning.Listed.PlaceColumn, here.Say("序号", "place")), (CellMeaning.Listed.NumberColumn, here.Say("台账号", "number")), (CellMeaning.Listed.DayColumn, here.Say("日期", "day")),
        .. here.Township.Catalogue.RegisterOfFigure(figure.Code).Columns.Select(c => (c.Label.Zh, here.Say(c.Label))),
    ];

    private static string ColumnOf(CellMeaning.Listed listed, Here here) =>
        here.Township.Catalogue.FindFigure(listed.Of.Figure) is { } figure && ColumnsOf(figure, here).FirstOrDefault(c => c.Key == listed.Column) is { Name: { } name } ? name : listed.Column;
}
