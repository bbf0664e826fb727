using System.Data.Common;

namespace Xiangzhi.Storage.Engines;

/// <summary>How values stand in columns on both engines: days as yyyymmdd, ids as 16 bytes in their written order, instants as seconds since 1970 UTC.</summary>
internal static class Columns
{
    public static int Of(DateOnly day) => day.Year * 10000 + day.Month * 100 + day.Day;

    public static int? Of(DateOnly? day) => day is { } given ? Of(given) : null;

    public static byte[] Of(Guid id) => id.ToByteArray(bigEndian: true);

    public static byte[]? Of(Guid? id) => id is { } given ? Of(given) : null;

    public static long Of(DateTimeOffset instant) => instant.ToUnixTimeSeconds();

    public static DateTimeOffset Instant(this DbDataReader reader, int column) => DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(column));

    public static DateOnly Day(this DbDataReader reader, int column) => DayOf(reader.GetInt32(column));

    public static DateOnly? DayOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Day(column);

    public static Guid Id(this DbDataReader reader, int column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true);

    public static Guid? IdOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Id(column);

    public static byte[] Bytes(this DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateOnly DayOf(int day) => new(day / 10000, day / 100 % 100, day % 100);
}
