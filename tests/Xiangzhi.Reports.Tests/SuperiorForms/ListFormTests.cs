using Xiangzhi.Registers;
using Xiangzhi.Reports.Spreadsheets;
using Xiangzhi.Reports.SuperiorForms;

namespace Xiangzhi.Reports.Tests.SuperiorForms;

/// <summary>Forms that list records line by line, also as other programs write a sheet: prefixed names, no places, rich texts.</summary>
public sealed class ListFormTests
{
    [Theory, InlineData("form-list.xlsx"), InlineData("form-list-prefixed.xlsx")]
    public void Each_line_is_a_record_and_each_column_a_fact_of_it(string file)
    {
        var form = BlankForm.Read(Fixtures.Read(file)).Form!;
        var asked = Headings.Of(form).ToDictionary(a => a.Place);
        var proposals = new ProposedMeanings(Catalogue.Standard, FormRoster.Of(), new(2026, 3, 31), ReportFrequency.Monthly);
        string? Of(string place) => proposals.For(asked[place]).FirstOrDefault()?.Meaning is CellMeaning.Listed listed ? $"{listed.Of.Figure}#{listed.Place} {listed.Column}" : null;
        Assert.Equal("E5#1 @place", Of("1!A4"));
        Assert.Equal("E5#1 @number", Of("1!B4"));
        Assert.Equal("E5#3 案由", Of("1!C6"));
        Assert.Equal("E5#12 决定日期", Of("1!E15"));
        Assert.True(proposals.For(asked["1!C6"])[0].IsSure);
        // 处罚金额 is no name of a column: it is asked, not taken over.
        Assert.DoesNotContain(proposals.For(asked["1!F4"]), p => p.IsSure);
        Assert.DoesNotContain("1!F16", asked.Keys);
    }

    [Theory, InlineData("form-list.xlsx"), InlineData("form-list-prefixed.xlsx")]
    public void Values_are_put_in_however_the_sheet_is_written(string file)
    {
        var filled = BlankForm.Read(FormFilling.Fill(Fixtures.Read(file), new Dictionary<string, CellValue> { ["1!C4"] = "占道经营", ["1!F4"] = 200, ["1!C30"] = "远处", ["1!H4"] = "右边" })).Form!.Sheets[0];
        Assert.Equal(("占道经营", "200", "远处", "右边", "案由", "SUM(F4:F15)"), (filled[4, 3]!.Text, filled[4, 6]!.Text, filled[30, 3]!.Text, filled[4, 8]!.Text, filled[3, 3]!.Text, filled[16, 6]!.Formula));
    }

    [Theory, InlineData("这不是表"), InlineData("")]
    public void What_is_no_package_is_refused_with_a_cure(string content)
    {
        var (form, fault) = BlankForm.Read(System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Null(form);
        Assert.Contains("另存为 .xlsx 或 .docx", fault, StringComparison.Ordinal);
    }
}
