using System.Data.Common;

namespace Xiangzhi.Storage.Engines;

/// <summary>
/// The one seam between the ledger and an engine: connections, dialect and what the engine's faults mean.
/// The SQL of the ledger itself is the same on both.
/// </summary>
internal abstract class Database : IDisposable
{
    /// <summary>Folder or connection, for messages; never with a password.</summary>
    public abstract string Place { get; }

    /// <summary>Other processes may write beside this one: what is in memory is asked again now and then.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Index of two-character tokens.</summary>
    public abstract SearchIndex Search { get; }

    /// <summary>Reads in one snapshot.</summary>
    public abstract T Read<T>(Func<Session, T> work);

    /// <summary>All of it or nothing, on disk when it returns.</summary>
    public abstract void Write(Action<Session> work);

    /// <summary>Within a transaction that deletes personal data: what <see cref="Forget"/> has to do is known after a crash, too.</summary>
    public abstract void MustForget(Session session);

    /// <summary>After personal data were deleted: no earlier copy may stay in the engine's files.</summary>
    public abstract void Forget();

    public abstract void Dispose();
}

/// <summary>The token index of an engine.</summary>
internal abstract class SearchIndex
{
    /// <summary>For the database beside, in which a rebuild makes everything anew: an index whose terms compare with this one's.</summary>
    public abstract SearchIndex Twin { get; }

    /// <param name="matter">The matter's no.</param>
    /// <param name="line">0 for the matter's own texts, else the entry's place in the matter, from 1.</param>
    /// <param name="open">Tokens divided by blanks.</param>
    public abstract void Add(Session session, long township, long matter, int line, string open, string personal);

    /// <summary>Takes out what was added with exactly these tokens.</summary>
    public abstract void Remove(Session session, long township, long matter, int line, string open, string personal);

    /// <summary>Takes out everything of all townships.</summary>
    public abstract void Clear(Session session);

    /// <summary>Every token of a township's documents with its places (document, column, place in it), in the order of these four.</summary>
    /// <param name="place">The township's place in this database.</param>
    public abstract IEnumerable<object?[]> Terms(Session session, long township, int place);

    /// <summary>SQL for the township of a table in a query whose rows the index finds.</summary>
    public abstract string Township(string column);

    /// <summary>SQL that selects the nos of the matters of which one text has all the runs; <c>$1</c> is the township.</summary>
    /// <param name="place">The township's place in this database.</param>
    /// <param name="parameter">Takes a value and answers its place, e.g. <c>$3</c>.</param>
    public abstract string Matters(int place, bool personal, IReadOnlyList<TokenRun> runs, Func<object, string> parameter);
}

/// <summary>Tokens that stand side by side.</summary>
/// <param name="IsPrefix">The last may go on.</param>
internal sealed record TokenRun(IReadOnlyList<string> Tokens, bool IsPrefix);

/// <summary>Where a document stands in an index: a matter's no and a line of it in one number.</summary>
internal static class Document
{
    public const int LineBits = 20;

    // A matter of more entries than fit the bits does not exist: the journal would hold a million entries of it.
    public static long Of(long matter, int line) => checked((matter << LineBits) + Math.Min(line, (1 << LineBits) - 1));
}
