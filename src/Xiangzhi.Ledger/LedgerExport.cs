using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Xiangzhi.Ledger;

/// <summary>Reads the open ledger export line by line, however long the file; a line that cannot be read is a line too.</summary>
public static class LedgerExport
{
    public const string Format = "xiangzhi-ledger";

    /// <summary>Version of <c>docs/SPECIFICATION.md</c> that is written and read.</summary>
    public const int SpecificationVersion = 1;

    /// <summary>Longest line without its end, inclusive: 4 MiB, 64 times the largest entry.</summary>
    public const int MaxLineBytes = 4 * 1024 * 1024;

    public static IEnumerable<ExportLine> Read(Stream stream)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var number = 0L;
        foreach (var line in ExportLines.Of(stream))
        {
            number++;
            var read = line.Fault is { } fault ? new ExportFault(number, fault) : Parse(number, line.Bytes, digest);
            // The digest covers a section from its header to the line before its end.
            if (read is ExportHeader or ExportEnd)
                digest.GetHashAndReset();
            if (read is not ExportEnd)
            {
                digest.AppendData(line.Bytes.Span);
                digest.AppendData("\n"u8);
            }
            yield return read;
        }
    }

    static ExportLine Parse(long number, ReadOnlyMemory<byte> line, IncrementalHash digest)
    {
        try
        {
            var r = new CanonicalReader(line.Span);
            r.BeginObject();
            if (!r.NextKey(out var kind))
                throw r.Fault("空行");
            var read =
                kind.SequenceEqual("entry"u8) || kind.SequenceEqual("bytes"u8) ? Entry(ref r, number, line, kind[0] == 'b') :
                kind.SequenceEqual("content"u8) ? Personal(ref r, number, line) :
                kind.SequenceEqual("checkpoint"u8) ? new ExportCheckpoint(number, Checkpoint.Parse(r.String())) :
                kind.SequenceEqual("export"u8) ? Header(ref r, number) :
                kind.SequenceEqual("end"u8) ? End(ref r, number, digest) :
                (ExportLine)new ExportFault(number, "不认识的行");
            if (r.NextKey(out _))
                throw r.Fault("多余的键");
            r.End();
            return read;
        }
        catch (FormatException fault)
        {
            return new ExportFault(number, fault.Message);
        }
    }

    static ExportEntry Entry(ref CanonicalReader r, long number, ReadOnlyMemory<byte> line, bool isDamaged)
    {
        var bytes = isDamaged ? r.Bytes() : Slice(ref r, line);
        Key(ref r, "leaf"u8);
        var leaf = Hash(ref r);
        Key(ref r, "seq"u8);
        return new(number, r.Integer(), bytes, leaf);
    }

    static ExportPersonal Personal(ref CanonicalReader r, long number, ReadOnlyMemory<byte> line)
    {
        var content = Slice(ref r, line);
        Key(ref r, "salt"u8);
        var salt = r.Bytes();
        Key(ref r, "seq"u8);
        var seq = r.Integer();
        Key(ref r, "slot"u8);
        return new(number, seq, r.String(), salt, content);
    }

    static ExportHeader Header(ref CanonicalReader r, long number)
    {
        Word(ref r, Format);
        Key(ref r, "hash"u8);
        Word(ref r, "sha256");
        var changes = ImmutableArray.CreateBuilder<Checkpoint>();
        if (!r.NextKey(out var list))
            throw r.Fault("缺键，或键不对");
        if (list.SequenceEqual("keyChanges"u8))
        {
            for (r.BeginArray(); r.NextItem();)
                changes.Add(Checkpoint.Parse(r.String()));
            Key(ref r, "keys"u8);
        }
        else if (!list.SequenceEqual("keys"u8))
            throw r.Fault("缺键，或键不对");
        var keys = ImmutableArray.CreateBuilder<CheckpointKey>();
        for (r.BeginArray(); r.NextItem();)
            keys.Add(CheckpointKey.Parse(r.String()));
        Key(ref r, "size"u8);
        var size = r.Integer();
        Key(ref r, "spec"u8);
        if (r.Integer() is var version && version != SpecificationVersion)
            throw r.Fault($"规范版本为 {version}，本程序只读版本 {SpecificationVersion}；请换新版核验程序");
        Key(ref r, "township"u8);
        return new(number, r.String(), size, keys.DrainToImmutable(), changes.DrainToImmutable());
    }

    static ExportEnd End(ref CanonicalReader r, long number, IncrementalHash digest)
    {
        Word(ref r, Format);
        Key(ref r, "root"u8);
        var root = Hash(ref r);
        Key(ref r, "sha256"u8);
        var holds = Hash(ref r).AsSpan().SequenceEqual(digest.GetCurrentHash());
        Key(ref r, "size"u8);
        var size = r.Integer();
        Key(ref r, "township"u8);
        return new(number, r.String(), size, root, holds);
    }

    static void Key(ref CanonicalReader r, ReadOnlySpan<byte> name)
    {
        if (!r.NextKey(out var key) || !key.SequenceEqual(name))
            throw r.Fault("缺键，或键不对");
    }

    static void Word(ref CanonicalReader r, string expected)
    {
        if (r.String() != expected)
            throw r.Fault($"此处应为 {expected}");
    }

    static byte[] Hash(ref CanonicalReader r) =>
        r.Bytes() is { Length: MerkleTree.HashBytes } hash ? hash : throw r.Fault("哈希须为 32 字节");

    static ReadOnlyMemory<byte> Slice(ref CanonicalReader r, ReadOnlyMemory<byte> line)
    {
        var start = r.Position;
        return line.Slice(start, r.Raw().Length);
    }
}
