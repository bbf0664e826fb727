namespace Xiangzhi.Registers;

public sealed record SetTask : Form<YearTask>
{
    [Label("年度", English = "Year")] public required int Year { get; init; }
    [Label("任务", English = "Task"), Wide, Also("工作任务", "内容"), Hint("不写姓名", English = "No names")] public required string Text { get; init; }
    [Label("来源", English = "Source")] public required TaskSource Source { get; init; }
    [Label("责任单位", English = "Owner"), Also("牵头单位", "部门")] public Code<Offices> Owner { get; init; }
    [Label("责任人", English = "Person")] public Ref<Staff>? Person { get; init; }
    [Label("完成不晚于", English = "Due"), Also("完成时限"), Hint("含当日；不填按当年年底", English = "Inclusive; the end of the year if empty")] public DateOnly? Due { get; init; }
    [Label("措施", English = "Measure"), Wide, Hint("不写姓名", English = "No names")] public string? Measure { get; init; }
    [Label("存在的问题", English = "Problem"), Wide, Group("问题整改", English = "Problem"), Hint("来源是问题整改的填写；不写姓名", English = "For a problem of the year; no names")] public string? Problem { get; init; }
    [Label("原因", English = "Cause"), Wide, Group("问题整改", English = "Problem"), Hint("不写姓名", English = "No names")] public string? Cause { get; init; }
    [Label("出自哪个规划、方案", English = "Plan")] public Ref<Plans>? Plan { get; init; }
    [Label("出自哪次会议", English = "Meeting")] public Ref<Meetings>? Meeting { get; init; }
    [Label("从哪个任务结转", English = "Carried from")] public Ref<Tasks>? From { get; init; }

    public override YearTask Into(YearTask s, At at) => s with
    {
        Year = Year, Text = Text, Source = Source, Owner = Owner, Person = Person, Measure = Measure ?? "", Problem = Problem ?? "", Cause = Cause ?? "",
        FirstDue = Due ?? EndOf(Year), Set = at.Mark,
    };

    /// <summary>Total also for a year that no calendar has: such a form is refused before it is written.</summary>
    internal static DateOnly EndOf(int year) => new(Math.Clamp(year, 1, 9999), 12, 31);
}

public sealed record ReportProgress : Form<YearTask>
{
    [Label("进展", English = "Progress"), Wide, Hint("不写姓名", English = "No names")] public required string Text { get; init; }
    [Label("完成比例", English = "Share done"), Unit("%")] public int? Share { get; init; }

    public override YearTask Into(YearTask s, At at) => s with { Reported = at.Mark, Progress = Share ?? s.Progress };
}

public sealed record ChangeOwner : Form<YearTask>
{
    [Label("责任单位", English = "Owner")] public required Code<Offices> Owner { get; init; }
    [Label("责任人", English = "Person")] public Ref<Staff>? Person { get; init; }
    [Label("变动原因", English = "Reason"), Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override YearTask Into(YearTask s, At at) => s with { Owner = Owner, Person = Person };
}

public sealed record PutOffTask : Form<YearTask>
{
    [Label("推迟到", English = "New due day"), Hint("含当日", English = "Inclusive")] public required DateOnly Due { get; init; }
    [Label("批准人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("推迟原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override YearTask Into(YearTask s, At at) =>
        s with { Delays = s.Delays.Add(new(at.Mark, Due, s.Due is { } due ? Math.Max(0, Due.DayNumber - due.DayNumber) : 0, Reason)) };
}

public sealed record CompleteTask : Form<YearTask>
{
    [Label("完成情况", English = "What was done"), Wide, Hint("不写姓名", English = "No names")] public required string Result { get; init; }
    [Label("佐证材料", English = "Evidence")] public Items<AttachedFile> Files { get; init; } = [];

    public override YearTask Into(YearTask s, At at) => s with { Done = at.Mark, Progress = Complete };

    private const int Complete = 100;
}

public sealed record VerifyTask : Form<YearTask>
{
    [Label("核验通过", English = "Passed")] public bool Passed { get; init; }
    [Label("核验人", English = "Verified by")] public Ref<Staff>? By { get; init; }
    [Label("核验意见", English = "Opinion"), Wide, Hint("没有通过的写明还差什么；不写姓名", English = "What is missing, if it did not pass; no names")] public string? Opinion { get; init; }

    public override YearTask Into(YearTask s, At at) => Passed
        ? s with { Verified = at.Mark }
        : s with { Done = null, Reported = at.Mark, Rejections = s.Rejections + 1 };
}

public sealed record DropTask : Form<YearTask>
{
    [Label("不再办理的原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("批准人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override YearTask Into(YearTask s, At at) => s with { Dropped = at.Mark };
}

/// <summary>Ends the promise of this year as not kept and opens the one of the next in the same transaction.</summary>
public sealed record CarryTask : Form<YearTask>
{
    [Label("结转到年度", English = "Year")] public required int Year { get; init; }
    [Label("任务", English = "Task"), Wide, Hint("不写姓名", English = "No names")] public required string Text { get; init; }
    [Label("责任单位", English = "Owner")] public Code<Offices> Owner { get; init; }
    [Label("责任人", English = "Person")] public Ref<Staff>? Person { get; init; }
    [Label("完成不晚于", English = "Due"), Hint("含当日；不填按那一年年底", English = "Inclusive; the end of that year if empty")] public DateOnly? Due { get; init; }
    [Label("结转原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override YearTask Into(YearTask s, At at) => s with { CarriedOver = at.Mark };

    internal SetTask Next(Guid from) => new() { Year = Year, Text = Text, Source = TaskSource.CarriedOver, Owner = Owner, Person = Person, Due = Due, From = new(from) };
}
