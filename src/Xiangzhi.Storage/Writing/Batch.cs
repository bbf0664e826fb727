using System.Collections.Immutable;
using Xiangzhi.Law;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Writing;

/// <summary>A matter before the batch and after it.</summary>
internal sealed record Change(Folded? Before, Folded After);

/// <summary>A clock that another calendar moved.</summary>
internal sealed record Move(long Seq, Matter Matter, string Rule, string Key, DateOnly? Was, DateOnly? Became);

/// <summary>
/// Acts decided one after another on top of a committed head; nothing of it is on disk. Each act sees the ones before it.
/// </summary>
internal sealed class Batch(Journal journal, Head head, StoreOptions options, MatterCache.OfTownship cache, Session session)
{
    private readonly Dictionary<Guid, Change> changes = [];
    private readonly List<Written> entries = [];
    private readonly List<Posting> postings = [];
    private readonly List<Move> moves = [];
    private readonly Dictionary<Guid, Recorded> acts = [];
    private readonly Dictionary<(string, int), int> numbers = [];
    private readonly Dictionary<Guid, Folded?> loaded = [];
    private HashSet<Guid>? stored;

    /// <summary>The head with this batch.</summary>
    public Head Head { get; private set; } = head;

    public IReadOnlyList<Written> Entries => entries;
    public IReadOnlyDictionary<Guid, Change> Changes => changes;
    public IReadOnlyList<Posting> Postings => postings;
    public IReadOnlyList<Move> Moves => moves;

    /// <summary>Ledger numbers given, the last of each register and year.</summary>
    public IReadOnlyDictionary<(string Register, int Year), int> Numbers => numbers;

    /// <summary>Whether a year was closed, so that a checkpoint is kept.</summary>
    public bool ClosesYear => entries.Exists(e => e.After.Register is Periods);

    /// <summary>False while an act is half applied: a fault then spoils the whole batch, else only its act.</summary>
    public bool IsWhole { get; private set; } = true;

    public bool Erases => entries.Exists(e => e.Erased.Count > 0);

    /// <summary>Asks once which of the acts to come were recorded before.</summary>
    public void Expect(IReadOnlyList<Guid> ids) => stored = journal.Known(session, ids);

    public Outcome Act(Act act, Actor? actor)
    {
        if (Earlier(act) is { } earlier)
            return earlier;
        var decision = Decider.Decide(options.Catalogue, act, Situation(act, actor));
        if (decision is not Accepted accepted)
            return new NotRecorded(decision);
        IsWhole = false;
        foreach (var written in accepted.Entries)
            Apply(written);
        IsWhole = true;
        return acts[act.Id] = new(act.Id, Find(accepted.Entries[0].Entry.Matter)!.Matter, accepted.Entries, AlreadyThere: false);
    }

    public Decision Decide(Act act, Actor? actor) => Decider.Decide(options.Catalogue, act, Situation(act, actor));

    public Folded? Find(Guid id)
    {
        if (changes.TryGetValue(id, out var change))
            return change.After;
        if (cache.Find(id) is { } cached)
            return cached;
        if (!loaded.TryGetValue(id, out var folded))
        {
            var matter = Head.Roster.Matter(id) ?? journal.Fold(session, id);
            loaded[id] = folded = matter is null ? null : new(matter, matter.Derive(Head.Law));
        }
        return folded;
    }

    /// <summary>Goes on with an entry: the tree, the numbers, the roster, the calendar.</summary>
    public void Apply(Written written)
    {
        var before = Find(written.Entry.Matter);
        Keep(before, new(written.After, written.Derived));
        entries.Add(written);
        postings.AddRange(written.Postings);
        var register = written.After.Register;
        Head = Head with
        {
            Seq = written.Entry.Seq,
            Tree = Head.Tree.Append(MerkleTree.Leaf(written.Bytes)),
            Roster = register.IsReference ? Head.Roster.With(written.After) : Head.Roster,
        };
        if (written.Entry.Number is not null)
            Count(register.Code, written.Entry.On.Year);
        if (register is Holidays)
            ChangeLaw(Head.Law with { Calendar = CalendarOf(Head.Roster) }, YearsOf(before?.Matter).Concat(YearsOf(written.After)).Distinct().SelectMany(Touched), written.Entry.Seq);
        else if (register is RuleSettings && DaysOf(before?.Matter).Concat(DaysOf(written.After)).DefaultIfEmpty(written.Entry.On).Min() is var from)
            ChangeLaw(Head.Law with { Dated = RuleSettings.Of(Head.Roster) }, TouchedSince(from), written.Entry.Seq);
    }

