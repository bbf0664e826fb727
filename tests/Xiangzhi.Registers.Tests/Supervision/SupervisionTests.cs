using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Supervision;

public sealed class SupervisionTests
{
    private readonly TestTownship township = new(new(2026, 6, 1));

    [Fact]
    public void Rounds_count_when_held_and_corrections_when_done()
    {
        var round = Hold(new(2024, 11, 5), new() { What = "检查通知书漏盖章", Due = new(2024, 11, 20) }, new() { What = "音像记录没有编号" });
        Assert.Equal((1m, 0m), (Figure("A6", 2024), Figure("A6b", 2024)));
        round = township.Do("supervision", "correct-finding", new(2024, 11, 25), new CorrectFinding { Number = 1, How = "补盖" }, round);
        round = township.Do("supervision", "correct-finding", new(2025, 1, 8), new CorrectFinding { How = "统一编号" }, round);
        Assert.Equal((1m, 1m, 0m, 1m), (Figure("A6", 2024), Figure("A6b", 2024), Figure("A6"), Figure("A6b")));
        Assert.Equal(ClockState.MetLate, township.Clock(round, "sup_correct_by").Reading.State(township.Today));
        Assert.Equal(new DateOnly(2024, 11, 20), township.Clock(round, "sup_correct_by").Reading.Due);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_round_goes_on_until_everything_is_put_right()
    {
        var round = Hold(new(2026, 3, 5), new FoundOnSupervision { What = "案卷缺送达回证" });
        Assert.Equal("correcting", Stage(round));
        round = township.Do("supervision", "add-finding", new(2026, 3, 6), new AddFinding { What = "执法证过期未换" }, round);
        round = township.Do("supervision", "notify", new(2026, 3, 7), new NotifyRound { To = "执法大队" }, round);
        Assert.Equal("number", Field("supervision", "correct-finding", new CorrectFinding { Number = 3, How = "补" }, round));
        round = township.Do("supervision", "correct-finding", new(2026, 3, 20), new CorrectFinding { How = "已补齐" }, round);
        Assert.Equal("corrected", Stage(round));
        round = township.Do("supervision", "close", new(2026, 3, 21), new CloseRound(), round);
        Assert.Equal((true, 2m), (round.IsClosed, Figure("A6b", 2026)));
    }

    [Fact]
    public void A_review_draws_scores_and_counts_once()
    {
        var files = Enumerable.Range(1, 5).Select(_ => new Ref<Register>(Hold(new(2025, 2, 3)).Id)).ToList();
        var review = township.Do("file-review", "open", new(2025, 6, 3), new OpenReview { Subject = "2025年上半年案卷评查", By = SupervisionBody.Township });
        Assert.Equal("count", Field("file-review", "draw", new DrawFiles { Pool = [.. files], Count = 6, Seed = "0603" }, review));
        review = township.Do("file-review", "draw", new(2025, 6, 3), new DrawFiles { Pool = [.. files], Count = 2, Seed = "0603" }, review);
        var drawn = ((FileReview)review.State).Files.Select(f => f.File).ToList();
        Assert.Equal(RandomDraw.Draw("0603", files.Select(f => f.Id), 2), drawn.Select(f => f.Id));
        Assert.Equal((0m, "sampled"), (Figure("E12"), Stage(review)));
        Assert.Equal("file", Field("file-review", "score", new ScoreFile { File = files.First(f => !drawn.Contains(f)), Score = 90 }, review));
        Assert.Equal("score", Field("file-review", "score", new ScoreFile { File = drawn[0], Score = 100.1m }, review));

        review = township.Do("file-review", "score", new(2025, 6, 10), new ScoreFile { File = drawn[0], Score = 92.5m, Grade = FileGrade.Excellent }, review);
        review = township.Do("file-review", "score", new(2025, 6, 11), new ScoreFile { File = drawn[1], Score = 78, Grade = FileGrade.Sufficient, Findings = ["缺送达回证", "页码不连续"] }, review);
        Assert.Equal((1m, "held", 85.3m), (Figure("E12"), Stage(review), ((FileReview)review.State).Mean));
        review = township.Do("file-review", "tell", new(2025, 6, 16), new TellReview { To = "执法大队" }, review);
        Assert.Equal("correcting", Stage(review));
        review = township.Do("file-review", "correct-file", new(2025, 6, 30), new CorrectFile { How = "补齐" }, review);
        review = township.Do("file-review", "close", new(2025, 7, 1), new CloseReview(), review);
        Assert.Equal(("closed", 1m, 0m), (Stage(review), Figure("E12"), Figure("E12", 2024)));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_instrument_is_answered_by_the_day_that_the_paper_names_and_by_no_other()
    {
        var paper = Receive(InstrumentKind.Opinion, new(2025, 4, 1), new(2025, 4, 15));
        Assert.Equal(new DateOnly(2025, 4, 15), township.Clock(paper, "sup_correct_by").Reading.Due);
        paper = township.Do("instrument", "put-right", new(2025, 4, 10), new PutInstrumentRight { What = "补正文书" }, paper);
        paper = township.Do("instrument", "reply", new(2025, 4, 16), new ReplyToInstrument(), paper);
        Assert.Equal((ClockState.MetLate, "replied"), (township.Clock(paper, "sup_correct_by").Reading.State(township.Today), Stage(paper)));
        Assert.Empty(Receive(InstrumentKind.Urging, new(2025, 4, 1), null).Derive(township.Law).Clocks);
        Assert.Equal("replyBy", Assert.IsType<Refused>(township.Try("instrument", "receive", new(2025, 4, 1), new ReceiveInstrument { Kind = InstrumentKind.Urging, Body = "区司法局", Subject = "逾期未公示", ReplyBy = new(2025, 3, 31) })).Refusals[0].Field);
    }

    [Fact]
    public void Against_a_decision_there_is_an_objection_with_its_own_days()
    {
        var paper = Receive(InstrumentKind.Decision, new(2026, 3, 2), null);
        Assert.Equal(new DateOnly(2026, 3, 16), township.Clock(paper, "sup_cq_objection").Reading.Due);
        paper = township.Do("instrument", "object", new(2026, 3, 9), new ObjectToInstrument(), paper);
        Assert.Equal(("objected", new DateOnly(2026, 3, 30)), (Stage(paper), township.Clock(paper, "sup_cq_objection_answer").Reading.Due));
        paper = township.Do("instrument", "objection-answered", new(2026, 3, 20), new AnswerInstrumentObjection { Upheld = false }, paper);
        Assert.True(township.Do("instrument", "close", new(2026, 4, 1), new CloseInstrument(), paper).IsClosed);
        var withdrawn = township.Do("instrument", "withdrawn", new(2026, 3, 20), new WithdrawInstrument(), Receive(InstrumentKind.Urging, new(2026, 3, 2), new(2026, 3, 9)));
        Assert.Equal(("withdrawn", true), (Stage(withdrawn), withdrawn.IsClosed));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_act_outside_the_power_is_followed_until_it_is_put_right()
    {
        Assert.Equal("kind", Assert.IsType<Refused>(township.Try("instrument", "receive", new(2025, 4, 1), new ReceiveInstrument { Kind = InstrumentKind.OutsidePower, Body = "区司法局", Subject = "处罚" })).Refusals[0].Field);
        var act = township.Do("instrument", "find-outside", new(2025, 4, 1), new FindOutsidePower { Subject = "对已收回事项立案", Body = "案卷评查" });
        Assert.Equal("how", Field("instrument", "put-right", new PutInstrumentRight { What = "移送" }, act));
        Assert.DoesNotContain("reply", act.Register.Actions.Where(a => a.OfferedOn(act)).Select(a => a.Code));
        act = township.Do("instrument", "put-right", new(2025, 4, 3), new PutInstrumentRight { How = OutsideRemedy.PassedOn, What = "移送区林业局", To = "区林业局" }, act);
        Assert.True(township.Do("instrument", "close", new(2025, 4, 4), new CloseInstrument(), act).IsClosed);
    }

    private Matter Hold(DateOnly on, params FoundOnSupervision[] findings) =>
        township.Do("supervision", "hold", on, new HoldRound { Way = SupervisionWay.Routine, By = SupervisionBody.Township, Subject = "检查通知书和音像记录", Findings = [.. findings] });

    private Matter Receive(InstrumentKind kind, DateOnly on, DateOnly? replyBy) =>
        township.Do("instrument", "receive", on, new ReceiveInstrument { Kind = kind, Body = "区司法局", Number = "渝黔司督〔2025〕3号", Subject = "处罚决定逾期公示", ReplyBy = replyBy });

    private decimal? Figure(string code, int year = 2025) => township.Figure(code, year).Value;

    private string Stage(Matter matter) => township.Now(matter).Derive(township.Law).StageCode;

    private string? Field(string register, string action, Form form, Matter matter) => Assert.IsType<Refused>(township.Try(register, action, new(2026, 4, 1), form, matter)).Refusals[0].Field;
}
