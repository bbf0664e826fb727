namespace Xiangzhi.Registers;

/// <summary>What somebody asks about the data that the office keeps of them, 个人信息保护法 45-50.</summary>
public sealed record DataRequest
{
    /// <summary>The same words whether or not anything was left out: otherwise they would tell who was reported.</summary>
    public const string LeftOut = "依照《中华人民共和国个人信息保护法》第四十五条第一款、第十八条第一款，依法应当保密或者不需要告知的内容，以及他人的个人信息，不在提供的范围以内。";

    public Items<DataRight> Asked { get; init; } = [];
    public DataAsker AskedBy { get; init; }
    public Personal<string> Name { get; init; }
    public Personal<string> IdNumber { get; init; }
    public Personal<string> Phone { get; init; }

    /// <summary>Whoever asks in the stead of the person concerned; their own data, so they stand in slots of their own.</summary>
    public Items<DataRepresentative> Representatives { get; init; } = [];

    public Mark? Received { get; init; }

    /// <summary>What was found to be this person's, by the latest look.</summary>
    public Items<GatheredPart> Parts { get; init; } = [];

    public Mark? Gathered { get; init; }
    public DataOutcome? Outcome { get; init; }
    public Mark? Answered { get; init; }
    public Mark? Withdrawn { get; init; }

    public bool IsOpen => Answered is null && Withdrawn is null;

    public DataRequestStage Stage => this switch
    {
        { Withdrawn: not null } => DataRequestStage.Withdrawn,
        { Answered: not null } => DataRequestStage.Answered,
        { Gathered: not null } => DataRequestStage.Gathered,
        _ => DataRequestStage.Received,
    };
}

public enum DataRequestStage
{
    [Label("已收到", English = "Received")] Received,
    [Label("已查找", English = "Gathered")] Gathered,
    [Label("已答复", English = "Answered")] Answered,
    [Label("已撤回", English = "Withdrawn"), Aside] Withdrawn,
}

/// <summary>Rights of the person concerned, each with its article of the 个人信息保护法.</summary>
public enum DataRight
{
    [Label("查阅、复制（45条）", English = "Access and copy (art. 45)")] Access,
    [Label("更正、补充（46条）", English = "Correction (art. 46)")] Correction,
    [Label("删除（47条）", English = "Deletion (art. 47)")] Deletion,
    [Label("解释说明处理规则（48条）", English = "Explanation of the rules (art. 48)")] Explanation,
}

/// <summary>Who may ask: 44, 31 (a child under fourteen) and 49 (of a dead person) of the 个人信息保护法.</summary>
public enum DataAsker
{
    [Label("本人", English = "The person concerned")] Self,
    [Label("受委托的人", English = "An agent with letter of authority")] Agent,
    [Label("死者的近亲属（49条）", English = "Next of kin of a dead person (art. 49)")] NextOfKin,
    [Label("未满十四周岁孩子的父母或者其他监护人（31条）", English = "Parent or guardian of a child under fourteen (art. 31)")] Guardian,
}

public enum IdentityCheck
{
    [Label("核对身份证件原件", English = "Original identity document")] Document,
    [Label("政务服务平台实名认证", English = "Real-name sign-in of a government platform")] Platform,
    [Label("当面核对户口簿等其他材料", English = "Household register or other papers, in person")] OtherPapers,
    [Label("通过登记的电话回访核对", English = "Call back to the number on record")] CallBack,
}

public enum DataOutcome
{
    [Label("同意", English = "Granted")] Granted,
    [Label("部分同意", English = "Granted in part")] InPart,
    [Label("不同意", English = "Refused")] Refused,
}

/// <summary>Why a request may be refused, each with its article of the 个人信息保护法.</summary>
public enum DataRefusal
{
    [Label("法律、行政法规规定的保存期限未届满（47条）", English = "The retention period runs (art. 47)")] Kept,
    [Label("依法应当保密或者不需要告知（18条、45条）", English = "To be kept secret by law (art. 18, 45)")] Secret,
    [Label("告知将妨碍国家机关履行法定职责（35条、45条）", English = "It would hinder statutory duties (art. 35, 45)")] Hindering,
    [Label("没有核实是本人或者有权提出的人", English = "Not shown to be the person or entitled")] Unproven,
    [Label("账上没有这个人的信息", English = "Nothing of this person on record")] Nothing,
    [Label("核实后原记录准确、完整（46条）", English = "Found to be accurate and complete (art. 46)")] Accurate,
}

public enum DataHandover
{
    [Label("当面交付", English = "In person")] InPerson,
    [Label("邮寄", English = "By mail")] Mail,
    [Label("电子文件", English = "Electronic file")] Electronic,
}
