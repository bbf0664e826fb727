using System.Globalization;
using System.Text.Json;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Sealing;

namespace Xiangzhi.Storage.Writing;

/// <summary>An entry as it stands in the journal.</summary>
/// <param name="Bytes">Canonical bytes: what was hashed.</param>
/// <param name="Leaf">Hash of the tree's leaf as it was stored.</param>
public sealed record StoredEntry(long Seq, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Leaf)
{
    /// <exception cref="FormatException">The bytes were changed and are no entry any more.</exception>
    public Entry Read() => EntryCodec.Read(Bytes);
}

/// <summary>Reads the kept tables of one township: journal and personal content.</summary>
internal sealed class Journal(string code, int place, Catalogue catalogue, Sealer sealer)
{
    public const int SeqBits = 30;

    /// <summary>Acts that one statement asks for.</summary>
    private const int AskedAtOnce = 50;

    private const string KnownOne = "SELECT act FROM journal WHERE township = $1 AND act = $2";

    private static readonly string KnownMany =
        $"SELECT DISTINCT act FROM journal WHERE township = $1 AND act IN ({string.Join(", ", Enumerable.Range(2, AskedAtOnce).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")))})";

    private readonly long key = long.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);

    public string Code => code;

    /// <summary>The township's code as a number, as keys have it.</summary>
    public long Key => key;

    public Catalogue Catalogue => catalogue;

    /// <summary>A matter's number in this database, the same after every rebuild.</summary>
    public long NoOf(Matter matter) => NoOf(matter.Opening.Entry.Seq);

    public long NoOf(long openingSeq) => ((long)place << SeqBits) + openingSeq;

    /// <summary>The form of an entry's content.</summary>
    public FormModel ModelOf(Entry entry) => catalogue[entry.Register].Action(entry.Action)?.FormOf(entry.Version)
        ?? throw new FormatException($"{entry.Register} has no action {entry.Action}: the entry {entry.Seq} was written by a newer version.");

    /// <summary>Folds a matter from its entries.</summary>
    public Matter? Fold(Session session, Guid id)
    {
        var entries = session.List("SELECT bytes FROM journal WHERE township = $1 AND matter = $2 ORDER BY seq",
            row => EntryCodec.Read(row.Bytes(0)), key, Columns.Of(id));
        return entries.Count == 0 ? null : catalogue[entries[0].Register].Fold(entries);
    }

    public List<Entry> OfAct(Session session, Guid act) => session.List(
        "SELECT bytes FROM journal WHERE township = $1 AND act = $2 ORDER BY part", row => EntryCodec.Read(row.Bytes(0)), key, Columns.Of(act));

    /// <summary>Which of these acts stand in the journal.</summary>
    public HashSet<Guid> Known(Session session, IReadOnlyList<Guid> acts)
    {
        if (acts.Count == 1)
            return session.Any(KnownOne, key, Columns.Of(acts[0])) ? [acts[0]] : [];
        var known = new HashSet<Guid>();
        foreach (var part in acts.Chunk(AskedAtOnce))
        {
            // The last act fills up the places: one statement serves all.
            object?[] values = [key, .. part.Concat(Enumerable.Repeat(part[^1], AskedAtOnce - part.Length)).Select(id => Columns.Of(id))];
            session.Each(KnownMany, row => known.Add(row.Id(0)), values);
        }
        return known;
    }

    /// <summary>One person's data beside an entry; null where they were erased, or altered.</summary>
    public (byte[] Salt, byte[] Content)? Personal(Session session, long seq, string slot) =>
        session.First("SELECT sealed FROM personal WHERE township = $1 AND seq = $2 AND slot = $3", row => row.Bytes(0), key, seq, slot) is { } stored
            ? sealer.OpenPersonal(key, seq, slot, stored) : null;

    /// <summary>What stands beside the entries of a stretch, in their order; altered data are empty.</summary>
    public List<(long Seq, string Slot, byte[] Salt, byte[] Content)> Personal(Session session, long after, long to) => session.List(
        "SELECT seq, slot, sealed FROM personal WHERE township = $1 AND seq > $2 AND seq <= $3 ORDER BY seq, slot", row =>
        {
            var (seq, slot) = (row.GetInt64(0), row.GetString(1));
            var (salt, content) = sealer.OpenPersonal(key, seq, slot, row.Bytes(2)) ?? ([], []);
            return (seq, slot, salt, content);
        }, key, after, to);

    /// <summary>One person's data as they are stored.</summary>
    public byte[] Sealed(long seq, string slot, byte[] salt, byte[] content) => sealer.SealPersonal(key, seq, slot, salt, content);

    public Guid? BySource(Session session, Register register, Source source) => session.First<Guid?>(
        "SELECT id FROM matter WHERE township = $1 AND register = $2 AND source_number = $3 AND source_name = $4",
        row => row.Id(0), key, register.Code, source.Number, source.Name);

    public List<StoredEntry> Entries(Session session, long from, long to) => session.List(
        "SELECT seq, bytes, leaf FROM journal WHERE township = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq",
        row => new StoredEntry(row.GetInt64(0), row.Bytes(1), row.Bytes(2)), key, from, to);

    /// <summary>The value of one field within a person's data, as text.</summary>
    public static string? Field(byte[] content, string field)
    {
        using var json = JsonDocument.Parse(content);
        return !json.RootElement.TryGetProperty(field, out var value) ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
    }
}
