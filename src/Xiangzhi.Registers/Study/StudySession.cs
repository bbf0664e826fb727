namespace Xiangzhi.Registers;

/// <summary>One session of law study, from its plan to its record.</summary>
public sealed record StudySession
{
    public StudyKind Kind { get; init; }
    public string Topic { get; init; } = "";
    public Items<Code<LawTitles>> Laws { get; init; } = [];
    public string Host { get; init; } = "";
    public string Place { get; init; } = "";
    public DateOnly? PlannedFor { get; init; }
    public Ref<Staff>? Lecturer { get; init; }
    public Personal<string> OutsideLecturer { get; init; }
    public decimal Hours { get; init; }
    public Items<Learner> Present { get; init; } = [];
    public Items<Absence> Absent { get; init; } = [];

    /// <summary>People beside those named, counted or estimated.</summary>
    public int Others { get; init; }

    public Counted OthersCounted { get; init; }
    public Items<Postponement> Postponed { get; init; } = [];
    public Mark? Planned { get; init; }
    public Mark? Held { get; init; }
    public Mark? Recorded { get; init; }
    public Mark? Cancelled { get; init; }

    /// <summary>Held or given up; taking it up again keeps what was held.</summary>
    public Mark? Closed { get; init; }

    public int Attendance => Present.Count + Others;

    /// <summary>Those who were there and those who studied it afterwards.</summary>
    public IEnumerable<Learner> Learners => Present.Concat(Absent.Where(a => a.MadeUp is not null).Select(a => new Learner(a.Person, a.MadeUp!.Value)));

    public EventStage Stage =>
        Held is not null ? Recorded is null ? EventStage.Held : EventStage.Recorded
        : Cancelled is not null ? EventStage.Cancelled
        : Postponed.Count > 0 ? EventStage.Postponed : EventStage.Planned;
}

/// <summary>Kinds of study; figures B1 to B4 part by them.</summary>
public enum StudyKind
{
    [Label("中心组学法", English = "Centre-group study")] CentreGroup,
    [Label("会前学法", English = "Pre-meeting study")] PreMeeting,
    [Label("党委会学法", English = "Party committee study")] PartyCommittee,
    [Label("职工学法", English = "Staff study")] StaffStudy,
    [Label("研讨", English = "Seminar")] Seminar,
    [Label("法治讲座", English = "Lecture")] Lecture,
}
