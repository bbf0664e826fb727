namespace Xiangzhi.Registers;

/// <summary>
/// 年度任务: one promise for one year, with owner and day. A shortcoming of the year's report is the same thing with
/// <see cref="TaskSource.Problem"/>: what is done about it is a measure with owner, day and end, and a second list
/// would only have the same promise typed twice.
/// </summary>
public sealed record YearTask
{
    /// <summary>Year in which it is to be done; a shortcoming that a year's report names is mended in the next.</summary>
    public int Year { get; init; }

    public string Text { get; init; } = "";
    public string Measure { get; init; } = "";
    public Code<Offices> Owner { get; init; }
    public Ref<Staff>? Person { get; init; }
    public TaskSource Source { get; init; }

    /// <summary>What is wrong and why; of a shortcoming only.</summary>
    public string Problem { get; init; } = "";
    public string Cause { get; init; } = "";

    /// <summary>Day that was promised first, inclusive.</summary>
    public DateOnly? FirstDue { get; init; }

    public Items<TaskDelay> Delays { get; init; } = [];

    /// <summary>How far it has come, in per cent, as last reported.</summary>
    public int Progress { get; init; }

    public Mark? Reported { get; init; }
    public Mark? Set { get; init; }
    public Mark? Done { get; init; }
    public Mark? Verified { get; init; }
    public int Rejections { get; init; }
    public Mark? Dropped { get; init; }
    public Mark? CarriedOver { get; init; }

    public DateOnly? Due => Delays is [.., var last] ? last.Due : FirstDue;

    public Mark? Closed => Verified ?? Dropped ?? CarriedOver;

    public YearTaskStage Stage =>
        Verified is not null ? YearTaskStage.Verified
        : Dropped is not null ? YearTaskStage.Dropped
        : CarriedOver is not null ? YearTaskStage.CarriedOver
        : Done is not null ? YearTaskStage.Done
        : Delays.Count > 0 ? YearTaskStage.PutOff
        : Reported is not null ? YearTaskStage.UnderWay : YearTaskStage.Set;
}

/// <summary>The day moved, with who allowed it and why.</summary>
public sealed record TaskDelay(Mark On, DateOnly Due, int Days, string Reason);

public enum TaskSource
{
    [Label("上年报告的工作安排", English = "Last year's report")] LastReport,
    [Label("本年规划、方案、要点", English = "Own plan")] Plan,
    [Label("上级部署", English = "Superior")] Superior,
    [Label("年度问题整改", English = "Problem of the year")] Problem,
    [Label("会议议定", English = "Meeting")] Meeting,
    [Label("上年结转", English = "Carried over")] CarriedOver,
    [Label("其他")] Other,
}

public enum YearTaskStage
{
    [Label("已布置")] Set,
    [Label("推进中", English = "Under way")] UnderWay,
    [Label("已推迟", English = "Put off"), Aside] PutOff,
    [Label("已完成")] Done,
    [Label("已核验")] Verified,
    [Label("结转下年", English = "Carried over"), Aside] CarriedOver,
    [Label("不再办理", English = "Dropped"), Aside] Dropped,
}
