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
        d.Flag("coe_authority", s => s.Implemented is { } done ? PowerSeen.Lacking(s.Power, done.On, "强制权") : []).Seeks("propose.power");
        d.Flag("coe_approve", (s, law) => s.Implemented is not { } done ? []
            : !s.Urgent ? new RequiredStep(s.Approved is { Granted: true } granted ? granted.On : null, done.On).Find("实施之前的批准")
            : s.Approved is not { } approved ? [new(done.On, "当场实施的强制措施，账上未见补办的批准。")]
            : TooLate(done, approved, law) ? [new(done.On, $"账上显示当场实施后，到{approved.On.Day.InWords}才补办批准，超过了规定的小时数。", With: approved.On)] : []).Seeks("approve");
        d.Flag("coe_officers", (s, law) => s.Implemented is { } done ? TooFew(done.Officers, done.On, law) : []).Reads("officers");
        d.Flag("coe_officers", s => s.Implemented is { CardShown: false } done ? [new(done.On, "账上未见实施时出示执法证件。", "card")] : []).Reads("cardShown");
        d.Flag("coe_officers", s => s.Implemented is { Told: false } done ? [new(done.On, "账上未见告知理由、依据、权利和救济途径。", "told")] : []).Reads("told");
        d.Flag("coe_officers", s => s.Implemented is { PartyPresent: false, Witnessed: false } done
            ? [new(done.On, "账上未见当事人到场，也未见见证人。", "present")] : []).Reads("partyPresent", "witness");
        d.Flag("coe_officers", s => s.Implemented is { RecordSigned: false } done ? [new(done.On, "账上未见签名的现场笔录。", "record")] : []).Reads("recordSigned");
        d.Flag("coe_no_delegate", s => Uncertified(s.Implemented?.Officers ?? [], s.Implemented?.On, s.Domain, "measure")
            .Concat(s.Performances.SelectMany(p => Uncertified(p.Officers, p.On, s.Domain, "enforcement-" + Key(p.On))))).Reads("officers");
        d.Flag("coe_inventory", s => s.Implemented is { DecisionHanded: false } done ? [new(done.On, "账上未见当场交付的决定书。", "decision")] : []).Reads("decisionHanded");
        d.Flag("coe_inventory", s => s.Implemented is { ListInTwo: false } done ? [new(done.On, "账上未见一式二份的清单。")] : []).Reads("listInTwo");
        d.Flag("coe_no_necessities", s => s.Implemented is { Necessities: true } done
            ? [new(done.On, "账上显示查封扣押的财物里有生活必需品或者与违法行为无关的财物。")] : []).Reads("necessities");
        d.Flag("coe_no_necessities", s => s.Implemented is { SealedBefore: true } done ? [new(done.On, "账上显示财物已被其他机关查封，又重复查封。", "sealed")] : []).Reads("sealedBefore");
        d.Flag("coe_lift_at_once", s => s.MustLift is not { } must ? []
            : s.Things.Where(t => t.Ended is null || t.Ended.Value.Day > must.On.Day).Take(1)
                .Select(t => new Finding(must.On, t.Ended is null ? "账上有应当解除的情形，未见解除。" : $"账上有应当解除的情形，到{t.Ended.Value.Day.InWords}才解除。", With: t.Ended))).Seeks("dispose");
        d.Flag("coe_seize", s => s.Kind == MeasureKind.Freeze ? [] : Untold(s, "延长查封扣押期限，账上未见负责人批准或者书面告知当事人。")).Reads("approver", "told");
        d.Flag("coe_seize", s => s.Appraisals.Where(a => !a.Told).Select(a => new Finding(a.From, "送检测、检验、检疫、鉴定，账上未见书面告知当事人期间。", "appraisal-" + Key(a.From)))).Reads("told");
        d.Flag("coe_freeze_serve", s => s is { Archived: { } end, Kind: MeasureKind.Freeze, Implemented: not null, FreezeServed: null }
            ? [new(end, "冻结决定书，到归档时账上未见交付当事人。", With: s.Implemented!.On)] : []).Seeks("serve-freeze");
        d.Flag("coe_freeze", s => s.Kind == MeasureKind.Freeze ? Untold(s, "延长冻结期限，账上未见负责人批准或者书面告知当事人。") : []).Reads("approver", "told");
    }

    private static void DeclareEnforcement(Definition<CoercionCase> d)
    {
        d.Flag("coe_authority", s => s.Performances is [var first, ..] ? PowerSeen.Lacking(s.Power, first.On, "强制执行权") : []).Seeks("start.power");
        d.Flag("coe_urge_contents", s => s.Urgings.Where(u => !u.Complete)
            .Select(u => new Finding(u.On, "催告，账上未见履行期限、方式、金额和给付方式或者陈述申辩权的完整内容。", Key(u.On)))).Reads("until", "way", "payment", "rightsTold");
        d.Flag("coe_urge_contents", s => s.Decided is { } decided && NeedsUrging(s)
            ? new RequiredStep(FirstUrging(s, decided.On), decided.On).Find("强制执行决定之前的催告").Select(f => f with { Key = "urged" }) : []).Seeks("urge");
        d.Flag("coe_urge_contents", s => s.Decided is not { } decided ? [] : s.Statements.Where(x => !x.Answered && x.On <= decided.On)
            .Select(x => new Finding(decided.On, "当事人作了陈述申辩，账上未见复核和采纳情况。", "answer-" + Key(x.On), With: x.On))).Seeks("hear-statement");
        d.Flag("coe_urge_term", s => s.Decided is { AtOnce: false } decided && NeedsUrging(s) && UrgedFor(s, decided.On) is { Until: { } until } urging && decided.On.Day <= until
            ? [new(decided.On, $"账上显示催告的履行期限（到{until.InWords}）还没有满就作了强制执行决定。", With: urging.On)] : []).Reads("hiding");
        d.Flag("coe_decision_contents", s => s.Decided is { Complete: false } decided
            ? [new(decided.On, "强制执行决定，账上未见理由依据、方式时间或者救济途径的完整内容。")] : []).Reads("basis", "way", "when", "rightsTold");
        d.Flag("coe_decision_contents", s => s.Performances.Where(p => !p.UrgentClearing).Take(1)
            .SelectMany(p => new RequiredStep(s.Decided?.On, p.On).Find("实施之前的强制执行决定")).Select(f => f with { Key = "decided" })).Seeks("decide");
        d.Flag("coe_substitute", s => Substitutes(s).Where(p => !p.StaffPresent).Select(p => new Finding(p.On, "代履行，账上未见机关派员到场监督。", "staff-" + Key(p.On)))).Reads("staffPresent");
        d.Flag("coe_substitute", (s, law) => Substitutes(s).SelectMany(p => UrgedTooLate(s, p, law))).Seeks("urge");
        d.Flag("coe_substitute_urgent", s => s.Performances.Where(p => p is { UrgentClearing: true } && p.PartyTold is null && s.Closed is not null)
            .Select(p => new Finding(p.On, "立即清除，账上未见事后通知当事人。", Key(p.On)))).Seeks("tell-party");
        d.Flag("coe_no_night", s => Calm(s).Where(p => p.AtNight).Select(p => new Finding(p.On, "账上显示在夜间实施强制执行。", "night-" + Key(p.On)))).Reads("atNight", "emergency");
        d.Flag("coe_no_night", (s, law) => Calm(s).SelectMany(p => OnHoliday(p, law))).Reads("emergency");
        d.Flag("coe_no_utilities", s => s.Performances.Where(p => p.CutsUtilities)
            .Select(p => new Finding(p.On, "账上显示以停止居民生活的供水、供电、供热、供气迫使履行。", Key(p.On)))).Reads("cutsUtilities");
        d.Flag("coe_surcharge_exec_cap", (s, law) => s is { OwedYuan: > 0, Done: { } done } && Value("coe_surcharge_exec_cap", done.On.Day, law) is { } percent
            && s.Performances.Sum(p => p.SurchargeYuan) > s.OwedYuan * percent / 100 ? [new(done.On, "账上显示加处罚款或滞纳金超过了原来的金钱义务。")] : []).Reads("surcharge");
        d.Flag("coe_surcharge_exec", (s, law) => s.Performances.Where(p => p.Kind == EnforcementKind.Auction).SelectMany(p => TooSoonAfterSurcharge(s, p, law))).Seeks("carry-out");
        DeclareCourt(d);
    }

    private static void DeclareCourt(Definition<CoercionCase> d)
    {
        d.Flag("coe_court_urge", (s, law) => s.Court.Applied is not { } applied ? []
            : FirstUrging(s, applied) is { } urged && urged.Day <= applied.Day && law.Book.At("coe_court_urge", urged.Day) is { } rule && applied.Day < Clock.EarliestAfter(rule, urged.Day, law.Calendar)
                ? [new(applied, $"账上显示催告（{urged.Day.InWords}）后不满规定的工作日就申请了执行。", With: urged)]
                : new RequiredStep(FirstUrging(s, applied), applied).Find("申请执行之前的催告")).Seeks("urge");
        d.Flag("coe_court_window", (s, law) => s.Court.Applied is { } applied && !(s.RemedyFrom <= applied) && TimeForRemedies(s, law) is { } last && applied.Day <= last
            ? [new(applied, $"账上显示复议、诉讼的期限（到{last.InWords}）还没有届满就申请了执行。")] : []).Seeks("start.decisionServed");
        d.Flag("coe_court_window", s => s.Court.Applied is { } applied && UnderRemedyAt(s, applied)
            ? [new(applied, "账上显示复议或诉讼还没有结束就申请了执行。", With: s.RemedyFrom)] : []).Seeks("remedy-outcome");
    }

    private static void DeclareDemolition(Definition<CoercionCase> d)
    {
        d.Flag("coe_village_building", s => s is { Demolishes: true, Done: { } done }
            ? new RequiredStep(s.Stopped?.On, done.On).Find("责令停止建设、限期改正").Select(f => f with { Key = "stop" }) : []).Seeks("order-stop");
        // Where no order stands there was nothing to come back for: one gap, said once.
        d.Flag("coe_village_building", s => s is { Demolishes: true, Done: { } done, Stopped: not null }
            ? new RequiredStep(s.Uncorrected, done.On).Find("逾期不改正的复查").Select(f => f with { Key = "uncorrected" }) : []).Seeks("uncorrected");
        d.Flag("coe_village_building", s => s is { Demolishes: true, Done: { } done, Stopped.Until: { } until, Uncorrected: { } looked } && looked.Day <= until
            ? [new(done.On, $"账上显示改正期限（到{until.InWords}）还没有满就认定逾期不改正。", "early", With: looked)] : []).Seeks("uncorrected");
        d.Flag("coe_demolish_gate", s => s is { Demolishes: true, Done: { } done }
            ? new RequiredStep(s.Announced, done.On).Find("强制拆除之前的公告").Select(f => f with { Key = "notice" }) : []).Seeks("announce");
        d.Flag("coe_demolish_gate", s => s is { Demolishes: true, Done: { } done, AnnouncedUntil: { } until } && done.On.Day <= until
            ? [new(done.On, $"账上显示公告的自行拆除期限（到{until.InWords}）还没有满就拆除。", "own", With: s.Announced)] : []).Seeks("announce.until");
        d.Flag("coe_demolish_gate", s => s is { Demolishes: true, Done: { } done } && UnderRemedyAt(s, done.On)
            ? [new(done.On, "账上显示复议或诉讼还没有结束就拆除。", "gate", With: s.RemedyFrom)] : []).Seeks("remedy-outcome");
        d.Flag("coe_demolish_gate", (s, law) => s is not { Demolishes: true, Done: { } done } || UnderRemedyAt(s, done.On) ? []
            : s.DecisionServed is null ? [new(done.On, "账上未见限期拆除决定的送达。", "gate")]
            : Earliest(s, law) is { } first && done.On.Day < first.On ? [new(done.On, $"账上显示拆除早于最早可以拆除的{first.On.InWords}。", "gate")] : []).Seeks("order-demolition");
    }

    /// <summary>First lawful day of demolition, with its reckoning; null before the decision was served or outside the rules.</summary>
    public static EarliestDemolition? Earliest(CoercionCase s, LawContext law) =>
        s is { Demolishes: true, DecisionServed: { } served } && law.Book.At("coe_demolish_gate", served) is not null && law.Book.At("lit_direct", served) is not null
            && law.Book.At(s.RightsTold ? "rev_apply" : "rev_apply_untold", served) is not null
            ? EarliestDemolition.Of(law.Book, served, s.RightsTold, law.Calendar) : null;

    /// <summary>Last day of the party's remedies: from service the longer of review and suit; after a remedy its own end.</summary>
    public static Mark? RemediesEnd(CoercionCase s, LawContext law)
    {
        if (s is not { DecisionServed: not null, Opened: { } opened } || s.UnderRemedy)
            return null;
        return s.RemedyUntil ?? (TimeForRemedies(s, law) is { } end ? opened with { Day = end } : null);
    }

    /// <summary>Last day on which review or suit may still be asked for, the later of the two.</summary>
    private static DateOnly? TimeForRemedies(CoercionCase s, LawContext law)
    {
        if (s.DecisionServed is not { } served)
            return null;
        string[] rules = [s.RightsTold ? "rev_apply" : "rev_apply_untold", "lit_direct"];
        DateOnly? last = null;
        foreach (var code in rules)
        {
            if (law.Book.At(code, served) is { } rule && Clock.Read(rule, new(served, null), law.Calendar, law.SettingsOn(served)).Due is { } due)
                last = last > due ? last : due;
        }
        return last;
    }

    /// <summary>Whether a remedy was under way when something was done; one that came later does not make it wrong.</summary>
    private static bool UnderRemedyAt(CoercionCase s, Mark act) => s.RemedyFrom is { } from && from <= act && !(s.RemedyUntil >= from && s.RemedyUntil <= act);

    /// <summary>Everything but the urgent clearing is urged before it is decided.</summary>
    private static bool NeedsUrging(CoercionCase s) => s.Performances.Count == 0 || s.Performances.Any(p => !p.UrgentClearing);

    private static IEnumerable<Performance> Substitutes(CoercionCase s) => s.Performances.Where(p => p is { Kind: EnforcementKind.Substitute, UrgentClearing: false });

    /// <summary>Enforced without haste: neither an emergency nor the clearing of a road.</summary>
    private static IEnumerable<Performance> Calm(CoercionCase s) => s.Performances.Where(p => !p.Emergency && !p.UrgentClearing);

    private static IEnumerable<Finding> Untold(CoercionCase s, string text) => s.Extensions.Where(e => !e.Told).Select(e => new Finding(e.On, text, Key(e.On)));

    private static Mark? FirstUrging(CoercionCase s, Mark act)
    {
        Mark? first = null;
        foreach (var urging in s.Urgings)
            first = first is null || (urging.Counts < act && urging.Counts.Seq < act.Seq) ? urging.Counts : first;
        return first;
    }

    /// <summary>The urging whose term must be over when enforcement is decided: the last one that the ledger showed by then.</summary>
    private static Urging? UrgedFor(CoercionCase s, Mark decided) => s.Urgings.LastOrDefault(u => u.On.Day <= decided.Day && u.On.Seq < decided.Seq);

    private static IEnumerable<Finding> UrgedTooLate(CoercionCase s, Performance p, LawContext law) =>
        law.Book.At("coe_substitute", p.On.Day) is not { } rule ? []
        : s.Urgings.Where(u => u.Counts <= p.On).Select(u => (Mark?)u.Counts).Max() is not { } urged ? [new(p.On, "账上未见代履行之前的催告。", "urged-" + Key(p.On))]
        : urged.Day > Clock.LatestBefore(rule, p.On.Day, law.Calendar)
            ? [new(p.On, $"账上显示催告（{urged.Day.InWords}）距代履行（{p.On.Day.InWords}）不足规定的工作日。", "urged-" + Key(p.On), With: urged)] : [];

    private static IEnumerable<Finding> OnHoliday(Performance p, LawContext law) => !law.Calendar.IsWorkingDay(p.On.Day) && law.Calendar.DayName(p.On.Day) is { } festival
        ? [new(p.On, $"账上显示在节假日（{festival}）实施强制执行。", "holiday-" + Key(p.On))] : [];

    /// <summary>Money is taken by the office itself only when the surcharge has run its days. Seized goods may be sold without one (行政强制法 46), so none is asked for.</summary>
    private static IEnumerable<Finding> TooSoonAfterSurcharge(CoercionCase s, Performance p, LawContext law) =>
        s.Performances.Where(x => x.Kind == EnforcementKind.Surcharge && x.On < p.On).Select(x => (Mark?)x.On).Max() is { } begun
        && law.Book.At("coe_surcharge_exec", begun.Day) is { } rule && p.On.Day < Clock.EarliestAfter(rule, begun.Day, law.Calendar)
            ? [new(p.On, $"账上显示加处罚款或滞纳金（{begun.Day.InWords}起）不满规定的日数就强制执行。", Key(p.On), With: begun)] : [];

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
}
