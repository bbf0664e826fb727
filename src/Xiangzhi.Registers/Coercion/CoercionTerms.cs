namespace Xiangzhi.Registers;

/// <summary>What a coercion decides: to hold things or persons for a time, or to enforce a decision (行政强制法 2).</summary>
public enum CoercionSort
{
    [Label("强制措施", English = "Measure")] Measure,
    [Label("强制执行", English = "Enforcement")] Enforcement,
}

/// <summary>Coercive measures before a decision 强制措施, 行政强制法 9. Freezing is only for bodies that a statute names.</summary>
public enum MeasureKind
{
    [Label("查封场所、设施", English = "Seal a place")] Seal,
    [Label("扣押财物", English = "Seize goods")] Seize,
    [Label("冻结存款、汇款", English = "Freeze deposits")] Freeze,
    [Label("其他措施", English = "Other measure")] Other,
}

/// <summary>Coercive enforcement of a decision 强制执行, 行政强制法 12.</summary>
public enum EnforcementKind
{
    [Label("代履行", English = "Performance by another")] Substitute,
    [Label("强制拆除", English = "Demolition")] Demolition,
    [Label("加处罚款或者滞纳金", English = "Surcharge")] Surcharge,
    [Label("拍卖、划拨", English = "Auction or transfer of money")] Auction,
    [Label("排除妨碍、恢复原状", English = "Removal and restoration")] Removal,
    [Label("申请法院强制执行", English = "Through the court")] Court,
}

/// <summary>What became of a thing under a measure.</summary>
public enum ItemDisposal
{
    [Label("解除并返还", English = "Lifted and returned")] Returned,
    [Label("没收", English = "Confiscated")] Confiscated,
    [Label("销毁", English = "Destroyed")] Destroyed,
    [Label("移送有关机关", English = "Passed to another authority")] Transferred,
    [Label("拍卖、变卖", English = "Sold")] Sold,
}

/// <summary>Grounds on which a measure must be lifted at once, 行政强制法 28.</summary>
public enum LiftGround
{
    [Label("没有违法行为", English = "No breach")] NoBreach,
    [Label("与违法行为无关", English = "Unrelated to the breach")] Unrelated,
    [Label("已作出处理决定，不再需要", English = "Decided, no longer needed")] Decided,
    [Label("期限届满", English = "Term over")] Expired,
    [Label("负责人不批准", English = "Not approved")] NotApproved,
    [Label("其他不再需要的情形", English = "Otherwise no longer needed")] Other,
}

public enum StopGround
{
    [Label("当事人履行确有困难或暂无能力", English = "Party cannot perform for now")] Unable,
    [Label("第三人主张权利，确有理由", English = "Third party's claim")] ThirdParty,
    [Label("执行可能造成难以弥补的损失", English = "Damage that cannot be made good")] Damage,
    [Label("其他应当中止的情形", English = "Other")] Other,
}

public enum ExecutionEndGround
{
    [Label("公民死亡，无遗产和义务承受人", English = "Party died without estate")] Died,
    [Label("组织终止，无财产和义务承受人", English = "Organisation ended without assets")] Dissolved,
    [Label("执行标的灭失", English = "The object is gone")] Gone,
    [Label("据以执行的决定被撤销", English = "Decision revoked")] Revoked,
    [Label("中止满三年不再执行", English = "Suspended three years")] Abandoned,
    [Label("其他应当终结的情形", English = "Other")] Other,
}

public enum CoercionEnd
{
    [Label("措施全部解除或处理完毕", English = "Measures lifted or dealt with")] Lifted,
    [Label("当事人自行履行", English = "Performed by the party")] Performed,
    [Label("强制执行完毕", English = "Enforced")] Enforced,
    [Label("执行协议履行完毕", English = "Agreement performed")] Agreed,
    [Label("终结执行", English = "Terminated")] Terminated,
    [Label("法院执行完毕", English = "Enforced by the court")] Court,
    [Label("撤回", English = "Withdrawn")] Withdrawn,
}

public enum CourtAnswer
{
    [Label("受理", English = "Accepted")] Accepted,
    [Label("不予受理", English = "Not accepted")] NotAccepted,
}

public enum CourtRuling
{
    [Label("准予执行", English = "Granted")] Granted,
    [Label("不准予执行", English = "Refused")] Refused,
}
