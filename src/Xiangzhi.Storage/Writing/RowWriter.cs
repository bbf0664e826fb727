using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Search;

namespace Xiangzhi.Storage.Writing;

/// <summary>Writes the tables that follow from the journal: the same lines for live acts and for a rebuild.</summary>
internal sealed class RowWriter(Journal journal, SearchIndex search, Tokens tokens, FileFolder files)
{
    private readonly long township = journal.Key;

    /// <summary>Everything that one batch changes beside journal, personal content and head.</summary>
    public void Derive(Session session, Batch batch)
    {
        var counts = new Dictionary<CountedRow, int>();
        foreach (var change in batch.Changes.Values)
            Write(session, change, counts);
        foreach (var (row, difference) in counts.Where(c => c.Value != 0))
            row.Add(session, township, difference);
        var (seq, n) = (0L, 0);
        foreach (var posting in batch.Postings)
        {
            n = posting.Seq == seq ? n + 1 : 0;
            seq = posting.Seq;
            Write(session, posting, n, batch.Changes[posting.Matter].After.Matter);
        }
        foreach (var move in batch.Moves)
        {
            session.SendRow("clock_move (township, seq, matter, rule, item, was, became)",
                township, move.Seq, journal.NoOf(move.Matter), move.Rule, move.Key, Columns.Of(move.Was), Columns.Of(move.Became));
        }
        foreach (var ((register, year), last) in batch.Numbers)
        {
            session.Send("""
                INSERT INTO ledger_number (township, register, year, last) VALUES ($1, $2, $3, $4)
                ON CONFLICT (township, register, year) DO UPDATE SET last = excluded.last
                """, township, register, year, last);
        }
    }

    /// <summary>The words and files of an entry.</summary>
    /// <param name="line">Its place in the matter, from 1.</param>
    /// <param name="personal">What stands beside it, by slot in the order of its commitments; erased slots are missing.</param>
    public void Index(Session session, long matter, Entry entry, int line, IReadOnlyList<(string Slot, byte[] Content)> personal)
    {
        AddWords(session, matter, entry, line, personal);
        foreach (var (slot, content) in personal)
        {
            foreach (var file in StoredText.Files(journal.ModelOf(entry), slot, content).Distinct())
                session.SendRow("file_use (township, mark, seq, slot)", township, files.MarkOf(journal.Code, file), entry.Seq, slot);
        }
    }

    public void AddWords(Session session, long matter, Entry entry, int line, IReadOnlyList<(string Slot, byte[] Content)> personal)
    {
        var (open, hashed) = TokensOf(entry, personal);
        if (open.Length + hashed.Length > 0)
            search.Add(session, township, matter, line, open, hashed);
    }

    /// <summary>Number, title and external number of a matter.</summary>
    public void AddWords(Session session, long matter, IEnumerable<string> texts) => search.Add(session, township, matter, 0, Tokens.Open(texts), "");

    /// <summary>Takes one person's data out of the database: content, words, files.</summary>
    /// <returns>Marks of files that nobody's data name any more.</returns>
    public List<string> Erase(Session session, Matter matter, long seq, string slot)
    {
        var line = matter.Lines.TakeWhile(l => l.Entry.Seq != seq).Count() + 1;
        var entry = matter.Lines[line - 1].Entry;
        var before = PersonalOf(session, entry);
        if (before.All(p => p.Slot != slot))
            return [];
        var (open, hashed) = TokensOf(entry, before);
        if (open.Length + hashed.Length > 0)
            search.Remove(session, township, journal.NoOf(matter), line, open, hashed);
        AddWords(session, journal.NoOf(matter), entry, line, [.. before.Where(p => p.Slot != slot)]);
        session.Send("DELETE FROM personal WHERE township = $1 AND seq = $2 AND slot = $3", township, seq, slot);
        var named = session.List("SELECT mark FROM file_use WHERE township = $1 AND seq = $2 AND slot = $3", row => row.GetString(0), township, seq, slot);
        session.Send("DELETE FROM file_use WHERE township = $1 AND seq = $2 AND slot = $3", township, seq, slot);
        var orphans = named.Where(mark => session.First("SELECT count(*) FROM file_use WHERE township = $1 AND mark = $2", row => row.GetInt64(0), township, mark) == 0).ToList();
        foreach (var mark in orphans)
            session.Send("DELETE FROM file WHERE township = $1 AND mark = $2", township, mark);
        return orphans;
    }

