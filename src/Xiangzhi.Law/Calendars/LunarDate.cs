using System.Globalization;

namespace Xiangzhi.Law;

/// <summary>A day in the Chinese calendar 农历. Days from 1901-02-19 to 2101-01-28.</summary>
/// <param name="Year">Gregorian year in which the lunar year began.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="IsLeap">Whether it is the leap month 闰月 that follows the month of the same number.</param>
/// <param name="Day">1 to 30.</param>
public readonly record struct LunarDate(int Year, int Month, bool IsLeap, int Day)
{
    private const string Digits = "一二三四五六七八九十";
    private static readonly string[] Months =
        ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月"];

    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the calendar.</exception>
    public static LunarDate Of(DateOnly day)
    {
        var instant = day.ToDateTime(TimeOnly.MinValue);
        if (instant < Calendar.MinSupportedDateTime || instant > Calendar.MaxSupportedDateTime)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "农历只能换算1901-02-19至2101-01-28之间的日子，请改正日期。");
        }

        var year = Calendar.GetYear(instant);
        var ordinal = Calendar.GetMonth(instant); // counts the leap month as a month of its own
        var leap = Calendar.GetLeapMonth(year); // ordinal of the leap month, 0 without one
        var month = leap > 0 && ordinal >= leap ? ordinal - 1 : ordinal;
        return new(year, month, ordinal == leap, Calendar.GetDayOfMonth(instant));
    }

    /// <summary>The civil day of a lunar date in a month that is not a leap month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in that lunar year.</exception>
    public static DateOnly ToDay(int year, int month, int day)
    {
        var leap = Calendar.GetLeapMonth(year);
        var ordinal = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Calendar.ToDateTime(year, ordinal, day, 0, 0, 0, 0));
    }

    /// <summary>Month and day in words, e.g. 八月廿五, 闰六月初一, 腊月三十.</summary>
    public string Text => (IsLeap ? "闰" : "") + Months[Month - 1] + DayText;

    public override string ToString() => Text;

    private string DayText => Day switch
    {
        10 => "初十",
        20 => "二十",
        30 => "三十",
        _ => "初十廿"[Day / 10].ToString() + Digits[(Day % 10) - 1],
    };
}
