using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What a licence file is searched for: each rule finds its own gap and nothing else. Numbers come from <c>law/</c>.</summary>
internal static class LicenceChecks
{
    /// <summary>
    /// From when the office's time runs: acceptance, or papers made complete. Where nothing was asked for in time, the application
    /// counts as accepted on the day it came in (行政许可法 32).
    /// </summary>
    public static Mark? CountedFrom(Licence s, LawContext law)
    {
        if (s.Applied is not { } applied)
            return null;
        var latest = LatestToAsk(applied, law);
        var inTime = s.CorrectionsAsked.Count > 0 && s.CorrectionsAsked[0].Day <= latest;
        return inTime ? s.Accepted ?? s.Corrected
            : s.Accepted is { } accepted && accepted.Day <= latest ? accepted : applied;
    }

    public static void Declare(Definition<Licence> d)
    {
        DeclareIntake(d);
        DeclareReview(d);
        DeclareDecision(d);
        DeclareHomestead(d);
    }

    private static void DeclareIntake(Definition<Licence> d)
    {
        d.Flag("lic_receipt", s => (s.Accepted ?? s.NotAccepted) is { } answered && !s.ReceiptGiven && !s.OnTheSpot
            ? [new(answered, s.NotAccepted is null ? "账上未见受理的书面凭证。" : "账上未见不予受理的书面凭证。")] : []).Reads("receiptGiven");
        d.Flag("lic_receipt", s => s is { NotAccepted: null, OnTheSpot: false } ? new RequiredStep(s.Accepted, s.Decided).Find("决定之前的受理和书面凭证").Select(f => f with { Key = "accepted" }) : []).Seeks("accept");
        d.Flag("lic_correct", (s, law) => s is { Applied: { } applied, CorrectionsAsked: [var asked, ..] } && asked.Day > LatestToAsk(applied, law)
            ? [new(asked, $"账上显示补正告知（{asked.Day.InWords}）晚于收到材料（{applied.Day.InWords}）后规定的工作日，按收到之日受理计算。", With: applied)] : []).Seeks("ask-correction");
        d.Flag("lic_correct", s => s.CorrectionsAsked.Skip(1)
            .Select(again => new Finding(again, "账上显示补正不止告知了一次。", "again-" + Licences.Key(again), With: s.CorrectionsAsked[0]))).Seeks("ask-correction");
        d.Flag("lic_refuse_now", s => s is { Applied: { } applied, NotAccepted: { } not, NotAcceptedFor: NotAcceptedGround.NotNeeded or NotAcceptedGround.NotOurs } && not.Day > applied.Day
            ? [new(not, $"账上显示{applied.Day.InWords}收到的申请到{not.Day.InWords}才告知不受理，未见即时告知。", With: applied)] : []).Seeks("not-accept");
    }

    private static void DeclareReview(Definition<Licence> d)
    {
        d.Flag("lic_two_staff", (s, law) => s.Visits.Where(v => law.Book.At("lic_two_staff", v.On.Day)?.Value is { } least && v.Staff < least)
            .Select(v => new Finding(v.On, $"{v.On.Day.InWords}到场核查，账上未见两名以上工作人员。", Licences.Key(v.On)))).Reads("staff");
        d.Step("lic_third_party", "决定之前告知利害关系人", done: s => s.ThirdParties.Count > 0 ? s.ThirdParties[0].Told : null, before: s => s.Decided, when: s => s.TouchesOthers).Seeks("tell-third-party");
        d.Flag("lic_third_party", s => s.Decided is { } decided ? s.ThirdParties.Where(p => p.Told.Day <= decided.Day).SelectMany(p => Unheard(p, decided)) : []).Seeks("hear-third-party");
        d.Flag("lic_excluded", s => s.Exclusions.Where(x => !x.Told)
            .Select(x => new Finding(x.From, $"{x.From.Day.InWords}起不计时，账上未见书面告知申请人所需时间。", Licences.Key(x.From)))).Reads("told");
        d.Flag("lic_decide", s => s.Extensions.Where(e => e.Approver is null).Select(e => new Finding(e.On, "延长期限，账上未见负责人批准。", "approver-" + Licences.Key(e.On)))).Reads("approver");
        d.Flag("lic_decide", s => s.Extensions.Where(e => !e.Told).Select(e => new Finding(e.On, "延长期限，账上未见告知申请人。", "told-" + Licences.Key(e.On)))).Reads("told");
        d.Flag("lic_hear_request", (s, law) => s is { Decided: { } decided, HearingTold: { } told, HearingRequested: null, HearingWaived: null } && told <= decided
            && law.Book.At("lic_hear_request", told.Day) is { } rule && Clock.EarliestAfter(rule, told.Day, law.Calendar) is var earliest && decided.Day < earliest
            ? [new(decided, $"账上显示提出听证的期限还没有满（最早{earliest.InWords}可以决定）就作了决定。", With: told)] : []).Seeks("waive-hearing", "request-hearing");
        d.Flag("lic_hear_hold", s => s is not { HearingRequested: { } asked, Decided: { } decided } || asked > decided ? []
            : Mark.First(s.HearingHeld, s.HearingWithdrawn) is { } ended ? new RequiredStep(ended, decided).Find("决定之前举行听证")
            : [new(decided, "有人要求听证，账上未见举行听证就作了决定。", With: asked)]).Seeks("hold-hearing", "withdraw-hearing");
        d.Flag("lic_hear_notice", (s, law) => s.HearingHeld is not { } held ? []
            : s.HearingNotified is not { } notified ? [new(held, "账上未见听证通知。")]
            : law.Book.At("lic_hear_notice", held.Day) is { } rule && notified.Day > Clock.LatestBefore(rule, held.Day, law.Calendar)
                ? [new(held, $"账上显示听证通知（{notified.Day.InWords}）不足举行（{held.Day.InWords}）前规定的工作日。", With: notified)] : []).Seeks("notify-hearing");
    }

