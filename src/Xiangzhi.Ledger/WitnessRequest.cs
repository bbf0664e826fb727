using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Xiangzhi.Ledger;

/// <summary>What a journal asks of a witness: the body of C2SP tlog-witness, as a file or posted.</summary>
/// <param name="OldSize">Entries that the journal believes the witness saw last; 0 for the first time.</param>
/// <param name="Proof">Consistency of the checkpoint with that size.</param>
public sealed record WitnessRequest(long OldSize, ImmutableArray<byte[]> Proof, Checkpoint Checkpoint)
{
    /// <summary>Most lines of proof, inclusive, as C2SP tlog-witness has it.</summary>
    public const int MaxProof = 63;

    /// <summary>Longest request, in bytes, inclusive: a note and its proof.</summary>
    public const int MaxLength = Checkpoint.MaxLength + 8 * 1024;

    const string Old = "old ";

    /// <exception cref="FormatException">No request; says what is wrong.</exception>
    public static WitnessRequest Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new FormatException($"请求超过 {MaxLength} 个字符。");
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0 || !text.StartsWith(Old, StringComparison.Ordinal))
            throw new FormatException("请求须先有一行 old 条数，再是证明，空一行，然后是检查点。");
        var lines = text[..gap].Split('\n');
        if (!long.TryParse(lines[0][Old.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var old)
            || Old + old.ToString(CultureInfo.InvariantCulture) != lines[0])
            throw new FormatException($"请求第 1 行应为 old 加条数，实为“{lines[0]}”。");
        if (lines.Length - 1 > MaxProof)
            throw new FormatException($"证明多于 {MaxProof} 行。");
        var proof = lines.Skip(1).Select(line => Base64.Decode(line) is { Length: MerkleTree.HashBytes } hash ? hash
            : throw new FormatException($"证明的一行应为 32 字节哈希的 base64，实为“{line}”。"));
        var request = new WitnessRequest(old, [.. proof], Checkpoint.Parse(text[(gap + 2)..]));
        return request.OldSize <= request.Checkpoint.Size ? request
            : throw new FormatException($"old 为 {old} 条，多于检查点的 {request.Checkpoint.Size} 条。");
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Old}{OldSize}\n");
        foreach (var hash in Proof)
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Checkpoint.ToText()).ToString();
    }
}
