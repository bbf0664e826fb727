namespace Xiangzhi.Registers;

public sealed record TopicRow
{
    [Label("议题类别", English = "Kind")] public MeetingTopicKind Kind { get; init; }
    [Label("议题", English = "Topic"), Also("会议议题"), Hint("不写姓名", English = "No names")] public required string Topic { get; init; }
    [Label("议定事项", English = "Resolved"), Hint("不写姓名", English = "No names")] public string? Resolved { get; init; }
}

public sealed record MeetingProblemRow
{
    [Label("问题", English = "Problem"), Also("研究的问题"), Hint("不写姓名", English = "No names")] public required string Problem { get; init; }
    [Label("责任单位", English = "Office")] public Code<Offices> Owner { get; init; }
    [Label("责任人", English = "Person")] public Ref<Staff>? Person { get; init; }
    [Label("解决不晚于", English = "Due"), Hint("含当日；会议没有定的不填", English = "Inclusive; empty if the meeting set none")] public DateOnly? Due { get; init; }
}

public sealed record CallMeeting : Form<LawMeeting>
{
    [Label("会议类别", English = "Body"), Also("会议类型")] public required MeetingBody Body { get; init; }
    [Label("会议名称", English = "Name"), Also("名称"), Hint("不写姓名", English = "No names")] public required string Name { get; init; }
    [Label("预定日期", English = "Planned for")] public DateOnly? PlannedFor { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("主持人", English = "Chair")] public Ref<Staff>? Chair { get; init; }
    [Label("议题", English = "Topics")] public Items<TopicRow> Topics { get; init; } = [];

    public override LawMeeting Into(LawMeeting s, At at) => s with
    {
        Body = Body, Name = Name, PlannedFor = PlannedFor, Place = Place ?? "", Chair = Chair,
        Topics = [.. Topics.Select(t => new MeetingTopic(t.Kind, t.Topic))], Called = at.Mark,
    };
}

public sealed record PostponeMeeting : Form<LawMeeting>
{
    [Label("改到", English = "New day"), Hint("还没定的可以不填", English = "Empty if not yet set")] public DateOnly? PlannedFor { get; init; }
    [Label("延期原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override LawMeeting Into(LawMeeting s, At at) => s with { Postponed = s.Postponed.Add(new(at.Mark, s.PlannedFor, PlannedFor)), PlannedFor = PlannedFor };
}

public sealed record CancelMeeting : Form<LawMeeting>
{
    [Label("取消原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override LawMeeting Into(LawMeeting s, At at) => s with { Cancelled = at.Mark };
}

public sealed record HoldMeeting : Form<LawMeeting>
{
    [Label("主持人", English = "Chair")] public Ref<Staff>? Chair { get; init; }
    [Label("出席人员", English = "Present"), Also("参会人员")] public Items<Ref<Staff>> Present { get; init; } = [];
    [Label("缺席人员", English = "Absent")] public Items<AbsentPerson> Absent { get; init; } = [];
    [Label("列席人数", English = "Guests"), Unit("人"), Also("列席")] public int? Guests { get; init; }
    [Label("议题和议定事项", English = "Topics")] public Items<TopicRow> Topics { get; init; } = [];
    [Label("研究的问题", English = "Problems")] public Items<MeetingProblemRow> Problems { get; init; } = [];
    [Label("实际地点", English = "Actual place")] public string? Place { get; init; }

    public override LawMeeting Into(LawMeeting s, At at) => (s with
    {
        Held = at.Mark, Chair = Chair ?? s.Chair, Present = Present, Absent = Absent.Count, Guests = Guests ?? 0, Place = Place ?? s.Place,
        Topics = Topics.Count > 0 ? [.. Topics.Select(t => new MeetingTopic(t.Kind, t.Topic))] : s.Topics,
    }).Raising(Problems, at.Mark);
}

public sealed record RaiseProblem : Form<LawMeeting>
{
    [Label("研究的问题", English = "Problems")] public required Items<MeetingProblemRow> Problems { get; init; }

    public override LawMeeting Into(LawMeeting s, At at) => s.Raising(Problems, at.Mark);
}

public sealed record SolveProblem : Form<LawMeeting>
{
    [Label("第几个问题", English = "Problem number"), Hint("按提出的顺序，从1数起", English = "In the order raised, from 1")] public required int Number { get; init; }
    [Label("怎样解决的", English = "How"), Wide, Hint("不写姓名", English = "No names")] public required string How { get; init; }
    [Label("佐证材料", English = "Evidence")] public Items<AttachedFile> Files { get; init; } = [];

    public override LawMeeting Into(LawMeeting s, At at) => s.With(Number, p => p with { Solved = at.Mark, Unsolved = null });
}

public sealed record LeaveUnsolved : Form<LawMeeting>
{
    [Label("第几个问题", English = "Problem number"), Hint("按提出的顺序，从1数起", English = "In the order raised, from 1")] public required int Number { get; init; }
    [Label("没有解决的原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("以后怎么办", English = "What follows"), Hint("例如 列入下年任务；不写姓名", English = "E.g. a task of next year; no names")] public string? Next { get; init; }

    public override LawMeeting Into(LawMeeting s, At at) => s.With(Number, p => p.Solved is null ? p with { Unsolved = at.Mark } : p);
}

public sealed record MoveProblemDue : Form<LawMeeting>
{
    [Label("第几个问题", English = "Problem number"), Hint("按提出的顺序，从1数起", English = "In the order raised, from 1")] public required int Number { get; init; }
    [Label("改为不晚于", English = "New due day"), Hint("含当日", English = "Inclusive")] public required DateOnly Due { get; init; }
    [Label("批准人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("推迟原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override LawMeeting Into(LawMeeting s, At at) => s.With(Number, p => p with { Due = Due });
}

public sealed record IssueMinutes : Form<LawMeeting>
{
    [Label("纪要文号", English = "Number of the minutes"), Also("纪要编号")] public required string Number { get; init; }
    [Label("会议记录", English = "Record of the meeting"), Wide] public Personal<string> Record { get; init; }
    [Label("发送范围", English = "Sent to")] public string? SentTo { get; init; }
    [Label("纪要扫描件", English = "Scan")] public Personal<Attachment> Scan { get; init; }

    public override LawMeeting Into(LawMeeting s, At at) => s with { Minutes = at.Mark, MinutesNumber = Number };
}

public sealed record ArchiveMeeting : Form<LawMeeting>
{
    [Label("督办结果", English = "Outcome of the follow-up"), Wide, Hint("不写姓名", English = "No names")] public string? Outcome { get; init; }

    public override LawMeeting Into(LawMeeting s, At at) => s with { Archived = at.Mark };
}
