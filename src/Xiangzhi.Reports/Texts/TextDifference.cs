namespace Xiangzhi.Reports.Texts;

public enum StretchKind
{
    Same,
    Deleted,
    Inserted,
}

/// <summary>A stretch of a text that stayed, went or came.</summary>
public sealed record Stretch(StretchKind Kind, string Text);

/// <summary>
/// What differs between two texts: sentence by sentence, and within sentences that are alike word by word. A Chinese word is taken as one
/// sign; a number, a Latin word and a reference in braces stay whole.
/// </summary>
public static class TextDifference
{
    /// <summary>Steps of one comparison, inclusive; texts beyond are shown as gone and come.</summary>
    private const int MostSteps = 1_000_000;

    /// <summary>Pairs of signs in common from which two sentences are told apart within.</summary>
    private const double Alike = 0.4;

    /// <returns>In order; neighbours differ in kind. What stayed and went together is the first text, what stayed and came the second.</returns>
    public static IReadOnlyList<Stretch> Of(string before, string after)
    {
        var (old, now) = (Sentences(before), Sentences(after));
        var (oldLike, nowLike) = (old.ConvertAll(s => new Likeness(s)), now.ConvertAll(s => new Likeness(s)));
        var stretches = Aligned(old.Count, now.Count, (i, j) => old[i] == now[j] ? 1 : oldLike[i].With(nowLike[j]) is var share && share >= Alike ? share : 0)
            .SelectMany(pair => pair switch
            {
                ({ } i, { } j) => Words(old[i], now[j]),
                ({ } i, null) => [new(StretchKind.Deleted, old[i])],
                (null, { } j) => [new(StretchKind.Inserted, now[j])],
                _ => Array.Empty<Stretch>(),
            });
        return Joined(stretches);
    }

    private static IEnumerable<Stretch> Words(string before, string after)
    {
        if (before == after)
            return [new(StretchKind.Same, before)];
        var (old, now) = (Tokens(before), Tokens(after));
        return Aligned(old.Count, now.Count, (i, j) => old[i] == now[j] ? 1 : 0).Select(pair => pair switch
        {
            ({ } i, { }) => new Stretch(StretchKind.Same, old[i]),
            ({ } i, null) => new(StretchKind.Deleted, old[i]),
            var (_, j) => new(StretchKind.Inserted, now[j!.Value]), // a pair has one side at least
        });
    }

    /// <summary>The pairing of two lists, in order, that is worth most: the longest common subsequence where each pair is worth 0 or 1.</summary>
    /// <param name="worth">Of pairing two items; 0: they are no pair.</param>
    private static List<(int? Old, int? Now)> Aligned(int old, int now, Func<int, int, double> worth)
    {
        if ((long)old * now > MostSteps)
            return [.. Enumerable.Range(0, old).Select(i => ((int?)i, (int?)null)), .. Enumerable.Range(0, now).Select(j => ((int?)null, (int?)j))];
        var (best, pairs) = (new double[old + 1, now + 1], new double[old, now]);
        for (var i = old - 1; i >= 0; i--)
        {
            for (var j = now - 1; j >= 0; j--)
            {
                pairs[i, j] = worth(i, j);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), pairs[i, j] > 0 ? pairs[i, j] + best[i + 1, j + 1] : 0);
            }
        }
        var aligned = new List<(int?, int?)>();
        var (a, b) = (0, 0);
        while (a < old || b < now)
        {
            if (a < old && b < now && pairs[a, b] > 0 && best[a, b] == pairs[a, b] + best[a + 1, b + 1])
                aligned.Add((a++, b++));
            else if (a < old && (b == now || best[a, b] == best[a + 1, b]))
                aligned.Add((a++, null));
            else
                aligned.Add((null, b++));
        }
        return aligned;
    }

    /// <summary>Sentences with the stops that end them; a line feed ends one too.</summary>
    private static List<string> Sentences(string text) => Cut(text, (last, next) => last is '。' or '；' or '！' or '？' or '\n' && next is not ('。' or '”' or '）'));

    private static List<string> Tokens(string text)
    {
        var depth = 0;
        return Cut(text, (last, next) =>
        {
            depth = last is '{' ? 1 : last is '}' ? 0 : depth;
            return depth == 0 && !(IsWord(last) && IsWord(next));
        });
    }

    private static bool IsWord(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '%';

    private static List<string> Cut(string text, Func<char, char, bool> isBetween)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !isBetween(text[i - 1], text[i]))
                continue;
            pieces.Add(text[start..i]);
            start = i;
        }
        return pieces;
    }

    // Of a gap, what went stands before what came.
    private static List<Stretch> Joined(IEnumerable<Stretch> stretches)
    {
        var joined = new List<Stretch>();
        var (gone, come) = ("", "");
        foreach (var stretch in stretches.Append(new(StretchKind.Same, "")))
        {
            if (stretch.Kind == StretchKind.Deleted)
                gone += stretch.Text;
            else if (stretch.Kind == StretchKind.Inserted)
                come += stretch.Text;
            else
            {
                if (gone.Length > 0)
                    joined.Add(new(StretchKind.Deleted, gone));
                if (come.Length > 0)
                    joined.Add(new(StretchKind.Inserted, come));
                if (stretch.Text.Length > 0 && joined is [.., { Kind: StretchKind.Same } last])
                    joined[^1] = last with { Text = last.Text + stretch.Text };
                else if (stretch.Text.Length > 0)
                    joined.Add(stretch);
                (gone, come) = ("", "");
            }
        }
        return joined;
    }
}
