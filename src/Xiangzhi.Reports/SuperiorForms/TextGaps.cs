using System.Globalization;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>What a form may ask of the office itself.</summary>
/// <param name="Date">Day on which the form is filled in.</param>
public sealed record OfficeWords(string Township, string District, string Filler, DateOnly Date, ReportingPeriod Period)
{
    public string Say(OfficeText what) => what switch
    {
        OfficeText.Township => Township,
        OfficeText.District => District,
        OfficeText.Filler => Filler,
        OfficeText.Date => Day(Date),
        _ => Period.Name.Zh,
    };

    internal static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}

/// <summary>Lines of a form with gaps in them: 填报单位：　　　填表人：　　　　　年　月　日.</summary>
public static partial class TextGaps
{
    /// <summary>Whether the text has a gap that the office can fill.</summary>
    public static bool Has(string text) => Office().IsMatch(text) || Filler().IsMatch(text) || Dated().IsMatch(text) || Spanned().IsMatch(text) || Date().IsMatch(text) || Month().IsMatch(text) || Quarter().IsMatch(text);

    public static string Fill(string text, OfficeWords words)
    {
        text = Office().Replace(text, m => Put(m, words.Township));
        text = Filler().Replace(text, m => Put(m, words.Filler));
        text = Dated().Replace(text, m => Put(m, OfficeWords.Day(words.Date)));
        text = Spanned().Replace(text, m => Put(m, words.Period.Name.Zh));
        text = Date().Replace(text, OfficeWords.Day(words.Date));
        text = Month().Replace(text, m => words.Period.Every == ReportFrequency.Monthly || m.Groups[1].Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{(m.Groups[1].Length == 0 ? words.Period.Year : m.Groups[1].Value)}年{words.Period.To.Month}月") : m.Value);
        return Quarter().Replace(text, m => string.Create(CultureInfo.InvariantCulture, $"{(m.Groups[1].Length == 0 ? words.Period.Year : m.Groups[1].Value)}年第{"一二三四"[(words.Period.To.Month - 1) / 3]}季度"));
    }

    /// <summary>What came into the gaps of a text, each with its place in the blank one; one for the whole where its words changed, null where it has no words.</summary>
    internal static IReadOnlyList<(int Start, int Length, string Value)>? Between(string blank, string filled)
    {
        var words = Word().Matches(blank);
        if (words.Count == 0)
            return null;
        var (gaps, end, at) = (new List<(int Start, int Length, string Value)>(), 0, 0);
        foreach (Match word in words)
        {
            var found = filled.IndexOf(word.Value, at, StringComparison.Ordinal);
            if (found < 0)
                return [(0, blank.Length, filled)];
            gaps.Add((end, word.Index - end, filled[at..found]));
            (end, at) = (word.Index + word.Length, found + word.Length);
        }
        gaps.Add((end, blank.Length - end, filled[at..]));
        return [.. gaps.Where(g => blank.Substring(g.Start, g.Length) != g.Value)];
    }

    // The gap gives way to what fills it, so that what follows stays where it was; a full-width character takes two blanks.
    private static string Put(Match match, string value)
    {
        var gap = match.Groups[2].Value;
        var wide = gap.Count(c => c is '\u3000');
        var left = wide > 0 ? Math.Max(0, gap.Length - value.Length) : Math.Max(0, gap.Length - (2 * value.Length));
        return match.Groups[1].Value + value + (match.Result("$'").Length == 0 ? "" : new string(wide > 0 ? '\u3000' : ' ', Math.Max(1, left)));
    }

    /// <summary>What follows a label that leaves no blank at all: the next label.</summary>
    private const string Next = "填|制表|报送|上报|审核|负责|单位负责|经办|联系|年";

    /// <summary>Words of the form between its gaps; behind a colon there may be one.</summary>
    [GeneratedRegex(@"[^\s_＿:：]+[:：]?|[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"((?:填报|填表|报送|上报|报表|制表|(?<!\p{IsCJKUnifiedIdeographs}))(?:单位|乡镇|机关)(?:名称)?(?:[（(](?:盖章|公章|章)[）)])?\s*[:：])([\s_＿]+(?=$|[^\s_＿件人次元万个项起条份名场%])|(?=$|[（(]|" + Next + "))", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"((?:填报人|填表人|经办人|制表人|填报人员)\s*[:：])([\s_＿]+(?=$|[^\s_＿])|(?=$|[（(]|" + Next + "))", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"((?:填报|填表|报送|上报|制表|报出)(?:日期|时间)\s*[:：])([\s_＿]*年[\s_＿]*月[\s_＿]*日|[\s_＿]+(?=$|[^\s_＿\d])|(?=$|[（(]|" + Next + "))", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"((?:报告期|统计期间|统计时间|统计时段|报表期|填报月份|月份|所属期)\s*[:：])([\s_＿]*年[\s_＿]*月(?!\s*日)|[\s_＿]+(?=$|[^\s_＿\d])|(?=$|[（(]|" + Next + "))", RegexOptions.CultureInvariant)]
    private static partial Regex Spanned();

    /// <summary>Of the blanks before it some part it from the words before them.</summary>
    [GeneratedRegex(@"(?:^[\s_＿]*|(?<=[：:（(])[\s_＿]*|(?<=[\s_＿])[\s_＿]{0,4})?(?<!\d)年[\s_＿]+月[\s_＿]+日", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:[\s_＿]+|(20\d\d)|^|(?<=[（(]))年[\s_＿]+月(?![\s_＿]*日)", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?:[\s_＿]+|(20\d\d))年第?[\s_＿]+季度", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();
}
