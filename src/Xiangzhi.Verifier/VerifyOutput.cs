using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Verifier;

/// <summary>A finding as text for people, or as one JSON document with stable names.</summary>
public static class VerifyOutput
{
    static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string AsText(VerifyResult result)
    {
        var text = new StringBuilder().AppendLine(result.Message);
        foreach (var township in result.Townships)
            text.AppendLine(CultureInfo.InvariantCulture, $"{township.Township}：{township.Entries} 条，根 {Convert.ToBase64String(township.Root.Span)}，外存证据及于第 {township.TrustedTo} 条");
        foreach (var (township, v) in result.Townships.SelectMany(t => t.Witnessed.Select(v => (t.Township, v))))
            text.AppendLine(CultureInfo.InvariantCulture, $"见证 {township} 到第 {v.Size} 条：{v.Witness}，{v.At:yyyy-MM-dd HH:mm:ss} UTC");
        foreach (var problem in result.Problems)
            text.AppendLine(CultureInfo.InvariantCulture, $"不符 {problem.Township} 第 {problem.Seq} 条：{problem.What}");
        foreach (var remark in result.Remarks)
            text.AppendLine(CultureInfo.InvariantCulture, $"备注 {remark.Township} 第 {remark.Seq} 条：{remark.What}");
        return text.ToString();
    }

    public static string AsJson(VerifyResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", result.Ok);
            json.WriteBoolean("trusted", result.Trusted);
            json.WriteNumber("entries", result.Entries);
            json.WriteString("root", result.Root);
            Write(json, "problems", result.Problems);
            Write(json, "remarks", result.Remarks);
            json.WriteStartArray("townships");
            foreach (var township in result.Townships)
            {
                json.WriteStartObject();
                json.WriteString("township", township.Township);
                json.WriteNumber("entries", township.Entries);
                json.WriteString("root", Convert.ToBase64String(township.Root.Span));
                json.WriteNumber("trustedTo", township.TrustedTo);
                json.WriteStartArray("witnessed");
                foreach (var vouching in township.Witnessed)
                {
                    json.WriteStartObject();
                    json.WriteString("witness", vouching.Witness);
                    json.WriteNumber("size", vouching.Size);
                    json.WriteString("at", vouching.At);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("message", result.Message);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    static void Write(Utf8JsonWriter json, string name, IEnumerable<Problem> problems)
    {
        json.WriteStartArray(name);
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("township", problem.Township);
            json.WriteNumber("seq", problem.Seq);
            json.WriteString("what", problem.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
