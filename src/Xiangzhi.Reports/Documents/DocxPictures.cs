using System.Xml.Linq;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Slips;
using static Xiangzhi.Reports.Documents.Wml;

namespace Xiangzhi.Reports.Documents;

/// <summary>The QR codes of a paper in its Word file: a picture each, numbered as they come.</summary>
internal static class DocxPictures
{
    private static readonly XNamespace Place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>45 mm in English metric units, 36,000 a millimetre: a telephone reads it from a hand's breadth.</summary>
    private const int Side = 45 * 36_000;

    /// <summary>Paths below <c>word/</c> and what they hold, the body's before the annexes'.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> Of(Paper paper) =>
        [.. CodesOf(paper).Select((code, i) => ($"media/code{i + 1}.png", QrPng.Draw(code.Content)))];

    public static IEnumerable<QrCode> CodesOf(Paper paper) => paper.Blocks.Concat(paper.Annexes.SelectMany(a => a.Blocks)).OfType<QrCode>();

    /// <param name="number">From 1.</param>
    /// <param name="link">Id of the picture's relationship.</param>
    public static XElement Paragraph(QrCode code, int number, string link) => Wml.Paragraph("Normal", [Element("r", Element("drawing", Inline(code, number, link)))],
        Element("keepLines"), Element("snapToGrid", Set("val", 0)),
        // On the grid's line of fixed height the picture would be cut off.
        Element("spacing", Set("before", 120), Set("line", 240), Set("lineRule", "auto")), Value("jc", "center"));

    private static XElement Inline(QrCode code, int number, string link)
    {
        var extent = new[] { new XAttribute("cx", Side), new XAttribute("cy", Side) };
        return new(Place + "inline", new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(Place + "extent", extent),
            new XElement(Place + "docPr", new XAttribute("id", number), new XAttribute("name", $"code{number}"), new XAttribute("descr", SafeXml.Clean(code.Label))),
            new XElement(Main + "graphic", new XElement(Main + "graphicData", new XAttribute("uri", Picture.NamespaceName),
                new XElement(Picture + "pic",
                    new XElement(Picture + "nvPicPr", new XElement(Picture + "cNvPr", new XAttribute("id", number), new XAttribute("name", $"code{number}.png")), new XElement(Picture + "cNvPicPr")),
                    new XElement(Picture + "blipFill", new XElement(Main + "blip", new XAttribute(Links + "embed", link)), new XElement(Main + "stretch", new XElement(Main + "fillRect"))),
                    new XElement(Picture + "spPr",
                        new XElement(Main + "xfrm", new XElement(Main + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(Main + "ext", extent)),
                        new XElement(Main + "prstGeom", new XAttribute("prst", "rect"), new XElement(Main + "avLst")))))));
    }
}
