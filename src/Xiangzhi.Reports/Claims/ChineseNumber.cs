namespace Xiangzhi.Reports.Claims;

/// <summary>Numbers in Chinese numerals, as reports use them: 两万, 二百零三, 十六, 百, 四五十.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The value; null where the signs are no number.</summary>
    public static decimal? Read(string text)
    {
        decimal total = 0, section = 0, digit = 0;
        var hasDigit = false;
        foreach (var sign in text)
        {
            if (DigitOf(sign) is { } value)
            {
                (digit, hasDigit) = (hasDigit && digit > 0 ? 10 * digit + value : value, true);
                continue;
            }
            if (UnitOf(sign) is not { } unit)
                return null;
            if (unit >= 10_000)
            {
                total = (total + section + digit is 0 and var nothing ? nothing + 1 : total + section + digit) * unit;
                section = 0;
            }
            else
            {
                section += (digit == 0 ? 1 : digit) * unit;
            }
            (digit, hasDigit) = (0, false);
        }
        return total + section + digit;
    }

    /// <summary>Two neighbours before one unit, 四五十 or 二三百: anything from the one to the other.</summary>
    public static (decimal Low, decimal High)? ReadPair(string text) =>
        text is [var first, var second, var sign] && DigitOf(first) is { } low && DigitOf(second) is { } high && high == low + 1 && UnitOf(sign) is { } unit
            ? (low * unit, high * unit) : null;

    /// <summary>一两, 三四: a few.</summary>
    public static bool IsVague(string text) => text is [var first, var second] && DigitOf(first) is { } low && DigitOf(second) is { } high && high == low + 1;

    public static decimal? UnitOf(char sign) => sign switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => null };

    private static decimal? DigitOf(char sign) => sign switch
    {
        '两' => 2,
        '〇' => 0,
        _ => Digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var value ? value : null,
    };
}
