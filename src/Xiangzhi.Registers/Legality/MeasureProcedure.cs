namespace Xiangzhi.Registers;

/// <summary>The steps that major decisions and normative documents have in common, from the first draft to its publication.</summary>
internal static class MeasureProcedure
{
    private static readonly Role[] Drafting = [Role.Handler, Role.OfficeClerk];
    private static readonly Role[] Deciding = [Role.OfficeClerk, Role.Leader, Role.Handler];

    public static void Declare(Definition<Measure> d)
    {
        d.Act<OpenConsultation>("consult", "公开征求意见").English("Ask for public comments").Next(s => s is { Confidential: false, Consultations.Count: 0 }).While(Undecided).By(Drafting)
            .Refuse(f => f.Channels.Count == 0, nameof(OpenConsultation.Channels), "请选至少一种征求意见的方式")
            .Refuse((_, f, at) => f.Until < at.On, nameof(OpenConsultation.Until), "截止日期不能早于开始日期，请核对").Prints(MeasurePapers.Notice);
        d.Act<CloseConsultation>("close-consultation", "征求意见结束").English("Close the comments").Next(s => s.Consulting is not null).While(Undecided).By(Drafting).Day("结束日期")
            .Refuse(f => f.Opinions < 0 || f.Adopted < 0, nameof(CloseConsultation.Opinions), "意见条数不能小于0；没有收到意见的填0")
            .Refuse(f => f.Adopted > f.Opinions, nameof(CloseConsultation.Adopted), "采纳的条数不能多于收到的条数").Prints(MeasurePapers.Comments);
        d.Act<HoldDecisionHearing>("hear", "听证会").English("Hold a hearing").Next(_ => false).While(Undecided).By(Drafting)
            .Refuse((_, f, at) => f.MaterialsOn > at.On, nameof(HoldDecisionHearing.MaterialsOn), "材料送达日期不能晚于听证日期，请核对")
            .Refuse(f => f.Participants < 0, nameof(HoldDecisionHearing.Participants), "人数不能小于0");
        d.Act<ReviewByExperts>("experts", "专家论证").English("Expert review").Next(s => s is { Specialised: true, Experts.Count: 0 }).While(Undecided).By(Drafting)
            .Refuse(f => f.Experts <= 0, nameof(ReviewByExperts.Experts), "至少有一名专家").Prints(MeasurePapers.Experts);
        d.Act<AssessRisk>("assess-risk", "风险评估").Next(s => s is { Risky: true, RiskAssessed: null }).While(Undecided).By(Drafting).Prints(MeasurePapers.Risk);
        d.Act<ReviewCompetition>("fair-competition", "公平竞争审查").English("Fair-competition review").Next(s => s is { Economic: true, CompetitionReviewed: null }).While(Undecided).By(Drafting)
            .Prints(MeasurePapers.Competition);
        d.Act<SendMeasureForReview>("send-for-review", "送合法性审查").English("Send for legality review").Next(s => s.Consulting is null).While(s => Undecided(s) && !IsReviewing(s)).By(Drafting);
        d.Act<ReceiveMeasureOpinion>("review-opinion", "收到审查意见").English("Opinion received").Next(IsReviewing).While(s => Undecided(s) && s.SentForReview is not null).By([.. Drafting, Role.Reviewer]);
        d.Act<ReportToParty>("report-to-party", "向党委请示报告").English("Report to the Party committee").Next(s => s.Opinions.Count > 0 && s.PartyReported is null).While(s => s.Published is null && s.NotPassed is null).By(Deciding);
        d.Act<Deliberate>("deliberate", "集体讨论").English("Discuss and decide").While(s => Undecided(s) || s.NotPassed is not null).By(Deciding).Day("会议日期", "Meeting date")
            .Refuse(f => f.Deviated && f.Result == DeliberationResult.Deferred, nameof(Deliberate.Deviated), "暂缓的没有作出决定，不能与多数人意见不一致，请核对结果").Prints(MeasurePapers.Discussion);
        d.Act<TerminateMeasure>("terminate", "终止").English("Terminate").Next(_ => false).While(s => s.Published is null && s.Terminated is null).By(Role.Leader, Role.OfficeClerk, Role.Handler);
    }

    /// <summary>D8, D9 and D12 of one register; the first name is the figure's or an account of another's.</summary>
    public static CountBuilder<Measure, Consultation> Opinions(CountBuilder<Measure, Measure> count) => count.Each(s => s.Consultations).On(c => c.Closed).Amount(c => c.Opinions)
        .Slice("office", "承办机构", (_, s) => s.Office);

    public static CountBuilder<Measure, ExpertReview> Experts(CountBuilder<Measure, Measure> count) => count.Each(s => s.Experts).On(e => e.On)
        .Slice("office", "承办机构", (_, s) => s.Office);

    public static CountBuilder<Measure, Deliberation> Attended(CountBuilder<Measure, Measure> count) => count.Each(s => s.Deliberations).On(x => x.On)
        .When(x => x is { JusticeAttended: true, SameMeeting: false }).Slice("body", "会议", x => x.Body);

    public static bool Undecided(Measure s) => s is { Decided: null, NotPassed: null, Terminated: null, Published: null };

    private static bool IsReviewing(Measure s) => s.SentForReview is { } sent && !s.Opinions.Any(o => o.On >= sent) && s.Deliberations.All(x => x.On < sent);
}
