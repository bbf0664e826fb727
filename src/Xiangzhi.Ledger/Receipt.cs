using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Ledger;

/// <summary>
/// What a resident takes home: that the matter was taken in on that day, and a proof that its entry stands in the journal
/// that the checkpoint names. Number and query code are for finding it; what is proved is the leaf.
/// </summary>
public sealed record Receipt
{
    const string Format = "xiangzhi-receipt";

    /// <summary>Longest text, in characters, inclusive.</summary>
    public const int MaxLength = 128 * 1024;

    public required string Township { get; init; }

    /// <summary>Ledger number 台账号.</summary>
    public required string Number { get; init; }

    /// <summary>As <see cref="Ledger.QueryCode.Of"/> makes it.</summary>
    public required string QueryCode { get; init; }

    public required long Seq { get; init; }

    /// <summary>Hash of the leaf: 32 bytes.</summary>
    public required ReadOnlyMemory<byte> Leaf { get; init; }

    /// <summary>Plain SHA-256 of the entry's canonical bytes, for tools that know no trees: 32 bytes.</summary>
    public required ReadOnlyMemory<byte> EntryHash { get; init; }

    /// <summary>Inclusion proof from the leaf upwards.</summary>
    public required ImmutableArray<byte[]> Proof { get; init; }

    public required Checkpoint Checkpoint { get; init; }

    /// <param name="bytes">The entry's canonical bytes.</param>
    /// <param name="subtree">Hashes of the township's tree.</param>
    /// <param name="checkpoint">Signed, at a size that holds the entry.</param>
    public static Receipt Of(
        string number, string queryCode, ReadOnlySpan<byte> bytes, long seq, SubtreeHash subtree, Checkpoint checkpoint) => new()
        {
            Township = checkpoint.Township ?? throw new ArgumentException("检查点不是乡镇账本的。", nameof(checkpoint)),
            Number = number,
            QueryCode = queryCode,
            Seq = seq,
            Leaf = MerkleTree.Leaf(bytes),
            EntryHash = SHA256.HashData(bytes),
            Proof = [.. Proofs.Inclusion(seq - 1, checkpoint.Size, subtree)],
            Checkpoint = checkpoint,
        };

    /// <summary>Whether the leaf stands in the tree of the checkpoint, whoever signed that.</summary>
    public bool Holds => Checkpoint.Township == Township
        && Proofs.VerifyInclusion(Leaf.Span, Seq - 1, Checkpoint.Size, Proof, Checkpoint.Root.Span);

    /// <summary>Whether this is the entry of which the receipt speaks.</summary>
    public bool Matches(ReadOnlySpan<byte> entryBytes) =>
        Leaf.Span.SequenceEqual(MerkleTree.Leaf(entryBytes)) && EntryHash.Span.SequenceEqual(SHA256.HashData(entryBytes));

