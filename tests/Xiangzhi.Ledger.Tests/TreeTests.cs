using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class TreeTests
{
    // The leaves and roots that the Certificate Transparency projects share as their reference.
    static readonly string[] ReferenceLeaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696A6B6C6D6E6F"];

    static readonly string[] ReferenceRoots =
    [
        "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
        "6E340B9CFFB37A989CA544E6BB780A2C78901D3FB33738768511A30617AFA01D",
        "FAC54203E7CC696CF0DFCB42C92A1D9DBAF70AD9E621F4BD8D98662F00E3C125",
        "AEB6BCFE274B70A14FB067A5E5578264DB0FA9B51AF5E0BA159158F329E06E77",
        "D37EE418976DD95753C1C73862B9398FA2A2CF9B4FF0FDFE8B30CD95209614B7",
        "4E3BBB1F7B478DCFE71FB631631519A3BCA12C9AEFCA1612BFCE4C13A86264D4",
        "76E67DADBCDF1E10E1B74DDC608ABD2F98DFB16FBCE75277B5232A127F2087EF",
        "DDB89BE403809E325750D3D263CD78929C2942B7942A34B77E122C9594A74C8C",
        "5DC9DA79A70659A9AD559CB701DED9A2AB9D823AAD2F4960CFE370EFF4604328",
    ];

    [Fact]
    public void The_reference_roots_come_out()
    {
        var leaves = ReferenceLeaves.Select(hex => MerkleTree.Leaf(Convert.FromHexString(hex))).ToList();
        var hashes = new TreeHashes(leaves);
        var frontier = Frontier.Empty;
        for (var size = 0; size <= leaves.Count; size++)
        {
            Assert.Equal(ReferenceRoots[size], Convert.ToHexString(frontier.Root()));
            Assert.Equal(ReferenceRoots[size], Convert.ToHexString(hashes.Root(size)));
            if (size < leaves.Count)
                frontier = frontier.Append(leaves[size]);
        }
    }

    // RFC 6962, section 2.1.3: the proofs of its example tree with seven leaves, named by the leaves they cover.
    [Theory]
    [InlineData(0, "1-2 2-4 4-7")]
    [InlineData(3, "2-3 0-2 4-7")]
    [InlineData(4, "5-6 6-7 0-4")]
    [InlineData(6, "4-6 0-4")]
    public void Inclusion_proofs_name_the_subtrees_of_the_rfc(int index, string expected) =>
        Assert.Equal(expected, Ranges(subtree => Proofs.Inclusion(index, 7, subtree)));

    [Theory]
    [InlineData(3, "2-3 3-4 0-2 4-7")]
    [InlineData(4, "4-7")]
    [InlineData(6, "4-6 6-7 0-4")]
    [InlineData(7, "")]
    [InlineData(0, "")]
    public void Consistency_proofs_name_the_subtrees_of_the_rfc(int oldSize, string expected) =>
        Assert.Equal(expected, Ranges(subtree => Proofs.Consistency(oldSize, 7, subtree)));

    [Fact]
    public void Every_proof_of_every_small_tree_holds_and_no_altered_one_does()
    {
        var random = new Random(3);
        var leaves = Leaves(40);
        var hashes = new TreeHashes(leaves);
        for (var size = 1; size <= leaves.Count; size++)
            for (var index = 0; index < size; index++)
            {
                var root = hashes.Root(size);
                var proof = hashes.Inclusion(index, size);
                Assert.True(Proofs.VerifyInclusion(leaves[index], index, size, proof, root));
                Assert.False(Proofs.VerifyInclusion(leaves[(index + 1) % 40], index, size, proof, root));
                Assert.False(Proofs.VerifyInclusion(leaves[index], index + 1, size, proof, root));
                Assert.False(Proofs.VerifyInclusion(leaves[index], index, size, [.. proof, leaves[0]], root));
                if (proof.Count > 0)
                {
                    Assert.False(Proofs.VerifyInclusion(leaves[index], index, size, proof.Skip(1).ToList(), root));
                    Assert.False(Proofs.VerifyInclusion(leaves[index], index, size, Altered(proof, random), root));
                }
                var old = hashes.Consistency(index, size);
                Assert.True(Proofs.VerifyConsistency(index, hashes.Root(index), size, root, old));
                Assert.False(Proofs.VerifyConsistency(index, hashes.Root(index + 1), size, root, old));
                Assert.False(Proofs.VerifyConsistency(index, hashes.Root(index), size, leaves[0], old) && size > 1 && index > 0);
                if (old.Count > 0)
                {
                    Assert.False(Proofs.VerifyConsistency(index, hashes.Root(index), size, root, Altered(old, random)));
                    Assert.False(Proofs.VerifyConsistency(index, hashes.Root(index), size, root, old.Skip(1).ToList()));
                }
            }
    }

    [Fact]
    public void Proofs_in_trees_of_many_tiles_hold_and_read_few_leaves()
    {
        const int size = 5000;
        var leaves = Leaves(size);
        var read = 0L;
        var hashes = new TreeHashes((from, count) =>
        {
            read += count;
            return leaves.Skip((int)from).Take((int)count).SelectMany(leaf => leaf).ToArray();
        });
        var frontier = Frontier.Empty;
        var roots = new List<byte[]> { frontier.Root() };
        foreach (var leaf in leaves)
            roots.Add((frontier = frontier.Append(leaf)).Root());
        Assert.Equal(roots[size], hashes.Root(size));
        var random = new Random(4);
        for (var i = 0; i < 200; i++)
        {
            read = 0;
            var now = random.Next(1, size + 1);
            var index = random.Next(now);
            Assert.True(Proofs.VerifyInclusion(leaves[index], index, now, hashes.Inclusion(index, now), roots[now]));
            Assert.True(Proofs.VerifyConsistency(index, roots[index], now, roots[now], hashes.Consistency(index, now)));
            Assert.InRange(read, 0, 5 * TreeHashes.TileLeaves);
        }
    }

    [Fact]
    public void A_frontier_survives_being_stored_and_an_append_leaves_the_old_one_as_it_was()
    {
        var frontier = Frontier.Empty;
        foreach (var leaf in Leaves(300))
        {
            var before = frontier.Root();
            var stored = Frontier.FromBytes(frontier.ToBytes());
            var next = frontier.Append(leaf);
            Assert.Equal(before, frontier.Root());
            Assert.Equal(next.Root(), stored.Append(leaf).Root());
            Assert.Equal(next.Size, frontier.Size + 1);
            frontier = next;
        }
        Assert.Throws<FormatException>(() => Frontier.FromBytes(frontier.ToBytes()[..^1]));
        Assert.Throws<FormatException>(() => Frontier.FromBytes([0xff, 0, 0, 0, 0, 0, 0, 0]));
    }

    static List<byte[]> Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => MerkleTree.Leaf(BitConverter.GetBytes(i)))];

    static List<byte[]> Altered(IReadOnlyList<byte[]> proof, Random random)
    {
        var altered = proof.Select(hash => hash.ToArray()).ToList();
        altered[random.Next(altered.Count)][random.Next(32)] ^= (byte)(1 << random.Next(8));
        return altered;
    }

    static string Ranges(Func<SubtreeHash, IReadOnlyList<byte[]>> proof) =>
        string.Join(' ', proof((from, count) => [(byte)from, (byte)(from + count)]).Select(range => $"{range[0]}-{range[1]}"));
}
