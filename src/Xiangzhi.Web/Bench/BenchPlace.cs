using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Bench;

/// <summary>Where a bench keeps its ledgers, each beside the others and all thrown away at the end: folders, or schemas of a database.</summary>
internal sealed class BenchPlace(string? data) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xiangzhi-bench-");
    private readonly DataPlace? database = data is not null && DataPlace.Of(data) is { IsPostgres: true } given ? given : null;
    private readonly List<string> schemas = [];

    /// <summary>Data for a new ledger, as <c>--data</c> takes them.</summary>
    public string New(string name)
    {
        if (database is null)
            return Path.Combine(folder.FullName, name);
        var schema = "bench_" + name.Replace('-', '_');
        Drop(schema);
        schemas.Add(schema);
        return $"{new NpgsqlConnectionStringBuilder(database.ConnectionText) { SearchPath = schema }.ConnectionString};Folder={Path.Combine(folder.FullName, name)}";
    }

    /// <summary>A hand that writes into the ledger's tables without the program.</summary>
    public static ByHand Hand(string data) => DataPlace.Of(data) is { IsPostgres: true } place ? new PostgresHand(Connected(place)) : new SqliteHand(File(data));

    public static DbConnection Connection(string data) => DataPlace.Of(data) is { IsPostgres: true } place ? Connected(place) : File(data);

    public void Dispose()
    {
        schemas.ForEach(Drop);
        folder.Delete(recursive: true);
    }

    private void Drop(string schema)
    {
        using var connection = Connected(database!);
        using var command = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {schema} CASCADE", connection);
        command.ExecuteNonQuery();
    }

    private static NpgsqlConnection Connected(DataPlace place)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(place.ConnectionText!) { Pooling = false, MaxAutoPrepare = 100, AutoPrepareMinUsages = 2 }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static SqliteConnection File(string data)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "ledger.db"), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
