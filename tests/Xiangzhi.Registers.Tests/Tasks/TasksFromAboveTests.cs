using Xiangzhi.Ledger;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Tasks;

public sealed class TasksFromAboveTests
{
    private static readonly DateOnly Day = new(2024, 7, 2);

    private readonly TestTownship township = new(new(2026, 2, 1));
    private readonly Ref<Staff> handler;
    private readonly Ref<Villages> village;

    public TasksFromAboveTests()
    {
        handler = township.Person("S02");
        village = township.Village("01", "甲村");
    }

    [Fact]
    public void An_order_is_signed_for_assigned_concluded_and_called_back()
    {
        var task = Receive();
        Assert.Equal(("已收到", "sign assign ask-extension return conclude cancel to-dispute to-petition"), (township.Stage(task), string.Join(' ', township.Offered(task))));
        Do(task, "sign", 0, new SignForTask());
        Do(task, "assign", 1, new AssignTask { To = handler, Unit = "平安办" });
        Assert.Equal("已派办", township.Stage(task));
        Do(task, "conclude", 6, new ConcludeTask { Result = TaskResult.Solved, Reply = "路灯修好" });
        Assert.Equal(("已办结", "call-back send-back"), (township.Stage(task), string.Join(' ', township.Offered(task))));
        Do(task, "call-back", 8, new CallBackOnTask { By = CallingBack.Superior, Content = Contentment.Satisfied });
        Assert.Equal("已回访", township.Stage(task));
        Assert.Equal((1m, 1m, 1m), (township.Figure("F11", 2024).Value, township.Figure("F11", 2024, slice: "hotline").Value, township.Figure("F11", 2024, slice: "solved").Value));
        Assert.Equal((Day.AddDays(7), Day.AddDays(6)), (township.Clock(task, "task_due").Reading.Due, township.Clock(task, "task_due").Reading.Until));
        Assert.Empty(township.Flags(task));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Every_other_end_is_an_act_and_only_what_was_done_here_counts()
    {
        var twin = Receive();
        (string[] Actions, Form[] Forms, string Stage, decimal Counted)[] ends =
        [
            (["return", "return-answered"], [new ReturnTask { Ground = TaskReturnGround.NotHere, Whose = "邻乡" }, new AnswerTaskReturn { Accepted = true }], "已退回", 0),
            (["return", "return-answered", "conclude"], [new ReturnTask { Ground = TaskReturnGround.NotOurs }, new AnswerTaskReturn { Accepted = false }, new ConcludeTask { Result = TaskResult.Explained }], "已办结", 1),
            (["cancel"], [new CancelTask { Ground = TaskCancelGround.Withdrawn }], "已撤单", 0),
            (["cancel"], [new CancelTask { Ground = TaskCancelGround.Duplicate, Same = new(twin.Id) }], "已撤单", 0),
            (["conclude"], [new ConcludeTask { Result = TaskResult.Partly }], "已办结", 1), (["conclude"], [new ConcludeTask { Result = TaskResult.Planned }], "已办结", 1),
            (["to-dispute"], [Dispute()], "已办结", 1), (["to-petition"], [Petition()], "已办结", 1),
        ];
        var counted = 0m;
        foreach (var (actions, forms, stage, counts) in ends)
        {
            var task = Receive();
            foreach (var (action, form) in actions.Zip(forms))
            {
                Assert.Contains(action, township.Offered(task));
                Do(task, action, 3, form);
            }
            counted += counts;
            Assert.Equal((stage, counted), (township.Stage(task), township.Figure("F11", 2024).Value));
        }
        Assert.Single(township.Matters, m => m.Register is Registers.Disputes && ((Registers.Dispute)m.State).Source.Value == "hotline");
        Assert.Single(township.Matters, m => m.Register is Registers.Petitions);
        township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData(5, true, null, 14)]
    [InlineData(5, true, 10, 10)]
    [InlineData(5, false, null, 7)]
    [InlineData(9, true, null, 7)] // granted when the day was over
    public void The_due_day_moves_only_by_a_grant_in_time(int answered, bool granted, int? until, int due)
    {
        var task = Receive();
        Do(task, "ask-extension", 4, new AskTaskExtension { Until = Day.AddDays(14), Reason = "要等材料" });
        Assert.Equal(Day.AddDays(7), township.Clock(task, "task_due").Reading.Due);
        Do(task, "extension-answered", answered, new AnswerTaskExtension { Granted = granted, Until = until is { } days ? Day.AddDays(days) : null });
        Assert.Equal(Day.AddDays(due), township.Clock(task, "task_due").Reading.Due);
    }

    [Fact]
    public void A_second_grant_goes_on_from_the_first()
    {
        var task = Receive();
        foreach (var (on, until) in new[] { (4, 14), (12, 20) })
        {
            Do(task, "ask-extension", on, new AskTaskExtension { Until = Day.AddDays(until), Reason = "雨天" });
            Do(task, "extension-answered", on + 1, new AnswerTaskExtension { Granted = true });
        }
        Assert.Equal(Day.AddDays(20), township.Clock(task, "task_due").Reading.Due);
    }

    [Fact]
    public void One_sent_back_is_concluded_once_and_one_without_a_day_has_no_clock()
    {
        var task = Receive();
        Do(task, "conclude", 5, new ConcludeTask { Result = TaskResult.Explained });
        Do(task, "send-back", 9, new SendTaskBack { Reason = "诉求人不满意", DueOn = Day.AddDays(16) });
        Assert.Equal(("已收到", 0m), (township.Stage(task), township.Figure("F11", 2024).Value));
        Assert.Equal(Day.AddDays(16), township.Clock(task, "task_due").Reading.Due);
        Do(task, "conclude", 200, new ConcludeTask { Result = TaskResult.Solved });
        Assert.Equal((0m, 1m), (township.Figure("F11", 2024).Value, township.Figure("F11", 2025).Value));
        Assert.Empty(township.Now(Receive(f => f with { DueOn = null })).Derive(township.Law).Clocks);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_same_order_does_not_come_in_twice_and_nonsense_is_refused()
    {
        var source = new Source(SourceKind.Platform, "12345热线", "RX2407020001");
        township.Do("task-from-above", "receive", Day, Form(), change: a => a with { Source = source });
        Assert.Equal("duplicate-number", Assert.IsType<Refused>(township.Try("task-from-above", "receive", Day, Form(), change: a => a with { Source = source })).Refusals[0].Code);
        Assert.Equal("subject", township.Refusal("task-from-above", "receive", Day, Form() with { Subject = "" }).Field);
        Assert.Equal("dueOn", township.Refusal("task-from-above", "receive", Day, Form() with { DueOn = Day.AddDays(-1) }).Field);
        Assert.Equal("until", township.Refusal("task-from-above", "ask-extension", Day, new AskTaskExtension { Until = Day.AddDays(7), Reason = "忙" }, Receive()).Field);
        Assert.Equal("same", township.Refusal("task-from-above", "cancel", Day, new CancelTask { Ground = TaskCancelGround.Duplicate, Same = new(Guid.NewGuid()) }, Receive()).Field);
        Assert.Equal("purpose", township.Refusal("task-from-above", "to-petition", Day, Petition() with { Purpose = PetitionPurpose.Accusation }, Receive()).Field);
        Assert.Equal("parties", township.Refusal("task-from-above", "to-dispute", Day, Dispute() with { Parties = [] }, Receive()).Field);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2026, 2, 1));
        var person = world.Person("S02");
        var task = world.Do("task-from-above", "receive", Day, new ReceiveTask { Channel = "hotline", Subject = "路灯", DueOn = Day.AddDays(10), Caller = "甲" });
        return (world, task,
        [
            ("sign", new SignForTask()), ("assign", new AssignTask { To = person }), ("ask-extension", new AskTaskExtension { Until = Day.AddDays(20), Reason = "雨" }), ("extension-answered", new AnswerTaskExtension { Granted = true }),
            ("return", new ReturnTask { Ground = TaskReturnGround.Unclear }), ("return-answered", new AnswerTaskReturn { Accepted = true }), ("conclude", new ConcludeTask { Result = TaskResult.Solved }),
            ("call-back", new CallBackOnTask()), ("send-back", new SendTaskBack { Reason = "重办", DueOn = Day.AddDays(50) }), ("cancel", new CancelTask { Ground = TaskCancelGround.Above }),
            ("to-dispute", Dispute()), ("to-petition", Petition()), ("receive", new ReceiveTask { Channel = "governance", Subject = "垃圾" }),
        ]);
    });

    private static TurnTaskIntoDispute Dispute() => new() { Kind = "neighbours", Cause = "路灯线路争执", Parties = [new() { Side = DisputeSide.Applicant, Name = "周热" }] };

    private static TurnTaskIntoPetition Petition() => new() { Purpose = PetitionPurpose.Claim, Subject = "路灯不亮", Petitioner = "周热" };

    private ReceiveTask Form() => new() { Channel = "hotline", Subject = "路灯不亮", Topic = "road-water", From = "区热线办", DueOn = Day.AddDays(7), Village = village, Caller = "周热", Phone = "13900000000", Words = "村口路灯不亮" };

    private Matter Receive(Func<ReceiveTask, ReceiveTask>? change = null) => township.Do("task-from-above", "receive", Day, change is null ? Form() : change(Form()));

    private void Do(Matter task, string action, int days, Form form) => township.Do("task-from-above", action, Day.AddDays(days), form, township.Now(task));
}
