using System.Data.Common;
using System.Globalization;

namespace Xiangzhi.Web.Bench;

/// <summary>The rows that each entry left behind, to be written again by hand.</summary>
internal sealed class Rows
{
    /// <summary>Derived tables, their column that names the entry, and whether a later entry of the matter changes the row in place.</summary>
    private static readonly string[] ByEntry = ["journal", "personal", "posting"];

    private const string Matter = "no, township, id, register, number, stage, village, handler, opened, closed, void, last_day, last_seq, next_due, red, amber, title, cells, source_name, source_number";

    /// <summary>Tables whose rows stand by matter: written with its opening, as they stood in the end.</summary>
    private static readonly string[] ByMatter = ["clock", "flag"];

    private const string Number = """
        INSERT INTO ledger_number (township, register, year, last) VALUES ($1, $2, $3, $4)
        ON CONFLICT (township, register, year) DO UPDATE SET last = excluded.last
        """;

    private readonly Dictionary<string, Dictionary<long, List<object[]>>> rows = [];
    private readonly Dictionary<string, string> inserts = [];
    private readonly List<(long Seq, long No, bool Opens)> entries = [];
    private readonly Dictionary<long, object[]> matters = [];

    public static Rows Read(DbConnection connection)
    {
        var read = new Rows();
        foreach (var table in ByEntry.Concat(ByMatter))
        {
            var bySeq = read.rows[table] = [];
            using var reader = Query(connection, $"SELECT * FROM {table}");
            read.inserts[table] = Insert(table, reader);
            var seq = reader.GetOrdinal(ByEntry.Contains(table) ? "seq" : "matter");
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                (bySeq.TryGetValue(reader.GetInt64(seq), out var list) ? list : bySeq[reader.GetInt64(seq)] = []).Add(values);
            }
        }
        using (var reader = Query(connection, $"SELECT {Matter} FROM matter"))
        {
            read.inserts["matter"] = Insert("matter", reader);
            var no = reader.GetOrdinal("no");
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                read.matters[reader.GetInt64(no)] = values;
            }
        }
        using (var reader = Query(connection, "SELECT j.seq, m.no, (SELECT min(seq) FROM journal f WHERE f.township = j.township AND f.matter = j.matter) FROM journal j JOIN matter m ON m.township = j.township AND m.id = j.matter ORDER BY j.seq"))
        {
            while (reader.Read())
                read.entries.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(0) == reader.GetInt64(2)));
        }
        return read;
    }

    /// <summary>Entries in the order of the journal.</summary>
    public int Count => entries.Count;

    /// <summary>Begins to write them into an empty ledger; <see cref="Write"/> then goes on, in order.</summary>
    public void Begin(ByHand hand)
    {
        hand.Begin();
        hand.Run(hand.EmptyHead, []);
        hand.Commit();
    }

    /// <summary>Writes the rows of some entries.</summary>
    public void Write(ByHand hand, int first, int count, int perTransaction)
    {
        var frontier = new byte[200];
        var before = first == 0 ? 0 : entries[first - 1].Seq;
        foreach (var chunk in entries.Skip(first).Take(count).Chunk(perTransaction))
        {
            hand.Begin();
            foreach (var (seq, no, opens) in chunk)
                Write(hand, seq, no, opens);
            hand.Run("UPDATE head SET seq = $1, frontier = $2 WHERE township = 1 AND seq = $3", [chunk[^1].Seq, frontier, before]);
            before = chunk[^1].Seq;
            hand.Commit();
        }
    }

    private void Write(ByHand hand, long seq, long no, bool opens)
    {
        foreach (var table in ByEntry)
        {
            if (rows[table].TryGetValue(seq, out var list))
                list.ForEach(values => hand.Run(inserts[table], values));
        }
        var row = matters[no];
        if (!opens)
        {
            hand.Run("UPDATE matter SET stage = $1, closed = $2, last_day = $3, last_seq = $4, next_due = $5, title = $6, cells = $7 WHERE township = $8 AND no = $9",
                [row[5], row[9], row[11], seq, row[13], row[16], row[17], row[1], no]);
            return;
        }
        hand.Run(inserts["matter"], row);
        foreach (var table in ByMatter)
        {
            if (rows[table].TryGetValue(no, out var list))
                list.ForEach(values => hand.Run(inserts[table], values));
        }
        hand.Run(Number, [row[1], row[3], 2025, 1 + (int)(seq % int.MaxValue)]);
        hand.Words((long)row[1], no, 0, Bigrams((string)row[4] + row[16]));
        hand.Words((long)row[1], no, 1, Bigrams("民法典进院坝第场：相邻、借贷、继承院坝司法所"));
    }

    private static string Insert(string table, DbDataReader reader) =>
        $"INSERT INTO {table} ({string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName))}) VALUES ({string.Join(", ", Enumerable.Range(1, reader.FieldCount).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")))})";

    private static string Bigrams(string text) => string.Join(' ', text.Zip(text.Skip(1), (a, b) => $"{a}{b}").Where(w => w.All(char.IsLetterOrDigit)));

    private static DbDataReader Query(DbConnection connection, string sql)
    {
        // The command ends with the connection: SQLite's reader ends with its command.
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }
}
