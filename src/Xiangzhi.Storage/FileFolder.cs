using System.Security.Cryptography;

namespace Xiangzhi.Storage;

/// <summary>Bytes of attachments, named by their hash, beside the journal.</summary>
internal sealed class FileFolder(string folder)
{
    /// <summary>Keeps a file; the same bytes are kept once.</summary>
    /// <returns>SHA-256 in hex, lower case, and the length in bytes.</returns>
    /// <param name="now">When it came: what nobody names is removed by its age.</param>
    public (string Hash, long Length) Keep(string township, Stream content, DateTimeOffset now)
    {
        var own = Path.Combine(folder, township);
        Directory.CreateDirectory(own);
        var aside = Path.Combine(own, $"{Guid.NewGuid():n}.new");
        try
        {
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                var buffer = new byte[81_920];
                for (int read; (read = content.Read(buffer)) > 0; length += read)
                {
                    sha.AppendData(buffer, 0, read);
                    file.Write(buffer, 0, read);
                }
                file.Flush(flushToDisk: true);
            }
            var hash = Convert.ToHexStringLower(sha.GetHashAndReset());
            var path = PathOf(township, hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(aside, path, overwrite: true);
            File.SetLastWriteTimeUtc(path, now.UtcDateTime);
            return (hash, length);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public Stream? Open(string township, string hash) =>
        IsHash(hash) && File.Exists(PathOf(township, hash)) ? File.OpenRead(PathOf(township, hash)) : null;

    public bool IsOlder(string township, string hash, DateTimeOffset than) => IsHash(hash) && File.GetLastWriteTimeUtc(PathOf(township, hash)) < than.UtcDateTime;

    public void Delete(string township, string hash)
    {
        if (IsHash(hash))
            File.Delete(PathOf(township, hash));
    }

    private string PathOf(string township, string hash) => Path.Combine(folder, township, hash[..2], hash);

    // What comes from an address must not lead out of the folder.
    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);
}
