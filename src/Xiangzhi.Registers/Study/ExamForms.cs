namespace Xiangzhi.Registers;

public sealed record PlanExam : Form<Exam>
{
    [Label("考试名称", English = "Name"), Hint("例如 2026年度法治理论知识考试", English = "E.g. the examination of 2026 on law")] public required string Name { get; init; }
    [Label("年度", English = "Year"), Hint("不填按安排日期的年份", English = "The year of planning if empty")] public int? Year { get; init; }
    [Label("组织层级", English = "Level")] public ExamLevel Level { get; init; }
    [Label("考试方式", English = "Mode")] public ExamMode Mode { get; init; }
    [Label("参考对象", English = "Audience"), Also("对象")] public Items<TrainingAudience> Audiences { get; init; } = [];
    [Label("考场或平台", English = "Place or platform")] public string? Place { get; init; }
    [Label("预定日期", English = "Planned for")] public DateOnly? PlannedFor { get; init; }
    [Label("满分", English = "Highest mark"), Unit("分", 1), Hint("不填按100分", English = "100 if empty")] public decimal? FullMark { get; init; }
    [Label("合格线", English = "Pass mark"), Unit("分", 1), Hint("含这个分数；不填按满分的六成", English = "Inclusive; six tenths of the highest mark if empty")] public decimal? PassMark { get; init; }

    internal const decimal UsualFullMark = 100;

    /// <summary>The share of the highest mark that passes where the paper names none: an office's usage, no rule of law.</summary>
    private const decimal UsualPassShare = 0.6m;

    public override Exam Into(Exam s, At at) => s with
    {
        Name = Name, Year = Year ?? at.Day.Year, Level = Level, Mode = Mode, Audiences = Audiences, Place = Place ?? "", PlannedFor = PlannedFor,
        FullMark = FullMark ?? UsualFullMark, PassMark = PassMark ?? (FullMark ?? UsualFullMark) * UsualPassShare, Planned = at.Mark,
    };
}

public sealed record DrawPaper : Form<Exam>
{
    [Label("试题", English = "Questions"), Hint("从题库里抽的题", English = "Drawn from the question bank")] public required Items<Ref<Questions>> Questions { get; init; }
    [Label("抽题办法", English = "How drawn"), Hint("例如 按法律随机抽取", English = "E.g. drawn at random by law")] public string? Method { get; init; }

    public override Exam Into(Exam s, At at) => s with { Questions = Questions, Drawn = at.Mark };
}

public sealed record ListCandidates : Form<Exam>
{
    [Label("应考人员", English = "Eligible"), Also("参考人员")] public required Items<Ref<Staff>> Persons { get; init; }

    public override Exam Into(Exam s, At at) =>
        Persons.Aggregate(s, (exam, person) => exam.WithCandidate(person, at.Mark, c => c with { Exempted = null }));
}

public enum ExemptionReason
{
    [Label("调离", English = "Left the office")] Left,
    [Label("长期病假", English = "Long illness")] LongIllness,
    [Label("产假", English = "Maternity leave")] Maternity,
    [Label("借调、挂职", English = "Seconded")] Seconded,
    [Label("列错", English = "Listed by mistake")] Mistake,
    [Label("其他")] Other,
}

public sealed record ExemptCandidates : Form<Exam>
{
    [Label("免考人员", English = "Who")] public required Items<Ref<Staff>> Persons { get; init; }
    [Label("免考原因", English = "Reason")] public required ExemptionReason Reason { get; init; }

    public override Exam Into(Exam s, At at) =>
        Persons.Where(p => s.Candidates.Any(c => c.Person == p)).Aggregate(s, (exam, person) => exam.WithCandidate(person, at.Mark, c => c with { Exempted = at.Mark }));
}

public sealed record PostponeExam : Form<Exam>
{
    [Label("改到", English = "New day"), Hint("还没定的可以不填", English = "Empty if not yet set")] public DateOnly? PlannedFor { get; init; }
    [Label("延期原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Exam Into(Exam s, At at) =>
        s with { Postponed = s.Postponed.Add(new(at.Mark, s.PlannedFor, PlannedFor)), PlannedFor = PlannedFor };
}

public sealed record CancelExam : Form<Exam>
{
    [Label("取消原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Exam Into(Exam s, At at) => s with { Cancelled = at.Mark };
}

/// <summary>One person's result: a mark, or why there is none; with neither, absent without a reason. The headings are those of the platforms' exports.</summary>
public sealed record ResultRow
{
    [Label("人员", English = "Person"), Also("姓名", "工号", "考生", "用户名")] public required Ref<Staff> Person { get; init; }
    [Label("成绩", English = "Mark"), Unit("分", 1), Also("得分", "分数", "最高分", "考试成绩")] public decimal? Mark { get; init; }
    [Label("缺考原因", English = "Absent because"), Also("未参考原因")] public AbsenceReason? Absent { get; init; }
}

public sealed record SitExam : Form<Exam>
{
    [Label("成绩", English = "Results")] public required Items<ResultRow> Results { get; init; }
    [Label("平台导出文件", English = "Export of the platform")] public Personal<Attachment> Export { get; init; }

    public override Exam Into(Exam s, At at) => s.WithResults(Results, at.Mark);
}

public sealed record ResitExam : Form<Exam>
{
    [Label("补考成绩", English = "Results")] public required Items<ResultRow> Results { get; init; }
    [Label("平台导出文件", English = "Export of the platform")] public Personal<Attachment> Export { get; init; }

    public override Exam Into(Exam s, At at) => s.WithResults(Results, at.Mark);
}

public sealed record AnnounceResults : Form<Exam>
{
    [Label("公布方式", English = "How"), Hint("例如 工作群通报、公示栏", English = "E.g. work group, notice board")] public string? How { get; init; }

    public override Exam Into(Exam s, At at) => s with { Announced = at.Mark };
}
