using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Xiangzhi.Law.Tests.Clocks;

public sealed class ClockTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Builtin;

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Arbitrary<(int A, int B, int C)> Numbers(int a, int b, int c) => Gen.Choose(0, a)
        .Zip(Gen.Choose(0, b), (x, y) => (x, y)).Zip(Gen.Choose(0, c), (xy, z) => (xy.x, xy.y, z)).ToArbitrary();

    private static RuleVersion Rule(string code, string on = "2025-06-01") => LawBook.Builtin.At(code, Day(on))!;

    private static ClockReading Read(string code, string from, string? until = null, params Suspension[] suspensions) =>
        Clock.Read(Rule(code), new(Day(from), until is null ? null : Day(until)) { Suspensions = suspensions }, Calendar);

    [Fact]
    public void The_example_of_the_command_line_comes_out()
    {
        var reading = Clock.Plain(Day("2025-01-24"), 20, DayUnit.Working, Calendar);
        Assert.Equal(Day("2025-02-27"), reading.Due);
        Assert.Equal(20, reading.Length);
        Assert.False(reading.Provisional);
    }

    [Fact]
    public void An_offices_own_limit_keeps_the_strict_day_and_says_so()
    {
        var reading = Read("pen_decide", "2025-07-03");
        Assert.Equal(Day("2025-10-01"), reading.Due);
        Assert.Equal("到期日2025-10-01是国庆节、中秋节休息日，从严不顺延；此前最后一个工作日是2025-09-30。", reading.RestDayRemark);
    }

    [Fact]
    public void The_fifteenth_of_the_next_month_is_counted_from_the_last_day_of_this_one()
    {
        Assert.Equal(Day("2024-04-15"), Read("vil_cq_dates", "2024-03-31").Due);
        Assert.Equal(Day("2024-03-15"), Read("vil_cq_dates_month", "2024-02-29").Due);
    }

    [Fact]
    public void A_citizens_right_rolls_to_the_next_working_day()
    {
        var reading = Read("rev_apply", "2025-08-02");
        Assert.Equal(Day("2025-10-09"), reading.Due);
        Assert.Null(reading.RestDayRemark);
        Assert.Contains(reading.Trace, line => line.Contains("顺延", StringComparison.Ordinal) && line.Contains("民事诉讼法85条", StringComparison.Ordinal));
    }

    [Fact]
    public void Due_today_is_not_late_and_the_day_after_is()
    {
        var reading = Read("xf_tell_direct", "2025-02-06"); // due 2025-02-21
        Assert.Equal(ClockState.Running, reading.State(Day("2025-02-17")));
        Assert.Equal(ClockState.DueSoon, reading.State(Day("2025-02-18")));
        Assert.Equal(ClockState.DueToday, reading.State(Day("2025-02-21")));
        Assert.Equal(ClockState.Late, reading.State(Day("2025-02-22")));
        Assert.Equal("还剩 3 日", reading.InWords(Day("2025-02-18")));
        Assert.Equal("今天到期", reading.InWords(Day("2025-02-21")));
        Assert.Equal("超期 2 日", reading.InWords(Day("2025-02-23")));
    }

    [Fact]
    public void Working_days_left_and_used_skip_the_holiday()
    {
        var reading = Read("oi_answer", "2025-01-24"); // due 2025-02-27
        Assert.Equal("还剩 18 个工作日", reading.InWords(Day("2025-01-28")));
        Assert.Equal(2, reading.Used(Day("2025-02-04"))); // Sunday 26, worked, and Monday 27 January
        Assert.Equal(ClockState.Running, reading.State(Day("2025-02-21")));
        Assert.Equal(ClockState.DueSoon, reading.State(Day("2025-02-24")));
    }

    [Fact]
    public void What_was_done_in_time_is_never_late_afterwards()
    {
        var met = Read("pen_decide", "2025-01-02", "2025-04-02"); // 90 days: due that day
        Assert.Equal(ClockState.Met, met.State(Day("2025-04-02")));
        Assert.Equal(ClockState.Met, met.State(Day("2026-11-21")));
        Assert.Equal("按期", met.InWords(Day("2026-11-21")));
        var late = Read("pen_decide", "2025-01-02", "2025-04-03");
        Assert.Equal(ClockState.MetLate, late.State(Day("2026-11-21")));
        Assert.Equal("逾期办结", late.InWords(Day("2026-11-21")));
    }

    [Theory]
    [InlineData("pen_decide", "2025-01-02", null, "2025-04-03", Severity.Red)]
    [InlineData("pen_decide", "2025-01-02", null, "2025-04-02", Severity.Amber)]
    [InlineData("pen_decide", "2025-01-02", null, "2025-03-29", Severity.Off)]
    [InlineData("pen_decide", "2025-01-02", "2025-04-03", "2025-06-01", Severity.Red)]
    [InlineData("pen_decide", "2025-01-02", "2025-04-02", "2025-06-01", Severity.Off)]
    [InlineData("pen_publish", "2025-01-02", null, "2025-06-01", Severity.Amber)] // V2: amber at most
    [InlineData("rev_apply", "2025-01-02", null, "2025-06-01", Severity.Off)] // the party's right, not the office's limit
    [InlineData("rev_apply", "2025-01-02", null, "2025-03-03", Severity.Off)]
    public void A_clock_is_as_red_as_its_rule_may_be_and_only_for_the_office_s_own_limits(string rule, string from, string? until, string today, Severity shade) =>
        Assert.Equal(shade, Read(rule, from, until).Shade(Day(today)));

    [Fact]
    public void A_right_that_was_not_used_in_time_has_lapsed_and_nobody_is_late()
    {
        Assert.Equal((ClockState.Lapsed, "已过期限"), (Read("xf_review_req", "2025-01-02").State(Day("2025-03-01")), Read("xf_review_req", "2025-01-02").InWords(Day("2025-03-01"))));
        Assert.Equal((ClockState.MetLate, "逾期提出"), (Read("xf_review_req", "2025-01-02", "2025-03-01").State(Day("2025-06-01")), Read("xf_review_req", "2025-01-02", "2025-03-01").InWords(Day("2025-06-01"))));
        Assert.Equal(ClockState.Late, Read("pen_pay", "2025-01-02").State(Day("2025-03-01"))); // a duty of the party's
    }

    [Fact]
    public void As_of_an_earlier_day_a_later_answer_is_not_yet_known() =>
        Assert.Equal(ClockState.Running, Read("pen_decide", "2025-01-02", "2025-04-02").State(Day("2025-02-01")));

    [Fact]
    public void Suspended_days_do_not_count()
    {
        // Consulting a third party for 10 working days, 10 to 21 March; 20 working days from 3 March: 4-7 March are 4, then 16 from 24 March.
        var reading = Read("oi_answer", "2025-03-03", null, new Suspension(Day("2025-03-10"), Day("2025-03-24"), "征求第三方意见"));
        Assert.Equal(Day("2025-04-15"), reading.Due); // 清明 on Friday 4 April
        Assert.Equal(ClockState.Suspended, reading.State(Day("2025-03-12")));
        Assert.Equal(ClockState.Running, reading.State(Day("2025-03-24")));
        Assert.Equal(4, reading.Used(Day("2025-03-23")));
        Assert.Contains("2025-03-10至2025-03-23不计入期限（征求第三方意见），2025-03-24恢复计算。", reading.Trace);
    }

    [Fact]
    public void A_suspension_without_end_has_no_due_day_and_shows_that_it_stands()
    {
        var reading = Read("coe_seize", "2025-03-03", null, new Suspension(Day("2025-03-10"), null, "鉴定"));
        Assert.Null(reading.Due);
        Assert.True(reading.Suspended);
        Assert.Equal("暂停计时", reading.InWords(Day("2025-12-31")));
        Assert.Equal(6, reading.Used(Day("2025-12-31")));
    }

    [Fact]
    public void A_suspension_after_the_due_day_saves_nothing()
    {
        var reading = Read("coe_seize", "2025-03-03", null, new Suspension(Day("2025-04-10"), null, "鉴定")); // due 2025-04-02
        Assert.Equal(Day("2025-04-02"), reading.Due);
        Assert.Equal(ClockState.Late, reading.State(Day("2025-04-12")));
    }

    [Fact]
    public void Overlapping_suspensions_count_once_and_the_day_of_the_event_is_not_given_back()
    {
        var reading = Read("coe_seize", "2025-03-03", null, new Suspension(Day("2025-03-01"), Day("2025-03-06"), "甲"),
            new Suspension(Day("2025-03-05"), Day("2025-03-08"), "乙"));
        Assert.Equal(Day("2025-04-06"), reading.Due); // 4 to 7 March are lost: 2 April and four days
    }

    [Fact]
    public void A_period_of_months_moves_by_the_suspended_days()
    {
        var reading = Read("coe_court_window", "2025-01-15", null, new Suspension(Day("2025-02-01"), Day("2025-02-11"), "暂停"));
        Assert.Equal(Day("2025-04-25"), reading.Due);
    }

    [Fact]
    public void An_extension_adds_its_length_in_the_rules_unit()
    {
        var facts = new ClockFacts(Day("2025-03-03"), null) { Extensions = [new(Day("2025-04-01"), null, "局长", "情况复杂")] };
        var reading = Clock.Read(Rule("coe_seize"), facts, Calendar);
        Assert.Equal(60, reading.Length);
        Assert.Equal(Day("2025-05-02"), reading.Due);
        Assert.Contains(reading.Trace, line => line.Contains("经局长批准延长30日", StringComparison.Ordinal));
    }

    [Fact]
    public void An_extension_beyond_the_law_counts_only_as_far_as_the_law_goes()
    {
        var facts = new ClockFacts(Day("2025-03-03"), null) { Extensions = [new(Day("2025-03-20"), 20, "甲", "一"), new(Day("2025-04-10"), 20, "甲", "二")] };
        var reading = Clock.Read(Rule("coe_seize"), facts, Calendar);
        Assert.Equal(60, reading.Length);
        Assert.Contains(reading.Trace, line => line.Contains("只计10日", StringComparison.Ordinal));
    }

    [Fact]
    public void An_extension_granted_when_the_time_was_over_mends_nothing()
    {
        var facts = new ClockFacts(Day("2025-03-03"), null) { Extensions = [new(Day("2025-04-03"), null, "甲", "迟")] };
        var reading = Clock.Read(Rule("coe_seize"), facts, Calendar);
        Assert.Equal(Day("2025-04-02"), reading.Due);
        Assert.Contains(reading.Trace, line => line.Contains("期限已满，不计", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_may_set_the_length_of_this_matter()
    {
        var reading = Clock.Read(Rule("sup_instruments", "2026-06-01"), new(Day("2026-06-01"), null) { Length = 10 }, Calendar);
        Assert.Equal(Day("2026-06-11"), reading.Due);
        Assert.Equal(Severity.Amber, reading.Allows);
        Assert.Contains("期限10日：由本件文书确定。", reading.Trace);
    }

    [Fact]
    public void An_unread_rule_is_off_until_the_office_switches_it_on()
    {
        var rule = Rule("norm_review_time_max"); // K
        var facts = new ClockFacts(Day("2025-03-03"), null);
        Assert.Equal(ClockState.Off, Clock.Read(rule, facts, Calendar).State(Day("2026-01-01")));
        var on = Clock.Read(rule, facts, Calendar, new OfficeSettings { SwitchedOn = ["norm_review_time_max"] });
        Assert.Equal(Day("2025-03-24"), on.Due);
        Assert.Equal(Severity.Amber, on.Allows);
        Assert.Contains(on.Trace, line => line.Contains("待核原文", StringComparison.Ordinal));
    }

    [Fact]
    public void A_provisional_year_is_said()
    {
        var reading = Clock.Read(Rule("oi_answer"), new(Day("2026-12-28"), null), Calendar);
        Assert.True(reading.Provisional);
        Assert.Contains("2027年暂定", reading.Calendar, StringComparison.Ordinal);
        Assert.Contains(reading.Trace, line => line.StartsWith("暂定", StringComparison.Ordinal));
        Assert.False(Read("pen_decide", "2026-12-01").Provisional); // calendar days of the office do not ask the calendar
    }

    [Fact]
    public void The_trace_tells_each_holiday_and_make_up_day()
    {
        var trace = Read("oi_answer", "2025-01-24").Trace;
        Assert.Equal("事由发生日2025-01-24（周五）不计入，自次日起算。", trace[0]);
        Assert.Equal("期限20个工作日：政府信息公开条例（国令711）33条（2019-05-15起施行的文本）。", trace[1]);
        Assert.Contains("2025-01-26（周日）因春节调休上班，是工作日。", trace);
        Assert.Contains("2025-01-28至2025-02-04春节休息8日，不计。", trace);
        Assert.Contains("其间另有周末6日，不计。", trace); // 25 January; 9, 15, 16, 22, 23 February
        Assert.Contains("到期日2025-02-27（周四）。", trace);
    }

    [Fact]
    public void Hours_are_shown_as_the_day_by_which_they_end()
    {
        var reading = Read("coe_approve", "2025-03-03");
        Assert.Equal(Day("2025-03-04"), reading.Due);
        Assert.Contains(reading.Trace, line => line.Contains("以钟点为准", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_of_money_is_no_clock()
    {
        var error = Assert.Throws<ArgumentException>(() => Read("pen_simple_cap", "2025-03-03"));
        Assert.Contains("pen_simple_cap", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_lengths_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.Plain(Day("2025-03-03"), -1, DayUnit.Working, Calendar));

    [Fact]
    public void A_hearing_notice_must_come_seven_working_days_before()
    {
        Assert.Equal(Day("2025-09-25"), Clock.LatestBefore(Rule("pen_hear_notice"), Day("2025-10-11"), Calendar));
        Assert.Equal(Day("2025-04-02"), Clock.EarliestAfter(Rule("dec_comment"), Day("2025-03-02"), Calendar));
    }

    [Fact]
    public void A_longer_suspension_never_brings_the_due_day_forward()
    {
        Prop.ForAll(Numbers(60, 40, 20), t =>
        {
            var from = Day("2025-01-02");
            var start = from.AddDays(t.A);
            return new[] { "oi_answer", "coe_seize", "coe_court_window" }.All(code =>
            {
                DateOnly? Due(int length) => Read(code, "2025-01-02", null, new Suspension(start, start.AddDays(length), "停")).Due;
                return Due(t.B + t.C) >= Due(t.B) && Due(0) == Read(code, "2025-01-02").Due;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void The_days_used_on_the_due_day_are_the_whole_length()
    {
        Prop.ForAll(Numbers(2500, 30, 30), t =>
        {
            var from = Day("2019-01-01").AddDays(t.A);
            var stop = new Suspension(from.AddDays(t.B), from.AddDays(t.B + t.C), "停");
            var rule = Rule("oi_answer");
            var reading = Clock.Read(rule, new(from, null) { Suspensions = [stop] }, Calendar);
            return reading.Used(reading.Due!.Value) == 20 && reading.Used(reading.Due.Value.AddDays(-1)) == 19;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
