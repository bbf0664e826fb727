namespace Xiangzhi.Law;

/// <summary>What a period is counted in.</summary>
public enum DayUnit { Working, Calendar, Month, Quarter, Year, Hour }

/// <summary>
/// Time that does not count. <paramref name="From"/> is inclusive; <paramref name="Until"/> is exclusive, the day on which
/// the clock runs again; null while it is still suspended.
/// </summary>
public sealed record Suspension(DateOnly From, DateOnly? Until, string Reason);

/// <summary>A longer period granted. <paramref name="Length"/> is in the rule's unit; null means the rule's own extension.</summary>
public sealed record Extension(DateOnly GrantedOn, int? Length, string Approver, string Reason);

/// <summary>The facts that a clock runs on.</summary>
/// <param name="From">Day of the event; not counted.</param>
/// <param name="Until">Day on which it was done; null while open.</param>
public sealed record ClockFacts(DateOnly From, DateOnly? Until)
{
    /// <summary>In any order; overlaps count once.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    /// <summary>In the order granted.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>Replaces the rule's number where a document sets it for this matter, in the rule's unit.</summary>
    public int? Length { get; init; }
}

public enum ClockState { Running, DueSoon, DueToday, Late, Lapsed, Suspended, Met, MetLate, Off }
