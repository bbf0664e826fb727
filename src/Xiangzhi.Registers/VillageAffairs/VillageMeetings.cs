using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.Papers.Letter;

namespace Xiangzhi.Registers;

/// <summary>Village democracy 村民会议·村民代表会议: single matters, duty reports, appraisals; who came, how they voted, what became of it.</summary>
public sealed class VillageMeetings : Register<VillageMeeting>
{
    public static PaperDefinition Record { get; } = new("village-meeting-record", new("会议记录表", "Meeting record"), "村民委员会组织法22条、26条", DraftRecord);

    protected override void Define(Definition<VillageMeeting> d)
    {
        d.Named("village-meeting", "村民民主", number: "{township}议〔{year}〕{n}号", Area.Openness, "Village meetings");
        d.Stage(s => s.Stage);
        d.Title(s => s.Topic);
        d.Village(s => s.Village);
        d.PersonalReadBy(Role.OfficeClerk, Role.VillageCadre, Role.Handler, Role.Leader);
        d.Closes(s => s.Closed, s => s with { Closed = null, Cancelled = null });

        d.Opens<CallVillageMeeting>("call", "通知开会").English("Call a meeting").By(Role.VillageCadre, Role.OfficeClerk, Role.Handler).Day("通知日期", "Called on");
        d.Act<PostponeVillageMeeting>("postpone", "延期").While(s => s.Held is null).By(Role.VillageCadre, Role.OfficeClerk)
            .Refuse((_, f, c) => f.PlannedFor < c.On, nameof(PostponeVillageMeeting.PlannedFor), "改到的日期不能早于作出延期决定的这一天");
        d.Act<CancelVillageMeeting>("cancel", "取消").While(s => s.Held is null).By(Role.VillageCadre, Role.OfficeClerk);
        d.Act<HoldVillageMeeting>("hold", "召开").English("Hold").While(s => s.Held is null).By(Role.VillageCadre, Role.OfficeClerk, Role.Handler).Day("开会日期", "Held on")
            .Refuse(f => f.Eligible <= 0, nameof(HoldVillageMeeting.Eligible), "应到人数要大于0").Refuse(f => f.Present < 0 || f.Present > f.Eligible, nameof(HoldVillageMeeting.Present), "实到人数在0和应到人数之间")
            .Refuse(f => f.Decisions.Any(v => v.For < 0 || v.Against < 0 || v.Abstained < 0 || v.For + v.Against + v.Abstained > f.Present), nameof(HoldVillageMeeting.Decisions), "票数不能是负数，合计不能多于实到人数")
            .Refuse(f => f.Appraisals.Any(v => v.Good < 0 || v.Fair < 0 || v.Poor < 0 || v.Good + v.Fair + v.Poor > f.Present), nameof(HoldVillageMeeting.Appraisals), "票数不能是负数，合计不能多于实到人数")
            .Tells<VillageMeetings>("followed", (s, _) => s.Body == VillageMeetingBody.Representatives ? s.Previous : null, (_, self) => new FollowMeeting { Next = new(self) })
            .Prints(Record);
        d.Act<PublishMeeting>("publish", "公布结果").English("Publish the results").While(s => s.Held is not null && s.Published is null).By(Role.VillageCadre, Role.OfficeClerk).EvenAfterClosing();
        d.Act<FileMeeting>("file", "报乡镇备案").English("File with the township").While(s => s.Held is not null && s.Filed is null).By(Role.VillageCadre, Role.OfficeClerk);
        d.Act<ObjectToMeeting>("object", "收到异议").English("Objection received").While(s => s.Held is not null).By(Role.VillageCadre, Role.OfficeClerk, Role.DeskClerk).EvenAfterClosing();
        d.Act<AnswerMeetingObjection>("answer-objection", "答复异议").English("Answer the objection").While(s => s.Objections.Any(o => o.Answered is null)).By(Role.VillageCadre, Role.OfficeClerk).EvenAfterClosing();
        d.Act<CarryOutDecision>("carry-out", "落实").English("Carry out").While(s => s.Decisions.Any(x => x.Passed)).By(Role.VillageCadre, Role.OfficeClerk).EvenAfterClosing();
        d.Act<FollowMeeting>("followed", "下一次已召开").English("Followed").While(_ => false).By(Role.OfficeClerk).EvenAfterClosing();

        d.Clock("vil_meeting_reps").Awaits("followed").From(s => s.Held).Until(s => s.Followed).When(s => s.Body == VillageMeetingBody.Representatives).Named("下一次村民代表会议", "Next meeting");
        d.Clock("vil_cq_objection").Awaits("answer-objection").Each(s => s.Objections, o => o.On, o => o.Answered, o => Licences.Key(o.On)).Named("答复异议", "Answer the objection");
        DefineFlags(d);

        d.List("会议形式", s => s.Body, "Body").List("开会日期", s => s.Held?.Day ?? s.PlannedFor, "Day").List("应到", s => s.Eligible, "Eligible").List("实到", s => s.Present, "Present")
            .List("议题数", s => s.Decisions.Count, "Matters").List("通过", s => s.Decisions.Count(x => x.Passed), "Passed");
        d.Sheet("call", "hold", "publish", "file");
    }

