using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Xiangzhi.Storage.Engines.Sqlite;

/// <summary>A connection to the file: every statement runs at once, within this process.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : Session
{
    /// <summary>Lists are filtered in many ways; beyond so many statements the cache begins anew.</summary>
    private const int MostStatements = 400;

    private readonly Dictionary<string, SqliteStatement> statements = [];
    private readonly Dictionary<string, SqliteCommand> queries = [];
    private readonly Dictionary<string, string> inserts = [];

    public override int Execute(string sql, params ReadOnlySpan<object?> values) => Compiled(sql, values.Length).Execute(values);

    public override bool Any(string sql, params ReadOnlySpan<object?> values) => Compiled(sql, values.Length).Any(values);

    private SqliteStatement Compiled(string sql, int values)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            MakeRoom(statements);
            statements.Add(sql, statement = new(connection, sql, values));
        }
        return statement;
    }

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

    public override void EachOf(IReadOnlyList<Asking> questions, Action<int, DbDataReader> row)
    {
        for (var place = 0; place < questions.Count; place++)
        {
            using var reader = Read(questions[place].Sql, questions[place].Values);
            while (reader.Read())
                row(place, reader);
        }
    }

    public override void Dispose()
    {
        foreach (var compiled in statements.Values.Concat<IDisposable>(queries.Values))
            compiled.Dispose();
        connection.Dispose();
    }

    protected override DbDataReader Read(string sql, ReadOnlySpan<object?> values)
    {
        if (!queries.TryGetValue(sql, out var query))
        {
            MakeRoom(queries);
            query = connection.CreateCommand();
            query.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                query.Parameters.Add(new() { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
            queries.Add(sql, query);
        }
        for (var i = 0; i < values.Length; i++)
            query.Parameters[i].Value = values[i] ?? DBNull.Value;
        return query.ExecuteReader();
    }

    private static void MakeRoom<T>(Dictionary<string, T> compiled) where T : IDisposable
    {
        if (compiled.Count < MostStatements)
            return;
        foreach (var one in compiled.Values)
            one.Dispose();
        compiled.Clear();
    }
}
