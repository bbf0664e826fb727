using System.Buffers;
using System.Security.Cryptography;

namespace Xiangzhi.Ledger;

/// <summary>The hashes of RFC 6962 (section 2.1) with SHA-256: leaves and nodes are told apart by their first byte.</summary>
public static class MerkleTree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashBytes = SHA256.HashSizeInBytes;

    public static byte[] EmptyRoot => SHA256.HashData([]);

    /// <summary>Hash of a leaf over an entry's canonical bytes.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        // One call over one piece of memory: an incremental hash costs more than the hashing of a small entry.
        var size = 1 + entry.Length;
        var rented = ArrayPool<byte>.Shared.Rent(size);
        rented[0] = 0;
        entry.CopyTo(rented.AsSpan(1));
        var hash = SHA256.HashData(rented.AsSpan(0, size));
        ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var hash = new byte[HashBytes];
        Node(left, right, hash);
        return hash;
    }

    internal static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination)
    {
        Span<byte> both = stackalloc byte[1 + 2 * HashBytes];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashBytes)..]);
        SHA256.HashData(both, destination);
    }

    /// <summary>The largest power of two below <paramref name="size"/>, which is at least 2: where a tree divides.</summary>
    internal static long Split(long size) => 1L << (63 - (int)long.LeadingZeroCount(size - 1));
}
