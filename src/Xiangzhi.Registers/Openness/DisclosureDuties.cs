using System.Collections.Immutable;
using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>One publication that an item owes.</summary>
/// <param name="Key">Stable name of the period: 2023, 2023-Q1, 2023-04, or the day of what happened.</param>
/// <param name="Begins">The period's last day, or the day of what happened; the limit is counted from it.</param>
/// <param name="Done">The first publication of it, if there is one.</param>
public sealed record DisclosureDuty(string Key, string Name, Mark Begins, Mark? Done);

/// <summary>
/// What an item owes, as a pure function of its facts. Periods run from the day on which it was listed to the end of its validity;
/// while it is in force, to the end of the tenth year after the year of its last entry. Nothing depends on today.
/// </summary>
internal static class DisclosureDuties
{
    /// <summary>House convention: an item that nobody has touched for longer owes nothing more until it is touched again.</summary>
    private const int YearsAhead = 10;

    /// <summary>Open duties yet to begin that pages list.</summary>
    private const int ListedAhead = 3;

    public static readonly IReadOnlyList<string> Rules = ["vil_cq_dates", "vil_cq_dates_month", "vil_cq_dates_event", "oi_active", "party_days", "oi_catalogue"];

    /// <summary>The rule that sets the limit of an item's duties.</summary>
    public static string RuleOf(DisclosureItem s) => (s.Line, s.Period) switch
    {
        (OpennessLine.Village, DisclosurePeriod.Quarterly) => "vil_cq_dates",
        (OpennessLine.Village, DisclosurePeriod.Monthly) => "vil_cq_dates_month",
        (OpennessLine.Village, DisclosurePeriod.Immediate) => "vil_cq_dates_event",
        (OpennessLine.Party, _) => "party_days",
        (OpennessLine.Government, _) when s.Days is null => "oi_active",
        _ => "oi_catalogue",
    };

    /// <summary>Whether the catalogue must say the days itself, because no law does.</summary>
    public static bool NeedsDays(OpennessLine line, DisclosurePeriod period) =>
        line == OpennessLine.Party || (line == OpennessLine.Village && period is (DisclosurePeriod.Yearly or DisclosurePeriod.Standing));

    public static IEnumerable<DisclosureDuty> Of(DisclosureItem s)
    {
        if (s.Listed is not { } listed)
            return [];
        return s.Period is DisclosurePeriod.Standing or DisclosurePeriod.Immediate ? OnEvents(s, listed) : Periodic(s, listed);
    }

    /// <summary>Keys of the duties that pages list: what is open and has begun, the next few, and the last that was done.</summary>
    public static IReadOnlySet<string> Listed(DisclosureItem s)
    {
        var open = Of(s).Where(x => x.Done is null).ToList();
        return open.Where(x => x.Begins.Day <= s.Touched).Concat(open.Where(x => x.Begins.Day > s.Touched).Take(ListedAhead))
            .Concat(Of(s).Where(x => x.Done is not null).TakeLast(1)).Select(x => x.Key).ToHashSet();
    }

    /// <summary>Last day of one duty under the law as it stands; null where the rule does not run.</summary>
    public static DateOnly? DueOf(DisclosureItem s, DisclosureDuty duty, LawContext law) =>
        law.Book.At(RuleOf(s), duty.Begins.Day) is { } rule ? Clock.Read(rule, new(duty.Begins.Day, null) { Length = s.Days }, law.Calendar, law.SettingsOn(duty.Begins.Day)).Due : null;

    private static IEnumerable<DisclosureDuty> Periodic(DisclosureItem s, Mark listed)
    {
        var done = s.Publications.GroupBy(p => KeyOf(s.Period, p.Covers)).ToImmutableDictionary(g => g.Key, g => g.Min(p => p.On));
        var last = s.Ended is { } ended ? ended.Day.AddDays(-1) : new(Math.Min(s.Touched.Year + YearsAhead, WorkCalendar.LastYear - 1), 12, 31);
        for (var end = EndOf(s.Period, listed.Day); end <= last; end = EndOf(s.Period, end.AddDays(1)))
        {
            var key = KeyOf(s.Period, end);
            yield return new(key, NameOf(s.Period, end), listed with { Day = end }, done.TryGetValue(key, out var on) ? on : null);
        }
    }

    /// <summary>A standing item owes one publication when it is listed and one for each change; an immediate one for whatever happened, noted before or with its publication.</summary>
    private static IEnumerable<DisclosureDuty> OnEvents(DisclosureItem s, Mark listed)
    {
        var events = s.Occurrences.Select(o => o.On).ToList();
        if (s.Period == DisclosurePeriod.Standing)
            events.Add(listed);
        else
            events.AddRange(s.Publications.Where(p => events.TrueForAll(e => e.Day != p.Covers)).Select(p => p.On with { Day = p.Covers }));
        var days = events.Where(e => !(s.Ended?.Day <= e.Day)).GroupBy(e => e.Day).Select(g => g.Min()).Order().ToList();
        var done = s.Publications.GroupBy(p => days.FindLastIndex(e => s.Period == DisclosurePeriod.Immediate ? e.Day == p.Covers : e.Day <= p.Covers))
            .ToImmutableDictionary(g => g.Key, g => g.Min(p => p.On));
        return days.Select((e, i) => new DisclosureDuty(Iso(e.Day), NameOf(s.Period, e.Day), e, done.TryGetValue(i, out var on) ? on : null));
    }

    private static string KeyOf(DisclosurePeriod period, DateOnly day) => period switch
    {
        DisclosurePeriod.Yearly => day.Year.ToString(CultureInfo.InvariantCulture),
        DisclosurePeriod.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{day.Year}-Q{QuarterOf(day)}"),
        DisclosurePeriod.Monthly => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Iso(day),
    };

    /// <summary>The period that a day belongs to, in words.</summary>
    public static string NameOf(DisclosurePeriod period, DateOnly day) => period switch
    {
        DisclosurePeriod.Yearly => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年"),
        DisclosurePeriod.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年第{QuarterOf(day)}季度"),
        DisclosurePeriod.Monthly => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月"),
        _ => day.InWords,
    };

    private static DateOnly EndOf(DisclosurePeriod period, DateOnly day) => period switch
    {
        DisclosurePeriod.Yearly => new(day.Year, 12, 31),
        DisclosurePeriod.Quarterly => MonthEnd(day.Year, QuarterOf(day) * 3),
        _ => MonthEnd(day.Year, day.Month),
    };

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static int QuarterOf(DateOnly day) => (day.Month + 2) / 3;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
