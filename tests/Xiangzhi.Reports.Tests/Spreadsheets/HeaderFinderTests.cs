using Xiangzhi.Reports.Spreadsheets;
using Xunit;

namespace Xiangzhi.Reports.Tests.Spreadsheets;

public sealed class HeaderFinderTests
{
    private static readonly ExpectedColumn[] Expected =
    [
        new("受理日期", Required: true, ["登记日期"]), new("姓名", Required: true, ["当事人姓名", "当事人"]), new("电话"), new("涉及金额", Required: false, ["金额"]),
        new("是否化解"), new("纠纷类型", Required: true, ["类型"]),
    ];

    [Theory]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.xls")]
    public void A_header_of_two_rows_below_titles_is_found_and_flattened(string file)
    {
        var book = Assert.IsType<SheetReading.Book>(SheetReader.Read(new MemoryStream(Fixtures.Read(file)), file));
        var header = Found(book.Sheets[0], Expected);
        Assert.Equal((3, 4), (header.FirstRow, header.LastRow));
        Assert.Equal(new Dictionary<string, int>
        {
            ["受理日期"] = 2, ["姓名"] = 3, ["电话"] = 4, ["涉及金额"] = 5, ["是否化解"] = 6, ["纠纷类型"] = 8,
        }, header.Columns);
        Assert.Empty(header.Missing);
        Assert.Empty(header.Duplicate);
        Assert.Equal(["序号", "到场时间"], header.Unknown.Select(cell => cell.Value.Text));
        Assert.Equal([5, 6, 7, 8, 12], header.Rows.Select(row => row.Number));
        Assert.Equal("张丙", header.CellOf(header.Sheet.RowAt(6), "姓名")!.Value.Value.Text);
    }

    [Fact]
    public void Stars_remarks_colons_and_full_width_forms_do_not_hide_a_label()
    {
        var header = Found(Sheet(["台账"], ["*登记日期：", "姓 名（必填）", "类型(按目录)（必填）"], ["2023-1-1", "甲", "邻里"]), Expected);
        Assert.Equal((2, 2), (header.FirstRow, header.LastRow));
        Assert.Equal([("受理日期", 1), ("姓名", 2), ("纠纷类型", 3)], header.Columns.Select(column => (column.Key, column.Value)));
    }

    [Fact]
    public void A_required_column_that_is_missing_is_named_with_its_other_names()
    {
        var missing = Assert.Single(Found(Sheet(["姓名", "类型", "备注"]), Expected).Missing);
        Assert.Equal("工作表“台账”第1行：表头缺少“受理日期”。添上“受理日期”一列并填写，列名也可以写作登记日期。", missing.Message);
    }

    [Fact]
    public void A_label_that_stands_twice_is_reported_and_the_first_counts()
    {
        var header = Found(Sheet(["受理日期", "姓名", "登记日期", "类型"]), Expected);
        Assert.Equal(1, header.Columns["受理日期"]);
        Assert.StartsWith("列C第1行：列名“登记日期”与列A第1行重复", Assert.Single(header.Duplicate).Message);
    }

    [Fact]
    public void A_sheet_without_header_is_refused_with_the_labels_looked_for()
    {
        var fault = Assert.IsType<HeaderReading.NotFound>(HeaderFinder.Find(Sheet(["甲", "乙"], ["姓名", "1"]), Expected)).Fault;
        Assert.Contains("受理日期、姓名、纠纷类型", fault.Cure, StringComparison.Ordinal);
        Assert.Contains("工作表“台账”", fault.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_data_below_a_header_of_one_row_stays_data()
    {
        // The second row repeats a label as its content.
        var header = Found(Sheet(["受理日期", "姓名", "类型"], ["2023-1-1", "甲", "类型"]), Expected);
        Assert.Equal(1, header.LastRow);
        Assert.Single(header.Rows);
    }

    [Fact]
    public void A_joined_label_of_two_rows_is_preferred_to_the_lower_one()
    {
        ExpectedColumn[] expected = [new("申请人姓名"), new("被申请人姓名"), new("日期")];
        var rows = new[]
        {
            new SheetRow(1, [new(1, 1, "日期"), new(1, 2, "申请人"), new(1, 3, "申请人", Spread: true), new(1, 4, "被申请人"), new(1, 5, "被申请人", Spread: true)]),
            new SheetRow(2, [new(2, 1, "日期", Spread: true), new(2, 2, "姓名"), new(2, 3, "年龄"), new(2, 4, "姓名"), new(2, 5, "年龄")]),
        };
        var header = Found(new Sheet("台账", false, rows), expected);
        Assert.Equal([("日期", 1), ("申请人姓名", 2), ("被申请人姓名", 4)], header.Columns.Select(column => (column.Key, column.Value)));
        Assert.Equal(["申请人年龄", "被申请人年龄"], header.Unknown.Select(cell => cell.Value.Text));
    }

    private static HeaderReading.Found Found(Sheet sheet, ExpectedColumn[] expected) => Assert.IsType<HeaderReading.Found>(HeaderFinder.Find(sheet, expected));

    private static Sheet Sheet(params string[][] rows) => new("台账", Hidden: false,
        [.. rows.Select((row, r) => new SheetRow(r + 1, [.. row.Select((text, c) => new Cell(r + 1, c + 1, text))]))]);
}
