namespace Xiangzhi.Registers;

/// <summary>
/// Major administrative decisions 重大行政决策. The provisional regulation binds counties and above; townships follow it by reference
/// (dec_scope), so that every gap is a prompt to look, not a verdict. The legality review has a file of its own and writes itself in here.
/// </summary>
public sealed class MajorDecisions : Register<Measure>
{
    protected override void Define(Definition<Measure> d)
    {
        d.Named("decision", "重大行政决策", number: "{township}决〔{year}〕{n}号", Area.Review, "Major decisions");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.PersonalReadBy(Role.Handler, Role.OfficeClerk, Role.Reviewer, Role.Leader);
        d.Closes(s => s.Archived ?? s.Terminated, s => s with { Archived = null, Terminated = null });

        d.Opens<InitiateDecision>("initiate", "启动").By(Role.Handler, Role.OfficeClerk, Role.Leader).Day("启动日期")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(InitiateDecision.Subject), "请写决策事项，一句话，例如 场镇污水管网改造方案").Prints(MeasurePapers.Explanation);
        MeasureProcedure.Declare(d);
        d.Act<PublishMeasure>("publish", "公布").English("Publish").While(s => s.Decided is not null && s.Published is null).By(Role.OfficeClerk, Role.Handler).Day("公布日期", "Published on");
        d.Act<PutIntoEffect>("implement", "组织执行").English("Carry out").While(s => s is { Decided: not null, Implemented: null }).By(Role.Handler, Role.Leader);
        d.Act<EvaluateMeasure>("evaluate", "决策后评估").English("Evaluate afterwards").Next(_ => false).While(s => s.Implemented is not null).By(Role.Handler, Role.Leader).EvenAfterClosing()
            .Prints(MeasurePapers.Evaluation);
        d.Act<StopMeasure>("stop", "中止或停止执行").English("Stop").Next(_ => false).While(s => s.Decided is not null && s.Stopped is null).By(Role.Leader, Role.OfficeClerk).EvenAfterClosing();
        d.Act<ResumeMeasure>("resume", "恢复执行").English("Resume").While(s => s.Stopped is not null).By(Role.Leader, Role.OfficeClerk).EvenAfterClosing();
        d.Act<ArchiveMeasure>("archive", "归档").English("Archive the file").While(s => s.Decided is not null || s.NotPassed is not null).By(Role.Handler, Role.OfficeClerk);

        MeasureChecks.DeclareDecision(d);

        MeasureProcedure.Opinions(d.Flow("D8", "征求意见建议", "Opinions solicited", "条").Plus(NormativeDocuments.OpinionsAccount))
            .Rule("年内结束的公开征求意见中收到的意见条数，重大行政决策和规范性文件合计，按结束日期。");
        MeasureProcedure.Experts(d.Flow("D9", "专家论证", "Expert reviews", "次").Plus(NormativeDocuments.ExpertsAccount))
            .Rule("年内举行的专家论证，重大行政决策和规范性文件合计，一次论证计一次，不论专家几人。");
        MeasureProcedure.Attended(d.Flow("D12", "司法所列席会议", "Meetings attended by the justice office", "次").Plus(NormativeDocuments.AttendedAccount).Plus(LegalityReviews.AttendedAccount))
            .Rule("司法所负责人列席审议的会议，一次会议审议几件事项只计一次。");

        d.List("事项类别", s => s.Kind, "Kind").List("承办机构", s => s.Office, "Office").List("征求意见", s => s.Consultations.Sum(c => c.Opinions), "Opinions")
            .List("决定日期", s => s.Decided?.Day, "Decided on").List("文号", s => s.OfficialNumber, "Number");
        d.Sheet("initiate", "deliberate", "publish");
    }
}
