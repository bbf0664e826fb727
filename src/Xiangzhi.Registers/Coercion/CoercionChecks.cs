using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What a case of coercion is searched for, 行政强制法 17-54 and 城乡规划法 65. Numbers come from <c>law/</c>.</summary>
internal static class CoercionChecks
{
    public static void Declare(Definition<CoercionCase> d)
    {
        DeclareMeasures(d);
        DeclareEnforcement(d);
        DeclareDemolition(d);
    }

    private static void DeclareMeasures(Definition<CoercionCase> d)
    {
        d.Flag("coe_approve", (s, law) => s.Implemented is not { } done ? []
            : !s.Urgent ? new RequiredStep(s.Approved is { Granted: true } granted ? granted.On : null, done.On).Find("实施之前的批准")
            : s.Approved is not { } approved ? [new(done.On, "当场实施的强制措施，账上未见补办的批准。")]
            : TooLate(done, approved, law) ? [new(done.On, $"账上显示当场实施后，到{Say(approved.On.Day)}才补办批准，超过了规定的小时数。")] : []);
        d.Flag("coe_officers", (s, law) => s.Implemented is not { } done ? [] :
        [
            .. TooFew(done.Officers, done.On, law),
            .. done.CardShown ? Array.Empty<Finding>() : [new Finding(done.On, "账上未见实施时出示执法证件。", "card")],
            .. done.Told ? Array.Empty<Finding>() : [new Finding(done.On, "账上未见告知理由、依据、权利和救济途径。", "told")],
            .. done.PartyPresent || done.Witnessed ? Array.Empty<Finding>() : [new Finding(done.On, "账上未见当事人到场，也未见见证人。", "present")],
            .. done.RecordSigned ? Array.Empty<Finding>() : [new Finding(done.On, "账上未见签名的现场笔录。", "record")],
        ]);
        d.Flag("coe_no_delegate", s => Uncertified(s.Implemented?.Officers ?? [], s.Implemented?.On, s.Domain, "measure").Concat(Uncertified(s.Done?.Officers ?? [], s.Done?.On, s.Domain, "enforcement")));
        d.Flag("coe_inventory", s => s.Implemented is { } done && !(done.DecisionHanded && done.ListInTwo)
            ? [new(done.On, done.DecisionHanded ? "账上未见一式二份的清单。" : "账上未见当场交付的决定书。")] : []);
        d.Flag("coe_no_necessities", s => s.Implemented is not { } done ? []
            : done.Necessities ? [new(done.On, "账上显示查封扣押的财物里有生活必需品或者与违法无关的财物。")]
            : done.SealedBefore ? [new(done.On, "账上显示财物已被其他机关查封，又重复查封。")] : []);
        d.Flag("coe_lift_at_once", s => s.MustLift is not { } must ? []
            : s.Things.Where(t => t.Ended is null || t.Ended.Value.Day > must.On.Day).Take(1)
                .Select(t => new Finding(must.On, t.Ended is null ? "账上有应当解除的情形，未见解除。" : $"账上有应当解除的情形，到{Say(t.Ended.Value.Day)}才解除。")));
        d.Flag("coe_seize", s => s.Extensions.Where(e => !e.Told).Select(e => new Finding(e.On, "延长查封扣押期限，账上未见负责人批准或者书面告知当事人。", Key(e.On))));
    }

