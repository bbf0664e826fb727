using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>How often a duty comes round.</summary>
public enum ObligationPeriod
{
    [Label("每月", English = "Monthly")] Month,
    [Label("每季度", English = "Quarterly")] Quarter,
    [Label("每年", English = "Yearly")] Year,
}

/// <summary>
/// What an office owes in every period whatever else happens: a figure must reach a number by the period's end. What is owed on single matters,
/// such as a quarter's publication, has a clock of its own.
/// </summary>
/// <param name="Figure">Code of the figure that counts what was done.</param>
/// <param name="Rule">The rule that asks for it; its number, where it has one, is the least.</param>
public sealed record Obligation(string Code, Text Name, ObligationPeriod Every, string Figure, string? Rule = null)
{
    /// <summary>Obligations of every township. Those without a rule are what offices do by custom; an unread rule asks for nothing until it is switched on.</summary>
    public static IReadOnlyList<Obligation> All { get; } =
    [
        new("reception", new("领导接访下访", "Leaders' reception"), ObligationPeriod.Month, "F5a", "lead_reception"),
        new("study", new("中心组学法", "Centre-group law study"), ObligationPeriod.Year, "B1", "study_quota"),
        new("meeting", new("法治专题会议", "Rule-of-law meeting"), ObligationPeriod.Year, "A1"),
        new("letters", new("责任书", "Letters of responsibility"), ObligationPeriod.Year, "A3"),
        new("duty-report", new("年终述法", "Yearly duty reports"), ObligationPeriod.Year, "A5", "lead_duty_report"),
        new("file-review", new("案卷评查", "Case-file review"), ObligationPeriod.Year, "E12"),
    ];

    /// <summary>How much must be reached; null while the rule that asks for it is off.</summary>
    public int? Least(LawContext law, DateOnly day) => Rule is null ? 1
        : law.Book.At(Rule, day) is not { } version || law.SettingsOn(day).MayBe(version) == Severity.Off ? null
        : law.SettingsOn(day).ValueOf(version) ?? 1;

    /// <summary>The periods of a year, by their last days.</summary>
    public IEnumerable<(DateOnly From, DateOnly To)> PeriodsOf(int year)
    {
        var months = Every switch { ObligationPeriod.Month => 1, ObligationPeriod.Quarter => 3, _ => 12 };
        for (var month = 1; month <= 12; month += months)
            yield return (new(year, month, 1), new DateOnly(year, month, 1).AddMonths(months).AddDays(-1));
    }
}

/// <summary>An obligation in one period.</summary>
/// <param name="Done">What the figure counts in the period.</param>
/// <param name="Least">How much must be reached; null where nothing is asked for.</param>
public sealed record ObligationOfPeriod(Obligation Obligation, DateOnly From, DateOnly To, decimal Done, int? Least)
{
    public bool IsMet => Least is null || Done >= Least;

    /// <summary>The period is over and it was not done.</summary>
    public bool IsMissed(DateOnly today) => !IsMet && To < today;

    /// <summary>The period runs and it is still to be done.</summary>
    public bool IsDue(DateOnly today) => !IsMet && From <= today && today <= To;
}
