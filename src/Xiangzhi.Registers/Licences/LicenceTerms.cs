namespace Xiangzhi.Registers;

/// <summary>Licences of a township, its own and those handed down to it or received for the district 行政许可事项. An office adds its own.</summary>
public sealed class LicenceKinds : ICodeTable
{
    public const string Homestead = "homestead";
    public const string RuralPlanning = "rural-planning";

    public static string Table => "licence-kind";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new(Homestead, "农村村民住宅用地（宅基地）审批", "Homestead"), new(RuralPlanning, "乡村建设规划许可", "Rural planning permit"),
        new("forest-cutting", "林木采伐许可", "Forest cutting"), new("temporary-land", "临时用地", "Temporary use of land"),
        new("road-occupation", "占用、挖掘乡道村道", "Occupying or digging up a road"), new("fire-use", "森林防火区野外用火", "Open fire in a forest fire area"),
        new("facility-land", "设施农业用地备案", "Land for farm buildings"), new("other", "其他"),
    ];
}

/// <summary>By whom and within which time it is decided.</summary>
public enum LicenceProcedure
{
    [Label("本机关决定", English = "Decided here")] Own,
    [Label("初审后报上级决定", English = "Reviewed here, decided above")] LowerReview,
    [Label("统一、联合办理", English = "Handled jointly")] Joint,
}

public enum FilingWay
{
    [Label("窗口", English = "At the counter")] Counter,
    [Label("网上", English = "Online")] Online,
    [Label("村（社区）代办", English = "Through the village")] Village,
    [Label("邮寄", English = "By post")] Post,
}

public enum NotAcceptedGround
{
    [Label("依法不需要许可", English = "No licence needed")] NotNeeded,
    [Label("不属本机关职权", English = "Not this office's power")] NotOurs,
    [Label("补正后仍不符合要求", English = "Still incomplete after correction")] StillIncomplete,
    [Label("逾期没有补正", English = "Not completed in time")] NotCompleted,
    [Label("其他", English = "Other")] Other,
}

/// <summary>Why staff went to the place; the first three are the visits that homesteads need 三到场.</summary>
public enum SiteVisitKind
{
    [Label("实地审查（选址踏勘）", English = "Survey of the site")] Survey,
    [Label("丈量批放（放线）", English = "Setting out")] SettingOut,
    [Label("建成核查（验收）", English = "Check of the finished building")] Acceptance,
    [Label("核实材料", English = "Check of the papers")] Papers,
}

/// <summary>What a third party says who was told.</summary>
public enum ThirdPartyView
{
    [Label("同意", English = "Agrees")] Agrees,
    [Label("反对", English = "Objects")] Objects,
    [Label("未表示意见", English = "Silent")] Silent,
}

/// <summary>Time that does not count (行政许可法 45).</summary>
public enum ExcludedTime
{
    [Label("听证")] Hearing,
    [Label("招标、拍卖", English = "Tender or auction")] Tender,
    [Label("检验、检测、检疫", English = "Test or quarantine")] Test,
    [Label("鉴定", English = "Appraisal")] Appraisal,
    [Label("专家评审", English = "Expert review")] ExpertReview,
}

public enum LicenceTermination
{
    [Label("申请人死亡或终止", English = "Applicant died or ended")] ApplicantGone,
    [Label("许可的事项已不存在", English = "Nothing left to license")] ObjectGone,
    [Label("申请人不配合，无法继续", English = "Applicant does not cooperate")] NotCooperating,
    [Label("其他", English = "Other")] Other,
}

/// <summary>Why a licence no longer stands: it should not have been given (69), or the law or the facts changed (8).</summary>
public enum RevocationWay
{
    [Label("撤销", English = "Revoked")] Revoked,
    [Label("撤回", English = "Taken back")] TakenBack,
}

/// <summary>行政许可法 70.</summary>
public enum CancellationGround
{
    [Label("有效期届满没有延续", English = "Expired")] Expired,
    [Label("被许可人死亡或丧失行为能力", English = "Holder died")] HolderDied,
    [Label("法人或其他组织终止", English = "Organisation ended")] OrganisationEnded,
    [Label("许可被撤销、撤回或吊销", English = "Licence revoked")] Revoked,
    [Label("不可抗力", English = "Force majeure")] ForceMajeure,
    [Label("申请注销", English = "At the holder's request")] Requested,
}

public enum LicenceStage
{
    [Label("收件", English = "Received")] Received,
    [Label("补正", English = "Incomplete"), Aside] Incomplete,
    [Label("审查", English = "Under review")] UnderReview,
    [Label("听证", English = "Hearing"), Aside] Hearing,
    [Label("已上报", English = "Sent up"), Aside] SentUp,
    [Label("待颁证", English = "To be handed over")] Granted,
    [Label("有效", English = "In force")] InForce,
    [Label("不予受理", English = "Not accepted"), Aside] NotAccepted,
    [Label("不予许可", English = "Refused"), Aside] Refused,
    [Label("申请撤回", English = "Withdrawn"), Aside] Withdrawn,
    [Label("终止办理", English = "Terminated"), Aside] Terminated,
    [Label("已撤销撤回", English = "Revoked"), Aside] Revoked,
    [Label("已注销", English = "Cancelled"), Aside] Cancelled,
}

public sealed record ApplicationPaper
{
    [Label("材料", English = "Paper")] public required string Paper { get; init; }
    [Label("份数", English = "Copies"), Unit("份")] public int Copies { get; init; }
    [Label("原件", English = "Original")] public bool Original { get; init; }
}

public sealed record MissingPaper
{
    [Label("要补正的材料或内容", English = "To be supplied")] public required string What { get; init; }
    [Label("为什么", English = "Why")] public string? Why { get; init; }
}
