using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>The papers of a decision or a document but for those of its legality review.</summary>
internal static class MeasurePapers
{
    private const string Regulation = "重大行政决策程序暂行条例";

    public static PaperDefinition Explanation { get; } = new("measure-explanation", new("起草说明", "Explanation of the draft"), $"{Regulation}29条", r => new()
    {
        Title = [$"关于《{Of(r).Subject}》的起草说明"],
        Blocks =
        [
            new Heading(1, ["一、起草的必要性和依据"]), new Paragraph([r.Line.Form is DraftDocument { Basis.Length: > 0 } form ? form.Basis : new BlankRun(40)]),
            new Heading(1, ["二、起草过程"]), new Paragraph([Course(Of(r))]),
            new Heading(1, ["三、主要内容"]), new Paragraph([new BlankRun(60)]),
            new Heading(1, ["四、需要说明的问题"]), new Paragraph([new BlankRun(40)]),
        ],
        Signature = Office(r),
    });

    public static PaperDefinition Notice { get; } = new("measure-consultation", new("征求意见公告", "Call for comments"), $"{Regulation}15条", r =>
    {
        var form = r.Line.Form as OpenConsultation;
        return new()
        {
            Title = [$"关于《{Of(r).Subject}》公开征求意见的公告"],
            Blocks =
            [
                new Paragraph([$"为提高决策质量，现将《{Of(r).Subject}》的草案和说明公布，向社会公开征求意见。"]),
                new Paragraph(["征求意见的时间：", Day(r.Line.Entry.On)!, "至", Day(form?.Until) ?? (Run)new BlankRun(8), "。"]),
                new Paragraph(["草案查阅：", form?.Where is { Length: > 0 } where ? where : new BlankRun(16), "。"]),
                new Paragraph(["意见可以书面、电话或者到村（社区）和乡政府当面提出。联系人和电话：", new BlankRun(16), "。"]),
            ],
            Signature = Office(r),
        };
    });

    public static PaperDefinition Comments { get; } = new("measure-comments", new("公众意见采纳情况", "Handling of the comments"), $"{Regulation}29条", r =>
    {
        var form = r.Line.Form as CloseConsultation;
        var round = Of(r).Consultations.LastOrDefault(c => c.Closed?.Seq == r.Line.Entry.Seq) ?? Of(r).Consultations.LastOrDefault();
        return Sheet(r, "公众意见采纳情况",
        [
            Row(Cell("事项", Of(r).Subject)),
            Row(Cell("征求意见时间", round is null ? null : $"{Day(round.Opened.Day)}至{Day(round.Closed?.Day ?? round.Until)}")),
            Row(Cell("收到意见", Count(form?.Opinions, "条")), Cell("采纳", Count(form?.Adopted, "条"))),
            Row(Cell("主要意见、采纳与否和理由", form is null ? null : r.Text(form.Handling), lines: 10)),
            Row(Cell("缩短期限的说明", form?.ShortenedFor)),
        ]);
    });

    public static PaperDefinition Experts { get; } = new("measure-experts", new("专家论证意见", "Opinion of the experts"), $"{Regulation}19至21条", r =>
    {
        var form = r.Line.Form as ReviewByExperts;
        return Sheet(r, "专家论证意见",
        [
            Row(Cell("论证事项", Of(r).Subject)),
            Row(Cell("论证时间", Day(r.Line.Entry.On)), Cell("论证方式", form?.Manner)),
            Row(Cell("参加专家", form is null ? null : r.Text(form.Names)), Cell("人数", Count(form?.Experts, "人"))),
            Row(Cell("必要性、可行性、科学性", form is null ? null : r.Text(form.Opinion), lines: 12)),
            Row(new FormCell("专家签名", [new BlankRun(20)]) { Lines = 3 }),
        ]);
    });

    public static PaperDefinition Risk { get; } = new("measure-risk", new("风险评估报告", "Risk report"), $"{Regulation}22至24条", r =>
    {
        var form = r.Line.Form as AssessRisk;
        return Sheet(r, "决策风险评估报告",
        [
            Row(Cell("评估事项", Of(r).Subject)),
            Row(Cell("评估日期", Day(r.Line.Entry.On)), Cell("评估方法", form?.Method)),
            Row(Cell("主要风险和防范措施", form is null ? null : r.Text(form.Measures), lines: 12)),
            Row(Cell("风险等级", form is null ? null : Label(form.Level)), Cell("评估机构", null)),
        ]);
    });

