using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>The limits that run and the steps that are looked for, each by its rule in law/rules/petition.json.</summary>
public sealed partial class Petitions
{
    private static void Limits(Definition<Petition> d)
    {
        d.Clock("xf_tell_direct").Awaits("tell", "serve-paper").From(s => s.Registered).Until(s => s.Told).When(s => !s.IsForwarded && MustBeTold(s)).Named("告知信访人", "Tell the petitioner");
        d.Clock("xf_tell_forwarded").Awaits("tell", "serve-paper").From(s => s.Registered).Until(s => s.Told).When(s => s.IsForwarded && MustBeTold(s)).Named("告知信访人", "Tell the petitioner");
        d.Clock("xf_object").From(s => s.Registered).Until(s => s.Objected).When(s => s.IsForwarded && (s.Objected is not null || (s.Accepted is null && s.Told is null && IsOpen(s))))
            .Named("不属本机关的提出异议", "Object if it is not ours");
        d.Clock("xf_route").Awaits("send").From(s => s.Registered).Until(s => s.Sent).When(s => s.Sent is not null).Named("转送交办", "Forward");
        d.Clock("xf_handle").Awaits("decide", "answer").From(Start).Until(s => s.Concluded).When(s => s.IsPetitionProcedure)
            .Extended(s => s.Extensions.Select(e => new Law.Extension(e.On.Day, e.Days, e.Approver, e.Reason))).Named("作出处理意见", "Give the opinion");
        d.Clock("xf_simple_accept").Awaits("accept").From(s => s.Registered).Until(s => s.Accepted).When(s => s.Simple is not null).Named("简易受理", "Accept, simple procedure");
        d.Clock("xf_simple_opinion").Awaits("decide", "answer").From(s => s.Simple?.On).Until(s => s.Concluded).When(s => s.Simple is { Left: null }).Named("简易答复", "Answer, simple procedure");
        d.Clock("xf_assigned").Awaits("decide", "answer").From(s => s.Registered).Until(s => s.Concluded).Length(s => Days(s)).When(s => IsDue(s)).Named("交办办结日期", "Due as assigned");

        d.Clock("xf_review_req").From(s => s.Opinion?.Served).Until(s => s.Review?.Asked).When(s => s.IsPetitionProcedure).Named("请求复查", "Ask for review");
        d.Clock("xf_review_do").From(s => s.Review?.Asked).Until(s => s.Review?.Answered).Named("复查", "Review");
        d.Clock("xf_recheck_req").From(s => s.Review is { Result: PetitionReviewResult.Upheld or PetitionReviewResult.Changed } r ? r.Answered : null).Until(s => s.Recheck?.Asked).Named("请求复核", "Ask for the second review");
        d.Clock("xf_recheck_do").From(s => s.Recheck?.Asked).Until(s => s.Recheck?.Answered)
            .Suspended(s => s.Recheck?.Hearings.Select(h => new Law.Suspension(h.From, h.Until, "听证时间不计入")) ?? []).Named("复核", "Second review");
        d.Clock("xf_supervised").Awaits("answer-supervision").Each(s => s.Supervisions, from: x => x.On, until: x => x.Answered, key: x => Numeral(x.Number), length: x => x.Days).Named("督办答复", "Answer the supervision");
    }

    /// <summary>A review that set the opinion aside begins the sixty days anew.</summary>
    private static Mark? Start(Petition s) => s.Accepted is null ? null
        : s.Conclusions.LastOrDefault(c => c is { Outcome: PetitionOutcome.Opinion, Undone: not null })?.Undone ?? s.Accepted;

    private static bool MustBeTold(Petition s) => !s.Unclear && s.Gone is null;

    /// <summary>The day that an assigning organ set stands, but for one that was returned or merged before it.</summary>
    internal static bool IsDue(Petition s) => s is { Origin: PetitionOrigin.Assigned, DueOn: { } due } && !(s.Gone is { } gone && gone.Day <= due);

    private static int? Days(Petition s) => s is { DueOn: { } due, Registered: { } from } ? Math.Max(0, due.DayNumber - from.Day.DayNumber) : null;

