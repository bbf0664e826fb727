using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Audits;

/// <summary>Whose report it is and of which year, by its title, or else by the name of its file.</summary>
/// <param name="Office">As written there, without 人民政府; null where no office is named.</param>
public sealed partial record ReportHead(string? Office, int? Year)
{
    /// <summary>A title stands within so many characters; web pages put their own lines before it.</summary>
    private const int Within = 600;

    private const int LongestTitle = 60;

    public static ReportHead Of(string text, string fileName)
    {
        var lines = text[..Math.Min(text.Length, Within)].Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var titles = lines.Where(l => l.Length <= LongestTitle && Title().IsMatch(l)).Append(Path.GetFileNameWithoutExtension(fileName)).ToList();
        // Behind the title its office stands at the head of the first sentences: 2024年，清江路街道落实….
        var office = titles.Concat(lines.SelectMany(l => l.Split('，', ',', '。', '、').Take(3))).Select(OfficeIn).FirstOrDefault(o => o is not null);
        var year = titles.Concat(lines).Select(l => ReportYear().Match(l)).FirstOrDefault(m => m.Success)?.Groups["y"].Value;
        return new(office, year is null ? null : int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>The place alone, so that two ways of writing one office are equal: 黔江区白土乡人民政府 and 白土乡 are 白土乡.</summary>
    public static string Bare(string office)
    {
        var name = Suffix().Replace(office.Trim(), "");
        return Above().Match(name) is { Success: true } above && above.Length < name.Length - 1 ? name[above.Length..] : name;
    }

    private static string? OfficeIn(string line) => Place().Matches(Lead().Replace(line, "")).Select(m => m.Groups["o"].Value).FirstOrDefault(o => !Anybody().IsMatch(o));

    [GeneratedRegex("法治|依法行政|法治政府|年度报告|工作报告|工作总结|情况(的)?报告|述法")]
    private static partial Regex Title();

    [GeneratedRegex("^(20\\d\\d\\s*年(度|以来)?|中共|关于|印发|【|\\[|[（(]|\\s)+")]
    private static partial Regex Lead();

    [GeneratedRegex("(?<o>[\\p{IsCJKUnifiedIdeographs}]{1,18}?(镇|乡(?!镇)|街道|苏木|管委会|开发区))(?!长|级|村振兴|风|土)")]
    private static partial Regex Place();

    /// <summary>我镇, 各乡镇, 全镇 and words that only end so.</summary>
    [GeneratedRegex("^(我|本|全|各|乡|街|城|小|村|该)[镇乡街]|[我各全本该][镇乡]|乡镇|街镇|镇街|围绕|落实|推进|坚持|建设|贯彻|人民政府|街道办")]
    private static partial Regex Anybody();

    [GeneratedRegex("(?<y>20\\d\\d)\\s*年")]
    private static partial Regex ReportYear();

    [GeneratedRegex("(党委、?)?(人民政府|政府|办事处|党工委|党委|委员会)+$")]
    private static partial Regex Suffix();

    [GeneratedRegex("^.*(省|自治区|市|(?<!.{0}地)区|县|旗|自治州)(?=.{2,})")]
    private static partial Regex Above();
}
