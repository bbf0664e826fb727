using System.Text.Json;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage.Search;

/// <summary>
/// The words and files within stored bytes, found by the form's model. From the same bytes always the same, so that what was
/// put into the index can be taken out again, and a rebuild equals it.
/// </summary>
internal static class StoredText
{
    /// <summary>Public texts of an entry's content.</summary>
    public static List<string> Open(FormModel model, ReadOnlyMemory<byte> content)
    {
        var texts = new List<string>();
        using var json = JsonDocument.Parse(content);
        Walk(model, json.RootElement, texts);
        return texts;
    }

    /// <summary>Texts of one person's data.</summary>
    public static List<string> Personal(FormModel model, string slot, ReadOnlyMemory<byte> content) => Values(model, slot, content, "text");

    /// <summary>Hashes of the files that one person's data name.</summary>
    public static List<string> Files(FormModel model, string slot, ReadOnlyMemory<byte> content) =>
        [.. Values(model, slot, content, "file").Select(text => text[..text.IndexOf(' ', StringComparison.Ordinal)])];

    private static List<string> Values(FormModel model, string slot, ReadOnlyMemory<byte> content, string kind)
    {
        var row = slot.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(model, (form, step) => form.Find(step[..step.IndexOf('[', StringComparison.Ordinal)])?.RowModel ?? form);
        using var json = JsonDocument.Parse(content);
        return
        [
            .. json.RootElement.EnumerateObject()
                .Where(p => p.Value.ValueKind == JsonValueKind.String && row.Find(p.Name)?.Kind == kind)
                .Select(p => p.Value.GetString()!),
        ];
    }

    private static void Walk(FormModel model, JsonElement form, List<string> texts)
    {
        foreach (var property in form.EnumerateObject())
        {
            if (model.Find(property.Name) is not { } field)
                continue;
            if (field.RowModel is { } row)
            {
                foreach (var item in property.Value.EnumerateArray())
                    Walk(row, item, texts);
            }
            else if (!field.IsPersonal && field.Kind == "text")
            {
                if (property.Value.ValueKind == JsonValueKind.String)
                    texts.Add(property.Value.GetString()!);
                else if (property.Value.ValueKind == JsonValueKind.Array)
                    texts.AddRange(property.Value.EnumerateArray().Select(item => item.GetString()!));
            }
        }
    }
}
