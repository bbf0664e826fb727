using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Reports.Spreadsheets;
using Xunit;

namespace Xiangzhi.Reports.Tests.Spreadsheets;

public sealed class CellParsingTests
{
    private static Cell At(CellValue value) => new(7, 3, value);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 73413).Select(day => new DateOnly(1900, 1, 1).AddDays(day));

    private static readonly Func<DateOnly, string>[] Notations =
    [
        day => $"{day.Year}.{day.Month}.{day.Day}",
        day => $"{day.Year}-{day.Month:00}-{day.Day:00}",
        day => $"{day.Year}/{day.Month}/{day.Day}",
        day => $"{day.Year}年{day.Month}月{day.Day}日",
        day => $"{day.Year} 年 {day.Month:00} 月 {day.Day:00} 号",
        day => $"{day.Year}{day.Month:00}{day.Day:00}",
        day => Wide($"{day.Year}.{day.Month}.{day.Day}"),
        day => Wide($"　{day.Year}年{day.Month}月{day.Day}日　"),
        day => $"{day.Year}-{day.Month}-{day.Day} 15:30:00",
        day => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T08:00:00Z",
        day => $"{day.Year}年{day.Month}月{day.Day}日下午3时20分",
        day => $"{day.Year}.{day.Month}.{day.Day}（星期四）",
    ];

    [Fact]
    public void A_day_is_read_from_every_notation() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Days), Arb.From(Gen.Elements(Notations)), (day, notation) => Day(notation(day)) == day));

    [Fact]
    public void A_day_is_read_from_its_serial_number_whether_number_or_text() => Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Days), day =>
    {
        // Counted by hand: 1 March 1900 is 61. Numbers that look like a year are refused, see below.
        var serial = day.DayNumber - new DateOnly(1900, 3, 1).DayNumber + (day < new DateOnly(1900, 3, 1) ? 60 : 61);
        return serial is >= 1900 and < 2101
            || (Day(serial) == day && Day(serial + .6459m) == day && Day(serial.ToString(CultureInfo.InvariantCulture)) == day);
    }));

    [Theory]
    [InlineData(1, 1900, 1, 1)]
    [InlineData(59, 1900, 2, 28)]
    [InlineData(61, 1900, 3, 1)]
    [InlineData(45022, 2023, 4, 6)]
    [InlineData(20230406, 2023, 4, 6)]
    public void Serial_numbers_follow_the_calendar_of_spreadsheets(int serial, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Day(serial));

    [Theory]
    [InlineData("2023.13.6", "没有 13 月")]
    [InlineData("2023-02-29", "2 月没有 29 日")]
    [InlineData("20230431", "4 月没有 31 日")]
    [InlineData("23.4.6", "年份只有两位")]
    [InlineData("4月6日", "缺年份")]
    [InlineData("2023年4月", "缺年份或缺日")]
    [InlineData("2023.4", "只有年份或年月")]
    [InlineData("1023-04-06", "不在 1900 到 2100")]
    [InlineData("2023年4月6日至8日", "不是日期")]
    [InlineData("2023-04-06 至 04-08", "不是日期")]
    [InlineData("上周三", "不是日期")]
    public void A_text_that_is_no_day_says_why_where_and_what_to_write(string text, string why) => IsFault(CellParsing.Date(At(text)), why, "2023-04-06");

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(2023)]
    [InlineData(-5)]
    [InlineData(3000000)]
    public void A_number_that_is_no_day_is_refused(int number) => IsFault(CellParsing.Date(At(number)), number.ToString(CultureInfo.InvariantCulture), "2023-04-06");

    [Theory]
    [InlineData("10:20", 10, 20)]
    [InlineData("１０：２０", 10, 20)]
    [InlineData("10时20分", 10, 20)]
    [InlineData("10:20:59", 10, 20)]
    [InlineData("9点", 9, 0)]
    [InlineData("9点半", 9, 30)]
    [InlineData("下午3点半", 15, 30)]
    [InlineData("上午 8:05", 8, 5)]
    [InlineData("下午12:10", 12, 10)]
    public void A_time_of_day_is_read(string text, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), Assert.IsType<Parsed<TimeOnly>.Is>(CellParsing.TimeOfDay(At(text))).Value);

    [Fact]
    public void A_time_of_day_is_read_from_the_fraction_of_a_day() => Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Choose(0, 1439)), minutes =>
        CellParsing.TimeOfDay(At((decimal)(minutes / 1440.0))) is Parsed<TimeOnly>.Is is_ && is_.Value == new TimeOnly(minutes / 60, minutes % 60)));

    [Theory]
    [InlineData("25:00", "没有 25 时")]
    [InlineData("10:75", "没有 75 分")]
    [InlineData("午饭后", "不是时间")]
    public void A_text_that_is_no_time_says_why(string text, string why) => IsFault(CellParsing.TimeOfDay(At(text)), why, "10:20");

    [Fact]
    public void A_long_number_that_lost_its_end_is_refused_and_a_short_one_is_its_digits()
    {
        IsFault(CellParsing.Text(At(500114199001011234m)), "末尾几位已经丢失", "文本");
        Assert.Equal("13800000002", Assert.IsType<Parsed<string>.Is>(CellParsing.Text(At(13800000002m))).Value);
    }

    [Fact]
    public void Blanks_are_blank_for_every_type()
    {
        foreach (var blank in new CellValue[] { CellValue.Empty, "", "　 \n" })
        {
            Assert.IsType<Parsed<DateOnly>.Blank>(CellParsing.Date(At(blank)));
            Assert.IsType<Parsed<TimeOnly>.Blank>(CellParsing.TimeOfDay(At(blank)));
            Assert.IsType<Parsed<string>.Blank>(CellParsing.Text(At(blank)));
        }
    }

    [Fact]
    public void A_failed_formula_is_a_fault_for_every_type()
    {
        var cell = At(CellValue.Failed("#REF!"));
        IsFault(CellParsing.Date(cell), "“#REF!”是出错的公式", "改正公式");
        IsFault(CellParsing.TimeOfDay(cell), "出错的公式", "改正公式");
        IsFault(CellParsing.Text(cell), "出错的公式", "改正公式");
    }

    [Fact]
    public void No_cell_makes_the_parser_throw() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(CellValue.Of),
            Gen.ArrayOf(Gen.Elements("0123456789０９.-/年月日时分:：,元万￥ 　√半".ToCharArray())).Select(signs => CellValue.Of(new string(signs))),
            ArbMap.Default.GeneratorFor<decimal>().Select(CellValue.Of),
            ArbMap.Default.GeneratorFor<DateTime>().Select(CellValue.Of))),
        value =>
        {
            var cell = At(value);
            return CellParsing.Date(cell) is not null && CellParsing.TimeOfDay(cell) is not null && CellParsing.Text(cell) is not null;
        }));

    private static DateOnly? Day(CellValue value) => CellParsing.Date(At(value)) is Parsed<DateOnly>.Is day ? day.Value : null;

    private static void IsFault<T>(Parsed<T> parsed, string why, string cure)
    {
        var fault = Assert.IsType<Parsed<T>.Not>(parsed).Fault;
        Assert.StartsWith("列C第7行：", fault.Message);
        Assert.Contains(why, fault.What, StringComparison.Ordinal);
        Assert.Contains(cure, fault.Cure, StringComparison.Ordinal);
    }

    private static string Wide(string text) => new([.. text.Select(sign => sign is > ' ' and <= '~' ? (char)(sign + 0xFEE0) : sign)]);
}
