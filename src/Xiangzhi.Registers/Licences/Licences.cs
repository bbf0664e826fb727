using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>Administrative licences 行政许可. Their record of law stands on 渝快办; here it is mirrored for its clocks, checks, papers and figures.</summary>
public sealed class Licences : Register<Licence>
{
    protected override void Define(Definition<Licence> d)
    {
        d.Named("licence", "行政许可", number: "{township}许〔{year}〕{n}号", Area.Enforcement, "Licences");
        d.Mirrors("渝快办");
        d.PersonalReadBy(Role.Handler, Role.DeskClerk, Role.Leader);
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.Village(s => s.Village);
        d.People(s => [s.Applicant]);
        d.Closes(s => s.Closed, s => s with { Closed = null, NotAccepted = null, NotAcceptedFor = null, Withdrawn = null, Terminated = null });

        DefineIntake(d);
        DefineReview(d);
        DefineDecision(d);
        DefineAfter(d);
        DefineClocks(d);
        LicenceChecks.Declare(d);
        DefineFigures(d);
        d.WhenServed(LicencePapers.Grant, (s, at) => s.Delivered is null ? s with { Delivered = at.Mark, Closed = s.Closed ?? at.Mark } : s);
        d.WhenServed(LicencePapers.Refusal, (s, at) => s.Delivered is null ? s with { Delivered = at.Mark, Closed = s.Closed ?? at.Mark } : s);
        d.WhenIssued(LicencePapers.Acceptance, (s, _) => s.Accepted is null ? s : s with { ReceiptGiven = true });
        d.WhenIssued(LicencePapers.NonAcceptance, (s, _) => s.NotAccepted is null ? s : s with { ReceiptGiven = true });

        d.List("许可事项", s => s.Kind, "Licence").List("办理方式", s => s.Procedure, "Procedure").List("申请日期", s => s.Applied?.Day, "Applied on")
            .List("决定日期", s => s.Decided?.Day, "Decided on").List("证件编号", s => s.CertificateNumber, "Certificate").List("有效期止", s => s.ValidTo, "Valid to");
        d.Sheet("apply", "accept", "grant", "deliver", "publish");
        d.Sheet("apply", "not-accept");
    }

    private static void DefineIntake(Definition<Licence> d)
    {
        d.Opens<ApplyForLicence>("apply", "申请收件").English("Receive an application").By(Role.DeskClerk, Role.Handler, Role.VillageCadre).Day("收件日期", "Received on")
            .Prints(LicencePapers.Application, LicencePapers.PapersReceived);
        d.Act<AskLicenceCorrection>("ask-correction", "告知补正").English("Ask for correction").While(s => s.Undecided && s.Accepted is null).By(Role.DeskClerk, Role.Handler)
            .Refuse(f => f.Missing.Count == 0, nameof(AskLicenceCorrection.Missing), "至少写一项要补正的材料或内容")
            .Refuse((_, f, at) => f.Until < at.On, nameof(AskLicenceCorrection.Until), "补正期限早于告知的日期，请核对").Prints(LicencePapers.Correction);
        d.Act<SupplyPapers>("supply", "补正材料").English("Papers supplied").While(s => s.Undecided && s.CorrectionsAsked.Count > 0 && s.Accepted is null).By(Role.DeskClerk, Role.Handler);
        d.Act<AcceptLicence>("accept", "受理").English("Accept").While(s => s.Undecided && s.Accepted is null).By(Role.DeskClerk, Role.Handler)
            .Refuse((_, f, at) => f.PromisedBy < at.On, nameof(AcceptLicence.PromisedBy), "承诺办结日早于受理日期，请核对").Prints(LicencePapers.Acceptance);
        d.Act<NotAcceptLicence>("not-accept", "不予受理").English("Do not accept").While(s => s.Undecided && s.Accepted is null).By(Role.DeskClerk, Role.Handler)
            .Refuse(f => f.Ground == NotAcceptedGround.NotOurs && string.IsNullOrWhiteSpace(f.Authority), nameof(NotAcceptLicence.Authority), "不属本机关职权的，写明应向哪个机关申请")
            .Prints(LicencePapers.NonAcceptance);
        d.Act<WithdrawLicence>("withdraw", "申请人撤回").English("Withdrawn by the applicant").While(s => s.Undecided).By(Role.DeskClerk, Role.Handler);
        d.Act<TerminateLicence>("terminate", "终止办理").English("Terminate").While(s => s.Undecided).By(Role.Handler, Role.Leader);
    }

