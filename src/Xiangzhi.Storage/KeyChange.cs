using Xiangzhi.Ledger;

namespace Xiangzhi.Storage;

/// <summary>
/// Gives the journals of a place another signing key. The next key is written aside, the notes about it are kept in one
/// transaction, then it takes the place of the old one; a process that dies between is brought to an end at the next opening.
/// </summary>
public static class KeyChange
{
    private const string Pem = "checkpoint.pem";
    private const string Next = "checkpoint.next.pem";

    /// <summary>The old key signs the change: whoever knows it follows by itself.</summary>
    /// <returns>The notes, one for each township.</returns>
    public static IReadOnlyList<Checkpoint> Rotate(LedgerStore store)
    {
        var pem = Keys.MakePem(Path.Combine(store.KeyFolder, Next));
        var notes = Record(store, pem, withOld: true);
        Finish(store);
        return notes;
    }

    /// <summary>
    /// The old key is gone: a new one begins, with nobody's word but its own. Verifiers and witnesses must be told by hand.
    /// </summary>
    /// <exception cref="DataFault">The key is there and is the journal's own.</exception>
    public static IReadOnlyList<Checkpoint> BeginAnew(string data, StoreOptions options)
    {
        var folder = Path.Combine(DataPlace.Of(data).Folder, "keys");
        var pem = Keys.MakePem(Path.Combine(folder, Pem));
        using var store = LedgerStore.Open(data, options, OpenMode.ReadWrite, knowsKeys: false);
        if (store.Townships.Any(township => township.Key.Equals(township.LastKey())))
            throw DataFault.KeyThere(Path.Combine(folder, Pem));
        return Record(store, pem, withOld: false);
    }

    /// <summary>Ends a change that was begun: the next key is taken if the journals already name it, else thrown away.</summary>
    internal static void Finish(LedgerStore store)
    {
        var (aside, pem) = (Path.Combine(store.KeyFolder, Next), Path.Combine(store.KeyFolder, Pem));
        if (!File.Exists(aside))
            return;
        var text = File.ReadAllText(aside);
        if (store.Townships.Any(township => Named(township, text).Equals(township.LastKey())))
            File.Move(aside, pem, overwrite: true);
        else
            File.Delete(aside);
        store.ReadKeys();
    }

    private static IReadOnlyList<Checkpoint> Record(LedgerStore store, string pem, bool withOld)
    {
        var notes = new List<(Township Township, CheckpointKey Key, Checkpoint Note)>();
        foreach (var township in store.Townships)
        {
            using var next = CheckpointSigner.FromPem(Checkpoint.OriginOf(township.Code), pem);
            using var old = withOld ? store.Keys.Signer(township.Code) : null;
            notes.Add((township, next.Key, township.HandOver(next, old)));
        }
        store.Database.Write(session =>
        {
            foreach (var (township, key, note) in notes)
                township.KeepKey(session, key, note);
        });
        return [.. notes.Select(n => n.Note)];
    }

    private static CheckpointKey Named(Township township, string pem)
    {
        using var signer = CheckpointSigner.FromPem(Checkpoint.OriginOf(township.Code), pem);
        return signer.Key;
    }
}
