using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.VillageAffairs;

/// <summary>Village meetings spoiled in one place. Notice, presence and votes stand in <c>law/rules/village.json</c>.</summary>
internal sealed class VillageMeetingGaps : RegisterGaps
{
    private readonly Ref<Villages> village;
    private readonly Matter next;

    public VillageMeetingGaps()
    {
        village = Township.Village("01", "甲村");
        next = Township.Do("village-meeting", "call", new(2024, 3, 1), new CallVillageMeeting { Village = village, Body = VillageMeetingBody.Representatives, Purposes = [MeetingPurpose.SingleMatter], Topic = "下一次会议" });
    }

    public override string Register => "village-meeting";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["an assembly"] = Assembly, ["an assembly of households"] = Households, ["representatives"] = Representatives, ["representatives, who met again"] = Representatives.Then("followed", new(2024, 5, 20), new FollowMeeting { Next = new(next.Id) }),
        ["put off"] = Assembly.After("call", "postpone", new(2024, 3, 8), new PostponeVillageMeeting { Reason = "农忙" }),
        ["cancelled"] = Assembly.UpTo("hold").Then("cancel", new(2024, 3, 8), new CancelVillageMeeting { Reason = "并入下次" }),
        ["objected to"] = new([.. Assembly.Acts, new("object", new(2024, 3, 23), new ObjectToMeeting()), new("answer-objection", new(2024, 3, 25), new AnswerMeetingObjection())]),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Of("vil_meeting", "nine days of notice", Assembly.On("hold", new(2024, 3, 10)), "call"),
        Gap.Sound("vil_meeting", "ten days of notice", Assembly.On("hold", new(2024, 3, 11))),
        Gap.Of("vil_meeting", "nine days of notice to households", Households.On("hold", new(2024, 3, 10)), "call"),
        Gap.Sound("vil_meeting", "representatives, called the day before", Representatives.On("hold", new(2024, 3, 2))),
        .. Sides("vil_meeting", Assembly.On("hold", new(2024, 3, 10)), Assembly.On("hold", new(2024, 3, 11)), "call"),
        Gap.Field<HoldVillageMeeting>("vil_quorum_thirds", Representatives, "hold", "present", "one too few of thirty", f => f with { Present = 19 }),
        Gap.Field<HoldVillageMeeting>("vil_quorum_thirds", Representatives, "hold", "eligible", "twenty of thirty-one", f => f with { Eligible = 31 }),
        Gap.Field<HoldVillageMeeting>("vil_quorum_thirds", Households, "hold", "present", "one too few of ninety households", f => f with { Present = 59 }),
        Gap.Sound("vil_quorum_thirds", "two thirds", Representatives),
        Gap.Sound("vil_quorum_thirds", "an assembly needs more than half only", Assembly),
        .. Sides("vil_quorum_thirds", Representatives.With<HoldVillageMeeting>("hold", f => f with { Present = 19 }), Representatives, "hold.present"),
        Gap.Field<HoldVillageMeeting>("vil_quorum_majority", Assembly, "hold", "present", "half", f => f with { Present = 150 }),
        Gap.Field<HoldVillageMeeting>("vil_quorum_majority", Assembly, "hold", "eligible", "half of one more", f => f with { Eligible = 302 }),
        Gap.Sound("vil_quorum_majority", "one more than half", Assembly),
        .. Sides("vil_quorum_majority", Assembly.With<HoldVillageMeeting>("hold", f => f with { Present = 150 }), Assembly, "hold.present"),
        Gap.Field<HoldVillageMeeting>("vil_quorum_majority", Representatives, "hold", "decisions", "passed with half of those present", f => f with { Decisions = Vote(10) }),
        Gap.Sound("vil_quorum_majority", "passed with one more", Representatives),
        Gap.Sound("vil_quorum_majority", "half, and not passed", Representatives.With<HoldVillageMeeting>("hold", f => f with { Decisions = Vote(10, passed: false) })),
        Gap.Field<HoldVillageMeeting>("vil_quorum_majority", Assembly, "hold", "decisions", "seventy-five of one hundred and fifty-one", f => f with { Decisions = Vote(75) }),
        Gap.Missing("vil_major", Assembly, "publish"),
        Gap.Sound("vil_major", "not filed yet", Assembly.UpTo("publish")),
        .. Sides("vil_major", Assembly.Without("publish"), Assembly, "publish", on: "file"),
    ];

    private Story Assembly => Meeting(VillageMeetingBody.Assembly, eligible: 300, present: 151, votes: 76);

    private Story Households => Meeting(VillageMeetingBody.Households, eligible: 90, present: 60, votes: 31);

    private Story Representatives => Meeting(VillageMeetingBody.Representatives, eligible: 30, present: 20, votes: 11);

    private Story Meeting(VillageMeetingBody body, int eligible, int present, int votes) => new(
        new("call", new(2024, 3, 1), new CallVillageMeeting { Village = village, Body = body, Purposes = [MeetingPurpose.SingleMatter], Topic = "一事一议" }),
        new("hold", new(2024, 3, 20), new HoldVillageMeeting { Eligible = eligible, Present = present, Decisions = Vote(votes) }),
        new("publish", new(2024, 3, 22), new PublishMeeting { Where = "村务公开栏" }),
        new("file", new(2024, 3, 25), new FileMeeting()));

    private static Items<DecisionRow> Vote(int votes, bool passed = true) => [new() { Matter = "修便道", Purpose = MeetingPurpose.SingleMatter, For = votes, Passed = passed }];

    /// <summary>Found by the old text on its last day and by the new one on its first, and nothing where there is just enough.</summary>
    private static IEnumerable<Gap> Sides(string rule, Story spoiled, Story sound, string place, string on = "hold") => new[] { new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1) }.SelectMany(day => new[]
    {
        Gap.Of(rule, $"on {day:yyyy-MM-dd}", spoiled.Moved(on, day), place), Gap.Sound(rule, $"just enough on {day:yyyy-MM-dd}", sound.Moved(on, day)),
    });
}
