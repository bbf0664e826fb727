namespace Xiangzhi.Registers;

/// <summary>拟稿. The text may be written later, on a page that shows the figures beside it.</summary>
public sealed record DraftOfficialLetter : Form<OfficialLetter>
{
    [Label("文种", English = "Kind")] public required LetterKind Kind { get; init; }
    [Label("标题", English = "Title"), Hint("例如 关于报送矛盾纠纷情况的复函；前面自动写上本乡全称，不写姓名", English = "The office's full name is put before it; no names")] public required string Title { get; init; }
    [Label("主送", English = "To"), Hint("多个机关用顿号隔开", English = "Several parted by 、")] public required string To { get; init; }
    [Label("抄送", English = "Copy to"), Hint("多个机关用顿号隔开", English = "Several parted by 、")] public string? CopyTo { get; init; }
    [Label("说哪一年的数", English = "Year of its figures"), Unit("年")] public required int Year { get; init; }
    [Label("正文", English = "Text"), Wide, Hint("一行一段；数字写成指标引用，例如 {F1a}；不写姓名。也可以登记后再写", English = "One line, one paragraph; figures as references, e.g. {F1a}; no names. It may be written later")] public string? Body { get; init; }
    [Label("拟稿人", English = "Written by")] public Ref<Staff>? Writer { get; init; }
    [Label("来文机关", English = "Sender"), Group("答复的来文", English = "Letter answered"), Hint("复函、答复的报告填", English = "For replies")] public string? AnswersFrom { get; init; }
    [Label("来文文号", English = "Its number"), Group("答复的来文", English = "Letter answered")] public string? AnswersNumber { get; init; }
    [Label("来文日期", English = "Its date"), Group("答复的来文", English = "Letter answered")] public DateOnly? AnswersOn { get; init; }
    [Label("来文事由", English = "Its subject"), Group("答复的来文", English = "Letter answered"), Hint("不写姓名", English = "No names")] public string? AnswersSubject { get; init; }
    [Label("要求哪天前回复", English = "Answer due on"), Group("答复的来文", English = "Letter answered"), Hint("含当日", English = "That day included")] public DateOnly? DueOn { get; init; }
    [Label("对应的上级交办", English = "Task it answers"), Group("答复的来文", English = "Letter answered")] public Ref<TasksFromAbove>? Task { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s with
    {
        Kind = Kind, Title = Title, To = To, CopyTo = CopyTo ?? "", Year = Year, Body = Body ?? "", Writer = Writer, Task = Task, Drafted = at.Mark, Written = at.Mark,
        Answered = AnswersFrom is null ? null : new(AnswersFrom, AnswersNumber ?? "", AnswersOn, AnswersSubject ?? "", DueOn),
    };
}

/// <summary>改稿. The whole letter as it now reads; every earlier text stays readable in the journal.</summary>
public sealed record ReviseOfficialLetter : Form<OfficialLetter>
{
    [Label("标题", English = "Title")] public required string Title { get; init; }
    [Label("主送", English = "To")] public required string To { get; init; }
    [Label("抄送", English = "Copy to")] public string? CopyTo { get; init; }
    [Label("说哪一年的数", English = "Year of its figures"), Unit("年")] public required int Year { get; init; }
    [Label("正文", English = "Text"), Wide, Hint("一行一段；数字写成指标引用，例如 {F1a}；不写姓名", English = "One line, one paragraph; figures as references, e.g. {F1a}; no names")] public required string Body { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s with { Title = Title, To = To, CopyTo = CopyTo ?? "", Year = Year, Body = Body, Written = at.Mark };
}

public sealed record CommentOnLetter : Form<OfficialLetter>
{
    [Label("怎么改", English = "Comment"), Wide, Hint("不写姓名", English = "No names")] public required string Comment { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s with { Comments = s.Comments.Add(new(Comment, at.Mark)) };
}

/// <summary>核稿: the office has looked at the text before anybody signs it (党政机关公文处理工作条例 20).</summary>
public sealed record ReviewOfficialLetter : Form<OfficialLetter>
{
    [Label("核稿意见", English = "Opinion"), Wide, Hint("不写姓名", English = "No names")] public string? Opinion { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s with { ReviewedText = at.Mark };
}

/// <summary>签发 (党政机关公文处理工作条例 22). Its day is the date that the letter bears (GB/T 9704-2012, 7.3.5).</summary>
public sealed record SignOfficialLetter : Form<OfficialLetter>
{
    [Label("签发意见", English = "Opinion"), Wide, Hint("不写姓名", English = "No names")] public string? Opinion { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s with { SignedText = at.Mark };
}

public sealed record IssueOfficialLetter : Form<OfficialLetter>
{
    [Label("文号", English = "Document number"), Hint("本乡发文簿上的文号；不填就印台账号", English = "Of the office's own book; else the ledger's number is printed")] public string? Number { get; init; }
    [Label("份数", English = "Copies"), Unit("份")] public int? Copies { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s with { Issued = at.Mark, Number = Number ?? "" };
}

public sealed record WithdrawOfficialLetter : Form<OfficialLetter>
{
    [Label("撤回的理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s with { Withdrawn = at.Mark };
}

public sealed record AcknowledgeOfficialLetter : Form<OfficialLetter>
{
    [Label("签收单位", English = "Received by"), Hint("写单位，不写姓名", English = "The office, no names")] public required string By { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s with { Receipts = s.Receipts.Add(new(By, at.Mark)) };
}

/// <summary>Keeps the issued letter. The program does it itself, right after the issue.</summary>
public sealed record KeepIssuedLetter : Form<OfficialLetter>
{
    [Label("文件的校验值", English = "Hash of the file"), Hint("SHA-256，程序自己填写", English = "SHA-256, filled in by the program")] public required string Sha256 { get; init; }
    [Label("文字和数字截至账本第几条", English = "Text and figures up to entry"), Hint("程序自己填写", English = "Filled in by the program")] public required int UpTo { get; init; }

    public override OfficialLetter Into(OfficialLetter s, At at) => s.Kept is null ? s with { Kept = new(Sha256, UpTo) } : s;
}