    private static void DeclareEnforcement(Definition<CoercionCase> d)
    {
        d.Flag("coe_urge_contents", s => s.Urgings.Where(u => !u.Complete).Select(u => new Finding(u.On, "催告，账上未见履行期限、方式、金额和给付方式或者陈述申辩权的完整内容。", Key(u.On))));
        d.Flag("coe_urge_contents", s => s.Decided is not { } decided ? [] :
        [
            .. Ordinary(s) ? new RequiredStep(FirstUrging(s, decided.On), decided.On).Find("强制执行决定之前的催告").Select(f => f with { Key = "urged" }) : [],
            .. s.Statements.Where(x => !x.Answered && x.On <= decided.On).Select(x => new Finding(decided.On, "当事人作了陈述申辩，账上未见复核和采纳情况。", "answer-" + Key(x.On))),
        ]);
        d.Flag("coe_decision_contents", s => s.Decided is { Complete: false } decided ? [new(decided.On, "强制执行决定，账上未见理由依据、方式时间或者救济途径的完整内容。")] : []);
        d.Flag("coe_decision_contents", s => s.Performances.Where(p => !p.UrgentClearing).Take(1)
            .SelectMany(p => new RequiredStep(s.Decided?.On, p.On).Find("实施之前的强制执行决定")).Select(f => f with { Key = "decided" }));
        d.Flag("coe_substitute", (s, law) => s.Performances.Where(p => p is { Kind: EnforcementKind.Substitute, UrgentClearing: false }).SelectMany(p => Substituted(s, p, law)));
        d.Flag("coe_substitute_urgent", s => s.Performances.Where(p => p is { UrgentClearing: true } && p.PartyTold is null && s.Closed is not null)
            .Select(p => new Finding(p.On, "立即清除，账上未见事后通知当事人。", Key(p.On))));
        d.Flag("coe_no_night", (s, law) => s.Performances.Where(p => !p.Emergency && !p.UrgentClearing).SelectMany(p => BadTime(p, law)));
        d.Flag("coe_no_utilities", s => s.Performances.Where(p => p.CutsUtilities).Select(p => new Finding(p.On, "账上显示以停止居民生活的供水、供电、供热、供气迫使履行。", Key(p.On))));
        d.Flag("coe_surcharge_exec_cap", (s, law) => s is { OwedYuan: > 0, Done: { } done } && Value("coe_surcharge_exec_cap", done.On.Day, law) is { } percent
            && s.Performances.Sum(p => p.SurchargeYuan) > s.OwedYuan * percent / 100 ? [new(done.On, "账上显示加处罚款或滞纳金超过了原来的金钱义务。")] : []);
        d.Flag("coe_court_urge", (s, law) => s.Court.Applied is not { } applied ? []
            : FirstUrging(s, applied) is not { } urged ? [new(applied, "账上未见申请执行前的催告。")]
            : law.Book.At("coe_court_urge", urged.Day) is { } rule && applied.Day < Clock.EarliestAfter(rule, urged.Day, law.Calendar)
                ? [new(applied, $"账上显示催告（{Say(urged.Day)}）后不满规定的工作日就申请了执行。")] : []);
    }

    private static void DeclareDemolition(Definition<CoercionCase> d)
    {
        d.Flag("coe_village_building", s => s is not { Demolishes: true, Done: { } done } ? [] :
        [
            .. new RequiredStep(s.Stopped?.On, done.On).Find("责令停止建设、限期改正").Select(f => f with { Key = "stop" }),
            .. new RequiredStep(s.Uncorrected, done.On).Find("逾期不改正的复查").Select(f => f with { Key = "uncorrected" }),
        ]);
        d.Flag("coe_demolish_gate", (s, law) => s is not { Demolishes: true, Done: { } done } ? [] :
        [
            .. new RequiredStep(s.Announced, done.On).Find("强制拆除之前的公告").Select(f => f with { Key = "notice" }),
            .. s.UnderRemedy || s.DecisionServed is null ? [new Finding(done.On, s.UnderRemedy ? "账上显示复议或诉讼还没有结束就拆除。" : "账上未见限期拆除决定的送达。", "gate")]
                : Earliest(s, law) is { } first && done.On.Day < first.On ? [new Finding(done.On, $"账上显示拆除早于最早可以拆除的{Say(first.On)}。", "gate")] : Array.Empty<Finding>(),
        ]);
    }

    /// <summary>First lawful day of demolition, with its reckoning; null before the decision was served or outside the rules.</summary>
    public static EarliestDemolition? Earliest(CoercionCase s, LawContext law) =>
        s is { Demolishes: true, DecisionServed: { } served } && law.Book.At("coe_demolish_gate", served) is not null && law.Book.At("lit_direct", served) is not null
            && law.Book.At(s.RightsTold ? "rev_apply" : "rev_apply_untold", served) is not null
            ? EarliestDemolition.Of(law.Book, served, s.RightsTold, law.Calendar) : null;

