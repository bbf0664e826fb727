using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Xiangzhi.Storage.Engines.Postgres;

/// <summary>What the server's faults mean to whoever runs the office. The server's own words go along as the cause only.</summary>
internal static class PostgresFaults
{
    public static Exception Translate(DbException fault, string place) => fault switch
    {
        PostgresException { SqlState: var state } => OfState(state, place, fault) ?? (Exception)fault,
        NpgsqlException { InnerException: TimeoutException } => DataFault.InUse(place, fault),
        _ when IsBroken(fault) => DataFault.NoServer(place, fault),
        NpgsqlException { InnerException: null } when fault.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => DataFault.NotLetIn(place, fault),
        _ => fault,
    };

    /// <summary>The connection is gone, or was before anything was asked of it.</summary>
    public static bool IsBroken(DbException fault) => fault is NpgsqlException { InnerException: SocketException or IOException }
        or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown };

    private static DataFault? OfState(string state, string place, Exception fault) => state switch
    {
        PostgresErrorCodes.InvalidCatalogName => DataFault.NoDatabase(place, fault),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => DataFault.NotLetIn(place, fault),
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => DataFault.NoServer(place, fault),
        PostgresErrorCodes.TooManyConnections => DataFault.Crowded(place, fault),
        PostgresErrorCodes.ReadOnlySqlTransaction => DataFault.NotWritable(place, fault),
        PostgresErrorCodes.InsufficientPrivilege => DataFault.NoRight(place, fault),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName => DataFault.NoLedger(place),
        PostgresErrorCodes.DiskFull => DataFault.NoRoom(place, fault),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DuplicateTable
            => DataFault.InUse(place, fault),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DataFault.Broken(place, "数据库里的数据损坏", fault),
        PostgresErrorCodes.IoError => DataFault.Broken(place, "数据库服务器的磁盘读写出错", fault),
        _ => null,
    };
}
