using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>The catalogues of party, government and village affairs 党务·政务·村务公开目录, item by item, with what each owes and has published.</summary>
public sealed class DisclosureItems : Register<DisclosureItem>
{
    protected override void Define(Definition<DisclosureItem> d)
    {
        d.Named("disclosure-item", "公开事项", number: "{township}目〔{year}〕{n}号", Area.Openness, "Items to be published");
        d.Reference(byKey: s => s.ItemNumber.Length == 0 ? null : s.ItemNumber, byLabel: (s, _) => $"{s.ItemNumber} {s.Name}".TrimStart(), when: (s, day) => s.Listed?.Day <= day && !(s.Ended?.Day <= day));
        d.Stage(s => s.Stage);
        d.Title(s => s.Name);
        d.Village(s => s.Village);
        d.Shows(DisclosureItem.NameFact, s => s.Name);
        d.Shows(DisclosureItem.LineFact, s => Identifier.Kebab(s.Line.ToString()));
        d.Shows(DisclosureItem.PeriodFact, s => Identifier.Kebab(s.Period.ToString()));
        d.Shows(DisclosureItem.VillageFact, s => s.Village?.Id.ToString("D"));
        d.Closes(s => s.Ended, s => s with { Ended = null });

        d.Opens<ListDisclosureItem>("list", "列入目录").English("List").By(Role.OfficeClerk, Role.Administrator).Day("启用日期", "In force from")
            .Refuse(f => f.Days <= 0, nameof(ListDisclosureItem.Days), "天数要大于0；法律有规定的可以空着")
            .Refuse(f => f.Days is null && DisclosureDuties.NeedsDays(f.Line, f.Period), nameof(ListDisclosureItem.Days), "党务公开和村务的年度、长期事项，法律没有统一的天数，照目录填几日内公开")
            .Refuse(f => f.Line == OpennessLine.Village && f.Village is null, nameof(ListDisclosureItem.Village), "村务公开要选是哪个村（社区）");
        d.Act<ReviseDisclosureItem>("revise", "调整").By(Role.OfficeClerk, Role.Administrator)
            .Prefill(s => new() { Name = s.Name, Basis = s.Basis, Office = s.Office, Channels = s.Channels });
        d.Act<NoteOccurrence>("occur", "发生应公开的事").English("Note what happened").While(s => s.Period is DisclosurePeriod.Immediate or DisclosurePeriod.Standing)
            .By(Role.OfficeClerk, Role.VillageCadre, Role.Handler).Day("发生日期", "Happened on");
        d.Act<RecordPublication>("published", "已公开").English("Published").While(_ => false).By(Role.OfficeClerk).EvenAfterClosing();
        d.Act<EndDisclosureItem>("end", "停用").English("End").By(Role.OfficeClerk, Role.Administrator).Day("停用日期", "Not in force from");

        foreach (var rule in DisclosureDuties.Rules)
        {
            d.Clock(rule).Awaits("published").UnlessSaidBy("vil_quarter", "vil_month", "vil_major")
                .Each(DisclosureDuties.Of, x => x.Begins, x => x.Done, x => x.Key, item: x => x.Name).Length(s => s.Days).When(s => DisclosureDuties.RuleOf(s) == rule)
                .Listed(DisclosureDuties.Listed).Named("应公开", "To be published");
        }
        DefineFlags(d);

        var (published, owed) = d.Ratio("G2a", "公开面", "Published of what was to be published");
        Sliced(published.OnDue(DisclosureDuties.Rules, DueCount.Met)).Rule("公开期限在年内届满的应公开事项中，已经公开的占比；晚公开的从公开之日起算入。");
        Sliced(owed.OnDue(DisclosureDuties.Rules, DueCount.Each));

        d.List("事项编号", s => s.ItemNumber, "Item number").List("类别", s => s.Line, "Line").List("公开时限", s => s.Period, "Period").List("公开单位", s => s.Office, "Office")
            .List("已公开", s => s.Publications.Count, "Publications").List("最近公开", s => s.Publications.Count == 0 ? null : (DateOnly?)s.Publications.Max(p => p.On).Day, "Last published");
        d.Sheet("list");
    }

    private static CountBuilder<DisclosureItem, DisclosureItem> Sliced(CountBuilder<DisclosureItem, DisclosureItem> count) =>
        count.Slice("line", "公开类别", s => s.Line).Slice("period", "公开时限", s => s.Period).Slice("village", "村（社区）", s => s.Village);

    private static void DefineFlags(Definition<DisclosureItem> d)
    {
        TooSeldom("vil_quarter", DisclosurePeriod.Quarterly);
        TooSeldom("vil_month", DisclosurePeriod.Monthly);
        Missed("vil_major", s => s is { Line: OpennessLine.Village, Period: DisclosurePeriod.Immediate });

        void TooSeldom(string rule, DisclosurePeriod period) =>
            d.Flag(rule, (s, law) => s.Line == OpennessLine.Village && s.Period == period ? Missing(s, law, x => !IsCovered(s, x, law.Book.At(rule, x.Begins.Day)?.Value)) : []).Seeks("published");
        void Missed(string rule, Func<DisclosureItem, bool> when) => d.Flag(rule, (s, law) => when(s) ? Missing(s, law, x => x.Done is null) : []).Seeks("published");
    }

    /// <summary>Never published, though the item's own entries go on beyond the due day.</summary>
    private static IEnumerable<Finding> Missing(DisclosureItem s, LawContext law, Func<DisclosureDuty, bool> missing) =>
        from duty in Begun(s)
        where missing(duty) && DisclosureDuties.DueOf(s, duty, law) < s.Touched
        select new Finding(duty.Begins with { Day = DisclosureDuties.DueOf(s, duty, law)!.Value }, $"账上未见{duty.Name}的公开。", duty.Key);

    /// <summary>Whether something was published of so many months up to the period's end, as often as the law asks.</summary>
    private static bool IsCovered(DisclosureItem s, DisclosureDuty duty, int? months) =>
        months is not { } length || s.Publications.Any(p => p.Covers <= duty.Begins.Day && p.Covers >= duty.Begins.Day.AddDays(1).AddMonths(-length));

    private static IEnumerable<DisclosureDuty> Begun(DisclosureItem s) => DisclosureDuties.Of(s).TakeWhile(x => x.Begins.Day <= s.Touched);
}
