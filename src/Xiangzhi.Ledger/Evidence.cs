using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>What is held outside the journal: public keys of journals and witnesses, checkpoints and receipts.</summary>
public sealed record Evidence
{
    public static readonly Evidence None = new();

    public ImmutableArray<CheckpointKey> Keys { get; init; } = [];

    public ImmutableArray<WitnessKey> Witnesses { get; init; } = [];

    public ImmutableArray<Checkpoint> Checkpoints { get; init; } = [];

    public ImmutableArray<Receipt> Receipts { get; init; } = [];

    /// <summary>Townships of which the evidence speaks.</summary>
    internal IEnumerable<string> Townships => Checkpoints.Select(checkpoint => checkpoint.Township).OfType<string>()
        .Concat(Receipts.Select(receipt => receipt.Township)).Distinct(StringComparer.Ordinal);

    IEnumerable<Checkpoint> Notes => Checkpoints.Concat(Receipts.Select(receipt => receipt.Checkpoint));

    /// <summary>The same with the keys to which the known ones were handed over, by notes from wherever.</summary>
    internal Evidence Knowing(IEnumerable<Checkpoint> keyChanges) => this with { Keys = KeyChain.Extend(Keys, [.. keyChanges, .. Notes]) };

    /// <summary>Compares what is held with itself, without a journal: signatures, and whether one journal was shown in two shapes.</summary>
    public VerifyResult Compare()
    {
        var problems = Knowing([]).Faults().ToImmutableArray();
        return new()
        {
            Ok = problems.IsEmpty, Trusted = false, Entries = 0, Problems = problems, Remarks = [],
            Townships = [.. Townships.Select(township => new VerifiedTownship(township, 0, default, 0) { Witnessed = [.. VouchingsOf(township)] })],
        };
    }

    /// <summary>Notes that no key of ours signed, that bear a forged line or contradict each other, and receipts that prove nothing.</summary>
    internal IEnumerable<Problem> Faults() => Notes.SelectMany(FaultsOf).Concat(Contradictions())
        .Concat(Receipts.Where(receipt => !receipt.Holds)
            .Select(receipt => new Problem(receipt.Township, receipt.Seq, $"第 {receipt.Seq} 条的凭条自身不成立")));

    internal IEnumerable<Problem> FaultsOf(Checkpoint note)
    {
        Problem Fault(string what) => new(note.Township ?? "", 0, $"外存检查点（{note.Origin}，{note.Size} 条）{what}");
        if (Keys.Length > 0 && !Keys.Any(note.Verify))
            yield return Fault("的签名与外存公钥不符，或不是这把钥匙签的");
        else if (KeyChain.IsOutdated(note, Keys, Checkpoints))
            yield return Fault("是交出去的旧钥匙在交接之后签的：旧钥匙被人盗用");
        foreach (var witness in Witnesses.Where(note.IsSpoiledFor))
            yield return Fault($"上见证人 {witness.Name} 的一行不成立：是伪造的，或从别的检查点抄来");
    }

    /// <summary>Two notes of which one journal can have signed only one.</summary>
    IEnumerable<Problem> Contradictions()
    {
        foreach (var group in Notes.Where(IsSigned).GroupBy(note => note.Origin, StringComparer.Ordinal))
        {
            var notes = group.DistinctBy(note => note.Body()).OrderBy(note => note.Size).ToList();
            foreach (var (first, second) in notes.Zip(notes.Skip(1)))
                if (first.Size == second.Size && !first.Root.Span.SequenceEqual(second.Root.Span))
                    yield return new(first.Township ?? "", 0, $"同为 {first.Size} 条，两份外存检查点的根不同：同一本账给不同的人看了两个样子（分叉）");
                else if (first.Size < second.Size && first.At is { } small && second.At is { } large && small > large + Witness.ClockLeeway)
                    yield return new(first.Township ?? "", 0, $"两份外存检查点里，后签的只有 {first.Size} 条，先签的已有 {second.Size} 条：账本被退回过");
        }
    }

    /// <summary>By a journal's key where one is held, else by a witness.</summary>
    internal bool IsSigned(Checkpoint checkpoint) => Keys.Length > 0 ? Keys.Any(checkpoint.Verify) : Witnesses.Any(w => checkpoint.CosignedAt(w) is not null);

    bool Counts(Checkpoint checkpoint) => (Keys.IsEmpty && Witnesses.IsEmpty) || IsSigned(checkpoint);

    IEnumerable<Vouching> VouchingsOf(string township) => Notes.Where(note => note.Township == township).SelectMany(VouchingsIn);

    /// <summary>Who vouches for this note, and since when.</summary>
    internal IEnumerable<Vouching> VouchingsIn(Checkpoint note) => Witnesses.Where(witness => note.CosignedAt(witness) is not null)
        .Select(witness => new Vouching(witness.Name, note.Size, note.CosignedAt(witness)!.Value));

    /// <summary>What of it bears on the township: checkpoints, and receipts whose own arithmetic holds.</summary>
    internal IEnumerable<Anchor> AnchorsOf(string township)
    {
        foreach (var checkpoint in Checkpoints.Where(c => c.Township == township && Counts(c)))
            yield return new(0, checkpoint.Size, checkpoint.Root.ToArray(), Standing.Outside, $"外存检查点（{checkpoint.Size} 条）") { Vouchings = [.. VouchingsIn(checkpoint)] };
        foreach (var receipt in Receipts.Where(r => r.Township == township && r.Holds && Counts(r.Checkpoint)))
        {
            var size = receipt.Checkpoint.Size;
            yield return new(0, size, receipt.Checkpoint.Root.ToArray(), Standing.Outside, $"凭条所附检查点（{size} 条）") { Vouchings = [.. VouchingsIn(receipt.Checkpoint)] };
            yield return new(receipt.Seq - 1, 1, receipt.Leaf.ToArray(), Standing.Outside, $"第 {receipt.Seq} 条的凭条");
            // The proof's other hashes vouch for the rest of the tree, piece by piece.
            var places = new List<(long From, long Count)>();
            Proofs.Inclusion(receipt.Seq - 1, size, (from, count) => { places.Insert(0, (from, count)); return []; });
            foreach (var (place, hash) in places.Zip(receipt.Proof))
                yield return new(place.From, place.Count, hash, Standing.Outside, $"第 {receipt.Seq} 条凭条的证明");
        }
    }
}