    /// <summary>Checks the receipt by itself, and against keys and checkpoints from outside.</summary>
    public VerifyResult Verify(Evidence evidence)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var size = Checkpoint.Size;
        if (!Holds)
            problems.Add(new(Township, Seq, $"凭条所证的第 {Seq} 条不在所附检查点（{size} 条）的树里：凭条或检查点被改过"));
        evidence = evidence.Knowing([Checkpoint]);
        var isSigned = evidence.IsSigned(Checkpoint);
        if (evidence.Keys.Length > 0 && !isSigned)
            problems.Add(new(Township, Seq, "凭条所附检查点的签名与外存公钥不符"));
        problems.AddRange(evidence.FaultsOf(Checkpoint).Where(_ => isSigned));
        problems.AddRange((evidence with { Receipts = [] }).Faults());
        problems.AddRange(evidence.Checkpoints.Where(other => other.Township == Township && other.Size == size
            && !other.Root.Span.SequenceEqual(Checkpoint.Root.Span))
            .Select(_ => new Problem(Township, Seq, $"同为 {size} 条，凭条所附检查点与外存检查点的根不同：曾有两本账")));
        return new()
        {
            Ok = problems.Count == 0,
            // A key from outside suffices here: the receipt is itself what was kept outside.
            Trusted = problems.Count == 0 && isSigned,
            Entries = size,
            Townships = [new(Township, size, Checkpoint.Root, isSigned ? size : 0) { Witnessed = [.. evidence.VouchingsIn(Checkpoint)] }],
            Problems = problems.DrainToImmutable(),
            Remarks = [],
        };
    }

    /// <summary>One line of canonical JSON.</summary>
    public string ToJson()
    {
        var w = new CanonicalWriter(2048);
        w.BeginObject();
        w.Key("checkpoint"); w.String(Checkpoint.ToText());
        w.Key("code"); w.String(QueryCode);
        w.Key("entry"); w.Bytes(EntryHash.Span);
        w.Key("leaf"); w.Bytes(Leaf.Span);
        w.Key("number"); w.String(Number);
        w.Key("proof");
        w.BeginArray();
        foreach (var hash in Proof)
            w.Bytes(hash);
        w.EndArray();
        w.Key("receipt"); w.String(Format);
        w.Key("seq"); w.Integer(Seq);
        w.Key("spec"); w.Integer(LedgerExport.SpecificationVersion);
        w.Key("township"); w.String(Township);
        w.EndObject();
        return Encoding.UTF8.GetString(w.Written.Span);
    }

    /// <summary>The slip: lines for people, and the JSON as the last line.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
        登记凭条（不代表受理决定）
        区划代码：{Township}
        台账号：{Number}
        查询码：{QueryCode}
        账内序号：{Seq}
        叶哈希：{Convert.ToHexStringLower(Leaf.Span)}
        检查点：{Checkpoint.Size} 条，根 {Convert.ToBase64String(Checkpoint.Root.Span)}
        以下一行供离线核验（xiangzhi-verify --receipt）：
        {ToJson()}

        """);

    /// <summary>Reads the JSON, alone or as the line of a slip.</summary>
    /// <exception cref="FormatException">No receipt; says where.</exception>
    public static Receipt Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new FormatException($"凭条超过 {MaxLength} 个字符。");
        var line = text.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith('{'))
            ?? throw new FormatException("凭条里没有供核验的那一行（以 { 开头）。");
        var r = new CanonicalReader(Encoding.UTF8.GetBytes(line));
        r.BeginObject();
        var checkpoint = Checkpoint.Parse(Next(ref r, "checkpoint"u8).String());
        var code = Next(ref r, "code"u8).String();
        var entry = Next(ref r, "entry"u8).Bytes();
        var leaf = Next(ref r, "leaf"u8).Bytes();
        var number = Next(ref r, "number"u8).String();
        var proof = ImmutableArray.CreateBuilder<byte[]>();
        for (Next(ref r, "proof"u8).BeginArray(); r.NextItem();)
            proof.Add(r.Bytes());
        if (Next(ref r, "receipt"u8).String() != Format)
            throw r.Fault($"此处应为 {Format}");
        var seq = Next(ref r, "seq"u8).Integer();
        if (Next(ref r, "spec"u8).Integer() != LedgerExport.SpecificationVersion)
            throw r.Fault($"只读规范版本 {LedgerExport.SpecificationVersion}");
        var township = Next(ref r, "township"u8).String();
        if (r.NextKey(out _))
            throw r.Fault("多余的键");
        r.End();
        return new()
        {
            Township = township, Number = number, QueryCode = code, Seq = seq, Leaf = leaf, EntryHash = entry,
            Proof = proof.DrainToImmutable(), Checkpoint = checkpoint,
        };
    }

    static ref CanonicalReader Next(ref CanonicalReader r, ReadOnlySpan<byte> name)
    {
        if (!r.NextKey(out var key) || !key.SequenceEqual(name))
            throw r.Fault($"此处应有键 {Encoding.ASCII.GetString(name)}");
        return ref r;
    }
}
