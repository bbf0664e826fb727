using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>
/// Forms of an action with made-up values: everything given, only what is required, and each choice once. What a declaration says of
/// facts is code; the forms find out by trying what that code does.
/// </summary>
internal static class ProbeForms
{
    /// <summary>Choices tried of one field; code tables may be long, and seldom mean different facts.</summary>
    private const int MostOptions = 16;

    private static readonly Guid Anybody = new("00000000-0000-7000-8000-000000000001");

    /// <param name="papers">Codes of the register's papers, for the common acts that name one.</param>
    public static IEnumerable<Form> Of(FormModel model, DateOnly on, IReadOnlyList<string> papers)
    {
        var full = new TextForm();
        Fill(model, "", on, full, _ => true);
        var bare = new TextForm();
        Fill(model, "", on, bare, field => field.Required);
        if (model.Find("paper") is { Kind: "text" } paper && papers.Count > 0)
        {
            foreach (var code in papers)
                yield return Bound(model, With(full, paper.Key, code), on);
            yield break;
        }
        yield return Bound(model, full, on);
        yield return Bound(model, bare, on);
        foreach (var (path, value) in Choices(model, ""))
        {
            yield return Bound(model, With(full, path, value), on);
            yield return Bound(model, With(bare, path, value), on);
        }
    }

    private static void Fill(FormModel model, string path, DateOnly on, TextForm into, Func<Field, bool> wanted)
    {
        foreach (var field in model.Fields.Where(wanted))
        {
            var own = TextForm.Child(path, field.Key);
            if (field.RowModel is { } row)
                Fill(row, TextForm.Row(own, 0), on, into, wanted);
            else
                into[field.IsMultiple ? TextForm.Row(own, 0) : own] = Sample(field, on);
        }
    }

    private static IEnumerable<(string Path, string Value)> Choices(FormModel model, string path)
    {
        foreach (var field in model.Fields)
        {
            var own = TextForm.Child(path, field.Key);
            if (field.RowModel is { } row)
            {
                foreach (var inner in Choices(row, TextForm.Row(own, 0)))
                    yield return inner;
                continue;
            }
            var options = field.Kind == "boolean" ? ["true", "false"] : field.Kind is "enum" or "code" ? Options(field).Take(MostOptions).ToArray() : [];
            foreach (var option in options)
                yield return (field.IsMultiple ? TextForm.Row(own, 0) : own, option);
        }
    }

    private static IEnumerable<string> Options(Field field) => field.Options(Roster.Empty, default).Select(o => o.Value);

    private static string? Sample(Field field, DateOnly on) => field.Kind switch
    {
        "date" => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "time" => "09:30",
        "count" or "money" or "decimal" => "3",
        "boolean" => "true",
        "enum" or "code" => Options(field).FirstOrDefault(),
        "ref" => Anybody.ToString("D"),
        "file" => new string('0', 64) + " 1 text/plain a.txt",
        _ => "1",
    };

    private static TextForm With(TextForm text, string path, string value)
    {
        var other = new TextForm();
        foreach (var (key, kept) in text.Values)
            other[key] = kept;
        other[path] = value;
        return other;
    }

    private static Form Bound(FormModel model, TextForm text, DateOnly on) => (Form)model.Bind(new Binding(text, on, Roster.Empty));
}
