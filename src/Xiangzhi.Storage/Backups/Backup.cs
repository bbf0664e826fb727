using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Xiangzhi.Ledger;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Engines.Sqlite;

namespace Xiangzhi.Storage.Backups;

/// <summary>What a backup holds: the list against which it is checked when it is restored.</summary>
/// <param name="Format">Version of this list.</param>
/// <param name="Keys">Whether the secrets of <c>keys/</c> are in it; without them names cannot be read nor checkpoints signed.</param>
public sealed record BackupManifest(int Format, DateTimeOffset MadeAt, bool Keys, IReadOnlyList<BackedTownship> Townships, IReadOnlyList<BackedFile> Files)
{
    public const int CurrentFormat = 1;

    public const string FileName = "manifest.json";

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}

/// <param name="Entries">Entries of its journal in the copy.</param>
/// <param name="Root">Root of its tree over them, in hex, lower case.</param>
public sealed record BackedTownship(long Code, long Entries, string Root);

/// <param name="Path">Within the data folder, with forward slashes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In hex, lower case.</param>
public sealed record BackedFile(string Path, long Length, string Sha256);

/// <summary>
/// A whole data folder in one file, made while the server runs: the database as it stood at one instant (SQLite's online copy), then
/// the attachments, which are only ever added, and the keys.
/// </summary>
public static class Backup
{
    internal const string KeyFolder = "keys";

    /// <summary>Belongs to running processes, or is no part of what was recorded: web keys are made anew.</summary>
    private static readonly string[] LeftOut = [SqliteDatabase.FileName, SqliteDatabase.FileName + "-wal", SqliteDatabase.FileName + "-shm", "writer.lock", KeyFolder + "/web/"];

    /// <param name="withKeys">False for a copy that goes to a place where the keys shall not be.</param>
    /// <exception cref="DataFault">There is no ledger, or it cannot be read.</exception>
    /// <exception cref="IOException">The target is there already, or cannot be written.</exception>
    public static BackupManifest Write(string data, string target, bool withKeys, DateTimeOffset now)
    {
        if (!File.Exists(Path.Combine(data, SqliteDatabase.FileName)))
            throw DataFault.NoLedger(data);
        if (File.Exists(target))
            throw DataFault.BackupThere(target);
        var aside = Directory.CreateDirectory(target + ".part").FullName;
        try
        {
            SqliteDatabase.Copy(data, aside);
            var townships = Townships(aside);
            var half = Path.Combine(aside, "archive");
            var files = new List<BackedFile>();
            BackupManifest manifest;
            using (var stream = new FileStream(half, OwnFile()))
            {
                using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    files.Add(Add(archive, SqliteDatabase.FileName, Path.Combine(aside, SqliteDatabase.FileName))!);
                    foreach (var path in Paths(data, withKeys))
                    {
                        // What was erased since the database was copied is erased here too.
                        if (Add(archive, path, Path.Combine(data, path)) is { } added)
                            files.Add(added);
                    }
                    manifest = new(BackupManifest.CurrentFormat, now, withKeys, townships, files);
                    using var list = archive.CreateEntry(BackupManifest.FileName).Open();
                    JsonSerializer.Serialize(list, manifest, BackupManifest.Json);
                }
                stream.Flush(flushToDisk: true);
            }
            File.Move(half, target);
            return manifest;
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    private static IEnumerable<string> Paths(string data, bool withKeys) => Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(data, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
        .Where(path => !LeftOut.Any(l => path == l || (l.EndsWith('/') && path.StartsWith(l, StringComparison.Ordinal))) && !path.EndsWith(".new", StringComparison.Ordinal))
        .Where(path => withKeys || !path.StartsWith(KeyFolder + "/", StringComparison.Ordinal)).ToList();

    private static BackedFile? Add(ZipArchive archive, string path, string file)
    {
        FileStream content;
        try
        {
            content = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        using (content)
        {
            using var entry = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
            var (length, hash) = Copying.WithHash(content, entry);
            return new(path, length, hash);
        }
    }

    internal static List<BackedTownship> Townships(string folder)
    {
        using var database = SqliteDatabase.Open(folder, OpenMode.ReadOnly);
        return database.Read(session => session.List("SELECT township, seq, frontier FROM head ORDER BY place",
            row => new BackedTownship(row.GetInt64(0), row.GetInt64(1), Convert.ToHexStringLower(Frontier.FromBytes(row.Bytes(2)).Root()))));
    }

    /// <summary>It holds names and keys: only for whoever made it.</summary>
    private static FileStreamOptions OwnFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}

internal static class Copying
{
    /// <returns>Bytes copied, and their SHA-256 in hex, lower case.</returns>
    public static (long Length, string Hash) WithHash(Stream from, Stream to)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        long length = 0;
        for (int read; (read = from.Read(buffer)) > 0; length += read)
        {
            sha.AppendData(buffer, 0, read);
            to.Write(buffer, 0, read);
        }
        return (length, Convert.ToHexStringLower(sha.GetHashAndReset()));
    }
}
