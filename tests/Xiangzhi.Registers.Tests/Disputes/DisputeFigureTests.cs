namespace Xiangzhi.Registers.Tests.Disputes;

/// <summary>Figures counted by hand on a small world.</summary>
public sealed class DisputeFigureTests
{
    private readonly DisputeWorld world = new();

    [Fact]
    public void A_year_of_disputes_counts_as_one_would_count_on_paper()
    {
        world.Agreed(new(2024, 1, 10));                                                        // 10 days, 2 sessions, village
        var group = world.Accepted(new(2024, 2, 1), f => f with { Level = DisputeLevel.Group }); // 0 days → 1
        world.Do(group, "mediate", new(2024, 2, 1));
        world.Do(group, "agree", new(2024, 2, 1), new ReachAgreement { Manner = SpokenOrWritten.Oral, Terms = "让路" });
        var failed = world.Accepted(new(2024, 3, 1), f => f with { Gravity = DisputeGravity.Major });
        world.Do(failed, "escalate", new(2024, 3, 6));                                          // village → township
        world.Do(failed, "mediate", new(2024, 3, 8));
        world.Do(failed, "fail", new(2024, 3, 31));                                             // 30 days
        var handed = world.Accepted(new(2024, 4, 1));
        world.Do(handed, "hand-on", new(2024, 4, 5));                                           // 4 days
        var own = world.Accepted(new(2024, 5, 1));
        world.Do(own, "settle", new(2024, 5, 3));                                               // 2 days
        world.Accepted(new(2024, 6, 1));                                                        // still open
        var rejected = world.TakeIn(new(2024, 6, 2));
        world.Do(rejected, "reject", new(2024, 6, 3));
        var unaccepted = world.TakeIn(new(2024, 6, 4));
        world.Do(unaccepted, "withdraw", new(2024, 6, 5));

        Assert.Equal(6, Value("F1a"));
        Assert.Equal(4, Value("F1b"));
        Assert.Equal(5, Value("F2a"));
        Assert.Equal(2, Value("F2b"));
        Assert.Equal(83.33m, Value("F3a"));
        Assert.Equal(33.33m, Value("F3b"));
        Assert.Equal(4, Value("F3c"));   // 1 2 4 10 30
        Assert.Equal([30L], Days("true"));
        Assert.Equal([1L, 2, 4, 10], Days("false"));
        Assert.Equal(33.33m, Value("F12")); // 2 settled of 6 handlings: village 4 (one passed up), group 1, township 1
        Assert.Equal(new Dictionary<string, long> { ["village"] = 1, ["group"] = 1 }, By("F12+", "F12", "level"));
        Assert.Equal(new Dictionary<string, long> { ["village"] = 4, ["group"] = 1, ["township"] = 1 }, By("F12/", "F12", "level"));
        Assert.Equal(new Dictionary<string, long> { ["written-agreement"] = 1, ["oral-agreement"] = 1, ["failed"] = 1, ["handed-on"] = 1, ["settled-themselves"] = 1 }, By("F2a", "F2a", "outcome"));
        Assert.Equal(new Dictionary<string, long> { ["village"] = 5, ["group"] = 1 }, By("F1a", "F1a", "level")); // as accepted, before it was passed up
        world.Township.AssertReplayEqualsLive();
    }

    [Theory, InlineData("F3a"), InlineData("F3b")]
    public void A_rate_is_cut_as_both_its_figures_are_by_what_is_settled_at_intake(string code)
    {
        var (rate, figures) = (world.Township.Catalogue.FindFigure(code)!, new[] { code == "F3a" ? "F2a" : "F2b", "F1a" });
        Assert.Equal(["kind", "village", "manner", "source", "enterprise", "platform"], rate.Slices.Select(s => s.Code));
        Assert.All(figures, of => Assert.Equal(rate.Slices.Select(s => s.Code), world.Township.Catalogue.FindFigure(of)!.Slices.Take(rate.Slices.Count).Select(s => s.Code)));
    }

