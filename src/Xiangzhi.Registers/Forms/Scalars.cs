using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Xiangzhi.Law;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>An option of a choice field.</summary>
public sealed record Option(string Value, Text Label);

/// <summary>How one kind of value is stored, read, typed and shown. One instance serves all fields of the kind.</summary>
public abstract class Scalar<T>
{
    /// <summary>Name in the API: text, date, time, money, count, enum, code, ref, file.</summary>
    public abstract string Kind { get; }

    public virtual IReadOnlyList<Option> Options(Roster roster, DateOnly on) => [];

    public abstract bool IsEmpty(T value);

    /// <summary>Whether no and nought are answers where the field must be filled in.</summary>
    public virtual bool ZeroIsAnAnswer => false;

    public abstract void Write(CanonicalWriter writer, T value);
    public abstract T Read(JsonElement json);

    /// <summary>The value as a user would type it, and as <see cref="Parse"/> reads it back.</summary>
    public abstract string Format(T value);

    /// <summary>The value as it is shown.</summary>
    public virtual string Show(T value, Roster roster, Language language) => Format(value);

    /// <summary>Shows a value that was kept as <see cref="Format"/> wrote it.</summary>
    public virtual string ShowText(string formatted, Roster roster, Language language) =>
        formatted.Length > 0 && Parse(formatted, new Binding(new TextForm(), default, roster), out var value, out _)
            ? Show(value, roster, language) : formatted;

    /// <summary>Reads what a user typed; null and a message with the cure when it cannot be read.</summary>
    public abstract bool Parse(string text, Binding binding, out T value, out string? fault);

    public virtual string? Unit => null;
}

internal sealed class TextScalar : Scalar<string>
{
    public override string Kind => "text";
    public override bool IsEmpty(string value) => string.IsNullOrEmpty(value);
    public override void Write(CanonicalWriter writer, string value) => writer.String(value);
    public override string Read(JsonElement json) => json.GetString() ?? "";
    public override string Format(string value) => value;

    /// <summary>Longest text of one field, in characters: a form is not a file store.</summary>
    public const int Longest = 8_000;

    public override bool Parse(string text, Binding binding, out string value, out string? fault)
    {
        value = Seen(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Trim();
        fault = value.Length > Longest ? string.Create(CultureInfo.InvariantCulture, $"太长（{value.Length} 字），最多 {Longest} 字；长文请作附件")
            : HasLoneSurrogate(value) ? "含有残缺的字符，请重新输入"
            : value.Any(IsMisleading) ? "含有看不见的控制字符，印出来会和屏幕上不同，请重新输入" : null;
        return fault is null;
    }

    /// <summary>Without marks that have no width and come along from web pages: one name with and without them is one name.</summary>
    private static string Seen(string text) => text.AsSpan().IndexOfAny("\u200B\u2060\uFEFF") < 0 ? text : new([.. text.Where(c => c is not ('\u200B' or '\u2060' or '\uFEFF'))]);

    /// <summary>Controls but for the tab and the end of a line, what turns the direction of writing, and what is no character.</summary>
    private static bool IsMisleading(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return true;
            i++;
        }
        return false;
    }
}

internal sealed class EnumScalar<T> : Scalar<T> where T : struct, Enum
{
    private static readonly (T Value, Option Option)[] Members =
    [
        .. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => ((T)f.GetValue(null)!, new Option(Identifier.Kebab(f.Name), Identifier.LabelOf(f)))),
    ];

    public override string Kind => "enum";
    public override IReadOnlyList<Option> Options(Roster roster, DateOnly on) => [.. Members.Select(m => m.Option)];
    public override bool IsEmpty(T value) => false;
    public override void Write(CanonicalWriter writer, T value) => writer.String(Format(value));

    public override T Read(JsonElement json)
    {
        var text = json.GetString();
        foreach (var (value, option) in Members)
        {
            if (option.Value == text)
                return value;
        }
        throw new FormatException($"Unknown value {text} of {typeof(T).Name}.");
    }

    public override string Format(T value) => OptionOf(value).Value;
    public override string Show(T value, Roster roster, Language language) => OptionOf(value).Label.In(language);

    private static Option OptionOf(T value) =>
        Members.First(m => EqualityComparer<T>.Default.Equals(m.Value, value)).Option;

    public override bool Parse(string text, Binding binding, out T value, out string? fault)
    {
        var typed = TextParsing.Narrow(text).Trim();
        foreach (var (member, option) in Members)
        {
            if (option.Value == typed || TextParsing.Narrow(option.Label.Zh) == typed || string.Equals(option.Label.En, typed, StringComparison.OrdinalIgnoreCase))
            {
                (value, fault) = (member, null);
                return true;
            }
        }
        (value, fault) = (default, $"没有“{typed}”这一项，可选：{string.Join("、", Members.Select(m => m.Option.Label.Zh))}");
        return false;
    }
}

