namespace Xiangzhi.Registers;

/// <summary>第一责任人职责清单 of one leader for one year, and the leader's own acts under it.</summary>
public sealed record FirstDuty
{
    public int Year { get; init; }
    public Ref<Staff> Person { get; init; }
    public FirstPost Post { get; init; }
    public string Number { get; init; } = "";
    public Items<DutyItem> Duties { get; init; } = [];
    public Items<OwnAct> Acts { get; init; } = [];

    /// <summary>Day by which the list asks for the yearly report 述法, inclusive.</summary>
    public DateOnly? ReportBy { get; init; }

    public Mark? Adopted { get; init; }
    public Mark? Reported { get; init; }
    public Mark? LeftPost { get; init; }
    public Mark? Filed { get; init; }

    /// <summary>Duties under which as many acts stand as the list asks for; one without a number asks for one.</summary>
    public int Fulfilled => Duties.Where((duty, i) => Acts.Count(a => a.Duty == i + 1) >= (duty.Times ?? 1)).Count();

    public FirstDutyStage Stage =>
        Filed is not null ? FirstDutyStage.Filed
        : LeftPost is not null ? FirstDutyStage.LeftPost
        : Reported is not null ? FirstDutyStage.Reported : FirstDutyStage.InForce;
}

/// <param name="Times">How often in the year; null where the list names no number.</param>
public sealed record DutyItem(string Text, int? Times);

/// <param name="Duty">Number of the duty on the list, from 1; null where it belongs to none.</param>
public sealed record OwnAct(OwnActKind Kind, int? Duty, Mark On);

public enum FirstPost
{
    [Label("党委书记", English = "Party secretary")] PartySecretary,
    [Label("乡镇长", English = "Head of the township")] TownshipHead,
    [Label("其他班子成员", English = "Other leader")] OtherLeader,
}

/// <summary>What a first responsible person does in person; figure A8 counts each.</summary>
public enum OwnActKind
{
    [Label("主持或参加会议", English = "Chaired or attended a meeting")] Attended,
    [Label("听取汇报", English = "Heard a report")] Heard,
    [Label("研究决定", English = "Decided")] Decided,
    [Label("带头学法", English = "Studied")] Studied,
    [Label("督促检查", English = "Inspected")] Inspected,
    [Label("包案化解", English = "Took a case in hand")] TookCase,
    [Label("讲授法治课", English = "Taught")] Taught,
}

public enum FirstDutyStage
{
    [Label("在履行", English = "In force")] InForce,
    [Label("已述法", English = "Reported")] Reported,
    [Label("已离任", English = "Left the post"), Aside] LeftPost,
    [Label("已归档", English = "Filed")] Filed,
}

public sealed record DutyRow
{
    [Label("职责", English = "Duty"), Hint("不写姓名", English = "No names")] public required string Text { get; init; }
    [Label("全年次数", English = "Times a year"), Unit("次"), Hint("清单没有写次数的不填", English = "Empty if the list names no number")] public int? Times { get; init; }
}

public sealed record AdoptDuties : Form<FirstDuty>
{
    [Label("年度", English = "Year")] public required int Year { get; init; }
    [Label("责任人", English = "Person"), Also("姓名", "工号")] public required Ref<Staff> Person { get; init; }
    [Label("岗位", English = "Post"), Also("职务")] public required FirstPost Post { get; init; }
    [Label("文号", English = "Official number")] public string? Number { get; init; }
    [Label("职责清单", English = "Duties")] public Items<DutyRow> Duties { get; init; } = [];
    [Label("述法不晚于", English = "Report by"), Hint("清单写明的日子，含当日", English = "As the list says, inclusive")] public DateOnly? ReportBy { get; init; }

    public override FirstDuty Into(FirstDuty s, At at) => s with
    {
        Year = Year, Person = Person, Post = Post, Number = Number ?? "", Duties = [.. Duties.Select(d => new DutyItem(d.Text, d.Times))], ReportBy = ReportBy, Adopted = at.Mark,
    };
}

public sealed record ReviseDuties : Form<FirstDuty>
{
    [Label("职责清单", English = "Duties"), Hint("序号不变的职责留在原来的行", English = "Duties that stay keep their row")] public required Items<DutyRow> Duties { get; init; }
    [Label("述法不晚于", English = "Report by")] public DateOnly? ReportBy { get; init; }
    [Label("调整依据", English = "Basis"), Hint("不写姓名", English = "No names")] public string? Basis { get; init; }

    public override FirstDuty Into(FirstDuty s, At at) => s with { Duties = [.. Duties.Select(d => new DutyItem(d.Text, d.Times))], ReportBy = ReportBy ?? s.ReportBy };
}

public sealed record RecordOwnAct : Form<FirstDuty>
{
    [Label("做了什么", English = "Kind"), Also("类别", "履职方式")] public required OwnActKind Kind { get; init; }
    [Label("内容", English = "What"), Wide, Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("对应第几条职责", English = "Duty number"), Hint("职责清单里的序号，从1数起；不属于哪一条的不填", English = "Its place on the list, from 1; empty if it belongs to none")] public int? Duty { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("法治专题会议", English = "Meeting")] public Ref<Meetings>? Meeting { get; init; }
    [Label("佐证材料", English = "Evidence")] public Items<AttachedFile> Files { get; init; } = [];

    public override FirstDuty Into(FirstDuty s, At at) => s with { Acts = s.Acts.Add(new(Kind, Duty, at.Mark)) };
}

/// <summary>The report stands in its own register; here is only that it was made.</summary>
public sealed record NoteDutyReport : Form<FirstDuty>
{
    [Label("述法报告", English = "Report")] public Ref<DutyReports>? Report { get; init; }

    public override FirstDuty Into(FirstDuty s, At at) => s with { Reported = s.Reported ?? at.Mark };
}

public sealed record LeavePost : Form<FirstDuty>
{
    [Label("接任人", English = "Successor")] public Ref<Staff>? Successor { get; init; }
    [Label("交接情况", English = "Hand-over"), Wide, Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override FirstDuty Into(FirstDuty s, At at) => s with { LeftPost = at.Mark };
}

public sealed record FileDuties : Form<FirstDuty>
{
    [Label("自查情况", English = "Own review"), Wide, Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override FirstDuty Into(FirstDuty s, At at) => s with { Filed = at.Mark };
}
