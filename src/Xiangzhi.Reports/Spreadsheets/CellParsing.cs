using System.Globalization;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>What came of reading a value out of a cell.</summary>
public abstract record Parsed<T>
{
    private Parsed() { }

    public sealed record Is(T Value) : Parsed<T>;

    /// <summary>Nothing stands in the cell; whether that is allowed is the register's to say.</summary>
    public sealed record Blank : Parsed<T>;

    public sealed record Not(SheetFault Fault) : Parsed<T>;
}

/// <summary>
/// Reads the values that a cell can hold otherwise than as text: days, times, numbers that were meant as text. Texts are read
/// by <see cref="TextParsing"/>, as on every page. Total: every cell gives a value, a blank, or a fault that names place and cure.
/// </summary>
public static partial class CellParsing
{
    /// <summary>
    /// A day: a date cell, a serial number of the spreadsheet's calendar, or a text in any of the notations in use.
    /// </summary>
    public static Parsed<DateOnly> Date(Cell cell)
    {
        if (Unusable<DateOnly>(cell, TextParsing.DayCure) is { } unusable) return unusable;
        return cell.Value.Kind switch
        {
            CellKind.Date => InRange(cell, DateOnly.FromDateTime(cell.Value.Moment)),
            CellKind.Number => OfNumber(cell, cell.Value.Number),
            CellKind.Text => OfText(cell, Labels.Half(cell.Value.Text!)),
            _ => Fault<DateOnly>(cell, "不是日期", TextParsing.DayCure),
        };
    }

    private static Parsed<DateOnly> OfText(Cell cell, string text)
    {
        var (day, what) = TextParsing.ReadDay(text);
        if (what is null) return new Parsed<DateOnly>.Is(day);
        return NumberShape().IsMatch(text) && !text.StartsWith('0') && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? OfNumber(cell, number)
            : Fault<DateOnly>(cell, what, TextParsing.DayCure);
    }

    private static Parsed<DateOnly> OfNumber(Cell cell, decimal number)
    {
        // 2023 and 2023.4 are years and months, though the calendar of spreadsheets has days of that number in 1905.
        if (TextParsing.OutOfRange((int)Math.Min(number, int.MaxValue)) is null) return Fault<DateOnly>(cell, "只有年份或年月", TextParsing.DayCure);
        if (number is >= 10_000_000 and <= 99_999_999 && number == decimal.Truncate(number))
        {
            var (written, what) = TextParsing.ReadDay(number.ToString("0", CultureInfo.InvariantCulture));
            return what is null ? new Parsed<DateOnly>.Is(written) : Fault<DateOnly>(cell, what, TextParsing.DayCure);
        }

        return SerialDay((double)number) is { } day ? InRange(cell, day) : Fault<DateOnly>(cell, "不是日期", TextParsing.DayCure);
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

    private static Parsed<DateOnly> InRange(Cell cell, DateOnly day) => TextParsing.OutOfRange(day.Year) is { } beyond
        ? Fault<DateOnly>(cell, beyond, TextParsing.DayCure)
        : new Parsed<DateOnly>.Is(day);

    /// <summary>A time of day: a time cell, the time of a date cell, the fraction of a day, or a text.</summary>
    public static Parsed<TimeOnly> TimeOfDay(Cell cell)
    {
        if (Unusable<TimeOnly>(cell, TextParsing.TimeCure) is { } unusable) return unusable;
        switch (cell.Value.Kind)
        {
            case CellKind.Date or CellKind.Time:
                return new Parsed<TimeOnly>.Is(new TimeOnly(cell.Value.Moment.Hour, cell.Value.Moment.Minute));
            // To the nearest minute: 10:20 is kept as 0.430555555555556.
            case CellKind.Number when cell.Value.Number is >= 0 and < 1 && Math.Round(cell.Value.Number * 1440) is < 1440 and var minutes:
                return new Parsed<TimeOnly>.Is(new TimeOnly((int)minutes / 60, (int)minutes % 60));
            case CellKind.Text:
                var (time, what) = TextParsing.ReadTime(Labels.Half(cell.Value.Text!));
                return what is null ? new Parsed<TimeOnly>.Is(time) : Fault<TimeOnly>(cell, what, TextParsing.TimeCure);
            default:
                return Fault<TimeOnly>(cell, "不是时间", TextParsing.TimeCure);
        }
    }

    /// <summary>Text as it stands, trimmed. A number becomes its digits.</summary>
    public static Parsed<string> Text(Cell cell)
    {
        if (Unusable<string>(cell, "改正公式，或直接填写内容") is { } unusable) return unusable;
        // Spreadsheets keep 15 digits: an identity or account number typed as a number has lost its end.
        if (cell.Value.Kind == CellKind.Number && Math.Abs(cell.Value.Number) >= 1_000_000_000_000_000m)
            return Fault<string>(cell, "是存成了数字的长号码，末尾几位已经丢失", "把该列格式设为“文本”，照原件重新填写");
        return new Parsed<string>.Is(cell.Value.ToString().Trim());
    }

    [GeneratedRegex(@"^\d+(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberShape();

    // Blanks and failed formulas are the same for every type.
    private static Parsed<T>? Unusable<T>(Cell cell, string cure) => cell switch
    {
        { IsBlank: true } => new Parsed<T>.Blank(),
        { Value.Kind: CellKind.Error } => Fault<T>(cell, "是出错的公式", "改正公式，或直接填写：" + cure),
        _ => null,
    };

    private static Parsed<T>.Not Fault<T>(Cell cell, string what, string cure)
    {
        var shown = cell.Value.ToString().ReplaceLineEndings(" ");
        if (shown.Length > 24) shown = string.Concat(shown.AsSpan(0, char.IsHighSurrogate(shown[23]) ? 23 : 24), "…");
        return new(new SheetFault(SheetFaultKind.BadCell, cell.Place, $"“{shown}”{what}", cure));
    }
}
