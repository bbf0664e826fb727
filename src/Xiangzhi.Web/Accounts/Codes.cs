using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Web.Accounts;

/// <summary>Codes that people copy from paper: letters and digits that cannot be mistaken for each other, in groups of four.</summary>
public static class Codes
{
    private const string Rfc4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Characters: 80 bits, beyond guessing.</summary>
    private const int Length = 16;

    public static string New() => Grouped(RandomNumberGenerator.GetString(Rfc4648, Length));

    /// <summary>As it is compared: without blanks and hyphens, in capitals; 0 and 1 are read as the letters they look like.</summary>
    public static string Normal(string typed) => typed.Trim().Length == Totp.Digits && typed.Trim().All(char.IsAsciiDigit) ? typed.Trim()
        : string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)) is var code && code.Length == Totp.Digits && code.All(char.IsAsciiDigit) ? code
        : code.Replace('0', 'O').Replace('1', 'I').Replace('8', 'B');

    public static string Base32(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text.Append(Rfc4648[(pair >> (11 - bit % 8)) & 31]);
        }
        return text.ToString();
    }

    public static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(c => new string(c)));
}
