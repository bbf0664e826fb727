using System.Collections.Concurrent;
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

    private readonly ConcurrentBag<Session> readers = [];
    private readonly string file;
    private readonly bool isReadOnly;
    private readonly Lock writing = new();
    private readonly SqliteSession? writer;
    private bool mustForget;

    static SqliteDatabase() => Batteries_V2.Init();

    private SqliteDatabase(string file, bool isReadOnly, SearchIndex search, bool isKept = true)
    {
        (this.file, this.isReadOnly, Search) = (file, isReadOnly, search);
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
                PRAGMA cache_size = -32768;
                """);
            Migrations.Bring(writer, file, "sqlite", new(Path.GetDirectoryName(file)!));
            // What a step took out of the tables must not go on standing in the log.
            Truncate();
            if (search is TokenList)
                writer.Run(TokenList.Table);
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

    /// <summary>The mark beside the file keeps other writers away.</summary>
    public override bool IsShared => false;

    public override SearchIndex Search { get; }

    /// <param name="folder">The data folder.</param>
    public static SqliteDatabase Open(string folder, OpenMode mode)
    {
        var file = Path.Combine(folder, FileName);
        if (mode != OpenMode.Create && !File.Exists(file))
            throw DataFault.NoLedger(folder);
        return new(file, mode == OpenMode.ReadOnly, new FtsIndex());
    }

    /// <summary>A database that is thrown away: nothing waits for the disk.</summary>
    public static SqliteDatabase Scratch(string folder, SearchIndex search) => new(Path.Combine(folder, FileName), isReadOnly: false, search, isKept: false);

    public override T Read<T>(Func<Session, T> work)
    {
        Session? session = null;
        var whole = false;
        try
        {
            session = readers.TryTake(out var idle) ? idle : OpenReader();
            session.Execute("BEGIN");
            var result = work(session);
            session.Execute("COMMIT");
            whole = true;
            return result;
        }
        catch (DbException fault)
        {
            throw Translate(fault);
        }
        finally
        {
            // A connection that failed within its snapshot is not used again.
            if (whole)
                readers.Add(session!);
            else
                session?.Dispose();
        }
    }

    /// <summary>The database of one folder as it stands at one instant, copied into another while others go on writing.</summary>
    public static void Copy(string folder, string into)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
            using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(into, FileName), Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ConnectionString);
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }
        catch (SqliteException fault)
        {
            throw DataFault.Broken(file, "数据库读不出", fault);
        }
    }

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

    public override void MustForget(Session session)
    {
        // Deleted bytes are overwritten with the commit, and every opening empties the log.
    }

    public override void Forget()
    {
        // A reader that still looks at the old pages keeps them: then the next commits try again.
        lock (writing)
            mustForget = !Truncate();
    }

    public override void Dispose()
    {
        while (readers.TryTake(out var session))
            session.Dispose();
        lock (writing)
            writer?.Dispose();
    }

    private SqliteSession OpenReader() => Open(isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON;");

    private Exception Translate(DbException fault) => fault is not SqliteException { SqliteErrorCode: var code } ? fault : code switch
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

    private SqliteSession Open(SqliteOpenMode mode, string pragmas = "")
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);
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
