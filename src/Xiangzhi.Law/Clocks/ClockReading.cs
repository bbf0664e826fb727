using System.Globalization;

namespace Xiangzhi.Law;

/// <summary>What a clock shows: the due day, how it was found, and how it stands on any day.</summary>
public sealed record ClockReading
{
    internal ClockReading(RuleVersion rule, ClockFacts facts, DayUnit unit, WorkCalendar work)
    {
        Rule = rule;
        Facts = facts;
        Unit = unit;
        Work = work;
    }

    public RuleVersion Rule { get; }

    /// <summary>Day of the event; not counted.</summary>
    public DateOnly From => Facts.From;

    /// <summary>Last day in time; null while suspended without end, and where the clock is off.</summary>
    public DateOnly? Due { get; internal init; }

    /// <summary>Day on which it was done; null while open.</summary>
    public DateOnly? Until => Facts.Until;

    /// <summary>Length with extensions, in <see cref="Unit"/>; 0 where the clock is off.</summary>
    public int Length { get; internal init; }

    public DayUnit Unit { get; }

    /// <summary>Whether the due day rests on a year whose holiday notice is not loaded 暂定.</summary>
    public bool Provisional => NeedsCalendar && Due is { } due && Work.ProvisionalYears(CountedFrom, due).Count > 0;

    /// <summary>Whether it is suspended without a known end.</summary>
    public bool Suspended => Allows != Severity.Off && Due is null;

    /// <summary>The strongest colour that this clock may show.</summary>
    public Severity Allows { get; internal init; }

    /// <summary>Whether its article is still to be read 待核原文.</summary>
    public bool IsUnread { get; internal init; }

    /// <summary>The calendar's version, with the provisional years that were used.</summary>
    public string Calendar => NeedsCalendar && Due is { } due ? Work.VersionFor(CountedFrom, due) : Work.Version;

    /// <summary>How the due day was found, in Chinese sentences. Written anew at each reading: lists of clocks need only the day.</summary>
    public IReadOnlyList<string> Trace => ClockTrace.Of(this);

    /// <summary>Said where a limit that does not roll ends on a rest day: the strict day stands, and which working day is the last before it.</summary>
    public string? RestDayRemark => Due is { } due && Unit != DayUnit.Working && !Rule.Rule.Rolls
        && WorkCalendar.Covers(due) && !Work.IsWorkingDay(due)
        ? $"到期日{due.Iso}是{Work.DayName(due) ?? "周末"}休息日{(Work.IsProvisional(due.Year) ? "（暂定）" : "")}，从严不顺延；此前最后一个工作日是{Work.AddWorkingDays(due, -1).Iso}。"
        : null;

    internal ClockFacts Facts { get; }
    internal WorkCalendar Work { get; }
    internal int Base { get; init; }
    internal DateOnly? StrictDue { get; init; }
    internal IReadOnlyList<Grant> Granted { get; init; } = [];

    internal Period Period => new(Facts, Unit, Work);

    private bool NeedsCalendar => Unit == DayUnit.Working || Rule.Rule.Rolls;

    // A period that only rolls asks the calendar about its last day alone.
    private DateOnly CountedFrom => Unit == DayUnit.Working ? From.AddDays(1) : StrictDue ?? From;

    /// <summary>How the clock stands on a day. Due today is not late; what was done in time is never late afterwards.</summary>
    public ClockState State(DateOnly today)
    {
        if (Allows == Severity.Off)
        {
            return ClockState.Off;
        }

        if (Until is { } until && until <= today)
        {
            return Due is null || until <= Due ? ClockState.Met : ClockState.MetLate;
        }

        if (Due is not { } due || Period.Suspended.Any(s => s.First <= today && s.First <= due && (s.End is null || today < s.End)))
        {
            return ClockState.Suspended;
        }

        return Clock.Standing(Rule.Rule, Unit, due, today, Work);
    }

    /// <summary>What it shows as on a day; off: no colour.</summary>
    public Severity Shade(DateOnly today) => Clock.Shade(Rule.Rule, Allows, State(today));

    /// <summary>Days used up to a day, or up to the day on which it was done: working days for a period of such, else calendar days.</summary>
    public int Used(DateOnly today) => Period.Days(From, Until is { } until && until < today ? until : today);

    /// <summary>E.g. 还剩 5 个工作日, 今天到期, 超期 2 日 (calendar days), 已过期限, 按期, 逾期办结.</summary>
    public string InWords(DateOnly today) => State(today) switch
    {
        ClockState.Off => "未启用",
        ClockState.Met => "按期",
        ClockState.MetLate => Rule.Rule.IsRight ? "逾期提出" : "逾期办结",
        ClockState.Suspended => "暂停计时",
        ClockState.DueToday => "今天到期",
        ClockState.Lapsed => "已过期限",
        ClockState.Late => string.Create(CultureInfo.InvariantCulture, $"超期 {today.DayNumber - Due!.Value.DayNumber} 日"), // late has a due day
        _ => string.Create(CultureInfo.InvariantCulture, $"还剩 {Period.Days(today, Due!.Value)} {(Unit == DayUnit.Working ? "个工作日" : "日")}"),
    };
}
