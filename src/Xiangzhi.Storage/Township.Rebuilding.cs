using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Engines.Sqlite;
using Xiangzhi.Storage.Rebuilding;
using Xiangzhi.Storage.Writing;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    private const int ReplayPage = 1000;

    /// <summary>The build of the rules and of the registers: another may derive otherwise.</summary>
    private static readonly string ThisBuild = $"{typeof(Xiangzhi.Law.LawBook).Module.ModuleVersionId:n} {typeof(Register).Module.ModuleVersionId:n}";

    /// <summary>
    /// Makes the derived tables anew from the journal, in a database beside it, and says what differs. Acts go on being
    /// recorded meanwhile, unless the tables are put right.
    /// </summary>
    /// <param name="write">Puts right what differs; no act is recorded until that is done.</param>
    /// <exception cref="DataFault">The journal itself cannot be read.</exception>
    public Task<RebuildReport> Rebuild(bool write)
    {
        if (write && store.IsReadOnly)
            throw DataFault.NotWritable(database.Place);
        return write ? writer.Alone(() => Rebuilt(true)) : Task.Run(() => Rebuilt(false));
    }

    /// <summary>Makes the derived tables anew where another build of the rules and registers made them, so that lists say what pages say.</summary>
    /// <returns>Whether they were of another build.</returns>
    public async Task<bool> Freshen()
    {
        if (database.Read(session => session.First("SELECT value FROM meta WHERE name = $1", row => row.GetString(0), DerivedBy)) == ThisBuild)
            return false;
        await Rebuild(write: true);
        Sign();
        return true;
    }

    /// <summary>Notes which build made the derived tables.</summary>
    internal void Sign() => database.Write(session =>
        session.Execute("INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", DerivedBy, ThisBuild));

    private string DerivedBy => $"derived {Code}";

    private RebuildReport Rebuilt(bool write)
    {
        var folder = Directory.CreateTempSubdirectory("xiangzhi-rebuild-");
        try
        {
            using var scratch = SqliteDatabase.Scratch(folder.FullName, database.Search.Twin);
            var twin = new Township(store, scratch, options, new(options.CachedMatters * 4), Code, place);
            var report = database.Read(session =>
            {
                var entries = twin.Replay(session, journal, this);
                return scratch.Read(right => Compare(session, right, scratch.Search, entries));
            });
            if (!write || report.Count == 0)
                return report;
            var tables = report.Differences.Select(d => d.Table).ToHashSet();
            scratch.Read(right =>
            {
                database.Write(session => PutRight(session, right, report.Count > report.Differences.Count ? null : tables));
                return 0;
            });
            Drop();
            return report with { Written = true };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Takes over another's journal into this empty township, page by page.</summary>
    private long Replay(Session source, Journal from, Township original)
    {
        var size = original.SeqOf(source);
        for (long next = 1; next <= size; next += ReplayPage)
        {
            var known = Head;
            var page = from.Entries(source, next, Math.Min(size, next + ReplayPage - 1));
            Write(known, session =>
            {
                var batch = new Batch(journal, known, options, cache, session);
                foreach (var stored in page)
                {
                    var entry = ReadSound(stored);
                    var before = batch.Find(entry.Matter);
                    batch.Apply(Writing.Replay.Of(entry, before?.Matter, before?.Derived, Catalogue[entry.Register], batch.Head.Law,
                        [.. entry.Personal.Select(c => (c, Stored: from.Personal(source, entry.Seq, c.Slot))).Where(p => p.Stored is not null)
                            .Select(p => new SealedPart(p.c.Slot, p.Stored!.Value.Salt, p.Stored.Value.Content, p.c.Hash.ToArray()))]));
                }
                return Ready(batch, []);
            });
        }
        return size;
    }

    private Entry ReadSound(StoredEntry stored)
    {
        try
        {
            return stored.Read();
        }
        catch (FormatException fault)
        {
            throw DataFault.Broken(store.Data, string.Create(CultureInfo.InvariantCulture, $"乡镇 {Code} 的第 {stored.Seq} 条读不出"), fault);
        }
    }

    private RebuildReport Compare(Session there, Session right, SearchIndex twin, long entries)
    {
        var differences = new List<RebuildDifference>();
        long count = 0;
        foreach (var difference in DerivedTable.All
            .SelectMany(t => TableComparison.Of(t.Name, t.Columns, t.KeyColumns, there.Rows(t.Select, journal.Key), right.Rows(t.Select, journal.Key)))
            .Concat(TableComparison.Of("search", ["term", "doc", "col", "offset"], 4, database.Search.Terms(there, journal.Key, place), twin.Terms(right, journal.Key, place))))
        {
            if (++count <= RebuildReport.MostDifferences)
                differences.Add(difference);
        }
        return new(entries, right.First("SELECT count(*) FROM matter WHERE township = $1", row => row.GetInt64(0), journal.Key), differences, count, false);
    }

    /// <param name="tables">Tables that differ; null: all.</param>
    private void PutRight(Session session, Session right, HashSet<string>? tables)
    {
        foreach (var table in DerivedTable.All.Where(t => tables is null || tables.Contains(t.Name)))
        {
            session.Send(table.Delete, journal.Key);
            foreach (var row in right.Rows(table.Select, journal.Key))
                session.SendRow(table.Into, [journal.Key, .. row]);
        }
        if (tables is not null && !tables.Contains("search"))
            return;
        // The index keeps no text: what is wrong in it cannot be taken out by itself.
        database.Search.Clear(session);
        foreach (var township in store.Townships)
            township.AddAllWords(session);
    }

    private void AddAllWords(Session session)
    {
        foreach (var row in session.Rows("SELECT no, number, title, source_name, source_number FROM matter WHERE township = $1 ORDER BY no", journal.Key).ToList())
            rows.AddWords(session, (long)row[0]!, row.Skip(1).Select(v => v as string ?? ""));
        var matters = new Dictionary<Guid, (long No, int Line)>();
        var size = SeqOf(session);
        for (long next = 1; next <= size; next += ReplayPage)
        {
            foreach (var entry in journal.Entries(session, next, Math.Min(size, next + ReplayPage - 1)).Select(stored => stored.Read()))
            {
                var (no, line) = matters[entry.Matter] = matters.TryGetValue(entry.Matter, out var known) ? (known.No, known.Line + 1) : (journal.NoOf(entry.Seq), 1);
                rows.AddWords(session, no, entry, line, rows.PersonalOf(session, entry));
            }
        }
    }
}
