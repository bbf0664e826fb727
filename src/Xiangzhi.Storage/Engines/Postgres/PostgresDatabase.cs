using System.Data.Common;
using Npgsql;

namespace Xiangzhi.Storage.Engines.Postgres;

/// <summary>PostgreSQL, reached by pooled connections. Several processes may write; each township's head keeps them in order.</summary>
internal sealed class PostgresDatabase : Database
{
    private const string Engine = "postgres";

    /// <summary>Connections at once, where the connection string says nothing: a server allows a hundred in all.</summary>
    private const int MostConnections = 40;

    /// <summary>Statements kept prepared on each connection.</summary>
    private const int MostPrepared = 300;

    /// <summary>Waiting for a lock, in milliseconds.</summary>
    private const int LockTimeout = 10_000;

    /// <summary>Waiting for an answer, in seconds: a rebuild sorts long tables.</summary>
    private const int AnswerTimeout = 600;

    private readonly NpgsqlDataSource readers;
    private readonly NpgsqlDataSource? writers;
    private readonly ParameterTypes types = new();
    private readonly Erasure erasure;

    private PostgresDatabase(DataPlace place, OpenMode mode)
    {
        Place = place.Shown;
        readers = Source(place, "-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read");
        writers = mode == OpenMode.ReadOnly ? null : Source(place, $"-c lock_timeout={LockTimeout} -c synchronous_commit=on");
        erasure = new(Settings(place, $"-c lock_timeout={LockTimeout}"));
        try
        {
            if (writers is null)
            {
                using var reading = Session(readers);
                Migrations.Check(reading, Place, Engine);
                return;
            }
            using var writing = Session(writers);
            if (mode == OpenMode.Create)
            {
                if (place.Connection!.SearchPath is { Length: > 0 } schema)
                    writing.Run($"CREATE SCHEMA IF NOT EXISTS {new NpgsqlCommandBuilder().QuoteIdentifier(schema.Split(',')[0].Trim())}");
                Migrations.Bring(writing, Place, Engine, new(place.Folder));
            }
            else
            {
                Migrations.Check(writing, Place, Engine, mayBring: true);
                Migrations.Bring(writing, Place, Engine, new(place.Folder));
            }
            if (Erasure.IsMarked(writing))
                erasure.Begin();
        }
        catch (DbException fault)
        {
            Dispose();
            throw PostgresFaults.Translate(fault, Place);
        }
        catch (DataFault)
        {
            Dispose();
            throw;
        }
    }

    public override string Place { get; }

    public override bool IsShared => true;

    public override SearchIndex Search { get; } = new TokenIndex();

    /// <summary>Every statement with parameters that was run since the opening.</summary>
    public ICollection<string> Statements => types.Statements;

    /// <summary>Nothing that was erased stands in the server's files any more.</summary>
    public bool HasForgotten => !erasure.IsDue;

    public static PostgresDatabase Open(DataPlace place, OpenMode mode) => new(place, mode);

    public override T Read<T>(Func<Session, T> work)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            PostgresSession? session = null;
            try
            {
                session = Session(readers);
                session.Send("BEGIN");
                var result = work(session);
                session.Commit();
                return result;
            }
            catch (Exception fault) when (isFirst && IsBroken(session, fault))
            {
                // The server was started anew while the connection lay idle; what only reads may ask again.
            }
            catch (Exception fault) when (fault is DbException || IsBroken(session, fault))
            {
                throw Translate(session, fault);
            }
            finally
            {
                session?.Dispose();
            }
        }
    }

    public override void Write(Action<Session> work)
    {
        if (writers is null)
            throw DataFault.NotWritable(Place);
        for (var isFirst = true; ; isFirst = false)
        {
            PostgresSession? session = null;
            try
            {
                session = Session(writers);
                session.Send("BEGIN");
                work(session);
                session.Commit();
                break;
            }
            catch (Exception fault) when (isFirst && session is not { IsCommitting: true } && IsBroken(session, fault))
            {
                // Nothing was committed: the work is done again from its beginning.
            }
            catch (Exception fault) when (fault is DbException || IsBroken(session, fault))
            {
                throw Translate(session, fault);
            }
            finally
            {
                // A connection that goes back into the pool within a transaction rolls it back.
                session?.Dispose();
            }
        }
        erasure.GoOn();
    }

    public override void MustForget(Session session) => Erasure.Mark(session);

    public override void Forget() => erasure.Begin();

    public override void Dispose()
    {
        readers.Dispose();
        writers?.Dispose();
    }

    /// <summary>
    /// Whether the fault comes of a lost connection. The connection itself knows: while it breaks, whoever reads from it may come upon
    /// a stream disposed of or a buffer that is gone.
    /// </summary>
    private static bool IsBroken(PostgresSession? session, Exception fault) =>
        fault is not DataFault && (session is { IsBroken: true } || (fault is DbException db && PostgresFaults.IsBroken(db)));

    private Exception Translate(PostgresSession? session, Exception fault) => IsBroken(session, fault)
        ? DataFault.NoServer(Place, fault)
        : PostgresFaults.Translate((DbException)fault, Place);

    private PostgresSession Session(NpgsqlDataSource source) => new(source.OpenConnection(), types);

    private static NpgsqlDataSource Source(DataPlace place, string options) => NpgsqlDataSource.Create(Settings(place, options));

    private static NpgsqlConnectionStringBuilder Settings(DataPlace place, string options)
    {
        var given = place.Connection!;
        var connection = new NpgsqlConnectionStringBuilder(given.ConnectionString)
        {
            // What the connection string itself asks for comes last and holds.
            Options = $"{options} {given.Options}".Trim(),
            MaxAutoPrepare = MostPrepared,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            Enlist = false,
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
        };
        if (!given.ContainsKey("Maximum Pool Size"))
            connection.MaxPoolSize = MostConnections;
        if (!given.ContainsKey("Command Timeout"))
            connection.CommandTimeout = AnswerTimeout;
        return connection;
    }
}
