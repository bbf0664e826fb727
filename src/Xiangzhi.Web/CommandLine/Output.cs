using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Results go to standard output, messages to standard error; names in JSON are stable.</summary>
public static class Output
{
    public static JsonSerializerOptions JsonOptions { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static void Json(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, JsonOptions));

    public static void Line(string text) => Console.Out.WriteLine(text);

    public static void Message(string text) => Console.Error.WriteLine(text);

    /// <summary>What must not be overlooked: red, where the console knows colours.</summary>
    public static void Warning(string text) => Message(Console.IsErrorRedirected ? text : $"\e[31m{text}\e[0m");

    public const int Done = 0;
    public const int Findings = 1;
    public const int Wrong = 2;
}
