using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Xiangzhi.Storage.Engines.Postgres;

/// <summary>
/// Takes deleted rows out of the server's files. A plain VACUUM frees their room and leaves the bytes in it; here the tables are
/// written anew and the old files deleted. Rows that somebody's older snapshot still shows stay: then it is tried again after
/// some commits, each time twice as many.
/// </summary>
internal sealed partial class Erasure(NpgsqlConnectionStringBuilder settings)
{
    /// <summary>Tables that hold, or once held, what an erasure takes out.</summary>
    private static readonly string[] Tables = ["personal", "word", "file", "file_use", "draft"];

    private readonly Lock guard = new();
    private long patience;
    private long commits;

    /// <summary>Something that was deleted may still stand in the files.</summary>
    public bool IsDue { get; private set; }

    public void Begin()
    {
        lock (guard)
        {
            (IsDue, patience) = (true, 1);
            Try();
        }
    }

    /// <summary>After each commit.</summary>
    public void GoOn()
    {
        if (!IsDue)
            return;
        lock (guard)
        {
            if (IsDue && ++commits >= patience)
                Try();
        }
    }

    private void Try()
    {
        (commits, patience) = (0, patience * 2);
        try
        {
            // The server's details are otherwise kept back, lest they show personal data; those of a VACUUM are numbers.
            using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { IncludeErrorDetail = true, Pooling = false }.ConnectionString);
            connection.Open();
            var isLeft = false;
            // The detail says first how many dead rows could not be taken out, in whatever language.
            connection.Notice += (_, said) => isLeft |= Number().Match(said.Notice.Detail ?? "") is { Success: true, Value: var rows } && long.Parse(rows, CultureInfo.InvariantCulture) > 0;
            foreach (var table in Tables)
            {
                using var vacuum = new NpgsqlCommand($"VACUUM (FULL, VERBOSE) {table}", connection);
                vacuum.ExecuteNonQuery();
            }
            IsDue = isLeft;
        }
        catch (NpgsqlException)
        {
            // Somebody holds a table: the erasure itself is committed, and this is tried again.
        }
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
