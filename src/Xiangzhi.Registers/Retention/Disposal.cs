namespace Xiangzhi.Registers;

/// <summary>A list of files whose time is over, on its way to their destruction.</summary>
public sealed record Disposal
{
    /// <summary>Most files of one list: all of them are destroyed in one transaction.</summary>
    public const int MostFiles = 300;

    public Items<Ref<Register>> Listed { get; init; } = [];
    public Items<Guid> Kept { get; init; } = [];
    public string DrawnUpBy { get; init; } = "";

    /// <summary>Staff numbers of those who approved it as it stands now.</summary>
    public Items<string> ApprovedBy { get; init; } = [];
    public Mark? DrawnUp { get; init; }
    public Mark? Refused { get; init; }
    public Mark? CarriedOut { get; init; }

    /// <summary>What is to be destroyed.</summary>
    public IEnumerable<Ref<Register>> Files => Listed.Where(f => !Kept.Contains(f.Id));

    public bool IsApproved => ApprovedBy.Count >= 2;
    public bool IsOpen => Refused is null && CarriedOut is null;
}

public sealed record DrawUpDisposal : Form<Disposal>
{
    [Label("案卷", English = "Files"), Hint("台账号，都已办结且保管期限已满；从“到期案卷”页来的已经填好", English = "Numbers of closed matters whose time is over; filled in from the page of due files")] public required Items<Ref<Register>> Files { get; init; }
    [Label("说明", English = "Remark"), Wide] public string? Remark { get; init; }

    public override Disposal Into(Disposal s, At at) => s with { Listed = Files, DrawnUpBy = at.Entry.RecordedBy, DrawnUp = at.Mark };
}

/// <summary>A file that was appraised and is worth keeping; whoever had approved the list approves it anew.</summary>
public sealed record KeepFile : Form<Disposal>
{
    [Label("留下的案卷", English = "File kept")] public required Ref<Register> Matter { get; init; }
    [Label("留下的理由", English = "Why"), Wide] public required string Reason { get; init; }

    public override Disposal Into(Disposal s, At at) => s with { Kept = s.Kept.Add(Matter.Id), ApprovedBy = [] };
}

public sealed record ApproveDisposal : Form<Disposal>
{
    [Label("鉴定意见", English = "Appraisal"), Wide, Hint("逐卷看过，确无保存价值", English = "Each file was looked at and is not worth keeping")] public required string Opinion { get; init; }

    public override Disposal Into(Disposal s, At at) => s with { ApprovedBy = s.ApprovedBy.Contains(at.Entry.RecordedBy) ? s.ApprovedBy : s.ApprovedBy.Add(at.Entry.RecordedBy) };
}

public sealed record RefuseDisposal : Form<Disposal>
{
    [Label("不同意的理由", English = "Why not"), Wide] public required string Reason { get; init; }

    public override Disposal Into(Disposal s, At at) => s with { Refused = at.Mark };
}

public sealed record CarryOutDisposal : Form<Disposal>
{
    [Label("监销人", English = "Who watched")] public required Ref<Staff> Watched { get; init; }
    [Label("纸质案卷怎么处理的", English = "What became of the paper"), Wide, Hint("账外的纸质卷、光盘另行销毁的，写明", English = "Paper and discs beside the ledger")] public string? Paper { get; init; }

    public override Disposal Into(Disposal s, At at) => s with { CarriedOut = at.Mark };
}

/// <summary>In the file itself: what was said of people in it is gone, by which list.</summary>
public sealed record DestroyFile : CommonForm
{
    [Label("销毁清单", English = "Disposal list")] public required Ref<Disposals> List { get; init; }

    public override Common Into(Common c, At at) => c with { Destroyed = at.Mark };
}
