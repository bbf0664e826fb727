using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Receptions;

public sealed class ReceptionTests
{
    private static readonly DateOnly Day = new(2024, 5, 15);

    private readonly TestTownship township = new(new(2026, 2, 1));
    private readonly Ref<Villages> village;
    private readonly Ref<Staff> leader;
    private readonly Ref<Staff> handler;

    public ReceptionTests()
    {
        township.Office();
        village = township.Village("01", "甲村");
        leader = township.Person("S02");
        handler = township.Person("S03");
    }

    [Fact]
    public void A_reception_is_planned_announced_held_and_finished()
    {
        var session = Plan();
        Assert.Equal(("已安排", "announce change cancel hold"), (township.Stage(session), string.Join(' ', township.Offered(session))));
        Do(session, "announce", -2, new AnnounceReception { Where = "政务公开栏" });
        Do(session, "hold", 0, Hold());
        Assert.Equal(("已开展", "close"), (township.Stage(session), string.Join(' ', township.Offered(session))));
        Receive(session, persons: 2);
        Receive(session, persons: 1);
        Do(session, "close", 0, new CloseReception { Summary = "两批" });
        Assert.Equal("已结束", township.Stage(session));
        Assert.Empty(township.Flags(session));
        Assert.Equal((1m, 2m, 3m), (township.Figure("F5a", 2024).Value, township.Figure("F5b", 2024).Value, township.Figure("F5c", 2024).Value));
        Assert.Equal([2, 1], ((Reception)township.Now(session).State).Visits.Select(v => v.Persons));
        var record = township.Paper(session, "reception-day");
        Assert.Contains("接待批次：2批", record, StringComparison.Ordinal);
        Assert.Contains("接待人次：3人次", record, StringComparison.Ordinal);
        Assert.Contains("接访领导：人S02", township.Paper(session, "reception-notice"), StringComparison.Ordinal);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_planned_reception_that_nobody_could_know_of_is_flagged_on_its_day()
    {
        var silent = Plan();
        Do(silent, "hold", 0, Hold());
        var flag = Assert.Single(township.Flags(silent));
        Assert.Equal(("lead_announce", Day), (flag.Rule, flag.Since));

        var late = Plan();
        Do(late, "hold", 0, Hold());
        Do(late, "announce", -1, new AnnounceReception { Where = "公开栏" });
        Assert.Contains("才补录", Assert.Single(township.Flags(late)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_was_changed_or_cancelled_is_on_record_and_only_a_held_one_counts()
    {
        var changed = Plan();
        Do(changed, "change", -1, new ChangeReception { Leader = handler, PlannedFor = Day.AddDays(7), Reason = "领导到区开会" });
        Assert.Equal(handler, ((Reception)township.Now(changed).State).Leader);
        Do(changed, "cancel", 1, new CancelReception { Reason = "防汛" });
        Assert.Equal("已取消", township.Stage(changed));
        Assert.Equal("closed", Assert.IsType<Refused>(township.Try("reception", "hold", Day.AddDays(8), Hold(), township.Now(changed))).Refusals[0].Code);
        Assert.Equal(0m, township.Figure("F5a", 2024).Value);
        Assert.Equal("plannedFor", township.Refusal("reception", "plan", Day, PlanForm() with { PlannedFor = Day.AddDays(-1) }).Field);
        Assert.Equal("plannedFor", township.Refusal("reception", "change", Day, new ChangeReception { Leader = leader, PlannedFor = Day.AddDays(-1), Reason = "改" }, Plan()).Field);
    }

    [Fact]
    public void A_visit_answered_there_and_then_is_done_and_one_with_a_day_is_assigned()
    {
        var answered = Visit(v => v with { Answered = true, Instruction = "当场算清" });
        Assert.Equal(("已答复", "follow"), (township.Stage(answered), string.Join(' ', township.Offered(answered))));

        var assigned = Visit(v => v with { To = handler, By = Day.AddDays(10), Instruction = "十日内答复" });
        Assert.Equal("已交办", township.Stage(assigned));
        Assert.Equal(Day.AddDays(10), township.Clock(assigned, "lead_promise").Reading.Due);
        DoVisit(assigned, "put-off", 9, new MoveReply { By = Day.AddDays(15), Agreed = true, Approver = leader });
        Assert.Equal(Day.AddDays(15), township.Clock(assigned, "lead_promise").Reading.Due);
        DoVisit(assigned, "reply", 15, new ReplyToVisitor { Reply = "已经补发" });
        DoVisit(assigned, "follow", 30, new FollowVisit { Content = Contentment.Fairly });
        Assert.Equal("已答复", township.Stage(assigned));
        Assert.Equal(ReceptionOutcome.Replied, State(assigned).End!.Outcome);
        Assert.Equal(Day.AddDays(15), township.Clock(assigned, "lead_promise").Reading.Until);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Every_exit_of_a_visit_closes_it_and_a_reply_of_the_day_is_on_the_spot()
    {
        (string Action, Form Form, ReceptionOutcome Outcome, int Days)[] exits =
        [
            ("reply", new ReplyToVisitor(), ReceptionOutcome.OnTheSpot, 0), ("reply", new ReplyToVisitor(), ReceptionOutcome.Replied, 1), ("guide", new GuideVisitor { To = "人民法庭" }, ReceptionOutcome.Guided, 0),
            ("withdraw", new WithdrawReceptionVisit(), ReceptionOutcome.Withdrawn, 2), ("to-dispute", Dispute(), ReceptionOutcome.Dispute, 0), ("to-petition", Petition(), ReceptionOutcome.Petition, 0),
        ];
        foreach (var (action, form, outcome, days) in exits)
        {
            var visit = Visit();
            Assert.Contains(action, township.Offered(visit));
            DoVisit(visit, action, days, form);
            Assert.Equal(outcome, State(visit).End!.Outcome);
            Assert.Equal(["follow"], township.Offered(visit));
        }
        Assert.Single(township.Matters, m => m.Register is Registers.Disputes && m.Common.Links.Any(l => l.Kind == LinkKind.From));
        Assert.Equal(6m, township.Figure("F5b", 2024).Value);
    }

    [Fact]
    public void Each_visit_is_a_record_of_its_own_and_corrections_move_it()
    {
        var first = Visit();
        Visit();
        Visit(v => v with { Persons = 6, Village = null });
        Assert.Equal((3m, 2m, 3m, 8m), (township.Figure("F5b", 2024).Value, township.Figure("F5b", 2024, slice: village.Id.ToString("D")).Value,
            township.Figure("F5b", 2024, slice: "at-office").Value, township.Figure("F5c", 2024).Value));
        Assert.Equal(3, township.Postings.Where(p => p.Account == "F5b").Select(p => p.Matter).Distinct().Count());
        township.Correct(township.Now(first), State(first).Received!.Value.Seq, new(2023, 12, 28), Form());
        Assert.Equal((2m, 1m), (township.Figure("F5b", 2024).Value, township.Figure("F5b", 2023).Value));
        township.Void(township.Now(first), State(first).Received!.Value.Seq);
        Assert.Equal(0m, township.Figure("F5b", 2023).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_registration_form_holds_what_such_a_form_holds()
    {
        var visit = Visit(v => v with { To = handler, By = Day.AddDays(10), Instruction = "十日内答复" });
        DoVisit(visit, "reply", 3, new ReplyToVisitor { Reply = "补发到位" });
        var text = township.Paper(visit, "reception-registration");
        foreach (var field in new[] { "接访领导：人S02", "来访人：张访", "反映的问题：低保停发", "领导批示：十日内答复", "办结时限：2024年5月25日", "责任人：人S03", "办理结果：补发到位", "来访人签名" })
            Assert.Contains(field, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("subject", township.Refusal("reception-visit", "receive", Day, Form() with { Subject = " " }).Field);
        Assert.Equal("by", township.Refusal("reception-visit", "receive", Day, Form() with { By = Day.AddDays(-1) }).Field);
        Assert.Equal("by", township.Refusal("reception-visit", "assign", Day, new AssignVisit { By = Day.AddDays(-1) }, Visit()).Field);
        Assert.Equal("purpose", township.Refusal("reception-visit", "to-petition", Day, Petition() with { Purpose = PetitionPurpose.Accusation }, Visit()).Field);
        Assert.Equal("parties", township.Refusal("reception-visit", "to-dispute", Day, Dispute() with { Parties = [] }, Visit()).Field);
    }

    [Fact]
    public void Any_acts_on_a_session_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2026, 2, 1));
        var person = world.Person("S02");
        var session = world.Do("reception", "plan", Day, new PlanReception { Kind = ReceptionKind.AtOffice, Leader = person, PlannedFor = Day.AddDays(3), Place = "接访室" });
        return (world, session,
        [
            ("announce", new AnnounceReception { Where = "栏" }), ("hold", new HoldReception { Kind = ReceptionKind.AtOffice, Leader = person }), ("cancel", new CancelReception { Reason = "雨" }),
            ("change", new ChangeReception { Leader = person, PlannedFor = Day.AddDays(60), Reason = "改" }), ("close", new CloseReception { Nobody = true }),
            ("plan", new PlanReception { Kind = ReceptionKind.InVillages, Leader = person, PlannedFor = Day.AddDays(60), Place = "村" }),
        ]);
    });

    [Fact]
    public void Any_acts_on_a_visit_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2026, 2, 1));
        var person = world.Person("S02");
        var visit = world.Do("reception-visit", "receive", Day, new ReceiveVisit { Subject = "低保", Leader = person, Visitor = "甲" });
        return (world, visit,
        [
            ("assign", new AssignVisit { By = Day.AddDays(60), To = person }), ("reply", new ReplyToVisitor()), ("put-off", new MoveReply { By = Day.AddDays(70), Agreed = true }), ("guide", new GuideVisitor { To = "法庭" }),
            ("withdraw", new WithdrawReceptionVisit()), ("follow", new FollowVisit()), ("to-dispute", Dispute()), ("to-petition", Petition()), ("receive", new ReceiveVisit { Subject = "路", Leader = person, Answered = true }),
        ]);
    });

