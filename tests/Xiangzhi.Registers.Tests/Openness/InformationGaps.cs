using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Openness;

/// <summary>Requests for information spoiled in one place. What the law asks of each step stands in <c>law/rules/openness.json</c>.</summary>
internal sealed class InformationGaps : RegisterGaps
{
    /// <summary>A Monday; seven working days end on Wednesday of the next week.</summary>
    private static readonly DateOnly Monday = new(2024, 3, 4);

    private readonly Ref<Staff> clerk;

    public InformationGaps() => clerk = Township.Person("S01");

    public override string Register => "information-request";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["given"] = Given, ["given in part"] = InPart, ["refused"] = Refused, ["not ours"] = NotOurs, ["a petition in disguise"] = Disguised, ["excessive"] = Excessive, ["consulted"] = Consulted,
        ["extended"] = Extended, ["corrected"] = Corrected, ["online, confirmed at once"] = Online, ["charged"] = Charged(FeeStandard.Item, 12, 200).Then("pay", Day(9), new PayInformationFee()),
        ["already public"] = Answered(new() { Kind = InformationAnswer.AlreadyPublic, Elsewhere = "政府网站", RemediesTold = true }),
        ["does not exist"] = Answered(new() { Kind = InformationAnswer.NotHeld, Content = "没有制作", RemediesTold = true }),
        ["abandoned"] = Corrected.UpTo("correct-request").Then("abandon", new(2024, 5, 6), new AbandonInformationRequest { For = AbandonedFor.NotCorrected }),
        ["withdrawn"] = Received().Then("withdraw", Day(2), new WithdrawInformationRequest()),
    };

    public override IEnumerable<Gap> Gaps => [.. Receiving, .. Preparing, .. Answering, .. ByItem, .. ByPage];

    private IEnumerable<Gap> Receiving =>
    [
        .. new[] { RequestWay.Internet, RequestWay.OrdinaryMail, RequestWay.Fax }
            .Select(way => Gap.Field<ReceiveInformationRequest>("oi_receipt_date", Online, "receive", "confirmedOn", $"{way}, nothing confirmed", f => f with { Way = way, ConfirmedOn = null })),
        .. new[] { RequestWay.InPerson, RequestWay.SignedMail }.Select(way => Gap.Sound("oi_receipt_date", $"{way}", Received(way))),
        Gap.Sound("oi_receipt_date", "confirmed two days later", Received(RequestWay.Internet).Then("confirm-receipt", Day(2), new ConfirmRequestReceipt())),
        Gap.Sound("oi_correct", "asked on the seventh working day", Corrected.On("ask-correction", new(2024, 3, 13))),
        Gap.Of("oi_correct", "asked on the eighth working day", Corrected.On("ask-correction", new(2024, 3, 14))),
        Gap.Sound("oi_correct", "the seventh from the day that was confirmed",
            Corrected.On("ask-correction", new(2024, 3, 14)).With<ReceiveInformationRequest>("receive", f => f with { Way = RequestWay.Internet, ConfirmedOn = Day(1) })),
        Gap.Of("oi_correct", "asked twice", Corrected.After("ask-correction", "ask-correction", new(2024, 3, 12), new AskInformationCorrection { What = "还要写文号" }), "ask-correction.what"),
    ];

    private IEnumerable<Gap> Preparing =>
    [
        Gap.Field<ExtendInformationAnswer>("oi_answer", Extended, "extend", "approver", "nobody", f => f with { Approver = null }),
        Gap.Field<ExtendInformationAnswer>("oi_answer", Extended, "extend", "told", "no", f => f with { Told = false }),
        Gap.Sound("oi_answer", "told by the paper served", Extended.With<ExtendInformationAnswer>("extend", f => f with { Told = false })
            .After("extend", "serve-paper", Day(16), new ServePaper { Paper = "information-extension", Method = ServiceMethod.Post })),
        .. Gap.Step("oi_third", Consulted, "hear-consulted", "answer"),
        Gap.Sound("oi_third", "the view came on the day of the answer", Consulted.On("hear-consulted", Consulted.DayOf("answer"))),
        Gap.Sound("oi_third", "nothing came in time, and so it was noted", Consulted.With<HearConsulted>("hear-consulted", f => f with { View = ConsultedView.Silent })),
        .. Gap.Step("oi_excess", Excessive, "ask-reasons", "answer", "give-reasons"),
        Gap.Of("oi_excess", "the reasons were good", Excessive.With<GiveReasons>("give-reasons", f => f with { Good = true }), "give-reasons"),
        Gap.Sound("oi_excess", "the reasons were good, and it was answered", Excessive.With<GiveReasons>("give-reasons", f => f with { Good = true }).With<AnswerInformationRequest>("answer", _ => Gives)),
        Gap.Sound("oi_excess", "answered, and nobody asked for reasons", Excessive.Without("ask-reasons", "give-reasons").With<AnswerInformationRequest>("answer", f => f with { Kind = InformationAnswer.Repeated })),
    ];

    private IEnumerable<Gap> Answering =>
    [
        Gap.Field<AnswerInformationRequest>("oi_answer_types", NotOurs, "answer", "elsewhere", "nobody named", f => f with { Elsewhere = null }),
        Gap.Field<AnswerInformationRequest>("oi_answer_types", Refused, "answer", "ground", "none", f => f with { Ground = null }),
        Gap.Field<AnswerInformationRequest>("oi_answer_types", Refused, "answer", "content", "none", f => f with { Content = null }),
        Gap.Field<AnswerInformationRequest>("oi_answer_types", InPart, "answer", "ground", "none", f => f with { Ground = null }),
        Gap.Field<AnswerInformationRequest>("oi_answer_types", Given, "answer", "remediesTold", "no", f => f with { RemediesTold = false }),
        Gap.Sound("oi_answer_types", "given, and no ground", Given.With<AnswerInformationRequest>("answer", f => f with { Content = null })),
        Gap.Field<AnswerInformationRequest>("oi_review_first", Refused, "answer", "reviewFirstTold", "no", f => f with { ReviewFirstTold = false }),
        Gap.Field<AnswerInformationRequest>("oi_review_first", InPart, "answer", "reviewFirstTold", "no", f => f with { ReviewFirstTold = false }),
        Gap.Sound("oi_review_first", "on the last day of the old law", Untold(new(2023, 12, 31))),
        Gap.Of("oi_review_first", "on the first day of the new law", Untold(new(2024, 1, 1)), "answer.reviewFirstTold"),
        Gap.Field<AnswerInformationRequest>("oi_petition_disguise", Disguised, "answer", "elsewhere", "no way named", f => f with { Elsewhere = null }),
        Gap.Field<AnswerInformationRequest>("oi_exclusions", Given, "answer", "examiner", "nobody", f => f with { Examiner = null }),
        Gap.Field<AnswerInformationRequest>("oi_exclusions", InPart, "answer", "examiner", "nobody", f => f with { Examiner = null }),
        Gap.Sound("oi_exclusions", "refused", Refused),
    ];

    // The tenth is free, the eleventh costs 100, the thirty-first 200, the forty-first 300.
    private IEnumerable<Gap> ByItem =>
    [
        .. Fee("oi_fee_item", FeeStandard.Item, 10, 0),
        Gap.Sound("oi_fee_item", "the eleventh costs", Charged(FeeStandard.Item, 11, 100)),
        .. Fee("oi_fee_item_second", FeeStandard.Item, 11, 100),
        .. Fee("oi_fee_item_second", FeeStandard.Item, 30, 2000),
        .. Fee("oi_fee_item_step_add", FeeStandard.Item, 31, 2200),
        .. Fee("oi_fee_item_step_add", FeeStandard.Item, 40, 4000),
        .. Fee("oi_fee_item_step_add", FeeStandard.Item, 41, 4300),
        .. Fee("oi_fee_item_step_add", FeeStandard.Item, 51, 7400),
    ];

    // Thirty pages are free; then 10 a page up to the hundredth, 20 up to the two hundredth, and 40.
    private IEnumerable<Gap> ByPage =>
    [
        .. Fee("oi_fee_page", FeeStandard.Page, 30, 0),
        Gap.Sound("oi_fee_page", "the thirty-first costs", Charged(FeeStandard.Page, 31, 10)),
        .. Fee("oi_fee_page_100", FeeStandard.Page, 31, 10),
        .. Fee("oi_fee_page_100", FeeStandard.Page, 100, 700),
        .. Fee("oi_fee_page_200", FeeStandard.Page, 101, 720),
        .. Fee("oi_fee_page_200", FeeStandard.Page, 200, 2700),
        .. Fee("oi_fee_page_over", FeeStandard.Page, 201, 2740),
        .. Fee("oi_fee_page_over", FeeStandard.Page, 300, 6700),
    ];

    /// <summary>The lawful fee, and a fen more; read on the count and on the fee.</summary>
    private IEnumerable<Gap> Fee(string rule, FeeStandard standard, int count, decimal lawful) =>
    [
        Gap.Sound(rule, $"{count}, the lawful fee", Charged(standard, count, lawful)),
        Gap.Of(rule, $"{count}, a fen above the lawful fee", Charged(standard, count, lawful + 0.01m), "charge.fee"),
        Gap.Of(rule, $"{count}, charged as one more", Charged(standard, count, lawful + 10), "charge.count"),
    ];

    private static DateOnly Day(int days) => Monday.AddDays(days);

    private static Story Received(RequestWay way = RequestWay.InPerson) => new(new Told("receive", Monday, new ReceiveInformationRequest
    {
        Way = way, Topic = "低保审批名单", ApplicantKind = PartyKind.Citizen, Applicant = "张一", Contact = "13800000001", Description = "2023年甲村名单", AskedForm = "纸质，邮寄",
    }));

    private static Story Answered(AnswerInformationRequest answer) => Received().Then("answer", Day(9), answer).Then("deliver", Day(10), new DeliverAnswer());

    private AnswerInformationRequest Gives => new() { Kind = InformationAnswer.Given, Content = "随附", Examiner = clerk, RemediesTold = true };

    private static AnswerInformationRequest Refuses => new() { Kind = InformationAnswer.Refused, Ground = RefusalGround.Process, Content = "讨论稿", RemediesTold = true, ReviewFirstTold = true };

    private Story Given => Answered(Gives);

    private Story InPart => Answered(Gives with { Kind = InformationAnswer.GivenInPart, Ground = RefusalGround.ThirdParty, ReviewFirstTold = true });

    private static Story Refused => Answered(Refuses);

    private static Story NotOurs => Answered(new() { Kind = InformationAnswer.NotOurs, Elsewhere = "区民政局", Content = "由区民政局制作", RemediesTold = true });

    private static Story Disguised => Answered(new() { Kind = InformationAnswer.PetitionInDisguise, Elsewhere = "信访窗口", RemediesTold = true });

    private static Story Excessive => Received().Then("ask-reasons", Day(2), new AskForReasons { Why = "一月内三十件" }).Then("give-reasons", Day(4), new GiveReasons())
        .Then("answer", Day(9), new AnswerInformationRequest { Kind = InformationAnswer.Excessive, Content = "理由不合理", RemediesTold = true }).Then("deliver", Day(10), new DeliverAnswer());

    private Story Consulted => Received().Then("consult", Day(2), new ConsultOnInformation { Party = ConsultedParty.ThirdParty, Name = "王五" })
        .Then("hear-consulted", Day(9), new HearConsulted { View = ConsultedView.Agrees }).Then("answer", Day(14), Gives).Then("deliver", Day(16), new DeliverAnswer());

    private Story Extended => Received().Then("extend", Day(15), new ExtendInformationAnswer { Approver = clerk, Reason = "需要汇总", Told = true })
        .Then("answer", Day(37), Gives).Then("deliver", Day(38), new DeliverAnswer());

    private Story Corrected => Received().Then("ask-correction", Day(3), new AskInformationCorrection { What = "写明年份" })
        .Then("correct-request", new(2024, 3, 18), new CorrectInformationRequest { Description = "2023年" }).Then("answer", new(2024, 4, 1), Gives);

    private Story Online => Given.With<ReceiveInformationRequest>("receive", f => f with { Way = RequestWay.Internet, ConfirmedOn = Monday });

    private static Story Charged(FeeStandard standard, int count, decimal yuan) => Received().Then("charge", Day(3), new ChargeInformationFee { Standard = standard, Count = count, Fee = yuan });

    private static Story Untold(DateOnly answered) => new(Received().On("receive", answered.AddDays(-14)).Acts[0], new Told("answer", answered, Refuses with { ReviewFirstTold = false }));
}
