using System.Globalization;
using Npgsql;

namespace Xiangzhi.Storage;

/// <summary>
/// Where data stand: a folder with everything in it, or a PostgreSQL database with a folder beside it for what no database
/// should hold: keys and attachments.
/// </summary>
public sealed class DataPlace
{
    private const string FolderKeyword = "Folder";

    private DataPlace(string folder, NpgsqlConnectionStringBuilder? connection, string shown) => (Folder, Connection, Shown) = (folder, connection, shown);

    /// <summary>Holds keys, attachments and, without PostgreSQL, the database.</summary>
    public string Folder { get; }

    /// <summary>For messages; never with a password.</summary>
    public string Shown { get; }

    public bool IsPostgres => Connection is not null;

    /// <summary>For other clients of the same database, with its password: never to be shown. Null for a folder.</summary>
    public string? ConnectionText => Connection?.ConnectionString;

    internal NpgsqlConnectionStringBuilder? Connection { get; }

    /// <param name="data">
    /// A folder; or <c>Host=…;Database=…;Folder=…</c>, or <c>postgres://user:password@host:port/database?folder=…</c>.
    /// </param>
    /// <exception cref="DataFault">It looks like a connection and cannot be read as one.</exception>
    public static DataPlace Of(string data)
    {
        var isAddress = data.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || data.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
        if (!isAddress && !IsConnection(data))
        {
            var folder = Path.GetFullPath(data);
            return new(folder, null, folder);
        }
        NpgsqlConnectionStringBuilder connection;
        string? beside;
        try
        {
            (connection, beside) = isAddress ? FromAddress(new Uri(data)) : FromText(data);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            // The text may hold a password: neither it nor what the parser says of it is repeated.
            throw DataFault.NoConnection("PostgreSQL 连接串");
        }
        if (string.IsNullOrEmpty(connection.Host) || string.IsNullOrEmpty(connection.Database))
            throw DataFault.NoConnection("PostgreSQL 连接串");
        var shown = string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {connection.Host}:{connection.Port}/{connection.Database}");
        if (connection.SearchPath is { Length: > 0 } schema)
            shown += $"（{schema}）";
        return new(Path.GetFullPath(beside ?? DefaultFolder(connection)), connection, shown);
    }

    private static bool IsConnection(string data) => data.Split(';').Any(part => part.Trim() is var word
        && (word.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) || word.StartsWith("Server=", StringComparison.OrdinalIgnoreCase)));

    private static (NpgsqlConnectionStringBuilder, string?) FromText(string data)
    {
        var words = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = data };
        var beside = words.TryGetValue(FolderKeyword, out var folder) ? (string)folder : null;
        words.Remove(FolderKeyword);
        return (new(words.ConnectionString), beside);
    }

    private static (NpgsqlConnectionStringBuilder, string?) FromAddress(Uri address)
    {
        var connection = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) };
        if (address.Port > 0)
            connection.Port = address.Port;
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            connection.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            connection.Password = Uri.UnescapeDataString(user[1]);
        string? beside = null;
        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=', 2)))
        {
            var value = option.Length > 1 ? Uri.UnescapeDataString(option[1]) : "";
            if (option[0].Equals(FolderKeyword, StringComparison.OrdinalIgnoreCase))
                beside = value;
            else
                connection[Uri.UnescapeDataString(option[0])] = value;
        }
        return (connection, beside);
    }

    /// <summary>Below the user's own data, named for the database, so that two databases never share keys.</summary>
    private static string DefaultFolder(NpgsqlConnectionStringBuilder connection)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{connection.Host}-{connection.Port}-{connection.Database}-{connection.SearchPath}").TrimEnd('-');
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "xiangzhi",
            string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')));
    }
}
