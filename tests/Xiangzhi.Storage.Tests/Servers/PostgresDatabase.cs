using Xunit;

namespace Xiangzhi.Storage.Tests.Servers;

/// <summary>One database for the tests of one class: take it as <c>IClassFixture&lt;PostgresDatabase&gt;</c>.</summary>
public sealed class PostgresDatabase(PostgresServer server) : IDisposable
{
    private readonly SemaphoreSlim making = new(1, 1);
    private string? connection;

    /// <summary>Connection string for Npgsql; the database is made at the first call, within a test, so that a machine
    /// without PostgreSQL skips the test instead of failing the class.</summary>
    public async Task<string> Connection()
    {
        await making.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return connection ??= await server.NewDatabase();
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();
}
