using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Annual;

/// <summary>What the other yearly texts usually tell. Their tables hold what the ledger has; what it has not is written by hand.</summary>
internal static class OtherOutlines
{
    /// <summary>The six chapters that the form of the openness report has (政府信息公开条例 50).</summary>
    public static IReadOnlyList<OutlineSection> Openness { get; } =
    [
        Opening("政府信息公开工作"),
        new(ReportChapter.OpennessOverview, 1, "", new("主动公开、依申请公开、信息管理、平台、监督，各一两句", "Publication, requests, keeping, channels, supervision: a sentence or two each"), ["G", "I"],
            ["全年主动公开政府信息{G1 公开类别=政务公开}，应公开事项公开面{G2a}，规范化{G2b}。", "收到政府信息公开申请{G3}。"]),
        new(ReportChapter.OpennessPublished, 1, "", new("规范性文件，许可、处罚、强制的数量，收费", "Normative documents, licences, penalties, coercion, fees"), ["G1", "G2", "D4", "E9", "E5", "E8"],
            // Article 20 (1), (5), (6) and (8), in the order of the form.
            ["\n{表 D4=规范性文件本年制发件数 D4b=规范性文件本年废止件数 D4c=规范性文件现行有效件数 E9c=行政许可本年准予件数 E9d=行政许可本年不予件数 E5=行政处罚本年处理决定数量 E8=行政强制本年处理决定数量 G3f=行政事业性收费本年收费金额}", "\n{图 G1 按公开类别}"]),
        new(ReportChapter.OpennessRequests, 1, "", new("收到多少、谁申请的、怎么处理的、结转多少", "How many, by whom, how answered, how many carried over"), ["G3"],
            // Row names of the form (国办公开办函〔2021〕30号).
            ["\n{表 G3=本年新收政府信息公开申请数量 G3c上年=上年结转政府信息公开申请数量 G3b按处理结果 G3b=办理结果总计 G3c=结转下年度继续办理 按年报分类}"]),
        new(ReportChapter.OpennessRemedies, 1, "", new("因信息公开被复议、诉讼的件数和结果；没有的写明没有", "Reviews and lawsuits on openness and their outcomes, or that there were none"), ["H"], ["本年因政府信息公开被申请行政复议{H1 被申请的行为=政府信息公开}，被提起行政诉讼{H3 被诉的行为=政府信息公开}。", "\n{表 H1=行政复议 被申请的行为=政府信息公开 H3=未经复议直接起诉 被诉的行为=政府信息公开 起诉方式=未经复议直接起诉 H3=复议后起诉 被诉的行为=政府信息公开 起诉方式=复议后起诉 按结果}"]),
        new(ReportChapter.OpennessProblems, 1, "", new("去年说要改的改了没有，今年还差什么，怎么改", "What was promised last year, what is lacking, how it will be mended"), ["G2", "G3"], []),
        new(ReportChapter.OpennessOther, 1, "", new("收取信息处理费的情况，其他要报告的", "Fees taken for information, and whatever else"), [], []),
    ];

    /// <summary>The points of 信访工作条例 41.</summary>
    public static IReadOnlyList<OutlineSection> Petitions { get; } =
    [
        Opening("信访工作"),
        new(ReportChapter.PetitionNumbers, 1, "", new("收到多少，哪些领域，比上年怎样", "How many, in which fields, against the year before"), ["F7", "F6", "F5"],
            ["本年收到信访事项{F7a}，{F7a 同比}。", "村级录入{F6}。", "\n{表 F7a F7b F6 F5a F5b}", "\n{图 F7a 按月}"]),
        new(ReportChapter.PetitionHandling, 1, "", new("受理、办结、按期办结，领导接访下访，交办督办", "Accepted, concluded, in time; leaders' receptions; what was assigned and supervised"), ["F7b", "F8", "F5", "F11"],
            ["办理信访事项{F7b}，上级交办事项按期办结率{F8}。", "领导接访下访{F5a}，接待群众{F5b}。"]),
        new(ReportChapter.PetitionProposals, 1, "", new("提了什么改进工作、完善政策、追究责任的建议，采纳了没有", "Proposals on work, policy and responsibility, and whether they were taken up"), [], []),
        new(ReportChapter.PetitionOther, 1, "", new("其他要报告的", "Whatever else"), [], []),
    ];

    /// <summary>Officers, acts by kind, remedies, and how it was counted.</summary>
    public static IReadOnlyList<OutlineSection> Enforcement { get; } =
    [
        Opening("行政执法统计"),
        new(ReportChapter.EnforcementPeople, 1, "", new("在册和持证的执法人员", "Officers on the roll, and with certificates"), ["E1", "E2"], ["{表 E1 E2a E2b}"]),
        new(ReportChapter.EnforcementActs, 1, "", new("检查、处罚、许可，一类一行；检查和巡查分开", "Inspections, penalties, licences, a row each; inspections apart from patrols"), ["E3", "E4", "E13", "E5", "E7", "E11", "E9"],
            ["{表 E3 E13 E4 E18 E5 E7 E7c E8 E11 E9a E9b E9c E9d E9e}", "\n{图 E5 按领域}"]),
        new(ReportChapter.EnforcementRemedies, 1, "", new("被复议、被诉的件数和结果", "Reviews and lawsuits"), ["H"], ["{表 H1 H2 H3}"]),
        new(ReportChapter.EnforcementNotes, 1, "", new("口径：处罚按决定之日，一案一计；检查按有完整记录的对象；与去年差得多的说明原因", "How it was counted, and why it differs from last year"), ["E"],
            ["处罚以决定书计件，按作出之日；检查以有完整记录的对象计次，没有具体对象的巡查另列。"]),
    ];

    public static IReadOnlyList<OutlineSection> WorkPlan { get; } =
    [
        new(ReportChapter.Opening, 1, "", new("一两句：依据什么、管哪一年", "One or two sentences: on what ground, for which year"), [], []),
        new(ReportChapter.PlanAims, 1, "", new("今年要达到什么", "What is to be reached"), [], []),
        new(ReportChapter.PlanTasks, 1, "", new("一条一件事：做什么、谁来做、到什么时候", "One point, one task: what, who, by when"), [], []),
        new(ReportChapter.PlanSupport, 1, "", new("怎么督促、怎么考核", "How it is followed up"), [], []),
    ];

    private static OutlineSection Opening(string work) => new(ReportChapter.Opening, 1, "", new("一两句：依据什么、报告哪一年", "One or two sentences: on what ground, of which year"), [], [$"按照有关规定，现将本年度{work}情况报告如下。"]);
}
