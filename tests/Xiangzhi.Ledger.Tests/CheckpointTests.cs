using System.Security.Cryptography;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class CheckpointTests : IDisposable
{
    static readonly DateTimeOffset Noon = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);
    readonly CheckpointSigner signer = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly Checkpoint checkpoint;

    public CheckpointTests() => checkpoint = signer.Sign(Checkpoint.Of(Sample.Township, new Journal(9, null, []).Tree, Noon));

    public void Dispose() => signer.Dispose();

    // Published by Sigstore's public log; key and notes are its own.
    [Theory]
    [InlineData("rekor.sigstore.dev - 1193050959916656506\n151165654\nmQzjnEcka/8RktFYpvWYHha4kQcfzNVgTAMmg4OghL8=\n\n— rekor.sigstore.dev wNI9ajBFAiEA/3AFziktWhi/OYoqavWWSpVZC/EBTw2nZPltb200J1oCIG4JmkmTXrItmU4bUeJiYjTWAzwIvTO0ISB7OrbIadgC\n")]
    [InlineData("rekor.sigstore.dev - 2605736670972794746\n22954907\nkAnoYYy8iB3NjC5tE2l6pGBqY3uw3CBJ6x2cBBQXu0U=\nTimestamp: 1689107716054191855\n\n— rekor.sigstore.dev wNI9ajBFAiEA8OpuifHq4iqd6ZJSRiVQbe00eTdZllaQ51fgfAVxAPkCIDC64vV4bCtkn3S8CyMaTHHWgD2E/a+nm0eFBADK/LFP\n")]
    public void Notes_of_a_public_log_verify(string note)
    {
        const string line = "rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=";
        var key = CheckpointKey.Parse(line);
        Assert.Equal(line, key.ToString());
        var read = Checkpoint.Parse(note);
        Assert.Equal(note, read.ToText());
        Assert.True(read.Verify(key));
        Assert.False((read with { Size = read.Size + 1 }).Verify(key));
    }

    [Fact]
    public void What_was_signed_verifies_and_reads_back_as_printed()
    {
        var text = checkpoint.ToText();
        Assert.Equal(text, Checkpoint.Parse(text).ToText());
        Assert.True(Checkpoint.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd()).Verify(signer.Key));
        Assert.True(Checkpoint.Parse(text).Verify(CheckpointKey.Parse(signer.Key.ToString())));
        Assert.Equal(Noon, checkpoint.At);
    }

    [Fact]
    public void Whatever_is_changed_in_a_note_it_verifies_no_more()
    {
        var text = checkpoint.ToText();
        var random = new Random(21);
        for (var i = 0; i < 2000; i++)
        {
            var changed = text.ToCharArray();
            changed[random.Next(changed.Length - 1)] ^= (char)(1 << random.Next(7));
            try
            {
                var read = Checkpoint.Parse(new string(changed));
                Assert.True(read.ToText() == text || !read.Verify(signer.Key), new string(changed));
            }
            catch (FormatException)
            {
                continue;
            }
        }
    }

    [Fact]
    public void Another_key_of_the_same_name_does_not_verify()
    {
        using var forger = CheckpointSigner.Create(signer.Key.Name);
        Assert.False(forger.Sign(checkpoint with { Signatures = [] }).Verify(signer.Key));
        // Under the name and the id of the right key, too.
        var forged = forger.Sign(checkpoint with { Signatures = [] });
        forged = forged with { Signatures = [forged.Signatures[0] with { KeyId = signer.Key.Id }] };
        Assert.False(forged.Verify(signer.Key));
        Assert.False((checkpoint with { Signatures = [.. checkpoint.Signatures, .. forged.Signatures] }).Verify(signer.Key));
    }

    [Fact]
    public void Witnesses_add_their_lines_and_unknown_ones_do_no_harm()
    {
        using var witness = CheckpointSigner.Create("district.example/witness");
        var both = Checkpoint.Parse(witness.Sign(checkpoint).ToText());
        Assert.Equal(2, both.Signatures.Length);
        Assert.True(both.Verify(signer.Key));
        Assert.True(both.Verify(witness.Key));
        Assert.Single(signer.Sign(checkpoint).Signatures);
    }

    [Fact]
    public void A_townships_key_does_not_speak_for_its_neighbour()
    {
        var other = signer.Sign(checkpoint with { Origin = "xiangzhi/500114206000", Signatures = [] });
        Assert.False(other.Verify(signer.Key));
    }

    [Fact]
    public void A_signer_survives_being_stored_as_pem()
    {
        using var again = CheckpointSigner.FromPem(signer.Key.Name, signer.ToPem());
        Assert.Equal(signer.Key, again.Key);
        Assert.True(again.Sign(checkpoint).Verify(signer.Key));
        Assert.Throws<FormatException>(() => CheckpointSigner.FromPem("a", "nothing"));
        using var otherCurve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<FormatException>(() => CheckpointSigner.FromPem("a", otherCurve.ExportPkcs8PrivateKeyPem()));
        Assert.Throws<ArgumentException>(() => CheckpointSigner.Create("two words"));
    }

    [Fact]
    public void A_file_of_several_notes_is_read_with_or_without_gaps()
    {
        var text = checkpoint.ToText();
        Assert.Equal(3, Checkpoint.ParseAll(text + text + "\n\n" + text).Length);
        Assert.Throws<FormatException>(() => Checkpoint.ParseAll(text + checkpoint.Body()));
        Assert.Throws<FormatException>(() => Checkpoint.ParseAll(""));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a+12345678+AQAA")]
    [InlineData("a+c0d23d6b+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=")]
    [InlineData("a+6e340b9c+AgA=")]
    public void A_line_that_is_no_key_is_refused(string line) => Assert.Throws<FormatException>(() => CheckpointKey.Parse(line));
}
