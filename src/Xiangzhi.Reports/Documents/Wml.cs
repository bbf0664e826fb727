using Xiangzhi.Registers.Papers;
using System.Xml.Linq;

namespace Xiangzhi.Reports.Documents;

/// <summary>
/// Elements of WordprocessingML. The order of properties within an element is fixed by its schema; the tests hold every
/// paper against the SDK's validator.
/// </summary>
internal static class Wml
{
    public static readonly XNamespace Name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XElement Element(string name, params object?[] content) => new(Name + name, content);

    public static XAttribute Set(string name, object value) => new(Name + name, value);

    /// <summary>An element whose whole content is its <c>w:val</c>.</summary>
    public static XElement Value(string name, object value) => Element(name, Set("val", value));

    public static XElement Root(string name, params object?[] content) =>
        new(Name + name, new XAttribute(XNamespace.Xmlns + "w", Name), new XAttribute(XNamespace.Xmlns + "r", Links), content);

    public static XElement Fonts(string family) => Element("rFonts",
        Set("hint", "eastAsia"), Set("ascii", family), Set("hAnsi", family), Set("eastAsia", family), Set("cs", family));

    public static IEnumerable<XElement> Size(int halfPoints) => [Value("sz", halfPoints), Value("szCs", halfPoints)];

    /// <summary>A paragraph in a style, with properties that go beyond it.</summary>
    public static XElement Paragraph(string style, IEnumerable<XElement> content, params object?[] properties) =>
        Element("p", Element("pPr", Value("pStyle", style), properties), content);

    /// <summary>A run of text; tabs and line feeds become what Word has for them.</summary>
    public static XElement Text(string text, params object?[] properties)
    {
        var run = Element("r", properties.Length == 0 ? null : Element("rPr", properties));
        var lines = SafeXml.Clean(text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Add(Element("br"));
            var pieces = lines[i].Split('\t');
            for (var j = 0; j < pieces.Length; j++)
            {
                if (j > 0) run.Add(Element("tab"));
                if (pieces[j].Length > 0) run.Add(Element("t", new XAttribute(XNamespace.Xml + "space", "preserve"), pieces[j]));
            }
        }

        return run;
    }

    /// <summary>An indent given in characters for Word, which keeps it when the type changes, and in twips for whoever ignores those.</summary>
    public static XElement Indent(double left = 0, double right = 0, double firstLine = 0, double hanging = 0)
    {
        var indent = Element("ind");
        Add("left", left);
        Add("right", right);
        if (hanging > 0) Add("hanging", hanging);
        else Add("firstLine", firstLine);
        return indent;

        void Add(string side, double characters) => indent.Add(
            Set(side + "Chars", (int)Math.Round(characters * 100)),
            Set(side, PageGeometry.Characters(characters)));
    }

    /// <summary>Space before or after, in lines of the grid.</summary>
    public static XElement Spacing(double linesBefore = 0, double linesAfter = 0)
    {
        var spacing = Element("spacing");
        if (linesBefore > 0) spacing.Add(Set("beforeLines", (int)(linesBefore * 100)), Set("before", (int)(linesBefore * PageGeometry.LinePitch)));
        if (linesAfter > 0) spacing.Add(Set("afterLines", (int)(linesAfter * 100)), Set("after", (int)(linesAfter * PageGeometry.LinePitch)));
        return spacing;
    }

    public static XElement Border(string side, int eighthsOfPoint, int spacePoints = 0, string colour = "auto") => Element(side,
        Set("val", "single"), Set("sz", eighthsOfPoint), Set("space", spacePoints), Set("color", colour));
}