    private Outcome? Earlier(Act act)
    {
        if (acts.TryGetValue(act.Id, out var pending))
        {
            var written = pending.Entries[0];
            return SameAct.Is(options.Catalogue, act, written.Entry, slot => written.Personal.Where(p => p.Slot == slot).Select(p => ((byte[], byte[])?)(p.Salt, p.Content)).FirstOrDefault())
                ? pending with { AlreadyThere = true } : new NotRecorded(new Refused(Refusal.ActConflict(act.Id)));
        }
        if (stored is not null && !stored.Contains(act.Id))
            return null;
        var parts = journal.OfAct(session, act.Id);
        if (parts.Count == 0)
            return null;
        var first = parts[0];
        if (!SameAct.Is(options.Catalogue, act, first, slot => journal.Personal(session, first.Seq, slot)) || Find(first.Matter) is not { } now)
            return new NotRecorded(new Refused(Refusal.ActConflict(act.Id)));
        return new Recorded(act.Id, now.Matter, [.. parts.Select(Again)], AlreadyThere: true);
    }

    /// <summary>What followed from an earlier entry, under today's calendar.</summary>
    private Written Again(Entry entry)
    {
        var matter = Find(entry.Matter)?.Matter ?? throw new InvalidOperationException($"Entry {entry.Seq} has no matter.");
        var earlier = matter.Lines.Where(l => l.Entry.Seq < entry.Seq).Select(l => l.Entry).ToList();
        var before = earlier.Count == 0 ? null : matter.Register.Fold(earlier);
        return Replay.Of(entry, before, before?.Derive(Head.Law), matter.Register, Head.Law,
            [.. entry.Personal.Select(c => (c, Stored: journal.Personal(session, entry.Seq, c.Slot))).Where(p => p.Stored is not null)
                .Select(p => new SealedPart(p.c.Slot, p.Stored!.Value.Salt, p.Stored.Value.Content, p.c.Hash.ToArray()))]);
    }

    private Situation Situation(Act act, Actor? actor)
    {
        // The act that opens the ledger brings the names and the beginning that it is itself recorded under.
        var profile = Head.Roster.States<OfficeProfiles, Profile>().FirstOrDefault()
            ?? (act.Form is OpenLedger opening ? new() { ShortName = opening.ShortName, Since = opening.Since } : new());
        var given = new Dictionary<(string, int), int>();
        return new()
        {
            Township = journal.Code,
            ShortName = profile.ShortName,
            Since = profile.Since,
            Now = options.WrittenAt?.Invoke(act) ?? options.Time.GetUtcNow(),
            NextSeq = Head.Seq + 1,
            Law = Head.Law,
            Roster = Head.Roster,
            Matter = id => Find(id)?.Matter,
            // An act may open several matters of one register: each asks anew.
            NextNumber = (register, year) =>
            {
                var place = (register.Code, year);
                return given[place] = given.GetValueOrDefault(place, Head.Numbers.GetValueOrDefault(place)) + 1;
            },
            BySource = BySource,
            Personal = Personal,
            Salt = options.SaltsOf(act),
            Actor = actor,
        };
    }

    private Guid? BySource(Register register, Source source) =>
        changes.Values.Select(c => c.After.Matter).FirstOrDefault(m => m.Register == register && HasSource(m, source))?.Id
        ?? (journal.BySource(session, register, source) is { } id && !changes.ContainsKey(id) ? id : null);

    private static bool HasSource(Matter matter, Source source) =>
        !matter.IsVoid && matter.Common.Source is { } own && own.Name == source.Name && own.Number == source.Number;

