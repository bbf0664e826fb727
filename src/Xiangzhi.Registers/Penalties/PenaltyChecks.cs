using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What a case file is searched for 核查: each rule finds its own gap and nothing else. Numbers come from <c>law/</c>.</summary>
internal static class PenaltyChecks
{
    public static void Declare(Definition<Penalty> d)
    {
        DeclareOfficers(d);
        DeclareProcedure(d);
        DeclareHearing(d);
        DeclareDecision(d);
        DeclareAfter(d);
    }

    private static void DeclareOfficers(Definition<Penalty> d)
    {
        d.Flag("pen_authority", s => s is { Opened: { } opened, Dropped: null, Merged: null } ? PowerSeen.Lacking(s.Power, opened, "处罚权") : []).Reads("power");
        d.Flag("pen_two_officers", (s, law) => OfficerActs(s).SelectMany(a => TooFew(a, law).Concat(Uncertified(a, s.Domain)))).Reads("officers");
        d.Flag("pen_show_card", s =>
        [
            .. s.Investigations.Where(i => !i.CardShown).Select(i => new Finding(i.On, $"{i.On.Day.InWords}的调查，账上未见出示执法证件。", Key(i.On))),
            .. s is { Ordinary: false, Decision: { CardShown: false } spot } ? [new Finding(spot.On, "当场处罚，账上未见出示执法证件。", "decide")] : Array.Empty<Finding>(),
        ]).Reads("cardShown");
        d.Flag("pen_recusal", s => s.Decided is not { } decided ? [] : s.Recusals.SelectMany((r, i) => Recused(r, i, decided, s))).Seeks("decide-recusal").Reads("officers");
        d.Flag("pen_record_all", s =>
        [
            .. s.Investigations.Where(i => i.Records.Count == 0).Select(i => new Finding(i.On, $"{i.On.Day.InWords}的调查，账上未见文字或音像记录。", Key(i.On))),
            .. s.Held.Where(h => !h.Recorded).DistinctBy(h => h.Taken.Seq).Select(h => new Finding(h.Taken, "先行登记保存，账上未见文字或音像记录。", Key(h.Taken))),
        ]).Reads("records");
    }

    private static void DeclareProcedure(Definition<Penalty> d)
    {
        d.Step("pen_investigate", "决定之前的调查取证", done: s => s.Investigations.Count > 0 ? s.Investigations[0].On : null, before: s => s.Decided ?? s.NoPenalty, when: s => s.Ordinary).Seeks("investigate");
        d.Step("pen_conclude", "决定之前的调查终结", done: s => s.InvestigationEnded?.On, before: s => s.Decided ?? s.NoPenalty, when: s => s.Ordinary).Seeks("end-investigation");
        d.Flag("pen_prior_notice", s => s is { Ordinary: true, Decision: { } last }
            ? new RequiredStep(FirstBefore(s.Notices.Select(n => n.On), last.On), last.On).Find("决定之前的事先告知") : []).Seeks("notify");
        d.Flag("pen_prior_notice", s => s is { Ordinary: false, Decision: { RightsTold: false } spot }
            ? [new(spot.On, "当场处罚，账上未见告知内容、事实、理由、依据和权利。")] : []).Reads("rightsTold");
        d.Flag("pen_prior_notice", s => s.Decided is not { } decided ? []
            : s.Defences.Where(x => !x.Answered && x.On <= decided).Select(x => new Finding(decided, "当事人作了陈述申辩，账上未见是否采纳及理由。", "answer-" + Key(x.On), With: x.On))).Seeks("hear-defence");
        d.Step("pen_legal_audit", "决定之前的法制审核", done: s => s.Decided is { } act ? FirstBefore(s.Reviews.Select(r => r.On), act) : null,
            before: s => s.Decided, when: NeedsReview).Seeks("review");
        d.Flag("pen_legal_audit", s => s.Decided is { } decided && s.Reviews.LastOrDefault(r => r.On <= decided) is { Result: ReviewResult.Failed }
            ? [new(decided, "账上显示法制审核没有通过，仍作了决定。", "failed")] : []).Seeks("review");
        d.Flag("pen_auditor_qualified", s => s.Reviews.Where(r => r is { FirstTime: true, Qualified: false })
            .Select(r => new Finding(r.On, "审核人初次从事法制审核，账上未见法律职业资格。", Key(r.On)))).Reads("qualification");
        d.Step("pen_collective", "负责人集体讨论", done: s => s.Decided is { } act ? FirstBefore(s.Discussions.Select(x => x.On), act) : null, before: s => s.Decided,
            when: s => s.Ordinary && s.InvestigationEnded is { } end && (end.Complex || end.Serious)).Seeks("discuss");
        d.Flag("pen_crime", s => s is { SuspectedCrime: true, Transferred: null } && (s.Decided ?? s.NoPenalty ?? s.Ended) is { } done
            ? [new(done, "账上记有涉嫌犯罪，未见移送。")] : []).Seeks("transfer");
        d.Step("pen_simple_file", "当场处罚决定的备案", done: s => s.RecordedAtAgency, before: s => s.Closed, when: s => !s.Ordinary).Seeks("record-at-agency");
        d.Flag("pen_register_evidence", s => s.Held.Where(h => !h.Approved).DistinctBy(h => h.Taken.Seq)
            .Select(h => new Finding(h.Taken, "先行登记保存，账上未见负责人批准。", Key(h.Taken)))).Reads("approver");
    }

