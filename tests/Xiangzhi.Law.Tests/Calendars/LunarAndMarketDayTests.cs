using System.Globalization;
using Xunit;

namespace Xiangzhi.Law.Tests.Calendars;

public sealed class LunarAndMarketDayTests
{
    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // From printed calendars: festivals, the leap months of 2023, 2025 and 2033, both kinds of New Year's Eve.
    [Theory]
    [InlineData("2025-10-06", 2025, "八月十五")]
    [InlineData("2025-10-16", 2025, "八月廿五")]
    [InlineData("2025-01-28", 2024, "腊月廿九")]
    [InlineData("2025-01-29", 2025, "正月初一")]
    [InlineData("2024-02-09", 2023, "腊月三十")]
    [InlineData("2025-07-25", 2025, "闰六月初一")]
    [InlineData("2025-08-23", 2025, "七月初一")]
    [InlineData("2023-03-22", 2023, "闰二月初一")]
    [InlineData("2033-12-22", 2033, "闰冬月初一")]
    [InlineData("2026-02-17", 2026, "正月初一")]
    [InlineData("2026-09-25", 2026, "八月十五")]
    [InlineData("2026-06-19", 2026, "五月初五")]
    [InlineData("2025-02-07", 2025, "正月初十")]
    [InlineData("2025-02-17", 2025, "正月二十")]
    public void A_day_has_its_lunar_name(string day, int year, string text)
    {
        var lunar = LunarDate.Of(Day(day));
        Assert.Equal(year, lunar.Year);
        Assert.Equal(text, lunar.Text);
    }

    [Fact]
    public void Lunar_days_outside_the_tables_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarDate.Of(Day("2101-01-29")));

    [Fact]
    public void Solar_market_days_on_1_and_6_are_79_in_a_common_year_and_72_without_the_31st()
    {
        Assert.Equal(79, MarketDays.Default.InYear(2025).Count());
        Assert.Equal(72, new MarketDays([1, 6], skipThirtyFirst: true).InYear(2025).Count());
        Assert.Equal(79, MarketDays.Default.InYear(2024).Count()); // 29 February ends in 9
    }

    [Fact]
    public void The_31st_is_followed_by_the_1st()
    {
        Assert.Equal(Day("2025-01-31"), MarketDays.Default.Next(Day("2025-01-26")));
        Assert.Equal(Day("2025-02-01"), MarketDays.Default.Next(Day("2025-01-31")));
        Assert.Equal(Day("2025-01-31"), MarketDays.Default.Previous(Day("2025-02-01")));
        Assert.Equal(Day("2025-02-01"), new MarketDays([1, 6], skipThirtyFirst: true).Next(Day("2025-01-26")));
    }

    [Fact]
    public void Lunar_market_days_follow_the_lunar_day()
    {
        var lunar = new MarketDays([3, 8], lunar: true);
        Assert.True(lunar.IsMarketDay(Day("2025-01-31"))); // 正月初三
        Assert.Equal(Day("2025-02-05"), lunar.Next(Day("2025-01-31"))); // 正月初八
        Assert.Equal(Day("2025-01-27"), lunar.Previous(Day("2025-01-31"))); // 腊月廿八
    }

    [Fact]
    public void The_digit_0_stands_for_the_10th_20th_and_30th() =>
        Assert.Equal([10, 20, 30], new MarketDays([0]).InYear(2025).Where(d => d.Month == 3).Select(d => d.Day));

    [Fact]
    public void Market_days_need_a_digit_from_0_to_9()
    {
        Assert.Throws<ArgumentException>(() => new MarketDays([]));
        Assert.Throws<ArgumentException>(() => new MarketDays([10]));
    }

    [Fact]
    public void Equal_settings_are_equal() => Assert.Equal(new MarketDays([6, 1, 1]), MarketDays.Default);
}
