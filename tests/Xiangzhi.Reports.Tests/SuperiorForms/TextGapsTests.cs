using Xiangzhi.Registers;
using Xiangzhi.Reports.SuperiorForms;

namespace Xiangzhi.Reports.Tests.SuperiorForms;

public sealed class TextGapsTests
{
    private static readonly OfficeWords March = new("白土乡人民政府", "黔江区", "张某", new(2026, 4, 3), new(ReportFrequency.Monthly, 2026, 3));

    [Theory]
    [InlineData("填报单位（盖章）：", "填报单位（盖章）：白土乡人民政府")]
    [InlineData("　　　　年　　月", "2026年3月")]
    [InlineData("2026年  月", "2026年3月")]
    [InlineData("人民调解月报表（　　年　　月）", "人民调解月报表（2026年3月）")]
    [InlineData("填表日期：　　年　　月　　日", "填表日期：2026年4月3日")]
    [InlineData("填表人：        填报日期：    年  月  日", "填表人：张某    填报日期：2026年4月3日")]
    [InlineData("单位（盖章）：　　　　　　　　　　　年　　月　　日", "单位（盖章）：白土乡人民政府　2026年4月3日")]
    [InlineData("填报单位：填表人：", "填报单位：白土乡人民政府 填表人：张某")]
    [InlineData("填报单位：　　　　　　　　　　填表人：", "填报单位：白土乡人民政府　　　填表人：张某")]
    public void The_gaps_of_a_line_are_filled_and_its_words_stay(string text, string filled)
    {
        Assert.True(TextGaps.Has(text));
        Assert.Equal(filled, TextGaps.Fill(text, March));
    }

    [Fact]
    public void A_quarter_stands_where_one_is_asked() =>
        Assert.Equal("2026年第2季度", TextGaps.Fill("　　年第　季度", March with { Period = new(ReportFrequency.Quarterly, 2026, 2) }).Replace("二", "2", StringComparison.Ordinal));

    [Theory, InlineData("单位：件"), InlineData("计量单位：万元"), InlineData("人民调解统计月报表"), InlineData("2025年度报告"), InlineData("单位负责人"), InlineData("各乡镇、有关单位："), InlineData("责任单位：　　　"), InlineData("填报单位：白土乡人民政府"), InlineData("统计时间：截至12月底")]
    public void What_has_no_gap_for_the_office_is_left_alone(string text) => Assert.False(TextGaps.Has(text));
}
