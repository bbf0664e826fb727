namespace Xiangzhi.Registers;

/// <summary>The six promises of 一律（1、6）来说事.</summary>
public enum HelpGiven
{
    [Label("说事", English = "Heard out")] Tell,
    [Label("评理", English = "Judged what is right")] Reason,
    [Label("协调", English = "Coordinated")] Coordinate,
    [Label("服务", English = "Served")] Serve,
    [Label("解难", English = "Solved")] Solve,
    [Label("纾困", English = "Relieved")] Relieve,
}

public enum VisitManner
{
    [Label("到台", English = "At the desk")] Desk,
    [Label("村里说给干部", English = "Told to a village cadre")] Village,
    [Label("入户", English = "At home")] Home,
    [Label("电话", English = "By phone")] Phone,
    [Label("扫码", English = "By code")] Code,
}

/// <summary>What people come with 事项类别.</summary>
public sealed class VisitTopics : ICodeTable
{
    public static string Table => "visit-topic";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("land", "土地山林", "Land and forest"), new("homestead", "宅基地建房", "Homestead and building"), new("neighbours", "邻里家庭", "Neighbours and family"),
        new("road-water", "道路饮水用电", "Roads, water, power"), new("welfare", "低保救助", "Welfare and relief"), new("insurance", "社保医保", "Insurance"),
        new("papers", "证件证明", "Papers and certificates"), new("wages", "劳务工资", "Work and wages"), new("farming", "农业生产", "Farming"),
        new("compensation", "征地补偿", "Compensation"), new("environment", "环境卫生", "Environment"), new("school", "上学", "School"),
        new("policy", "政策咨询", "Questions on policy"), new("law", "法律咨询", "Questions on law"), new("opinion", "意见建议", "Opinions and proposals"), new("other", "其他"),
    ];
}

/// <summary>Relief and help 救助·帮扶 that was the answer.</summary>
public sealed class ReliefKinds : ICodeTable
{
    public static string Table => "relief";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("temporary", "临时救助", "Temporary relief"), new("minimum", "低保", "Minimum living allowance"), new("extreme", "特困供养", "Support of the destitute"),
        new("medical", "医疗救助"), new("disability", "残疾补贴", "Disability allowance"), new("education", "教育资助", "School aid"), new("housing", "危房改造", "Repair of dangerous houses"),
        new("job", "就业帮扶", "Help to find work"), new("industry", "产业帮扶", "Help in farming"), new("red-cross", "慈善、红十字救助", "Charity"), new("legal-aid", "法律援助"), new("other", "其他帮扶", "Other help"),
    ];
}

/// <summary>To whom a visit is passed that another line of work settles.</summary>
public enum VisitPassedTo
{
    [Label("便民服务办件", English = "Service case")] Service,
    [Label("行政许可", English = "Licence")] Licence,
    [Label("综合执法", English = "Enforcement")] Enforcement,
    [Label("法律援助", English = "Legal aid")] LegalAid,
    [Label("村（社区）", English = "Village")] Village,
    [Label("区级部门", English = "District department")] District,
    [Label("其他单位", English = "Another office")] Other,
}

public enum VisitOutcome
{
    [Label("当场答复", English = "Answered on the spot")] OnTheSpot,
    [Label("随后答复", English = "Answered later")] Answered,
    [Label("承诺兑现", English = "Promise kept")] Kept,
    [Label("办不了，已说明", English = "Cannot be done, explained")] Explained,
    [Label("转为矛盾纠纷", English = "Became a dispute")] Dispute,
    [Label("转为信访事项", English = "Became a petition")] Petition,
    [Label("报上级转办", English = "Sent up")] SentUp,
    [Label("转办", English = "Passed on")] PassedOn,
    [Label("来人撤回", English = "Withdrawn")] Withdrawn,
    [Label("联系不上", English = "Out of reach")] Unreachable,
}

public enum VisitStage
{
    [Label("已登记")] TakenIn,
    [Label("承诺办理中", English = "Promised")] Promised,
    [Label("已答复")] Answered,
    [Label("已兑现", English = "Promise kept")] Kept,
    [Label("已转办", English = "Passed on")] PassedOn,
    [Label("已说明", English = "Explained"), Aside] Explained,
    [Label("来人撤回", English = "Withdrawn"), Aside] Withdrawn,
    [Label("联系不上", English = "Out of reach"), Aside] Unreachable,
}

public enum Contentment
{
    [Label("满意", English = "Satisfied")] Satisfied,
    [Label("基本满意", English = "Fairly satisfied")] Fairly,
    [Label("不满意", English = "Dissatisfied")] Dissatisfied,
    [Label("不作评价", English = "No answer")] NoAnswer,
}
