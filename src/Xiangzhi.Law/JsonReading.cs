using System.Globalization;
using System.Text.Json;

namespace Xiangzhi.Law;

/// <summary>
/// One JSON object of a law file, read strictly: a key that nobody asks for is an error, because a misspelt key
/// would otherwise silently drop a limit. Each error names file, place and cure.
/// </summary>
internal sealed class StrictObject
{
    private readonly Dictionary<string, JsonElement> _values;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly string _place;

    public StrictObject(JsonElement element, string place)
    {
        _place = place;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Error("应为一个对象 { … }", "对照同目录其他文件改正");
        }

        _values = element.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
    }

    /// <summary>Parses a whole file; duplicate keys are refused by the parser itself.</summary>
    public static JsonDocument Document(string json, string name)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            var line = (broken.LineNumber ?? 0) + 1;
            throw new LawDataException($"{name} 第{line}行：不是合法的 JSON，或有重复的键。请检查该行的引号、逗号和括号。", broken);
        }
    }

    public LawDataException Error(string what, string cure) => new($"{_place}：{what}。{cure}。");

    public string Text(string key) => TextOrNull(key) ?? throw Error($"缺少“{key}”", $"请补上“{key}”");

    public string? TextOrNull(string key)
    {
        if (!Find(key, out var value))
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return string.IsNullOrWhiteSpace(text) ? throw Error($"“{key}”应为非空文字", "请写成带引号的文字，没有就整行删去") : text;
    }

    public int? IntegerOrNull(string key)
    {
        if (!Find(key, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw Error($"“{key}”应为整数", "请写不带引号的整数，没有数字就写 null");
    }

    public bool Boolean(string key) => Find(key, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Error($"“{key}”应为 true 或 false", "请改正"),
    };

    public DateOnly? DateOrNull(string key) => TextOrNull(key) is { } text ? Date(text, key) : null;

    public DateOnly Date(string text, string key) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Error($"“{key}”的日期“{text}”写法不对", "请写成 2025-01-24 的样子");

    /// <summary>A closed set of words, as they are written in the file.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Text(key), out var value)
            ? value
            : throw Error($"“{key}”不认得“{Text(key)}”", $"可用的词：{string.Join("、", words.Keys)}");

    public IReadOnlyList<JsonElement> Items(string key) => Find(key, out var value)
        ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Error($"“{key}”应为列表 [ … ]", "请改正")
        : [];

    /// <summary>Pairs such as <c>["2025-01-01", "元旦"]</c>.</summary>
    public IReadOnlyList<(string First, string Second)> Pairs(string key) => [.. Items(key).Select(item =>
        item.ValueKind == JsonValueKind.Array && item.GetArrayLength() == 2
            && item[0].GetString() is { } first && item[1].GetString() is { } second
            ? (first, second)
            : throw Error($"“{key}”的每一项应为 [日期, 名称]", "请照 [\"2025-01-01\", \"元旦\"] 的样子改正"))];

    /// <summary>To be called last: refuses what was never asked for.</summary>
    public void NothingElse()
    {
        var unknown = _values.Keys.FirstOrDefault(key => !_asked.Contains(key));
        if (unknown is not null)
        {
            throw Error($"有不认得的键“{unknown}”", $"请改成已有的键或删去；可用的键：{string.Join("、", _asked)}");
        }
    }

    private bool Find(string key, out JsonElement value)
    {
        _asked.Add(key);
        return _values.TryGetValue(key, out value) && value.ValueKind != JsonValueKind.Null;
    }
}
