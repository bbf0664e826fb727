using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>Files of normative documents spoiled in one place. What is asked of each step stands in <c>law/rules/decision.json</c>.</summary>
internal sealed class DocumentGaps : MeasureGaps
{
    public override string Register => "normative-document";

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["on business"] = Whole, ["of no concern to business"] = Unconcerned.Without("consult", "close-consultation", "fair-competition"), ["urgent"] = Urgent.Without("consult", "close-consultation"),
        ["heard"] = Heard, ["sent back and discussed again"] = Redrafted,
        ["objected to and amended"] = Whole.UpTo("apply").With<ReceiveFilingAnswer>("filing-answer", f => f with { Answer = FilingAnswer.Change }).Then("amend", new(2025, 6, 3), new AmendMeasure { Content = "第三条" }),
        ["ended"] = Whole.Then("end", new(2025, 9, 1), new EndMeasure { How = MeasureEnd.Repealed }),
        ["given up"] = Whole.UpTo("fair-competition").Then("terminate", new(2025, 4, 7), new TerminateMeasure { Reason = "上级已统一规定" }),
    };

    public override IEnumerable<Gap> Gaps => [.. Comments("norm_comment"), .. Review, .. Procedure, .. Discussion];

    protected override Story Whole => MeasureStories.Document;

    // From Tuesday 8 April 2025 the fifth working day is Tuesday the 15th.
    private IEnumerable<Gap> Review =>
    [
        Gap.Sound("norm_comment", "urgent", Urgent.Without("consult", "close-consultation")),
        Gap.Sound("norm_comment", "of no concern to business", Unconcerned.Without("consult", "close-consultation")),
        Gap.Sound("norm_fair_comp", "of no concern to business", Unconcerned.Without("fair-competition")),
        .. Gap.Step("legal_scope_town", Whole, "review-opinion", "deliberate"),
        Gap.Of("legal_scope_town", "found unlawful", Opined(ReviewConclusion.Unlawful), "review-opinion"),
        Gap.Of("legal_scope_town", "said to be outside the scope", Opined(ReviewConclusion.OutsideScope), "review-opinion"),
        Gap.Sound("legal_scope_town", "found unlawful, changed, found lawful",
            Opined(ReviewConclusion.Unlawful).After("review-opinion", "review-opinion", new(2025, 4, 21), new ReceiveMeasureOpinion { Conclusion = ReviewConclusion.Lawful })),
        Gap.Of("norm_review_time", "an opinion on the fourth working day", Whole.On("review-opinion", new(2025, 4, 14)), "send-for-review"),
        Gap.Sound("norm_review_time", "an opinion on the fifth", Whole),
        Gap.Sound("norm_review_time", "urgent", Urgent.On("review-opinion", new(2025, 4, 9))),
        .. Gap.Step("norm_publish", Whole, "publish", "apply"),
        Gap.Sound("norm_publish", "not relied on", Whole.UpTo("publish")),
    ];

    private Story Urgent => Whole.With<DraftDocument>("draft", f => f with { Urgent = true });

    private Story Unconcerned => Whole.With<DraftDocument>("draft", f => f with { Economic = false });
}
