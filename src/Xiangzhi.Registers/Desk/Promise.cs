namespace Xiangzhi.Registers;

/// <summary>A day by which something was promised to whoever came, and what became of it.</summary>
/// <param name="Number">From 1, in the order of the matter.</param>
/// <param name="Due">Last day in time.</param>
public sealed record Promise(int Number, Mark Made, DateOnly Due)
{
    /// <summary>Staff number of the one who is to keep it; null where none was named.</summary>
    public string? To { get; init; }

    public Mark? Kept { get; init; }

    /// <summary>Another day agreed with whoever came, while the first had not passed.</summary>
    public Mark? Moved { get; init; }

    /// <summary>Nobody owes it any more: taken back, or the matter goes on as another.</summary>
    public Mark? Released { get; init; }

    /// <summary>Said to whoever came that it cannot be done: honest, and yet not kept.</summary>
    public Mark? Broken { get; init; }

    public bool IsOpen => Ended is null;

    /// <summary>Whether its day counts: a promise that was let go only after its day stays broken.</summary>
    public bool Binds => Released is not { } released || released.Day > Due;

    public bool IsKeptInTime => Kept is { } kept && kept.Day <= Due;

    internal Mark? Ended => Kept ?? Broken ?? Released;

    /// <summary>The promised day, as figures post it.</summary>
    internal Mark DueMark => Made with { Day = Due };

    /// <summary>Calendar days from the promise to its day; 0 where a correction put it after.</summary>
    internal int Days => Math.Max(0, Due.DayNumber - Made.Day.DayNumber);
}

/// <summary>Promises of one matter: made, moved, kept, let go.</summary>
internal static class Promises
{
    public static Items<Promise> Make(this Items<Promise> promises, DateOnly due, string? to, At at) =>
        promises.Add(new(promises.Count + 1, at.Mark, due < at.Day ? at.Day : due) { To = to });

    /// <summary>An agreement on another day mends nothing once the promised day has passed.</summary>
    public static Items<Promise> Move(this Items<Promise> promises, DateOnly due, bool agreed, At at) =>
        promises.Open(p => agreed && at.Day <= p.Due ? p with { Due = due < at.Day ? at.Day : due, Moved = at.Mark } : p);

    public static Items<Promise> Keep(this Items<Promise> promises, At at) => promises.Open(p => p with { Kept = at.Mark });

    public static Items<Promise> Break(this Items<Promise> promises, At at) => promises.Open(p => p with { Broken = at.Mark });

    public static Items<Promise> Release(this Items<Promise> promises, At at) => promises.Open(p => p with { Released = at.Mark });

    /// <summary>The open promise that falls due first.</summary>
    public static Promise? Next(this Items<Promise> promises) => promises.Where(p => p.IsOpen).MinBy(p => p.Due);

    public static string Key(Promise promise) => promise.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Items<Promise> Open(this Items<Promise> promises, Func<Promise, Promise> change) => [.. promises.Select(p => p.IsOpen ? change(p) : p)];
}
