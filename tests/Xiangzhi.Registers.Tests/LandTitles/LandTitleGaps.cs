using Xiangzhi.Registers.Tests.GoodFiles;
using static Xiangzhi.Registers.Tests.LandTitles.LandTitleStories;

namespace Xiangzhi.Registers.Tests.LandTitles;

/// <summary>Title disputes spoiled in one place. What the law asks of each step stands in <c>law/rules/dispute.json</c>.</summary>
internal sealed class LandTitleGaps : RegisterGaps
{
    private readonly LandTitleStories told = new();

    public override string Register => "land-title";

    public override TestTownship Township => told.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["received"] = told.Received(), ["decided and closed"] = told.Closed, ["settled by mediation"] = told.Settled, ["not accepted"] = told.Refused, ["passed on"] = told.PassedOn,
        ["withdrawn"] = told.Withdrawn, ["forest"] = told.Forest, ["revoked and decided anew"] = told.Again, ["disturbed and stopped"] = told.Disturbed(TitleObject.Land), ["recused"] = Recused, ["extended"] = Extended,
        ["an oral application that was passed on"] = told.PassedOn.With<ReceiveTitleApplication>("receive", f => f with { Written = false, Evidence = [] }),
    };

    public override IEnumerable<Gap> Gaps => [.. Application, .. Investigation, .. Agreement, .. Decision, .. StatusQuo, .. OfUnits];

    private Story Recused => told.Decided.After("name", "recuse", Day(10), told.Recuses);

    private Story Extended => told.Decided.After("mediate", "extend", Day(30), told.Extends);

    private IEnumerable<Gap> Application =>
    [
        Gap.Field<ReceiveTitleApplication>("land_title_application", told.Closed, "receive", "written", "no", f => f with { Written = false }),
        Gap.Field<ReceiveTitleApplication>("land_title_application", told.Closed, "receive", "evidence", "none", f => f with { Evidence = [] }),
        Gap.Sound("land_title_application", "not yet accepted", told.Received().With<ReceiveTitleApplication>("receive", f => f with { Written = false, Evidence = [] })),
        Gap.Sound("land_title_application", "of a forest", told.Forest.With<ReceiveTitleApplication>("receive", f => f with { Written = false, Evidence = [] })),
        Gap.Field<RefuseTitleApplication>("land_title_refuse", told.Refused, "refuse", "ground", "none", f => f with { Ground = null }),
        Gap.Field<RefuseTitleApplication>("land_title_refuse", told.Refused, "refuse", "reasons", "none", f => f with { Reasons = null }),
        Gap.Field<RefuseTitleApplication>("land_title_refuse", told.Refused, "refuse", "remediesTold", "no", f => f with { RemediesTold = false }),
        .. Gap.Step("land_title_copy", told.Closed.With<SendTitleCopy>("send-copy", f => f with { ReceivedOn = null }), "send-copy", "decide", "defend"),
        Gap.Sound("land_title_copy", "nobody defended", told.Closed.Without("defend")),
        Gap.Sound("land_title_copy", "settled, and no copy was sent", told.Settled.Without("send-copy", "defend")),
    ];

    private IEnumerable<Gap> Investigation =>
    [
        .. Gap.Step("land_title_investigators", told.Closed, "name", "decide"),
        Gap.Field<NameInvestigators>("land_title_two", told.Closed, "name", "investigators", "one", _ => told.One),
        Gap.Of("land_title_two", "one of the two was recused", Recused.With<RecuseInvestigator>("recuse", f => f with { Granted = true }), "name.investigators"),
        Gap.Sound("land_title_two", "two", told.Closed),
        Gap.Field<RecuseInvestigator>("land_title_recusal", Recused, "recuse", "granted", "nobody decided", f => f with { Granted = null }),
        Gap.Sound("land_title_recusal", "not decided yet, and the dispute neither", Recused.With<RecuseInvestigator>("recuse", f => f with { Granted = null }).UpTo("decide")),
        Gap.Field<SeeTitleSite>("land_title_site", told.Closed, "see-site", "told", "no", f => f with { Told = false }),
        Gap.Sound("land_title_site", "not needed", told.Closed.Without("see-site")),
        .. Gap.Step("land_title_evidence", told.Closed, "examine", "decide"),
        Gap.Field<ExamineTitleEvidence>("land_title_evidence", told.Closed, "examine", "verified", "no", f => f with { Verified = false }),
        Gap.Sound("land_title_evidence", "found true the second time", told.Closed.With<ExamineTitleEvidence>("examine", f => f with { Verified = false }).After("examine", "examine", Day(26), new ExamineTitleEvidence { Verified = true })),
        .. Gap.Step("land_title_mediate", told.Closed, "mediate", "decide"),
        Gap.Sound("land_title_mediate", "a party declined", told.Closed.With<MediateTitle>("mediate", f => f with { Result = TitleMediationResult.Declined })),
        Gap.Sound("land_title_mediate", "on the day of the decision", told.Closed.On("mediate", told.Closed.DayOf("decide"))),
        Gap.Field<ExtendTitleProposal>("land_title_proposal", Extended, "extend", "approver", "nobody", f => f with { Approver = null }),
    ];

    private IEnumerable<Gap> Agreement =>
    [
        Gap.Field<MakeTitleAgreement>("land_title_agreement", told.Settled, "agree", "facts", "none", f => f with { Facts = default }),
        Gap.Field<MakeTitleAgreement>("land_title_agreement", told.Settled, "agree", "terms", "none", f => f with { Terms = default }),
        Gap.Field<MakeTitleAgreement>("land_title_agreement", Unserved, "agree", "partiesSigned", "no", f => f with { PartiesSigned = false }),
        Gap.Field<MakeTitleAgreement>("land_title_agreement", Unserved, "agree", "investigatorsSigned", "no", f => f with { InvestigatorsSigned = false }),
        Gap.Field<MakeTitleAgreement>("land_title_agreement", Unserved, "agree", "sealed", "no", f => f with { Sealed = false }),
        Gap.Sound("land_title_agreement", "sealed a day later", Unserved.With<MakeTitleAgreement>("agree", f => f with { Sealed = false }).Then("sign-agreement", Day(29), new SignTitleAgreement { Sealed = true })),
    ];

    private Story Unserved => told.Settled.Without("serve", "close");

    private IEnumerable<Gap> Decision =>
    [
        Gap.Field<DecideTitle>("land_title_decision", told.Closed, "decide", "facts", "none", f => f with { Facts = default }),
        Gap.Field<DecideTitle>("land_title_decision", told.Closed, "decide", "basis", "none", f => f with { Basis = null }),
        Gap.Field<DecideTitle>("land_title_decision", told.Closed, "decide", "conclusion", "none", f => f with { Conclusion = default }),
        Gap.Field<ReceiveTitleApplication>("land_title_decision", told.Closed, "receive", "claim", "none", f => f with { Claim = default }),
        Gap.Field<DecideTitle>("land_title_sue", told.Closed, "decide", "remediesTold", "no", f => f with { RemediesTold = false }),
        Gap.Field<DecideTitle>("land_title_forest_sue", told.Forest, "decide", "remediesTold", "no", f => f with { RemediesTold = false }),
        Gap.Field<DecideTitle>("rev_first", told.Closed, "decide", "reviewFirstTold", "no", f => f with { AffectsAcquired = true }),
        Gap.Sound("rev_first", "nobody held the right yet", told.Closed),
        Gap.Sound("rev_first", "on the last day of the old law", told.Closed.With<DecideTitle>("decide", f => f with { AffectsAcquired = true }).Moved("decide", new(2023, 12, 31))),
        Gap.Of("rev_first", "on the first day of the new law", told.Closed.With<DecideTitle>("decide", f => f with { AffectsAcquired = true }).Moved("decide", new(2024, 1, 1)), "decide.reviewFirstTold"),
    ];

    private IEnumerable<Gap> StatusQuo =>
    [
        .. new[] { (Rule: "land_title", Of: TitleObject.Land), (Rule: "land_title_forest", Of: TitleObject.Forest) }.SelectMany(x => new[]
        {
            Gap.Missing(x.Rule, told.Disturbed(x.Of), "stop"),
            Gap.Of(x.Rule, "stopped only after the matter had ended", told.Disturbed(x.Of).Without("stop").Then("withdraw", Day(20), new WithdrawTitleApplication()).Then("stop", Day(21), new StopDisturbance { How = "制止" }), "stop"),
            Gap.Sound(x.Rule, "stopped on the same day", told.Disturbed(x.Of).On("stop", Day(5))),
        }),
        Gap.Sound("land_title_forest", "felled against fire", told.Disturbed(TitleObject.Forest).Without("stop").With<RecordDisturbance>("disturb", f => f with { Needed = true })),
        Gap.Of("land_title", "land knows no such exception", told.Disturbed(TitleObject.Land).Without("stop").With<RecordDisturbance>("disturb", f => f with { Needed = true }), "stop"),
    ];

    /// <summary>Both sides are units, and the township decided all the same.</summary>
    private IEnumerable<Gap> OfUnits =>
    [
        .. new[] { "receive.parties", "pass-on" }.SelectMany(place => new[]
        {
            Gap.Of("land_title", $"unit against unit decided here, {place}", told.Closed.With<ReceiveTitleApplication>("receive", _ => LandTitleStories.OfUnits(TitleObject.Land)), place),
            Gap.Of("land_title_forest", $"unit against unit decided here, {place}", told.Forest.With<ReceiveTitleApplication>("receive", _ => LandTitleStories.OfUnits(TitleObject.Forest)), place),
        }),
        Gap.Sound("land_title", "an individual against a unit", told.Closed),
        Gap.Sound("land_title", "units that settled by mediation", told.Settled.With<ReceiveTitleApplication>("receive", _ => LandTitleStories.OfUnits(TitleObject.Land))),
        Gap.Sound("land_title", "a third party is a unit", told.Closed.With<ReceiveTitleApplication>("receive", f => f with
        {
            Parties = [.. f.Parties, new() { Side = DisputeSide.Third, Kind = TitlePartyKind.Unit, Name = "乙村" }],
        })),
    ];
}
