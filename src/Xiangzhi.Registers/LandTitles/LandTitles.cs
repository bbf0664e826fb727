using System.Globalization;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>
/// 土地林木权属争议, from the application to the township's own decision, or to the mediation before it. Units with each other are passed on
/// to the county.
/// </summary>
public sealed partial class LandTitles : Register<LandTitle>
{
    private static readonly Role[] Handling = [Role.Handler];
    private static readonly Role[] Deciding = [Role.Handler, Role.Leader];

    protected override void Define(Definition<LandTitle> d)
    {
        d.Named("land-title", "土地林木权属争议", number: "{township}属〔{year}〕{n}号", Area.Disputes, "Land titles");
        d.Stage(s => s.Stage);
        d.Title(s => $"{s.Place}：{SheetParts.Label(s.Right)}");
        d.Village(s => s.Village);
        d.People(s => s.Parties.Select(p => p.Name));
        d.PersonalReadBy(Role.DeskClerk, Role.Handler, Role.Leader);
        d.Closes(s => s.Ended, s => s with { Refusal = null, PassedOn = null, Withdrawn = null, Closed = null });

        TakeIn(d);
        Investigate(d);
        Mediate(d);
        Decide(d);
        Finish(d);
        Limits(d);
        Checks(d);

        d.List("收到日期", s => s.Received?.Day, "Received on").List("标的", s => s.Object, "Object").List("权利", s => s.Right, "Right")
            .List("处理结果", s => s.Decision?.Outcome, "Outcome").List("决定日期", s => s.Decision?.On.Day, "Decided on");
        d.Sheet("receive", "accept", "decide");
    }

