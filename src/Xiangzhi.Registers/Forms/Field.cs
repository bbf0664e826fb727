using System.Reflection;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>Data of one person within one form, to be sealed beside the entry.</summary>
public sealed record PersonalPart(string Slot, byte[] Content);

/// <summary>Resolves a personal value for the reader who asks; null where it is erased, masked or unknown.</summary>
public delegate string? Reveal(PersonalPlace place);

/// <summary>One field of a form record, built once from typed delegates. It serves storage, pages, spreadsheets, API and masking.</summary>
public abstract class Field
{
    protected Field(PropertyInfo property)
    {
        Property = property;
        Key = Identifier.Camel(property.Name);
        Label = Identifier.LabelOf(property);
        Wide = property.IsDefined(typeof(WideAttribute));
        Group = property.GetCustomAttribute<GroupAttribute>() is { } group ? new(group.Text, group.English ?? group.Text) : null;
        Hint = property.GetCustomAttribute<HintAttribute>() is { } hint ? new(hint.Text, hint.English ?? hint.Text) : null;
        Required = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
        Headings = property.GetCustomAttribute<AlsoAttribute>()?.Headings ?? [];
    }

    /// <summary>The property of the record behind it.</summary>
    public PropertyInfo Property { get; }

    /// <summary>Name of the property, as refusals name it.</summary>
    public string Name => Property.Name;

    /// <summary>Key in stored content and in text forms.</summary>
    public string Key { get; }

    public Text Label { get; }
    public bool Wide { get; }
    public Text? Group { get; }
    public Text? Hint { get; }
    public bool Required { get; }
    public IReadOnlyList<string> Headings { get; }

    public abstract string Kind { get; }
    public virtual string? Unit => null;

    /// <summary>The register whose matters the field names; null where it names none.</summary>
    public Type? RefersTo => Within(Property.PropertyType);

    public virtual bool IsPersonal => false;

    /// <summary>The form of a repeated row; null for all other fields.</summary>
    public virtual FormModel? RowModel => null;

    /// <summary>Several values of one kind, chosen rather than written in rows.</summary>
    public virtual bool IsMultiple => false;

    /// <summary>What stands between several values in one cell: sentences stand a line each, so that they may hold commas.</summary>
    public string Joint => Wide ? "\n" : "、";

    public virtual IReadOnlyList<Option> Options(Roster roster, DateOnly on) => [];

    public abstract bool IsGiven(object form);
    internal abstract void Write(object form, CanonicalWriter writer, string slot, List<PersonalPart> personal);
    internal abstract void Read(object form, JsonElement json, long seq, string slot);
    internal abstract void Bind(object form, string path, Binding binding);
    internal abstract void Unbind(object form, string path, TextForm into, Reveal reveal);

    private static Type? Within(Type type) => !type.IsGenericType ? null
        : type.GetGenericTypeDefinition() == typeof(Ref<>) ? type.GetGenericArguments()[0] : Within(type.GetGenericArguments()[0]);

    /// <summary>Writes the personal value itself; only personal fields have one.</summary>
    internal virtual void WritePersonal(object form, CanonicalWriter writer) => throw new InvalidOperationException($"{Name} is not personal.");

    /// <summary>What readers see, line by line; nothing for an empty field.</summary>
    public abstract IEnumerable<string> Show(object form, Roster roster, Language language, Reveal reveal);

    /// <summary>Shows a value kept as text, as <see cref="TextForm"/> has it: labels instead of codes and ids.</summary>
    public virtual string ShowText(string formatted, Roster roster, Language language = Language.Zh) => formatted;

    /// <summary>Ids of other matters to which the field refers.</summary>
    public virtual IEnumerable<Guid> References(object form) => [];
}

/// <summary>Typed access to the property behind a field.</summary>
internal sealed class Accessor<TForm, TValue> where TForm : class
{
    private readonly Func<TForm, TValue> get;
    private readonly Action<TForm, TValue> set;

    public Accessor(PropertyInfo property)
    {
        get = property.GetMethod!.CreateDelegate<Func<TForm, TValue>>();
        set = (property.SetMethod ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} has no init setter."))
            .CreateDelegate<Action<TForm, TValue>>();
    }

    public TValue Get(object form) => get((TForm)form);

    public void Set(object form, TValue value) => set((TForm)form, value);
}
