namespace Xiangzhi.Registers;

/// <summary>
/// Chapters of the yearly texts. The first are the five points of 督察工作规定 24, in its order, with an opening before them; then those of the
/// openness report (政府信息公开条例 50 and its form), of the petition report (信访工作条例 41), of the enforcement statistics and of the work
/// plan. The member's label is the heading; the opening has none.
/// </summary>
public enum ReportChapter
{
    [Label("开头", English = "Opening")] Opening,
    [Label("主要举措和成效", English = "Measures and results")] Measures,
    [Label("存在的不足和原因", English = "Shortcomings and causes")] Shortcomings,
    [Label("党政主要负责人履行第一责任人职责情况", English = "First responsible persons")] FirstResponsible,
    [Label("下一年度安排", English = "Next year's plan")] NextYear,
    [Label("其他需要报告的情况", English = "Other matters")] Other,
    [Label("总体情况", English = "Overview")] OpennessOverview,
    [Label("主动公开政府信息情况", English = "Information published")] OpennessPublished,
    [Label("收到和处理政府信息公开申请情况", English = "Requests received and answered")] OpennessRequests,
    [Label("因政府信息公开工作被申请行政复议、提起行政诉讼情况", English = "Reviews and lawsuits on openness")] OpennessRemedies,
    [Label("存在的主要问题及改进情况", English = "Problems and improvements")] OpennessProblems,
    [Label("其他需要报告的事项", English = "Other matters to report")] OpennessOther,
    [Label("信访事项的数量和领域", English = "Petitions: numbers and fields")] PetitionNumbers,
    [Label("受理、办理和交办、督办情况", English = "Acceptance, handling, supervision")] PetitionHandling,
    [Label("改进工作的建议和采纳情况", English = "Proposals and what became of them")] PetitionProposals,
    [Label("其他需要报告的信访情况", English = "Other matters of petitions")] PetitionOther,
    [Label("执法人员", English = "Officers")] EnforcementPeople,
    [Label("执法行为", English = "Enforcement acts")] EnforcementActs,
    [Label("行政复议和行政诉讼", English = "Reviews and lawsuits")] EnforcementRemedies,
    [Label("数据说明", English = "Notes on the numbers")] EnforcementNotes,
    [Label("总体要求", English = "Aims")] PlanAims,
    [Label("重点任务", English = "Tasks")] PlanTasks,
    [Label("组织保障", English = "Support")] PlanSupport,
}

/// <summary>What the report calls itself; offices do either.</summary>
public enum ReportTitle
{
    [Label("法治政府建设情况报告", English = "Report on law-based government")] Situation,
    [Label("法治政府建设年度报告", English = "Yearly report on law-based government")] Yearly,
}

/// <summary>The yearly report on law-based government: its text, section by section, and its way from draft to publication.</summary>
public sealed record AnnualReport
{
    public int Year { get; init; }
    public ReportKind Kind { get; init; }
    public ReportTitle Title { get; init; }

    /// <summary>Sections in the order of chapter and number; their texts hold references, never figures.</summary>
    public Items<ReportSection> Sections { get; init; } = [];

    public Items<SectionDuty> Duties { get; init; } = [];
    public Items<ReviewComment> Comments { get; init; } = [];
    public Items<CarriedOver> CarriedOver { get; init; } = [];
    public Items<PublishedCorrection> Corrections { get; init; } = [];
    public Mark? Begun { get; init; }
    public Mark? Submitted { get; init; }
    public Mark? Returned { get; init; }
    public Mark? Approved { get; init; }
    public Mark? SentUp { get; init; }
    public string SentTo { get; init; } = "";
    public string SentCopyTo { get; init; } = "";
    public Mark? Published { get; init; }
    public string PublishedAt { get; init; } = "";

    /// <summary>The title without the office's name, e.g. 2025年法治政府建设情况报告.</summary>
    public string TitleText => Kind != ReportKind.RuleOfLaw ? $"{Year}年{ReportKinds.NameOf(Kind).Zh}"
        : $"{Year}年{Identifier.LabelOf(typeof(ReportTitle).GetField(Title.ToString())!).Zh}"; // a member's own name

    public ReportSection? Section(ReportChapter chapter, int number) =>
        Sections.FirstOrDefault(s => s.Chapter == chapter && s.Number == number);

    /// <summary>Chapters that such a text must have and that bear none.</summary>
    public IEnumerable<ReportChapter> Missing => ReportKinds.AskedOf(Kind).Where(c => Sections.All(s => s.Chapter != c));

    /// <summary>A text that is changed before it has left the office is no longer the one that was approved; it waits for approval again.</summary>
    internal AnnualReport Unapproved => SentUp is null && Published is null ? this with { Approved = null } : this;

    internal AnnualReport With(ReportSection section) => this with
    {
        Sections = [.. Sections.Where(s => !s.Is(section.Chapter, section.Number)).Append(section).OrderBy(s => s.Chapter).ThenBy(s => s.Number)],
    };

    internal AnnualReport Without(ReportChapter chapter, int number) =>
        this with { Sections = [.. Sections.Where(s => !s.Is(chapter, number))] };
}

/// <param name="Number">Place within the chapter, from 1.</param>
/// <param name="Heading">Without its number; empty where the chapter's heading is enough.</param>
/// <param name="Text">Paragraphs, parted by line feeds, with references in braces.</param>
public sealed record ReportSection(ReportChapter Chapter, int Number, string Heading, string Text, Mark Written)
{
    public bool Is(ReportChapter chapter, int number) => Chapter == chapter && Number == number;
}

/// <summary>Who writes a section, and by when.</summary>
public sealed record SectionDuty(ReportChapter Chapter, int Number, Ref<Staff> Owner, DateOnly? Due);

/// <summary>What a leader asked for when the draft went back.</summary>
public sealed record ReviewComment(ReportChapter? Chapter, int? Number, string Comment, Mark Made);

/// <summary>A paragraph that stands as it stood in the report before on purpose; said for the office, never printed.</summary>
/// <param name="Earlier">The earlier report's paragraph.</param>
public sealed record CarriedOver(ReportChapter Chapter, int Number, string Earlier, string Reason, Mark Made);

/// <summary>What was put right after publication.</summary>
public sealed record PublishedCorrection(string What, string Where, Mark Made);

public enum ReportStage
{
    [Label("起草", English = "Draft")] Draft,
    [Label("送审", English = "Under review")] UnderReview,
    [Label("审定", English = "Approved")] Approved,
    [Label("已报送", English = "Sent up")] SentUp,
    [Label("已公开", English = "Published")] Published,
}
