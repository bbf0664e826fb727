using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>Requests for government information 依申请公开, from the day of receipt to the answer and its delivery.</summary>
public sealed class InformationRequests : Register<InformationRequest>
{
    protected override void Define(Definition<InformationRequest> d)
    {
        d.Named("information-request", "依申请公开", number: "{township}申〔{year}〕{n}号", Area.Openness, "Requests for information");
        d.Stage(s => s.Stage);
        d.Title(s => s.Topic);
        d.People(s => [s.Applicant]);
        d.PersonalReadBy(Role.OfficeClerk, Role.Handler, Role.Leader);
        d.Closes(s => s.Closed, s => s with { Closed = null, Withdrawn = null, Abandoned = null });

        DefineActs(d);
        d.WhenServed(InformationPapers.Extension, (s, at) => s with { Extensions = [.. s.Extensions.Select(e => e with { Told = true })] });
        d.WhenServed(InformationPapers.Answer, (s, at) => s.Delivered is null ? s with { Delivered = at.Mark, Closed = s.Closed ?? at.Mark } : s);
        DefineClocks(d);
        DefineFlags(d);

        d.Flow("G3", "依申请公开", "Requests for information", "件").On(s => s.Received).Slice("way", "提交方式", s => s.Way).Slice("applicant", "申请人类别", s => s.ApplicantKind).Slice("requester", "年报分类", s => s.Requester)
            .Rule("年内收到的政府信息公开申请，按收到申请之日；补正后重新提交的仍是同一件。");

        d.Flow("G3b", "办理公开申请", "Requests concluded", "件").On(s => s.Concluded).Slice("result", "处理结果", s => s.Result).Slice("requester", "年报分类", s => s.Requester)
            .Rule("年内答复、撤回或者视为放弃的申请，按答复、撤回或者放弃之日；处理结果和申请人按政府信息公开工作年度报告格式分类。");
        d.Stock("G3c", "在办公开申请", "Requests pending", "件").Span(s => s.Received, s => s.Concluded).Slice("requester", "年报分类", s => s.Requester)
            .Rule("当日收到了还没有办完的申请；年末的数就是结转下年度的。");

        d.Sum("G3f", "信息处理费", "Fees for information", "元", digits: 2).On(s => s.FeePaid).Amount(s => s.Fee?.Yuan ?? 0)
            .Rule("年内收到的信息处理费，按缴费之日。");

        d.List("收到日期", s => s.Received?.Day, "Received on").List("提交方式", s => s.Way, "Way").List("答复类型", s => s.Answer?.Kind, "Answer").List("答复日期", s => s.Answer?.On.Day, "Answered on");
        d.Sheet("receive", "answer", "deliver");
    }

