using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Storage.Sealing;

namespace Xiangzhi.Storage;

/// <summary>
/// Bytes of attachments, sealed, beside the journal. A file is named by its mark: a keyed hash of its hash, so that nobody without
/// the key can ask whether a certain file was ever handed in.
/// </summary>
/// <param name="key">Key of the marks.</param>
internal sealed class FileFolder(string folder, Sealer sealer, byte[] key)
{
    /// <summary>Keeps a file; the same bytes are kept once.</summary>
    /// <returns>SHA-256 in hex, lower case.</returns>
    /// <param name="now">When it came: what nobody names is removed by its age.</param>
    public string Keep(string township, Stream content, DateTimeOffset now)
    {
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var mark = MarkOf(township, hash);
        Write(township, mark, sealer.Seal(bytes, Places.OfFile(township, mark)), now);
        return hash;
    }

    /// <summary>The bytes of a file; null where there is none, or it was altered.</summary>
    public byte[]? Read(string township, string hash) =>
        IsHash(hash) && MarkOf(township, hash) is var mark && PathOf(township, mark) is var path && File.Exists(path)
            ? sealer.Open(File.ReadAllBytes(path), Places.OfFile(township, mark)) : null;

    /// <summary>Under which name a file stands, from its hash.</summary>
    public string MarkOf(string township, string hash) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"{township}/{hash}")));

    public bool IsOlder(string township, string mark, DateTimeOffset than) => File.GetLastWriteTimeUtc(PathOf(township, mark)) < than.UtcDateTime;

    public void Delete(string township, string mark)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(township, mark))))
            File.Delete(PathOf(township, mark));
    }

    /// <summary>Seals anew what an earlier key sealed; what cannot be opened stays as it is, for whoever still has its key.</summary>
    /// <returns>How many were sealed anew, and how many still bear an earlier key.</returns>
    public (int Resealed, int Left) Reseal(string township)
    {
        var (resealed, left) = (0, 0);
        var own = Path.Combine(folder, township);
        foreach (var path in Directory.Exists(own) ? Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".new", StringComparison.Ordinal)).ToList() : [])
        {
            var (mark, stored) = (Path.GetFileName(path), File.ReadAllBytes(path));
            if (Sealer.KeyOf(stored) == sealer.Keys.Current)
                continue;
            if (sealer.Open(stored, Places.OfFile(township, mark)) is { } bytes)
                (resealed, _) = (resealed + 1, Write(township, mark, sealer.Seal(bytes, Places.OfFile(township, mark)), File.GetLastWriteTimeUtc(path)));
            else
                left++;
        }
        return (resealed, left);
    }

    private string Write(string township, string mark, byte[] stored, DateTimeOffset now)
    {
        var path = PathOf(township, mark);
        var aside = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, township)).FullName, $"{Guid.NewGuid():n}.new");
        try
        {
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(stored);
                file.Flush(flushToDisk: true);
            }
            File.SetLastWriteTimeUtc(aside, now.UtcDateTime);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(aside, path, overwrite: true);
            return path;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private string PathOf(string township, string mark) => Path.Combine(folder, township, mark[..2], mark);

    // What comes from an address is looked up only if it can be a hash.
    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);
}