    private static void Checks(Definition<Petition> d)
    {
        d.Step("xf_register", "登记", done: s => s.Registered, before: Handled, when: s => !s.IsForwarded).Seeks("register");
        d.Step("xf_register", "登记", done: s => s.Registered, before: Handled, when: s => s.IsForwarded).Seeks("receive");
        d.Flag("xf_route_list", s => s is { Sent: { } sent, Litigation: true, SentTo: not PetitionOrgan.PoliticalLegal } ? [new(sent, "账上显示涉法涉诉事项没有转政法部门。")] : []).Reads("to");
        d.Flag("xf_litigation_apart", s => s is { Litigation: true, Accepted: { } on, Route: PetitionRoute.Petition } ? [new(on, "账上显示涉法涉诉事项按信访程序受理。")] : []).Reads("route");
        d.Flag("xf_urgent", s => s.Urgent is { Reported: null } urgent ? [new(urgent.On, "重大紧急事项账上未见报告。")] : []).Seeks("report-urgent");
        d.Flag("xf_closed", s => s is { ExhaustedBefore: true, Accepted: { } on } ? [new(on, "账上显示经过复核的同一事实和理由，又作了受理。")] : []).Reads("route");
        d.Flag("xf_simple_in", s => s is { Simple: { Left: null } simple, Repeated: true } ? [new(simple.On, "账上显示重复信访按简易办理。")] : []).Reads("simple");
        d.Flag("xf_simple_out", Excluded).Reads("simple", "route", "joint", "unlikely");
        d.Flag("xf_reps", TooMany).Reads("representatives");
        d.Flag("xf_next_organ", s => s is { Bypassed: true, Guided: null, Registered: { } on } ? [new(on, "账上显示越级走访，未见引导到有权处理机关的记录。")] : []).Seeks("guide");
        d.Flag("xf_recusal", NotRecused).Reads("to", "interested");
        d.Flag("xf_opinion_contents", s => s.Opinion is { Lacks.Count: > 0 } opinion
            ? [new(opinion.On, $"处理意见书账上未见{string.Join("、", opinion.Lacks.Select(SheetParts.Label))}。", "contents")] : []).Reads("claim", "facts", "opinion", "basis");
        d.Flag("xf_opinion_contents", s => s is { IsPetitionProcedure: true, Opinion: { ReviewTold: false } opinion } ? [new(opinion.On, "处理意见书账上未见请求复查的权利和期限。", "review")] : []).Reads("reviewTold");
        d.Flag("xf_opinion_contents", s => s.Opinion is { Sealed: false } opinion ? [new(opinion.On, "处理意见书账上未见单位印章。", "seal")] : []).Reads("sealed");
        d.Step("xf_inquire", "处理意见之前的调查核实", done: s => Mark.First(s.Inquired, s.Hearings.Count > 0 ? s.Hearings[0] : null), before: s => s.Opinion?.On, when: s => s.IsPetitionProcedure).Seeks("inquire");
        d.Step("xf_written_answer", "处理意见书的送达", done: s => s.Opinion?.Served, before: s => s.Filed, when: s => s.Opinion is not null && s.IsPetitionProcedure).Seeks("deliver");
        d.Flag("xf_tell_direct", s => Untold(s, forwarded: false)).Seeks("tell");
        d.Flag("xf_tell_forwarded", s => Untold(s, forwarded: true)).Seeks("tell");
        d.Flag("xf_mediation", s => s.Settlements.Where(x => x is { Agreed: true, Consented: false })
            .Select(x => new Finding(x.On, "账上未见双方同意调解、和解。", "consent-" + Numeral(x.On.Seq)))).Reads("consented");
        d.Flag("xf_mediation", s => s.Settlements.Where(x => x is { Agreed: true, Written: false })
            .Select(x => new Finding(x.On, "账上未见调解、和解协议书。", "paper-" + Numeral(x.On.Seq)))).Reads("written");
        d.Flag("xf_handle", s => s.Extensions.Where(e => e.Told is null).Select(e => new Finding(e.On, "账上显示已经延期，未见告知信访人。", Numeral(e.On.Seq)))).Reads("told");
    }

    /// <summary>The first thing done with it, by whichever way.</summary>
    private static Mark? Handled(Petition s) => Mark.First(s.Accepted, s.Told, s.Conclusions.Count > 0 ? s.Conclusions[0].On : null);

    /// <summary>Put away, and never told; until then the clock watches it.</summary>
    private static IEnumerable<Finding> Untold(Petition s, bool forwarded) =>
        s is { Filed: { } end, Told: null } && s.IsForwarded == forwarded && MustBeTold(s) ? [new(end, "到归档时账上未见书面告知信访人接收情况和处理途径。", With: s.Registered)] : [];

    private static IEnumerable<Finding> Excluded(Petition s)
    {
        if (s.Simple is not { Left: null } simple)
            yield break;
        if (s.Route is { } route && route != PetitionRoute.Petition)
            yield return new(simple.On, "账上显示第31条前五项的事项按简易办理。", "route");
        if (s.Origin == PetitionOrigin.Assigned)
            yield return new(simple.On, "账上显示上级交办的事项按简易办理。", "assigned");
        if (simple.Joint)
            yield return new(simple.On, "账上显示牵涉几个责任单位或多人联名的事项按简易办理。", "joint");
        if (simple.Unlikely)
            yield return new(simple.On, "账上显示可能不支持诉求的事项按简易办理。", "unlikely");
    }

    private static IEnumerable<Finding> TooMany(Petition s, LawContext law)
    {
        if (s is not { Form: PetitionForm.Visit, Registered: { } on } || law.Book.At("xf_reps", on.Day) is not { } version || law.SettingsOn(on.Day).ValueOf(version) is not { } most)
            return [];
        return s.Representatives > most ? [new(on, $"账上显示走访代表{s.Representatives}人，多于{most}人。")] : [];
    }

    /// <summary>Whoever handles it now has an interest in it, or is one of those complained of.</summary>
    private static IEnumerable<Finding> NotRecused(Petition s)
    {
        if (s.Handlers is not [.., var now])
            return [];
        return now.Interested ? [new(now.On, "账上显示承办人与信访事项或信访人有直接利害关系，未见回避。")]
            : now.Person is { } person && s.About.Any(p => p.Number == person) ? [new(now.On, "账上显示承办人就是信访涉及的工作人员，未见回避。")] : [];
    }

    private static string Numeral(long number) => number.ToString(CultureInfo.InvariantCulture);
}
