using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>The sheet with which the draft goes to whoever approves it, and the letter with which it goes up.</summary>
internal static class AnnualReportPapers
{
    public static PaperDefinition Review { get; } = new("report-review", new("年度报告送审单", "Review sheet"), null, r =>
    {
        var report = (AnnualReport)r.Matter.State;
        var form = r.Line.Form as SubmitReport;
        return new()
        {
            Title = ["年度报告送审单"],
            Number = r.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    new([new("报告年度", [Number(report.Year)]), new("送审日期", [r.Line.Entry.On.InWords])]),
                    new([new("题目", [report.TitleText])]),
                    new([new("执笔分工", [Duties(report, r.Roster)]) { Lines = 3 }]),
                    new([new("送审说明", [form?.Remark is { } remark ? remark : new BlankRun(20)]) { Lines = 3 }]),
                    new([new("审核意见", []) { Lines = 5, Foot = "签名：　　　　年　月　日" }]),
                    new([new("签发", []) { Lines = 5, Foot = "签名：　　　　年　月　日" }]),
                ]),
            ],
        };
    });

    public static PaperDefinition Transmittal { get; } = new("report-transmittal", new("报送年度报告的函", "Letter of transmittal"), "法治政府建设与责任落实督察工作规定24条", r =>
    {
        var report = (AnnualReport)r.Matter.State;
        var form = r.Line.Form as SendUpReport;
        return new()
        {
            Title = [r.Township, $"关于报送{report.Year}年{ReportKinds.NameOf(report.Kind).Zh}的函"],
            Number = form?.DocumentNumber,
            Addressee = form?.To,
            Blocks =
            [
                new Paragraph([$"按照{(report.Kind == ReportKind.RuleOfLaw ? "法治政府建设年度报告制度" : "有关规定")}的要求，现将我单位{report.TitleText}报上，请审阅。"]),
                .. form?.CopyTo is { } copy ? new Block[] { new Paragraph([$"抄送：{copy}。"]) } : [],
            ],
            Annexes = [new($"{r.Township}{report.TitleText}", [])],
            Signature = new(r.Township, r.Line.Entry.On, Sealing.Sealed),
        };
    });

    private static Run Duties(AnnualReport report, Roster roster) => report.Duties.Count == 0 ? new BlankRun(20)
        : string.Join("；", report.Duties.Select(d => $"{AnnualReports.LabelOf(d.Chapter)}第{Number(d.Number)}节 {roster.Item(d.Owner.Id)?.Label}"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