    /// <summary>Personal content beside an entry, in the order of its commitments.</summary>
    public List<(string Slot, byte[] Content)> PersonalOf(Session session, Entry entry) =>
        [.. entry.Personal.Select(c => (c.Slot, journal.Personal(session, entry.Seq, c.Slot)?.Content)).Where(p => p.Content is not null).Select(p => (p.Slot, p.Content!))];

    private (string Open, string Personal) TokensOf(Entry entry, IReadOnlyList<(string Slot, byte[] Content)> personal)
    {
        var model = journal.ModelOf(entry);
        return (Tokens.Open(StoredText.Open(model, entry.Content)),
            personal.Count == 0 || Rights.IsRestricted(entry.Secrecy) ? "" : tokens.Personal(personal.SelectMany(p => StoredText.Personal(model, p.Slot, p.Content))));
    }

    private void Write(Session session, Change change, Dictionary<CountedRow, int> counts)
    {
        var (before, after) = change;
        var no = journal.NoOf(after.Matter);
        var was = before is null ? null : MatterRow.Of(before);
        var row = MatterRow.Of(after);
        if (was is null)
            Insert(session, no, after.Matter.Id, row);
        else if (row != was)
            Update(session, no, row, row.MovesFrom(was));
        if (was is not null)
            counts[CountedRow.Of(was)] = counts.GetValueOrDefault(CountedRow.Of(was)) - 1;
        counts[CountedRow.Of(row)] = counts.GetValueOrDefault(CountedRow.Of(row)) + 1;
        if (was is null || !was.Searched.SequenceEqual(row.Searched))
        {
            if (was is not null)
                search.Remove(session, township, no, 0, Tokens.Open(was.Searched), "");
            AddWords(session, no, row.Searched);
        }
        WritePersons(session, no, before is null ? [] : MatterPerson.Of(before.Matter), MatterPerson.Of(after.Matter));
        WriteClocks(session, no, before?.Derived, after.Derived);
        WriteFlags(session, no, before?.Derived.Flags ?? [], after.Derived.Flags);
    }

    private void Insert(Session session, long no, Guid id, MatterRow row) => session.SendRow("""
        matter (no, township, id, register, number, stage, village, village_group, handler, opened, closed, void, last_day, last_seq,
          next_due, red, amber, title, cells, source_name, source_number)
        """,
        no, township, Columns.Of(id), row.Register, row.Number, row.Stage, Columns.Of(row.Village), row.VillageGroup, row.Handler, Columns.Of(row.Opened),
        Columns.Of(row.Closed), row.Void ? 1 : 0, Columns.Of(row.LastDay), row.LastSeq, Columns.Of(row.NextDue), row.Red, row.Amber,
        row.Title, row.Cells, row.SourceName, row.SourceNumber);

    private void Update(Session session, long no, MatterRow row, bool moves)
    {
        session.Send("""
            UPDATE matter SET stage = $3, closed = $4, void = $5, last_day = $6, last_seq = $7, next_due = $8, title = $9, cells = $10
            WHERE township = $1 AND no = $2
            """,
            township, no, row.Stage, Columns.Of(row.Closed), row.Void ? 1 : 0, Columns.Of(row.LastDay), row.LastSeq, Columns.Of(row.NextDue), row.Title, row.Cells);
        // What the lists' indexes hold seldom changes; setting it anew would write them all anew.
        if (moves)
        {
            session.Send("""
                UPDATE matter SET village = $3, handler = $4, opened = $5, red = $6, amber = $7, source_name = $8, source_number = $9, village_group = $10
                WHERE township = $1 AND no = $2
                """,
                township, no, Columns.Of(row.Village), row.Handler, Columns.Of(row.Opened), row.Red, row.Amber, row.SourceName, row.SourceNumber, row.VillageGroup);
        }
    }

