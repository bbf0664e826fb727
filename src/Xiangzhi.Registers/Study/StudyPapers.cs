using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>签到表 and 学习记录 of a session.</summary>
public static class StudyPapers
{
    public static PaperDefinition SignIn { get; } = new("study-sign-in", new("学法签到表", "Sign-in sheet"), null, DraftSignIn);

    public static PaperDefinition Record { get; } = new("study-record", new("学习记录", "Study record"), null, DraftRecord);

    private static Paper DraftSignIn(PaperRequest request)
    {
        var s = (StudySession)request.Matter.State;
        return new()
        {
            Title = [$"{Label(s.Kind)}签到表"],
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("主题", s.Topic)),
                    Row(Cell("时间", Day(s.Held?.Day ?? s.PlannedFor)), Cell("地点", s.Place)),
                    Row(Cell("组织单位", s.Host), Cell("主讲人", request.Name(s.Lecturer) ?? request.Text(s.OutsideLecturer))),
                ]),
                SheetParts.SignIn([.. s.Present.Select(p => request.Name(p.Person) ?? "")]),
            ],
        };
    }

    private static Paper DraftRecord(PaperRequest request)
    {
        var s = (StudySession)request.Matter.State;
        return new()
        {
            Title = ["学习记录"],
            Number = request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("学法形式", Label(s.Kind)), Cell("学时", s.Hours == 0 ? null : Number(s.Hours))),
                    Row(Cell("主题", s.Topic)),
                    Row(Cell("学习的法律", request.Codes(s.Laws))),
                    Row(Cell("时间", Day(s.Held?.Day)), Cell("地点", s.Place)),
                    Row(Cell("组织单位", s.Host), Cell("主讲人", request.Name(s.Lecturer) ?? request.Text(s.OutsideLecturer))),
                    Row(Cell("参加人数", Heads(s.Present.Count, s.Others, s.OthersCounted))),
                    Row(Cell("参加人员", request.Names(s.Present.Select(p => p.Person)), lines: 2)),
                    Row(Cell("缺席人员", string.Join("、", s.Absent.Select(a => $"{request.Name(a.Person)}（{Label(a.Reason)}{(a.MadeUp is null ? "" : "，已补学")}）")))),
                    Row(new FormCell("学习内容", [new BlankRun(20)]) { Lines = 10, Foot = "记录人签名：　　年　月　日" }),
                ]),
            ],
            Signature = request.Signed(s.Held?.Day),
        };
    }
}
