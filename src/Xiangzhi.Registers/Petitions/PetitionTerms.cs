namespace Xiangzhi.Registers;

/// <summary>Words and numbers that several forms of this line share.</summary>
internal static class PetitionTerms
{
    /// <summary>Persons from which a petition is collective 集体访 (practice of the petition offices; the regulation has no number).</summary>
    public const int Collective = 5;

    public const string NoAccusation = "检举控告的内容不进这本台账：请到“检举控告移交”登记密封移交给哪个机关、哪一天、哪两个人";
}

/// <summary>One of the office's own people or of a village's, whom a matter is about: hidden from them is who brought it.</summary>
public sealed record Concerned(Ref<Staff> Staff, string Number)
{
    internal static Items<Concerned> Of(Items<Ref<Staff>> staff, At at) => [.. staff.Select(p => new Concerned(p, at.Seen.Text(p, StaffMember.NumberFact) ?? ""))];
}

/// <summary>信访目的, 信访工作条例 29-31. An accusation is named here only so that it can be sent the right way.</summary>
public enum PetitionPurpose
{
    [Label("申诉求决", English = "Claim")] Claim,
    [Label("建议意见", English = "Suggestion")] Suggestion,
    [Label("检举控告", English = "Accusation")] Accusation,
}

/// <summary>The six routes 分流途径 of a claim, 信访工作条例 31(1)-(6). Only the sixth runs on sixty days.</summary>
public enum PetitionRoute
{
    [Label("（一）诉讼权利、行政复议等法定程序", English = "31(1) judicial procedure")] Judicial,
    [Label("（二）仲裁", English = "31(2) arbitration")] Arbitration,
    [Label("（三）党员申诉、申请复审", English = "31(3) appeal within the Party")] PartyAppeal,
    [Label("（四）行政复议、行政裁决、行政确认、行政许可、行政处罚等", English = "31(4) administrative procedure")] Administrative,
    [Label("（五）查处违法行为、履行保护职责", English = "31(5) duty of an authority")] Duty,
    [Label("（六）信访程序", English = "31(6) petition procedure")] Petition,
}

/// <summary>信访形式, 信访工作条例 17.</summary>
public enum PetitionForm
{
    [Label("走访", English = "Visit")] Visit,
    [Label("信息网络", English = "Internet")] Internet,
    [Label("书信", English = "Letter")] Letter,
    [Label("电话", English = "Telephone")] Telephone,
    [Label("传真", English = "Fax")] Fax,
}

/// <summary>How it reached the office.</summary>
public enum PetitionOrigin
{
    [Label("直接收到", English = "Received directly")] Direct,
    [Label("转送", English = "Forwarded")] Forwarded,
    [Label("交办", English = "Assigned")] Assigned,
}

/// <summary>Content 内容类别 as the national system groups it (from practice; the national code list has not been read).</summary>
public sealed class PetitionContents : ICodeTable
{
    public static string Table => "petition-content";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("rural", "农村农业", "Countryside and farming"), new("land", "国土资源", "Land"), new("building", "城乡建设"), new("labour", "劳动和社会保障", "Labour and insurance"),
        new("health", "卫生健康"), new("education", "教育"), new("civil-affairs", "民政"), new("law", "政法", "Police and justice"), new("economy", "经济管理"),
        new("transport", "交通运输"), new("trade", "商贸旅游", "Trade and tourism"), new("technology", "科技与信息产业"), new("environment", "环境保护"),
        new("party", "党务政务", "Party and government affairs"), new("personnel", "组织人事"), new("discipline", "纪检监察"), new("other", "其他"),
    ];
}

/// <summary>To which kind of organ a petition is sent 转送去向, 信访工作条例 22.</summary>
public enum PetitionOrgan
{
    [Label("有权处理的行政机关", English = "Competent authority")] Authority,
    [Label("政法部门", English = "Police, procuratorate, courts")] PoliticalLegal,
    [Label("纪检监察机关", English = "Discipline inspection")] Discipline,
    [Label("党委工作部门", English = "Party department")] Party,
    [Label("上级信访部门", English = "Petition office above")] PetitionOffice,
    [Label("村（社区）", English = "Village")] Village,
}

/// <summary>不予受理 and 不再受理.</summary>
public enum PetitionRefusal
{
    [Label("不属于本机关职权", English = "Not within our powers")] NotOurs,
    [Label("应走其他法定途径", English = "Another legal way")] OtherWay,
    [Label("其他机关已经受理", English = "Taken up elsewhere")] Elsewhere,
    [Label("已经复查、复核终结（不再受理）", English = "Review exhausted")] Exhausted,
    [Label("无具体事实或诉求", English = "Nothing definite")] NothingDefinite,
}

/// <summary>Grounds on which the simple procedure 简易办理 applies, 信访事项简易办理办法 4.</summary>
public enum SimpleGround
{
    [Label("事实清楚、责任明确、容易解决", English = "Clear and easy")] Clear,
    [Label("咨询、建议、表扬感谢", English = "Inquiry, suggestion, thanks")] Inquiry,
    [Label("日常生活、时效性强、应当及时处理", English = "Daily life, urgent")] Daily,
    [Label("单位已有承诺或结论", English = "Already promised or concluded")] Promised,
}

public enum PetitionFinding
{
    [Label("支持")] Supported,
    [Label("部分支持", English = "Supported in part")] Partly,
    [Label("不予支持", English = "Not supported")] NotSupported,
    [Label("解释疏导", English = "Explained")] Explained,
}

/// <summary>Parts that an opinion must have, 信访工作条例 32.</summary>
public enum OpinionPart
{
    [Label("信访人的诉求", English = "Claim")] Claim,
    [Label("事实和理由", English = "Facts and reasons")] Facts,
    [Label("处理意见", English = "Opinion")] Opinion,
    [Label("法律法规或政策依据", English = "Legal basis")] Basis,
}

public enum PetitionReviewResult
{
    [Label("维持", English = "Upheld")] Upheld,
    [Label("变更", English = "Changed")] Changed,
    [Label("撤销，重新处理", English = "Set aside")] SetAside,
    [Label("不予受理", English = "Not accepted")] NotAccepted,
}

public enum PetitionOutcome
{
    [Label("出具处理意见", English = "Written opinion")] Opinion,
    [Label("调解、和解", English = "Settled")] Settled,
    [Label("答复", English = "Answered")] Answered,
    [Label("依法分流", English = "Sent to its legal way")] Diverted,
    [Label("转送有权机关", English = "Forwarded")] Forwarded,
    [Label("不予（不再）受理", English = "Not accepted")] Refused,
    [Label("转为矛盾纠纷", English = "Became a dispute")] Dispute,
    [Label("撤回")] Withdrawn,
    [Label("退回", English = "Returned")] Returned,
    [Label("并案")] Merged,
}

public enum PetitionStage
{
    [Label("已登记")] Registered,
    [Label("已受理")] Accepted,
    [Label("已出意见", English = "Opinion given")] Decided,
    [Label("复查中", English = "Under review"), Aside] Review,
    [Label("复核中", English = "Under second review"), Aside] Recheck,
    [Label("已办结")] Concluded,
    [Label("三级终结", English = "Exhausted"), Aside] Exhausted,
    [Label("已归档")] Filed,
    [Label("不予受理"), Aside] Refused,
    [Label("已退回"), Aside] Returned,
    [Label("已转送"), Aside] Forwarded,
    [Label("已撤回"), Aside] Withdrawn,
    [Label("已并案"), Aside] Merged,
}