    private static void DeclareDecision(Definition<Licence> d)
    {
        d.Flag("lic_refusal_reasons", s => s is { Refused: { } refused, RefusalReasoned: false } ? [new(refused, "不予许可决定，账上未见理由。")] : []).Reads("reasons");
        d.Flag("lic_refusal_reasons", s => s is { Refused: { } refused, RightsTold: false } ? [new(refused, "不予许可决定，账上未见告知复议、诉讼的权利。", "rights")] : []).Reads("rightsTold");
        d.Flag("lic_publish", s => s is { Granted: not null, Published: null } && Mark.First(s.Archived, s.Cancelled) is { } end
            ? [new(end, "准予许可的决定，到归档或注销时账上未见公开。")] : []).Seeks("publish");
        d.Flag("lic_no_fee", s => s is { Granted: { } granted, FeeYuan: > 0, FeeHasBasis: false } ? [new(granted, "账上显示办许可收了费，未见法律、行政法规的收费依据。")] : []).Reads("fee", "feeBasis");
        // The permits of rural planning are the county's unless handed down: their own rule looks.
        d.Flag("lic_authority", s => s is { Decided: { } decided, Procedure: not LicenceProcedure.LowerReview } && s.Kind.Value != LicenceKinds.RuralPlanning
            ? PowerSeen.Lacking(s.Power, decided, "许可权") : []).Seeks("apply.power");
        d.Flag("lic_rural_planning", s => s is not { Granted: { } granted, OnTheSpot: false } || s.Kind.Value != LicenceKinds.RuralPlanning || s.Power is { InForce: true, IsOwn: true } ? []
            : s.SentUp is { } sent ? new RequiredStep(sent, granted).Find("核发之前报区县规划主管部门")
            : [new(granted, "乡村建设规划许可，账上未见报区县规划主管部门核发，也未见交由本乡行使的清单事项。", With: s.Applied)]).Seeks("send-up", "apply.power");
        d.Flag("lic_renew", (s, law) => s.Renewals.Where(r => r.Expires is { } expires && law.Book.At("lic_renew", r.Applied.Day) is { } rule
                && r.Applied.Day <= Clock.LatestBefore(rule, expires, law.Calendar) && r.Decided?.Day > expires && !r.Granted)
            .Select(r => new Finding(r.Decided!.Value, $"按时申请延续，账上未见到期（{r.Expires!.Value.InWords}）以前的决定，期满即视为准予延续，其后却未准。", Licences.Key(r.Applied), With: r.Applied)))
            .Reads("granted", "deemed");
        d.Flag("insp_licence_record", s => s.Checks.Where(c => !c.Recorded)
            .Select(c => new Finding(c.On, $"{c.On.Day.InWords}对被许可人的检查，账上未见签字的书面记录。", Licences.Key(c.On)))).Reads("recorded");
    }

    private static void DeclareHomestead(Definition<Licence> d)
    {
        d.Flag("lic_homestead", s => s is { Granted: { } granted, HasOtherHomestead: true, GivesUpOtherHomestead: false } && IsHomestead(s)
            ? [new(granted, "账上显示申请人已有别处宅基地，未见承诺退出。", With: s.Applied)] : []).Seeks("apply.givesUpOtherHomestead");
        d.Flag("lic_homestead_visits", s => IsHomestead(s)
            ? new RequiredStep(FirstVisit(s, SiteVisitKind.Survey), s.Granted).Find("批准之前的到场审查").Select(f => f with { Key = "survey" }) : []).Seeks("visit");
        d.Flag("lic_homestead_visits", s => IsHomestead(s)
            ? new RequiredStep(FirstVisit(s, SiteVisitKind.SettingOut), FirstVisit(s, SiteVisitKind.Acceptance)).Find("建成核查之前的丈量批放").Select(f => f with { Key = "setting-out" }) : []).Seeks("visit");
    }

    private static Mark? FirstVisit(Licence s, SiteVisitKind kind) => s.Visits.FirstOrDefault(v => v.Kind == kind)?.On;

    private static IEnumerable<Finding> Unheard(ThirdPartyHeard party, Mark decided)
    {
        var found = party.Heard is { } heard ? new RequiredStep(heard, decided).Find("利害关系人的意见") : [new(decided, "告知了利害关系人，账上未见其意见。", With: party.Told)];
        return found.Select(f => f with { Key = "heard-" + Licences.Key(party.Told) });
    }

    private static bool IsHomestead(Licence s) => s.Kind.Value == LicenceKinds.Homestead;

    /// <summary>Last day on which correction may be asked for, or the application be accepted, before it counts as accepted.</summary>
    private static DateOnly LatestToAsk(Mark applied, LawContext law) =>
        law.Book.At("lic_correct", applied.Day) is { } rule ? Clock.Read(rule, new(applied.Day, null), law.Calendar, law.SettingsOn(applied.Day)).Due ?? DateOnly.MaxValue : DateOnly.MaxValue;
}
