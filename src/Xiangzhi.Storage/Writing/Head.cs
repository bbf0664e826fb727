using System.Collections.Immutable;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage.Writing;

/// <summary>What a township's writer knows of its journal's end: an immutable snapshot, replaced by each commit.</summary>
internal sealed record Head
{
    public required long Seq { get; init; }
    public required Frontier Tree { get; init; }

    /// <summary>Last ledger number within register and year.</summary>
    public required ImmutableDictionary<(string Register, int Year), int> Numbers { get; init; }

    public required Roster Roster { get; init; }
    public required LawContext Law { get; init; }

    /// <summary>Day of the latest checkpoint; one is kept at least on each day with acts.</summary>
    public DateOnly? CheckpointDay { get; init; }
}

/// <summary>A matter with all that follows from it under the law of its township's head.</summary>
internal sealed record Folded(Matter Matter, Derived Derived);
