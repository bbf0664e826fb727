using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class WitnessTests : IDisposable
{
    static readonly DateTimeOffset Noon = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);
    readonly CheckpointSigner log = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly CheckpointSigner other = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly WitnessSigner signer = WitnessSigner.Create("district.example/witness");
    readonly Witness witness;

    public WitnessTests() => witness = new(signer);

    public void Dispose()
    {
        log.Dispose();
        other.Dispose();
        signer.Dispose();
    }

    [Fact]
    public void Honest_growth_is_always_vouched_for() => Prop.ForAll(Sizes(), sizes =>
    {
        var tree = new Tree(1, sizes.Sum());
        Checkpoint? seen = null;
        var size = 0;
        foreach (var step in sizes)
        {
            size += step;
            var answer = Ask(tree, (int)(seen?.Size ?? 0), size, seen);
            var vouched = Assert.IsType<Vouched>(answer);
            Assert.Equal(Noon, vouched.Note.CosignedAt(signer.Key));
            Assert.True(vouched.Note.Verify(log.Key));
            seen = vouched.Seen;
        }
        Assert.Equal(size, seen?.Size ?? 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_journal_changed_before_what_was_seen_is_never_vouched_for() => Prop.ForAll(Pairs(), pair =>
    {
        var (seenSize, size) = pair;
        var seen = Sign(new Tree(1, seenSize), seenSize, Noon);
        // The forger has the key and computes everything anew from his own entries.
        var answer = Ask(new Tree(2, size), seenSize, size, seen);
        Assert.IsType(size == seenSize ? typeof(SplitView) : typeof(ProofFails), answer);
        Assert.True(((WitnessRefusal)answer).IsSerious);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_smaller_journal_signed_later_is_rolled_back_and_an_old_note_sent_again_is_only_stale() => Prop.ForAll(Pairs(), pair =>
    {
        var (size, seenSize) = (pair.Small, pair.Large + 1);
        var tree = new Tree(1, seenSize);
        var seen = Sign(tree, seenSize, Noon);
        Assert.Equal(seen, Assert.IsType<RolledBack>(Answer(new(0, [], Sign(tree, size, Noon.AddDays(1))), seen)).Seen);
        Assert.Equal(seenSize, Assert.IsType<StaleCheckpoint>(Answer(new(0, [], Sign(tree, size, Noon.AddDays(-1))), seen)).Size);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_wrong_old_size_is_told_and_asked_again_is_vouched_for()
    {
        var tree = new Tree(1, 9);
        var seen = Sign(tree, 5, Noon);
        Assert.Equal(5, Assert.IsType<OldSizeDiffers>(Ask(tree, 3, 9, seen)).Size);
        Assert.Equal(0, Assert.IsType<OldSizeDiffers>(Ask(tree, 3, 9, null)).Size);
        Assert.IsType<Vouched>(Ask(tree, 5, 9, seen));
    }

    [Fact]
    public void A_forged_checkpoint_with_the_right_name_and_another_key_is_refused()
    {
        var tree = new Tree(1, 3);
        var unsigned = Checkpoint.Of(Sample.Township, tree.At(3), Noon);
        Assert.IsType<WrongKey>(Answer(new(0, [], other.Sign(unsigned)), null));
        var signed = log.Sign(unsigned);
        var swapped = log.Sign(Checkpoint.Of(Sample.Township, tree.At(2), Noon)).Signatures;
        Assert.IsType<BadSignature>(Answer(new(0, [], signed with { Signatures = swapped }), null));
        Assert.IsType<Unsigned>(Answer(new(0, [], unsigned with { Signatures = [signer.Cosign(unsigned, Noon)] }), null));
        Assert.IsType<UnknownOrigin>(witness.Answer(new(0, [], signed), [], null, Noon));
        using var neighbour = CheckpointSigner.Create("xiangzhi/500114206000");
        Assert.IsType<UnknownOrigin>(witness.Answer(new(0, [], signed), [neighbour.Key], null, Noon));
        // A key of no journal's name speaks for none here.
        using var plain = CheckpointSigner.Create("district.example");
        Assert.IsType<UnknownOrigin>(witness.Answer(new(0, [], plain.Sign(unsigned)), [plain.Key], null, Noon));
    }

    [Fact]
    public void An_old_request_replayed_changes_nothing()
    {
        var tree = new Tree(1, 9);
        var request = new WitnessRequest(0, [], Sign(tree, 5, Noon));
        var seen = Assert.IsType<Vouched>(Answer(request, null)).Seen;
        // The same once more, before and after growth; and the same size with an older time.
        Assert.Equal(5, Assert.IsType<OldSizeDiffers>(Answer(request, seen)).Size);
        var again = Assert.IsType<Vouched>(Answer(new(5, [], Sign(tree, 5, Noon.AddHours(-1))), seen));
        Assert.Equal(seen, again.Seen);
        var grown = Assert.IsType<Vouched>(Ask(tree, 5, 9, seen)).Seen;
        Assert.IsType<StaleCheckpoint>(Answer(request, grown));
    }

    [Fact]
    public void Lines_of_strangers_are_not_kept_and_any_broken_proof_fails()
    {
        var tree = new Tree(1, 9);
        var seen = Sign(tree, 5, Noon);
        var request = Request(tree, 5, 9);
        var crowd = request with { Checkpoint = other.Sign(request.Checkpoint) };
        Assert.Equal([log.Key.Name, signer.Key.Name], Assert.IsType<Vouched>(Answer(crowd, seen)).Note.Signatures.Select(s => s.Name));
        for (var i = 0; i < request.Proof.Length; i++)
        {
            var bent = request.Proof.Select(hash => (byte[])hash.Clone()).ToArray();
            bent[i][i] ^= 1;
            Assert.IsType<ProofFails>(Answer(request with { Proof = [.. bent] }, seen));
            Assert.IsType<ProofFails>(Answer(request with { Proof = request.Proof.RemoveAt(i) }, seen));
        }
    }

    [Fact]
    public void A_request_reads_back_as_written_and_thousands_of_broken_ones_do_no_more_than_say_so()
    {
        var tree = new Tree(1, 700);
        var request = Request(tree, 333, 700);
        var text = request.ToString();
        Assert.Equal(text, WitnessRequest.Parse(text).ToString());
        var random = new Random(4);
        var seen = Sign(tree, 333, Noon);
        var vouched = 0;
        for (var i = 0; i < 4000; i++)
        {
            var broken = text.ToCharArray().ToList();
            for (var n = random.Next(1, 4); n > 0; n--)
                Break(broken, random);
            try
            {
                var read = WitnessRequest.Parse(new string([.. broken]));
                if (Answer(read, seen) is Vouched)
                {
                    vouched++;
                    Assert.Equal(request.Checkpoint.Body(), read.Checkpoint.Body());
                }
            }
            catch (FormatException)
            {
                continue;
            }
        }
        Assert.InRange(vouched, 0, 400);
        foreach (var malformed in (string[])["", "old", "old 1", "old -1\n\n", "old 01\n\n" + request.Checkpoint.ToText(), "old 701\n\n" + request.Checkpoint.ToText(),
            "old 1\n" + string.Concat(Enumerable.Repeat(Convert.ToBase64String(new byte[32]) + "\n", 64)) + "\n" + request.Checkpoint.ToText(),
            "old 1\nAAAA\n\n" + request.Checkpoint.ToText(), new string('x', WitnessRequest.MaxLength + 1)])
            Assert.Throws<FormatException>(() => WitnessRequest.Parse(malformed));
    }

    [Fact]
    public void A_split_view_leaves_both_witnesses_content_and_shows_with_both_notes_in_one_hand()
    {
        using var second = WitnessSigner.Create("other.example/witness");
        var (one, two) = (Sign(new Tree(1, 8), 8, Noon), Sign(new Tree(2, 8), 8, Noon));
        var shown = Assert.IsType<Vouched>(Answer(new(0, [], one), null)).Note;
        var shownToOther = Assert.IsType<Vouched>(new Witness(second).Answer(new(0, [], two), [log.Key], null, Noon)).Note;
        var evidence = new Evidence { Keys = [log.Key], Witnesses = [signer.Key, second.Key], Checkpoints = [shown, shownToOther] };
        Assert.Contains(evidence.Compare().Problems, problem => problem.What.Contains("分叉", StringComparison.Ordinal));
        Assert.True((evidence with { Checkpoints = [shown] }).Compare().Ok);
    }

    [Fact]
    public void A_key_is_handed_over_by_a_note_that_the_old_one_signs()
    {
        var tree = new Tree(1, 9);
        var seen = Sign(tree, 5, Noon);
        var handing = log.Sign(other.Sign(Checkpoint.Of(Sample.Township, tree.At(9), Noon).HandingOver(other.Key)));
        var request = new WitnessRequest(5, [.. Proofs.Consistency(5, 9, tree.Hashes.Subtree)], Checkpoint.Parse(handing.ToText()));
        Assert.Equal(other.Key, Assert.IsType<Vouched>(Answer(request, seen)).Successor);
        var alone = request with { Checkpoint = other.Sign(handing with { Signatures = [] }) };
        Assert.IsType<WrongKey>(Answer(alone, seen));
    }

    WitnessAnswer Ask(Tree tree, int old, int size, Checkpoint? seen) => Answer(Request(tree, old, size), seen);

    WitnessAnswer Answer(WitnessRequest request, Checkpoint? seen) => witness.Answer(request, [log.Key], seen, Noon);

    WitnessRequest Request(Tree tree, int old, int size) => new(old, [.. Proofs.Consistency(old, size, tree.Hashes.Subtree)], Sign(tree, size, Noon));

    Checkpoint Sign(Tree tree, int size, DateTimeOffset at) => log.Sign(Checkpoint.Of(Sample.Township, tree.At(size), at));

    static void Break(List<char> text, Random random)
    {
        var at = random.Next(text.Count);
        switch (random.Next(4))
        {
            case 0: text.RemoveAt(at); break;
            case 1: text.Insert(at, (char)random.Next(1, 0x300)); break;
            case 2: text[at] = (char)(text[at] ^ (1 << random.Next(8))); break;
            default: text.RemoveRange(at, Math.Min(random.Next(90), text.Count - at)); break;
        }
        if (text.Count == 0)
            text.Add('o');
    }

    static Arbitrary<List<int>> Sizes() => Gen.Choose(0, 9).ListOf().Select(list => list.Take(8).ToList()).ToArbitrary();

    static Arbitrary<(int Small, int Large)> Pairs() =>
        Gen.Choose(1, 20).SelectMany(small => Gen.Choose(small, 40).Select(large => (small, large))).ToArbitrary();

    /// <summary>Leaves without entries, for proofs alone.</summary>
    sealed class Tree(int seed, int size)
    {
        readonly List<byte[]> leaves = [.. Enumerable.Range(0, size).Select(i => MerkleTree.Leaf([(byte)seed, (byte)(i & 255), (byte)(i >> 8)]))];

        public TreeHashes Hashes => new(leaves);

        public Frontier At(int count) => leaves.Take(count).Aggregate(Frontier.Empty, (tree, leaf) => tree.Append(leaf));
    }
}