    public static PaperDefinition Competition { get; } = new("measure-competition", new("公平竞争审查表", "Fair-competition form"), "公平竞争审查条例14条", r =>
    {
        var form = r.Line.Form as ReviewCompetition;
        return Sheet(r, "公平竞争审查表",
        [
            Row(Cell("政策措施名称", Of(r).Subject)),
            Row(Cell("起草机构", r.Codes([Of(r).Office])), Cell("审查机构", form?.By)),
            Row(Cell("征求意见情况", Course(Of(r)).Length == 0 ? null : Course(Of(r)))),
            Row(Cell("市场准入和退出标准", null), Cell("商品要素自由流动标准", null)),
            Row(Cell("影响生产经营成本标准", null), Cell("影响生产经营行为标准", null)),
            Row(Cell("适用例外的理由", form?.Exception)),
            Row(Cell("审查结论", form is null ? null : Label(form.Conclusion)), Cell("审查日期", Day(r.Line.Entry.On))),
            Row(new FormCell("审查人签名", [new BlankRun(8)]) { Foot = "年　　月　　日" }),
        ]);
    });

    public static PaperDefinition Discussion { get; } = new("measure-discussion", new("集体讨论记录", "Record of the discussion"), $"{Regulation}30条", r =>
    {
        var form = r.Line.Form as Deliberate;
        return Sheet(r, "集体讨论记录",
        [
            Row(Cell("议题", Of(r).Subject)),
            Row(Cell("会议", form is null ? null : Label(form.Body)), Cell("时间", Day(r.Line.Entry.On)), Cell("纪要号", form?.Minutes)),
            Row(Cell("主持人", r.Name(form?.Chair)), Cell("司法所列席", form is null ? null : form.JusticeAttended ? "是" : "否")),
            Row(Cell("出席人", r.Names(form?.Present ?? []), lines: 2)),
            Row(Cell("会议材料", string.Join("、", (form?.Pack ?? []).Select(p => Label(p))))),
            Row(Cell("各方意见和理由", form is null ? null : r.Text(form.Views), lines: 10)),
            Row(Cell("与多数人意见不一致的理由", form is null ? null : r.Text(form.DeviationReason))),
            Row(Cell("主要负责人最后意见和结果", form is null ? null : Label(form.Result))),
            Row(new FormCell("签名", ["主持人：", new BlankRun(6), "　记录人：", new BlankRun(6)]) { Lines = 2 }),
        ]);
    });

    public static PaperDefinition Filing { get; } = new("measure-filing", new("备案报告", "Filing report"), null, r =>
    {
        var form = r.Line.Form as FileMeasure;
        return new()
        {
            Title = [$"关于报送《{Of(r).Subject}》备案的报告"],
            Number = form?.Number,
            Addressee = form?.To,
            Blocks =
            [
                new Paragraph([$"现将《{Of(r).Subject}》（", Of(r).OfficialNumber.Length > 0 ? Of(r).OfficialNumber : new BlankRun(10), "）报请备案。该文件经合法性审查和集体审议，于",
                    Day(Of(r).Published?.Day) ?? (Run)new BlankRun(8), "公布", Of(r).ValidTo is { } to ? $"，有效期至{Day(to)}。" : "。"]),
            ],
            Annexes = [new("文件正式文本", []), new("起草说明", []), new("制定依据", []), new("合法性审查意见", [])],
            Signature = Office(r),
        };
    });

    public static PaperDefinition Evaluation { get; } = new("measure-evaluation", new("后评估报告", "Evaluation report"), $"{Regulation}36条", r =>
    {
        var form = r.Line.Form as EvaluateMeasure;
        return Sheet(r, "决策后评估报告",
        [
            Row(Cell("事项", Of(r).Subject)),
            Row(Cell("决定日期", Day(Of(r).Decided?.Day)), Cell("评估日期", Day(r.Line.Entry.On)), Cell("评估方式", form?.Method)),
            Row(Cell("效果、问题和建议", form is null ? null : r.Text(form.Findings), lines: 12)),
            Row(Cell("评估结论", form is null ? null : Label(form.Result))),
        ]);
    });

    private static Measure Of(PaperRequest r) => (Measure)r.Matter.State;

    private static string? Count(int? number, string unit) => number is { } n ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{n}{unit}") : null;

    /// <summary>What has been done so far, day by day.</summary>
    private static string Course(Measure s) => string.Concat(
        s.Consultations.Where(c => c.Closed is not null).Select(c => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Day(c.Opened.Day)}至{Day(c.Closed?.Day)}公开征求意见，收到{c.Opinions}条。"))
            .Concat(s.Experts.Select(e => $"{Day(e.On.Day)}组织专家论证。")).Concat(s.RiskAssessed is { } risk ? [$"{Day(risk.Day)}完成风险评估。"] : Array.Empty<string>())
            .Concat(s.CompetitionReviewed is { } competition ? [$"{Day(competition.Day)}完成公平竞争审查。"] : Array.Empty<string>()));

    private static Paper Sheet(PaperRequest r, string title, IReadOnlyList<FieldRow> rows) => new() { Title = [title], Number = r.Matter.Number, Blocks = [new FieldTable(rows)] };

    private static Signature Office(PaperRequest r) => new(r.Township, r.Line.Entry.On, Sealing.Sealed);
}
