namespace Xiangzhi.Registers;

/// <summary>Kinds of penalty from light to heavy, the order of the national enforcement statistics: a decision of several kinds counts once, in the heaviest.</summary>
public enum PenaltyKind
{
    [Label("其他（法律、行政法规规定的）", English = "Other by statute")] Other,
    [Label("警告")] Warning,
    [Label("通报批评", English = "Public criticism")] Criticism,
    [Label("罚款")] Fine,
    [Label("没收违法所得", English = "Confiscation of illegal gains")] IllegalGains,
    [Label("没收非法财物", English = "Confiscation of goods")] Goods,
    [Label("暂扣许可证件", English = "Licence withheld")] Withhold,
    [Label("降低资质等级", English = "Lower grade")] Downgrade,
    [Label("限制开展生产经营活动", English = "Business restricted")] Restrict,
    [Label("责令停产停业", English = "Production stopped")] Stop,
    [Label("责令关闭", English = "Closure")] Close,
    [Label("限制从业", English = "Barred from the trade")] Bar,
    [Label("吊销许可证件", English = "Licence revoked")] Revoke,
    [Label("行政拘留", English = "Detention")] Detention,
}

public enum Procedure
{
    [Label("普通程序")] Ordinary,
    [Label("简易程序")] Simple,
}

/// <summary>Who is punished. The law sets other limits for a citizen than for an organisation.</summary>
public enum PartyKind
{
    [Label("公民")] Citizen,
    [Label("个体工商户", English = "Individual business")] IndividualBusiness,
    [Label("法人", English = "Legal person")] LegalPerson,
    [Label("其他组织", English = "Other organisation")] Organisation,
}

public enum CaseSource
{
    [Label("检查发现", English = "Found on inspection")] Inspection,
    [Label("巡查发现", English = "Found on patrol")] Patrol,
    [Label("投诉举报", English = "Complaint or report")] Report,
    [Label("上级交办", English = "Assigned from above")] Assigned,
    [Label("其他机关移送", English = "Transferred in")] Transferred,
    [Label("纠纷调处中发现", English = "Found in a dispute")] Dispute,
    [Label("其他")] Other,
}

public enum InvestigationKind
{
    [Label("询问")] Inquiry,
    [Label("检查（勘验）", English = "Examination of the place")] Examination,
    [Label("调取证据", English = "Evidence obtained")] Evidence,
    [Label("其他")] Other,
}

public enum RecordKind
{
    [Label("文字笔录", English = "Written record")] Written,
    [Label("照片", English = "Photographs")] Photograph,
    [Label("录音", English = "Sound recording")] Sound,
    [Label("录像（执法记录仪）", English = "Video")] Video,
}

/// <summary>What became of evidence that was registered in advance.</summary>
public enum EvidenceDisposal
{
    [Label("返还", English = "Returned")] Returned,
    [Label("送鉴定", English = "Sent for appraisal")] Appraised,
    [Label("没收")] Confiscated,
    [Label("查封、扣押", English = "Sealed or seized")] Seized,
    [Label("移送")] Transferred,
    [Label("解除保存", English = "Released")] Released,
}

public enum PauseReason
{
    [Label("鉴定、检验、检测", English = "YearAppraisal or test")] YearAppraisal,
    [Label("等待另一案或有权机关的结论", English = "Awaiting another ruling")] Awaiting,
    [Label("当事人下落不明", English = "Party cannot be found")] PartyMissing,
    [Label("不可抗力", English = "Force majeure")] ForceMajeure,
    [Label("其他")] Other,
}

public enum Proposal
{
    [Label("给予处罚", English = "Penalty")] Penalty,
    [Label("不予处罚", English = "No penalty")] NoPenalty,
    [Label("撤销案件", English = "Drop")] Drop,
    [Label("移送", English = "Transfer")] Transfer,
}

public enum ReviewResult
{
    [Label("通过")] Passed,
    [Label("修改后通过", English = "Passed once amended")] PassedAmended,
    [Label("不通过", English = "Not passed")] Failed,
}

public enum DefenceKind
{
    [Label("提出陈述申辩", English = "Heard")] Heard,
    [Label("明确放弃", English = "Expressly waived")] Waived,
}

