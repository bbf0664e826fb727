using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Coercion;

/// <summary>Each rule is raised by its own gap; due days are reckoned by hand with the calendar of 2025.</summary>
public sealed class CoercionChecksTests
{
    private readonly CoercionWorld world = new();

    [Fact]
    public void Good_files_raise_nothing()
    {
        Expect([], world.Seizure);
        Expect([], world.Substitute);
        Expect([], world.Demolition);
        Expect([], world.Court);
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_measure_is_approved_carried_out_by_two_and_listed()
    {
        Expect(["coe_approve"], world.Seizure.Without("approve"));
        Expect(["coe_approve"], world.Seizure.On("approve", new(2025, 3, 5)));
        Expect(["coe_officers"], Measure(f => f with { Officers = [world.Penalties.First] }));
        Expect(["coe_officers"], Measure(f => f with { CardShown = false }));
        Expect(["coe_officers"], Measure(f => f with { Told = false }));
        Expect(["coe_officers"], Measure(f => f with { RecordSigned = false }));
        Expect(["coe_officers"], Measure(f => f with { PartyPresent = false }));
        Expect([], Measure(f => f with { PartyPresent = false, Witness = "村干部一人" }));
        Expect(["coe_no_delegate"], Measure(f => f with { Officers = [world.Penalties.First, world.Penalties.Lapsed] }));
        Expect(["coe_inventory"], Measure(f => f with { ListInTwo = false }));
        Expect(["coe_no_necessities"], Measure(f => f with { Necessities = true }));
        Expect(["coe_no_necessities"], Measure(f => f with { SealedBefore = true }));
    }

    [Theory]
    [InlineData(4, 9, 4, 23, false)]
    [InlineData(4, 9, 5, 9, false)]
    [InlineData(4, 9, 5, 10, true)]
    [InlineData(4, 22, 6, 8, true)]
    public void An_urgent_measure_is_approved_within_the_hours_of_the_law(int day, int hour, int approvedDay, int approvedHour, bool found)
    {
        var matter = world.Township.Do("coercion", "propose", new(2025, 3, day), ((ProposeMeasure)world.Seizure.Acts[0].Form) with { Urgent = true });
        matter = world.Township.Do("coercion", "implement", new(2025, 3, day), world.Implementation, matter, a => a with { Time = new(hour, 0) });
        matter = world.Township.Do("coercion", "approve", new(2025, 3, approvedDay), new ApproveMeasure(), matter, a => a with { Time = new(approvedHour, 0) });
        Assert.Equal(found ? ["coe_approve"] : [], world.Flags(matter));
    }

    [Fact]
    public void What_must_be_lifted_is_lifted_that_day()
    {
        var must = world.Seizure.UpTo("dispose").Then("must-lift", new(2025, 3, 10), new FindLiftGround { Ground = LiftGround.Unrelated });
        Expect(["coe_lift_at_once"], must);
        Expect(["coe_lift_at_once"], must.Then("dispose", new(2025, 3, 11), new DisposeThings { How = ItemDisposal.Returned }));
        Expect([], must.Then("dispose", new(2025, 3, 10), new DisposeThings { How = ItemDisposal.Returned }));
        var refused = world.Seizure.With<ProposeMeasure>("propose", f => f with { Urgent = true }).Without("approve").UpTo("dispose").Then("approve", new(2025, 3, 5), new ApproveMeasure { Refused = true });
        Expect(["coe_lift_at_once"], refused);
        Expect([], refused.Then("dispose", new(2025, 3, 5), new DisposeThings { How = ItemDisposal.Returned }));
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
        Expect(["coe_seize"], longer.With<ExtendMeasure>("extend", f => f with { Told = false }).Then("dispose", new(2025, 4, 20), new DisposeThings { How = ItemDisposal.Returned }));

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
    public void Enforcement_is_urged_decided_and_not_at_night_nor_on_holidays()
    {
        Expect(["coe_urge_contents"], world.Substitute.With<UrgeParty>("urge", f => f with { RightsTold = false }));
        Expect(["coe_urge_contents", "coe_substitute"], world.Substitute.Without("urge"));
        Expect(["coe_substitute"], world.Substitute.On("decide", new(2025, 3, 21)).On("urge", new(2025, 3, 20)).With<UrgeParty>("urge", f => f with { Until = new(2025, 3, 22) }));
        Expect(["coe_decision_contents"], world.Substitute.With<DecideEnforcement>("decide", f => f with { When = null }));
        Expect(["coe_decision_contents"], world.Substitute.Without("decide"));
        Expect(["coe_substitute"], Enforced(f => f with { StaffPresent = false }));
        Expect(["coe_no_night"], Enforced(f => f with { AtNight = true }));
        Expect([], Enforced(f => f with { AtNight = true, Emergency = true }));
        Expect(["coe_no_night"], world.Substitute.On("carry-out", new(2025, 4, 4)).On("close", new(2025, 4, 8)));
        Expect(["coe_no_utilities"], Enforced(f => f with { CutsUtilities = true }));
        Expect(["coe_urge_contents"], world.Substitute.After("urge", "hear-statement", new(2025, 3, 13), new HearStatement()));
        Expect([], world.Substitute.After("urge", "hear-statement", new(2025, 3, 13), new HearStatement { Adoption = Adoption.Rejected }));
        Expect(["coe_surcharge_exec_cap"], world.Substitute.With<StartEnforcement>("start", f => f with { Owed = 500, Enforcement = EnforcementKind.Surcharge }).With<UrgeParty>("urge", f => f with { Payment = "500元" })
            .With<CarryOutEnforcement>("carry-out", f => f with { Kind = EnforcementKind.Surcharge, Surcharge = 500.01m }));
    }

    [Fact]
    public void Clearing_a_road_at_once_needs_no_urging_but_the_party_is_told()
    {
        var clearing = world.Substitute.Without("urge", "decide").With<CarryOutEnforcement>("carry-out", f => f with { UrgentClearing = true, AtNight = true });
        Expect(["coe_substitute_urgent"], clearing);
        Expect([], clearing.After("carry-out", "tell-party", new(2025, 3, 24), new TellParty { Way = "电话" }));
    }

    [Fact]
    public void Demolition_waits_until_the_remedies_are_over()
    {
        // Served on 10 February: six months end on 10 August, a Sunday, so on the 11th; the first lawful day is the 12th.
        Assert.Equal(new DateOnly(2025, 8, 12), CoercionChecks.Earliest(world.State(world.Run(world.Demolition)), world.Township.Law)!.On);
        Expect([], world.Demolition.On("urge", new(2025, 7, 28)).On("decide", new(2025, 8, 8)).On("carry-out", new(2025, 8, 12)));
        Expect(["coe_demolish_gate"], world.Demolition.On("urge", new(2025, 7, 28)).On("decide", new(2025, 8, 8)).On("carry-out", new(2025, 8, 11)));
        Expect(["coe_demolish_gate"], world.Demolition.Without("announce"));
        Expect(["coe_demolish_gate"], world.Demolition.With<OrderDemolition>("order-demolition", f => f with { Served = null }));
        Expect(["coe_demolish_gate"], world.Demolition.With<OrderDemolition>("order-demolition", f => f with { RightsUntold = true }));
        Expect(["coe_demolish_gate"], world.Demolition.After("announce", "remedy", new(2025, 3, 20), new ReceiveCoercionRemedy { Kind = RemedyKind.Review }));
        Expect(["coe_village_building"], world.Demolition.Without("order-stop", "uncorrected"));
        Expect(["coe_village_building"], world.Demolition.Without("uncorrected"));
    }

    [Fact]
    public void The_court_has_its_days_and_the_office_its_three_months()
    {
        var matter = world.Run(world.Court);
        // Served 10 February, six months to 11 August; three months more: 11 November.
        Assert.Equal((new DateOnly(2025, 11, 11), ClockState.Met), Read(matter, "coe_court_window"));
        Assert.Equal((new DateOnly(2025, 9, 23), ClockState.Met), Read(matter, "coe_court_accept"));
        // 28 September was worked: seven working days after the 19th are 22-26, 28 and 29.
        Assert.Equal((new DateOnly(2025, 9, 29), ClockState.Met), Read(matter, "coe_court_rule"));
        Expect(["coe_court_urge"], world.Court.On("apply-to-court", new(2025, 9, 15)));
        Expect(["coe_court_urge"], world.Court.Without("urge"));

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

    private Story Measure(Func<ImplementMeasure, ImplementMeasure> change) => world.Seizure.With("implement", change);

    private Story Enforced(Func<CarryOutEnforcement, CarryOutEnforcement> change) => world.Substitute.With("carry-out", change);

    private DateOnly? Due(Matter matter, string rule) => world.Township.Now(matter).Derive(world.Township.Law).Clocks.First(c => c.Rule == rule).Reading.Due;

    private (DateOnly?, ClockState) Read(Matter matter, string rule) => world.Township.Clock(matter, rule).Reading is var r ? (r.Due, r.State(world.Township.Today)) : default;

    private void Expect(string[] rules, Story story) => Assert.Equal(rules, world.Flags(world.Run(story)));
}