    private static void DefineReview(Definition<Licence> d)
    {
        static bool Open(Licence s) => s.Undecided && (s.Accepted ?? s.Applied) is not null;
        d.Act<VisitLicenceSite>("visit", "到场核查").English("Visit the site").While(s => Open(s) || s.Stands).By(Role.Handler, Role.Officer).EvenAfterClosing()
            .Refuse(f => f.Area < 0, nameof(VisitLicenceSite.Area), "面积不能是负数").Prints(LicencePapers.SiteRecord);
        d.Act<TellThirdParty>("tell-third-party", "告知利害关系人").While(Open).By(Role.Handler, Role.DeskClerk);
        d.Act<HearThirdParty>("hear-third-party", "听取利害关系人意见").While(s => Open(s) && s.ThirdParties.Any(p => p.Heard is null)).By(Role.Handler, Role.DeskClerk);
        d.Act<TellHearingRight>("tell-hearing-right", "告知听证权利").While(s => Open(s) && s.HearingTold is null).By(Role.Handler).Prints(LicencePapers.HearingRight);
        d.Act<WaiveLicenceHearing>("waive-hearing", "放弃听证").While(s => Open(s) && s.HearingTold is not null && s.HearingRequested is null && s.HearingWaived is null).By(Role.Handler);
        d.Act<RequestLicenceHearing>("request-hearing", "要求听证").English("Hearing requested").While(s => Open(s) && !s.HearingPending).By(Role.Handler, Role.DeskClerk);
        d.Act<WithdrawLicenceHearing>("withdraw-hearing", "撤回听证要求").English("Hearing request withdrawn").While(s => s.HearingPending).By(Role.Handler);
        d.Act<NotifyLicenceHearing>("notify-hearing", "听证通知").English("Give notice of the hearing").While(s => s.HearingPending).By(Role.Handler)
            .Refuse((_, f, at) => f.HearingOn < at.On, nameof(NotifyLicenceHearing.HearingOn), "听证日期早于通知的日期，请核对");
        d.Act<HoldLicenceHearing>("hold-hearing", "举行听证").While(s => s.HearingPending).By(Role.Handler, Role.Reviewer);
        d.Act<BeginExcludedTime>("exclude-time", "不计时开始").English("Time not counted begins").While(s => Open(s) && s.Exclusions.All(x => x.Until is not null)).By(Role.Handler)
            .Refuse(f => f.Days <= 0, nameof(BeginExcludedTime.Days), "天数要大于0");
        d.Act<EndExcludedTime>("count-again", "不计时结束").English("Time counted again").While(s => s.Exclusions.Any(x => x.Until is null)).By(Role.Handler);
        d.Act<ExtendLicence>("extend", "延长期限").English("Extend the period").While(Open).By(Role.Handler, Role.Leader)
            .Refuse(f => f.Days <= 0, nameof(ExtendLicence.Days), "延长的天数要大于0").Prints(LicencePapers.Extension);
        d.Act<SendLicenceUp>("send-up", "初审上报").English("Send up after review").While(s => Open(s) && s.SentUp is null).By(Role.Handler, Role.Leader).Prints(LicencePapers.Approval);
    }

    private static void DefineDecision(Definition<Licence> d)
    {
        d.Act<GrantLicence>("grant", "准予许可").English("Grant").While(s => s.Undecided).By(Role.Handler, Role.Leader).Day("决定日期", "Decided on")
            .Refuse((_, f, at) => f.ValidTo < at.On, nameof(GrantLicence.ValidTo), "有效期止早于决定日期，请核对")
            .Refuse(f => f.Fee < 0, nameof(GrantLicence.Fee), "收费不能是负数")
            .Prints(LicencePapers.Approval, LicencePapers.Grant, LicencePapers.CertificatePaper, LicencePapers.Receipt);
        d.Act<RefuseLicence>("refuse", "不予许可").English("Refuse").While(s => s.Undecided).By(Role.Handler, Role.Leader).Day("决定日期", "Decided on")
            .Prints(LicencePapers.Refusal, LicencePapers.Receipt);
        d.Act<DeliverLicence>("deliver", "颁发送达").English("Deliver").While(s => s.Decided is not null && s.Delivered is null).By(Role.DeskClerk, Role.Handler).EvenAfterClosing().Day("送达日期", "Delivered on");
        d.Act<PublishLicence>("publish", "公开").English("Publish").While(s => s.Granted is not null && s.Published is null).By(Role.OfficeClerk, Role.DeskClerk, Role.Handler).EvenAfterClosing().Day("公开日期", "Published on");
    }

    private static void DefineAfter(Definition<Licence> d)
    {
        d.Act<ApplyForRenewal>("ask-renewal", "申请延续").English("Renewal asked for").While(s => s.Stands && s.ValidTo is not null && s.PendingRenewal is null).By(Role.DeskClerk, Role.Handler).EvenAfterClosing();
        d.Act<DecideRenewal>("renew", "延续决定").English("Decide on the renewal").While(s => s.PendingRenewal is not null).By(Role.Handler, Role.Leader).EvenAfterClosing()
            .Refuse((s, f, _) => f.Granted && f.Until is { } until && until <= s.ValidTo, nameof(DecideRenewal.Until), "延续后的有效期要晚于原来的有效期");
        d.Act<ChangeLicence>("change", "变更").English("Change").While(s => s.Stands).By(Role.Handler, Role.Leader).EvenAfterClosing();
        d.Act<RevokeLicence>("revoke", "撤销或撤回").English("Revoke or take back").While(s => s.Stands).By(Role.Leader, Role.Handler).EvenAfterClosing()
            .Refuse(f => f.Compensation < 0, nameof(RevokeLicence.Compensation), "金额不能是负数");
        d.Act<CancelLicence>("cancel", "注销").English("Cancel").While(s => s.Granted is not null && s.Cancelled is null).By(Role.Handler, Role.Leader).EvenAfterClosing();
        d.Act<InspectLicence>("inspect", "事后检查").English("Inspect afterwards").While(s => s.Stands).By(Role.Handler, Role.Officer).EvenAfterClosing();
        d.Act<ArchiveLicence>("archive", "归档").English("Archive").While(s => s.Closed is not null && s.Archived is null).By(Role.Handler, Role.DeskClerk, Role.OfficeClerk).EvenAfterClosing();
    }

