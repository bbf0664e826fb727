using Xunit;

namespace Xiangzhi.Ledger.Tests;

/// <summary>What witnesses' lines and changes of key are worth to whoever verifies an export.</summary>
public sealed class WitnessedExportTests : IDisposable
{
    static readonly DateTimeOffset Noon = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);
    readonly CheckpointSigner log = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly CheckpointSigner next = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly WitnessSigner witness = WitnessSigner.Create("district.example/witness");
    readonly Journal journal;

    public WitnessedExportTests()
    {
        journal = new(20, log, [10, 20]);
        journal.Checkpoints[0] = journal.Checkpoints[0].With([witness.Cosign(journal.Checkpoints[0], Noon.AddSeconds(9))]);
    }

    public void Dispose()
    {
        log.Dispose();
        next.Dispose();
        witness.Dispose();
    }

    [Fact]
    public void A_known_witness_is_told_with_entry_and_time_and_alone_makes_nothing_trusted()
    {
        var result = Journal.Verify(journal.Export(log.Key), new() { Witnesses = [witness.Key] });
        Assert.True(result.Ok);
        Assert.False(result.Trusted);
        Assert.Equal([new Vouching("district.example/witness", 10, Noon.AddSeconds(9))], result.Townships.Single().Witnessed);
        Assert.StartsWith("只与自身一致", result.Message, StringComparison.Ordinal);
        Assert.Empty(Journal.Verify(journal.Export(log.Key)).Townships.Single().Witnessed);
    }

    [Fact]
    public void A_note_that_a_witness_sent_back_vouches_without_the_journals_key()
    {
        var evidence = new Evidence { Witnesses = [witness.Key], Checkpoints = [journal.Checkpoints[0]] };
        var result = Journal.Verify(journal.Export(log.Key), evidence);
        Assert.True(result.Trusted);
        Assert.Equal(10, result.Townships.Single().TrustedTo);
        Assert.False(Journal.Verify(journal.Export(log.Key), evidence with { Checkpoints = [journal.Checkpoints[1]] }).Trusted);
    }

    [Fact]
    public void A_witness_line_copied_to_another_checkpoint_of_the_journal_is_found()
    {
        journal.Checkpoints[1] = journal.Checkpoints[1].With([journal.Checkpoints[0].Signatures[^1]]);
        Assert.True(Journal.Verify(journal.Export(log.Key)).Ok);
        var result = Journal.Verify(journal.Export(log.Key), new() { Witnesses = [witness.Key] });
        Assert.Contains("见证人", Assert.Single(result.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_cut_back_to_its_own_witnessed_checkpoint_is_caught_by_the_later_one_only()
    {
        var cut = new Journal(10, log, []);
        cut.Checkpoints.Add(journal.Checkpoints[0]);
        var alone = Journal.Verify(cut.Export(log.Key), new() { Keys = [log.Key], Witnesses = [witness.Key] });
        Assert.False(alone.Trusted);
        Assert.Equal(10, Assert.Single(alone.Townships.Single().Witnessed).Size);
        var later = Journal.Verify(cut.Export(log.Key), new() { Keys = [log.Key], Witnesses = [witness.Key], Checkpoints = [journal.Checkpoints[1]] });
        Assert.Contains("退回", later.Problems[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rewritten_journal_is_contradicted_by_the_witnesss_line_that_it_still_shows()
    {
        var forged = new Journal(20, log, [20], change: e => e.Seq == 5 ? e with { RecordedBy = "p99" } : e);
        forged.Checkpoints.Insert(0, journal.Checkpoints[0]);
        var result = Journal.Verify(forged.Export(log.Key), new() { Witnesses = [witness.Key] });
        Assert.False(result.Ok);
        Assert.Empty(result.Townships.Single().Witnessed);
    }

    [Fact]
    public void Whoever_holds_the_old_key_follows_a_handing_over_and_not_one_that_only_the_new_key_tells()
    {
        var (grown, handing) = Grown();
        var evidence = new Evidence { Keys = [log.Key], Checkpoints = [grown.Checkpoints[^1]] };
        var followed = Journal.Verify(Export(grown, log.Sign(handing)), evidence);
        Assert.Empty(followed.Problems);
        Assert.True(followed.Trusted);
        Assert.Contains(followed.Remarks, remark => remark.What.Contains("旧钥匙签过交接", StringComparison.Ordinal));

        var anew = Journal.Verify(Export(grown, handing), evidence);
        Assert.False(anew.Ok);
        Assert.Contains(anew.Remarks, remark => remark.What.Contains("信任从这里重新开始", StringComparison.Ordinal));
        Assert.True(Journal.Verify(Export(grown, handing), evidence with { Keys = [log.Key, next.Key] }).Trusted);
        Assert.Equal(10, Journal.Verify(Export(grown, handing), evidence with { Checkpoints = [grown.Checkpoints[0]] }).Townships.Single().TrustedTo);
    }

    [Fact]
    public void A_checkpoint_by_a_stolen_key_after_its_handing_over_is_found()
    {
        var (grown, handing) = Grown();
        grown.Checkpoints[^1] = log.Sign(grown.Checkpoints[^1] with { Signatures = [] });
        var result = Journal.Verify(Export(grown, log.Sign(handing)));
        Assert.Contains("旧钥匙被人盗用", Assert.Single(result.Problems).What, StringComparison.Ordinal);
    }

    /// <summary>A journal that goes over to the next key at entry 15; the note about it is signed by that only.</summary>
    (Journal, Checkpoint) Grown()
    {
        var grown = new Journal(20, log, [10]);
        grown.Checkpoints.Add(next.Sign(Checkpoint.Of(Sample.Township, grown.Tree, Noon)));
        return (grown, next.Sign(Checkpoint.Of(Sample.Township, new Journal(15, null, []).Tree, Noon).HandingOver(next.Key)));
    }

    byte[] Export(Journal grown, Checkpoint handing)
    {
        using var stream = new MemoryStream();
        var writer = new LedgerExportWriter(stream);
        writer.Begin(grown.Township, grown.Entries.Count, [log.Key, next.Key], [handing]);
        for (var seq = 1; seq <= grown.Entries.Count; seq++)
        {
            writer.Entry(seq, grown.Entries[seq - 1], grown.Leaves[seq - 1]);
            foreach (var checkpoint in grown.Checkpoints.Where(c => c.Size == seq))
                writer.Checkpoint(checkpoint);
        }
        writer.End();
        return stream.ToArray();
    }
}
