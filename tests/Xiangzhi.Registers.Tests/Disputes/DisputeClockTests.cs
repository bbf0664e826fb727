using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Disputes;

/// <summary>Due days counted by hand on the calendar of 2024.</summary>
public sealed class DisputeClockTests
{
    private readonly DisputeWorld world = new();

    [Fact]
    public void People_s_mediation_ends_within_a_month_of_acceptance()
    {
        var dispute = world.TakeIn(new(2024, 3, 1));
        world.Do(dispute, "accept", new(2024, 3, 5));
        Assert.Equal(new(2024, 4, 5), Due(dispute, "med_term"));

        world.Do(dispute, "extend", new(2024, 4, 1));
        Assert.Equal(new(2024, 5, 5), Due(dispute, "med_term"));

        world.Do(dispute, "settle", new(2024, 5, 5));
        Assert.Equal(ClockState.Met, world.Township.Clock(dispute, "med_term").Reading.State(new(2025, 1, 1)));
    }

    [Fact]
    public void A_dispute_taken_up_again_gets_its_month_anew()
    {
        var dispute = world.Agreed(new(2024, 3, 5));
        world.Township.Do("dispute", "reopen", new(2024, 9, 10), new Reopen { Reason = "又争" }, world.Township.Now(dispute));
        Assert.Equal(new(2024, 10, 10), Due(dispute, "med_term"));
    }

    [Fact]
    public void Reopening_an_open_matter_sets_no_clock_back()
    {
        var dispute = world.Accepted(new(2024, 3, 5));
        world.Township.Do("dispute", "reopen", new(2024, 4, 1), new Reopen { Reason = "想再等等" }, world.Township.Now(dispute));
        Assert.Equal(new(2024, 4, 5), Due(dispute, "med_term"));
    }

    [Fact]
    public void Labour_mediation_has_fifteen_days_from_the_request_and_a_year_of_limitation()
    {
        var dispute = world.TakeIn(new(2024, 3, 4), f => f with { Kind = "labour", AroseOn = new(2024, 1, 10) });
        Assert.Equal(new(2024, 3, 19), Due(dispute, "med_term_labour"));
        Assert.Equal(new(2025, 1, 10), Due(dispute, "med_labour_limit"));
        Assert.DoesNotContain(world.Township.Now(dispute).Derive(world.Township.Law).Clocks, c => c.Rule is "med_land_contract" or "med_term");
    }

    [Fact]
    public void Land_contracts_have_two_years_of_limitation()
    {
        var dispute = world.TakeIn(new(2024, 3, 4), f => f with { Kind = "land-contract", AroseOn = new(2024, 1, 10) });
        Assert.Equal(new(2026, 1, 12), Due(dispute, "med_land_contract")); // 10 January was a Saturday: the right rolls to Monday
    }

    [Theory]
    [InlineData("2024-03-20", "2024-04-19")]
    [InlineData("2024-04-01", "2024-05-06")] // 1 May to 5 May were days off: the right rolls to Monday
    public void Both_may_ask_the_court_within_thirty_days_of_effect(string effective, string due)
    {
        var on = Day(effective);
        var dispute = world.Agreed(on.AddDays(-10), a => a with { WantsConfirmation = true });
        Assert.Equal(on, world.State(dispute).Agreement!.Effective!.Value.Day);
        Assert.Equal(Day(due), Due(dispute, "med_confirm"));
    }

    [Fact]
    public void Who_wants_no_confirmation_has_no_clock_for_it() =>
        Assert.DoesNotContain(world.Township.Now(world.Agreed(new(2024, 3, 4))).Derive(world.Township.Law).Clocks, c => c.Rule == "med_confirm");

    [Fact]
    public void The_court_has_three_days_then_fifteen_and_ten_more()
    {
        var dispute = world.Agreed(new(2024, 3, 4));
        world.Do(dispute, "apply-confirmation", new(2024, 3, 25));
        Assert.Equal(new(2024, 3, 28), Due(dispute, "med_confirm_receive"));
        world.Do(dispute, "receive-confirmation", new(2024, 3, 28));
        Assert.Equal(new(2024, 4, 12), Due(dispute, "med_confirm_court"));
        world.Do(dispute, "extend-confirmation", new(2024, 4, 12));
        Assert.Equal(new(2024, 4, 22), Due(dispute, "med_confirm_court"));
        world.Do(dispute, "decide-confirmation", new(2024, 4, 20));
        Assert.Equal(ClockState.Met, world.Township.Clock(dispute, "med_confirm_court").Reading.State(new(2025, 1, 1)));
        Assert.Equal(ConfirmationResult.Confirmed, world.State(dispute).Confirmation!.Result);
    }

    [Fact]
    public void Every_instalment_has_the_day_on_which_it_was_agreed_and_late_performance_is_late()
    {
        var dispute = world.Agreed(new(2024, 3, 4), a => a with { Instalments = [new() { DueOn = new(2024, 5, 1) }, new() { DueOn = new(2024, 6, 15) }] });
        world.Do(dispute, "perform", new(2024, 5, 3), new PerformAgreement { Number = 1 });

        var clocks = world.Township.Now(dispute).Derive(world.Township.Law).Clocks.Where(c => c.Rule == "med_perform").ToList();
        Assert.Equal([("1", new DateOnly(2024, 5, 1)), ("2", new DateOnly(2024, 6, 15))], clocks.Select(c => (c.Key, c.Reading.Due!.Value)));
        Assert.Equal([ClockState.MetLate, ClockState.Late], clocks.Select(c => c.Reading.State(new(2024, 7, 1))));
    }

    [Fact]
    public void Return_visits_and_other_tracks_run_only_where_the_office_has_set_their_days()
    {
        var agreed = world.Agreed(new(2024, 3, 4));
        var official = world.TakeIn(new(2024, 3, 4));
        world.Do(official, "accept", new(2024, 3, 5), new AcceptDispute { Track = DisputeTrack.Administrative });
        var court = world.TakeIn(new(2024, 3, 4), f => f with { Source = "court" });
        world.Do(court, "accept", new(2024, 3, 5));
        Assert.DoesNotContain(Rules(agreed), r => r == "med_visit");
        Assert.Empty(Rules(official));
        Assert.Empty(Rules(court));

        world.Township.Settings = OfficeSettings.None with
        {
            Local = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add("med_visit", 30).Add("med_term_admin", 20).Add("med_term_court", 30),
        };
        Assert.Equal(new(2024, 4, 13), Due(agreed, "med_visit"));
        Assert.Equal(new(2024, 3, 25), Due(official, "med_term_admin"));
        Assert.Equal(new(2024, 4, 4), Due(court, "med_term_court"));
    }

    private DateOnly? Due(Matter dispute, string rule) => world.Township.Clock(dispute, rule).Reading.Due;

    private IEnumerable<string> Rules(Matter dispute) => world.Township.Now(dispute).Derive(world.Township.Law).Clocks.Select(c => c.Rule);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
