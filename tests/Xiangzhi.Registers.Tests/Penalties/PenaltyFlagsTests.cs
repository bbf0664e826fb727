namespace Xiangzhi.Registers.Tests.Penalties;

/// <summary>Each rule is raised by its own gap and by nothing else; a good file raises none.</summary>
public sealed class PenaltyFlagsTests
{
    private readonly PenaltyWorld world = new();

    [Fact]
    public void Good_files_raise_nothing()
    {
        Assert.Empty(world.Flags(world.Run(world.Good)));
        Assert.Empty(world.Flags(world.Run(world.Grave)));
        Assert.Empty(world.Flags(world.Run(world.Simple)));
    }

    [Fact]
    public void Who_acts_must_have_the_power_two_certificates_and_show_the_card()
    {
        Expect("pen_authority", world.Good.With<FileCase>("file", f => f with { Power = null }));
        Expect("pen_authority", world.Good.With<FileCase>("file", f => f with { Power = world.Expired }));
        Expect("pen_authority", world.Good.With<FileCase>("file", f => f with { Power = world.Shared }));
        Expect("pen_two_officers", world.Good.With<Investigate>("investigate", f => f with { Officers = [world.First] }));
        Expect("pen_two_officers", world.Good.With<DecidePenalty>("decide", f => f with { Officers = [world.Second] }));
        Expect("pen_two_officers", world.Good.With<Investigate>("investigate", f => f with { Officers = [world.First, world.Second, world.Lapsed] }));
        Expect("pen_two_officers", world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Officers = [world.First] }));
        Expect("pen_two_officers", world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Domain = "road" }));
        Expect("pen_show_card", world.Good.With<Investigate>("investigate", f => f with { CardShown = false }));
        Expect("pen_show_card", world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { CardShown = false }));
        Expect("pen_record_all", world.Good.With<Investigate>("investigate", f => f with { Records = [] }));
    }

    [Fact]
    public void A_certificate_that_lapsed_before_the_act_is_found_and_named_by_place_not_by_name()
    {
        var matter = world.Run(world.Good.With<Investigate>("investigate", f => f with { Officers = [world.First, world.Lapsed] }));
        var flag = Assert.Single(world.Township.Flags(matter));
        Assert.Equal("2025年3月5日的调查，账上未见第2名执法人员当日有效的执法证。", flag.Text);
        Assert.Equal("行政处罚法42条", flag.Article);
        Assert.Equal(Xiangzhi.Law.Severity.Red, flag.Severity);

        Assert.Empty(world.Flags(world.Run(new Story([.. world.Good.UpTo("decide").Acts.Select(a => a with { On = a.On.AddYears(-1) })])
            .With<FileCase>("file", f => f with { BreachEnded = null }).With<Investigate>("investigate", f => f with { Officers = [world.First, world.Lapsed] }))));
    }

    [Fact]
    public void Recusal_must_be_decided_and_kept()
    {
        var asked = world.Good.After("investigate", "ask-recusal", new(2025, 3, 6), new AskRecusal { Officer = world.Second });
        Expect("pen_recusal", asked);
        Expect("pen_recusal", asked.After("ask-recusal", "decide-recusal", new(2025, 3, 7), new DecideRecusal { Granted = true }));
        Expect([], asked.After("ask-recusal", "decide-recusal", new(2025, 3, 7), new DecideRecusal()));
    }

    [Fact]
    public void The_notice_comes_first_and_the_defence_is_answered()
    {
        Expect("pen_prior_notice", world.Good.Without("notify", "hear-defence"));
        Expect("pen_prior_notice", world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { RightsTold = false }));
        Expect("pen_prior_notice", world.Good.With<HearDefence>("hear-defence", f => f with { Kind = DefenceKind.Heard }));
        Expect([], world.Good.With<HearDefence>("hear-defence", f => f with { Kind = DefenceKind.Heard, Adoption = Adoption.Rejected }));
    }

    [Fact]
    public void A_notice_written_down_only_after_the_decision_is_amber_not_clear()
    {
        var matter = world.Run(world.Good.Without("notify", "hear-defence").UpTo("publish").Then("notify", new(2025, 3, 12), new GivePriorNotice { Parts = PenaltyWorld.Fine(1000) }));
        var flag = Assert.Single(world.Township.Flags(matter));
        Assert.Equal(("pen_prior_notice", Xiangzhi.Law.Severity.Amber), (flag.Rule, flag.Severity));
    }

    [Fact]
    public void Grave_penalties_are_told_heard_reviewed_and_discussed()
    {
        var untold = world.Grave.With<GivePriorNotice>("notify", f => f with { HearingTold = false });
        Expect("pen_hearing_cq", untold);
        Expect([], untold.With<FileCase>("file", f => f with { PartyKind = PartyKind.LegalPerson }));
        Expect("pen_hearing_cq_org", Raise(untold, 50_000).With<FileCase>("file", f => f with { PartyKind = PartyKind.Organisation }));
        Expect("pen_hearing_cq", Raise(untold, 5_000));
        Expect([], Raise(untold, 4_999.99m));
        Expect("pen_hearing_right_nat", Kind(untold, PenaltyKind.Revoke));
        Expect([], Kind(untold, PenaltyKind.Withhold));
        Expect("pen_hearing_right_nat", world.Grave.Without("notify-hearing", "hold-hearing"));
        Expect([], world.Grave.Without("notify-hearing", "hold-hearing").After("request-hearing", "withdraw-hearing", new(2025, 3, 17), new WithdrawHearing()));
        Expect("pen_hear_request", world.Grave.Without("request-hearing", "notify-hearing", "hold-hearing").On("decide", new(2025, 3, 19)).On("review", new(2025, 3, 18)).On("discuss", new(2025, 3, 18)));
        Expect([], world.Grave.Without("request-hearing", "notify-hearing", "hold-hearing").On("decide", new(2025, 3, 20)).On("review", new(2025, 3, 18)).On("discuss", new(2025, 3, 18)));
        Expect("pen_hear_notice", world.Grave.Without("notify-hearing"));
        Expect("pen_hear_notice", world.Grave.On("notify-hearing", new(2025, 3, 20)));
        Expect([], world.Grave.On("notify-hearing", new(2025, 3, 19)));
        Expect("pen_hearing_chair", world.Grave.With<HoldHearing>("hold-hearing", f => f with { Chair = null }));
        Expect("pen_hearing_chair", world.Grave.With<HoldHearing>("hold-hearing", f => f with { Chair = world.FirstStaff }));
        Expect("pen_decide_on_record", world.Grave.With<DecidePenalty>("decide", f => f with { OnHearingRecord = false }));
        Expect("pen_decide_on_record", world.Grave.With<HoldHearing>("hold-hearing", f => f with { RecordSigned = false }));
        Expect("pen_legal_audit", world.Grave.Without("review"));
        Expect("pen_legal_audit", world.Grave.With<ReviewLegality>("review", f => f with { Result = ReviewResult.Failed }));
        Expect("pen_legal_audit", world.Good.With<EndInvestigation>("end-investigation", f => f with { Difficult = true }));
        Expect("pen_auditor_qualified", world.Grave.With<ReviewLegality>("review", f => f with { Qualification = null }));
        Expect([], world.Grave.With<ReviewLegality>("review", f => f with { Qualification = null, FirstTime = false }));
        Expect("pen_collective", world.Grave.Without("discuss"));
    }

    [Fact]
    public void The_decision_is_no_heavier_than_told_reasoned_in_time_and_fit_for_the_person()
    {
        Expect("pen_no_aggravation", world.Good.With<GivePriorNotice>("notify", f => f with { Parts = PenaltyWorld.Fine(999) }));
        Expect("pen_no_aggravation", world.Good.With<GivePriorNotice>("notify", f => f with { Parts = [new() { Kind = PenaltyKind.Warning }] }));
        Expect([], world.Good.With<GivePriorNotice>("notify", f => f with { Parts = PenaltyWorld.Fine(999) }).With<DecidePenalty>("decide", f => f with { NewFacts = true }));
        Expect("pen_discretion", world.Good.With<DecidePenalty>("decide", f => f with { Grade = null }));
        Expect("pen_discretion", world.Good.With<DecidePenalty>("decide", f => f with { Reasons = null }));
        Expect("pen_one_fine", world.Good.With<DecidePenalty>("decide", f => f with { Parts = [.. PenaltyWorld.Fine(500), .. PenaltyWorld.Fine(500)] }));
        Expect([], world.Good.With<DecidePenalty>("decide", f => f with { Parts = [.. PenaltyWorld.Fine(500), new() { Kind = PenaltyKind.Fine, Amount = 500, Breach = 2 }] }));
        Expect("pen_minor_age", world.Good.With<FileCase>("file", f => f with { PartyAge = 13 }));
        Expect("pen_minor_age_light", world.Good.With<FileCase>("file", f => f with { PartyAge = 14 }));
        Expect("pen_minor_age_light", world.Good.With<FileCase>("file", f => f with { PartyAge = 17 }));
        Expect([], world.Good.With<FileCase>("file", f => f with { PartyAge = 18 }));
        Expect([], world.Good.With<FileCase>("file", f => f with { PartyAge = 17 }).With<DecidePenalty>("decide", f => f with { Grade = DiscretionGrade.Lighter }));
        Expect([], world.Good.With<FileCase>("file", f => f with { BreachEnded = new(2023, 3, 3) }));
        Expect("pen_limitation", world.Good.With<FileCase>("file", f => f with { BreachEnded = new(2023, 3, 2) }));
        Expect([], world.Good.With<FileCase>("file", f => f with { BreachEnded = new(2023, 3, 2), Discovered = new(2025, 3, 1) }));
        Expect([], world.Good.With<FileCase>("file", f => f with { BreachEnded = new(2020, 3, 3), HarmsSafety = true }));
        Expect("pen_limitation_safety", world.Good.With<FileCase>("file", f => f with { BreachEnded = new(2020, 3, 2), HarmsSafety = true }));
        Expect("pen_crime", world.Good.With<EndInvestigation>("end-investigation", f => f with { SuspectedCrime = true }));
    }

    [Fact]
    public void On_the_spot_means_small_recorded_and_by_receipt()
    {
        Expect([], Spot(200));
        Expect("pen_simple_cap", Spot(200.01m));
        Expect([], Spot(3000).With<PunishOnTheSpot>("punish-on-the-spot", f => f with { PartyKind = PartyKind.LegalPerson }));
        Expect("pen_simple_cap_org", Spot(3000.01m).With<PunishOnTheSpot>("punish-on-the-spot", f => f with { PartyKind = PartyKind.LegalPerson }));
        Expect("pen_simple_cap", world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Parts = [.. f.Parts, new() { Kind = PenaltyKind.Goods }] }));
        Expect("pen_simple_file", world.Simple.Without("record-at-agency"));
        Expect([], world.Simple.Without("record-at-agency", "close"));
        Expect([], world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Parts = PenaltyWorld.Fine(100) }));
        Expect("pen_cash_cap", world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Parts = PenaltyWorld.Fine(101) }));
        Expect([], world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Parts = PenaltyWorld.Fine(101) }).With<CollectCash>("collect-cash", f => f with { Ground = CashGround.HardLater }));
        Expect("pen_cash_cap", world.Simple.With<CollectCash>("collect-cash", f => f with { Receipt = null }));
        Expect("pen_cash_cap", world.Good.UpTo("publish").Then("collect-cash", new(2025, 3, 20), new CollectCash { Amount = 1000, Ground = CashGround.HardLater, Receipt = "1" }));
    }

    [Fact]
    public void Evidence_is_held_with_approval_and_record_and_the_court_is_asked_only_after_a_demand()
    {
        var held = new HoldEvidence { Items = [new() { Item = "打火机" }, new() { Item = "汽油桶" }], Records = [RecordKind.Photograph] };
        Expect("pen_register_evidence", world.Good.After("investigate", "hold-evidence", new(2025, 3, 6), held));
        Expect([], world.Good.After("investigate", "hold-evidence", new(2025, 3, 6), held with { Approver = world.Chair }));
        Expect("pen_record_all", world.Good.After("investigate", "hold-evidence", new(2025, 3, 6), held with { Approver = world.Chair, Records = [] }));

        var unpaid = world.Good.UpTo("pay");
        Expect("coe_court_urge", unpaid.Then("apply-to-court", new(2025, 9, 25), new ApplyToCourt { Court = "区人民法院" }));
        // Ten working days after Monday 1 September 2025 end on Monday the 15th.
        Expect("coe_court_urge", unpaid.Then("demand", new(2025, 9, 1), new DemandPerformance()).Then("apply-to-court", new(2025, 9, 15), new ApplyToCourt { Court = "区人民法院" }));
        Expect([], unpaid.Then("demand", new(2025, 9, 1), new DemandPerformance()).Then("apply-to-court", new(2025, 9, 16), new ApplyToCourt { Court = "区人民法院" }));
    }

    [Fact]
    public void Electronic_service_needs_the_party_s_signed_consent_first()
    {
        var served = new ServePaper { Paper = "penalty-decision", Method = ServiceMethod.Electronic };
        Expect("pen_e_service", world.Good.UpTo("publish").Then("serve-paper", new(2025, 3, 21), served));
        Expect([], world.Good.UpTo("publish").Then("agree-electronic-service", new(2025, 3, 20), new ConfirmElectronicService()).Then("serve-paper", new(2025, 3, 21), served));
        Expect("pen_e_service", world.Good.UpTo("publish").Then("agree-electronic-service", new(2025, 3, 22), new ConfirmElectronicService()).Then("serve-paper", new(2025, 3, 21), served));
        Expect([], world.Good.UpTo("publish").Then("serve-paper", new(2025, 3, 21), served with { Method = ServiceMethod.Post }));
    }

    [Fact]
    public void A_rule_read_in_secondary_texts_is_amber()
    {
        var matter = world.Run(world.Grave.With<GivePriorNotice>("notify", f => f with { HearingTold = false }));
        Assert.Equal(Xiangzhi.Law.Severity.Amber, Assert.Single(world.Township.Flags(matter)).Severity);
    }

    private Story Spot(decimal yuan) => world.Simple.Without("collect-cash", "hand-in-cash", "bank-cash").With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Parts = PenaltyWorld.Fine(yuan) });

    private static Story Raise(Story story, decimal yuan) => Parts(story, PenaltyWorld.Fine(yuan));

    private static Story Kind(Story story, PenaltyKind kind) => Parts(story, [new() { Kind = kind }]);

    /// <summary>Without request and hearing, told and decided alike.</summary>
    private static Story Parts(Story story, Items<PenaltyPart> parts) => story
        .With<GivePriorNotice>("notify", f => f with { Parts = parts }).With<DecidePenalty>("decide", f => f with { Parts = parts });

    private void Expect(string rule, Story story) => Expect([rule], story);

    private void Expect(string[] rules, Story story) => Assert.Equal(rules, world.Flags(world.Run(story)));
}