    private static void DeclareHearing(Definition<Penalty> d)
    {
        d.Flag("pen_hearing_right_nat", s => s is { Ordinary: true, Decision: { } last } && last.Parts.Any(p => IsGrave(p.Kind)) ? Untold(s, last) : []).Seeks("notify");
        d.Flag("pen_hearing_right_nat", s => s is { HearingPending: true, HearingRequested: { } asked, Decided: { } decided } && asked <= decided
            ? [new(decided, "当事人要求听证，账上未见举行听证。", "held", With: asked)] : []).Seeks("hold-hearing", "withdraw-hearing");
        d.Flag("pen_hearing_cq", (s, law) => s is { Ordinary: true, IsOrganisation: false, Decision: { } last } && IsLarge("pen_hearing_cq", last, law) ? Untold(s, last) : []).Seeks("notify");
        d.Flag("pen_hearing_cq_org", (s, law) => s is { Ordinary: true, IsOrganisation: true, Decision: { } last } && IsLarge("pen_hearing_cq_org", last, law) ? Untold(s, last) : []).Seeks("notify");
        d.Flag("pen_hear_request", (s, law) => s is { Decided: { } decided, HearingTold: { } told, HearingRequested: null, Waived: null }
            && told <= decided && law.Book.At("pen_hear_request", told.Day) is { } rule && Clock.EarliestAfter(rule, told.Day, law.Calendar) is var earliest && decided.Day < earliest
            ? [new(decided, $"账上显示要求听证的期限还没有满（最早{earliest.InWords}可以决定）就作了决定。", With: told)] : []).Seeks("hear-defence");
        d.Flag("pen_hear_notice", (s, law) => s.HearingHeld is not { } held ? []
            : s.HearingNotified is not { } notice ? [new(held.On)]
            : law.Book.At("pen_hear_notice", held.On.Day) is { } rule && notice.On.Day > Clock.LatestBefore(rule, held.On.Day, law.Calendar)
                ? [new(held.On, $"账上显示听证通知（{notice.On.Day.InWords}）不足举行（{held.On.Day.InWords}）前规定的工作日。", With: notice.On)] : []).Seeks("notify-hearing");
        d.Flag("pen_hearing_chair", s => s.HearingHeld is not { } held ? []
            : held.Chair is not { } chair ? [new(held.On, "账上未见听证主持人。")]
            : Investigators(s).Contains(chair) ? [new(held.On, "账上显示听证主持人是本案调查人员。")] : []).Reads("chair");
        d.Flag("pen_decide_on_record", s => s is { HearingHeld: { } held, Decision: { } last } && held.On <= last.On && !(held.Recorded && last.OnHearingRecord)
            ? [new(last.On, held.Recorded ? "账上未见决定依据听证笔录。" : "账上未见当事人签字的听证笔录。", With: held.On)] : []).Reads("onHearingRecord");
    }

