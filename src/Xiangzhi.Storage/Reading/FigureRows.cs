using System.Collections.Immutable;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage;

/// <summary>A figure of a year.</summary>
/// <param name="Value">As printed where the year is closed and no other day was asked for; else as of <paramref name="AsOf"/>.</param>
/// <param name="Printed">As printed at the close; null while the year is open.</param>
/// <param name="Corrections">What is known now of the whole year, less what was printed; 0 while the year is open.</param>
/// <param name="AsOf">Last legal day that the value takes, inclusive.</param>
public sealed record FigureRow(Figure Figure, FigureValue Value, decimal? Printed, decimal Corrections, bool Closed, DateOnly AsOf)
{
    /// <summary>First legal day that the value takes, where it is not the year's.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The days of the value, for what a zero or a missing week means.</summary>
    public Scope Scope => new(From ?? new(AsOf.Year, 1, 1), AsOf);
}

/// <summary>One record of a figure's account: listed once, with its net.</summary>
/// <param name="Matter">Empty where a subject is counted that several matters name: then <paramref name="Number"/> is the latest one's.</param>
/// <param name="Seq">The last entry that touched it.</param>
/// <param name="On">Legal day; for what is in force, its first.</param>
/// <param name="Amount">In the figure's unit.</param>
/// <param name="Subject">Internal id of who or what is counted; empty where the figure counts none.</param>
public sealed record FigureRecord(
    Guid Matter, string Number, long Seq, DateOnly On, decimal Amount, string Subject, IReadOnlyList<string> Slices, bool Estimate);

/// <summary>Records, the earliest first.</summary>
/// <param name="Total">All of them, exactly, however many are listed.</param>
public sealed record RecordList(IReadOnlyList<FigureRecord> Records, long Total)
{
    public static RecordList Empty { get; } = new([], 0);

    public long Count => Total;
}

/// <summary>A figure opened.</summary>
public sealed class FigureDetail(FigureRow row, IReadOnlyDictionary<string, IReadOnlyList<(string Value, decimal Amount)>> cuts)
{
    public FigureRow Row => row;

    /// <summary>What it counts; of a ratio or a mean the same as <see cref="Numerator"/>.</summary>
    public RecordList Records { get; init; } = RecordList.Empty;

    /// <summary>What a ratio or mean counts above.</summary>
    public RecordList Numerator { get; init; } = RecordList.Empty;

    /// <summary>What it counts below.</summary>
    public RecordList Denominator { get; init; } = RecordList.Empty;

    /// <summary>Records that were counted and taken back: their net is nothing.</summary>
    public RecordList Reversed { get; init; } = RecordList.Empty;

    /// <summary>What came after the close, net.</summary>
    public RecordList Corrections { get; init; } = RecordList.Empty;

    /// <summary>Mondays of the weeks that are over and that nobody brought in; only where the least of the weeks is counted.</summary>
    public IReadOnlyList<DateOnly> WeeksMissing { get; init; } = [];

    /// <summary>Totals by the values of a slice, the largest first.</summary>
    public IEnumerable<(string Value, decimal Amount)> By(string slice) => cuts.TryGetValue(slice, out var totals) ? totals : [];
}

/// <param name="Month">1 to 12.</param>
/// <param name="Amount">In the figure's unit; what is in force: on the month's last day.</param>
public sealed record MonthTotal(int Month, decimal Amount);
