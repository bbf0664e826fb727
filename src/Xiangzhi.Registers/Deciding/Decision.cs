using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>What became of an act.</summary>
public abstract record Decision
{
    private protected Decision() { }
}

/// <summary>To be written as it stands, all of it or nothing.</summary>
public sealed record Accepted(IReadOnlyList<Written> Entries) : Decision
{
    public IEnumerable<Flag> Raised => Entries.SelectMany(e => e.Raised);
}

/// <summary>Not recorded; each refusal names its field and its cure.</summary>
public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Decision
{
    public Refused(Refusal refusal) : this([refusal]) { }
}

/// <summary>Would raise flags that the actor has not been shown: shown again with them, it commits on confirmation of exactly these.</summary>
public sealed record NeedsConfirmation(IReadOnlyList<Flag> Flags) : Decision;

/// <summary>Somebody else acted on the matter meanwhile: the actor sees what happened and sends again.</summary>
public sealed record Overtaken(Matter Matter, IReadOnlyList<Line> Since) : Decision;

/// <summary>One entry to be written, with all that follows from it.</summary>
public sealed record Written
{
    public required Entry Entry { get; init; }

    /// <summary>Canonical bytes of the entry: what is hashed and stored.</summary>
    public required byte[] Bytes { get; init; }

    public required IReadOnlyList<SealedPart> Personal { get; init; }
    public required Matter After { get; init; }
    public required Derived Derived { get; init; }

    /// <summary>Differences to the postings before, caused by this entry.</summary>
    public required IReadOnlyList<Posting> Postings { get; init; }

    /// <summary>Flags that this entry raises.</summary>
    public required IReadOnlyList<Flag> Raised { get; init; }

    /// <summary>Personal parts that this entry takes out of the ledger.</summary>
    public IReadOnlyList<(long Seq, string Slot)> Erased { get; init; } = [];
}

/// <summary>One person's data with the salt of its commitment.</summary>
public sealed record SealedPart(string Slot, byte[] Salt, byte[] Content, byte[] Hash);

/// <summary>What a decision may know beside the act.</summary>
public sealed record Situation
{
    public required string Township { get; init; }

    /// <summary>Short name in numbers, e.g. 白土.</summary>
    public required string ShortName { get; init; }

    /// <summary>First legal day that the township records.</summary>
    public required DateOnly Since { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Sequence that the first entry will get.</summary>
    public required long NextSeq { get; init; }

    public required LawContext Law { get; init; }
    public required Roster Roster { get; init; }

    /// <summary>Any matter of the township, folded; null where there is none.</summary>
    public required Func<Guid, Matter?> Matter { get; init; }

    /// <summary>Next ledger number within register and year.</summary>
    public required Func<Register, int, int> NextNumber { get; init; }

    /// <summary>The matter that already bears an external number; null where none does.</summary>
    public required Func<Register, Source, Guid?> BySource { get; init; }

    /// <summary>Content of one person's data, for moving an entry.</summary>
    public required Func<long, string, byte[]?> Personal { get; init; }

    /// <summary>A fresh salt of 32 random bytes for one person's data.</summary>
    public required Func<byte[]> Salt { get; init; }

    /// <summary>Who acts; null where the caller has already been trusted (import of the office's own files, the sample).</summary>
    public Actor? Actor { get; init; }

    public DateOnly Today => LocalDay.Of(Now);
}
