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

    public static bool Day(string text, out DateOnly value, out string? fault)
    {
        var typed = Narrow(text).Trim();
        var match = DayPattern().Match(typed);
        if (match.Success
            && int.TryParse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(match.Groups["d"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            (value, fault) = (new DateOnly(year, month, day), null);
            return true;
        }
        (value, fault) = (default, $"“{text.Trim()}”不是日期，请写成 2025-03-01、2025.3.1 或 2025年3月1日");
        return false;
    }

    public static bool Time(string text, out TimeOnly value, out string? fault)
    {
        var match = TimePattern().Match(Narrow(text).Trim().Replace('：', ':'));
        if (match.Success
            && int.TryParse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24
            && int.TryParse(match.Groups["m"].Success ? match.Groups["m"].ValueSpan : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60)
        {
            (value, fault) = (new TimeOnly(hour, minute), null);
            return true;
        }
        (value, fault) = (default, $"“{text.Trim()}”不是时刻，请写成 10:20");
        return false;
    }

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

    private static string Number(string text, string? unit)
    {
        var typed = Narrow(text).Trim().Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).TrimStart('¥', '￥');
        return unit is not null && typed.EndsWith(unit, StringComparison.Ordinal) ? typed[..^unit.Length].TrimEnd() : typed;
    }

    [GeneratedRegex(@"^(?<y>\d{4})\s*(?:[-./]|年)\s*(?<m>\d{1,2})\s*(?:[-./]|月)\s*(?<d>\d{1,2})\s*日?(?:\s+0{1,2}:00(?::00)?)?$|^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$")]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"^(?<h>\d{1,2})(?::|时|点)(?:(?<m>\d{1,2})分?)?(?::\d{1,2})?$")]
    private static partial Regex TimePattern();
}
