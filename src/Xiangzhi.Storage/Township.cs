using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Search;
using Xiangzhi.Storage.Writing;

namespace Xiangzhi.Storage;

/// <summary>
/// One township's ledger. Reading is safe from any thread, and sees what is committed; acts go to its single writer.
/// </summary>
public sealed partial class Township
{
    /// <summary>What another process wrote is seen here so much later at most.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly LedgerStore store;
    private readonly Database database;
    private readonly StoreOptions options;
    private readonly Journal journal;
    private readonly int place;
    private readonly MatterCache.OfTownship cache;
    private readonly RowWriter rows;
    private readonly Writer writer;
    private readonly Lock loading = new();
    private volatile Head? head;
    private long looked;
    private volatile ConcurrentDictionary<PersonalPlace, string?> faces = new();

    internal Township(LedgerStore store, Database database, StoreOptions options, MatterCache matters, string code, int place)
    {
        (this.store, this.database, this.options, this.place) = (store, database, options, place);
        journal = new(code, place, options.Catalogue, store.Sealer);
        cache = matters.For(journal.Key);
        rows = new(journal, database.Search, store.Tokens, store.Files);
        writer = new(Commit);
        tree = new(Leaves);
    }

    /// <summary>Division code 行政区划代码, 9 or 12 digits.</summary>
    public string Code => journal.Code;

    public Catalogue Catalogue => options.Catalogue;
    public Profile Profile => Roster.States<OfficeProfiles, Profile>().FirstOrDefault() ?? new();
    public Roster Roster => Head.Roster;

    /// <summary>The law as the office applies it, with the calendar that the notices in the journal make.</summary>
    public LawContext Law => Head.Law;

    /// <summary>Today in Asia/Shanghai by the store's clock.</summary>
    public DateOnly Today => LocalDay.Of(options.Time.GetUtcNow());

    /// <summary>Entries in the journal.</summary>
    public long EntryCount => Head.Seq;

    /// <summary>The matter as it stands; null where there is none.</summary>
    public Matter? Matter(Guid id) => Roster.Matter(id) ?? CachedOrNull(id) ?? database.Read(session => journal.Fold(session, id));

    /// <summary>Finds by ledger number 台账号.</summary>
    public Matter? ByNumber(string number, Register? register = null) => IdOf(register, number) is { } id ? Matter(id) : null;

    /// <summary>Finds by the number that a platform or a paper book gave it; what was struck out has none.</summary>
    public Matter? BySource(Register register, Source source) =>
        source.Number is not null && database.Read(session => journal.BySource(session, register, source)) is { } id ? Matter(id) : null;

    /// <summary>A personal value in clear, null where it is erased. Outside this project <see cref="PersonalReader"/> is the only way to it.</summary>
    internal string? Reveal(PersonalPlace place) =>
        database.Read(session => journal.Personal(session, place.Seq, place.Slot)) is { } stored ? Journal.Field(stored.Content, place.Field) : null;

    /// <summary>Whether a personal value stands there still; it is not where it was erased.</summary>
    public bool Stands(PersonalPlace place) => Reveal(place) is not null;

    /// <summary>Whether a personal value is just this text: what a sheet brings back is compared without being shown.</summary>
    public bool IsText(PersonalPlace place, string text) => Reveal(place) == text;

    /// <summary>Reads a form from text; references are found in the roster and, by ledger number, in every register.</summary>
    /// <param name="kept">Personal values that stay where nothing was written; the act that the form becomes corrects the entry in which they stand.</param>
    public Binding Bind(FormModel form, TextForm text, DateOnly on, out object bound, IReadOnlyDictionary<string, PersonalPlace>? kept = null)
    {
        var binding = new Binding(text, on, Roster) { Kept = kept ?? new Dictionary<string, PersonalPlace>() };
        bound = form.Bind(binding);
        return binding;
    }

    /// <summary>When and with which entry a year was closed; null while it is open.</summary>
    public Closing? ClosingOf(int year) => Roster.States<Periods, YearClosing>()
        .Where(s => s.Year == year && s.Closed is not null).OrderBy(s => s.Closed!.Value.Seq)
        .Select(s => new Closing(s.Year, s.AsOf, s.Closed!.Value.Seq)).FirstOrDefault();

    /// <summary>Entries in the order of the journal.</summary>
    /// <param name="toSeq">Inclusive; null: to the end.</param>
    public IEnumerable<StoredEntry> Entries(long fromSeq = 1, long? toSeq = null)
    {
        const int page = 500;
        var last = toSeq ?? EntryCount;
        while (fromSeq <= last)
        {
            var (from, to) = (fromSeq, Math.Min(last, fromSeq + page - 1));
            foreach (var entry in database.Read(session => journal.Entries(session, from, to)))
                yield return entry;
            fromSeq = to + 1;
        }
    }

    public StoredEntry? Entry(long seq) => Entries(seq, seq).FirstOrDefault();

