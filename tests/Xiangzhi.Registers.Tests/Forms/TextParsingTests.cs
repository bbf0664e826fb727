using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Xiangzhi.Registers.Tests.Forms;

/// <summary>Numbers as offices write them; days and times are tested where spreadsheets bring them.</summary>
public sealed class TextParsingTests
{
    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("１２３", 123)]
    [InlineData(" 12 件", 12)]
    [InlineData("0", 0)]
    public void A_whole_number_is_read(string text, int number)
    {
        Assert.True(TextParsing.Count(text, "件", out var value, out _));
        Assert.Equal(number, value);
    }

    [Theory]
    [InlineData("1.5", "不是整数")]
    [InlineData("1,2", "不是整数")]
    [InlineData("3000余", "不是整数")]
    [InlineData("1e3", "不是整数")]
    [InlineData("-3", "不能小于零")]
    [InlineData("99999999999999999999", "不是整数")]
    public void A_text_that_is_no_whole_number_says_why(string text, string why)
    {
        Assert.False(TextParsing.Count(text, "件", out _, out var fault));
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("￥1,000.50", "1000.50")]
    [InlineData("１２００元", "1200")]
    [InlineData("200元整", "200")]
    [InlineData("1.2345万元", "12345")]
    [InlineData("0.5 万", "5000")]
    public void Money_is_read_in_yuan(string text, string yuan)
    {
        Assert.True(TextParsing.Decimal(text, "元", 2, out var value, out var fault), fault);
        Assert.Equal(decimal.Parse(yuan, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("12.345", "最多 2 位小数")]
    [InlineData("约三百", "不是数")]
    [InlineData("元", "不是数")]
    [InlineData("-20", "不能小于零")]
    [InlineData("9999999999999", "数太大")]
    [InlineData("12,34", "不是数")]
    public void A_text_that_is_no_money_says_why(string text, string why)
    {
        Assert.False(TextParsing.Decimal(text, "元", 2, out _, out var fault));
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_that_is_printed_in_yuan_or_in_ten_thousands_is_read_back() => Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), fen =>
    {
        var yuan = fen / 100m;
        return new[] { $"{yuan:0.00}", $"￥{yuan:#,##0.00}元", $"{yuan / 10000:0.000000}万元" }
            .All(text => TextParsing.Decimal(text, "元", 2, out var value, out _) && value == yuan);
    }));
}
