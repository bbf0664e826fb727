using System.Reflection;
using System.Text;

namespace Xiangzhi.Registers;

/// <summary>The label of a field, an option or a stage. The English one is the identifier in words unless given.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class)]
public sealed class LabelAttribute(string text) : Attribute
{
    public string Text { get; } = text;
    public string? English { get; init; }
}

/// <summary>A field that takes the whole width and several lines.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WideAttribute : Attribute;

/// <summary>Fields of one group stand under one heading, in the order of declaration.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupAttribute(string text) : Attribute
{
    public string Text { get; } = text;
    public string? English { get; init; }
}

/// <summary>Unit of a number, and how many decimals it keeps. Money is 元 with two.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string text, int digits = 0) : Attribute
{
    public string Text { get; } = text;
    public int Digits { get; } = digits;
}

/// <summary>One sentence under the field that helps to fill it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HintAttribute(string text) : Attribute
{
    public string Text { get; } = text;
    public string? English { get; init; }
}

/// <summary>Other headings under which spreadsheets bring this field.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlsoAttribute(params string[] headings) : Attribute
{
    public IReadOnlyList<string> Headings { get; } = headings;
}

/// <summary>A form whose entries also store what the township's own profile showed on the legal day, e.g. that it was a market day.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SeesOfficeAttribute : Attribute;

/// <summary>A form whose entries also store what every matter of a reference register showed on the legal day, e.g. the standard in force.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SeesAttribute(Type register) : Attribute
{
    public Type Register { get; } = register;
}

/// <summary>A stage off the main way: withdrawn, refused, cancelled. The line of stages shows it only where a matter stands on it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AsideAttribute : Attribute;

/// <summary>A text in both languages of the interface.</summary>
public sealed record Text(string Zh, string En)
{
    public string In(Language language) => language == Language.En ? En : Zh;
    public override string ToString() => Zh;
}

public enum Language { Zh, En }

/// <summary>Turns identifiers into words and codes: <c>PriorNotice</c> is "Prior notice", <c>prior-notice</c>, <c>priorNotice</c>.</summary>
public static class Identifier
{
    public static string Words(string identifier) => Join(identifier, ' ', capital: true);

    public static string Kebab(string identifier) => Join(identifier, '-', capital: false);

    public static string Camel(string identifier) => char.ToLowerInvariant(identifier[0]) + identifier[1..];

    /// <summary>Label of a member of an enum.</summary>
    internal static Text LabelOf<T>(T value) where T : struct, Enum => LabelOf(typeof(T).GetField(value.ToString())!); // every member is a field

    internal static Text LabelOf(MemberInfo member)
    {
        var label = member.GetCustomAttribute<LabelAttribute>();
        var words = Words(member.Name);
        return new(label?.Text ?? words, label?.English ?? words);
    }

    private static string Join(string identifier, char separator, bool capital)
    {
        var words = new StringBuilder(identifier.Length + 4);
        for (var i = 0; i < identifier.Length; i++)
        {
            var c = identifier[i];
            if (c == '-')
            {
                words.Append(separator);
                continue;
            }
            var startsWord = char.IsUpper(c) && i > 0 && identifier[i - 1] != '-';
            if (startsWord)
                words.Append(separator);
            words.Append(capital && i == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
        }
        return words.ToString();
    }
}
