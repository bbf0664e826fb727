using System.Collections.Concurrent;
using System.Data.Common;

namespace Xiangzhi.Storage.Engines;

/// <summary>
/// The one seam between the ledger and an engine: connections, dialect and what the engine's faults mean.
/// The SQL of the ledger itself is the same on both.
/// </summary>
internal abstract class Database : IDisposable
{
    private readonly ConcurrentBag<Session> readers = [];

    /// <summary>Folder or connection, for messages; never with a password.</summary>
    public abstract string Place { get; }

    /// <summary>Index of two-character tokens.</summary>
    public abstract SearchIndex Search { get; }

    /// <summary>Reads in one snapshot.</summary>
    public T Read<T>(Func<Session, T> work)
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

    /// <summary>All of it or nothing, on disk when it returns.</summary>
    public abstract void Write(Action<Session> work);

    /// <summary>After personal data were deleted: no earlier copy may stay in the engine's files.</summary>
    public abstract void Forget();

    public virtual void Dispose()
    {
        while (readers.TryTake(out var session))
            session.Dispose();
    }

    protected abstract Session OpenReader();

    /// <summary>What the engine's own exception means to whoever runs the office.</summary>
    protected abstract Exception Translate(DbException fault);
}

/// <summary>The token index of an engine.</summary>
internal abstract class SearchIndex
{
    /// <param name="matter">The matter's no.</param>
    /// <param name="line">0 for the matter's own texts, else the entry's place in the matter, from 1.</param>
    public abstract void Add(Session session, long township, long matter, int line, string open, string personal);

    /// <summary>Takes out what was added with exactly these tokens.</summary>
    public abstract void Remove(Session session, long township, long matter, int line, string open, string personal);

    /// <summary>Takes out everything of all townships.</summary>
    public abstract void Clear(Session session);

    /// <summary>Every token of a township's documents with its places, in one order for all databases of the engine.</summary>
    public abstract IEnumerable<object?[]> Terms(Session session, int place);

    /// <summary>SQL that is true of the nos of matters of which some text has all the tokens, with one parameter for <see cref="Match"/>.</summary>
    /// <param name="parameter">E.g. <c>$3</c>.</param>
    public abstract string Condition(string no, string parameter);

    /// <summary>The parameter: groups of adjacent tokens, all in one column.</summary>
    public abstract string Match(bool personal, IReadOnlyList<TokenRun> runs);
}

/// <summary>Tokens that stand side by side.</summary>
/// <param name="IsPrefix">The last may go on.</param>
internal sealed record TokenRun(IReadOnlyList<string> Tokens, bool IsPrefix);
