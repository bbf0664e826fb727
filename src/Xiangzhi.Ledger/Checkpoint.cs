using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Xiangzhi.Ledger;

/// <summary>
/// What a journal was at some moment: a signed note in the form of C2SP tlog-checkpoint. Printed and held elsewhere, it is
/// that against which the journal proves itself.
/// </summary>
public sealed record Checkpoint
{
    /// <summary>Before the township's code in the first line.</summary>
    public const string OriginPrefix = "xiangzhi/";

    /// <summary>Longest note, in characters, inclusive.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Most signature lines, inclusive; C2SP asks for 16 at least.</summary>
    public const int MaxSignatures = 64;

    const string HashLine = "hash sha256";
    const string TimePrefix = "time ";
    const string NextKeyPrefix = "next-key ";
    const string TimeForm = "yyyy-MM-ddTHH:mm:ss.fff'Z'";

    /// <summary>The journal, as <see cref="OriginOf"/> makes it.</summary>
    public required string Origin { get; init; }

    /// <summary>Entries in the journal, from 0.</summary>
    public required long Size { get; init; }

    /// <summary>Root of the tree over those entries: 32 bytes.</summary>
    public required ReadOnlyMemory<byte> Root { get; init; }

    /// <summary>Further lines of the signed text.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];

    public ImmutableArray<NoteSignature> Signatures { get; init; } = [];

    public static string OriginOf(string township) => OriginPrefix + township;

    /// <summary>A checkpoint yet to be signed, with the hash's name and the time.</summary>
    public static Checkpoint Of(string township, Frontier tree, DateTimeOffset at) => new()
    {
        Origin = OriginOf(township),
        Size = tree.Size,
        Root = tree.Root(),
        Extensions = [HashLine, TimePrefix + at.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)],
    };

    /// <summary>The township's code, or null where the origin is that of another kind of log.</summary>
    public string? Township => Origin.StartsWith(OriginPrefix, StringComparison.Ordinal)
        && Origin[OriginPrefix.Length..] is var code && EntryCodec.IsTownship(code) ? code : null;

    /// <summary>When it was made, where it says so.</summary>
    public DateTimeOffset? At => Extensions.FirstOrDefault(line => line.StartsWith(TimePrefix, StringComparison.Ordinal)) is { } line
        && DateTimeOffset.TryParseExact(line[TimePrefix.Length..], TimeForm, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>The key that signs from here on, where this note hands the journal over to one; whoever signed the note says so.</summary>
    public CheckpointKey? NextKey
    {
        get
        {
            try
            {
                return Extensions.FirstOrDefault(line => line.StartsWith(NextKeyPrefix, StringComparison.Ordinal)) is { } line
                    && CheckpointKey.Parse(line[NextKeyPrefix.Length..]) is var next && next.Name == Origin ? next : null;
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }

    /// <summary>This note, yet to be signed, as that which hands the journal over to another key.</summary>
    public Checkpoint HandingOver(CheckpointKey next) => this with { Extensions = [.. Extensions, NextKeyPrefix + next], Signatures = [] };

    /// <summary>The signed text, each line ended.</summary>
    public string Body()
    {
        var lines = Extensions.Prepend(Convert.ToBase64String(Root.Span))
            .Prepend(Size.ToString(CultureInfo.InvariantCulture)).Prepend(Origin);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    internal byte[] BodyBytes() => Encoding.UTF8.GetBytes(Body());

    /// <summary>The note: body, an empty line, signature lines.</summary>
    public string ToText()
    {
        var text = new StringBuilder(Body()).Append('\n');
        foreach (var signature in Signatures)
            text.Append(signature).Append('\n');
        return text.ToString();
    }

    /// <summary>Whether the key signed this; other keys' signatures count for nothing.</summary>
    public bool Verify(CheckpointKey key)
    {
        var own = Signatures.Where(s => s.Name == key.Name && s.KeyId == key.Id).ToList();
        // A known key's signature that fails spoils the note (C2SP signed-note), even beside one that holds.
        return own.Count > 0 && key.SpeaksFor(Origin) && own.All(s => key.Verify(BodyBytes(), s.Value.Span));
    }

    /// <summary>When the witness vouched for this, the latest of its lines; null where it gave none, or one that fails.</summary>
    public DateTimeOffset? CosignedAt(WitnessKey witness) => IsSpoiledFor(witness) ? null
        : Signatures.Where(witness.Signed).Select(s => witness.Verify(this, s.Value.Span)).Max();

    /// <summary>Whether a line in the witness's name and number does not hold: forged, or copied from another note.</summary>
    public bool IsSpoiledFor(WitnessKey witness) => Signatures.Where(witness.Signed).Any(s => witness.Verify(this, s.Value.Span) is null);

    /// <summary>The note with further signature lines; one of the same name and key takes the place of its earlier one.</summary>
    public Checkpoint With(IEnumerable<NoteSignature> lines) => lines.Aggregate(this, (note, line) => note with
    {
        Signatures = [.. note.Signatures.Where(s => s.Name != line.Name || s.KeyId != line.KeyId), line],
    });

    /// <summary>Reads a note; a printed copy may have lost its last line's end and may bear Windows line ends.</summary>
    /// <exception cref="FormatException">Not a checkpoint; says what is wrong.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new FormatException($"检查点超过 {MaxLength} 个字符。");
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        var gap = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0)
            throw new FormatException("检查点缺少正文与签名之间的空行，或没有签名。");
        var body = text[..gap].Split('\n');
        var signatures = text[(gap + 2)..].Split('\n');
        if (text.Any(c => c < ' ' && c != '\n') || body.Length < 3 || body.Any(line => line.Length == 0))
            throw new FormatException("检查点正文须有来源、条数、根哈希三行，不得有空行或控制字符。");
        if (!long.TryParse(body[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || size.ToString(CultureInfo.InvariantCulture) != body[1])
            throw new FormatException($"检查点第 2 行应为条数，实为“{body[1]}”。");
        if (Base64.Decode(body[2]) is not { Length: MerkleTree.HashBytes } root)
            throw new FormatException("检查点第 3 行应为 32 字节根哈希的 base64。");
        if (signatures.Length > MaxSignatures)
            throw new FormatException($"检查点的签名多于 {MaxSignatures} 行。");
        return new()
        {
            Origin = body[0], Size = size, Root = root, Extensions = [.. body[3..]],
            Signatures = [.. signatures.Select(NoteSignature.Parse)],
        };
    }

    /// <summary>Reads a file of notes, one after another, with or without empty lines between them.</summary>
    /// <exception cref="FormatException">One of them is no checkpoint.</exception>
    public static ImmutableArray<Checkpoint> ParseAll(string text)
    {
        var notes = ImmutableArray.CreateBuilder<Checkpoint>();
        var body = new StringBuilder();
        var signatures = new StringBuilder();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Append(""))
        {
            var isSignature = line.StartsWith("— ", StringComparison.Ordinal);
            if (!isSignature && signatures.Length > 0)
            {
                notes.Add(Parse($"{body}\n{signatures}"));
                body.Clear();
                signatures.Clear();
            }
            (isSignature ? signatures : body).Append(line).Append('\n');
        }
        return notes.Count > 0 && body.Length == 1 ? notes.DrainToImmutable() : throw new FormatException("文件里没有检查点，或最后一份没有签名。");
    }
}
