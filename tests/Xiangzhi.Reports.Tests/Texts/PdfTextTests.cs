using System.Globalization;
using System.IO.Compression;
using System.Text;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Reports.Tests.Texts;

public sealed class PdfTextTests
{
    public static TheoryData<string, byte[], string> Bad() => new()
    {
        { "扫描.pdf", Pdf("", ""), "只有图，没有文字" },
        { "加密.pdf", Pdf("BT /F1 12 Tf 72 720 Td (abc) Tj ET", "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + new string('1', 64) + "> /U <" + new string('2', 64) + "> >> /ID [<00><00>]"), "打开密码" },
        { "断了.pdf", "%PDF-1.7\n1 0 obj"u8.ToArray(), "已损坏" },
        { "胀开.pdf", Pdf(Packed(new byte[300_000_000]), ""), "解开后太大" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void What_cannot_be_read_is_refused_with_its_cure(string name, byte[] content, string what)
    {
        var refused = Assert.IsType<TextReading.Refused>(ReportTextReader.Read(content, name));
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.Contains("请", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_and_words_are_found_by_their_places() =>
        Assert.Equal("a b\ncd\nrow\t12", Read(Pdf("BT /F1 12 Tf 72 700 Td (cd) Tj 0 20 Td (a) Tj 20 0 Td (b) Tj -20 -60 Td (row) Tj 150 0 Td (12) Tj ET", "")).Text);

    [Fact]
    public void Too_many_pages_or_letters_are_refused()
    {
        var file = Pdf("BT /F1 12 Tf 72 720 Td (abcdef) Tj ET", "");
        Assert.IsType<TextReading.Whole>(ReportTextReader.Read(file, "a.pdf"));
        Assert.Contains("最多读 0 页", Assert.IsType<TextReading.Refused>(ReportTextReader.Read(file, "a.pdf", new() { Pages = 0 })).Message, StringComparison.Ordinal);
        Assert.Contains("超过 5 个字", Assert.IsType<TextReading.Refused>(ReportTextReader.Read(file, "a.pdf", new() { Characters = 5 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_or_spoilt_anywhere_does_not_stop_the_reader()
    {
        var file = Pdf("BT /F1 12 Tf 72 720 Td (abcdef) Tj ET", "");
        for (var i = 0; i < file.Length; i++)
        {
            Assert.NotNull(ReportTextReader.Read(file[..i], "断.pdf"));
            var spoilt = file.ToArray();
            spoilt[i] ^= 0x15;
            Assert.NotNull(ReportTextReader.Read(spoilt, "坏.pdf"));
        }
    }

    public static TheoryData<string, string, string> Broken() => new()
    {
        // Each line: indent, end, text; the text runs from 0 to 400 in type of 16.
        { "a full line goes on", "32-400 全年受理矛盾|0-400 纠纷221件，化|0-120 解219件。|32-400 二是|0-90 完。", "全年受理矛盾纠纷221件，化解219件。\n二是完。" },
        { "a full line that ends a sentence goes on where paragraphs are indented", "32-400 甲。|0-400 乙，|0-60 丙。|32-60 丁", "甲。乙，丙。\n丁" },
        { "and ends where they are not", "0-400 甲。|0-400 乙，|0-60 丙。|0-60 丁", "甲。\n乙，丙。\n丁" },
        { "a short line ends", "0-200 标题|0-400 甲，|0-400 乙，|0-30 丙", "标题\n甲，乙，丙" },
        { "Latin words keep apart", "32-400 rule of|0-400 law and|0-100 order|32-60 丙", "rule of law and order\n丙" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void Lines_that_only_the_page_broke_are_joined(string what, string lines, string text)
    {
        Assert.NotEmpty(what);
        var page = lines.Split('|').Select((line, i) => new PdfLine(Number(line.Split('-')[0]), Number(line.Split('-')[1].Split(' ')[0]), 700 - 28 * i, 16, line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..], IsRow: false) { Height = 0.5 }).ToList();
        Assert.Equal(text, ReportText.Of(PdfParagraphs.Of([page])).Text);
        Assert.Equal(text, ReportText.Of(PdfParagraphs.Of([.. page.Select(line => new[] { line })])).Text);
    }

    [Theory]
    [InlineData("- 3 -", true)]
    [InlineData("—3—", true)]
    [InlineData("3", true)]
    [InlineData("第 3 页 共 12 页", true)]
    [InlineData("3/12", true)]
    [InlineData("受理3", false)]
    [InlineData("3件", false)]
    public void Numbers_of_pages_are_left_out(string line, bool isLeftOut)
    {
        PdfLine[] page = [new(0, 400, 700, 16, "甲", false) { Height = 0.8 }, new(180, 200, 40, 14, line, false) { Height = 0.05 }];
        Assert.Equal(isLeftOut ? "甲" : "甲\n" + line, ReportText.Of(PdfParagraphs.Of([page])).Text);
        PdfLine[] amid = [new(180, 200, 400, 14, line, false) { Height = 0.5 }];
        Assert.Equal(line, ReportText.Of(PdfParagraphs.Of([amid])).Text);
    }

    [Fact]
    public void A_running_head_is_left_out()
    {
        IReadOnlyList<PdfLine>[] pages = [.. Enumerable.Range(0, 3).Select(i => new PdfLine[] { new(100, 200, 800, 10, "某某乡", false) { Height = 0.95 }, new(0, 50, 700, 16, $"第{i}段", false) { Height = 0.8 } })];
        Assert.Equal("第0段\n第1段\n第2段", ReportText.Of(PdfParagraphs.Of(pages)).Text);
    }

    private static ReportText Read(byte[] content) => Assert.IsType<TextReading.Whole>(ReportTextReader.Read(content, "报告.pdf")).Report;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>One page with this content, in Helvetica.</summary>
    private static byte[] Pdf(string content, string trailer) => Pdf((Encoding.Latin1.GetBytes(content), ""), trailer);

    private static byte[] Pdf((byte[] Bytes, string Filter) content, string trailer)
    {
        byte[][] objects =
        [
            Latin("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>"),
            Stream(content.Filter, content.Bytes),
            Latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
        ];
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Write([.. Latin($"{i + 1} 0 obj\n"), .. objects[i], .. "\nendobj\n"u8]);
        }
        var table = file.Length;
        file.Write(Latin($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"))}trailer << /Root 1 0 R /Size {objects.Length + 1} {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Stream(string dictionary, byte[] content) => [.. Latin($"<< {dictionary} /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8];

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static (byte[] Bytes, string Filter) Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(content);
        return (packed.ToArray(), "/Filter /FlateDecode");
    }
}
