using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage.Writing;

/// <summary>What an entry made when it was written, from the entry alone: for rebuilds, and for acts that come again.</summary>
internal static class Replay
{
    public static Written Of(Entry entry, Matter? before, Derived? was, Register register, LawContext law, IReadOnlyList<SealedPart> personal)
    {
        var after = before is null ? register.Open(entry) : before.With(entry);
        var derived = after.Derive(law);
        return new()
        {
            Entry = entry,
            Bytes = EntryCodec.Write(entry),
            Personal = personal,
            After = after,
            Derived = derived,
            Postings = PostingSet.Difference(was?.Postings ?? [], derived.Postings, entry.Seq),
            Raised = [.. derived.Flags.Where(f => f.Accepted is null && was?.Flags.Any(w => w.Rule == f.Rule && w.Key == f.Key) != true)],
            Erased = Erasures.Of(after.Lines[^1].Form, before),
        };
    }
}
