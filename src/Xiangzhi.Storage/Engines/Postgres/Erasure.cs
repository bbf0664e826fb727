using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Xiangzhi.Storage.Engines.Postgres;

/// <summary>
/// Takes deleted rows out of the server's files. A plain VACUUM frees their room and leaves the bytes in it; here the tables are
/// written anew and the old files deleted. Rows that somebody's older snapshot still shows stay: then it is tried again after
/// some commits, each time twice as many, and at the next opening of the ledger.
/// </summary>
internal sealed partial class Erasure(NpgsqlConnectionStringBuilder settings)
{
    /// <summary>Tables that hold, or once held, what an erasure takes out.</summary>
    private static readonly string[] Tables = ["personal", "word", "file", "file_use", "draft"];

    private readonly Lock guard = new();
    private long patience;
    private long commits;

    /// <summary>Keeps with a transaction that deletes that its files are to be cleaned: after a crash or a restart it is known still.</summary>
    public static void Mark(Session session) => session.Execute(
        "INSERT INTO meta (name, value) VALUES ('forget', pg_current_xact_id()::text) ON CONFLICT (name) DO UPDATE SET value = excluded.value");

    public static bool IsMarked(Session session) => session.Any("SELECT 1 FROM meta WHERE name = 'forget'");

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
            using var marked = new NpgsqlCommand("SELECT value FROM meta WHERE name = 'forget'", connection);
            var mark = marked.ExecuteScalar() as string;
            var isLeft = false;
            // The detail says first how many dead rows could not be taken out, in whatever language.
            connection.Notice += (_, said) => isLeft |= Number().Match(said.Notice.Detail ?? "") is { Success: true, Value: var rows } && long.Parse(rows, CultureInfo.InvariantCulture) > 0;
            foreach (var table in Tables)
            {
                using var vacuum = new NpgsqlCommand($"VACUUM (FULL, VERBOSE) {table}", connection);
                vacuum.ExecuteNonQuery();
            }
            if (!isLeft && mark is not null)
            {
                // A mark that another process has set meanwhile is of other rows, and stays.
                using var done = new NpgsqlCommand("DELETE FROM meta WHERE name = 'forget' AND value = $1", connection) { Parameters = { new() { Value = mark } } };
                done.ExecuteNonQuery();
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
