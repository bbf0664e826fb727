using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Xiangzhi.Storage.Tests.Servers.PostgresServer))]

namespace Xiangzhi.Storage.Tests.Servers;

/// <summary>
/// A private PostgreSQL from Debian's packages: its own cluster in a temporary folder, reached by a socket in that
/// folder only, started when the first test asks for a database. It ends with the tests, however they end.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // The server must not outlive the tests, not even when they are killed: the shell waits for the end of its
    // standard input, which the system closes with us, and then sends its own child the signal for a quick stop.
    // The answer of the running server is awaited by its log line, so nothing polls.
    private const string Keeper =
        """
        export LC_ALL=C.UTF-8
        [ -e "$2/data" ] || "$1/initdb" -D "$2/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >&2 || exit 1
        "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=on -c synchronous_commit=on -c max_connections=200 </dev/null &
        server=$!
        cat >/dev/null
        kill -INT "$server"
        wait "$server"
        """;

    /// <summary>A user without special rights, to whom the offices' database belongs.</summary>
    public const string Owner = "clerk";

    private readonly SemaphoreSlim sharing = new(1, 1);
    private readonly SemaphoreSlim starting = new(1, 1);
    private readonly Queue<string> log = new();
    private DirectoryInfo? folder;
    private Process? keeper;
    private Task? drained;
    private int databases;
    private string? offices;

    /// <summary>Where the cluster keeps its files.</summary>
    public string DataFolder => Path.Combine(folder!.FullName, "data");

    /// <summary>A fresh, empty database of this server.</summary>
    /// <returns>Connection string for Npgsql, as the superuser.</returns>
    public async Task<string> NewDatabase()
    {
        string? programs = Programs();
        Assert.SkipWhen(programs is null, "没有找到 PostgreSQL：apt-get install postgresql");
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await starting.WaitAsync(cancel);
        try
        {
            if (drained is null)
            {
                await Start(programs);
            }
        }
        finally
        {
            starting.Release();
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}");
        await using NpgsqlConnection connection = new(Connection("postgres"));
        await connection.OpenAsync(cancel);
        await using NpgsqlCommand create = new($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync(cancel);
        return Connection(name);
    }

    /// <summary>One database for the offices of all tests, each of which makes a schema in it.</summary>
    /// <returns>Connection string for Npgsql, as the superuser.</returns>
    public async Task<string> Offices()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await sharing.WaitAsync(cancel);
        try
        {
            return offices ??= await OwnedDatabase();
        }
        finally
        {
            sharing.Release();
        }
    }

    private async Task<string> OwnedDatabase()
    {
        string connection = await NewDatabase();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        await using NpgsqlCommand own = source.CreateCommand($"CREATE ROLE {Owner} LOGIN; ALTER DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} OWNER TO {Owner}");
        await own.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Every process of the server ends in the midst of its work, and it is started again: it finds what it had written to its log.</summary>
    public async Task Crash()
    {
        string[] mark = await File.ReadAllLinesAsync(Path.Combine(DataFolder, "postmaster.pid"), TestContext.Current.CancellationToken);
        using Process kill = Process.Start("kill", ["-QUIT", mark[0]]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await End();
        await Start(Programs()!);
    }

    private async Task End()
    {
        keeper!.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (keeper is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await End();
        }

        folder?.Delete(recursive: true);
        starting.Dispose();
        sharing.Dispose();
    }

    private string Connection(string database) =>
        new NpgsqlConnectionStringBuilder { Host = folder!.FullName, Username = "postgres", Database = database }.ConnectionString;

    private async Task Start(string programs)
    {
        folder ??= Directory.CreateTempSubdirectory("xiangzhi-pg-");
        List<string> command = ["sh", "-c", Keeper, "sh", programs, folder.FullName];
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root; Debian's package brings a user of its own.
            using Process given = Process.Start("chown", ["postgres:postgres", folder.FullName]);
            await given.WaitForExitAsync();
            command.InsertRange(0, ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]);
        }

        keeper = Process.Start(new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        })!;
        while (await keeper.StandardError.ReadLineAsync() is { } line)
        {
            log.Enqueue(line);
            if (line.EndsWith("database system is ready to accept connections", StringComparison.Ordinal))
            {
                drained = Drain(keeper.StandardError);
                return;
            }
        }

        throw new InvalidOperationException("PostgreSQL did not start:\n" + string.Join('\n', log));
    }

    /// <summary>Reads on, lest the server stop at a full pipe.</summary>
    private static async Task Drain(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is not null)
        {
        }
    }

    /// <summary>Folder of the newest installed server's programs.</summary>
    private static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => int.Parse(Path.GetFileName(Path.GetDirectoryName(bin)!), CultureInfo.InvariantCulture))
            : null;
}
