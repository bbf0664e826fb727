using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Publicity;

public sealed class NeedsTests
{
    private static readonly DateOnly Start = new(2025, 4, 7);

    private readonly TestTownship township = new(new(2027, 2, 1));

    [Fact]
    public void A_need_is_asked_planned_for_answered_and_asked_about()
    {
        var need = Ask();
        Assert.Equal(("已收集", "plan answer again leave-unmet"), (township.Stage(need), string.Join(' ', township.Offered(need))));
        Do(need, "plan", 3, new PlanAnswer { How = "下次院坝会讲" });
        Do(need, "again", 5, new AskAgain { Askers = 4 });
        Assert.Equal(("已安排", 5), (township.Stage(need), State(need).Askers));
        var meeting = township.Do("publicity", "plan", Start, new PlanPublicity { Kind = PublicityKind.Courtyard, Topic = "承包地流转", MainLaw = "land-contract" });
        Do(need, "answer", 20, new AnswerNeed { Kind = NeedAnswerKind.Event, Event = new(meeting.Id) });
        Assert.Equal(("已回应", "answer again feedback"), (township.Stage(need), string.Join(' ', township.Offered(need))));
        Do(need, "answer", 40, new AnswerNeed { Kind = NeedAnswerKind.Materials });
        Do(need, "feedback", 41, new AskSatisfaction { Satisfied = true });

        Assert.Equal((2, Start.AddDays(20), true), (State(need).Answers.Count, State(need).Answered!.Value.Day, State(need).Satisfied));
        Assert.Equal(meeting.Id, State(need).Answers[0].Event!.Value.Id);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_need_that_cannot_be_met_says_so_and_may_be_answered_later()
    {
        var need = Do(Ask(), "leave-unmet", 9, new LeaveUnmet { Reason = "属于医保政策，已转医保窗口" });
        Assert.Equal("未能回应", township.Stage(need));
        Assert.Equal(["answer", "again"], township.Offered(need));
        Do(need, "answer", 15, new AnswerNeed { Kind = NeedAnswerKind.Lawyer });
        Assert.Equal("已回应", township.Stage(need));
    }

    [Fact]
    public void A_promised_answer_is_due_on_its_day()
    {
        var need = Ask(promised: Start.AddDays(14));
        Assert.Equal(Start.AddDays(14), Clock().Due);
        Do(need, "answer", 15, new AnswerNeed { Kind = NeedAnswerKind.InPerson });
        Assert.Equal(ClockState.MetLate, Clock().State(Start.AddDays(30)));
        Assert.Empty(township.Now(Ask()).Derive(township.Law).Clocks);

        ClockReading Clock() => township.Clock(need, "lead_need_answer").Reading;
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Whether_it_was_asked_on_a_market_day_follows_from_the_township_s_own_market_days(int day, bool market)
    {
        township.Office();
        var need = township.Do("need", "ask", new(2025, 5, day), Form(null));
        Assert.Equal(market, State(need).OnMarketDay);
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("askers", township.Refusal("need", "ask", Start, Form(null) with { Askers = 0 }).Field);
        Assert.Equal("promised", township.Refusal("need", "ask", Start, Form(Start.AddDays(-1))).Field);
        Assert.Equal("askers", township.Refusal("need", "again", Start.AddDays(1), new AskAgain { Askers = 0 }, Ask()).Field);
    }

    [Fact]
    public void What_is_asked_and_disputed_but_not_taught_stands_first()
    {
        var rows = NeedsComparison.Of(
            asked: Counts(("land-contract", 9), ("civil-code", 20), ("drugs", 1), ("", 7)),
            taught: Counts(("civil-code", 4), ("constitution", 3)),
            disputes: Counts(("land-contract", 5), ("neighbours", 30), ("family", 12), ("wages", 2), ("other", 8)));

        Assert.Equal(
            [new("land-contract", 9, 0, 5), new("migrant-wages", 0, 0, 2), new("drugs", 1, 0, 0), new("civil-code", 20, 4, 42), new("constitution", 0, 3, 0)],
            rows);
        Assert.Equal([true, true, true, false, false], rows.Select(r => r.IsGap));

        static Dictionary<string, long> Counts(params (string Key, long Count)[] of) => of.ToDictionary(x => x.Key, x => x.Count);
    }

    [Fact]
    public void Every_kind_of_dispute_that_has_a_law_has_one_that_can_be_taught()
    {
        var laws = LawTitles.Standard.Select(l => l.Value).ToHashSet();
        foreach (var kind in DisputeKinds.Standard)
        {
            var rows = NeedsComparison.Of([], [], [new(kind.Value, 1)]);
            Assert.All(rows, r => Assert.Contains(r.Law, laws));
            Assert.Equal(kind.Value is "other" or "internet" ? 0 : 1, rows.Count);
        }
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        world.Office();
        var need = world.Do("need", "ask", Start, Form(Start.AddDays(3)));
        return (world, need,
        [
            ("ask", Form(null)), ("plan", new PlanAnswer { How = "讲" }), ("answer", new AnswerNeed { Kind = NeedAnswerKind.Broadcast }), ("again", new AskAgain { Askers = 2 }),
            ("leave-unmet", new LeaveUnmet { Reason = "不能" }), ("feedback", new AskSatisfaction()),
        ]);
    });

    private static AskNeed Form(DateOnly? promised) => new() { Question = "土地流转合同到期了地怎么收回", Law = "land-contract", Channel = NeedChannel.Desk, Promised = promised };

    private Matter Ask(DateOnly? promised = null) => township.Do("need", "ask", Start, Form(promised));

    private Matter Do(Matter need, string action, int days, Form form) => township.Do("need", action, Start.AddDays(days), form, township.Now(need));

    private Need State(Matter need) => (Need)township.Now(need).State;
}
