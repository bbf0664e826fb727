using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Xiangzhi.Web.Bench;

/// <summary>Rows written by hand-written SQL, as well as the engine's own client can: the peer of the bench.</summary>
internal abstract class ByHand : IDisposable
{
    public abstract string EmptyHead { get; }

    /// <summary>Adds a document of words; takes the matter's no, the line, and the tokens divided by blanks.</summary>
    public abstract void Words(long township, long no, int line, string tokens);

    public abstract void Begin();

    public abstract void Run(string sql, IReadOnlyList<object> values);

    public abstract void Commit();

    public abstract void Dispose();

    protected static IEnumerable<int> Places(string sql) => Enumerable.Range(1, 30).Where(i => sql.Contains(string.Create(CultureInfo.InvariantCulture, $"${i}"), StringComparison.Ordinal));
}

/// <summary>Prepared statements on one connection.</summary>
internal sealed class SqliteHand : ByHand
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = [];

    public SqliteHand(SqliteConnection connection)
    {
        this.connection = connection;
        foreach (var setting in (string[])["PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON", "PRAGMA wal_autocheckpoint = 16000", "PRAGMA cache_size = -32768"])
            Run(setting, []);
    }

    public override string EmptyHead => "INSERT INTO head (township, place, seq, frontier) SELECT 1, 1, 0, zeroblob(200)";

    public override void Words(long township, long no, int line, string tokens) =>
        Run("INSERT INTO search (rowid, open, personal) VALUES ($1, $2, '')", [(no << 20) + line, tokens]);

    public override void Begin() => Run("BEGIN IMMEDIATE", []);

    public override void Run(string sql, IReadOnlyList<object> values)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            command = statements[sql] = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var place in Places(sql))
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${place}"), DBNull.Value);
            command.Prepare();
        }
        for (var i = 0; i < values.Count; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    public override void Commit() => Run("COMMIT", []);

    public override void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }
}

/// <summary>Prepared statements, all of a transaction in one journey to the server.</summary>
internal sealed class PostgresHand(NpgsqlConnection connection) : ByHand
{
    private NpgsqlBatch batch = new(connection);

    public override string EmptyHead => "INSERT INTO head (township, place, seq, frontier) SELECT 1, 1, 0, decode(repeat('00', 200), 'hex')";

    public override void Words(long township, long no, int line, string tokens) => Run(
        "INSERT INTO word (township, matter, line, piece, open, personal) VALUES ($1, $2, $3, 0, CAST($4::text AS tsvector), '')",
        [township, no, line, string.Join(' ', tokens.Split(' ').Select((token, i) => string.Create(CultureInfo.InvariantCulture, $"'1/{token}':{i + 1}")))]);

    public override void Begin() => Run("BEGIN", []);

    public override void Run(string sql, IReadOnlyList<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            // A column that may be empty is a day or a text; a null is sent as one of them, so that the statement stays prepared.
            command.Parameters.Add(value switch
            {
                DBNull => new() { NpgsqlDbType = NpgsqlDbType.Unknown, Value = DBNull.Value },
                long number => new NpgsqlParameter<long> { TypedValue = number },
                int number => new NpgsqlParameter<int> { TypedValue = number },
                string text => new NpgsqlParameter<string> { TypedValue = text },
                byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
                _ => throw new NotSupportedException($"{value.GetType()}"),
            });
        }
        batch.BatchCommands.Add(command);
    }

    public override void Commit()
    {
        Run("COMMIT", []);
        batch.ExecuteNonQuery();
        batch.Dispose();
        batch = new(connection);
    }

    public override void Dispose()
    {
        batch.Dispose();
        connection.Dispose();
    }
}
