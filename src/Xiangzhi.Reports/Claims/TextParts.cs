using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

public enum PartKind
{
    Results,
    Shortcomings,
    Plans,
}

/// <summary>A line of a text: what its chapter tells, and the headings above it.</summary>
/// <param name="IsHeading">It names a chapter or section and tells nothing itself.</param>
/// <param name="Headings">The headings above it, the nearest first; the title last.</param>
internal sealed record TextLine(int Start, int Length, PartKind Kind, bool IsHeading, IReadOnlyList<string> Headings)
{
    public int End => Start + Length;
}

/// <summary>How a text is built: whether it claims anything at all, of which year, in which chapters.</summary>
internal sealed partial class TextParts
{
    private TextParts(IReadOnlyList<TextLine> lines, bool claimsNothing, int? year) => (Lines, ClaimsNothing, Year) = (lines, claimsNothing, year);

    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>A law, a notice or a plan: it orders or announces, and reports nothing.</summary>
    public bool ClaimsNothing { get; }

    /// <summary>The year of the report, where its head says so.</summary>
    public int? Year { get; }

    public static TextParts Of(string text)
    {
        var lines = new List<(int Start, string Text)>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            lines.Add((at, line));
            at += line.Length + 1;
        }
        var head = string.Join('\n', lines.Select(l => l.Text.Trim()).Where(t => t.Length > 0).Take(4).TakeWhile(t => t.Length <= 80 && !t.Contains('。')));
        var start = text[..Math.Min(text.Length, 800)];
        var year = HeadYear().Match(head) is { Success: true } titled ? titled : HeadYear().Match(start);
        return new(Parts(lines, YearIn(year), head.ReplaceLineEndings(" ")), IsOrder(head, text), YearIn(year));
    }

    public TextLine At(int place) => Lines.Last(l => l.Start <= place);

    private static List<TextLine> Parts(List<(int Start, string Text)> lines, int? year, string title)
    {
        var parts = new List<TextLine>();
        var headings = new List<(int Level, string Text, PartKind Kind)>();
        foreach (var (start, text) in lines)
        {
            var trimmed = text.Trim();
            var level = LevelOf(trimmed);
            var isHeading = level > 0 && trimmed.Length <= 50 && !SentenceEnd().IsMatch(trimmed);
            if (level > 0)
                headings.RemoveAll(h => h.Level >= level);
            var opening = isHeading ? trimmed : trimmed[..Math.Min(trimmed.Length, 40)];
            var kind = KindOf(opening, year, isHeading || level > 0) ?? (headings.Count > 0 ? headings[^1].Kind : PartKind.Results);
            parts.Add(new(start, text.Length, kind, isHeading, [.. headings.Select(h => h.Text).Reverse(), .. isHeading ? [trimmed] : Array.Empty<string>(), title]));
            if (level > 0)
                headings.Add((level, opening, kind));
        }
        return parts;
    }

    /// <summary>1 for 一、 and 第一部分, 2 for （一）, 3 for 1．; 0 where the line is no heading by its number.</summary>
    private static int LevelOf(string line) => First().IsMatch(line) ? 1 : Second().IsMatch(line) ? 2 : Third().IsMatch(line) ? 3 : 0;

    private static PartKind? KindOf(string opening, int? year, bool isNumbered)
    {
        opening = opening.Split(['。', '；'])[0];
        var names = opening.Split('，')[0];
        var next = year is { } y && opening.Contains((y + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && NextYear().IsMatch(opening);
        var (lacks, plans) = (isNumbered && Lacks().IsMatch(names), isNumbered && PlanHeading().IsMatch(names));
        return lacks && plans ? PartKind.Shortcomings
            : next || Next().IsMatch(opening) || plans ? PartKind.Plans
            : lacks ? PartKind.Shortcomings
            : null;
    }

    private static int? YearIn(Match match) => match.Success ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>By its title, or by articles at the heads of its lines; a rule about reports is no report.</summary>
    private static bool IsOrder(string head, string text)
    {
        if (!text.Contains('\n'))
            return false;
        var articles = Articles().Count(text) >= 3;
        if (ReportTitle().IsMatch(head) && !(articles && RuleTitle().IsMatch(head)))
            return false;
        return articles || OrderTitle().IsMatch(head) || Fines().Count(text) >= 2 || (!Reports().IsMatch(text) && (PlanParts().IsMatch(text) || Orders().IsMatch(text)));
    }

    [GeneratedRegex(@"(20\d\d)\s*年")]
    private static partial Regex HeadYear();

    [GeneratedRegex(@"^第[一二三四五六七八九]部分|^[一二三四五六七八九十]+\s*、")]
    private static partial Regex First();

    [GeneratedRegex(@"^[（(]\s*([一二三四五六七八九十]+|\d{1,2})\s*[）)]")]
    private static partial Regex Second();

    [GeneratedRegex(@"^\d{1,2}\s*[.．、](?!\d)")]
    private static partial Regex Third();

    [GeneratedRegex("[。；;]|[，,].*[，,]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("^(下一步|下步|下阶段|今后|明年|接下来|下一年)|下一步(工作)?(计划|打算|思路|安排|举措|措施)|(明年|下一年度?|来年|下年度?)(工作)?(计划|打算|思路|安排|重点)")]
    private static partial Regex Next();

    [GeneratedRegex("将|计划|思路|打算|安排|重点|目标|要点|展望|谋划")]
    private static partial Regex NextYear();

    [GeneratedRegex("下一步|下步|下阶段|下一年|今后|明年|来年|工作(计划|打算|思路|安排|设想|谋划|展望)|努力方向|改进措施|整改措施|(主要|重点)?工作思路|^[^，。]{0,4}(打算|计划|思路)$|(计划|打算|思路)(和|及|与)|目标举措")]
    private static partial Regex PlanHeading();

    [GeneratedRegex("问题|不足|短板|困难|差距|薄弱|弱项")]
    private static partial Regex Lacks();

    [GeneratedRegex("通知|公告|通告|公示|启事|批复|办法|规定|方案|计划|要点|规划|细则|条例|制度|清单|指南|守则|公约|章程|须知|倡议书|预案|(?<!会)意见$")]
    private static partial Regex OrderTitle();

    [GeneratedRegex("(?m)(制度|办法|规定|条例|细则|规则|守则)(（.*）)?$")]
    private static partial Regex RuleTitle();

    [GeneratedRegex("报告|总结|情况|汇报|述职|述法|自查|成效|年报|简报|纪实")]
    private static partial Regex ReportTitle();

    [GeneratedRegex(@"(?m)^\s*第[一二三四五六七八九十百零\d]+条")]
    private static partial Regex Articles();

    [GeneratedRegex("元以上[^，。；]{1,10}元以下")]
    private static partial Regex Fines();

    [GeneratedRegex(@"(?m)^\s*[一二三四五六七八九十]+、\s*(主要任务|工作任务|重点任务|目标任务|总体要求|工作目标|实施步骤|保障措施|指导思想|方法步骤|工作安排|组织实施)\s*$")]
    private static partial Regex PlanParts();

    [GeneratedRegex("特此(通知|公告|通告|公示)|有关事项(通知|公告|公示)如下|现予以?(公告|公示|公布)|通知如下|公告如下|通告如下|制定(如下|本)(计划|方案|办法|规定|要点)")]
    private static partial Regex Orders();

    [GeneratedRegex("报告如下|总结如下|汇报如下|情况如下")]
    private static partial Regex Reports();
}
