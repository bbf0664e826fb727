using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>Which gap raises which rule stands in <see cref="DecisionGaps"/>.</summary>
public sealed class MajorDecisionsTests
{
    private readonly FileWorld world = new();

    private static Story Good => MeasureStories.Decision;

    [Fact]
    public void A_good_decision_goes_its_way_and_raises_nothing()
    {
        foreach (var (until, stage) in new[]
        {
            ("consult", "drafting"), ("send-for-review", "consulting"), ("review-opinion", "reviewing"), ("deliberate", "reviewed"), ("publish", "decided"), ("implement", "published"), ("archive", "in-force"),
        })
            Assert.Equal(stage, world.Stage(world.Run("decision", Good.UpTo(until))));
        var matter = world.Run("decision", Good);
        Assert.Equal("archived", world.Stage(matter));
        Assert.Empty(world.Flags(matter));
        world.Township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData("begun", "drafting", "assess-risk close-consultation consult deliberate experts fair-competition hear report-to-party send-for-review terminate")]
    [InlineData("sent", "reviewing", "assess-risk close-consultation consult deliberate experts fair-competition hear report-to-party review-opinion terminate")]
    [InlineData("redraft", "sent-back", "assess-risk close-consultation consult deliberate experts fair-competition hear report-to-party review-opinion send-for-review terminate")]
    [InlineData("not-passed", "not-passed", "archive deliberate terminate")]
    [InlineData("decided", "decided", "archive implement publish report-to-party stop terminate")]
    [InlineData("in-force", "in-force", "archive evaluate stop")]
    [InlineData("stopped", "stopped", "archive evaluate resume")]
    [InlineData("terminated", "terminated", "")]
    [InlineData("archived", "archived", "evaluate stop")]
    public void Each_stage_offers_its_acts_and_each_offered_act_is_recorded(string situation, string stage, string offered) =>
        world.AssertOffers("decision", situation switch
        {
            "begun" => Good.UpTo("consult"),
            "sent" => Good.UpTo("review-opinion"),
            "redraft" => Good.UpTo("publish").With<Deliberate>("deliberate", f => f with { Result = DeliberationResult.Redraft }),
            "not-passed" => Good.UpTo("publish").With<Deliberate>("deliberate", f => f with { Result = DeliberationResult.NotPassed }),
            "decided" => Good.UpTo("publish"),
            "in-force" => Good.UpTo("archive"),
            "stopped" => Good.UpTo("archive").Then("stop", new(2025, 6, 1), MeasureStories.Samples["stop"]),
            "terminated" => Good.UpTo("experts").Then("terminate", new(2025, 4, 7), MeasureStories.Samples["terminate"]),
            _ => Good,
        }, stage, offered, MeasureStories.Samples);

    [Fact]
    public void A_step_that_was_written_down_late_is_amber_and_says_both_days()
    {
        var matter = world.Run("decision", Good.Without("report-to-party").UpTo("archive"));
        world.Township.Do("decision", "report-to-party", new(2025, 4, 21), new ReportToParty(), matter);
        var flag = Assert.Single(world.Township.Flags(matter));
        Assert.Equal(("dec_party", Severity.Amber), (flag.Rule, flag.Severity));
        Assert.Equal("决定之前向同级党委的报告记为2025年4月21日，2026年6月1日才补录，晚于2026年6月1日登记的行为。", flag.Text);
    }

    [Fact]
    public void A_redraft_goes_round_again_and_the_last_discussion_counts()
    {
        var again = Good.UpTo("publish").With<Deliberate>("deliberate", f => f with { Result = DeliberationResult.Redraft })
            .Then("send-for-review", new(2025, 5, 6), new SendMeasureForReview()).Then("review-opinion", new(2025, 5, 12), new ReceiveMeasureOpinion { Conclusion = ReviewConclusion.Lawful })
            .Then("deliberate", new(2025, 5, 19), MeasureStories.Passed);
        var matter = world.Run("decision", again);
        Assert.Equal("decided", world.Stage(matter));
        Assert.Empty(world.Flags(matter));
        Assert.Equal(2, world.Figure("D12"));
    }

