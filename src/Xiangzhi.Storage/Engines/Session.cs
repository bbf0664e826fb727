using System.Data.Common;

namespace Xiangzhi.Storage.Engines;

/// <summary>
/// One connection and its prepared statements. SQL is written with <c>$1</c>, <c>$2</c>, which both engines know.
/// Used by one thread at a time; while rows are read from it, nothing else is asked of it.
/// </summary>
internal abstract class Session : IDisposable
{
    /// <summary>Runs it now.</summary>
    /// <returns>Rows that it changed.</returns>
    public abstract int Execute(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Runs it at latest with the commit, and before whatever is asked next: what it answers, nobody asks.</summary>
    public abstract void Send(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Adds many rows to a table; like <see cref="Send"/>, but for few tables and large numbers.</summary>
    /// <param name="table">Name and columns, e.g. <c>draft (township, act)</c>.</param>
    /// <param name="row">The values of one row, in the order of the columns.</param>
    public abstract void SendRow(string table, params ReadOnlySpan<object?> row);

    /// <summary>Statements without parameters that are run once.</summary>
    public abstract void Run(string script);

    public abstract void Dispose();

    public List<T> List<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Read(sql, values);
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The first row, or the default of <typeparamref name="T"/> where there is none.</summary>
    public T? First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Read(sql, values);
        return reader.Read() ? read(reader) : default;
    }

    public void Each(string sql, Action<DbDataReader> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Read(sql, values);
        while (reader.Read())
            row(reader);
    }

    /// <summary>Whether it answers any row.</summary>
    public virtual bool Any(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Read(sql, values);
        return reader.Read();
    }

    /// <summary>Several questions in one journey to the database; each row is given with the place of its question.</summary>
    public abstract void EachOf(IReadOnlyList<Asking> questions, Action<int, DbDataReader> row);

    /// <summary>Rows as they come; the reader stays open until the last was taken.</summary>
    public IEnumerable<object?[]> Rows(string sql, params object?[] values)
    {
        using var reader = Read(sql, values);
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            yield return row;
        }
    }

    protected abstract DbDataReader Read(string sql, ReadOnlySpan<object?> values);
}

/// <summary>A question with its values, one of several.</summary>
internal readonly record struct Asking(string Sql, object?[] Values);
