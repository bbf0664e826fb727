namespace Xiangzhi.Registers;

/// <summary>
/// Kinds of dispute 纠纷类别: the fifteen of the monthly statistic of justice offices (司法部 2010), then those that later
/// forms added. Land contracts 土地承包经营 stand apart from 山林土地 because a limitation of their own runs.
/// </summary>
public sealed class DisputeKinds : ICodeTable
{
    public const string Labour = "labour";
    public const string Wages = "wages";
    public const string LandContract = "land-contract";

    public static string Table => "dispute-kind";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("family", "婚姻家庭", "Marriage and family"), new("neighbours", "邻里"), new("homestead", "房屋宅基地", "House and homestead"),
        new("contract", "合同"), new("production", "生产经营", "Production and business"), new("damages", "损害赔偿"),
        new("land-forest", "山林土地", "Forest and land"), new("expropriation", "征地拆迁"), new("environment", "环境污染", "Pollution"),
        new(Labour, "劳动争议"), new("consumer", "消费"), new("medical", "医疗"), new("traffic", "道路交通事故", "Traffic accident"),
        new("property", "物业", "Property management"), new("other", "其他"),
        new(Wages, "拖欠农民工工资", "Unpaid wages"), new(LandContract, "土地承包经营"), new("tourism", "旅游"),
        new("e-commerce", "电子商务", "E-commerce"), new("internet", "互联网"),
    ];
}

/// <summary>How a dispute came to the office 来源: asked for, found on a round, or passed on by another organ.</summary>
public sealed class DisputeSources : ICodeTable
{
    public const string Court = "court";

    public static string Table => "dispute-source";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("application", "当事人申请"), new("patrol", "主动排查", "Found on a round"), new("police", "公安机关委托移送", "From the police"),
        new(Court, "人民法院委派委托", "From the court"), new("petition", "信访部门移送", "From petitions"), new("desk", "来说事", "At the desk"),
        new("hotline", "12345和基层智治转来", "From the hotline"), new("other-office", "其他单位移送", "From another office"),
    ];
}

/// <summary>Who mediates: group, village, township, district 小事不出组、大事不出村、难事不出乡.</summary>
public enum DisputeLevel
{
    [Label("组")] Group,
    [Label("村（社区）")] Village,
    [Label("乡")] Township,
    [Label("区")] District,
}

/// <summary>三调联动: which law the mediation follows.</summary>
public enum DisputeTrack
{
    [Label("人民调解", English = "People's mediation")] People,
    [Label("行政调解", English = "Administrative mediation")] Administrative,
    [Label("司法调解", English = "Judicial mediation")] Judicial,
}

public enum DisputeGravity
{
    [Label("一般")] Ordinary,
    [Label("疑难复杂")] Complex,
    [Label("重大")] Major,
}

/// <summary>Written with a file 立卷, or oral with an entry in the book 登记.</summary>
public enum SpokenOrWritten
{
    [Label("书面")] Written,
    [Label("口头")] Oral,
}

public enum DisputeSide
{
    [Label("申请人")] Applicant,
    [Label("被申请人")] Respondent,
    [Label("第三人", English = "Third party")] Third,
}

/// <summary>What became of it. Merged is not counted: the matter goes on in the other file.</summary>
public enum DisputeOutcome
{
    [Label("书面协议", English = "Written agreement")] WrittenAgreement,
    [Label("口头协议", English = "Oral agreement")] OralAgreement,
    [Label("自行和解", English = "Settled between themselves")] SettledThemselves,
    [Label("调解不成")] Failed,
    [Label("终止调解")] Terminated,
    [Label("撤回申请")] Withdrawn,
    [Label("移送")] HandedOn,
    [Label("并案")] Merged,
}

public enum DisputeStage
{
    [Label("已登记")] TakenIn,
    [Label("已受理")] Accepted,
    [Label("调解中")] Mediating,
    [Label("履行中")] Performing,
    [Label("已办结")] Concluded,
    [Label("已归档")] Filed,
    [Label("不予受理"), Aside] Rejected,
    [Label("已并案"), Aside] Merged,
}

/// <summary>Ways that stay open when mediation does not succeed (人民调解法 26).</summary>
public enum DisputeRoute
{
    [Label("仲裁")] Arbitration,
    [Label("行政处理", English = "Administrative ruling")] Administrative,
    [Label("诉讼")] Lawsuit,
}
