using System.Collections.Immutable;

namespace Xiangzhi.Registers;

/// <summary>Strikes out an entry that should never have been made; what it said no longer counts, but stays readable.</summary>
public sealed record VoidEntry : CommonForm
{
    [Label("作废理由"), Wide] public required string Reason { get; init; }

    public override Common Into(Common c, At at) => c;
}

public sealed record WriteNote : CommonForm
{
    [Label("备注"), Wide] public required Personal<string> Note { get; init; }

    public override Common Into(Common c, At at) => c;
}

public sealed record AttachFiles : CommonForm
{
    [Label("附件")] public required Items<AttachedFile> Files { get; init; }

    public override Common Into(Common c, At at) => c;
}

public sealed record AttachedFile
{
    [Label("文件")] public required Personal<Attachment> File { get; init; }
    [Label("说明")] public string? Caption { get; init; }
}

public sealed record LinkMatter : CommonForm
{
    [Label("另一事项")] public required Ref<Register> Other { get; init; }
    [Label("关系")] public required LinkKind Kind { get; init; }

    public override Common Into(Common c, At at) => c with { Links = c.Links.Add(new(Other.Id, Kind, at.Mark)) };
}

public sealed record HandOver : CommonForm
{
    [Label("交给")] public required Ref<Staff> To { get; init; }
    [Label("交接说明"), Wide] public string? Remark { get; init; }

    public override Common Into(Common c, At at) => c with { Handler = at.Seen.Text(To, StaffMember.NumberFact) ?? c.Handler };
}

/// <summary>A supervisor's finding that a flag stands but is accepted, with reason and name.</summary>
public sealed record AcceptFlag : CommonForm
{
    [Label("规则")] public required string Rule { get; init; }
    [Label("对象")] public string? Item { get; init; }
    [Label("理由"), Wide] public required string Reason { get; init; }

    public override Common Into(Common c, At at) => c with { Accepted = c.Accepted.Add(new(Rule, Item ?? "", Reason, at.Mark)) };
}

public sealed record Reopen : CommonForm
{
    [Label("重新办理的理由"), Wide] public required string Reason { get; init; }

    public override Common Into(Common c, At at) => c with { Reopened = at.Mark };
}

/// <summary>Takes an entry out of this matter and puts it into the right one of the same register.</summary>
public sealed record MoveEntry : CommonForm
{
    [Label("移到", English = "To")] public required Ref<Register> To { get; init; }
    [Label("移出的理由"), Wide] public required string Reason { get; init; }

    public override Common Into(Common c, At at) => c;
}

public enum ErasureGround
{
    /// <summary>A correction: what should never have been entered is sealed away, however long the file is kept.</summary>
    [Label("录错了人，或录了不该录的内容", English = "The wrong person, or what should not have been entered")] EnteredWrongly,

    /// <summary>Held while the file's retention runs, 个人信息保护法 47.</summary>
    [Label("本人要求删除", English = "The person asks for it")] Asked,
}

/// <summary>Takes one person's data out of the ledger; proofs, figures and flags stay as they were.</summary>
public sealed record ErasePersonal : CommonForm
{
    [Label("记录序号", English = "Entry")] public required int Entry { get; init; }
    [Label("哪一个人", English = "Slot"), Hint("从事项页的“清除”进来已经填好，如 parties[0] 是第一个当事人；空着是这一条本身的内容", English = "Filled in by “Erase” on the matter's page, e.g. parties[0] for the first party; empty for the entry's own content")] public string? Slot { get; init; }
    [Label("依据", English = "Ground")] public ErasureGround? Ground { get; init; }
    [Label("理由"), Wide] public required string Reason { get; init; }

    public override Common Into(Common c, At at) => c;
}

/// <summary>Signs, numbers and seals a paper. A generated draft is no paper yet.</summary>
public sealed record IssuePaper : CommonForm
{
    [Label("文书", English = "Paper")] public required string Paper { get; init; }
    [Label("签发人")] public Ref<Staff>? Signer { get; init; }
    [Label("文号", English = "Official number")] public string? OfficialNumber { get; init; }
    [Label("已用印", English = "Sealed")] public bool Sealed { get; init; }
    [Label("签批件扫描")] public Personal<Attachment> Scan { get; init; }

    public override Common Into(Common c, At at) => c.WithPaper(Paper, p => p with { Signed = at.Mark, OfficialNumber = OfficialNumber, Sealed = Sealed });
}

public sealed record ServePaper : CommonForm
{
    [Label("文书", English = "Paper")] public required string Paper { get; init; }
    [Label("送达方式")] public required ServiceMethod Method { get; init; }
    [Label("受送达人")] public Personal<string> Recipient { get; init; }
    [Label("见证人"), Hint("留置送达须有见证或拍照、录像", English = "Service by leaving needs a witness, a photo or a video")] public Personal<string> Witness { get; init; }
    [Label("送达回证扫描")] public Personal<Attachment> Receipt { get; init; }

    public override Common Into(Common c, At at) => c.WithPaper(Paper, p => p with { Served = at.Mark, Method = Method });
}

internal static class PaperFolding
{
    /// <summary>Changes the latest record of a paper, or begins one.</summary>
    public static Common WithPaper(this Common c, string paper, Func<PaperRecord, PaperRecord> change)
    {
        var index = c.Papers.Length - 1;
        while (index >= 0 && c.Papers[index].Paper != paper)
            index--;
        return index < 0
            ? c with { Papers = c.Papers.Add(change(new(paper))) }
            : c with { Papers = c.Papers.SetItem(index, change(c.Papers[index])) };
    }
}
