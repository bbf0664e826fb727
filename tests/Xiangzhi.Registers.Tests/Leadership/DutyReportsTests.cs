using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Leadership;

public sealed class DutyReportsTests
{
    private static readonly DateOnly Start = new(2025, 12, 20);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> one;
    private readonly Ref<Staff> two;

    public DutyReportsTests() => (one, two) = (township.Person("S01"), township.Person("S02"));

    [Fact]
    public void A_written_report_is_made_when_handed_in_and_then_reviewed_and_followed_up()
    {
        var report = Submit(one, DutyReportMode.Written);
        Assert.Equal(("已述法", "return review withdraw"), (township.Stage(report), string.Join(' ', township.Offered(report))));

        Do(report, "review", 5, new ReviewDutyReport { Result = DutyReportResult.Fair, Score = 91.5m });
        Assert.Equal("已评议", township.Stage(report));
        Assert.Equal(["improve"], township.Offered(report));
        Do(report, "improve", 30, new ImproveAfterReport { Measures = "补学两次" });
        Assert.Empty(township.Offered(report));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void One_before_a_meeting_counts_from_the_meeting()
    {
        var report = Submit(one, DutyReportMode.Meeting);
        Assert.Equal(("已提交", "deliver return withdraw"), (township.Stage(report), string.Join(' ', township.Offered(report))));
        Assert.Equal(0, township.Figure("A5", 2025).Value);

        Do(report, "deliver", 20, new DeliverDutyReport { Name = "党委（扩大）会议" });
        Assert.Equal((0m, 1m), (township.Figure("A5", 2025).Value, township.Figure("A5", 2026).Value));
        Assert.Equal(1, township.Figure("A5", 2026, slice: "meeting").Value);
    }

    [Fact]
    public void A_report_sent_back_is_none_until_it_comes_again()
    {
        var report = Submit(one, DutyReportMode.Written);
        Do(report, "return", 2, new ReturnDutyReport { Reason = "没有写问题" });
        Assert.Equal(("退回重写", "resubmit withdraw"), (township.Stage(report), string.Join(' ', township.Offered(report))));
        Assert.Equal(0, township.Figure("A5", 2025).Value);

        Do(report, "resubmit", 6, new ResubmitDutyReport());
        Assert.Equal(("已述法", 1m), (township.Stage(report), township.Figure("A5", 2025).Value!.Value));
    }

    [Fact]
    public void Who_reports_twice_counts_once_and_a_withdrawn_report_not_at_all()
    {
        Submit(one, DutyReportMode.Written);
        Submit(one, DutyReportMode.Written);
        var gone = Submit(two, DutyReportMode.Written);
        Assert.Equal(2, township.Figure("A5", 2025).Value);

        Do(gone, "withdraw", 3, new WithdrawDutyReport { Reason = "已调离" });
        Assert.Equal(("不再述法", 1m), (township.Stage(gone), township.Figure("A5", 2025).Value!.Value));
        Assert.Empty(township.Offered(gone));
    }

    [Fact]
    public void A_corrected_day_moves_the_person_into_its_year_and_a_void_report_counts_nowhere()
    {
        var report = Submit(one, DutyReportMode.Written);
        township.Correct(township.Now(report), township.Now(report).LastSeq, new(2026, 1, 8), Form(one, DutyReportMode.Written));
        Assert.Equal((0m, 1m), (township.Figure("A5", 2025).Value, township.Figure("A5", 2026).Value));

        township.Void(township.Now(report), township.Now(report).Opening.Entry.Seq);
        Assert.Equal(0, township.Figure("A5", 2026).Value);
        township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData(DutyReportMode.Written)]
    [InlineData(DutyReportMode.Meeting)]
    public void The_report_of_a_first_responsible_person_is_noted_on_the_list_of_duties(DutyReportMode mode)
    {
        var list = township.Do("first-duty", "adopt", new(2025, 2, 1), new AdoptDuties { Year = 2025, Person = one, Post = FirstPost.TownshipHead });
        var report = township.Do("duty-report", "submit", Start, Form(one, mode) with { List = new(list.Id) });
        if (mode == DutyReportMode.Meeting)
        {
            Assert.Null(((FirstDuty)township.Now(list).State).Reported);
            Do(report, "deliver", 0, new DeliverDutyReport());
        }

        Assert.Equal(Start, ((FirstDuty)township.Now(list).State).Reported?.Day);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var report = Submit(one, DutyReportMode.Written);
        Assert.Equal("score", township.Refusal("duty-report", "review", Start, new ReviewDutyReport { Result = DutyReportResult.Good, Score = 101 }, report).Field);
        Assert.Equal("year", township.Refusal("duty-report", "submit", Start, Form(one, DutyReportMode.Written) with { Year = 1025 }).Field);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var person = world.Person("S01");
        var report = world.Do("duty-report", "submit", Start, Form(person, DutyReportMode.Meeting));
        return (world, report,
        [
            ("submit", Form(person, DutyReportMode.Written)), ("deliver", new DeliverDutyReport()), ("return", new ReturnDutyReport { Reason = "退" }), ("resubmit", new ResubmitDutyReport()),
            ("review", new ReviewDutyReport { Result = DutyReportResult.Poor }), ("improve", new ImproveAfterReport { Measures = "改" }), ("withdraw", new WithdrawDutyReport { Reason = "离" }),
        ]);
    });

    private static SubmitDutyReport Form(Ref<Staff> person, DutyReportMode mode) => new() { Year = 2025, Person = person, Post = "乡长", Mode = mode, Receiver = "乡党委" };

    private Matter Submit(Ref<Staff> person, DutyReportMode mode) => township.Do("duty-report", "submit", Start, Form(person, mode));

    private Matter Do(Matter report, string action, int days, Form form) => township.Do("duty-report", action, Start.AddDays(days), form, township.Now(report));
}
