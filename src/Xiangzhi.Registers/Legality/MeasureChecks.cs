using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What a decision's or a document's file is searched for, each by its rule in law/rules/decision.json.</summary>
internal static class MeasureChecks
{
    public static void DeclareDecision(Definition<Measure> d)
    {
        DeclareComments(d, "dec_comment", s => !s.Confidential);
        d.Flag("dec_review_time", (s, law) => Discussed(s) is { } act && s.SentForReview is { } sent && sent <= act.On
            && law.Book.At("dec_review_time", sent.Day) is { } rule && act.On.Day < Clock.EarliestAfter(rule, sent.Day, law.Calendar)
            ? [new(act.On, $"账上显示{sent.Day.InWords}送审，{act.On.Day.InWords}就提交讨论，不足规定的工作日。", With: sent)] : []).Seeks("send-for-review");
        d.Step("dec_gate", "提交讨论之前的合法性审查意见", done: s => Opined(s, Discussed(s)?.On), before: s => Discussed(s)?.On).Seeks("review-opinion");
        d.Flag("dec_gate", s => Discussed(s) is { } act && s.OpinionBefore(act.On) is { Passes: false } opinion
            ? [new(act.On, "账上显示合法性审查没有通过，仍提交了讨论。", "failed", With: opinion.On)] : []).Seeks("review-opinion");
        d.Flag("dec_pack", s => Discussed(s) is not { } act ? [] : Needed(s).Except(act.Pack)
            .Select(item => new Finding(act.On, $"提请讨论的材料中账上未见{SheetParts.Label(item)}。", Identifier.Kebab(item.ToString())))).Reads("pack");
        d.Step("dec_party", "决定之前向同级党委的报告", done: s => s.PartyReported, before: s => s.Decided).Seeks("report-to-party");
        d.Flag("dec_archive", s => s.Archived is { } archived
            ? Kept(s).Except(s.FileContents).Select(r => new Finding(archived, $"归档时卷内未见{SheetParts.Label(r)}。", Identifier.Kebab(r.ToString()))) : []).Reads("contents");
        DeclareBoth(d);
    }

    public static void DeclareDocument(Definition<Measure> d)
    {
        DeclareComments(d, "norm_comment", s => s is { Economic: true, Urgent: false });
        d.Step("legal_scope_town", "审议之前的合法性审查意见", done: s => Opined(s, Issuing(s)), before: Issuing).Seeks("review-opinion");
        d.Flag("legal_scope_town", s => Issuing(s) is { } act && s.OpinionBefore(act) is { Passes: false } opinion
            ? [new(act, "账上显示合法性审查没有通过，仍提交了审议或者印发。", "failed", With: opinion.On)] : []).Seeks("review-opinion");
        d.Flag("norm_review_time", (s, law) => s is { Urgent: false, SentForReview: { } sent } && s.Opinions.FirstOrDefault(o => o.On >= sent) is { } opinion
            && law.Book.At("norm_review_time", sent.Day) is { } rule && law.SettingsOn(sent.Day).ValueOf(rule) is { } days && law.Calendar.WorkingDaysBetween(sent.Day, opinion.On.Day) < days
            ? [new(opinion.On, $"账上显示{sent.Day.InWords}送审，{opinion.On.Day.InWords}已出意见，不足规定的工作日。", With: sent)] : []).Seeks("send-for-review");
        d.Step("norm_publish", "作为依据之前的公布", done: s => s.Published, before: s => s.Implemented).Seeks("publish");
        DeclareBoth(d);
    }

    private static void DeclareBoth(Definition<Measure> d)
    {
        d.Flag("dec_hear_material", (s, law) => s.Hearings.Where(h => law.Book.At("dec_hear_material", h.On.Day) is { } rule && !(h.MaterialsOn <= Clock.LatestBefore(rule, h.On.Day, law.Calendar)))
            .Select(h => new Finding(h.On, h.MaterialsOn is { } on ? $"账上显示听证材料（{on.InWords}）送达不足听证（{h.On.Day.InWords}）前规定的日数。" : "账上未见听证材料送达的日期。", Key(h.On)))).Reads("materialsOn");
        d.Step("dec_collective", "通过的集体讨论", done: s => Before(s.Deliberations.Where(x => x.Passes).Select(x => x.On), Bound(s)), before: Bound).Seeks("deliberate");
        d.Flag("dec_collective", s => s.Deliberations.Where(x => x.Passes && !x.HeadLast).Select(x => new Finding(x.On, "账上未见主要负责人最后发表意见。", "head-" + Key(x.On)))).Reads("headLast");
        d.Flag("dec_collective", s => s.Deliberations.Where(x => !x.RecordedDissent).Select(x => new Finding(x.On, "账上记有不同意见，未见意见和理由的记录。", "dissent-" + Key(x.On)))).Reads("views");
        d.Flag("dec_collective", s => s.Deliberations.Where(x => x is { Deviated: true, DeviationExplained: false })
            .Select(x => new Finding(x.On, "账上显示决定与多数人意见不一致，未见说明理由。", "deviation-" + Key(x.On)))).Reads("deviationReason");
        d.Step("norm_fair_comp", "审议之前的公平竞争审查", done: s => s.CompetitionReviewed, before: s => Discussed(s)?.On, when: s => s.Economic).Seeks("fair-competition");
        d.Flag("norm_fair_comp", s => s is { Economic: true, CompetitionReviewed: { } reviewed, CompetitionPassed: false } && s.Deliberations.LastOrDefault(x => x.Passes && x.On >= reviewed) is { } act
            ? [new(act.On, "账上显示公平竞争审查认为须修改，未见修改后重新审查。", "failed", With: reviewed)] : []).Seeks("fair-competition");
    }

