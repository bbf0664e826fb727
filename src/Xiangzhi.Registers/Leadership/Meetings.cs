using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>法治专题会议. A meeting counts once its minutes exist, on the day on which it was held.</summary>
public sealed class Meetings : Register<LawMeeting>
{
    public static PaperDefinition Minutes { get; } = new("meeting-minutes", new("会议纪要", "Minutes"), null, DraftMinutes);

    protected override void Define(Definition<LawMeeting> d)
    {
        d.Named("meeting", "法治专题会议", number: "{township}会〔{year}〕{n}号", Area.Leadership, "Rule-of-law meetings");
        d.Stage(s => s.Stage);
        d.Title(s => s.Name);
        d.Closes(s => s.Archived ?? s.Cancelled, s => s with { Archived = null, Cancelled = null });

        d.Opens<CallMeeting>("call", "通知会议").English("Call a meeting").By(Role.OfficeClerk, Role.Handler).Day("通知日期", "Called on");
        d.Act<HoldMeeting>("hold", "召开").While(s => s.Held is null).By(Role.OfficeClerk, Role.Handler).Day("会议日期", "Held on")
            .Refuse(f => f.Present.Distinct().Count() != f.Present.Count, nameof(HoldMeeting.Present), "同一个人列了两次，请删去重复的")
            .Refuse(f => f.Absent.Any(a => f.Present.Contains(a.Person)), nameof(HoldMeeting.Absent), "同一个人不能既出席又缺席，请核对签到表")
            .Refuse(f => f.Guests < 0, nameof(HoldMeeting.Guests), "人数不能是负数")
            .Refuse((_, f, c) => f.Problems.Any(p => p.Due < c.On), nameof(HoldMeeting.Problems), "解决的日子不能早于会议这一天")
            .Prefill(s => new() { Chair = s.Chair, Place = s.Place, Topics = [.. s.Topics.Select(t => new TopicRow { Kind = t.Kind, Topic = t.Text })] });
        d.Act<IssueMinutes>("minutes", "印发纪要").English("Issue the minutes").While(s => s.Held is not null && s.Minutes is null).By(Role.OfficeClerk).Day("印发日期", "Issued on").EvenAfterClosing()
            .Prints(Minutes);
        d.Act<SolveProblem>("solve", "问题已解决").English("Problem solved").While(HasOpen).By(Role.OfficeClerk, Role.Handler, Role.Leader).Day("解决日期", "Solved on").EvenAfterClosing()
            .Refuse((s, f, _) => s.Problem(f.Number) is null, nameof(SolveProblem.Number), "这次会议没有这个序号的问题，请按提出的顺序填写")
            .Refuse((s, f, _) => s.Problem(f.Number) is { Solved: not null }, nameof(SolveProblem.Number), "这个问题已经登记为解决；记错的请更正原来的记录")
            .Prefill(s => new() { Number = s.Problems.FirstOrDefault(p => p.Solved is null)?.Number ?? 0, How = "" });
        d.Act<LeaveUnsolved>("unsolved", "问题未解决").English("Problem not solved").While(HasOpen).By(Role.OfficeClerk, Role.Handler, Role.Leader).EvenAfterClosing().Next(_ => false)
            .Refuse((s, f, _) => s.Problem(f.Number) is not { Solved: null }, nameof(LeaveUnsolved.Number), "没有这个序号的未解决问题，请按提出的顺序填写");
        d.Act<MoveProblemDue>("move-due", "推迟解决").English("Move the due day").While(HasOpen).By(Role.OfficeClerk, Role.Leader).Next(_ => false)
            .Refuse((s, f, _) => s.Problem(f.Number) is not { Solved: null }, nameof(MoveProblemDue.Number), "没有这个序号的未解决问题，请按提出的顺序填写")
            .Refuse((s, f, c) => f.Due < c.On || s.Problem(f.Number) is { } p && f.Due < p.Raised.Day, nameof(MoveProblemDue.Due), "改到的日期不能早于作出推迟决定的这一天");
        d.Act<RaiseProblem>("raise", "补列问题").English("Raise problems").While(s => s.Held is not null).By(Role.OfficeClerk, Role.Handler).Day("提出日期", "Raised on").Next(_ => false)
            .Refuse(f => f.Problems.Count == 0, nameof(RaiseProblem.Problems), "请至少写一个问题")
            .Refuse((_, f, c) => f.Problems.Any(p => p.Due < c.On), nameof(RaiseProblem.Problems), "解决的日子不能早于提出的这一天");
        d.Act<PostponeMeeting>("postpone", "延期").While(s => s.Held is null).By(Role.OfficeClerk, Role.Handler).Next(_ => false)
            .Refuse((_, f, c) => f.PlannedFor < c.On, nameof(PostponeMeeting.PlannedFor), "改到的日期不能早于作出延期决定的这一天");
        d.Act<CancelMeeting>("cancel", "取消").While(s => s.Held is null).By(Role.OfficeClerk, Role.Leader).Next(_ => false);
        d.Act<ArchiveMeeting>("archive", "归档").While(s => s.Held is not null).By(Role.OfficeClerk).Next(s => s.Minutes is not null && !HasOpen(s));

        d.WhenIssued(Minutes, (s, at) => s with { Minutes = s.Minutes ?? at.Mark });
        d.Clock("lead_minutes").Awaits("minutes").From(s => s.Held).Until(s => s.Minutes).Named("印发会议纪要", "Issue the minutes");
        d.Clock("lead_problem_due").Awaits("solve", "unsolved").Each(s => s.Problems.Where(p => p.Due is not null), from: p => p.Raised, until: p => p.Solved ?? p.Unsolved,
            key: p => p.Number.ToString(CultureInfo.InvariantCulture), length: p => Math.Max(0, p.Due!.Value.DayNumber - p.Raised.Day.DayNumber)).Named("解决会议问题", "Solve the problem");

        d.Flow("A1", "法治专题会议", "Rule-of-law special meetings", "次").On(s => s.Held).Known(s => s.Minutes)
            .Slice("body", "会议类别", s => s.Body).Slice("scope", "议题范围", s => s.Scope)
            .Rule("法治专题会议按召开日期一次算一次；账上有了纪要才算，没有纪要、延期未开、取消的不算。");
        d.Flow("A2", "研究解决法治问题", "Problems studied and solved", "项").Each(s => s.Problems).On(p => p.Solved)
            .Slice("office", "责任单位", p => p.Owner).Slice("body", "会议类别", (_, s) => s.Body)
            .Rule("会议研究的问题，按解决的日期一项算一项；研究了还没有解决的不算。");

        d.List("会议类别", s => s.Body, "Body").List("日期", s => s.Held?.Day ?? s.PlannedFor, "Day").List("纪要", s => s.MinutesNumber, "Minutes").List("出席", s => s.Present.Count, "Present")
            .List("问题", s => s.Problems.Count, "Problems").List("已解决", s => s.Problems.Count(p => p.Solved is not null), "Solved");
        d.Sheet("call", "hold", "minutes");
    }