    private static void DefineActs(Definition<InformationRequest> d)
    {
        d.Opens<ReceiveInformationRequest>("receive", "收到申请").English("Receive").By(Role.OfficeClerk, Role.DeskClerk).Day("收到日期", "Arrived on")
            .Refuse((_, f, at) => f.ConfirmedOn > at.Today, nameof(ReceiveInformationRequest.ConfirmedOn), "确认日期还没有到，请核对").Prints([.. InformationPapers.OfReceipt]);
        d.Act<ConfirmRequestReceipt>("confirm-receipt", "与申请人确认").English("Confirm receipt").While(s => s is { NeedsConfirming: true, ConfirmedOn: null, Open: true }).By(Role.OfficeClerk).Day("确认日期", "Confirmed on");
        d.Act<AskInformationCorrection>("ask-correction", "告知补正").English("Ask for correction").While(s => s.Open).By(Role.OfficeClerk)
            .Refuse((_, f, at) => f.Until < at.On, nameof(AskInformationCorrection.Until), "补正期限早于告知的日期，请核对").Prints(InformationPapers.Correction);
        d.Act<CorrectInformationRequest>("correct-request", "收到补正").English("Corrected request received").While(s => s.Open && s.CorrectionsAsked.Count > 0 && s.Corrected is null).By(Role.OfficeClerk, Role.DeskClerk);
        d.Act<ExtendInformationAnswer>("extend", "延期答复").English("Extend the answer").While(s => s.Open).By(Role.OfficeClerk, Role.Leader)
            .Refuse(f => f.Days <= 0, nameof(ExtendInformationAnswer.Days), "延长的天数要大于0").Prints(InformationPapers.Extension);
        d.Act<ConsultOnInformation>("consult", "征求意见").English("Consult").While(s => s.Open).By(Role.OfficeClerk)
            .Refuse((_, f, at) => f.ReceivedOn < at.On, nameof(ConsultOnInformation.ReceivedOn), "对方收到日期早于发出日期，请核对").Prints(InformationPapers.Consulting);
        d.Act<HearConsulted>("hear-consulted", "收到意见").English("View received").While(s => s.Open && s.Consultations.Any(c => c.Answered is null)).By(Role.OfficeClerk);
        d.Act<AskForReasons>("ask-reasons", "要求说明理由").English("Ask for reasons").While(s => s.Open && s.ReasonsAsked is null).By(Role.OfficeClerk).Prints(InformationPapers.Reasons);
        d.Act<GiveReasons>("give-reasons", "申请人说明理由").English("Reasons given").While(s => s.Open && s.ReasonsAsked is not null && s.ReasonsGiven is null).By(Role.OfficeClerk)
            .Refuse((_, f, at) => f.LaterDate < at.On, nameof(GiveReasons.LaterDate), "答复日期早于说明理由的日期，请核对");
        d.Act<ChargeInformationFee>("charge", "收费通知").English("Charge a fee").While(s => s.Open && s.Fee is null).By(Role.OfficeClerk)
            .Refuse(f => f.Count <= 0, nameof(ChargeInformationFee.Count), "件数或页数要大于0").Refuse(f => f.Fee < 0, nameof(ChargeInformationFee.Fee), "收费不能是负数").Prints(InformationPapers.Fee);
        d.Act<PayInformationFee>("pay", "缴费").English("Fee paid").While(s => s.Fee is { Yuan: > 0 } && s.FeePaid is null && s.Open).By(Role.OfficeClerk);
        d.Act<AnswerInformationRequest>("answer", "答复").English("Answer").While(s => s.Open).By(Role.OfficeClerk, Role.Leader).Day("答复日期", "Answered on")
            .Prints(InformationPapers.Examination, InformationPapers.Answer);
        d.Act<DeliverAnswer>("deliver", "送达答复").English("Deliver the answer").While(s => s.Answer is not null && s.Delivered is null).By(Role.OfficeClerk).Day("送达日期", "Delivered on");
        d.Act<WithdrawInformationRequest>("withdraw", "申请人撤回").English("Withdrawn").While(s => s.Open).By(Role.OfficeClerk);
        d.Act<AbandonInformationRequest>("abandon", "视为放弃").English("Counts as abandoned").While(s => s.Open && (s.CorrectionsAsked.Count > 0 || s.Fee is not null)).By(Role.OfficeClerk);
    }

    private static void DefineClocks(Definition<InformationRequest> d)
    {
        d.Clock("oi_correct").Awaits("ask-correction").From(s => s.Received).Until(s => Mark.First(s.CorrectionsAsked.Count > 0 ? s.CorrectionsAsked[0] : null, s.Answer?.On, s.Withdrawn)).When(s => s.CorrectionsAsked.Count > 0)
            .Named("补正告知", "Ask for correction");
        d.Clock("oi_answer").Awaits("answer").From(s => s.CountedFrom).Until(s => Mark.First(s.Answer?.On, s.Withdrawn, s.Abandoned))
            .Suspended(s => s.Consultations.Select(c => new Suspension(c.Sent.Day, c.Answered?.Day, "政府信息公开条例33条")))
            .Extended(s => s.Extensions.Select(e => new Extension(e.On.Day, e.Days, "政府信息公开工作机构负责人", e.Reason))).Named("答复申请", "Answer");
        d.Clock("oi_third").Each(s => s.Consultations, c => c.ReceivedOn is { } day ? c.Sent with { Day = day } : c.Sent, c => c.Answered, c => Licences.Key(c.Sent)).Named("征求意见", "ThirdPartyConsultation");
        d.Clock("oi_fee_time").Awaits("charge").From(s => s.Received).Until(s => s.Fee?.On).When(s => s.Fee is not null).Named("收费通知", "Fee notice");
        d.Clock("oi_fee_pay").From(s => s.Fee?.On).Until(s => Mark.First(s.FeePaid, s.Withdrawn, s.Abandoned)).When(s => s.Fee is { Yuan: > 0 }).Named("缴费", "Pay the fee");
    }

