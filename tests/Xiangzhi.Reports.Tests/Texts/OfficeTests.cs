using System.Xml.Linq;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Reports.Tests.Documents;
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

    public static TheoryData<string> Papers => ["report", "decision", "request", "flush", "indented", "table"];

    [Theory, MemberData(nameof(Papers))]
    public async Task A_PDF_that_LibreOffice_made_has_the_text_of_its_Word_file(string paper)
    {
        var file = paper switch
        {
            // Where nothing is indented, only the end of a sentence can tell a paragraph's end.
            "flush" => Of(string.Concat(Lengths.Select(length => P(Prose(length)[..^1].Replace('。', '，').Replace('；', '，') + "。")))),
            "indented" => Of(string.Concat(Lengths.Select(length => P("　　" + Prose(length))))),
            "table" => Of(P("表前") + Bordered(Row("村", "受理（件）", "说明"), Row("凉洞村", "221", Prose(50)), Row("三塘村", "", "无"), Row("金塘村", "3", Prose(30))) + P("表后")),
            _ => Written(SamplePapers.All().Single(sample => sample.Name == paper).Paper with { Banner = null }),
        };
        var read = Assert.IsType<TextReading.Whole>(ReportTextReader.Read(await Converted(file, "docx", "pdf"), "报告.pdf")).Report;
        Assert.Equal(MarkedDocxTests.Whole(file).Text, read.Text);
    }

    private static readonly int[] Lengths = [200, 12, 95, 400, 30, 61, 333, 8, 150, 77, 260, 41, 500, 90];

    /// <summary>A paragraph of so many characters, in sentences, with numbers.</summary>
    private static string Prose(int length) => string.Concat(Enumerable.Repeat("全年受理矛盾纠纷221件，其中组一级化解79件、村一级81件；逐月公开，群众满意。", 1 + length / 40))[..(length - 1)].TrimEnd('。', '，', '；', '、') + "。";

    private static string Bordered(params string[] rows) => Table(rows).Replace("<w:tblPr/><w:tblGrid/>", "<w:tblPr><w:tblBorders>" + string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")) + "</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>", StringComparison.Ordinal);

    private static byte[] Written(Paper paper)
    {
        using var target = new MemoryStream();
        OfficialDocxWriter.Write(paper, target);
        return target.ToArray();
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
