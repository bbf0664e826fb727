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
        text = Dated().Replace(text, m => Put(m, OfficeWords.Day(words.Date)));
        text = Spanned().Replace(text, m => Put(m, words.Period.Name.Zh));
        text = Date().Replace(text, OfficeWords.Day(words.Date));
        text = Month().Replace(text, m => words.Period.Every == ReportFrequency.Monthly || m.Groups[1].Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{(m.Groups[1].Length == 0 ? words.Period.Year : m.Groups[1].Value)}年{words.Period.To.Month}月") : m.Value);
        text = Quarter().Replace(text, m => string.Create(CultureInfo.InvariantCulture, $"{(m.Groups[1].Length == 0 ? words.Period.Year : m.Groups[1].Value)}年第{"一二三四"[(words.Period.To.Month - 1) / 3]}季度"));
        text = Office().Replace(text, m => Put(m, words.Township));
        return Filler().Replace(text, m => Put(m, words.Filler));
    }

    // The gap gives way to what fills it, so that what follows stays where it was; a full-width character takes two blanks.
    private static string Put(Match match, string value)
    {
        var gap = match.Groups[2].Value;
        var wide = gap.Count(c => c is '\u3000');
        var left = wide > 0 ? Math.Max(0, gap.Length - value.Length) : Math.Max(0, gap.Length - (2 * value.Length));
        return match.Groups[1].Value + value + (match.Result("$'").Length == 0 ? "" : new string(wide > 0 ? '\u3000' : ' ', Math.Max(1, left)));
    }

    [GeneratedRegex(@"((?:填报|填表|报送|上报|报表|制表)?(?:单位|乡镇|机关)(?:名称)?(?:[（(](?:盖章|公章|章)[）)])?\s*[:：])([\s_＿]*)(?=$|[^\s_＿件人次元万个项起条份名场%])", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"((?:填报人|填表人|经办人|制表人|填报人员)\s*[:：])([\s_＿]*)(?=$|[^\s_＿])", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"((?:填报|填表|报送|上报|制表|报出)(?:日期|时间)\s*[:：])([\s_＿]*(?:年[\s_＿]*月[\s_＿]*日)?)(?=$|\D)", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"((?:报告期|统计期间|统计时间|统计时段|报表期|填报月份|月份|所属期)\s*[:：])([\s_＿]*(?:年[\s_＿]*月(?!\s*日))?)(?=$|\D)", RegexOptions.CultureInvariant)]
    private static partial Regex Spanned();

    [GeneratedRegex(@"(?<!\d)[\s_＿]*年[\s_＿]+月[\s_＿]+日", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:[\s_＿]+|(20\d\d)|^|(?<=[（(]))年[\s_＿]+月(?![\s_＿]*日)", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?:[\s_＿]+|(20\d\d))年第?[\s_＿]+季度", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();
}