    private byte[]? Personal(long seq, string slot) =>
        entries.Exists(e => e.Erased.Contains((seq, slot))) ? null
        : entries.FirstOrDefault(e => e.Entry.Seq == seq) is { } pending ? pending.Personal.FirstOrDefault(p => p.Slot == slot)?.Content
        : journal.Personal(session, seq, slot)?.Content;

    private void Keep(Folded? before, Folded after) => changes[after.Matter.Id] =
        changes.TryGetValue(after.Matter.Id, out var change) ? change with { After = after } : new(before, after);

    private void Count(string register, int year)
    {
        var place = (register, year);
        var last = Head.Numbers.GetValueOrDefault(place) + 1;
        numbers[place] = last;
        Head = Head with { Numbers = Head.Numbers.SetItem(place, last) };
    }

    /// <summary>
    /// A notice changes the calendar, a setting the rules: every matter that this can touch is derived again, and the entry bears
    /// the differences.
    /// </summary>
    private void ChangeLaw(LawContext law, IEnumerable<Folded> matters, long seq)
    {
        var touched = matters.DistinctBy(f => f.Matter.Id).ToList();
        // Nothing is to be found again that was derived under the old law.
        cache.Clear();
        loaded.Clear();
        foreach (var folded in touched)
        {
            var derived = folded.Matter.Derive(law);
            postings.AddRange(PostingSet.Difference(folded.Derived.Postings, derived.Postings, seq));
            moves.AddRange(Moved(folded, derived, seq));
            Keep(folded, new(folded.Matter, derived));
        }
        Head = Head with { Law = law };
    }

    /// <summary>The calendar that the notices in the journal make.</summary>
    public static WorkCalendar CalendarOf(Roster roster) =>
        WorkCalendar.Of(roster.States<Holidays, YearOfHolidays>().OrderBy(s => s.Loaded).Select(s => s.ToNotice()));

    private static IEnumerable<int> YearsOf(Matter? notice) =>
        notice?.State is YearOfHolidays { Year: > 0 and var year } ? [year] : [];

    // A notice arranges its year and may reach into the December before it. What was over by then counts no day of it.
    private IEnumerable<Folded> Touched(int year)
    {
        var ids = session.List("""
            SELECT id FROM matter m WHERE township = $1 AND void = 0 AND opened <= $3 AND (last_day >= $2
              OR EXISTS (SELECT 1 FROM clock c WHERE c.township = $1 AND c.matter = m.no AND (c.due >= $2 OR c.due IS NULL)))
            ORDER BY no
            """, row => row.Id(0), journal.Key, Columns.Of(new DateOnly(year - 1, 12, 1)), Columns.Of(new DateOnly(year, 12, 31)));
        return ids.Concat(changes.Keys).Distinct().ToList().Select(id => Find(id)).OfType<Folded>();
    }

    private static IEnumerable<DateOnly> DaysOf(Matter? setting) => setting?.State is RuleSetting state ? state.Spans.Select(s => s.From.Day) : [];

    // What was over before a setting's first day, and has no limit beyond it, is not touched by it.
    private IEnumerable<Folded> TouchedSince(DateOnly from)
    {
        var ids = session.List("""
            SELECT id FROM matter m WHERE township = $1 AND void = 0 AND (closed IS NULL OR last_day >= $2
              OR EXISTS (SELECT 1 FROM clock c WHERE c.township = $1 AND c.matter = m.no AND (c.due >= $2 OR c.due IS NULL)))
            ORDER BY no
            """, row => row.Id(0), journal.Key, Columns.Of(from));
        return ids.Concat(changes.Keys).Distinct().ToList().Select(id => Find(id)).OfType<Folded>();
    }

    private static IEnumerable<Move> Moved(Folded before, Derived after, long seq) =>
        from clock in after.Clocks
        let was = before.Derived.Clocks.FirstOrDefault(c => c.Rule == clock.Rule && c.Key == clock.Key)
        where was is not null && was.Reading.Due != clock.Reading.Due
        select new Move(seq, before.Matter, clock.Rule, clock.Key, was.Reading.Due, clock.Reading.Due);
}
