using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>What is held outside the journal: public keys, checkpoints and receipts.</summary>
public sealed record Evidence
{
    public static readonly Evidence None = new();

    public ImmutableArray<CheckpointKey> Keys { get; init; } = [];

    public ImmutableArray<Checkpoint> Checkpoints { get; init; } = [];

    public ImmutableArray<Receipt> Receipts { get; init; } = [];

    /// <summary>Townships of which the evidence speaks.</summary>
    internal IEnumerable<string> Townships => Checkpoints.Select(checkpoint => checkpoint.Township).OfType<string>()
        .Concat(Receipts.Select(receipt => receipt.Township)).Distinct(StringComparer.Ordinal);

    /// <summary>Evidence that no key of ours signed, and receipts that prove nothing.</summary>
    internal IEnumerable<Problem> Faults() => Checkpoints.Concat(Receipts.Select(receipt => receipt.Checkpoint))
        .Where(checkpoint => Keys.Length > 0 && !IsSigned(checkpoint))
        .Select(checkpoint => new Problem(checkpoint.Township ?? "", 0, $"外存检查点（{checkpoint.Origin}，{checkpoint.Size} 条）的签名与外存公钥不符，或不是这把钥匙签的"))
        .Concat(Receipts.Where(receipt => !receipt.Holds)
            .Select(receipt => new Problem(receipt.Township, receipt.Seq, $"第 {receipt.Seq} 条的凭条自身不成立")));

    internal bool IsSigned(Checkpoint checkpoint) => Keys.Any(checkpoint.Verify);

    /// <summary>What of it bears on the township: checkpoints, and receipts whose own arithmetic holds.</summary>
    internal IEnumerable<Anchor> AnchorsOf(string township)
    {
        foreach (var checkpoint in Checkpoints.Where(c => c.Township == township && (Keys.IsEmpty || IsSigned(c))))
            yield return new(0, checkpoint.Size, checkpoint.Root.ToArray(), Standing.Outside, $"外存检查点（{checkpoint.Size} 条）");
        foreach (var receipt in Receipts.Where(r => r.Township == township && r.Holds && (Keys.IsEmpty || IsSigned(r.Checkpoint))))
        {
            var size = receipt.Checkpoint.Size;
            yield return new(0, size, receipt.Checkpoint.Root.ToArray(), Standing.Outside, $"凭条所附检查点（{size} 条）");
            yield return new(receipt.Seq - 1, 1, receipt.Leaf.ToArray(), Standing.Outside, $"第 {receipt.Seq} 条的凭条");
            // The proof's other hashes vouch for the rest of the tree, piece by piece.
            var places = new List<(long From, long Count)>();
            Proofs.Inclusion(receipt.Seq - 1, size, (from, count) => { places.Insert(0, (from, count)); return []; });
            foreach (var (place, hash) in places.Zip(receipt.Proof))
                yield return new(place.From, place.Count, hash, Standing.Outside, $"第 {receipt.Seq} 条凭条的证明");
        }
    }
}
