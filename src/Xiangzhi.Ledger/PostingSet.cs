using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>How a figure is made from its postings.</summary>
public enum FigureKind { Flow, Sum, Stock, Distinct, Ratio, Mean, Least, Imported, Composite }

/// <summary>
/// Postings as a multiset. A matter's postings are a function of its whole history; an act posts the difference between
/// before and after, so that the sum of all that was ever posted is what the matter's last state says.
/// </summary>
public static class PostingSet
{
    /// <summary>
    /// What turns <paramref name="before"/> into <paramref name="after"/>: first what falls away, negated and on the same
    /// days, then what is new; all caused by <paramref name="seq"/>. Postings alike in every field but the sequence cancel,
    /// and postings of nothing are left out.
    /// </summary>
    public static ImmutableArray<Posting> Difference(IReadOnlyCollection<Posting> before, IReadOnlyCollection<Posting> after, long seq)
    {
        if (before.Count == 0)
            return [.. after.Where(posting => posting.Amount != 0).Select(posting => posting with { Seq = seq })];
        var surplus = new Dictionary<Posting, int>(AllButSeq);
        foreach (var posting in before)
            surplus[posting] = surplus.GetValueOrDefault(posting) + 1;
        var added = ImmutableArray.CreateBuilder<Posting>();
        foreach (var posting in after)
        {
            if (surplus.GetValueOrDefault(posting) is > 0 and var left)
                surplus[posting] = left - 1;
            else if (posting.Amount != 0)
                added.Add(posting with { Seq = seq });
        }
        var removed = ImmutableArray.CreateBuilder<Posting>();
        // In the order of the state, so that the same history always posts the same lines.
        foreach (var posting in before)
            if (surplus[posting] is > 0 and var left)
            {
                surplus[posting] = left - 1;
                if (posting.Amount != 0)
                    removed.Add(posting with { Seq = seq, Amount = -posting.Amount });
            }
        removed.AddRange(added);
        return removed.DrainToImmutable();
    }

    /// <summary>
    /// One posting for each account, days, matter, subject, slices and estimate, with the net amount and the last sequence
    /// that touched it; nets of zero are left out. In the order in which each first occurs.
    /// </summary>
    public static ImmutableArray<Posting> Net(IEnumerable<Posting> postings)
    {
        var places = new Dictionary<Posting, int>(AllButSeqAndAmount);
        var nets = new List<Posting>();
        foreach (var posting in postings)
        {
            if (!places.TryGetValue(posting, out var place))
            {
                places[posting] = nets.Count;
                nets.Add(posting);
                continue;
            }
            var net = nets[place];
            nets[place] = net with { Amount = net.Amount + posting.Amount, Seq = Math.Max(net.Seq, posting.Seq) };
        }
        return [.. nets.Where(posting => posting.Amount != 0)];
    }

    static readonly IEqualityComparer<Posting> AllButSeqAndAmount = EqualityComparer<Posting>.Create(
        (a, b) => ReferenceEquals(a, b) || (a is not null && b is not null
            && a.Account == b.Account && a.On == b.On && a.AsOf == b.AsOf && a.Matter == b.Matter && a.Subject == b.Subject
            && a.Estimate == b.Estimate && SlicesOf(a).SequenceEqual(SlicesOf(b))),
        p => HashCode.Combine(p.Account, p.On, p.AsOf, p.Matter, p.Subject, p.Estimate, SlicesOf(p).Length));

    static readonly IEqualityComparer<Posting> AllButSeq = EqualityComparer<Posting>.Create(
        (a, b) => AllButSeqAndAmount.Equals(a, b) && a?.Amount == b?.Amount,
        p => HashCode.Combine(AllButSeqAndAmount.GetHashCode(p), p.Amount));

    static ReadOnlySpan<string> SlicesOf(Posting posting) => posting.Slices.IsDefault ? [] : posting.Slices.AsSpan();
}