    private static bool HasOpen(LawMeeting s) => s.Problems.Any(p => p.Solved is null);

    private static Paper DraftMinutes(PaperRequest request)
    {
        var s = (LawMeeting)request.Matter.State;
        var resolved = request.Matter.Effective.Select(l => l.Form).OfType<HoldMeeting>().LastOrDefault()?.Topics ?? [];
        return new()
        {
            Title = [s.Name, "会议纪要"],
            Number = s.MinutesNumber.Length > 0 ? s.MinutesNumber : null,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("会议类别", Label(s.Body)), Cell("时间", Day(s.Held?.Day))),
                    Row(Cell("地点", s.Place), Cell("主持", request.Name(s.Chair))),
                    Row(Cell("出席", request.Names(s.Present), lines: 2)),
                    Row(Cell("缺席", s.Absent == 0 ? "无" : $"{Number(s.Absent)}人"), Cell("列席", s.Guests == 0 ? "无" : $"{Number(s.Guests)}人")),
                ]),
                Table.Of([new("序号", 0.5, CellSetting.Centre), new("议题", 2), new("议定事项", 3)],
                    resolved.Select(IReadOnlyList<string> (t, i) => [Number(i + 1), t.Topic, t.Resolved ?? ""])),
                Table.Of([new("序号", 0.5, CellSetting.Centre), new("研究的问题", 3), new("责任单位", 1.5), new("解决不晚于", 1.2)],
                    s.Problems.Select(IReadOnlyList<string> (p) => [Number(p.Number), p.Text, request.Codes(p.Owner.Value is { Length: > 0 } ? [p.Owner] : Array.Empty<Code<Offices>>()), Day(p.Due) ?? ""])),
            ],
            Signature = request.Signed(s.Minutes?.Day ?? s.Held?.Day),
        };
    }
}
