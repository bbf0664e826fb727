namespace Xiangzhi.Registers;

/// <summary>责任书: what one office or village took upon itself for a year, signed by its head.</summary>
public sealed record ResponsibilityLetter
{
    public int Year { get; init; }
    public LetterParty Party { get; init; }
    public Code<Offices> Office { get; init; }
    public Ref<Villages>? Village { get; init; }
    public string Unit { get; init; } = "";
    public Items<string> Duties { get; init; } = [];

    /// <summary>Day by which the letter is reviewed, inclusive.</summary>
    public DateOnly? ReviewBy { get; init; }

    public Ref<Staff>? Head { get; init; }
    public Ref<Staff>? Leader { get; init; }
    public int Amendments { get; init; }
    public Mark? Drafted { get; init; }
    public Mark? Signed { get; init; }
    public Mark? NotSigned { get; init; }
    public Mark? Reviewed { get; init; }
    public LetterResult? Result { get; init; }
    public decimal? Score { get; init; }
    public Mark? Ended { get; init; }
    public LetterEnd? End { get; init; }

    public Mark? Closed => Ended ?? NotSigned;

    public LetterStage Stage =>
        NotSigned is not null ? LetterStage.NotSigned
        : Ended is not null ? End == LetterEnd.Expired ? LetterStage.Ended : LetterStage.EndedEarly
        : Reviewed is not null ? LetterStage.Reviewed
        : Signed is not null ? LetterStage.Signed : LetterStage.Drafted;
}

public enum LetterParty
{
    [Label("乡级部门", English = "Office of the township")] Office,
    [Label("村（社区）", English = "Village")] Village,
    [Label("其他单位", English = "Other unit")] Unit,
}

public enum LetterResult
{
    [Label("全部完成", English = "All done")] Met,
    [Label("基本完成", English = "Mostly done")] MostlyMet,
    [Label("没有完成", English = "Not done")] Missed,
}

public enum LetterEnd
{
    [Label("期满", English = "Term over")] Expired,
    [Label("机构撤并", English = "Unit merged or dissolved")] Merged,
    [Label("另签新的责任书", English = "Replaced by a new letter")] Replaced,
    [Label("其他")] Other,
}

public enum LetterStage
{
    [Label("已起草")] Drafted,
    [Label("已签订")] Signed,
    [Label("已考核")] Reviewed,
    [Label("已期满")] Ended,
    [Label("未签订", English = "Not signed"), Aside] NotSigned,
    [Label("提前终止", English = "Ended early"), Aside] EndedEarly,
}

public sealed record DraftLetter : Form<ResponsibilityLetter>
{
    [Label("年度", English = "Year")] public required int Year { get; init; }
    [Label("签订单位类别", English = "Kind of party"), Also("类别")] public required LetterParty Party { get; init; }
    [Label("乡级部门", English = "Office"), Also("部门", "责任单位")] public Code<Offices> Office { get; init; }
    [Label("村（社区）", English = "Village"), Also("村")] public Ref<Villages>? Village { get; init; }
    [Label("其他单位", English = "Other unit"), Also("单位")] public string? Unit { get; init; }
    [Label("责任内容", English = "Duties"), Wide, Hint("一条一行，不写姓名", English = "One a line, no names")] public Items<string> Duties { get; init; } = [];
    [Label("考核不晚于", English = "Review by"), Hint("责任书写明的日子，含当日", English = "As the letter says, inclusive")] public DateOnly? ReviewBy { get; init; }

    public override ResponsibilityLetter Into(ResponsibilityLetter s, At at) => s with
    {
        Year = Year, Party = Party, Office = Office, Village = Village, Unit = Unit ?? "", Duties = Duties, ReviewBy = ReviewBy, Drafted = at.Mark,
    };
}

public sealed record SignLetter : Form<ResponsibilityLetter>
{
    [Label("责任单位签字人", English = "Signed for the party"), Also("责任人")] public Ref<Staff>? Head { get; init; }
    [Label("外单位签字人", English = "Signed from outside")] public Personal<string> Outside { get; init; }
    [Label("乡镇签字人", English = "Signed for the township")] public Ref<Staff>? Leader { get; init; }
    [Label("责任书扫描件", English = "Scan")] public Personal<Attachment> Scan { get; init; }

    public override ResponsibilityLetter Into(ResponsibilityLetter s, At at) => s with { Signed = at.Mark, Head = Head, Leader = Leader };
}

public sealed record LeaveLetterUnsigned : Form<ResponsibilityLetter>
{
    [Label("未签订的原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override ResponsibilityLetter Into(ResponsibilityLetter s, At at) => s with { NotSigned = at.Mark };
}

/// <summary>The party has a new head, who signs the same letter. It is no second letter.</summary>
public sealed record ChangeLetterHead : Form<ResponsibilityLetter>
{
    [Label("新的责任人", English = "New head")] public required Ref<Staff> Head { get; init; }
    [Label("补签的扫描件", English = "Scan")] public Personal<Attachment> Scan { get; init; }

    public override ResponsibilityLetter Into(ResponsibilityLetter s, At at) => s with { Head = Head };
}

public sealed record AmendLetter : Form<ResponsibilityLetter>
{
    [Label("责任内容", English = "Duties"), Wide, Hint("一条一行，不写姓名", English = "One a line, no names")] public required Items<string> Duties { get; init; }
    [Label("考核不晚于", English = "Review by")] public DateOnly? ReviewBy { get; init; }
    [Label("调整原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override ResponsibilityLetter Into(ResponsibilityLetter s, At at) => s with { Duties = Duties, ReviewBy = ReviewBy ?? s.ReviewBy, Amendments = s.Amendments + 1 };
}

public sealed record ReviewLetter : Form<ResponsibilityLetter>
{
    [Label("考核结果", English = "Result"), Also("结果")] public required LetterResult Result { get; init; }
    [Label("得分", English = "Score"), Unit("分", 1)] public decimal? Score { get; init; }
    [Label("没有完成的责任", English = "What was not done"), Wide, Hint("不写姓名", English = "No names")] public string? Missed { get; init; }
    [Label("怎么处理", English = "What follows"), Wide, Hint("不写姓名", English = "No names")] public string? Consequence { get; init; }

    public override ResponsibilityLetter Into(ResponsibilityLetter s, At at) => s with { Reviewed = at.Mark, Result = Result, Score = Score };
}

public sealed record EndLetter : Form<ResponsibilityLetter>
{
    [Label("终止原因", English = "Reason")] public required LetterEnd Reason { get; init; }
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override ResponsibilityLetter Into(ResponsibilityLetter s, At at) => s with { Ended = at.Mark, End = Reason };
}
