using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Ledger;

/// <summary>
/// The code on a slip with which a resident asks how a matter stands: 55 bits of an HMAC, which nobody can count through or
/// derive from the ledger number, and a check character. Twelve characters, printed as <c>XXXX-XXXX-XXXX</c>.
/// </summary>
public static class QueryCode
{
    // Crockford's base 32: without I, L, O, which are read as 1, 1, 0, and without U.
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int DataCharacters = 11;

    /// <param name="key">Secret of the installation, 32 bytes or more.</param>
    public static string Of(ReadOnlySpan<byte> key, Guid matterId)
    {
        if (key.Length < 32)
            throw new ArgumentException("查询码的密钥至少 32 字节。", nameof(key));
        Span<byte> message = stackalloc byte[22 + 16];
        "xiangzhi-query-code-v1"u8.CopyTo(message);
        matterId.TryWriteBytes(message[22..], bigEndian: true, out _);
        var bits = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(key, message));
        Span<char> code = stackalloc char[14];
        var check = 0;
        for (var i = 0; i <= DataCharacters; i++)
        {
            // The top 55 bits, five at a time; the last place brings the weighted sum to zero.
            var value = i < DataCharacters ? (int)(bits >> (59 - 5 * i) & 31) : TimesTwo(check);
            check = TimesTwo(check) ^ value;
            code[i + i / 4] = Alphabet[value];
        }
        (code[4], code[9]) = ('-', '-');
        return new(code);
    }

    /// <summary>The code as printed, from what somebody typed: small letters, blanks, full-width characters and I, L, O for
    /// 1, 1, 0 are taken. Null where it is no code: one wrong character and any two exchanged are noticed.</summary>
    public static string? Read(string typed)
    {
        if (typed.Length > 64 || typed.Any(char.IsSurrogate) || typed.Contains('\uFFFE'))
            return null;
        var plain = typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        var values = new List<int>();
        foreach (var c in plain)
        {
            if (c is '-' or ' ' or '—' or '–' or '−')
                continue;
            var value = Alphabet.IndexOf(c switch { 'I' or 'L' => '1', 'O' => '0', _ => c }, StringComparison.Ordinal);
            if (value < 0)
                return null;
            values.Add(value);
        }
        if (values.Count != DataCharacters + 1 || values.Aggregate(0, (sum, value) => TimesTwo(sum) ^ value) != 0)
            return null;
        var text = string.Concat(values.Select(value => Alphabet[value]));
        return $"{text[..4]}-{text[4..8]}-{text[8..]}";
    }

    // In the field of 32 elements with x⁵ = x² + 1 the powers of two differ for 31 places, so each place has its weight.
    static int TimesTwo(int value) => value < 16 ? value << 1 : (value << 1 & 31) ^ 5;
}
