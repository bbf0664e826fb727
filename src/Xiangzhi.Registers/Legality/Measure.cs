namespace Xiangzhi.Registers;

public enum MeasureStage
{
    [Label("起草", English = "Drafting")] Drafting,
    [Label("征求意见", English = "Public comments")] Consulting,
    [Label("审查", English = "In review")] Reviewing,
    [Label("待审议", English = "To be discussed")] Reviewed,
    [Label("退回再议", English = "Sent back"), Aside] SentBack,
    [Label("未通过", English = "Not passed"), Aside] NotPassed,
    [Label("已决定", English = "Decided")] Decided,
    [Label("已公布", English = "Published")] Published,
    [Label("实施、有效", English = "In force")] InForce,
    [Label("停止执行", English = "Stopped"), Aside] Stopped,
    [Label("终止", English = "Terminated"), Aside] Terminated,
    [Label("废止、失效", English = "Repealed or lapsed"), Aside] Ended,
    [Label("归档", English = "Archived")] Archived,
}

/// <summary>A major decision 重大行政决策 or a normative document 行政规范性文件 on its way: both are made by one procedure, each with its own end.</summary>
public sealed record Measure
{
    /// <summary>Shown while it binds: issued, published, not ended.</summary>
    public const string InForceFact = "inForce";

    public string Subject { get; init; } = "";
    public Code<Offices> Office { get; init; }
    public DecisionKind? Kind { get; init; }
    public DocumentKind? Form { get; init; }
    public string OfficialNumber { get; init; } = "";

    /// <summary>Touches the business of operators 经营者: fair-competition review, and comments of thirty days for documents.</summary>
    public bool Economic { get; init; }

    public bool Specialised { get; init; }
    public bool Risky { get; init; }
    public bool Urgent { get; init; }

    /// <summary>Not published by law, so that no comments are asked in public.</summary>
    public bool Confidential { get; init; }

    public Mark? Begun { get; init; }
    public Items<Consultation> Consultations { get; init; } = [];
    public Items<DecisionHearing> Hearings { get; init; } = [];
    public Items<ExpertReview> Experts { get; init; } = [];
    public Mark? RiskAssessed { get; init; }
    public Mark? CompetitionReviewed { get; init; }
    public bool CompetitionPassed { get; init; }
    public Mark? SentForReview { get; init; }
    public Items<MeasureOpinion> Opinions { get; init; } = [];
    public Mark? PartyReported { get; init; }
    public Items<Deliberation> Deliberations { get; init; } = [];
    public Mark? Decided { get; init; }
    public Mark? NotPassed { get; init; }
    public Mark? Published { get; init; }

    /// <summary>Last day of validity, inclusive; null: none is written.</summary>
    public DateOnly? ValidTo { get; init; }

    public Mark? Filed { get; init; }
    public Mark? FilingAnswered { get; init; }
    public bool FilingObjected { get; init; }
    public Mark? Implemented { get; init; }
    public Items<Mark> Evaluations { get; init; } = [];
    public Items<Mark> CleanUps { get; init; } = [];
    public Items<Mark> Amendments { get; init; } = [];
    public Mark? Stopped { get; init; }
    public Mark? Ended { get; init; }
    public Mark? Terminated { get; init; }
    public Mark? Archived { get; init; }
    public Items<ProcessRecord> FileContents { get; init; } = [];

    public bool IsDocument => Form is not null;
    public Consultation? Consulting => Consultations is [.., { Closed: null } open] ? open : null;
    public Deliberation? LastDiscussed => Deliberations.Count == 0 ? null : Deliberations[^1];
    public MeasureOpinion? OpinionBefore(Mark act) => Opinions.LastOrDefault(o => o.InScope && o.On <= act);

    public bool InForce(DateOnly day) => Published?.Day <= day && !(Ended?.Day <= day) && !(ValidTo < day);

    public MeasureStage Stage =>
        Archived is not null ? MeasureStage.Archived
        : Ended is not null ? MeasureStage.Ended
        : Terminated is not null ? MeasureStage.Terminated
        : Stopped is not null ? MeasureStage.Stopped
        : Implemented is not null ? MeasureStage.InForce
        : Published is not null ? IsDocument ? MeasureStage.InForce : MeasureStage.Published
        : Decided is not null ? MeasureStage.Decided
        : NotPassed is not null ? MeasureStage.NotPassed
        : LastDiscussed is { } last && !(SentForReview > last.On) ? MeasureStage.SentBack
        : SentForReview is { } sent ? Opinions.Any(o => o.On >= sent) ? MeasureStage.Reviewed : MeasureStage.Reviewing
        : Consultations.Count > 0 ? MeasureStage.Consulting : MeasureStage.Drafting;
}

/// <summary>One round of public comments 公开征求意见.</summary>
public sealed record Consultation(Mark Opened, DateOnly? Until)
{
    public Mark? Closed { get; init; }
    public int Opinions { get; init; }

    /// <summary>What became of the opinions was told 采纳情况.</summary>
    public bool Answered { get; init; }

    /// <summary>Why it was shorter than usual was explained.</summary>
    public bool ShortnessExplained { get; init; }
}

/// <param name="MaterialsOn">Day on which the hearing's papers reached those invited.</param>
public sealed record DecisionHearing(Mark On, DateOnly? MaterialsOn);

public sealed record ExpertReview(Mark On, int Experts, bool Signed);

public sealed record MeasureOpinion(Mark On, ReviewConclusion Conclusion)
{
    public bool Passes => Conclusion is ReviewConclusion.Lawful or ReviewConclusion.LawfulAfterChange;

    /// <summary>It says something of the law; that it was not the reviewer's to look at is no review.</summary>
    public bool InScope => Conclusion != ReviewConclusion.OutsideScope;
}

/// <param name="SameMeeting">The meeting is already counted in another matter.</param>
public sealed record Deliberation(Mark On, DecidingBody Body, DeliberationResult Result)
{
    public bool JusticeAttended { get; init; }
    public bool SameMeeting { get; init; }
    public bool HeadLast { get; init; }
    public bool RecordedDissent { get; init; }

    /// <summary>The head decided against the opinion of most and said why, or did not.</summary>
    public bool Deviated { get; init; }
    public bool DeviationExplained { get; init; }
    public Items<PackItem> Pack { get; init; } = [];

    public bool Passes => Result is DeliberationResult.Passed or DeliberationResult.PassedWithChanges;
}

/// <summary>What the file of a decision holds, 重大行政决策程序暂行条例 33.</summary>
public enum ProcessRecord
{
    [Label("启动材料", English = "Initiation")] Initiation,
    [Label("草案和说明", English = "Draft and explanation")] Draft,
    [Label("公众参与材料", English = "Public participation")] Participation,
    [Label("专家论证材料", English = "Expert review")] Expert,
    [Label("风险评估材料", English = "Risk assessment")] Risk,
    [Label("公平竞争审查材料", English = "Fair-competition review")] Competition,
    [Label("合法性审查材料", English = "Legality review")] Review,
    [Label("集体讨论记录", English = "Record of the discussion")] Discussion,
    [Label("决定和公布材料", English = "Decision and publication")] Publication,
    [Label("执行和评估材料", English = "Implementation and evaluation")] Implementation,
}
