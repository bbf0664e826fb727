using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Disputes;

/// <summary>Mediation files spoiled in one place. What the law asks of each step stands in <c>law/rules/dispute.json</c>.</summary>
internal sealed class DisputeGaps : RegisterGaps
{
    private readonly DisputeWorld world = new();
    private readonly Ref<Mediators> gone;
    private readonly Ref<Mediators> leavingThatDay;
    private readonly Ref<Mediators> leavingNextDay;
    private readonly Matter other;

    public DisputeGaps()
    {
        gone = Leaving("T07", new(2024, 1, 31));
        leavingThatDay = Leaving("T08", Day(5));
        leavingNextDay = Leaving("T09", Day(6));
        other = world.TakeIn(Day(0));
    }

    public override string Register => "dispute";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>(Tracks)
    {
        ["agreed in writing"] = Written, ["agreed orally"] = Oral, ["failed"] = Failed, ["terminated"] = Terminated, ["administrative"] = Administrative, ["refused, then consented"] = Consented,
        ["reported to the police"] = Reported, ["confirmed by the court"] = Confirmed, ["paid late and urged"] = Urged, ["two sessions"] = new([
            .. Begun, At("mediate", 2), new("refuse", Day(3), Form("refuse")), new("consent", Day(5), Form("consent")), .. Written.Acts.Where(a => a.Action is "mediate" or "agree")]),
        ["withdrawn before it was accepted"] = TakenIn.Then("withdraw", Day(1), Form("withdraw")), ["handed on before it was accepted"] = TakenIn.Then("hand-on", Day(1), Form("hand-on")),
        ["merged before it was accepted"] = TakenIn.Then("merge", Day(1), new MergeDispute { Other = new(other.Id), Reason = "同一块地" }), ["not taken up"] = TakenIn.Then("reject", Day(1), Form("reject")),
        ["settled between themselves"] = new([.. Begun, At("settle", 3)]), ["became a petition"] = new([.. Begun, At("to-petition", 3)]),
    };

    public override IEnumerable<Gap> Gaps => [.. Mediating, .. Files, .. Agreements, .. Afterwards];

    private IEnumerable<Gap> Mediating =>
    [
        .. Gap.Step("med_notice", Written, "notify", "mediate"),
        Gap.Sound("med_notice", "administrative first, told before people's mediation", Passed(told: 6)),
        Gap.Of("med_notice", "administrative first, told the day after people's mediation", Passed(told: 8), "notify"),
        Gap.Sound("med_notice", "told on the day of the session", Written.On("notify", Day(5))),
        Gap.Missing("med_refusal", Consented, "consent"),
        Gap.Of("med_refusal", "consented a day after the session", Consented.On("consent", Day(6)), "consent"),
        Gap.Sound("med_refusal", "refused a day after the session", Consented.Without("consent", "agree").On("refuse", Day(6))),
        Gap.Field<HoldMediation>("med_appoint", Unnamed, "mediate", "mediators", "none, and none before", f => f with { Mediators = [] }),
        Gap.Sound("med_appoint", "named at the acceptance", Written.With<HoldMediation>("mediate", f => f with { Mediators = [] })),
        Gap.Sound("med_appoint", "named by an assignment", Unnamed.After("accept", "assign", Day(1), Form("assign"))),
        Gap.Sound("med_appoint", "administrative mediation", Administrative.With<HoldMediation>("mediate", f => f with { Presided = default })),
        Gap.Field<HoldMediation>("med_mediator", Written, "mediate", "mediators", "one out of office", f => f with { Mediators = [gone] }),
        Gap.Field<HoldMediation>("med_mediator", Written, "mediate", "mediators", "the second out of office", f => f with { Mediators = [world.Mediator, gone] }),
        Gap.Field<HoldMediation>("med_mediator", Written, "mediate", "mediators", "out of office from that day", f => f with { Mediators = [leavingThatDay] }),
        Gap.Sound("med_mediator", "out of office from the next day", Written.With<HoldMediation>("mediate", f => f with { Mediators = [leavingNextDay] })),
        Gap.Of("med_mediator", "one named at the acceptance, out of office then",
            Written.With<AcceptDispute>("accept", f => f with { Mediators = [gone] }).With<HoldMediation>("mediate", f => f with { Mediators = [] }), "mediate.mediators"),
        Gap.Sound("med_mediator", "one named at the acceptance, replaced", Written.With<AcceptDispute>("accept", f => f with { Mediators = [gone] }).With<HoldMediation>("mediate", f => f with { Mediators = [] })
            .After("accept", "replace", Day(1), Form("replace"))),
        Gap.Missing("med_police", Reported, "report"),
        Gap.Of("med_police", "may become a criminal case", Reported.Without("report").With<RecordRisk>("risk", f => f with { Kinds = [RiskKind.Worse, RiskKind.Criminal] }), "report"),
        Gap.Of("med_police", "reported the day before it was seen", Reported.On("report", Day(1)), "report"),
        Gap.Sound("med_police", "may grow worse, or end in self-harm, or a group petition",
            Reported.Without("report").With<RecordRisk>("risk", f => f with { Kinds = [RiskKind.Worse, RiskKind.SelfHarm, RiskKind.GroupPetition] })),
    ];

