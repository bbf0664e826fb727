using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>Where the ledger speaks of the person of a request, as far as the reader may see it.</summary>
/// <param name="Also">A word that was looked for beside the request's own.</param>
/// <param name="Words">All that was looked for.</param>
/// <param name="HasMore">More matters were found than a page holds.</param>
/// <param name="Unseen">Parts that a colleague gathered and this reader may not see.</param>
public sealed record PersonSearch(Matter Request, string? Also, IReadOnlyList<string> Words, IReadOnlyList<PersonPart> Parts, bool HasMore, IReadOnlyList<GatheredPart> Unseen)
{
    /// <summary>Most matters that one word finds on one page.</summary>
    private const int Most = 50;

    public DataRequest State => (DataRequest)Request.State;

    /// <summary>The request, for those who may read who asks; null for all others.</summary>
    public static Matter? RequestOf(Here here, Guid id) => here.Seen(id) is { State: DataRequest } request && Rights.MayReadPersonal(here.Actor, request) ? request : null;

    public static PersonSearch Of(Here here, Matter request, string? also = null)
    {
        // Answering the request is the reason, the same for all that is looked through for it, and stands in the log with its number.
        var reader = here.Reader(ReadingDoor.Page, new(ReadingPurpose.Answer, request.Number));
        var (state, asker) = ((DataRequest)request.State, reader.Of(request));
        List<string> words = [.. new[] { state.Name, state.IdNumber, state.Phone }.Select(v => v.Place is { } place ? asker(place) : null)
            .Append(also).OfType<string>().Select(w => w.Trim()).Where(w => w.Length >= 2).Distinct()];
        var found = words.ConvertAll(word => here.Township.List(new() { Text = word, Scope = here.Scope, PersonalScope = here.PersonalScope, First = Most }));
        var matters = found.SelectMany(page => page.Rows).Select(row => row.Id).Concat(state.Parts.Select(p => p.Matter.Id)).Where(id => id != request.Id).Distinct()
            .Select(here.Seen).OfType<Matter>();
        var parts = reader.Many(reveal => matters.SelectMany(m => PersonPart.Of(m, here, reveal(m))).ToList());
        return new(request, also, words, [.. parts.OrderByDescending(p => p.Says(words))], found.Exists(page => page.Next is not null), [.. state.Parts.Where(g => !parts.Exists(p => p.Place == g))]);
    }

    public bool IsGathered(PersonPart part) => State.Parts.Contains(part.Place);

    /// <summary>What the person concerned gets of what this reader may see.</summary>
    public IEnumerable<PersonPart> Released => Parts.Where(p => IsGathered(p) && !p.IsWithheld).OrderBy(p => p.Line.Entry.Seq).ThenBy(p => p.Slot, StringComparer.Ordinal);

    /// <summary>Who read the names in the matters of which the person gets a copy, the latest first.</summary>
    public IReadOnlyList<PersonalReading> Readings(Here here) => here.Township.ReadingsOf(Released.Select(p => p.Matter.Id).Distinct());

    /// <summary>Why gathered files must still be kept, each said once; empty where their time is over.</summary>
    public IReadOnlyList<string> HeldBy(Here here) =>
        [.. Released.Select(p => p.Matter).DistinctBy(m => m.Id).Select(m => Retention.HeldBy(here.Township.Roster, m, here.Today)).OfType<string>().Distinct()];
}
