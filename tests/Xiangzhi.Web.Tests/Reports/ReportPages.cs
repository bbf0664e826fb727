using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Reports;

/// <summary>A year's report as each of its ways out gives it.</summary>
/// <param name="Docx">The Word file's bytes.</param>
/// <param name="Figures">Code and words of each figure, in order, as the API has them.</param>
internal sealed partial record ReportPages(string Page, string Html, byte[] Docx, string File, string Text, IReadOnlyList<(string Code, string Words, string Opens)> Figures)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static async Task<ReportPages> Read(Visitor visitor, int year)
    {
        var page = await visitor.See($"/report/{year}");
        using var api = JsonDocument.Parse(await visitor.Client.GetStringAsync($"/api/report/{year}"));
        return new(
            page.Text, page.Html,
            await visitor.Client.GetByteArrayAsync($"/report/{year}.docx"),
            await visitor.Client.GetStringAsync($"/report/{year}.html"),
            await visitor.Client.GetStringAsync($"/report/{year}.txt"),
            [.. api.RootElement.GetProperty("figures").EnumerateArray().Select(f => (f.GetProperty("code").GetString()!, f.GetProperty("words").GetString()!, f.GetProperty("opens").GetString()!))]);
    }

    /// <summary>Figures as links of the page: words and address.</summary>
    public IReadOnlyList<(string Words, string Opens)> Links => [.. Link().Matches(Html).Select(m => (m.Groups[2].Value, System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)))];

    /// <summary>Bookmarked figures of the Word file: code and words.</summary>
    public IReadOnlyList<(string Code, string Words)> Bookmarks => [.. Body.Descendants(W + "bookmarkStart")
        .Select(b => (Xiangzhi.Reports.Documents.FigureBookmark.IdOf(b.Attribute(W + "name")!.Value)!, ((XElement)b.NextNode!).Value))];

    /// <summary>Paragraphs of the Word file.</summary>
    public IReadOnlyList<string> Paragraphs => [.. Body.Elements(W + "p").Select(p => p.Value).Where(p => p.Length > 0)];

    private XElement Body
    {
        get
        {
            using var zip = new ZipArchive(new MemoryStream(Docx));
            using var content = zip.GetEntry("word/document.xml")!.Open();
            return XDocument.Load(content).Root!.Element(W + "body")!;
        }
    }

    [GeneratedRegex("<a class=\"fig\" href=\"([^\"]*)\">([^<]*)</a>")]
    private static partial Regex Link();
}
