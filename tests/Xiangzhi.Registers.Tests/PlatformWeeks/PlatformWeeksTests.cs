namespace Xiangzhi.Registers.Tests.PlatformWeeks;

/// <summary>Another platform's numbers are taken over with their source; a week that nobody brought in is missing.</summary>
public sealed class PlatformWeeksTests
{
    private readonly TestTownship township = new(new(2026, 1, 20));

    [Fact]
    public void The_least_of_the_weeks_is_the_figure_and_a_week_of_nothing_is_a_zero()
    {
        Week(new(2025, 1, 6), 100, 3);
        Week(new(2025, 1, 13), 83.33m, 2);
        Assert.Equal((83.33m, 5m), (Value("E10a"), Value("E10b")));
        Week(new(2025, 1, 20), 0, null);
        Assert.Equal((0m, 5m), (Value("E10a"), Value("E10b")));
        Assert.Null(Value("E10a", 2024));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_week_belongs_to_the_year_of_its_sunday()
    {
        Week(new(2024, 12, 30), 80, null);
        Week(new(2025, 12, 22), 90, null);
        Week(new(2025, 12, 29), 70, null);
        Assert.Equal((80m, 70m), (Value("E10a"), Value("E10a", 2026)));
        Assert.Equal((50, 2, 0), (Missing(2025), Missing(2026, new(2026, 1, 18)), Missing(2026, new(2026, 1, 4))));
    }

    [Fact]
    public void Missing_weeks_are_counted_and_a_week_brought_in_twice_is_one()
    {
        // 2025 has 52 Sundays, the first on 5 January.
        Assert.Equal((52, 52, 0), (Scope.Year(2025).WeeksEnded.Count(), Missing(2025), Missing(2025, new(2025, 1, 4))));
        Assert.Equal(new DateOnly(2024, 12, 30), Scope.Year(2025).WeeksEnded.First());
        Week(new(2025, 1, 6), 100, 1);
        Week(new(2025, 1, 6), 100, 1);
        Assert.Equal((51, 0), (Missing(2025), Missing(2025, new(2025, 1, 4))));
    }

    [Fact]
    public void A_correction_and_a_void_change_the_least()
    {
        var week = Week(new(2025, 3, 3), 60, 1);
        Week(new(2025, 3, 10), 95, 1);
        township.Correct(week, week.Opening.Entry.Seq, new(2025, 3, 10), new BringInWeek { Monday = new(2025, 3, 3), ActiveRate = 66, Cases = 4 });
        Assert.Equal((66m, 5m), (Value("E10a"), Value("E10b")));
        township.Void(township.Now(week), week.Opening.Entry.Seq);
        Assert.Equal((95m, 1m, 51), (Value("E10a"), Value("E10b"), Missing(2025)));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_export_may_follow_and_until_then_the_week_says_so()
    {
        var week = Week(new(2025, 3, 3), 60, 1);
        Assert.Equal("unproved", week.Derive(township.Law).StageCode);
        var export = new Attachment("周活跃率.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 812, new string('a', 64));
        week = township.Do("platform-week", "attach-export", new(2025, 3, 12), new AttachExport { Export = export }, week);
        Assert.Equal("proved", week.Derive(township.Law).StageCode);
        Assert.False(week.Register.Action("attach-export")!.OfferedOn(week));
    }

    [Theory]
    [InlineData("2025-03-04", 50, 1, "monday")]
    [InlineData("2025-03-10", 50, 1, "monday")]
    [InlineData("2025-03-03", 101, 1, "activeRate")]
    [InlineData("2025-03-03", -1, 1, "activeRate")]
    [InlineData("2025-03-03", 50, -1, "cases")]
    [InlineData("2025-03-03", null, null, "activeRate")]
    public void Nonsense_is_refused_at_its_field(string monday, int? rate, int? cases, string field)
    {
        var form = new BringInWeek { Monday = DateOnly.ParseExact(monday, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ActiveRate = rate, Cases = cases };
        Assert.Equal(field, Assert.IsType<Refused>(township.Try("platform-week", "bring-in", new(2025, 3, 10), form)).Refusals[0].Field);
    }

    private Matter Week(DateOnly monday, decimal? rate, int? cases) =>
        township.Do("platform-week", "bring-in", monday.AddDays(7), new BringInWeek { Monday = monday, ActiveRate = rate, Cases = cases });

    private decimal? Value(string code, int year = 2025) => township.Figure(code, year).Value;

    private int Missing(int year, DateOnly? asOf = null) => (int)township.Figure("E10a", year, asOf).WeeksMissing(Scope.Year(year) with { AsOf = asOf ?? new(year, 12, 31) });
}
