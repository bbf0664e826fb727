namespace Xiangzhi.Registers;

/// <summary>Kinds of official letters that a township writes all year round (党政机关公文处理工作条例 8). 复函 is a 函 that answers one.</summary>
public enum LetterKind
{
    [Label("通知", English = "Notice")] Notice,
    [Label("通报", English = "Circular")] Circular,
    [Label("函", English = "Letter")] Letter,
    [Label("复函", English = "Reply")] Reply,
    [Label("报告", English = "Report")] Report,
    [Label("请示", English = "Request for instructions")] Request,
}

public enum OfficialLetterStage
{
    [Label("拟稿", English = "Draft")] Draft,
    [Label("已核稿", English = "Reviewed")] Reviewed,
    [Label("已签发", English = "Signed")] Signed,
    [Label("已印发", English = "Issued")] Issued,
    [Label("已撤回", English = "Withdrawn"), Aside] Withdrawn,
}

/// <summary>A notice, letter, reply, report or request 公文: its text, whose figures are references, and its way from draft to issue.</summary>
public sealed record OfficialLetter
{
    public LetterKind Kind { get; init; }

    /// <summary>Without the office's name: 关于报送……的复函.</summary>
    public string Title { get; init; } = "";

    /// <summary>主送机关, as printed before the colon.</summary>
    public string To { get; init; } = "";

    public string CopyTo { get; init; } = "";

    /// <summary>The year that a reference means which names none.</summary>
    public int Year { get; init; }

    /// <summary>Paragraphs, parted by line feeds, with references in braces.</summary>
    public string Body { get; init; } = "";

    public Ref<Staff>? Writer { get; init; }
    public AnsweredLetter? Answered { get; init; }
    public Ref<TasksFromAbove>? Task { get; init; }
    public Items<LetterComment> Comments { get; init; } = [];
    public Items<LetterReceipt> Receipts { get; init; } = [];
    public Mark? Drafted { get; init; }

    /// <summary>The entry that was the last to change the text.</summary>
    public Mark? Written { get; init; }

    public Mark? ReviewedText { get; init; }
    public Mark? SignedText { get; init; }
    public Mark? Issued { get; init; }

    /// <summary>文号 of the office's own book; empty where the ledger's number is printed.</summary>
    public string Number { get; init; } = "";

    public Mark? Withdrawn { get; init; }
    public KeptLetter? Kept { get; init; }

    /// <summary>The review of the text as it reads now: whoever changes it afterwards takes the review away.</summary>
    public Mark? Reviewed => ReviewedText is { } done && done.Seq > Written?.Seq ? done : null;

    /// <summary>The signature under the text as it reads now.</summary>
    public Mark? Signed => SignedText is { } done && done.Seq > Written?.Seq ? done : null;

    /// <summary>Still in the office's hands.</summary>
    public bool IsOpen => Issued is null && Withdrawn is null;

    /// <summary>Goes to a superior, so that its head names who signed it (GB/T 9704-2012, 7.2.6).</summary>
    public bool GoesUp => Kind is LetterKind.Report or LetterKind.Request;

    public OfficialLetterStage Stage => Withdrawn is not null ? OfficialLetterStage.Withdrawn : Issued is not null ? OfficialLetterStage.Issued
        : Signed is not null ? OfficialLetterStage.Signed : Reviewed is not null ? OfficialLetterStage.Reviewed : OfficialLetterStage.Draft;
}

/// <summary>The letter that is answered.</summary>
/// <param name="On">Its date; none where it bears none.</param>
/// <param name="DueOn">Last day on which the answer is in time, as the sender set it.</param>
public sealed record AnsweredLetter(string From, string Number, DateOnly? On, string Subject, DateOnly? DueOn);

/// <summary>What somebody asks of the text before it goes out.</summary>
public sealed record LetterComment(string Comment, Mark Made);

/// <summary>Who signed for the letter when it arrived.</summary>
public sealed record LetterReceipt(string By, Mark On);

/// <summary>The letter as it was issued, byte for byte; the file stands beside the journal, its hash within.</summary>
/// <param name="Sha256">Hex, lower case.</param>
/// <param name="UpTo">Last entry that its text and its figures take.</param>
public sealed record KeptLetter(string Sha256, long UpTo);
