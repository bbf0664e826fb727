using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage;

/// <summary>What a witness answered about one of our checkpoints.</summary>
/// <param name="Witness">Its name.</param>
/// <param name="Line">Its signature line, checked; null where it refused.</param>
/// <param name="Code">Why it refused, as <see cref="WitnessRefusal"/> has it; empty where it signed.</param>
public sealed record WitnessReply(string Witness, long Size, DateTimeOffset At, NoteSignature? Line, string Code, string Reason);

public sealed partial class Township
{
    /// <summary>The newest checkpoint that is kept; where entries came since, one over all of them is kept first.</summary>
    public Checkpoint NewestCheckpoint()
    {
        var (current, now) = (Head.Tree, options.Time.GetUtcNow());
        if (Checkpoints() is not [.., var last] || last.Size < current.Size)
            database.Write(session => KeepCheckpoint(session, Sign(current, now), LocalDay.Of(now)));
        return Checkpoints()[^1];
    }

    /// <summary>Asks a witness about a checkpoint that is kept here.</summary>
    /// <param name="oldSize">What the witness saw last, at most the checkpoint's size.</param>
    public WitnessRequest RequestFor(Checkpoint note, long oldSize) =>
        new(oldSize, [.. Proofs.Consistency(oldSize, note.Size, tree.Subtree)], note);

    /// <summary>Notes that a witness has not yet signed, in the order in which it must see them: changes of key, then the newest.</summary>
    public IReadOnlyList<Checkpoint> Owed(WitnessKey witness)
    {
        var newest = NewestCheckpoint();
        var seen = VouchedSize(witness.Name);
        // Right after a change of key the newest one is still by the old key, which witnesses no longer take.
        var signed = newest.Verify(Key) ? [newest] : Array.Empty<Checkpoint>();
        return [.. KeyChanges().Where(change => change.Size >= seen).Concat(signed).Where(note => note.CosignedAt(witness) is null)];
    }

    /// <summary>Entries up to which a witness has vouched; 0 where it never did.</summary>
    public long VouchedSize(string witness) => database.Read(session => session.First(
        "SELECT coalesce(max(size), 0) FROM witness_reply WHERE township = $1 AND witness = $2 AND code = ''", row => row.GetInt64(0), journal.Key, witness));

    /// <summary>The last answer of each witness, by name.</summary>
    public IReadOnlyList<WitnessReply> LastReplies() => [.. Replies().GroupBy(reply => reply.Witness, StringComparer.Ordinal).Select(group => group.Last())];

    /// <summary>The last time at which each witness vouched, and for how many entries.</summary>
    public IReadOnlyList<WitnessReply> LastVouchings() =>
        [.. Replies().Where(reply => reply.Line is not null).GroupBy(reply => reply.Witness, StringComparer.Ordinal).Select(group => group.Last())];

    /// <summary>Keeps a witness's signature line.</summary>
    /// <exception cref="FormatException">The note bears no line of this witness that holds.</exception>
    public void KeepVouching(WitnessKey witness, Checkpoint cosigned)
    {
        if (cosigned.CosignedAt(witness) is null)
            throw new FormatException($"检查点上没有见证人 {witness.Name} 的签名，或签名不成立。");
        Keep(witness.Name, cosigned, cosigned.Signatures.First(s => s.Name == witness.Name && s.KeyId == witness.Id).ToString(), "", "");
    }

    /// <summary>Keeps what a witness gave as its reason.</summary>
    public void KeepRefusal(string witness, Checkpoint note, string code, string reason) => Keep(witness, note, "", code, reason);

    /// <summary>The kept note, or change of key, with this text; null where it is not ours.</summary>
    public Checkpoint? Kept(Checkpoint note) => Checkpoints().Concat(KeyChanges()).FirstOrDefault(own => own.Body() == note.Body());

    private void Keep(string witness, Checkpoint note, string line, string code, string reason) => database.Write(session => session.Execute("""
        INSERT INTO witness_reply (township, witness, body, size, at, line, code, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (township, witness, body) DO UPDATE SET at = excluded.at, line = excluded.line, code = excluded.code, reason = excluded.reason
        """, journal.Key, witness, WitnessBook.Digest(note), note.Size, options.Time.GetUtcNow().ToUnixTimeMilliseconds(), line, code, reason));

    private List<WitnessReply> Replies() => database.Read(session => session.List(
        "SELECT witness, size, at, line, code, reason FROM witness_reply WHERE township = $1 ORDER BY witness, at, size", row => new WitnessReply(row.GetString(0), row.GetInt64(1),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetString(3) is { Length: > 0 } line ? NoteSignature.Parse(line) : null, row.GetString(4), row.GetString(5)), journal.Key));

    /// <summary>A note of ours with the lines that witnesses gave for it.</summary>
    private Checkpoint With(Checkpoint note) => note.With(database.Read(session => session.List(
        "SELECT line FROM witness_reply WHERE township = $1 AND body = $2 AND code = '' ORDER BY witness", row => NoteSignature.Parse(row.GetString(0)), journal.Key, WitnessBook.Digest(note))));
}
