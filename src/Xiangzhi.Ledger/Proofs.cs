namespace Xiangzhi.Ledger;

/// <summary>
/// The RFC 6962 hash over <paramref name="count"/> leaves beginning with leaf <paramref name="from"/>, from 0. Asked only
/// for subtrees of the tree in question.
/// </summary>
public delegate byte[] SubtreeHash(long from, long count);

/// <summary>
/// Inclusion and consistency proofs of RFC 6962, sections 2.1.1 and 2.1.2, in its order of hashes; checked as in
/// RFC 9162, sections 2.1.3.2 and 2.1.4.2.
/// </summary>
public static class Proofs
{
    /// <param name="index">Leaf, from 0; an entry's is its sequence less one.</param>
    /// <param name="size">Leaves in the tree.</param>
    public static IReadOnlyList<byte[]> Inclusion(long index, long size, SubtreeHash subtree)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<byte[]>();
        var from = 0L;
        while (size > 1)
        {
            var half = MerkleTree.Split(size);
            if (index < half)
            {
                proof.Add(subtree(from + half, size - half));
                size = half;
            }
            else
            {
                proof.Add(subtree(from, half));
                (from, index, size) = (from + half, index - half, size - half);
            }
        }
        proof.Reverse();
        return proof;
    }

    /// <param name="oldSize">From 0 to <paramref name="size"/>, inclusive; at either end the proof is empty.</param>
    public static IReadOnlyList<byte[]> Consistency(long oldSize, long size, SubtreeHash subtree)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        var proof = new List<byte[]>();
        if (oldSize == 0)
            return proof;
        var from = 0L;
        var isWhole = true;
        while (oldSize < size)
        {
            var half = MerkleTree.Split(size);
            if (oldSize <= half)
            {
                proof.Add(subtree(from + half, size - half));
                size = half;
            }
            else
            {
                proof.Add(subtree(from, half));
                (from, oldSize, size) = (from + half, oldSize - half, size - half);
                isWhole = false;
            }
        }
        // The old root itself is known to whoever checks; any other complete part of it is not.
        if (!isWhole)
            proof.Add(subtree(from, size));
        proof.Reverse();
        return proof;
    }

    public static bool VerifyInclusion(
        ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != MerkleTree.HashBytes || proof.Any(HasWrongSize))
            return false;
        var hash = leafHash.ToArray();
        var (node, last) = (index, size - 1);
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleTree.Node(sibling, hash);
                while ((node & 1) == 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
                hash = MerkleTree.Node(hash, sibling);
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && root.SequenceEqual(hash);
    }

    public static bool VerifyConsistency(
        long oldSize, ReadOnlySpan<byte> oldRoot, long size, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> proof)
    {
        if (oldSize < 0 || oldSize > size || proof.Any(HasWrongSize))
            return false;
        if (oldSize == size)
            return proof.Count == 0 && oldRoot.SequenceEqual(root);
        if (oldSize == 0)
            return proof.Count == 0 && oldRoot.SequenceEqual(MerkleTree.EmptyRoot);
        var (node, last) = (oldSize - 1, size - 1);
        while ((node & 1) == 1)
            (node, last) = (node >> 1, last >> 1);
        var rest = proof.AsEnumerable();
        if (node > 0)
        {
            if (proof.Count == 0)
                return false;
            rest = rest.Skip(1);
        }
        var (then, now) = node > 0 ? (proof[0], proof[0]) : (oldRoot.ToArray(), oldRoot.ToArray());
        foreach (var sibling in rest)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                (then, now) = (MerkleTree.Node(sibling, then), MerkleTree.Node(sibling, now));
                while (node != 0 && (node & 1) == 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
                now = MerkleTree.Node(now, sibling);
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && oldRoot.SequenceEqual(then) && root.SequenceEqual(now);
    }

    static bool HasWrongSize(byte[] hash) => hash.Length != MerkleTree.HashBytes;
}
