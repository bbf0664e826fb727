using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Shared;

/// <summary>A figure in words.</summary>
public static class FigureText
{
    public static string Short(Figure figure, decimal? value) => value is not { } given ? "—"
        : given.ToString(figure.Kind == FigureKind.Ratio ? "0.##" : "#,##0.##", CultureInfo.InvariantCulture) + (figure.Unit == "%" ? "%" : "");

    public static string Long(Figure figure, decimal? value) => Short(figure, value) + (value is null || figure.Unit == "%" ? "" : " " + figure.Unit);
}
