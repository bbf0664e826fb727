using System.Xml.Linq;
using Xiangzhi.Reports.Texts;
using Xiangzhi.Web.Tests.Offices;
using static Xiangzhi.Reports.Tests.Texts.WordFile;

namespace Xiangzhi.Reports.Tests.Texts;

/// <summary>What LibreOffice makes of marked files, and what is read of files that it wrote.</summary>
public sealed class OfficeTests
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    [Fact]
    public async Task LibreOffice_finds_every_comment_where_it_was_put()
    {
        var file = Of(MarkedDocxTests.Rich.Replace("<w:footnoteReference w:id=\"1\"/>", "", StringComparison.Ordinal));
        var report = MarkedDocxTests.Whole(file);
        TextMark[] marks = [.. new[] { "2025年度", "221件", "纠纷221", "百分之百12件", "受理", "1件", "3起", "框后", "末段。" }.Select(words => new TextMark(report.Text.IndexOf(words, StringComparison.Ordinal), words.Length, $"核对{words}")), new(0, 0, "全篇")];
        var read = Part(await Converted(MarkedDocxTests.Marked(report, file, marks), "docx", "odt"), "content.xml");
        var found = read.Descendants(Office + "annotation").Select(a => (string.Concat(a.Descendants(Words + "p").Select(p => p.Value)), Between(a, read))).OrderBy(f => f.Item1, StringComparer.Ordinal);
        Assert.Equal(marks.Select(m => (m.Comment, report.Text.Substring(m.Start, m.Length))).OrderBy(f => f.Comment, StringComparer.Ordinal), found);
        Assert.All(read.Descendants(Office + "annotation"), a => Assert.Equal("乡治核数", a.Elements().First(e => e.Name.LocalName == "creator").Value));
    }

    /// <summary>The characters from an annotation to its end.</summary>
    private static string Between(XElement annotation, XDocument read)
    {
        var end = read.Descendants(Office + "annotation-end").FirstOrDefault(e => e.Attribute(Office + "name")?.Value == annotation.Attribute(Office + "name")?.Value);
        return end is null ? "" : string.Concat(read.DescendantNodes().OfType<XText>().Where(t => t.IsAfter(annotation) && t.IsBefore(end) && !t.Ancestors(Office + "annotation").Any()).Select(t => t.Value));
    }

    internal static async Task<byte[]> Converted(byte[] content, params string[] endings)
    {
        var folder = Directory.CreateTempSubdirectory("xiangzhi-texts").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "report." + endings[0]), content);
            foreach (var (from, to) in endings.Zip(endings.Skip(1)))
                await LibreOffice.Convert(folder, from, to);
            return await File.ReadAllBytesAsync(Path.Combine(folder, "report." + endings[^1]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