    /// <summary>Last day of the party's remedies: from service the longer of review and suit; after a remedy its own end.</summary>
    public static Mark? RemediesEnd(CoercionCase s, LawContext law)
    {
        if (s is not { DecisionServed: { } served, Opened: { } opened } || s.UnderRemedy)
            return null;
        if (s.RemedyUntil is { } until)
            return until;
        string[] rules = [s.RightsTold ? "rev_apply" : "rev_apply_untold", "lit_direct"];
        DateOnly? last = null;
        foreach (var code in rules)
        {
            if (law.Book.At(code, served) is { } rule && Clock.Read(rule, new(served, null), law.Calendar, law.SettingsOn(served)).Due is { } due)
                last = last > due ? last : due;
        }
        return last is { } end ? opened with { Day = end } : null;
    }

    /// <summary>Enforcement that needs to be urged first: everything but the urgent clearing.</summary>
    private static bool Ordinary(CoercionCase s) => s.Performances.Count == 0 || s.Performances.Any(p => !p.UrgentClearing);

    private static Mark? FirstUrging(CoercionCase s, Mark act)
    {
        Mark? first = null;
        foreach (var urging in s.Urgings)
            first = first is null || (urging.Counts < act && urging.Counts.Seq < act.Seq) ? urging.Counts : first;
        return first;
    }

    private static IEnumerable<Finding> Substituted(CoercionCase s, Performance p, LawContext law)
    {
        if (!p.StaffPresent)
            yield return new(p.On, "代履行，账上未见机关派员到场监督。", "staff-" + Key(p.On));
        if (law.Book.At("coe_substitute", p.On.Day) is not { } rule)
            yield break;
        if (s.Urgings.Where(u => u.Counts <= p.On).Select(u => (Mark?)u.Counts).Max() is not { } urged)
            yield return new(p.On, "账上未见代履行之前的催告。", "urged-" + Key(p.On));
        else if (urged.Day > Clock.LatestBefore(rule, p.On.Day, law.Calendar))
            yield return new(p.On, $"账上显示催告（{Say(urged.Day)}）距代履行（{Say(p.On.Day)}）不足规定的工作日。", "urged-" + Key(p.On));
    }

    private static IEnumerable<Finding> BadTime(Performance p, LawContext law)
    {
        if (p.AtNight)
            yield return new(p.On, "账上显示在夜间实施强制执行。", "night-" + Key(p.On));
        if (!law.Calendar.IsWorkingDay(p.On.Day) && law.Calendar.DayName(p.On.Day) is { } festival)
            yield return new(p.On, $"账上显示在节假日（{festival}）实施强制执行。", "holiday-" + Key(p.On));
    }

    /// <summary>Whole hours between the two times where both are known, else days.</summary>
    private static bool TooLate(Implementation done, Approval approved, LawContext law) => law.Book.At("coe_approve", done.On.Day) is { } rule && law.SettingsOn(done.On.Day).ValueOf(rule) is { } hours
        && (done.Time is { } from && approved.Time is { } to ? (approved.On.Day.ToDateTime(to) - done.On.Day.ToDateTime(from)).TotalHours > hours : (approved.On.Day.DayNumber - done.On.Day.DayNumber) * 24 > hours);

    private static IEnumerable<Finding> TooFew(Items<OfficerSeen> officers, Mark on, LawContext law) =>
        Value("coe_officers", on.Day, law) is { } least && officers.Count < least ? [new(on, "账上未见两名以上执法人员实施。", "two")] : [];

    private static IEnumerable<Finding> Uncertified(Items<OfficerSeen> officers, Mark? on, Code<Domains> domain, string act)
    {
        for (var i = 0; i < officers.Count && on is not null; i++)
        {
            if (!officers[i].Valid || !officers[i].Covers(domain))
                yield return new(on.Value, $"账上未见第{i + 1}名实施人员当日在本领域有效的执法证。", string.Create(CultureInfo.InvariantCulture, $"{act}-{i + 1}"));
        }
    }

    private static int? Value(string rule, DateOnly day, LawContext law) => law.Book.At(rule, day) is { } version ? law.SettingsOn(day).ValueOf(version) : null;

    private static string Key(Mark mark) => mark.Seq.ToString(CultureInfo.InvariantCulture);

    private static string Say(DateOnly day) => CaseSheet.Say(day);
}
