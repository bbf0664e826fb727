namespace Xiangzhi.Registers;

public sealed record PlanStudy : Form<StudySession>
{
    [Label("学法形式", English = "Kind"), Also("类别", "形式", "类型")] public required StudyKind Kind { get; init; }
    [Label("主题", English = "Topic"), Also("学习内容", "学法内容"), Hint("不写姓名", English = "No names")] public required string Topic { get; init; }
    [Label("学习的法律", English = "Laws"), Also("法律法规")] public Items<Code<LawTitles>> Laws { get; init; } = [];
    [Label("组织单位", English = "Host"), Also("主办")] public string? Host { get; init; }
    [Label("预定日期", English = "Planned for")] public DateOnly? PlannedFor { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("主讲人（本单位）", English = "Lecturer from the office"), Also("主讲人")] public Ref<Staff>? Lecturer { get; init; }
    [Label("外请主讲人", English = "Outside lecturer")] public Personal<string> OutsideLecturer { get; init; }

    public override StudySession Into(StudySession s, At at) => s with
    {
        Kind = Kind, Topic = Topic, Laws = Laws, Host = Host ?? "", PlannedFor = PlannedFor, Place = Place ?? "",
        Lecturer = Lecturer, OutsideLecturer = OutsideLecturer, Planned = at.Mark,
    };
}

public sealed record PostponeStudy : Form<StudySession>
{
    [Label("改到", English = "New day"), Hint("还没定的可以不填", English = "Empty if not yet set")] public DateOnly? PlannedFor { get; init; }
    [Label("延期原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override StudySession Into(StudySession s, At at) =>
        s with { Postponed = s.Postponed.Add(new(at.Mark, s.PlannedFor, PlannedFor)), PlannedFor = PlannedFor };
}

public sealed record CancelStudy : Form<StudySession>
{
    [Label("取消原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override StudySession Into(StudySession s, At at) => s with { Cancelled = at.Mark, Closed = at.Mark };
}

public sealed record HoldStudy : Form<StudySession>
{
    [Label("参加人员", English = "Present"), Also("参学人员", "出席")] public Items<Ref<Staff>> Present { get; init; } = [];
    [Label("缺席人员", English = "Absent")] public Items<AbsentPerson> Absent { get; init; } = [];
    [Label("名单外人数", English = "Others"), Unit("人"), Hint("没有逐一列名的参加者；名单里的人不再算进来", English = "Those not listed by name; who is listed is not counted again"), Also("人数", "参加人数")] public int? Others { get; init; }
    [Label("人数依据", English = "How counted")] public Counted? OthersCounted { get; init; }
    [Label("依据说明", English = "Basis"), Hint("例如 签到表、现场点数", English = "E.g. sign-in sheet, head count")] public string? Basis { get; init; }
    [Label("学时", English = "Hours"), Unit("学时", 1)] public decimal? Hours { get; init; }
    [Label("实际地点", English = "Actual place")] public string? Place { get; init; }
    [Label("学习材料", English = "Materials")] public Items<AttachedFile> Materials { get; init; } = [];

    public override StudySession Into(StudySession s, At at) => s with
    {
        Held = at.Mark,
        Closed = at.Mark,
        Present = [.. Present.Select(p => new Learner(p, at.Mark))],
        Absent = [.. Absent.Select(a => new Absence(a.Person, a.Reason, at.Mark, s.Absent.FirstOrDefault(was => was.Person == a.Person)?.MadeUp))],
        Others = Others ?? 0,
        OthersCounted = OthersCounted ?? Counted.Count,
        Hours = Hours ?? 0,
        Place = Place ?? s.Place,
    };
}

public sealed record RecordStudy : Form<StudySession>
{
    [Label("纪要编号", English = "Minutes number"), Also("会议记录编号")] public string? MinutesNumber { get; init; }
    [Label("学习记录", English = "Minutes"), Wide] public Personal<string> Minutes { get; init; }
    [Label("记录扫描件", English = "Scans")] public Items<AttachedFile> Scans { get; init; } = [];

    public override StudySession Into(StudySession s, At at) => s with { Recorded = at.Mark };
}

public sealed record MakeUpStudy : Form<StudySession>
{
    [Label("补学人员", English = "Who")] public required Items<Ref<Staff>> Persons { get; init; }
    [Label("补学方式", English = "How"), Hint("例如 自学笔记、下次会前补学", English = "E.g. notes of own study, before the next meeting")] public string? How { get; init; }

    public override StudySession Into(StudySession s, At at) => s with
    {
        Absent = [.. s.Absent.Select(a => Persons.Contains(a.Person) ? a with { MadeUp = a.MadeUp ?? at.Mark } : a)],
    };
}
