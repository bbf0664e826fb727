using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Coercion;

/// <summary>Clocks of coercion, reckoned by hand with the calendar of 2025; which gap raises which rule stands in <see cref="CoercionGaps"/>.</summary>
public sealed class CoercionChecksTests
{
    private readonly CoercionWorld world = new();

    [Fact]
    public void Good_files_replay_as_they_were_told()
    {
        foreach (var story in new[] { world.Seizure, world.Substitute, world.Demolition, world.Court })
            Assert.Empty(world.Flags(world.Run(story)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Each_thing_has_thirty_days_a_longer_term_and_time_for_appraisal_that_was_told()
    {
        // 4 March and 30 days: 3 April. The second thing goes back earlier.
        var matter = world.Run(world.Seizure.UpTo("dispose").Then("dispose", new(2025, 3, 20), new DisposeThings { Number = 2, How = ItemDisposal.Returned }));
        var clocks = world.Township.Now(matter).Derive(world.Township.Law).Clocks.Where(c => c.Rule == "coe_seize").ToDictionary(c => c.Key, c => c.Reading);
        Assert.All(clocks.Values, c => Assert.Equal(new DateOnly(2025, 4, 3), c.Due));
        Assert.Equal((ClockState.Late, ClockState.Met), (clocks["1"].State(new(2025, 4, 4)), clocks["2"].State(new(2025, 4, 4))));

        var longer = world.Seizure.UpTo("dispose").Then("extend", new(2025, 4, 1), new ExtendMeasure { Days = 40, Reason = "来源要核", Approver = world.Penalties.Chair, Told = true });
        Assert.Equal(new DateOnly(2025, 5, 3), Due(world.Run(longer), "coe_seize"));

        var appraised = world.Seizure.UpTo("dispose").Then("appraise", new(2025, 3, 10), new BeginAppraisal { Told = true }).Then("appraised", new(2025, 3, 20), new EndAppraisal());
        Assert.Equal(new DateOnly(2025, 4, 13), Due(world.Run(appraised), "coe_seize"));
        Assert.Equal(new DateOnly(2025, 4, 3), Due(world.Run(appraised.With<BeginAppraisal>("appraise", f => f with { Told = false })), "coe_seize"));
    }

    [Fact]
    public void Freezing_has_its_own_clocks()
    {
        var matter = world.Run(world.Seizure.With<ProposeMeasure>("propose", f => f with { Kind = MeasureKind.Freeze }).UpTo("dispose"));
        Assert.Equal(new DateOnly(2025, 4, 3), Due(matter, "coe_freeze"));
        Assert.Equal(new DateOnly(2025, 3, 7), Due(matter, "coe_freeze_serve"));
        Assert.DoesNotContain(matter.Derive(world.Township.Law).Clocks, c => c.Rule == "coe_seize");
    }

    [Fact]
    public void A_substitute_who_clears_without_any_urging_offends_both_rules_on_it() =>
        Assert.Equal(["coe_urge_contents", "coe_substitute"], world.Flags(world.Run(world.Substitute.Without("urge"))));

    [Fact]
    public void The_first_lawful_day_of_a_demolition_is_the_day_after_the_remedies_are_over() =>
        // Served on 10 February: six months end on 10 August, a Sunday, so on the 11th; the first lawful day is the 12th.
        Assert.Equal(new DateOnly(2025, 8, 12), CoercionChecks.Earliest(world.State(world.Run(world.Demolition)), world.Township.Law)!.On);

    [Fact]
    public void The_court_has_its_days_and_the_office_its_three_months()
    {
        var matter = world.Run(world.Court);
        // Served 10 February, six months to 11 August; three months more: 11 November.
        Assert.Equal((new DateOnly(2025, 11, 11), ClockState.Met), Read(matter, "coe_court_window"));
        Assert.Equal((new DateOnly(2025, 9, 23), ClockState.Met), Read(matter, "coe_court_accept"));
        // 28 September was worked: seven working days after the 19th are 22-26, 28 and 29.
        Assert.Equal((new DateOnly(2025, 9, 29), ClockState.Met), Read(matter, "coe_court_rule"));

        var refused = world.Run(world.Court.UpTo("court-ruling").Then("court-ruling", new(2025, 9, 25), new CourtRules { Ruling = CourtRuling.Refused }));
        Assert.Equal(new DateOnly(2025, 10, 10), Due(refused, "coe_court_object"));
        var doubtful = world.Run(world.Court.With<CourtAnswers>("court-answer", f => f with { Doubtful = true }).UpTo("court-ruling"));
        Assert.Equal(new DateOnly(2025, 10, 19), Due(doubtful, "coe_court_rule_doubt"));
    }

    [Fact]
    public void After_three_years_without_ability_nothing_is_enforced_any_more()
    {
        var matter = world.Run(world.Court.UpTo("apply-to-court").Then("pause", new(2025, 9, 3), new PauseExecution { Ground = StopGround.Unable }));
        Assert.Equal(new DateOnly(2028, 9, 3), Due(matter, "coe_abandon"));
        Assert.DoesNotContain(world.Run(world.Court.UpTo("apply-to-court").Then("pause", new(2025, 9, 3), new PauseExecution { Ground = StopGround.Damage })).Derive(world.Township.Law).Clocks, c => c.Rule == "coe_abandon");
    }

    private DateOnly? Due(Matter matter, string rule) => world.Township.Now(matter).Derive(world.Township.Law).Clocks.First(c => c.Rule == rule).Reading.Due;

    private (DateOnly?, ClockState) Read(Matter matter, string rule) => world.Township.Clock(matter, rule).Reading is var r ? (r.Due, r.State(world.Township.Today)) : default;
}
