using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

/// <summary>The vectors in docs/SPECIFICATION.md, computed by a second implementation, hold for this one.</summary>
public sealed class SpecificationTests
{
    static readonly string Document = File.ReadAllText(Path.Combine(Here(), "..", "..", "docs", "SPECIFICATION.md"));

    static byte[][] Entries => [.. Lines("entries").Select(Encoding.UTF8.GetBytes)];

    [Fact]
    public void Text()
    {
        var rows = Lines("text").Skip(2).Select(row => row.Split('`')).ToList();
        Assert.Equal(5, rows.Count);
        foreach (var row in rows)
        {
            var writer = new CanonicalWriter();
            writer.String(Encoding.BigEndianUnicode.GetString(Convert.FromHexString(row[1])));
            Assert.Equal(row[3], Convert.ToHexStringLower(writer.Written.Span));
        }
    }

    [Fact]
    public void Entries_read_and_write_as_they_stand()
    {
        var entries = Entries.Select(bytes => EntryCodec.Read(bytes)).ToList();
        Assert.Equal(Entries, entries.Select(EntryCodec.Write));
        Assert.Equal((1L, new TimeOnly(10, 20), Secrecy.WorkSecret, new Source(SourceKind.Paper, "来信", "3"), "调〔2025〕1号"),
            (entries[0].Seq, entries[0].At!.Value, entries[0].Secrecy, entries[0].Source, entries[0].Number));
        Assert.Equal((1L, 1, 2, Basis.Told, "pingan"), (entries[1].Corrects!.Value, entries[1].Part, entries[1].Version, entries[1].Basis, entries[1].Unit));
        Assert.Equal(["p01", "p02"], entries[1].DecidedBy);
        Assert.Equal(2, entries[2].Voids);
    }

    [Fact]
    public void Personal_content()
    {
        var fields = Fields("personal");
        var commitment = PersonalContent.Seal(fields["slot"], Encoding.UTF8.GetBytes(fields["bytes"]), Convert.FromHexString(fields["salt"]));
        Assert.Equal(fields["hash"], Convert.ToHexStringLower(commitment.Hash.Span));
        Assert.Equal(commitment.Hash.ToArray(), EntryCodec.Read(Entries[0]).Personal[0].Hash.ToArray());
    }

