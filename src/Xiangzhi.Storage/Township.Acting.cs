using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Writing;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>Another process that got between is given way so many times.</summary>
    private const int MostAttempts = 3;

    /// <summary>So many acts at once are decided before the transaction that writes them.</summary>
    private const int ManyActs = 100;

    /// <summary>Records an act, or says why not. When the task is done, it is on disk.</summary>
    /// <param name="actor">Whose rights are asked; null where the caller is trusted: the office's own import, the sample.</param>
    /// <exception cref="DataFault">The ledger cannot be written; nothing of the act was.</exception>
    public async Task<Outcome> Act(Act act, Actor? actor = null) => (await Send([new(new(Whole(act)), actor)]))[0];

    /// <summary>Records many acts, up to 1,000 in one transaction; one that is refused leaves the others.</summary>
    public Task<IReadOnlyList<Outcome>> ActMany(IReadOnlyList<Act> acts, Actor? actor = null) => Send([.. acts.Select(a => new Sending(new(Whole(a)), actor))]);

    /// <summary>The same for acts of which some name entries that the ones before them make.</summary>
    public Task<IReadOnlyList<Outcome>> ActMany(IReadOnlyList<ActInTurn> acts) => Send([.. acts.Select(a => new Sending(a, null))]);

    /// <summary>What would become of an act; nothing is written.</summary>
    public Decision DryRun(Act act, Actor? actor = null)
    {
        var known = Head;
        return Unsealed(database.Read(session => new Batch(journal, known, options, cache, session).Decide(Whole(act), actor)));
    }

    private async Task<IReadOnlyList<Outcome>> Send(IReadOnlyList<Sending> acts) => store.IsReadOnly ? throw DataFault.NotWritable(database.Place)
        : [.. (await writer.Send(acts)).Select(outcome => outcome is Recorded recorded ? recorded with { Entries = Unsealed(recorded.Entries) } : outcome)];

    /// <summary>
    /// The act with the values that it keeps: its form names only their places, since whoever wrote it may not have been shown them.
    /// They come from the entry that it corrects and go nowhere but into its correction.
    /// </summary>
    private Act Whole(Act act)
    {
        if (Catalogue.Find(act.Register)?.Action(act.Action)?.Form is not { } model || model.Type != act.Form.GetType() || model.Places(act.Form) is not { Count: > 0 } places)
            return act;
        if (places.Values.Any(p => p.Seq != act.Corrects))
            throw new InvalidOperationException("An act keeps values of the entry that it corrects only.");
        var binding = Bind(model, model.ToText(act.Form, Reveal), act.On, out var whole);
        return binding.Faults.Count == 0 ? act with { Form = (Form)whole }
            : throw new InvalidOperationException($"A form could not be read again: {string.Join(", ", binding.Faults.Select(f => f.Path))}");
    }

    /// <summary>What whoever acts is told of the entries: not the personal values in them, of which some may have been kept unseen.</summary>
    private static IReadOnlyList<Written> Unsealed(IReadOnlyList<Written> entries) => [.. entries.Select(e => e with { Personal = [] })];

    private static Decision Unsealed(Decision decision) => decision is Accepted accepted ? accepted with { Entries = Unsealed(accepted.Entries) } : decision;

    /// <summary>Decides what has queued up and commits it in one transaction. Runs in the writer only.</summary>
    private List<Outcome?> Commit(IReadOnlyList<Sending> acts)
    {
        try
        {
            for (var attempt = 1; attempt <= MostAttempts; attempt++)
            {
                var known = Head;
                // A few are decided within the transaction that writes them: one connection, whose pages are at hand. Many are decided
                // before it, so that other townships write meanwhile.
                var decided = acts.Count < ManyActs ? null : database.Read(session => Decide(acts, known, session));
                if (Write(known, session => decided ??= Decide(acts, known, session)))
                    return decided!.Outcomes;
                Drop();
            }
            throw DataFault.InUse(database.Place);
        }
        catch
        {
            // What is in memory may be ahead of the disk; whoever sent the acts is told.
            Drop();
            throw;
        }
    }

    /// <param name="Rows">Everything that the batch writes beside the head, ready to be sent.</param>
    private sealed record Decided(Batch Batch, List<Outcome?> Outcomes, Gathered Rows);

    private Decided Ready(Batch batch, List<Outcome?> outcomes)
    {
        var gathered = new Gathered();
        WriteJournal(gathered, batch);
        rows.Derive(gathered, batch);
        // The matter right after an entry: its last line is this entry's.
        foreach (var written in batch.Entries)
            rows.Index(gathered, journal.NoOf(written.After), written.Entry, written.After.Lines.Length, [.. written.Personal.Select(p => (p.Slot, p.Content))]);
        return new(batch, outcomes, gathered);
    }

    private Decided Decide(IReadOnlyList<Sending> acts, Head known, Session session)
    {
        var batch = new Batch(journal, known, options, cache, session);
        batch.Expect([.. acts.Select(a => a.Act.Id)]);
        var outcomes = new List<Outcome?>(acts.Count);
        foreach (var sending in acts)
        {
            sending.Fault = null;
            try
            {
                outcomes.Add(batch.Act(sending.Act.Make(id => batch.Find(id)?.Matter), sending.Actor));
            }
            catch (Exception fault) when (batch.IsWhole && fault is not System.Data.Common.DbException)
            {
                sending.Fault = fault;
                outcomes.Add(null);
            }
        }
        return Ready(batch, outcomes);
    }

    /// <returns>False where somebody else wrote meanwhile; then nothing was written.</returns>
    private bool Write(Head known, Func<Session, Decided> decide)
    {
        Batch? written = null;
        List<string> orphans = [];
        var now = options.Time.GetUtcNow();
        try
        {
            database.Write(session =>
            {
                var decided = decide(session);
                var batch = written = decided.Batch;
                if (batch.Entries.Count == 0)
                    return;
                if (!MoveHead(session, known, batch.Head))
                    throw new HeadMovedException();
                decided.Rows.SendTo(session);
                orphans = Erase(session, batch);
                if (batch.Erases)
                    database.MustForget(session);
                if (batch.ClosesYear || known.CheckpointDay != LocalDay.Of(now))
                    KeepCheckpoint(session, Sign(batch.Head.Tree, now), LocalDay.Of(now));
            });
        }
        catch (HeadMovedException)
        {
            return false;
        }
        if (written is not { Entries.Count: > 0 })
            return true;
        foreach (var change in written.Changes.Values)
            cache.Put(change.After);
        head = written.Head with { CheckpointDay = LocalDay.Of(now) };
        if (written.Erases)
        {
            faces = new();
            foreach (var mark in orphans)
                store.Files.Delete(Code, mark);
            database.Forget();
        }
        return true;
    }

    /// <returns>Marks of files that nobody's data name any more.</returns>
    private List<string> Erase(Session session, Batch batch) =>
    [
        .. from written in batch.Entries
           from erased in written.Erased
           from mark in rows.Erase(session, batch.Changes[written.Entry.Matter].After.Matter, erased.Seq, erased.Slot)
           select mark,
    ];

    private bool MoveHead(Session session, Head known, Head next) => known.Seq == 0 && session.First("SELECT count(*) FROM head WHERE township = $1", row => row.GetInt64(0), journal.Key) == 0
        ? session.Execute("INSERT INTO head (township, place, seq, frontier) VALUES ($1, $2, $3, $4)", journal.Key, place, next.Seq, next.Tree.ToBytes()) == 1
        : session.Execute("UPDATE head SET seq = $3, frontier = $4 WHERE township = $1 AND seq = $2", journal.Key, known.Seq, next.Seq, next.Tree.ToBytes()) == 1;

    private void WriteJournal(Session session, Batch batch)
    {
        foreach (var written in batch.Entries)
        {
            var entry = written.Entry;
            session.SendRow("journal (township, seq, matter, act, part, leaf, bytes)",
                journal.Key, entry.Seq, Columns.Of(entry.Matter), Columns.Of(entry.Act), entry.Part, MerkleTree.Leaf(written.Bytes), written.Bytes);
            foreach (var part in written.Personal)
            {
                session.SendRow("personal (township, seq, slot, sealed)", journal.Key, entry.Seq, part.Slot, journal.Sealed(entry.Seq, part.Slot, part.Salt, part.Content));
            }
        }
    }

    private void Drop()
    {
        lock (loading)
        {
            head = null;
            cache.Clear();
        }
    }

    /// <summary>The opening act of a new township, and one for each holiday notice that the program brings.</summary>
    internal async Task Open(OpenLedger profile, DateOnly on, string recordedBy)
    {
        var acts = new List<Act> { First(Catalogue.Of(typeof(OfficeProfiles)), "", profile, on, recordedBy) };
        if (Catalogue.All.OfType<Holidays>().FirstOrDefault() is { } holidays)
        {
            acts.AddRange(Xiangzhi.Law.HolidayNotice.Builtin.Select(n =>
                First(holidays, n.Year.ToString(CultureInfo.InvariantCulture), LoadNotice.From(n), on, recordedBy)));
        }
        foreach (var outcome in await ActMany(acts))
        {
            if (outcome is NotRecorded { Decision: Refused refused })
                throw new ArgumentException($"建账不成：{string.Join("", refused.Refusals.Select(r => r.Message + r.Cure))}");
        }
    }

    // The same township opened again yields the same ids: the sample comes out alike each time.
    private Act First(Register register, string which, Form form, DateOnly on, string recordedBy) => new()
    {
        Id = new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{Code}/{register.Code}/{which}"))[..16], bigEndian: true),
        Register = register.Code, Action = register.Opener.Code, On = on, Form = form, RecordedBy = recordedBy,
    };

    private sealed class HeadMovedException : Exception;
}
