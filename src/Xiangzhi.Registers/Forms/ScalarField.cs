using System.Reflection;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>A field with one public value.</summary>
internal sealed class ScalarField<TForm, TValue>(PropertyInfo property, Scalar<TValue> scalar) : Field(property) where TForm : class
{
    private readonly Accessor<TForm, TValue> value = new(property);

    public override string Kind => scalar.Kind;
    public override string? Unit => scalar.Unit;
    public override IReadOnlyList<Option> Options(Roster roster, DateOnly on) => scalar.Options(roster, on);

    public override string ShowText(string formatted, Roster roster, Language language = Language.Zh) => scalar.ShowText(formatted, roster, language);

    public override bool IsGiven(object form) => value.Get(form) is { } given && !scalar.IsEmpty(given);

    private bool Says(object form) => IsGiven(form) || (Required && scalar.ZeroIsAnAnswer);

    internal override void Write(object form, CanonicalWriter writer, string slot, List<PersonalPart> personal) =>
        scalar.Write(writer, value.Get(form));

    internal override void Read(object form, JsonElement json, long seq, string slot) => value.Set(form, scalar.Read(json));

    internal override void Bind(object form, string path, Binding binding)
    {
        if (binding.Text[path] is not { } text || string.IsNullOrWhiteSpace(text))
        {
            if (Required)
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

    internal override void Unbind(object form, string path, TextForm into, Reveal reveal)
    {
        if (Says(form))
            into[path] = scalar.Format(value.Get(form));
    }

    public override IEnumerable<string> Show(object form, Roster roster, Language language, Reveal reveal) =>
        Says(form) ? [scalar.Show(value.Get(form), roster, language)] : [];

    public override IEnumerable<Guid> References(object form) =>
        Kind == "ref" && IsGiven(form) ? [Guid.Parse(scalar.Format(value.Get(form)))] : [];
}
