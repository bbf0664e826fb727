using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>
/// A journal's keys, one after another: a note that one of them signed names the next. Whoever holds an earlier one thereby
/// knows those that follow, and from where on the earlier one signs no more.
/// </summary>
static class KeyChain
{
    /// <summary>The keys, and all to which they were handed over.</summary>
    public static ImmutableArray<CheckpointKey> Extend(ImmutableArray<CheckpointKey> keys, IReadOnlyCollection<Checkpoint> notes)
    {
        for (var isGrowing = true; isGrowing;)
        {
            isGrowing = false;
            foreach (var note in notes)
                if (note.NextKey is { } next && !keys.Contains(next) && keys.Any(note.Verify))
                    (keys, isGrowing) = (keys.Add(next), true);
        }
        return keys;
    }

    /// <summary>Whether only keys signed this that had been handed over before its size: whoever stole an old key signs like that.</summary>
    public static bool IsOutdated(Checkpoint note, IEnumerable<CheckpointKey> keys, IReadOnlyCollection<Checkpoint> notes)
    {
        var signers = keys.Where(note.Verify).ToList();
        return signers.Count > 0 && signers.All(key => notes.Any(change => change.Origin == note.Origin && change.Size < note.Size
            && change.NextKey is { } next && !next.Equals(key) && change.Verify(key)));
    }
}
