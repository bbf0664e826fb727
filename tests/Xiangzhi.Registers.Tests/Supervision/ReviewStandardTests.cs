namespace Xiangzhi.Registers.Tests.Supervision;

/// <summary>The office's own weights: dated, checked, and said as the plain default where there are none.</summary>
public sealed class ReviewStandardTests
{
    private readonly TestTownship township = new(new(2026, 6, 1));

    internal static AdoptStandard Terms => new() { Title = "本乡案卷评查标准", Red = 8, Amber = 4, Other = 1, Excellent = 95, Good = 85, Sufficient = 70 };

    internal static ChangeStandard Changed => new() { Red = 20, Amber = 10, Other = 3, Excellent = 95, Good = 85, Sufficient = 70 };

    [Fact]
    public void A_standard_holds_from_its_day_until_it_is_changed_or_ended()
    {
        var standard = township.Do("review-standard", "adopt", new(2025, 1, 10), Terms);
        standard = township.Do("review-standard", "change", new(2025, 3, 1), Changed, standard);
        township.Do("review-standard", "end", new(2025, 6, 1), new EndStandard { Reason = "停用" }, standard);
        Assert.Equal([10m, 8m, 8m, 20m, 20m, 10m], new[] { new DateOnly(2025, 1, 9), new(2025, 1, 10), new(2025, 2, 28), new(2025, 3, 1), new(2025, 5, 31), new(2025, 6, 1) }.Select(d => Of(d).Red));
        Assert.Equal((null, Terms.Title), (Of(new(2025, 1, 9)).Title, Of(new(2025, 1, 10)).Title));
        Assert.Equal(ReviewWeights.Plain, Of(new(2025, 6, 1)));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Of_two_standards_the_one_that_was_set_last_counts()
    {
        township.Do("review-standard", "adopt", new(2025, 2, 1), Terms with { Title = "新的", Red = 12 });
        township.Do("review-standard", "adopt", new(2025, 1, 1), Terms with { Title = "旧的" });
        Assert.Equal([("旧的", 8m), ("新的", 12m)], new[] { new DateOnly(2025, 1, 31), new(2025, 2, 1) }.Select(d => (Of(d).Title, Of(d).Red)));
    }

    [Fact]
    public void Points_go_by_the_rule_first_then_by_its_colour()
    {
        township.Do("review-standard", "adopt", new(2025, 1, 1), Terms with { Rules = [new() { Rule = "pen_show_card", Points = 2.5m }, new() { Rule = "pen_collective", Points = 0 }] });
        var weights = Of(new(2025, 1, 1));
        Assert.Equal([2.5m, 0m, 8m, 4m, 4m], new[]
        {
            weights.PointsOf("pen_show_card", Law.Severity.Red), weights.PointsOf("pen_collective", Law.Severity.Red), weights.PointsOf("pen_crime", Law.Severity.Red),
            weights.PointsOf("pen_hearing_cq", Law.Severity.Amber), weights.PointsOf("pen_minor_first", Law.Severity.Off),
        });
    }

    [Fact]
    public void A_score_on_a_boundary_has_the_better_grade() =>
        Assert.Equal([FileGrade.Excellent, FileGrade.Good, FileGrade.Good, FileGrade.Sufficient, FileGrade.Sufficient, FileGrade.Insufficient, FileGrade.Insufficient],
            new[] { 90m, 89.9m, 80m, 79.9m, 60m, 59.9m, 0m }.Select(ReviewWeights.Plain.GradeOf));

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("red", Refused(Terms with { Red = 100.5m }));
        Assert.Equal("amber", Refused(Terms with { Amber = -1 }));
        Assert.Equal("other", Refused(Terms with { Other = 101 }));
        Assert.Equal("excellent", Refused(Terms with { Good = 96 }));
        Assert.Equal("excellent", Refused(Terms with { Sufficient = 85 }));
        Assert.Equal("excellent", Refused(Terms with { Excellent = 101 }));
        Assert.Equal("rules", Refused(Terms with { Rules = [new() { Rule = "nowhere", Points = 1 }] }));
        Assert.Equal("rules", Refused(Terms with { Rules = [new() { Rule = "pen_crime", Points = 1 }, new() { Rule = "pen_crime", Points = 2 }] }));
        Assert.Equal("rules", Refused(Terms with { Rules = [new() { Rule = "pen_crime", Points = 101 }] }));
        Assert.Null(Refused(Terms with { Red = 100, Amber = 0, Other = 0, Excellent = 100, Sufficient = 0 }));
    }

    [Fact]
    public void The_form_begins_with_the_plain_default_and_a_change_with_what_holds()
    {
        var register = Catalogue.Standard["review-standard"];
        Assert.Equal((10m, 5m, 2m, 90m, 80m, 60m), register.Action("adopt")!.Prefilled(null) is AdoptStandard f ? (f.Red, f.Amber, f.Other, f.Excellent, f.Good, f.Sufficient) : default);
        var standard = township.Do("review-standard", "adopt", new(2025, 1, 1), Terms);
        Assert.Equal(8m, ((ChangeStandard)register.Action("change")!.Prefilled(standard)!).Red);
    }

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation() => Edges.AssertWhole("review-standard", () =>
    {
        var fresh = new TestTownship(new(2026, 6, 1));
        return (fresh, fresh.Do("review-standard", "adopt", new(2025, 1, 1), Terms));
    }, action => action == "change" ? Changed : new EndStandard { Reason = "停用" });

    private ReviewWeights Of(DateOnly day) => ReviewWeights.Of(township.Roster, day);

    private string? Refused(AdoptStandard form) => township.Try("review-standard", "adopt", new(2025, 1, 1), form) is Refused refused ? refused.Refusals[0].Field : null;
}
