namespace Xiangzhi.Registers;

/// <summary>An instrument of enforcement supervision received 监督文书, or an act outside one's power and what followed.</summary>
public sealed record Instrument
{
    public InstrumentKind Kind { get; init; }
    public string Body { get; init; } = "";
    public string Number { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>The day that the paper itself names for the reply; the regulation gives none.</summary>
    public DateOnly? ReplyBy { get; init; }
    public Mark? Received { get; init; }
    public Mark? Objected { get; init; }
    public Mark? ObjectionAnswered { get; init; }
    public bool ObjectionUpheld { get; init; }
    public Mark? PutRight { get; init; }
    public Mark? Replied { get; init; }
    public Mark? Withdrawn { get; init; }
    public Mark? Closed { get; init; }
    public bool IsOutside => Kind == InstrumentKind.OutsidePower;
    public Mark? Ended => Closed ?? Withdrawn;
}

public enum InstrumentKind
{
    [Label("行政执法督办函", English = "Urging letter")] Urging,
    [Label("行政执法监督意见书", English = "Opinion")] Opinion,
    [Label("行政执法监督决定书", English = "Decision")] Decision,
    [Label("超越职权的行为", English = "Act outside the power")] OutsidePower,
}

/// <summary>How an act outside one's power was put right.</summary>
public enum OutsideRemedy
{
    [Label("撤销", English = "Revoked")] Revoked,
    [Label("移送有权机关", English = "Passed to the competent authority")] PassedOn,
    [Label("停止并改正", English = "Stopped and put right")] Stopped,
    [Label("赔偿或返还", English = "Compensated or given back")] Compensated,
}

public sealed record ReceiveInstrument : Form<Instrument>
{
    [Label("文书", English = "Instrument")] public required InstrumentKind Kind { get; init; }
    [Label("发文机关", English = "From")] public required string Body { get; init; }
    [Label("文号", English = "Number")] public string? Number { get; init; }
    [Label("内容要点", English = "Subject"), Hint("不写姓名", English = "No names")] public required string Subject { get; init; }
    [Label("涉及的事项", English = "Matter"), Hint("填台账号", English = "Ledger number")] public Ref<Register>? About { get; init; }
    [Label("文书写明的回复日期", English = "Reply by"), Hint("文书没有写的空着", English = "As the paper says; empty if it names none")] public DateOnly? ReplyBy { get; init; }
    [Label("文书扫描", English = "Scan")] public Personal<Attachment> Scan { get; init; }

    public override Instrument Into(Instrument s, At at) => s with { Kind = Kind, Body = Body, Number = Number ?? "", Subject = Subject, ReplyBy = ReplyBy, Received = at.Mark };
}

/// <summary>The office itself, or somebody else, finds that it acted without or beyond its power.</summary>
public sealed record FindOutsidePower : Form<Instrument>
{
    [Label("超越职权的行为", English = "Act"), Hint("不写姓名", English = "No names")] public required string Subject { get; init; }
    [Label("怎样发现的", English = "Found how")] public required string Body { get; init; }
    [Label("涉及的事项", English = "Matter"), Hint("填台账号", English = "Ledger number")] public Ref<Register>? About { get; init; }
    [Label("没有权力的事项", English = "Item")] public Ref<Powers>? Power { get; init; }

    public override Instrument Into(Instrument s, At at) => s with { Kind = InstrumentKind.OutsidePower, Body = Body, Subject = Subject, Received = at.Mark };
}

public sealed record PutInstrumentRight : Form<Instrument>
{
    [Label("处理", English = "How")] public OutsideRemedy? How { get; init; }
    [Label("整改情况", English = "Correction"), Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("接收的机关", English = "Passed to")] public string? To { get; init; }

    public override Instrument Into(Instrument s, At at) => s with { PutRight = at.Mark };
}

public sealed record ReplyToInstrument : Form<Instrument>
{
    [Label("回复文号", English = "Number")] public string? Number { get; init; }
    [Label("回复内容", English = "Reply"), Hint("不写姓名", English = "No names")] public string? Reply { get; init; }

    public override Instrument Into(Instrument s, At at) => s with { Replied = at.Mark };
}

/// <summary>Objection against a supervision decision, 重庆市行政执法监督条例 21.</summary>
public sealed record ObjectToInstrument : Form<Instrument>
{
    [Label("异议理由", English = "Reasons"), Hint("不写姓名", English = "No names")] public string? Reasons { get; init; }

    public override Instrument Into(Instrument s, At at) => s with { Objected = at.Mark };
}

public sealed record AnswerInstrumentObjection : Form<Instrument>
{
    [Label("异议成立", English = "Upheld")] public bool Upheld { get; init; }
    [Label("答复文号", English = "Number")] public string? Number { get; init; }

    public override Instrument Into(Instrument s, At at) => s with { ObjectionAnswered = at.Mark, ObjectionUpheld = Upheld };
}

public sealed record WithdrawInstrument : Form<Instrument>
{
    [Label("撤回原因", English = "Reason"), Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override Instrument Into(Instrument s, At at) => s with { Withdrawn = at.Mark };
}

public sealed record CloseInstrument : Form<Instrument>
{
    [Label("结论", English = "Conclusion"), Hint("不写姓名", English = "No names")] public string? Conclusion { get; init; }

