using Xiangzhi.Registers.Papers;
using System.Xml.Linq;
using static Xiangzhi.Reports.Documents.Wml;

namespace Xiangzhi.Reports.Documents;

/// <summary>Fonts, styles and settings of an official paper (GB/T 9704-2012, 5.2.2 and 7).</summary>
internal static class DocxStyles
{
    public const string FangSong = "仿宋_GB2312";
    public const string Kai = "楷体_GB2312";
    public const string Hei = "黑体";
    public const string Song = "宋体";
    public const string TitleSong = "方正小标宋简体";

    public const string Red = "FF0000";

    // The named fonts are those that offices own; the others stand in where they are missing (newer Windows, WPS, Linux).
    private static readonly (string Name, string Others)[] FontFallbacks =
    [
        (FangSong, "仿宋,FangSong,FangSong_GB2312,STFangsong,Noto Serif CJK SC"),
        (Kai, "楷体,KaiTi,KaiTi_GB2312,STKaiti,Noto Serif CJK SC"),
        (Hei, "SimHei,STHeiti,Noto Sans CJK SC"),
        (Song, "SimSun,STSong,Noto Serif CJK SC"),
        (TitleSong, "FZXiaoBiaoSong-B05S,小标宋,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC"),
    ];

    public static XElement FontTable() => Root("fonts", FontFallbacks.Select(font => Element("font", Set("name", font.Name),
        Value("altName", font.Others),
        Value("charset", "86"),
        Value("family", font.Name == Hei ? "modern" : "roman"),
        Value("pitch", font.Name is FangSong or Kai ? "fixed" : "variable"))));

    public static XElement Settings() => Root("settings",
        Element("evenAndOddHeaders"),
        Value("drawingGridVerticalSpacing", PageGeometry.LinePitch),
        Value("characterSpacingControl", "doNotCompress"),
        Element("compat", Element("compatSetting",
            Set("name", "compatibilityMode"), Set("uri", "http://schemas.microsoft.com/office/word"), Set("val", "15"))),
        Element("themeFontLang", Set("val", "zh-CN"), Set("eastAsia", "zh-CN")));

    public static XElement Styles() => Root("styles",
        Element("docDefaults",
            Element("rPrDefault", Element("rPr", Fonts(FangSong), Size(PageGeometry.BodySize),
                Element("lang", Set("val", "zh-CN"), Set("eastAsia", "zh-CN")))),
            Element("pPrDefault")),
        // Word would put a quarter of a space between Chinese and figures, which leaves the grid of 28.
        Style("Normal", "Normal", basedOn: null, isDefault: true,
            [Off("autoSpaceDE"), Off("autoSpaceDN"), Off("snapToGrid"), Exactly(PageGeometry.LinePitch), Value("jc", "both")],
            [Fonts(FangSong), Off("snapToGrid"), Value("spacing", PageGeometry.Tightening), Size(PageGeometry.BodySize)]),
        Style("BodyText", "Body Text", "Normal", [Indent(firstLine: 2)], []),
        Style("Title", "Title", "Normal",
            [Element("keepNext"), Exactly(PageGeometry.TitleLine), Value("jc", "center")],
            [Fonts(TitleSong), Value("spacing", 0), Size(PageGeometry.TitleSize)]),
        HeadingStyle(1, Hei), HeadingStyle(2, Kai), HeadingStyle(3, FangSong), HeadingStyle(4, FangSong),
        Style("IssuerMark", "Issuer Mark", "Normal", [Element("keepNext"), Value("jc", "center")],
            [Fonts(TitleSong), Value("color", Red), Value("spacing", 0)]),
        Style("Signature", "Signature", "Normal", [Element("keepLines")], []),
        Style("TableText", "Table Text", "Normal",
            [Element("spacing", Set("before", 40), Set("after", 40), Set("line", 264), Set("lineRule", "auto")), Value("jc", "left")],
            [Value("spacing", 0), Size(PageGeometry.TableSize)]),
        Style("Imprint", "Imprint", "Normal", [Value("jc", "left")], [Value("spacing", 0), Size(PageGeometry.SmallSize)]),
        Style("PageNumber", "Page Number Line", "Normal",
            [Exactly(PageGeometry.SmallCharacter)], [Fonts(Song), Value("spacing", 0), Size(PageGeometry.SmallSize)]),
        Style("Banner", "Banner", "Normal", [Value("jc", "center")], [Fonts(Hei), Value("color", Red), Value("spacing", 0), Size(24)]));

    private static XElement HeadingStyle(int level, string font) => Style($"Heading{level}", $"heading {level}", "Normal",
        [Element("keepNext"), Indent(firstLine: 2), Value("outlineLvl", level - 1)], [Fonts(font)]);

    private static XElement Style(string id, string name, string? basedOn, object[] paragraph, object[] run) =>
        Style(id, name, basedOn, isDefault: false, paragraph, run);

    private static XElement Style(string id, string name, string? basedOn, bool isDefault, object[] paragraph, object[] run) =>
        Element("style", Set("type", "paragraph"), isDefault ? Set("default", "1") : null, Set("styleId", id),
            Value("name", name),
            basedOn is null ? null : Value("basedOn", basedOn),
            Element("qFormat"),
            Element("pPr", paragraph),
            run.Length == 0 ? null : Element("rPr", run));

    private static XElement Exactly(int line) => Element("spacing", Set("line", line), Set("lineRule", "exact"));

    private static XElement Off(string name) => Value(name, "0");
}