    private static TurnReceptionIntoDispute Dispute() => new() { Kind = "neighbours", Cause = "地界", Parties = [new() { Side = DisputeSide.Applicant, Name = "张访" }] };

    private static TurnReceptionIntoPetition Petition() => new() { Purpose = PetitionPurpose.Claim, Subject = "低保停发", Petitioner = "张访" };

    private PlanReception PlanForm() => new() { Kind = ReceptionKind.AtOffice, Leader = leader, PlannedFor = Day, Place = "接访室" };

    private Matter Plan() => township.Do("reception", "plan", Day.AddDays(-5), PlanForm());

    private HoldReception Hold() => new() { Kind = ReceptionKind.AtOffice, Leader = leader, Place = "接访室" };

    private ReceiveVisit Form() => new() { Subject = "低保停发", Leader = leader, Village = village, Content = "civil-affairs", Visitor = "张访", Phone = "13900000000", Words = "停了三个月" };

    private Matter Visit(Func<ReceiveVisit, ReceiveVisit>? change = null) => township.Do("reception-visit", "receive", Day, change is null ? Form() : change(Form()));

    private void Receive(Matter session, int persons) => Visit(v => v with { Session = new(session.Id), Persons = persons });

    private void Do(Matter session, string action, int days, Form form) => township.Do("reception", action, Day.AddDays(days), form, township.Now(session));

    private void DoVisit(Matter visit, string action, int days, Form form) => township.Do("reception-visit", action, Day.AddDays(days), form, township.Now(visit));

    private ReceptionVisit State(Matter visit) => (ReceptionVisit)township.Now(visit).State;
}
