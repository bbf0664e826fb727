using System.Text;
using System.Xml.Linq;

namespace Xiangzhi.Reports.Texts;

/// <summary>The runs of one paragraph of a Word file, as lines.</summary>
/// <param name="codes">Fields that earlier paragraphs left open.</param>
/// <param name="boxes">Takes the text boxes that hang on the paragraph.</param>
internal sealed class DocxRuns(Stack<bool> codes, List<XElement> boxes, int story, ParagraphKind kind)
{
    private readonly List<DocxLine> _lines = [];
    private readonly StringBuilder _text = new();
    private List<DocxPiece> _pieces = [];

    public List<DocxLine> Lines()
    {
        EndLine();
        return _lines;
    }

    public void Read(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    Run(child);
                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo":
                    Read(child);
                    break;
                // 单击此处输入文字 is no text of the report.
                case "sdt" when child.Child("sdtPr")?.Has("showingPlcHdr") != true && child.Child("sdtContent") is { } content:
                    Read(content);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What a text element holds: spaces at its ends only where it says so.</summary>
    public static string Held(XElement text) => text.Attribute(XNamespace.Xml + "space")?.Value == "preserve" ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');

    /// <summary>The same as it is read: one kind of blank and no line feeds, one character for each that it holds.</summary>
    private static string Shown(XElement text) =>
        Held(text) is var held && held.AsSpan().IndexOfAny("\t\r\n\u0085\u00A0\u2028\u2029") < 0 ? held : string.Concat(held.Select(c => c is '\t' or '\r' or '\n' or '\u0085' or '\u00A0' or '\u2028' or '\u2029' ? ' ' : c));

    private void Run(XElement run)
    {
        if (run.Child("rPr")?.Has("vanish") == true)
            return;
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    Add(child, Shown(child));
                    break;
                case "tab" or "ptab":
                    Add(child, "\t");
                    break;
                case "noBreakHyphen":
                    Add(child, "-");
                    break;
                case "ruby":
                    Add(child, string.Concat(child.Child("rubyBase")?.Descendants().Where(e => e.Name.LocalName == "t").Select(Shown) ?? []));
                    break;
                case "br" or "cr" when !codes.Contains(true):
                    EndLine();
                    break;
                case "fldChar":
                    Field(child.Value("fldCharType"));
                    break;
                case "drawing" or "pict" or "object" or "AlternateContent":
                    Boxes(child);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(XElement node, string text)
    {
        if (text.Length == 0 || codes.Contains(true))
            return;
        _pieces.Add(new(node, From: 0, _text.Length, text.Length, story));
        _text.Append(text);
    }

    private void Field(string? type)
    {
        if (type == "begin")
            codes.Push(true);
        else if (codes.Count > 0 && type is "separate" or "end" && codes.Pop() && type == "separate")
            codes.Push(false);
    }

    /// <summary>A box is written twice, for newer programs and for older ones; one of the two is read.</summary>
    private void Boxes(XElement element)
    {
        if (element.Name.LocalName == "txbxContent")
            boxes.Add(element);
        else if (element.Name.LocalName == "AlternateContent" && (element.Child("Choice") is { } choice && choice.Descendants().Any(e => e.Name.LocalName == "txbxContent") ? choice : element.Child("Fallback")) is { } chosen)
            Boxes(chosen);
        else if (element.Name.LocalName != "AlternateContent")
            foreach (var child in element.Elements())
                Boxes(child);
    }

    private void EndLine()
    {
        _lines.Add(new(_text.ToString(), _pieces, kind));
        _text.Clear();
        _pieces = [];
    }
}
