namespace Xiangzhi.Registers.Tests.Study;

public sealed class StudySessionsTests
{
    private static readonly DateOnly May = new(2026, 5, 10);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> first;
    private readonly Ref<Staff> second;

    public StudySessionsTests() => (first, second) = (township.Person("S01"), township.Person("S02"));

    [Fact]
    public void A_session_is_planned_held_and_recorded()
    {
        var session = Plan(StudyKind.CentreGroup, May);
        Assert.Equal("已安排", township.Stage(session));
        Assert.Equal(["postpone", "cancel", "hold"], township.Offered(session));

        Hold(session, May.AddDays(5), first, second);
        Assert.Equal("已举办", township.Stage(session));
        Assert.Equal(["record"], township.Offered(session));

        township.Do("study", "record", May.AddDays(6), new RecordStudy { MinutesNumber = "纪要3号" }, township.Now(session));
        Assert.Equal("已归档", township.Stage(session));
        Assert.Empty(township.Offered(session));
        Assert.Empty(township.Flags(session));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_postponed_session_takes_its_new_day_and_may_still_be_held()
    {
        var session = Plan(StudyKind.Seminar, May);
        township.Do("study", "postpone", May.AddDays(1), new PostponeStudy { PlannedFor = May.AddDays(30), Reason = "防汛" }, session);

        Assert.Equal("已延期", township.Stage(session));
        Assert.Equal((May.AddDays(2), May.AddDays(30)), (State(session).Postponed[0].Was, State(session).PlannedFor));
        Assert.Equal(["postpone", "cancel", "hold"], township.Offered(session));
        Hold(session, May.AddDays(30), first);
        Assert.Equal(1, township.Figure("B3", 2026).Value);
    }

    [Fact]
    public void A_cancelled_session_counts_nothing_and_takes_nothing_more_until_it_is_taken_up_again()
    {
        var session = Plan(StudyKind.Lecture, May);
        township.Do("study", "cancel", May.AddDays(1), new CancelStudy { Reason = "主讲人另有任务" }, session);

        Assert.Equal("已取消", township.Stage(session));
        Assert.Empty(township.Offered(session));
        Assert.Equal(0, township.Figure("B4", 2026).Value);
        Assert.Equal("closed", Assert.IsType<Refused>(township.Try("study", "hold", May.AddDays(2), new HoldStudy(), township.Now(session))).Refusals[0].Code);

        township.Do("study", "reopen", May.AddDays(3), new Reopen { Reason = "改期再讲" }, township.Now(session));
        Hold(session, May.AddDays(9), first);
        Assert.Equal(1, township.Figure("B4", 2026).Value);
    }

    [Fact]
    public void Taking_up_a_held_session_again_does_not_take_it_out_of_the_figures()
    {
        var session = Hold(Plan(StudyKind.Lecture, May), May, first);
        township.Do("study", "reopen", May.AddDays(3), new Reopen { Reason = "补材料" }, township.Now(session));

        Assert.Equal("已举办", township.Stage(session));
        Assert.Equal(1, township.Figure("B4", 2026).Value);
    }

    [Fact]
    public void Who_was_absent_may_make_it_good_and_then_has_a_record()
    {
        var session = Plan(StudyKind.PreMeeting, May);
        township.Do("study", "hold", May, new HoldStudy { Present = [first], Absent = [new() { Person = second, Reason = AbsenceReason.Duty }] }, session);
        Assert.Equal(50, township.Figure("B12", 2026).Value);
        Assert.Equal(["record", "make-up"], township.Offered(session));
        Assert.Equal("persons", township.Refusal("study", "make-up", May.AddDays(1), new MakeUpStudy { Persons = [first] }, township.Now(session)).Field);

        township.Do("study", "make-up", May.AddDays(7), new MakeUpStudy { Persons = [second] }, township.Now(session));

        Assert.Equal(["record"], township.Offered(session));
        Assert.Equal(100, township.Figure("B12", 2026).Value);
        Assert.Equal(50, township.Figure("B12", 2026, asOf: May.AddDays(6)).Value);
        Assert.Equal(1, township.Figure("B2", 2026).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Four_figures_part_the_kinds_of_study()
    {
        foreach (var kind in Enum.GetValues<StudyKind>())
            Hold(Plan(kind, May), May.AddDays(1), first);
        Hold(Plan(StudyKind.CentreGroup, May), May.AddDays(2), first);
        Plan(StudyKind.CentreGroup, May);

        Assert.Equal([2m, 3m, 1m, 1m], new[] { "B1", "B2", "B3", "B4" }.Select(code => township.Figure(code, 2026).Value!.Value));
        Assert.Equal(1, township.Figure("B2", 2026, slice: "party-committee").Value);
    }

    [Fact]
    public void A_corrected_day_moves_the_session_into_its_year_and_a_void_one_counts_nowhere()
    {
        var session = Hold(Plan(StudyKind.CentreGroup, new(2025, 12, 20)), new(2025, 12, 28), first);
        Assert.Equal(1, township.Figure("B1", 2025).Value);

        township.Correct(township.Now(session), township.Now(session).LastSeq, new(2026, 1, 4), new HoldStudy { Present = [first] });
        Assert.Equal((0m, 1m), (township.Figure("B1", 2025).Value, township.Figure("B1", 2026).Value));
        Assert.Equal((0m, 50m), (township.Figure("B12", 2025).Value, township.Figure("B12", 2026).Value));

        township.Void(township.Now(session), township.Now(session).Opening.Entry.Seq);
        Assert.Equal("作废", township.Stage(session));
        Assert.Equal((0m, 0m), (township.Figure("B1", 2026).Value, township.Figure("B12", 2026).Value));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var session = Plan(StudyKind.CentreGroup, May);

        Assert.Equal("present", Refused(new() { Present = [first, first] }));
        Assert.Equal("absent", Refused(new() { Present = [first], Absent = [new() { Person = first, Reason = AbsenceReason.Ill }] }));
        Assert.Equal("others", Refused(new() { Others = -1 }));
        Assert.Equal("hours", Refused(new() { Hours = 25 }));
        Assert.Equal("plannedFor", township.Refusal("study", "postpone", May.AddDays(3), new PostponeStudy { Reason = "会议", PlannedFor = May }, session).Field);

        string? Refused(HoldStudy form) => township.Refusal("study", "hold", May, form, session).Field;
    }

    [Fact]
    public void The_papers_bear_topic_day_place_people_and_who_was_absent()
    {
        var session = Plan(StudyKind.CentreGroup, May);
        var blank = township.Paper(session, "study-sign-in");
        Assert.Contains("中心组学法签到表", blank);
        Assert.Contains("主题：行政处罚法修订要点", blank);
        Assert.Contains("序号|姓名|单位及职务|签名|备注", blank);
        Assert.Contains("\n20|", blank);

        township.Do("study", "hold", May, new HoldStudy { Present = [first], Others = 3, OthersCounted = Counted.Count, Hours = 1.5m, Absent = [new() { Person = second, Reason = AbsenceReason.Leave }] }, session);
        var record = township.Paper(session, "study-record");
        Assert.Contains("时间：2026年5月10日", record);
        Assert.Contains("地点：二楼会议室", record);
        Assert.Contains("学时：1.5", record);
        Assert.Contains("学习的法律：宪法", record);
        Assert.Contains("参加人数：列名1人，另3人（点数）", record);
        Assert.Contains("参加人员：人S01", record);
        Assert.Contains("缺席人员：人S02（请假）", record);
        Assert.Contains("主讲人：张教授", record);
        Assert.Contains("\n1|人S01", township.Paper(session, "study-sign-in"));
    }

    [Fact]
    public void One_row_of_a_spreadsheet_brings_plan_meeting_and_record() =>
        Assert.Equal(["plan", "hold", "record"], Catalogue.Standard["study"].SheetActions.Select(a => a.Code));

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var (one, two) = (world.Person("S01"), world.Person("S02"));
        var session = world.Do("study", "plan", May, Planned(StudyKind.Lecture, May));
        return (world, session,
        [
            ("plan", Planned(StudyKind.CentreGroup, May)), ("postpone", new PostponeStudy { Reason = "会议" }), ("cancel", new CancelStudy { Reason = "停" }),
            ("hold", new HoldStudy { Present = [one], Absent = [new() { Person = two, Reason = AbsenceReason.Ill }], Hours = 2 }),
            ("record", new RecordStudy()), ("make-up", new MakeUpStudy { Persons = [two] }),
        ]);
    });

    private static PlanStudy Planned(StudyKind kind, DateOnly on) => new()
    {
        Kind = kind, Topic = "行政处罚法修订要点", Laws = ["constitution"], Place = "二楼会议室", PlannedFor = on.AddDays(2), OutsideLecturer = "张教授",
    };

    private Matter Plan(StudyKind kind, DateOnly on) => township.Do("study", "plan", on, Planned(kind, on));

    private Matter Hold(Matter session, DateOnly on, params Ref<Staff>[] present) =>
        township.Do("study", "hold", on, new HoldStudy { Present = [.. present] }, township.Now(session));

    private StudySession State(Matter session) => (StudySession)township.Now(session).State;
}