    [Fact]
    public void Opinions_expert_reviews_and_attendance_are_counted_with_those_of_documents()
    {
        world.Run("decision", Good);
        Assert.Equal((12, 1, 1), (world.Figure("D8"), world.Figure("D9"), world.Figure("D12")));
        world.Run("decision", Good.With<Deliberate>("deliberate", f => f with { SameMeeting = true }).With<CloseConsultation>("close-consultation", f => f with { Opinions = 0, Adopted = 0 }));
        var document = world.Run("normative-document", MeasureStories.Document.With<Deliberate>("deliberate", f => f with { JusticeAttended = true }));
        Assert.Equal((17, 2, 2), (world.Figure("D8"), world.Figure("D9"), world.Figure("D12")));
        Assert.Equal(0, world.Figure("D8", 2024));

        var closed = document.Lines.Single(l => l.Action.Code == "close-consultation").Entry.Seq;
        world.Township.Correct(document, closed, new(2024, 12, 30), new CloseConsultation { Opinions = 7 });
        Assert.Equal((12, 7), (world.Figure("D8"), world.Figure("D8", 2024)));
        world.Township.Void(world.Township.Now(document), document.Opening.Entry.Seq);
        Assert.Equal((12, 0, 1), (world.Figure("D8"), world.Figure("D8", 2024), world.Figure("D12")));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        var matter = world.Run("decision", Good.UpTo("close-consultation"));
        Assert.Equal("subject", world.Field("decision", "initiate", new InitiateDecision { Subject = " ", Kind = DecisionKind.Plan, Office = "service" }));
        Assert.Equal("channels", world.Field("decision", "consult", new OpenConsultation { Channels = [] }, matter));
        Assert.Equal("until", world.Field("decision", "consult", new OpenConsultation { Channels = [ConsultationChannel.Letter], Until = new(2025, 11, 30) }, matter));
        Assert.Equal("opinions", world.Field("decision", "close-consultation", new CloseConsultation { Opinions = -1 }, matter));
        Assert.Equal("adopted", world.Field("decision", "close-consultation", new CloseConsultation { Opinions = 2, Adopted = 3 }, matter));
        Assert.Equal("experts", world.Field("decision", "experts", new ReviewByExperts { Experts = 0 }, matter));
        Assert.Equal("materialsOn", world.Field("decision", "hear", new HoldDecisionHearing { MaterialsOn = new(2025, 12, 2) }, matter));
        Assert.Equal("participants", world.Field("decision", "hear", new HoldDecisionHearing { Participants = -1 }, matter));
        Assert.Equal("deviated", world.Field("decision", "deliberate", new Deliberate { Body = DecidingBody.Plenary, Result = DeliberationResult.Deferred, Deviated = true }, matter));
    }

    [Fact]
    public void Papers_have_what_the_regulation_asks()
    {
        var matter = world.Run("decision", Good.After("implement", "evaluate", new(2025, 6, 3), new EvaluateMeasure { Result = EvaluationResult.AsExpected, Findings = "污水不再入河" }));
        world.AssertPaper(matter, "measure-explanation", "场镇污水管网改造方案", "必要性和依据", "收到12条");
        world.AssertPaper(matter, "measure-consultation", "2025年3月4日至2025年4月3日", "乡政府网站");
        world.AssertPaper(matter, "measure-comments", "收到意见：12条", "采纳：5条", "管线避开老井的意见已采纳");
        world.AssertPaper(matter, "measure-experts", "吴工等三人", "人数：3人", "管径偏小", "专家签名");
        world.AssertPaper(matter, "measure-risk", "入户抽样", "分段施工", "低风险");
        world.AssertPaper(matter, "measure-competition", "政策措施名称：场镇污水管网改造方案", "区市场监管局", "不影响公平竞争", "审查人签名");
        world.AssertPaper(matter, "measure-discussion", "乡长办公会", "纪要号：第7期", "司法所列席：是", "风险评估报告", "主要负责人最后意见和结果：通过");
        world.AssertPaper(matter, "measure-evaluation", "污水不再入河", "达到预期");
    }

    [Fact]
    public void Any_order_of_acts_stands() =>
        FileWorld.AssertAnyOrderStands("decision", _ => Good.UpTo("consult"), _ => MeasureStories.Samples.Where(s => s.Key is not ("apply" or "file" or "filing-answer" or "clean-up" or "amend" or "end")).ToDictionary());
}
