namespace Xiangzhi.Ledger.Tests;

/// <summary>A made-up journal with its tree, for tests that then falsify it.</summary>
sealed class Journal
{
    public readonly string Township;
    public readonly List<byte[]> Entries = [];
    public readonly List<byte[]> Leaves = [];
    public readonly Dictionary<long, (string Slot, byte[] Salt, byte[] Content)> Personal = [];
    public readonly List<Checkpoint> Checkpoints = [];
    public Frontier Tree = Frontier.Empty;

    static readonly DateTimeOffset Noon = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);

    /// <param name="checkpointsAt">Sizes at which the signer signs.</param>
    /// <param name="change">Falsifies an entry before it is hashed.</param>
    public Journal(int size, CheckpointSigner? signer, int[] checkpointsAt, string township = Sample.Township, int seed = 7,
        Func<Entry, Entry>? change = null)
    {
        Township = township;
        for (var seq = 1; seq <= size; seq++)
        {
            var random = new Random(seed * 1000 + seq);
            var entry = Sample.Entry(random, seq, township);
            if (seq % 4 == 0)
            {
                var (salt, content) = (Sample.Salt(random), Sample.Content(random));
                Personal[seq] = ("parties[0]", salt, content);
                entry = entry with { Personal = [new("", Sample.Salt(random)), PersonalContent.Seal("parties[0]", content, salt)] };
            }
            var bytes = EntryCodec.Write(change?.Invoke(entry) ?? entry);
            Entries.Add(bytes);
            Leaves.Add(MerkleTree.Leaf(bytes));
            Tree = Tree.Append(Leaves[^1]);
            if (signer is not null && checkpointsAt.Contains(seq))
                Checkpoints.Add(signer.Sign(Checkpoint.Of(township, Tree, Noon)));
        }
    }

    public TreeHashes Hashes => new(Leaves);

    public byte[] Export(params CheckpointKey[] keys)
    {
        using var stream = new MemoryStream();
        Export(stream, keys);
        return stream.ToArray();
    }

    public void Export(Stream stream, params CheckpointKey[] keys)
    {
        var writer = new LedgerExportWriter(stream);
        writer.Begin(Township, Entries.Count, keys);
        for (var seq = 1; seq <= Entries.Count; seq++)
        {
            writer.Entry(seq, Entries[seq - 1], Leaves[seq - 1]);
            if (Personal.TryGetValue(seq, out var personal))
                writer.Personal(seq, personal.Slot, personal.Salt, personal.Content);
            foreach (var checkpoint in Checkpoints.Where(c => c.Size == seq))
                writer.Checkpoint(checkpoint);
        }
        writer.End();
    }

    public static VerifyResult Verify(byte[] export, Evidence? evidence = null)
    {
        using var stream = new MemoryStream(export);
        return Verification.Of(stream, evidence ?? Evidence.None);
    }
}
