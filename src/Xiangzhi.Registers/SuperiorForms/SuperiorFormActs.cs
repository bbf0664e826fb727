namespace Xiangzhi.Registers;

public sealed record UploadBlank : Form<SuperiorForm>
{
    [Label("报表名称", English = "Name of the form")] public required string Name { get; init; }
    [Label("哪个部门要", English = "Asked for by"), Hint("例如 区司法局", English = "E.g. the district's justice bureau")] public required string AskedBy { get; init; }
    [Label("多久报一次", English = "How often")] public required ReportFrequency Every { get; init; }
    [Label("从哪一期报起", English = "First period"), Hint(ReportingPeriod.Cure, English = "2026-03 for a month, 2026-Q1, 2026-H1 or 2026 for longer ones")] public required string First { get; init; }
    [Label("截止在哪个月", English = "Due in the")] public required DueMonth DueMonth { get; init; }
    [Label("截止日", English = "Due day"), Unit("日")] public required int DueDay { get; init; }
    [Label("空表文件", English = "Blank file"), Hint(".xlsx 或 .docx，上级发来的原件", English = ".xlsx or .docx, as the superior sent it")] public required Attachment Blank { get; init; }

    public override SuperiorForm Into(SuperiorForm s, At at) => s with
    {
        Name = Name, AskedBy = AskedBy, Every = Every, DueMonth = DueMonth, DueDay = DueDay, Versions = [new(Blank, at.Mark)],
        First = ReportingPeriod.Read(First) ?? ReportingPeriod.Containing(Every, at.Day),
    };
}

/// <summary>Says what some cells mean; what was said of the others stands.</summary>
public sealed record SayCells : Form<SuperiorForm>
{
    /// <summary>Lines of one entry, so that it stays well below the size that an entry may have.</summary>
    public const int MostLines = 400;

    [Label("格子", English = "Cells"), Wide, Hint("一行一格，例如 1!C6 F1a year；只写位置就是收回", English = "One line a cell, e.g. 1!C6 F1a year; a place alone takes the meaning back")] public required Items<string> Cells { get; init; }

    public override SuperiorForm Into(SuperiorForm s, At at) => s with { Cells = s.With(Cells) };
}

/// <summary>The superior changed the form: another blank, and what of the meanings still holds for it.</summary>
public sealed record ReplaceBlank : Form<SuperiorForm>
{
    [Label("新的空表文件", English = "New blank file")] public required Attachment Blank { get; init; }
    [Label("从哪一期起用", English = "Used from the period"), Hint(ReportingPeriod.Cure, English = "2026-03 for a month, 2026-Q1, 2026-H1 or 2026 for longer ones")] public string? From { get; init; }
    [Label("沿用的格子", English = "Cells carried over"), Wide, Hint("程序按相同的表头填写", English = "Filled in by the program where the headings are the same")] public Items<string> Cells { get; init; } = [];

    public override SuperiorForm Into(SuperiorForm s, At at) => s with { Versions = s.Versions.Add(new(Blank, at.Mark)), Cells = (s with { Cells = [] }).With(Cells) };
}

/// <summary>What every return says: the period, the file and the values as they went up.</summary>
public abstract record FormReturn : Form<SuperiorForm>
{
    [Label("哪一期", English = "Period"), Hint(ReportingPeriod.Cure, English = "2026-03 for a month, 2026-Q1, 2026-H1 or 2026 for longer ones")] public required string Period { get; init; }
    [Label("报送的文件", English = "File as sent")] public required Attachment File { get; init; }
    [Label("报送的数", English = "Values as sent"), Wide, Hint("程序从文件里读出", English = "Read from the file by the program")] public Items<string> Values { get; init; } = [];
    [Label("数字截至账本第几条", English = "Figures up to entry"), Hint("程序自己填写", English = "Filled in by the program")] public int KnownTo { get; init; }

    protected SuperiorForm With(SuperiorForm s, At at, string reason) => ReportingPeriod.Read(Period) is not { } period ? s
        : s with { Returns = s.Returns.Add(new(period, File, Values, KnownTo, reason, at.Mark)) };
}

public sealed record SendFilled : FormReturn
{
    [Label("说明", English = "Remark"), Wide] public string? Remark { get; init; }

    public override SuperiorForm Into(SuperiorForm s, At at) => With(s, at, "");
}

/// <summary>A return that had to be put right; the earlier one stays as it went up.</summary>
public sealed record SendAgain : FormReturn
{
    [Label("为什么重报", English = "Why again")] public required string Reason { get; init; }

    public override SuperiorForm Into(SuperiorForm s, At at) => With(s, at, Reason);
}

public sealed record EndForm : Form<SuperiorForm>
{
    [Label("为什么不再报", English = "Why it is no longer asked")] public string? Reason { get; init; }

    public override SuperiorForm Into(SuperiorForm s, At at) => s with { Ended = at.Mark };
}
