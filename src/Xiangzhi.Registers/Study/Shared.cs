namespace Xiangzhi.Registers;

/// <summary>Laws that are studied, taught and asked about. An office adds its own.</summary>
public sealed class LawTitles : ICodeTable
{
    public static string Table => "law";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("xi-thought", "习近平法治思想", "Xi Jinping thought on the rule of law"), new("constitution", "宪法"), new("civil-code", "民法典"),
        new("administrative-penalty", "行政处罚法", "Administrative penalty law"), new("administrative-licence", "行政许可法", "Administrative licence law"),
        new("administrative-coercion", "行政强制法", "Administrative coercion law"), new("administrative-review", "行政复议法", "Administrative review law"),
        new("administrative-litigation", "行政诉讼法", "Administrative litigation law"), new("open-information", "政府信息公开条例", "Open government information regulation"),
        new("petitions", "信访工作条例", "Petition work regulation"), new("village-organisation", "村民委员会组织法", "Villagers' committees law"),
        new("people-mediation", "人民调解法", "People's mediation law"), new("public-security", "治安管理处罚法", "Public security penalty law"),
        new("criminal-law", "刑法"), new("land", "土地管理法", "Land administration law"), new("forest", "森林法", "Forest law"),
        new("environment", "环境保护法", "Environmental protection law"), new("work-safety", "安全生产法", "Work safety law"), new("road-traffic", "道路交通安全法", "Road traffic safety law"),
        new("fire", "消防法", "Fire protection law"), new("minors", "未成年人保护法", "Protection of minors law"), new("domestic-violence", "反家庭暴力法", "Anti-domestic violence law"),
        new("drugs", "禁毒法", "Anti-drug law"), new("telecom-fraud", "反电信网络诈骗法", "Anti-telecom fraud law"), new("national-security", "国家安全法", "National security law"),
        new("labour", "劳动法、劳动合同法", "Labour law"), new("migrant-wages", "保障农民工工资支付条例", "Migrant workers' wages regulation"),
        new("land-contract", "农村土地承包法", "Rural land contract law"), new("consumers", "消费者权益保护法", "Consumer protection law"),
        new("publicity", "法治宣传教育法", "Legal publicity and education law"), new("party-rules", "党内法规", "Party regulations"), new("other", "其他"),
    ];
}

/// <summary>How a number came about.</summary>
public enum Counted
{
    [Label("点数", English = "Counted")] Count,
    [Label("估计", English = "Estimated")] Estimate,
}

/// <summary>Where somebody or something stands between plan and record.</summary>
public enum EventStage
{
    [Label("已安排", English = "Planned")] Planned,
    [Label("已延期", English = "Postponed"), Aside] Postponed,
    [Label("已举办", English = "Held")] Held,
    [Label("已归档", English = "Recorded")] Recorded,
    [Label("已取消", English = "Cancelled"), Aside] Cancelled,
}

/// <summary>A planned day and place given up for others.</summary>
public sealed record Postponement(Mark On, DateOnly? Was, DateOnly? Now);

/// <summary>Somebody on the roster who took part.</summary>
public sealed record Learner(Ref<Staff> Person, Mark On);

public enum AbsenceReason
{
    [Label("公务出差", English = "On duty elsewhere")] Duty,
    [Label("请假", English = "On leave")] Leave,
    [Label("病假", English = "Ill")] Ill,
    [Label("驻村、值班", English = "In the village or on call")] OnCall,
    [Label("未说明", English = "Not explained")] Unexplained,
}

public sealed record AbsentPerson
{
    [Label("人员", English = "Person"), Also("姓名", "工号")] public required Ref<Staff> Person { get; init; }
    [Label("原因", English = "Reason")] public required AbsenceReason Reason { get; init; }
}

/// <summary>Somebody who was absent, and the day on which it was made good.</summary>
public sealed record Absence(Ref<Staff> Person, AbsenceReason Reason, Mark Since, Mark? MadeUp);
