using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>A decision and a document in which nothing is missing, and a sample of every act on them.</summary>
internal static class MeasureStories
{
    public static readonly Items<PackItem> FullPack =
        [PackItem.Draft, PackItem.Explanation, PackItem.Comments, PackItem.Expert, PackItem.Risk, PackItem.FairCompetition, PackItem.Legality];

    public static Story Decision => new(
        new("initiate", new(2025, 3, 3), new InitiateDecision { Subject = "场镇污水管网改造方案", Kind = DecisionKind.Works, Office = "service", Economic = true, Specialised = true, Risky = true }),
        new("consult", new(2025, 3, 4), new OpenConsultation { Channels = [ConsultationChannel.Website, ConsultationChannel.Courtyard], Until = new(2025, 4, 3), Where = "乡政府网站" }),
        new("close-consultation", new(2025, 4, 3), new CloseConsultation { Opinions = 12, Adopted = 5, Handling = "管线避开老井的意见已采纳" }),
        new("experts", new(2025, 4, 8), new ReviewByExperts { Experts = 3, Names = "吴工等三人", Opinion = "管径偏小，建议加大", Signed = true }),
        new("assess-risk", new(2025, 4, 9), new AssessRisk { Level = RiskLevel.Low, Method = "入户抽样", Measures = "分段施工" }),
        new("fair-competition", new(2025, 4, 10), new ReviewCompetition { Conclusion = CompetitionConclusion.NoEffect, By = "区市场监管局" }),
        new("send-for-review", new(2025, 4, 11), new SendMeasureForReview { To = "司法所" }),
        new("review-opinion", new(2025, 4, 18), new ReceiveMeasureOpinion { Conclusion = ReviewConclusion.LawfulAfterChange }),
        new("report-to-party", new(2025, 4, 21), new ReportToParty { Number = "白土府文〔2025〕12号" }),
        new("deliberate", new(2025, 4, 23), Passed),
        new("publish", new(2025, 4, 25), new PublishMeasure { OfficialNumber = "白土府发〔2025〕8号", Where = "网站和公开栏" }),
        new("implement", new(2025, 5, 6), new PutIntoEffect { By = "service" }),
        new("archive", new(2025, 6, 10), new ArchiveMeasure { Contents = [.. Enum.GetValues<ProcessRecord>()] }));

    public static Deliberate Passed => new() { Body = DecidingBody.MayorMeeting, Result = DeliberationResult.Passed, HeadLast = true, Pack = FullPack, JusticeAttended = true, Minutes = "第7期" };

    public static Story Document => new(
        new("draft", new(2025, 3, 3), new DraftDocument { Subject = "白土乡农村公益设施管护办法", Kind = DocumentKind.Measures, Office = "service", Economic = true, Basis = "《重庆市村镇供水条例》" }),
        new("consult", new(2025, 3, 4), new OpenConsultation { Channels = [ConsultationChannel.NoticeBoard] }),
        new("close-consultation", new(2025, 4, 3), new CloseConsultation { Opinions = 5, Answered = true }),
        new("fair-competition", new(2025, 4, 7), new ReviewCompetition { Conclusion = CompetitionConclusion.NoEffect }),
        new("send-for-review", new(2025, 4, 8), new SendMeasureForReview()),
        new("review-opinion", new(2025, 4, 15), new ReceiveMeasureOpinion { Conclusion = ReviewConclusion.Lawful }),
        new("deliberate", new(2025, 4, 23), Passed with { JusticeAttended = false }),
        new("publish", new(2025, 4, 25), new PublishMeasure { OfficialNumber = "白土府规〔2025〕1号", ValidTo = new(2030, 4, 24) }),
        new("file", new(2025, 5, 6), new FileMeasure { To = "黔江区人民政府", Number = "白土府文〔2025〕20号" }),
        new("filing-answer", new(2025, 5, 20), new ReceiveFilingAnswer { Answer = FilingAnswer.Registered, Number = "备〔2025〕31号" }),
        new("apply", new(2025, 5, 21), new PutIntoEffect()));

    public static Dictionary<string, Form> Samples => new()
    {
        ["consult"] = new OpenConsultation { Channels = [ConsultationChannel.Meeting] },
        ["close-consultation"] = new CloseConsultation { Opinions = 2 },
        ["hear"] = new HoldDecisionHearing { MaterialsOn = new(2025, 12, 1), Participants = 9 },
        ["experts"] = new ReviewByExperts { Experts = 1 },
        ["assess-risk"] = new AssessRisk { Level = RiskLevel.High },
        ["fair-competition"] = new ReviewCompetition { Conclusion = CompetitionConclusion.MustChange },
        ["send-for-review"] = new SendMeasureForReview(),
        ["review-opinion"] = new ReceiveMeasureOpinion { Conclusion = ReviewConclusion.Unlawful },
        ["report-to-party"] = new ReportToParty(),
        ["deliberate"] = new Deliberate { Body = DecidingBody.Joint, Result = DeliberationResult.Redraft },
        ["terminate"] = new TerminateMeasure { Reason = "上级已统一规定" },
        ["publish"] = new PublishMeasure(),
        ["implement"] = new PutIntoEffect(),
        ["apply"] = new PutIntoEffect(),
        ["evaluate"] = new EvaluateMeasure { Result = EvaluationResult.Adjust },
        ["stop"] = new StopMeasure { Reason = "资金未到位" },
        ["resume"] = new ResumeMeasure(),
        ["file"] = new FileMeasure { To = "区政府" },
        ["filing-answer"] = new ReceiveFilingAnswer { Answer = FilingAnswer.Complete },
        ["clean-up"] = new CleanUpMeasure { Result = CleanUpResult.Lapsed },
        ["amend"] = new AmendMeasure { Content = "第三条" },
        ["end"] = new EndMeasure { How = MeasureEnd.Repealed },
        ["archive"] = new ArchiveMeasure(),
    };
}
