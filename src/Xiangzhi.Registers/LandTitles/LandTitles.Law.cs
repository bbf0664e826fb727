using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>
/// The limits that run and the gaps that are looked for, each by its rule in law/rules/dispute.json. 土地权属争议调查处理办法 speaks of land
/// only; of trees and forest land the register knows what 森林法 22 says.
/// </summary>
public sealed partial class LandTitles
{
    private static void Limits(Definition<LandTitle> d)
    {
        d.Clock("land_title_days").Awaits("accept", "refuse").From(s => s.Received).Until(s => Mark.First(s.Accepted, s.Refusal?.On, s.PassedOn, s.Withdrawn)).When(s => s.IsLand).Named("决定是否受理", "Accept or not");
        d.Clock("land_title_copy").Awaits("send-copy").From(s => s.Accepted).Until(s => s.CopySent ?? s.Resolved).When(s => s.IsLand).Named("送申请书副本", "Send the copy");
        // Who does not defend loses nothing but the word: with the end of the matter the term is over.
        d.Clock("land_title_defence").From(s => s.CopyReceived).Until(s => s.Defended ?? s.Resolved).When(s => s.IsLand).Named("被申请人答辩", "Defence");
        d.Clock("land_title_proposal").Awaits("propose").From(s => s.Accepted).Until(s => Mark.First(s.Proposed, s.Resolved)).When(s => s.IsLand)
            .Extended(s => s.Extensions.Select(e => new Extension(e.On.Day, e.Months, e.Approver is null ? "负责人（账上未见）" : "负责人", e.Reason))).Named("提出处理意见", "Propose a decision");
        d.Clock("land_title_agreement_serve").Awaits("serve").From(s => s.Agreement?.Effective).Until(s => s.AllServed).When(s => s.IsLand && s.Decision is null).Named("送达调解书", "Serve the mediation paper");
        d.Clock("land_title_sue").Each(Terms, t => t.From, t => t.Sued, t => t.Key).When(s => s.IsLand).Named("不服处理决定起诉", "Sue against the decision");
        d.Clock("land_title_forest_sue").Each(Terms, t => t.From, t => t.Sued, t => t.Key).When(s => !s.IsLand).Named("不服处理决定起诉（林木林地）", "Sue against the decision, forests");
    }

    /// <summary>The term of one side, from the day on which it was served.</summary>
    private sealed record Term(string Key, Mark From, Mark? Sued);

    /// <summary>Once the file is closed and nobody went further there is no term left to watch.</summary>
    private static IEnumerable<Term> Terms(LandTitle s)
    {
        if (s.Decision is not { } decision)
            return [];
        Mark? sued = s.Remedies.FirstOrDefault(r => r.On >= decision.On)?.On;
        return s.Closed is not null && sued is null ? [] : s.Served.Select(x => new Term(Identifier.Kebab(x.Side.ToString()), x.On, sued));
    }

    private static void Checks(Definition<LandTitle> d)
    {
        Application(d);
        Investigation(d);
        Paper(d);
        foreach (var (rule, land) in new[] { ("land_title", true), ("land_title_forest", false) })
        {
            d.Flag(rule, s => s.IsLand == land && s is { IsBetweenUnits: true, Decision: { } decision }
                ? [new(decision.On, "账上显示单位之间的权属争议由本级作了处理决定，未见移送县级。", "units")] : []).Seeks("receive.parties", "pass-on");
            d.Flag(rule, s => s.IsLand != land ? [] : s.Disturbances.Where(x => Unanswered(x, s))
                .Select(x => new Finding(x.On, "账上显示争议解决前现状被改变，未见制止或者处置的记录。", Key(x.On), With: x.Stopped))).Seeks("stop");
        }
        foreach (var (rule, land) in new[] { ("land_title_sue", true), ("land_title_forest_sue", false) })
            d.Flag(rule, s => s.IsLand == land && s.Decision is { RemediesTold: false } decision ? [new(decision.On, "处理决定账上未见告知救济途径和期限。", "told")] : []).Reads("remediesTold");
        d.Flag("rev_first", s => s.Decision is { AffectsAcquired: true, ReviewFirstTold: false } decision ? [new(decision.On, "处理决定涉及已经依法取得的权利，账上未见告知先申请行政复议。")] : []).Reads("reviewFirstTold");
    }

