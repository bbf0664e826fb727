using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Openness;

public sealed class InformationRequestsTests
{
    /// <summary>A Monday; 4 to 6 April 2024 are off, Sunday 7 April is worked.</summary>
    private static readonly DateOnly Monday = new(2024, 3, 4);

    private readonly TestTownship township = new(new(2026, 12, 31));
    private readonly Ref<Staff> clerk;

    public InformationRequestsTests() => clerk = township.Person("S01");

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached() => Edges.AssertWhole("information-request", () =>
    {
        var fresh = new TestTownship(new(2026, 12, 31));
        fresh.Person("S01");
        return (fresh, fresh.Do("information-request", "receive", Monday, Request(RequestWay.Internet)));
    }, FormOf);

    [Fact]
    public void A_good_request_is_answered_and_delivered_without_a_flag()
    {
        var request = Receive();
        Do(request, "answer", Monday.AddDays(9));
        Assert.Equal("答复", township.Stage(request));
        Do(request, "deliver", Monday.AddDays(10));
        Assert.Equal("送达", township.Stage(request));
        Assert.True(township.Now(request).IsClosed);
        Assert.Empty(township.Flags(request));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_served_answer_is_delivered()
    {
        var request = Receive();
        Do(request, "answer", Monday.AddDays(9));
        Do(request, "serve-paper", Monday.AddDays(12), new ServePaper { Paper = "information-answer", Method = ServiceMethod.Post });
        Assert.Equal(Monday.AddDays(12), State(request).Delivered!.Value.Day);
    }

    [Fact]
    public void The_day_of_receipt_follows_from_the_way()
    {
        Assert.Equal(new DateOnly(2024, 4, 1), Due(Receive(), "oi_answer"));
        Assert.Equal(new DateOnly(2024, 4, 1), Due(Receive(RequestWay.SignedMail), "oi_answer"));

        var online = Receive(RequestWay.Internet);
        Assert.Equal((new DateOnly(2024, 4, 1), "oi_receipt_date"), (Due(online, "oi_answer")!.Value, township.Flags(online).Single().Rule));
        Do(online, "confirm-receipt", Monday.AddDays(2));
        Assert.Equal(new DateOnly(2024, 4, 3), Due(online, "oi_answer"));
        Assert.Empty(township.Flags(online));

        var mail = township.Do("information-request", "receive", new(2023, 12, 29), Request(RequestWay.OrdinaryMail) with { ConfirmedOn = new(2024, 1, 2) });
        Assert.Equal(new DateOnly(2024, 1, 2), State(mail).Received!.Value.Day);
        Assert.Equal((0m, 4m), (township.Figure("G3", 2023).Value!.Value, township.Figure("G3", 2024).Value!.Value));
        Assert.Equal(1, township.Figure("G3", 2024, slice: "ordinary-mail").Value);
    }

    [Fact]
    public void What_came_in_and_was_carried_over_is_what_was_done_and_is_carried_on()
    {
        township.Do("information-request", "receive", new(2023, 12, 20), Request(RequestWay.InPerson) with { ApplicantKind = PartyKind.LegalPerson, AskedBy = Requester.LegalService });
        var refused = Receive();
        Do(refused, "answer", Monday.AddDays(3), new AnswerInformationRequest { Kind = InformationAnswer.Refused, Ground = RefusalGround.Internal, Content = "内部管理信息" });
        var gone = Receive();
        Do(gone, "withdraw", Monday.AddDays(1));
        Receive();

        decimal Of(string code, int year, string? slice = null) => township.Figure(code, year, slice: slice).Value!.Value;
        Assert.Equal((3m, 1m, 2m, 2m), (Of("G3", 2024), Of("G3c", 2023), Of("G3b", 2024), Of("G3c", 2024)));
        Assert.Equal(Of("G3", 2024) + Of("G3c", 2023), Of("G3b", 2024) + Of("G3c", 2024));
        Assert.Equal((1m, 1m, 1m), (Of("G3b", 2024, "internal"), Of("G3b", 2024, "otherwise"), Of("G3c", 2024, "legal-service")));
    }

    [Fact]
    public void A_corrected_request_begins_anew_and_an_uncorrected_one_counts_as_abandoned()
    {
        var request = Receive();
        Do(request, "ask-correction", new(2024, 3, 13));
        Assert.Equal((new DateOnly(2024, 3, 13), new DateOnly(2024, 3, 13)), (Due(request, "oi_correct")!.Value, township.Clock(request, "oi_correct").Reading.Until!.Value));
        Assert.DoesNotContain(township.Now(request).Derive(township.Law).Clocks, c => c.Rule == "oi_answer");
        Do(request, "correct-request", new(2024, 3, 18));
        Assert.Equal(new DateOnly(2024, 4, 16), Due(request, "oi_answer"));
        Assert.Empty(township.Flags(request));

        var silent = Receive();
        Do(silent, "ask-correction", new(2024, 3, 14));
        Do(silent, "abandon", new(2024, 5, 6));
        Assert.Equal(("视为放弃", "oi_correct"), (township.Stage(silent), township.Flags(silent).Single().Rule));
    }

    [Fact]
    public void Consulting_does_not_count_and_an_extension_adds_twenty_working_days()
    {
        var request = Receive();
        Do(request, "consult", new(2024, 3, 11));
        Assert.Equal(new DateOnly(2024, 4, 1), Due(request, "oi_third"));
        Assert.True(township.Clock(request, "oi_answer").Reading.Suspended);
        Do(request, "hear-consulted", new(2024, 3, 18));
        Assert.Equal(new DateOnly(2024, 4, 9), Due(request, "oi_answer"));
        Do(request, "extend", new(2024, 4, 8));
        Assert.Equal(new DateOnly(2024, 5, 9), Due(request, "oi_answer"));
        Do(request, "answer", new(2024, 4, 18));
        Assert.Empty(township.Flags(request));
    }

    [Theory]
    [InlineData(FeeStandard.Item, 10, 100, "账上显示免费档以内（10件）收了费。")]
    [InlineData(FeeStandard.Item, 41, 4400, "账上显示41件收费4400元，多于按档次计算的4300元。")]
    [InlineData(FeeStandard.Page, 101, 2020, "账上显示101页收费2020元，多于按档次计算的720元。（待核原文）")]
    public void A_fee_above_the_lawful_one_is_told_with_both(FeeStandard standard, int count, int fee, string text)
    {
        var request = Receive();
        Do(request, "charge", Monday, new ChargeInformationFee { Standard = standard, Count = count, Fee = fee });
        Assert.Equal(text, township.Flags(request).Single().Text);
    }

    [Fact]
    public void Fees_count_when_they_are_paid()
    {
        var (paid, asked) = (Receive(), Receive());
        foreach (var request in new[] { paid, asked })
            Do(request, "charge", Monday, new ChargeInformationFee { Standard = FeeStandard.Item, Count = 12, Fee = 200 });
        Do(paid, "pay", Monday.AddDays(3), new PayInformationFee());
        Assert.Equal(200, township.Figure("G3f", 2024).Value);
    }

    [Fact]
    public void The_fee_clocks_stay_off_until_the_office_switches_them_on()
    {
        var request = Receive();
        Do(request, "charge", Monday, new ChargeInformationFee { Standard = FeeStandard.Page, Count = 60, Fee = 300 });
        Assert.DoesNotContain(township.Now(request).Derive(township.Law).Clocks, c => c.Rule is "oi_fee_pay" or "oi_fee_time");
        township.Settings = OfficeSettings.None with { SwitchedOn = ["oi_fee_pay"] };
        Assert.Equal(new DateOnly(2024, 4, 1), Due(request, "oi_fee_pay"));
    }

    [Fact]
    public void The_papers_say_who_what_and_by_when()
    {
        var request = Receive();
        Assert.All(["政府信息公开申请表", "张一", "低保审批名单", "纸质，邮寄"], text => Holds(request, "information-application", text));
        Assert.All(["依申请公开登记表", "2024年4月1日", "当面提交"], text => Holds(request, "information-registration", text));
        Assert.All(["接收回执", "20个工作日", request.Number], text => Holds(request, "information-receipt", text));
        Do(request, "ask-correction", Monday.AddDays(1));
        Assert.All(["补正", "写明年份", "视为放弃"], text => Holds(request, "information-correction", text));
        Do(request, "correct-request", Monday.AddDays(2));
        Do(request, "ask-reasons", Monday.AddDays(2));
        Holds(request, "information-reasons", "一月内三十件");
        Do(request, "consult", Monday.AddDays(3));
        Assert.All(["王五", "15个工作日", "视为同意公开"], text => Holds(request, "information-consulting", text));
        Do(request, "extend", Monday.AddDays(4));
        Assert.All(["20个工作日", "需要汇总"], text => Holds(request, "information-extension", text));
        Do(request, "charge", Monday.AddDays(5));
        Assert.All(["按件", "12", "200.00"], text => Holds(request, "information-fee", text));
        Do(request, "answer", Monday.AddDays(6), new AnswerInformationRequest { Kind = InformationAnswer.GivenInPart, Ground = RefusalGround.ThirdParty, Content = "隐去身份证号后提供", Number = "白土依申请〔2024〕1号" });
        Assert.All(["政府信息部分公开答复书", "第三方合法权益", "隐去身份证号后提供", "应当先", "60日", "15日"], text => Holds(request, "information-answer", text));
        Holds(request, "information-examination", "保密审查意见");
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var request = Receive();
        Assert.Equal("confirmedOn", township.Refusal("information-request", "receive", Monday, Request(RequestWay.Fax) with { ConfirmedOn = new(2030, 1, 1) }).Field);
        Assert.Equal("until", Field("ask-correction", new AskInformationCorrection { What = "年份", Until = Monday.AddDays(-1) }));
        Assert.Equal("days", Field("extend", new ExtendInformationAnswer { Reason = "量大", Days = 0 }));
        Assert.Equal("receivedOn", Field("consult", new ConsultOnInformation { Party = ConsultedParty.ThirdParty, ReceivedOn = Monday.AddDays(-1) }));
        Assert.Equal("laterDate", Field("give-reasons", new GiveReasons { LaterDate = Monday.AddDays(-1) }));
        Assert.Equal("count", Field("charge", new ChargeInformationFee { Standard = FeeStandard.Item, Count = 0, Fee = 1 }));
        Assert.Equal("fee", Field("charge", new ChargeInformationFee { Standard = FeeStandard.Item, Count = 1, Fee = -1 }));

        string? Field(string action, Form form) => township.Refusal("information-request", action, Monday, form, township.Now(request)).Field;
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var fresh = new TestTownship(new(2026, 12, 31));
        fresh.Person("S01");
        var request = fresh.Do("information-request", "receive", Monday, Request(RequestWay.Fax));
        return (fresh, request, [("receive", Request(RequestWay.InPerson)), .. request.Register.Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => (a.Code, FormOf(a.Code)))]);
    });

    private static ReceiveInformationRequest Request(RequestWay way) => new()
    {
        Way = way, Topic = "低保审批名单", ApplicantKind = PartyKind.Citizen, Applicant = "张一", IdNumber = "500114197001010011", Contact = "13800000001", Description = "2023年甲村名单", AskedForm = "纸质，邮寄",
    };

    private Form FormOf(string action) => action switch
    {
        "confirm-receipt" => new ConfirmRequestReceipt { How = "电话" },
        "ask-correction" => new AskInformationCorrection { What = "写明年份", Until = new(2024, 12, 31) },
        "correct-request" => new CorrectInformationRequest { Description = "2023年" },
        "extend" => new ExtendInformationAnswer { Approver = clerk, Reason = "需要汇总", Told = true },
        "consult" => new ConsultOnInformation { Party = ConsultedParty.ThirdParty, Name = "王五" },
        "hear-consulted" => new HearConsulted { View = ConsultedView.Silent },
        "ask-reasons" => new AskForReasons { Why = "一月内三十件" },
        "give-reasons" => new GiveReasons { Good = true },
        "charge" => new ChargeInformationFee { Standard = FeeStandard.Item, Count = 12, Fee = 200 },
        "pay" => new PayInformationFee(),
        "answer" => new AnswerInformationRequest { Kind = InformationAnswer.Given, Content = "随附", Examiner = clerk, RemediesTold = true },
        "deliver" => new DeliverAnswer(),
        "withdraw" => new WithdrawInformationRequest(),
        "abandon" => new AbandonInformationRequest { For = AbandonedFor.NotCorrected },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };

    private Matter Receive(RequestWay way = RequestWay.InPerson) => township.Do("information-request", "receive", Monday, Request(way));

    private Matter Do(Matter request, string action, DateOnly on, Form? form = null) => township.Do("information-request", action, on, form ?? FormOf(action), township.Now(request));

    private InformationRequest State(Matter request) => (InformationRequest)township.Now(request).State;

    private DateOnly? Due(Matter request, string rule) => township.Clock(request, rule).Reading.Due;

    private void Holds(Matter request, string paper, string text) => Assert.Contains(text, township.Paper(request, paper), StringComparison.Ordinal);
}
