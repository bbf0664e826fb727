using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class ReceiptTests : IDisposable
{
    readonly CheckpointSigner signer = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly Journal journal;

    public ReceiptTests() => journal = new(40, signer, [40]);

    public void Dispose() => signer.Dispose();

    Receipt Of(int seq) => Receipt.Of(
        "调〔2025〕17号", "M7N9-21FB-Z4FD", journal.Entries[seq - 1], seq, journal.Hashes.Subtree, journal.Checkpoints[0]);

    [Fact]
    public void A_slip_verifies_by_its_printed_text_and_the_public_key()
    {
        for (var seq = 1; seq <= 40; seq++)
        {
            var read = Receipt.Parse(Of(seq).ToText());
            Assert.Equal(Of(seq).ToJson(), read.ToJson());
            Assert.True(read.Matches(journal.Entries[seq - 1]));
            Assert.False(read.Matches(journal.Entries[seq % 40]));
            Assert.True(read.Verify(new() { Keys = [signer.Key] }).Trusted);
            var alone = read.Verify(Evidence.None);
            Assert.Equal((true, false), (alone.Ok, alone.Trusted));
        }
    }

    [Fact]
    public void A_slip_for_another_entry_or_with_another_leaf_fails()
    {
        var receipt = Of(17);
        var evidence = new Evidence { Keys = [signer.Key] };
        Assert.False((receipt with { Seq = 18 }).Verify(evidence).Ok);
        Assert.False((receipt with { Leaf = journal.Leaves[17] }).Verify(evidence).Ok);
        Assert.False((receipt with { Township = "500114206000" }).Verify(evidence).Ok);
        using var other = CheckpointSigner.Create(signer.Key.Name);
        Assert.False((receipt with { Checkpoint = other.Sign(receipt.Checkpoint with { Signatures = [] }) }).Verify(evidence).Ok);
    }

    [Fact]
    public void Two_journals_of_one_size_are_seen_from_a_slip()
    {
        var forged = new Journal(40, signer, [40], change: e => e.Seq == 3 ? e with { RecordedBy = "p99" } : e);
        var result = Of(17).Verify(new() { Keys = [signer.Key], Checkpoints = [forged.Checkpoints[0]] });
        Assert.Contains("两本账", Assert.Single(result.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_code_is_taken_as_people_type_it() =>
        Assert.Equal("M7N9-21FB-Z4FD", QueryCode.Read(" m7n9 2ifb—ｚ４ＦＤ"));

    [Fact]
    public void One_wrong_character_and_any_two_exchanged_are_noticed() => Prop.ForAll<Guid>(matter =>
    {
        var code = QueryCode.Of(new byte[32], matter).Replace("-", "", StringComparison.Ordinal);
        const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (var i = 0; i < 12; i++)
        {
            foreach (var wrong in alphabet.Where(c => c != code[i]))
                if (QueryCode.Read(code[..i] + wrong + code[(i + 1)..]) is not null)
                    return false;
            for (var j = 0; j < i; j++)
            {
                var exchanged = code.ToCharArray();
                (exchanged[i], exchanged[j]) = (exchanged[j], exchanged[i]);
                if (code[i] != code[j] && QueryCode.Read(new string(exchanged)) is not null)
                    return false;
            }
        }
        return QueryCode.Read(code) is not null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_differ_by_matter_and_by_key_and_nonsense_is_none()
    {
        var random = new Random(5);
        var codes = Enumerable.Range(0, 20_000).Select(_ => QueryCode.Of(new byte[32], Sample.Guid(random))).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(20_000, codes.Count);
        Assert.NotEqual(QueryCode.Of(new byte[32], Guid.Empty), QueryCode.Of([.. new byte[31], 1], Guid.Empty));
        foreach (var typed in (string[])["", "M7N9", "\ud842", new string('0', 100), "M7N9-21FB-Z4FU", "乡治"])
            Assert.Null(QueryCode.Read(typed));
    }

    /// <summary>Matters opened one after the other have ids that differ in their last bits, and ledger numbers that differ by one.</summary>
    [Fact]
    public void The_code_of_one_matter_tells_nothing_of_its_neighbours()
    {
        var (key, same, places) = (Enumerable.Range(0, 32).Select(i => (byte)i).ToArray(), 0, 0);
        for (var i = 0; i < 2_000; i++)
        {
            var (one, next) = (QueryCode.Of(key, new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, (byte)(i >> 8), (byte)(i & 255))), QueryCode.Of(key, new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, (byte)((i + 1) >> 8), (byte)((i + 1) & 255))));
            for (var at = 0; at < 13; at++)
            {
                if (one[at] == '-')
                    continue;
                places++;
                same += one[at] == next[at] ? 1 : 0;
            }
        }
        // One place in 32 is equal by chance.
        Assert.InRange(same, places / 32 * 8 / 10, places / 32 * 12 / 10);
    }
}