    private static void DefineFlags(Definition<InformationRequest> d)
    {
        d.Flag("oi_receipt_date", s => s is { NeedsConfirming: true, ConfirmedOn: null, Arrived: { } arrived } ? [new(arrived, "账上未见与申请人确认收到的日期，暂按登记的日期计算。")] : []).Reads("confirmedOn");
        d.Flag("oi_correct", s => s.CorrectionsAsked.Skip(1)
            .Select(again => new Finding(again, "账上显示补正不止告知了一次。", "again-" + Licences.Key(again), With: s.CorrectionsAsked[0]))).Reads("what");
        d.Flag("oi_answer", s => s.Extensions.Where(e => e.Approver is null)
            .Select(e => new Finding(e.On, "延期答复，账上未见信息公开工作机构负责人同意。", "approver-" + Licences.Key(e.On)))).Reads("approver");
        d.Flag("oi_answer", s => s.Extensions.Where(e => !e.Told).Select(e => new Finding(e.On, "延期答复，账上未见告知申请人。", "told-" + Licences.Key(e.On)))).Reads("told");
        d.Flag("oi_third", s => s.Answer is not { } answer ? [] : s.Consultations.Where(c => c.Sent <= answer.On)
            .SelectMany(c => new RequiredStep(c.Answered, answer.On).Find("对方意见或者逾期没有答复的记载").Select(f => f with { Key = Licences.Key(c.Sent), With = f.With ?? c.Sent }))).Seeks("hear-consulted");
        d.Flag("oi_answer_types", s => s.Answer is { Kind: InformationAnswer.NotOurs, OtherOrganTold: false } answer ? [new(answer.On, "答复非本机关负责公开，账上未见说明理由和负责的机关。")] : []).Reads("elsewhere");
        d.Flag("oi_answer_types", s => s.Answer is { Withholds: true, Reasoned: false } answer ? [new(answer.On, "不予公开或部分公开，账上未见理由和依据。")] : []).Reads("ground", "content");
        d.Flag("oi_answer_types", s => s.Answer is { RemediesTold: false } answer ? [new(answer.On, "答复书账上未见救济途径和期限。", "remedies")] : []).Reads("remediesTold");
        d.Flag("oi_review_first", s => s.Answer is { Withholds: true, ReviewFirstTold: false } answer ? [new(answer.On, "不予公开的答复，账上未见告知先申请行政复议。")] : []).Reads("reviewFirstTold");
        d.Flag("oi_petition_disguise", s => s.Answer is { Kind: InformationAnswer.PetitionInDisguise, OtherOrganTold: false } answer
            ? [new(answer.On, "告知不作为公开申请处理，账上未见相应的渠道。")] : []).Reads("elsewhere");
        d.Flag("oi_exclusions", s => s.Answer is { Discloses: true, Examined: false } answer ? [new(answer.On, "提供了信息，账上未见公开前的审查人。")] : []).Reads("examiner");
        d.Step("oi_excess", "不予处理之前要求说明理由", done: s => s.ReasonsAsked, before: s => s.Answer?.On, when: s => s.Answer is { Kind: InformationAnswer.Excessive }).Seeks("ask-reasons");
        d.Flag("oi_excess", s => s is { Answer: { Kind: InformationAnswer.Excessive } answer, ReasonsGood: true, ReasonsGiven: { } given } && given <= answer.On
            ? [new(answer.On, "账上显示申请人的理由合理，仍以申请过多为由不予处理。", "good", With: given)] : []).Seeks("give-reasons");
        foreach (var rule in InformationFees.Rules)
            d.Flag(rule, (s, law) => InformationFees.Excess(s, rule, law)).Reads("count", "fee");
        d.Computes([.. InformationFees.Bounds]);
    }
}