    private IEnumerable<Gap> Files =>
    [
        .. Gap.Step("med_file", Written, "accept", "mediate"),
        Gap.Of("med_file", "settled and never accepted", TakenIn.Then("settle", Day(1), Form("settle")), "accept"),
        Gap.Missing("med_file", Written, "mediate"),
        Gap.Missing("med_file", Failed, "mediate"),
        Gap.Sound("med_file", "terminated before a session", Terminated.Without("mediate")),
        .. new[] { "agree", "fail", "terminate", "settle", "withdraw", "hand-on" }.Select(act => Gap.Of("med_file", "filed without a conclusion", new([.. Begun, At("file", 9)]), act)),
        .. new[] { DisputePaper.Registration, DisputePaper.Agreement, DisputePaper.Identity, DisputePaper.Notice, DisputePaper.Record }
            .Select(paper => Gap.Field<FileDispute>("med_file", Written, "file", "contents", $"without {paper}", f => f with { Contents = [.. f.Contents.Where(p => p != paper)] })),
        Gap.Field<FileDispute>("med_file", Oral, "file", "contents", "an oral one without its entry", f => f with { Contents = [DisputePaper.Registration] }),
        Gap.Sound("med_file", "told orally, so no notice lies in it", Written.With<NotifyOfRights>("notify", f => f with { Manner = SpokenOrWritten.Oral })
            .With<FileDispute>("file", f => f with { Contents = [DisputePaper.Registration, DisputePaper.Agreement, DisputePaper.Identity, DisputePaper.Record] })),
    ];

    private IEnumerable<Gap> Agreements =>
    [
        Gap.Field<ReachAgreement>("med_effect", Written, "agree", "partiesSigned", "no", f => f with { PartiesSigned = false }),
        Gap.Field<ReachAgreement>("med_effect", Written, "agree", "mediatorSigned", "no", f => f with { MediatorSigned = false }),
        Gap.Field<ReachAgreement>("med_effect", Written, "agree", "sealed", "no", f => f with { Sealed = false }),
        Gap.Sound("med_effect", "sealed three days later", Written.With<ReachAgreement>("agree", f => f with { Sealed = false }).After("agree", "sign", Day(8), new SignAgreement { Sealed = true })),
        Gap.Of("med_effect", "signed later, and not sealed",
            Written.With<ReachAgreement>("agree", f => f with { PartiesSigned = false, Sealed = false }).After("agree", "sign", Day(8), new SignAgreement { PartiesSigned = true }), "agree.sealed"),
        Gap.Field<ReachAgreement>("med_effect", Oral, "agree", "terms", "none recorded", f => f with { Terms = default }),
        Gap.Field<ReachAgreement>("med_agreement_fields", Written, "agree", "facts", "none", f => f with { Facts = default }),
        Gap.Field<ReachAgreement>("med_agreement_fields", Written, "agree", "issues", "none", f => f with { Issues = default }),
        Gap.Field<ReachAgreement>("med_agreement_fields", Written, "agree", "responsibility", "none", f => f with { Responsibility = default }),
        Gap.Field<ReachAgreement>("med_agreement_fields", Written, "agree", "terms", "none", f => f with { Terms = default }),
        Gap.Field<ReachAgreement>("med_agreement_fields", Written, "agree", "way", "none", f => f with { Way = default }),
        Gap.Field<ReachAgreement>("med_agreement_fields", Written, "agree", "performanceAt", "none", f => f with { PerformanceAt = default }),
        Gap.Field<ReachAgreement>("med_agreement_fields", Written, "agree", "term", "none", f => f with { Term = default }),
        Gap.Sound("med_agreement_fields", "of administrative mediation", Administrative.With<ReachAgreement>("agree", f => f with { PerformanceAt = default })),
    ];

