using System.Globalization;
using System.Text;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Reports.Documents;

/// <summary>
/// A bar chart as one SVG without styles or scripts of its own. Columns where label and number of each fit above and below it, else bars one
/// under another; made for a telephone's width, so that its letters stay legible there.
/// </summary>
internal static class ChartSvg
{
    private const int Width = 440;
    private const int LetterHeight = 12;

    /// <summary>Signs of a name beside a lying bar; the caption has it whole.</summary>
    private const int LongestLabel = 10;

    public const string Colour = "#17594a";

    /// <summary>Whether each label and number fits into the width of its column; a full-width sign takes twice a digit's.</summary>
    public static bool IsUpright(BarChart chart) =>
        chart.Bars.Max(b => Math.Max(TextWidth.Characters(b.Label), TextWidth.Characters(b.Figure.Text))) * LetterHeight <= Width / chart.Bars.Count;

    public static string Draw(BarChart chart)
    {
        var most = Math.Max(1, chart.Bars.Max(b => b.Amount));
        var drawn = new StringBuilder();
        var height = IsUpright(chart) ? Columns(chart, most, drawn) : Lying(chart, most, drawn);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{OfficialHtmlWriter.Escape(chart.Title)}\" font-size=\"{LetterHeight}\" font-family=\"sans-serif\">{drawn}</svg>");
    }

    private static int Columns(BarChart chart, decimal most, StringBuilder drawn)
    {
        const int top = 20, plot = 150;
        var slot = (double)Width / chart.Bars.Count;
        var wide = Math.Min(slot * 0.62, 44);
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var (bar, high, middle) = (chart.Bars[i], Share(chart.Bars[i], most) * plot, (i + 0.5) * slot);
            Rectangle(drawn, middle - wide / 2, top + plot - high, wide, high);
            Letters(drawn, middle, top + plot - high - 5, "middle", bar.Figure.Text);
            Letters(drawn, middle, top + plot + 16, "middle", bar.Label);
        }
        drawn.Append(CultureInfo.InvariantCulture, $"<path d=\"M0 {top + plot}.5h{Width}\" stroke=\"#838c92\"/>");
        return top + plot + 24;
    }

    private static int Lying(BarChart chart, decimal most, StringBuilder drawn)
    {
        const int row = 24, left = 128, right = 84;
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var (bar, wide) = (chart.Bars[i], Share(chart.Bars[i], most) * (Width - left - right));
            Letters(drawn, left - 6, i * row + 17, "end", bar.Label.Length <= LongestLabel ? bar.Label : bar.Label[..(LongestLabel - 1)] + "…");
            Rectangle(drawn, left, i * row + 4, wide, row - 8);
            Letters(drawn, left + wide + 5, i * row + 17, "start", bar.Figure.Text);
        }
        return chart.Bars.Count * row + 4;
    }

    private static double Share(Bar bar, decimal most) => (double)(Math.Max(0, bar.Amount) / most);

    private static void Rectangle(StringBuilder drawn, double x, double y, double width, double height) =>
        drawn.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{Colour}\"/>");

    private static void Letters(StringBuilder drawn, double x, double y, string anchor, string text) =>
        drawn.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{OfficialHtmlWriter.Escape(text)}</text>");
}
