using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>The papers of a reception: the notice before it, the record of the day, and one registration form for each visit.</summary>
internal static class ReceptionPapers
{
    public static PaperDefinition Notice { get; } = new("reception-notice", new("领导接访安排公告", "Notice of a reception"), "信访工作条例18条", Announce);
    public static PaperDefinition Day { get; } = new("reception-day", new("领导接访日记录", "Record of a reception day"), "信访工作条例18条", Sum);
    public static PaperDefinition Registration { get; } = new("reception-registration", new("领导接访登记表", "Reception form"), "信访工作条例18条", Register);

    private static Paper Announce(PaperRequest request)
    {
        var s = (Reception)request.Matter.State;
        return new()
        {
            Title = ["领导接访安排公告"], Number = request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("接访领导", request.Name(s.Leader)), Cell("形式", Label(s.Kind))),
                    Row(Cell("时间", SheetParts.Day(s.PlannedFor)), Cell("地点", Where(request, s.Village, s.Place))),
                ]),
                new Paragraph(["群众有意见、建议或者诉求，届时可以前来反映。多人反映同一事项的，请推选不超过五名代表。"]),
            ],
            Signature = request.Signed(request.Line.Entry.On),
        };
    }

    private static Paper Sum(PaperRequest request)
    {
        var s = (Reception)request.Matter.State;
        var form = request.Line.Form as CloseReception;
        return new()
        {
            Title = ["领导接访日记录"], Number = request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("接访领导", request.Name(s.Leader)), Cell("形式", Label(s.Kind))),
                    Row(Cell("日期", SheetParts.Day(s.Held?.Day)), Cell("地点", Where(request, s.Village, s.Place))),
                    Row(Cell("接待批次", $"{Number(s.Visits.Count)}批"), Cell("接待人次", $"{Number(s.Visits.Sum(v => v.Persons))}人次")),
                    Row(Cell("是否公布", s.Announced is { } on ? SheetParts.Day(on.Day) : "未见公布"), Cell("没有人来访", form is { Nobody: true } ? "是" : "否")),
                    Row(Cell("情况小结", form?.Summary, lines: 6)),
                    Row(new FormCell("领导签字", [new BlankRun(8)]) { Foot = "年　月　日" }),
                ]),
            ],
        };
    }

    private static Paper Register(PaperRequest request)
    {
        var s = (ReceptionVisit)request.Matter.State;
        return new()
        {
            Title = ["领导接访登记表"], Number = request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("接访领导", request.Name(s.Leader)), Cell("接访日期", SheetParts.Day(s.Received?.Day)), Cell("形式", Label(s.Kind))),
                    Row(Cell("来访人", request.Text(s.Visitor)), Cell("电话", request.Text(s.Phone)), Cell("人数", $"{Number(s.Persons)}人")),
                    Row(Cell("住址", request.Text(s.Address)), Cell("所在村", s.Village is { } village ? request.Roster.Item(village.Id)?.Label : null), Cell("初次或重复", s.Repeated ? "重复" : "初次")),
                    Row(Cell("反映的问题", s.Subject)),
                    Row(Cell("来访人的话", request.Text(s.Words), lines: 6)),
                    Row(new FormCell("领导批示", [request.Text(s.Instruction) ?? (Run)new BlankRun(20)]) { Lines = 4, Foot = "签名：　　　　年　月　日" }),
                    Row(Cell("责任人", s.Promises is [.., { To: { } to }] ? request.Roster.PersonName(to) : null), Cell("办结时限", s.Promises is [.., var last] ? SheetParts.Day(last.Due) : null)),
                    Row(Cell("办理结果", request.Text(s.LastReply) ?? (s.End is { } end ? Label(end.Outcome) : null), lines: 4)),
                    Row(Cell("来访人是否满意", s.Satisfied is { } content ? Label(content) : null), Cell("来访人签名", null)),
                ]),
            ],
        };
    }

    private static string Where(PaperRequest request, Ref<Villages>? village, string place) =>
        string.Concat(village is { } known ? request.Roster.Item(known.Id)?.Label : null, place);
}
