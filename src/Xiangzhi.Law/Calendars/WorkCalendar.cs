using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Law;

/// <summary>
/// Which days are worked. A year with a notice follows it; a year without is provisional 暂定: statutory days, their
/// substitutes, and weekends. Counting is by table, so it costs the same for three days and for three thousand.
/// Alternatives considered: a walk day by day (the tests keep one as the oracle; it is slow for a township's whole ledger).
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>First year of the calendar: the first whose statutory days are in <c>law/calendar/statutory.json</c>.</summary>
    public const int FirstYear = 2014;

    /// <summary>Last year of the calendar: the last for which the 清明 approximation holds.</summary>
    public const int LastYear = 2099;

    private static readonly DateOnly First = new(FirstYear, 1, 1);
    private static readonly DateOnly Last = new(LastYear, 12, 31);

    private readonly FrozenSet<int> _noticed;
    private readonly FrozenDictionary<DateOnly, string> _names;
    private readonly bool[] _isWorking;
    private readonly int[] _workedThrough; // working days from First to the day, inclusive
    private readonly int[] _workingDays; // the n-th working day, as days since First

    private WorkCalendar(IReadOnlyCollection<HolidayNotice> notices)
    {
        _noticed = notices.Select(n => n.Year).ToFrozenSet();
        var length = Last.DayNumber - First.DayNumber + 1;
        _isWorking = [.. Enumerable.Range(0, length).Select(i => !IsWeekend(First.AddDays(i)))];
        var names = new Dictionary<DateOnly, string>();
        for (var year = FirstYear; year <= LastYear; year++)
        {
            if (IsProvisional(year))
            {
                MarkStatutory(year, names);
            }
        }

        foreach (var notice in notices)
        {
            Mark(notice.Off, working: false, names);
            Mark(notice.Work, working: true, names);
        }

        _names = names.ToFrozenDictionary();
        _workedThrough = new int[length];
        var worked = new List<int>(length);
        for (var i = 0; i < length; i++)
        {
            if (_isWorking[i])
            {
                worked.Add(i);
            }

            _workedThrough[i] = worked.Count;
        }

        _workingDays = [.. worked];
        Version = VersionOf(notices);
    }

    /// <summary>The calendar of the notices in <c>law/calendar</c>.</summary>
    public static WorkCalendar Builtin { get; } = Of(HolidayNotice.Builtin);

    /// <summary>The calendar of these notices. Of two notices for one year the later in the list holds: so an office replaces one.</summary>
    public static WorkCalendar Of(IEnumerable<HolidayNotice> notices)
    {
        var latest = new SortedDictionary<int, HolidayNotice>();
        foreach (var notice in notices)
        {
            latest[notice.Year] = notice;
        }

        return new(latest.Values);
    }

    /// <summary>Names the notices and their content, e.g. 放假通知2019—2026〔1a2b3c4d〕. Equal versions count alike.</summary>
    public string Version { get; }

    /// <summary>The version, with the provisional years named that lie between two days.</summary>
    public string VersionFor(DateOnly from, DateOnly to)
    {
        var provisional = ProvisionalYears(from, to);
        return provisional.Count == 0 ? Version : $"{Version}，{string.Join("、", provisional)}年暂定";
    }

    /// <summary>The years without notice from one day to another, both included.</summary>
    public IReadOnlyList<int> ProvisionalYears(DateOnly from, DateOnly to) =>
        from > to ? [] : [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(IsProvisional)];

    /// <summary>Whether no notice for the year is loaded. A notice may still reach into the last days of December before its year.</summary>
    public bool IsProvisional(int year) => !_noticed.Contains(year);

    /// <summary>Whether the day lies within <see cref="FirstYear"/> and <see cref="LastYear"/>; outside, every question throws.</summary>
    public static bool Covers(DateOnly day) => day >= First && day <= Last;

    public bool IsWorkingDay(DateOnly day) => _isWorking[IndexOf(day)];

    /// <summary>The festival of a day off or of a make-up working day; null for ordinary days and weekends.</summary>
    public string? DayName(DateOnly day)
    {
        _ = IndexOf(day);
        return _names.GetValueOrDefault(day);
    }

    /// <summary>
    /// The working day that lies <paramref name="days"/> working days after <paramref name="from"/>, which is not counted
    /// itself, whether it is worked or not; before it where the number is negative; <paramref name="from"/> for 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The count leaves the calendar.</exception>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        var index = IndexOf(from);
        if (days == 0)
        {
            return from;
        }

        var before = _workedThrough[index] - (_isWorking[index] ? 1 : 0);
        var place = days > 0 ? (long)_workedThrough[index] + days - 1 : (long)before + days;
        if (place < 0 || place >= _workingDays.Length)
        {
            throw Outside(nameof(days), from, $"自{from.Iso}起数{days}个工作日，超出了工作日历的范围");
        }

        return First.AddDays(_workingDays[place]);
    }

    /// <summary>The day itself if it is worked, else the next working day.</summary>
    public DateOnly RollForward(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    /// <summary>Working days after the first day up to and with the second; negative where the second is earlier.</summary>
    public int WorkingDaysBetween(DateOnly exclusiveFrom, DateOnly inclusiveTo) =>
        _workedThrough[IndexOf(inclusiveTo)] - _workedThrough[IndexOf(exclusiveFrom)];

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static int IndexOf(DateOnly day) => !Covers(day)
        ? throw Outside(nameof(day), day, $"{day.Iso}不在工作日历之内")
        : day.DayNumber - First.DayNumber;

    private static ArgumentOutOfRangeException Outside(string parameter, DateOnly day, string what) =>
        new(parameter, day, $"{what}。工作日历从{FirstYear}年到{LastYear}年，请核对日期。");

    private void Mark(IEnumerable<(DateOnly Day, string Name)> days, bool working, Dictionary<DateOnly, string> names)
    {
        foreach (var (day, name) in days.Where(d => d.Day >= First))
        {
            _isWorking[day.DayNumber - First.DayNumber] = working;
            names[day] = name;
        }
    }

    // Art. 6: a statutory day on a weekend is made up on a working day; which one only the notice says. Assumed here:
    // the next working days after the festival, and a day that belongs to two festivals is made up once.
    private void MarkStatutory(int year, Dictionary<DateOnly, string> names)
    {
        var days = StatutoryDays.Builtin.InYear(year);
        Mark(days, working: false, names);
        foreach (var (day, name) in days.Where(d => IsWeekend(d.Day)))
        {
            var substitute = day;
            while (!_isWorking[substitute.DayNumber - First.DayNumber])
            {
                substitute = substitute.AddDays(1);
            }

            Mark([(substitute, name + "补假")], working: false, names);
        }
    }

    private static string VersionOf(IReadOnlyCollection<HolidayNotice> notices)
    {
        if (notices.Count == 0)
        {
            return "无放假通知";
        }

        var facts = new StringBuilder();
        foreach (var notice in notices)
        {
            facts.Append(CultureInfo.InvariantCulture, $"{notice.Year}\n");
            foreach (var (day, mark) in notice.Off.Select(d => (d.Day, '-')).Concat(notice.Work.Select(d => (d.Day, '+'))).Order())
            {
                facts.Append(CultureInfo.InvariantCulture, $"{mark}{day.Iso}\n");
            }
        }

        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts.ToString())))[..8];
        return $"放假通知{Spans([.. notices.Select(n => n.Year)])}〔{print}〕";
    }

    // 2019—2024、2026: a gap in the notices must show.
    private static string Spans(IReadOnlyList<int> years)
    {
        var spans = new List<(int First, int Last)>();
        foreach (var year in years)
        {
            if (spans.Count > 0 && spans[^1].Last == year - 1)
            {
                spans[^1] = (spans[^1].First, year);
            }
            else
            {
                spans.Add((year, year));
            }
        }

        return string.Join("、", spans.Select(s => s.First == s.Last
            ? s.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{s.First}—{s.Last}")));
    }
}
