using System.Reflection;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>Several values of one kind: ticked choices, officers, channels.</summary>
internal sealed class ChoicesField<TForm, TValue>(PropertyInfo property, Scalar<TValue> scalar) : Field(property) where TForm : class
{
    private readonly Accessor<TForm, Items<TValue>> value = new(property);

    public override string Kind => scalar.Kind;
    public override bool IsMultiple => true;
    public override IReadOnlyList<Option> Options(Roster roster, DateOnly on) => scalar.Options(roster, on);

    public override string ShowText(string formatted, Roster roster, Language language = Language.Zh) => scalar.ShowText(formatted, roster, language);

    public override bool IsGiven(object form) => value.Get(form).Count > 0;

    internal override void Write(object form, CanonicalWriter writer, string slot, List<PersonalPart> personal)
    {
        writer.BeginArray();
        foreach (var item in value.Get(form))
            scalar.Write(writer, item);
        writer.EndArray();
    }

    internal override void Read(object form, JsonElement json, long seq, string slot) =>
        value.Set(form, [.. json.EnumerateArray().Select(scalar.Read)]);

    internal override void Bind(object form, string path, Binding binding)
    {
        var texts = binding.Text[path] is { } joined
            ? Apart(joined)
            : [.. Enumerable.Range(0, binding.Text.Rows(path)).Select(i => binding.Text[TextForm.Row(path, i)]).OfType<string>().SelectMany(t => typeof(TValue) == typeof(string) ? Apart(t) : [t])];
        var items = new List<TValue>();
        foreach (var text in texts)
        {
            if (!scalar.Parse(text, binding, out var parsed, out var fault))
                binding.Faults.Add(new(path, $"{Label.Zh}：{fault}"));
            else if (!items.Contains(parsed))
                items.Add(parsed);
        }
        if (Required && items.Count == 0 && binding.Faults.All(f => f.Path != path))
            binding.Faults.Add(new(path, $"请至少选一项{Label.Zh}"));
        value.Set(form, [.. items]);
    }

    private string[] Apart(string texts) =>
        texts.Split(Wide ? TextParsing.Lines : TextParsing.Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal override void Unbind(object form, string path, TextForm into, Reveal reveal)
    {
        var items = value.Get(form);
        for (var i = 0; i < items.Count; i++)
            into[TextForm.Row(path, i)] = scalar.Format(items[i]);
    }

    public override IEnumerable<string> Show(object form, Roster roster, Language language, Reveal reveal)
    {
        var items = value.Get(form);
        return items.Count == 0 ? [] : [string.Join(language == Language.Zh ? "、" : ", ", items.Select(i => scalar.Show(i, roster, language)))];
    }

    public override IEnumerable<Guid> References(object form) =>
        Kind == "ref" ? value.Get(form).Select(i => Guid.Parse(scalar.Format(i))) : [];
}

/// <summary>Repeated rows, each a small form of its own: parties, penalties, exam results.</summary>
internal sealed class RowsField<TForm, TRow>(PropertyInfo property) : Field(property) where TForm : class where TRow : class
{
    private readonly Accessor<TForm, Items<TRow>> value = new(property);
    private readonly FormModel row = FormModel.Of(typeof(TRow));

    public override string Kind => "list";
    public override FormModel RowModel => row;

    public override bool IsGiven(object form) => value.Get(form).Count > 0;

    internal override void Write(object form, CanonicalWriter writer, string slot, List<PersonalPart> personal)
    {
        writer.BeginArray();
        var items = value.Get(form);
        for (var i = 0; i < items.Count; i++)
            row.Write(items[i], writer, TextForm.Row(TextForm.Child(slot, Key), i), personal);
        writer.EndArray();
    }

    internal override void Read(object form, JsonElement json, long seq, string slot)
    {
        var items = new List<TRow>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
            items.Add((TRow)row.Read(item, seq, TextForm.Row(TextForm.Child(slot, Key), items.Count)));
        value.Set(form, [.. items]);
    }

    internal override void Bind(object form, string path, Binding binding)
    {
        var items = new List<TRow>();
        var paths = new TextForm();
        foreach (var key in binding.Text.Values.Keys.Concat(binding.Kept.Keys))
            paths[key] = key;
        for (var i = 0; i < paths.Rows(path); i++)
        {
            var rowPath = TextForm.Row(path, i);
            if (paths.Values.Keys.Any(k => k.StartsWith(rowPath + ".", StringComparison.Ordinal)))
                items.Add((TRow)row.Bind(binding, rowPath));
        }
        if (Required && items.Count == 0)
            binding.Faults.Add(new(path, $"请至少填一行{Label.Zh}"));
        value.Set(form, [.. items]);
    }

    internal override void Unbind(object form, string path, TextForm into, Reveal reveal)
    {
        var items = value.Get(form);
        for (var i = 0; i < items.Count; i++)
            row.Unbind(items[i], TextForm.Row(path, i), into, reveal);
    }

    public override IEnumerable<string> Show(object form, Roster roster, Language language, Reveal reveal) =>
        value.Get(form).Select(item => string.Join(language == Language.Zh ? "，" : ", ",
            row.Fields.SelectMany(f => f.Show(item, roster, language, reveal))));

    public override IEnumerable<Guid> References(object form) =>
        value.Get(form).SelectMany(item => row.Fields.SelectMany(f => f.References(item)));
}
