using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Xiangzhi.Registers;

/// <summary>
/// Reads numbers, days and times as township offices write them: full-width digits, 2023.4.6, 2023年4月6日, 1,000元.
/// The one reader for pages, spreadsheets and the command line; each fault says what to write instead.
/// </summary>
public static partial class TextParsing
{
    /// <summary>What parts several values that stand in one cell.</summary>
    public static IReadOnlyList<char> Separators => Between;

    /// <summary>What parts several sentences in one cell.</summary>
    internal static readonly char[] Lines = ['\n', '\r'];

    internal static readonly char[] Between = ['、', '，', ',', '；', ';', '\n'];

    /// <summary>Full-width forms to their ASCII ones (U+FF01-U+FF5E, ideographic space), nothing else touched.</summary>
    public static string Narrow(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u3000', '\uff5e') < 0)
            return text;
        var narrow = new StringBuilder(text.Length);
        foreach (var c in text)
            narrow.Append(c is >= '！' and <= '～' && !"，、；：".Contains(c) ? (char)(c - 0xfee0) : c == '\u3000' ? ' ' : c);
        return narrow.ToString();
    }

    // No record of a township lies outside; a year beyond is a slip of the hand or a number that is no date.
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public const string DayCure = "写成 2023-04-06、2023.4.6 或 2023年4月6日";
    public const string TimeCure = "写成 10:20";

    public static bool Day(string text, out DateOnly value, out string? fault)
    {
        (value, var what) = ReadDay(text);
        fault = what is null ? null : $"“{text.Trim()}”{what}，请{DayCure}";
        return what is null;
    }

    /// <summary>A day in any of the notations in use; a weekday or a time of day behind it is left aside.</summary>
    /// <returns>The day, or what is wrong with the text.</returns>
    public static (DateOnly Day, string? What) ReadDay(string text)
    {
        var typed = Narrow(text).Trim();
        if (DayPattern().Match(typed) is { Success: true } day)
            return DayOf(day);
        if (CompactPattern().Match(typed) is { Success: true } compact)
            return DayOf(compact);
        return (default, ShortYearPattern().IsMatch(typed) ? "年份只有两位" : NoYearPattern().IsMatch(typed) ? "缺年份或缺日" : "不是日期");
    }

    /// <summary>Whether a day can be one of a township's records.</summary>
    public static string? OutOfRange(int year) =>
        year is < FirstYear or > LastYear ? string.Create(CultureInfo.InvariantCulture, $"的年份不在 {FirstYear} 到 {LastYear} 之间") : null;

    private static (DateOnly Day, string? What) DayOf(Match match)
    {
        var (year, month, day) = (Figures(match.Groups[1]), Figures(match.Groups[2]), Figures(match.Groups[3]));
        return OutOfRange(year) is { } beyond ? (default, beyond)
            : month is < 1 or > 12 ? (default, string.Create(CultureInfo.InvariantCulture, $"没有 {month} 月"))
            : day < 1 || day > DateTime.DaysInMonth(year, month) ? (default, string.Create(CultureInfo.InvariantCulture, $"{month} 月没有 {day} 日"))
            : (new(year, month, day), null);
    }

    public static bool Time(string text, out TimeOnly value, out string? fault)
    {
        (value, var what) = ReadTime(text);
        fault = what is null ? null : $"“{text.Trim()}”{what}，请{TimeCure}";
        return what is null;
    }

    /// <summary>A time of day: 10:20, 10时20分, 下午3点半; seconds are left aside.</summary>
    /// <returns>The time, or what is wrong with the text.</returns>
    public static (TimeOnly Time, string? What) ReadTime(string text)
    {
        var match = TimePattern().Match(Narrow(text).Trim().Replace('：', ':'));
        if (!match.Success)
            return (default, "不是时间");
        var hour = Figures(match.Groups["hour"]);
        var minute = match.Groups["half"].Success ? 30 : match.Groups["minute"].Success ? Figures(match.Groups["minute"]) : 0;
        // 下午12点 is noon; 下午3点 is 15:00, 下午15点 says so itself.
        if (match.Groups["late"].Success && hour is >= 1 and < 12)
            hour += 12;
        return hour > 23 ? (default, string.Create(CultureInfo.InvariantCulture, $"没有 {hour} 时"))
            : minute > 59 ? (default, string.Create(CultureInfo.InvariantCulture, $"没有 {minute} 分"))
            : (new(hour, minute), null);
    }