    /// <summary>The committed head. Beside another process that writes, it is read anew whenever that has gone on.</summary>
    private Head Head
    {
        get
        {
            if (head is { } known)
            {
                if (!MayBeBehind)
                    return known;
                var now = options.Time.GetUtcNow().Ticks;
                if (known.Seq == database.Read(SeqOf))
                {
                    Interlocked.Exchange(ref looked, now);
                    return known;
                }
            }
            lock (loading)
            {
                if (head is { } meanwhile && !MayBeBehind)
                    return meanwhile;
                cache.Clear();
                faces = new();
                Interlocked.Exchange(ref looked, options.Time.GetUtcNow().Ticks);
                return head = database.Read(Load);
            }
        }
    }

    /// <summary>Whether somebody else may have gone on: a reader beside a writer always asks, a writer among others now and then.</summary>
    private bool MayBeBehind => store.IsReadOnly
        || (database.IsShared && options.Time.GetUtcNow().Ticks - Interlocked.Read(ref looked) is var since && (since < 0 || since > LookAgain.Ticks));

    private Matter? CachedOrNull(Guid id) => store.IsReadOnly ? null : cache.Find(id)?.Matter;

    private long SeqOf(Session session) => session.First("SELECT seq FROM head WHERE township = $1", row => row.GetInt64(0), journal.Key);

    private Guid? IdOf(Register? register, string number) => database.Read(session => register is null
        ? session.First<Guid?>("SELECT id FROM matter WHERE township = $1 AND number = $2", row => row.Id(0), journal.Key, number)
        : session.First<Guid?>("SELECT id FROM matter WHERE township = $1 AND number = $2 AND register = $3", row => row.Id(0), journal.Key, number, register.Code));

    private string? NumberOf(Guid id) =>
        database.Read(session => session.First<string?>("SELECT number FROM matter WHERE township = $1 AND id = $2", row => row.GetString(0), journal.Key, Columns.Of(id)));

    private Head Load(Session session)
    {
        var stored = session.First<(long Seq, byte[] Frontier)?>("SELECT seq, frontier FROM head WHERE township = $1", row => (row.GetInt64(0), row.Bytes(1)), journal.Key);
        var (seq, tree) = stored is { } found ? (found.Seq, ReadTree(found.Frontier)) : (0, Frontier.Empty);
        var last = session.First("SELECT coalesce(max(seq), 0) FROM journal WHERE township = $1", row => row.GetInt64(0), journal.Key);
        if (tree.Size != seq || last != seq)
            throw DataFault.Broken(database.Place, string.Create(CultureInfo.InvariantCulture, $"乡镇 {Code} 的账头记着 {seq} 条，账上是 {last} 条"));
        var roster = new Roster([.. Reference(session)], Face, IdOf, NumberOf);
        return new()
        {
            Seq = seq,
            Tree = tree,
            Numbers = session.List("SELECT register, year, last FROM ledger_number WHERE township = $1", row => ((row.GetString(0), row.GetInt32(1)), row.GetInt32(2)), journal.Key)
                .ToImmutableDictionary(n => n.Item1, n => n.Item2),
            Roster = roster,
            Law = new(options.Law, OfficeSettings.None, Batch.CalendarOf(roster)) { Dated = RuleSettings.Of(roster) },
            CheckpointDay = session.First<DateOnly?>("SELECT max(day) FROM checkpoint WHERE township = $1", row => row.DayOrNull(0), journal.Key),
        };
    }

    private Frontier ReadTree(byte[] bytes)
    {
        try
        {
            return Frontier.FromBytes(bytes);
        }
        catch (FormatException fault)
        {
            throw DataFault.Broken(database.Place, $"乡镇 {Code} 的账头读不出", fault);
        }
    }

    private IEnumerable<Matter> Reference(Session session)
    {
        foreach (var register in options.Catalogue.All.Where(r => r.IsReference))
        {
            var entries = session.List("""
                SELECT j.bytes FROM matter m JOIN journal j ON j.township = m.township AND j.matter = m.id
                WHERE m.township = $1 AND m.register = $2 ORDER BY j.seq
                """, row => EntryCodec.Read(row.Bytes(0)), journal.Key, register.Code);
            foreach (var matter in entries.GroupBy(e => e.Matter))
                yield return register.Fold(matter);
        }
    }

    /// <summary>Names in the roster are asked for at every choice of a person.</summary>
    private string? Face(PersonalPlace place)
    {
        var known = faces;
        return known.TryGetValue(place, out var name) ? name : known[place] = Reveal(place);
    }
}

/// <summary>A closed year.</summary>
/// <param name="AsOf">Cut-off day of what was printed, inclusive.</param>
/// <param name="Seq">The entry that closed it: later ones stand beside the printed figures.</param>
public sealed record Closing(int Year, DateOnly AsOf, long Seq);
