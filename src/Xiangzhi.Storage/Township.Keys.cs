using Xiangzhi.Ledger;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>The key that checks this township's checkpoints; to be kept elsewhere.</summary>
    public CheckpointKey Key
    {
        get
        {
            using var signer = store.Keys.Signer(Code);
            return signer.Key;
        }
    }

    /// <summary>The keys by which the journal was ever signed, the present one last.</summary>
    public IReadOnlyList<CheckpointKey> KeysSoFar() => [.. StoredKeys().Select(stored => stored.Key).Where(key => !key.Equals(Key)), Key];

    /// <summary>The notes by which the journal went over from one key to the next, the oldest first.</summary>
    public IReadOnlyList<Checkpoint> KeyChanges() => [.. StoredKeys().Select(stored => stored.Change).OfType<Checkpoint>().Select(With)];

    /// <summary>Writes down by which key the journal is signed, the first time; later it must be that one.</summary>
    /// <exception cref="DataFault">The key beside the data is not this journal's.</exception>
    internal void KnowKey()
    {
        var known = StoredKeys();
        if (known.Count > 0 && !known[^1].Key.Equals(Key))
            throw DataFault.OtherKey(store.KeyFolder, known[^1].Key.Fingerprint);
        if (known.Count == 0)
            database.Write(session => KeepKey(session, Key, null));
    }

    /// <summary>The note that hands the journal over, signed by the next key and by the one before it where that is at hand.</summary>
    internal Checkpoint HandOver(CheckpointSigner next, CheckpointSigner? old)
    {
        var note = next.Sign(Ledger.Checkpoint.Of(Code, Head.Tree, options.Time.GetUtcNow()).HandingOver(next.Key));
        return old is null ? note : old.Sign(note);
    }

    internal void KeepKey(Session session, CheckpointKey key, Checkpoint? change) => session.Execute("""
        INSERT INTO journal_key (township, line, size, note) VALUES ($1, $2, $3, $4) ON CONFLICT (township, line) DO NOTHING
        """, journal.Key, key.ToString(), change?.Size ?? 0, change?.ToText() ?? "");

    internal CheckpointKey? LastKey() => StoredKeys() is [.., var last] ? last.Key : null;

    // The first has no note; of two changes at one size the later note is the later one.
    private List<(CheckpointKey Key, Checkpoint? Change)> StoredKeys() =>
    [
        .. database.Read(session => session.List("SELECT line, note FROM journal_key WHERE township = $1 ORDER BY size", row =>
            (Key: CheckpointKey.Parse(row.GetString(0)), Change: row.GetString(1) is { Length: > 0 } note ? Ledger.Checkpoint.Parse(note) : null), journal.Key))
            .OrderBy(stored => stored.Change is not null).ThenBy(stored => stored.Change?.Size).ThenBy(stored => stored.Change?.At),
    ];
}
