using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

public enum LineStatus { Counts, Corrected, Voided }

/// <summary>One entry of a matter, read: what it said, and whether it still counts.</summary>
public sealed record Line
{
    public required Entry Entry { get; init; }
    public required ActionDefinition Action { get; init; }

    /// <summary>As this entry wrote it.</summary>
    public required Form Form { get; init; }

    public required SeenFacts Seen { get; init; }
    public LineStatus Status { get; init; }

    /// <summary>Entry that put this one right or struck it out.</summary>
    public long? ChangedBy { get; init; }

    public DateOnly RecordedOn => LocalDay.Of(Entry.RecordedAt);

    /// <summary>Written down well after it happened 补录.</summary>
    public bool IsLate => RecordedOn.DayNumber - Entry.On.DayNumber > LocalDay.LateAfterDays;
}

/// <summary>Days in Asia/Shanghai, which has kept UTC+8 without summer time since 1991.</summary>
public static class LocalDay
{
    /// <summary>An entry written more than this many calendar days after its legal day is late 补录 (house convention).</summary>
    public const int LateAfterDays = 3;

    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);
}
