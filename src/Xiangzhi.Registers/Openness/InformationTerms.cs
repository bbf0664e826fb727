namespace Xiangzhi.Registers;

/// <summary>How a request came in; the day of receipt follows from it (政府信息公开条例 31).</summary>
public enum RequestWay
{
    [Label("当面提交", English = "In person")] InPerson,
    [Label("挂号、快递（签收）", English = "Signed mail")] SignedMail,
    [Label("平常信函", English = "Ordinary mail")] OrdinaryMail,
    [Label("互联网", English = "Internet")] Internet,
    [Label("传真", English = "Fax")] Fax,
}

public enum ConsultedParty
{
    [Label("第三方", English = "Third party")] ThirdParty,
    [Label("共同制作机关", English = "Joint author")] JointAuthor,
    [Label("其他机关", English = "Other authority")] OtherAuthority,
}

public enum ConsultedView
{
    [Label("同意公开", English = "Agrees")] Agrees,
    [Label("不同意公开", English = "Objects")] Objects,
    [Label("逾期没有答复", English = "No answer in time")] Silent,
}

/// <summary>Answers of 政府信息公开条例 36 and 39.</summary>
public enum InformationAnswer
{
    [Label("已主动公开，告知获取方式", English = "Already public")] AlreadyPublic,
    [Label("予以公开", English = "Given")] Given,
    [Label("部分公开", English = "Given in part")] GivenInPart,
    [Label("不予公开", English = "Refused")] Refused,
    [Label("信息不存在", English = "Does not exist")] NotHeld,
    [Label("非本机关负责公开", English = "Not ours")] NotOurs,
    [Label("重复申请", English = "Repeated")] Repeated,
    [Label("法律另有规定（不动产登记等）", English = "Special regime")] SpecialRegime,
    [Label("需要加工、分析，不予提供", English = "Would need processing")] NeedsProcessing,
    [Label("信访、投诉、举报，不作为公开申请处理", English = "Petition in disguise")] PetitionInDisguise,
    [Label("要求提供公开出版物，告知获取途径", English = "Asks for publications")] Publications,
    [Label("申请过多且理由不合理，不予处理", English = "Excessive without good reason")] Excessive,
    [Label("补正后仍不明确，无法提供", English = "Still unclear after correction")] Unclear,
    [Label("要求确认或重新出具已获取的信息，不予处理", English = "Asks to confirm what was already given")] Reissue,
}

/// <summary>Who asks, as the columns of the yearly report's table part them (国办公开办函〔2021〕30号).</summary>
public enum Requester
{
    [Label("自然人", English = "Natural person")] Person,
    [Label("商业企业", English = "Business")] Business,
    [Label("科研机构", English = "Research institute")] Research,
    [Label("社会公益组织", English = "Public welfare organisation")] Charity,
    [Label("法律服务机构", English = "Legal service")] LegalService,
    [Label("其他组织", English = "Other organisation")] Other,
}

/// <summary>How requests ended, as the rows of the yearly report's table part them (国办公开办函〔2021〕30号).</summary>
public enum RequestResult
{
    [Label("予以公开", English = "Given")] Given,
    [Label("部分公开", English = "Given in part")] GivenInPart,
    [Label("不予公开：属于国家秘密", English = "Refused: state secret")] StateSecret,
    [Label("不予公开：其他法律行政法规禁止公开", English = "Refused: forbidden by law")] Forbidden,
    [Label("不予公开：危及“三安全一稳定”", English = "Refused: safety and stability")] Safety,
    [Label("不予公开：保护第三方合法权益", English = "Refused: third party's rights")] ThirdParty,
    [Label("不予公开：属于三类内部事务信息", English = "Refused: internal affairs")] Internal,
    [Label("不予公开：属于四类过程性信息", English = "Refused: work in progress")] Process,
    [Label("不予公开：属于行政执法案卷", English = "Refused: enforcement file")] EnforcementFile,
    [Label("不予公开：属于行政查询事项", English = "Refused: to be looked up elsewhere")] LookUp,
    [Label("无法提供：本机关不掌握相关政府信息", English = "Cannot be given: not held")] NotHeld,
    [Label("无法提供：没有现成信息需要另行制作", English = "Cannot be given: would have to be made")] NeedsMaking,
    [Label("无法提供：补正后申请内容仍不明确", English = "Cannot be given: still unclear")] Unclear,
    [Label("不予处理：信访举报投诉类申请", English = "Not handled: petition or complaint")] Petition,
    [Label("不予处理：重复申请", English = "Not handled: repeated")] Repeated,
    [Label("不予处理：要求提供公开出版物", English = "Not handled: publications")] Publications,
    [Label("不予处理：无正当理由大量反复申请", English = "Not handled: excessive")] Excessive,
    [Label("不予处理：要求确认或重新出具已获取信息", English = "Not handled: already given")] Reissue,
    [Label("其他处理：无正当理由逾期不补正", English = "Otherwise: not corrected in time")] NotCorrected,
    [Label("其他处理：逾期未按收费通知缴费", English = "Otherwise: fee not paid in time")] FeeNotPaid,
    [Label("其他处理：其他", English = "Otherwise")] Otherwise,
}

public enum RefusalGround
{
    [Label("国家秘密", English = "State secret")] StateSecret,
    [Label("法律、行政法规禁止公开", English = "Forbidden by law")] Forbidden,
    [Label("危及国家安全、公共安全、经济安全、社会稳定", English = "Endangers safety or stability")] Safety,
    [Label("第三方合法权益", English = "Third party's rights")] ThirdParty,
    [Label("内部事务信息", English = "Internal affairs")] Internal,
    [Label("过程性信息", English = "Work in progress")] Process,
    [Label("行政执法案卷", English = "Enforcement file")] EnforcementFile,
}

public enum FeeStandard
{
    [Label("按件", English = "By item")] Item,
    [Label("按量", English = "By page")] Page,
}

public enum AbandonedFor
{
    [Label("逾期没有补正", English = "Not corrected in time")] NotCorrected,
    [Label("逾期没有缴费", English = "Fee not paid in time")] FeeNotPaid,
}

public enum InformationRequestStage
{
    [Label("收到", English = "Received")] Received,
    [Label("补正", English = "Correction asked"), Aside] Incomplete,
    [Label("征求意见", English = "Consulting"), Aside] Consulting,
    [Label("答复", English = "Answered")] Answered,
    [Label("送达", English = "Delivered")] Delivered,
    [Label("撤回", English = "Withdrawn"), Aside] Withdrawn,
    [Label("视为放弃", English = "Abandoned"), Aside] Abandoned,
}
