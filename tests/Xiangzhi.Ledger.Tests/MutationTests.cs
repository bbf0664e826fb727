using System.Text;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

/// <summary>Whatever is done to an export is reported, with the first bad entry.</summary>
public sealed class MutationTests
{
    const int Size = 40;
    static readonly CheckpointSigner Signer = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    static readonly byte[] Export = new Journal(Size, Signer, [10, 25, 40]).Export(Signer.Key);
    static readonly List<Line> Lines = Split(Export);

    /// <param name="Kind">First key of the line.</param>
    /// <param name="Seq">The entry to which it belongs; 0 for the header, Size + 1 for the end.</param>
    sealed record Line(byte[] Bytes, string Kind, int Seq);

    [Fact]
    public void Any_flipped_bit_is_reported_at_its_entry()
    {
        var random = new Random(11);
        for (var i = 0; i < 4000; i++)
            Flip(random.Next(Export.Length), random.Next(8));
    }

    // A checkpoint may come to name another size, smaller or larger, and is still reported where it stands.
    [Fact]
    public void Any_flipped_bit_of_a_line_beside_the_entries_is_reported_where_it_stands()
    {
        var (start, flipped) = (0, 0);
        foreach (var line in Lines)
        {
            for (var at = start; line.Kind is "checkpoint" or "export" or "end" && at < start + line.Bytes.Length; at++)
                for (var bit = 0; bit < 8; bit++, flipped++)
                    Flip(at, bit);
            start += line.Bytes.Length;
        }
        Assert.True(flipped > 3 * 8 * 200);
    }

    static void Flip(int at, int bit)
    {
        var changed = Export.ToArray();
        changed[at] ^= (byte)(1 << bit);
        var line = LineAt(at);
        Expect(changed, $"bit {bit} at {at} in {line.Kind} of {line.Seq}", line switch
        {
            { Kind: "export" } => [0, 1],
            { Kind: "end" } => [0, Size, Size + 1],
            // The line joins the next, and the entry there is lost with it.
            { Kind: "content" or "checkpoint", Seq: < Size } when Export[at] == '\n' => [line.Seq, line.Seq + 1],
            _ => [line.Seq],
        });
    }

    [Fact]
    public void A_line_broken_in_two_is_reported_at_its_entry()
    {
        foreach (var line in Lines.Where(line => line.Kind is "entry" or "content" or "checkpoint"))
            foreach (var at in new[] { 0, 5, line.Bytes.Length / 2, line.Bytes.Length - 2 })
            {
                var broken = line with { Bytes = [.. line.Bytes] };
                broken.Bytes[at] = (byte)'\n';
                Expect(Join(Lines.Select(l => l == line ? broken : l)), $"{line.Kind} of {line.Seq} broken at {at}", [line.Seq]);
            }
    }

    [Fact]
    public void Any_cut_is_reported_where_the_file_ends()
    {
        var random = new Random(12);
        for (var i = 0; i < 1500; i++)
        {
            var at = random.Next(Export.Length);
            var line = LineAt(at);
            Expect(Export[..at], $"cut at {at} in {line.Kind} of {line.Seq}", line switch
            {
                { Kind: "export" } => [0, 1],
                // A cut between an entry and what stands beside it cannot be told from one before the next entry.
                { Kind: "entry" } => [line.Seq],
                { Seq: < Size } => [line.Seq, line.Seq + 1],
                // All entries are there: the file is at fault, or the line after the last entry.
                _ => [Size, 0],
            });
        }
    }

