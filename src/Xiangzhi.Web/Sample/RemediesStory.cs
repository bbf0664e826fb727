using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Reviews and suits against the township: one review upheld, one settled, one request put right here, one suit dismissed, one review still to be answered. None was lost.</summary>
internal sealed class RemediesStory(Script script, Setting setting)
{
    private Dice Dice => script.Dice;

    public void Tell()
    {
        Upheld();
        PutRight();
        Settled();
        Suit();
        Awaiting();
    }

    /// <summary>The penalty of 2024 that was heard before it was decided.</summary>
    private void Upheld()
    {
        var decided = script.InOrder().Select(s => s.Doing).First(d => d is { Register: "penalty", Action: "decide", On.Year: 2024, Form: DecidePenalty { OnHearingRecord: true } });
        var received = Steps.Later(decided.On, 24);
        var matter = new MatterScript(script, "remedy", setting.Justice.Number);
        matter.Open("receive-review", received, new ReceiveReviewCopy
        {
            Act = ComplainedAct.Penalty, Subject = "不服占用公路堆料罚款", Penalty = new Ref<Penalties>(decided.Matter!.Value), Applicant = People.Name(Dice), Contact = People.Phone(Dice), Claims = "撤销罚款决定。",
            KnownOn = Steps.Later(decided.On, 2), AppliedOn = Steps.Later(received, -4), AcceptedOn = Steps.Later(received, -2), RemedyTold = true, Body = "黔江区人民政府", Number = $"黔府复〔{received.Year}〕{Dice.Between(11, 40)}号",
        });
        matter.Do("answer", Steps.Later(received, 7), new AnswerReview
        {
            Number = $"白土府函〔{received.Year}〕18号", Answer = "堆料占道有照片和笔录为证，经听证后减轻处罚，程序完备。", Agents = "司法所所长和执法大队队长",
            Evidence = [new() { Name = "现场检查笔录", Proves = "占道事实", Pages = 3 }, new() { Name = "现场照片", Proves = "堆放位置和数量", Pages = 6 }, new() { Name = "听证笔录", Proves = "已听取意见", Pages = 8 }],
        });
        matter.Do("attend", Steps.Later(received, 15), new AttendReviewHearing { Kind = ReviewHearingKind.Heard, HeadAttended = true, Attended = "分管副乡长和承办人", Course = "复议机构听取双方意见，争议在是否留足通行宽度。" });
        var ended = Steps.Later(received, 35);
        matter.Do("decide", ended, new ReceiveReviewDecision { Outcome = ReviewOutcome.Upheld, Number = $"黔府复决〔{received.Year}〕9号", Reasons = "事实清楚，程序合法，裁量适当。" });
        matter.Do("opinion", Steps.Later(ended, 1), new ReceiveReviewOpinion { Number = "黔府复意〔2024〕2号", Problems = "送达回证填写不完整，应规范送达" });
        matter.Do("report-correction", Steps.Later(ended, 28), new ReportOpinionCorrected { Number = "白土府文〔2024〕63号", Done = "清理在办案件回证，补正两份，开展一次文书培训" });
        matter.Do("close", Steps.Later(ended, 30), new CloseRemedy { Lessons = "处罚送达一律当场核对回证" });
        matter.Do("archive", Steps.Later(ended, 33), new ArchiveRemedy { FileNumber = "诉2024-01", Pages = 74 });
    }

    private void PutRight()
    {
        var day = new DateOnly(2025, 4, 22);
        var matter = new MatterScript(script, "remedy", setting.Justice.Number);
        matter.Open("take-request", day, new TakeReviewRequest
        {
            Act = ComplainedAct.SpotPenalty, Subject = "不服当场警告", Applicant = People.Name(Dice), Contact = People.Phone(Dice), Claims = "撤销警告。", KnownOn = new(2025, 4, 18), RemedyTold = true, ReviewFirstTold = true, How = "当面递交", Village = setting.Places[3].Ref,
        });
        matter.Do("put-right", new(2025, 4, 25), new PutActRight { How = "核对执法记录仪后撤销警告，当面说明", Told = true });
        matter.Do("close", new(2025, 4, 28), new CloseRemedy { Lessons = "当场处罚前先看清违法情节是否已经消除" });
        matter.Do("archive", new(2025, 5, 8), new ArchiveRemedy { Pages = 11 });
    }

