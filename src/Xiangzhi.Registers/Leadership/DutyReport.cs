namespace Xiangzhi.Registers;

/// <summary>One person's yearly report on duties under law 述法.</summary>
public sealed record DutyReport
{
    public int Year { get; init; }
    public Ref<Staff> Person { get; init; }
    public string Post { get; init; } = "";
    public DutyReportMode Mode { get; init; }

    /// <summary>The list of duties of a first responsible person.</summary>
    public Ref<FirstDuties>? List { get; init; }

    public Mark? Submitted { get; init; }
    public Mark? Returned { get; init; }

    /// <summary>A written report is made when it is handed in, one before a meeting when it is given there.</summary>
    public Mark? Reported { get; init; }

    public Mark? Reviewed { get; init; }
    public decimal? Score { get; init; }
    public DutyReportResult? Result { get; init; }
    public Mark? Improved { get; init; }
    public Mark? Withdrawn { get; init; }

    public DutyReportStage Stage =>
        Withdrawn is not null ? DutyReportStage.Withdrawn
        : Reviewed is not null ? DutyReportStage.Reviewed
        : Reported is not null ? DutyReportStage.Reported
        : Returned is not null ? DutyReportStage.Returned : DutyReportStage.Submitted;
}

public enum DutyReportMode
{
    [Label("书面述法", English = "In writing")] Written,
    [Label("会议述法", English = "Before a meeting")] Meeting,
}

public enum DutyReportResult
{
    [Label("好", English = "Good")] Good,
    [Label("较好", English = "Fairly good")] Fair,
    [Label("一般", English = "Average")] Average,
    [Label("差", English = "Poor")] Poor,
}

public enum DutyReportStage
{
    [Label("已提交")] Submitted,
    [Label("退回重写", English = "Returned"), Aside] Returned,
    [Label("已述法")] Reported,
    [Label("已评议")] Reviewed,
    [Label("不再述法", English = "Withdrawn"), Aside] Withdrawn,
}

public sealed record SubmitDutyReport : Form<DutyReport>
{
    [Label("年度", English = "Year")] public required int Year { get; init; }
    [Label("述法人", English = "Person"), Also("姓名", "工号")] public required Ref<Staff> Person { get; init; }
    [Label("职务", English = "Post")] public string? Post { get; init; }
    [Label("述法方式", English = "Mode"), Also("方式")] public required DutyReportMode Mode { get; init; }
    [Label("向谁述法", English = "To whom"), Hint("例如 区委依法治区办、乡党委", English = "E.g. the district's or the township's Party committee")] public string? Receiver { get; init; }
    [Label("职责清单", English = "List of duties"), Hint("第一责任人的述法，连到本年的清单", English = "For a first responsible person: this year's list")] public Ref<FirstDuties>? List { get; init; }
    [Label("述法报告", English = "Report")] public Personal<Attachment> Report { get; init; }

    public override DutyReport Into(DutyReport s, At at) => s with
    {
        Year = Year, Person = Person, Post = Post ?? "", Mode = Mode, List = List, Submitted = at.Mark, Reported = Mode == DutyReportMode.Written ? at.Mark : null,
    };
}

public sealed record ReturnDutyReport : Form<DutyReport>
{
    [Label("退回原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override DutyReport Into(DutyReport s, At at) => s with { Returned = at.Mark, Reported = null };
}

public sealed record ResubmitDutyReport : Form<DutyReport>
{
    [Label("述法报告", English = "Report")] public Personal<Attachment> Report { get; init; }

    public override DutyReport Into(DutyReport s, At at) => s with { Returned = null, Submitted = at.Mark, Reported = s.Mode == DutyReportMode.Written ? at.Mark : s.Reported };
}

public sealed record DeliverDutyReport : Form<DutyReport>
{
    [Label("会议", English = "Meeting")] public Ref<Meetings>? Meeting { get; init; }
    [Label("会议名称", English = "Name of the meeting")] public string? Name { get; init; }

    public override DutyReport Into(DutyReport s, At at) => s with { Reported = at.Mark, Returned = null };
}

public sealed record ReviewDutyReport : Form<DutyReport>
{
    [Label("评议得分", English = "Score"), Unit("分", 1)] public decimal? Score { get; init; }
    [Label("评议等次", English = "Result")] public required DutyReportResult Result { get; init; }
    [Label("评议意见", English = "Opinion"), Wide] public Personal<string> Opinion { get; init; }

    public override DutyReport Into(DutyReport s, At at) => s with { Reviewed = at.Mark, Score = Score, Result = Result };
}

public sealed record ImproveAfterReport : Form<DutyReport>
{
    [Label("整改情况", English = "What was mended"), Wide] public required Personal<string> Measures { get; init; }

    public override DutyReport Into(DutyReport s, At at) => s with { Improved = at.Mark };
}

public sealed record WithdrawDutyReport : Form<DutyReport>
{
    [Label("不再述法的原因", English = "Reason"), Wide, Hint("例如 已调离；不写姓名", English = "E.g. left the office; no names")] public required string Reason { get; init; }

    public override DutyReport Into(DutyReport s, At at) => s with { Withdrawn = at.Mark, Reported = null };
}