    [Fact]
    public void Tree()
    {
        var leaves = Entries.Select(entry => MerkleTree.Leaf(entry)).ToList();
        var hashes = new TreeHashes(leaves);
        foreach (var line in Lines("tree"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (first, second) = (Number(words[1]), words.Length > 3 ? Number(words[2]) : 0);
            IEnumerable<byte[]> actual = words[0] switch
            {
                "leaf" => [leaves[first - 1]],
                "root" => [hashes.Root(first)],
                "inclusion" => hashes.Inclusion(first - 1, second),
                _ => hashes.Consistency(first, second),
            };
            Assert.Equal(words.Where(word => word.Length == 64), actual.Select(Convert.ToHexStringLower));
        }
        Assert.Equal(12, Lines("tree").Length);
    }

    [Fact]
    public void Checkpoint_and_key()
    {
        var key = CheckpointKey.Parse(Lines("key").Single());
        Assert.Equal(Lines("key").Single(), key.ToString());
        var note = string.Join('\n', Lines("note")) + "\n";
        var checkpoint = Checkpoint.Parse(note);
        Assert.Equal(note, checkpoint.ToText());
        Assert.True(checkpoint.Verify(key));
        Assert.Equal(("500114205000", 3L), (checkpoint.Township, checkpoint.Size));
        Assert.Equal(new DateTimeOffset(2025, 3, 7, 12, 0, 0, TimeSpan.Zero), checkpoint.At);
    }

    [Fact]
    public void Witness_key_cosignature_and_request()
    {
        var key = WitnessKey.Parse(Lines("witness-key").Single());
        Assert.Equal(Lines("witness-key").Single(), key.ToString());
        var note = string.Join('\n', Lines("cosigned")) + "\n";
        var cosigned = Checkpoint.Parse(note);
        Assert.Equal(note, cosigned.ToText());
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1741348860), cosigned.CosignedAt(key));
        Assert.True(cosigned.Verify(CheckpointKey.Parse(Lines("key").Single())));
        var body = string.Join('\n', Lines("request")) + "\n";
        var request = WitnessRequest.Parse(body);
        Assert.Equal(body, request.ToString());
        var hashes = new TreeHashes([.. Entries.Select(entry => MerkleTree.Leaf(entry))]);
        Assert.True(Proofs.VerifyConsistency(request.OldSize, hashes.Root(2), 3, request.Checkpoint.Root.Span, request.Proof));
    }

    [Fact]
    public void Receipt_and_query_code()
    {
        var receipt = Receipt.Parse(Lines("receipt").Single());
        Assert.Equal(Lines("receipt").Single(), receipt.ToJson());
        Assert.True(receipt.Holds);
        Assert.True(receipt.Matches(Entries[0]));
        Assert.True(receipt.Verify(new() { Keys = [CheckpointKey.Parse(Lines("key").Single())] }).Trusted);
        var fields = Fields("code");
        var code = QueryCode.Of(Convert.FromHexString(fields["key"]), Guid.Parse(fields["matter"]));
        Assert.Equal(fields["code"], code);
        Assert.Equal(code, QueryCode.Read(code));
    }

    [Fact]
    public void Export()
    {
        var export = string.Concat(Lines("export").Select(line => line + "\n"));
        var key = CheckpointKey.Parse(Lines("key").Single());
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(export));
        var result = Verification.Of(stream, new() { Keys = [key], Checkpoints = [Checkpoint.Parse(string.Join('\n', Lines("note")))] });
        Assert.Empty(result.Problems);
        Assert.True(result.Trusted);

        var fields = Fields("personal");
        using var written = new MemoryStream();
        var writer = new LedgerExportWriter(written);
        writer.Begin("500114205000", 3, [key]);
        for (var seq = 1; seq <= 3; seq++)
        {
            writer.Entry(seq, Entries[seq - 1], MerkleTree.Leaf(Entries[seq - 1]));
            if (seq == 1)
                writer.Personal(1, fields["slot"], Convert.FromHexString(fields["salt"]), Encoding.UTF8.GetBytes(fields["bytes"]));
        }
        writer.Checkpoint(Checkpoint.Parse(string.Join('\n', Lines("note"))));
        writer.End();
        Assert.Equal(export, Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void Change_of_key()
    {
        var (before, next) = (CheckpointKey.Parse(Lines("key-before").Single()), CheckpointKey.Parse(Lines("key-next").Single()));
        var (handing, after) = (Checkpoint.Parse(Note("hand-over")), Checkpoint.Parse(Note("note-after")));
        Assert.Equal((Note("hand-over"), Note("note-after")), (handing.ToText(), after.ToText()));
        Assert.Equal(next, handing.NextKey);
        Assert.True(handing.Verify(before) && after.Verify(next));
        Assert.False(handing.Verify(next) || after.Verify(before));
        var unsigned = (handing with { Extensions = [.. handing.Extensions.Where(line => !line.StartsWith("next-key ", StringComparison.Ordinal))] }).HandingOver(next);
        Assert.Equal(handing.Extensions, unsigned.Extensions);

        var export = string.Concat(Lines("export-handed-over").Select(line => line + "\n"));
        VerifyResult Check(Evidence evidence)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(export));
            return Verification.Of(stream, evidence);
        }
        var known = Check(new() { Keys = [before], Checkpoints = [after] });
        Assert.Empty(known.Problems);
        Assert.True(known.Trusted);
        Assert.False(Check(new() { Checkpoints = [after] }).Trusted);
        // Without the handing over, whoever knows the key before has no word for the next one.
        export = export.Replace($"\"keyChanges\":[{export.Split("\"keyChanges\":[")[1].Split(']')[0]}],", "", StringComparison.Ordinal);
        Assert.False(Check(new() { Keys = [before], Checkpoints = [after] }) is { Trusted: true, Problems: [] });
    }

    [Fact]
    public void An_export_after_a_change_of_key_is_written_as_it_stands()
    {
        var keys = Lines("key-before").Concat(Lines("key-next")).Select(CheckpointKey.Parse).ToList();
        var (handing, after, fields) = (Checkpoint.Parse(Note("hand-over")), Checkpoint.Parse(Note("note-after")), Fields("personal"));
        using var written = new MemoryStream();
        var writer = new LedgerExportWriter(written);
        writer.Begin("500114205000", 3, keys, [handing]);
        for (var seq = 1; seq <= 3; seq++)
        {
            writer.Entry(seq, Entries[seq - 1], MerkleTree.Leaf(Entries[seq - 1]));
            if (seq == 1)
                writer.Personal(1, fields["slot"], Convert.FromHexString(fields["salt"]), Encoding.UTF8.GetBytes(fields["bytes"]));
            if (seq == 2)
                writer.Checkpoint(handing);
        }
        writer.Checkpoint(after);
        writer.End();
        Assert.Equal(Lines("export-handed-over"), Encoding.UTF8.GetString(written.ToArray()).TrimEnd('\n').Split('\n'));
    }

    static string Note(string vector) => string.Join('\n', Lines(vector)) + "\n";

    static Dictionary<string, string> Fields(string vector) => Lines(vector)
        .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries)).ToDictionary(parts => parts[0], parts => parts[1]);

    // A vector is what follows its mark: a table, or what stands between two fences.
    internal static string[] Lines(string vector)
    {
        var rest = Document[Document.IndexOf($"<!-- vector: {vector} -->\n", StringComparison.Ordinal)..].Split('\n')[1..];
        return rest[0].StartsWith("```", StringComparison.Ordinal)
            ? rest.Skip(1).TakeWhile(line => line != "```").ToArray()
            : rest.TakeWhile(line => line.Length > 0).ToArray();
    }

    static int Number(string word) => word.Length < 64 ? int.Parse(word, CultureInfo.InvariantCulture) : 0;

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
