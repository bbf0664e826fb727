using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Xiangzhi.Storage.Engines.Sqlite;

/// <summary>SQLite in WAL mode: one writing connection, readers beside it.</summary>
internal sealed class SqliteDatabase : Database
{
    public const string FileName = "ledger.db";

    /// <summary>Waiting for a lock, in milliseconds: only other processes can hold one.</summary>
    private const int BusyTimeout = 10_000;

    private readonly string file;
    private readonly bool isReadOnly;
    private readonly Lock writing = new();
    private readonly Session? writer;
    private bool mustForget;

    static SqliteDatabase() => Batteries_V2.Init();

    private SqliteDatabase(string file, bool isReadOnly, bool isKept = true)
    {
        this.file = file;
        this.isReadOnly = isReadOnly;
        try
        {
            if (isReadOnly)
            {
                using var probe = OpenReader();
                Migrations.Check(probe, file, "sqlite");
                return;
            }
            writer = Open(SqliteOpenMode.ReadWriteCreate);
            writer.Run($"""
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = {(isKept ? "FULL" : "OFF")};
                PRAGMA secure_delete = ON;
                PRAGMA wal_autocheckpoint = 16000;
                """);
            Migrations.Bring(writer, file, "sqlite");
        }
        catch (DbException fault)
        {
            writer?.Dispose();
            throw Translate(fault);
        }
        catch (DataFault)
        {
            writer?.Dispose();
            throw;
        }
    }

    public override string Place => file;

    public override SearchIndex Search { get; } = new FtsIndex();

    /// <param name="folder">The data folder.</param>
    public static SqliteDatabase Open(string folder, OpenMode mode)
    {
        var file = Path.Combine(folder, FileName);
        if (mode != OpenMode.Create && !File.Exists(file))
            throw DataFault.NoLedger(folder);
        return new(file, mode == OpenMode.ReadOnly);
    }

    /// <summary>A database that is thrown away: nothing waits for the disk.</summary>
    public static SqliteDatabase Scratch(string folder) => new(Path.Combine(folder, FileName), isReadOnly: false, isKept: false);

    public override void Write(Action<Session> work)
    {
        if (writer is null)
            throw DataFault.NotWritable(file);
        lock (writing)
        {
            try
            {
                writer.Execute("BEGIN IMMEDIATE");
                try
                {
                    work(writer);
                    writer.Execute("COMMIT");
                }
                catch
                {
                    RollBack();
                    throw;
                }
                if (mustForget)
                    mustForget = !Truncate();
            }
            catch (DbException fault)
            {
                throw Translate(fault);
            }
        }
    }

    public override void Forget()
    {
        // A reader that still looks at the old pages keeps them: then the next commits try again.
        lock (writing)
            mustForget = !Truncate();
    }

    public override void Dispose()
    {
        base.Dispose();
        lock (writing)
            writer?.Dispose();
    }

    protected override Session OpenReader() => Open(isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON;");

    protected override Exception Translate(DbException fault) => fault is not SqliteException { SqliteErrorCode: var code } ? fault : code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => DataFault.InUse(file, fault),
        raw.SQLITE_READONLY or raw.SQLITE_PERM => DataFault.NotWritable(file, fault),
        raw.SQLITE_FULL => DataFault.NoRoom(file, fault),
        raw.SQLITE_CANTOPEN => DataFault.NoLedger(file),
        raw.SQLITE_NOTADB => DataFault.Broken(file, "这个文件不是账本数据库", fault),
        raw.SQLITE_CORRUPT => DataFault.Broken(file, "数据库文件损坏", fault),
        raw.SQLITE_IOERR => DataFault.Broken(file, "磁盘读写出错", fault),
        _ => fault,
    };

    private void RollBack()
    {
        try
        {
            writer!.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself already, as it does when the disk is full; the first fault is the one to tell.
        }
    }

    private bool Truncate() => writer!.First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0) == 0);

    private Session Open(SqliteOpenMode mode, string pragmas = "")
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            var session = new Session(connection);
            session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusyTimeout}; {pragmas}"));
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
