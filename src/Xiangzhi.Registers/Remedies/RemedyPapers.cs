using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>The respondent's papers: 答复书, 答辩状, 证据目录, 授权委托书, 负责人身份证明, 出庭情况说明, 转送函, 纠正情况报告.</summary>
internal static class RemedyPapers
{
    public static PaperDefinition Forwarding { get; } = new("remedy-forwarding", new("行政复议申请转送函", "Letter forwarding a request"), "行政复议法32条", r =>
    {
        var form = r.Line.Form as ForwardRequest;
        return new()
        {
            Title = ["行政复议申请转送函"],
            Number = r.Matter.Number,
            Addressee = form?.To ?? Blank(Of(r).Body),
            Blocks =
            [
                new Paragraph([$"{Day(Of(r).HandedIn?.Day)}，本机关收到", r.Text(Of(r).Applicant) ?? (Run)new BlankRun(8), $"对“{Of(r).Subject}”提出的行政复议申请。"]),
                new Paragraph(["经研究，认为需要维持原行政处罚决定，理由是：", form is null ? new BlankRun(30) : r.Text(form.Reason) ?? (Run)new BlankRun(30)]),
                new Paragraph(["现将复议申请及有关材料转送，请依法处理。"]),
            ],
            Annexes = [new("行政复议申请书", []), new("行政处罚决定书及案卷材料", [])],
            Signature = Sealed(r),
        };
    });

    public static PaperDefinition Answer { get; } = new("remedy-answer", new("行政复议答复书", "Answer to the review"), "行政复议法48、54条", r =>
    {
        var form = r.Line.Form as AnswerReview;
        return new()
        {
            Title = ["行政复议答复书"],
            Number = form?.Number,
            Addressee = Blank(Of(r).Body),
            Blocks =
            [
                new Paragraph(["被申请人：", r.Township], Placing.Flush),
                new Paragraph(["法定代表人：", new BlankRun(8), "　职务：", new BlankRun(6)], Placing.Flush),
                new Paragraph(["委托代理人：", form is null ? new BlankRun(12) : r.Text(form.Agents) ?? (Run)new BlankRun(12)], Placing.Flush),
                new Paragraph(["申请人：", r.Text(Of(r).Applicant) ?? (Run)new BlankRun(8)], Placing.Flush),
                new Paragraph([$"申请人不服本机关“{Of(r).Subject}”（{Label(Of(r).Act)}）一案", Of(r).BodyNumber.Length > 0 ? $"（{Of(r).BodyNumber}）" : "", $"，本机关于{Day(Of(r).CopyReceived?.Day)}收到申请书副本，现答复如下："]),
                new Heading(1, ["一、行政行为的事实、证据和依据"]), new Paragraph([form is null ? new BlankRun(60) : r.Text(form.Answer) ?? (Run)new BlankRun(60)]),
                new Heading(1, ["二、对复议请求的意见"]), new Paragraph(["申请人的请求：", r.Text(Of(r).Claims) ?? (Run)new BlankRun(30), "。本机关认为：", new BlankRun(40)]),
                new Heading(1, ["三、结论和请求"]), new Paragraph([new BlankRun(40)]),
                new Paragraph(["附：作出行政行为的证据、依据和其他有关材料（见证据目录）。"]),
            ],
            Annexes = form is { Evidence.Count: > 0 } ? [new("证据目录", [Evidence(form.Evidence)])] : [],
            Signature = Sealed(r),
        };
    });

    public static PaperDefinition EvidenceList { get; } = new("remedy-evidence", new("证据目录", "List of evidence"), "行政复议法48条；行政诉讼法67条", r => new()
    {
        Title = ["证据、依据目录"],
        Number = Blank(Of(r).BodyNumber),
        Blocks =
        [
            new Paragraph([$"案由：{Of(r).Subject}"], Placing.Flush),
            Evidence((r.Line.Form as AnswerReview)?.Evidence ?? (r.Line.Form as FileDefence)?.Evidence ?? []),
            new Paragraph(["提交人：", new BlankRun(8), "　接收人：", new BlankRun(8), "　日期：", new BlankRun(8)], Placing.Flush),
        ],
        Signature = Sealed(r),
    });

    public static PaperDefinition Defence { get; } = new("remedy-defence", new("行政诉讼答辩状", "Defence"), "行政诉讼法67条", r =>
    {
        var form = r.Line.Form as FileDefence;
        return new()
        {
            Title = ["行政诉讼答辩状"],
            Number = form?.Number,
            Addressee = Blank(Of(r).Body),
            Blocks =
            [
                new Paragraph(["答辩人：", r.Township], Placing.Flush),
                new Paragraph(["法定代表人：", new BlankRun(8), "　职务：", new BlankRun(6)], Placing.Flush),
                new Paragraph(["委托代理人：", form is null ? new BlankRun(12) : r.Text(form.Agents) ?? (Run)new BlankRun(12)], Placing.Flush),
                new Paragraph(["被答辩人：", r.Text(Of(r).Applicant) ?? (Run)new BlankRun(8)], Placing.Flush),
                new Paragraph([$"答辩人因“{Of(r).Subject}”一案", Of(r).BodyNumber.Length > 0 ? $"（{Of(r).BodyNumber}）" : "", $"，于{Day(Of(r).SuitReceived?.Day)}收到起诉状副本，现答辩如下："]),
                new Paragraph([form is null ? new BlankRun(60) : r.Text(form.Defence) ?? (Run)new BlankRun(60)]),
                new Paragraph(["综上，请求人民法院依法", new BlankRun(16), "。"]),
            ],
            Annexes = form is { Evidence.Count: > 0 } ? [new("证据目录", [Evidence(form.Evidence)])] : [],
            Signature = Sealed(r),
        };
    });

