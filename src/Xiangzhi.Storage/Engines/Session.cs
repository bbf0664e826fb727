using System.Data.Common;
using System.Globalization;

namespace Xiangzhi.Storage.Engines;

/// <summary>
/// One connection and its prepared statements. SQL is written with <c>$1</c>, <c>$2</c>, which both engines know.
/// Used by one thread at a time.
/// </summary>
internal sealed class Session(DbConnection connection) : IDisposable
{
    /// <summary>Lists are filtered in many ways; beyond so many statements the cache begins anew.</summary>
    private const int MostStatements = 400;

    private readonly Dictionary<string, DbCommand> statements = [];

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    public List<T> List<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The first row, or the default of <typeparamref name="T"/> where there is none.</summary>
    public T? First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    public void Each(string sql, Action<DbDataReader> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read())
            row(reader);
    }

    /// <summary>Rows as they come; the reader stays open until the last was taken.</summary>
    public IEnumerable<object?[]> Rows(string sql, params object?[] values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            yield return row;
        }
    }

    /// <summary>Statements without parameters that are run once.</summary>
    public void Run(string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    private DbCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            if (statements.Count >= MostStatements)
            {
                foreach (var statement in statements.Values)
                    statement.Dispose();
                statements.Clear();
            }
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}");
                command.Parameters.Add(parameter);
            }
            statements.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
