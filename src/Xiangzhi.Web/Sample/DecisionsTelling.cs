using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Major decisions and one normative document of each kind of course: a good one, a hasty one, one given up, one still open to comments.</summary>
internal sealed class DecisionsTelling(Script script, Setting setting, AdvisersStory advisers)
{
    private static readonly Items<PackItem> Pack = [PackItem.Draft, PackItem.Explanation, PackItem.Comments, PackItem.Expert, PackItem.Risk, PackItem.FairCompetition, PackItem.Legality];

    private Dice Dice => script.Dice;

    public void Tell()
    {
        Decide("场镇生活污水管网改造方案", DecisionKind.Works, new(2023, 3, 14), commentDays: 31, opinions: 14, office: "service");
        Decide("乡村建设五年规划", DecisionKind.Plan, new(2024, 2, 27), commentDays: 21, opinions: 9, office: "party-office"); // twenty-one days, and why is nowhere said
        Decide("村集体山林发包管理方案", DecisionKind.Resources, new(2025, 3, 4), commentDays: 33, opinions: 17, office: "service");
        GivenUp();
        Open();
        Document();
        NewDocument();
    }

    private void Decide(string subject, DecisionKind kind, DateOnly begun, int commentDays, int opinions, string office)
    {
        var matter = Begin(subject, kind, begun, office);
        var asked = Setting.Working(begun.AddDays(5));
        var closed = Setting.Working(asked.AddDays(commentDays));
        matter.Do("consult", asked, new OpenConsultation { Channels = [ConsultationChannel.Website, ConsultationChannel.NoticeBoard, ConsultationChannel.Courtyard], Until = closed, Where = "区政府网站本乡专栏和各村公开栏" });
        matter.Do("close-consultation", closed, new CloseConsultation { Opinions = opinions, Adopted = opinions / 3, Handling = "主要是施工占道、出行和补偿标准，采纳三分之一，其余逐条说明。" }, f => f with { Opinions = f.Opinions + 10, Adopted = f.Adopted }, "条数数错，照登记簿改正");
        var day = Setting.Working(closed.AddDays(4));
        matter.Do("experts", day, new ReviewByExperts { Manner = "论证会", Experts = Dice.Between(3, 5), Names = "区里规划、水利方面的专家", Opinion = "总体可行，建议分期实施。", Signed = true });
        matter.Do("assess-risk", Steps.Later(day, 2), new AssessRisk { Level = RiskLevel.Low, Method = "入户抽样和座谈", Measures = "错开赶场日施工，补偿先兑付后动工。" });
        matter.Do("fair-competition", Steps.Later(day, 3), new ReviewCompetition { Conclusion = CompetitionConclusion.NoEffect, By = "区市场监管局" });
        var reviewed = Review(matter.Id, null, subject, ReviewObject.MajorDecision, Steps.Later(day, 4), office);
        matter.Do("report-to-party", Steps.Later(reviewed, 1), new ReportToParty { Number = $"白土府文〔{begun.Year}〕{begun.DayOfYear / 5}号", Answer = "同意" });
        var met = Steps.Later(day, 13);
        matter.Do("deliberate", met, new Deliberate
        {
            Body = DecidingBody.MayorMeeting, Result = DeliberationResult.Passed, Minutes = $"乡长办公会第{met.DayOfYear / 9}期", Chair = setting.Leader.Ref, Present = [.. setting.Staff.Take(6).Select(s => s.Ref)], Pack = Pack, JusticeAttended = true, HeadLast = true,
            Dissent = true, Views = "一名参会人认为资金来源单一，建议争取专项资金，已采纳。",
        });
        matter.Do("publish", Steps.Later(met, 3), new PublishMeasure { OfficialNumber = $"白土府发〔{begun.Year}〕{met.DayOfYear / 7}号", Where = "区政府网站和各村公开栏", Explained = true });
        matter.Do("implement", Steps.Later(met, 8), new PutIntoEffect { By = new(office), Tasks = "按年度分段实施，季度报告进度" });
        matter.Do("archive", Steps.Later(met, 40), new ArchiveMeasure { Contents = [.. Enum.GetValues<ProcessRecord>().Where(r => r != ProcessRecord.Implementation)], FileNumber = $"决{begun:yyyy}-{begun:MMdd}" });
        if (begun.Year == 2023)
            matter.Do("evaluate", new(2024, 11, 19), new EvaluateMeasure { Result = EvaluationResult.AsExpected, Method = "走访和水质检测", Findings = "污水直排口由九处减到一处，剩一处列入下年。" });
    }

