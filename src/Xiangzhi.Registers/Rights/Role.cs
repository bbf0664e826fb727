namespace Xiangzhi.Registers;

/// <summary>What someone is in the office. A person may hold several, each for places and dates.</summary>
public enum Role
{
    [Label("窗口")] DeskClerk,
    [Label("村干部")] VillageCadre,
    [Label("承办人")] Handler,
    [Label("执法人员")] Officer,
    [Label("法制审核员", English = "Legal reviewer")] Reviewer,
    [Label("领导")] Leader,
    [Label("党政办", English = "Office clerk")] OfficeClerk,
    [Label("区级监督", English = "District supervisor")] Supervisor,
    [Label("管理员")] Administrator,
}

/// <summary>The district's lines of supervision 条线: who there looks at what of a township.</summary>
public enum SupervisionLine
{
    [Label("司法行政", English = "Justice")] Justice,
    [Label("信访", English = "Petitions")] Petitions,
    [Label("政务公开", English = "Openness")] Openness,
}

/// <summary>Business lines of the office, the order in which pages and the report follow.</summary>
public enum Area
{
    [Label("说事·解纷", English = "Disputes and petitions")] Disputes,
    [Label("执法", English = "Enforcement")] Enforcement,
    [Label("学法", English = "Law study")] Study,
    [Label("普法", English = "Publicity")] Publicity,
    [Label("公开", English = "Openness")] Openness,
    [Label("审查", English = "Legality review")] Review,
    [Label("组织领导", English = "Leadership")] Leadership,
    [Label("年报", English = "Annual report")] Annual,
    [Label("基础资料", English = "Reference data")] Reference,
}
