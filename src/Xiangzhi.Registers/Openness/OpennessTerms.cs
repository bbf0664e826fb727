namespace Xiangzhi.Registers;

/// <summary>Whose affairs are made public 三务公开.</summary>
public enum OpennessLine
{
    [Label("党务公开", English = "Party affairs")] Party,
    [Label("政务公开", English = "Government affairs")] Government,
    [Label("村务公开", English = "Village affairs")] Village,
}

/// <summary>How often an item of the catalogue must be published.</summary>
public enum DisclosurePeriod
{
    [Label("长期", English = "Standing")] Standing,
    [Label("按年", English = "Yearly")] Yearly,
    [Label("按季", English = "Quarterly")] Quarterly,
    [Label("按月", English = "Monthly")] Monthly,
    [Label("即时", English = "At once")] Immediate,
}

public sealed class DisclosureChannels : ICodeTable
{
    public static string Table => "disclosure-channel";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("board", "公开栏", "Notice board"), new("website", "政府网站", "Government website"), new("wechat", "微信公众号", "WeChat account"),
        new("group", "微信群", "Chat group"), new("loudspeaker", "广播", "Loudspeaker"), new("meeting", "会议通报", "Read out at a meeting"),
        new("booklet", "资料册、明白卡", "Booklet"), new("screen", "电子屏", "Screen"), new("other", "其他"),
    ];
}

/// <summary>What was found out of form when a publication was checked 规范性核对.</summary>
public enum DisclosureFault
{
    [Label("内容不全", English = "Incomplete")] Incomplete,
    [Label("数字或事实有误", English = "Wrong figures or facts")] Wrong,
    [Label("没有标明时间和单位", English = "No date or unit")] NoDate,
    [Label("没有签字盖章", English = "Not signed or sealed")] NotSigned,
    [Label("没有按规定的格式", English = "Not in the form asked for")] NotInForm,
    [Label("渠道不符合目录", English = "Not on the channel of the catalogue")] WrongChannel,
    [Label("个人信息没有隐去", English = "Personal data shown")] PersonalData,
    [Label("晚于规定的日期", English = "Later than due")] Late,
}

public enum DisclosureReviewResult
{
    [Label("可以公开", English = "May be published")] Passed,
    [Label("处理后公开", English = "May be published when amended")] Amended,
    [Label("不予公开", English = "Not to be published")] Rejected,
}

public enum TakeDownReason
{
    [Label("期满更换", English = "Time over, replaced")] Replaced,
    [Label("内容有误", English = "Wrong content")] Wrong,
    [Label("涉及秘密或个人隐私", English = "Secret or private")] Secret,
    [Label("栏面损坏", English = "Board damaged")] Damaged,
    [Label("其他", English = "Other")] Other,
}

/// <summary>Who must answer an objection: each has a limit of its own.</summary>
public enum ObjectionTo
{
    [Label("村（居）民委员会", English = "Village committee")] Committee,
    [Label("村民小组长", English = "Head of the group")] Group,
    [Label("乡镇政府", English = "Township")] Township,
}

public enum DisclosureItemStage
{
    [Label("在目录", English = "Listed")] Listed,
    [Label("已停用", English = "Ended")] Ended,
}

public enum DisclosureStage
{
    [Label("提出", English = "Proposed")] Proposed,
    [Label("审核", English = "Reviewed")] Reviewed,
    [Label("审批", English = "Approved")] Approved,
    [Label("公布", English = "Published")] Published,
    [Label("已撤下", English = "Taken down"), Aside] TakenDown,
    [Label("不予公开", English = "Not published"), Aside] NotPublished,
}
