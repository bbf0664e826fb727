using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Penalties;

/// <summary>Penalty files spoiled in one place. What the law asks of each step stands in <c>law/rules/penalty-*.json</c>.</summary>
internal sealed class PenaltyGaps : RegisterGaps
{
    private readonly PenaltyWorld world = new();

    public override string Register => "penalty";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["ordinary"] = world.Good, ["grave, heard"] = world.Grave, ["on the spot"] = world.Simple, ["to the court"] = ToCourt, ["let off"] = LetOff, ["evidence held"] = Held(EvidenceHeld), ["served later"] = ServedLater,
        ["revoked, and no longer published"] = world.Good.Then("revoke", new(2025, 6, 2), new RevokeDecision { Reason = "事实有误" }).Then("unpublish", new(2025, 6, 4), new UnpublishDecision { Reason = "决定已撤销" }),
    };

    public override IEnumerable<Gap> Gaps => [.. Officers, .. Procedure, .. Hearing, .. Decision, .. NoPenalty, .. OnTheSpot, .. Archived, .. Afterwards, .. Transition];

    private IEnumerable<Gap> Officers =>
    [
        Gap.Field<FileCase>("pen_authority", world.Good, "file", "power", "none", f => f with { Power = null }),
        Gap.Field<FileCase>("pen_authority", world.Good, "file", "power", "no longer in force", f => f with { Power = world.Expired }),
        Gap.Field<FileCase>("pen_authority", world.Good, "file", "power", "only to assist", f => f with { Power = world.Shared }),
        Gap.Field<Investigate>("pen_two_officers", world.Good, "investigate", "officers", "one", f => f with { Officers = [world.First] }),
        Gap.Field<Investigate>("pen_two_officers", world.Good, "investigate", "officers", "a third without valid certificate", f => f with { Officers = [world.First, world.Second, world.Lapsed] }),
        Gap.Field<Investigate>("pen_two_officers", world.Good, "investigate", "officers", "the second's certificate lapsed", f => f with { Officers = [world.First, world.Lapsed] }),
        Gap.Field<DecidePenalty>("pen_two_officers", world.Good, "decide", "officers", "one", f => f with { Officers = [world.Second] }),
        Gap.Field<PunishOnTheSpot>("pen_two_officers", world.Simple, "punish-on-the-spot", "officers", "one", f => f with { Officers = [world.First] }),
        Gap.Of("pen_two_officers", "a certificate for another domain", world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Domain = "road" }), "punish-on-the-spot.officers"),
        Gap.Sound("pen_two_officers", "the certificate lapsed after the act", LastYear(world.Good.UpTo("decide")).With<FileCase>("file", f => f with { BreachEnded = null })
            .With<Investigate>("investigate", f => f with { Officers = [world.First, world.Lapsed] })),
        Gap.Field<Investigate>("pen_show_card", world.Good, "investigate", "cardShown", "no", f => f with { CardShown = false }),
        Gap.Field<PunishOnTheSpot>("pen_show_card", world.Simple, "punish-on-the-spot", "cardShown", "no", f => f with { CardShown = false }),
        Gap.Field<Investigate>("pen_record_all", world.Good, "investigate", "records", "none", f => f with { Records = [] }),
        Gap.Of("pen_record_all", "evidence held without record", Held(EvidenceHeld with { Records = [] }), "hold-evidence.records"),
        Gap.Of("pen_recusal", "asked and not decided", AskedToRecuse, "decide-recusal"),
        Gap.Of("pen_recusal", "granted, and decides all the same", AskedToRecuse.After("ask-recusal", "decide-recusal", new(2025, 3, 7), new DecideRecusal { Granted = true }), "decide.officers"),
        Gap.Sound("pen_recusal", "asked and refused", AskedToRecuse.After("ask-recusal", "decide-recusal", new(2025, 3, 7), new DecideRecusal())),
    ];

    private IEnumerable<Gap> Procedure =>
    [
        .. Gap.Step("pen_investigate", world.Good, "investigate", "decide"),
        Gap.Missing("pen_investigate", LetOff, "investigate"),
        .. Gap.Step("pen_conclude", world.Good, "end-investigation", "decide"),
        Gap.Missing("pen_conclude", LetOff, "end-investigation"),
        .. Gap.Step("pen_prior_notice", world.Good, "notify", "decide", "hear-defence"),
        Gap.Field<PunishOnTheSpot>("pen_prior_notice", world.Simple, "punish-on-the-spot", "rightsTold", "no", f => f with { RightsTold = false }),
        Gap.Of("pen_prior_notice", "the defence unanswered", world.Good.With<HearDefence>("hear-defence", f => f with { Kind = DefenceKind.Heard }), "hear-defence"),
        Gap.Sound("pen_prior_notice", "the defence answered", world.Good.With<HearDefence>("hear-defence", f => f with { Kind = DefenceKind.Heard, Adoption = Adoption.Rejected })),
        .. Gap.Step("pen_legal_audit", world.Grave, "review", "decide"),
        Gap.Of("pen_legal_audit", "failed", world.Grave.With<ReviewLegality>("review", f => f with { Result = ReviewResult.Failed }), "review"),
        Gap.Of("pen_legal_audit", "a difficult case unreviewed", world.Good.With<EndInvestigation>("end-investigation", f => f with { Difficult = true }), "review"),
        Gap.Field<ReviewLegality>("pen_auditor_qualified", world.Grave, "review", "qualification", "none", f => f with { Qualification = null }),
        Gap.Sound("pen_auditor_qualified", "none, not the first time", world.Grave.With<ReviewLegality>("review", f => f with { Qualification = null, FirstTime = false })),
        .. Gap.Step("pen_collective", world.Grave, "discuss", "decide"),
        Gap.Of("pen_crime", "suspected and not passed on", world.Good.With<EndInvestigation>("end-investigation", f => f with { SuspectedCrime = true }), "transfer"),
        Gap.Of("pen_register_evidence", "held without approval", Held(EvidenceHeld with { Approver = null }), "hold-evidence.approver"),
    ];

    private IEnumerable<Gap> Hearing =>
    [
        Gap.Of("pen_hearing_cq", "the right untold, a citizen", Untold, "notify"),
        Gap.Of("pen_hearing_cq", "at the amount", Parts(Untold, PenaltyWorld.Fine(5_000)), "notify"),
        Gap.Sound("pen_hearing_cq", "below the amount", Parts(Untold, PenaltyWorld.Fine(4_999.99m))),
        Gap.Sound("pen_hearing_cq_org", "an organisation, below its amount", Parts(Untold, PenaltyWorld.Fine(49_999.99m)).With<FileCase>("file", f => f with { PartyKind = PartyKind.LegalPerson })),
        Gap.Of("pen_hearing_cq_org", "an organisation, at the amount", Parts(Untold, PenaltyWorld.Fine(50_000)).With<FileCase>("file", f => f with { PartyKind = PartyKind.Organisation }), "notify"),
        Gap.Of("pen_hearing_right_nat", "a licence revoked", Parts(Untold, [new() { Kind = PenaltyKind.Revoke }]), "notify"),
        Gap.Sound("pen_hearing_right_nat", "a licence withheld", Parts(Untold, [new() { Kind = PenaltyKind.Withhold }])),
        Gap.Missing("pen_hearing_right_nat", world.Grave.Without("notify-hearing"), "hold-hearing"),
        Gap.Of("pen_hearing_right_nat", "asked for, neither held nor withdrawn", world.Grave.Without("notify-hearing", "hold-hearing"), "withdraw-hearing"),
        Gap.Sound("pen_hearing_right_nat", "withdrawn", world.Grave.Without("notify-hearing", "hold-hearing").After("request-hearing", "withdraw-hearing", new(2025, 3, 17), new WithdrawHearing())),
        Gap.Of("pen_hear_request", "decided on the last day to ask", Unasked(new(2025, 3, 19)), "hear-defence"),
        Gap.Sound("pen_hear_request", "decided the day after", Unasked(new(2025, 3, 20))),
        Gap.Missing("pen_hear_notice", world.Grave, "notify-hearing"),
        Gap.Of("pen_hear_notice", "a day too late", world.Grave.On("notify-hearing", new(2025, 3, 20)), "notify-hearing"),
        Gap.Sound("pen_hear_notice", "on the last day", world.Grave.On("notify-hearing", new(2025, 3, 19))),
        Gap.Field<HoldHearing>("pen_hearing_chair", world.Grave, "hold-hearing", "chair", "nobody", f => f with { Chair = null }),
        Gap.Field<HoldHearing>("pen_hearing_chair", world.Grave, "hold-hearing", "chair", "an investigator of the case", f => f with { Chair = world.FirstStaff }),
        Gap.Field<DecidePenalty>("pen_decide_on_record", world.Grave, "decide", "onHearingRecord", "no", f => f with { OnHearingRecord = false }),
        Gap.Of("pen_decide_on_record", "the record unsigned", world.Grave.With<HoldHearing>("hold-hearing", f => f with { RecordSigned = false }), "decide.onHearingRecord"),
    ];

    private IEnumerable<Gap> Decision =>
    [
        Gap.Of("pen_no_aggravation", "a higher fine than told", world.Good.With<GivePriorNotice>("notify", f => f with { Parts = PenaltyWorld.Fine(999) }), "notify"),
        Gap.Of("pen_no_aggravation", "a heavier kind than told", world.Good.With<GivePriorNotice>("notify", f => f with { Parts = [new() { Kind = PenaltyKind.Warning }] }), "notify"),
        Gap.Sound("pen_no_aggravation", "new facts", world.Good.With<GivePriorNotice>("notify", f => f with { Parts = PenaltyWorld.Fine(999) }).With<DecidePenalty>("decide", f => f with { NewFacts = true })),
        Gap.Field<DecidePenalty>("pen_discretion", world.Good, "decide", "grade", "none", f => f with { Grade = null }),
        Gap.Field<DecidePenalty>("pen_discretion", world.Good, "decide", "reasons", "none", f => f with { Reasons = null }),
        Gap.Field<DecidePenalty>("pen_one_fine", world.Good, "decide", "parts", "two fines for one breach", f => f with { Parts = [.. PenaltyWorld.Fine(500), .. PenaltyWorld.Fine(500)] }),
        Gap.Sound("pen_one_fine", "two breaches", world.Good.With<DecidePenalty>("decide", f => f with { Parts = [.. PenaltyWorld.Fine(500), new() { Kind = PenaltyKind.Fine, Amount = 500, Breach = 2 }] })),
        Gap.Of("pen_minor_age", "a day before fourteen", Aged(13), "decide.parts"),
        Gap.Sound("pen_minor_age", "fourteen, lighter", Aged(14).With<DecidePenalty>("decide", f => f with { Grade = DiscretionGrade.Mitigated })),
        Gap.Of("pen_minor_age_light", "fourteen, nothing lighter", Aged(14), "decide.grade"),
        Gap.Of("pen_minor_age_light", "seventeen, nothing lighter", Aged(17), "decide.grade"),
        Gap.Sound("pen_minor_age_light", "eighteen", Aged(18)),
        Gap.Sound("pen_minor_age_light", "seventeen, lighter", Aged(17).With<DecidePenalty>("decide", f => f with { Grade = DiscretionGrade.Lighter })),
        Gap.Of("pen_limitation", "found a day after two years", Ended(new(2023, 3, 2)), "decide.parts"),
        Gap.Sound("pen_limitation", "found on the last day", Ended(new(2023, 3, 3))),
        Gap.Sound("pen_limitation", "found in time, filed later", Ended(new(2023, 3, 2)).With<FileCase>("file", f => f with { Discovered = new(2025, 3, 1) })),
        Gap.Of("pen_limitation_safety", "found a day after five years", Ended(new(2020, 3, 2)).With<FileCase>("file", f => f with { HarmsSafety = true }), "decide.parts"),
        Gap.Sound("pen_limitation_safety", "found on the last day", Ended(new(2020, 3, 3)).With<FileCase>("file", f => f with { HarmsSafety = true })),
    ];

    private IEnumerable<Gap> NoPenalty =>
    [
        Gap.Field<DecideNoPenalty>("pen_minor_first", LetOff, "decide-no-penalty", "educated", "no", f => f with { Educated = false }),
        Gap.Sound("pen_minor_first", "not proven, nobody to admonish", LetOff.With<DecideNoPenalty>("decide-no-penalty", f => f with { Educated = false, Ground = NoPenaltyGround.NotProven })),
    ];

    private IEnumerable<Gap> OnTheSpot =>
    [
        Gap.Sound("pen_simple_cap", "at the cap", Spot(200)),
        Gap.Of("pen_simple_cap", "a fen above the cap", Spot(200.01m), "punish-on-the-spot.parts"),
        Gap.Of("pen_simple_cap", "goods confiscated on the spot", world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Parts = [.. f.Parts, new() { Kind = PenaltyKind.Goods }] }), "punish-on-the-spot.parts"),
        Gap.Sound("pen_simple_cap_org", "at the cap", Firm(Spot(3000))),
        Gap.Of("pen_simple_cap_org", "a fen above the cap", Firm(Spot(3000.01m)), "punish-on-the-spot.parts"),
        Gap.Missing("pen_simple_file", world.Simple, "record-at-agency"),
        Gap.Sound("pen_simple_file", "not closed yet", world.Simple.Without("record-at-agency", "close")),
        Gap.Sound("pen_cash_cap", "at the cap", Cash(100)),
        Gap.Of("pen_cash_cap", "a yuan above the cap", Cash(101), "collect-cash.ground"),
        Gap.Sound("pen_cash_cap", "above the cap, hard to collect later", Cash(101).With<CollectCash>("collect-cash", f => f with { Ground = CashGround.HardLater })),
        Gap.Field<CollectCash>("pen_cash_cap", world.Simple, "collect-cash", "receipt", "none", f => f with { Receipt = null }),
        Gap.Of("pen_cash_cap", "hard to collect later, but not on the spot",
            world.Good.UpTo("publish").Then("collect-cash", new(2025, 3, 20), new CollectCash { Amount = 1000, Ground = CashGround.HardLater, Receipt = "1" }), "collect-cash.ground"),
    ];

    private IEnumerable<Gap> Archived =>
    [
        Gap.Missing("pen_serve", ServedLater, "serve-paper"),
        Gap.Sound("pen_serve", "served after the decision", ServedLater),
        Gap.Sound("pen_serve", "not due yet", ServedLater.UpTo("serve-paper")),
        Gap.Of("pen_serve", "past its day, not put away yet", ServedLater.Without("serve-paper", "archive"), "serve-paper"),
        Gap.Missing("pen_publish", world.Good, "publish"),
        Gap.Of("pen_publish", "neither published nor withheld", world.Good.Without("publish"), "withhold"),
        Gap.Sound("pen_publish", "withheld for a reason", world.Good.Without("publish").After("decide", "withhold", new(2025, 3, 25), new WithholdPublication { Reason = "涉及个人隐私" })),
        Gap.Sound("pen_publish", "not due yet", world.Good.UpTo("close").Without("publish")),
        Gap.Of("pen_publish", "past its day, not put away yet", world.Good.Without("publish", "archive"), "publish"),
        Gap.Missing("pen_register_evidence", Held(EvidenceHeld), "dispose-evidence") with { IsSeveral = true },
        Gap.Missing("pen_cash_officer", PutAway, "hand-in-cash", "bank-cash"),
        Gap.Missing("pen_cash_bank", PutAway, "bank-cash"),
        Gap.Sound("pen_cash_bank", "put away when all was done", PutAway),
    ];

    private IEnumerable<Gap> Afterwards =>
    [
        Gap.Missing("coe_court_urge", ToCourt, "demand"),
        Gap.Of("coe_court_urge", "applied on the tenth working day", ToCourt.On("apply-to-court", new(2025, 9, 15)), "demand"),
        Gap.Sound("coe_court_urge", "applied the day after", ToCourt),
        Gap.Of("pen_e_service", "no consent", Served(ServiceMethod.Electronic), "agree-electronic-service"),
        Gap.Of("pen_e_service", "consent a day later", Agreed(new(2025, 3, 22)), "agree-electronic-service"),
        Gap.Sound("pen_e_service", "consent the day before", Agreed(new(2025, 3, 20))),
        Gap.Sound("pen_e_service", "by post", Served(ServiceMethod.Post)),
    ];

    /// <summary>What was filed while the item was on the list stays with the township to its end; what is filed afterwards does not.</summary>
    private IEnumerable<Gap> Transition =>
    [
        Gap.Sound("pen_authority", "the item went back after the filing", world.Good.UpTo("pay").On("file", new(2024, 12, 31)).With<FileCase>("file", f => f with { Power = world.Expired, BreachEnded = null })),
        Gap.Of("pen_authority", "filed the day after", world.Good.UpTo("pay").On("file", new(2025, 1, 1)).With<FileCase>("file", f => f with { Power = world.Expired, BreachEnded = null }), "file.power"),
    ];

    private Story LetOff => world.Good.UpTo("notify").Then("decide-no-penalty", new(2025, 3, 12), new DecideNoPenalty { Ground = NoPenaltyGround.First, Educated = true, Basis = "行政处罚法33条", Reasons = "及时改正" });

    // Ten working days after Monday 1 September 2025 end on Monday the 15th.
    private Story ToCourt => world.Good.UpTo("pay").Then("demand", new(2025, 9, 1), new DemandPerformance()).Then("apply-to-court", new(2025, 9, 16), new ApplyToCourt { Court = "区人民法院" });

    private Story PutAway => world.Simple.Then("archive", new(2025, 4, 10), new ArchiveCase { Pages = 6 });

    private Story ServedLater => world.Good.With<DecidePenalty>("decide", f => f with { PartyPresent = false })
        .After("decide", "serve-paper", new(2025, 3, 21), new ServePaper { Paper = "penalty-decision", Method = ServiceMethod.Direct });

    private Story Untold => world.Grave.With<GivePriorNotice>("notify", f => f with { HearingTold = false });

    private Story AskedToRecuse => world.Good.After("investigate", "ask-recusal", new(2025, 3, 6), new AskRecusal { Officer = world.Second });

    private HoldEvidence EvidenceHeld => new() { Items = [new() { Item = "打火机" }, new() { Item = "汽油桶" }], Records = [RecordKind.Photograph], Approver = world.Chair };

    private Story Held(HoldEvidence form) => world.Good.After("investigate", "hold-evidence", new(2025, 3, 6), form)
        .After("hold-evidence", "dispose-evidence", new(2025, 3, 10), new DisposeEvidence { Disposal = EvidenceDisposal.Returned });

    private Story Unasked(DateOnly decided) => world.Grave.Without("request-hearing", "notify-hearing", "hold-hearing")
        .On("decide", decided).On("review", new(2025, 3, 18)).On("discuss", new(2025, 3, 18));

    private Story Aged(int years) => world.Good.With<FileCase>("file", f => f with { PartyAge = years });

    private Story Ended(DateOnly day) => world.Good.With<FileCase>("file", f => f with { BreachEnded = day });

    private Story Spot(decimal yuan) => world.Simple.Without("collect-cash", "hand-in-cash", "bank-cash").With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Parts = PenaltyWorld.Fine(yuan) });

    private Story Cash(decimal yuan) => world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { Parts = PenaltyWorld.Fine(yuan) });

    private Story Served(ServiceMethod method) => world.Good.UpTo("publish").Then("serve-paper", new(2025, 3, 21), new ServePaper { Paper = "penalty-decision", Method = method });

    private Story Agreed(DateOnly day)
    {
        var served = Served(ServiceMethod.Electronic);
        return new([.. served.Acts.SkipLast(1), new Told("agree-electronic-service", day, new ConfirmElectronicService()), served.Acts[^1]]);
    }

    private static Story Firm(Story story) => story.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { PartyKind = PartyKind.LegalPerson });

    private static Story LastYear(Story story) => new([.. story.Acts.Select(a => a with { On = a.On.AddYears(-1) })]);

    /// <summary>Told and decided alike.</summary>
    private static Story Parts(Story story, Items<PenaltyPart> parts) => story
        .With<GivePriorNotice>("notify", f => f with { Parts = parts }).With<DecidePenalty>("decide", f => f with { Parts = parts });
}