    private IEnumerable<Gap> Afterwards =>
    [
        Gap.Field<FailMediation>("med_failed", Failed, "fail", "routes", "none", f => f with { Routes = [] }),
        Gap.Field<TerminateMediation>("med_failed", Terminated, "terminate", "routes", "none", f => f with { Routes = [] }),
        Gap.Sound("med_failed", "told two days later", Failed.With<FailMediation>("fail", f => f with { Routes = [] }).After("fail", "tell-routes", Day(8), Form("tell-routes"))),
        Gap.Sound("med_failed", "told by the notice served",
            Failed.With<FailMediation>("fail", f => f with { Routes = [] }).After("fail", "serve-paper", Day(8), new ServePaper { Paper = "dispute-termination", Method = ServiceMethod.Direct })),
        Gap.Field<ApplyForConfirmation>("med_confirm", Confirmed, "apply-confirmation", "jointly", "no", f => f with { Jointly = false }),
        Gap.Of("med_confirm_excl", "concerns a personal status", Confirmed.With<ReachAgreement>("agree", f => f with { ConcernsStatus = true }), "agree"),
        Gap.Sound("med_confirm_excl", "concerns a personal status, and nobody applied", Written.With<ReachAgreement>("agree", f => f with { ConcernsStatus = true })),
        Gap.Missing("med_follow", Urged, "urge"),
        Gap.Of("med_follow", "paid late, and nobody went to see", Urged.Without("urge"), "visit"),
        Gap.Of("med_follow", "paid the day after it was due", Urged.Without("urge").On("perform", Day(31)), "urge"),
        Gap.Sound("med_follow", "paid on the day", Urged.Without("urge").On("perform", Day(30))),
        Gap.Sound("med_follow", "urged on the day on which it was paid", Urged.On("urge", Day(40))),
        Gap.Of("med_follow", "urged the day after it was paid", Urged.Without("urge").Then("urge", Day(41), Form("urge")), "urge"),
        Gap.Sound("med_follow", "visited on the due day", Urged.Without("urge").After("agree", "visit", Day(30), Form("visit"))),
        Gap.Of("med_follow", "visited the day before it was due", Urged.Without("urge").After("agree", "visit", Day(29), Form("visit")), "visit"),
        Gap.Of("med_follow", "filed the day after it was due, unpaid", Urged.Without("urge", "perform").Then("file", Day(31), Form("file")), "visit"),
        Gap.Sound("med_follow", "filed on the due day, unpaid", Urged.Without("urge", "perform").Then("file", Day(30), Form("file"))),
    ];

    private static DateOnly Day(int days) => DisputeWorld.Spring.AddDays(days);

    private Form Form(string action) => world.FormOf(action, Guid.Empty);

    private Told At(string action, int days) => new(action, Day(days), Form(action));

    private Story TakenIn => new(At("take-in", 0));

    private IReadOnlyList<Told> Begun => [At("take-in", 0), At("accept", 0), At("notify", 0)];

    private Told Session(SessionResult result, int days = 5) => new("mediate", Day(days), (HoldMediation)Form("mediate") with { Result = result });

    private Story Written => new([.. Begun, Session(SessionResult.Agreed), At("agree", 5), At("perform", 20), At("visit", 30), At("file", 35)]);