internal sealed class BooleanScalar : Scalar<bool>
{
    private static readonly Option Yes = new("true", new("是", "Yes"));
    private static readonly Option No = new("false", new("否", "No"));

    public override string Kind => "boolean";
    public override IReadOnlyList<Option> Options(Roster roster, DateOnly on) => [Yes, No];
    public override bool ZeroIsAnAnswer => true;
    public override bool IsEmpty(bool value) => !value;
    public override void Write(CanonicalWriter writer, bool value) => writer.Boolean(value);
    public override bool Read(JsonElement json) => json.GetBoolean();
    public override string Format(bool value) => value ? "true" : "false";
    public override string Show(bool value, Roster roster, Language language) => (value ? Yes : No).Label.In(language);

    public override bool Parse(string text, Binding binding, out bool value, out string? fault)
    {
        var typed = TextParsing.Narrow(text).Trim().ToLowerInvariant();
        value = typed is "true" or "是" or "有" or "√" or "y" or "yes" or "1" or "on";
        var known = value || typed is "false" or "否" or "无" or "没有" or "×" or "x" or "n" or "no" or "0";
        fault = known ? null : $"“{text}”看不出是或否，请填“是”或“否”";
        return known;
    }
}

internal sealed class CountScalar(string? unit) : Scalar<int>
{
    public override string Kind => "count";
    public override string? Unit => unit;
    public override bool ZeroIsAnAnswer => true;
    public override bool IsEmpty(int value) => value == 0;
    public override void Write(CanonicalWriter writer, int value) => writer.Integer(value);
    public override int Read(JsonElement json) => json.GetInt32();
    public override string Format(int value) => value.ToString(CultureInfo.InvariantCulture);
    public override string Show(int value, Roster roster, Language language) => Format(value) + (language == Language.Zh ? unit : null);

    public override bool Parse(string text, Binding binding, out int value, out string? fault) =>
        TextParsing.Count(text, unit, out value, out fault);
}

/// <summary>A number with fixed decimals, stored as an integer of its smallest unit: 分 for money.</summary>
internal sealed class DecimalScalar(string unit, int digits) : Scalar<decimal>
{
    private readonly decimal scale = digits switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1000, _ => throw new ArgumentOutOfRangeException(nameof(digits)) };

    public override string Kind => unit == "元" ? "money" : "decimal";
    public override string? Unit => unit;
    public override bool ZeroIsAnAnswer => true;
    public override bool IsEmpty(decimal value) => value == 0;
    public override void Write(CanonicalWriter writer, decimal value) => writer.Integer((long)(value * scale));
    public override decimal Read(JsonElement json) => json.GetInt64() / scale;
    public override string Format(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
    public override string Show(decimal value, Roster roster, Language language) =>
        value.ToString("#,##0.####", CultureInfo.InvariantCulture) + (language == Language.Zh ? $" {unit}" : unit == "元" ? " yuan" : "");

    public override bool Parse(string text, Binding binding, out decimal value, out string? fault) =>
        TextParsing.Decimal(text, unit, digits, out value, out fault);
}

internal sealed class DateScalar : Scalar<DateOnly>
{
    public override string Kind => "date";
    public override bool IsEmpty(DateOnly value) => value == default;
    public override void Write(CanonicalWriter writer, DateOnly value) => writer.Day(value);
    public override DateOnly Read(JsonElement json) => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    public override string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public override string Show(DateOnly value, Roster roster, Language language) => language == Language.Zh
        ? value.InWords : value.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public override bool Parse(string text, Binding binding, out DateOnly value, out string? fault) =>
        TextParsing.Day(text, out value, out fault);
}

internal sealed class TimeScalar : Scalar<TimeOnly>
{
    public override string Kind => "time";
    public override bool IsEmpty(TimeOnly value) => false;
    public override void Write(CanonicalWriter writer, TimeOnly value) => writer.Time(value);
    public override TimeOnly Read(JsonElement json) => TimeOnly.ParseExact(json.GetString()!, "HH:mm", CultureInfo.InvariantCulture);
    public override string Format(TimeOnly value) => value.ToString("HH:mm", CultureInfo.InvariantCulture);

