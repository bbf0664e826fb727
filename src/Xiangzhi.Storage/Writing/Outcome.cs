using Xiangzhi.Registers;

namespace Xiangzhi.Storage;

/// <summary>What became of an act that was sent to the ledger.</summary>
public abstract record Outcome
{
    private protected Outcome() { }
}

/// <summary>On disk, and in the tree.</summary>
/// <param name="Matter">As it stands with the act; where the act was there already, as it stands now.</param>
/// <param name="Entries">The act's entries, its own first, each with what followed from it.</param>
/// <param name="AlreadyThere">The same act had been recorded before; nothing was added.</param>
public sealed record Recorded(Guid Act, Matter Matter, IReadOnlyList<Written> Entries, bool AlreadyThere) : Outcome
{
    /// <summary>Sequence of the act's own entry.</summary>
    public long Seq => Entries[0].Entry.Seq;

    public IEnumerable<Flag> Raised => Entries.SelectMany(e => e.Raised);
}

/// <summary>Nothing was written: refused, to be confirmed, or overtaken by somebody else.</summary>
public sealed record NotRecorded(Decision Decision) : Outcome;
