using System.Globalization;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Sealing;

/// <param name="Sealed">Persons' data, drafts and files that were sealed anew.</param>
/// <param name="Left">What could not be opened and bears its old key still: altered on the disk, or of a key that is gone.</param>
/// <param name="OldKeysKept">Earlier keys stay in the file: something needs them, or another process may still seal by them.</param>
public sealed record Resealed(int Key, long Sealed, long Left, bool OldKeysKept);

/// <summary>Gives a place another key of content and seals everything anew, page by page; broken off, everything still opens, and it can be begun again.</summary>
public static class Resealing
{
    private const int Page = 1000;

    public static Resealed Run(LedgerStore store)
    {
        var keys = store.Sealer.Keys;
        keys.Add();
        store.KnowContentKeys();
        var (done, left) = (0L, 0L);
        foreach (var township in store.Townships)
        {
            var key = long.Parse(township.Code, NumberStyles.None, CultureInfo.InvariantCulture);
            Add(OfPersonal(store, key));
            Add(OfDrafts(store, key));
            Add(store.Files.Reseal(township.Code));
        }
        // Freed pages of the database must not keep what the old key sealed.
        store.Database.Forget();
        // Another process writing to a shared database may not have seen the new key yet: the one before stays until the next change.
        keys.DropBefore(left > 0 ? 0 : store.Place.IsPostgres ? keys.Current - 1 : keys.Current);
        return new(keys.Current, done, left, keys.Numbers.Count > 1);

        void Add((int Resealed, int Left) counted) => (done, left) = (done + counted.Resealed, left + counted.Left);
    }

    private static (int, int) OfPersonal(LedgerStore store, long township)
    {
        var (sealer, done, left) = (store.Sealer, 0, 0);
        var (after, slot) = (0L, "");
        while (true)
        {
            var rows = store.Database.Read(session => session.List(
                "SELECT seq, slot, sealed FROM personal WHERE township = $1 AND (seq, slot) > ($2, $3) ORDER BY seq, slot LIMIT $4",
                row => (Seq: row.GetInt64(0), Slot: row.GetString(1), Sealed: row.Bytes(2)), township, after, slot, Page));
            if (rows.Count == 0)
                return (done, left);
            store.Database.Write(session =>
            {
                store.Database.MustForget(session);
                foreach (var row in rows.Where(r => Sealer.KeyOf(r.Sealed) != sealer.Keys.Current))
                {
                    var place = Places.OfPersonal(township, row.Seq, row.Slot);
                    // What was erased meanwhile stays erased: an update finds no row.
                    if (sealer.Open(row.Sealed, place) is { } bytes)
                        done += session.Execute("UPDATE personal SET sealed = $4 WHERE township = $1 AND seq = $2 AND slot = $3", township, row.Seq, row.Slot, sealer.Seal(bytes, place));
                    else
                        left++;
                }
            });
            (after, slot) = (rows[^1].Seq, rows[^1].Slot);
        }
    }

    private static (int, int) OfDrafts(LedgerStore store, long township)
    {
        var (sealer, done, left) = (store.Sealer, 0, 0);
        store.Database.Write(session =>
        {
            store.Database.MustForget(session);
            foreach (var (act, stored) in session.List("SELECT act, sealed FROM draft WHERE township = $1", row => (row.Id(0), row.Bytes(1)), township)
                .Where(d => Sealer.KeyOf(d.Item2) != sealer.Keys.Current))
            {
                var place = Places.OfDraft(township, act);
                if (sealer.Open(stored, place) is { } bytes)
                    done += session.Execute("UPDATE draft SET sealed = $3 WHERE township = $1 AND act = $2", township, Columns.Of(act), sealer.Seal(bytes, place));
                else
                    left++;
            }
        });
        return (done, left);
    }
}
