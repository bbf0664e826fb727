namespace Xiangzhi.Registers;

/// <summary>A reference to another matter of register <typeparamref name="TRegister"/>, resolved as of the legal day.</summary>
public readonly record struct Ref<TRegister>(Guid Id) where TRegister : Register;

/// <summary>A value of a set that an office extends: its code. Labels come from the standard list and the code register.</summary>
public readonly record struct Code<TTable>(string Value) where TTable : ICodeTable
{
    public static implicit operator Code<TTable>(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A set of codes that an office extends; the standard ones ship with the program.</summary>
public interface ICodeTable
{
    static abstract string Table { get; }
    static abstract IReadOnlyList<CodeItem> Standard { get; }
}

/// <param name="Value">Stable code, ASCII.</param>
/// <param name="Label">What users see.</param>
public sealed record CodeItem(string Value, Text Label)
{
    public CodeItem(string value, string zh, string? en = null) : this(value, new Text(zh, en ?? Identifier.Words(value))) { }
}

/// <summary>A file that belongs to an entry. Its name and hash are personal; its bytes stand beside the journal.</summary>
/// <param name="Sha256">Hex, lower case.</param>
/// <param name="Length">Bytes.</param>
public sealed record Attachment(string Name, string MediaType, long Length, string Sha256)
{
    /// <summary>Reads a file as a text form carries it; null when it is none.</summary>
    public static Attachment? Read(string? text) => text is null ? null : FileScalar.Take(text);
}
