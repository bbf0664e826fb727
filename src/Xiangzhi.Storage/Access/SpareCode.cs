using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Storage.Access;

/// <summary>
/// Spare codes as they are kept: a token each, divided by blanks, of salt and slow hash (PBKDF2, HMAC-SHA-512, as passwords are). The codes
/// of one set share their salt, so that a code that is shown is hashed once and not ten times.
/// </summary>
internal static class SpareCode
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>OWASP's number for this hash.</summary>
    private const int Rounds = 210_000;

    public static string Keep(IReadOnlyList<string> codes)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Join(' ', codes.Select(code => Token(salt, code)));
    }

    /// <summary>What is left when a code is used up; null where there is none such.</summary>
    public static string? Without(string kept, string code)
    {
        var tokens = kept.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shown = tokens.Select(t => t.Split('$')).Where(parts => parts.Length == 2).Select(parts => parts[0]).Distinct().Select(salt => Token(Convert.FromHexString(salt), code)).ToHashSet();
        // Sets made before this hash was used stand as plain SHA-256 until they are replaced.
        shown.Add(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code))));
        var rest = tokens.Where(t => !shown.Contains(t)).ToList();
        return rest.Count < tokens.Length ? string.Join(' ', rest) : null;
    }

    private static string Token(byte[] salt, string code) =>
        $"{Convert.ToHexStringLower(salt)}${Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(code, salt, Rounds, HashAlgorithmName.SHA512, HashBytes))}";
}
