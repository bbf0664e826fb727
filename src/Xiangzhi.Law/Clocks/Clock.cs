namespace Xiangzhi.Law;

/// <summary>
/// A clock is a pure function of facts, a dated rule and a calendar. Nothing is stored and nothing ticks:
/// the due day is compared with today when it is read.
/// </summary>
public static class Clock
{
    /// <summary>Remaining days, in working days or calendar days, from which on a clock is due soon.</summary>
    private const int SoonDays = 3;

    private static readonly LawRule Given = new()
    {
        Code = "plain", Name = "给定期限", Line = "counting", Kind = RuleKind.Setting, Unit = RuleUnit.None,
        Binds = Party.Office, Explains = "由使用者给出的天数，不出自任何规则。",
    };

    /// <summary>Reads a clock with the law as it stands: rules of confidence K and N are off.</summary>
    public static ClockReading Read(RuleVersion rule, ClockFacts facts, WorkCalendar calendar) =>
        Read(rule, facts, calendar, OfficeSettings.None);

    /// <summary>Reads a clock as this office has set its rules.</summary>
    /// <exception cref="ArgumentException">The rule's number is not a period of time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative length, or the count leaves the calendar.</exception>
    public static ClockReading Read(RuleVersion rule, ClockFacts facts, WorkCalendar calendar, OfficeSettings settings)
    {
        var mayBe = settings.MayBe(rule);
        if (rule.IsYearly)
        {
            return Read(rule, facts, calendar, DayUnit.Calendar, mayBe, mayBe == Severity.Off ? null : NextDue(rule, facts.From).DayNumber - facts.From.DayNumber) with { IsUnread = settings.IsUnread(rule) };
        }

        var unit = UnitOf(rule.Rule);
        if (mayBe == Severity.Off && facts.Length is not null)
        {
            mayBe = Severity.Amber; // the number stands in a document of this very matter
        }

        return Read(rule, facts, calendar, unit, mayBe, mayBe == Severity.Off ? null : facts.Length ?? settings.ValueOf(rule)) with { IsUnread = settings.IsUnread(rule) };
    }

    /// <summary>A period that someone gives. It does not roll off rest days.</summary>
    /// <param name="from">Day of the event; not counted.</param>
    /// <param name="days">Length in the unit, 0 or more.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="calendar">Needed for working days.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative length, or the count leaves the calendar.</exception>
    public static ClockReading Plain(DateOnly from, int days, DayUnit unit, WorkCalendar calendar)
    {
        var rule = new RuleVersion
        {
            Rule = Given, Value = days, Law = "给定期限", Source = "使用者", CheckedOn = from, Confidence = Confidence.Verified,
        };
        return Read(rule, new(from, null), calendar, unit, Severity.Red, days);
    }

    /// <summary>How a clock that runs stands on a day.</summary>
    public static ClockState Standing(LawRule rule, DayUnit unit, DateOnly due, DateOnly today, WorkCalendar calendar) =>
        today > due ? rule.IsRight ? ClockState.Lapsed : ClockState.Late
        : today == due ? ClockState.DueToday
        : (unit == DayUnit.Working ? calendar.WorkingDaysBetween(today, due) : due.DayNumber - today.DayNumber) <= SoonDays ? ClockState.DueSoon
        : ClockState.Running;

    /// <summary>The same of a clock of which only its rule and its days are known.</summary>
    public static ClockState Standing(RuleVersion rule, DateOnly due, DateOnly today, WorkCalendar calendar) =>
        Standing(rule.Rule, rule.IsYearly ? DayUnit.Calendar : UnitOf(rule.Rule), due, today, calendar);

    /// <summary>What a clock shows as: what runs out soon amber, what is late as strong as its rule may; another's right that runs out has no colour.</summary>
    public static Severity Shade(LawRule rule, Severity allows, ClockState state) => !rule.BindsOffice ? Severity.Off : state switch
    {
        ClockState.Late or ClockState.MetLate => allows,
        ClockState.DueSoon or ClockState.DueToday => Severity.Amber,
        _ => Severity.Off,
    };

    /// <summary>
    /// The first day on which the next step is lawful after a period that must have passed first (听取意见三十日、催告十日):
    /// the day after the period's last day.
    /// </summary>
    public static DateOnly EarliestAfter(RuleVersion rule, DateOnly from, WorkCalendar calendar) =>
        LastDay(rule, from, calendar).AddDays(1);

