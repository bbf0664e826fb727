using System.Buffers.Binary;
using System.Numerics;

namespace Xiangzhi.Ledger;

/// <summary>
/// A tree's right edge: its size and the roots of its complete subtrees, largest first. Enough to append and to tell the
/// root, at about 32 bytes times log2 of the size. Immutable: a commit that fails keeps the old one.
/// </summary>
public sealed class Frontier
{
    public static readonly Frontier Empty = new(0, []);

    readonly byte[] edge;

    Frontier(long size, byte[] edge) => (Size, this.edge) = (size, edge);

    /// <summary>Leaves in the tree.</summary>
    public long Size { get; }

    public Frontier Append(ReadOnlySpan<byte> leafHash)
    {
        if (leafHash.Length != MerkleTree.HashBytes)
            throw new ArgumentException("叶哈希须为 32 字节。", nameof(leafHash));
        // As many complete subtrees merge as the size has one-bits at its end.
        var merged = BitOperations.TrailingZeroCount(~Size);
        var kept = edge.Length - merged * MerkleTree.HashBytes;
        var next = new byte[kept + MerkleTree.HashBytes];
        edge.AsSpan(0, kept).CopyTo(next);
        var right = next.AsSpan(kept);
        leafHash.CopyTo(right);
        for (var i = edge.Length; i > kept; i -= MerkleTree.HashBytes)
            MerkleTree.Node(edge.AsSpan(i - MerkleTree.HashBytes, MerkleTree.HashBytes), right, right);
        return new(Size + 1, next);
    }

    /// <summary>Root of the tree: 32 bytes.</summary>
    public byte[] Root()
    {
        if (Size == 0)
            return MerkleTree.EmptyRoot;
        var root = edge[^MerkleTree.HashBytes..];
        for (var i = edge.Length - MerkleTree.HashBytes; i > 0; i -= MerkleTree.HashBytes)
            MerkleTree.Node(edge.AsSpan(i - MerkleTree.HashBytes, MerkleTree.HashBytes), root, root);
        return root;
    }

    /// <summary>Size as 8 bytes, big end first, then the edge.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[8 + edge.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        edge.CopyTo(bytes, 8);
        return bytes;
    }

    /// <exception cref="FormatException">Not what <see cref="ToBytes"/> made.</exception>
    public static Frontier FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || BinaryPrimitives.ReadInt64BigEndian(bytes) is not (>= 0 and var size)
            || bytes.Length != 8 + BitOperations.PopCount((ulong)size) * MerkleTree.HashBytes)
            throw new FormatException("树的右缘与其大小不符。");
        return new(size, bytes[8..].ToArray());
    }
}
