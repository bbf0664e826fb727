using Microsoft.Data.Sqlite;

namespace Xiangzhi.Web.Bench;

/// <summary>The rows that each entry left behind, to be written again by hand.</summary>
internal sealed class Rows
{
    /// <summary>Derived tables, their column that names the entry, and whether a later entry of the matter changes the row in place.</summary>
    private static readonly string[] ByEntry = ["journal", "personal", "posting"];

    private readonly Dictionary<string, Dictionary<long, List<object[]>>> rows = [];
    private readonly Dictionary<string, string> inserts = [];
    private readonly List<(long Seq, long No, bool Opens)> entries = [];
    private readonly Dictionary<long, object[]> matters = [];

    public static Rows Read(string file)
    {
        var read = new Rows();
        using var connection = Open(file);
        foreach (var table in ByEntry)
        {
            var bySeq = read.rows[table] = [];
            using var reader = Query(connection, $"SELECT * FROM {table}");
            read.inserts[table] = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(1, reader.FieldCount).Select(i => $"?{i}"))})";
            var seq = reader.GetOrdinal("seq");
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                (bySeq.TryGetValue(reader.GetInt64(seq), out var list) ? list : bySeq[reader.GetInt64(seq)] = []).Add(values);
            }
        }
        using (var reader = Query(connection, "SELECT * FROM matter"))
        {
            read.inserts["matter"] = $"INSERT INTO matter VALUES ({string.Join(", ", Enumerable.Range(1, reader.FieldCount).Select(i => $"?{i}"))})";
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                read.matters[(long)values[0]] = values;
            }
        }
        using (var reader = Query(connection, "SELECT j.seq, m.no, (SELECT min(seq) FROM journal f WHERE f.township = j.township AND f.matter = j.matter) FROM journal j JOIN matter m ON m.township = j.township AND m.id = j.matter ORDER BY j.seq"))
        {
            while (reader.Read())
                read.entries.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(0) == reader.GetInt64(2)));
        }
        return read;
    }

    /// <summary>Writes them with prepared statements; answers entries a second.</summary>
    public double Write(string file, int perTransaction)
    {
        using var connection = Open(file);
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "PRAGMA secure_delete = ON");
        Execute(connection, "PRAGMA wal_autocheckpoint = 16000");
        Execute(connection, "INSERT INTO head (township, place, seq, frontier) SELECT 1, 1, 0, zeroblob(200)");
        var statements = inserts.ToDictionary(i => i.Key, i => Prepared(connection, i.Value));
        var update = Prepared(connection, "UPDATE matter SET stage = ?1, closed = ?2, last_day = ?3, last_seq = ?4, next_due = ?5, title = ?6, cells = ?7 WHERE no = ?8");
        var head = Prepared(connection, "UPDATE head SET seq = ?1, frontier = ?2 WHERE township = 1 AND seq = ?3");
        var words = Prepared(connection, "INSERT INTO search (rowid, open, personal) VALUES (?1, ?2, '')");
        var begin = Prepared(connection, "BEGIN IMMEDIATE");
        var commit = Prepared(connection, "COMMIT");
        var frontier = new byte[200];
        long before = 0;
        var seconds = Measure.Seconds(() =>
        {
            foreach (var chunk in entries.Chunk(perTransaction))
            {
                begin.ExecuteNonQuery();
                foreach (var (seq, no, opens) in chunk)
                {
                    foreach (var table in ByEntry)
                    {
                        if (rows[table].TryGetValue(seq, out var list))
                            list.ForEach(values => Run(statements[table], values));
                    }
                    var row = matters[no];
                    if (opens)
                        Run(statements["matter"], row);
                    else
                        Run(update, [row[5], row[9], row[11], seq, row[13], row[16], row[17], no]);
                    if (opens)
                    {
                        Run(words, [seq << 20, Bigrams((string)row[4] + row[16])]);
                        Run(words, [(seq << 20) + 1, Bigrams("民法典进院坝第场：相邻、借贷、继承院坝司法所")]);
                    }
                }
                Run(head, [chunk[^1].Seq, frontier, before]);
                before = chunk[^1].Seq;
                commit.ExecuteNonQuery();
            }
        });
        return entries.Count / seconds;
    }

    private static string Bigrams(string text) => string.Join(' ', text.Zip(text.Skip(1), (a, b) => $"{a}{b}").Where(w => w.All(char.IsLetterOrDigit)));

    private static void Run(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var number in Enumerable.Range(1, 30).Where(i => sql.Contains($"?{i}", StringComparison.Ordinal)))
            command.Parameters.AddWithValue($"?{number}", DBNull.Value);
        command.Prepare();
        return command;
    }

    private static SqliteDataReader Query(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
