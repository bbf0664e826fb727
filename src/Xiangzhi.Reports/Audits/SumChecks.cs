using Xiangzhi.Registers;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>Parts that must add up to their whole: 79起，其中简易程序37起、普通程序42起; 20名（7+3+1+3+6）; 15件、59件，合计74件.</summary>
internal static class SumChecks
{
    public static IReadOnlyList<Check> Of(AuditedText report)
    {
        var checks = new List<Check>();
        foreach (var sentence in report.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                if (AuditedText.Exact(sentence[i]) is not { } whole || sentence[i].Quantity.Unit is "%" or null)
                    continue;
                if (Written(report, sentence[i], whole) is { } written)
                    checks.Add(written);
                if (Parts(report, sentence, i) is { Count: > 1 } parts && Compare(report, sentence[i], whole, parts) is { } split)
                    checks.Add(split);
                if (Before(report, sentence, i) is { Count: > 1 } before)
                    checks.AddRange(Compare(report, sentence[i], whole, before) is { } total ? [total] : []);
            }
        }
        return checks;
    }

    /// <summary>What stands behind 其中, a colon or a bracket, as long as the measure stays the same.</summary>
    private static List<Claim> Parts(AuditedText report, IReadOnlyList<Claim> sentence, int index)
    {
        var parts = new List<Claim>();
        var whole = sentence[index];
        for (var i = index + 1; i < sentence.Count; i++)
        {
            var between = report.Text[(i == index + 1 ? whole.Quantity.End : sentence[i - 1].Quantity.End)..sentence[i].Quantity.Start];
            if (parts.Count == 0 && !Opens(between))
                break;
            if (sentence[i].Quantity.Unit != whole.Quantity.Unit || (parts.Count > 0 && (Closes(between) || Opens(between))))
            {
                // Money between the parts, as 简易程序39件2350元, belongs to them.
                if (parts.Count > 0 && sentence[i].Quantity.Unit != whole.Quantity.Unit && !Closes(between))
                    continue;
                break;
            }
            if (AuditedText.Exact(sentence[i]) is null)
                return [];
            parts.Add(sentence[i]);
        }
        return parts;
    }

    private static bool Opens(string between) => between.Contains("其中", StringComparison.Ordinal) || between.Contains("包括", StringComparison.Ordinal)
        || (between.TrimStart() is ['（' or '(' or '：' or ':' or '〔', .. var inside] && !inside.AsSpan().ContainsAny("）)〕") && !inside.AsSpan().TrimStart().StartsWith("含") && !inside.AsSpan().TrimStart().StartsWith("另")) || between.Contains("分别为", StringComparison.Ordinal);

    private static bool Closes(string between) => between.AsSpan().ContainsAny("）)〕") || between.Contains("合计", StringComparison.Ordinal) || between.Contains("共", StringComparison.Ordinal);

    /// <summary>Parts before 合计 or 共计.</summary>
    private static List<Claim> Before(AuditedText report, IReadOnlyList<Claim> sentence, int index)
    {
        if (index < 2 || !report.Text[sentence[index - 1].Quantity.End..sentence[index].Quantity.Start].Contains("合计", StringComparison.Ordinal))
            return [];
        var parts = sentence.Take(index).Where(c => c.Quantity.Unit == sentence[index].Quantity.Unit).ToList();
        return parts.Exists(p => AuditedText.Exact(p) is null) ? [] : parts;
    }

    private static Check? Compare(AuditedText report, Claim whole, decimal total, List<Claim> parts)
    {
        var sum = parts.Sum(p => AuditedText.Exact(p)!.Value); // only exact parts come here
        var written = $"{string.Join("+", parts.Select(p => AuditedText.Said(AuditedText.Exact(p)!.Value)))}={AuditedText.Said(sum)}";
        var places = parts.Select(p => Place.Of(p.Quantity)).Prepend(Place.Of(whole.Quantity)).ToList();
        var text = report.Text[whole.Start..parts[^1].Quantity.End];
        if (parts[^1].Quantity.Start < whole.Quantity.Start)
            text = report.Text[parts[0].Start..whole.Quantity.End];
        if (sum == total)
            return new(CheckKind.TieOut, CheckVerdict.Holds, places, text, new($"各项相加 {written}，与总数相符。", $"{written}: the parts add up."));
        // The first of them make the whole; what follows tells something else.
        if (Enumerable.Range(2, Math.Max(0, parts.Count - 2)).Any(n => parts.Take(n).Sum(p => AuditedText.Exact(p)!.Value) == total))
            return null;
        var isWhole = (sum > total && !IsCutTwice(parts)) || IsExhaustive(report, whole, parts);
        return isWhole
            ? new(CheckKind.TieOut, CheckVerdict.Fails, places, text, new($"各项相加 {written}，总数写的是 {AuditedText.Said(total)}，相差 {AuditedText.Said(Math.Abs(total - sum))}。", $"{written}, but the whole is given as {AuditedText.Said(total)}."))
            : new(CheckKind.TieOut, CheckVerdict.Asks, places, text, sum > total
                ? new($"列出的各项相加 {written}，比总数 {AuditedText.Said(total)} 多；请核对是不是把两种分法写在了一起。", $"The parts listed make {written}, more than {AuditedText.Said(total)}: are they two ways of cutting it?")
                : new($"列出的各项相加 {written}，比总数 {AuditedText.Said(total)} 少 {AuditedText.Said(total - sum)}；请核对是否另有没列出的。", $"The parts listed make {written} of {AuditedText.Said(total)}: is the rest left out on purpose?"));
    }

    /// <summary>Two ways of cutting the whole in one list: what was done with each, and how content people were.</summary>
    private static bool IsCutTwice(List<Claim> parts) => parts.Exists(IsContent) && !parts.TrueForAll(IsContent);

    private static bool IsContent(Claim part) => part.Text.Contains("满意", StringComparison.Ordinal);

    /// <summary>A list that leaves nothing out: in brackets, behind a colon, with 其他, by both procedures, or a total behind its parts.</summary>
    private static bool IsExhaustive(AuditedText report, Claim whole, List<Claim> parts)
    {
        if (parts[0].Quantity.Start < whole.Quantity.Start)
            return true;
        var opening = report.Text[whole.Quantity.End..parts[0].Quantity.Start].TrimStart();
        var words = report.Text[whole.Quantity.End..parts[^1].Quantity.End];
        return (opening is ['（' or '(' or '：' or ':' or '〔', ..] && !opening.Contains("其中", StringComparison.Ordinal))
            || words.Contains("其他", StringComparison.Ordinal) || words.Contains("分别", StringComparison.Ordinal) || parts.TrueForAll(p => p.Code == "E6");
    }

    /// <summary>20名（7+3+1+3+6）.</summary>
    private static Check? Written(AuditedText report, Claim claim, decimal whole)
    {
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
