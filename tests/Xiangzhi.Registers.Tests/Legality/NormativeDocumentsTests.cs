using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>Which gap raises which rule stands in <see cref="DocumentGaps"/>.</summary>
public sealed class NormativeDocumentsTests
{
    private readonly FileWorld world = new();

    private static Story Good => MeasureStories.Document;

    [Fact]
    public void A_good_document_raises_nothing_even_where_the_unread_rules_are_switched_on()
    {
        world.Township.Settings = OfficeSettings.None with { SwitchedOn = ["norm_publish", "norm_review_time"] };
        var matter = world.Run("normative-document", Good);
        Assert.Equal("in-force", world.Stage(matter));
        Assert.Empty(world.Flags(matter));
    }

    [Theory]
    [InlineData("published", "in-force", "amend apply clean-up end evaluate file")]
    [InlineData("filed", "in-force", "amend apply clean-up end evaluate filing-answer")]
    [InlineData("registered", "in-force", "amend clean-up end evaluate")]
    [InlineData("objected", "in-force", "amend apply clean-up end evaluate")]
    [InlineData("ended", "ended", "clean-up")]
    [InlineData("lapsed", "ended", "clean-up")]
    [InlineData("terminated", "terminated", "")]
    public void Each_stage_offers_its_acts_and_each_offered_act_is_recorded(string situation, string stage, string offered) =>
        world.AssertOffers("normative-document", situation switch
        {
            "published" => Good.UpTo("file"),
            "filed" => Good.UpTo("filing-answer"),
            "objected" => Good.UpTo("apply").With<ReceiveFilingAnswer>("filing-answer", f => f with { Answer = FilingAnswer.Change }),
            "ended" => Good.Then("end", new(2025, 9, 1), MeasureStories.Samples["end"]),
            "lapsed" => Good.Then("clean-up", new(2025, 9, 1), MeasureStories.Samples["clean-up"]),
            "terminated" => Good.UpTo("publish").Then("terminate", new(2025, 5, 1), MeasureStories.Samples["terminate"]),
            _ => Good,
        }, stage, offered, MeasureStories.Samples);

    [Fact]
    public void The_review_comes_first_and_an_amber_flag_says_that_its_text_is_to_be_checked()
    {
        var matter = world.Run("normative-document", Good.Without("review-opinion"));
        var flag = Assert.Single(world.Township.Flags(matter));
        Assert.Equal(("legal_scope_town", Severity.Amber), (flag.Rule, flag.Severity));
        Assert.EndsWith("（待核原文）", flag.Text);
    }

    [Fact]
    public void The_days_of_filing_are_those_that_the_office_enters()
    {
        Assert.False(world.Runs(world.Run("normative-document", Good), "norm_file"));
        world.Township.Settings = OfficeSettings.None with { SwitchedOn = ["norm_file"], Local = OfficeSettings.None.Local.Add("norm_file", 15) };
        var matter = world.Run("normative-document", Good);
        Assert.Equal((new DateOnly(2025, 5, 10), new DateOnly(2025, 5, 6)), (world.Due(matter, "norm_file"), world.Until(matter, "norm_file")));
        var back = world.Run("normative-document", Good.UpTo("apply").With<ReceiveFilingAnswer>("filing-answer", f => f with { Answer = FilingAnswer.Complete }));
        Assert.Null(world.Until(back, "norm_file"));
    }

    [Fact]
    public void A_document_binds_from_its_publication_to_its_last_day()
    {
        var matter = world.Run("normative-document", Good);
        var document = (Measure)matter.State;
        Assert.False(document.InForce(new(2025, 4, 24)));
        Assert.True(document.InForce(new(2025, 4, 25)));
        Assert.True(document.InForce(new(2030, 4, 24)));
        Assert.False(document.InForce(new(2030, 4, 25)));
        Assert.Equal("yes", matter.Register.Shows(matter, new(2025, 5, 1))[Measure.InForceFact]);
        var kept = (Measure)world.Run("normative-document", Good.Then("clean-up", new(2025, 11, 3), new CleanUpMeasure { Result = CleanUpResult.Keep, ValidTo = new(2032, 1, 1) })).State;
        Assert.True(kept.InForce(new(2031, 1, 1)));
        var ended = (Measure)world.Run("normative-document", Good.Then("end", new(2025, 9, 1), new EndMeasure { How = MeasureEnd.Replaced })).State;
        Assert.Equal((true, false), (ended.InForce(new(2025, 8, 31)), ended.InForce(new(2025, 9, 1))));
    }

    [Fact]
    public void A_document_is_counted_once_when_it_is_published()
    {
        var matter = world.Run("normative-document", Good.Then("amend", new(2026, 2, 2), new AmendMeasure { Content = "第五条" }));
        world.Run("normative-document", Good.UpTo("publish"));
        Assert.Equal((1, 0), (world.Figure("D4"), world.Figure("D4", 2026)));
        Assert.Equal(1, world.Figure("D4", slice: "measures"));
        world.Township.Correct(matter, matter.Lines.Single(l => l.Action.Code == "publish").Entry.Seq, new(2024, 12, 31), new PublishMeasure());
        Assert.Equal((0, 1), (world.Figure("D4"), world.Figure("D4", 2024)));
        world.Township.Void(world.Township.Now(matter), matter.Opening.Entry.Seq);
        Assert.Equal(0, world.Figure("D4", 2024));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_document_is_in_force_until_it_ends_or_its_term_is_over()
    {
        world.Run("normative-document", Good.UpTo("file"));
        world.Run("normative-document", Good.Then("end", new(2026, 2, 2), new EndMeasure { How = MeasureEnd.Repealed }));
        world.Run("normative-document", Good.UpTo("publish").Then("publish", new(2025, 5, 6), new PublishMeasure { ValidTo = new(2026, 3, 3) }));
        Assert.Equal((0, 3, 2), (world.Figure("D4c", 2025, new(2025, 4, 24)), world.Figure("D4c"), world.Figure("D4c", 2026, new(2026, 3, 3))));
        Assert.Equal((1, 1, 0), (world.Figure("D4c", 2026), world.Figure("D4b", 2026), world.Figure("D4b")));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Nonsense_is_refused_and_the_filing_report_names_the_document()
    {
        var matter = world.Run("normative-document", Good.UpTo("publish"));
        Assert.Equal("subject", world.Field("normative-document", "draft", new DraftDocument { Subject = "", Kind = DocumentKind.Circular, Office = "service" }));
        Assert.Equal("validTo", world.Field("normative-document", "publish", new PublishMeasure { ValidTo = new(2025, 11, 30) }, matter));
        Assert.Equal("validTo", world.Field("normative-document", "amend", new AmendMeasure { Content = "改", ValidTo = new(2025, 11, 30) }, matter));
        Assert.Equal("validTo", world.Field("normative-document", "clean-up", new CleanUpMeasure { Result = CleanUpResult.Keep, ValidTo = new(2025, 11, 30) }, matter));
        world.AssertPaper(world.Run("normative-document", Good), "measure-filing", "黔江区人民政府", "白土府规〔2025〕1号", "2025年4月25日公布", "有效期至2030年4月24日", "合法性审查意见", "起草说明");
    }

    [Fact]
    public void Any_order_of_acts_stands() =>
        FileWorld.AssertAnyOrderStands("normative-document", _ => Good.UpTo("consult"), _ => MeasureStories.Samples.Where(s => s.Key is not ("implement" or "stop" or "resume" or "archive")).ToDictionary());
}
