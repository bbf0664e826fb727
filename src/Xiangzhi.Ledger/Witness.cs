namespace Xiangzhi.Ledger;

/// <summary>
/// Watches that journals only grow. It holds of each the checkpoint that it saw last, and vouches for another only if that
/// grew out of it; whom to believe and what was seen are given, so that whoever calls keeps both in one transaction.
/// </summary>
public sealed class Witness(WitnessSigner signer)
{
    /// <summary>
    /// By so much a smaller checkpoint must be the later one to prove a journal rolled back: two that were signed in the same
    /// moment may bear times in the wrong order.
    /// </summary>
    public static readonly TimeSpan ClockLeeway = TimeSpan.FromMinutes(1);

    /// <param name="trusted">The keys given for journals; those named for the request's origin count.</param>
    /// <param name="seen">What this witness saw last of that origin, or null.</param>
    public WitnessAnswer Answer(WitnessRequest request, IEnumerable<CheckpointKey> trusted, Checkpoint? seen, DateTimeOffset now)
    {
        var note = request.Checkpoint;
        var keys = trusted.Where(key => key.Name == note.Origin).ToList();
        if (Distrusts(note, keys) is { } distrust)
            return distrust;
        if (seen is not null && Contradicts(note, seen) is { } contradiction)
            return contradiction;
        var size = seen?.Size ?? 0;
        if (request.OldSize != size)
            return new OldSizeDiffers(size);
        seen ??= note with { Size = 0, Root = MerkleTree.EmptyRoot };
        if (!Proofs.VerifyConsistency(size, seen.Root.Span, note.Size, note.Root.Span, request.Proof))
            return new ProofFails(seen, note.Size);
        // Lines of others prove nothing to this witness and are not kept.
        var own = note with { Signatures = [.. note.Signatures.Where(s => keys.Any(key => key.Name == s.Name && key.Id == s.KeyId))] };
        var vouched = own.With([signer.Cosign(note, now)]);
        return new Vouched(vouched, note.Size == size && note.At < seen.At ? seen : vouched, note.NextKey);
    }

    static WitnessRefusal? Distrusts(Checkpoint note, List<CheckpointKey> keys)
    {
        if (keys.Count == 0)
            return new UnknownOrigin(note.Origin);
        if (keys.Any(key => !note.Verify(key) && note.Signatures.Any(s => s.Name == key.Name && s.KeyId == key.Id)))
            return new BadSignature(note.Origin);
        return keys.Any(note.Verify) ? null : note.Signatures.Any(s => s.Name == note.Origin) ? new WrongKey(note.Origin) : new Unsigned(note.Origin);
    }

    static WitnessRefusal? Contradicts(Checkpoint note, Checkpoint seen)
    {
        if (note.Size == seen.Size)
            return note.Root.Span.SequenceEqual(seen.Root.Span) ? null : new SplitView(seen);
        if (note.Size > seen.Size)
            return null;
        return note.At is { } at && seen.At is { } before && at > before + ClockLeeway ? new RolledBack(seen, note.Size) : new StaleCheckpoint(seen.Size);
    }
}
