using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>
/// The cells of an .xlsx whose formula failed, by sheet and place. ExcelDataReader 3.6 hands them over as empty, which would turn
/// a mistake in a table into a silent blank. In .xls files and .xlsb they stay unseen.
/// </summary>
internal sealed class FailedFormulas
{
    private readonly Dictionary<(string Sheet, string Place), string> _codes = [];

    /// <summary>The error at a place such as C7, e.g. #N/A, or null.</summary>
    public string? At(string sheet, int row, int column) =>
        _codes.Count > 0 && _codes.TryGetValue((sheet, $"{Cell.Letters(column)}{row}"), out var code) ? code : null;

    public static FailedFormulas None { get; } = new();

    public static FailedFormulas Of(Stream workbook)
    {
        var failed = new FailedFormulas();
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry("xl/workbook.xml") is not { } book || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } links) return None;
        var targets = Load(links).Root!.Elements().ToDictionary(link => (string)link.Attribute("Id")!, link => (string)link.Attribute("Target")!);
        foreach (var sheet in Load(book).Descendants().Where(element => element.Name.LocalName == "sheet"))
        {
            var id = sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0)?.Value;
            if (id is null || !targets.TryGetValue(id, out var target)) continue;
            var path = target.StartsWith('/') ? target[1..] : "xl/" + target;
            if (zip.GetEntry(path) is { } part) failed.Scan((string?)sheet.Attribute("name") ?? "", part);
        }

        return failed;
    }

    private void Scan(string sheet, ZipArchiveEntry part)
    {
        using var content = part.Open();
        using var xml = XmlReader.Create(content);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c" || xml.GetAttribute("t") != "e") continue;
            if (xml.GetAttribute("r") is not { } place) continue;
            using var cell = xml.ReadSubtree();
            _codes[(sheet, place)] = cell.ReadToDescendant("v", xml.NamespaceURI) ? cell.ReadElementContentAsString() : "#VALUE!";
        }
    }

    private static XDocument Load(ZipArchiveEntry part)
    {
        using var content = part.Open();
        return XDocument.Load(content);
    }
}
