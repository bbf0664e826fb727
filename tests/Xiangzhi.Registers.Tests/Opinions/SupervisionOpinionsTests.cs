using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Opinions;

/// <summary>Which gap raises which rule stands in <see cref="SupervisionOpinionGaps"/>.</summary>
public sealed class SupervisionOpinionsTests
{
    private static readonly DateOnly Day = new(2024, 2, 29);

    private readonly TestTownship township = new(new(2026, 12, 31));

    [Fact]
    public void A_deputy_is_answered_in_three_months_and_in_six_where_it_is_hard()
    {
        Assert.Equal(new DateOnly(2024, 5, 29), township.Clock(Receive(), "dep_answer").Reading.Due);
        Assert.Equal(new DateOnly(2024, 8, 29), township.Clock(Receive(f => f with { Complex = true }), "dep_answer_complex").Reading.Due);
        Assert.Empty(Receive(f => f with { Kind = OpinionKind.Public }).Derive(township.Law).Clocks);

        var answered = Receive();
        Do(answered, "answer", new(2024, 5, 20));
        Do(answered, "answer", new(2024, 9, 1));
        Assert.Equal(new DateOnly(2024, 5, 20), township.Clock(answered, "dep_answer").Reading.Until);
    }

    [Fact]
    public void A_dissatisfied_author_is_answered_again_before_it_is_concluded()
    {
        var opinion = Receive();
        Do(opinion, "answer", new(2024, 4, 1));
        Do(opinion, "rate", new(2024, 4, 10), new RateAnswer { Rating = OpinionSatisfaction.NotSatisfied });
        Assert.Equal("已答复", township.Stage(opinion));
        Do(opinion, "answer", new(2024, 4, 30));
        Do(opinion, "rate", new(2024, 5, 6));
        Assert.Equal("办结", township.Stage(opinion));
        Do(opinion, "carry-out", new(2024, 11, 1));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Answered_over_received_leaves_out_what_was_handed_back_or_withdrawn()
    {
        var answered = Receive();
        Do(answered, "answer", new(2024, 4, 1));
        Receive();
        Assert.Equal(50, township.Figure("G7", 2024).Value);
        Do(Receive(), "hand-back", new(2024, 3, 10));
        Do(Receive(), "withdraw", new(2024, 3, 10));
        Assert.Equal(50, township.Figure("G7", 2024).Value);

        var late = Receive();
        Do(late, "answer", new(2025, 1, 15));
        Assert.Equal((33m, 67m), (Math.Round(township.Figure("G7", 2024).Value!.Value), Math.Round(township.Figure("G7", 2024, new(2025, 1, 31)).Value!.Value)));
        Assert.Null(township.Figure("G7", 2025).Value);
        township.Void(township.Now(late), late.Opening.Entry.Seq);
        Assert.Equal(50, township.Figure("G7", 2024, new(2025, 12, 31)).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_answer_names_the_suggestion_its_author_and_the_result()
    {
        var opinion = Receive();
        Do(opinion, "answer", new(2024, 4, 1));
        var paper = township.Paper(opinion, "opinion-answer");
        Assert.All(["人大代表建议", "赵代表", "硬化通组公路", "第12号", "已列入今年计划", "正在解决"], text => Assert.Contains(text, paper, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached() => Edges.AssertWhole("supervision-opinion", () =>
    {
        var fresh = new TestTownship(new(2026, 12, 31));
        return (fresh, fresh.Do("supervision-opinion", "receive", Day, Received()));
    }, FormOf);

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var fresh = new TestTownship(new(2026, 12, 31));
        var opinion = fresh.Do("supervision-opinion", "receive", Day, Received());
        return (fresh, opinion, [("receive", Received() with { Complex = true }), .. opinion.Register.Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => (a.Code, FormOf(a.Code)))]);
    });

    private static ReceiveOpinion Received() => new() { Kind = OpinionKind.Deputy, Number = "第12号", Topic = "硬化通组公路", From = "赵代表", HandedOverBy = "乡人大主席团" };

    private static Form FormOf(string action) => action switch
    {
        "assign" => new AssignOpinion { Office = "party-office" },
        "contact" => new ContactAuthor { How = "走访" },
        "answer" => new AnswerSupervisionOpinion { Result = OpinionResult.Planned, Content = "已列入今年计划", FaceToFace = true },
        "rate" => new RateAnswer { Rating = OpinionSatisfaction.Satisfied },
        "carry-out" => new CarryOutOpinion { Done = "已开工" },
        "hand-back" => new HandBackOpinion { Reason = "属交通局职权" },
        "withdraw" => new WithdrawOpinion(),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };

    private Matter Receive(Func<ReceiveOpinion, ReceiveOpinion>? change = null) => township.Do("supervision-opinion", "receive", Day, change is null ? Received() : change(Received()));

    private void Do(Matter opinion, string action, DateOnly on, Form? form = null) => township.Do("supervision-opinion", action, on, form ?? FormOf(action), township.Now(opinion));
}
