namespace Xiangzhi.Registers;

/// <summary>The yearly texts of an office, one of each kind a year. The member's label is what the text calls itself.</summary>
public enum ReportKind
{
    [Label("法治政府建设年度报告", English = "Yearly report on law-based government")] RuleOfLaw,
    [Label("政府信息公开工作年度报告", English = "Open government information of the year")] Openness,
    [Label("信访工作年度报告", English = "Petitions of the year")] Petitions,
    [Label("行政执法统计年报", English = "Enforcement statistics of the year")] Enforcement,
    [Label("法治工作要点", English = "Work plan for the rule of law")] WorkPlan,
}

/// <summary>What each kind of yearly text is made of.</summary>
public static class ReportKinds
{
    private static readonly Dictionary<ReportKind, Text> Names = Enum.GetValues<ReportKind>()
        .ToDictionary(k => k, k => Identifier.LabelOf(typeof(ReportKind).GetField(k.ToString())!)); // a member's own name

    public static Text NameOf(ReportKind kind) => Names[kind];

    /// <summary>The kind beside the report on the rule of law that an address or an option names: openness, work-plan; null: none.</summary>
    public static ReportKind? OtherBy(string code) => Enum.GetValues<ReportKind>().Where(k => k != ReportKind.RuleOfLaw && Identifier.Kebab(k.ToString()) == code).Select(k => (ReportKind?)k).FirstOrDefault();

    /// <summary>Chapters in their order, the opening first.</summary>
    public static IReadOnlyList<ReportChapter> ChaptersOf(ReportKind kind) => kind switch
    {
        ReportKind.Openness =>
        [
            ReportChapter.Opening, ReportChapter.OpennessOverview, ReportChapter.OpennessPublished, ReportChapter.OpennessRequests, ReportChapter.OpennessRemedies, ReportChapter.OpennessProblems,
            ReportChapter.OpennessOther,
        ],
        ReportKind.Petitions => [ReportChapter.Opening, ReportChapter.PetitionNumbers, ReportChapter.PetitionHandling, ReportChapter.PetitionProposals, ReportChapter.PetitionOther],
        ReportKind.Enforcement => [ReportChapter.Opening, ReportChapter.EnforcementPeople, ReportChapter.EnforcementActs, ReportChapter.EnforcementRemedies, ReportChapter.EnforcementNotes],
        ReportKind.WorkPlan => [ReportChapter.Opening, ReportChapter.PlanAims, ReportChapter.PlanTasks, ReportChapter.PlanSupport],
        _ => [ReportChapter.Opening, ReportChapter.Measures, ReportChapter.Shortcomings, ReportChapter.FirstResponsible, ReportChapter.NextYear, ReportChapter.Other],
    };

    /// <summary>Chapters that must bear text. Opening and other matters may be empty, in the openness report too.</summary>
    public static IEnumerable<ReportChapter> AskedOf(ReportKind kind) => ChaptersOf(kind)
        .Where(c => c is not (ReportChapter.Opening or ReportChapter.Other or ReportChapter.OpennessOther or ReportChapter.PetitionOther or ReportChapter.EnforcementNotes or ReportChapter.PlanSupport));

    /// <summary>The yearly return that such a text is; null: none.</summary>
    public static ReturnKind? ReturnOf(ReportKind kind) => kind switch
    {
        ReportKind.Openness => ReturnKind.Openness,
        ReportKind.Petitions => ReturnKind.Petitions,
        ReportKind.Enforcement => ReturnKind.Enforcement,
        _ => null,
    };

    /// <summary>Chapters of plans claim nothing.</summary>
    public static bool IsPlan(ReportChapter chapter) => chapter is ReportChapter.NextYear or ReportChapter.PlanAims or ReportChapter.PlanTasks or ReportChapter.PlanSupport;
}
