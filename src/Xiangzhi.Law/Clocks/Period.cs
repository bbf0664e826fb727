namespace Xiangzhi.Law;

/// <summary>
/// The arithmetic of one period: a length in a unit, counted from a day, over the days that count.
/// The day of the event is not counted (民事诉讼法 85); a month ends on the day of the same number, or on the month's last.
/// </summary>
internal sealed class Period
{
    private readonly DateOnly _from;
    private readonly DayUnit _unit;
    private readonly WorkCalendar _calendar;

    public Period(ClockFacts facts, DayUnit unit, WorkCalendar calendar)
    {
        _from = facts.From;
        _unit = unit;
        _calendar = calendar;
        Suspended = Merge(facts);
    }

    /// <summary>Suspended spans after the event, merged and in order; the end is exclusive, null while it lasts.</summary>
    public IReadOnlyList<(DateOnly First, DateOnly? End)> Suspended { get; }

    /// <summary>The last day of a period of this length; null where a suspension that still lasts comes first.</summary>
    public DateOnly? LastDay(int length) => _unit switch
    {
        DayUnit.Month => Shifted(_from.AddMonths(length)),
        DayUnit.Quarter => Shifted(EndOfQuarter(_from).AddDays(1).AddMonths(3 * length).AddDays(-1)), // once in each: by the end of the next
        DayUnit.Year => Shifted(_from.AddYears(length)),
        DayUnit.Hour => Counted((length + 23) / 24), // the ledger knows days: the hours end within this many days
        _ => Counted(length),
    };

    /// <summary>Days that count after the first day up to and with the second: working days for a period of such, else calendar days.</summary>
    public int Days(DateOnly exclusiveFrom, DateOnly inclusiveTo)
    {
        if (inclusiveTo <= exclusiveFrom)
        {
            return 0;
        }

        var days = Between(exclusiveFrom, inclusiveTo);
        foreach (var (first, end) in Suspended)
        {
            var start = Later(first.AddDays(-1), exclusiveFrom);
            var stop = end is { } e && e.AddDays(-1) < inclusiveTo ? e.AddDays(-1) : inclusiveTo;
            days -= stop > start ? Between(start, stop) : 0;
        }

        return days;
    }

    private int Between(DateOnly exclusiveFrom, DateOnly inclusiveTo) => _unit == DayUnit.Working
        ? _calendar.WorkingDaysBetween(exclusiveFrom, inclusiveTo)
        : inclusiveTo.DayNumber - exclusiveFrom.DayNumber;

    private DateOnly? Counted(int length)
    {
        var cursor = _from;
        foreach (var (first, end) in Suspended)
        {
            var counted = Between(cursor, first.AddDays(-1));
            if (counted >= length)
            {
                break;
            }

            if (end is null)
            {
                return null;
            }

            length -= counted;
            cursor = end.Value.AddDays(-1);
        }

        return _unit == DayUnit.Working ? _calendar.AddWorkingDays(cursor, length) : cursor.AddDays(length);
    }

    // A month has no fixed number of days, so suspended days are added at the end.
    private DateOnly? Shifted(DateOnly due)
    {
        foreach (var (first, end) in Suspended.TakeWhile(span => span.First <= due))
        {
            if (end is null)
            {
                return null;
            }

            due = due.AddDays(end.Value.DayNumber - first.DayNumber);
        }

        return due;
    }

    private static List<(DateOnly First, DateOnly? End)> Merge(ClockFacts facts)
    {
        if (facts.Suspensions.Count == 0)
        {
            return []; // nearly every clock; lists read them by the hundred thousand
        }

        var merged = new List<(DateOnly First, DateOnly? End)>();
        foreach (var suspension in facts.Suspensions.OrderBy(s => s.From))
        {
            var first = Later(suspension.From, facts.From.AddDays(1));
            if (suspension.Until is { } until && until <= first)
            {
                continue;
            }

            if (merged.Count > 0 && (merged[^1].End is null || merged[^1].End >= first))
            {
                var end = merged[^1].End is null || suspension.Until is null ? null : (DateOnly?)Later(merged[^1].End!.Value, suspension.Until.Value);
                merged[^1] = (merged[^1].First, end);
            }
            else
            {
                merged.Add((first, suspension.Until));
            }
        }

        return merged;
    }

    private static DateOnly EndOfQuarter(DateOnly day) => new DateOnly(day.Year, (day.Month + 2) / 3 * 3, 1).AddMonths(1).AddDays(-1);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
