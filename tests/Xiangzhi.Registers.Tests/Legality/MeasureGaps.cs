using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>Gaps that a decision's and a document's file have in common: how it was asked about, heard, reviewed for competition and discussed.</summary>
internal abstract class MeasureGaps : RegisterGaps
{
    protected FileWorld World { get; } = new();

    public override TestTownship Township => World.Township;

    /// <summary>Asked in public from 4 March to 3 April 2025, discussed on 23 April.</summary>
    protected abstract Story Whole { get; }

    protected Story Heard => Whole.After("close-consultation", "hear", new(2025, 4, 8), new HoldDecisionHearing { MaterialsOn = new(2025, 4, 1) });

    protected IEnumerable<Gap> Comments(string rule) =>
    [
        .. Gap.Step(rule, Whole, "consult", "deliberate", "close-consultation"),
        Gap.Of(rule, "twenty-nine days", Closed(new(2025, 4, 2)), "close-consultation.shortenedFor"),
        Gap.Sound(rule, "twenty-nine days, and why", Closed(new(2025, 4, 2)).With<CloseConsultation>("close-consultation", f => f with { ShortenedFor = "汛期前必须开工" })),
        Gap.Sound(rule, "thirty days", Closed(new(2025, 4, 3))),
        Gap.Of(rule, "still open after twenty-nine days when it was discussed", Open(new(2025, 3, 25)), "close-consultation"),
        Gap.Sound(rule, "still open after thirty days", Open(new(2025, 3, 24))),
        Gap.Of(rule, "discussed on the twenty-ninth day, closed on the thirtieth", Whole.On("consult", new(2025, 3, 25)).On("close-consultation", new(2025, 4, 24)), "close-consultation"),
        Gap.Sound(rule, "a further short round", Whole.After("close-consultation", "consult", new(2025, 4, 5), Again).After("fair-competition", "close-consultation", new(2025, 4, 8), new CloseConsultation { Opinions = 1 })),
    ];

    protected IEnumerable<Gap> Procedure =>
    [
        Gap.Field<HoldDecisionHearing>("dec_hear_material", Heard, "hear", "materialsOn", "six days before", f => f with { MaterialsOn = new(2025, 4, 2) }),
        Gap.Field<HoldDecisionHearing>("dec_hear_material", Heard, "hear", "materialsOn", "no day", f => f with { MaterialsOn = null }),
        Gap.Sound("dec_hear_material", "seven days before", Heard),
        .. Gap.Step("norm_fair_comp", Whole, "fair-competition", "deliberate"),
        Gap.Of("norm_fair_comp", "found to need a change", MustChange, "fair-competition"),
        Gap.Sound("norm_fair_comp", "changed and reviewed again", MustChange.After("fair-competition", "fair-competition", new(2025, 4, 10), new ReviewCompetition { Conclusion = CompetitionConclusion.NoEffect })),
        Gap.Sound("norm_fair_comp", "discussed the day before the regulation", Whole.Without("fair-competition").Moved("deliberate", new(2024, 7, 31))),
        Gap.Of("norm_fair_comp", "discussed on its first day", Whole.Without("fair-competition").Moved("deliberate", new(2024, 8, 1)), "fair-competition"),
    ];

    protected IEnumerable<Gap> Discussion =>
    [
        .. Gap.Step("dec_collective", Whole, "deliberate", "publish"),
        Gap.Of("dec_collective", "sent back, and published all the same", Discussed(f => f with { Result = DeliberationResult.Redraft }), "deliberate"),
        Gap.Field<Deliberate>("dec_collective", Whole, "deliberate", "headLast", "no", f => f with { HeadLast = false }),
        Gap.Sound("dec_collective", "put off before the head spoke", Discussed(f => f with { Result = DeliberationResult.Deferred, HeadLast = false }).UpTo("publish")),
        Gap.Field<Deliberate>("dec_collective", Whole, "deliberate", "views", "dissent and nothing of it", f => f with { Dissent = true }),
        Gap.Sound("dec_collective", "dissent on the record", Discussed(f => f with { Dissent = true, Views = "一人认为工期太紧" })),
        Gap.Field<Deliberate>("dec_collective", Whole, "deliberate", "deviationReason", "against most, and no reason", f => f with { Deviated = true }),
        Gap.Sound("dec_collective", "against most, and why", Discussed(f => f with { Deviated = true, DeviationReason = "防汛期限不能再拖" })),
    ];

    /// <summary>Sent back, changed, sent for review once more, discussed again.</summary>
    protected Story Redrafted => new([.. Discussed(f => f with { Result = DeliberationResult.Redraft }).UpTo("publish").Acts,
        new("send-for-review", new(2025, 5, 6), new SendMeasureForReview()), new("review-opinion", new(2025, 5, 14), new ReceiveMeasureOpinion { Conclusion = ReviewConclusion.Lawful }),
        new("deliberate", new(2025, 5, 19), MeasureStories.Passed), new("publish", new(2025, 5, 20), new PublishMeasure())]);

    protected Story Discussed(Func<Deliberate, Deliberate> change) => Whole.With("deliberate", change);

    protected Story Opined(ReviewConclusion conclusion) => Whole.With<ReceiveMeasureOpinion>("review-opinion", f => f with { Conclusion = conclusion });

    private static OpenConsultation Again => new() { Channels = [ConsultationChannel.Meeting] };

    private Story MustChange => Whole.With<ReviewCompetition>("fair-competition", f => f with { Conclusion = CompetitionConclusion.MustChange });

    private Story Closed(DateOnly on) => Whole.On("close-consultation", on);

    private Story Open(DateOnly from) => Whole.Without("close-consultation").On("consult", from);
}
