using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Audits;

/// <summary>A rule told beside its outcome: 每两月1次 … 全年5次.</summary>
internal static partial class FrequencyChecks
{
    /// <summary>How far behind its number a rule names what is done.</summary>
    private const int Reach = 16;

    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal) { "开展", "组织", "举办", "进行", "完成", "实际", "专题" };

    public static IReadOnlyList<Check> Of(AuditedText report)
    {
        var checks = new List<Check>();
        foreach (var norm in report.Norms)
        {
            if (PerYear(report, norm) is not { } times || norm.Quantity.Low is not { } each || IsEach(report, norm))
                continue;
            var least = times * each;
            var outcome = report.Outcomes.FirstOrDefault(c => c.Quantity.Start > norm.Quantity.Start && c.Quantity.Start - norm.Quantity.End < 60
                && AuditedText.SameMeasure(c, norm) && (c.Code == norm.Code || c.Code is null || norm.Code is null) && c.Scope == ClaimScope.Year && AuditedText.Exact(c) is not null && Speaks(report, norm, c));
            if (outcome is null || PartOfYear().IsMatch(report.Text[norm.Quantity.End..outcome.Quantity.Start]))
                continue;
            var done = AuditedText.Exact(outcome)!.Value; // asked for above
            var text = report.Text[norm.Start..outcome.Quantity.End];
            Place[] places = [Place.Of(outcome.Quantity), Place.Of(norm.Quantity)];
            checks.Add(done >= least
                ? new(CheckKind.TieOut, CheckVerdict.Holds, places, text, new($"按这个频次一年 {AuditedText.Said(least)} 次，做了 {AuditedText.Said(done)} 次。", $"{AuditedText.Said(least)} a year by the rule; {AuditedText.Said(done)} were held."))
                : new(CheckKind.TieOut, CheckVerdict.Fails, places, text, new($"按这个频次一年应有 {AuditedText.Said(least)} 次，写的是 {AuditedText.Said(done)} 次。", $"The rule makes {AuditedText.Said(least)} a year; {AuditedText.Said(done)} are told.")));
        }
        return checks;
    }

    /// <summary>Where several rules stand together, an outcome belongs to the one that it shares a word with: 每年1次轮训、每月1次研讨，今年轮训1次.</summary>
    private static bool Speaks(AuditedText report, Claim norm, Claim outcome)
    {
        if (report.Norms.Count(n => n.Quantity.Start < outcome.Quantity.Start && report.SentenceStart(n.Quantity.Start) == report.SentenceStart(norm.Quantity.Start)) < 2)
            return true;
        var of = report.Text[norm.Quantity.End..Math.Min(norm.Quantity.End + Reach, report.SentenceEnd(norm.Quantity.End))];
        of = $"{norm.Text} {of.Split('，', '、', ',')[0]}";
        return Enumerable.Range(0, Math.Max(0, outcome.Counted.Length - 1)).Select(i => outcome.Counted.Substring(i, 2)).Any(word => !Idle.Contains(word) && of.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Each village or person has a count of its own: the sum is another.</summary>
    private static bool IsEach(AuditedText report, Claim norm) => Everyone().IsMatch(report.Text[report.SentenceStart(norm.Quantity.Start)..norm.Quantity.Start]);

    private static int? PerYear(AuditedText report, Claim norm)
    {
        var words = report.Text[report.SentenceStart(norm.Quantity.Start)..norm.Quantity.Start];
        var match = Period().Matches(words).LastOrDefault();
        return match?.Value switch
        {
            null => null,
            "每年" or "每年度" => 1,
            "每半年" => 2,
            "每季" or "每季度" or "每个季度" => 4,
            "每两月" or "每两个月" or "每双月" => 6,
            "每月" or "每个月" => 12,
            "每周" or "每星期" => 52,
            _ => null,
        };
    }

    [GeneratedRegex("每(个?季度?|个?月|两个?月|双月|半年|年度?|周|星期)")]
    private static partial Regex Period();

    [GeneratedRegex("\\d月|季度|上半年|下半年")]
    private static partial Regex PartOfYear();

    [GeneratedRegex("(每|各)(个|名|人|位|村|社区|单位|部门)")]
    private static partial Regex Everyone();
}
