using System.Text.Json;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;

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
        var text = JsonSerializer.Serialize(new StoredDraft(by, path, options.Time.GetUtcNow(), new(values.Values)));
        database.Write(session => session.Execute("""
            INSERT INTO draft (township, act, form) VALUES ($1, $2, $3) ON CONFLICT (township, act) DO UPDATE SET form = excluded.form
            """, journal.Key, Columns.Of(act), text));
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
        database.Write(session =>
        {
            var drafts = AllDrafts(session);
            foreach (var draft in drafts.Where(d => d.KeptAt < before))
                old += session.Execute("DELETE FROM draft WHERE township = $1 AND act = $2", journal.Key, Columns.Of(draft.Act));
            var named = string.Join('\n', drafts.Where(d => d.KeptAt >= before).SelectMany(d => d.Values.Values));
            var unused = session.List("""
                SELECT hash FROM file f WHERE township = $1 AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.township = $1 AND u.hash = f.hash)
                """, row => row.GetString(0), journal.Key);
            var printed = Roster.All<Periods>().Select(m => ((YearClosing)m.State).Printed?.Sha256).ToHashSet();
            foreach (var hash in unused.Where(h => store.Files.IsOlder(Code, h, before) && !named.Contains(h, StringComparison.Ordinal) && !printed.Contains(h)))
            {
                session.Execute("DELETE FROM file WHERE township = $1 AND hash = $2", journal.Key, hash);
                files.Add(hash);
            }
        });
        foreach (var hash in files)
            store.Files.Delete(Code, hash);
        return (old, files.Count);
    });

    private List<Draft> AllDrafts(Session session) => session.List("SELECT act, form FROM draft WHERE township = $1", row => (Act: row.Id(0), Text: row.GetString(1)), journal.Key)
        .ConvertAll(d => JsonSerializer.Deserialize<StoredDraft>(d.Text) is { } stored ? new Draft(d.Act, stored.By, stored.Path, stored.KeptAt, stored.Values)
            : throw new JsonException($"Draft {d.Act} is empty."));

    private sealed record StoredDraft(string By, string Path, DateTimeOffset KeptAt, Dictionary<string, string> Values);
}
