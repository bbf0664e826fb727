using System.Globalization;
using System.Text.RegularExpressions;

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
/// Reads what clerks write. Total: every cell gives a value, a blank, or a fault that names place and cure; nothing is guessed
/// where two readings are possible.
/// </summary>
public static partial class CellParsing
{
    private const string NumberCure = "只写数字，如 12 或 1200.50，单位写在列名里";

    /// <summary>A whole number, full-width figures and thousands commas included.</summary>
    /// <param name="unit">A unit that may stand behind the number, e.g. 件.</param>
    public static Parsed<long> Integer(Cell cell, string? unit = null) => Number<long>(cell, unit is null ? [] : [(unit, 1m)], number =>
        number != decimal.Truncate(number) ? "不是整数" : Math.Abs(number) > 999_999_999_999_999m ? "数字太大" : (long)number);

    /// <summary>A sum of money in yuan; 元 and 万元 may stand behind it. Exact to the fen.</summary>
    public static Parsed<decimal> Money(Cell cell) => Number<decimal>(cell, [("万元", 10_000m), ("万", 10_000m), ("元整", 1m), ("元", 1m)], number =>
        number != decimal.Round(number, 2) ? "比“分”还小" : Math.Abs(number) > 9_999_999_999_999m ? "数字太大" : number);

    private static Parsed<T> Number<T>(Cell cell, (string Unit, decimal Factor)[] units, Func<decimal, Either<T>> accept)
    {
        if (Unusable<T>(cell, NumberCure) is { } unusable) return unusable;
        var number = cell.Value.Number;
        if (cell.Value.Kind is CellKind.Date or CellKind.Time) return Fault<T>(cell, "是日期或时间，不是数字", "把单元格格式改为“数值”，重新填写");
        if (cell.Value.Kind is CellKind.Boolean) return Fault<T>(cell, "是“是/否”，不是数字", NumberCure);
        if (cell.Value.Kind is CellKind.Text)
        {
            var text = Labels.Plain(cell.Value.Text!).TrimStart('¥');
            var factor = 1m;
            foreach (var unit in units)
            {
                if (!text.EndsWith(unit.Unit, StringComparison.OrdinalIgnoreCase)) continue;
                (text, factor) = (text[..^unit.Unit.Length], unit.Factor);
                break;
            }

            if (!NumberShape().IsMatch(text) || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture, out number))
                return Fault<T>(cell, "不是数字", NumberCure);
            if (Math.Abs(number) > 1e15m) return Fault<T>(cell, "数字太大", NumberCure);
            number *= factor;
        }

        return accept(number) switch
        {
            { Refusal: { } refusal } => Fault<T>(cell, refusal, NumberCure),
            var accepted => new Parsed<T>.Is(accepted.Value),
        };
    }

    /// <summary>A value, or the words why not.</summary>
    private readonly record struct Either<T>(T Value, string? Refusal)
    {
        public static implicit operator Either<T>(T value) => new(value, null);
        public static implicit operator Either<T>(string refusal) => new(default!, refusal);
    }

    // Commas part groups of three; in 1,2 one cannot know whether a decimal comma was meant.
    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberShape();

    /// <summary>Text as it stands, trimmed. A number becomes its digits.</summary>
    public static Parsed<string> Text(Cell cell)
    {
        if (Unusable<string>(cell, "改正公式，或直接填写内容") is { } unusable) return unusable;
        // Spreadsheets keep 15 digits: an identity or account number typed as a number has lost its end.
        if (cell.Value.Kind == CellKind.Number && Math.Abs(cell.Value.Number) >= 1_000_000_000_000_000m)
            return Fault<string>(cell, "是存成了数字的长号码，末尾几位已经丢失", "把该列格式设为“文本”，照原件重新填写");
        return new Parsed<string>.Is(cell.Value.ToString().Trim());
    }

    private static readonly Dictionary<string, bool> Answers = new()
    {
        ["是"] = true, ["有"] = true, ["对"] = true, ["√"] = true, ["✓"] = true, ["✔"] = true, ["☑"] = true, ["y"] = true, ["yes"] = true, ["true"] = true, ["1"] = true,
        ["否"] = false, ["无"] = false, ["不是"] = false, ["没有"] = false, ["×"] = false, ["✗"] = false, ["✘"] = false, ["☐"] = false, ["x"] = false,
        ["n"] = false, ["no"] = false, ["false"] = false, ["0"] = false,
    };

    public static Parsed<bool> YesNo(Cell cell)
    {
        const string cure = "填“是”或“否”";
        if (Unusable<bool>(cell, cure) is { } unusable) return unusable;
        if (cell.Value.Kind == CellKind.Boolean) return new Parsed<bool>.Is(cell.Value.Number == 1);
        return Answers.TryGetValue(Labels.Plain(cell.Value.ToString()), out var yes) ? new Parsed<bool>.Is(yes) : Fault<bool>(cell, "看不出是还是否", cure);
    }

    /// <summary>One of a set by its label; spaces and full-width forms make no difference.</summary>
    public static Parsed<T> Choice<T>(Cell cell, IReadOnlyList<(string Label, T Value)> options)
    {
        var cure = $"改填其中之一：{string.Join("、", options.Take(12).Select(option => option.Label))}{(options.Count > 12 ? "等" : "")}";
        if (Unusable<T>(cell, cure) is { } unusable) return unusable;
        var wanted = Labels.Plain(cell.Value.ToString());
        foreach (var (label, value) in options)
            if (Labels.Plain(label) == wanted) return new Parsed<T>.Is(value);
        return Fault<T>(cell, "不在可选项里", cure);
    }

    /// <summary>Several things in one cell, parted by 、 ， , ； ; or line ends. Never an empty list: that is a blank.</summary>
    public static Parsed<IReadOnlyList<string>> List(Cell cell)
    {
        if (Unusable<IReadOnlyList<string>>(cell, "改正公式，或直接填写，各项以顿号分开") is { } unusable) return unusable;
        IReadOnlyList<string> items = cell.Value.ToString().Split(['、', '，', ',', '；', ';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return items.Count > 0 ? new Parsed<IReadOnlyList<string>>.Is(items) : new Parsed<IReadOnlyList<string>>.Blank();
    }

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
