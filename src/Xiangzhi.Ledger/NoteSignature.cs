using System.Buffers.Binary;

namespace Xiangzhi.Ledger;

/// <summary>One signature line of a note: em dash, name, base64 of key id and value.</summary>
/// <param name="Value">A log's is a DER sequence, a witness's a time before it; of other kinds it is carried along unread.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Value)
{
    /// <exception cref="FormatException">No signature line.</exception>
    public static NoteSignature Parse(string line)
    {
        if (line.Split(' ') is not ["—", var name, var base64] || !CheckpointKey.IsName(name)
            || Base64.Decode(base64) is not { Length: > 4 } bytes)
            throw new FormatException($"检查点的签名行不合式样：{line}");
        return new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4));
    }

    /// <summary>The line, without its end.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + Value.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Value.Span.CopyTo(bytes.AsSpan(4));
        return $"— {Name} {Convert.ToBase64String(bytes)}";
    }
}
