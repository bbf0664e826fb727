using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>
/// The one model of a form record, built at start: canonical bytes, HTML, posted forms, spreadsheets, API and masking all use it.
/// </summary>
public sealed class FormModel
{
    private static readonly ConcurrentDictionary<Type, FormModel> Models = new();

    private readonly Func<object> create;
    private readonly Field[] ascending;

    private FormModel(Type type)
    {
        Type = type;
        Sees = [.. type.IsDefined(typeof(SeesOfficeAttribute)) ? [typeof(OfficeProfiles)] : Type.EmptyTypes, .. type.GetCustomAttributes<SeesAttribute>().Select(s => s.Register)];
        create = Expression.Lambda<Func<object>>(Expression.New(type)).Compile();
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null)
            .OrderBy(p => Depth(p.DeclaringType!)).ThenBy(p => p.MetadataToken);
        Fields = [.. properties.Select(p => FieldFactory.Of(type, p))];
        Referring = [.. Fields.Where(f => f.RefersTo is not null || f.RowModel?.Referring.Count > 0)];
        ascending = [.. Fields.OrderBy(f => f.Key, StringComparer.Ordinal)];
    }

    public Type Type { get; }

    /// <summary>In the order of declaration, a base record's first.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The fields that name other matters, themselves or in their rows.</summary>
    public IReadOnlyList<Field> Referring { get; }

    /// <summary>Reference registers of which its entries also store what they show on the legal day: the township's own profile, a standard.</summary>
    public IReadOnlyList<Type> Sees { get; }

    public static FormModel Of(Type type) => Models.GetOrAdd(type, t => new(t));

    public object Empty() => create();

    /// <summary>A form's stored content, and each person's part beside it.</summary>
    public (byte[] Content, IReadOnlyList<PersonalPart> Personal) Write(object form)
    {
        var personal = new List<PersonalPart>();
        return (CanonicalWriter.Make((Model: this, form, personal), static (writer, of) => of.Model.Write(of.form, writer, "", of.personal)), personal);
    }

    /// <summary>Writes the public part, and collects each person's part; empty fields are left out.</summary>
    public void Write(object form, CanonicalWriter writer, string slot, List<PersonalPart> personal)
    {
        writer.BeginObject();
        var ownPersonal = false;
        foreach (var field in ascending)
        {
            if (!field.IsGiven(form))
                continue;
            ownPersonal |= field.IsPersonal;
            writer.Key(field.Key);
            field.Write(form, writer, slot, personal);
        }
        writer.EndObject();
        if (ownPersonal)
            personal.Add(new(slot, WritePersonal(form)));
    }

    private byte[] WritePersonal(object form) => CanonicalWriter.Make((ascending, form), static (writer, of) =>
    {
        writer.BeginObject();
        foreach (var field in of.ascending)
        {
            if (!field.IsPersonal || !field.IsGiven(of.form))
                continue;
            writer.Key(field.Key);
            field.WritePersonal(of.form, writer);
        }
        writer.EndObject();
    });

    /// <summary>Reads stored content; personal fields hold their place.</summary>
    public object Read(ReadOnlyMemory<byte> content, long seq)
    {
        using var json = JsonDocument.Parse(content);
        return Read(json.RootElement, seq, "");
    }

    internal object Read(JsonElement json, long seq, string slot)
    {
        var form = create();
        // Both stand in the order of their keys.
        var next = 0;
        foreach (var property in json.EnumerateObject())
        {
            while (next < ascending.Length && !property.NameEquals(ascending[next].Key))
                next++;
            if (next == ascending.Length)
                throw new FormatException($"{Type.Name} has no field {property.Name}: the entry was written by a newer version.");
            ascending[next++].Read(form, property.Value, seq, slot);
        }
        return form;
    }

    /// <summary>Reads a form from text; faults are collected, each with its path.</summary>
    public object Bind(Binding binding, string path = "")
    {
        var form = create();
        foreach (var field in Fields)
            field.Bind(form, TextForm.Child(path, field.Key), binding);
        return form;
    }

    public void Unbind(object form, string path, TextForm into, Reveal reveal)
    {
        foreach (var field in Fields)
            field.Unbind(form, TextForm.Child(path, field.Key), into, reveal);
    }

    public TextForm ToText(object form, Reveal reveal)
    {
        var text = new TextForm();
        Unbind(form, "", text, reveal);
        return text;
    }

    /// <summary>Where the personal values of a form read back from the journal stand, by path.</summary>
    public IReadOnlyDictionary<string, PersonalPlace> Places(object form)
    {
        var places = new List<PersonalPlace>();
        var text = ToText(form, place =>
        {
            places.Add(place);
            return PlaceMark + (places.Count - 1).ToString(CultureInfo.InvariantCulture);
        });
        return text.Values.Where(v => v.Value.StartsWith(PlaceMark, StringComparison.Ordinal))
            .ToDictionary(v => v.Key, v => places[int.Parse(v.Value.AsSpan(PlaceMark.Length), CultureInfo.InvariantCulture)]);
    }

    /// <summary>Begins what stands for a place for a moment; no text that was typed holds a zero.</summary>
    private const string PlaceMark = "\0place ";

    /// <summary>What a person's part is called: the row that it is, such as 当事人 1, or the form's own personal fields.</summary>
    /// <param name="slot">See <see cref="PersonalPlace"/>.</param>
    public Text NameOf(string slot)
    {
        if (slot.Length == 0)
            return new(string.Join("、", Personal(l => l.Zh)), string.Join(", ", Personal(l => l.En)));
        var (row, rest) = slot.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? (slot[..dot], slot[(dot + 1)..]) : (slot, "");
        var at = row.IndexOf('[', StringComparison.Ordinal);
        if (at < 0 || Find(row[..at]) is not { } field || !int.TryParse(row.AsSpan(at + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return new(slot, slot);
        var name = new Text($"{field.Label.Zh} {index + 1}", string.Create(CultureInfo.InvariantCulture, $"{field.Label.En} {index + 1}"));
        return rest.Length == 0 || field.RowModel?.NameOf(rest) is not { } within ? name : new($"{name.Zh} {within.Zh}", $"{name.En} {within.En}");

        IEnumerable<string> Personal(Func<Text, string> of) => Fields.Where(f => f.IsPersonal && f.RowModel is null).Select(f => of(f.Label));
    }

    public Field? Find(string name) => Fields.FirstOrDefault(f => f.Name == name || f.Key == name);

    private static int Depth(Type type)
    {
        var depth = 0;
        for (var t = type; t is not null; t = t.BaseType)
            depth++;
        return depth;
    }
}

/// <summary>Chooses the kind of field for a property's type.</summary>
internal static class FieldFactory
{
    public static Field Of(Type form, PropertyInfo property)
    {
        var type = property.PropertyType;
        if (!type.IsGenericType || Nullable.GetUnderlyingType(type) is not null)
            return Make(typeof(ScalarField<,>), form, type, property, ScalarOf(type, Unit(property)));
        var inner = type.GetGenericArguments()[0];
        if (type.GetGenericTypeDefinition() == typeof(Personal<>))
            return Make(typeof(PersonalField<,>), form, inner, property, ScalarOf(inner, Unit(property)));
        if (type.GetGenericTypeDefinition() == typeof(Items<>))
        {
            return IsScalar(inner)
                ? Make(typeof(ChoicesField<,>), form, inner, property, ScalarOf(inner, Unit(property)))
                : (Field)Activator.CreateInstance(typeof(RowsField<,>).MakeGenericType(form, inner), property)!;
        }
        return Make(typeof(ScalarField<,>), form, type, property, ScalarOf(type, Unit(property)));
    }

    private static Field Make(Type open, Type form, Type value, PropertyInfo property, object scalar) =>
        (Field)Activator.CreateInstance(open.MakeGenericType(form, value), property, scalar)!;

    private static bool IsScalar(Type type) =>
        type == typeof(string) || type.IsEnum || (type.IsGenericType && type.IsValueType);

    private static UnitAttribute? Unit(PropertyInfo property) => property.GetCustomAttribute<UnitAttribute>();

    /// <summary>The scalar for a type; <paramref name="unit"/> is the number's unit and decimals.</summary>
    public static object ScalarOf(Type type, UnitAttribute? unit)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Activator.CreateInstance(typeof(OptionalScalar<>).MakeGenericType(underlying), ScalarOf(underlying, unit))!;
        if (type == typeof(string))
            return new TextScalar();
        if (type == typeof(bool))
            return new BooleanScalar();
        if (type == typeof(int))
            return new CountScalar(unit?.Text);
        if (type == typeof(decimal))
            return new DecimalScalar(unit?.Text ?? "元", unit?.Digits ?? 2);
        if (type == typeof(DateOnly))
            return new DateScalar();
        if (type == typeof(TimeOnly))
            return new TimeScalar();
        if (type == typeof(Attachment))
            return new FileScalar();
        if (type.IsEnum)
            return Activator.CreateInstance(typeof(EnumScalar<>).MakeGenericType(type))!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ref<>))
            return Activator.CreateInstance(typeof(RefScalar<>).MakeGenericType(type.GetGenericArguments()))!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Code<>))
            return Activator.CreateInstance(typeof(CodeScalar<>).MakeGenericType(type.GetGenericArguments()))!;
        throw new NotSupportedException($"No kind of field for {type}; CONTRIBUTING lists the kinds.");
    }
}