    // The patterns let four figures through at most.
    private static int Figures(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    public static bool Count(string text, string? unit, out int value, out string? fault)
    {
        var typed = Number(text, unit);
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            fault = null;
            return true;
        }
        fault = typed.StartsWith('-') ? "不能小于零" : $"“{text.Trim()}”不是整数，请只写数字，例如 12";
        return false;
    }

    /// <summary>Reads a number with at most <paramref name="digits"/> decimals; 万 multiplies by ten thousand.</summary>
    public static bool Decimal(string text, string? unit, int digits, out decimal value, out string? fault)
    {
        var typed = Number(text, unit);
        var tenThousands = typed.EndsWith('万');
        if (tenThousands)
            typed = typed[..^1].TrimEnd();
        if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            fault = $"“{text.Trim()}”不是数，请只写数字，例如 200 或 1000.50";
            return false;
        }
        fault = value < 0 ? "不能小于零" : value > 1_000_000_000_000 ? "数太大，请核对单位" : null;
        if (fault is not null)
            return false;
        value *= tenThousands ? 10_000 : 1;
        fault = decimal.Round(value, digits) != value ? string.Create(CultureInfo.InvariantCulture, $"最多 {digits} 位小数") : null;
        return fault is null;
    }

    /// <summary>The figures without their unit and their groups of three; a comma elsewhere stays, since nobody knows what it meant.</summary>
    private static string Number(string text, string? unit)
    {
        var typed = Narrow(text).Trim().Replace('，', ',').TrimStart('¥', '￥');
        if (unit == "元" && typed.EndsWith("元整", StringComparison.Ordinal))
            typed = typed[..^1];
        if (unit is not null && typed.EndsWith(unit, StringComparison.Ordinal))
            typed = typed[..^unit.Length].TrimEnd();
        return GroupedPattern().IsMatch(typed) ? typed.Replace(",", "", StringComparison.Ordinal) : typed;
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\s*万?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedPattern();

    // Only a time or a weekday may follow: 2023年4月6日至8日 is two days, and nobody knows which is meant.
    private const string Behind =
        @"(?:\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?(?:(?:[\sT]+|(?<=[日号]))(?:上午|下午|早上|晚上|中午|凌晨)?\s*[0-9]{1,2}\s*[:时点][0-9:时分秒半整.\s]*Z?)?$";

    [GeneratedRegex(@"^([0-9]{4})\s*(?:[./\-]|年)\s*([0-9]{1,2})\s*(?:[./\-]|月)\s*([0-9]{1,2})\s*[日号]?" + Behind, RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"^([0-9]{4})([0-9]{2})([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex CompactPattern();

    [GeneratedRegex(@"^[0-9]{2}\s*[./\-年]\s*[0-9]{1,2}\s*[./\-月]\s*[0-9]{1,2}\s*[日号]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYearPattern();

    [GeneratedRegex(@"^([0-9]{4}\s*[./\-年]\s*[0-9]{1,2}\s*月?|[0-9]{1,2}\s*[./\-月]\s*[0-9]{1,2}\s*[日号]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoYearPattern();

    [GeneratedRegex(@"^(?:(?<late>下午|晚上|pm)|上午|早上|中午|凌晨|am)?\s*(?<hour>[0-9]{1,2})(?:\s*[:时点]\s*(?:(?<half>半)|(?<minute>[0-9]{1,2})\s*(?:分|:[0-9]{1,2})?|整)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimePattern();
}
