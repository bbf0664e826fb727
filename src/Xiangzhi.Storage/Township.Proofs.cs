using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Writing;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>Entries read at once by a check.</summary>
    private const int CheckPage = 1000;

    private readonly TreeHashes tree;

    /// <summary>The journal as it is now, signed.</summary>
    public Checkpoint Checkpoint() => Sign(Head.Tree, options.Time.GetUtcNow());

    /// <summary>Checkpoints kept at each close, on each day with acts and for witnesses, the oldest first, with witnesses' lines.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints() => database.Read(session =>
    {
        var lines = session.List("SELECT body, line FROM witness_reply WHERE township = $1 AND code = '' ORDER BY witness",
            row => (Body: row.GetString(0), Line: NoteSignature.Parse(row.GetString(1))), journal.Key).ToLookup(l => l.Body, l => l.Line);
        var notes = session.List("SELECT note FROM checkpoint WHERE township = $1 ORDER BY size", row => Ledger.Checkpoint.Parse(row.GetString(0)), journal.Key);
        return lines.Count == 0 ? notes : [.. notes.Select(note => note.With(lines[WitnessBook.Digest(note)]))];
    });

    /// <summary>The code with which a resident asks how the matter stands.</summary>
    public string QueryCodeOf(Matter matter) => QueryCode.Of(store.Keys.QueryCode, matter.Id);

    /// <summary>What a resident takes home: proof that the matter was taken in.</summary>
    public Receipt Receipt(Matter matter)
    {
        var opening = Entry(matter.Opening.Entry.Seq) ?? throw new ArgumentException("账上没有这件事。", nameof(matter));
        return Ledger.Receipt.Of(matter.Number, QueryCodeOf(matter), opening.Bytes.Span, opening.Seq, tree.Subtree, Checkpoint());
    }

    /// <summary>Checks every byte of the journal: sequence, tree, commitments, checkpoints.</summary>
    /// <param name="key">A key that was kept elsewhere; without it and <paramref name="outside"/> the journal agrees with itself only.</param>
    public VerifyResult Verify(CheckpointKey? key = null, Checkpoint? outside = null)
    {
        var check = new Verification(new() { Keys = key is null ? [] : [key], Checkpoints = outside is null ? [] : [outside] });
        Check(check);
        return check.Result();
    }

    /// <summary>Shows the journal to a verification that also holds what was kept elsewhere.</summary>
    public void Check(Verification check)
    {
        check.Begin(Code, KeysSoFar(), keyChanges: KeyChanges());
        foreach (var checkpoint in Checkpoints())
            check.Checkpoint(checkpoint);
        database.Read(session =>
        {
            var last = long.MinValue;
            List<StoredEntry> page;
            do
            {
                page = session.List("SELECT seq, bytes, leaf FROM journal WHERE township = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                    row => new StoredEntry(row.GetInt64(0), row.Bytes(1), row.Bytes(2)), journal.Key, last, CheckPage);
                if (page.Count == 0)
                    break;
                var personal = journal.Personal(session, last, page[^1].Seq);
                var at = 0;
                foreach (var entry in page)
                {
                    check.Entry(entry.Seq, entry.Bytes, entry.Leaf);
                    for (; at < personal.Count && personal[at].Seq <= entry.Seq; at++)
                        check.Personal(personal[at].Seq, personal[at].Slot, personal[at].Salt, personal[at].Content);
                }
                last = page[^1].Seq;
            }
            while (page.Count == CheckPage);
            var (size, frontier) = session.First("SELECT seq, frontier FROM head WHERE township = $1", row => (row.GetInt64(0), row.Bytes(1)), journal.Key);
            check.End(size, ReadTree(frontier).Root());
            return size;
        });
    }

    /// <summary>Writes this township's section of the open ledger export.</summary>
    /// <param name="people">For whom what was said of people goes with it; null: it stays here, and the proofs hold without it.</param>
    /// <exception cref="DataFault">The reading cannot be written down; nothing was written.</exception>
    public void Export(LedgerExportWriter export, PersonalReader? people = null)
    {
        var told = people?.Entries();
        var size = EntryCount;
        export.Begin(Code, size, KeysSoFar(), [.. KeyChanges().Where(change => change.Size <= size)]);
        var checkpoints = new Queue<Checkpoint>(Checkpoints());
        foreach (var entry in Entries(toSeq: size))
        {
            export.Entry(entry.Seq, entry.Bytes, entry.Leaf);
            if (told?.Contains(entry.Seq) == true)
            {
                foreach (var (_, slot, salt, content) in database.Read(session => journal.Personal(session, entry.Seq - 1, entry.Seq)))
                    export.Personal(entry.Seq, slot, salt, content);
            }
            while (checkpoints.TryPeek(out var next) && next.Size <= entry.Seq)
                export.Checkpoint(checkpoints.Dequeue());
        }
        export.End();
    }

    private Checkpoint Sign(Frontier at, DateTimeOffset now)
    {
        using var signer = store.Keys.Signer(Code);
        return signer.Sign(Ledger.Checkpoint.Of(Code, at, now));
    }

    private void KeepCheckpoint(Session session, Checkpoint checkpoint, DateOnly day) => session.Send("""
        INSERT INTO checkpoint (township, size, day, note) VALUES ($1, $2, $3, $4) ON CONFLICT (township, size) DO NOTHING
        """, journal.Key, checkpoint.Size, Columns.Of(day), checkpoint.ToText());

    private ReadOnlyMemory<byte> Leaves(long from, long count)
    {
        var hashes = new byte[count * MerkleTree.HashBytes];
        var at = 0;
        database.Read(session =>
        {
            session.Each("SELECT leaf FROM journal WHERE township = $1 AND seq > $2 AND seq <= $3 ORDER BY seq", row =>
            {
                row.Bytes(0).CopyTo(hashes, at);
                at += MerkleTree.HashBytes;
            }, journal.Key, from, from + count);
            return at;
        });
        return hashes.AsMemory(0, at);
    }
}
