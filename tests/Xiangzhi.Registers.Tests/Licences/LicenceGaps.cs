using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Licences;

/// <summary>Licence files spoiled in one place. Days are counted on the calendar of 2024: 4 to 6 April are off, Sunday 7 April is worked.</summary>
internal sealed class LicenceGaps : RegisterGaps
{
    private readonly LicenceWorld world = new();
    private readonly Ref<Registers.Powers> handedDown;
    private readonly Ref<Registers.Powers> shared;
    private readonly Ref<Registers.Powers> expired;

    public LicenceGaps()
    {
        handedDown = Listed("61", PowerList.Granted);
        shared = Listed("62", PowerList.Shared);
        expired = Listed("63", PowerList.Granted, validTo: new(2023, 12, 31));
    }

    public override string Register => "licence";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["granted"] = Granted, ["granted on the spot"] = OnTheSpot, ["corrected"] = Corrected(new(2024, 3, 11)), ["refused"] = Refused, ["not accepted"] = NotAccepted(LicenceWorld.Monday),
        ["neighbours heard"] = Neighbours, ["heard"] = Heard, ["extended"] = Extended, ["with an appraisal"] = Appraised, ["sent up"] = SentUp, ["granted jointly"] = Jointly(Granted), ["refused jointly"] = Jointly(Refused), ["renewed"] = Renewed(new(2026, 1, 13), new(2026, 2, 27), granted: true),
        ["a homestead"] = Homestead(Visit(SiteVisitKind.Survey, new(2024, 3, 6)), Visit(SiteVisitKind.SettingOut, new(2024, 3, 25)), Visit(SiteVisitKind.Acceptance, new(2024, 10, 8))),
    };

    public override IEnumerable<Gap> Gaps => [.. Intake, .. Review, .. Hearing, .. Decision, .. Afterwards, .. Homesteads];

    private IEnumerable<Gap> Intake =>
    [
        Gap.Field<AcceptLicence>("lic_receipt", Granted, "accept", "receiptGiven", "no", f => f with { ReceiptGiven = false }),
        Gap.Field<NotAcceptLicence>("lic_receipt", NotAccepted(LicenceWorld.Monday), "not-accept", "receiptGiven", "no", f => f with { ReceiptGiven = false }),
        .. Gap.Step("lic_receipt", Granted, "accept", "grant"),
        Gap.Missing("lic_receipt", Refused, "accept"),
        Gap.Sound("lic_receipt", "the paper issued later", Granted.With<AcceptLicence>("accept", f => f with { ReceiptGiven = false })
            .After("accept", "issue-paper", new(2024, 3, 5), new IssuePaper { Paper = "licence-acceptance" })),
        Gap.Sound("lic_correct", "asked on the fifth working day", Corrected(new(2024, 3, 11))),
        Gap.Of("lic_correct", "asked a day later", Corrected(new(2024, 3, 12)), "ask-correction"),
        Gap.Of("lic_correct", "asked twice", Corrected(new(2024, 3, 8)).After("ask-correction", "ask-correction", new(2024, 3, 11), world.FormOf("ask-correction")), "ask-correction"),
        Gap.Of("lic_refuse_now", "told the next day", NotAccepted(LicenceWorld.Monday.AddDays(1)), "not-accept"),
        Gap.Of("lic_refuse_now", "told the next day that none is needed", NotAccepted(LicenceWorld.Monday.AddDays(1), NotAcceptedGround.NotNeeded), "not-accept"),
        Gap.Sound("lic_refuse_now", "told that day", NotAccepted(LicenceWorld.Monday)),
        Gap.Sound("lic_refuse_now", "still incomplete the next day", NotAccepted(LicenceWorld.Monday.AddDays(1), NotAcceptedGround.StillIncomplete)),
    ];

    private IEnumerable<Gap> Review =>
    [
        Gap.Field<VisitLicenceSite>("lic_two_staff", Granted, "visit", "staff", "one", f => f with { Staff = [world.First] }),
        Gap.Field<VisitLicenceSite>("lic_two_staff", Granted, "visit", "staff", "the same twice", f => f with { Staff = [world.First, world.First] }),
        Gap.Sound("lic_two_staff", "two", Granted),
        Gap.Missing("lic_third_party", Neighbours, "tell-third-party", "hear-third-party"),
        Gap.Of("lic_third_party", "told after the grant", Neighbours.Without("hear-third-party").On("tell-third-party", new(2024, 3, 19)), "tell-third-party"),
        new("lic_third_party", "told and heard, written down after the grant", Neighbours.WrittenAfter("hear-third-party", "grant").WrittenAfter("tell-third-party", "grant")) { IsLate = true, IsSeveral = true },
        .. Gap.Step("lic_third_party", Neighbours, "hear-third-party", "grant"),
        Gap.Field<BeginExcludedTime>("lic_excluded", Appraised, "exclude-time", "told", "no", f => f with { Told = false }),
        Gap.Field<ExtendLicence>("lic_decide", Extended, "extend", "approver", "nobody", f => f with { Approver = null }),
        Gap.Field<ExtendLicence>("lic_decide", Extended, "extend", "told", "no", f => f with { Told = false }),
    ];

    private IEnumerable<Gap> Hearing =>
    [
        Gap.Of("lic_hear_request", "decided on the last day to ask, not waived", ToldOfHearing(new(2024, 3, 11)), "waive-hearing"),
        Gap.Of("lic_hear_request", "decided on the last day to ask, not asked", ToldOfHearing(new(2024, 3, 11)), "request-hearing"),
        Gap.Sound("lic_hear_request", "decided the day after", ToldOfHearing(new(2024, 3, 12))),
        Gap.Sound("lic_hear_request", "waived", ToldOfHearing(new(2024, 3, 11)).After("tell-hearing-right", "waive-hearing", new(2024, 3, 6), new WaiveLicenceHearing())),
        .. Gap.Step("lic_hear_hold", Heard, "hold-hearing", "grant"),
        Gap.Of("lic_hear_hold", "neither held nor withdrawn", Heard.Without("notify-hearing", "hold-hearing"), "withdraw-hearing"),
        Gap.Sound("lic_hear_hold", "withdrawn", Heard.Without("notify-hearing", "hold-hearing").After("request-hearing", "withdraw-hearing", new(2024, 3, 12), new WithdrawLicenceHearing())),
        Gap.Sound("lic_hear_hold", "not decided yet", Heard.UpTo("hold-hearing")),
        Gap.Missing("lic_hear_notice", Heard, "notify-hearing"),
        Gap.Of("lic_hear_notice", "a day too late", Heard.On("notify-hearing", new(2024, 3, 13)), "notify-hearing"),
        Gap.Sound("lic_hear_notice", "on the last day", Heard.On("notify-hearing", new(2024, 3, 12))),
    ];

    private IEnumerable<Gap> Decision =>
    [
        Gap.Field<RefuseLicence>("lic_refusal_reasons", Refused, "refuse", "reasons", "none", f => f with { Reasons = null }),
        Gap.Field<RefuseLicence>("lic_refusal_reasons", Refused, "refuse", "rightsTold", "no", f => f with { RightsTold = false }),
        Gap.Field<GrantLicence>("lic_no_fee", Granted, "grant", "fee", "one cent", f => f with { Fee = 0.01m }),
        Gap.Field<GrantLicence>("lic_no_fee", Granted, "grant", "feeBasis", "none", f => f with { Fee = 20 }),
        Gap.Sound("lic_no_fee", "none", Granted.With<GrantLicence>("grant", f => f with { Fee = 0 })),
        Gap.Sound("lic_no_fee", "on a basis", Granted.With<GrantLicence>("grant", f => f with { Fee = 20, FeeBasis = "某条例" })),
        Gap.Field<ApplyForLicence>("lic_authority", Granted, "apply", "power", "none", f => f with { Power = null }),
        Gap.Field<ApplyForLicence>("lic_authority", OnTheSpot, "apply", "power", "no longer in force", f => f with { Power = expired }),
        Gap.Field<ApplyForLicence>("lic_authority", Refused, "apply", "power", "only to assist", f => f with { Power = shared }),
        Gap.Sound("lic_authority", "not decided yet", Accepted(f => f with { Power = null })),
        Gap.Sound("lic_authority", "not accepted, for another authority decides", NotAccepted(LicenceWorld.Monday).With<ApplyForLicence>("apply", f => f with { Power = null })),
        Gap.Sound("lic_authority", "decided above", Decided(Accepted(f => f with { Power = shared, Procedure = LicenceProcedure.LowerReview }), new(2024, 3, 18))),
        .. Gap.Step("lic_rural_planning", SentUp, "send-up", "grant"),
        Gap.Of("lic_rural_planning", "not sent up, the item only to assist", Power(shared), "apply.power"),
        Gap.Of("lic_rural_planning", "not sent up, the item no longer in force", Power(expired), "apply.power"),
        Gap.Sound("lic_rural_planning", "not sent up, the item handed down", Power(handedDown)),
    ];

    // The licence expires on Sunday 1 March 2026; thirty working days before it end on 13 January, for 14 and 28 February are worked.
    private IEnumerable<Gap> Afterwards =>
    [
        Gap.Missing("lic_publish", Granted, "publish"),
        Gap.Of("lic_publish", "cancelled unpublished", Granted.Without("publish", "archive").Then("cancel", new(2024, 12, 2), world.FormOf("cancel")), "publish"),
        Gap.Sound("lic_publish", "not due yet", Granted.UpTo("publish")),
        Gap.Field<InspectLicence>("insp_licence_record", Granted, "inspect", "recorded", "no", f => f with { Recorded = false }),
        Gap.Of("lic_renew", "asked on the last day in time, refused after it expired", Renewed(new(2026, 1, 13), new(2026, 3, 2), granted: false), "renew.granted"),
        Gap.Of("lic_renew", "refused after it expired, not deemed granted", Renewed(new(2025, 12, 1), new(2026, 3, 2), granted: false), "renew.deemed"),
        Gap.Sound("lic_renew", "asked a day too late", Renewed(new(2026, 1, 14), new(2026, 3, 2), granted: false)),
        Gap.Sound("lic_renew", "refused on its last day", Renewed(new(2026, 1, 13), new(2026, 3, 1), granted: false)),
        Gap.Sound("lic_renew", "deemed granted", Renewed(new(2026, 1, 13), new(2026, 3, 2), granted: false).With<DecideRenewal>("renew", f => f with { Deemed = true })),
    ];

    private IEnumerable<Gap> Homesteads =>
    [
        Gap.Of("lic_homestead", "has another and keeps it", Second(givesUp: false), "apply.givesUpOtherHomestead"),
        Gap.Sound("lic_homestead", "gives the other up", Second(givesUp: true)),
        .. Gap.Step("lic_homestead_visits", Homestead(Visit(SiteVisitKind.Survey, new(2024, 3, 6))), "visit", "grant"),
        Gap.Of("lic_homestead_visits", "only the papers looked at", Homestead(Visit(SiteVisitKind.Papers, new(2024, 3, 6))), "visit"),
        Gap.Of("lic_homestead_visits", "never set out", Built(), "visit"),
        Gap.Of("lic_homestead_visits", "set out the day after the check", Built(Visit(SiteVisitKind.SettingOut, new(2024, 10, 9))), "visit"),
        new("lic_homestead_visits", "setting out written down after the check", Built(Visit(SiteVisitKind.SettingOut, new(2024, 3, 25)))) { Place = "visit", IsLate = true },
        Gap.Sound("lic_homestead_visits", "surveyed, not built yet", Homestead(Visit(SiteVisitKind.Survey, new(2024, 3, 6)))),
        Gap.Sound("lic_homestead_visits", "three visits", Good["a homestead"]),
    ];

    private static Story Jointly(Story story) => story.With<ApplyForLicence>("apply", f => f with { Procedure = LicenceProcedure.Joint });

    private Story Granted => Accepted().Then("visit", new(2024, 3, 7), world.Visit(SiteVisitKind.Papers)).Then("grant", new(2024, 3, 18), world.FormOf("grant"))
        .Then("deliver", new(2024, 3, 19), world.FormOf("deliver")).Then("publish", new(2024, 3, 20), world.FormOf("publish"))
        .Then("inspect", new(2024, 9, 20), world.FormOf("inspect")).Then("archive", new(2025, 1, 2), world.FormOf("archive"));

    private Story OnTheSpot => new Story(new Told("apply", LicenceWorld.Monday, world.Application("fire-use"))).Then("grant", LicenceWorld.Monday, new GrantLicence { OnTheSpot = true })
        .Then("deliver", LicenceWorld.Monday, world.FormOf("deliver")).Then("publish", new(2024, 3, 6), world.FormOf("publish"));

    private Story Refused => Accepted().Then("refuse", new(2024, 3, 15), world.FormOf("refuse")).Then("deliver", new(2024, 3, 18), world.FormOf("deliver"));

    private Story Neighbours => Decided(Accepted(f => f with { TouchesOthers = true })
        .Then("tell-third-party", new(2024, 3, 6), world.FormOf("tell-third-party")).Then("hear-third-party", new(2024, 3, 8), world.FormOf("hear-third-party")), new(2024, 3, 18));

    private Story Heard => Decided(Accepted().Then("tell-hearing-right", new(2024, 3, 5), world.FormOf("tell-hearing-right")).Then("request-hearing", new(2024, 3, 7), world.FormOf("request-hearing"))
        .Then("notify-hearing", new(2024, 3, 11), world.FormOf("notify-hearing")).Then("hold-hearing", new(2024, 3, 21), world.FormOf("hold-hearing")), new(2024, 3, 27));

    private Story Extended => Decided(Accepted().Then("extend", new(2024, 3, 28), world.FormOf("extend")), new(2024, 4, 9));

    private Story Appraised => Decided(Accepted().Then("exclude-time", new(2024, 3, 6), world.FormOf("exclude-time")).Then("count-again", new(2024, 3, 13), world.FormOf("count-again")), new(2024, 3, 18));

    private Story SentUp => Decided(Accepted(f => f with { Kind = LicenceKinds.RuralPlanning, Power = null, Procedure = LicenceProcedure.LowerReview }).Then("send-up", new(2024, 3, 11), world.FormOf("send-up")), new(2024, 3, 18));

    private Story Accepted(Func<ApplyForLicence, ApplyForLicence>? change = null) =>
        new Story(new Told("apply", LicenceWorld.Monday, change is null ? world.Application() : change(world.Application()))).Then("accept", LicenceWorld.Monday, world.FormOf("accept"));

    private Story Decided(Story story, DateOnly on) => story.Then("grant", on, world.FormOf("grant")).Then("deliver", on.AddDays(1), world.FormOf("deliver")).Then("publish", on.AddDays(2), world.FormOf("publish"));

    private Story Corrected(DateOnly asked) => Decided(new Story(new Told("apply", LicenceWorld.Monday, world.Application())).Then("ask-correction", asked, world.FormOf("ask-correction"))
        .Then("supply", new(2024, 3, 13), world.FormOf("supply")).Then("accept", new(2024, 3, 13), world.FormOf("accept")), new(2024, 3, 22));

    private Story NotAccepted(DateOnly on, NotAcceptedGround ground = NotAcceptedGround.NotOurs) =>
        new Story(new Told("apply", LicenceWorld.Monday, world.Application())).Then("not-accept", on, new NotAcceptLicence { Ground = ground, Authority = "区林业局", ReceiptGiven = true });

    private Story ToldOfHearing(DateOnly decided) => Decided(Accepted().Then("tell-hearing-right", LicenceWorld.Monday, world.FormOf("tell-hearing-right")), decided);

    private Story Power(Ref<Registers.Powers> power) => SentUp.Without("send-up").With<ApplyForLicence>("apply", f => f with { Power = power });

    private Story Renewed(DateOnly asked, DateOnly decided, bool granted) => Granted.Then("ask-renewal", asked, new ApplyForRenewal()).Then("renew", decided, new DecideRenewal { Granted = granted, Until = granted ? new(2028, 3, 1) : null });

    private Story Second(bool givesUp) => Homestead(Visit(SiteVisitKind.Survey, new(2024, 3, 6))).With<ApplyForLicence>("apply", f => f with { HasOtherHomestead = true, GivesUpOtherHomestead = givesUp });

    /// <summary>Surveyed, granted and checked when built; other visits are written down after the check.</summary>
    private Story Built(params Told[] others) => Homestead([Visit(SiteVisitKind.Survey, new(2024, 3, 6)), Visit(SiteVisitKind.Acceptance, new(2024, 10, 8)), .. others]);

    /// <summary>Visits before the grant stand before it, the others after.</summary>
    private Story Homestead(params Told[] visits)
    {
        var granted = new DateOnly(2024, 3, 18);
        var before = Accepted(f => f with { Kind = LicenceKinds.Homestead });
        return new([.. Decided(new([.. before.Acts, .. visits.Where(v => v.On < granted)]), granted).Acts, .. visits.Where(v => v.On >= granted)]);
    }

    private Told Visit(SiteVisitKind kind, DateOnly on) => new("visit", on, world.Visit(kind));

    private Ref<Registers.Powers> Listed(string number, PowerList list, DateOnly? validTo = null) =>
        new(Township.Do("power", "list", new(2023, 1, 1), new ListPower { List = list, ItemNumber = number, Name = "乡村建设规划许可", ValidTo = validTo }).Id);
}