    private MatterScript Begin(string subject, DecisionKind kind, DateOnly begun, string office)
    {
        var matter = new MatterScript(script, "decision", setting.Keeper.Number);
        matter.Open("initiate", begun, new InitiateDecision { Subject = subject, Kind = kind, Office = new(office), ProposedBy = "年度决策目录", OnYearlyList = true, Economic = true, Specialised = true, Risky = true });
        return matter;
    }

    /// <summary>The review's own file, which tells the decision or document; the day of its opinion.</summary>
    private DateOnly Review(Guid? decision, Guid? document, string subject, ReviewObject kind, DateOnly sent, string office)
    {
        var matter = new MatterScript(script, "review", setting.Keeper.Number);
        matter.Open("submit", sent, new SubmitForReview
        {
            Object = kind, Subject = subject, Office = new(office), Pack = [PackItem.Draft, PackItem.Explanation, PackItem.Basis, PackItem.Comments, PackItem.FairCompetition], Economic = true,
            Decision = decision is { } d ? new Ref<MajorDecisions>(d) : null, Document = document is { } n ? new Ref<NormativeDocuments>(n) : null,
        });
        matter.By = setting.Justice.Number;
        matter.Do("accept", Steps.Later(sent, 1), new AcceptForReview { Reviewer = setting.Justice.Ref });
        matter.Do("ask-counsel", Steps.Later(sent, 1), new AskCounsel { Adviser = advisers.On(sent), Questions = "权限、程序和补偿条款是否合法。" });
        matter.Do("counsel", Steps.Later(sent, 3), new ReceiveCounsel { Adviser = advisers.On(sent), Opinion = "权限和程序没有问题，补偿标准应引现行文件。", Adopted = Adoption.Adopted });
        var given = Steps.Later(sent, 6);
        matter.Do("opine", given, new GiveOpinion
        {
            Conclusion = ReviewConclusion.LawfulAfterChange, Number = $"白土法审〔{sent.Year}〕{sent.DayOfYear}号", Reviewer = setting.Justice.Ref, Reasons = "制定权限、程序、内容逐项审查。",
            Problems = [new() { Kind = ProblemKind.Basis, Where = "第六条", Proposal = "引用的补偿文件已更新，照新文件改。" }, new() { Kind = ProblemKind.Wording, Where = "附则", Proposal = "施行日期与公布日期倒置。" }],
        });
        matter.By = setting.Keeper.Number;
        matter.Do("answer", Steps.Later(given, 1), new AnswerOpinion { Adoption = Adoption.Adopted });
        matter.Do("sign", Steps.Later(given, 12), new SignReviewed { Signer = setting.Leader.Ref });
        matter.Do("archive", Steps.Later(given, 25), new ArchiveReview { Pages = Dice.Between(40, 90) });
        return given;
    }

    private void GivenUp()
    {
        var matter = Begin("场镇农贸市场整体搬迁方案", DecisionKind.Works, new(2024, 8, 6), "service");
        matter.Do("consult", new(2024, 8, 12), new OpenConsultation { Channels = [ConsultationChannel.Meeting, ConsultationChannel.NoticeBoard], Until = new(2024, 9, 13) });
        matter.Do("close-consultation", new(2024, 9, 13), new CloseConsultation { Opinions = 31, Adopted = 26, Handling = "多数摊主反对搬迁，担心客流。" });
        matter.Do("terminate", new(2024, 9, 26), new TerminateMeasure { Reason = "反对意见集中，改为原址改造", Approver = setting.Leader.Ref });
    }

