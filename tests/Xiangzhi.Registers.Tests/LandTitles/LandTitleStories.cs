using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.LandTitles;

/// <summary>Title disputes told as the law orders them. Days are working days of March and April 2025 unless a story says otherwise.</summary>
internal sealed class LandTitleStories
{
    /// <summary>A Monday; 4 to 6 April 2025 are off.</summary>
    public static readonly DateOnly Monday = new(2025, 3, 3);

    private readonly Ref<Staff> first;
    private readonly Ref<Staff> second;

    public LandTitleStories() => (first, second) = (Township.Person("S01"), Township.Person("S02"));

    public TestTownship Township { get; } = new(new(2026, 12, 31));

    public static DateOnly Day(int days) => Monday.AddDays(days);

    public static ReceiveTitleApplication Application(TitleObject of = TitleObject.Land) => new()
    {
        Object = of, Right = of == TitleObject.Land ? ClaimedRight.LandUse : ClaimedRight.ForestLandUse, Place = "杉树坡", Area = 1.25m, Written = true, Claim = "请求确认杉树坡一块地由我使用。",
        Parties =
        [
            new() { Side = DisputeSide.Applicant, Kind = TitlePartyKind.Individual, Name = "张一", IdNumber = "500114197001010011", Phone = "13800000001", Address = "一组" },
            new() { Side = DisputeSide.Respondent, Kind = TitlePartyKind.Unit, Name = "甲村股份经济合作社", Address = "二组", Head = "李二" },
        ],
        Evidence = [new() { Kind = TitleEvidence.Certificate, Name = "1983年自留地登记", Pages = 2 }],
    };

    public static ReceiveTitleApplication OfUnits(TitleObject of) =>
        Application(of) with { Parties = [.. Application(of).Parties.Select(p => p with { Kind = TitlePartyKind.Unit })] };

    public static DecideTitle Decides => new()
    {
        Outcome = TitleOutcome.Applicant, Facts = "登记和四至相符。", Basis = "土地管理法第十四条", Conclusion = "以老坎为界，坎上归申请人使用。", Number = "试府权〔2025〕1号", RemediesTold = true,
    };

    public static MakeTitleAgreement Agrees => new() { Facts = "两家争一块地。", Terms = "以老坎为界。", PartiesSigned = true, InvestigatorsSigned = true, Sealed = true };

    public Story Received(TitleObject of = TitleObject.Land) => new(new Told("receive", Monday, Application(of)));

    public Story Accepted(TitleObject of = TitleObject.Land) => Received(of).Then("accept", Day(3), new AcceptTitleApplication());

    /// <summary>Up to the mediation, which every good file of land has.</summary>
    public Story Investigated => Accepted()
        .Then("send-copy", Day(7), new SendTitleCopy { Method = ServiceMethod.Direct, ReceivedOn = Day(8) })
        .Then("name", Day(7), new NameInvestigators { Investigators = [first, second] })
        .Then("see-site", Day(14), new SeeTitleSite { Told = true, Present = "双方和村干部", Words = "老坎还在。" })
        .Then("defend", Day(21), new ReceiveTitleDefence { Words = "地是集体的。" })
        .Then("examine", Day(24), new ExamineTitleEvidence { Verified = true, Words = "登记簿原件相符。" });

    public Story Failed => Investigated.Then("mediate", Day(28), new MediateTitle { Result = TitleMediationResult.NotAgreed, Words = "各不相让。" });

    public Story Decided => Failed.Then("propose", Day(35), new ProposeTitleDecision { Conclusion = "归申请人使用。", Basis = "土地管理法第十四条" })
        .Then("decide", Day(42), Decides with { Signer = first })
        .Then("serve", Day(44), new ServeTitlePaper { Sides = [DisputeSide.Applicant, DisputeSide.Respondent], Method = ServiceMethod.Direct });

    public Story Closed => Decided.Then("close", Day(80), new CloseTitle { FileNumber = "权2025-01", Pages = 40 });

    public Story Settled => Investigated.Then("mediate", Day(28), new MediateTitle { Result = TitleMediationResult.Agreed }).Then("agree", Day(28), Agrees)
        .Then("serve", Day(30), new ServeTitlePaper { Sides = [DisputeSide.Applicant, DisputeSide.Respondent] }).Then("close", Day(35), new CloseTitle());

