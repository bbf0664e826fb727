using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Xiangzhi.Law.Tests.Calendars;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Builtin;

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Arbitrary<(int A, int B, int C)> Numbers(int a, int b, int c) => Gen.Choose(0, a)
        .Zip(Gen.Choose(0, b), (x, y) => (x, y)).Zip(Gen.Choose(0, c), (xy, z) => (xy.x, xy.y, z)).ToArbitrary();

    // The oracle: the notices' facts and the weekday, nothing else.
    private static bool WorkedByTheNotices(DateOnly day)
    {
        if (HolidayNotice.Builtin.Any(n => n.Work.Any(w => w.Day == day)))
        {
            return true;
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !HolidayNotice.Builtin.Any(n => n.Off.Any(o => o.Day == day));
    }

    private static readonly Dictionary<DateOnly, bool> Oracle = Enumerable.Range(0, 2922)
        .Select(Day("2019-01-01").AddDays).ToDictionary(d => d, WorkedByTheNotices);

    [Fact]
    public void Counting_by_table_agrees_with_walking_day_by_day()
    {
        var starts = Gen.Choose(0, 2400).Select(n => Day("2019-01-01").AddDays(n));
        var counts = Gen.Choose(1, 120);
        Prop.ForAll(starts.Zip(counts, (from, days) => (From: from, Days: days)).ToArbitrary(), pair =>
        {
            var day = pair.From;
            for (var left = pair.Days; left > 0;)
            {
                day = day.AddDays(1);
                left -= Oracle[day] ? 1 : 0;
            }

            return Calendar.AddWorkingDays(pair.From, pair.Days) == day
                && Calendar.WorkingDaysBetween(pair.From, day) == pair.Days;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Counting_backwards_agrees_with_walking_day_by_day()
    {
        Prop.ForAll(Gen.Choose(200, 2900).Zip(Gen.Choose(1, 60), (n, days) => (From: Day("2019-01-01").AddDays(n), Days: days)).ToArbitrary(), pair =>
        {
            var day = pair.From;
            for (var left = pair.Days; left > 0;)
            {
                day = day.AddDays(-1);
                left -= Oracle[day] ? 1 : 0;
            }

            return Calendar.AddWorkingDays(pair.From, -pair.Days) == day;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Counting_is_additive_and_monotone()
    {
        Prop.ForAll(Numbers(30000, 300, 300), t =>
        {
            var from = Day("2014-01-01").AddDays(t.A);
            var once = Calendar.AddWorkingDays(from, t.B + t.C);
            return Calendar.AddWorkingDays(Calendar.AddWorkingDays(from, t.B), t.C) == once
                && Calendar.AddWorkingDays(from.AddDays(1), t.B) >= Calendar.AddWorkingDays(from, t.B);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Every_day_of_the_noticed_years_is_as_the_notices_say()
    {
        foreach (var (day, worked) in Oracle)
        {
            Assert.True(Calendar.IsWorkingDay(day) == worked, $"{day:yyyy-MM-dd}");
        }
    }

    [Fact]
    public void The_notice_of_2019_reaches_into_December_2018()
    {
        Assert.True(Calendar.IsWorkingDay(Day("2018-12-29"))); // a Saturday
        Assert.False(Calendar.IsWorkingDay(Day("2018-12-31"))); // a Monday
        Assert.Equal("元旦", Calendar.DayName(Day("2018-12-31")));
    }

    [Fact]
    public void The_year_2025_has_248_working_days()
    {
        // 261 weekdays; off among them 1 at 元旦, 6 at 春节, 1 at 清明, 3 at 劳动节, 1 at 端午, 6 in October; 5 make-up days.
        Assert.Equal(248, Calendar.WorkingDaysBetween(Day("2024-12-31"), Day("2025-12-31")));
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2027-02-05")]
    [InlineData("2027-02-08")]
    [InlineData("2027-02-09")] // substitutes for Saturday 6 and Sunday 7 February
    [InlineData("2027-02-10")]
    [InlineData("2027-04-05")]
    [InlineData("2027-05-03")] // substitutes for Saturday 1 and Sunday 2 May
    [InlineData("2027-05-04")]
    [InlineData("2027-06-09")]
    [InlineData("2027-09-15")]
    [InlineData("2027-10-01")]
    [InlineData("2027-10-04")] // substitutes for Saturday 2 and Sunday 3 October
    [InlineData("2027-10-05")]
    public void A_weekday_off_in_the_provisional_year_2027(string day) => Assert.False(Calendar.IsWorkingDay(Day(day)));

    [Fact]
    public void The_provisional_year_2027_has_no_other_weekday_off()
    {
        Assert.True(Calendar.IsProvisional(2027));
        var off = Enumerable.Range(0, 365).Select(Day("2027-01-01").AddDays)
            .Count(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Calendar.IsWorkingDay(d));
        Assert.Equal(13, off); // seven statutory weekdays and six substitutes
        Assert.Equal("春节补假", Calendar.DayName(Day("2027-02-10")));
        Assert.True(Calendar.IsWorkingDay(Day("2027-03-08"))); // half a day for part of the citizens
    }

    [Fact]
    public void Before_2025_the_holidays_were_eleven_and_New_Years_Eve_was_worked()
    {
        // 2018, without notice here: 春节 on Friday 16 February, so Saturday and Sunday are made up on Monday and Tuesday.
        Assert.True(Calendar.IsProvisional(2018));
        Assert.True(Calendar.IsWorkingDay(Day("2018-02-15")));
        Assert.False(Calendar.IsWorkingDay(Day("2018-02-16")));
        Assert.False(Calendar.IsWorkingDay(Day("2018-02-20")));
        Assert.True(Calendar.IsWorkingDay(Day("2018-02-21")));
        Assert.True(Calendar.IsWorkingDay(Day("2018-05-02")));
    }

    [Fact]
    public void The_statutory_days_are_off_in_every_noticed_year_too()
    {
        var bare = WorkCalendar.Of([]);
        var statutory = Oracle.Keys.Where(d => bare.DayName(d) is { } name && !name.EndsWith("补假", StringComparison.Ordinal)).ToList();
        Assert.Equal((6 * 11) + (2 * 13) - 1, statutory.Count); // 2020: 国庆 and 中秋 are one day
        Assert.All(statutory, d => Assert.False(Calendar.IsWorkingDay(d), $"{d:yyyy-MM-dd}"));
    }

    [Fact]
    public void The_version_names_the_notices_and_their_content()
    {
        Assert.StartsWith("放假通知2019—2026〔", Calendar.Version, StringComparison.Ordinal);
        var without2024 = WorkCalendar.Of(HolidayNotice.Builtin.Where(n => n.Year != 2024));
        Assert.StartsWith("放假通知2019—2023、2025—2026〔", without2024.Version, StringComparison.Ordinal);
        var amended = WorkCalendar.Of([.. HolidayNotice.Builtin, HolidayNotice.Builtin[^1] with { Work = [] }]);
        Assert.NotEqual(Calendar.Version, amended.Version);
        Assert.Equal(Calendar.Version, WorkCalendar.Of(HolidayNotice.Builtin.Reverse()).Version);
        Assert.EndsWith("2027年暂定", Calendar.VersionFor(Day("2026-12-30"), Day("2027-01-04")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_notice_for_the_same_year_replaces_the_earlier()
    {
        var amended = WorkCalendar.Of([.. HolidayNotice.Builtin, HolidayNotice.Builtin[^1] with { Work = [] }]);
        Assert.False(amended.IsWorkingDay(Day("2026-02-14")));
        Assert.True(Calendar.IsWorkingDay(Day("2026-02-14")));
    }

    [Fact]
    public void A_day_rolls_forward_over_the_whole_holiday_and_a_working_day_stays()
    {
        Assert.Equal(Day("2025-10-09"), Calendar.RollForward(Day("2025-10-01")));
        Assert.Equal(Day("2025-02-08"), Calendar.RollForward(Day("2025-02-08")));
    }

    [Fact]
    public void Days_outside_the_calendar_are_refused_with_its_range()
    {
        var early = Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(Day("2013-12-31")));
        Assert.Contains("2014年到2099年", early.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2099-12-01"), 60));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2014-01-03"), -60));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2025-01-03"), int.MaxValue));
    }
}