    private static void Application(Definition<LandTitle> d)
    {
        d.Flag("land_title_application", s => s is { IsLand: true, Accepted: { } accepted, Written: false } ? [new(accepted, "已经受理，账上未见书面申请书。", "written", With: s.Received)] : []).Seeks("receive.written");
        d.Flag("land_title_application", s => s is { IsLand: true, Accepted: { } accepted, EvidenceListed: 0 } ? [new(accepted, "已经受理，账上未见申请人提交的证据材料。", "evidence", With: s.Received)] : []).Seeks("receive.evidence");
        d.Flag("land_title_refuse", s => s is { IsLand: true, Refusal: { } no } && (no.Ground is null || !no.Reasoned) ? [new(no.On, "不予受理账上未见属于哪种情形和理由。", "reasons")] : []).Reads("ground", "reasons");
        d.Flag("land_title_refuse", s => s is { IsLand: true, Refusal: { RemediesTold: false } no } ? [new(no.On, "不予受理账上未见告知复议、诉讼的权利。", "told")] : []).Reads("remediesTold");
        d.Step("land_title_copy", "处理决定之前送被申请人的申请书副本", done: s => s.CopySent, before: s => s.Decision?.On, when: s => s.IsLand).Seeks("send-copy");
    }

    private static void Investigation(Definition<LandTitle> d)
    {
        d.Step("land_title_investigators", "处理决定之前指定的承办人", done: s => s.Named, before: s => s.Decision?.On, when: s => s.IsLand).Seeks("name");
        d.Flag("land_title_two", (s, law) => s is { IsLand: true, Named: { } named } && law.Book.At("land_title_two", named.Day)?.Value is { } least && s.Investigators.Count < least
            ? [new(named, $"账上未见{least}名以上承办人。")] : []).Reads("investigators");
        d.Flag("land_title_recusal", s => s is not { IsLand: true, Decision: { } decision } ? [] : s.Recusals.Where(r => r.Granted is null && r.On <= decision.On)
            .Select(r => new Finding(r.On, "有人申请回避，账上未见是否回避的决定。", Key(r.On), With: decision.On))).Reads("granted");
        d.Flag("land_title_site", s => !s.IsLand ? [] : s.Sites.Where(x => !x.Told).Select(x => new Finding(x.On, "实地调查账上未见通知当事人到场。", Key(x.On)))).Reads("told");
        d.Step("land_title_evidence", "处理决定之前对证据的审查", done: s => s.Examinations.Count > 0 ? s.Examinations[0].On : null, before: s => s.Decision?.On, when: s => s.IsLand).Seeks("examine");
        d.Flag("land_title_evidence", s => s is { IsLand: true, Decision: { } decision } && s.Examinations.Where(x => x.On <= decision.On).ToList() is [.., var last] all && !all.Exists(x => x.Verified)
            ? [new(last.On, "账上未见证据查证属实的记载。", "verified", With: decision.On)] : []).Reads("verified");
        d.Step("land_title_mediate", "处理决定之前的调解", done: s => s.Mediations.Count > 0 ? s.Mediations[0].On : null, before: s => s.Decision?.On, when: s => s.IsLand).Seeks("mediate");
        d.Flag("land_title_proposal", s => !s.IsLand ? [] : s.Extensions.Where(e => e.Approver is null)
            .Select(e => new Finding(e.On, "延长提出处理意见的期限，账上未见负责人批准。", Key(e.On)))).Reads("approver");
    }

    private static void Paper(Definition<LandTitle> d)
    {
        d.Flag("land_title_agreement", s => s is { IsLand: true, Agreement: { } paper } && (!paper.HasFacts || !paper.HasTerms)
            ? [new(paper.On, $"调解书账上未见{(paper.HasFacts ? "协议内容" : paper.HasTerms ? "争议的主要事实" : "争议的主要事实和协议内容")}。", "contents")] : []).Reads("facts", "terms");
        d.Flag("land_title_agreement", Unsigned).Reads("partiesSigned", "investigatorsSigned", "sealed");
        d.Flag("land_title_decision", s => s is { IsLand: true, Decision: { Lacks.Count: > 0 } decision }
            ? [new(decision.On, $"处理决定账上未见{string.Join("、", decision.Lacks.Select(SheetParts.Label))}。")] : []).Reads("facts", "basis", "conclusion").Seeks("receive.claim");
    }

    private static IEnumerable<Finding> Unsigned(LandTitle s)
    {
        if (s is not { IsLand: true, Agreement: { Effective: null } paper })
            return [];
        (string Name, bool There)[] needed = [("双方签名或盖章", paper.PartiesSigned), ("承办人署名", paper.InvestigatorsSigned), ("印章", paper.Sealed)];
        return [new(paper.On, $"调解书账上未见{string.Join("、", needed.Where(n => !n.There).Select(n => n.Name))}，还没有生效。", "signatures")];
    }

    /// <summary>Changed while the dispute was open, and nobody had acted against it before it was resolved.</summary>
    private static bool Unanswered(Disturbance x, LandTitle s) =>
        !(x.Needed && !s.IsLand) && !(s.Resolved < x.On) && (x.Stopped is not { } stopped || s.Resolved < stopped);
}