    private void WritePersons(Session session, long no, IReadOnlyList<MatterPerson> before, IReadOnlyList<MatterPerson> after)
    {
        foreach (var gone in before.Except(after))
            session.Send("DELETE FROM matter_person WHERE township = $1 AND person = $2 AND bond = $3 AND matter = $4", township, gone.Person, (int)gone.Bond, no);
        foreach (var come in after.Except(before))
            session.SendRow("matter_person (township, person, bond, matter)", township, come.Person, (int)come.Bond, no);
    }

    private void WriteClocks(Session session, long no, Derived? before, Derived after)
    {
        foreach (var gone in before?.Clocks.Where(b => !after.Clocks.Any(a => a.Rule == b.Rule && a.Key == b.Key)) ?? [])
            session.Send("DELETE FROM clock WHERE township = $1 AND matter = $2 AND rule = $3 AND item = $4", township, no, gone.Rule, gone.Key);
        foreach (var clock in after.Clocks)
        {
            var reading = clock.Reading;
            if (before?.Clocks.Any(b => b.Rule == clock.Rule && b.Key == clock.Key && b.Reading.From == reading.From && b.Reading.Due == reading.Due && b.Reading.Until == reading.Until
                && b.IsExcused == clock.IsExcused && before.RaisedBy(b) == after.RaisedBy(clock)) == true)
                continue;
            session.Send("""
                INSERT INTO clock (township, matter, rule, item, begun, due, done, excused, raises) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                ON CONFLICT (township, matter, rule, item) DO UPDATE SET begun = excluded.begun, due = excluded.due, done = excluded.done,
                  excused = excluded.excused, raises = excluded.raises
                """,
                township, no, clock.Rule, clock.Key, Columns.Of(reading.From), Columns.Of(reading.Due), Columns.Of(reading.Until), clock.IsExcused ? 1 : 0, (int)after.RaisedBy(clock));
        }
    }

    private void WriteFlags(Session session, long no, IReadOnlyList<Flag> before, IReadOnlyList<Flag> after)
    {
        foreach (var gone in before.Where(b => !after.Any(a => a.Rule == b.Rule && a.Key == b.Key)))
            session.Send("DELETE FROM flag WHERE township = $1 AND matter = $2 AND rule = $3 AND item = $4", township, no, gone.Rule, gone.Key);
        foreach (var flag in after.Where(a => !before.Any(b => Same(a, b))))
        {
            session.Send("""
                INSERT INTO flag (township, matter, rule, item, severity, confidence, since, article, looked_for, cure, text, accepted, noticed, entries, unrecorded)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                ON CONFLICT (township, matter, rule, item) DO UPDATE SET severity = excluded.severity, confidence = excluded.confidence,
                  since = excluded.since, article = excluded.article, looked_for = excluded.looked_for, cure = excluded.cure,
                  text = excluded.text, accepted = excluded.accepted, noticed = excluded.noticed, entries = excluded.entries, unrecorded = excluded.unrecorded
                """,
                township, no, flag.Rule, flag.Key, (int)flag.Severity, (int)flag.Confidence, Columns.Of(flag.Since), flag.Article,
                string.Join('\n', flag.LookedFor), flag.Cure, flag.Text, flag.Accepted,
                Columns.Of(flag.Noticed), string.Join(' ', flag.Entries.Select(e => e.ToString(CultureInfo.InvariantCulture))), flag.Unrecorded ? 1 : 0);
        }
    }

    private static bool Same(Flag one, Flag other) =>
        one with { LookedFor = [] } == other with { LookedFor = [] } && one.LookedFor.SequenceEqual(other.LookedFor);

    private void Write(Session session, Posting posting, int n, Matter matter) => session.SendRow(
        "posting (township, account, on_day, matter, subject, slices, seq, n, as_of, amount, estimate)",
        township, posting.Account, Columns.Of(posting.On), journal.NoOf(matter), posting.Subject ?? "", posting.Slices.IsDefaultOrEmpty ? "" : TextList.Of(posting.Slices),
        posting.Seq, n, Columns.Of(posting.AsOf), posting.Amount, posting.Estimate ? 1 : 0);
}
