using System.Globalization;
using Xunit;

namespace Xiangzhi.Law.Tests.Clocks;

public sealed class ComputationTests
{
    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SurchargeReading Surcharge(decimal fine, string due, string through, params Suspension[] stops)
    {
        var on = Day("2025-06-01");
        return PenaltySurcharge.Read(LawBook.Builtin.At("pen_surcharge", on)!, LawBook.Builtin.At("pen_surcharge_cap", on)!, fine, Day(due), Day(through), stops);
    }

    [Theory]
    [InlineData("2025-03-10", 0)]
    [InlineData("2025-03-11", 60)]
    [InlineData("2025-04-12", 1980)] // day 33: 99 %
    [InlineData("2025-04-13", 2000)] // day 34 reaches the cap
    [InlineData("2026-04-13", 2000)]
    public void The_surcharge_is_three_percent_a_day_up_to_the_fine(string through, int yuan) =>
        Assert.Equal(yuan, Surcharge(2000, "2025-03-10", through).Yuan);

    [Fact]
    public void Review_and_litigation_stop_the_surcharge()
    {
        var reading = Surcharge(2000, "2025-03-10", "2025-04-20", new Suspension(Day("2025-03-15"), Day("2025-04-15"), "行政复议"));
        Assert.Equal(10, reading.CountedDays); // 11 to 14 March and 15 to 20 April
        Assert.Equal(600m, reading.Yuan);
        Assert.Contains(reading.Trace, line => line.Contains("行政复议", StringComparison.Ordinal));
    }

    [Fact]
    public void The_surcharge_is_cut_to_the_fen_in_the_payers_favour() => Assert.Equal(3.03m, Surcharge(101.15m, "2025-03-10", "2025-03-11").Yuan);

    [Fact]
    public void Demolition_waits_for_the_later_of_review_and_litigation()
    {
        var told = EarliestDemolition.Of(LawBook.Builtin, Day("2025-04-02"), rightsTold: true, WorkCalendar.Builtin);
        Assert.Equal(Day("2025-10-10"), told.On); // six months end on 2 October, roll to 9 October
        Assert.Contains(told.Trace, line => line.Contains("行政强制法44条", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_rights_were_not_told_demolition_waits_a_year()
    {
        var untold = EarliestDemolition.Of(LawBook.Builtin, Day("2025-04-02"), rightsTold: false, WorkCalendar.Builtin);
        Assert.Equal(Day("2026-04-03"), untold.On);
    }

    [Fact]
    public void Demolition_before_the_law_in_the_book_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => EarliestDemolition.Of(LawBook.Builtin, Day("2020-04-02"), true, WorkCalendar.Builtin));
}
