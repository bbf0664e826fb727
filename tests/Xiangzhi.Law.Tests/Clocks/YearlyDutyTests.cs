using System.Globalization;
using Xunit;

namespace Xiangzhi.Law.Tests.Clocks;

/// <summary>Duties that fall due on one day of each year: 每年3月1日前, 每年4月1日前.</summary>
public sealed class YearlyDutyTests
{
    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ClockReading Read(string code, string from, string? until = null) =>
        Clock.Read(LawBook.Builtin[code].Versions[^1], new(Day(from), until is null ? null : Day(until)), WorkCalendar.Builtin);

    [Theory]
    [InlineData("rep_submit", "2025-12-31", "2026-02-28")]
    [InlineData("rep_submit", "2023-12-31", "2024-02-29")]
    [InlineData("rep_publish", "2025-12-31", "2026-03-31")]
    [InlineData("rep_publish", "2026-03-30", "2026-03-31")]
    [InlineData("rep_publish", "2026-03-31", "2027-03-31")]
    [InlineData("rep_publish", "2026-05-01", "2027-03-31")]
    public void It_falls_due_on_the_next_day_before_the_one_that_the_law_names(string code, string from, string due) =>
        Assert.Equal(Day(due), Read(code, from).Due);

    [Theory]
    [InlineData("2026-03-31", ClockState.DueToday)]
    [InlineData("2026-03-29", ClockState.DueSoon)]
    [InlineData("2026-02-01", ClockState.Running)]
    [InlineData("2026-04-01", ClockState.Late)]
    public void The_named_day_itself_is_late(string today, ClockState state) => Assert.Equal(state, Read("rep_publish", "2025-12-31").State(Day(today)));

    [Fact]
    public void Done_on_the_last_day_is_in_time_and_a_day_later_is_not()
    {
        Assert.Equal(ClockState.Met, Read("rep_publish", "2025-12-31", "2026-03-31").State(Day("2026-06-01")));
        Assert.Equal(ClockState.MetLate, Read("rep_publish", "2025-12-31", "2026-04-01").State(Day("2026-06-01")));
    }

    [Fact]
    public void Its_trace_names_the_day_of_the_law_and_no_length_that_no_law_has()
    {
        Assert.Equal("每年4月1日前，不含当日：法治政府建设与责任落实督察工作规定（厅字〔2019〕28号）24条。", Read("rep_publish", "2025-12-31").Trace[1]);
        Assert.EndsWith("，待核原文。", Read("rep_submit", "2025-12-31").Trace[1], StringComparison.Ordinal);
    }
}
