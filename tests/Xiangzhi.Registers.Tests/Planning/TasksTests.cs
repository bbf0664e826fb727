using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Planning;

public sealed class TasksTests
{
    private static readonly DateOnly Start = new(2024, 1, 22);

    private readonly TestTownship township = new(new(2027, 2, 1));

    [Fact]
    public void A_task_is_set_reported_on_done_and_verified()
    {
        var task = Set();
        Assert.Equal(("已布置", "progress complete change-owner put-off drop carry"), (township.Stage(task), string.Join(' ', township.Offered(task))));
        Do(task, "progress", 60, new ReportProgress { Text = "编好了第一批案例", Share = 40 });
        Assert.Equal("推进中", township.Stage(task));
        Do(task, "change-owner", 61, new ChangeOwner { Owner = "peace" });
        Do(task, "complete", 200, new CompleteTask { Result = "印发案例集" });
        Assert.Equal(("已完成", "verify change-owner"), (township.Stage(task), string.Join(' ', township.Offered(task))));
        Do(task, "verify", 210, new VerifyTask { Passed = true });

        Assert.Equal("已核验", township.Stage(task));
        Assert.Empty(township.Offered(task));
        Assert.Equal((new Code<Offices>("peace"), 100), (State(task).Owner, State(task).Progress));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_does_not_pass_is_under_way_again()
    {
        var task = Do(Set(), "complete", 100, new CompleteTask { Result = "已办" });
        Do(task, "verify", 101, new VerifyTask { Passed = false, Opinion = "缺签收单" });

        Assert.Equal(("推进中", 1, (Mark?)null), (township.Stage(task), State(task).Rejections, State(task).Done));
        Assert.Contains("complete", township.Offered(task));
        Assert.Null(Clock(task).Until);
    }

    [Fact]
    public void A_task_is_due_on_its_day_or_else_at_the_end_of_its_year()
    {
        Assert.Equal(new DateOnly(2024, 6, 30), Clock(Set(due: new(2024, 6, 30))).Due);
        var open = Clock(Set());
        Assert.Equal(new DateOnly(2024, 12, 31), open.Due);
        Assert.Equal((ClockState.DueToday, ClockState.Late), (open.State(new(2024, 12, 31)), open.State(new(2025, 1, 1))));
        var done = Do(Set(due: new(2024, 6, 30)), "complete", 200, new CompleteTask { Result = "办了" });
        Assert.Equal(ClockState.MetLate, Clock(done).State(new(2024, 12, 1)));
    }

    [Fact]
    public void A_delay_granted_in_time_moves_the_day_and_one_granted_afterwards_does_not()
    {
        var task = Set(due: new(2024, 6, 30));
        Do(task, "put-off", 100, new PutOffTask { Due = new(2024, 9, 30), Reason = "防汛抢险" });
        Assert.Equal(("已推迟", new DateOnly(2024, 9, 30)), (township.Stage(task), Clock(task).Due));
        Do(task, "put-off", 200, new PutOffTask { Due = new(2024, 11, 30), Reason = "设备没到" });
        Assert.Equal((new DateOnly(2024, 11, 30), new DateOnly(2024, 11, 30)), (Clock(task).Due, State(task).Due));

        var late = Set(due: new(2024, 3, 31));
        Do(late, "put-off", 100, new PutOffTask { Due = new(2024, 9, 30), Reason = "忘了" });
        Assert.Equal((new DateOnly(2024, 3, 31), new DateOnly(2024, 9, 30)), (Clock(late).Due, State(late).Due));
    }

    [Fact]
    public void A_dropped_task_takes_nothing_more_until_it_is_taken_up_again()
    {
        var task = Do(Set(), "drop", 50, new DropTask { Reason = "上级取消了这项工作" });
        Assert.Equal("不再办理", township.Stage(task));
        Assert.Empty(township.Offered(task));
        Do(task, "reopen", 60, new Reopen { Reason = "恢复" });
        Assert.Equal("已布置", township.Stage(task));
    }

    [Fact]
    public void A_task_carried_over_ends_here_and_opens_one_of_the_next_year()
    {
        var task = Do(Set(), "carry", 340, new CarryTask { Year = 2025, Text = "编印本乡典型案例（二期）", Owner = "justice", Due = new(2025, 5, 31), Reason = "经费跨年" });
        var next = Assert.Single(township.Matters, m => m.Register.Code == "task" && m.Id != task.Id);

        Assert.Equal("结转下年", township.Stage(task));
        Assert.Equal((2025, TaskSource.CarriedOver, "编印本乡典型案例（二期）", new DateOnly(2025, 5, 31)), (State(next).Year, State(next).Source, State(next).Text, State(next).Due!.Value));
        Assert.Equal(task.Id, ((SetTask)next.Opening.Form).From!.Value.Id);
        Assert.Equal(Start.AddDays(340), next.Opening.Entry.On);
        var again = Do(Set(), "carry", 341, new CarryTask { Year = 2025, Text = "另一件", Reason = "跨年" });
        Assert.Equal(4, township.Matters.Count(m => m.Register.Code == "task"));
        Assert.NotEqual(again.Id, next.Id);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_shortcoming_is_a_task_with_its_problem_and_cause()
    {
        var task = township.Do("task", "set", Start, new SetTask
        {
            Year = 2024, Text = "组织执法证考试", Source = TaskSource.Problem, Problem = "有执法资格的人少", Cause = "新进人员没有参训", Owner = "enforcement",
        });
        Assert.Equal(("有执法资格的人少", "新进人员没有参训", TaskSource.Problem), (State(task).Problem, State(task).Cause, State(task).Source));
    }

    [Fact]
    public void The_list_shows_year_owner_source_due_done_and_progress()
    {
        var task = Set(due: new(2024, 6, 30));
        Do(task, "progress", 60, new ReportProgress { Text = "一半", Share = 50 });
        Assert.Equal(["2024", "justice", "last-report", "2024-06-30", "", "50%"], township.Now(task).Derive(township.Law).Cells);
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("year", township.Refusal("task", "set", Start, Form(null) with { Year = 24 }).Field);
        Assert.Equal("due", township.Refusal("task", "set", Start, Form(Start.AddDays(-1))).Field);
        Assert.Equal("due", township.Refusal("task", "set", Start, Form(null) with { Year = 2023 }).Field);
        var task = Set(due: new(2024, 6, 30));
        Assert.Equal("share", Refused("progress", new ReportProgress { Text = "x", Share = 101 }));
        Assert.Equal("due", Refused("put-off", new PutOffTask { Due = new(2024, 6, 30), Reason = "x" }));
        Assert.Equal("year", Refused("carry", new CarryTask { Year = 2024, Text = "x", Reason = "x" }));
        Assert.Equal("due", Refused("carry", new CarryTask { Year = 2025, Text = "x", Reason = "x", Due = Start }));

        string? Refused(string action, Form form) => township.Refusal("task", action, Start.AddDays(9), form, township.Now(task)).Field;
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var task = world.Do("task", "set", Start, Form(new(2024, 2, 10)));
        return (world, task,
        [
            ("set", Form(null)), ("progress", new ReportProgress { Text = "进", Share = 30 }), ("complete", new CompleteTask { Result = "成" }), ("verify", new VerifyTask { Passed = true }), ("verify", new VerifyTask()),
            ("change-owner", new ChangeOwner { Owner = "peace" }), ("put-off", new PutOffTask { Due = new(2024, 5, 1), Reason = "迟" }), ("drop", new DropTask { Reason = "停" }),
            ("carry", new CarryTask { Year = 2025, Text = "下年", Reason = "转" }),
        ]);
    });

    private static SetTask Form(DateOnly? due) => new() { Year = 2024, Text = "编印本乡典型案例", Source = TaskSource.LastReport, Owner = "justice", Due = due };

    private Matter Set(DateOnly? due = null) => township.Do("task", "set", Start, Form(due));

    private Matter Do(Matter task, string action, int days, Form form) => township.Do("task", action, Start.AddDays(days), form, township.Now(task));

    private ClockReading Clock(Matter task) => township.Clock(task, "lead_task_due").Reading;

    private YearTask State(Matter task) => (YearTask)township.Now(task).State;
}
