using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>Parts that must add up to their whole: 79起，其中简易程序37起、普通程序42起; 23个，当场改正19个，其余4个; 20名（7+3+1+3+6）; 15件、59件，合计74件.</summary>
internal static partial class SumChecks
{
    /// <summary>A list that comes so near its whole is read as meant to be all of it.</summary>
    private const decimal NearlyAll = 0.7m;

    public static IReadOnlyList<Check> Of(AuditedText report)
    {
        var checks = new List<Check>();
        foreach (var all in report.Sentences)
        {
            var sentence = all.Where(c => c.Quantity.Unit is not ("%" or null)).ToList();
            var covered = -1;
            for (var i = 0; i < sentence.Count; i++)
            {
                if (Written(report, sentence[i]) is { } written)
                    checks.Add(written);
                if (Opened(report, sentence, i) is { Parts.Count: > 1 } opened)
                {
                    checks.AddRange(Compare(report, opened.Wholes, opened.Parts) is { } split ? [split] : []);
                    covered = sentence.IndexOf(opened.Parts[^1]);
                }
                else if (i > covered && Rest(report, sentence, i) is { } rest)
                    checks.Add(rest);
                if (Before(report, sentence, i) is { Count: > 1 } before && AuditedText.Exact(sentence[i]) is not null)
                    checks.AddRange(Compare(report, [sentence[i]], before) is { } total ? [total] : []);
            }
        }
        return checks;
    }

    /// <summary>
    /// The parts from this claim on, where 其中, a colon or a bracket opens a list with it, and what they may be parts of, nearest first.
    /// Money between the parts (简易程序39件2350元) belongs to them; a bracket within the list tells of one part.
    /// </summary>
    private static (List<Claim> Wholes, List<Claim> Parts)? Opened(AuditedText report, List<Claim> sentence, int first)
    {
        if (first == 0)
            return null;
        var opening = report.Text[sentence[first - 1].Quantity.End..sentence[first].Quantity.Start];
        if (!OpensBracket(opening) && !OpensList(opening))
            return null;
        var wholes = sentence.Take(first).Reverse().Where(c => AuditedText.SameMeasure(c, sentence[first]) && AuditedText.Exact(c) is not null).ToList();
        if (OpensBracket(opening))
            wholes = [.. wholes.Where(w => w == sentence[first - 1])];
        if (wholes.Count == 0)
            return null;
        List<Claim> parts = [];
        var depth = 0;
        for (var i = first; i < sentence.Count; i++)
        {
            if (i > first)
            {
                var between = report.Text[sentence[i - 1].Quantity.End..sentence[i].Quantity.Start];
                depth = Deepened(depth, between);
                if (depth < 0 || (depth == 0 && (OpensList(between) || between.Contains("合计", StringComparison.Ordinal) || between.AsSpan().ContainsAny('共', '率'))))
                    break;
            }
            if (depth > 0 || !AuditedText.SameMeasure(sentence[i], sentence[first]))
                continue;
            if (AuditedText.Exact(sentence[i]) is null)
                return null;
            parts.Add(sentence[i]);
        }
        return (wholes, parts);
    }

    /// <summary>How deep in brackets one is behind a text; -1 as soon as it leaves the list's own.</summary>
    private static int Deepened(int depth, string between)
    {
        foreach (var c in between)
        {
            depth += Opening.Contains(c) ? 1 : Closing.Contains(c) ? -1 : 0;
            if (depth < 0)
                return depth;
        }
        return depth;
    }

    private static readonly char[] Opening = ['（', '(', '〔'];
    private static readonly char[] Closing = ['）', ')', '〕'];

    private static bool OpensList(string between) => between.Contains("其中", StringComparison.Ordinal) || between.Contains("包括", StringComparison.Ordinal) || between.Contains("分别为", StringComparison.Ordinal);

    /// <summary>A bracket or a colon right behind the whole; 含 and 另 name one part of it or none.</summary>
    private static bool OpensBracket(string between) => between.TrimStart() is ['（' or '(' or '：' or ':' or '〔', .. var inside]
        && !inside.AsSpan().ContainsAny(Closing) && inside.AsSpan().TrimStart() is not ['含' or '另', ..];

    /// <summary>发现问题23个，当场改正19个，其余4个: one part and what is left of the whole.</summary>
    private static Check? Rest(AuditedText report, List<Claim> sentence, int index)
    {
        var last = sentence[index];
        if (index < 2 || !Remaining().IsMatch(report.Text[sentence[index - 1].Quantity.End..last.Quantity.Start]))
            return null;
        var earlier = sentence.Take(index).Where(c => AuditedText.SameMeasure(c, last)).ToList();
        return earlier is [var whole, var part] && AuditedText.Exact(whole) is not null && AuditedText.Exact(part) is not null && AuditedText.Exact(last) is not null ? Compare(report, [whole], [part, last]) : null;
    }

    [GeneratedRegex("其余|剩余|余下")]
    private static partial Regex Remaining();

    /// <summary>Parts before 合计.</summary>
    private static List<Claim> Before(AuditedText report, List<Claim> sentence, int index)
    {
        if (index < 2 || !report.Text[sentence[index - 1].Quantity.End..sentence[index].Quantity.Start].Contains("合计", StringComparison.Ordinal))
            return [];
        var parts = sentence.Take(index).Where(c => AuditedText.SameMeasure(c, sentence[index])).ToList();
        return parts.Exists(p => AuditedText.Exact(p) is null) ? [] : parts;
    }

