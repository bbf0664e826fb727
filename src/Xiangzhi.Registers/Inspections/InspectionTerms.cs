namespace Xiangzhi.Registers;

/// <summary>The four types of 重庆市人民政府令第375号 3; the national 个案检查 is the second last.</summary>
public enum InspectionType
{
    [Label("日常检查", English = "Routine")] Daily,
    [Label("专项检查", English = "Special campaign")] Special,
    [Label("线索核查（个案检查）", English = "On a lead")] Lead,
    [Label("即时检查", English = "At once")] Instant,
}

/// <summary>What led to it. Only planned inspections and the office's own campaigns count towards an enterprise's yearly cap.</summary>
public enum InspectionCause
{
    [Label("年度计划", English = "Yearly plan")] Plan,
    [Label("双随机抽取", English = "Drawn at random")] Drawn,
    [Label("上级部署", English = "Ordered from above")] FromAbove,
    [Label("投诉举报", English = "Complaint or report")] Complaint,
    [Label("转办交办移送", English = "Passed on by another authority")] PassedOn,
    [Label("数据监测", English = "Monitoring data")] Monitoring,
    [Label("企业申请", English = "The firm's own request")] OwnRequest,
    [Label("巡查发现", English = "Found on patrol")] Patrol,
    [Label("突发事件", English = "Emergency")] Emergency,
}

public enum ObjectKind
{
    [Label("企业", English = "Enterprise")] Firm,
    [Label("个体工商户", English = "Individual business")] IndividualBusiness,
    [Label("农民专业合作社", English = "Farmers' cooperative")] Cooperative,
    [Label("学校、医院等单位", English = "School, clinic or other unit")] Institution,
    [Label("个人", English = "Private person")] Person,
}

public enum InspectionResult
{
    [Label("未发现问题", English = "Nothing found")] Clean,
    [Label("当场改正", English = "Corrected on the spot")] CorrectedOnSpot,
    [Label("行政指导、提示", English = "Advice given")] Advised,
    [Label("责令改正", English = "Ordered to correct")] Ordered,
    [Label("拟立案处罚", English = "A penalty case to be filed")] ToPenalty,
    [Label("移送", English = "To be passed on")] ToPassOn,
}

/// <summary>How the object confirmed the record.</summary>
public enum Signing
{
    [Label("已签字", English = "Signed")] Signed,
    [Label("拒绝签字，已注明并见证", English = "Refused, noted with a witness")] RefusedNoted,
    [Label("未签字", English = "Not signed")] Unsigned,
}

/// <summary>Another department that came along on a joint inspection.</summary>
public sealed record JointDepartment
{
    [Label("部门", English = "Department"), Also("联合部门")] public required string Name { get; init; }
    [Label("人数", English = "People"), Unit("人")] public int People { get; init; }
}
