using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>The limits that run and the steps that are looked for, each by its rule in law/rules/dispute.json.</summary>
public sealed partial class Disputes
{
    private static void Limits(Definition<Dispute> d)
    {
        d.Clock("med_term").Awaits("agree", "settle", "fail").From(Start).Until(s => s.Concluded).When(s => s.IsPeoples && s.Source.Value != DisputeSources.Court).Extended(Granted)
            .Named("人民调解期限", "Term of people's mediation");
        d.Clock("med_term_admin").Awaits("agree", "settle", "fail").From(Start).Until(s => s.Concluded).When(s => s.Track == DisputeTrack.Administrative).Extended(Granted)
            .Named("行政调解期限", "Term of administrative mediation");
        d.Clock("med_term_court").Awaits("agree", "settle", "fail").From(Start).Until(s => s.Concluded)
            .When(s => s.Track == DisputeTrack.Judicial || (s.IsPeoples && s.Source.Value == DisputeSources.Court)).Extended(Granted)
            .Named("法院委派调解期限", "Term of court-assigned mediation");
        d.Clock("med_term_labour").Awaits("agree", "settle", "fail").From(s => s.TakenIn).Until(s => s.Concluded ?? s.Rejected).When(IsLabour).Named("劳动调解期限", "Term of labour mediation");
        d.Clock("med_labour_limit").From(s => s.Arose).Until(s => s.Concluded ?? s.Rejected).When(IsLabour).Named("劳动仲裁时效", "Limitation of labour arbitration");
        d.Clock("med_land_contract").From(s => s.Arose).Until(s => s.Concluded ?? s.Rejected).When(s => s.Kind.Value == DisputeKinds.LandContract)
            .Named("土地承包仲裁时效", "Limitation of land-contract arbitration");

        // The thirty days are a right: they run on the page only where the parties want it.
        d.Clock("med_confirm").From(s => s.Agreement?.Effective).Until(s => s.Confirmation?.Applied)
            .When(s => s.Agreement is { WantsConfirmation: true } || s.Confirmation is not null).Named("申请司法确认", "Apply for judicial confirmation");
        d.Clock("med_confirm_receive").From(s => s.Confirmation?.Applied).Until(s => s.Confirmation?.Received ?? s.Confirmation?.Decided)
            .Named("法院决定受理", "Court decides on acceptance");
        d.Clock("med_confirm_court").From(s => s.Confirmation?.Received).Until(s => s.Confirmation?.Decided)
            .Extended(s => s.Confirmation?.Extended is { } on ? [new(on.Day, null, "院长", "特殊情况")] : []).Named("法院确认", "Court confirms");

        d.Clock("med_perform").Each(s => s.Agreement?.Instalments ?? [], from: i => i.Agreed, until: i => i.Performed, key: i => Numeral(i.Number), length: i => i.Days)
            .Named("按约定履行", "Performance as agreed");
        d.Clock("med_visit").Awaits("visit").From(s => s.Conclusion is { IsSettled: true } c ? c.On : null).Until(s => s.Visits.Count > 0 ? s.Visits[0] : null)
            .Named("回访期限", "Return visit");
    }

    private static Mark? Start(Dispute s) => s.Accepted is null ? null : s.TakenUpAgain ?? s.Accepted;

    private static IEnumerable<Law.Extension> Granted(Dispute s) => s.Extensions.Select(e => new Law.Extension(e.On.Day, e.Units, e.Approver, e.Reason));

    private static bool IsLabour(Dispute s) => s.Kind.Value is DisputeKinds.Labour or DisputeKinds.Wages;