    [Fact]
    public void What_came_from_the_system_and_what_concerns_a_firm_can_be_told_apart()
    {
        var entered = world.Township.Do("dispute", "take-in", new(2024, 1, 5),
            world.TakeIn() with { Parties = [new() { Side = DisputeSide.Applicant, Name = "某厂", Enterprise = true }] }, null,
            a => a with { Source = new(Xiangzhi.Ledger.SourceKind.Platform, "调解系统", "T-1") });
        world.Do(entered, "accept", new(2024, 1, 5));
        world.Accepted(new(2024, 1, 6));

        Assert.Equal(new Dictionary<string, long> { ["true"] = 1, ["false"] = 1 }, By("F1a", "F1a", "platform"));
        Assert.Equal(new Dictionary<string, long> { ["true"] = 1, ["false"] = 1 }, By("F1a", "F1a", "enterprise"));
    }

    [Fact]
    public void A_merged_dispute_counts_once_with_the_one_it_was_merged_into()
    {
        var first = world.Accepted(new(2024, 1, 10));
        var second = world.Accepted(new(2024, 1, 12));
        world.Do(second, "mediate", new(2024, 1, 13));
        world.Do(second, "merge", new(2024, 2, 1), new MergeDispute { Other = new(first.Id), Reason = "同一事" });
        world.Do(first, "settle", new(2024, 2, 10));

        Assert.Equal(2, world.Township.Figure("F1a", 2024, new(2024, 1, 31)).Value);
        Assert.Equal(1, Value("F1a"));
        Assert.Equal(1, Value("F2a"));
        Assert.Equal(1, Value("F1b"));
        Assert.Equal(100, Value("F3a"));

        world.Township.Do("dispute", "reopen", new(2024, 3, 1), new Reopen { Reason = "不是同一事" }, world.Township.Now(second));
        Assert.Equal(2, Value("F1a"));
    }