    /// <summary>Asked in public before the discussion, and long enough; why it was not is said where a round ends.</summary>
    private static void DeclareComments(Definition<Measure> d, string rule, Func<Measure, bool> when)
    {
        d.Flag(rule, s => when(s) && Discussed(s) is { } act
            ? new RequiredStep(Before(s.Consultations.Select(c => c.Opened), act.On), act.On).Find("提交讨论之前的公开征求意见").Select(f => f with { Key = "missing" }) : []).Seeks("consult");
        d.Flag(rule, (s, law) => when(s) && Discussed(s) is { } act
            ? CutShort(rule, s, act.On, law).Where(c => c.Closed <= act.On).Select(c => Short(c, c.Closed!.Value)) : []).Reads("shortenedFor");
        d.Flag(rule, (s, law) => when(s) && Discussed(s) is { } act
            ? CutShort(rule, s, act.On, law).Where(c => !(c.Closed <= act.On)).Select(c => Short(c, act.On)) : []).Seeks("close-consultation");
    }

    /// <summary>The discussion that led to the decision, or the last one.</summary>
    private static Deliberation? Discussed(Measure s) => s.Deliberations.LastOrDefault(x => x.Passes) ?? s.LastDiscussed;

    /// <summary>The act before which a document must have been reviewed.</summary>
    private static Mark? Issuing(Measure s) => Discussed(s)?.On ?? s.Published;

    /// <summary>From when it is acted upon: published, or carried out before that.</summary>
    private static Mark? Bound(Measure s) => s.Published is { } published && !(s.Implemented < published) ? published : s.Implemented;

    private static Mark? Opined(Measure s, Mark? act) => Before(s.Opinions.Where(o => o.InScope).Select(o => o.On), act);

    /// <summary>The step that stands before an act by its day and by its writing; where none does, the first there is.</summary>
    internal static Mark? Before(IEnumerable<Mark> steps, Mark? act)
    {
        Mark? found = null;
        foreach (var step in steps)
            found = found is null || (step < act && step.Seq < act?.Seq) ? step : found;
        return found;
    }

    /// <summary>Rounds of comments that were over too soon, unexplained; a whole round makes a further short one harmless.</summary>
    private static IEnumerable<Consultation> CutShort(string code, Measure s, Mark act, LawContext law)
    {
        var rounds = s.Consultations.Where(c => c.Opened <= act).ToList();
        return rounds.Exists(c => !IsShort(c)) ? [] : rounds.Where(c => !c.ShortnessExplained);

        bool IsShort(Consultation c) => law.Book.At(code, c.Opened.Day) is { } rule
            && (c.Closed <= act ? c.Closed.Value : act).Day < Clock.EarliestAfter(rule, c.Opened.Day, law.Calendar).AddDays(-1);
    }

    private static Finding Short(Consultation round, Mark end) =>
        new(end, $"账上显示征求意见自{round.Opened.Day.InWords}到{end.Day.InWords}，不足规定的日数，未见说明。", Key(round.Opened), With: round.Opened);

    private static IEnumerable<PackItem> Needed(Measure s)
    {
        yield return PackItem.Draft;
        yield return PackItem.Explanation;
        if (!s.Confidential)
            yield return PackItem.Comments;
        if (s.Specialised)
            yield return PackItem.Expert;
        if (s.Risky)
            yield return PackItem.Risk;
        if (s.Economic)
            yield return PackItem.FairCompetition;
        yield return PackItem.Legality;
    }

    private static IEnumerable<ProcessRecord> Kept(Measure s)
    {
        yield return ProcessRecord.Initiation;
        yield return ProcessRecord.Draft;
        if (!s.Confidential)
            yield return ProcessRecord.Participation;
        if (s.Specialised)
            yield return ProcessRecord.Expert;
        if (s.Risky)
            yield return ProcessRecord.Risk;
        if (s.Economic)
            yield return ProcessRecord.Competition;
        yield return ProcessRecord.Review;
        yield return ProcessRecord.Discussion;
        if (s.Published is not null)
            yield return ProcessRecord.Publication;
    }

    internal static string Key(Mark mark) => mark.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