    public override Instrument Into(Instrument s, At at) => s with { Closed = at.Mark };
}

public enum InstrumentStage
{
    [Label("待整改", English = "To be put right")] Received,
    [Label("异议中", English = "Objected"), Aside] Objected,
    [Label("待回复", English = "To be replied")] PutRight,
    [Label("已回复", English = "Replied")] Replied,
    [Label("已撤回", English = "Withdrawn"), Aside] Withdrawn,
    [Label("办结", English = "Closed")] Closed,
}

/// <summary>执法监督文书和超越职权行为: what the supervising body asked, what was answered, and what was put right.</summary>
public sealed class Instruments : Register<Instrument>
{
    protected override void Define(Definition<Instrument> d)
    {
        d.Named("instrument", "执法监督文书", number: "{township}督〔{year}〕{n}号", Area.Enforcement, "Supervision instruments");
        d.Stage(s => s.Closed is not null ? InstrumentStage.Closed : s.Withdrawn is not null ? InstrumentStage.Withdrawn : s is { Objected: not null, ObjectionAnswered: null } ? InstrumentStage.Objected
            : s.Replied is not null ? InstrumentStage.Replied : s.PutRight is not null ? InstrumentStage.PutRight : InstrumentStage.Received);
        d.Title(s => s.Number.Length == 0 ? s.Subject : $"{s.Number} {s.Subject}");
        d.Closes(s => s.Ended, s => s with { Closed = null, Withdrawn = null });

        Role[] by = [Role.Reviewer, Role.Handler, Role.OfficeClerk, Role.Leader];
        d.Opens<ReceiveInstrument>("receive", "收到文书").English("Receive an instrument").By(by).Day("收到日期", "Received on")
            .Refuse(f => f.Kind == InstrumentKind.OutsidePower, nameof(ReceiveInstrument.Kind), "超越职权的行为请用“发现超越职权”登记")
            .Refuse((_, f, at) => f.ReplyBy < at.On, nameof(ReceiveInstrument.ReplyBy), "回复日期早于收到的日期，请核对文书");
        d.Opens<FindOutsidePower>("find-outside", "发现超越职权").English("Find an act outside the power").By(by).Day("发现日期", "Found on");
        d.Act<PutInstrumentRight>("put-right", "整改处理").English("Put right").While(s => s.PutRight is null).By(Role.Officer, Role.Reviewer, Role.Handler, Role.Leader)
            .Refuse((s, f, _) => s.IsOutside && f.How is null, nameof(PutInstrumentRight.How), "超越职权的行为，请选怎样处理的");
        d.Act<ReplyToInstrument>("reply", "回复").While(s => s is { IsOutside: false, Replied: null }).By(by);
        d.Act<ObjectToInstrument>("object", "提出异议").English("Object").While(s => s is { Kind: InstrumentKind.Decision, Objected: null, Replied: null }).Next(_ => false).By(Role.Reviewer, Role.Leader);
        d.Act<AnswerInstrumentObjection>("objection-answered", "异议的答复").English("Objection answered").While(s => s is { Objected: not null, ObjectionAnswered: null }).By(by);
        d.Act<WithdrawInstrument>("withdrawn", "监督机关撤回").English("Withdrawn by the supervising body").While(s => !s.IsOutside).Next(_ => false).By(by);
        d.Act<CloseInstrument>("close", "办结").Next(s => s.PutRight is not null && (s.IsOutside || s.Replied is not null)).By(by);

        d.Clock("sup_correct_by").Awaits("reply").Named("监督文书回复期限", "Reply to the instrument").From(s => s.Received).Until(s => s.Replied ?? s.Withdrawn).When(s => s is { IsOutside: false, ReplyBy: not null })
            .Length(s => s is { ReplyBy: { } by, Received: { } received } ? Math.Max(0, by.DayNumber - received.Day.DayNumber) : null);
        d.Clock("sup_cq_objection").From(s => s.Received).Until(s => s.Objected ?? s.Replied ?? s.PutRight).When(s => s.Kind == InstrumentKind.Decision);
        d.Clock("sup_cq_objection_answer").From(s => s.Objected).Until(s => s.ObjectionAnswered);
        d.Flag("sup_instruments", s => s is { IsOutside: false, PutRight: null, Closed: { } closed, ObjectionUpheld: false } ? [new(closed, "账上未见监督文书所要求的整改。")] : []).Seeks("put-right");
        d.Flag("sup_instruments", s => s is { ReplyBy: not null, Replied: null, Closed: { } closed, ObjectionUpheld: false } ? [new(closed, "监督文书写明了回复日期，账上未见回复。", "reply")] : []).Seeks("reply");

        d.List("文书", s => s.Kind, "Instrument").List("文号", s => s.Number, "Number").List("内容", s => s.Subject, "Subject").List("回复期限", s => s.ReplyBy, "Reply by").List("回复", s => s.Replied?.Day, "Replied on");
        d.Sheet("receive", "put-right", "reply");
        d.Sheet("find-outside", "put-right");
    }
}