    private void Open()
    {
        var matter = Begin("场镇停车秩序管理方案", DecisionKind.Policy, new(2025, 12, 2), "enforcement");
        matter.Do("consult", new(2025, 12, 10), new OpenConsultation { Channels = [ConsultationChannel.Website, ConsultationChannel.Courtyard, ConsultationChannel.Visits], Until = new(2026, 1, 12), Where = "区政府网站本乡专栏" });
    }

    private void Document()
    {
        const string title = "白土乡农村公益设施管护办法";
        var matter = new MatterScript(script, "normative-document", setting.Keeper.Number);
        matter.Open("draft", new(2024, 3, 12), new DraftDocument { Subject = title, Kind = DocumentKind.Measures, Office = new("service"), Basis = "村庄公共设施管护有关规定", Economic = true });
        matter.Do("consult", new(2024, 3, 18), new OpenConsultation { Channels = [ConsultationChannel.Website, ConsultationChannel.NoticeBoard], Until = new(2024, 4, 18) });
        matter.Do("close-consultation", new(2024, 4, 18), new CloseConsultation { Opinions = 11, Adopted = 4, Handling = "管护经费来源和村民投工折算，已写明。" });
        matter.Do("fair-competition", new(2024, 4, 23), new ReviewCompetition { Conclusion = CompetitionConclusion.NoEffect, By = "司法所" });
        Review(null, matter.Id, title, ReviewObject.NormativeDocument, new(2024, 4, 24), "service");
        matter.Do("deliberate", new(2024, 5, 14), new Deliberate
        {
            Body = DecidingBody.MayorMeeting, Result = DeliberationResult.PassedWithChanges, Minutes = "乡长办公会第9期", Chair = setting.Leader.Ref, HeadLast = true, JusticeAttended = true, SameMeeting = false,
            Pack = [PackItem.Draft, PackItem.Explanation, PackItem.Comments, PackItem.Legality, PackItem.FairCompetition],
        });
        matter.Do("publish", new(2024, 5, 21), new PublishMeasure { OfficialNumber = "白土府规〔2024〕1号", Where = "区政府网站和各村公开栏", From = new(2024, 7, 1), ValidTo = new(2029, 6, 30), Explained = true });
        matter.Do("file", new(2024, 5, 30), new FileMeasure { To = "黔江区人民政府", Number = "白土府文〔2024〕41号" });
        matter.Do("filing-answer", new(2024, 6, 24), new ReceiveFilingAnswer { Answer = FilingAnswer.Registered, Number = "黔备〔2024〕27号" });
        matter.Do("apply", new(2024, 7, 9), new PutIntoEffect { Tasks = "首批管护协议以此为据签订" });
        matter.Do("clean-up", new(2025, 10, 21), new CleanUpMeasure { Result = CleanUpResult.Keep, Occasion = "年度文件清理" });
    }

    private void NewDocument()
    {
        var matter = new MatterScript(script, "normative-document", setting.Keeper.Number);
        matter.Open("draft", new(2025, 11, 18), new DraftDocument { Subject = "白土乡农村自建房巡查管理规定", Kind = DocumentKind.Provisions, Office = new("enforcement"), Basis = "农村自建房安全管理有关规定", Specialised = true });
        matter.Do("consult", new(2025, 12, 1), new OpenConsultation { Channels = [ConsultationChannel.NoticeBoard, ConsultationChannel.Courtyard], Until = new(2025, 12, 31) });
        matter.Do("close-consultation", new(2025, 12, 31), new CloseConsultation { Opinions = 6, Adopted = 3, Handling = "巡查频次和整改期限两处已改。" });
    }
}
