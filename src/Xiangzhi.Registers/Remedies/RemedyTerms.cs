namespace Xiangzhi.Registers;

/// <summary>What is complained of 被申请、被诉的行为.</summary>
public enum ComplainedAct
{
    [Label("行政处罚（当场）", English = "Penalty on the spot")] SpotPenalty,
    [Label("行政处罚（普通程序）", English = "Penalty, ordinary procedure")] Penalty,
    [Label("行政强制", English = "Coercion")] Coercion,
    [Label("责令改正、限期拆除", English = "Order to correct or demolish")] Order,
    [Label("行政许可", English = "Licence")] Licence,
    [Label("自然资源权属处理", English = "Natural-resource rights")] ResourceRights,
    [Label("政府信息公开", English = "Information request")] Information,
    [Label("不履行法定职责", English = "Failure to act")] Inaction,
    [Label("行政协议", English = "Administrative agreement")] Agreement,
    [Label("征收补偿", English = "Expropriation")] Expropriation,
    [Label("信访答复", English = "Petition opinion")] Petition,
    [Label("其他行政行为", English = "Other act")] Other,
}

public enum ReviewProcedure
{
    [Label("普通程序", English = "Ordinary")] Ordinary,
    [Label("简易程序", English = "Simple")] Simple,
}

/// <summary>How the review ended 复议结果 (行政复议法 63-74).</summary>
public enum ReviewOutcome
{
    [Label("维持", English = "Upheld")] Upheld,
    [Label("驳回复议请求", English = "Claim dismissed")] Dismissed,
    [Label("驳回复议申请", English = "Application rejected")] Rejected,
    [Label("不予受理", English = "Not accepted")] NotAccepted,
    [Label("申请人撤回", English = "Withdrawn")] Withdrawn,
    [Label("和解", English = "Settled by the parties")] Settled,
    [Label("调解书", English = "Mediated")] Mediated,
    [Label("变更", English = "Changed")] Changed,
    [Label("撤销或部分撤销", English = "Revoked")] Revoked,
    [Label("确认违法", English = "Found unlawful")] Unlawful,
    [Label("确认无效", English = "Found void")] Void,
    [Label("责令履行", English = "Ordered to perform")] OrderedToPerform,
    [Label("责令履行协议或补偿", English = "Ordered to keep or compensate")] OrderedToCompensate,
}

/// <summary>How a review or a lawsuit came out for the act that was complained of, as the form of the openness report parts them (国办公开办函〔2021〕30号).</summary>
public enum RemedyResult
{
    [Label("结果维持", English = "Upheld")] Upheld,
    [Label("结果纠正", English = "Corrected")] Corrected,
    [Label("其他结果", English = "Otherwise")] Other,
    [Label("尚未审结", English = "Pending")] Pending,
}

public enum SuitWay
{
    [Label("未经复议直接起诉", English = "Without a review")] Direct,
    [Label("复议后起诉", English = "After a review")] AfterReview,
}

public enum CourtInstance
{
    [Label("一审", English = "First instance")] First,
    [Label("二审", English = "Second instance")] Second,
    [Label("再审", English = "Retrial")] Retrial,
}

/// <summary>What was finally said about the act, whichever court said it (行政诉讼法 69-78, 89).</summary>
public enum CourtOutcome
{
    [Label("驳回诉讼请求", English = "Claim dismissed")] Dismissed,
    [Label("驳回起诉、不予立案", English = "Action rejected")] Rejected,
    [Label("准许撤诉", English = "Withdrawn")] Withdrawn,
    [Label("调解、和解", English = "Settled")] Settled,
    [Label("发回重审", English = "Remanded")] Remanded,
    [Label("撤销或部分撤销", English = "Revoked")] Revoked,
    [Label("变更", English = "Changed")] Changed,
    [Label("确认违法", English = "Found unlawful")] Unlawful,
    [Label("确认无效", English = "Found void")] Void,
    [Label("判决履行、给付", English = "Ordered to perform or pay")] OrderedToPerform,
    [Label("判决履行协议或赔偿", English = "Ordered to keep the agreement or compensate")] OrderedToCompensate,
}

public enum Appearance
{
    [Label("正职负责人", English = "Head")] Head,
    [Label("副职负责人", English = "Deputy head")] Deputy,
    [Label("其他参与分管的负责人", English = "Other responsible leader")] Responsible,
    [Label("工作人员", English = "Staff")] Staff,
    [Label("律师", English = "Lawyer")] Lawyer,
}

public enum RemedyStage
{
    [Label("收到复议请求", English = "Handed in here"), Aside] HandedIn,
    [Label("已转送", English = "Forwarded"), Aside] Forwarded,
    [Label("复议答复", English = "Answer due")] Answering,
    [Label("复议审理", English = "Under review")] UnderReview,
    [Label("应诉", English = "Defence due"), Aside] Defending,
    [Label("法院审理", English = "In court"), Aside] InCourt,
    [Label("中止", English = "Suspended"), Aside] Suspended,
    [Label("裁判未生效", English = "Judgment not final"), Aside] NotFinal,
    [Label("上诉、再审", English = "Appeal or retrial"), Aside] Appealed,
    [Label("自行纠正", English = "Put right here"), Aside] PutRight,
    [Label("待履行", English = "To be performed"), Aside] ToPerform,
    [Label("已结", English = "Ended")] Ended,
    [Label("归档", English = "Archived")] Archived,
}
