using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Coercion;

/// <summary>Files of coercion spoiled in one place. What the law asks of each step stands in <c>law/rules/coercion.json</c>.</summary>
internal sealed class CoercionGaps : RegisterGaps
{
    private readonly CoercionWorld world = new();

    public override string Register => "coercion";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["seized"] = world.Seizure, ["seized at once"] = Urgent(new(9, 0), new(2025, 3, 5), new(9, 0)), ["seized for longer"] = Longer, ["appraised"] = Appraised, ["frozen for longer"] = Frozen,
        ["cleared by another"] = world.Substitute, ["cleared at once"] = Cleared, ["removed"] = Removed, ["pulled down"] = world.Demolition, ["money taken"] = Money, ["through the court"] = world.Court,
    };

    public override IEnumerable<Gap> Gaps => [.. OwnPower, .. Approval, .. OnSite, .. Held, .. Urging, .. Deciding, .. CarryingOut, .. TakingMoney, .. Court, .. Building, .. PullingDown];

    private IEnumerable<Gap> OwnPower =>
    [
        Gap.Field<ProposeMeasure>("coe_authority", world.Seizure, "propose", "power", "none", f => f with { Power = null }),
        Gap.Field<ProposeMeasure>("coe_authority", world.Seizure, "propose", "power", "no longer in force", f => f with { Power = world.Penalties.Expired }),
        Gap.Field<ProposeMeasure>("coe_authority", world.Seizure, "propose", "power", "only to assist", f => f with { Power = world.Penalties.Shared }),
        Gap.Sound("coe_authority", "asked for, not carried out", world.Seizure.UpTo("approve").With<ProposeMeasure>("propose", f => f with { Power = null })),
        Gap.Field<StartEnforcement>("coe_authority", world.Substitute, "start", "power", "none", f => f with { Power = null }),
        Gap.Field<StartEnforcement>("coe_authority", world.Demolition, "start", "power", "only to assist", f => f with { Power = world.Penalties.Shared }),
        Gap.Field<StartEnforcement>("coe_authority", Money, "start", "power", "no longer in force", f => f with { Power = world.Penalties.Expired }),
        Gap.Sound("coe_authority", "left to the court", world.Court),
        Gap.Sound("coe_authority", "performed before it was enforced", world.Substitute.UpTo("decide").With<StartEnforcement>("start", f => f with { Power = null })),
    ];

    private IEnumerable<Gap> Approval =>
    [
        .. Gap.Step("coe_approve", world.Seizure, "approve", "implement"),
        Gap.Of("coe_approve", "refused, and carried out all the same", world.Seizure.With<ApproveMeasure>("approve", f => f with { Refused = true }).On("dispose", new(2025, 3, 4)), "approve"),
        Gap.Missing("coe_approve", Urgent(new(9, 0), new(2025, 3, 5), new(9, 0)), "approve"),
        Gap.Of("coe_approve", "urgent, a minute too late", Urgent(new(9, 0), new(2025, 3, 5), new(9, 1)), "approve"),
        Gap.Sound("coe_approve", "urgent, in the last minute", Urgent(new(9, 0), new(2025, 3, 5), new(9, 0))),
        Gap.Of("coe_approve", "urgent, two days later, no time of day known", Urgent(null, new(2025, 3, 6), null), "approve"),
        Gap.Sound("coe_approve", "urgent, the next day, no time of day known", Urgent(null, new(2025, 3, 5), null)),
    ];

    private IEnumerable<Gap> OnSite =>
    [
        Measure("coe_officers", "officers", "one", f => f with { Officers = [world.Penalties.First] }),
        Measure("coe_officers", "officers", "the same twice", f => f with { Officers = [world.Penalties.First, world.Penalties.First] }),
        Measure("coe_officers", "cardShown", "no", f => f with { CardShown = false }),
        Measure("coe_officers", "told", "no", f => f with { Told = false }),
        Measure("coe_officers", "partyPresent", "neither party nor witness", f => f with { PartyPresent = false }),
        Measure("coe_officers", "witness", "neither witness nor party", f => f with { PartyPresent = false }),
        Gap.Sound("coe_officers", "a witness in the party's place", world.Seizure.With<ImplementMeasure>("implement", f => f with { PartyPresent = false, Witness = "村干部一人" })),
        Measure("coe_officers", "recordSigned", "no", f => f with { RecordSigned = false }),
        Measure("coe_no_delegate", "officers", "the second's certificate lapsed", f => f with { Officers = [world.Penalties.First, world.Penalties.Lapsed] }),
        Measure("coe_no_delegate", "officers", "a third without valid certificate", f => f with { Officers = [world.Penalties.First, world.Penalties.Second, world.Penalties.Lapsed] }),
        Gap.Of("coe_no_delegate", "a certificate for another domain", world.Seizure.With<ProposeMeasure>("propose", f => f with { Domain = "road" }), "implement.officers"),
        Enforced("coe_no_delegate", "officers", "one whose certificate lapsed", f => f with { Officers = [world.Penalties.First, world.Penalties.Lapsed] }),
        Gap.Of("coe_no_delegate", "the first of two times, one whose certificate lapsed", MoneyTaken(new(2025, 6, 6), f => f with { Officers = [world.Penalties.Lapsed] }), "carry-out.officers"),
        Measure("coe_inventory", "decisionHanded", "no", f => f with { DecisionHanded = false }),
        Measure("coe_inventory", "listInTwo", "no", f => f with { ListInTwo = false }),
        Measure("coe_no_necessities", "necessities", "among them", f => f with { Necessities = true }),
        Measure("coe_no_necessities", "sealedBefore", "yes", f => f with { SealedBefore = true }),
    ];

    private IEnumerable<Gap> Held =>
    [
        Gap.Of("coe_lift_at_once", "never lifted", MustLift, "dispose"),
        Gap.Of("coe_lift_at_once", "lifted the next day", Lifted(MustLift, 11), "dispose"),
        Gap.Sound("coe_lift_at_once", "lifted that day", Lifted(MustLift, 10)),
        Gap.Of("coe_lift_at_once", "refused afterwards and kept", Refused, "dispose"),
        Gap.Of("coe_lift_at_once", "one of two things kept", MustLift.Then("dispose", new(2025, 3, 10), new DisposeThings { Number = 1, How = ItemDisposal.Returned }), "dispose"),
        Gap.Sound("coe_lift_at_once", "refused afterwards and lifted that day", Lifted(Refused, 5)),
        Gap.Field<ExtendMeasure>("coe_seize", Longer, "extend", "approver", "nobody", f => f with { Approver = null }),
        Gap.Field<ExtendMeasure>("coe_seize", Longer, "extend", "told", "no", f => f with { Told = false }),
        Gap.Field<BeginAppraisal>("coe_seize", Appraised, "appraise", "told", "no", f => f with { Told = false }),
        Gap.Field<ExtendMeasure>("coe_freeze", Frozen, "extend", "approver", "nobody", f => f with { Approver = null }),
        Gap.Missing("coe_freeze_serve", Frozen, "serve-freeze"),
        Gap.Sound("coe_freeze_serve", "not due yet", Frozen.UpTo("serve-freeze")),
        Gap.Of("coe_freeze_serve", "past its day, not put away yet", Frozen.Without("serve-freeze", "archive"), "serve-freeze"),
        Gap.Field<ExtendMeasure>("coe_freeze", Frozen, "extend", "told", "no", f => f with { Told = false }),
    ];

    private IEnumerable<Gap> Urging =>
    [
        Gap.Field<UrgeParty>("coe_urge_contents", world.Substitute, "urge", "until", "none", f => f with { Until = null }),
        Gap.Field<UrgeParty>("coe_urge_contents", world.Substitute, "urge", "way", "none", f => f with { Way = null }),
        Gap.Field<UrgeParty>("coe_urge_contents", world.Substitute, "urge", "rightsTold", "no", f => f with { RightsTold = false }),
        Gap.Field<UrgeParty>("coe_urge_contents", world.Court, "urge", "payment", "none, though money is owed", f => f with { Payment = null }),
        .. Gap.Step("coe_urge_contents", LongTerm(Removed), "urge", "decide"),
        Gap.Of("coe_urge_contents", "a statement unanswered", world.Substitute.After("urge", "hear-statement", new(2025, 3, 13), new HearStatement()), "hear-statement"),
        Gap.Sound("coe_urge_contents", "a statement answered", world.Substitute.After("urge", "hear-statement", new(2025, 3, 13), new HearStatement { Adoption = Adoption.Rejected })),
        Gap.Of("coe_substitute", "urged a day too late", UrgedUntil(new(2025, 3, 20), new(2025, 3, 20)), "urge"),
        Gap.Sound("coe_substitute", "urged on the last day", UrgedUntil(new(2025, 3, 19), new(2025, 3, 19))),
        Gap.Of("coe_urge_term", "decided on the last day to perform", UrgedUntil(new(2025, 3, 11), new(2025, 3, 12)).On("decide", new(2025, 3, 12)), "decide.hiding"),
        Gap.Sound("coe_urge_term", "decided the day after", UrgedUntil(new(2025, 3, 11), new(2025, 3, 12))),
        Gap.Sound("coe_urge_term", "property was being hidden", UrgedUntil(new(2025, 3, 11), new(2025, 3, 12)).On("decide", new(2025, 3, 12)).With<DecideEnforcement>("decide", f => f with { Hiding = true })),
    ];

    private IEnumerable<Gap> Deciding =>
    [
        Gap.Field<DecideEnforcement>("coe_decision_contents", world.Substitute, "decide", "basis", "none", f => f with { Basis = null }),
        Gap.Field<DecideEnforcement>("coe_decision_contents", world.Substitute, "decide", "way", "none", f => f with { Way = null }),
        Gap.Field<DecideEnforcement>("coe_decision_contents", world.Substitute, "decide", "when", "not said", f => f with { When = null }),
        Gap.Field<DecideEnforcement>("coe_decision_contents", world.Substitute, "decide", "rightsTold", "no", f => f with { RightsTold = false }),
        .. Gap.Step("coe_decision_contents", world.Substitute, "decide", "carry-out"),
    ];

    private IEnumerable<Gap> CarryingOut =>
    [
        Enforced("coe_substitute", "staffPresent", "no", f => f with { StaffPresent = false }),
        Gap.Missing("coe_substitute_urgent", Cleared, "tell-party"),
        Gap.Sound("coe_substitute_urgent", "not closed yet", Cleared.Without("tell-party", "close")),
        Enforced("coe_no_night", "atNight", "yes", f => f with { AtNight = true }),
        Enforced("coe_no_night", "emergency", "none, at night", f => f with { AtNight = true }),
        Gap.Sound("coe_no_night", "an emergency", world.Substitute.With<CarryOutEnforcement>("carry-out", f => f with { AtNight = true, Emergency = true })),
        Gap.Sound("coe_no_night", "a road cleared at once", Cleared.With<CarryOutEnforcement>("carry-out", f => f with { AtNight = true })),
        Gap.Of("coe_no_night", "on a festival", OnDay(new(2025, 4, 4)), "carry-out.emergency"),
        Gap.Sound("coe_no_night", "on a festival, an emergency", OnDay(new(2025, 4, 4)).With<CarryOutEnforcement>("carry-out", f => f with { Emergency = true })),
        Gap.Sound("coe_no_night", "the day before it", OnDay(new(2025, 4, 3))),
        Gap.Sound("coe_no_night", "on an ordinary Saturday", OnDay(new(2025, 3, 29))),
        Enforced("coe_no_utilities", "cutsUtilities", "yes", f => f with { CutsUtilities = true }),
    ];

    private IEnumerable<Gap> TakingMoney =>
    [
        Gap.Sound("coe_surcharge_exec_cap", "as much as is owed", Surcharged(500)),
        Gap.Of("coe_surcharge_exec_cap", "a fen more", Surcharged(500.01m), "carry-out.surcharge"),
        Gap.Of("coe_surcharge_exec_cap", "a fen more in two parts", MoneyTaken(new(2025, 6, 6), f => f with { Surcharge = 499.01m }), "carry-out.surcharge"),
        Gap.Of("coe_surcharge_exec", "on the thirtieth day of the surcharge", MoneyTaken(new(2025, 6, 5)), "carry-out"),
        Gap.Sound("coe_surcharge_exec", "the day after", Money),
        Gap.Sound("coe_surcharge_exec", "seized goods sold without a surcharge", new([.. Money.Acts.Where(a => a.Form is not CarryOutEnforcement { Kind: EnforcementKind.Surcharge })])),
    ];

    private IEnumerable<Gap> Court =>
    [
        .. Gap.Step("coe_court_urge", LongTerm(world.Court), "urge", "apply-to-court"),
        Gap.Of("coe_court_urge", "applied on the tenth working day", world.Court.On("apply-to-court", new(2025, 9, 15)), "urge"),
        Gap.Sound("coe_court_urge", "applied the day after", world.Court),
        Gap.Of("coe_court_window", "on the last day for a suit", Served(new(2025, 3, 16)), "start.decisionServed"),
        Gap.Sound("coe_court_window", "the day after", Served(new(2025, 3, 15))),
        Gap.Of("coe_court_window", "rights untold", world.Court.With<StartEnforcement>("start", f => f with { RightsUntold = true }), "start.decisionServed"),
        Gap.Of("coe_court_window", "under review", Remedy(world.Court, "start", new(2025, 9, 2)), "remedy-outcome"),
        Gap.Sound("coe_court_window", "after review", Remedy(world.Court, "start", new(2025, 9, 2)).After("remedy", "remedy-outcome", new(2025, 9, 10), new EndCoercionRemedy { Outcome = RemedyOutcome.Upheld })),
        Gap.Sound("coe_court_window", "review asked for after the application", Remedy(world.Court, "apply-to-court", new(2025, 9, 17))),
    ];

    private IEnumerable<Gap> Building =>
    [
        Gap.Missing("coe_village_building", world.Demolition, "order-stop", "uncorrected"),
        Gap.Of("coe_village_building", "ordered to stop after it was pulled down", world.Demolition.With<OrderStop>("order-stop", f => f with { Until = null }).On("order-stop", new(2025, 8, 21)), "order-stop"),
        new("coe_village_building", "order-stop written down after carry-out", world.Demolition.WrittenAfter("order-stop", "carry-out")) { Place = "order-stop", IsLate = true },
        .. Gap.Step("coe_village_building", world.Demolition, "uncorrected", "carry-out"),
        Gap.Of("coe_village_building", "found uncorrected on the last day to correct", world.Demolition.On("uncorrected", new(2025, 1, 20)), "uncorrected"),
        Gap.Sound("coe_village_building", "found uncorrected the day after", world.Demolition.On("uncorrected", new(2025, 1, 21))),
    ];

    // Served on 10 February 2025: six months end on Sunday 10 August, so on the 11th; the first lawful day is the 12th.
    private IEnumerable<Gap> PullingDown =>
    [
        .. Gap.Step("coe_demolish_gate", world.Demolition, "announce", "carry-out"),
        Gap.Of("coe_demolish_gate", "on the last day to pull it down oneself", OwnUntil(new(2025, 8, 20)), "announce.until"),
        Gap.Sound("coe_demolish_gate", "the day after that", OwnUntil(new(2025, 8, 19))),
        Gap.Of("coe_demolish_gate", "on the last day for a suit", PulledDown(new(2025, 8, 11)), "order-demolition"),
        Gap.Sound("coe_demolish_gate", "the day after", PulledDown(new(2025, 8, 12))),
        Gap.Of("coe_demolish_gate", "the order never served", world.Demolition.With<OrderDemolition>("order-demolition", f => f with { Served = null }), "order-demolition"),
        Gap.Of("coe_demolish_gate", "rights untold", world.Demolition.With<OrderDemolition>("order-demolition", f => f with { RightsUntold = true }), "order-demolition"),
        Gap.Of("coe_demolish_gate", "under review", Remedy(world.Demolition, "announce", new(2025, 3, 20)), "remedy-outcome"),
        Gap.Sound("coe_demolish_gate", "after review", Remedy(world.Demolition, "announce", new(2025, 3, 20)).After("remedy", "remedy-outcome", new(2025, 6, 20), new EndCoercionRemedy { Outcome = RemedyOutcome.Upheld })),
        Gap.Sound("coe_demolish_gate", "review asked for afterwards", Remedy(world.Demolition, "carry-out", new(2025, 8, 21))),
    ];

    private Story Longer => world.Seizure.After("implement", "extend", new(2025, 4, 1), new ExtendMeasure { Days = 20, Reason = "来源要核", Approver = world.Penalties.Chair, Told = true });

    private Story Frozen => Longer.With<ProposeMeasure>("propose", f => f with { Kind = MeasureKind.Freeze })
        .After("implement", "serve-freeze", new(2025, 3, 5), new ServeFreeze());

    private Story Appraised => world.Seizure.After("implement", "appraise", new(2025, 3, 10), new BeginAppraisal { Told = true }).After("appraise", "appraised", new(2025, 3, 20), new EndAppraisal());

    private Story MustLift => world.Seizure.UpTo("dispose").Then("must-lift", new(2025, 3, 10), new FindLiftGround { Ground = LiftGround.Unrelated });

    private Story Refused => Urgent(null, new(2025, 3, 5), null).UpTo("dispose").With<ApproveMeasure>("approve", f => f with { Refused = true });

    private Story Cleared => world.Substitute.Without("urge", "decide").With<CarryOutEnforcement>("carry-out", f => f with { UrgentClearing = true })
        .After("carry-out", "tell-party", new(2025, 3, 24), new TellParty { Way = "电话" });

    private Story Removed => world.Substitute.With<StartEnforcement>("start", f => f with { Enforcement = EnforcementKind.Removal }).With<CarryOutEnforcement>("carry-out", f => f with { Kind = EnforcementKind.Removal });

    // Thirty days after 6 May 2025 end on 5 June.
    private Story Money => MoneyTaken(new(2025, 6, 6));

    private Story Urgent(TimeOnly? done, DateOnly approvedOn, TimeOnly? approvedAt) => new(
    [
        .. world.Seizure.With<ProposeMeasure>("propose", f => f with { Urgent = true }).UpTo("approve").Acts,
        new("implement", new(2025, 3, 4), world.Implementation, a => a with { Time = done }),
        new("approve", approvedOn, new ApproveMeasure { Approver = world.Penalties.Chair }, a => a with { Time = approvedAt }),
        .. world.Seizure.Without("propose", "approve", "implement").Acts,
    ]);

    private Story MoneyTaken(DateOnly sold, Func<CarryOutEnforcement, CarryOutEnforcement>? surcharging = null)
    {
        var surcharge = new CarryOutEnforcement { Kind = EnforcementKind.Surcharge, Officers = [world.Penalties.First, world.Penalties.Second], Surcharge = 100 };
        return Owing(EnforcementKind.Auction).UpTo("carry-out")
            .Then("carry-out", new(2025, 5, 6), surcharging?.Invoke(surcharge) ?? surcharge)
            .Then("carry-out", sold, surcharge with { Kind = EnforcementKind.Auction, Surcharge = 1 })
            .Then("close", new(2025, 6, 10), new CloseCoercion { How = CoercionEnd.Enforced });
    }

    private Story Surcharged(decimal yuan) => Owing(EnforcementKind.Surcharge).With<CarryOutEnforcement>("carry-out", f => f with { Kind = EnforcementKind.Surcharge, Surcharge = yuan });

    private Story Owing(EnforcementKind kind) => world.Substitute.With<StartEnforcement>("start", f => f with { Owed = 500, Enforcement = kind }).With<UrgeParty>("urge", f => f with { Payment = "500元" });

    private Story OnDay(DateOnly day) => world.Substitute.On("carry-out", day).On("close", new(2025, 4, 8));

    private Story PulledDown(DateOnly day) =>
        world.Demolition.On("urge", new(2025, 7, 28)).With<UrgeParty>("urge", f => f with { Until = new(2025, 8, 7) }).On("decide", new(2025, 8, 8)).On("carry-out", day);

    private Story OwnUntil(DateOnly day) => world.Demolition.With<AnnounceDemolition>("announce", f => f with { Until = day });

    /// <summary>Urged on a day until another, and decided the day after that.</summary>
    private Story UrgedUntil(DateOnly on, DateOnly until) => world.Substitute.On("urge", on).With<UrgeParty>("urge", f => f with { Until = until }).On("decide", until.AddDays(1));

    private Story Served(DateOnly day) => world.Court.With<StartEnforcement>("start", f => f with { DecisionServed = day });

    private Gap Measure(string rule, string field, string what, Func<ImplementMeasure, ImplementMeasure> change) => Gap.Field(rule, world.Seizure, "implement", field, what, change);

    private Gap Enforced(string rule, string field, string what, Func<CarryOutEnforcement, CarryOutEnforcement> change) => Gap.Field(rule, world.Substitute, "carry-out", field, what, change);

    private static Story Lifted(Story story, int day) => story.Then("dispose", new(2025, 3, day), new DisposeThings { How = ItemDisposal.Returned });

    private static Story LongTerm(Story story) => story.With<UrgeParty>("urge", f => f with { Until = new(2025, 12, 31) });

    private static Story Remedy(Story story, string after, DateOnly on) => story.After(after, "remedy", on, new ReceiveCoercionRemedy { Kind = RemedyKind.Review });
}
