using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;

namespace Xiangzhi.Storage.Tests.World;

/// <summary>Where a test's offices keep their data, and what a stranger's hand may do to them there.</summary>
public abstract class TestEngine
{
    internal abstract Task<TestOffice> Open(DateOnly today, Catalogue? catalogue = null, TestOffice? keysOf = null);

    /// <summary>Changes the database behind the program's back, as one who may do everything.</summary>
    internal abstract Task Tamper(TestOffice office, string sql);

    /// <summary>Everything that stands on disk beside keys: the database's own files and attachments.</summary>
    internal abstract Task<byte[]> Stored(TestOffice office);

    /// <summary>Fills the tables as far as the engine needs in order to plan as in a grown office.</summary>
    internal abstract Task Swell(TestOffice office);

    /// <summary>How the engine would answer a query, line by line.</summary>
    internal abstract Task<IReadOnlyList<string>> Plan(TestOffice office, string sql, object?[] values);

    /// <summary>Patterns of the lines that a plan has which goes by the search index.</summary>
    public abstract IReadOnlyList<string> SearchSteps { get; }

    /// <summary>Lets a second process write, where the mark of the first would keep it away.</summary>
    internal abstract void LetIn(TestOffice office);

    /// <summary>Makes the search forget all words.</summary>
    public abstract string ForgetWords { get; }

    /// <summary>Bytes as the engine's SQL writes them.</summary>
    public abstract string Literal(byte[] bytes);

    /// <summary>Brings a document into the search that no entry made.</summary>
    public abstract string InventWords { get; }

    private protected static IEnumerable<byte> Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetBytes(file).Concat(bytes);
    }

    /// <summary>Files of the office's folder that others than the office may read.</summary>
    private protected static IEnumerable<string> Files(TestOffice office) => Directory.EnumerateFiles(office.Folder, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith("writer.lock", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}keys{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>One row for each word: term, document, column, place in it.</summary>
    internal static List<object?[]> Terms(TestOffice office) => office.Store.Database.Read(session =>
        office.Store.Database.Search.Terms(session, long.Parse(TestOffice.Code, CultureInfo.InvariantCulture), 1).ToList());
}

/// <summary>A folder of its own for each office.</summary>
public sealed class SqliteEngine : TestEngine
{
    public override string Literal(byte[] bytes) => $"x'{Convert.ToHexString(bytes)}'";

    public override string ForgetWords => "INSERT INTO search (search) VALUES ('delete-all')";

    public override string InventWords => "INSERT INTO search (rowid, open, personal) VALUES (1073741825 * 1048576 + 999, '多出', '')";

    internal override Task<TestOffice> Open(DateOnly today, Catalogue? catalogue = null, TestOffice? keysOf = null) => TestOffice.Open(folder => folder, today, catalogue, keysOf);

    internal override async Task Tamper(TestOffice office, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(office.Folder, "ledger.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public override IReadOnlyList<string> SearchSteps => ["^SCAN search VIRTUAL TABLE INDEX.*M", "m USING INTEGER PRIMARY KEY"];

    internal override void LetIn(TestOffice office) => File.Delete(Path.Combine(office.Folder, "writer.lock"));

    internal override Task<byte[]> Stored(TestOffice office) => Task.FromResult(Files(office).SelectMany(Bytes).ToArray());

    internal override Task Swell(TestOffice office) => Task.CompletedTask;

    internal override Task<IReadOnlyList<string>> Plan(TestOffice office, string sql, object?[] values) => Task.FromResult<IReadOnlyList<string>>(
        office.Store.Database.Read(session => session.Rows($"EXPLAIN QUERY PLAN {sql}", values).Select(r => (string)r[3]!).ToList()));
}

/// <summary>A schema of its own for each office, in one database that belongs to a user without special rights.</summary>
public sealed class PostgresEngine(PostgresServer server) : TestEngine
{
    private static int offices;

    public override string Literal(byte[] bytes) => $"decode('{Convert.ToHexString(bytes)}', 'hex')";

    public override string ForgetWords => "DELETE FROM word";

    public override string InventWords => $"INSERT INTO word SELECT {TestOffice.Code}, 1073741825, 999, 0, '''1/多出'':1', ''";

    internal override async Task<TestOffice> Open(DateOnly today, Catalogue? catalogue = null, TestOffice? keysOf = null)
    {
        var shared = await server.Offices();
        var schema = string.Create(CultureInfo.InvariantCulture, $"office{Interlocked.Increment(ref offices)}");
        return await TestOffice.Open(folder => $"{new NpgsqlConnectionStringBuilder(shared) { SearchPath = schema, Username = PostgresServer.Owner, MaxPoolSize = 8 }};Folder={folder}", today, catalogue, keysOf);
    }

    internal override async Task Tamper(TestOffice office, string sql)
    {
        await using var connection = await Stranger(office);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public override IReadOnlyList<string> SearchSteps => ["Bitmap Index Scan on word_open", "Index.* Scan using matter_pkey"];

    internal override void LetIn(TestOffice office)
    {
        // To a database several may write.
    }

    internal override async Task<byte[]> Stored(TestOffice office)
    {
        // Other tests' snapshots may still show what was erased: it goes with a later commit.
        while (office.Store.Database is Storage.Engines.Postgres.PostgresDatabase { HasForgotten: false })
        {
            office.Township.KeepDraft(Guid.Empty, "", "", new());
            office.Township.DropDraft(Guid.Empty);
        }
        // What the server holds in memory it writes to its files now.
        await Tamper(office, "CHECKPOINT");
        var relations = await Rows(office, """
            WITH own AS (SELECT c.oid, c.reltoastrelid FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace)
            SELECT pg_relation_filepath(oid) FROM (SELECT oid FROM own UNION SELECT reltoastrelid FROM own WHERE reltoastrelid <> 0
              UNION SELECT indexrelid FROM pg_index JOIN own ON indrelid = own.reltoastrelid) r
            WHERE pg_relation_filepath(oid) IS NOT NULL
            """);
        return [.. relations.Select(path => Path.Combine(server.DataFolder, path)).Concat(Files(office)).SelectMany(Bytes)];
    }

    internal override async Task Swell(TestOffice office)
    {
        await Tamper(office, """
            INSERT INTO matter SELECT township, no + n, decode(lpad(to_hex(n), 32, '0'), 'hex'), register, number, stage, village, handler, opened, closed, void,
              last_day, last_seq, next_due, red, amber, title, cells FROM matter, generate_series(100000, 120000) n WHERE title = '通水';
            INSERT INTO word SELECT township, no, 0, 0, $$'1/通水':1$$, '' FROM matter WHERE no % 1073741824 > 100000
            """);
        await Tamper(office, "VACUUM (ANALYZE) matter, word");
    }

    internal override async Task<IReadOnlyList<string>> Plan(TestOffice office, string sql, object?[] values) => await Rows(office, $"EXPLAIN {sql}", values);

    /// <summary>The first column of what a query answers.</summary>
    internal async Task<List<string>> Rows(TestOffice office, string sql, params object?[] values)
    {
        await using var connection = await Stranger(office);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(reader.GetString(0));
        return rows;
    }

    private async Task<NpgsqlConnection> Stranger(TestOffice office)
    {
        var own = new NpgsqlConnectionStringBuilder(await server.Offices()) { SearchPath = DataPlace.Of(office.Data).Connection!.SearchPath, Pooling = false };
        var connection = new NpgsqlConnection(own.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