    /// <summary>The last day on which a step is lawful that must come so long before an event (听证七日前通知).</summary>
    /// <exception cref="InvalidOperationException">The rule has no number.</exception>
    public static DateOnly LatestBefore(RuleVersion rule, DateOnly eventDay, WorkCalendar calendar)
    {
        var length = ValueOf(rule);
        return UnitOf(rule.Rule) switch
        {
            DayUnit.Working => calendar.AddWorkingDays(eventDay, -length),
            DayUnit.Month => eventDay.AddMonths(-length),
            DayUnit.Quarter => eventDay.AddMonths(-3 * length),
            DayUnit.Year => eventDay.AddYears(-length),
            DayUnit.Hour => eventDay.AddDays(-((length + 23) / 24)),
            _ => eventDay.AddDays(-length),
        };
    }

    /// <summary>The first due day of a yearly duty after a day.</summary>
    private static DateOnly NextDue(RuleVersion rule, DateOnly from) =>
        rule.DueIn(from.Year) is var due && due > from ? due : rule.DueIn(from.Year + 1);

    /// <summary>The last day of the rule's own period, unrolled, without suspension or extension.</summary>
    private static DateOnly LastDay(RuleVersion rule, DateOnly from, WorkCalendar calendar) =>
        new Period(new(from, null), UnitOf(rule.Rule), calendar).LastDay(ValueOf(rule))!.Value; // nothing suspends it

    internal static int ValueOf(RuleVersion rule) => rule.Value ?? throw new InvalidOperationException(
        $"{rule.Rule.Code}（{rule.Rule.Name}）在 law/rules 里没有数值，不能据以推算日期。");

    private static ClockReading Read(RuleVersion rule, ClockFacts facts, WorkCalendar calendar, DayUnit unit, Severity mayBe, int? length)
    {
        var reading = new ClockReading(rule, facts, unit, calendar) { Allows = mayBe };
        if (length is not { } units)
        {
            return reading with { Allows = Severity.Off };
        }

        if (units < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(facts), units, $"期限不能是负数（{units}），请改正天数。");
        }

        var period = new Period(facts, unit, calendar);
        var granted = Grant(rule, facts, period, units);
        var total = units + granted.Sum(g => g.Added);
        var strict = period.LastDay(total);
        var rolls = rule.Rule.Rolls && unit != DayUnit.Working;
        return reading with
        {
            Base = units,
            Length = total,
            Granted = granted,
            StrictDue = strict,
            Due = strict is { } last && rolls ? calendar.RollForward(last) : strict,
        };
    }

    // Extensions add in order. One that was granted when the time was already over mends nothing, and where the text
    // bounds the extension no more than that is counted; both are said in the trace.
    private static List<Grant> Grant(RuleVersion rule, ClockFacts facts, Period period, int units)
    {
        var granted = new List<Grant>();
        var total = units;
        foreach (var extension in facts.Extensions)
        {
            var asked = extension.Length ?? rule.Extension ?? 0;
            var left = rule.Extension is { } most ? Math.Max(0, most - granted.Sum(g => g.Added)) : asked;
            var tooLate = period.LastDay(total) is { } due && extension.GrantedOn > due;
            var added = tooLate ? 0 : Math.Min(asked, left);
            granted.Add(new(extension, asked, added, tooLate));
            total += added;
        }

        return granted;
    }

    private static DayUnit UnitOf(LawRule rule) => rule.Unit switch
    {
        RuleUnit.Working => DayUnit.Working,
        RuleUnit.Calendar => DayUnit.Calendar,
        RuleUnit.MonthDay => DayUnit.Calendar, // the n-th of the next month is n days after the last of this one, where such a clock begins
        RuleUnit.Month => DayUnit.Month,
        RuleUnit.Quarter => DayUnit.Quarter,
        RuleUnit.Year => DayUnit.Year,
        RuleUnit.Hour => DayUnit.Hour,
        _ => throw new ArgumentException($"{rule.Code}（{rule.Name}）不是期限，不能用来计时。", nameof(rule)),
    };
}

/// <summary>What became of one extension: units asked for, units that count, and whether it came after the time was over.</summary>
internal sealed record Grant(Extension Extension, int Asked, int Added, bool TooLate);
