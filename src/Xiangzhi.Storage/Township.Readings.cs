using System.Collections.Concurrent;
using System.Data.Common;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Reading;

namespace Xiangzhi.Storage;

/// <summary>Which readings a page of the log shows.</summary>
/// <param name="Person">Staff number; null: everybody.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="OutsideOnly">Leaves out what people read in their own matters.</param>
public sealed record ReadingQuery(DateOnly From, DateOnly To, string? Person = null, bool OutsideOnly = false, int Skip = 0, int First = 500);

public sealed partial class Township
{
    private const string ReadingColumns = "person, stead, matter, day, at, door, own, reason, words, verb";

    /// <summary>What is known to be written already. It grows with one day's readings and is made anew with the next day.</summary>
    private volatile DayOfReadings written = new(default);

    private sealed class DayOfReadings(DateOnly day)
    {
        public DateOnly Day => day;
        public ConcurrentDictionary<(string Person, Guid Matter, ReadingDoor Door), bool> Rows { get; } = new();
        public ConcurrentDictionary<(string Person, Guid Matter), ReadingReason> Reasons { get; } = new();
    }

    /// <summary>Who reads, through which door.</summary>
    /// <param name="forAll">The reason given for all matters at once, where many are read.</param>
    /// <param name="verb">The verb of the command line, for its door.</param>
    public PersonalReader ReaderFor(Actor actor, ReadingDoor door, ReadingReason? forAll = null, string? verb = null) => new(this, actor, door, forAll, verb);

    /// <summary>Who read the names of these matters, the latest first.</summary>
    public IReadOnlyList<PersonalReading> ReadingsOf(IEnumerable<Guid> matters) =>
    [
        .. matters.Distinct().Chunk(MatterQuery.MostFirst).SelectMany(ids =>
        {
            var conditions = new Conditions(journal.Key, "r").AndIn("r.matter", ids.Select(id => (object)Columns.Of(id)));
            return database.Read(session => session.List($"SELECT {ReadingColumns} FROM reading r WHERE {conditions.Sql}", ReadReading, conditions.Values));
        }).OrderByDescending(r => r.At),
    ];

    /// <summary>A part of the log, the latest day first, and how many lines there are in all.</summary>
    public (IReadOnlyList<PersonalReading> Rows, long Total) Readings(ReadingQuery query)
    {
        var conditions = new Conditions(journal.Key, "r").And("r.day >= {0}", Columns.Of(query.From)).And("r.day <= {0}", Columns.Of(query.To)).AndIf(query.Person, "r.person = {0}");
        if (query.OutsideOnly)
            conditions.And("r.own = 0");
        var count = $"SELECT count(*) FROM reading r WHERE {conditions.Sql}";
        var counted = conditions.Values;
        var sql = $"SELECT {ReadingColumns} FROM reading r WHERE {conditions.Sql} ORDER BY r.day DESC, r.at DESC, r.person, r.matter, r.door LIMIT {conditions.Parameter((long)query.First)} OFFSET {conditions.Parameter((long)query.Skip)}";
        return database.Read(session => ((IReadOnlyList<PersonalReading>)session.List(sql, ReadReading, conditions.Values), session.First(count, row => row.GetInt64(0), counted)));
    }

    /// <summary>In how many matters outside the own work each person read names on each day from one on.</summary>
    public IReadOnlyList<(string Person, DateOnly Day, long Matters)> ReadingsByDay(DateOnly from) => database.Read(session => session.List(
        "SELECT person, day, count(DISTINCT matter) FROM reading WHERE township = $1 AND day >= $2 AND own = 0 GROUP BY person, day ORDER BY day, person",
        row => (row.GetString(0), row.Day(1), row.GetInt64(2)), journal.Key, Columns.Of(from)));

    internal bool IsReadOnly => store.IsReadOnly;

    internal DateTimeOffset Now => options.Time.GetUtcNow();

    /// <summary>The reason that a person gave today for reading a matter's names, here or in another process.</summary>
    internal ReadingReason? ReasonOf(string person, Guid matter)
    {
        var today = OfToday();
        if (today.Reasons.TryGetValue((person, matter), out var known))
            return known;
        var given = database.Read(session => session.List(
            $"SELECT {ReadingColumns} FROM reading WHERE township = $1 AND day = $2 AND person = $3 AND matter = $4 AND reason IS NOT NULL ORDER BY at",
            ReadReading, journal.Key, Columns.Of(today.Day), person, Columns.Of(matter))).FirstOrDefault()?.Reason;
        return given is null ? null : today.Reasons.GetOrAdd((person, matter), given);
    }

    /// <summary>Writes readings down, in one transaction; those that are known to stand in the log are not sent again.</summary>
    internal void Log(IReadOnlyCollection<PersonalReading> readings)
    {
        var today = OfToday();
        var fresh = readings.Where(r => r.Day != today.Day || !today.Rows.ContainsKey((r.Person, r.Matter, r.Door)) || (r.Reason is not null && !today.Reasons.ContainsKey((r.Person, r.Matter)))).ToList();
        if (fresh.Count == 0)
            return;
        if (store.IsReadOnly)
            throw DataFault.NotWritable(database.Place);
        database.Write(session =>
        {
            foreach (var r in fresh)
            {
                session.Send($"INSERT INTO reading (township, {ReadingColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
                    journal.Key, r.Person, r.InSteadOf, Columns.Of(r.Matter), Columns.Of(r.Day), Columns.Of(r.At), (int)r.Door, r.IsOwn ? 1 : 0, (int?)r.Reason?.Purpose, r.Reason?.Words ?? "", r.Verb);
            }
        });
        foreach (var r in fresh.Where(r => r.Day == today.Day))
        {
            today.Rows[(r.Person, r.Matter, r.Door)] = true;
            if (r.Reason is { } reason)
                today.Reasons.TryAdd((r.Person, r.Matter), reason);
        }
    }

    private DayOfReadings OfToday()
    {
        var (known, today) = (written, Today);
        return known.Day == today ? known : written = new(today);
    }

    private static PersonalReading ReadReading(DbDataReader row) => new(
        row.GetString(0), row.TextOrNull(1), row.Id(2), row.Day(3), row.Instant(4), (ReadingDoor)row.GetInt32(5), row.GetInt32(6) == 1,
        row.IsDBNull(7) ? null : new((ReadingPurpose)row.GetInt32(7), row.GetString(8)), row.TextOrNull(9));
}
