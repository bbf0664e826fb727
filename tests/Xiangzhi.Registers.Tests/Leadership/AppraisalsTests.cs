using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Leadership;

public sealed class AppraisalsTests
{
    private static readonly DateOnly Start = new(2025, 12, 1);

    private readonly TestTownship township = new(new(2027, 2, 1));

    [Fact]
    public void Criteria_are_set_scores_given_published_objected_to_answered_and_approved()
    {
        var appraisal = Set();
        Assert.Equal(("已定细则", "change score cancel"), (township.Stage(appraisal), string.Join(' ', township.Offered(appraisal))));
        Score(appraisal, 10, Row("service", 1, 28), Row("service", 2, 55), Row("justice", 1, 30));
        Assert.Equal(("已评分", "score publish approve cancel"), (township.Stage(appraisal), string.Join(' ', township.Offered(appraisal))));
        Do(appraisal, "publish", 15, new PublishAppraisal { Until = Start.AddDays(20) });
        Do(appraisal, "object", 17, new ObjectToAppraisal { Office = "service", Text = "时限公开了两次，只算了一次" });
        Assert.Equal(("公示中", "score object answer approve cancel"), (township.Stage(appraisal), string.Join(' ', township.Offered(appraisal))));
        Do(appraisal, "answer", 19, new AnswerAppraisalObjection { Number = 1, Upheld = true, Scores = [Row("service", 1, 30)], Answer = "补计一次" });
        Do(appraisal, "approve", 25, new ApproveAppraisal { Meeting = "党委会" });

        Assert.Equal("已审定", township.Stage(appraisal));
        Assert.Equal(["object"], township.Offered(appraisal));
        Assert.Equal((3, 30m, 2), (State(appraisal).Scores.Count, State(appraisal).Scores.Single(s => s.Office == "service" && s.Criterion == 1).Points, State(appraisal).Appraised));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_objection_that_is_not_upheld_changes_no_score()
    {
        var appraisal = Set();
        Score(appraisal, 10, Row("service", 1, 20));
        Do(appraisal, "publish", 15, new PublishAppraisal());
        Do(appraisal, "object", 17, new ObjectToAppraisal { Office = "service", Text = "偏低" });
        Assert.Equal("scores", township.Refusal("appraisal", "answer", Start.AddDays(18), new AnswerAppraisalObjection { Number = 1, Scores = [Row("service", 1, 30)], Answer = "x" }, township.Now(appraisal)).Field);
        Do(appraisal, "answer", 18, new AnswerAppraisalObjection { Number = 1, Answer = "依据不足" });

        Assert.Equal((20m, false), (State(appraisal).Scores[0].Points, State(appraisal).Objections[0].Upheld));
    }

    [Fact]
    public void An_objection_may_still_come_after_approval_and_is_answered_in_the_days_that_the_office_sets()
    {
        var appraisal = Set();
        Score(appraisal, 1, Row("service", 1, 20));
        Do(appraisal, "publish", 2, new PublishAppraisal());
        Do(appraisal, "approve", 3, new ApproveAppraisal());
        Do(appraisal, "object", 7, new ObjectToAppraisal { Office = "service", Text = "漏计" });
        Assert.Empty(township.Now(appraisal).Derive(township.Law).Clocks);
        township.Settings = OfficeSettings.None with { Local = OfficeSettings.None.Local.Add("lead_objection", 5) };

        // Objected to on Monday 8 December 2025; the fifth working day after it is Monday 15 December.
        Assert.Equal(new DateOnly(2025, 12, 15), township.Clock(appraisal, "lead_objection").Reading.Due);
        Do(appraisal, "answer", 9, new AnswerAppraisalObjection { Number = 1, Answer = "核对无误" });
        Assert.Equal(ClockState.Met, township.Clock(appraisal, "lead_objection").Reading.State(new(2026, 1, 1)));
    }

    [Fact]
    public void Criteria_change_until_the_first_score_and_a_cancelled_appraisal_takes_nothing_more()
    {
        var appraisal = Set();
        Do(appraisal, "change", 2, new ChangeCriteria { Criteria = [new() { Text = "全部", Weight = 100 }], Reason = "简化" });
        Assert.Equal((1, 100m), (State(appraisal).Criteria.Count, State(appraisal).Weights));
        Do(appraisal, "cancel", 3, new CancelAppraisal { Reason = "并入综合考核" });
        Assert.Equal("已取消", township.Stage(appraisal));
        Assert.Empty(township.Offered(appraisal));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("year", Refused("set", Form([new() { Text = "a", Weight = 1 }]) with { Year = 1 }));
        Assert.Equal("criteria", Refused("set", Form([])));
        Assert.Equal("criteria", Refused("set", Form([new() { Text = "a", Weight = 0 }])));
        Assert.Equal("criteria", Refused("set", Form([new() { Text = "a", Weight = 1, Figure = "Z99" }])));
        var appraisal = Set();
        foreach (var row in new[] { Row("service", 3, 1), Row("service", 0, 1), Row("service", 1, 31), Row("service", 1, -1), Row("", 1, 1) })
            Assert.Equal("scores", Refused("score", new ScoreAppraisal { Scores = [row] }, appraisal));
        Assert.Equal("scores", Refused("score", new ScoreAppraisal { Scores = [] }, appraisal));
        Score(appraisal, 1, Row("service", 1, 1));
        Assert.Equal("until", Refused("publish", new PublishAppraisal { Until = Start }, appraisal));
        Assert.Equal("number", Refused("answer", new AnswerAppraisalObjection { Number = 1, Answer = "x" }, appraisal));

        string? Refused(string action, Form form, Matter? matter = null) => township.Refusal("appraisal", action, Start.AddDays(4), form, matter is null ? null : township.Now(matter)).Field;
    }

    [Fact]
    public void The_sheet_bears_criteria_weights_and_scores()
    {
        var appraisal = Set();
        Score(appraisal, 10, Row("service", 1, 28.5m));
        var paper = township.Paper(appraisal, "appraisal-sheet");

        Assert.Contains("1|信访按期办结|30|B12", paper);
        Assert.Contains("便民服务中心|1|28.5", paper);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var appraisal = world.Do("appraisal", "set", Start, Form([new() { Text = "甲", Weight = 30 }, new() { Text = "乙", Weight = 70 }]));
        return (world, appraisal,
        [
            ("set", Form([new() { Text = "只一项", Weight = 10 }])), ("change", new ChangeCriteria { Criteria = [new() { Text = "丙", Weight = 5 }], Reason = "改" }), ("score", new ScoreAppraisal { Scores = [Row("service", 1, 5)] }),
            ("publish", new PublishAppraisal()), ("object", new ObjectToAppraisal { Text = "异议" }), ("answer", new AnswerAppraisalObjection { Number = 1, Upheld = true, Scores = [Row("service", 1, 4)], Answer = "答" }),
            ("approve", new ApproveAppraisal()), ("cancel", new CancelAppraisal { Reason = "停" }),
        ]);
    });

    private static SetCriteria Form(Items<CriterionRow> criteria) => new() { Year = 2025, Of = AppraisalOf.Offices, Criteria = criteria };

    private static AppraisalScoreRow Row(string office, int criterion, decimal points) => new() { Office = office, Criterion = criterion, Points = points, Ground = "指标数字" };

    private Matter Set() => township.Do("appraisal", "set", Start, Form([new() { Text = "信访按期办结", Weight = 30, Figure = "B12" }, new() { Text = "办件规范", Weight = 70 }]));

    private void Score(Matter appraisal, int days, params AppraisalScoreRow[] rows) => Do(appraisal, "score", days, new ScoreAppraisal { Scores = [.. rows] });

    private Matter Do(Matter appraisal, string action, int days, Form form) => township.Do("appraisal", action, Start.AddDays(days), form, township.Now(appraisal));

    private YearAppraisal State(Matter appraisal) => (YearAppraisal)township.Now(appraisal).State;
}
