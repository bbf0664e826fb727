using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Xiangzhi.Storage.Engines.Postgres;

/// <summary>
/// A connection to the server. What is only sent gathers and goes with the next question or the commit: an act is then a few
/// journeys to the server and not one for each row.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection, ParameterTypes types) : Session
{
    /// <summary>Statements that gather before they go by themselves.</summary>
    private const int MostWaiting = 2000;

    /// <summary>Rows of one table that go by COPY; fewer go as statements, which the server has prepared.</summary>
    private const int LeastCopied = 64;

    private readonly List<NpgsqlBatchCommand> waiting = [];
    private readonly Dictionary<string, List<object?[]>> rows = [];

    /// <summary>The commit was sent: whether it arrived is not known before the answer.</summary>
    public bool IsCommitting { get; private set; }

    /// <summary>The connection is gone: nothing that goes wrong from here on says anything else.</summary>
    public bool IsBroken => connection.State != ConnectionState.Open;

    public void Commit()
    {
        Gather();
        waiting.Add(new("COMMIT"));
        IsCommitting = true;
        Flush();
    }

    public override int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var batch = Batch(Command(sql, values));
        var own = batch.BatchCommands[^1];
        batch.ExecuteNonQuery();
        return checked((int)own.RecordsAffected);
    }

    public override void Send(string sql, params ReadOnlySpan<object?> values)
    {
        if (rows.Count > 0 && IsGathering(Changes(sql)))
            Gather();
        waiting.Add(Command(sql, values));
        if (waiting.Count >= MostWaiting)
            Flush();
    }

    public override void SendRow(string table, params ReadOnlySpan<object?> row)
    {
        if (!rows.TryGetValue(table, out var gathered))
            rows[table] = gathered = [];
        gathered.Add(row.ToArray());
    }

    public override void Run(string script)
    {
        Flush();
        using var command = new NpgsqlCommand(script, connection);
        command.ExecuteNonQuery();
    }

    public override void EachOf(IReadOnlyList<Asking> questions, Action<int, DbDataReader> row)
    {
        if (questions.Count == 0)
            return;
        Gather();
        foreach (var (sql, values) in questions)
            waiting.Add(Command(sql, values));
        using var batch = Waiting();
        using var reader = batch.ExecuteReader();
        var place = 0;
        do
        {
            while (reader.Read())
                row(place, reader);
            place++;
        }
        while (reader.NextResult());
    }

    public override void Dispose() => connection.Dispose();

    protected override DbDataReader Read(string sql, ReadOnlySpan<object?> values)
    {
        // The statements before it answer no rows: the reader stands at once on the last.
        using var batch = Batch(Command(sql, values));
        return batch.ExecuteReader();
    }

    private void Flush()
    {
        Gather();
        SendWaiting();
    }

    private void SendWaiting()
    {
        if (waiting.Count == 0)
            return;
        using var batch = Waiting();
        batch.ExecuteNonQuery();
    }

    private NpgsqlBatch Batch(NpgsqlBatchCommand last)
    {
        Gather();
        waiting.Add(last);
        return Waiting();
    }

    private NpgsqlBatch Waiting()
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in waiting)
            batch.BatchCommands.Add(command);
        waiting.Clear();
        return batch;
    }

    private bool IsGathering(ReadOnlySpan<char> table)
    {
        foreach (var key in rows.Keys)
        {
            if (key.AsSpan(0, key.IndexOf(' ', StringComparison.Ordinal)).SequenceEqual(table))
                return true;
        }
        return false;
    }

    /// <summary>Rows become statements, or a COPY where they are many.</summary>
    private void Gather()
    {
        foreach (var (table, gathered) in rows)
        {
            var insert = Inserting.Into(table, gathered[0].Length);
            if (gathered.Count < LeastCopied)
                gathered.ForEach(row => waiting.Add(Command(insert, row)));
            else
                Copy(table, insert, gathered);
        }
        rows.Clear();
    }

    private void Copy(string table, string insert, List<object?[]> gathered)
    {
        SendWaiting();
        var columns = types.Of(connection, insert);
        using var copy = connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT binary)");
        foreach (var row in gathered)
        {
            copy.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value and not DBNull)
                    copy.Write(Fit(value, columns[i]), columns[i]);
                else
                    copy.WriteNull();
            }
        }
        copy.Complete();
    }

    private NpgsqlBatchCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        if (values.Length == 0)
            return command;
        var expected = types.Of(connection, sql);
        for (var i = 0; i < values.Length; i++)
        {
            // A value that the statement does not name, as where only one of two ways asks for it, has no type.
            if (i < expected.Length)
                command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = expected[i], Value = values[i] is { } value and not DBNull ? Fit(value, expected[i]) : DBNull.Value });
        }
        return command;
    }

    /// <summary>The table that a statement changes; rows that gathered for it go before.</summary>
    private static ReadOnlySpan<char> Changes(string sql)
    {
        foreach (var verb in (ReadOnlySpan<string>)["INSERT INTO ", "UPDATE ", "DELETE FROM "])
        {
            if (sql.StartsWith(verb, StringComparison.Ordinal))
            {
                var rest = sql.AsSpan(verb.Length);
                return rest.IndexOf(' ') is >= 0 and var end ? rest[..end] : rest;
            }
        }
        return default;
    }

    private static object Fit(object value, NpgsqlDbType type) => (type, value) switch
    {
        (NpgsqlDbType.Bigint, int number) => (long)number,
        (NpgsqlDbType.Integer, long number) => checked((int)number),
        _ => value,
    };
}
