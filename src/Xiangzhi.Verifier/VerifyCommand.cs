using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Verifier;

/// <summary>
/// The stand-alone verifier: needs nothing but the export or the slip and what was kept elsewhere. Exit code 0: nothing
/// found; 1: findings; 2: the call or its input is wrong.
/// </summary>
public static class VerifyCommand
{
    const string Usage = """
        用法：xiangzhi-verify --export FILE  [--key FILE] [--checkpoint FILE] [--receipt FILE] [--format json]
              xiangzhi-verify --receipt FILE [--key FILE] [--checkpoint FILE] [--format json]
          --export      账本导出文件，逐条核验
          --receipt     登记凭条；与 --export 同用时，作为外存的证据
          --key         外存的公钥（每行一把：名称+编号+base64）
          --checkpoint  外存的检查点（可有多份）
          --format      text（缺省）或 json
        退出码：0 无发现；1 有不符；2 用法或输入有误
        """;

    /// <summary>Largest file of keys, checkpoints or a receipt, in bytes, inclusive. An export may be of any length.</summary>
    const int MaxEvidenceBytes = 16 * 1024 * 1024;

    static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            var options = Options(args);
            var isJson = options.GetValueOrDefault("--format", "text") switch
            {
                "json" => true,
                "text" => false,
                var other => throw new FormatException($"--format 只有 text 和 json，没有 {other}。"),
            };
            var evidence = new Evidence
            {
                Keys = [.. Lines(options, "--key").Select(CheckpointKey.Parse)],
                Checkpoints = options.ContainsKey("--checkpoint") ? Checkpoint.ParseAll(Text(options["--checkpoint"])) : [],
            };
            var result = Verify(options, evidence);
            output.Write(isJson ? AsJson(result) : AsText(result));
            return result.Ok ? 0 : 1;
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(error.Message);
            errors.WriteLine(Usage);
            return 2;
        }
    }

    static VerifyResult Verify(Dictionary<string, string> options, Evidence evidence)
    {
        var receipt = options.TryGetValue("--receipt", out var slip) ? Receipt.Parse(Text(slip)) : null;
        if (!options.TryGetValue("--export", out var file))
            return receipt?.Verify(evidence) ?? throw new FormatException("请给出 --export 或 --receipt。");
        using var export = Open(file);
        return Verification.Of(export, receipt is null ? evidence : evidence with { Receipts = [receipt] });
    }

    static Dictionary<string, string> Options(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] is not ("--export" or "--receipt" or "--key" or "--checkpoint" or "--format"))
                throw new FormatException($"不认识 {args[i]}。");
            if (i + 1 == args.Length)
                throw new FormatException($"{args[i]} 之后缺值。");
            if (!options.TryAdd(args[i], args[i + 1]))
                throw new FormatException($"{args[i]} 给了两次。");
        }
        return options;
    }

    static IEnumerable<string> Lines(Dictionary<string, string> options, string name) => options.TryGetValue(name, out var file)
        ? Text(file).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#') : [];

    static string Text(string file)
    {
        using var stream = Open(file);
        if (stream.Length > MaxEvidenceBytes)
            throw new FormatException($"{file} 有 {stream.Length} 字节，不像公钥、检查点或凭条。");
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: false));
        return reader.ReadToEnd();
    }

    static FileStream Open(string file) => File.Exists(file)
        ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan)
        : throw new FormatException($"没有文件 {file}；请核对路径。");

    public static string AsText(VerifyResult result)
    {
        var text = new StringBuilder().AppendLine(result.Message);
        foreach (var township in result.Townships)
            text.AppendLine(CultureInfo.InvariantCulture, $"{township.Township}：{township.Entries} 条，根 {Convert.ToBase64String(township.Root.Span)}，外存证据及于第 {township.TrustedTo} 条");
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
