using System.Buffers.Binary;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class CosignatureTests : IDisposable
{
    static readonly DateTimeOffset Noon = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);
    readonly CheckpointSigner log = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly WitnessSigner witness = WitnessSigner.Create("district.example/witness");
    readonly Checkpoint note, cosigned;

    public CosignatureTests()
    {
        note = log.Sign(Checkpoint.Of(Sample.Township, new Journal(9, null, []).Tree, Noon));
        cosigned = note.With([witness.Cosign(note, Noon.AddSeconds(7))]);
    }

    public void Dispose()
    {
        log.Dispose();
        witness.Dispose();
    }

    [Fact]
    public void A_witnesss_line_tells_when_and_spoils_nothing_for_the_log()
    {
        var read = Checkpoint.Parse(cosigned.ToText());
        Assert.Equal(cosigned.ToText(), read.ToText());
        Assert.Equal(Noon.AddSeconds(7), read.CosignedAt(WitnessKey.Parse(witness.Key.ToString())));
        Assert.True(read.Verify(log.Key));
        Assert.Null(note.CosignedAt(witness.Key));
        Assert.False(note.IsSpoiledFor(witness.Key));
    }

    [Fact]
    public void A_witness_line_copied_from_another_note_spoils_it()
    {
        var other = log.Sign(Checkpoint.Of(Sample.Township, new Journal(9, null, [], seed: 8).Tree, Noon));
        var copied = other.With([cosigned.Signatures[^1]]);
        Assert.Null(copied.CosignedAt(witness.Key));
        Assert.True(copied.IsSpoiledFor(witness.Key));
        Assert.True(copied.Verify(log.Key));
    }

    [Fact]
    public void The_time_of_a_witness_line_cannot_be_changed()
    {
        var line = cosigned.Signatures[^1];
        foreach (var seconds in (long[])[0, Noon.ToUnixTimeSeconds() + 8, long.MaxValue, -1])
        {
            var value = line.Value.ToArray();
            BinaryPrimitives.WriteInt64BigEndian(value, seconds);
            Assert.True(note.With([line with { Value = value }]).IsSpoiledFor(witness.Key));
        }
        Assert.True(note.With([line with { Value = line.Value[..8] }]).IsSpoiledFor(witness.Key));
    }

    [Fact]
    public void The_same_secret_under_two_trades_makes_two_keys_and_no_signature_passes_for_the_other()
    {
        using var asLog = CheckpointSigner.FromPem("district.example/witness", witness.ToPem());
        Assert.NotEqual(asLog.Key.Id, witness.Key.Id);
        Assert.False(cosigned.Verify(asLog.Key));
        Assert.Null(asLog.Sign(note).CosignedAt(witness.Key));
        var swapped = asLog.Sign(note).Signatures[^1] with { KeyId = witness.Key.Id };
        Assert.True(note.With([swapped]).IsSpoiledFor(witness.Key));
    }

    [Fact]
    public void A_log_key_line_and_a_witness_key_line_are_never_taken_for_each_other()
    {
        Assert.Contains("--witness", Assert.Throws<FormatException>(() => CheckpointKey.Parse(witness.Key.ToString())).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => WitnessKey.Parse(log.Key.ToString()));
        Assert.Throws<FormatException>(() => WitnessKey.Parse(witness.Key.ToString().Replace("district", "distrikt", StringComparison.Ordinal)));
        Assert.Throws<ArgumentException>(() => WitnessSigner.Create(Checkpoint.OriginOf(Sample.Township)));
    }

    [Fact]
    public void A_signature_of_a_kind_that_nobody_here_knows_is_carried_along()
    {
        var foreign = NoteSignature.Parse("— witness.example/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
        var read = Checkpoint.Parse(cosigned.With([foreign]).ToText());
        Assert.Equal(3, read.Signatures.Length);
        Assert.NotNull(read.CosignedAt(witness.Key));
        Assert.True(read.Verify(log.Key));
    }
}