public enum Adoption
{
    [Label("采纳", English = "Adopted")] Adopted,
    [Label("部分采纳", English = "Adopted in part")] Partly,
    [Label("不采纳", English = "Not adopted")] Rejected,
}

public enum DiscretionGrade
{
    [Label("减轻", English = "Mitigated")] Mitigated,
    [Label("从轻", English = "Lighter")] Lighter,
    [Label("一般", English = "Standard")] Standard,
    [Label("从重", English = "Heavier")] Heavier,
}

/// <summary>Grounds of no penalty 不予处罚, 行政处罚法 30-33, 36, 57.</summary>
public enum NoPenaltyGround
{
    [Label("轻微并及时改正，没有危害后果", English = "Minor and put right")] Minor,
    [Label("初次违法，后果轻微并及时改正", English = "First time, slight, put right")] First,
    [Label("没有主观过错", English = "No fault")] NoFault,
    [Label("不满十四周岁", English = "Under fourteen")] Child,
    [Label("不能辨认或者控制自己的行为", English = "Incapable")] Incapable,
    [Label("超过追究时效", English = "Out of time")] OutOfTime,
    [Label("违法事实不能成立", English = "Not proven")] NotProven,
}

public enum TransferKind
{
    [Label("涉嫌犯罪，移送司法机关", English = "Suspected crime")] Crime,
    [Label("其他行政机关管辖", English = "Other authority")] Authority,
    [Label("纪检监察机关", English = "Discipline inspection")] Discipline,
}

public enum PaymentWay
{
    [Label("银行")] Bank,
    [Label("电子支付", English = "Electronic")] Electronic,
    [Label("划拨、拍卖抵缴", English = "Transfer or auction")] Execution,
}

/// <summary>When officers may take a fine themselves, 行政处罚法 68, 69.</summary>
public enum CashGround
{
    [Label("一百元以下罚款", English = "Small fine")] SmallFine,
    [Label("不当场收缴事后难以执行", English = "Hard to collect later")] HardLater,
    [Label("边远、水上、交通不便，当事人提出", English = "Remote, at the party's request")] Remote,
}

/// <summary>Who carries a decision out by force.</summary>
public enum Enforcer
{
    [Label("人民法院", English = "Court")] Court,
    [Label("本机关（法律授权）", English = "This office, by statute")] Office,
    [Label("代履行", English = "Performed by another at the party's cost")] Substitute,
}

public enum RemedyKind
{
    [Label("行政复议", English = "Administrative review")] Review,
    [Label("行政诉讼", English = "Litigation")] Litigation,
}

public enum RemedyOutcome
{
    [Label("维持", English = "Upheld")] Upheld,
    [Label("驳回", English = "Dismissed")] Dismissed,
    [Label("撤回、和解、调解", English = "Withdrawn or settled")] Withdrawn,
    [Label("变更")] Changed,
    [Label("撤销")] Revoked,
    [Label("确认违法", English = "Found unlawful")] Unlawful,
    [Label("确认无效", English = "Found void")] Void,
}

public enum ClosingGround
{
    [Label("处罚执行完毕", English = "Performed")] Performed,
    [Label("不予处罚", English = "No penalty")] NoPenalty,
    [Label("已移送", English = "Transferred")] Transferred,
    [Label("决定被撤销", English = "Decision revoked")] Revoked,
    [Label("法院强制执行完毕", English = "Enforced by the court")] Enforced,
    [Label("终结执行", English = "Enforcement ended")] Abandoned,
}

/// <summary>One penalty of a decision or a proposal.</summary>
public sealed record PenaltyPart
{
    [Label("处罚种类", English = "Kind"), Also("处罚类别")] public required PenaltyKind Kind { get; init; }
    [Label("金额", English = "Amount"), Also("罚款金额", "罚没金额")] public decimal? Amount { get; init; }
    [Label("内容", English = "Detail"), Hint("期限、物品、证件等，不写姓名", English = "Term, goods, licence; no names")] public string? Detail { get; init; }
    [Label("针对第几项违法行为", English = "For which breach"), Unit("项"), Hint("只有一项的不填", English = "Empty if there is only one")] public int Breach { get; init; }

    internal bool NeedsAmount => Kind == PenaltyKind.Fine;
}