    private static void DeclareDecision(Definition<Penalty> d)
    {
        d.Flag("pen_no_aggravation", s => s is { Ordinary: true, Decision: { NewFacts: false } last } && s.Notices.LastOrDefault(n => n.On <= last.On) is { } told && IsHeavier(last.Parts, told.Parts)
            ? [new(last.On, "账上显示决定的处罚重于告知的处罚，未见新的事实或重新告知。", With: told.On)] : []).Seeks("notify");
        d.Flag("pen_discretion", s => s.Decision is { } last && (last.Grade is null || !last.Reasoned)
            ? [new(last.On, last.Grade is null ? "账上未见适用的裁量档次。" : "账上未见裁量的理由。")] : []).Reads("grade", "reasons");
        d.Flag("pen_simple_cap", (s, law) => s is { Ordinary: false, IsOrganisation: false, Decision: { } spot } ? BeyondSpot("pen_simple_cap", spot, law) : []).Reads("parts");
        d.Flag("pen_simple_cap_org", (s, law) => s is { Ordinary: false, IsOrganisation: true, Decision: { } spot } ? BeyondSpot("pen_simple_cap_org", spot, law) : []).Reads("parts");
        d.Flag("pen_one_fine", s => s.Decision is not { } last ? [] : last.Parts.Where(p => p.Kind == PenaltyKind.Fine).GroupBy(p => p.Breach).Where(g => g.Count() > 1)
            .Select(g => new Finding(last.On, "账上显示同一违法行为有两次以上罚款。", g.Key.ToString(CultureInfo.InvariantCulture)))).Reads("parts");
        d.Flag("pen_minor_age", (s, law) => s is { PartyAge: { } age, Decided: { } decided } && age < Value("pen_minor_age", decided.Day, law)
            ? [new(decided, "账上显示当事人行为时不满十四周岁，仍作了处罚。")] : []).Reads("parts");
        d.Flag("pen_minor_age_light", (s, law) => s is { PartyAge: { } age, Decision: { Grade: not (DiscretionGrade.Mitigated or DiscretionGrade.Lighter) } last }
            && age >= Value("pen_minor_age", last.On.Day, law) && age < Value("pen_minor_age_light", last.On.Day, law)
            ? [new(last.On, "当事人行为时未成年，账上未见从轻或者减轻。")] : []).Reads("grade");
        d.Flag("pen_minor_first", s => s is { NoPenalty: { } let, LetOffUnadmonished: true } ? [new(let, "作了不予处罚决定，账上未见对当事人的教育。")] : []).Reads("educated");
        d.Flag("pen_limitation", (s, law) => s.HarmsSafety ? [] : OutOfTime("pen_limitation", s, law)).Reads("parts");
        d.Flag("pen_limitation_safety", (s, law) => s.HarmsSafety ? OutOfTime("pen_limitation_safety", s, law) : []).Reads("parts");
    }

