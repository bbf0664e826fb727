using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>What one claim counts: the words, and where its phrase begins.</summary>
/// <param name="Local">The words by which the figure is known: the noun and what stands around the number.</param>
internal sealed record Counted(int Start, string Text, string Local);

/// <summary>Several nouns under one number: 参考率和合格率均达100%, 宪法、民法典宣讲各1场次, 无行政复议、行政诉讼案件.</summary>
internal static partial class SharedPredicate
{
    private static readonly char[] Joints = ['、', '和', '及', '与'];

    public static IReadOnlyList<Counted> Parts(Clause clause)
    {
        if (clause.Quantity.Heads is { } heads)
            return [new(clause.Quantity.Start, heads, heads + "#")];
        var words = clause.Quantity.Kind == ClaimKind.Number ? "#" : clause.Quantity.Text;
        var whole = new Counted(clause.Start, Noun(clause), $"{clause.Before}{words}{clause.After}");
        return InTurn(clause) is { } own ? [own]
            : Both().Match(clause.Before) is { Success: true } both
                ? [whole with { Local = $"{both.Groups[1].Value}{both.Groups[3].Value}#" }, whole with { Local = $"{both.Groups[2].Value}{both.Groups[3].Value}#" }]
            : clause.Quantity.Kind == ClaimKind.None ? Behind(clause) ?? Before(clause) ?? [whole]
            : Before(clause) ?? [whole];
    }

    /// <summary>A、B分别为N、M: each noun has the number of its place.</summary>
    private static Counted? InTurn(Clause clause)
    {
        if (Respectively().Match(clause.SentenceBefore) is not { Success: true } found)
            return null;
        var nouns = Split(found.Groups["nouns"].Value, clause.SentenceStart + found.Groups["nouns"].Index);
        var place = Digits().Count(found.Groups["numbers"].Value);
        return nouns.Count < 2 || place >= nouns.Count ? null : new(nouns[place].Start, nouns[place].Text, $"{nouns[place].Text}{nouns[^1].Text[Math.Max(0, nouns[^1].Text.Length - 4)..]}#");
    }

