using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Reports.Spreadsheets;
using Xunit;

namespace Xiangzhi.Reports.Tests.Spreadsheets;

public sealed class SheetWriterTests
{
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly SheetColumn[] Columns =
    [
        new("受理日期", ColumnKind.Date) { Required = true }, new("到场时间", ColumnKind.Time), new("姓名", ColumnKind.Text), new("件数", ColumnKind.WholeNumber),
        new("罚款", ColumnKind.Money), new("是否化解", ColumnKind.YesNo), new("纠纷类型", ColumnKind.Choice) { Options = ["邻里", "山林,土地"], Hint = "按司法所目录" },
        new("参加人", ColumnKind.List),
    ];

    private static readonly SheetTable Table = new("纠纷台账", Columns,
    [
        [new DateOnly(2023, 4, 6), new TimeOnly(10, 20), "冉甲", 3, 1200.5m, "是", "邻里", "张、李"],
        [new DateOnly(1900, 2, 28), "", " 前后有空格 ", -4, 0.01m, "否", "山林,土地", "一行\n二行"],
        [CellValue.Empty, new TimeOnly(23, 59), "500114199001011234", 0, 9999999999.99m],
    ])
    { Banner = "演示数据，人和事均属虚构" };

    [Fact]
    public void A_workbook_is_valid_for_Excel()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(Table)), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes() => Assert.Equal(Bytes(Table), Bytes(Table));

    [Fact]
    public void What_is_written_is_read_back()
    {
        var sheet = Read(Table)[0];
        Assert.Equal("演示数据，人和事均属虚构", sheet.RowAt(1)[1].Value.Text);
        Assert.Equal(Columns.Select(column => column.Label), sheet.RowAt(2).Cells.Select(cell => cell.Value.Text));
        var rows = Table.Rows.ToArray();
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < Columns.Length; c++)
                Assert.Equal(c < rows[r].Count ? rows[r][c] : CellValue.Empty, sheet.RowAt(r + 3)[c + 1].Value);
    }

    [Fact]
    public void Any_text_number_or_day_survives_writing_and_reading()
    {
        var text = Gen.ArrayOf(Gen.OneOf(Gen.Choose(0x20, 0x7E), Gen.Choose(0x4E00, 0x9FA5), Gen.Elements(9, 10, 11, 1, 0x5F, 0x3000, 0x1F600, 0x20BB7)))
            .Select(runes => CellValue.Of(string.Concat(runes.Select(char.ConvertFromUtf32))));
        var number = ArbMap.Default.GeneratorFor<int>().Select(fen => CellValue.Of(fen / 100m));
        var day = Gen.Choose(0, 73413).Select(n => CellValue.Of(new DateOnly(1900, 1, 1).AddDays(n)));
        // Whole seconds from March 1900 on, as a sheet keeps them.
        var moment = Gen.Choose(1, 73000 * 24).Select(hours => CellValue.Of(new DateTime(1900, 3, 1).AddHours(hours)));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.OneOf(text, number, day, moment))), values =>
        {
            var table = new SheetTable("表", [new("值", ColumnKind.Text)], values.Select(IReadOnlyList<CellValue> (value) => [value]));
            var sheet = Read(table)[0];
            return values.Select((value, i) => Same(value, sheet.RowAt(i + 2)[1].Value)).All(same => same);
        }));

        // A sheet leaves out rows of nothing but white space.
        static bool Same(CellValue written, CellValue read) => written == read || (read == CellValue.Empty && string.IsNullOrWhiteSpace(written.Text));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800000000")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"点我\")")]
    public void Text_that_looks_like_a_formula_stays_text_also_when_it_is_edited(string text)
    {
        var table = new SheetTable("表", [new("甲", ColumnKind.Text), new("乙", ColumnKind.Money)], [[text, text]]);
        var cells = Sheet(table, 1).Descendants(X + "c").Where(cell => cell.Attribute("r")!.Value is "A2" or "B2").ToArray();
        Assert.Equal(2, cells.Length);
        Assert.DoesNotContain(Sheet(table, 1).Descendants(), element => element.Name.LocalName == "f");
        Assert.All(cells, cell => Assert.Equal("inlineStr", cell.Attribute("t")!.Value));
        var formats = Part(table, "xl/styles.xml").Root!.Element(X + "cellXfs")!.Elements().ToArray();
        Assert.Equal("1", formats[(int)cells[0].Attribute("s")!].Attribute("quotePrefix")?.Value);
        Assert.Equal("1", formats[(int)cells[1].Attribute("s")!].Attribute("quotePrefix")?.Value);
        Assert.Equal(text, Read(table)[0].RowAt(2)[1].Value.Text);
    }

    [Fact]
    public void A_row_is_as_high_as_its_wrapped_text()
    {
        var table = new SheetTable("表", [new("甲", ColumnKind.Text) { Width = 11 }], [["短"], ["一行\n二行"], ["这一段文字有十二个字符宽"]]);
        // Ten half-width characters to a line: the last text has 24, on three lines of 15 pt.
        Assert.Equal([null, null, "30", "45"], Sheet(table, 1).Descendants(X + "row").Select(row => row.Attribute("ht")?.Value));
    }

    [Fact]
    public void The_header_is_frozen_below_the_mark()
    {
        var pane = Sheet(Table, 1).Descendants(X + "pane").Single();
        Assert.Equal(("2", "A3", "frozen"), (pane.Attribute("ySplit")!.Value, pane.Attribute("topLeftCell")!.Value, pane.Attribute("state")!.Value));
    }

    [Fact]
    public void A_column_of_choices_has_a_drop_down_whose_options_stand_on_a_hidden_sheet()
    {
        var validations = Sheet(Table, 1).Descendants(X + "dataValidation").ToArray();
        Assert.Equal(["选项!$F$1:$F$2", "选项!$G$1:$G$2"], validations.Select(validation => validation.Value));
        Assert.StartsWith("G3:G", validations[1].Attribute("sqref")!.Value);
        var options = Read(Table)[2];
        Assert.True(options.Hidden);
        Assert.Equal(["邻里", "山林,土地"], options.Rows.Select(row => row[7].Value.Text));
    }

    [Fact]
    public void A_second_sheet_explains_each_column()
    {
        var guide = Read(Table)[1];
        Assert.Equal("填写说明", guide.Name);
        Assert.Equal(["受理日期", "日期", "是"], guide.RowAt(2).Cells.Take(3).Select(cell => cell.Value.Text));
        Assert.Equal(["纠纷类型", "选项", "否", "邻里、山林,土地", "按司法所目录"], guide.RowAt(8).Cells.Select(cell => cell.Value.Text));
        Assert.Equal(Columns.Length + 1, guide.Rows.Count);
    }

    [Fact]
    public void The_written_form_is_found_by_the_reader_of_headers()
    {
        var header = Assert.IsType<HeaderReading.Found>(HeaderFinder.Find(Read(Table)[0], [.. Columns.Select(column => new ExpectedColumn(column.Label, column.Required))]));
        Assert.Equal((2, Columns.Length), (header.LastRow, header.Columns.Count));
    }

    [Theory]
    [InlineData("a/b[c]:*?", "abc")]
    [InlineData("", "台账")]
    [InlineData("填写说明", "台账填写说明")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void A_name_that_a_sheet_cannot_bear_is_mended(string wanted, string name) =>
        Assert.Equal(name, Read(new SheetTable(wanted, [new("甲", ColumnKind.Text)], [["1"]]))[0].Name);

    [Fact]
    public void A_text_longer_than_a_cell_holds_is_cut_and_says_so()
    {
        var read = Read(new SheetTable("表", [new("甲", ColumnKind.Text)], [[new string('字', 40_000)]]))[0].RowAt(2)[1].Value.Text!;
        Assert.Equal(32_767, read.Length);
        Assert.EndsWith("全文见账上）", read);
    }

    private static byte[] Bytes(SheetTable table)
    {
        using var stream = new MemoryStream();
        SheetWriter.Write(table, stream);
        return stream.ToArray();
    }

    private static IReadOnlyList<Sheet> Read(SheetTable table) =>
        Assert.IsType<SheetReading.Book>(SheetReader.Read(new MemoryStream(Bytes(table)), "台账.xlsx")).Sheets;

    private static XDocument Part(SheetTable table, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(table)));
        using var content = zip.GetEntry(path)!.Open();
        return XDocument.Load(content);
    }

    private static XElement Sheet(SheetTable table, int number) => Part(table, $"xl/worksheets/sheet{number}.xml").Root!;
}