    [Fact]
    public void Taken_up_again_next_year_leaves_last_year_s_figure_as_it_was()
    {
        var dispute = world.Agreed(new(2024, 11, 1));
        world.Do(dispute, "file", new(2024, 12, 1));
        world.Township.Do("dispute", "reopen", new(2025, 2, 1), new Reopen { Reason = "又争起来" }, world.Township.Now(dispute));
        Assert.Equal(1, Value("F2a"));
        Assert.Equal(0, world.Township.Figure("F2a", 2025).Value);

        world.Do(dispute, "fail", new(2025, 2, 20));
        Assert.Equal((1, 1), (Value("F2a"), Value("F2b")));
        Assert.Equal((1, 0), (world.Township.Figure("F2a", 2025).Value, world.Township.Figure("F2b", 2025).Value));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Concluded_twice_within_a_year_it_counts_once_as_it_ended()
    {
        var dispute = world.Agreed(new(2024, 3, 1));
        world.Township.Do("dispute", "reopen", new(2024, 5, 1), new Reopen { Reason = "又争" }, world.Township.Now(dispute));
        world.Do(dispute, "fail", new(2024, 5, 20));
        Assert.Equal((1, 0), (Value("F2a"), Value("F2b")));
        Assert.Equal(80, Value("F3c")); // 1 March to 20 May
    }

    [Fact]
    public void A_corrected_day_moves_the_dispute_to_its_year()
    {
        var dispute = world.TakeIn(new(2024, 12, 30));
        dispute = world.Do(dispute, "accept", new(2024, 12, 31));
        Assert.Equal(1, Value("F1a"));
        world.Township.Correct(world.Township.Now(dispute), dispute.Lines[^1].Entry.Seq, new(2025, 1, 2), world.FormOf("accept", Guid.Empty));
        Assert.Equal((0, 1), (Value("F1a"), world.Township.Figure("F1a", 2025).Value));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_late_entry_counts_on_its_legal_day_and_a_struck_out_matter_counts_nothing()
    {
        var dispute = world.Agreed(new(2024, 3, 1));
        world.Do(dispute, "mediate", new(2024, 3, 3)); // written down after the agreement
        Assert.Equal(3, Value("F1b"));
        Assert.Equal(1, Value("F2b"));

        world.Township.Void(world.Township.Now(dispute), dispute.Lines[0].Entry.Seq);
        Assert.Equal((0, 0, 0, 0), (Value("F1a"), Value("F1b"), Value("F2a"), Value("F2b")));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_acceptance_that_is_struck_out_takes_the_conclusion_with_it()
    {
        var dispute = world.Agreed(new(2024, 3, 1));
        world.Township.Void(world.Township.Now(dispute), dispute.Lines[1].Entry.Seq);
        Assert.Equal((0, 0), (Value("F1a"), Value("F2a")));
    }

    [Fact]
    public void A_zero_of_crimes_is_vouched_for_month_by_month()
    {
        var half = Scope.Year(2024) with { AsOf = new(2024, 3, 15) };
        Assert.True(world.Township.Figure("F4", 2024, half.AsOf).IsUnconfirmed(half));
        Confirm(2024, 1);
        Confirm(2024, 1);
        Assert.True(world.Township.Figure("F4", 2024, half.AsOf).IsUnconfirmed(half));
        Confirm(2024, 2);
        var value = world.Township.Figure("F4", 2024, half.AsOf);
        Assert.Equal((0, 2, false), (value.Value, value.Confirmed, value.IsUnconfirmed(half)));

        for (var month = 3; month <= 12; month++)
            Confirm(2024, month);
        Assert.Equal(12, world.Township.Figure("F4", 2024).Confirmed);
        Assert.False(world.Township.Figure("F4", 2024).IsUnconfirmed(Scope.Year(2024)));
        Assert.Null(world.Township.Figure("F2a", 2024).Confirmed);
    }

    [Fact]
    public void A_crime_after_the_closing_counts_in_its_own_year_and_is_no_zero()
    {
        var dispute = world.Agreed(new(2024, 3, 1));
        world.Do(dispute, "file", new(2024, 5, 1));
        world.Do(dispute, "criminal", new(2025, 1, 5));
        Assert.Equal((0, 1), (Value("F4"), world.Township.Figure("F4", 2025).Value));
        Assert.False(world.Township.Figure("F4", 2025).IsUnconfirmed(Scope.Year(2025)));
    }

    [Theory]
    [InlineData(2024, 13)]
    [InlineData(2024, 0)]
    [InlineData(0, 5)]
    [InlineData(2025, 6)] // not over yet on 30 June
    public void A_month_that_is_none_or_not_over_cannot_be_confirmed(int year, int month)
    {
        var refused = Assert.IsType<Refused>(world.Township.Try("criminal-confirmation", "confirm", world.Township.Today, new ConfirmMonth { Year = year, Month = month, Asked = "派出所" }));
        Assert.Equal("month", refused.Refusals[0].Field);
        Assert.Null(new ConfirmMonth { Year = year, Month = month + 20, Asked = "派出所" }.LastDay);
    }

    [Theory]
    [InlineData("2024-01-01", "2024-01-30", 0)]
    [InlineData("2024-01-01", "2024-01-31", 1)]
    [InlineData("2024-01-01", "2024-02-28", 1)]
    [InlineData("2024-01-01", "2024-02-29", 2)]
    [InlineData("2024-01-01", "2024-12-31", 12)]
    [InlineData("2024-01-01", "2023-06-30", 0)]
    public void A_month_has_ended_on_its_last_day(string from, string asOf, int months) =>
        Assert.Equal(months, new Scope(Day(from), Day(asOf)).MonthsEnded);

    private void Confirm(int year, int month) =>
        world.Township.Do("criminal-confirmation", "confirm", new DateOnly(year, month, 1).AddMonths(1).AddDays(3), new ConfirmMonth { Year = year, Month = month, Asked = "派出所" });

    private decimal? Value(string code) => world.Township.Figure(code, 2024).Value;

    private IEnumerable<long> Days(string complex) => world.Township.Postings.Where(p => p.Account == "F3c+" && p.Slices[0] == complex).Select(p => p.Amount).Order();

    private Dictionary<string, long> By(string account, string figure, string slice)
    {
        var index = world.Township.Catalogue.FindFigure(figure)!.Slices.Select(s => s.Code).ToList().IndexOf(slice);
        return world.Township.Postings.Where(p => p.Account == account).GroupBy(p => p.Slices[index]).ToDictionary(g => g.Key, g => g.Sum(p => p.Amount));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
