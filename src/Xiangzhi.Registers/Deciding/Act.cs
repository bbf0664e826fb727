using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>What someone wants recorded: from a page, a spreadsheet, the command line or an offline desk, always this.</summary>
public sealed record Act
{
    /// <summary>Made by whoever acts (UUIDv7). Sent twice, it is one act.</summary>
    public required Guid Id { get; init; }

    public required string Register { get; init; }
    public required string Action { get; init; }

    /// <summary>The matter acted on; null opens a new one, whose id is the act's.</summary>
    public Guid? Matter { get; init; }

    /// <summary>Legal day, Asia/Shanghai.</summary>
    public required DateOnly On { get; init; }

    public TimeOnly? Time { get; init; }
    public required Form Form { get; init; }

    /// <summary>Staff number of the person who writes it down.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Staff numbers of those who decided or acted; empty: the one who writes.</summary>
    public Items<string> DecidedBy { get; init; } = [];

    public Basis Basis { get; init; }
    public Source? Source { get; init; }
    public Secrecy Secrecy { get; init; }

    /// <summary>The entry that this act puts right; the form is then the whole corrected form of that entry's action.</summary>
    public long? Corrects { get; init; }

    /// <summary>Why it is put right.</summary>
    public string? Reason { get; init; }

    /// <summary>The entry that a striking-out or a move is about.</summary>
    public long? Target { get; init; }

    /// <summary>Last entry of the matter that the actor had seen; null: whatever is there.</summary>
    public long? KnownSeq { get; init; }

    /// <summary>Flags that the actor was shown and records all the same, as <c>rule:key</c>; null: all.</summary>
    public IReadOnlySet<string>? Confirmed { get; init; }
}

/// <summary>A refusal: what is wrong, where, and what to do instead.</summary>
public sealed record Refusal(string Code, string Message, string? Field = null, string? Article = null, string Cure = "")
{
    public static Refusal Nonsense(string field, string message) => new("nonsense", message, field, Cure: message);

    public static Refusal Missing(string field, string message) => new("missing", message, field, Cure: message);

    public static Refusal FutureDay(DateOnly on, DateOnly today) => new("future-day", $"日期 {on:yyyy-MM-dd} 还没有到（今天是 {today:yyyy-MM-dd}）。", "on", Cure: "填事情实际发生的那一天；计划要做的事登记为计划或承诺。");

    public static Refusal BeforeTownship(DateOnly on, DateOnly since) => new("before-township", $"日期 {on:yyyy-MM-dd} 早于本乡建账的起点（{since:yyyy-MM-dd}）。", "on", Cure: "核对年份；更早的历史事项请调整建账起点后再录。");

    public static Refusal UnknownRegister(string code) => new("unknown-register", $"没有台账“{code}”。", "register", Cure: "用 ./run registers 查看台账代码。");

    public static Refusal UnknownAction(Register register, string action) => new("unknown-action", $"“{register.Name.Zh}”没有“{action}”这一步。", "action",
        Cure: $"可用：{string.Join("、", register.Actions.Select(a => $"{a.Code}（{a.Label.Zh}）"))}。");

    public static Refusal UnknownMatter(string what) => new("unknown-matter", $"账上没有事项“{what}”。", "matter", Cure: "核对台账号，或先登记这件事。");

    public static Refusal NeedsMatter(ActionDefinition action) => new("needs-matter", $"“{action.Label.Zh}”要记在一件已有的事项上。", "matter", Cure: "填台账号。");

    public static Refusal AlreadyOpen(ActionDefinition action) => new("already-open", $"“{action.Label.Zh}”用来新立事项，不能记在已有事项上。", "matter", Cure: "不填台账号，或选这件事的下一步。");

    public static Refusal Closed(Matter matter, ActionDefinition action) => new("closed", $"{matter.Number} 已经办结，“{action.Label.Zh}”不在办结后还能做的事之列。", "action",
        Cure: "确要接着办，请由领导“重新办理”；当时漏记的，改对应记录的日期或内容用“更正”。");

    public static Refusal UnknownEntry(long seq) => new("unknown-entry", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"这件事没有第 {seq} 号记录，或那条记录已经作废。"), "target", Cure: "在事项页的经过里选要更正或作废的那一条。");

    /// <summary>A file is kept as long as its schedule says, whoever asks.</summary>
    public static Refusal Held(string why) => new("held", $"{why}，现在不能删除。", "ground", "个人信息保护法47",
        Cure: "把这一条的理由书面告诉本人（个人信息保护法50）；确实录错了人或录了不该录的，依据选“录错了人”；期限满后列入销毁清单。");

    public static Refusal Accusation { get; } = new("accusation", "检举控告的内容不进账本。", "secrecy", "信访工作条例30",
        Cure: "到“检举控告移交”台账登记：密封移交给哪个机关、哪一天、哪两个人。");

    public static Refusal NoReason { get; } = new("no-reason", "更正要写明理由。", "reason", Cure: "用一句话写清哪里记错了、怎么知道的。");

    public static Refusal NoRight(Register register, ActionDefinition action) => new("no-right", $"您的岗位不能在“{register.Name.Zh}”登记“{action.Label.Zh}”。", Cure: "请有权的同事登记，或请管理员核对您的岗位角色。");

    /// <summary>A matter that the person may not see is none to refer to: the answer is that to a number which nobody has.</summary>
    public static Refusal UnknownReference(string field, Matter unseen) => new("unknown-reference", $"{unseen.Register.Name.Zh}里没有“{unseen.Number}”，请填名册上的编号或名称", field, Cure: "请核对台账号。");

    /// <summary>Who works for a village records what lies there.</summary>
    public static Refusal NotYourPlace(Register register, ActionDefinition action, IReadOnlyList<string> villages) => new("not-your-place",
        $"您在“{register.Name.Zh}”登记的是{string.Join("、", villages)}的事，这一件没有写在那里。", action.Form.Fields.FirstOrDefault(f => f.RefersTo == typeof(Villages))?.Key, Cure: $"所在村请选{string.Join("或", villages)}；别处的事请那里的村干部或乡里登记。");

    public static Refusal Reserved(Register register, Reservation reservation) => new("reserved",
        $"“{register.Name.Zh}”里{reservation.What.Zh}，只有{Identifier.LabelOf(reservation.To).Zh}可以改动。", Cure: $"请{Identifier.LabelOf(reservation.To).Zh}登记；其余内容去掉这一处后可以照常登记。");

    public static Refusal DuplicateNumber(Source source, string number) => new("duplicate-number", $"{source.Name}编号 {source.Number} 已经在账上（{number}）。", "source", Cure: "打开已有的那一件接着办；编号抄错的，改正后再登记。");

    public static Refusal ActConflict(Guid act) => new("act-conflict", $"同一个操作编号（{act}）带来了不同的内容。", "actId", Cure: "刷新页面后重新填写提交。");

    public static Refusal TooLarge(string message) => new("too-large", message, Cure: "把长文放进附件。");
}
