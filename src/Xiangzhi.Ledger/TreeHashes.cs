using System.Collections.Concurrent;

namespace Xiangzhi.Ledger;

/// <summary>
/// Subtree hashes over leaf hashes that stand somewhere else. Roots of complete tiles are kept once computed; they never
/// change, since a journal only grows. So a proof in a million entries reads two tiles of leaves and not all of them.
/// Safe for use by several threads.
/// </summary>
/// <param name="leaves">Hashes of <c>count</c> leaves beginning with leaf <c>from</c> (from 0), one after the other.</param>
public sealed class TreeHashes(Func<long, long, ReadOnlyMemory<byte>> leaves)
{
    /// <summary>Leaves of a tile, a power of two; a million entries keep 32 KiB of tiles.</summary>
    public const int TileLeaves = 1024;

    readonly ConcurrentDictionary<long, byte[]> tiles = new();

    /// <summary>Over leaf hashes in memory.</summary>
    public TreeHashes(IReadOnlyList<byte[]> hashes)
        : this((from, count) => hashes.Skip(checked((int)from)).Take(checked((int)count)).SelectMany(hash => hash).ToArray())
    {
    }

    public byte[] Root(long size) => size == 0 ? MerkleTree.EmptyRoot : Subtree(0, size);

    public IReadOnlyList<byte[]> Inclusion(long index, long size) => Proofs.Inclusion(index, size, Subtree);

    public IReadOnlyList<byte[]> Consistency(long oldSize, long size) => Proofs.Consistency(oldSize, size, Subtree);

    /// <summary>A <see cref="SubtreeHash"/>.</summary>
    public byte[] Subtree(long from, long count)
    {
        if (count > TileLeaves)
        {
            var half = MerkleTree.Split(count);
            return MerkleTree.Node(Subtree(from, half), Subtree(from + half, count - half));
        }
        return count == TileLeaves && from % TileLeaves == 0
            ? tiles.GetOrAdd(from / TileLeaves, tile => Compute(tile * TileLeaves, TileLeaves))
            : Compute(from, count);
    }

    byte[] Compute(long from, long count)
    {
        var hashes = leaves(from, count);
        if (hashes.Length != count * MerkleTree.HashBytes)
            throw new InvalidOperationException($"第 {from + 1} 条起应有 {count} 个叶哈希，实得 {hashes.Length / MerkleTree.HashBytes} 个。");
        return Over(hashes.Span);
    }

    static byte[] Over(ReadOnlySpan<byte> hashes)
    {
        var count = hashes.Length / MerkleTree.HashBytes;
        if (count == 1)
            return hashes.ToArray();
        var half = (int)MerkleTree.Split(count) * MerkleTree.HashBytes;
        return MerkleTree.Node(Over(hashes[..half]), Over(hashes[half..]));
    }
}
