using System.Data.Common;
using System.Globalization;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Bench;

/// <summary>
/// A township with very many matters, for reading only. Some thousands are played through the program; their rows are then copied into
/// the years before, as matters long closed: the journal does not have these, and no list asks for it. Villagers' groups and handlers
/// are dealt out anew, so that every village, group and hand holds its share.
/// </summary>
internal static class GrownTownship
{
    /// <summary>Matters that the program itself records.</summary>
    private const int Played = 20_000;

    private const int Groups = 8;

    /// <summary>By so many years copies lie earlier, in turn. Leap days keep theirs only by fours.</summary>
    private static readonly int[] YearsBefore = [0, 4, 8, 12, 16];

    public static void Make(string data, int matters)
    {
        Worlds.Write(data, seed: 7, new(Townships: 1, Years: 3, Math.Min(matters, Played)));
        using var connection = BenchPlace.Connection(data);
        var isPostgres = DataPlace.Of(data).IsPostgres;
        Execute(connection, isPostgres ? "SET synchronous_commit = off" : "PRAGMA synchronous = OFF");
        Execute(connection, $"UPDATE matter SET village_group = 1 + no % {Groups} WHERE village IS NOT NULL");
        foreach (var table in (string[])["matter", "matter_person", "clock", "flag"])
            Execute(connection, $"CREATE TEMP TABLE played_{table} AS SELECT * FROM {table}");
        // Few matters are about somebody of the office, who then sees nothing of them.
        Execute(connection, "INSERT INTO matter_person (township, person, bond, matter) SELECT township, handler, 1, no FROM matter WHERE handler IS NOT NULL AND no % 500 = 0");
        Execute(connection, "INSERT INTO played_matter_person SELECT * FROM matter_person");
        var words = isPostgres ? [] : Words(connection);
        if (isPostgres)
            Execute(connection, "CREATE TEMP TABLE played_word AS SELECT * FROM word WHERE line < 3");
        var there = Count(connection, "SELECT count(*) FROM matter");
        for (var copy = 1; copy * there < matters; copy++)
            Copy(connection, isPostgres, copy, words);
        Execute(connection, "DELETE FROM matter_count");
        Execute(connection, $"""
            INSERT INTO matter_count SELECT township, register, coalesce(village, {(isPostgres ? "''::bytea" : "x''")}), coalesce(village_group, 0), stage, opened / 10000,
              CASE WHEN closed IS NULL AND void = 0 THEN 1 ELSE 0 END, CASE WHEN red + amber > 0 THEN 1 ELSE 0 END, count(*) FROM matter GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
            """);
        // As the tables stand some time after.
        Execute(connection, isPostgres ? "VACUUM (ANALYZE)" : "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Copy(DbConnection connection, bool isPostgres, int copy, List<(long Document, string Open, string Personal)> words)
    {
        // Sequences of later entries: nothing of the journal lies there.
        var later = copy * 10_000_000L;
        var years = 10_000 * YearsBefore[copy % YearsBefore.Length];
        var id = isPostgres ? $"decode(md5(no || '-' || {copy}), 'hex')" : "randomblob(16)";
        using var transaction = connection.BeginTransaction();
        Add("matter", ("no", $"no + {later}"), ("id", id), ("number", $"number || '-{copy}'"), ("opened", $"opened - {years}"), ("closed", $"coalesce(closed, last_day) - {years}"),
            ("last_day", $"last_day - {years}"), ("next_due", "NULL"), ("village_group", $"CASE WHEN village IS NULL THEN NULL ELSE 1 + (no + {copy}) % {Groups} END"), ("source_number", "NULL"));
        Add("matter_person", ("matter", $"matter + {later}"));
        Add("clock", ("matter", $"matter + {later}"), ("begun", $"begun - {years}"), ("due", $"due - {years}"), ("done", $"coalesce(done, due, begun) - {years}"));
        Add("flag", ("matter", $"matter + {later}"), ("since", $"since - {years}"), ("noticed", $"noticed - {years}"));
        if (isPostgres)
            Add("word", ("matter", $"matter + {later}"));
        else
            AddWords(connection, later, words);
        transaction.Commit();

        void Add(string table, params (string Column, string Value)[] changed)
        {
            var columns = ColumnsOf(connection, $"played_{table}");
            Execute(connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(c => changed.FirstOrDefault(x => x.Column == c).Value ?? c))} FROM played_{table}");
        }
    }

    private static void AddWords(DbConnection connection, long later, List<(long Document, string Open, string Personal)> words)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO search (rowid, open, personal) VALUES ($1, $2, $3)";
        for (var i = 1; i <= 3; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}");
            command.Parameters.Add(parameter);
        }
        foreach (var (document, open, personal) in words)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value) = (document + (later << LineBits), open, personal);
            command.ExecuteNonQuery();
        }
    }

    private const int LineBits = 20;

    /// <summary>The words of each matter and its first two entries, which SQLite's index keeps only token by token.</summary>
    private static List<(long Document, string Open, string Personal)> Words(DbConnection connection)
    {
        var tokens = new Dictionary<long, (List<string> Open, List<string> Personal)>();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT doc, col, term FROM search_terms WHERE doc & {(1 << LineBits) - 1} < 3 ORDER BY doc, col, offset";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var document = reader.GetInt64(0);
            if (!tokens.TryGetValue(document, out var both))
                tokens[document] = both = ([], []);
            (reader.GetString(1) == "open" ? both.Open : both.Personal).Add(reader.GetString(2));
        }
        return [.. tokens.OrderBy(t => t.Key).Select(t => (t.Key, string.Join(' ', t.Value.Open), string.Join(' ', t.Value.Personal)))];
    }

    private static List<string> ColumnsOf(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.ExecuteNonQuery();
    }

    private static long Count(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
