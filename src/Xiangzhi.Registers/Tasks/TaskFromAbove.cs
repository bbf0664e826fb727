namespace Xiangzhi.Registers;

/// <summary>A task from above 上级交办: a hotline order 12345, a 141 event, a letter of the district. Its due day is the superior's.</summary>
public sealed record TaskFromAbove
{
    public Guid Self { get; init; }
    public Code<TaskChannels> Channel { get; init; }
    public Code<VisitTopics> Topic { get; init; }
    public string Subject { get; init; } = "";
    public string From { get; init; } = "";
    public Ref<Villages>? Village { get; init; }
    public Personal<string> Caller { get; init; }
    public Personal<string> Phone { get; init; }
    public Personal<string> Words { get; init; }

    /// <summary>Last day in time, as the superior set it.</summary>
    public DateOnly? DueOn { get; init; }

    public Mark? Received { get; init; }
    public Mark? Signed { get; init; }
    public Items<TaskAssigned> Assigned { get; init; } = [];
    public Items<TaskExtension> Extensions { get; init; } = [];
    public Mark? ReturnAsked { get; init; }
    public Items<TaskConclusion> Conclusions { get; init; } = [];
    public Items<TaskCallBack> CallBacks { get; init; } = [];
    public Mark? Filed { get; init; }

    public TaskConclusion? Conclusion => Conclusions.Count > 0 && Conclusions[^1] is { Undone: null } last ? last : null;

    public Mark? Concluded => Conclusion?.On;

    /// <summary>Taken back by the superior, or one and the same as another order: no longer ours.</summary>
    public Mark? Gone => Conclusion is { Outcome: TaskOutcome.Returned or TaskOutcome.Cancelled or TaskOutcome.Duplicate } gone ? gone.On : null;

    public TaskFromAboveStage Stage => Conclusion?.Outcome switch
    {
        TaskOutcome.Returned => TaskFromAboveStage.Returned,
        TaskOutcome.Cancelled or TaskOutcome.Duplicate => TaskFromAboveStage.Cancelled,
        null => ReturnAsked is not null ? TaskFromAboveStage.ReturnAsked : Assigned.Count > 0 ? TaskFromAboveStage.Assigned : Signed is not null ? TaskFromAboveStage.Signed : TaskFromAboveStage.Received,
        _ => CallBacks.Any(c => c.On > Conclusion.On) ? TaskFromAboveStage.CalledBack : TaskFromAboveStage.Concluded,
    };

    internal IEnumerable<TaskConclusion> Counted => Conclusions.Where(c => c.Outcome is not (TaskOutcome.Returned or TaskOutcome.Cancelled or TaskOutcome.Duplicate));

    internal TaskFromAbove Conclude(TaskOutcome outcome, At at) => this with { Conclusions = Superseded(at).Add(new(at.Mark, outcome)), ReturnAsked = null };

    internal TaskFromAbove TakeUpAgain(At at) => this with { Conclusions = Superseded(at) };

    private Items<TaskConclusion> Superseded(At at) => Conclusion is { } standing
        ? Conclusions.Replace(Conclusions.Count - 1, standing with { Undone = at.Mark }) : Conclusions;
}

public sealed record TaskAssigned(Mark On, string? Person, string Unit);

/// <param name="Until">The day asked for, then the day granted.</param>
public sealed record TaskExtension(Mark Asked, DateOnly Until)
{
    public Mark? Answered { get; init; }
    public bool Granted { get; init; }
}

public sealed record TaskConclusion(Mark On, TaskOutcome Outcome)
{
    public Mark? Undone { get; init; }
}

public sealed record TaskCallBack(Mark On, bool Reached, Contentment? Content);

/// <summary>Through which a task comes 交办渠道.</summary>
public sealed class TaskChannels : ICodeTable
{
    public const string Governance = "governance";

    public static string Table => "task-channel";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("hotline", "12345热线", "Hotline 12345"), new(Governance, "基层智治（141）", "Grass-roots governance 141"), new("district", "区委区政府交办", "District"),
        new("supervision", "督查交办", "Inspection from above"), new("mailbox", "领导信箱、网民留言", "Leaders' mailbox"), new("media", "媒体反映", "Media"), new("other", "其他", "Other"),
    ];
}

public enum TaskOutcome
{
    [Label("已解决", English = "Solved")] Solved,
    [Label("部分解决", English = "Solved in part")] Partly,
    [Label("已解释", English = "Explained")] Explained,
    [Label("列入计划", English = "Planned")] Planned,
    [Label("转为矛盾纠纷", English = "Became a dispute")] Dispute,
    [Label("转为信访事项", English = "Became a petition")] Petition,
    [Label("退回", English = "Returned")] Returned,
    [Label("撤单", English = "Cancelled")] Cancelled,
    [Label("重复工单", English = "Duplicate")] Duplicate,
}

public enum TaskFromAboveStage
{
    [Label("已收到")] Received,
    [Label("已签收")] Signed,
    [Label("已派办")] Assigned,
    [Label("已办结")] Concluded,
    [Label("已回访", English = "Called back")] CalledBack,
    [Label("申请退回", English = "Return asked for"), Aside] ReturnAsked,
    [Label("已退回"), Aside] Returned,
    [Label("已撤单"), Aside] Cancelled,
}
