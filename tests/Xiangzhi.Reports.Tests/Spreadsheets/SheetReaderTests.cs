using System.IO.Compression;
using System.Text;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Reports.Spreadsheets;
using Xiangzhi.Reports.Tests.Documents;
using Xunit;

namespace Xiangzhi.Reports.Tests.Spreadsheets;

/// <summary>The fixtures were written by LibreOffice from one sheet with titles, merged cells, blank tails and mixed notations.</summary>
public sealed class SheetReaderTests
{
    [Theory]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.xls")]
    public void A_workbook_is_read_with_its_kinds_of_cells(string file)
    {
        var sheet = Book(Fixtures.Read(file))[0];
        Assert.Equal("纠纷台账", sheet.Name);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 12], sheet.Rows.Select(row => row.Number));

        var first = sheet.RowAt(5);
        Assert.Equal(CellValue.Of(1m), first[1].Value);
        Assert.Equal(CellValue.Of(new DateOnly(2023, 4, 6)), first[2].Value);
        Assert.Equal(CellValue.Of("12,000"), first[5].Value);
        Assert.Equal(CellValue.Of(new TimeOnly(10, 20)), first[7].Value);
        Assert.Equal(CellValue.Of(13800000002m), sheet.RowAt(6)[4].Value);
        Assert.Equal(CellValue.Of(45024m), sheet.RowAt(7)[2].Value);
        Assert.Equal(CellValue.Of(new DateTime(2023, 4, 9, 15, 30, 0)), sheet.RowAt(12)[2].Value);
        Assert.Equal("列B第12行", sheet.RowAt(12)[2].Place);
    }

    [Theory]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.xls")]
    public void The_value_of_merged_cells_is_spread_and_marked(string file)
    {
        var sheet = Book(Fixtures.Read(file))[0];
        Assert.Equal(("邻里", true), (sheet.RowAt(6)[8].Value.Text, sheet.RowAt(6)[8].Spread));
        Assert.False(sheet.RowAt(5)[8].Spread);
        Assert.Equal("当事人", sheet.RowAt(3)[4].Value.Text);
    }

    [Theory]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.xls")]
    public void Hidden_sheets_are_read_and_known_as_hidden(string file) => Assert.Equal(
        [("纠纷台账", false), ("名单", true), ("说明", false)], Book(Fixtures.Read(file)).Select(sheet => (sheet.Name, sheet.Hidden)));

    [Fact]
    public void A_failed_formula_is_seen_and_is_not_a_blank() =>
        Assert.Equal(CellValue.Failed("#N/A"), Book(Fixtures.Read("ledger.xlsx"))[0].RowAt(8)[8].Value);

    [Theory]
    [InlineData("ledger-utf8.csv")]
    [InlineData("ledger-gb18030.csv")]
    public void Text_files_are_read_in_both_encodings(string file)
    {
        var sheet = Book(Fixtures.Read(file))[0];
        Assert.Equal("填报日期：２０２３年１２月３１日", sheet.RowAt(2)[5].Value.Text);
        Assert.Equal("12,000", sheet.RowAt(5)[5].Value.Text);
        Assert.Equal(12, sheet.Rows[^1].Number);
    }

    [Theory]
    [InlineData("甲,乙\r\n\"一,\"\"二\"\"\n三\",四\r\n")]
    [InlineData("\uFEFF甲\t乙\n\"一,\"\"二\"\"\n三\"\t四")]
    [InlineData("甲;乙\r\"一,\"\"二\"\"\n三\";四\r")]
    public void Quotes_separators_and_line_ends_of_text_files_are_understood(string text)
    {
        var sheet = Book(Encoding.UTF8.GetBytes(text))[0];
        Assert.Equal(["甲", "乙"], sheet.Rows[0].Cells.Select(cell => cell.Value.Text));
        Assert.Equal(["一,\"二\"\n三", "四"], sheet.Rows[1].Cells.Select(cell => cell.Value.Text));
        Assert.Equal(2, sheet.Rows[1].Number);
    }

    public static TheoryData<string, SheetFaultKind, byte[]> Unusable => new()
    {
        { "空", SheetFaultKind.EmptyFile, [] },
        { "表空", SheetFaultKind.NothingInside, Fixtures.Read("blank.xlsx") },
        { "只有逗号", SheetFaultKind.NothingInside, ",,\n,\n"u8.ToArray() },
        { "ods", SheetFaultKind.WrongType, Fixtures.Read("ledger.ods") },
        { "docx", SheetFaultKind.WrongType, Docx() },
        { "pdf", SheetFaultKind.WrongType, "%PDF-1.7 …"u8.ToArray() },
        { "网页冒充 xls", SheetFaultKind.WrongType, "\uFEFF <html><table><tr><td>1</td></tr></table></html>"u8.ToArray() },
        { "图片", SheetFaultKind.WrongType, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { "压缩包", SheetFaultKind.WrongType, Zip(("a.txt", "1")) },
        { "二进制", SheetFaultKind.WrongType, [1, 2, 3, 0, 0, 0, 7] },
        { "截断的 xlsx", SheetFaultKind.Damaged, Fixtures.Read("ledger.xlsx")[..4000] },
        { "截断的 xls", SheetFaultKind.Damaged, Fixtures.Read("ledger.xls")[..2000] },
        { "空壳 xlsx", SheetFaultKind.Damaged, Zip(("xl/workbook.xml", "<x")) },
        { "引号不成对", SheetFaultKind.Damaged, "甲,\"乙\n丙"u8.ToArray() },
        { "编码认不出", SheetFaultKind.UnknownEncoding, [.. "甲"u8, 0xFF, 0xFF, (byte)'a'] },
    };

    [Theory, MemberData(nameof(Unusable))]
    public void A_file_that_cannot_be_used_is_refused_with_place_and_cure(string name, SheetFaultKind kind, byte[] bytes)
    {
        var fault = Fault(bytes, name);
        Assert.Equal(kind, fault.Kind);
        Assert.Contains($"文件“{name}”", fault.Message, StringComparison.Ordinal);
        Assert.True(fault.What.Length > 2 && fault.Cure.Length > 5, fault.Message);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read_whole()
    {
        var fault = Fault(new byte[3000], "大.xlsx", new SheetLimits { Bytes = 2999 });
        Assert.Equal(SheetFaultKind.TooLarge, fault.Kind);
        Assert.Equal(SheetFaultKind.TooLarge, Fault(new byte[SheetLimits.Default.Bytes + 1], "大.xlsx").Kind);
    }

    [Fact]
    public void A_small_zip_that_unpacks_to_much_is_refused()
    {
        var bomb = Zip(("xl/workbook.xml", new string(' ', 5_000_000)));
        Assert.True(bomb.Length < 50_000);
        Assert.Equal(SheetFaultKind.TooLarge, Fault(bomb, "b.xlsx", new SheetLimits { UnpackedBytes = 4_999_999 }).Kind);
    }

    [Theory]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger-utf8.csv")]
    public void Too_many_rows_or_columns_are_refused_naming_the_place(string file)
    {
        var rows = Fault(Fixtures.Read(file), file, new SheetLimits { Rows = 5 });
        Assert.Equal(SheetFaultKind.TooManyRows, rows.Kind);
        Assert.Contains("第6行", rows.Message, StringComparison.Ordinal);
        var columns = Fault(Fixtures.Read(file), file, new SheetLimits { Columns = 7 });
        Assert.Equal(SheetFaultKind.TooManyColumns, columns.Kind);
        Assert.Contains("第3行", columns.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_merged_beyond_the_last_column_that_is_read_does_not_count_as_content()
    {
        // Row 1 is a title merged over 8 columns; the first cell of its own beyond the fourth stands in row 2.
        var fault = Fault(Fixtures.Read("ledger.xlsx"), "台账.xlsx", new SheetLimits { Columns = 4 });
        Assert.Contains("列E第2行", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_of_endless_blanks_is_refused() =>
        Assert.Equal(SheetFaultKind.TooLarge, Fault(Fixtures.Read("ledger.xlsx"), "台账.xlsx", new SheetLimits { Cells = 70 }).Kind);

    [Theory]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.xls")]
    public void Damaged_bytes_never_crash_the_reader(string file)
    {
        var whole = Fixtures.Read(file);
        var chance = new Random(20230406);
        for (var round = 0; round < 150; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = chance.Next(1, 12); i > 0; i--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            if (round % 3 == 0) bytes = bytes[..chance.Next(1, bytes.Length)];
            var reading = SheetReader.Read(new MemoryStream(bytes), file);
            Assert.True(reading is SheetReading.Book { Sheets.Count: > 0 } or SheetReading.Refused { Fault.Cure.Length: > 0 });
        }
    }

    private static IReadOnlyList<Sheet> Book(byte[] bytes) =>
        Assert.IsType<SheetReading.Book>(SheetReader.Read(new MemoryStream(bytes), "台账.xlsx")).Sheets;

    private static SheetFault Fault(byte[] bytes, string name, SheetLimits? limits = null) =>
        Assert.IsType<SheetReading.Refused>(SheetReader.Read(new MemoryStream(bytes), name, limits)).Fault;

    private static byte[] Docx()
    {
        using var stream = new MemoryStream();
        OfficialDocxWriter.Write(SamplePapers.Request(), stream);
        return stream.ToArray();
    }

    private static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
