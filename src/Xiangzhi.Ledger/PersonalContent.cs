using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Ledger;

/// <summary>
/// Personal data stand beside the hashed bytes; the entry holds a salted commitment to each person's. Erasing data and salt
/// leaves a hash that tells nothing and can be opened by nobody, and the tree as it was.
/// </summary>
public static class PersonalContent
{
    /// <summary>Bytes of a salt, made at random for each person and entry: fewer could be tried out.</summary>
    public const int SaltBytes = 32;

    /// <param name="slot">Whose data within the form, without NUL; the form's own is the empty string.</param>
    /// <param name="canonicalBytes">The person's part of the form.</param>
    /// <param name="salt">32 random bytes.</param>
    public static Commitment Seal(string slot, ReadOnlySpan<byte> canonicalBytes, ReadOnlySpan<byte> salt)
    {
        if (salt.Length != SaltBytes)
            throw new ArgumentException("盐须为 32 字节。", nameof(salt));
        if (slot.Contains('\0'))
            throw new ArgumentException("位置不得含 NUL。", nameof(slot));
        return new(slot, Hash(slot, canonicalBytes, salt));
    }

    /// <summary>Whether these are the salt and the bytes that were sealed.</summary>
    public static bool Opens(Commitment commitment, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> canonicalBytes) =>
        salt.Length == SaltBytes && commitment.Hash.Span.SequenceEqual(Hash(commitment.Slot, canonicalBytes, salt));

    // The slot is hashed too: else two parties' data and salts could be exchanged without a trace.
    static byte[] Hash(string slot, ReadOnlySpan<byte> canonicalBytes, ReadOnlySpan<byte> salt)
    {
        var tag = "xiangzhi-personal-v1\0"u8;
        var bytes = new byte[tag.Length + Encoding.UTF8.GetByteCount(slot) + 1 + salt.Length + canonicalBytes.Length];
        tag.CopyTo(bytes);
        var at = tag.Length + Encoding.UTF8.GetBytes(slot, bytes.AsSpan(tag.Length)) + 1; // a NUL ends the slot
        salt.CopyTo(bytes.AsSpan(at));
        canonicalBytes.CopyTo(bytes.AsSpan(at + salt.Length));
        return SHA256.HashData(bytes);
    }
}
