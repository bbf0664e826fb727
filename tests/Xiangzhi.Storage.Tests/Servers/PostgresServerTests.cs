using Npgsql;
using Xunit;

namespace Xiangzhi.Storage.Tests.Servers;

public sealed class PostgresServerTests(PostgresServer server, PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task A_written_row_is_read_back_from_a_server_that_syncs()
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(await database.Connection());
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await using (NpgsqlCommand write = source.CreateCommand("CREATE TABLE said (words text); INSERT INTO said VALUES ('𠮷家滴水')"))
        {
            await write.ExecuteNonQueryAsync(cancel);
        }

        await using NpgsqlCommand read = source.CreateCommand("SELECT words || ' ' || current_setting('fsync') FROM said");
        Assert.Equal("𠮷家滴水 on", await read.ExecuteScalarAsync(cancel));
    }

    [Fact]
    public async Task Two_databases_know_nothing_of_each_other()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await using NpgsqlDataSource one = NpgsqlDataSource.Create(await server.NewDatabase());
        await using NpgsqlDataSource other = NpgsqlDataSource.Create(await server.NewDatabase());
        await using NpgsqlCommand make = one.CreateCommand("CREATE TABLE only_here (n int)");
        await make.ExecuteNonQueryAsync(cancel);
        await using NpgsqlCommand look = other.CreateCommand("SELECT to_regclass('only_here')::text");
        Assert.Equal(DBNull.Value, await look.ExecuteScalarAsync(cancel));
    }
}
