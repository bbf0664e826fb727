using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Spreadsheets;

public static partial class CellParsing
{
    private const string DateCure = "写成 2023-04-06 这样的年月日";
    private const string TimeCure = "写成 10:20 这样的时和分";

    // No record of a township lies outside; a year beyond is a slip of the hand or a number that is no date.
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>
    /// A day in any of the notations in use: a date cell, 2023.4.6, 2023-04-06, 2023/4/6, 2023年4月6日, 20230406, full-width
    /// figures, a serial number of the spreadsheet's calendar; a time of day behind it is left aside.
    /// </summary>
    public static Parsed<DateOnly> Date(Cell cell)
    {
        if (Unusable<DateOnly>(cell, DateCure) is { } unusable) return unusable;
        return cell.Value.Kind switch
        {
            CellKind.Date => InRange(cell, DateOnly.FromDateTime(cell.Value.Moment)),
            CellKind.Number => OfNumber(cell, cell.Value.Number),
            CellKind.Text => OfText(cell, Labels.Half(cell.Value.Text!)),
            _ => Fault<DateOnly>(cell, "不是日期", DateCure),
        };
    }

    private static Parsed<DateOnly> OfText(Cell cell, string text)
    {
        if (DayShape().Match(text) is { Success: true } day) return Day(cell, day.Groups[1].Value, day.Groups[2].Value, day.Groups[3].Value);
        if (CompactShape().Match(text) is { Success: true } compact) return Day(cell, compact.Groups[1].Value, compact.Groups[2].Value, compact.Groups[3].Value);
        if (NumberShape().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return OfNumber(cell, number);
        if (ShortYearShape().IsMatch(text)) return Fault<DateOnly>(cell, "年份只有两位", DateCure);
        if (NoYearShape().IsMatch(text)) return Fault<DateOnly>(cell, "缺年份或缺日", DateCure);
        return Fault<DateOnly>(cell, "不是日期", DateCure);
    }

    private static Parsed<DateOnly> OfNumber(Cell cell, decimal number)
    {
        // 2023 and 2023.4 are years and months, though the calendar of spreadsheets has days of that number in 1905.
        if (number is >= FirstYear and < LastYear + 1) return Fault<DateOnly>(cell, "只有年份或年月", DateCure);
        if (number is >= 10_000_000 and <= 99_999_999 && number == decimal.Truncate(number))
            return OfText(cell, number.ToString("0", CultureInfo.InvariantCulture));
        return SerialDay((double)number) is { } day ? InRange(cell, day) : Fault<DateOnly>(cell, "不是日期", DateCure);
    }

    /// <summary>
    /// The day of a serial number: 1 is 1 January 1900, the fraction is the time of day. The calendar counts a 29 February 1900
    /// that never was (60), so later days are one ahead; 60 itself is no day.
    /// </summary>
    internal static DateOnly? SerialDay(double serial) => serial switch
    {
        >= 1 and < 60 => new DateOnly(1899, 12, 31).AddDays((int)serial),
        >= 61 and < 2_958_466 => new DateOnly(1899, 12, 30).AddDays((int)serial),
        _ => null,
    };

    private static Parsed<DateOnly> Day(Cell cell, string yearText, string monthText, string dayText)
    {
        var (year, month, day) = (Figures(yearText), Figures(monthText), Figures(dayText));
        if (year is < FirstYear or > LastYear) return Fault<DateOnly>(cell, $"的年份不在 {FirstYear} 到 {LastYear} 之间", DateCure);
        if (month is < 1 or > 12) return Fault<DateOnly>(cell, $"没有 {month} 月", DateCure);
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return Fault<DateOnly>(cell, $"{month} 月没有 {day} 日", DateCure);
        return new Parsed<DateOnly>.Is(new DateOnly(year, month, day));
    }

    private static Parsed<DateOnly> InRange(Cell cell, DateOnly day) => day.Year is >= FirstYear and <= LastYear
        ? new Parsed<DateOnly>.Is(day)
        : Fault<DateOnly>(cell, $"的年份不在 {FirstYear} 到 {LastYear} 之间", DateCure);

    /// <summary>A time of day: a time cell, the time of a date cell, 10:20, 10时20分, 下午3点半; seconds are left aside.</summary>
    public static Parsed<TimeOnly> TimeOfDay(Cell cell)
    {
        if (Unusable<TimeOnly>(cell, TimeCure) is { } unusable) return unusable;
        return cell.Value.Kind switch
        {
            CellKind.Date or CellKind.Time => new Parsed<TimeOnly>.Is(new TimeOnly(cell.Value.Moment.Hour, cell.Value.Moment.Minute)),
            // The fraction of a day, to the nearest minute: 10:20 is kept as 0.430555555555556.
            CellKind.Number when cell.Value.Number is >= 0 and < 1 && Math.Round(cell.Value.Number * 1440) is < 1440 and var minutes =>
                new Parsed<TimeOnly>.Is(new TimeOnly((int)minutes / 60, (int)minutes % 60)),
            CellKind.Text => TimeOfText(cell, Labels.Half(cell.Value.Text!)),
            _ => Fault<TimeOnly>(cell, "不是时间", TimeCure),
        };
    }

    private static Parsed<TimeOnly> TimeOfText(Cell cell, string text)
    {
        var match = TimeShape().Match(text);
        if (!match.Success) return Fault<TimeOnly>(cell, "不是时间", TimeCure);
        var hour = Figures(match.Groups["hour"].Value);
        var minute = match.Groups["half"].Success ? 30 : match.Groups["minute"].Success ? Figures(match.Groups["minute"].Value) : 0;
        // 下午12点 is noon; 下午3点 is 15:00, 下午15点 says so itself.
        if (match.Groups["late"].Success && hour is >= 1 and < 12) hour += 12;
        if (hour > 23) return Fault<TimeOnly>(cell, $"没有 {hour} 时", TimeCure);
        if (minute > 59) return Fault<TimeOnly>(cell, $"没有 {minute} 分", TimeCure);
        return new Parsed<TimeOnly>.Is(new TimeOnly(hour, minute));
    }

    // The shapes below let four figures through at most.
    private static int Figures(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    // Only a time or a weekday may follow: 2023年4月6日至8日 is two days, and nobody knows which is meant.
    private const string TimeBehind =
        @"(?:\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?(?:(?:[\sT]+|(?<=[日号]))(?:上午|下午|早上|晚上|中午|凌晨)?\s*[0-9]{1,2}\s*[:时点][0-9:时分秒半整.\s]*Z?)?$";

    [GeneratedRegex(@"^([0-9]{4})\s*(?:[./\-]|年)\s*([0-9]{1,2})\s*(?:[./\-]|月)\s*([0-9]{1,2})\s*[日号]?" + TimeBehind, RegexOptions.CultureInvariant)]
    private static partial Regex DayShape();

    [GeneratedRegex(@"^([0-9]{4})([0-9]{2})([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex CompactShape();

    [GeneratedRegex(@"^[0-9]{2}\s*[./\-年]\s*[0-9]{1,2}\s*[./\-月]\s*[0-9]{1,2}\s*[日号]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYearShape();

    [GeneratedRegex(@"^([0-9]{4}\s*[./\-年]\s*[0-9]{1,2}\s*月?|[0-9]{1,2}\s*[./\-月]\s*[0-9]{1,2}\s*[日号]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoYearShape();

    [GeneratedRegex(@"^(?:(?<late>下午|晚上|pm)|上午|早上|中午|凌晨|am)?\s*(?<hour>[0-9]{1,2})(?:\s*[:时点]\s*(?:(?<half>半)|(?<minute>[0-9]{1,2})\s*(?:分|:[0-9]{1,2})?|整)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeShape();
}
