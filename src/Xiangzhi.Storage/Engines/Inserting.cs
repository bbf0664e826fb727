using System.Globalization;

namespace Xiangzhi.Storage.Engines;

/// <summary>The statement that adds one row.</summary>
internal static class Inserting
{
    /// <param name="table">Name and columns, e.g. <c>draft (township, act)</c>.</param>
    public static string Into(string table, int columns) =>
        $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(1, columns).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")))})";
}
