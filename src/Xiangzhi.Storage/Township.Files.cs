using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>Keeps an attachment's bytes beside the journal; an entry names them by hash.</summary>
    /// <returns>SHA-256 in hex, lower case.</returns>
    public string StoreFile(Stream content, string name, string mediaType)
    {
        if (store.IsReadOnly)
            throw DataFault.NotWritable(database.Place);
        var (hash, length) = store.Files.Keep(Code, content, options.Time.GetUtcNow());
        database.Write(session => session.Execute("""
            INSERT INTO file (township, hash, name, media, length) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (township, hash) DO NOTHING
            """, journal.Key, hash, name, mediaType, length));
        return hash;
    }

    /// <summary>The bytes of an attachment, or null where they were erased or never there.</summary>
    public Stream? OpenFile(string sha256) => store.Files.Open(Code, sha256);
}
