using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>A figure in words.</summary>
public static class FigureText
{
    public static string Short(Figure figure, decimal? value) => value is not { } given ? "—"
        : given.ToString(figure.Kind == FigureKind.Ratio ? "0.##" : "#,##0.##", CultureInfo.InvariantCulture) + (figure.Unit == "%" ? "%" : "");

    /// <summary>The value with its unit; a zero that nobody confirmed says so.</summary>
    public static string Long(FigureRow row, Language language = Language.Zh) =>
        Long(row.Figure, row.Value.Value, language) + (row.Value.IsUnconfirmed(row.Scope) ? new Text("，未核", ", unconfirmed").In(language) : "")
        + (row.Value.WeeksMissing(row.Scope) is > 0 and var weeks ? new Text($"，缺{weeks}周", $", {weeks} weeks missing").In(language) : "");

    public static string Long(Figure figure, decimal? value, Language language = Language.Zh) =>
        Short(figure, value) + (value is null || figure.Unit == "%" ? "" : " " + Units.Of(figure.Unit).In(language));
}