    /// <summary>Nouns before 均, 都, 双, 各 or 零发生: the same for each.</summary>
    private static List<Counted>? Before(Clause clause)
    {
        var before = clause.Text[clause.SentenceStart..(clause.Quantity.Kind == ClaimKind.Number ? clause.Quantity.Start : clause.Quantity.End)];
        if ((clause.Quantity.Unit == "%" ? Rates() : Each()).Match(before) is not { Success: true } found)
            return null;
        var nouns = Split(found.Groups["nouns"].Value, clause.SentenceStart + found.Groups["nouns"].Index);
        return nouns.Count is < 2 or > 6 || (clause.Quantity.Unit == "%" && !IsOfEach(found.Groups["verb"].Value, nouns)) ? null
            : [.. nouns.Select((n, i) => new Counted(n.Start, n.Text, $"{n.Text}{(i + 1 < nouns.Count && !n.Text.EndsWith('率') ? nouns[^1].Text : "")}{found.Groups["verb"].Value}{(clause.Quantity.Kind == ClaimKind.None ? clause.Quantity.Text : "#")}{clause.After}"))];
    }

    /// <summary>未发生行政复议、行政诉讼: none of each.</summary>
    private static List<Counted>? Behind(Clause clause)
    {
        var end = clause.Text.IndexOfAny(['，', '。', '；', ',', ';', '\n', '（', '('], clause.Quantity.End);
        var behind = clause.Text[clause.Quantity.End..(end < 0 ? clause.Text.Length : end)];
        var cause = Cause().Match(behind).Length;
        var nouns = Split(behind[cause..], clause.Quantity.End + cause);
        return nouns.Count is < 2 or > 5 || nouns.Exists(n => n.Text.Length > 14 || n.Text[0] is '无' or '未' or '零' or '因') ? null
            : [.. nouns.Select(n => new Counted(clause.Quantity.Start, n.Text, $"{clause.Quantity.Text}#{(cause > 0 ? "引发的" : "")}{n.Text}"))];
    }

    /// <summary>均 and the like speak of each noun, a bare 达 only where each is a rate or begins alike: 街道、社区两级覆盖率达100% is one.</summary>
    private static bool IsOfEach(string verb, List<(int Start, string Text)> nouns) =>
        verb.AsSpan().ContainsAny("均都双皆也全") || (verb.Length > 0 && nouns.TrueForAll(n => n.Text[^1] is '率' or '度' or '面' or '例' or '化' || nouns.Exists(m => m != n && m.Text[..2] == n.Text[..2])));

    private static List<(int Start, string Text)> Split(string nouns, int at)
    {
        var parts = new List<(int, string)>();
        var from = 0;
        for (var i = 0; i <= nouns.Length; i++)
        {
            // ”“ and 参考率优秀率 are joints without a sign.
            var isQuoted = i > 0 && i < nouns.Length && ((nouns[i - 1] == '”' && nouns[i] == '“') || (nouns[i - 1] == '率' && NextRate().IsMatch(nouns.AsSpan(i))));
            if (i < nouns.Length && !isQuoted && (!Joints.Contains(nouns[i]) || Inside().IsMatch(nouns.AsSpan(Math.Max(0, i - 1), Math.Min(3, nouns.Length - Math.Max(0, i - 1))))))
                continue;
            var noun = nouns[from..i].Trim(' ', '，', ',', '“', '”', '以', '并');
            if (noun.Length > 1)
                parts.Add((at + from, noun));
            from = isQuoted ? i : i + 1;
        }
        return parts;
    }

    /// <summary>The words nearest to the number that name something.</summary>
    private static string Noun(Clause clause)
    {
        var before = Trailing().Replace(clause.Before, "").Trim(' ', '、');
        return before.Length > 0 ? before : clause.After.Trim(' ', '、', '的');
    }

    [GeneratedRegex("(?<nouns>[^，。；：,;:]*(率|面|度|比例|规范化))(?<verb>(实现)?(均|都|双双?|全部|也|皆)?(达到?|为|是|实现|保持(在)?|在|高达|[“\"]?双百[”\"]?)?)\\s*$")]
    private static partial Regex Rates();

    [GeneratedRegex("(?<nouns>[^，。；：,;:]*([、和及与]|”“)[^，。；：,;:]*?)(?<verb>各(?![类种项级村方])|均(为|是|达到?|有)|(实现)?(?=[“\"]?[双零]))\\s*[“\"]?双?零?$")]
    private static partial Regex Each();

    [GeneratedRegex("(?<nouns>[^，。；：,;:]*[、和及与][^，。；：,;:]*?)分别(达到?|为|是|有|提升到?|下降)?(?<numbers>[^，。；：;]*)$")]
    private static partial Regex Respectively();

    [GeneratedRegex("^\\p{L}{1,5}率")]
    private static partial Regex NextRate();

    /// <summary>参与, 及时, 和解 are words of their own.</summary>
    [GeneratedRegex("参与|及[时格]|和[解谐]|普及|以及时|与会|涉及")]
    private static partial Regex Inside();

    /// <summary>受理并办结168件 tells two figures.</summary>
    [GeneratedRegex("(受理|排查|登记|接收)[并、和](办结|化解|调解|调处)(.*)$")]
    private static partial Regex Both();

    [GeneratedRegex("\\d+(\\.\\d+)?")]
    private static partial Regex Digits();

    /// <summary>无因民间纠纷引发的刑事案件、自杀事件: the cause holds for each.</summary>
    [GeneratedRegex("^因[^，。；、]{1,14}?(引发|引起|导致|造成)的?")]
    private static partial Regex Cause();

    [GeneratedRegex("(均|都|共计?|各|达到?|为|是|有|约|：|:)+$")]
    private static partial Regex Trailing();
}
