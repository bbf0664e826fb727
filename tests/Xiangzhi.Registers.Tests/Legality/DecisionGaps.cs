using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>Files of major decisions spoiled in one place. What is asked of each step stands in <c>law/rules/decision.json</c>.</summary>
internal sealed class DecisionGaps : MeasureGaps
{
    public override string Register => "decision";

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["the whole procedure"] = Whole, ["heard"] = Heard, ["sent back and discussed again"] = Redrafted, ["confidential and plain"] = Plain, ["not passed"] = NotPassed,
        ["given up"] = Whole.UpTo("assess-risk").Then("terminate", new(2025, 4, 9), new TerminateMeasure { Reason = "上级已统一规定" }),
        ["stopped"] = Whole.UpTo("archive").Then("stop", new(2025, 6, 1), new StopMeasure { Reason = "资金未到位" }),
    };

    public override IEnumerable<Gap> Gaps => [.. Comments("dec_comment"), .. Review, .. Procedure, .. Pack, .. Discussion, .. Afterwards, .. Beginning];

    protected override Story Whole => MeasureStories.Decision.With<OpenConsultation>("consult", f => f with { Until = null });

    // Seven working days after Friday 11 April 2025 end on Tuesday the 22nd.
    private IEnumerable<Gap> Review =>
    [
        Gap.Sound("dec_comment", "not public by law", Plain),
        Gap.Of("dec_review_time", "discussed on the seventh working day", Whole.On("deliberate", new(2025, 4, 22)), "send-for-review"),
        Gap.Of("dec_review_time", "sent a working day later", Whole.On("send-for-review", new(2025, 4, 14)), "send-for-review"),
        Gap.Sound("dec_review_time", "discussed the day after the seventh", Whole),
        .. Gap.Step("dec_gate", Whole, "review-opinion", "deliberate"),
        Gap.Of("dec_gate", "found unlawful", Opined(ReviewConclusion.Unlawful), "review-opinion"),
        Gap.Of("dec_gate", "said to be outside the scope", Opined(ReviewConclusion.OutsideScope), "review-opinion"),
        Gap.Sound("dec_gate", "found unlawful, changed, found lawful", Opined(ReviewConclusion.Unlawful).After("review-opinion", "review-opinion", new(2025, 4, 21), Lawful)),
        Gap.Sound("dec_gate", "terminated without review", Whole.UpTo("send-for-review").Then("terminate", new(2025, 4, 11), new TerminateMeasure { Reason = "不再制定" })),
    ];

    private IEnumerable<Gap> Pack =>
    [
        .. MeasureStories.FullPack.Select(item => Gap.Field<Deliberate>("dec_pack", Whole, "deliberate", "pack", $"without {item}", f => f with { Pack = [.. f.Pack.Where(p => p != item)] })),
        Gap.Sound("dec_pack", "no comments, expert, risk or competition where none is needed", Plain),
    ];

    private IEnumerable<Gap> Afterwards =>
    [
        Gap.Of("dec_collective", "carried out unpublished, discussed a day later", Whole.Without("publish").On("deliberate", new(2025, 5, 7)), "deliberate"),
        .. Gap.Step("dec_party", Whole, "report-to-party", "deliberate"),
        Gap.Sound("dec_party", "told once more afterwards", Whole.After("deliberate", "report-to-party", new(2025, 4, 24), new ReportToParty())),
        Gap.Sound("dec_party", "not passed", NotPassed.Without("report-to-party")),
        .. Enum.GetValues<ProcessRecord>().Where(r => r != ProcessRecord.Implementation).Select(r =>
            Gap.Field<ArchiveMeasure>("dec_archive", Whole, "archive", "contents", $"without {r}", f => f with { Contents = [.. f.Contents.Where(c => c != r)] })),
        Gap.Sound("dec_archive", "nothing carried out yet", Whole.With<ArchiveMeasure>("archive", f => f with { Contents = [.. f.Contents.Where(c => c != ProcessRecord.Implementation)] })),
        Gap.Sound("dec_archive", "nothing published where nothing was passed", NotPassed),
    ];

    // Townships follow the regulation from the day on which it holds.
    private IEnumerable<Gap> Beginning => new[]
    {
        (Rule: "dec_comment", Spoiled: Whole.Without("consult", "close-consultation"), On: "deliberate", Place: "consult"),
        (Rule: "dec_hear_material", Spoiled: Heard.UpTo("send-for-review").With<HoldDecisionHearing>("hear", f => f with { MaterialsOn = null }), On: "hear", Place: "hear.materialsOn"),
        (Rule: "dec_gate", Spoiled: Whole.Without("review-opinion"), On: "deliberate", Place: "review-opinion"),
        (Rule: "dec_pack", Spoiled: Discussed(f => f with { Pack = [.. f.Pack.Where(p => p != PackItem.Draft)] }), On: "deliberate", Place: "deliberate.pack"),
        (Rule: "dec_collective", Spoiled: Whole.Without("deliberate"), On: "publish", Place: "deliberate"),
        (Rule: "dec_party", Spoiled: Whole.Without("report-to-party"), On: "deliberate", Place: "report-to-party"),
        (Rule: "dec_archive", Spoiled: Whole.With<ArchiveMeasure>("archive", f => f with { Contents = [.. f.Contents.Where(c => c != ProcessRecord.Draft)] }), On: "archive", Place: "archive.contents"),
    }.SelectMany(x => new[]
    {
        Gap.Of(x.Rule, "on the first day of the regulation", x.Spoiled.Moved(x.On, new(2019, 9, 1)), x.Place),
        Gap.Sound(x.Rule, "the day before the regulation", x.Spoiled.Moved(x.On, new(2019, 8, 31))),
    });

    private static ReceiveMeasureOpinion Lawful => new() { Conclusion = ReviewConclusion.Lawful };

    /// <summary>Not public by law, and without anything that needs experts, a risk report or a competition review.</summary>
    private Story Plain => Whole.Without("consult", "close-consultation", "experts", "assess-risk", "fair-competition")
        .With<InitiateDecision>("initiate", f => f with { Confidential = true, Economic = false, Specialised = false, Risky = false })
        .With<Deliberate>("deliberate", f => f with { Pack = [PackItem.Draft, PackItem.Explanation, PackItem.Legality] })
        .With<ArchiveMeasure>("archive", f => f with { Contents = [ProcessRecord.Initiation, ProcessRecord.Draft, ProcessRecord.Review, ProcessRecord.Discussion, ProcessRecord.Publication] });

    private Story NotPassed => Discussed(f => f with { Result = DeliberationResult.NotPassed }).Without("publish", "implement")
        .With<ArchiveMeasure>("archive", f => f with { Contents = [.. f.Contents.Where(c => c is not (ProcessRecord.Publication or ProcessRecord.Implementation))] });
}
