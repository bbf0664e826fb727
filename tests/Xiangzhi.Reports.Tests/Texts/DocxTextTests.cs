using Xiangzhi.Reports.Texts;
using static Xiangzhi.Reports.Tests.Texts.WordFile;

namespace Xiangzhi.Reports.Tests.Texts;

/// <summary>The text of a Word file is what its reader sees, in the order in which it is read.</summary>
public sealed class DocxTextTests
{
    private const string Field = "<w:r><w:fldChar w:fldCharType=\"{0}\"/></w:r>";

    private static string F(string type) => Field.Replace("{0}", type, StringComparison.Ordinal);

    public static TheoryData<string, string, string> Cases() => new()
    {
        { "paragraphs", P("甲") + "<w:p/>" + P("　　乙 ") + "<w:sectPr/>", "甲\n乙" },
        { "runs", "<w:p><w:r><w:t>受理</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> 221</w:t><w:t>件 </w:t></w:r></w:p>", "受理 221件" },
        { "tab and break", "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type=\"page\"/><w:t>丁</w:t><w:noBreakHyphen/><w:t>戊</w:t></w:r></w:p>", "甲\t乙\n丙\n丁-戊" },
        { "line feeds in the markup", "<w:p><w:r><w:t>甲\n乙</w:t></w:r></w:p>", "甲 乙" },
        { "tracked changes", "<w:p><w:r><w:t>受理</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>200</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>221</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>", "受理221件" },
        { "moved", "<w:p><w:moveFrom w:id=\"1\" w:author=\"a\"><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:r><w:t>乙</w:t></w:r><w:moveTo w:id=\"2\" w:author=\"a\"><w:r><w:t>甲</w:t></w:r></w:moveTo></w:p>", "乙甲" },
        { "a paragraph mark struck out", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t>受理</w:t></w:r></w:p>" + P("221件") + P("乙"), "受理221件\n乙" },
        { "the last paragraph mark struck out", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t>受理</w:t></w:r></w:p>", "受理" },
        { "a link", "<w:p><w:r><w:t>见</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>附件</w:t></w:r></w:hyperlink></w:p>", "见附件" },
        { "a simple field", "<w:p><w:fldSimple w:instr=\" SEQ 表 \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>", "1" },
        { "a field in a field's code", "<w:p>" + F("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + F("begin") + "<w:r><w:instrText>X</w:instrText></w:r>" + F("separate") + "<w:r><w:t>暗</w:t></w:r>" + F("end") + F("separate") + "<w:r><w:t>明</w:t></w:r>" + F("end") + "<w:r><w:t>后</w:t></w:r></w:p>", "明后" },
        { "a field over paragraphs", "<w:p>" + F("begin") + F("separate") + "<w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r>" + F("end") + "</w:p>", "甲\n乙" },
        { "a field that nobody ends", "<w:p>" + F("begin") + "<w:r><w:t>暗</w:t></w:r></w:p>" + P("明"), "明" },
        { "notes and comments", "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>", "甲" },
        { "hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>明</w:t></w:r></w:p>", "明" },
        { "a control", "<w:sdt><w:sdtContent>" + P("甲") + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击</w:t></w:r></w:sdtContent></w:sdt><w:sdt><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt></w:p>", "甲\n乙" },
        { "a reading aid", "<w:p><w:r><w:ruby><w:rt><w:r><w:t>lǐ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>理</w:t></w:r></w:rubyBase></w:ruby><w:t>清</w:t></w:r></w:p>", "理清" },
        { "a table", P("前") + Table(Row("村", "受理"), Row("凉洞", P("221") + P("件")), Row("", "3"), Row("", "")) + P("后"), "前\n村\t受理\n凉洞\t221 件\n3\n后" },
        { "tabs and breaks in a cell", Table(Row("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>", "丁")), "甲 乙 丙\t丁" },
        { "a table of one cell", Table(Row(P("甲。") + P("乙。"))), "甲。\n乙。" },
        { "a table in a table", Table(Row("左", Table(Row("村", "数")) + P("右"))), "左\n村\t数\n右" },
        { "a struck out row", Table(Row("甲", "1"), Row("乙", "2").Replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>", StringComparison.Ordinal)), "甲\t1" },
        { "a box", "<w:p><w:r><w:t>前</w:t></w:r>" + Box(P("框")) + "<w:r><w:t>后</w:t></w:r></w:p>" + P("末"), "前后\n框\n末" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void What_stands_in_the_file_is_read_as_it_shows(string what, string body, string text)
    {
        Assert.NotEmpty(what);
        Assert.Equal(text, Read(body).Text);
    }

    [Fact]
    public void Headings_are_told_by_their_styles_and_contents_are_left_out()
    {
        const string styles = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style><w:style w:styleId="3"><w:basedOn w:val="2"/></w:style><w:style w:styleId="4"><w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style><w:style w:styleId="5"><w:name w:val="toc 1"/></w:style><w:style w:styleId="6"><w:basedOn w:val="6"/></w:style></w:styles>""";
        static string Styled(string id, string more = "") => $"<w:p><w:pPr><w:pStyle w:val=\"{id}\"/>{more}</w:pPr><w:r><w:t>样{id}</w:t></w:r></w:p>";
        var report = Whole(Of(Styled("2") + Styled("3") + Styled("4") + Styled("5") + Styled("6") + Styled("7", "<w:outlineLvl w:val=\"0\"/>"), ("styles", styles)));
        Assert.Equal("样2\n样3\n样4\n样6\n样7", report.Text);
        Assert.Equal([ParagraphKind.Heading, ParagraphKind.Heading, ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Heading], report.Paragraphs.Select(p => p.Kind));
    }

    [Fact]
    public void A_paper_of_ours_is_read_as_it_was_written()
    {
        using var file = new MemoryStream();
        Reports.Documents.OfficialDocxWriter.Write(Documents.SamplePapers.Report(), file);
        var report = Whole(file.ToArray());
        Assert.StartsWith("白土乡人民政府\n2025年度法治政府建设情况报告\n区人民政府：\n2025年，白土乡坚持", report.Text, StringComparison.Ordinal);
        Assert.Contains("\n凉洞村\t41\t39\t两件转乡调委会\n三塘村\t52\t52\n", report.Text, StringComparison.Ordinal);
        Assert.Contains("全年受理矛盾纠纷183件，其中", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Documents.SamplePapers.Demo, report.Text, StringComparison.Ordinal);
    }

    private static ReportText Read(string body) => Whole(Of(body));

    private static ReportText Whole(byte[] file) => Assert.IsType<TextReading.Whole>(ReportTextReader.Read(file, "报告.docx")).Report;
}
