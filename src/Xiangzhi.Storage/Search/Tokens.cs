using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Search;

/// <summary>
/// Cuts text into what is searched: two neighbouring Chinese characters at a time, and runs of Latin letters and digits
/// whole. A run's last character stands alone too, so that one character finds every place where it occurs.
/// Personal text goes in as keyed hashes: without the key, the index tells no name and none can be tried out.
/// </summary>
internal sealed class Tokens(byte[] key)
{
    /// <summary>Bytes kept of a hash: two words meet in 2⁻⁶⁴ of all pairs.</summary>
    private const int HashBytes = 8;

    /// <summary>Hashes kept in memory; Chinese text repeats its pairs.</summary>
    private const int MostHashes = 65_536;

    private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);

    // The dictionary's own count takes all of its locks.
    private int kept;

    // Tokens of a text are put together in the thread's own builder.
    [ThreadStatic] private static StringBuilder? spare;

    private delegate void Taker(ReadOnlySpan<char> token);

    /// <summary>Tokens of public text, divided by blanks.</summary>
    public static string Open(IEnumerable<string> texts)
    {
        var tokens = Begun();
        foreach (var run in texts.SelectMany(Runs))
        {
            Cut(run, token => Add(tokens, token));
            if (run.IsChinese)
                Add(tokens, run.Text.AsSpan(Last(run.Text)));
        }
        return tokens.ToString();
    }

    /// <summary>Tokens of personal text, hashed.</summary>
    public string Personal(IEnumerable<string> texts)
    {
        var tokens = Begun();
        foreach (var run in texts.SelectMany(Runs))
            Cut(run, token => Add(tokens, Hash(token)));
        return tokens.ToString();
    }

    /// <summary>What one word of a query looks for in public text; nothing where it has neither letter nor digit.</summary>
    public static IReadOnlyList<TokenRun> OpenQuery(string word) =>
        [.. Runs(word).Select(run => run.IsChinese && Last(run.Text) > 0 ? new TokenRun(Pieces(run), false) : new([run.Text], true))];

    /// <summary>The same in personal text: null where a single character asks, which no hash can answer.</summary>
    public IReadOnlyList<TokenRun>? PersonalQuery(string word)
    {
        var runs = Runs(word).ToList();
        return runs.Exists(run => run.IsChinese && Last(run.Text) == 0) ? null
            : [.. runs.Select(run => new TokenRun([.. Pieces(run).Select(piece => Hash(piece))], false))];
    }

    private static StringBuilder Begun() => (spare ??= new(4096)).Clear();

    private static void Add(StringBuilder tokens, ReadOnlySpan<char> token) => (tokens.Length == 0 ? tokens : tokens.Append(' ')).Append(token);

    private string Hash(ReadOnlySpan<char> token)
    {
        if (hashes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var known))
            return known;
        var word = token.ToString();
        Span<byte> full = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(word), full);
        var hash = Convert.ToHexStringLower(full[..HashBytes]);
        if (kept < MostHashes && hashes.TryAdd(word, hash))
            Interlocked.Increment(ref kept);
        return hash;
    }

    private readonly record struct Run(string Text, bool IsChinese);

    private static IEnumerable<Run> Runs(string text)
    {
        var plain = Plain(text);
        var start = 0;
        var kind = Kind.None;
        var at = 0;
        foreach (var rune in plain.EnumerateRunes())
        {
            var next = KindOf(rune);
            if (next != kind)
            {
                if (kind != Kind.None)
                    yield return new(plain[start..at], kind == Kind.Chinese);
                (start, kind) = (at, next);
            }
            at += rune.Utf16SequenceLength;
        }
        if (kind != Kind.None)
            yield return new(plain[start..], kind == Kind.Chinese);
    }

    private enum Kind { None, Chinese, Latin }

    // Letters without case are written without blanks between words: Chinese, and others that are searched the same way.
    private static Kind KindOf(Rune rune) => Rune.IsDigit(rune) || (Rune.IsLetter(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.OtherLetter)
        ? Kind.Latin : Rune.IsLetter(rune) ? Kind.Chinese : Kind.None;

    private static List<string> Pieces(Run run)
    {
        var pieces = new List<string>();
        Cut(run, piece => pieces.Add(piece.ToString()));
        return pieces;
    }

    // Neighbouring pairs of a Chinese run; another run, or a single character, whole.
    private static void Cut(Run run, Taker take)
    {
        var text = run.Text.AsSpan();
        var (first, second) = (0, run.IsChinese ? Width(text, 0) : text.Length);
        if (second >= text.Length)
            take(text);
        while (second < text.Length)
        {
            var end = second + Width(text, second);
            take(text[first..end]);
            (first, second) = (second, end);
        }
    }

    private static int Last(string text) => text.Length > 1 && char.IsLowSurrogate(text[^1]) ? text.Length - 2 : text.Length - 1;

    private static int Width(ReadOnlySpan<char> text, int at) => char.IsHighSurrogate(text[at]) ? 2 : 1;

    // Full-width digits, letters and the like are what their narrow twins are.
    private static string Plain(string text) => Sound(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static string Sound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
                return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        }
        return text;
    }
}
