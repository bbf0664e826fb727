using Microsoft.Data.Sqlite;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A hand on the database that is not the program's.</summary>
internal static class Sqlite
{
    public static async Task Execute(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
