namespace Xiangzhi.Registers;

/// <summary>What a case says; public text, which is why no name belongs in it.</summary>
public abstract record CaseText : Form<TypicalCase>
{
    [Label("标题", English = "Title"), Hint("不写姓名，例如 一条田埂的两次丈量", English = "Without names")] public required string Title { get; init; }
    [Label("哪条线", English = "Line")] public CaseLine Line { get; init; }
    [Label("纠纷类别", English = "Kind of dispute")] public Code<DisputeKinds> Kind { get; init; }
    [Label("来自哪件事", English = "Source matter"), Hint("填台账号；只有本单位看得到", English = "Its ledger number; seen by the office only")] public Ref<Register>? Source { get; init; }
    [Label("案情", English = "Facts"), Wide, Hint("不写姓名、门牌、组别，用甲乙代替", English = "No name, house or group: say A and B")] public required string Facts { get; init; }
    [Label("怎么办的", English = "Handling"), Wide, Hint("不写姓名", English = "Without names")] public required string Handling { get; init; }
    [Label("适用的法律", English = "Law applied"), Hint("每行一条，例如 民法典第288条", English = "One to a line"), Wide] public Items<string> Laws { get; init; } = [];
    [Label("启示", English = "Lessons"), Wide, Hint("不写姓名", English = "Without names")] public string? Lessons { get; init; }
    [Label("关键词", English = "Keywords"), Hint("遇到类似的事，搜这些词就能找到", English = "Searched for when the next one comes")] public Items<string> Keywords { get; init; } = [];

    protected TypicalCase Fill(TypicalCase s, At at) => s with
    {
        Title = Title, Line = Line, Kind = Kind, Source = Source, Facts = Facts, Handling = Handling, Laws = Laws, Lessons = Lessons ?? "", Keywords = Keywords,
        Written = s.Written ?? at.Mark, Revised = at.Mark,
    };
}

public sealed record WriteCase : CaseText
{
    public override TypicalCase Into(TypicalCase s, At at) => Fill(s, at);
}

/// <summary>修改: what was looked through and approved was the text before.</summary>
public sealed record ReviseCase : CaseText
{
    [Label("改了什么", English = "What was changed"), Hint("不写姓名", English = "Without names")] public string? Changed { get; init; }

    public override TypicalCase Into(TypicalCase s, At at) => Fill(s, at);
}

/// <summary>脱敏审查: somebody reads it for what tells who people are.</summary>
public sealed record DesensitiseCase : Form<TypicalCase>
{
    [Label("审查人", English = "Looked through by")] public required Ref<Staff> By { get; init; }
    [Label("逐项看过，没有", English = "Looked for and not found")] public required Items<Identifying> Checked { get; init; }
    [Label("征得当事人同意", English = "The parties consent"), Hint("当事人容易被认出来的，要问过", English = "Ask where they might be recognised")] public bool Consented { get; init; }
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "Without names")] public string? Remark { get; init; }

    public override TypicalCase Into(TypicalCase s, At at) =>
        s with { Desensitised = new(at.Mark, at.Seen.Text(By, StaffMember.NumberFact), Enum.GetValues<Identifying>().All(Checked.Contains)), SentBack = null };
}

public sealed record ApproveCase : Form<TypicalCase>
{
    [Label("审定人", English = "Approved by")] public required Ref<Staff> By { get; init; }

    public override TypicalCase Into(TypicalCase s, At at) => s with { Approved = at.Mark, Approver = By, SentBack = null };
}

public sealed record SendCaseBack : Form<TypicalCase>
{
    [Label("退回的原因", English = "Why"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override TypicalCase Into(TypicalCase s, At at) => s with { SentBack = at.Mark, Desensitised = null, Approved = null };
}

public sealed record PublishCase : Form<TypicalCase>
{
    [Label("发布在哪里", English = "Where"), Hint("例如 说事台、院坝会、公众号", English = "For example at the desk or a courtyard meeting")] public required string Where { get; init; }
    [Label("网址", English = "Address")] public string? Url { get; init; }

    public override TypicalCase Into(TypicalCase s, At at) => s with { Published = at.Mark, Withdrawn = null };
}

public enum CaseWithdrawal
{
    [Label("有人被认出来", English = "Somebody was recognised")] Recognised,
    [Label("当事人要求", English = "A party asked")] Asked,
    [Label("法律变了", English = "The law changed")] LawChanged,
    [Label("事情有反复", English = "The matter broke out again")] BrokeOut,
    [Label("其他")] Other,
}

public sealed record WithdrawCase : Form<TypicalCase>
{
    [Label("撤下的原因", English = "Ground")] public required CaseWithdrawal Ground { get; init; }

    public override TypicalCase Into(TypicalCase s, At at) => s with { Withdrawn = at.Mark, Published = null };
}

public sealed record AbandonCase : Form<TypicalCase>
{
    [Label("放弃的原因", English = "Why"), Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override TypicalCase Into(TypicalCase s, At at) => s with { Dropped = at.Mark };
}

/// <summary>引用: it helped with a matter of the same kind.</summary>
public sealed record UseCase : Form<TypicalCase>
{
    [Label("用在哪件事", English = "Matter"), Hint("填台账号", English = "Its ledger number")] public required Ref<Register> Matter { get; init; }
    [Label("怎么用的", English = "How"), Hint("不写姓名", English = "Without names")] public string? How { get; init; }

    public override TypicalCase Into(TypicalCase s, At at) => s with { Uses = s.Uses.Add(new(at.Mark, Matter.Id)) };
}