    public override bool Parse(string text, Binding binding, out TimeOnly value, out string? fault) =>
        TextParsing.Time(text, out value, out fault);
}

internal sealed class CodeScalar<TTable> : Scalar<Code<TTable>> where TTable : ICodeTable
{
    public override string Kind => "code";
    public override IReadOnlyList<Option> Options(Roster roster, DateOnly on) =>
        [.. roster.Codes(TTable.Table, TTable.Standard, on).Select(c => new Option(c.Value, c.Label))];
    public override bool IsEmpty(Code<TTable> value) => string.IsNullOrEmpty(value.Value);
    public override void Write(CanonicalWriter writer, Code<TTable> value) => writer.String(value.Value);
    public override Code<TTable> Read(JsonElement json) => new(json.GetString()!);
    public override string Format(Code<TTable> value) => value.Value ?? "";
    public override string Show(Code<TTable> value, Roster roster, Language language) =>
        IsEmpty(value) ? "" : roster.CodeLabel(TTable.Table, TTable.Standard, value.Value)?.In(language) ?? value.Value;

    public override string ShowText(string formatted, Roster roster, Language language) => Show(new(formatted), roster, language);

    public override bool Parse(string text, Binding binding, out Code<TTable> value, out string? fault)
    {
        var typed = TextParsing.Narrow(text).Trim();
        var items = binding.Roster.Codes(TTable.Table, TTable.Standard, binding.On);
        var found = items.FirstOrDefault(c => c.Value == typed || TextParsing.Narrow(c.Label.Zh) == typed || string.Equals(c.Label.En, typed, StringComparison.OrdinalIgnoreCase));
        value = found is null ? default : new(found.Value);
        fault = found is null ? $"没有“{typed}”这一类，可选：{string.Join("、", items.Select(c => c.Label.Zh))}；要新增，请在“分类”台账里加" : null;
        return found is not null;
    }
}

internal sealed class RefScalar<TRegister> : Scalar<Ref<TRegister>> where TRegister : Register
{
    public override string Kind => "ref";
    public override IReadOnlyList<Option> Options(Roster roster, DateOnly on) =>
        typeof(TRegister) == typeof(Register) ? [] : [.. roster.InForce(typeof(TRegister), on).Select(i => new Option(i.Key, new(i.Label, i.Label)))];
    public override bool IsEmpty(Ref<TRegister> value) => value.Id == Guid.Empty;
    public override void Write(CanonicalWriter writer, Ref<TRegister> value) => writer.Guid(value.Id);
    public override Ref<TRegister> Read(JsonElement json) => new(json.GetGuid());
    public override string Format(Ref<TRegister> value) => value.Id.ToString("D");
    public override string Show(Ref<TRegister> value, Roster roster, Language language) =>
        IsEmpty(value) ? "" : roster.NameOf(value.Id) ?? value.Id.ToString("D");

    public override bool Parse(string text, Binding binding, out Ref<TRegister> value, out string? fault)
    {
        var found = binding.Roster.Find(typeof(TRegister), TextParsing.Narrow(text).Trim(), binding.On);
        value = new(found ?? Guid.Empty);
        fault = found is null ? $"{Catalogue.NameOf(typeof(TRegister))}里没有“{text}”，请填名册上的编号或名称" : null;
        return found is not null;
    }
}

/// <summary>Wraps the scalar of a value type for a field that may be left empty.</summary>
internal sealed class OptionalScalar<T>(Scalar<T> inner) : Scalar<T?> where T : struct
{
    public override string Kind => inner.Kind;
    public override string? Unit => inner.Unit;
    public override IReadOnlyList<Option> Options(Roster roster, DateOnly on) => inner.Options(roster, on);
    public override bool IsEmpty(T? value) => value is null;
    public override void Write(CanonicalWriter writer, T? value) => inner.Write(writer, value!.Value);
    public override T? Read(JsonElement json) => inner.Read(json);
    public override string Format(T? value) => value is { } given ? inner.Format(given) : "";
    public override string Show(T? value, Roster roster, Language language) => value is { } given ? inner.Show(given, roster, language) : "";

    public override bool Parse(string text, Binding binding, out T? value, out string? fault)
    {
        var parsed = inner.Parse(text, binding, out var given, out fault);
        value = parsed ? given : null;
        return parsed;
    }
}