    public static PaperDefinition Authorisation { get; } = new("remedy-authorisation", new("授权委托书", "Power of attorney"), "行政诉讼法31条", r =>
    {
        var (agents, powers) = r.Line.Form switch
        {
            FileDefence f => (f.Agents, f.Powers),
            AnswerReview a => (a.Agents, (string?)null),
            _ => (default, null),
        };
        return new()
        {
            Title = ["授权委托书"],
            Blocks =
            [
                new Paragraph(["委托单位：", r.Township], Placing.Flush),
                new Paragraph(["法定代表人：", new BlankRun(8), "　职务：", new BlankRun(6)], Placing.Flush),
                new Paragraph(["受委托人：", r.Text(agents) ?? (Run)new BlankRun(12), "　工作单位和职务：", new BlankRun(12)], Placing.Flush),
                new Paragraph([$"现委托上列人员，在“{Of(r).Subject}”一案中，作为本单位的代理人参加{(Of(r).IsSuit ? "诉讼" : "复议")}。"]),
                new Paragraph(["代理权限：", powers is { Length: > 0 } ? powers : new BlankRun(16)]),
                new Paragraph(["代理期限：自签署之日起至本案", Of(r).IsSuit ? "本审级终结" : "复议终结", "止。"]),
            ],
            Signature = Sealed(r),
        };
    });

    public static PaperDefinition Identity { get; } = new("remedy-identity", new("法定代表人（负责人）身份证明", "Identity of the head"), "行政诉讼法49条", r => new()
    {
        Title = ["法定代表人（负责人）身份证明书"],
        Blocks =
        [
            new Paragraph([r.Name((r.Line.Form as FileDefence)?.Head) ?? (Run)new BlankRun(8), "在本单位任", new BlankRun(8), "职务，是本单位的", new BlankRun(8), "。特此证明。"]),
            new Paragraph([$"案由：{Of(r).Subject}"], Placing.Flush),
        ],
        Signature = Sealed(r),
    });

    public static PaperDefinition Appearing { get; } = new("remedy-appearance", new("负责人出庭应诉情况说明", "Statement on the leader's appearance"), "行政诉讼法3条", r =>
    {
        var form = r.Line.Form as AppearInCourt;
        return new()
        {
            Title = ["行政机关负责人出庭应诉情况说明"],
            Addressee = Blank(Of(r).Body),
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("案由", Of(r).Subject), Cell("案号", Of(r).BodyNumber)),
                    Row(Cell("开庭日期", Day(r.Line.Entry.On)), Cell("出庭负责人", r.Name(form?.Head))),
                    Row(Cell("出庭人员", string.Join("、", (form?.Appeared ?? []).Select(a => Label(a))))),
                    Row(Cell("负责人是否发言", form is null ? null : form.HeadSpoke ? "是" : "否")),
                    Row(Cell("负责人不能出庭的理由", form?.Reason, lines: 4)),
                ]),
            ],
            Signature = Sealed(r),
        };
    });

    public static PaperDefinition Correction { get; } = new("remedy-correction", new("纠正情况报告", "Report on the correction"), "行政复议法76条", r =>
    {
        var form = r.Line.Form as ReportOpinionCorrected;
        return new()
        {
            Title = ["关于行政复议意见书纠正情况的报告"],
            Number = form?.Number,
            Addressee = Blank(Of(r).Body),
            Blocks =
            [
                new Paragraph([$"{Day(Of(r).OpinionReceived?.Day)}，我单位收到行政复议意见书（“{Of(r).Subject}”一案）。现将纠正情况报告如下："]),
                new Paragraph([form?.Done ?? (Run)new BlankRun(60)]),
            ],
            Signature = Sealed(r),
        };
    });

    private static RemedyCase Of(PaperRequest r) => (RemedyCase)r.Matter.State;

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static Signature Sealed(PaperRequest r) => new(r.Township, r.Line.Entry.On, Sealing.Sealed);

    private static Table Evidence(Items<EvidenceRow> rows) => Table.Of(
        [new("序号", 0.5, CellSetting.Centre), new("证据或依据", 3), new("证明目的", 3), new("页数", 0.7, CellSetting.Centre)],
        rows.Select((e, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), e.Name, e.Proves ?? "", e.Pages?.ToString(CultureInfo.InvariantCulture) ?? ""]));
}
