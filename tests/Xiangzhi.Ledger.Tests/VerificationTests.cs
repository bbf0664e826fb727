using System.Text;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class VerificationTests : IDisposable
{
    readonly CheckpointSigner signer = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly CheckpointSigner district = CheckpointSigner.Create("district.example");

    public void Dispose()
    {
        signer.Dispose();
        district.Dispose();
    }

    [Fact]
    public void An_export_that_is_whole_agrees_with_itself_and_claims_no_more()
    {
        var journal = new Journal(40, signer, [10, 25, 40]);
        var result = Journal.Verify(journal.Export(signer.Key));
        Assert.Empty(result.Problems);
        Assert.Equal((true, false, 40L, Convert.ToBase64String(journal.Tree.Root())), (result.Ok, result.Trusted, result.Entries, result.Root));
        Assert.Contains("只与自身一致", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_and_a_checkpoint_from_outside_make_it_trusted_up_to_there()
    {
        var journal = new Journal(40, signer, [10, 25]);
        var evidence = new Evidence { Keys = [signer.Key], Checkpoints = [journal.Checkpoints[1]] };
        var result = Journal.Verify(journal.Export(signer.Key), evidence);
        Assert.True(result.Ok);
        Assert.True(result.Trusted);
        Assert.Equal(25, result.Townships[0].TrustedTo);
        Assert.Contains(result.Remarks, remark => remark.Seq == 26);
        Assert.False(Journal.Verify(journal.Export(signer.Key), evidence with { Keys = [] }).Trusted);
        Assert.False(Journal.Verify(journal.Export(signer.Key), evidence with { Checkpoints = [] }).Trusted);
    }

    [Fact]
    public void A_journal_rolled_back_is_seen_only_from_outside_and_named_from_its_end()
    {
        var journal = new Journal(40, signer, [10, 25, 40]);
        var old = new Journal(30, signer, [10, 25]);
        Assert.True(Journal.Verify(old.Export(signer.Key)).Ok);
        var result = Journal.Verify(old.Export(signer.Key), new() { Keys = [signer.Key], Checkpoints = [journal.Checkpoints[2]] });
        Assert.False(result.Ok);
        Assert.Equal((Sample.Township, 31L), (result.Problems[0].Township, result.Problems[0].Seq));
        Assert.Contains("退回", result.Problems[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_recomputed_and_signed_again_is_bracketed_by_the_checkpoints_that_others_kept()
    {
        var journal = new Journal(40, signer, [10, 20, 25, 40]);
        for (var changed = 1; changed <= 40; changed++)
        {
            var forged = new Journal(40, signer, [10, 20, 25, 40], change: Secretly(changed));
            var export = forged.Export(signer.Key);
            Assert.True(Journal.Verify(export).Ok);
            var result = Journal.Verify(export, new() { Keys = [signer.Key], Checkpoints = [.. journal.Checkpoints] });
            var (first, last) = changed switch { <= 10 => (1, 10), <= 20 => (11, 20), <= 25 => (21, 25), _ => (26, 40) };
            var problem = Assert.Single(result.Problems);
            Assert.Equal((Sample.Township, (long)first), (problem.Township, problem.Seq));
            Assert.Contains($"第 {first} 至 {last} 条", problem.What, StringComparison.Ordinal);
            Assert.False(result.Trusted);
        }
    }

    [Fact]
    public void A_receipt_kept_outside_narrows_the_range_and_names_its_own_entry()
    {
        var journal = new Journal(40, signer, [40]);
        var receipt = Receipt.Of("1", "2", journal.Entries[16], 17, journal.Hashes.Subtree, journal.Checkpoints[0]);
        // The proof of leaf 17 among 40 vouches for 18, 19-20, 21-24, 25-32, 1-16 and 33-40.
        foreach (var (changed, expected) in ((int, string)[])
            [(17, "第 17 条"), (18, "第 18 条"), (20, "第 19 至 20 条"), (22, "第 21 至 24 条"), (30, "第 25 至 32 条"), (3, "第 1 至 16 条"), (40, "第 33 至 40 条")])
        {
            var forged = new Journal(40, signer, [40], change: Secretly(changed));
            var result = Journal.Verify(forged.Export(signer.Key), new() { Keys = [signer.Key], Receipts = [receipt] });
            Assert.StartsWith(expected, Assert.Single(result.Problems).What, StringComparison.Ordinal);
        }
        Assert.True(Journal.Verify(journal.Export(), new() { Keys = [signer.Key], Receipts = [receipt] }).Trusted);
    }

    [Fact]
    public void A_forger_without_the_key_is_caught_by_the_journals_own_checkpoints()
    {
        var journal = new Journal(40, signer, [10, 20, 40]);
        var forged = new Journal(40, null, [], change: Secretly(15));
        forged.Checkpoints.AddRange(journal.Checkpoints);
        var result = Journal.Verify(forged.Export(signer.Key));
        Assert.Equal(11, Assert.Single(result.Problems).Seq);
        using var other = CheckpointSigner.Create(signer.Key.Name);
        var resigned = new Journal(40, other, [10, 20, 40], change: Secretly(15));
        Assert.True(Journal.Verify(resigned.Export(other.Key)).Ok);
        var seen = Journal.Verify(resigned.Export(other.Key), new() { Keys = [signer.Key], Checkpoints = [journal.Checkpoints[1]] });
        Assert.Contains(seen.Problems, p => p.What.Contains("公钥", StringComparison.Ordinal));
        Assert.Equal(1, seen.Problems[0].Seq);
    }

    [Fact]
    public void A_live_journal_is_checked_with_its_stored_leaves_and_each_changed_entry_is_named()
    {
        var journal = new Journal(40, signer, [10, 20, 40]);
        var verification = new Verification(new() { Keys = [signer.Key], Checkpoints = [journal.Checkpoints[2]] });
        verification.Begin(Sample.Township, [signer.Key]);
        foreach (var checkpoint in journal.Checkpoints)
            verification.Checkpoint(checkpoint);
        for (var seq = 1; seq <= 40; seq++)
        {
            var bytes = journal.Entries[seq - 1].ToArray();
            if (seq is 7 or 33)
                bytes[bytes.AsSpan().IndexOf("recordedAt\":\"2025"u8) + 16] = (byte)'4';
            verification.Entry(seq, bytes, journal.Leaves[seq - 1]);
        }
        verification.End();
        Assert.Equal([7L, 33L], verification.Result().Problems.Select(problem => problem.Seq));
    }

    [Fact]
    public void Erased_personal_data_are_no_fault_and_altered_ones_are()
    {
        var journal = new Journal(40, signer, [40]);
        journal.Personal.Remove(8);
        Assert.True(Journal.Verify(journal.Export(signer.Key)).Ok);
        var (slot, salt, _) = journal.Personal[12];
        journal.Personal[12] = (slot, salt, Sample.Bytes("{\"name\":\"另一人\"}"));
        Assert.Equal(12, Assert.Single(Journal.Verify(journal.Export(signer.Key)).Problems).Seq);
    }

    [Fact]
    public void A_damaged_entry_is_exported_as_it_is_and_named()
    {
        var journal = new Journal(12, signer, [12]);
        journal.Entries[4] = [.. journal.Entries[4][..30], (byte)'\n', 0xff, .. journal.Entries[4][31..]];
        var result = Journal.Verify(journal.Export(signer.Key));
        Assert.All(result.Problems, problem => Assert.Equal(5, problem.Seq));
        Assert.NotEmpty(result.Problems);
    }

    [Fact]
    public void A_file_may_hold_several_townships_and_each_is_judged_by_itself()
    {
        const string neighbour = "500114206000";
        using var stream = new MemoryStream();
        new Journal(5, null, []).Export(stream);
        new Journal(6, null, [], neighbour).Export(stream);
        var good = Journal.Verify(stream.ToArray());
        Assert.True(good.Ok);
        Assert.Equal([(Sample.Township, 5L), (neighbour, 6L)], good.Townships.Select(t => (t.Township, t.Entries)));
        var third = new Journal(9, signer, [9], "500114207000").Checkpoints[0];
        var missing = Journal.Verify(stream.ToArray(), new() { Checkpoints = [third] });
        Assert.Equal("500114207000", Assert.Single(missing.Problems).Township);
    }

    [Fact]
    public void A_checkpoint_of_one_township_does_not_vouch_for_another()
    {
        var neighbour = new Journal(40, signer, [40], "500114206000");
        var result = Journal.Verify(neighbour.Export(signer.Key), new() { Keys = [signer.Key], Checkpoints = [neighbour.Checkpoints[0]] });
        Assert.False(result.Ok);
        using var own = CheckpointSigner.Create("xiangzhi/500114206000");
        var right = new Journal(40, own, [40], "500114206000");
        // The district signs for any township.
        var witnessed = district.Sign(right.Checkpoints[0]);
        Assert.True(Journal.Verify(right.Export(own.Key), new() { Keys = [district.Key], Checkpoints = [witnessed] }).Trusted);
    }

    [Fact]
    public void Another_townships_entries_under_this_ones_header_are_reported_from_the_first()
    {
        var text = Encoding.UTF8.GetString(new Journal(6, null, [], "500114206000").Export());
        var lines = text.Split('\n');
        (lines[0], lines[^2]) = (Renamed(lines[0]), Renamed(lines[^2]));
        var result = Journal.Verify(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Equal((Sample.Township, 1L), (result.Problems[0].Township, result.Problems[0].Seq));
        static string Renamed(string line) => line.Replace("500114206000", Sample.Township, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_went_back_is_remarked_and_no_fault()
    {
        var journal = new Journal(10, null, [], change: e => e.Seq == 6 ? e with { RecordedAt = e.RecordedAt.AddDays(-1) } : e);
        var result = Journal.Verify(journal.Export());
        Assert.True(result.Ok);
        Assert.Contains(result.Remarks, remark => remark.Seq == 6);
    }

    static Func<Entry, Entry> Secretly(int seq) => entry => entry.Seq == seq ? entry with { RecordedBy = "p99" } : entry;
}
