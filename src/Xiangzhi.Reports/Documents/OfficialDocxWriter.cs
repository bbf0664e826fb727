using System.IO.Compression;
using Xiangzhi.Registers.Papers;
using System.Xml.Linq;
using static Xiangzhi.Reports.Documents.Wml;

namespace Xiangzhi.Reports.Documents;

/// <summary>
/// Writes a paper as a Word file laid out by GB/T 9704-2012. The same paper gives the same bytes: no random ids, no clock.
/// </summary>
public static class OfficialDocxWriter
{
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <param name="forKeeping">Without compression: its hash goes into a journal, and must not depend on the machine.</param>
    public static void Write(Paper paper, Stream target, bool forKeeping = false)
    {
        (string Path, string Type, XElement Root)[] word =
        [
            ("document", "document.main", new DocxBody(paper).Document()),
            ("styles", "styles", DocxStyles.Styles()),
            ("settings", "settings", DocxStyles.Settings()),
            ("fontTable", "fontTable", DocxStyles.FontTable()),
            ("header1", "header", Header(paper)),
            ("header2", "header", Header(paper)),
            ("footer1", "footer", Footer(onOddPage: true)),
            ("footer2", "footer", Footer(onOddPage: false)),
        ];

        var (pictures, charts) = (DocxPictures.Of(paper), DocxCharts.Of(paper));
        PackageZip.Write(target,
        [
            PackageZip.ContentTypes([
                .. word.Select(part => ($"word/{part.Path}.xml", $"{Kind}{part.Type}+xml")),
                .. pictures.Select(picture => ($"word/{picture.Path}", "image/png")),
                .. charts.Select(chart => ($"word/{chart.Path}", DocxCharts.ContentType)),
                ("docProps/core.xml", PackageZip.CorePropertiesType)]),
            PackageZip.Relationships("_rels/.rels", ("officeDocument", "word/document.xml"), (PackageZip.CorePropertiesKind, "docProps/core.xml")),
            PackageZip.Relationships("word/_rels/document.xml.rels", [.. word.Skip(1).Select(part => (part.Path.TrimEnd('1', '2'), part.Path + ".xml")), .. pictures.Select(picture => ("image", picture.Path)), .. charts.Select(chart => ("chart", chart.Path))]),
            .. word.Select(part => new PackageZip.Part($"word/{part.Path}.xml", part.Root)),
            .. charts.Select(chart => new PackageZip.Part($"word/{chart.Path}", chart.Root)),
            .. pictures.Select(picture => PackageZip.Part.Of($"word/{picture.Path}", picture.Content)),
            PackageZip.CoreProperties(paper.Name, paper.DraftedAt),
        ], forKeeping ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
    }

    /// <summary>The section at the end of the body; relationship ids follow the order of the parts above.</summary>
    internal static XElement Section() => Element("sectPr",
        Reference("header", "default", "rId4"), Reference("header", "even", "rId5"),
        Reference("footer", "default", "rId6"), Reference("footer", "even", "rId7"),
        Element("pgSz", Set("w", PageGeometry.Width), Set("h", PageGeometry.Height)),
        Element("pgMar",
            Set("top", PageGeometry.Top), Set("right", PageGeometry.Right), Set("bottom", PageGeometry.Bottom), Set("left", PageGeometry.Left),
            Set("header", PageGeometry.HeaderFromEdge), Set("footer", PageGeometry.FooterFromEdge), Set("gutter", 0)),
        Element("docGrid", Set("type", "linesAndChars"), Set("linePitch", PageGeometry.LinePitch), Set("charSpace", PageGeometry.CharacterSpace)));

    /// <param name="number">Of the picture, from 1.</param>
    internal static string PictureLink(int number) => $"rId{7 + number}";

    /// <param name="number">Of the chart, from 1; charts come after the pictures.</param>
    internal static string ChartLink(Paper paper, int number) => PictureLink(DocxPictures.CodesOf(paper).Count() + number);

    private static XElement Reference(string part, string pages, string id) =>
        Element(part + "Reference", Set("type", pages), new XAttribute(Links + "id", id));

    private static XElement Header(Paper paper) =>
        Root("hdr", Wml.Paragraph("Banner", paper.Banner is { Length: > 0 } banner ? [Text(banner)] : []));

    // A number in half-width figures between two dashes, one character in from the outer edge (7.5).
    private static XElement Footer(bool onOddPage) => Root("ftr", Wml.Paragraph("PageNumber",
        [Text("— "), Element("fldSimple", Set("instr", " PAGE "), Text("1")), Text(" —")],
        Element("ind", Set(onOddPage ? "right" : "left", PageGeometry.SmallCharacter)),
        Value("jc", onOddPage ? "right" : "left")));
}
