using System.Collections.Immutable;

namespace Xiangzhi.Law;

/// <summary>
/// Market days 赶集日 by the last digit of the day of the month, solar or lunar. The default is 1 and 6 in the solar
/// calendar (1, 6, 11, 16, 21, 26, 31): a reading of 一律（1、6） that no public page confirms, so it is a setting.
/// </summary>
public sealed record MarketDays
{
    /// <summary>Last digits, 0 to 9; 0 stands for the 10th, 20th and 30th.</summary>
    public ImmutableSortedSet<int> Digits { get; }

    /// <summary>Whether the digits are those of the lunar day.</summary>
    public bool Lunar { get; }

    /// <summary>Whether the solar 31st is left out although its digit is listed. Without meaning for lunar days.</summary>
    public bool SkipThirtyFirst { get; }

    /// <exception cref="ArgumentException">No digit, or one outside 0 to 9.</exception>
    public MarketDays(IEnumerable<int> digits, bool lunar = false, bool skipThirtyFirst = false)
    {
        Digits = [.. digits];
        Lunar = lunar;
        SkipThirtyFirst = skipThirtyFirst;
        if (Digits.Count == 0 || Digits[0] < 0 || Digits[^1] > 9)
        {
            throw new ArgumentException("赶集日的尾数应为0至9中的一个或几个，例如1和6。", nameof(digits));
        }
    }

    /// <summary>Solar days ending in 1 and 6, the 31st included.</summary>
    public static MarketDays Default { get; } = new([1, 6]);

    public bool IsMarketDay(DateOnly day) => Lunar
        ? Digits.Contains(LunarDate.Of(day).Day % 10)
        : Digits.Contains(day.Day % 10) && !(SkipThirtyFirst && day.Day == 31);

    /// <summary>The first market day after <paramref name="day"/>, which is not counted itself.</summary>
    public DateOnly Next(DateOnly day) => Step(day, 1);

    /// <summary>The last market day before <paramref name="day"/>, which is not counted itself.</summary>
    public DateOnly Previous(DateOnly day) => Step(day, -1);

    /// <summary>All market days of a civil year, in order.</summary>
    public IEnumerable<DateOnly> InYear(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays).Where(IsMarketDay);
    }

    public bool Equals(MarketDays? other) => other is not null && Digits.SetEquals(other.Digits)
        && Lunar == other.Lunar && SkipThirtyFirst == other.SkipThirtyFirst;

    public override int GetHashCode() => HashCode.Combine(Lunar, SkipThirtyFirst, Digits.Count, Digits[0]);

    // Every month of either calendar holds each digit within 29 days, so the walk is short.
    private DateOnly Step(DateOnly day, int by)
    {
        do
        {
            day = day.AddDays(by);
        }
        while (!IsMarketDay(day));
        return day;
    }
}