    private Story Oral => new([.. Begun, Session(SessionResult.Agreed), new("agree", Day(5), new ReachAgreement { Manner = SpokenOrWritten.Oral, Terms = "各退一步", PerformedAtOnce = true }),
        new("file", Day(9), new FileDispute { Contents = [DisputePaper.Registration, DisputePaper.Agreement] })]);

    private Story Failed => new([.. Begun, Session(SessionResult.NotAgreed), At("fail", 6), At("file", 9)]);

    private Story Terminated => new([.. Begun, Session(SessionResult.Continued), At("terminate", 6), At("file", 9)]);

    private Story Administrative => new(At("take-in", 0), new("accept", Day(0), new AcceptDispute { Track = DisputeTrack.Administrative }),
        new("mediate", Day(5), new HoldMediation { Place = "乡政府", Presided = "王主任", Result = SessionResult.Agreed }), new("agree", Day(5), DisputeWorld.Agree() with { Sealed = false }));

    /// <summary>Each term of mediation, kept by each of its three ends.</summary>
    private Dictionary<string, Story> Tracks => new()
    {
        ["administrative, settled"] = Untracked(DisputeTrack.Administrative).Then("settle", Day(6), Form("settle")), ["administrative, failed"] = Untracked(DisputeTrack.Administrative).Then("fail", Day(6), Form("fail")),
        ["assigned by the court, agreed"] = Judicial(Written.UpTo("perform")), ["assigned by the court, settled"] = Judicial(new([.. Begun, At("settle", 3)])), ["assigned by the court, failed"] = Judicial(Failed),
        ["of wages, agreed"] = Wages(Written.UpTo("perform")), ["of wages, settled"] = Wages(new([.. Begun, At("settle", 3)])), ["of wages, failed"] = Wages(Failed),
    };

    private Story Untracked(DisputeTrack track) => new(At("take-in", 0), new("accept", Day(0), new AcceptDispute { Track = track }),
        new("mediate", Day(5), new HoldMediation { Place = "乡政府", Presided = "王主任", Result = SessionResult.Continued }));

    private static Story Judicial(Story story) => story.With<TakeInDispute>("take-in", f => f with { Source = new(DisputeSources.Court) });

    private static Story Wages(Story story) => story.With<TakeInDispute>("take-in", f => f with { Kind = new(DisputeKinds.Wages) });

    private Story Consented => new([.. Begun, At("refuse", 2), At("consent", 4), Session(SessionResult.Agreed), At("agree", 5)]);

    private Story Reported => new([.. Begun, At("risk", 2), At("report", 2)]);

    private Story Confirmed => new([.. Written.UpTo("perform").With<ReachAgreement>("agree", f => f with { WantsConfirmation = true }).Acts, At("apply-confirmation", 12), At("receive-confirmation", 14), At("decide-confirmation", 25)]);

    private Story Unnamed => Written.With<AcceptDispute>("accept", f => f with { Mediators = [] });

    /// <summary>Due thirty days after it was taken in, urged five days later, and paid another five days later.</summary>
    private Story Urged => new([.. Written.UpTo("perform").With<ReachAgreement>("agree", f => f with { Instalments = [new() { DueOn = Day(30) }] }).Acts, At("urge", 35), At("perform", 40)]);

    /// <summary>Taken up by an office first, then passed to people's mediation, which meets on the seventh day.</summary>
    private Story Passed(int told) => new(At("take-in", 0), new("accept", Day(0), new AcceptDispute { Track = DisputeTrack.Administrative }),
        new("mediate", Day(5), new HoldMediation { Place = "乡政府", Presided = "王主任", Result = SessionResult.Continued }), At("assign", 6), At("notify", told), Session(SessionResult.Continued, 7));

    private Ref<Mediators> Leaving(string number, DateOnly on)
    {
        var mediator = world.Appoint(number, "郑某", new(2023, 6, 1));
        world.Township.Do("mediator", "end", on, new EndMediator { Reason = MediatorLeaving.Resigned }, world.Township.Roster.Matter(mediator.Id));
        return mediator;
    }
}
