using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>
/// Years by their number in the headings of a form: 2025年 beside 2024年. The latest that a sheet names is the year of the form, the one
/// before it is last year; so the same words serve whatever year a version of the form was printed for.
/// </summary>
internal static partial class NamedYears
{
    /// <summary>The latest year that any of the texts names; null where none does.</summary>
    public static int? Latest(IEnumerable<string> texts) => texts.SelectMany(t => Year().Matches(t)).Select(Number).Cast<int?>().Max();

    public static bool In(string heading) => Year().IsMatch(heading);

    /// <summary>The heading as it reads in any year: 2025年 becomes 本年, 2024年 becomes 上年, 2024年1-3月 becomes 上年同期累计; other years stay.</summary>
    /// <param name="year">That of the form.</param>
    public static string Relative(string heading, int? year) => Year().Replace(heading, m => (year - Number(m)) switch
    {
        0 when m.Groups["days"].Success => "本年累计",
        0 when m.Groups["part"].Success => m.Groups["part"].Value,
        0 => "本年",
        1 when m.Groups["days"].Success => "上年同期累计",
        1 when !m.Groups["part"].Success => "上年",
        _ => m.Value,
    });

    private static int Number(Match year) => int.Parse(year.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<year>20\d\d)\s*年度?((?<days>1\s*[-—~至到]+\s*\d{1,2}\s*月份?)|(?<part>第?[一二三四1-4]季度|[上下]半年))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
