namespace Xiangzhi.Web.Accounts;

/// <summary>How much of a password surprises: walks over the keyboard, sequences and repeats are tried by the rule, however long they are.</summary>
public static class Predictable
{
    /// <summary>Lines along which fingers walk and people count, forth and back: rows, with and without shift, zigzags, columns, the alphabet.</summary>
    private static readonly string[] Walks =
    [
        "01234567890", "`1234567890-=", "~!@#$%^&*()_+", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "abcdefghijklmnopqrstuvwxyz",
        "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "147258369", "741852963", "159357",
    ];

    /// <summary>The longest piece, in characters, whose repeating is seen.</summary>
    private const int LongestPiece = 5;

    private static readonly HashSet<(char, char)> Steps = [.. Walks.SelectMany(walk => walk.Zip(walk.Skip(1)).SelectMany(((char One, char Next) pair) => new[] { pair, (pair.Next, pair.One) }))];

    /// <summary>Characters that neither repeat what stands before them nor go one step on from it. Capitals count as small letters.</summary>
    public static int Surprises(string password)
    {
        var text = password.ToLowerInvariant();
        return Enumerable.Range(0, text.Length).Count(i => i == 0 || !(text[i] == text[i - 1] || Steps.Contains((text[i - 1], text[i])) || Enumerable.Range(2, LongestPiece - 1).Any(piece => i >= piece && text[i] == text[i - piece])));
    }
}
