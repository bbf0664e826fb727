using System.Text.Encodings.Web;
using System.Text.Json;

namespace Xiangzhi.Storage.Engines;

/// <summary>Several texts in one column, as a JSON array; no texts are the empty text.</summary>
internal static class TextList
{
    public static string Of(IReadOnlyCollection<string> texts) =>
        texts.Count == 0 ? "" : $"[{string.Join(',', texts.Select(text => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\""))}]";

    public static IReadOnlyList<string> Read(string column) => column.Length == 0 ? [] : JsonSerializer.Deserialize<List<string>>(column)!;
}
