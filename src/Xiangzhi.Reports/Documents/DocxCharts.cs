using System.Globalization;
using System.Xml.Linq;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Reports.Documents.Wml;

namespace Xiangzhi.Reports.Documents;

/// <summary>
/// The charts of a paper in its Word file: charts of the office program's own, which it draws sharp at any size and in its own letters. They
/// hold their numbers themselves and no workbook behind them.
/// </summary>
internal static class DocxCharts
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private static readonly XNamespace Place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Drawn = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>In English metric units, 36,000 a millimetre: nearly the width of the text.</summary>
    private const int Width = 150 * 36_000;

    /// <summary>Ids of drawings begin here, so that none is a picture's.</summary>
    private const int FirstId = 1000;

    /// <summary>Paths below <c>word/</c> and what they hold, the body's before the annexes'.</summary>
    public static IReadOnlyList<(string Path, XElement Root)> Of(Paper paper) =>
        [.. paper.Blocks.Concat(paper.Annexes.SelectMany(a => a.Blocks)).OfType<BarChart>().Select((chart, i) => ($"charts/chart{i + 1}.xml", Space(chart)))];

    /// <param name="number">From 1.</param>
    /// <param name="link">Id of the chart's relationship.</param>
    public static XElement Paragraph(BarChart chart, int number, string link)
    {
        var height = (ChartSvg.IsUpright(chart) ? 62 : 12 + 7 * chart.Bars.Count) * 36_000;
        var drawing = new XElement(Place + "inline", new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(Place + "extent", new XAttribute("cx", Width), new XAttribute("cy", height)),
            new XElement(Place + "docPr", new XAttribute("id", FirstId + number), new XAttribute("name", $"chart{number}"), new XAttribute("descr", SafeXml.Clean(string.Concat(chart.Caption.Select(r => r.Plain))))),
            new XElement(Main + "graphic", new XElement(Main + "graphicData", new XAttribute("uri", Drawn.NamespaceName),
                new XElement(Drawn + "chart", new XAttribute(Links + "id", link)))));
        return Wml.Paragraph("Normal", [Element("r", Element("drawing", drawing))],
            Element("keepNext"), Element("keepLines"), Element("snapToGrid", Set("val", 0)),
            // On the grid's line of fixed height the chart would be cut off.
            Element("spacing", Set("before", 120), Set("line", 240), Set("lineRule", "auto")), Value("jc", "center"));
    }

    private static XElement Space(BarChart chart)
    {
        var isUpright = ChartSvg.IsUpright(chart);
        return new(Drawn + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", Drawn), new XAttribute(XNamespace.Xmlns + "a", Main),
            Is("roundedCorners", 0),
            new XElement(Drawn + "chart", Is("autoTitleDeleted", 1),
                new XElement(Drawn + "plotArea", new XElement(Drawn + "layout"), Bars(chart, isUpright),
                    new XElement(Drawn + "catAx", Is("axId", 1), new XElement(Drawn + "scaling", Is("orientation", isUpright ? "minMax" : "maxMin")), Is("delete", 0), Is("axPos", isUpright ? "b" : "l"),
                        Is("majorTickMark", "none"), Is("minorTickMark", "none"), Is("tickLblPos", "nextTo"), Is("crossAx", 2)),
                    new XElement(Drawn + "valAx", Is("axId", 2), new XElement(Drawn + "scaling", Is("orientation", "minMax"), Is("min", 0)), Is("delete", 1), Is("axPos", isUpright ? "l" : "b"),
                        Is("majorTickMark", "none"), Is("minorTickMark", "none"), Is("tickLblPos", "nextTo"), Is("crossAx", 1))),
                Is("plotVisOnly", 1), Is("dispBlanksAs", "gap")),
            new XElement(Drawn + "txPr", new XElement(Main + "bodyPr"), new XElement(Main + "p",
                new XElement(Main + "pPr", new XElement(Main + "defRPr", new XAttribute("sz", 1050))), new XElement(Main + "endParaRPr", new XAttribute("lang", "zh-CN")))));
    }

    private static XElement Bars(BarChart chart, bool isUpright) => new(Drawn + "barChart",
        Is("barDir", isUpright ? "col" : "bar"), Is("grouping", "clustered"), Is("varyColors", 0),
        new XElement(Drawn + "ser", Is("idx", 0), Is("order", 0), new XElement(Drawn + "tx", new XElement(Drawn + "v", SafeXml.Clean(chart.Title))),
            new XElement(Drawn + "spPr", new XElement(Main + "solidFill", new XElement(Main + "srgbClr", new XAttribute("val", ChartSvg.Colour[1..].ToUpperInvariant())))),
            Is("invertIfNegative", 0),
            new XElement(Drawn + "dLbls", Is("showLegendKey", 0), Is("showVal", 1), Is("showCatName", 0), Is("showSerName", 0), Is("showPercent", 0), Is("showBubbleSize", 0)),
            new XElement(Drawn + "cat", new XElement(Drawn + "strLit", Is("ptCount", chart.Bars.Count), chart.Bars.Select((b, i) => Point(i, b.Label)))),
            new XElement(Drawn + "val", new XElement(Drawn + "numLit", new XElement(Drawn + "formatCode", "General"), Is("ptCount", chart.Bars.Count),
                chart.Bars.Select((b, i) => Point(i, Math.Max(0, b.Amount).ToString(CultureInfo.InvariantCulture)))))),
        Is("gapWidth", 60), Is("axId", 1), Is("axId", 2));

    private static XElement Is(string name, object value) => new(Drawn + name, new XAttribute("val", value));

    private static XElement Point(int index, string value) => new(Drawn + "pt", new XAttribute("idx", index), new XElement(Drawn + "v", SafeXml.Clean(value)));
}