    public Story Refused => Received().Then("refuse", Day(4), new RefuseTitleApplication { Ground = TitleRefusal.ContractedLand, Reasons = "争的是承包合同的面积", Number = "试府权不〔2025〕1号", RemediesTold = true });

    public Story PassedOn => new Story(new Told("receive", Monday, OfUnits(TitleObject.Land)))
        .Then("pass-on", Day(4), new PassOnTitle { To = TitleReceiver.County, Receiver = "区人民政府", LetterNumber = "试移〔2025〕1号", Reason = "双方都是单位" });

    public Story Withdrawn => Accepted().Then("withdraw", Day(9), new WithdrawTitleApplication { Reason = "双方自行和解" });

    /// <summary>Of trees and forest land the register knows only what 森林法 22 says.</summary>
    public Story Forest => Accepted(TitleObject.Forest).Then("decide", Day(42), Decides with { Basis = "森林法第二十二条" })
        .Then("serve", Day(44), new ServeTitlePaper { Sides = [DisputeSide.Applicant, DisputeSide.Respondent] });

    /// <summary>The decision touched a certificate: review came first, and it was revoked and made anew.</summary>
    public Story Again => Decided.With<DecideTitle>("decide", f => f with { AffectsAcquired = true, ReviewFirstTold = true })
        .Then("remedy", Day(60), new NoteTitleRemedy { Kind = RemedyKind.Review }).Then("remedy-outcome", Day(110), new EndTitleRemedy { Outcome = RemedyOutcome.Revoked, Number = "复决2号" })
        .Then("decide", Day(130), Decides with { Outcome = TitleOutcome.Divided, Number = "试府权〔2025〕2号" });

    public Story Disturbed(TitleObject of) => Accepted(of).Then("disturb", Day(5), new RecordDisturbance { Kind = DisturbanceKind.Building, Words = "下地基" })
        .Then("stop", Day(6), new StopDisturbance { How = "当面制止并书面通知" });

    public NameInvestigators One => new() { Investigators = [first] };

    public RecuseInvestigator Recuses => new() { Investigator = second, From = RecusalFrom.Party, Granted = false, Reason = "是亲戚" };

    public ExtendTitleProposal Extends => new() { Months = 2, Approver = first, Reason = "要查档案" };

    public Form FormOf(string action) => action switch
    {
        "accept" => new AcceptTitleApplication { Finding = "符合条件" },
        "refuse" => new RefuseTitleApplication { Ground = TitleRefusal.Tort, Reasons = "侵权", RemediesTold = true },
        "pass-on" => new PassOnTitle { To = TitleReceiver.Department, Receiver = "区林业局", Reason = "应由其调查" },
        "send-copy" => new SendTitleCopy { Method = ServiceMethod.Post },
        "defend" => new ReceiveTitleDefence { Words = "地是我的", Evidence = [new() { Kind = TitleEvidence.Witness, Name = "证言" }] },
        "name" => new NameInvestigators { Investigators = [first, second] },
        "recuse" => Recuses with { Granted = true },
        "see-site" => new SeeTitleSite { Told = true, Present = "双方", Words = "看了" },
        "examine" => new ExamineTitleEvidence { Verified = true },
        "mediate" => new MediateTitle { Result = TitleMediationResult.NotAgreed },
        "agree" => Agrees with { Sealed = false },
        "sign-agreement" => new SignTitleAgreement { Sealed = true },
        "extend" => Extends,
        "propose" => new ProposeTitleDecision { Conclusion = "归申请人" },
        "decide" => Decides,
        "serve" => new ServeTitlePaper { Sides = [DisputeSide.Applicant, DisputeSide.Respondent] },
        "remedy" => new NoteTitleRemedy { Kind = RemedyKind.Litigation },
        "remedy-outcome" => new EndTitleRemedy { Outcome = RemedyOutcome.Upheld },
        "disturb" => new RecordDisturbance { Kind = DisturbanceKind.Felling },
        "stop" => new StopDisturbance { How = "制止" },
        "withdraw" => new WithdrawTitleApplication(),
        "close" => new CloseTitle { Pages = 10 },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };
}