    private static void TakeIn(Definition<LandTitle> d)
    {
        d.Opens<ReceiveTitleApplication>("receive", "收到申请").English("Receive").By(Role.DeskClerk, Role.Handler).Day("收到日期", "Received on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Place), nameof(ReceiveTitleApplication.Place), "请写争议的地块或山林，写小地名，不写姓名")
            .Refuse(f => f.Parties.Count == 0, nameof(ReceiveTitleApplication.Parties), "请至少写一名当事人；不知道姓名的写称呼")
            .Refuse(f => f.Area <= 0, nameof(ReceiveTitleApplication.Area), "面积要大于0，不知道的空着")
            .Refuse(f => HasOddPages(f.Evidence), nameof(ReceiveTitleApplication.Evidence), "页数不能小于0");
        d.Act<AcceptTitleApplication>("accept", "受理").While(s => s.IsOpen && s.Accepted is null).By(Deciding).Day("受理日期", "Accepted on").Prints(LandTitlePapers.Acceptance);
        d.Act<RefuseTitleApplication>("refuse", "不予受理").English("Not accepted").Next(_ => false).While(s => s.IsOpen && s.Accepted is null).By(Deciding).Day("决定日期", "Decided on").Prints(LandTitlePapers.Refusal);
        d.Act<PassOnTitle>("pass-on", "移送、退回").English("Pass on").Next(s => s.IsBetweenUnits).While(s => s.IsOpen && s.Resolved is null).By(Deciding).Prints(LandTitlePapers.Passing);
        d.Act<SendTitleCopy>("send-copy", "送申请书副本").English("Send the copy").While(s => s.IsRunning && s.CopySent is null).By(Handling).Day("发送日期", "Sent on")
            .Refuse((_, f, at) => f.ReceivedOn < at.On, nameof(SendTitleCopy.ReceivedOn), "收到日期早于发送日期，请核对").Prints(LandTitlePapers.DefenceNotice);
        d.Act<ReceiveTitleDefence>("defend", "收到答辩").English("Defence received").While(s => s.IsRunning && s.CopySent is not null && s.Defended is null).By(Role.DeskClerk, Role.Handler).Day("收到日期", "Received on")
            .Refuse(f => HasOddPages(f.Evidence), nameof(ReceiveTitleDefence.Evidence), "页数不能小于0");
    }

    private static void Investigate(Definition<LandTitle> d)
    {
        d.Act<NameInvestigators>("name", "指定承办人").English("Name investigators").Next(s => s.Named is null).While(s => s.IsRunning).By(Deciding)
            .Refuse(f => f.Investigators.Count == 0, nameof(NameInvestigators.Investigators), "请写承办人");
        d.Act<RecuseInvestigator>("recuse", "回避").English("Recuse an investigator").Next(_ => false).While(s => s.IsRunning && s.Named is not null).By(Deciding);
        d.Act<SeeTitleSite>("see-site", "实地调查").English("See the site").Next(s => s.Sites.Count == 0).While(s => s.IsRunning).By(Handling).WithTime().Prints(LandTitlePapers.SiteRecord);
        d.Act<ExamineTitleEvidence>("examine", "审查证据").English("Examine the evidence").Next(s => s.Examinations.Count == 0).While(s => s.IsRunning).By(Handling)
            .Refuse(f => HasOddPages(f.Evidence), nameof(ExamineTitleEvidence.Evidence), "页数不能小于0");
        d.Act<RecordDisturbance>("disturb", "现状被改变").English("Status quo changed").Next(_ => false).While(s => s.IsOpen && s.Resolved is null).By(Role.VillageCadre, Role.DeskClerk, Role.Handler).Day("改变日期", "Changed on");
        d.Act<StopDisturbance>("stop", "制止、处置").English("Act against it").While(s => s.Disturbances.Any(x => x.Stopped is null)).By(Role.VillageCadre, Role.Handler, Role.Leader).EvenAfterClosing();
    }

    private static void Mediate(Definition<LandTitle> d)
    {
        d.Act<MediateTitle>("mediate", "调解").English("Mediate").Next(s => s.Mediations.Count == 0 || s.Mediations[^1].Result == TitleMediationResult.Continued).While(s => s.IsRunning).By(Handling).Day("调解日期", "Mediated on").WithTime();
        d.Act<MakeTitleAgreement>("agree", "制作调解书").English("Make the mediation paper").Next(s => s.Agreement is null && s.Mediations.Count > 0 && s.Mediations[^1].Result == TitleMediationResult.Agreed)
            .While(s => s.IsRunning && s.Agreement is null).By(Handling).Prints(LandTitlePapers.Mediation);
        d.Act<SignTitleAgreement>("sign-agreement", "补齐签名盖章").English("Complete the signatures").While(s => s.IsOpen && s.Agreement is { Effective: null }).By(Handling)
            .Refuse(f => !f.PartiesSigned && !f.InvestigatorsSigned && !f.Sealed, nameof(SignTitleAgreement.PartiesSigned), "请勾选这一天补齐的是哪一项");
    }

    private static void Decide(Definition<LandTitle> d)
    {
        d.Act<ExtendTitleProposal>("extend", "延长期限").English("Extend the term").Next(_ => false).While(s => s.IsRunning && s.Proposed is null).By(Deciding)
            .Refuse(f => f.Months <= 0, nameof(ExtendTitleProposal.Months), "延长的月数要大于0");
        d.Act<ProposeTitleDecision>("propose", "提出处理意见").English("Propose a decision").While(s => s.IsRunning && s.Proposed is null).By(Handling).Prints(LandTitlePapers.Proposal);
        d.Act<DecideTitle>("decide", "作出处理决定").English("Decide").While(s => s.IsRunning).By(Deciding).Day("决定日期", "Decided on").Prints(LandTitlePapers.Decision);
        d.Act<ServeTitlePaper>("serve", "送达").English("Serve").Next(s => s.AllServed is null).While(s => (s.Decision is not null || s.Agreement is { Effective: not null }) && s.AllServed is null).By(Handling).Day("送达日期", "Served on").EvenAfterClosing()
            .Refuse(f => f.Sides.Count == 0, nameof(ServeTitlePaper.Sides), "请勾选送达了哪几方")
            .Refuse((s, f, _) => f.Sides.Any(side => s.Parties.All(p => p.Side != side)), nameof(ServeTitlePaper.Sides), "本案没有这一方当事人，请核对");
    }

    private static void Finish(Definition<LandTitle> d)
    {
        d.Act<NoteTitleRemedy>("remedy", "复议、起诉").English("Review or suit").Next(_ => false).While(s => s.Decision is not null && s.Remedies.All(r => r.Ended is not null)).By(Handling).EvenAfterClosing();
        d.Act<EndTitleRemedy>("remedy-outcome", "复议诉讼结果").English("Outcome of the review or suit").While(s => s.Remedies.Any(r => r.Ended is null)).By(Handling).EvenAfterClosing();
        d.Act<WithdrawTitleApplication>("withdraw", "申请人撤回").English("Withdrawn").Next(_ => false).While(s => s.IsOpen && s.Resolved is null).By(Role.DeskClerk, Role.Handler);
        d.Act<CloseTitle>("close", "结案").English("Close").Next(s => s.AllServed is not null).While(s => s.IsOpen && s.Accepted is not null && s.Resolved is not null).By(Handling)
            .Refuse(f => f.Pages < 0, nameof(CloseTitle.Pages), "页数不能小于0");
    }

    private static bool HasOddPages(Items<TitleEvidenceRow> rows) => rows.Any(r => r.Pages < 0);

    private static string Key(Mark mark) => mark.Seq.ToString(CultureInfo.InvariantCulture);
}
