using System.Text;
using Xiangzhi.Reports.Texts;
using static Xiangzhi.Reports.Tests.Texts.WordFile;

namespace Xiangzhi.Reports.Tests.Texts;

/// <summary>What a file is follows from its bytes; what cannot be read is refused with its cure, and nothing that it holds stops the reader.</summary>
public sealed class ReportTextReaderTests
{
    private const string Line = "全年受理矛盾纠纷221件，化解𠮷村等处219件。";

    static ReportTextReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16LE", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("GB18030", false)]
    public void Plain_text_is_read_in_each_encoding_that_offices_use(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes($"报告\r\n{Line}\r\n")];
        Assert.Equal($"报告\n{Line}", Assert.IsType<TextReading.Whole>(ReportTextReader.Read(content, "报告.txt")).Report.Text);
    }

    public static TheoryData<string, byte[], string> Bad() => new()
    {
        { "空.docx", [], "空文件" },
        { "空白.txt", "  \r\n　"u8.ToArray(), "里面没有文字" },
        { "空白.docx", Of("<w:p/>"), "里面没有文字" },
        { "旧.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "另存为 .docx" },
        { "锁.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "去掉密码" },
        { "图.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "图片转文字" },
        { "表.xlsx", Fixtures.Read("ledger.xlsx"), "表格一类" },
        { "表.ods", Fixtures.Read("ledger.ods"), "不是文章" },
        { "包.rar", "Rar!1234"u8.ToArray(), "压缩包" },
        { "文.rtf", "{\\rtf1 abc}"u8.ToArray(), "RTF" },
        { "乱.txt", [.. "甲"u8, 1, 2, 3], "认不出" },
        { "乱.txt", [.. Encoding.UTF8.GetBytes(new string('甲', 40_000)), 0], "认不出" },
        { "半.txt", [0xEF, 0xBB, 0xBF, 0xFF], "认不出" },
        { "断.docx", Of(P("甲"))[..^40], "已损坏" },
        { "缺.docx", Of(P("甲") + "<w:p>"), "已损坏" },
        { "外.docx", Of("<!DOCTYPE x>"), "DTD" },
        { "深.docx", Of(string.Concat(Enumerable.Repeat("<w:p>", 300)) + string.Concat(Enumerable.Repeat("</w:p>", 300))), "太深" },
        { "胀.docx", Of(P(new string(' ', 9_000_000))), "解开后太大" },
        { "长.docx", Of(string.Concat(Enumerable.Range(0, 600_000).Select(i => P(i.ToString("x8", System.Globalization.CultureInfo.InvariantCulture))))), "超过 16 MB" },
        { "长.txt", Encoding.UTF8.GetBytes(new string('字', 500_001)), "500001 个字" },
        { "长.txt", new byte[9 * 1024 * 1024], "认不出" },
        { "长.txt", [.. Enumerable.Repeat((byte)'a', 9 * 1024 * 1024)], "超过 8 MB" },
        { "大.docx", new byte[31 * 1024 * 1024], "超过 30 MB" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void What_cannot_be_read_is_refused_with_its_cure(string name, byte[] content, string what)
    {
        var refused = Assert.IsType<TextReading.Refused>(ReportTextReader.Read(content, name));
        Assert.StartsWith($"没有读“{name}”：", refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.Contains("请", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var file = Of(P(Line) + Table(Row("村", "数"), Row("凉洞", "3")));
        Assert.All(Enumerable.Range(4, file.Length - 4), length => Assert.IsType<TextReading.Refused>(ReportTextReader.Read(file[..length], "断.docx")));
    }

    [Fact]
    public void A_file_with_any_byte_spoilt_never_stops_the_reader()
    {
        var file = Of(P(Line));
        var read = 0;
        for (var i = 0; i < file.Length; i++)
        {
            var spoilt = file.ToArray();
            spoilt[i] ^= 0x55;
            read += ReportTextReader.Read(spoilt, "坏.docx") is TextReading.Whole { Report.Text: Line } ? 1 : 0;
        }
        Assert.InRange(read, 1, file.Length - 1);
    }
}
