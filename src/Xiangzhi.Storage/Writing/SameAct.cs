using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage.Writing;

/// <summary>Whether an act sent again brings what was recorded under its id.</summary>
internal static class SameAct
{
    /// <param name="entry">The act's first entry.</param>
    /// <param name="personal">Salt and content of a slot; null where they were erased, which is held against nobody.</param>
    public static bool Is(Catalogue catalogue, Act act, Entry entry, Func<string, (byte[] Salt, byte[] Content)?> personal)
    {
        if (catalogue.Find(act.Register)?.Action(act.Action) is not { } action || action.Form.Type != act.Form.GetType())
            return false;
        var (content, parts) = action.Form.Write(act.Form);
        return entry.Register == act.Register && entry.Action == act.Action && entry.Matter == (act.Matter ?? act.Id)
            && entry.On == act.On && entry.At == act.Time && entry.RecordedBy == act.RecordedBy && entry.DecidedBy.SequenceEqual(act.DecidedBy)
            && entry.Basis == act.Basis && entry.Secrecy == act.Secrecy && entry.Corrects == act.Corrects
            && entry.Voids == (act.Form is VoidEntry or MoveEntry ? act.Target : null)
            && (act.Corrects is null || Text(entry.Reason) == Text(act.Reason)) && SameSource(entry.Source, act.Source)
            && entry.Content.Span.SequenceEqual(content)
            && entry.Personal.Length == parts.Count && parts.All(part => Opens(entry, part, personal));
    }

    private static bool Opens(Entry entry, PersonalPart part, Func<string, (byte[] Salt, byte[] Content)?> personal) =>
        entry.Personal.FirstOrDefault(c => c.Slot == part.Slot) is { } commitment
        && (personal(part.Slot) is not { } stored || PersonalContent.Opens(commitment, stored.Salt, part.Content));

    private static bool SameSource(Source? one, Source? other) => one is null || other is null ? one == other
        : one.Kind == other.Kind && Text(one.Name) == Text(other.Name) && Text(one.Number) == Text(other.Number);

    // What stands in the journal was brought to NFC.
    private static string? Text(string? text) => text?.Normalize();
}