    private void Settled()
    {
        var matter = new MatterScript(script, "remedy", setting.Justice.Number);
        matter.Open("receive-review", new(2025, 6, 9), new ReceiveReviewCopy
        {
            Act = ComplainedAct.Information, Subject = "不服危房改造名单公开答复", Applicant = People.Name(Dice), Contact = People.Phone(Dice), Claims = "补充公开评议记录。", KnownOn = new(2025, 5, 6), AppliedOn = new(2025, 6, 3), AcceptedOn = new(2025, 6, 5),
            RemedyTold = true, ReviewFirstTold = true, Body = "黔江区人民政府", Number = "黔府复〔2025〕33号", Procedure = ReviewProcedure.Simple, Village = setting.Places[1].Ref,
        }, f => f with { Number = "黔府复〔2025〕38号" }, "案号抄错");
        matter.Do("answer", new(2025, 6, 13), new AnswerReview { Answer = "评议记录含第三人信息，已征求意见，可以去除姓名后公开。", Evidence = [new() { Name = "答复书和送达回证", Pages = 3 }] });
        matter.Do("attend", new(2025, 6, 20), new AttendReviewHearing { Kind = ReviewHearingKind.Mediation, HeadAttended = false, Course = "同意去名后提供评议记录复印件。" });
        matter.Do("decide", new(2025, 6, 26), new ReceiveReviewDecision { Outcome = ReviewOutcome.Settled });
        matter.Do("perform", new(2025, 7, 1), new PerformRemedy { How = "已提供去除姓名的评议记录" });
        matter.Do("close", new(2025, 7, 3), new CloseRemedy { Lessons = "答复前先想能不能部分公开" });
        matter.Do("archive", new(2025, 7, 10), new ArchiveRemedy { Pages = 28 });
    }

    private void Suit()
    {
        var matter = new MatterScript(script, "remedy", setting.Justice.Number);
        matter.Open("receive-suit", new(2024, 10, 15), new ReceiveSuit
        {
            Act = ComplainedAct.Order, Subject = "不服自建房限期改正通知", Applicant = People.Name(Dice), Contact = People.Phone(Dice), Claims = "撤销通知，赔偿停工损失。", KnownOn = new(2024, 7, 2), SuedOn = new(2024, 10, 8), RemedyTold = true,
            Court = "黔江区人民法院", Number = "（2024）渝0114行初57号", Village = setting.Places[4].Ref,
        });
        matter.Do("defend", new(2024, 10, 28), new FileDefence
        {
            Number = "白土府函〔2024〕39号", Defence = "房屋超出批准面积，通知有据，先后两次上门告知。", Head = setting.Leader.Ref, Agents = "法律顾问和司法所所长", Powers = "特别授权",
            Evidence = [new() { Name = "宅基地批准书", Proves = "批准面积", Pages = 2 }, new() { Name = "现场勘测图", Proves = "实际占地", Pages = 1 }, new() { Name = "告知笔录", Proves = "程序", Pages = 4 }],
        });
        matter.Do("appear", new(2024, 11, 26), new AppearInCourt { Appeared = [Appearance.Head, Appearance.Staff, Appearance.Lawyer], Head = setting.Leader.Ref, HeadSpoke = true, Course = "双方对面积没有争议，争议在能否补办手续。" }, time: new(9, 30));
        matter.Do("judge", new(2025, 1, 8), new ReceiveJudgment { Instance = CourtInstance.First, Outcome = CourtOutcome.Dismissed, Number = "（2024）渝0114行初57号", Reasons = "通知事实清楚，适用法律正确。" });
        matter.Do("suggestion", new(2025, 1, 8), new ReceiveSuggestion { From = SuggestionFrom.Court, Number = "司建〔2025〕1号", Content = "建房现场放线应当留图并由建房人签字", Until = new(2025, 3, 10) });
        matter.Do("final", new(2025, 1, 27), new JudgmentFinal { Remark = "双方均未上诉" });
        matter.Do("answer-suggestion", new(2025, 2, 25), new AnswerSuggestion { Number = "白土府函〔2025〕6号", Done = "统一放线记录表，建房人、村干部、执法队员三方签字" });
        matter.Do("close", new(2025, 2, 27), new CloseRemedy { Lessons = "建房巡查从放线做起" });
        matter.Do("archive", new(2025, 3, 6), new ArchiveRemedy { FileNumber = "诉2024-02", Pages = 112 });
    }

    private void Awaiting()
    {
        var matter = new MatterScript(script, "remedy", setting.Justice.Number);
        matter.Open("receive-review", new(2025, 12, 25), new ReceiveReviewCopy
        {
            Act = ComplainedAct.Order, Subject = "不服清理公路边堆物通知", Applicant = People.Name(Dice), Contact = People.Phone(Dice), Claims = "确认通知违法。", KnownOn = new(2025, 11, 27), AppliedOn = new(2025, 12, 17), AcceptedOn = new(2025, 12, 22), RemedyTold = true,
            Body = "黔江区人民政府", Number = "黔府复〔2025〕71号", Village = setting.Places[0].Ref,
        });
    }
}
