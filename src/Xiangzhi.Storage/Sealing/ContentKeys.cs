using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace Xiangzhi.Storage.Sealing;

/// <summary>
/// The keys that seal what is said of people, numbered, one to a line of a file beside the database. The last one seals; what an
/// earlier one sealed still opens, until it was sealed anew.
/// </summary>
internal sealed class ContentKeys
{
    private const int KeyBytes = 32;

    private readonly Lock changing = new();
    private readonly string file;
    private volatile ImmutableSortedDictionary<int, byte[]> keys;

    private ContentKeys(string file) => (this.file, keys) = (file, Read(file));

    /// <summary>The number of the key that seals.</summary>
    public int Current => keys.Keys.Last();

    /// <summary>Every number at hand.</summary>
    public IReadOnlyList<int> Numbers => [.. keys.Keys];

    public static string FileIn(string folder) => Path.Combine(folder, "content.keys");

    /// <param name="create">Makes a first key where there is no file; else that is a fault.</param>
    /// <exception cref="DataFault">The file is missing or cannot be read.</exception>
    public static ContentKeys Load(string folder, bool create)
    {
        var file = FileIn(folder);
        if (create && !File.Exists(file))
            Keys.Text(file, create: true, () => Line(1, RandomNumberGenerator.GetBytes(KeyBytes)));
        return File.Exists(file) ? new(file) : throw DataFault.NoKey(file);
    }

    /// <summary>A key by its number; null where there is none. Another process may have added it: the file is asked again.</summary>
    public byte[]? Find(int number) => keys.TryGetValue(number, out var key) || (keys = Read(file)).TryGetValue(number, out key) ? key : null;

    /// <summary>By which a key is known again and cannot be found.</summary>
    public string Fingerprint(int number) => Convert.ToHexStringLower(HMACSHA256.HashData(keys[number], "xiangzhi-content-key-v1"u8))[..16];

    /// <summary>Begins a new key, which seals from now on.</summary>
    public void Add()
    {
        lock (changing)
            Keep(Read(file) is var now ? now.Add(now.Keys.Last() + 1, RandomNumberGenerator.GetBytes(KeyBytes)) : now);
    }

    /// <summary>Throws away all keys before a number: what they sealed in old copies can be opened by nobody who has only this file.</summary>
    public void DropBefore(int number)
    {
        lock (changing)
            Keep(Read(file).RemoveRange(keys.Keys.Where(n => n < number)));
    }

    private void Keep(ImmutableSortedDictionary<int, byte[]> next)
    {
        var aside = $"{file}.{Guid.NewGuid():n}.new";
        Keys.Text(aside, create: true, () => string.Concat(next.Select(pair => Line(pair.Key, pair.Value))));
        File.Move(aside, file, overwrite: true);
        keys = next;
    }

    private static string Line(int number, byte[] key) => string.Create(CultureInfo.InvariantCulture, $"{number} {Convert.ToHexStringLower(key)}\n");

    private static ImmutableSortedDictionary<int, byte[]> Read(string file)
    {
        try
        {
            var read = File.ReadAllLines(file).Where(line => line.Length > 0).Select(line => line.Split(' '))
                .ToImmutableSortedDictionary(parts => int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), parts => Convert.FromHexString(parts[1]));
            return !read.IsEmpty && read.Values.All(key => key.Length == KeyBytes) ? read : throw new FormatException();
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw DataFault.Broken(file, "密钥文件每行应是编号和 64 位十六进制数", fault);
        }
    }
}
