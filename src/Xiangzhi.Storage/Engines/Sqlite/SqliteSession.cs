using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Xiangzhi.Storage.Engines.Sqlite;

/// <summary>A connection to the file: every statement runs at once, within this process.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : Session
{
    /// <summary>Lists are filtered in many ways; beyond so many statements the cache begins anew.</summary>
    private const int MostStatements = 400;

    private readonly Dictionary<string, SqliteCommand> statements = [];
    private readonly Dictionary<string, string> inserts = [];

    public override int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    public override void Send(string sql, params ReadOnlySpan<object?> values) => Execute(sql, values);

    public override void SendRow(string table, params ReadOnlySpan<object?> row)
    {
        if (!inserts.TryGetValue(table, out var insert))
            insert = inserts[table] = Inserting.Into(table, row.Length);
        Execute(insert, row);
    }

    public override void Run(string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public override void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    protected override DbDataReader Read(string sql, ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteReader();

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
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
                command.Parameters.Add(new() { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
            statements.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