    private static void DeclareAfter(Definition<Penalty> d)
    {
        DeclareArchived(d);
        d.Flag("pen_cash_cap", (s, law) => s.Cash.Where(c => c.Ground switch
        {
            CashGround.SmallFine => s.Decision?.FineYuan > Value("pen_cash_cap", c.On.Day, law),
            CashGround.HardLater => s.Ordinary,
            _ => false,
        }).Select(c => new Finding(c.On, "账上显示当场收缴超出了可以当场收缴的情形。", Key(c.On)))).Reads("ground");
        d.Flag("pen_cash_cap", s => s.Cash.Where(c => !c.Receipt).Select(c => new Finding(c.On, "当场收缴罚款，账上未见专用票据。", "receipt-" + Key(c.On)))).Reads("receipt");
        d.Flag("pen_e_service", s => s.ServedElectronically.Where(m => !(s.ElectronicServiceAgreed <= m)).Select(m => new Finding(m, "电子送达文书，账上未见当事人签署的确认书。", Key(m)))).Seeks("agree-electronic-service");
        d.Flag("coe_court_urge", (s, law) => s.CourtApplied is not { } applied ? []
            : (s.DemandServed ?? s.Demanded) is not { } demanded ? [new(applied, "账上未见申请执行前的催告。")]
            : law.Book.At("coe_court_urge", demanded.Day) is { } rule && applied.Day < Clock.EarliestAfter(rule, demanded.Day, law.Calendar)
                ? [new(applied, $"账上显示催告（{demanded.Day.InWords}）后不满规定的工作日就申请了执行。", With: demanded)] : []).Seeks("demand");
    }

    /// <summary>What must have been done by the time the file is put away; until then the clocks watch it.</summary>
    private static void DeclareArchived(Definition<Penalty> d)
    {
        d.Flag("pen_serve", s => s is { Archived: { } end, Stands: true, Decision.PartyPresent: false, Served: null }
            ? [new(end, "处罚决定，到归档时账上未见送达。", With: s.Decided)] : []).Seeks("serve-paper");
        d.Flag("pen_publish", s => s is { Archived: { } end, Stands: true, Published: null, NotToPublish: null }
            ? [new(end, "处罚决定，到归档时账上未见公示，也未见不予公示的理由。", With: s.Decided)] : []).Seeks("publish", "withhold");
        d.Flag("pen_register_evidence", s => s.Archived is not { } end ? [] : s.Held.Where(h => h.Disposed is null)
            .Select(h => new Finding(end, "先行登记保存的物品，到归档时账上未见处理决定。", "left-" + h.Item, With: h.Taken))).Seeks("dispose-evidence");
        d.Flag("pen_cash_officer", s => s.Archived is not { } end ? [] : s.Cash.Where(c => c.HandedIn is null)
            .Select(c => new Finding(end, "当场收缴的罚款，到归档时账上未见交到机关。", Key(c.On), With: c.On))).Seeks("hand-in-cash");
        d.Flag("pen_cash_bank", s => s.Archived is not { } end ? [] : s.Cash.Where(c => c is { HandedIn: not null, Banked: null })
            .Select(c => new Finding(end, "当场收缴的罚款，到归档时账上未见缴付银行。", Key(c.On), With: c.On))).Seeks("bank-cash");
    }

    private sealed record OfficerAct(string Key, string What, Mark On, Items<OfficerSeen> Officers);

    private static IEnumerable<OfficerAct> OfficerActs(Penalty s) =>
    [
        .. s.Investigations.Select(i => new OfficerAct(Key(i.On), $"{i.On.Day.InWords}的调查", i.On, i.Officers)),
        .. s.Decision is { } last ? [new OfficerAct("decide", s.Ordinary ? "作出决定" : "当场处罚", last.On, last.Officers)] : Array.Empty<OfficerAct>(),
    ];

    private static IEnumerable<Finding> TooFew(OfficerAct act, LawContext law) =>
        law.Book.At("pen_two_officers", act.On.Day) is { } rule && act.Officers.Count < law.SettingsOn(act.On.Day).ValueOf(rule)
            ? [new(act.On, $"{act.What}，账上未见两名执法人员。", act.Key)] : [];

    private static IEnumerable<Finding> Uncertified(OfficerAct act, Code<Domains> domain)
    {
        for (var i = 0; i < act.Officers.Count; i++)
        {
            var officer = act.Officers[i];
            var key = string.Create(CultureInfo.InvariantCulture, $"{act.Key}-officer-{i + 1}");
            if (!officer.Valid)
                yield return new(act.On, $"{act.What}，账上未见第{i + 1}名执法人员当日有效的执法证。", key);
            else if (!officer.Covers(domain))
                yield return new(act.On, $"{act.What}，账上显示第{i + 1}名执法人员的执法证不含本案领域。", key);
        }
    }

