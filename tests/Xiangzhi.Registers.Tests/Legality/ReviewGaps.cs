using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>Legality reviews spoiled in one place. What is asked of each step stands in <c>law/rules/decision.json</c>.</summary>
internal sealed class ReviewGaps : RegisterGaps
{
    private readonly FileWorld world = new();
    private readonly Ref<MajorDecisions> file;

    public ReviewGaps() => file = new(world.Run("decision", MeasureStories.Decision.UpTo("send-for-review")).Id);

    public override string Register => "review";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["a contract"] = Contract, ["a decision"] = Decision, ["a decision, returned and completed"] = Completed, ["a decision with a file of its own"] = OwnFile, ["an enforcement decision"] = Enforcement,
        ["found unlawful, changed, found lawful"] = Changed(Contract), ["found unlawful and given up"] = Opined(Contract, ReviewConclusion.Unlawful).UpTo("answer").Then("drop", new(2025, 3, 20), new DropReviewed { Ground = DropGround.Unlawful }),
        ["outside the scope"] = Opined(Contract, ReviewConclusion.OutsideScope).UpTo("answer").Then("drop", new(2025, 3, 11), new DropReviewed { Ground = DropGround.OutsideScope }),
        ["withdrawn"] = Contract.UpTo("opine").Then("withdraw", new(2025, 3, 5), new WithdrawFromReview { Reason = "不再签" }), ["discussed twice"] = Twice,
        ["a normative document"] = Decision.With<SubmitForReview>("submit", f => f with { Object = ReviewObject.NormativeDocument }),
    };

    public override IEnumerable<Gap> Gaps => [.. Scope, .. Counsel, .. Gate, .. Meeting];

    private IEnumerable<Gap> Scope =>
    [
        .. Gap.Step("legal_scope_town", Contract, "opine", "sign", "answer"),
        .. new[] { ReviewObject.NormativeDocument, ReviewObject.EnforcementDecision }.Select(o => Gap.Of("legal_scope_town", $"{o} not reviewed", Of(o).Without("opine", "answer"), "opine")),
        Gap.Sound("legal_scope_town", "another matter", Of(ReviewObject.Other).Without("opine", "answer")),
        Gap.Sound("legal_scope_town", "not signed", Contract.UpTo("opine")),
        Gap.Of("legal_scope_town", "an enforcement decision passed before its review", Enforcement.On("opine", new(2025, 3, 15)), "opine"),
        Gap.Of("legal_scope_town", "signed, then reviewed, then passed", Contract.On("opine", new(2025, 3, 17)).On("answer", new(2025, 3, 18)).After("sign", "table", new(2025, 3, 19), Passing(told: false)), "opine"),
        Gap.Of("legal_scope_town", "found unlawful", Opined(Contract, ReviewConclusion.Unlawful), "opine"),
        Gap.Of("legal_scope_town", "said to be outside the scope", Opined(Contract, ReviewConclusion.OutsideScope), "opine"),
        Gap.Sound("legal_scope_town", "found unlawful, changed, found lawful", Changed(Contract)),
        Gap.Field<AnswerOpinion>("legal_scope_town", Contract, "answer", "reason", "adopted in part, no reason", f => f with { Adoption = Adoption.Partly }),
        Gap.Field<AnswerOpinion>("legal_scope_town", Contract, "answer", "reason", "not adopted, no reason", f => f with { Adoption = Adoption.Rejected }),
        Gap.Sound("legal_scope_town", "adopted in part, and why", Contract.With<AnswerOpinion>("answer", f => f with { Adoption = Adoption.Partly, Reason = "验收标准见附件" })),
    ];

    private IEnumerable<Gap> Counsel =>
    [
        .. Gap.Step("dec_counsel", Decision, "counsel", "opine"),
        Gap.Missing("dec_counsel", OwnFile, "counsel"),
        Gap.Sound("dec_counsel", "a contract", Contract),
        Gap.Field<ReceiveCounsel>("dec_counsel", Decision, "counsel", "reason", "not adopted, no reason", f => f with { Adopted = Adoption.Rejected }),
        Gap.Field<ReceiveCounsel>("dec_counsel", Decision, "counsel", "reason", "adopted in part, no reason", f => f with { Adopted = Adoption.Partly }),
        Gap.Sound("dec_counsel", "not adopted, and why", Decision.With<ReceiveCounsel>("counsel", f => f with { Adopted = Adoption.Rejected, Reason = "与上位规定不符" })),
        .. new[] { PackItem.Draft, PackItem.Basis, PackItem.Explanation, PackItem.Comments }.Select(item =>
            Gap.Of("dec_pack", $"without {item}", Decision.With<SubmitForReview>("submit", f => f with { Pack = [.. f.Pack.Where(p => p != item)] }), "submit")),
        Gap.Of("dec_pack", "on business, without a competition review", Decision.With<SubmitForReview>("submit", f => f with { Economic = true }), "submit"),
        Gap.Sound("dec_pack", "on business, with one", Decision.With<SubmitForReview>("submit", f => f with { Economic = true, Pack = [.. f.Pack, PackItem.FairCompetition] })),
        Gap.Missing("dec_pack", Completed, "complete"),
        Gap.Sound("dec_pack", "a file of its own has its own pack", OwnFile),
    ];

    // Seven working days after Monday 3 March 2025 end on Wednesday the 12th.
    private IEnumerable<Gap> Gate =>
    [
        .. Gap.Step("dec_gate", Decision, "opine", "table"),
        Gap.Of("dec_gate", "found unlawful", Opined(Decision, ReviewConclusion.Unlawful), "opine"),
        Gap.Of("dec_gate", "said to be outside the scope", Opined(Decision, ReviewConclusion.OutsideScope), "opine"),
        Gap.Sound("dec_gate", "found unlawful, changed, found lawful", Changed(Decision)),
        Gap.Sound("dec_gate", "a file of its own is looked at there", OwnFile.Without("opine")),
        Gap.Of("dec_review_time", "discussed on the seventh working day", Decision.On("table", new(2025, 3, 12)), "submit"),
        Gap.Sound("dec_review_time", "discussed the day after", Decision.On("table", new(2025, 3, 13))),
    ];

    // A meeting of two: whether the Party committee was told stands on the one, that it passed on the other.
    private IEnumerable<Gap> Meeting =>
    [
        Gap.Of("dec_collective", "only put off", new([.. Twice.Acts.Where(a => !IsPassing(a))]), "table"),
        Gap.Of("dec_collective", "passed a day after it was signed", new([.. Twice.Acts.Select(a => IsPassing(a) ? a with { On = new(2025, 3, 18) } : a)]), "table"),
        Gap.Of("dec_collective", "written down after it was signed", new([.. Twice.Acts.Where(a => !IsPassing(a)), .. Twice.Acts.Where(IsPassing)]), "table") with { IsLate = true },
        Gap.Sound("dec_collective", "a file of its own is looked at there", OwnFile),
        Gap.Of("dec_party", "not told", Untold, "table"),
        Gap.Of("dec_party", "told a day after it was signed", Untold.Then("table", new(2025, 3, 18), PuttingOff), "table"),
        Gap.Of("dec_party", "written down after it was signed", Untold.Then("table", new(2025, 3, 16), PuttingOff), "table") with { IsLate = true },
    ];

    private static Story Contract => new(
        new("submit", new(2025, 3, 3), new SubmitForReview { Object = ReviewObject.Contract, Subject = "场镇保洁服务合同", Office = "service", Pack = [PackItem.Draft, PackItem.Counterparty], ContractKind = "services", Sum = 86000 }),
        new("accept", new(2025, 3, 4), new AcceptForReview()),
        new("opine", new(2025, 3, 10), new GiveOpinion { Conclusion = ReviewConclusion.LawfulAfterChange, Problems = [new() { Kind = ProblemKind.Remedies, Where = "第八条", Proposal = "补上违约金计算" }] }),
        new("answer", new(2025, 3, 12), new AnswerOpinion { Adoption = Adoption.Adopted }),
        new("sign", new(2025, 3, 14), new SignReviewed { Number = "合2025-06" }),
        new("archive", new(2025, 3, 20), new ArchiveReview { Pages = 22 }));

    private Story Decision => LegalityReviewsTests.Decision(world);

    private Story Completed => new([.. Decision.With<SubmitForReview>("submit", f => f with { Pack = [PackItem.Draft, PackItem.Basis, PackItem.Explanation] }).Acts.SelectMany(a => a.Action == "submit"
        ? [a, new("return", new(2025, 3, 3), new ReturnForCompletion { Lacking = [PackItem.Comments] }), new Told("complete", new(2025, 3, 4), new CompletePack { Pack = [PackItem.Comments] })] : new[] { a })]);

    private Story OwnFile => Decision.Without("table").With<SubmitForReview>("submit", f => f with { Decision = file, Pack = [] });

    private Story Enforcement => new(
        new("submit", new(2025, 3, 3), new SubmitForReview { Object = ReviewObject.EnforcementDecision, Subject = "占道堆料处罚", Office = "enforcement", Pack = [PackItem.Draft, PackItem.Basis] }),
        new("accept", new(2025, 3, 4), new AcceptForReview()),
        new("opine", new(2025, 3, 6), new GiveOpinion { Conclusion = ReviewConclusion.Lawful }),
        new("table", new(2025, 3, 14), new TableForDecision { Body = DecidingBody.CaseMeeting, Result = DeliberationResult.Passed }),
        new("sign", new(2025, 3, 17), new SignReviewed()));

    private Story Twice => new([.. Decision.Without("table", "sign").Acts, new("table", new(2025, 3, 13), PuttingOff), new("table", new(2025, 3, 14), Passing(told: false)), new("sign", new(2025, 3, 17), new SignReviewed())]);

    private Story Untold => Decision.With<TableForDecision>("table", f => f with { PartyReported = false });

    private static TableForDecision PuttingOff => new() { Body = DecidingBody.Plenary, Result = DeliberationResult.Deferred, PartyReported = true };

    private static TableForDecision Passing(bool told) => new() { Body = DecidingBody.Plenary, Result = DeliberationResult.Passed, PartyReported = told };

    private static bool IsPassing(Told act) => act.Form is TableForDecision { Result: DeliberationResult.Passed };

    private static Story Of(ReviewObject kind) => Contract.With<SubmitForReview>("submit", f => f with { Object = kind });

    private static Story Opined(Story story, ReviewConclusion conclusion) => story.With<GiveOpinion>("opine", f => f with { Conclusion = conclusion, Problems = [] });

    private static Story Changed(Story story) => Opined(story, ReviewConclusion.Unlawful).After("opine", "resubmit", new(2025, 3, 11), new SubmitAgain())
        .After("resubmit", "opine", new(2025, 3, 12), new GiveOpinion { Conclusion = ReviewConclusion.Lawful });
}
