using System.Text.Encodings.Web;
using System.Text.Json;

namespace Xiangzhi.Storage.Engines;

/// <summary>Several texts in one column, as a JSON array; no texts are the empty text.</summary>
internal static class TextList
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyCollection<string> texts) => texts.Count == 0 ? "" : JsonSerializer.Serialize(texts, Plain);

    public static IReadOnlyList<string> Read(string column) => column.Length == 0 ? [] : JsonSerializer.Deserialize<List<string>>(column)!;
}
