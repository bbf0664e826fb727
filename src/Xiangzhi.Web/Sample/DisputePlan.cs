using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>What a year's disputes come to.</summary>
/// <param name="Settled">By an agreement, written or oral.</param>
/// <param name="Over">Taken in this year, concluded in the next one.</param>
/// <param name="Open">Days on which those were taken in that are open at the end, and how many sessions each has had.</param>
/// <param name="Sessions">Mediations held in the year, also for disputes of the year before; null: as it comes.</param>
internal sealed record DisputeYear(int Year, int Settled, int Failed, int Terminated, int Withdrawn, int Themselves, int HandedOn, int Over, int Rejected, int? Sessions)
{
    public IReadOnlyList<(DateOnly Day, int Sessions)> Open { get; init; } = [];

    public int Accepted => Settled + Failed + Terminated + Withdrawn + Themselves + HandedOn + Over + Open.Count;
}

internal enum Ending { Written, Oral, Failed, Terminated, Withdrawn, Themselves, HandedOn, Rejected, Open }

/// <summary>What makes one dispute unlike the others.</summary>
internal enum Turn
{
    None,

    /// <summary>Somebody who has nothing to do with it was entered as a party; put right, and taken out.</summary>
    WrongParty,

    /// <summary>A party asked afterwards to be taken out.</summary>
    Erased,
    NoNotice,
    NoRoutes,
    LeftAlone,
    PlaceMissing,
    SealedLater,
    Risk,
    RefusedThenCame,
    Longer,
    Confirmed,
    Reneged,
    Reopened,
    TwinMerged,
}

/// <summary>One dispute before it is told.</summary>
/// <param name="EndBy">It is concluded on this day at the latest.</param>
internal sealed record DisputePlan(DateOnly Day, DateOnly EndBy, DisputeLevel Level, Ending Ending, int Sessions)
{
    public Turn Turn { get; init; }
    public string? Kind { get; init; }

    /// <summary>First day of the last session; null: as it comes.</summary>
    public DateOnly? LastSession { get; init; }

    /// <summary>Written down only on this day.</summary>
    public DateOnly? WrittenFrom { get; init; }
}