    [Fact]
    public void Any_entry_taken_out_put_in_or_moved_is_reported_at_the_first_that_is_wrong()
    {
        var random = new Random(13);
        var entries = Enumerable.Range(0, Lines.Count).Where(i => Lines[i].Kind == "entry").ToList();
        for (var i = 0; i < 1500; i++)
        {
            var (a, b) = (entries[random.Next(Size)], entries[random.Next(Size)]);
            var lines = Lines.ToList();
            var (first, second) = (Lines[Math.Min(a, b)].Seq, Lines[Math.Max(a, b)].Seq);
            switch (random.Next(4))
            {
                case 0:
                    lines.RemoveAt(a);
                    Expect(Join(lines), $"without {Lines[a].Seq}", [Lines[a].Seq]);
                    break;
                case 1:
                    (lines[a], lines[b]) = (lines[b], lines[a]);
                    if (a != b)
                        Expect(Join(lines), $"{first} and {second} exchanged", [first]);
                    break;
                case 2:
                    lines.Insert(b + 1, lines[a]);
                    Expect(Join(lines), $"{Lines[a].Seq} again after {Lines[b].Seq}", [Math.Min(Lines[a].Seq, Lines[b].Seq + 1)]);
                    break;
                default:
                    lines.Insert(a, Forged(random, Lines[a].Seq));
                    Expect(Join(lines), $"a forged one before {Lines[a].Seq}", [Lines[a].Seq]);
                    break;
            }
        }
    }

    [Fact]
    public void Any_line_beside_an_entry_taken_out_or_moved_is_reported()
    {
        for (var i = 0; i < Lines.Count; i++)
            if (Lines[i].Kind is "content" or "checkpoint")
            {
                var without = Lines.ToList();
                without.RemoveAt(i);
                Expect(Join(without), $"without {Lines[i].Kind} of {Lines[i].Seq}", [0]);
                var moved = without.ToList();
                moved.Insert(Math.Min(i + 2, moved.Count), Lines[i]);
                Expect(Join(moved), $"{Lines[i].Kind} of {Lines[i].Seq} moved", Enumerable.Range(Lines[i].Seq, 3).Append(Size + 1).Append(0).ToArray());
            }
    }

    [Fact]
    public void Whole_bytes_put_in_or_taken_out_anywhere_are_reported()
    {
        var random = new Random(14);
        for (var i = 0; i < 2000; i++)
        {
            var at = random.Next(Export.Length);
            var size = random.Next(1, 5);
            byte[] changed = random.Next(2) == 0
                ? [.. Export[..at], .. Export[Math.Min(at + size, Export.Length)..]]
                : [.. Export[..at], .. " \n{}"u8[..(size - 1)], (byte)random.Next(256), .. Export[at..]];
            if (!changed.AsSpan().SequenceEqual(Export))
                Assert.False(Journal.Verify(changed).Ok, $"at {at}");
        }
    }

    static void Expect(byte[] export, string what, int[] seqs)
    {
        var result = Journal.Verify(export);
        Assert.False(result.Ok, what);
        Assert.True(seqs.Contains((int)result.Problems[0].Seq),
            $"{what}: {string.Join(" | ", result.Problems.Take(4).Select(p => $"{p.Seq} {p.What}"))}");
    }

    static Line Forged(Random random, int seq)
    {
        var bytes = EntryCodec.Write(Sample.Entry(random, seq));
        using var stream = new MemoryStream();
        var writer = new LedgerExportWriter(stream);
        writer.Begin(Sample.Township, 1, []);
        writer.Entry(seq, bytes, MerkleTree.Leaf(bytes));
        return Split(stream.ToArray())[1];
    }

    static Line LineAt(int offset)
    {
        var end = 0;
        return Lines.First(line => offset < (end += line.Bytes.Length));
    }

    static byte[] Join(IEnumerable<Line> lines) => [.. lines.SelectMany(line => line.Bytes)];

    static List<Line> Split(byte[] export)
    {
        var lines = new List<Line>();
        var (start, seq) = (0, 0);
        for (var i = 0; i < export.Length; i++)
            if (export[i] == '\n')
            {
                var bytes = export[start..(i + 1)];
                var kind = Encoding.UTF8.GetString(bytes).Split('"')[1];
                seq += kind is "entry" or "end" ? 1 : 0;
                lines.Add(new(bytes, kind, seq));
                start = i + 1;
            }
        return lines;
    }
}
