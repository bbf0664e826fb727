using System.Text.Json;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Sealing;

namespace Xiangzhi.Storage;

/// <summary>An act that somebody began to write and has not recorded.</summary>
/// <param name="Act">Id of the act that it will be.</param>
/// <param name="By">Staff number; nobody else sees it.</param>
/// <param name="Path">The page on which it is written.</param>
/// <param name="Values">Fields and circumstances, as the page has them.</param>
public sealed record Draft(Guid Act, string By, string Path, DateTimeOffset KeptAt, IReadOnlyDictionary<string, string> Values);

public sealed partial class Township
{
    /// <summary>Keeps what somebody has written so far, under the id of the act that it will be.</summary>
    public void KeepDraft(Guid act, string by, string path, TextForm values)
    {
        var sealedDraft = store.Sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(new StoredDraft(by, path, options.Time.GetUtcNow(), new(values.Values))), Places.OfDraft(journal.Key, act));
        database.Write(session => session.Execute("""
            INSERT INTO draft (township, act, sealed) VALUES ($1, $2, $3) ON CONFLICT (township, act) DO UPDATE SET sealed = excluded.sealed
            """, journal.Key, Columns.Of(act), sealedDraft));
    }

    /// <summary>A draft of this person; null where there is none.</summary>
    public Draft? Draft(Guid act, string by) => Drafts(by).FirstOrDefault(d => d.Act == act);

    /// <summary>What a person has begun and not recorded, the latest first.</summary>
    public IReadOnlyList<Draft> Drafts(string by) => [.. database.Read(AllDrafts).Where(d => d.By == by).OrderByDescending(d => d.KeptAt)];

    public void DropDraft(Guid act)
    {
        if (database.Read(session => session.First("SELECT count(*) FROM draft WHERE township = $1 AND act = $2", row => row.GetInt64(0), journal.Key, Columns.Of(act))) > 0)
            database.Write(session => session.Execute("DELETE FROM draft WHERE township = $1 AND act = $2", journal.Key, Columns.Of(act)));
    }

    /// <summary>
    /// Removes drafts kept before an instant, and uploads from before it that no entry and no draft names: photos of forms that were
    /// given up, spreadsheets that were looked at and imported. No act is recorded meanwhile.
    /// </summary>
    public Task<(int Drafts, int Files)> Sweep(DateTimeOffset before) => store.IsReadOnly ? throw DataFault.NotWritable(database.Place) : writer.Alone(() =>
    {
        var (old, files) = (0, new List<string>());
        var shown = Catalogue.All.Where(r => r.KeepsFiles).SelectMany(r => Each(new() { Register = r.Code }).SelectMany(r.FilesKept)).ToList();
        database.Write(session =>
        {
            var drafts = AllDrafts(session);
            foreach (var draft in drafts.Where(d => d.KeptAt < before))
                old += session.Execute("DELETE FROM draft WHERE township = $1 AND act = $2", journal.Key, Columns.Of(draft.Act));
            var named = drafts.Where(d => d.KeptAt >= before).SelectMany(d => d.Values.Values).SelectMany(text => FileHash().Matches(text)).Select(found => found.Value);
            var unused = session.List("""
                SELECT mark FROM file f WHERE township = $1 AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.township = $1 AND u.mark = f.mark)
                """, row => row.GetString(0), journal.Key);
            var kept = named.Concat(shown).Select(hash => store.Files.MarkOf(Code, hash)).ToHashSet();
            foreach (var mark in unused.Where(mark => store.Files.IsOlder(Code, mark, before) && !kept.Contains(mark)))
            {
                session.Execute("DELETE FROM file WHERE township = $1 AND mark = $2", journal.Key, mark);
                files.Add(mark);
            }
        });
        foreach (var mark in files)
            store.Files.Delete(Code, mark);
        return (old, files.Count);
    });

    // A draft that does not open was altered on the disk, or its key is gone: it is nobody's any more.
    private List<Draft> AllDrafts(Session session) => [.. session.List("SELECT act, sealed FROM draft WHERE township = $1", row => (Act: row.Id(0), Sealed: row.Bytes(1)), journal.Key)
        .Select(d => store.Sealer.Open(d.Sealed, Places.OfDraft(journal.Key, d.Act)) is { } text && JsonSerializer.Deserialize<StoredDraft>(text) is { } stored
            ? new Draft(d.Act, stored.By, stored.Path, stored.KeptAt, stored.Values) : null).OfType<Draft>()];

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex FileHash();

    private sealed record StoredDraft(string By, string Path, DateTimeOffset KeptAt, Dictionary<string, string> Values);
}
