using System.Reflection;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>A field whose value stands beside the hashed bytes. The public part says only that one was given.</summary>
internal sealed class PersonalField<TForm, TValue>(PropertyInfo property, Scalar<TValue> scalar) : Field(property) where TForm : class
{
    private readonly Accessor<TForm, Personal<TValue>> value = new(property);

    public override string Kind => scalar.Kind;
    public override bool IsPersonal => true;
    public override IReadOnlyList<Option> Options(Roster roster, DateOnly on) => scalar.Options(roster, on);

    public override string ShowText(string formatted, Roster roster, Language language = Language.Zh) => scalar.ShowText(formatted, roster, language);

    public override bool IsGiven(object form) => value.Get(form).IsGiven;

    internal override void Write(object form, CanonicalWriter writer, string slot, List<PersonalPart> personal) => writer.Boolean(true);

    internal override void WritePersonal(object form, CanonicalWriter writer)
    {
        if (!value.Get(form).TryGet(out var typed))
            throw new InvalidOperationException($"{Name} was read back from the journal and has no value to write.");
        scalar.Write(writer, typed);
    }

    internal override void Read(object form, JsonElement json, long seq, string slot) =>
        value.Set(form, Personal<TValue>.At(new(seq, slot, Key)));

    internal override void Bind(object form, string path, Binding binding)
    {
        if (binding.Text[path] is not { } text || string.IsNullOrWhiteSpace(text))
        {
            if (binding.Kept.TryGetValue(path, out var place))
                value.Set(form, Personal<TValue>.At(place));
            else if (Required)
                binding.Faults.Add(new(path, $"请填写{Label.Zh}"));
        }
        else if (scalar.Parse(text, binding, out var parsed, out var fault))
        {
            value.Set(form, parsed);
        }
        else
        {
            binding.Faults.Add(new(path, $"{Label.Zh}：{fault}"));
        }
    }

    internal override void Unbind(object form, string path, TextForm into, Reveal reveal) =>
        into[path] = Value(form, reveal);

    public override IEnumerable<string> Show(object form, Roster roster, Language language, Reveal reveal)
    {
        if (!IsGiven(form))
            return [];
        var text = Value(form, reveal);
        return [text is null ? Mask.Sign.In(language) : Kind == "file" ? text.Split(' ', 4)[^1] : text];
    }

    private string? Value(object form, Reveal reveal)
    {
        var personal = value.Get(form);
        return personal.TryGet(out var typed) ? scalar.Format(typed)
            : personal.Place is { } place ? reveal(place) : null;
    }
}
