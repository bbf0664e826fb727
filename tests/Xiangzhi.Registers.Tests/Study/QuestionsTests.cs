namespace Xiangzhi.Registers.Tests.Study;

public sealed class QuestionsTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    private readonly TestTownship township = new(new(2027, 2, 1));

    internal static AddQuestion Single() => new()
    {
        Law = "administrative-penalty", Kind = QuestionKind.Single, Text = "行政处罚的听证由谁提出？", OptionA = "当事人", OptionB = "执法人员", Answer = "A",
    };

    [Fact]
    public void A_question_is_added_put_into_new_words_and_retired()
    {
        var question = township.Do("question", "add", Day, Single());
        Assert.Equal(["revise", "retire"], township.Offered(question));
        Assert.Equal("A. 当事人", State(question).Options[0]);
        Assert.Single(township.Roster.InForce(typeof(Questions), Day));

        township.Do("question", "revise", Day.AddDays(1), new ReviseQuestion { Kind = QuestionKind.Judgement, Text = "听证由当事人提出。", Answer = "对" }, township.Now(question));
        Assert.Equal(("听证由当事人提出。", 0), (State(question).Text, State(question).Options.Count));

        township.Do("question", "retire", Day.AddDays(2), new RetireQuestion { Reason = "法律已修改" }, township.Now(question));
        Assert.Empty(township.Offered(question));
        Assert.Empty(township.Roster.InForce(typeof(Questions), Day.AddDays(2)));
        Assert.Single(township.Roster.InForce(typeof(Questions), Day.AddDays(1)));

        township.Do("question", "reopen", Day.AddDays(3), new Reopen { Reason = "仍可用" }, township.Now(question));
        Assert.Equal(["revise", "retire"], township.Offered(question));
        township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData(QuestionKind.Single, "B", true)]
    [InlineData(QuestionKind.Single, "C", false)]
    [InlineData(QuestionKind.Single, "AB", false)]
    [InlineData(QuestionKind.Multiple, "AB", true)]
    [InlineData(QuestionKind.Multiple, "A", false)]
    [InlineData(QuestionKind.Multiple, "AA", false)]
    [InlineData(QuestionKind.Multiple, "AD", false)]
    [InlineData(QuestionKind.Judgement, "错", true)]
    [InlineData(QuestionKind.Judgement, "A", false)]
    [InlineData(QuestionKind.Short, "由当事人提出", true)]
    public void An_answer_must_name_options_that_are_there(QuestionKind kind, string answer, bool stands)
    {
        var decision = township.Try("question", "add", Day, Single() with { Kind = kind, Answer = answer });

        Assert.Equal(stands ? null : "answer", decision is Refused refused ? refused.Refusals[0].Field : null);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var question = world.Do("question", "add", Day, Single());
        return (world, question,
        [
            ("add", Single() with { Answer = "B" }), ("revise", new ReviseQuestion { Kind = QuestionKind.Short, Text = "何为听证？", Answer = "略" }), ("retire", new RetireQuestion()),
        ]);
    });

    private Question State(Matter question) => (Question)township.Now(question).State;
}
