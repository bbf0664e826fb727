using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;

namespace Xiangzhi.Storage.Engines.Postgres;

/// <summary>
/// What types a statement's parameters have, as the server infers them. Asked once for each statement: a null says nothing of
/// its type, and a statement is prepared only once if its types are always the same.
/// </summary>
internal sealed class ParameterTypes
{
    /// <summary>Lists are filtered in many ways; beyond so many statements the memory begins anew.</summary>
    private const int MostStatements = 1000;

    private const string Described = "described";

    private readonly ConcurrentDictionary<string, NpgsqlDbType[]> known = new(StringComparer.Ordinal);

    /// <summary>Every statement with parameters that was run.</summary>
    public ICollection<string> Statements => known.Keys;

    public NpgsqlDbType[] Of(NpgsqlConnection connection, string sql)
    {
        if (known.TryGetValue(sql, out var types))
            return types;
        if (known.Count >= MostStatements)
            known.Clear();
        return known[sql] = Ask(connection, sql);
    }

    private static NpgsqlDbType[] Ask(NpgsqlConnection connection, string sql)
    {
        using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new($"PREPARE {Described} AS {sql}"));
        batch.BatchCommands.Add(new($"SELECT t::text FROM pg_prepared_statements, unnest(parameter_types) WITH ORDINALITY AS u (t, i) WHERE name = '{Described}' ORDER BY i"));
        batch.BatchCommands.Add(new($"DEALLOCATE {Described}"));
        using var reader = batch.ExecuteReader();
        var types = new List<NpgsqlDbType>();
        while (reader.Read())
        {
            types.Add(reader.GetString(0) switch
            {
                "bigint" => NpgsqlDbType.Bigint,
                "integer" => NpgsqlDbType.Integer,
                "text" => NpgsqlDbType.Text,
                "bytea" => NpgsqlDbType.Bytea,
                var other => throw new NotSupportedException($"A parameter of type {other} in: {sql}"),
            });
        }
        return [.. types];
    }
}
