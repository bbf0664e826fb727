using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What a decision's or a document's file is searched for, each by its rule in law/rules/decision.json.</summary>
internal static class MeasureChecks
{
    public static void DeclareDecision(Definition<Measure> d)
    {
        d.Flag("dec_comment", (s, law) => s.Confidential ? [] : Comments("dec_comment", s, law));
        d.Flag("dec_review_time", (s, law) => Discussed(s) is { } act && s.SentForReview is { } sent && sent <= act.On
            && law.Book.At("dec_review_time", sent.Day) is { } rule && act.On.Day < Clock.EarliestAfter(rule, sent.Day, law.Calendar)
            ? [new(act.On, $"账上显示{Say(sent.Day)}送审，{Say(act.On.Day)}就提交讨论，不足规定的工作日。")] : []);
        d.Step("dec_gate", "提交讨论之前的合法性审查意见", done: Opined, before: s => Discussed(s)?.On);
        d.Flag("dec_gate", s => Discussed(s) is { } act && s.OpinionBefore(act.On) is { Passes: false }
            ? [new(act.On, "账上显示合法性审查没有通过，仍提交了讨论。", "failed")] : []);
        d.Flag("dec_pack", s => Discussed(s) is not { } act ? [] : Needed(s).Except(act.Pack)
            .Select(item => new Finding(act.On, $"提请讨论的材料中账上未见{SheetParts.Label(item)}。", Identifier.Kebab(item.ToString()))));
        d.Step("dec_party", "决定之前向同级党委的报告", done: s => s.PartyReported, before: s => s.Decided);
        d.Flag("dec_archive", s => s.Archived is { } archived
            ? Kept(s).Except(s.FileContents).Select(r => new Finding(archived, $"归档时卷内未见{SheetParts.Label(r)}。", Identifier.Kebab(r.ToString()))) : []);
        DeclareBoth(d);
    }

    public static void DeclareDocument(Definition<Measure> d)
    {
        d.Flag("norm_comment", (s, law) => s is { Economic: true, Urgent: false } ? Comments("norm_comment", s, law) : []);
        d.Step("legal_scope_town", "审议之前的合法性审查意见", done: Opined, before: s => Discussed(s)?.On ?? s.Published);
        d.Flag("legal_scope_town", s => (Discussed(s)?.On ?? s.Published) is { } act && s.OpinionBefore(act) is { Passes: false }
            ? [new(act, "账上显示合法性审查没有通过，仍提交了审议或者印发。", "failed")] : []);
        d.Flag("norm_review_time", (s, law) => s is { Urgent: false, SentForReview: { } sent } && s.Opinions.FirstOrDefault(o => o.On >= sent) is { } opinion
            && law.Book.At("norm_review_time", sent.Day) is { } rule && law.SettingsOn(sent.Day).ValueOf(rule) is { } days && law.Calendar.WorkingDaysBetween(sent.Day, opinion.On.Day) < days
            ? [new(opinion.On, $"账上显示{Say(sent.Day)}送审，{Say(opinion.On.Day)}已出意见，不足规定的工作日。")] : []);
        d.Step("norm_publish", "作为依据之前的公布", done: s => s.Published, before: s => s.Implemented);
        DeclareBoth(d);
    }

    private static void DeclareBoth(Definition<Measure> d)
    {
        d.Flag("dec_hear_material", (s, law) => s.Hearings.Where(h => law.Book.At("dec_hear_material", h.On.Day) is { } rule && !(h.MaterialsOn <= Clock.LatestBefore(rule, h.On.Day, law.Calendar)))
            .Select(h => new Finding(h.On, h.MaterialsOn is { } on ? $"账上显示听证材料（{Say(on)}）送达不足听证（{Say(h.On.Day)}）前规定的日数。" : "账上未见听证材料送达的日期。", Key(h.On))));
        d.Step("dec_collective", "集体讨论", done: s => s.Deliberations.Count > 0 ? s.Deliberations[0].On : null, before: s => s.Published);
        d.Flag("dec_collective", s => s.Deliberations.Where(x => x.Passes && !x.HeadLast).Select(x => new Finding(x.On, "账上未见主要负责人最后发表意见。", "head-" + Key(x.On))));
        d.Flag("dec_collective", s => s.Deliberations.Where(x => !x.RecordedDissent).Select(x => new Finding(x.On, "账上记有不同意见，未见意见和理由的记录。", "dissent-" + Key(x.On))));
        d.Flag("dec_collective", s => s.Deliberations.Where(x => x is { Deviated: true, DeviationExplained: false }).Select(x => new Finding(x.On, "账上显示决定与多数人意见不一致，未见说明理由。", "deviation-" + Key(x.On))));
        d.Step("norm_fair_comp", "审议之前的公平竞争审查", done: s => s.CompetitionReviewed, before: s => Discussed(s)?.On, when: s => s.Economic);
        d.Flag("norm_fair_comp", s => s is { Economic: true, CompetitionReviewed: { } reviewed, CompetitionPassed: false } && s.Deliberations.LastOrDefault(x => x.Passes && x.On >= reviewed) is { } act
            ? [new(act.On, "账上显示公平竞争审查认为须修改，未见修改后重新审查。", "failed")] : []);
    }

    /// <summary>The discussion that led to the decision, or the last one.</summary>
    private static Deliberation? Discussed(Measure s) => s.Deliberations.LastOrDefault(x => x.Passes) ?? s.LastDiscussed;

    private static Mark? Opined(Measure s) => s.Opinions.Count > 0 ? s.Opinions[0].On : null;

    private static IEnumerable<Finding> Comments(string code, Measure s, LawContext law)
    {
        if (Discussed(s) is not { } act)
            yield break;
        if (!s.Consultations.Any(c => c.Opened <= act.On))
            yield return new(act.On, "提交讨论之前，账上未见公开征求意见。", "missing");
        foreach (var round in s.Consultations.Where(c => c.Opened <= act.On && !c.ShortnessExplained))
        {
            var closed = round.Closed ?? act.On;
            if (law.Book.At(code, round.Opened.Day) is { } rule && closed.Day < Clock.EarliestAfter(rule, round.Opened.Day, law.Calendar).AddDays(-1))
                yield return new(closed, $"账上显示征求意见自{Say(round.Opened.Day)}到{Say(closed.Day)}，不足规定的日数，未见说明。", Key(round.Opened), With: round.Opened);
        }
    }

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

    internal static string Say(DateOnly day) => SheetParts.Day(day)!; // a day that is there is said

    internal static string Key(Mark mark) => mark.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
