namespace Xiangzhi.Registers;

/// <summary>A named examination 法治考试: its paper, who was eligible, who sat, with which mark.</summary>
public sealed record Exam
{
    public string Name { get; init; } = "";
    public int Year { get; init; }
    public ExamLevel Level { get; init; }
    public ExamMode Mode { get; init; }
    public Items<TrainingAudience> Audiences { get; init; } = [];
    public string Place { get; init; } = "";
    public DateOnly? PlannedFor { get; init; }

    /// <summary>Highest mark 满分.</summary>
    public decimal FullMark { get; init; }

    /// <summary>Lowest mark that passes, inclusive.</summary>
    public decimal PassMark { get; init; }

    public Items<Ref<Questions>> Questions { get; init; } = [];
    public Items<Candidate> Candidates { get; init; } = [];
    public Items<Postponement> Postponed { get; init; } = [];
    public Mark? Planned { get; init; }
    public Mark? Drawn { get; init; }

    /// <summary>The first sitting. Participation, pass rate and mean belong to its day, also where a re-sit followed.</summary>
    public Mark? Sat { get; init; }

    public Mark? Cancelled { get; init; }
    public Mark? Announced { get; init; }
    public Mark? Closed => Announced ?? Cancelled;

    /// <summary>Those who had to sit, once the exam was sat.</summary>
    public IEnumerable<Candidacy> Eligible => Sat is { } sat ? Candidates.Where(c => c.Exempted is null || c.Sat is not null).Select(c => new Candidacy(c, sat)) : [];

    public ExamStage Stage =>
        Announced is not null ? ExamStage.Announced
        : Sat is not null ? ExamStage.Sat
        : Cancelled is not null ? ExamStage.Cancelled
        : Postponed.Count > 0 ? ExamStage.Postponed
        : Drawn is not null ? ExamStage.Drawn : ExamStage.Planned;

    internal Exam WithCandidate(Ref<Staff> person, Mark listed, Func<Candidate, Candidate> change)
    {
        for (var i = 0; i < Candidates.Count; i++)
        {
            if (Candidates[i].Person == person)
                return this with { Candidates = Candidates.Replace(i, change(Candidates[i])) };
        }
        return this with { Candidates = Candidates.Add(change(new Candidate(person, listed))) };
    }

    /// <summary>Whoever has a mark was eligible, also where no list named the person.</summary>
    internal Exam WithResults(Items<ResultRow> results, Mark at)
    {
        var exam = this with { Sat = Sat ?? at };
        foreach (var row in results)
            exam = exam.WithCandidate(row.Person, at, c => c.With(row, at, PassMark));
        return exam;
    }
}

/// <param name="Listed">Since when the person is on the list.</param>
public sealed record Candidate(Ref<Staff> Person, Mark Listed)
{
    public Mark? Exempted { get; init; }

    /// <summary>The first time that the person sat, with its mark.</summary>
    public Mark? Sat { get; init; }

    public decimal FirstMark { get; init; }
    public decimal BestMark { get; init; }

    /// <summary>The first time that the pass mark was reached.</summary>
    public Mark? Passed { get; init; }

    public AbsenceReason? Absent { get; init; }

    internal Candidate With(ResultRow row, Mark at, decimal passMark)
    {
        if (row.Mark is not { } mark)
            return this with { Absent = row.Absent ?? AbsenceReason.Unexplained };
        return this with
        {
            Sat = Sat ?? at,
            FirstMark = Sat is null ? mark : FirstMark,
            BestMark = Sat is null ? mark : Math.Max(BestMark, mark),
            Passed = Passed ?? (mark >= passMark ? at : null),
        };
    }
}

/// <summary>A candidate at the day of the exam.</summary>
public sealed record Candidacy(Candidate Candidate, Mark Exam)
{
    public string Person => Candidate.Person.Id.ToString("D");
}

public enum ExamLevel
{
    [Label("乡镇", English = "Township")] Township,
    [Label("区县", English = "District")] District,
    [Label("市级", English = "Municipality")] Municipality,
    [Label("国家", English = "National")] National,
}

public enum ExamMode
{
    [Label("线上", English = "Online")] Online,
    [Label("笔试", English = "On paper")] OnPaper,
}

public enum ExamStage
{
    [Label("已安排", English = "Planned")] Planned,
    [Label("已组卷", English = "Paper drawn")] Drawn,
    [Label("已延期", English = "Postponed"), Aside] Postponed,
    [Label("已考", English = "Sat")] Sat,
    [Label("已公布", English = "Announced")] Announced,
    [Label("已取消", English = "Cancelled"), Aside] Cancelled,
}
