using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>A hash that somebody vouches for, over entries <c>From + 1</c> to <c>From + Count</c>.</summary>
/// <param name="From">Leaves before it.</param>
sealed record Anchor(long From, long Count, byte[] Hash, Standing Standing, string Name)
{
    public long End => From + Count;

    /// <summary>Witnesses who signed it too.</summary>
    public ImmutableArray<Vouching> Vouchings { get; init; } = [];
}

/// <summary>
/// What an anchor's word is worth: the journal's own closing line, its signed checkpoints, those that a known witness signed
/// too, what others kept.
/// </summary>
enum Standing { Closing, Own, Witnessed, Outside }

/// <summary>
/// Compares a journal with anchors as its leaves come by, and says which entries the failing ones leave under suspicion:
/// the smallest ranges that no holding anchor clears.
/// </summary>
sealed class Anchors
{
    readonly PriorityQueue<Anchor, long> prefixes = new();
    readonly PriorityQueue<Anchor, long> waiting = new();
    readonly List<(Anchor Anchor, Frontier Tree)> running = [];
    readonly List<Anchor> holding = [];
    readonly List<Anchor> failing = [];

    /// <summary>An anchor over leaves that have not yet come by, or over all that have.</summary>
    public void Add(Anchor anchor, Frontier tree, Frontier stored)
    {
        if (anchor.From > 0)
            waiting.Enqueue(anchor, anchor.From);
        else if (anchor.Count == tree.Size)
            Judge(anchor, anchor.Hash.AsSpan().SequenceEqual(tree.Root()) || anchor.Hash.AsSpan().SequenceEqual(stored.Root()));
        else
            prefixes.Enqueue(anchor, anchor.Count);
    }

    /// <param name="tree">The tree with this leaf, over the entries' bytes.</param>
    /// <param name="stored">The same over stored leaf hashes: where it holds, the entries already named are all that changed.</param>
    public void Leaf(byte[] leaf, Frontier tree, Frontier stored)
    {
        while (prefixes.TryPeek(out var next, out var count) && count <= tree.Size)
        {
            prefixes.Dequeue();
            Add(next, tree, stored);
        }
        while (waiting.TryPeek(out var next, out var from) && from < tree.Size)
        {
            waiting.Dequeue();
            running.Add((next, Frontier.Empty));
        }
        for (var i = running.Count - 1; i >= 0; i--)
        {
            var (anchor, part) = running[i];
            part = part.Append(leaf);
            running[i] = (anchor, part);
            if (part.Size < anchor.Count)
                continue;
            running.RemoveAt(i);
            Judge(anchor, anchor.Hash.AsSpan().SequenceEqual(part.Root()));
        }
    }

    /// <summary>Anchors that reach beyond the journal.</summary>
    public IEnumerable<Anchor> Unreached => prefixes.UnorderedItems.Concat(waiting.UnorderedItems).Select(item => item.Element)
        .Concat(running.Select(item => item.Anchor)).OrderBy(anchor => anchor.End);

    /// <summary>Entries that anchors from outside cover and confirm.</summary>
    public long TrustedTo => holding.Where(anchor => anchor is { Standing: Standing.Outside, From: 0 }).Select(anchor => anchor.End)
        .DefaultIfEmpty().Max();

    /// <summary>Of each witness the largest checkpoint that holds, with the latest time at which it signed that.</summary>
    public IEnumerable<Vouching> Vouchings => holding.SelectMany(anchor => anchor.Vouchings).GroupBy(v => v.Witness, StringComparer.Ordinal)
        .Select(group => group.OrderBy(v => v.Size).ThenBy(v => v.At).Last()).OrderBy(v => v.Witness, StringComparer.Ordinal);

    /// <summary>First and last entry, from 1 and inclusive, and the anchor that fails over them.</summary>
    public IEnumerable<(long First, long Last, Anchor Anchor)> Suspects() =>
        Enum.GetValues<Standing>().OrderDescending().SelectMany(Suspects).DistinctBy(s => (s.First, s.Last)).OrderBy(s => s.First);

    IEnumerable<(long First, long Last, Anchor Anchor)> Suspects(Standing standing)
    {
        var ranges = failing.Where(anchor => anchor.Standing == standing).Select(anchor =>
        {
            var (first, last) = (anchor.From, anchor.End);
            // What the journal says of itself does not clear it of what an outsider says; the reverse does. Two of the
            // same standing that contradict each other over the whole range clear nothing.
            var witnesses = holding.Where(witness => witness.Standing > standing
                || (witness.Standing == standing && (witness.From > first || witness.End < last))).ToList();
            foreach (var witness in witnesses.OrderBy(witness => witness.From))
                if (witness.From <= first && witness.End > first)
                    first = witness.End;
            foreach (var witness in witnesses.OrderByDescending(witness => witness.End))
                if (witness.End >= last && witness.From < last)
                    last = witness.From;
            return (First: first + 1, Last: last, Anchor: anchor);
        }).ToList();
        return ranges.Where(range => !ranges.Any(other => other != range && other.First >= range.First && other.Last <= range.Last
            && (other.Last - other.First < range.Last - range.First || ranges.IndexOf(other) < ranges.IndexOf(range))));
    }

    // A failing prefix makes every longer one fail with it: only the shortest says more than "somewhere before".
    void Judge(Anchor anchor, bool holds)
    {
        if (holds)
            holding.Add(anchor);
        else if (anchor.From > 0 || !failing.Any(f => f.From == 0 && f.Standing == anchor.Standing))
            failing.Add(anchor);
    }
}
