using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Leadership;

public sealed class FirstDutiesTests
{
    private static readonly DateOnly Start = new(2025, 2, 20);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> secretary;

    public FirstDutiesTests() => secretary = township.Person("S01");

    [Fact]
    public void A_list_is_adopted_lived_by_reported_on_and_filed()
    {
        var list = Adopt();
        Assert.Equal(("在履行", "act revise reported leave-post file"), (township.Stage(list), string.Join(' ', township.Offered(list))));

        Act(list, 10, OwnActKind.Attended, 1);
        Act(list, 20, OwnActKind.Heard, 2);
        Act(list, 30, OwnActKind.Heard, 2);
        Act(list, 40, OwnActKind.Inspected, null);
        Assert.Equal(2, State(list).Fulfilled);
        Assert.Equal("2/3", township.Now(list).Derive(township.Law).Cells[^1]);

        Do(list, "reported", 300, new NoteDutyReport());
        Assert.Equal("已述法", township.Stage(list));
        Do(list, "file", 320, new FileDuties());
        Assert.Equal("已归档", township.Stage(list));
        Assert.Equal(["act"], township.Offered(list));
        Assert.Empty(township.Flags(list));
        Act(list, 200, OwnActKind.Studied, 3);
        Assert.Equal(3, State(list).Fulfilled);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Each_own_act_counts_on_its_day_by_kind_and_post()
    {
        var list = Adopt();
        Act(list, 10, OwnActKind.Attended, 1);
        Act(list, 11, OwnActKind.Attended, 1);
        Act(list, 12, OwnActKind.Decided, null);
        Act(list, 320, OwnActKind.Heard, 2);
        Assert.Equal((3m, 1m), (township.Figure("A8", 2025).Value, township.Figure("A8", 2026).Value));
        Assert.Equal((2m, 3m), (township.Figure("A8", 2025, slice: "attended").Value, township.Figure("A8", 2025, slice: "party-secretary").Value));

        township.Correct(township.Now(list), township.Now(list).LastSeq, new(2025, 12, 30), new RecordOwnAct { Kind = OwnActKind.Heard, What = "听取执法工作汇报" });
        Assert.Equal((4m, 0m), (township.Figure("A8", 2025).Value, township.Figure("A8", 2026).Value));
        township.Void(township.Now(list), township.Now(list).Opening.Entry.Seq);
        Assert.Equal(0, township.Figure("A8", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_report_is_due_on_the_day_that_the_list_names()
    {
        var list = Adopt(reportBy: new(2026, 1, 15));
        Assert.Equal((new DateOnly(2026, 1, 15), ClockState.Late), (Clock(list).Due, Clock(list).State(new(2026, 1, 16))));

        Do(list, "reported", 329, new NoteDutyReport());
        Assert.Equal(new DateOnly(2026, 1, 15), Start.AddDays(329));
        Assert.Equal(ClockState.Met, Clock(list).State(new(2026, 2, 1)));

        var other = Adopt();
        Assert.DoesNotContain(township.Now(other).Derive(township.Law).Clocks, c => c.Reading.Due is not null);
        var left = Adopt(reportBy: new(2026, 1, 15));
        Do(left, "leave-post", 100, new LeavePost());
        Assert.Empty(township.Now(left).Derive(township.Law).Clocks);
        Assert.Equal("已离任", township.Stage(left));

        ClockReading Clock(Matter matter) => township.Clock(matter, "lead_report_due").Reading;
    }

    [Fact]
    public void A_list_filed_without_a_report_is_flagged_from_that_day()
    {
        var list = Adopt();
        Do(list, "file", 320, new FileDuties());
        var flag = Assert.Single(township.Flags(list));
        Assert.Equal(("lead_duty_report", Severity.Amber, Start.AddDays(320)), (flag.Rule, flag.Severity, flag.Since));
        Assert.Contains("账上未见年度述法", flag.Text, StringComparison.Ordinal);

        Do(list, "reported", 325, new NoteDutyReport());
        Assert.Contains("在后", Assert.Single(township.Flags(list)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revised_list_keeps_the_acts_by_their_place()
    {
        var list = Adopt();
        Act(list, 10, OwnActKind.Heard, 2);
        Do(list, "revise", 20, new ReviseDuties { Duties = [new() { Text = "定期研究" }, new() { Text = "听取汇报", Times = 1 }] });

        Assert.Equal((2, 1), (State(list).Duties.Count, State(list).Fulfilled));
        Assert.Equal("duty", township.Refusal("first-duty", "act", Start.AddDays(30), new RecordOwnAct { Kind = OwnActKind.Heard, What = "x", Duty = 3 }, township.Now(list)).Field);
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("year", Refused(new() { Year = 25, Person = secretary, Post = FirstPost.PartySecretary }));
        Assert.Equal("reportBy", Refused(new() { Year = 2025, Person = secretary, Post = FirstPost.PartySecretary, ReportBy = Start.AddDays(-1) }));
        Assert.Equal("duties", Refused(new() { Year = 2025, Person = secretary, Post = FirstPost.PartySecretary, Duties = [new() { Text = "x", Times = 0 }] }));

        string? Refused(AdoptDuties form) => township.Refusal("first-duty", "adopt", Start, form).Field;
    }

    [Fact]
    public void The_list_as_a_paper_bears_person_post_duties_and_how_often_each_was_done()
    {
        var list = Adopt(reportBy: new(2026, 1, 15));
        Act(list, 10, OwnActKind.Heard, 2);
        var paper = township.Paper(list, "first-duty-list");

        Assert.Contains("责任人：人S01", paper);
        Assert.Contains("岗位：党委书记", paper);
        Assert.Contains("述法不晚于：2026年1月15日", paper);
        Assert.Contains("2|听取法治建设汇报|2|1", paper);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var one = world.Person("S01");
        var list = world.Do("first-duty", "adopt", Start, Form(one, null));
        return (world, list,
        [
            ("adopt", Form(one, new(2026, 1, 1))), ("act", new RecordOwnAct { Kind = OwnActKind.Decided, What = "定", Duty = 2 }), ("revise", new ReviseDuties { Duties = [new() { Text = "只一条" }] }),
            ("reported", new NoteDutyReport()), ("leave-post", new LeavePost()), ("file", new FileDuties()),
        ]);
    });

    private static AdoptDuties Form(Ref<Staff> person, DateOnly? reportBy) => new()
    {
        Year = 2025, Person = person, Post = FirstPost.PartySecretary, ReportBy = reportBy,
        Duties = [new() { Text = "主持召开法治专题会议", Times = 1 }, new() { Text = "听取法治建设汇报", Times = 2 }, new() { Text = "带头学法" }],
    };

    private Matter Adopt(DateOnly? reportBy = null) => township.Do("first-duty", "adopt", Start, Form(secretary, reportBy));

    private void Act(Matter list, int days, OwnActKind kind, int? duty) => Do(list, "act", days, new RecordOwnAct { Kind = kind, What = "听取执法工作汇报", Duty = duty });

    private Matter Do(Matter list, string action, int days, Form form) => township.Do("first-duty", action, Start.AddDays(days), form, township.Now(list));

    private FirstDuty State(Matter list) => (FirstDuty)township.Now(list).State;
}
