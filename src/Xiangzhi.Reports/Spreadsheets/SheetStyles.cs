using System.Xml.Linq;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>The styles of a written workbook; the constants are their places in <c>cellXfs</c>.</summary>
internal static class SheetStyles
{
    public const int Plain = 0;
    public const int Header = 1;
    public const int Banner = 2;
    public const int Text = 3;

    /// <summary>Text that would be a formula if typed: the quote prefix keeps it text also when somebody edits the cell.</summary>
    public const int QuotedText = 4;
    public const int Whole = 5;
    public const int Money = 6;
    public const int Date = 7;
    public const int Time = 8;
    public const int DateAndTime = 9;
    public const int Number = 10;
    public const int RequiredHeader = 11;

    public static int Of(ColumnKind kind) => kind switch
    {
        ColumnKind.WholeNumber => Whole,
        ColumnKind.Money => Money,
        ColumnKind.Date => Date,
        ColumnKind.Time => Time,
        _ => Text,
    };

    public static XElement Sheet(XNamespace x) => new(x + "styleSheet",
        new XElement(x + "numFmts", new XAttribute("count", 3),
            Format(164, "yyyy-mm-dd"), Format(165, "hh:mm"), Format(166, "yyyy-mm-dd hh:mm")),
        new XElement(x + "fonts", new XAttribute("count", 3), Font(), Font(bold: true), Font(bold: true, colour: "FFC00000")),
        new XElement(x + "fills", new XAttribute("count", 3),
            Fill("none"), Fill("gray125"),
            new XElement(x + "fill", new XElement(x + "patternFill", new XAttribute("patternType", "solid"),
                new XElement(x + "fgColor", new XAttribute("rgb", "FFE3EDEA")), new XElement(x + "bgColor", new XAttribute("indexed", 64))))),
        new XElement(x + "borders", new XAttribute("count", 2), Border(null), Border("thin")),
        new XElement(x + "cellStyleXfs", new XAttribute("count", 1), Xf(0)),
        new XElement(x + "cellXfs", new XAttribute("count", 12),
            Cell(0, wrap: false), Cell(0, font: 1, fill: 2, border: 1, centred: true), Cell(0, font: 2, wrap: false), Cell(49), Cell(49, quoted: true),
            Cell(1, wrap: false), Cell(4, wrap: false), Cell(164, wrap: false), Cell(165, wrap: false), Cell(166, wrap: false), Cell(0, wrap: false),
            Cell(0, font: 2, fill: 2, border: 1, centred: true)),
        new XElement(x + "cellStyles", new XAttribute("count", 1),
            new XElement(x + "cellStyle", new XAttribute("name", "Normal"), new XAttribute("xfId", 0), new XAttribute("builtinId", 0))));

    private static readonly XNamespace X = SheetWriter.Main;

    private static XElement Format(int id, string code) => new(X + "numFmt", new XAttribute("numFmtId", id), new XAttribute("formatCode", code));

    private static XElement Font(bool bold = false, string? colour = null) => new(X + "font",
        bold ? new XElement(X + "b") : null,
        new XElement(X + "sz", new XAttribute("val", 11)),
        colour is null ? null : new XElement(X + "color", new XAttribute("rgb", colour)),
        new XElement(X + "name", new XAttribute("val", "宋体")),
        new XElement(X + "family", new XAttribute("val", 3)),
        new XElement(X + "charset", new XAttribute("val", 134)));

    private static XElement Fill(string pattern) => new(X + "fill", new XElement(X + "patternFill", new XAttribute("patternType", pattern)));

    private static XElement Border(string? style) => new(X + "border",
        new[] { "left", "right", "top", "bottom", "diagonal" }.Select(side => new XElement(X + side,
            style is null || side == "diagonal" ? null : new XAttribute("style", style))));

    private static XElement Xf(int format, params object[] more) => new(X + "xf",
        new XAttribute("numFmtId", format), new XAttribute("fontId", 0), new XAttribute("fillId", 0), new XAttribute("borderId", 0), more);

    private static XElement Cell(int format, int font = 0, int fill = 0, int border = 0, bool wrap = true, bool centred = false, bool quoted = false)
    {
        var xf = Xf(format, new XAttribute("xfId", 0));
        xf.SetAttributeValue("fontId", font);
        xf.SetAttributeValue("fillId", fill);
        xf.SetAttributeValue("borderId", border);
        if (quoted) xf.Add(new XAttribute("quotePrefix", 1));
        xf.Add(new XAttribute("applyNumberFormat", 1), new XAttribute("applyAlignment", 1));
        xf.Add(new XElement(X + "alignment",
            centred ? new XAttribute("horizontal", "center") : null, new XAttribute("vertical", "center"), wrap ? new XAttribute("wrapText", 1) : null));
        return xf;
    }
}
