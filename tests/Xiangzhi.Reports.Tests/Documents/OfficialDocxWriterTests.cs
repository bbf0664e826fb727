using Xiangzhi.Registers.Papers;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xiangzhi.Reports.Documents;
using Xunit;

namespace Xiangzhi.Reports.Tests.Documents;

public sealed class OfficialDocxWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Samples => [.. SamplePapers.All().Select(sample => sample.Name)];

    private static Paper Sample(string name) => SamplePapers.All().Single(sample => sample.Name == name).Paper;

    [Theory, MemberData(nameof(Samples))]
    public void A_paper_is_valid_for_Word(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Bytes(Sample(name))), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Each_code_is_a_picture_of_its_own_with_words_for_whoever_cannot_see_it()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Bytes(SamplePapers.Proof())), isEditable: false);
        var main = document.MainDocumentPart!;
        var drawn = main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Select(blip => main.GetPartById(blip.Embed!.Value!)).ToList();
        Assert.Equal(["image/png", "image/png"], drawn.Select(part => part.ContentType));
        foreach (var (part, text) in drawn.Zip(["xiangzhi/500114999000\n3\n", "xiangzhi/500114999000\n2\n"]))
        {
            using var content = part.GetStream();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            Assert.Equal(Reports.Slips.QrPng.Draw(text), bytes.ToArray());
        }
        Assert.Equal(["检查点二维码", "较早的检查点 <二维码>"], main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(p => p.Description!.Value));
    }

    [Theory, MemberData(nameof(Samples))]
    public void The_same_paper_gives_the_same_bytes(string name) => Assert.Equal(Bytes(Sample(name)), Bytes(Sample(name)));

    [Fact]
    public void No_part_bears_the_time_of_writing()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(SamplePapers.Request())));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.DoesNotContain("created", Part(SamplePapers.Request(), "docProps/core.xml").ToString(), StringComparison.Ordinal);
        Assert.Contains("2026-01-15T01:00:00Z", Part(SamplePapers.Report(), "docProps/core.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Margins_and_grid_are_those_of_the_standard()
    {
        var section = Body(SamplePapers.Report()).Element(W + "sectPr")!;
        var margins = section.Element(W + "pgMar")!;
        Assert.Equal((210, 297), (Millimetres(section.Element(W + "pgSz")!, "w"), Millimetres(section.Element(W + "pgSz")!, "h")));
        Assert.Equal((37, 28, 26, 35), (Millimetres(margins, "top"), Millimetres(margins, "left"), Millimetres(margins, "right"), Millimetres(margins, "bottom")));

        var grid = section.Element(W + "docGrid")!;
        Assert.Equal("linesAndChars", Value(grid, "type"));
        // 225 mm by 22 lines is 28.99 pt; 156 mm (8845 twips between rounded margins) by 28 characters is 15.79 pt, 0.2 pt less than 3号 type.
        Assert.InRange(Number(grid, "linePitch") / 20.0, 28.9, 28.99);
        Assert.InRange(16 + Number(grid, "charSpace") / 4096.0, 15.78, 8845 / 20.0 / 28);
    }

    [Fact]
    public void Lines_and_characters_of_the_text_fill_the_grid_also_where_grids_are_ignored()
    {
        var normal = Style("Normal");
        var line = Number(normal.Descendants(W + "spacing").First(), "line");
        Assert.Equal(22, (int)(225 / 25.4 * 1440 / line));
        var character = 320 + Number(normal.Element(W + "rPr")!.Element(W + "spacing")!, "val");
        Assert.Equal(28, (int)(156 / 25.4 * 1440 / character));
    }

    [Theory]
    [InlineData("Normal", "仿宋_GB2312", 32)]
    [InlineData("Title", "方正小标宋简体", 44)]
    [InlineData("Heading1", "黑体", 32)]
    [InlineData("Heading2", "楷体_GB2312", 32)]
    [InlineData("Heading3", "仿宋_GB2312", 32)]
    [InlineData("PageNumber", "宋体", 28)]
    public void Each_element_has_the_type_of_the_standard(string style, string font, int halfPoints)
    {
        var run = Style(style).Element(W + "rPr")!;
        Assert.Equal(font, Value(run.Element(W + "rFonts")!, "eastAsia"));
        var size = run.Element(W + "sz") ?? Style("Normal").Element(W + "rPr")!.Element(W + "sz")!;
        Assert.Equal(halfPoints, Number(size, "val"));
    }

    [Fact]
    public void Running_text_begins_two_characters_in() =>
        Assert.Equal(200, Number(Style("BodyText").Descendants(W + "ind").Single(), "firstLineChars"));

    [Fact]
    public void Each_font_names_others_for_where_it_is_missing()
    {
        var fonts = Part(SamplePapers.Report(), "word/fontTable.xml").Root!.Elements(W + "font").ToDictionary(font => Value(font, "name"));
        Assert.StartsWith("仿宋,", Value(fonts["仿宋_GB2312"].Element(W + "altName")!, "val"));
        Assert.Contains("Noto", Value(fonts["方正小标宋简体"].Element(W + "altName")!, "val"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_number_stands_right_on_odd_pages_and_left_on_even_ones()
    {
        var paper = SamplePapers.Report();
        Assert.NotNull(Part(paper, "word/settings.xml").Root!.Element(W + "evenAndOddHeaders"));
        Assert.Equal("right", Value(Part(paper, "word/footer1.xml").Descendants(W + "jc").Single(), "val"));
        Assert.Equal("left", Value(Part(paper, "word/footer2.xml").Descendants(W + "jc").Single(), "val"));
        Assert.Equal("— 1 —", Part(paper, "word/footer2.xml").Root!.Value);
        var references = Body(paper).Element(W + "sectPr")!.Elements(W + "footerReference").Select(reference => Value(reference, "type"));
        Assert.Equal(["default", "even"], references);
    }

    [Fact]
    public void The_mark_of_the_sample_stands_on_every_page()
    {
        Assert.Equal(SamplePapers.Demo, Part(SamplePapers.Report(), "word/header1.xml").Root!.Value);
        Assert.Equal(SamplePapers.Demo, Part(SamplePapers.Report(), "word/header2.xml").Root!.Value);
    }

    [Fact]
    public void A_sealed_date_ends_four_characters_from_the_right_with_the_issuer_centred_over_it()
    {
        // 2026年1月15日: three ideographs and seven half-width figures, 6.5 characters; its middle lies 7.25 from the right of 28.
        var lines = Paragraphs(SamplePapers.Report(), "Signature");
        Assert.All(lines, line => Assert.Equal("center", Value(line.Descendants(W + "jc").Single(), "val")));
        Assert.All(lines, line => Assert.Equal(2800 - 1450, Number(line.Descendants(W + "ind").Single(), "leftChars")));
    }

    [Fact]
    public void An_unsealed_issuer_stands_two_characters_in_and_the_date_begins_two_further_right()
    {
        // The issuer has 7 characters, 2025年4月3日 has 6: 7 + 2 - 2 - 6 = 1 from the right.
        var lines = Paragraphs(SamplePapers.Request(), "Signature");
        Assert.Equal([200, 100], lines.Select(line => Number(line.Descendants(W + "ind").Single(), "rightChars")));
    }

    [Fact]
    public void A_date_longer_than_its_unsealed_issuer_stands_two_characters_in_and_the_issuer_moves_left()
    {
        var paper = SamplePapers.Request() with { Signature = new("县政府", new DateOnly(2025, 12, 31), Sealing.Unsealed) };
        // The date has 7 characters, the issuer 3: the issuer begins 2 to the left of the date, at 11, and ends at 8.
        Assert.Equal([800, 200], Paragraphs(paper, "Signature").Select(line => Number(line.Descendants(W + "ind").Single(), "rightChars")));
    }

    [Fact]
    public void The_rules_of_the_imprint_are_thick_outside_and_thin_inside()
    {
        var borders = Body(SamplePapers.Report()).Elements(W + "tbl").Last().Descendants(W + "tblBorders").Single();
        // Eighths of a point: 0.35 mm is 7.9, 0.25 mm is 5.7.
        Assert.Equal((8, 6, 8), (Number(borders.Element(W + "top")!, "sz"), Number(borders.Element(W + "insideH")!, "sz"), Number(borders.Element(W + "bottom")!, "sz")));
    }

    [Fact]
    public void Every_figure_is_bookmarked_and_a_repeated_one_gets_a_second_name()
    {
        var paper = SamplePapers.Request() with
        {
            Blocks = [new Paragraph(["全年", new FigureRun("F1a.组", "79件"), "，又是", new FigureRun("F1a.组", "79件")])],
        };
        var names = Body(paper).Descendants(W + "bookmarkStart").Select(start => Value(start, "name")).ToArray();
        Assert.Equal(["fig_F1a_002e_7ec4", "fig_F1a_002e_7ec4__2"], names);
        Assert.All(names, name => Assert.Equal("F1a.组", FigureBookmark.IdOf(name)));
        Assert.Equal("79件", Body(paper).Descendants(W + "bookmarkStart").First().ElementsAfterSelf().First().Value);
    }

    [Fact]
    public void The_header_row_of_a_table_is_repeated_on_each_page() =>
        Assert.Single(Body(SamplePapers.Report()).Descendants(W + "tblHeader"));

    [Fact]
    public void The_columns_of_every_table_fill_the_width_of_the_text_exactly()
    {
        foreach (var (_, paper) in SamplePapers.All())
        {
            foreach (var table in Body(paper).Elements(W + "tbl"))
            {
                var columns = table.Element(W + "tblGrid")!.Elements(W + "gridCol").Select(column => Number(column, "w")).ToArray();
                Assert.Equal(11906 - 1587 - 1474, columns.Sum());
                foreach (var row in table.Elements(W + "tr"))
                    Assert.Equal(columns.Length, row.Elements(W + "tc").Sum(cell => cell.Descendants(W + "gridSpan").Select(span => Number(span, "val")).DefaultIfEmpty(1).Single()));
            }
        }
    }

    [Fact]
    public void Signs_that_a_file_cannot_hold_do_not_spoil_it()
    {
        var paper = SamplePapers.Request() with { Blocks = [new Paragraph(["甲\u0001乙\uD800丙<&>𠮷"])] };
        Assert.Contains("甲\uFFFD乙\uFFFD丙<&>𠮷", Body(paper).Value, StringComparison.Ordinal);
    }

    private static byte[] Bytes(Paper paper)
    {
        using var stream = new MemoryStream();
        OfficialDocxWriter.Write(paper, stream);
        return stream.ToArray();
    }

    private static XDocument Part(Paper paper, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(paper)));
        using var content = zip.GetEntry(path)!.Open();
        return XDocument.Load(content);
    }

    private static XElement Body(Paper paper) => Part(paper, "word/document.xml").Root!.Element(W + "body")!;

    private static IEnumerable<XElement> Paragraphs(Paper paper, string style) =>
        Body(paper).Elements(W + "p").Where(paragraph => paragraph.Descendants(W + "pStyle").Any(name => Value(name, "val") == style));

    private static XElement Style(string id) =>
        Part(SamplePapers.Report(), "word/styles.xml").Root!.Elements(W + "style").Single(style => Value(style, "styleId") == id);

    private static string Value(XElement element, string attribute) => element.Attribute(W + attribute)!.Value;

    private static int Number(XElement element, string attribute) => (int)element.Attribute(W + attribute)!;

    private static double Millimetres(XElement element, string attribute) => Math.Round(Number(element, attribute) / 1440.0 * 25.4, 0);
}
