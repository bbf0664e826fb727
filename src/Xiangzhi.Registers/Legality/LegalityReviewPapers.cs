using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>送审函, 补正通知书, 合法性审查意见书 and 采纳情况反馈.</summary>
internal static class LegalityReviewPapers
{
    public static PaperDefinition Covering { get; } = new("review-covering", new("送审函", "Covering letter"), "重大行政决策程序暂行条例26、27条", r =>
    {
        var form = r.Line.Form as SubmitForReview;
        return new()
        {
            Title = [$"关于送请审查“{Of(r).Subject}”的函"],
            Addressee = "司法所",
            Blocks =
            [
                new Paragraph([$"现将“{Of(r).Subject}”（{Label(Of(r).Object)}）送请合法性审查。", form?.WantedBy is { } by ? $"请于{Day(by)}前出具意见。" : ""]),
                .. form?.Note is { } note && r.Text(note) is { } said ? [new Paragraph([said])] : Array.Empty<Block>(),
                new Paragraph(["随函附送下列材料："]),
                Table.Of([new("序号", 0.5, CellSetting.Centre), new("材料", 4), new("份数", 1), new("备注", 1.5)],
                    Of(r).Pack.Select((p, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), Label(p), "", ""])),
                .. Of(r).Object == ReviewObject.Contract ? [Contract(r)] : Array.Empty<Block>(),
                new Paragraph(["联系人和电话：", new BlankRun(12)]),
            ],
            Signature = new(r.Codes([Of(r).Office]), r.Line.Entry.On, Sealing.Sealed),
        };
    });

    public static PaperDefinition Completion { get; } = new("review-completion", new("补正材料通知", "Notice to complete"), null, r =>
    {
        var form = r.Line.Form as ReturnForCompletion;
        return new()
        {
            Title = ["补正材料通知"],
            Addressee = r.Codes([Of(r).Office]),
            Number = r.Matter.Number,
            Blocks =
            [
                new Paragraph([$"你单位送审的“{Of(r).Subject}”，材料不齐，现退回补正。请", Day(form?.Until) is { } until ? $"于{until}前" : "尽快", "补充下列材料后再报："]),
                .. (form?.Lacking ?? []).Select((p, i) => new Paragraph([$"{i + 1}. {Label(p)}；"])),
                new Paragraph([form?.Remark ?? ""]),
            ],
            Signature = new("司法所", r.Line.Entry.On, Sealing.Sealed),
        };
    });

    public static PaperDefinition Opinion { get; } = new("review-opinion", new("合法性审查意见书", "Legality opinion"), "重大行政决策程序暂行条例25至28条", r =>
    {
        var s = Of(r);
        var form = r.Line.Form as GiveOpinion;
        return new()
        {
            Title = ["合法性审查意见书"],
            Number = form?.Number ?? r.Matter.Number,
            Addressee = r.Codes([s.Office]),
            Blocks =
            [
                new Paragraph([$"你单位于{Day(s.Submitted?.Day)}送审的“{s.Subject}”（{Label(s.Object)}）收悉。", s.Counsel.Count > 0 ? $"经听取法律顾问、公职律师意见{s.Counsel.Count}份，" : "", "现提出审查意见如下："]),
                new Heading(1, ["一、审查内容"]),
                new Paragraph([form is null ? new BlankRun(40) : r.Text(form.Reasons) is { } reasons ? reasons : "制定（签订）主体和权限；内容是否符合法律、法规、规章和国家政策；是否违法减损权利或者增加义务；程序是否符合规定。"]),
                new Heading(1, ["二、存在的法律问题和修改意见"]),
                .. form is { Problems.Count: > 0 } ? form.Problems.Select((p, i) => Said(r, p, i)) : [new Paragraph(["审查中没有发现法律问题。"])],
                new Heading(1, ["三、审查结论"]),
                new Paragraph([form is null ? new BlankRun(12) : Conclusion(form.Conclusion)]),
                new Paragraph(["请将采纳情况书面反馈；不采纳的，请说明理由。本意见供内部决策使用。"]),
                new Paragraph(["审查人：", r.Name(form?.Reviewer ?? s.Reviewer) ?? (Run)new BlankRun(8), "　　负责人：", new BlankRun(8)], Placing.Flush),
            ],
            Signature = new("司法所", r.Line.Entry.On, Sealing.Sealed),
        };
    });

    public static PaperDefinition Answer { get; } = new("review-answer", new("审查意见采纳情况反馈", "Answer to the opinion"), null, r =>
    {
        var form = r.Line.Form as AnswerOpinion;
        return new()
        {
            Title = ["合法性审查意见采纳情况反馈"],
            Number = r.Matter.Number,
            Addressee = "司法所",
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("事项", Of(r).Subject)),
                    Row(Cell("审查结论", Of(r).LastOpinion is { } last ? Label(last.Conclusion) : null), Cell("意见日期", Day(Of(r).LastOpinion?.On.Day))),
                    Row(Cell("发现的法律问题", string.Create(CultureInfo.InvariantCulture, $"{Of(r).Problems.Count}个")), Cell("已改正", string.Create(CultureInfo.InvariantCulture, $"{Of(r).Problems.Count(p => p.Corrected is not null)}个"))),
                    Row(Cell("采纳情况", form is null ? null : Label(form.Adoption))),
                    Row(Cell("不采纳或部分采纳的理由", form?.Reason, lines: 6)),
                ]),
            ],
            Signature = new(r.Codes([Of(r).Office]), r.Line.Entry.On, Sealing.Sealed),
        };
    });

    private static LegalityReview Of(PaperRequest r) => (LegalityReview)r.Matter.State;

    private static FieldTable Contract(PaperRequest r) => new(
    [
        Row(Cell("对方", r.Text(Of(r).Counterparty)), Cell("合同类别", Of(r).ContractKind is { } kind ? r.Codes([kind]) : null)),
        Row(Cell("金额", Of(r).Sum is { } sum ? sum.ToString("0.00", CultureInfo.InvariantCulture) + "元" : null), Cell("履行期限", (r.Line.Form as SubmitForReview)?.Term)),
    ]);

    private static Paragraph Said(PaperRequest r, ProblemRow problem, int index) =>
        new([$"{index + 1}. {Label(problem.Kind)}{(problem.Where is null ? "" : $"（{problem.Where}）")}：", r.Text(problem.Proposal) ?? (Run)new BlankRun(24), "；"]);

    private static string Conclusion(ReviewConclusion conclusion) => conclusion switch
    {
        ReviewConclusion.Lawful => "经审查，未发现违反法律、法规、规章和国家政策的内容，可以按程序提请审议或者签署。",
        ReviewConclusion.LawfulAfterChange => "按上述意见修改后，可以按程序提请审议或者签署。",
        ReviewConclusion.Unlawful => "存在不合法的内容，修改并重新送审之前，不得提请审议或者签署。",
        _ => "该事项不属于合法性审查范围，退回送审单位。",
    };
}
