using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.VillageAffairs;

/// <summary>Which gap raises which rule stands in <see cref="VillageMeetingGaps"/>.</summary>
public sealed class VillageMeetingsTests
{
    private static readonly DateOnly Called = new(2024, 3, 1);

    private readonly TestTownship township = new(new(2026, 12, 31));
    private readonly Ref<Villages> village;

    public VillageMeetingsTests() => village = township.Village("01", "甲村");

    [Fact]
    public void A_decision_passes_with_more_than_half_of_those_present()
    {
        Assert.Equal(["vote-1"], Keys(new("修路筹资", 11, true), new("修水池", 10, true), new("建凉亭", 10, false)));
        Assert.Empty(Keys(new Vote("修路筹资", 11, true)));

        IEnumerable<string> Keys(params Vote[] votes)
        {
            var meeting = Call(VillageMeetingBody.Representatives);
            Do(meeting, "hold", new(2024, 3, 20), Hold(30, 20) with { Decisions = [.. votes.Select(v => new DecisionRow { Matter = v.Matter, Purpose = MeetingPurpose.SingleMatter, For = v.For, Against = 20 - v.For, Passed = v.Passed })] });
            return township.Flags(meeting).Select(f => f.Key);
        }
    }

    [Fact]
    public void The_next_representatives_meeting_is_due_in_the_next_quarter_and_stops_the_clock_of_the_last()
    {
        var first = Call(VillageMeetingBody.Representatives);
        Do(first, "hold", new(2024, 3, 20), Hold(30, 25));
        Assert.Equal(new DateOnly(2024, 6, 30), township.Clock(first, "vil_meeting_reps").Reading.Due);
        var second = Call(VillageMeetingBody.Representatives, first);
        Do(second, "hold", new(2024, 6, 12), Hold(30, 25));
        Assert.Equal(new DateOnly(2024, 6, 12), township.Clock(first, "vil_meeting_reps").Reading.Until);
        Assert.Null(township.Clock(second, "vil_meeting_reps").Reading.Until);

        var held = township.Now(second).Lines.Single(l => l.Action.Code == "hold").Entry.Seq;
        township.Correct(township.Now(second), held, new(2024, 6, 22), Hold(30, 25));
        Assert.Equal(new DateOnly(2024, 6, 22), township.Clock(first, "vil_meeting_reps").Reading.Until);
        township.Void(township.Now(second), held);
        Assert.Null(township.Clock(first, "vil_meeting_reps").Reading.Until);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Objections_have_three_days_and_results_are_published_even_after_filing()
    {
        var meeting = Call(VillageMeetingBody.Representatives);
        Do(meeting, "hold", new(2024, 3, 20));
        Do(meeting, "object", new(2024, 3, 22));
        Assert.Equal(new DateOnly(2024, 3, 25), township.Clock(meeting, "vil_cq_objection").Reading.Due);
        Do(meeting, "file", new(2024, 3, 25));
        Do(meeting, "publish", new(2024, 3, 26));
        Assert.Empty(township.Flags(meeting));
        Assert.Equal("已备案", township.Stage(meeting));
    }

    [Fact]
    public void The_record_names_votes_and_appraisals()
    {
        var meeting = Call(VillageMeetingBody.Representatives);
        Do(meeting, "hold", new(2024, 3, 20));
        var paper = township.Paper(meeting, "village-meeting-record");
        Assert.All(["村民代表会议记录", "甲村", "应到：30", "实到：24", "修便道：赞成20，反对3，弃权1，通过", "村主任：优秀、称职18，基本称职4，不称职2", "周主持"], text => Assert.Contains(text, paper, StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var meeting = Call(VillageMeetingBody.Assembly);
        Assert.Equal("plannedFor", Field("postpone", new PostponeVillageMeeting { PlannedFor = Called.AddDays(-1), Reason = "下雨" }));
        Assert.Equal("eligible", Field("hold", Hold(0, 0)));
        Assert.Equal("present", Field("hold", Hold(10, 11)));
        Assert.NotNull(Field("hold", Hold(30, 20) with { Decisions = [new() { Matter = "修路", Purpose = MeetingPurpose.SingleMatter, For = 21 }] }));
        Assert.NotNull(Field("hold", Hold(30, 20) with { Appraisals = [new() { Post = "主任", Good = -1 }] }));

        string? Field(string action, Form form) => township.Refusal("village-meeting", action, Called, form, township.Now(meeting)).Field;
    }

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached() => Edges.AssertWhole("village-meeting", () =>
    {
        var fresh = new TestTownship(new(2026, 12, 31));
        return (fresh, fresh.Do("village-meeting", "call", Called, Calling(fresh.Village("01", "甲村"), VillageMeetingBody.Representatives)));
    }, FormOf, "followed");

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var fresh = new TestTownship(new(2026, 12, 31));
        var place = fresh.Village("01", "甲村");
        var first = fresh.Do("village-meeting", "call", Called, Calling(place, VillageMeetingBody.Representatives));
        var meeting = fresh.Do("village-meeting", "call", Called, Calling(place, VillageMeetingBody.Representatives) with { Previous = new(first.Id) });
        return (fresh, meeting, [("call", Calling(place, VillageMeetingBody.Assembly)), .. meeting.Register.Actions.Where(a => !a.IsCommon && !a.Opens && a.Code != "followed").Select(a => (a.Code, FormOf(a.Code)))]);
    });

    private sealed record Vote(string Matter, int For, bool Passed);

    private static CallVillageMeeting Calling(Ref<Villages> village, VillageMeetingBody body) =>
        new() { Village = village, Body = body, Purposes = [MeetingPurpose.SingleMatter, MeetingPurpose.CadreAppraisal], Topic = "一事一议和年度评议", PlannedFor = Called.AddDays(12) };

    private static HoldVillageMeeting Hold(int eligible, int present) => new() { Eligible = eligible, Present = present, Chair = "周主持" };

    private static Form FormOf(string action) => action switch
    {
        "postpone" => new PostponeVillageMeeting { Reason = "农忙" },
        "cancel" => new CancelVillageMeeting { Reason = "并入下次" },
        "hold" => Hold(30, 24) with
        {
            Decisions = [new() { Matter = "修便道", Purpose = MeetingPurpose.SingleMatter, For = 20, Against = 3, Abstained = 1, Passed = true }],
            Appraisals = [new() { Post = "村主任", Good = 18, Fair = 4, Poor = 2 }],
        },
        "publish" => new PublishMeeting { Where = "村务公开栏" },
        "file" => new FileMeeting(),
        "object" => new ObjectToMeeting { Words = "没有通知到" },
        "answer-objection" => new AnswerMeetingObjection { Answer = "已经说明" },
        "carry-out" => new CarryOutDecision { Done = "便道完工" },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };

    private Matter Call(VillageMeetingBody body, Matter? previous = null) =>
        township.Do("village-meeting", "call", Called, Calling(village, body) with { Previous = previous is null ? null : new(previous.Id) });

    private Matter Do(Matter meeting, string action, DateOnly on, Form? form = null) => township.Do("village-meeting", action, on, form ?? FormOf(action), township.Now(meeting));
}
