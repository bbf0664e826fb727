namespace Xiangzhi.Registers;

/// <summary>What is in dispute. Land follows 土地权属争议调查处理办法; trees and forest land follow 森林法 22.</summary>
public enum TitleObject
{
    [Label("土地", English = "Land")] Land,
    [Label("林木、林地", English = "Trees or forest land")] Forest,
}

public enum ClaimedRight
{
    [Label("土地所有权", English = "Ownership of land")] LandOwnership,
    [Label("土地使用权", English = "Use of land")] LandUse,
    [Label("宅基地使用权", English = "Use of a homestead")] Homestead,
    [Label("林木所有权", English = "Ownership of trees")] Trees,
    [Label("林地使用权", English = "Use of forest land")] ForestLandUse,
}

/// <summary>Units with each other go to the county (土地管理法 14, 森林法 22).</summary>
public enum TitlePartyKind
{
    [Label("个人", English = "Individual")] Individual,
    [Label("单位", English = "Unit")] Unit,
}

/// <summary>Kinds of evidence, in the words of 土地权属争议调查处理办法 20.</summary>
public enum TitleEvidence
{
    [Label("确定权属的凭证", English = "Certificate of title")] Certificate,
    [Label("批准用地的文件", English = "Approval to use the land")] Approval,
    [Label("双方的书面协议", English = "Written agreement of the parties")] Agreement,
    [Label("处理争议的文件或附图", English = "Earlier ruling or its map")] EarlierRuling,
    [Label("证人证言", English = "Witness")] Witness,
    [Label("其他证明文件", English = "Other document")] Other,
}

/// <summary>Why an application is not accepted (土地权属争议调查处理办法 10, 14).</summary>
public enum TitleRefusal
{
    [Label("没有直接利害关系", English = "No direct interest")] NoInterest,
    [Label("没有明确的对象、请求和事实根据", English = "No clear object, claim and facts")] Unclear,
    [Label("土地侵权案件", English = "Tort")] Tort,
    [Label("行政区域边界争议", English = "Boundary of administrative areas")] Boundary,
    [Label("土地违法案件", English = "Unlawful use of land")] UnlawfulUse,
    [Label("农村土地承包经营权争议", English = "Right to contracted land")] ContractedLand,
    [Label("其他不属于权属争议的", English = "Other, not a title dispute")] NotTitle,
}

public enum TitleReceiver
{
    [Label("区县政府", English = "County government")] County,
    [Label("自然资源、林业部门", English = "Natural resources or forestry office")] Department,
    [Label("土地承包仲裁委员会", English = "Land contract arbitration")] Arbitration,
    [Label("人民法院", English = "Court")] Court,
    [Label("外乡镇", English = "Another township")] OtherTownship,
    [Label("其他单位", English = "Another office")] Other,
}

public enum RecusalFrom
{
    [Label("承办人自己申请", English = "The investigator")] Investigator,
    [Label("当事人要求", English = "A party")] Party,
}

public enum TitleMediationResult
{
    [Label("达成协议", English = "Agreed")] Agreed,
    [Label("约期再调", English = "To be continued")] Continued,
    [Label("未达成协议", English = "Not agreed")] NotAgreed,
    [Label("一方不愿调解", English = "A party declined")] Declined,
}

public enum TitleOutcome
{
    [Label("归申请人", English = "To the applicant")] Applicant,
    [Label("归被申请人", English = "To the respondent")] Respondent,
    [Label("划界分割", English = "Divided by a line")] Divided,
    [Label("归第三人或者集体", English = "To a third party or the collective")] Third,
    [Label("驳回申请", English = "Application dismissed")] Dismissed,
}

/// <summary>What a decision says (土地权属争议调查处理办法 29); the parties stand in the application.</summary>
public enum TitleDecisionPart
{
    [Label("争议的事实、理由和要求", English = "What is claimed and why")] Claim,
    [Label("认定的事实", English = "Facts found")] Facts,
    [Label("适用的依据", English = "Legal basis")] Basis,
    [Label("处理结论", English = "Conclusion")] Conclusion,
}

public enum DisturbanceKind
{
    [Label("建房、搭建", English = "Building")] Building,
    [Label("开垦、种植", English = "Clearing or planting")] Planting,
    [Label("砍伐林木", English = "Felling")] Felling,
    [Label("挪动界石、界桩", English = "Moved boundary marks")] Boundary,
    [Label("取土、采石", English = "Digging")] Digging,
    [Label("其他", English = "Other")] Other,
}

public enum LandTitleStage
{
    [Label("收到申请", English = "Received")] Received,
    [Label("受理", English = "Accepted")] Accepted,
    [Label("调查", English = "Investigating")] Investigating,
    [Label("调解", English = "Mediating")] Mediating,
    [Label("调解成立", English = "Settled by mediation")] Settled,
    [Label("提出处理意见", English = "Proposed")] Proposed,
    [Label("作出处理决定", English = "Decided")] Decided,
    [Label("送达各方", English = "Served on all")] Served,
    [Label("复议、诉讼中", English = "Before another body"), Aside] InRemedy,
    [Label("不予受理", English = "Not accepted"), Aside] Refused,
    [Label("移送、退回", English = "Passed on"), Aside] PassedOn,
    [Label("申请人撤回", English = "Withdrawn"), Aside] Withdrawn,
    [Label("结案", English = "Closed")] Closed,
}
