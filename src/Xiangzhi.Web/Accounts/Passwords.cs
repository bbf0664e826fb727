using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Access;

namespace Xiangzhi.Web.Accounts;

/// <summary>Passwords and one-time codes: kept by the framework's hasher, compared in the same time whether or not there is anything to compare with.</summary>
public static class Passwords
{
    /// <summary>Characters, inclusive. Length is what makes a password hard to guess; of its composition nothing is asked (NIST SP 800-63B, 5.1.1.2).</summary>
    public const int Shortest = 10;

    /// <summary>Characters, inclusive: longer ones are work for the server and no better.</summary>
    public const int Longest = 128;

    /// <summary>Characters that no walk over the keyboard, sequence or repeat foretells (house convention).</summary>
    private const int FewestSurprises = 6;

    /// <summary>Digits alone are refused below this length: telephone numbers, birthdays, both.</summary>
    private const int ShortestNumber = 14;

    /// <summary>PBKDF2 with HMAC-SHA512; the number is OWASP's.</summary>
    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    private static readonly string Nobodys = Hasher.HashPassword("", Guid.NewGuid().ToString());

    /// <summary>What everybody tries first, in China too: beginnings of keyboards, numbers that sound like words.</summary>
    private static readonly string[] Common =
    [
        "1234567890", "0123456789", "0987654321", "1234567899", "12345678910", "123456789a", "a123456789", "123456qwer", "123456qwe", "qwertyuiop", "1qaz2wsx3edc", "qazwsxedcrfv", "1q2w3e4r5t",
        "q1w2e3r4t5", "asdfghjkl", "zxcvbnm123", "password", "password123", "passw0rd123", "administrator", "admin123456", "admin12345", "admin@123456", "woaini1314", "woaini520", "woaini1314520", "5201314",
        "1314520", "5201314520", "1314521521", "iloveyou", "iloveyou1314", "qq123456789", "abc123456", "abcd123456", "abcdefghij", "aa123456789", "wang123456", "zhang123456", "li123456789", "zhongguo", "zhongguo123",
        "woaizhongguo", "caonima123", "nihao123456", "xiangzhi", "xiangzhi123", "letmein123", "welcome123", "88888888", "66666666", "147258369", "741852963", "789456123", "159357456", "112233445566", "11223344",
    ];

    public static string Hash(string secret) => Hasher.HashPassword("", secret);

    /// <param name="hash">Null where there is none: the same time passes.</param>
    public static bool Match(string? hash, string secret, out bool isOld)
    {
        var result = Hasher.VerifyHashedPassword("", hash ?? Nobodys, secret.Length <= Longest ? secret : "");
        isOld = result == PasswordVerificationResult.SuccessRehashNeeded;
        return hash is not null && result != PasswordVerificationResult.Failed;
    }

    /// <summary>Why a password cannot be taken; null where it can.</summary>
    /// <param name="near">What stands close to the person: login name, names of the townships.</param>
    public static Text? Fault(string password, IEnumerable<string> near)
    {
        if (password.Length < Shortest)
            return new($"密码至少 {Shortest} 个字符，可以用一句好记的话。", $"At least {Shortest} characters; a sentence that you remember will do.");
        if (password.Length > Longest)
            return new($"密码最多 {Longest} 个字符。", $"At most {Longest} characters.");
        var plain = password.Trim().ToLowerInvariant();
        if (plain.Distinct().Count() < 4 || Predictable.Surprises(plain) < FewestSurprises || (plain.Length < ShortestNumber && plain.All(char.IsAsciiDigit)) || Common.Any(c => Covers(plain, c)))
            return new("这个密码太常见，一猜就中。请换一个，例如几个不相干的词连在一起。", "This password is among the first to be guessed. Take another, such as a few unrelated words.");
        if (near.Any(n => n.Length > 1 && Covers(plain, n.ToLowerInvariant())))
            return new("密码里主要是登录名或乡镇名，容易被猜中。请换一个。", "The password is mainly the login name or the township's name. Take another.");
        return null;
    }

    public static IEnumerable<string> Near(Account account, SignedIn who) => who.Serves.SelectMany(s => new[] { s.Township.Profile.Name, s.Township.Profile.ShortName, s.Township.Code, s.Actor.Name }).Append(account.Login);

    /// <summary>Whether little is left beside a guessable word: a few signs before or behind do not make it another.</summary>
    private static bool Covers(string password, string word) => password.Contains(word, StringComparison.Ordinal) && password.Length - word.Length < 5
        || (word.Length > 3 && password.Replace(word, "", StringComparison.Ordinal).Length < 4);
}
