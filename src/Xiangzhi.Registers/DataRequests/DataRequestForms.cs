namespace Xiangzhi.Registers;

/// <summary>Whoever asks in another's stead.</summary>
public sealed record DataRepresentative
{
    [Label("姓名", English = "Name")] public required Personal<string> Name { get; init; }
    [Label("证件号码", English = "Id number")] public Personal<string> IdNumber { get; init; }
    [Label("电话", English = "Phone")] public Personal<string> Phone { get; init; }
    [Label("凭什么代为提出", English = "Proof of authority"), Hint("授权委托书、户口簿、死亡证明等", English = "Letter of authority, household register, death certificate")] public required string Proof { get; init; }
    [Label("材料", English = "File")] public Personal<Attachment> File { get; init; }
}

public sealed record ReceiveDataRequest : Form<DataRequest>
{
    [Label("请求什么", English = "What is asked")] public required Items<DataRight> Asked { get; init; }
    [Label("谁提出", English = "Asked by")] public required DataAsker AskedBy { get; init; }
    [Label("姓名", English = "Name"), Group("个人信息是谁的", English = "Person concerned")] public required Personal<string> Name { get; init; }
    [Label("证件号码", English = "Id number"), Group("个人信息是谁的", English = "Person concerned")] public Personal<string> IdNumber { get; init; }
    [Label("电话", English = "Phone"), Group("个人信息是谁的", English = "Person concerned")] public Personal<string> Phone { get; init; }
    [Label("代为提出的人", English = "Representative")] public Items<DataRepresentative> Representatives { get; init; } = [];
    [Label("身份怎么核实的", English = "How identity was checked")] public required IdentityCheck Checked { get; init; }
    [Label("具体要求", English = "In their words"), Wide] public Personal<string> Words { get; init; }

    public override DataRequest Into(DataRequest s, At at) => s with
    {
        Asked = Asked, AskedBy = AskedBy, Name = Name, IdNumber = IdNumber, Phone = Phone, Representatives = Representatives, Received = at.Mark,
    };
}

/// <summary>Where one person's data stand: the place only, so that the public part of the journal names nobody.</summary>
public sealed record GatheredPart
{
    [Label("事项", English = "Matter")] public required Ref<Register> Matter { get; init; }
    [Label("记录序号", English = "Entry")] public required int Entry { get; init; }
    [Label("哪一个人", English = "Slot")] public string? Slot { get; init; }
}

/// <summary>What was found to be this person's; a later look replaces an earlier one.</summary>
public sealed record GatherData : Form<DataRequest>
{
    /// <summary>Most parts of one request: an entry has room for 64 KiB.</summary>
    public const int MostParts = 300;

    [Label("本人的记录", English = "This person's records")] public Items<GatheredPart> Parts { get; init; } = [];

    public override DataRequest Into(DataRequest s, At at) => s with { Parts = Parts, Gathered = at.Mark };
}

public sealed record AnswerDataRequest : Form<DataRequest>
{
    [Label("答复", English = "Answer")] public required DataOutcome Outcome { get; init; }
    [Label("同意的内容", English = "What was granted"), Wide, Hint("不写姓名", English = "No names")] public string? Granted { get; init; }
    [Label("不同意的依据", English = "Grounds of refusal")] public Items<DataRefusal> Grounds { get; init; } = [];
    [Label("不同意的理由", English = "Reasons of refusal"), Wide, Hint("不写姓名；保存期限未满的写到哪一天为止", English = "No names; where a file is kept, until which day")] public string? Reasons { get; init; }
    [Label("怎么交给本人", English = "Handed over")] public required DataHandover Handover { get; init; }
    [Label("文号", English = "Number")] public string? Number { get; init; }

    public override DataRequest Into(DataRequest s, At at) => s with { Outcome = Outcome, Answered = at.Mark };
}

public sealed record WithdrawDataRequest : Form<DataRequest>
{
    [Label("原因", English = "Reason"), Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override DataRequest Into(DataRequest s, At at) => s with { Withdrawn = at.Mark };
}
