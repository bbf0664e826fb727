using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Xiangzhi.Reports.Documents;

namespace Xiangzhi.Reports.Tests.Texts;

/// <summary>Small Word files out of the markup between <c>w:body</c> and its end.</summary>
internal static class WordFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>""";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>A paragraph with one run.</summary>
    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>{(cell.StartsWith('<') ? cell : P(cell))}</w:tc>"))}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A box as Word 2010 and later write it, and once more for older programs.</summary>
    public static string Box(string inside) => $"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="800000"/><wp:docPr id="7" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="800000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:100pt;height:40pt"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>""";

    /// <param name="parts">Kind as its relationship and type call it, and markup; they lie beside the text.</param>
    public static byte[] Of(string body, params (string Kind, string Xml)[] parts)
    {
        using var target = new MemoryStream();
        PackageZip.Write(target,
        [
            PackageZip.ContentTypes([("word/document.xml", Kind + "document.main+xml"), .. parts.Select(part => ($"word/{part.Kind}.xml", $"{Kind}{part.Kind}+xml"))]),
            PackageZip.Relationships("_rels/.rels", ("officeDocument", "word/document.xml")),
            PackageZip.Part.Of("word/document.xml", Encoding.UTF8.GetBytes($"{Head}{body}</w:body></w:document>")),
            PackageZip.Relationships("word/_rels/document.xml.rels", parts.Select(part => (part.Kind, part.Kind + ".xml"))),
            .. parts.Select(part => PackageZip.Part.Of($"word/{part.Kind}.xml", Encoding.UTF8.GetBytes(part.Xml))),
        ]);
        return target.ToArray();
    }

    public static XDocument Part(byte[] file, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var content = zip.GetEntry(path)!.Open();
        return XDocument.Load(content, LoadOptions.PreserveWhitespace);
    }

    public static XDocument Body(byte[] file) => Part(file, "word/document.xml");
}
