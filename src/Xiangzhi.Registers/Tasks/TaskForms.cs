namespace Xiangzhi.Registers;

/// <summary>收到交办; the platform's own number is the entry's source.</summary>
public sealed record ReceiveTask : Form<TaskFromAbove>
{
    [Label("渠道", English = "Channel"), Also("工单来源", "来源渠道")] public required Code<TaskChannels> Channel { get; init; }
    [Label("事项", English = "Matter"), Hint("一句话，不写姓名", English = "One sentence, without names"), Also("工单标题", "标题", "诉求标题")] public required string Subject { get; init; }
    [Label("类别", English = "Topic"), Also("诉求类型")] public Code<VisitTopics> Topic { get; init; }
    [Label("交办单位", English = "Sent by"), Also("派单单位")] public string? From { get; init; }
    [Label("要求哪天办结", English = "Due on"), Also("办结时限", "截止时间", "处理期限")] public DateOnly? DueOn { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）", "事发地")] public Ref<Villages>? Village { get; init; }
    [Label("由哪件事转来", English = "Comes from")] public Ref<Register>? Origin { get; init; }
    [Label("来电人", English = "Caller"), Group("来电人", English = "Caller"), Also("诉求人", "联系人")] public Personal<string> Caller { get; init; }
    [Label("电话", English = "Phone"), Group("来电人", English = "Caller"), Also("来电号码", "联系电话")] public Personal<string> Phone { get; init; }
    [Label("诉求内容", English = "What is asked"), Wide, Also("工单内容", "内容")] public Personal<string> Words { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s with
    {
        Self = at.Entry.Matter, Channel = Channel, Topic = Topic, Subject = Subject, From = From ?? "", DueOn = DueOn, Village = Village,
        Caller = Caller, Phone = Phone, Words = Words, Received = at.Mark,
    };
}

public sealed record SignForTask : Form<TaskFromAbove>
{
    [Label("备注", English = "Remark"), Hint("不写姓名", English = "Without names")] public string? Remark { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s with { Signed = s.Signed ?? at.Mark };
}

public sealed record AssignTask : Form<TaskFromAbove>
{
    [Label("承办人", English = "Handler")] public Ref<Staff>? To { get; init; }
    [Label("承办机构", English = "Office")] public string? Unit { get; init; }
    [Label("内部要求哪天办好", English = "Wanted by")] public DateOnly? By { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s with
    {
        Signed = s.Signed ?? at.Mark, Assigned = s.Assigned.Add(new(at.Mark, To is { } to ? at.Seen.Text(to, StaffMember.NumberFact) : null, Unit ?? "")),
    };
}

public sealed record AskTaskExtension : Form<TaskFromAbove>
{
    [Label("申请延到哪天", English = "Asked until")] public required DateOnly Until { get; init; }
    [Label("理由", English = "Reason"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s with { Extensions = s.Extensions.Add(new(at.Mark, Until)) };
}

public sealed record AnswerTaskExtension : Form<TaskFromAbove>
{
    [Label("同意延期", English = "Granted")] public bool Granted { get; init; }
    [Label("准到哪天", English = "Granted until"), Hint("与申请不同的填", English = "If other than asked for")] public DateOnly? Until { get; init; }
    [Label("批复人或单位", English = "Answered by")] public string? By { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s with
    {
        Extensions = [.. s.Extensions.Select(e => e.Answered is null ? e with { Answered = at.Mark, Granted = Granted, Until = Granted ? Until ?? e.Until : e.Until } : e)],
    };
}

public enum TaskReturnGround
{
    [Label("不属本乡管辖", English = "Not in our township")] NotHere,
    [Label("不属本乡职权", English = "Not within our powers")] NotOurs,
    [Label("内容不清，无法联系", English = "Unclear, nobody to ask")] Unclear,
    [Label("已走法定途径", English = "Before a court or authority")] OtherWay,
}

public sealed record ReturnTask : Form<TaskFromAbove>
{
    [Label("退回的原因", English = "Ground")] public required TaskReturnGround Ground { get; init; }
    [Label("应由谁办", English = "Whose it is")] public string? Whose { get; init; }
    [Label("说明", English = "Explanation"), Wide, Hint("不写姓名", English = "Without names")] public string? Explanation { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s with { ReturnAsked = at.Mark };
}

public sealed record AnswerTaskReturn : Form<TaskFromAbove>
{
    [Label("同意退回", English = "Taken back")] public bool Accepted { get; init; }
    [Label("理由", English = "Reason"), Hint("不写姓名", English = "Without names")] public string? Reason { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => Accepted ? s.Conclude(TaskOutcome.Returned, at) : s with { ReturnAsked = null };
}

public enum TaskResult
{
    [Label("已解决", English = "Solved")] Solved,
    [Label("部分解决", English = "Solved in part")] Partly,
    [Label("已解释", English = "Explained")] Explained,
    [Label("列入计划", English = "Planned")] Planned,
}

public sealed record ConcludeTask : Form<TaskFromAbove>
{
    [Label("办理结果", English = "Result"), Also("办理情况类型")] public required TaskResult Result { get; init; }
    [Label("答复内容", English = "Reply"), Wide, Also("办理情况", "回复内容")] public Personal<string> Reply { get; init; }
    [Label("照片", English = "Photo")] public Personal<Attachment> Photo { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s.Conclude(Result switch
    {
        TaskResult.Solved => TaskOutcome.Solved, TaskResult.Partly => TaskOutcome.Partly, TaskResult.Explained => TaskOutcome.Explained, _ => TaskOutcome.Planned,
    }, at);
}

public enum CallingBack
{
    [Label("本乡回访", English = "By us")] Township,
    [Label("上级回访", English = "By the superior")] Superior,
}

/// <summary>回访. Whoever is not satisfied may be sent back by the superior 退回重办.</summary>
public sealed record CallBackOnTask : Form<TaskFromAbove>
{
    [Label("谁回访", English = "By whom")] public CallingBack By { get; init; }
    [Label("没有联系上", English = "Not reached")] public bool Unreached { get; init; }
    [Label("评价", English = "Satisfaction"), Also("满意度")] public Contentment? Content { get; init; }
    [Label("诉求人的话", English = "In the caller's words"), Wide] public Personal<string> Words { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s with { CallBacks = s.CallBacks.Add(new(at.Mark, !Unreached, Content)) };
}

/// <summary>退回重办: what was concluded no longer stands.</summary>
public sealed record SendTaskBack : Form<TaskFromAbove>
{
    [Label("重办的原因", English = "Why"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }
    [Label("新的办结日期", English = "New due day")] public DateOnly? DueOn { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s.TakeUpAgain(at) with { DueOn = DueOn ?? s.DueOn };
}

public enum TaskCancelGround
{
    [Label("诉求人撤回", English = "Caller withdrew")] Withdrawn,
    [Label("上级撤单", English = "Cancelled above")] Above,
    [Label("重复工单", English = "Duplicate")] Duplicate,
}

public sealed record CancelTask : Form<TaskFromAbove>
{
    [Label("撤单的原因", English = "Ground")] public required TaskCancelGround Ground { get; init; }
    [Label("与哪一件重复", English = "Same as"), Hint("填那一件的台账号", English = "Its ledger number")] public Ref<TasksFromAbove>? Same { get; init; }

    public override TaskFromAbove Into(TaskFromAbove s, At at) => s.Conclude(Ground == TaskCancelGround.Duplicate ? TaskOutcome.Duplicate : TaskOutcome.Cancelled, at);
}

public sealed record TurnTaskIntoDispute : IntoDispute<TaskFromAbove>
{
    public override TaskFromAbove Into(TaskFromAbove s, At at) => s.Conclude(TaskOutcome.Dispute, at);
}

public sealed record TurnTaskIntoPetition : IntoPetition<TaskFromAbove>
{
    public override TaskFromAbove Into(TaskFromAbove s, At at) => s.Conclude(TaskOutcome.Petition, at);
}
