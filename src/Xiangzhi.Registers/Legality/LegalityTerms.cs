namespace Xiangzhi.Registers;

/// <summary>What is sent for review 审查对象.</summary>
public enum ReviewObject
{
    [Label("重大行政决策", English = "Major decision")] MajorDecision,
    [Label("行政规范性文件", English = "Normative document")] NormativeDocument,
    [Label("合同、协议", English = "Contract or agreement")] Contract,
    [Label("重大行政执法决定", English = "Major enforcement decision")] EnforcementDecision,
    [Label("其他事项", English = "Other matter")] Other,
}

/// <summary>The conclusion of a review 审查结论.</summary>
public enum ReviewConclusion
{
    [Label("合法", English = "Lawful")] Lawful,
    [Label("按意见修改后合法", English = "Lawful after change")] LawfulAfterChange,
    [Label("不合法", English = "Unlawful")] Unlawful,
    [Label("不属于审查范围", English = "Outside the scope")] OutsideScope,
}

/// <summary>What a pack may hold 送审和提请讨论的材料 (重大行政决策程序暂行条例 27, 29).</summary>
public enum PackItem
{
    [Label("草案或文本", English = "Draft")] Draft,
    [Label("起草说明", English = "Explanation")] Explanation,
    [Label("依据目录", English = "Basis")] Basis,
    [Label("征求意见采纳情况", English = "Handling of comments")] Comments,
    [Label("专家论证意见", English = "Expert opinion")] Expert,
    [Label("风险评估报告", English = "Risk report")] Risk,
    [Label("公平竞争审查材料", English = "Fair-competition review")] FairCompetition,
    [Label("合法性审查意见", English = "Legality opinion")] Legality,
    [Label("对方主体和资信材料", English = "Standing of the other party")] Counterparty,
}

/// <summary>The legal question that a problem found concerns.</summary>
public enum ProblemKind
{
    [Label("超越职权", English = "Beyond the powers")] Power,
    [Label("缺少依据或与上位法抵触", English = "No basis, or against higher law")] Basis,
    [Label("程序缺失", English = "Procedure")] Procedure,
    [Label("减损权利或增加义务", English = "Rights cut or duties added")] Rights,
    [Label("限制公平竞争", English = "Competition restricted")] Competition,
    [Label("主体、授权有瑕疵", English = "Party or authority in doubt")] Party,
    [Label("权利义务约定不明", English = "Terms unclear")] Terms,
    [Label("违约、解除、争议条款缺失", English = "Breach, ending or disputes not dealt with")] Remedies,
    [Label("履行和付款风险", English = "Performance and payment")] Performance,
    [Label("文字和格式", English = "Wording")] Wording,
    [Label("其他")] Other,
}

/// <summary>Who discusses and decides 审议机构.</summary>
public enum DecidingBody
{
    [Label("乡长办公会", English = "Mayor's meeting")] MayorMeeting,
    [Label("乡政府全体会议", English = "Plenary of the township government")] Plenary,
    [Label("党委会", English = "Party committee")] PartyCommittee,
    [Label("党政联席会", English = "Joint meeting of Party and government")] Joint,
    [Label("案件审理会", English = "Case meeting")] CaseMeeting,
    [Label("其他会议", English = "Other meeting")] Other,
}

public enum DeliberationResult
{
    [Label("通过", English = "Passed")] Passed,
    [Label("修改后通过", English = "Passed with changes")] PassedWithChanges,
    [Label("修改后再议", English = "To be redrafted")] Redraft,
    [Label("暂缓", English = "Deferred")] Deferred,
    [Label("不通过", English = "Not passed")] NotPassed,
}

/// <summary>Kinds of major decision, 重大行政决策程序暂行条例 3.</summary>
public enum DecisionKind
{
    [Label("公共服务、市场监管、社会管理等重大政策措施", English = "Major policy")] Policy,
    [Label("经济和社会发展等重要规划", English = "Major plan")] Plan,
    [Label("开发利用、保护重要自然资源和文化资源", English = "Natural or cultural resources")] Resources,
    [Label("重大公共建设项目", English = "Major public works")] Works,
    [Label("其他重大事项", English = "Other")] Other,
}

/// <summary>By what name a normative document is issued.</summary>
public enum DocumentKind
{
    [Label("办法", English = "Measures")] Measures,
    [Label("规定", English = "Provisions")] Provisions,
    [Label("细则", English = "Detailed rules")] DetailedRules,
    [Label("意见", English = "Opinions")] Opinions,
    [Label("通告", English = "Public notice")] PublicNotice,
    [Label("通知", English = "Circular")] Circular,
    [Label("方案", English = "Scheme")] Scheme,
}

/// <summary>Kinds of contract of a township. An office adds its own.</summary>
public sealed class ContractKinds : ICodeTable
{
    public static string Table => "contract-kind";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("works", "建设工程", "Works"), new("procurement", "政府采购", "Procurement"), new("services", "购买服务", "Services"), new("lease", "资产租赁", "Lease of assets"),
        new("land", "土地流转、征收补偿", "Land transfer or compensation"), new("investment", "招商引资", "Investment"), new("franchise", "特许经营", "Franchise"),
        new("cooperation", "合作协议", "Cooperation"), new("settlement", "和解、赔补偿", "Settlement"), new("labour", "劳务、聘用", "Labour"), new("other", "其他"),
    ];
}