    private static void DefineFlags(Definition<VillageMeeting> d)
    {
        d.Flag("vil_meeting", (s, law) => s is { Body: not VillageMeetingBody.Representatives, Called: { } called, Held: { } held } && law.Book.At("vil_meeting", held.Day) is { } rule
            && called.Day > Clock.LatestBefore(rule, held.Day, law.Calendar) ? [new(held, $"账上显示{called.Day.InWords}通知、{held.Day.InWords}开会，提前的日数不足。", With: called)] : []).Seeks("call");
        d.Flag("vil_quorum_thirds", (s, law) => s is { Held: { } held, Body: not VillageMeetingBody.Assembly } && law.Book.At("vil_quorum_thirds", held.Day)?.Value is { } thirds && s.Present * 3 < s.Eligible * thirds
            ? [new(held, $"账上显示应到{Say(s.Eligible)}、实到{Say(s.Present)}，到会不足三分之二。")] : []).Reads("eligible", "present");
        d.Flag("vil_quorum_majority", (s, law) => s is { Held: { } held, Body: VillageMeetingBody.Assembly } && law.Book.At("vil_quorum_majority", held.Day)?.Value is { } half && s.Present * 100 <= s.Eligible * half
            ? [new(held, $"账上显示应到{Say(s.Eligible)}、实到{Say(s.Present)}，到会没有过半数。")] : []).Reads("eligible", "present");
        d.Flag("vil_quorum_majority", (s, law) => s.Held is not { } held || law.Book.At("vil_quorum_majority", held.Day)?.Value is not { } half ? []
            : s.Decisions.Select((x, i) => (x, i)).Where(v => v.x.Passed && v.x.For * 100 <= s.Present * half)
                .Select(v => new Finding(held, $"账上显示“{v.x.Matter}”赞成{Say(v.x.For)}、到会{Say(s.Present)}，没有过半数而记为通过。", "vote-" + Say(v.i)))).Reads("decisions");
        d.Flag("vil_major", s => s is { Filed: { } filed, Published: null } ? [new(filed, "账上未见会议结果的公布。")] : []).Seeks("publish");
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Paper DraftRecord(PaperRequest r)
    {
        var s = (VillageMeeting)r.Matter.State;
        var form = r.Line.Form as HoldVillageMeeting;
        return Form(r, s.Body == VillageMeetingBody.Representatives ? "村民代表会议记录" : "村民会议记录",
        [
            new([new("村（社区）", [Or(s.Village is { } village ? r.Roster.Item(village.Id)?.Label : null)]), new("日期", [On(s.Held?.Day)])]),
            new([new("应到", [Or(s.Eligible == 0 ? null : Say(s.Eligible), 4)]), new("实到", [Or(s.Held is null ? null : Say(s.Present), 4)]), new("主持", [Of(r, form?.Chair ?? default)])]),
            new([new("议题", [Or(s.Topic)]) { Lines = 2 }]),
            new([new("表决结果", [Or(string.Join("\n", s.Decisions.Select((x, i) => $"{Say(i + 1)}. {x.Matter}：赞成{Say(x.For)}，反对{Say(x.Against)}，弃权{Say(x.Abstained)}，{(x.Passed ? "通过" : "未通过")}")), 20)]) { Lines = 6 }]),
            new([new("评议结果", [Or(string.Join("\n", s.Appraisals.Select(x => $"{x.Post}：优秀、称职{Say(x.Good)}，基本称职{Say(x.Fair)}，不称职{Say(x.Poor)}")), 20)]) { Lines = 4 }]),
            new([new("记录人", [new BlankRun(8)]), new("村务监督委员会", [new BlankRun(8)])]),
        ]);
    }
}
