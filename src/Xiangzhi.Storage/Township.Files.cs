using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>Keeps an attachment's bytes beside the journal, sealed; an entry names them by hash.</summary>
    /// <returns>SHA-256 in hex, lower case.</returns>
    public string StoreFile(Stream content)
    {
        if (store.IsReadOnly)
            throw DataFault.NotWritable(database.Place);
        var hash = store.Files.Keep(Code, content, options.Time.GetUtcNow());
        database.Write(session => session.Execute("INSERT INTO file (township, mark) VALUES ($1, $2) ON CONFLICT (township, mark) DO NOTHING",
            journal.Key, store.Files.MarkOf(Code, hash)));
        return hash;
    }

    /// <summary>The bytes of an attachment, or null where they were erased, altered or never there.</summary>
    public Stream? OpenFile(string sha256) => store.Files.Read(Code, sha256) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
}