    /// <param name="wholes">What the parts may be parts of, nearest first; all exact.</param>
    private static Check? Compare(AuditedText report, List<Claim> wholes, List<Claim> parts)
    {
        // All of them make one of the wholes, or the first of them do and what follows tells something else.
        for (var count = parts.Count; count > 1; count--)
        {
            var sums = Sum(parts.Take(count));
            if (wholes.Find(w => AuditedText.Exact(w) == sums) is { } made)
                return Finding(report, CheckVerdict.Holds, made, [.. parts.Take(count)], said => new($"各项相加 {said}，与总数相符。", $"{said}: the parts add up."));
        }
        parts = Enumerated(report, parts);
        var (whole, total, sum) = (wholes[0], AuditedText.Exact(wholes[0])!.Value, Sum(parts)); // exact, as asked for
        var (totalSaid, gap) = (AuditedText.Said(total), AuditedText.Said(Math.Abs(total - sum)));
        if ((sum > total && !IsCutTwice(parts)) || IsExhaustive(report, whole, parts))
            return Finding(report, CheckVerdict.Fails, whole, parts, said => new($"各项相加 {said}，总数写的是 {totalSaid}，相差 {gap}。", $"{said}, but the whole is given as {totalSaid}."));
        if (sum < NearlyAll * total)
            return null; // 其中 names a few of them
        return Finding(report, CheckVerdict.Asks, whole, parts, said => sum > total
            ? new($"列出的各项相加 {said}，比总数 {totalSaid} 多；请核对是不是把两种分法写在了一起。", $"The parts listed make {said}, more than {totalSaid}: are they two ways of cutting it?")
            : new($"列出的各项相加 {said}，比总数 {totalSaid} 少 {gap}；请核对是否另有没列出的。", $"The parts listed make {said} of {totalSaid}: is the rest left out on purpose?"));
    }

    /// <summary>家庭20件、邻里19件，调解成功105件: a list by 、 ends at the comma, behind which something else may be told.</summary>
    private static List<Claim> Enumerated(AuditedText report, List<Claim> parts)
    {
        var between = parts.Skip(1).Select((p, i) => report.Text[Math.Min(parts[i].Quantity.End, p.Quantity.Start)..p.Quantity.Start]).ToList();
        var ends = between.FindIndex(b => !b.Contains('、', StringComparison.Ordinal) && b.AsSpan().IndexOfAny('，', ',', '；') >= 0);
        return ends > 0 && between[0].Contains('、', StringComparison.Ordinal) ? parts[..(ends + 1)] : parts;
    }

    private static decimal Sum(IEnumerable<Claim> parts) => parts.Sum(p => AuditedText.Exact(p)!.Value); // only exact parts come here

    private static Check Finding(AuditedText report, CheckVerdict verdict, Claim whole, List<Claim> parts, Func<string, Text> why)
    {
        var (from, to) = (Math.Min(whole.Start, parts[0].Start), Math.Max(whole.Quantity.End, parts[^1].Quantity.End));
        var said = $"{string.Join("+", parts.Select(p => AuditedText.Said(AuditedText.Exact(p)!.Value)))}={AuditedText.Said(Sum(parts))}";
        return new(CheckKind.TieOut, verdict, [.. parts.Select(p => Place.Of(p.Quantity)).Prepend(Place.Of(whole.Quantity))], report.Text[from..to], why(said));
    }

    /// <summary>Two ways of cutting the whole in one list: what was done with each, and how content people were.</summary>
    private static bool IsCutTwice(List<Claim> parts) => parts.Exists(IsContent) && !parts.TrueForAll(IsContent);

    private static bool IsContent(Claim part) => part.Text.Contains("满意", StringComparison.Ordinal);

    /// <summary>A list that leaves nothing out: in brackets, behind a colon or 具体包括, with 其他, by both procedures, or a total behind its parts.</summary>
    private static bool IsExhaustive(AuditedText report, Claim whole, List<Claim> parts)
    {
        if (parts[0].Quantity.Start < whole.Quantity.Start)
            return true;
        var opening = report.Text[whole.Quantity.End..parts[0].Quantity.Start].TrimStart();
        var words = report.Text[whole.Quantity.End..parts[^1].Quantity.End];
        return (opening is ['（' or '(' or '：' or ':' or '〔', ..] && !opening.Contains("其中", StringComparison.Ordinal))
            || opening.Contains("具体包括", StringComparison.Ordinal) || words.Contains("其他", StringComparison.Ordinal) || Remaining().IsMatch(words) || words.Contains("分别", StringComparison.Ordinal) || parts.TrueForAll(p => p.Code == "E6");
    }

    /// <summary>20名（7+3+1+3+6）.</summary>
    private static Check? Written(AuditedText report, Claim claim)
    {
        if (AuditedText.Exact(claim) is not { } whole)
            return null;
        var rest = report.Text[claim.Quantity.End..Math.Min(report.Text.Length, claim.Quantity.End + 60)];
        if (rest.Length == 0 || rest[0] is not ('（' or '(' or '=' or '＝'))
            return null;
        var inside = rest[1..].TakeWhile(c => char.IsAsciiDigit(c) || c is '+' or '＋' or ' ').ToArray();
        var numbers = new string(inside).Split(['+', '＋'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length < 2)
            return null;
        var sum = numbers.Sum(n => decimal.Parse(n, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture));
        var text = report.Text[claim.Start..(claim.Quantity.End + 1 + inside.Length)];
        return sum == whole
            ? new(CheckKind.TieOut, CheckVerdict.Holds, [Place.Of(claim.Quantity)], text, new($"括号里相加得 {AuditedText.Said(sum)}，相符。", "The sum in brackets agrees."))
            : new(CheckKind.TieOut, CheckVerdict.Fails, [Place.Of(claim.Quantity)], text, new($"括号里相加得 {AuditedText.Said(sum)}，前面写的是 {AuditedText.Said(whole)}。", $"The sum in brackets is {AuditedText.Said(sum)}, not {AuditedText.Said(whole)}."));
    }
}