    private static string Numeral(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Checks(Definition<Dispute> d)
    {
        d.Step("med_notice", "调解前的权利义务告知", done: s => s.Notified, before: FirstOfPeoples).Seeks("notify");
        d.Step("med_file", "受理登记", done: s => s.Accepted, before: s => s.FirstSession ?? s.Conclusions.FirstOrDefault(c => c.Outcome is not (DisputeOutcome.Merged or DisputeOutcome.Withdrawn or DisputeOutcome.HandedOn))?.On)
            .Seeks("accept");
        // A mediated conclusion has its day.
        d.Flag("med_file", s => s is { Sessions.Count: 0, Conclusion: { Outcome: DisputeOutcome.Failed } or { IsSettled: true } } ? [new(s.Concluded!.Value, "账上未见调解记录。", "session")] : []).Seeks("mediate");
        d.Flag("med_file", s => s is { Filed: { } filed, Conclusion: null } ? [new(filed, "账上显示已经归档，未见办结。", "conclusion")] : []).Seeks("agree", "fail", "terminate", "settle", "withdraw", "hand-on");
        d.Flag("med_file", s => s.Filed is not { } filed ? []
            : Required(s).Except(s.FileContents).Select(paper => new Finding(filed, $"归档时卷内未见{DisputePapers.LabelOf(paper)}。", Identifier.Kebab(paper.ToString())))).Reads("contents");
        d.Flag("med_refusal", s => s.Sessions.SelectMany(m => s.Refusals.Where(r => r.Covers(m.On)).TakeLast(1)
            .Select(r => new Finding(m.On, "账上显示一方已明确拒绝，其后仍有调解。", Key(m.On), With: r.On)))).Seeks("consent");
        d.Flag("med_appoint", s => s.Sessions.Where(m => m.Peoples && m.Mediators == 0)
            .Select(m => new Finding(m.On, "账上未见主持这次调解的人民调解员。", Key(m.On)))).Reads("mediators");
        d.Flag("med_mediator", s => s.Sessions.Where(m => m.Peoples && !m.AllServing)
            .Select(m => new Finding(m.On, "账上未见调解员当日在任。", Key(m.On)))).Reads("mediators");
        d.Flag("med_effect", s => s is { IsPeoples: true, Agreement: { Manner: SpokenOrWritten.Oral } a } && a.Lacks.Contains(AgreementPart.Terms)
            ? [new(a.On, "账上未见口头协议内容的记录。")] : []).Reads("terms");
        d.Flag("med_effect", MissingSignatures).Reads("partiesSigned", "mediatorSigned", "sealed");
        d.Flag("med_agreement_fields", s => s is { IsPeoples: true, Agreement: { Manner: SpokenOrWritten.Written, Lacks.Count: > 0 } a }
            ? [new(a.On, $"协议书账上未见{Join(a.Lacks)}。")] : []).Reads("facts", "issues", "responsibility", "terms", "way", "performanceAt", "term");
        d.Flag("med_failed", s => s.RoutesTold is null && s.Conclusion is { Outcome: DisputeOutcome.Failed or DisputeOutcome.Terminated } c
            ? [new(c.On, "调解终止后账上未见告知仲裁、行政、司法途径。")] : []).Reads("routes");
        d.Flag("med_police", s => s.Risks.Where(r => r.IsForPolice && r.Reported is null)
            .Select(r => new Finding(r.On, "账上显示可能引起治安或刑事案件，未见向公安机关报告。", Key(r.On)))).Seeks("report");
        d.Flag("med_confirm", s => s.Confirmation is { Jointly: false } c ? [new(c.Applied, "账上未见双方共同申请司法确认。")] : []).Reads("jointly");
        d.Flag("med_confirm_excl", s => s is { Confirmation: { } c, Agreement: { ConcernsStatus: true } a }
            ? [new(c.Applied, "账上显示协议确认身份、收养或婚姻关系，已申请司法确认。", With: a.On)] : []).Seeks("agree");
        d.Flag("med_follow", s => s.Agreement is { } a ? a.Instalments.Where(i => WasLeftAlone(i, s)).Select(i => new Finding(a.On with { Day = i.Due.AddDays(1) },
            $"账上显示第{i.Number}期过了约定的{i.Due.InWords}，未见督促或回访。", Numeral(i.Number), With: i.Performed ?? s.Filed)) : []).Seeks("urge", "visit");
    }

    /// <summary>The first session of people's mediation, or the agreement where none was held.</summary>
    private static Mark? FirstOfPeoples(Dispute s) => s.Sessions.FirstOrDefault(m => m.Peoples)?.On ?? (s.IsPeoples ? s.Agreement?.On : null);

    private static string Key(Mark mark) => mark.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Join<T>(IEnumerable<T> members) where T : struct, Enum => string.Join("、", members.Select(m => DisputePapers.LabelOf(m)));

    private static IEnumerable<Finding> MissingSignatures(Dispute s)
    {
        if (s is not { IsPeoples: true, Agreement: { Manner: SpokenOrWritten.Written, Effective: null } a })
            return [];
        (string Name, bool There)[] needed = [("各方签名", a.PartiesSigned), ("调解员签名", a.MediatorSigned), ("委员会印章", a.Sealed)];
        return [new(a.On, $"账上未见协议书的{string.Join("、", needed.Where(n => !n.There).Select(n => n.Name))}，协议尚未生效。")];
    }

    /// <summary>What a file must hold: only what the ledger says took place, and for oral mediation only its entry (人民调解法 27, 28).</summary>
    private static IEnumerable<DisputePaper> Required(Dispute s)
    {
        yield return DisputePaper.Registration;
        if (s.Conclusion is { IsSettled: true })
            yield return DisputePaper.Agreement;
        if ((s.Agreement?.Manner ?? s.Manner) == SpokenOrWritten.Oral)
            yield break;
        yield return DisputePaper.Identity;
        if (s.Notified is not null && s.NoticeManner == SpokenOrWritten.Written)
            yield return DisputePaper.Notice;
        if (s.Sessions.Count > 0)
            yield return DisputePaper.Record;
    }

    /// <summary>Performed late, or still open when the file was closed, and nobody had urged it or gone to look since the due day.</summary>
    private static bool WasLeftAlone(Instalment i, Dispute s) =>
        (i.Performed ?? s.Filed) is { } end && end.Day > i.Due && !(i.Urged <= end) && !s.Visits.Any(v => v.Day >= i.Due && v <= end);
}
