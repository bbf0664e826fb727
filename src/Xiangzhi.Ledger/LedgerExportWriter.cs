using System.Security.Cryptography;

namespace Xiangzhi.Ledger;

/// <summary>
/// Writes the open ledger export: UTF-8, one canonical JSON object a line, one section a township; see
/// <c>docs/SPECIFICATION.md</c>. Holds no more than one line. The stream stays open.
/// </summary>
public sealed class LedgerExportWriter(Stream stream)
{
    readonly CanonicalWriter writer = new(4096);
    readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    string? township;
    long declared;
    Frontier tree = Frontier.Empty;

    /// <summary>Opens a township's section.</summary>
    /// <param name="size">Entries that will follow.</param>
    /// <param name="keys">The township's checkpoint keys, older ones too.</param>
    /// <param name="keyChanges">Notes by which the journal went over from one key to the next.</param>
    public void Begin(string township, long size, IEnumerable<CheckpointKey> keys, IReadOnlyCollection<Checkpoint>? keyChanges = null)
    {
        if (this.township is not null)
            throw new InvalidOperationException("上一个乡镇尚未收尾。");
        (this.township, declared, tree) = (township, size, Frontier.Empty);
        Line(w =>
        {
            w.Key("export"); w.String(LedgerExport.Format);
            w.Key("hash"); w.String("sha256");
            if (keyChanges is { Count: > 0 })
            {
                w.Key("keyChanges");
                w.BeginArray();
                foreach (var change in keyChanges)
                    w.String(change.ToText());
                w.EndArray();
            }
            w.Key("keys");
            w.BeginArray();
            foreach (var key in keys)
                w.String(key.ToString());
            w.EndArray();
            w.Key("size"); w.Integer(size);
            w.Key("spec"); w.Integer(LedgerExport.SpecificationVersion);
            w.Key("township"); w.String(township);
        });
    }

    /// <param name="bytes">As stored. Bytes that are damaged are exported too, as base64url, so that they can be seen.</param>
    /// <param name="leaf">The leaf's hash as stored: 32 bytes.</param>
    public void Entry(long seq, ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> leaf)
    {
        Line(w =>
        {
            var isWhole = Canonical.Check(bytes.Span) is null;
            if (!isWhole) { w.Key("bytes"); w.Bytes(bytes.Span); }
            if (isWhole) { w.Key("entry"); w.Raw(bytes.Span); }
            w.Key("leaf"); w.Bytes(leaf.Span);
            w.Key("seq"); w.Integer(seq);
        });
        tree = tree.Append(leaf.Span);
    }

    /// <summary>One person's data of the entry just written.</summary>
    /// <param name="content">Canonical bytes; damaged ones are not exported and read as erased.</param>
    public void Personal(long seq, string slot, ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> content)
    {
        if (Canonical.Check(content.Span) is null)
            Line(w =>
            {
                w.Key("content"); w.Raw(content.Span);
                w.Key("salt"); w.Bytes(salt.Span);
                w.Key("seq"); w.Integer(seq);
                w.Key("slot"); w.String(slot);
            });
    }

    /// <summary>A checkpoint of exactly the size written so far.</summary>
    public void Checkpoint(Checkpoint checkpoint) => Line(w =>
    {
        w.Key("checkpoint"); w.String(checkpoint.ToText());
    });

    /// <summary>Closes the section.</summary>
    public void End()
    {
        if (tree.Size != declared)
            throw new InvalidOperationException($"头行说有 {declared} 条，实写 {tree.Size} 条。");
        var closing = township ?? throw new InvalidOperationException("没有开头的乡镇。");
        var sha256 = digest.GetHashAndReset();
        Line(w =>
        {
            w.Key("end"); w.String(LedgerExport.Format);
            w.Key("root"); w.Bytes(tree.Root());
            w.Key("sha256"); w.Bytes(sha256);
            w.Key("size"); w.Integer(tree.Size);
            w.Key("township"); w.String(closing);
        });
        digest.GetHashAndReset();
        township = null;
        stream.Flush();
    }

    void Line(Action<CanonicalWriter> write)
    {
        if (township is null)
            throw new InvalidOperationException("先写头行。");
        writer.Clear();
        writer.BeginObject();
        write(writer);
        writer.EndObject();
        var line = writer.Written.Span;
        if (line.Length > LedgerExport.MaxLineBytes)
            throw new InvalidOperationException($"一行有 {line.Length} 字节，超过上限 {LedgerExport.MaxLineBytes}。");
        stream.Write(line);
        stream.Write("\n"u8);
        digest.AppendData(line);
        digest.AppendData("\n"u8);
    }
}
