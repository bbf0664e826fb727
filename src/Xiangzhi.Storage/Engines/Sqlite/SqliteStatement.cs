using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Xiangzhi.Storage.Engines.Sqlite;

/// <summary>
/// A compiled statement that is run for its effect. An act runs a dozen of these; the provider's command would look at each
/// parameter, and for further statements, anew every time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly int[] places;

    public SqliteStatement(SqliteConnection connection, string sql, int values)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(database, sql, out statement, out var rest));
        if (!string.IsNullOrWhiteSpace(rest))
            throw new ArgumentException($"More than one statement: {sql}", nameof(sql));
        // $1 may stand anywhere and more than once; 0 where it does not stand at all.
        places = [.. Enumerable.Range(1, values).Select(i => raw.sqlite3_bind_parameter_index(statement, string.Create(CultureInfo.InvariantCulture, $"${i}")))];
    }

    /// <returns>Rows changed.</returns>
    /// <exception cref="SqliteException">What the database answers.</exception>
    public int Execute(ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            while (Step())
            {
                // For its effect only.
            }
            return raw.sqlite3_changes(database);
        }
        finally
        {
            // It answers once more what went wrong above.
            _ = raw.sqlite3_reset(statement);
        }
    }

    /// <returns>Whether it answers a row.</returns>
    /// <exception cref="SqliteException">What the database answers.</exception>
    public bool Any(ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            return Step();
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] > 0)
                Bind(places[i], values[i]);
        }
    }

    /// <returns>Whether there is another row.</returns>
    private bool Step()
    {
        var answer = raw.sqlite3_step(statement);
        if (answer is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(answer);
        return answer == raw.SQLITE_ROW;
    }

    private void Bind(int place, object? value) => Check(value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(statement, place, 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"No column holds a {value.GetType().Name}.", nameof(value)),
    });

    private void Check(int answer) => SqliteException.ThrowExceptionForRC(answer, database);
}
