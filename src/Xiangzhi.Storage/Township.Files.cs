using System.Text.Json;
using Xiangzhi.Registers;
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
        var (hash, length) = store.Files.Keep(Code, content);
        database.Write(session => session.Execute("""
            INSERT INTO file (township, hash, name, media, length) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (township, hash) DO NOTHING
            """, journal.Key, hash, name, mediaType, length));
        return hash;
    }

    /// <summary>The bytes of an attachment, or null where they were erased or never there.</summary>
    public Stream? OpenFile(string sha256) => store.Files.Open(Code, sha256);

    /// <summary>Keeps what somebody has typed so far, under the id of the act that it will be.</summary>
    public void KeepDraft(Guid actId, TextForm form)
    {
        var text = JsonSerializer.Serialize(form.Values);
        database.Write(session => session.Execute("""
            INSERT INTO draft (township, act, form) VALUES ($1, $2, $3) ON CONFLICT (township, act) DO UPDATE SET form = excluded.form
            """, journal.Key, Columns.Of(actId), text));
    }

    public TextForm? Draft(Guid actId)
    {
        var text = database.Read(session => session.First("SELECT form FROM draft WHERE township = $1 AND act = $2", row => row.GetString(0), journal.Key, Columns.Of(actId)));
        if (text is null)
            return null;
        var form = new TextForm();
        foreach (var (path, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(text)!)
            form[path] = value;
        return form;
    }

    public void DropDraft(Guid actId) => database.Write(session =>
        session.Execute("DELETE FROM draft WHERE township = $1 AND act = $2", journal.Key, Columns.Of(actId)));
}
