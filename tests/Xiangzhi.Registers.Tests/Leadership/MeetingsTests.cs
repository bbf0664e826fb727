using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Leadership;

public sealed class MeetingsTests
{
    private static readonly DateOnly Start = new(2025, 3, 10);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> chair;
    private readonly Ref<Staff> other;

    public MeetingsTests() => (chair, other) = (township.Person("S01"), township.Person("S02"));

    [Fact]
    public void A_meeting_is_called_held_minuted_its_problem_solved_and_archived()
    {
        var meeting = Call();
        Assert.Equal(("已通知", "hold postpone cancel"), (township.Stage(meeting), string.Join(' ', township.Offered(meeting))));
        Hold(meeting, 5);
        Assert.Equal(("已召开", "minutes solve unsolved move-due raise archive"), (township.Stage(meeting), string.Join(' ', township.Offered(meeting))));
        Do(meeting, "minutes", 8, new IssueMinutes { Number = "白土纪〔2025〕3号" });
        Do(meeting, "solve", 30, new SolveProblem { Number = 1, How = "完成补录" });
        Do(meeting, "solve", 31, new SolveProblem { Number = 2, How = "配齐" });
        Assert.Equal(("已出纪要", "raise archive"), (township.Stage(meeting), string.Join(' ', township.Offered(meeting))));
        Do(meeting, "archive", 40, new ArchiveMeeting());
        Assert.Equal("已归档", township.Stage(meeting));
        Assert.Empty(township.Offered(meeting));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_meeting_counts_on_its_own_day_once_its_minutes_exist()
    {
        var meeting = Hold(Call(), 5);
        Assert.Equal(0, township.Figure("A1", 2025).Value);
        Do(meeting, "minutes", 300, new IssueMinutes { Number = "3号" });

        Assert.Equal((1m, 0m), (township.Figure("A1", 2025, asOf: new(2026, 6, 30)).Value, township.Figure("A1", 2026).Value));
        Assert.Equal(0, township.Figure("A1", 2025, asOf: new(2025, 12, 31)).Value);
        Assert.Equal(1, township.Figure("A1", 2025, asOf: new(2026, 6, 30), slice: "party-committee").Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_signed_paper_of_minutes_is_minutes_too()
    {
        var meeting = Hold(Call(), 5);
        Do(meeting, "issue-paper", 9, new IssuePaper { Paper = "meeting-minutes", OfficialNumber = "白土纪〔2025〕4号", Sealed = true });

        Assert.Equal(("已出纪要", 1m), (township.Stage(meeting), township.Figure("A1", 2025).Value!.Value));
    }

    [Fact]
    public void A_problem_counts_when_it_is_solved_and_not_before_nor_if_given_up()
    {
        var meeting = Hold(Call(), 5);
        Do(meeting, "unsolved", 60, new LeaveUnsolved { Number = 2, Reason = "编制没有批下来" });
        Do(meeting, "solve", 300, new SolveProblem { Number = 1, How = "补录" });
        Assert.Equal((0m, 1m), (township.Figure("A2", 2025).Value, township.Figure("A2", 2026).Value));

        township.Correct(township.Now(meeting), township.Now(meeting).LastSeq, new(2025, 12, 28), new SolveProblem { Number = 1, How = "补录" });
        Assert.Equal((1m, 0m), (township.Figure("A2", 2025).Value, township.Figure("A2", 2026).Value));
        Assert.Equal(1, township.Figure("A2", 2025, slice: "enforcement").Value);

        Do(meeting, "solve", 320, new SolveProblem { Number = 2, How = "编制到位" });
        Assert.Equal((1m, 1m), (township.Figure("A2", 2025).Value, township.Figure("A2", 2026).Value));
        Assert.Null(State(meeting).Problem(2)!.Unsolved);
        township.Void(township.Now(meeting), township.Now(meeting).Opening.Entry.Seq);
        Assert.Equal(0, township.Figure("A2", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Problems_may_still_be_solved_after_the_meeting_is_archived()
    {
        var meeting = Hold(Call(), 5);
        Do(meeting, "archive", 20, new ArchiveMeeting());
        Assert.Equal(["minutes", "solve", "unsolved"], township.Offered(meeting));
        Do(meeting, "solve", 40, new SolveProblem { Number = 1, How = "补录" });

        Assert.Equal(1, township.Figure("A2", 2025).Value);
    }

    [Fact]
    public void Each_problem_has_its_own_due_day_which_may_be_moved()
    {
        var meeting = Hold(Call(), 5);
        var clock = Assert.Single(township.Now(meeting).Derive(township.Law).Clocks, c => c.Rule == "lead_problem_due");
        Assert.Equal(("1", Start.AddDays(65)), (clock.Key, clock.Reading.Due));

        Do(meeting, "move-due", 60, new MoveProblemDue { Number = 1, Due = Start.AddDays(95), Reason = "设备没到" });
        Assert.Equal(Start.AddDays(95), township.Clock(meeting, "lead_problem_due").Reading.Due);
        Do(meeting, "solve", 96, new SolveProblem { Number = 1, How = "到位" });
        Assert.Equal(ClockState.MetLate, township.Clock(meeting, "lead_problem_due").Reading.State(new(2026, 1, 1)));
        Do(meeting, "raise", 97, new RaiseProblem { Problems = [new() { Problem = "公开栏破损", Due = Start.AddDays(120) }] });
        Assert.Equal(["1", "3"], township.Now(meeting).Derive(township.Law).Clocks.Where(c => c.Rule == "lead_problem_due").Select(c => c.Key));
    }

    [Fact]
    public void Minutes_have_a_time_only_where_the_office_sets_one()
    {
        var meeting = Hold(Call(), 4);
        Assert.DoesNotContain(township.Now(meeting).Derive(township.Law).Clocks, c => c.Rule == "lead_minutes");
        township.Settings = OfficeSettings.None with { Local = OfficeSettings.None.Local.Add("lead_minutes", 5) };

        // Held on Friday 14 March 2025; the fifth working day after it is Friday 21 March.
        Assert.Equal((new DateOnly(2025, 3, 14), new DateOnly(2025, 3, 21)), (Start.AddDays(4), township.Clock(meeting, "lead_minutes").Reading.Due));
    }

    [Fact]
    public void A_postponed_or_cancelled_meeting_counts_nothing()
    {
        var late = Call();
        Do(late, "postpone", 1, new PostponeMeeting { PlannedFor = Start.AddDays(20), Reason = "防汛" });
        Assert.Equal(("已延期", Start.AddDays(20)), (township.Stage(late), State(late).PlannedFor));
        var off = Do(Call(), "cancel", 2, new CancelMeeting { Reason = "并入下次会议" });
        Assert.Equal("已取消", township.Stage(off));
        Assert.Empty(township.Offered(off));
        Assert.Equal(0, township.Figure("A1", 2025).Value);
        Hold(late, 20);
        Assert.Equal("已召开", township.Stage(late));
    }

    [Fact]
    public void A_topic_of_party_rules_cuts_the_figure()
    {
        var meeting = Call();
        Do(meeting, "hold", 5, new HoldMeeting { Present = [chair], Topics = [new() { Kind = MeetingTopicKind.PartyRules, Topic = "执规责任落实情况" }] });
        Do(meeting, "minutes", 6, new IssueMinutes { Number = "5号" });
        Do(Hold(Call(), 7), "minutes", 8, new IssueMinutes { Number = "6号" });

        Assert.Equal((2m, 1m), (township.Figure("A1", 2025).Value, township.Figure("A1", 2025, slice: "party-rules").Value));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var meeting = Call();
        Assert.Equal("present", Refused("hold", 5, new HoldMeeting { Present = [chair, chair] }));
        Assert.Equal("absent", Refused("hold", 5, new HoldMeeting { Present = [chair], Absent = [new() { Person = chair, Reason = AbsenceReason.Ill }] }));
        Assert.Equal("guests", Refused("hold", 5, new HoldMeeting { Guests = -1 }));
        Assert.Equal("problems", Refused("hold", 5, new HoldMeeting { Problems = [new() { Problem = "x", Due = Start }] }));
        Assert.Equal("plannedFor", Refused("postpone", 5, new PostponeMeeting { PlannedFor = Start, Reason = "x" }));
        Hold(meeting, 5);
        Assert.Equal("number", Refused("solve", 6, new SolveProblem { Number = 9, How = "x" }));
        Assert.Equal("number", Refused("unsolved", 6, new LeaveUnsolved { Number = 0, Reason = "x" }));
        Assert.Equal("due", Refused("move-due", 6, new MoveProblemDue { Number = 1, Due = Start, Reason = "x" }));
        Assert.Equal("problems", Refused("raise", 6, new RaiseProblem { Problems = [] }));
        Do(meeting, "solve", 7, new SolveProblem { Number = 1, How = "x" });
        Assert.Equal("number", Refused("solve", 8, new SolveProblem { Number = 1, How = "x" }));
        Assert.Equal("number", Refused("move-due", 8, new MoveProblemDue { Number = 1, Due = Start.AddDays(90), Reason = "x" }));

        string? Refused(string action, int days, Form form) => township.Refusal("meeting", action, Start.AddDays(days), form, township.Now(meeting)).Field;
    }

    [Fact]
    public void The_minutes_bear_number_people_resolutions_and_problems()
    {
        var meeting = Hold(Call(), 5);
        Do(meeting, "minutes", 8, new IssueMinutes { Number = "白土纪〔2025〕3号" });
        var paper = township.Paper(meeting, "meeting-minutes");

        Assert.Contains("会议类别：党委会议", paper);
        Assert.Contains("时间：2025年3月15日", paper);
        Assert.Contains("主持：人S01", paper);
        Assert.Contains("出席：人S01", paper);
        Assert.Contains("缺席：1人", paper);
        Assert.Contains("1|一季度法治建设情况|同意方案", paper);
        Assert.Contains("1|执法记录补录不及时|综合行政执法大队|2025年5月14日", paper);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var person = world.Person("S01");
        var meeting = world.Do("meeting", "call", Start, new CallMeeting { Body = MeetingBody.Joint, Name = "会" });
        return (world, meeting,
        [
            ("call", new CallMeeting { Body = MeetingBody.Government, Name = "政府会" }), ("hold", new HoldMeeting { Present = [person], Problems = [new() { Problem = "甲", Due = Start.AddDays(60) }, new() { Problem = "乙" }] }),
            ("minutes", new IssueMinutes { Number = "1" }), ("solve", new SolveProblem { Number = 1, How = "好" }), ("unsolved", new LeaveUnsolved { Number = 2, Reason = "难" }),
            ("move-due", new MoveProblemDue { Number = 1, Due = Start.AddDays(70), Reason = "迟" }), ("raise", new RaiseProblem { Problems = [new() { Problem = "丙" }] }),
            ("postpone", new PostponeMeeting { Reason = "汛" }), ("cancel", new CancelMeeting { Reason = "停" }), ("archive", new ArchiveMeeting()),
        ]);
    });

    private Matter Call() => township.Do("meeting", "call", Start, new CallMeeting
    {
        Body = MeetingBody.PartyCommittee, Name = "2025年第一次法治专题会", Chair = chair, PlannedFor = Start.AddDays(5), Place = "三楼会议室",
    });

    private Matter Hold(Matter meeting, int days) => Do(meeting, "hold", days, new HoldMeeting
    {
        Present = [chair], Absent = [new() { Person = other, Reason = AbsenceReason.Duty }], Topics = [new() { Topic = "一季度法治建设情况", Resolved = "同意方案" }],
        Problems = [new() { Problem = "执法记录补录不及时", Owner = "enforcement", Due = Start.AddDays(65) }, new() { Problem = "法制审核人手不够", Owner = "justice" }],
    });

    private Matter Do(Matter meeting, string action, int days, Form form) => township.Do("meeting", action, Start.AddDays(days), form, township.Now(meeting));

    private LawMeeting State(Matter meeting) => (LawMeeting)township.Now(meeting).State;
}
