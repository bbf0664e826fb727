using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Desk;

public sealed class DeskVisitsTests
{
    /// <summary>A market day where the digits are 1 and 6.</summary>
    private static readonly DateOnly Market = new(2024, 4, 6);

    private readonly TestTownship township = new(new(2026, 2, 1));
    private readonly Ref<Villages> village;
    private readonly Ref<Staff> clerk;

    public DeskVisitsTests()
    {
        township.Office();
        village = township.Village("01", "甲村");
        clerk = township.Person("S02");
    }

    [Fact]
    public void A_visit_answered_at_once_is_one_record_and_done()
    {
        var visit = TakeIn(v => v with { Answered = true, Help = HelpGiven.Reason, Answer = "说清了政策" });

        Assert.Equal(("已答复", "answer promise relief visit-back"), (township.Stage(visit), string.Join(' ', township.Offered(visit))));
        Assert.True(township.Now(visit).IsClosed);
        Assert.True(State(visit).OnMarketDay);
        Assert.Equal((1m, 1m), (township.Figure("S2", 2024).Value, township.Figure("S3", 2024, slice: "reason").Value));
        Assert.Null(township.Figure("S4", 2024).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_promise_runs_to_its_day_and_is_kept()
    {
        var visit = TakeIn();
        Assert.Equal("已登记", township.Stage(visit));
        Do(visit, "promise", 0, new PromiseVisitor { By = Market.AddDays(10), To = clerk, What = "换水管" });
        Assert.Equal("承诺办理中", township.Stage(visit));
        Assert.Equal(Market.AddDays(10), township.Clock(visit, "desk_promise").Reading.Due);
        Assert.Equal("S02", State(visit).Promises[0].To);

        Do(visit, "keep", 10, new KeepPromise { Result = "换好了" });
        Assert.Equal("已兑现", township.Stage(visit));
        Assert.Equal(100m, township.Figure("S4", 2024).Value);
        Assert.Equal(0m, township.Figure("S3", 2024).Value);
        Do(visit, "visit-back", 15, new VisitAgain { Content = Contentment.Satisfied });
        Assert.Equal(Contentment.Satisfied, State(visit).Content);
        Assert.Empty(township.Flags(visit));
        township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData(11, false, 0, 0)]  // kept a day late
    [InlineData(11, true, 9, 100)] // another day agreed in time
    [InlineData(12, true, 11, 0)]  // another day agreed when the first was over
    [InlineData(11, false, 9, 0)]  // moved without asking
    public void Only_a_day_agreed_in_time_moves_a_promise(int kept, bool agreed, int movedOn, int rate)
    {
        var visit = TakeIn(v => v with { PromisedBy = Market.AddDays(10) });
        if (movedOn > 0)
            Do(visit, "move-promise", movedOn, new MovePromise { By = Market.AddDays(20), Agreed = agreed });
        Do(visit, "keep", kept, new KeepPromise());
        Assert.Equal(rate, township.Figure("S4", 2024).Value);
    }

    [Fact]
    public void A_promise_counts_in_the_year_of_its_day_and_whether_or_not_anybody_acts()
    {
        var visit = TakeIn(v => v with { PromisedBy = new(2025, 1, 10) });
        Assert.Null(township.Figure("S4", 2024).Value);
        Assert.Equal(0m, township.Figure("S4", 2025).Value);
        Do(visit, "keep", 30, new KeepPromise());
        Assert.Equal(100m, township.Figure("S4", 2025).Value);
    }

    [Fact]
    public void An_honest_no_leaves_the_promise_unkept_and_what_goes_on_elsewhere_in_time_is_owed_no_more()
    {
        var no = TakeIn(v => v with { PromisedBy = Market.AddDays(10) });
        Do(no, "explain", 5, new ExplainVisit { Reason = "不在补助范围" });
        Assert.Equal(("已说明", 0m), (township.Stage(no), township.Figure("S4", 2024).Value));

        var passed = TakeIn(v => v with { PromisedBy = Market.AddDays(10) });
        Do(passed, "pass", 5, new PassVisit { To = VisitPassedTo.Service, Receiver = "便民服务中心" });
        Assert.Equal(("已转办", 0m), (township.Stage(passed), township.Figure("S4", 2024).Value));
        Do(no, "void", 0, new VoidEntry { Reason = "录重" }, State(no).TakenIn!.Value.Seq);
        Assert.Null(township.Figure("S4", 2024).Value);

        var late = TakeIn(v => v with { PromisedBy = Market.AddDays(10) });
        Do(late, "withdraw", 12, new WithdrawVisit());
        Assert.Equal(("来人撤回", 0m), (township.Stage(late), township.Figure("S4", 2024).Value));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Every_exit_of_an_open_visit_closes_it()
    {
        (string Action, Form Form, string Stage)[] exits =
        [
            ("answer", new AnswerVisit(), "已答复"), ("explain", new ExplainVisit { Reason = "不归乡里" }, "已说明"), ("withdraw", new WithdrawVisit(), "来人撤回"),
            ("lose-touch", new LoseTouch { Tries = 3 }, "联系不上"), ("pass", new PassVisit { To = VisitPassedTo.Licence }, "已转办"),
            ("send-up", new SendVisitUp { Channel = TaskChannels.Governance, Subject = "桥面破损" }, "已转办"), ("to-dispute", Dispute(), "已转办"), ("to-petition", Petition(), "已转办"),
        ];
        foreach (var (action, form, stage) in exits)
        {
            var visit = TakeIn();
            Assert.Contains(action, township.Offered(visit));
            Do(visit, action, 3, form);
            Assert.Equal((stage, true), (township.Stage(visit), township.Now(visit).IsClosed));
            Assert.Equal(["answer", "promise", "relief", "visit-back"], township.Offered(visit));
        }
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_visit_becomes_a_dispute_a_petition_or_a_task_in_one_transaction_and_each_shows_the_other()
    {
        var visit = TakeIn();
        var before = township.Entries.Count;
        Do(visit, "to-dispute", 0, Dispute());
        var dispute = Assert.Single(township.Matters, m => m.Register is Registers.Disputes);
        Assert.Equal(before + 4, township.Entries.Count);
        Assert.Single(township.Entries.Skip(before).Select(e => e.Act).Distinct());
        Assert.Equal((LinkKind.Became, dispute.Id), (township.Now(visit).Common.Links[^1].Kind, township.Now(visit).Common.Links[^1].Other));
        Assert.Equal((LinkKind.From, visit.Id), (dispute.Common.Links[^1].Kind, dispute.Common.Links[^1].Other));
        Assert.Equal(("desk", village, "水管冻裂"), (((Registers.Dispute)dispute.State).Source.Value, ((Registers.Dispute)dispute.State).Village, ((Registers.Dispute)dispute.State).Cause));
        Assert.Equal("张来", township.Reveal(((Registers.Dispute)dispute.State).Parties[0].Name.Place!.Value));
        Assert.NotEqual("", dispute.Number);

        Do(TakeIn(), "to-petition", 0, Petition());
        Assert.Equal(1m, township.Figure("F7a", 2024).Value);
        Do(TakeIn(), "send-up", 0, new SendVisitUp { Channel = TaskChannels.Governance, Subject = "桥面破损", DueOn = Market.AddDays(7) });
        Assert.Single(township.Matters, m => m.Register is TasksFromAbove);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_page_fills_the_dispute_with_what_the_visit_knows()
    {
        var visit = TakeIn();
        var form = (TurnVisitIntoDispute)Catalogue.Standard["visit"].Action("to-dispute")!.Prefilled(township.Now(visit))!;
        Assert.Equal("水管冻裂", form.Cause);
        Assert.Equal("张来", township.Reveal(form.Parties[0].Name.Place!.Value));
    }

    [Fact]
    public void Nothing_at_the_desk_is_refused_not_even_after_the_matter_was_closed_meanwhile()
    {
        var visit = TakeIn(v => v with { Persons = 0, Subject = "" });
        Assert.Equal(1, State(visit).Persons);
        Do(visit, "withdraw", 1, new WithdrawVisit());
        Do(visit, "promise", 2, new PromiseVisitor { By = Market.AddDays(-3) });
        Assert.Equal("承诺办理中", township.Stage(visit));
        Do(visit, "keep", 2, new KeepPromise());
        Do(visit, "answer", 3, new AnswerVisit());
        Do(visit, "keep", 4, new KeepPromise());
        Assert.Equal(0m, township.Figure("S3", 2024).Value);
        Do(visit, "note", 5, new WriteNote { Note = "又来问过" });
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_answer_that_did_not_hold_stops_counting_when_the_visit_is_taken_up_again()
    {
        var visit = TakeIn(v => v with { Answered = true });
        Do(visit, "reopen", 40, new Reopen { Reason = "答复有误" });
        Assert.Equal("已登记", township.Stage(visit));
        Assert.Equal((1m, 0m), (township.Figure("S3", 2024, Market.AddDays(39)).Value, township.Figure("S3", 2024).Value));
        Do(visit, "answer", 41, new AnswerVisit());
        Assert.Equal(0m, township.Figure("S3", 2024).Value);
    }

    [Fact]
    public void Persons_add_up_over_years_and_a_correction_moves_them()
    {
        var visit = TakeIn(v => v with { Persons = 3 });
        TakeIn(v => v with { Persons = 2, Village = null });
        Assert.Equal((5m, 3m), (township.Figure("S2", 2024).Value, township.Figure("S2", 2024, slice: village.Id.ToString("D")).Value));
        township.Correct(township.Now(visit), State(visit).TakenIn!.Value.Seq, new(2023, 12, 31), Visit() with { Persons = 4 });
        Assert.Equal((2m, 4m), (township.Figure("S2", 2024).Value, township.Figure("S2", 2023).Value));
        township.Do("visit", "take-in", new(2023, 6, 1), Visit(), change: a => a with { RecordedBy = "S03" });
        Assert.Equal(5m, township.Figure("S2", 2023).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Relief_is_recorded_with_its_kind_and_the_names_are_hidden_from_those_whom_it_is_about()
    {
        var visit = TakeIn(v => v with { About = [clerk] });
        Do(visit, "relief", 2, new GiveRelief { Kind = "temporary", Granted = true, Unit = "民政办" });
        Assert.Equal(("temporary", true), (State(visit).Reliefs[0].Kind.Value, State(visit).Reliefs[0].Granted));
        var opening = township.Now(visit).Opening.Entry;
        Assert.False(Rights.MayReadPersonal(new("S02", "某", [new(Role.Handler), new(Role.Leader)]), township.Now(visit), opening));
        Assert.True(Rights.MayReadPersonal(new("S09", "某", [new(Role.Handler)]), township.Now(visit), opening));
    }

    [Fact]
    public void What_grows_out_of_it_is_refused_where_it_would_be_nothing()
    {
        var visit = TakeIn();
        Assert.Equal("parties", township.Refusal("visit", "to-dispute", Market, new TurnVisitIntoDispute { Kind = "neighbours", Cause = "地界", Parties = [] }, visit).Field);
        Assert.Equal("purpose", township.Refusal("visit", "to-petition", Market, Petition() with { Purpose = PetitionPurpose.Accusation }, visit).Field);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2026, 2, 1));
        world.Office();
        var person = world.Person("S02");
        var visit = world.Do("visit", "take-in", Market, new TakeInVisit { Subject = "修路", Visitor = "甲", PromisedBy = Market.AddDays(9), To = person });
        return (world, visit,
        [
            ("answer", new AnswerVisit()), ("promise", new PromiseVisitor { By = Market.AddDays(20) }), ("move-promise", new MovePromise { By = Market.AddDays(25), Agreed = true }),
            ("keep", new KeepPromise()), ("explain", new ExplainVisit { Reason = "不行" }), ("pass", new PassVisit { To = VisitPassedTo.District }), ("relief", new GiveRelief { Kind = "job" }),
            ("withdraw", new WithdrawVisit()), ("lose-touch", new LoseTouch()), ("visit-back", new VisitAgain()), ("to-dispute", Dispute()), ("to-petition", Petition()),
            ("send-up", new SendVisitUp { Channel = TaskChannels.Governance, Subject = "桥" }), ("take-in", new TakeInVisit { Subject = "修桥" }),
        ]);
    });

    private static TurnVisitIntoDispute Dispute() => new()
    {
        Kind = "neighbours", Cause = "水管冻裂", Parties = [new() { Side = DisputeSide.Applicant, Name = "张来" }, new() { Side = DisputeSide.Respondent, Name = "李去" }], Words = "邻居挖断的",
    };

    private static TurnVisitIntoPetition Petition() => new() { Purpose = PetitionPurpose.Claim, Subject = "补偿款没有到", Petitioner = "张来" };

    private TakeInVisit Visit() => new() { Subject = "水管冻裂", Topic = "road-water", Village = village, Visitor = "张来", Phone = "13900000000", Words = "水管冻了" };

    private Matter TakeIn(Func<TakeInVisit, TakeInVisit>? change = null) => township.Do("visit", "take-in", Market, change is null ? Visit() : change(Visit()));

    private void Do(Matter visit, string action, int days, Form form, long? target = null) =>
        township.Do("visit", action, Market.AddDays(days), form, township.Now(visit), a => a with { Target = target });

    private DeskVisit State(Matter visit) => (DeskVisit)township.Now(visit).State;
}
