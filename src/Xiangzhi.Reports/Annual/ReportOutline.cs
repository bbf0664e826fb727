using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Annual;

/// <summary>A section that a report usually has: what belongs into it, which figures it usually tells, and a first text.</summary>
/// <param name="Heading">Empty where the chapter's heading is enough.</param>
/// <param name="Figures">Codes, or beginnings of codes, that it usually tells, in this order.</param>
/// <param name="Sentences">A first text; a sentence stays away whose figures the ledger does not have.</param>
public sealed record OutlineSection(ReportChapter Chapter, int Number, string Heading, Text Hint, IReadOnlyList<string> Figures, IReadOnlyList<string> Sentences);

/// <summary>The guideline's chapters and the sections in which townships tell them; of the other yearly texts likewise.</summary>
public static class ReportOutline
{
    private static readonly IReadOnlyList<OutlineSection> RuleOfLaw =
    [
        new(ReportChapter.Opening, 1, "", new("一两句：依据什么、报告哪一年", "One or two sentences: on what ground, of which year"), [],
            ["按照法治政府建设年度报告制度的要求，现将本年度法治政府建设情况报告如下。"]),
        new(ReportChapter.Measures, 1, "抓实组织领导", new("会议、责任书、计划任务完成了多少", "Meetings, letters of responsibility, tasks done"), ["A", "B1", "D10"],
            ["全年召开法治专题会议{A1}，研究解决问题{A2}。", "签订法治建设责任书{A3}。"]),
        new(ReportChapter.Measures, 2, "带头学法用法", new("中心组学法、培训、考试", "Study, trainings, exams"), ["B"],
            ["党委理论学习中心组学法{B1}，举办法治讲座{B4}。", "组织法治培训{B5}，参训{B6}。", "参加法治考试的干部，参考率、合格率{B8a B8b 均达}。"]),
        new(ReportChapter.Measures, 3, "普法到院落到人", new("活动、资料、院坝会、法律明白人", "Events, materials, courtyard meetings, law-savvy villagers"), ["C"],
            ["开展普法活动{C1}，其中院坝会{C5}、赶场日集中宣传{C7}。", "发放资料{C2 余}，受众{C3 余}，现场答复咨询{C4 余}。", "现有法律明白人{C11}。"]),
        new(ReportChapter.Measures, 4, "公开与服务", new("党务政务村务公开、依申请公开、办件", "Openness, requests, service cases"), ["G", "E9", "I"],
            ["主动公开信息{G1}，应公开事项公开面{G2a}、规范化{G2b}。", "作出行政许可决定{E9c}。"]),
        new(ReportChapter.Measures, 5, "依法决策、合法性审查", new("审查、法律顾问、复议诉讼", "Legality review, advisers, remedies"), ["D", "H"],
            ["合法性审查{D1}，聘请法律顾问{D5}。"]),
        new(ReportChapter.Measures, 6, "规范行政执法", new("检查、处罚、执法人员、公示", "Inspections, penalties, officers, publication"), ["E", "X1"],
            ["现有行政执法人员{E1}。", "日常巡查与行政检查合计{X1}，其中“综合查一次”{E4}。", "作出行政处罚决定{E5}，罚款{E7}。"]),
        new(ReportChapter.Measures, 7, "把矛盾解在当地", new("纠纷、说事、接访、信访", "Disputes, visits, receptions, petitions"), ["F", "S"],
            ["受理矛盾纠纷{F1a}，办结{F2a}，调解成功{F2b}。", "调解矛盾纠纷{F1b}，民转刑案件{F4 未发生}。", "领导接待来访{F5b}，办理信访事项{F7b}。"]),
        new(ReportChapter.Shortcomings, 1, "", new("今年没做到的、账上的预警、原因", "What was not reached, the flags of the ledger, and why"), ["F3", "E2", "G2", "E15"], []),
        new(ReportChapter.FirstResponsible, 1, "", new("党委书记、乡长亲自部署、过问、协调、督办了什么", "What the two first responsible persons did themselves"), ["A8", "A1", "A5", "F5", "B1"],
            ["党政主要负责人研究部署、协调督办法治工作{A8}。"]),
        new(ReportChapter.NextYear, 1, "", new("一条一件事：做什么、谁来做、到什么时候；明年它们就是任务", "One point, one task: what, who, by when"), [], []),
    ];

    /// <summary>The sections that a text of a kind usually has.</summary>
    public static IReadOnlyList<OutlineSection> Of(ReportKind kind) => kind switch
    {
        ReportKind.Openness => OtherOutlines.Openness,
        ReportKind.Petitions => OtherOutlines.Petitions,
        ReportKind.Enforcement => OtherOutlines.Enforcement,
        ReportKind.WorkPlan => OtherOutlines.WorkPlan,
        _ => RuleOfLaw,
    };

    /// <summary>The usual section at a place; null where an office has its own.</summary>
    public static OutlineSection? Find(ReportKind kind, ReportChapter chapter, int number) => Of(kind).FirstOrDefault(s => s.Chapter == chapter && s.Number == number);

    /// <summary>Whether a figure belongs to what a section usually tells.</summary>
    public static int Rank(OutlineSection section, string code) =>
        section.Figures.Select((f, i) => (f, i)).Where(p => code.StartsWith(p.f, StringComparison.Ordinal)).Select(p => p.i + 1).FirstOrDefault();

    /// <summary>A first text of a section: the sentences whose figures the ledger has.</summary>
    public static string Begin(OutlineSection section, Catalogue catalogue, FigureSource source)
    {
        var reader = new ReferenceReader(catalogue);
        return string.Concat(section.Sentences.Where(s => reader.Read(s).All(p => p switch
        {
            TextPiece or ChartPiece or TablePiece => true,
            ReferencePiece { Reference: var reference } => reference.Figures.All(f => source.Value(f) is { Fault: null, Value: { } value } && (value > 0 || reference.Wording == Wording.None)),
            _ => false,
        })));
    }

    /// <summary>What a report would be if nobody wrote a word: for a year whose report was not begun.</summary>
    public static AnnualReport Draft(Catalogue catalogue, int year, FigureSource source, ReportKind kind = ReportKind.RuleOfLaw)
    {
        var nobody = new Mark(new(year, 12, 31), 0, new(year, 12, 31));
        return new()
        {
            Year = year, Kind = kind,
            Sections = [.. Of(kind).Select(s => new ReportSection(s.Chapter, s.Number, s.Heading, Begin(s, catalogue, source), nobody)).Where(s => s.Text.Length > 0)],
        };
    }
}