    private static IEnumerable<Finding> Recused(Recusal r, int index, Mark decided, Penalty s)
    {
        var key = (index + 1).ToString(CultureInfo.InvariantCulture);
        if (r.Asked <= decided && !(r.Decided <= decided))
            yield return new(decided, "账上未见对回避申请的决定。", key);
        else if (r is { Granted: true } && s.Decision!.Officers.Any(o => o.Officer == r.Officer))
            yield return new(decided, "账上显示已决定回避的人员仍参与作出决定。", key);
    }

    private static Mark? FirstBefore(IEnumerable<Mark> steps, Mark act)
    {
        Mark? first = null;
        foreach (var step in steps)
            first = first is null || (step < act && step.Seq < act.Seq) ? step : first;
        return first;
    }

    private static IEnumerable<Finding> Untold(Penalty s, PenaltyDecision last) =>
        new RequiredStep(FirstBefore(s.Notices.Where(n => n.HearingTold).Select(n => n.On), last.On), last.On).Find("听证权利的告知");

    private static bool NeedsReview(Penalty s) => s.Ordinary && (s.HearingHeld is not null || s.InvestigationEnded is { NeedsReview: true });

    private static bool IsGrave(PenaltyKind kind) =>
        kind is PenaltyKind.Downgrade or PenaltyKind.Stop or PenaltyKind.Close or PenaltyKind.Bar or PenaltyKind.Revoke;

    private static bool IsLarge(string rule, PenaltyDecision last, LawContext law) => Value(rule, last.On.Day, law) is { } least
        && (last.FineYuan >= least || last.Of(PenaltyKind.IllegalGains) >= least || last.Of(PenaltyKind.Goods) >= least);

    private static bool IsHeavier(Items<PenaltyPart> decided, Items<PenaltyPart> told) =>
        Sum(decided) > Sum(told) || (decided.Count > 0 && (told.Count == 0 || decided.Max(p => p.Kind) > told.Max(p => p.Kind)));

    private static decimal Sum(Items<PenaltyPart> parts) => parts.Where(p => p.Kind == PenaltyKind.Fine).Sum(p => p.Amount ?? 0);

    private static IEnumerable<Finding> BeyondSpot(string rule, PenaltyDecision spot, LawContext law) =>
        spot.Parts.Any(p => p.Kind is not (PenaltyKind.Fine or PenaltyKind.Warning)) ? [new(spot.On, "账上显示当场给了警告、罚款以外的处罚。")]
        : spot.FineYuan > Value(rule, spot.On.Day, law) ? [new(spot.On, "账上显示当场处罚的罚款超过限额，应当用普通程序。")] : [];

    private static IEnumerable<Finding> OutOfTime(string code, Penalty s, LawContext law) =>
        s is { BreachEnded: { } ended, Decided: { } decided } && law.Book.At(code, decided.Day) is { } rule
        && (s.Discovered ?? s.Opened?.Day) >= Clock.EarliestAfter(rule, ended, law.Calendar)
            ? [new(decided, $"账上显示违法行为（{ended.InWords}终了）发现时已过追究时效。")] : [];

    private static HashSet<Guid> Investigators(Penalty s) =>
        [.. s.Handlers.Concat(s.Investigations.SelectMany(i => i.Officers)).Select(o => o.Staff).OfType<Guid>()];

    private static int? Value(string rule, DateOnly day, LawContext law) => law.Book.At(rule, day) is { } version ? law.SettingsOn(day).ValueOf(version) : null;

    /// <summary>Tells acts of one kind apart by the entry that recorded them.</summary>
    private static string Key(Mark mark) => mark.Seq.ToString(CultureInfo.InvariantCulture);
}