    private static void DefineClocks(Definition<Licence> d)
    {
        d.Clock("lic_correct").Awaits("ask-correction", "accept").From(s => s.Applied).Until(s => Mark.First(s.CorrectionsAsked.Count > 0 ? s.CorrectionsAsked[0] : null, s.Accepted, s.NotAccepted, s.Decided, s.Withdrawn, s.Terminated))
            .Named("告知补正或受理", "Ask for correction or accept");
        Deciding("lic_decide", LicenceProcedure.Own, s => s.Decided, "作出许可决定", "Decide", "grant", "refuse");
        Deciding("lic_lower_review", LicenceProcedure.LowerReview, s => s.SentUp ?? s.Decided, "初审", "Review before sending up", "send-up");
        Deciding("lic_joint", LicenceProcedure.Joint, s => s.Decided, "联合办理", "Joint handling", "grant", "refuse");
        d.Clock("lic_hear_request").From(s => s.HearingTold).Until(s => Mark.First(s.HearingRequested, s.HearingWaived)).Named("提出听证", "Ask for a hearing");
        d.Clock("lic_hear_hold").Awaits("hold-hearing").From(s => s.HearingRequested).Until(s => Mark.First(s.HearingHeld, s.HearingWithdrawn)).Named("组织听证", "Hold the hearing");
        d.Clock("lic_deliver").Awaits("deliver").From(s => s.Granted).Until(s => s.Delivered).Named("送达证件", "Deliver");
        d.Clock("lic_publish_days").Awaits("publish").UnlessSaidBy("lic_publish").From(s => s.Granted).Until(s => s.Published).Named("公示许可决定", "Publish the decision");

        void Deciding(string rule, LicenceProcedure procedure, Func<Licence, Mark?> done, string label, string english, params string[] acts) =>
            d.Clock(rule).Awaits(acts).From(LicenceChecks.CountedFrom).Until(s => Mark.First(done(s), s.Withdrawn, s.Terminated)).When(s => s.Procedure == procedure && s.NotAccepted is null)
                .Suspended(Suspensions)
                .Extended(s => s.Extensions.Select(e => new Extension(e.On.Day, e.Days, procedure == LicenceProcedure.Joint ? "本级政府负责人" : "本机关负责人", e.Reason)))
                .Named(label, english);
    }

    private static void DefineFigures(Definition<Licence> d)
    {
        Counted("E9a", "许可申请", "Licences applied for", s => s.Applied, "年内收到的行政许可申请；延续、变更的申请不另计。");
        Counted("E9b", "许可受理", "Licences accepted", s => s.Accepted, "年内受理的行政许可申请；当场决定的按当日受理。");
        Counted("E9c", "行政许可", "Licences granted", s => s.Granted, "年内作出的准予许可决定，一份决定算一件；延续、变更不计，后来被撤销的仍计。");
        Counted("E9d", "不予许可", "Licences refused", s => s.Refused, "年内作出的不予许可决定；不予受理的不计。");
        d.Flow("E9e", "撤销许可", "Licences revoked", "件").On(s => s.Revoked?.On).Slice("kind", "许可事项", s => s.Kind).Slice("way", "撤销还是撤回", s => s.Revoked?.Way).Rule("年内撤销、撤回的许可。");

        void Counted(string code, string name, string english, Func<Licence, Mark?> on, string rule) =>
            d.Flow(code, name, english, "件").On(on).Slice("kind", "许可事项", s => s.Kind).Slice("procedure", "办理方式", s => s.Procedure).Slice("village", "村（社区）", s => s.Village).Rule(rule);
    }

    /// <summary>Time that does not count: expert work that was begun, and a hearing from its request to its end.</summary>
    private static IEnumerable<Suspension> Suspensions(Licence s)
    {
        foreach (var excluded in s.Exclusions)
            yield return new(excluded.From.Day, excluded.Until?.Day, "行政许可法45条");
        if (s.HearingRequested is { } asked && (s.HearingPending || Mark.First(s.HearingHeld, s.HearingWithdrawn) is not null))
            yield return new(asked.Day, Mark.First(s.HearingHeld, s.HearingWithdrawn)?.Day, "听证");
    }

    internal static string Key(Mark mark) => mark.Seq.ToString(CultureInfo.InvariantCulture);
}
