using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Ledger;
using Options = System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<string>>;

namespace Xiangzhi.Verifier;

/// <summary>
/// The stand-alone verifier: needs nothing but the export or the slip and what was kept elsewhere. Exit code 0: nothing
/// found; 1: findings; 2: the call or its input is wrong.
/// </summary>
public static class VerifyCommand
{
    const string Usage = """
        用法：xiangzhi-verify --export FILE  [--key FILE] [--witness FILE] [--checkpoint FILE] [--receipt FILE] [--report FILE] [--format json]
              xiangzhi-verify --receipt FILE [--key FILE] [--witness FILE] [--checkpoint FILE] [--format json]
              xiangzhi-verify --checkpoint FILE [--key FILE] [--witness FILE] [--format json]
          --export      账本导出文件，逐条核验
          --receipt     登记凭条；与 --export 同用时，作为外存的证据
          --report      年度报告的 Word 文件：是不是结账时存下的那一份；须同时给出 --export
          --key         外存的公钥（每行一把：名称+编号+base64）
          --witness     见证人的公钥（每行一把）
          --checkpoint  外存的检查点（可有多份）；只给它时，只比对这些检查点
          --format      text（缺省）或 json
          --key、--witness、--checkpoint 可以各给几次
        退出码：0 无发现；1 有不符；2 用法或输入有误
        """;

    static readonly string[] Repeatable = ["--key", "--witness", "--checkpoint"];
    static readonly string[] Once = ["--export", "--receipt", "--report", "--format"];

    /// <summary>Largest file of keys, checkpoints or a receipt, in bytes, inclusive. An export may be of any length.</summary>
    const int MaxEvidenceBytes = 16 * 1024 * 1024;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help" or "-h" or "-?"])
        {
            output.WriteLine(Usage);
            return 0;
        }
        try
        {
            var options = Read(args);
            var isJson = One(options, "--format") switch
            {
                "json" => true,
                null or "text" => false,
                var other => throw new FormatException($"--format 只有 text 和 json，没有 {other}。"),
            };
            var evidence = EvidenceOf(options.GetValueOrDefault("--key", []), options.GetValueOrDefault("--witness", []), options.GetValueOrDefault("--checkpoint", []));
            var result = Verify(options, evidence);
            output.Write(isJson ? VerifyOutput.AsJson(result) : VerifyOutput.AsText(result));
            return result.Ok ? 0 : 1;
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(error.Message);
            errors.WriteLine(Usage);
            return 2;
        }
    }

    /// <summary>What was kept elsewhere, from files with one key a line, and notes one after another.</summary>
    /// <exception cref="FormatException">A file is missing or is not what it should be; says which.</exception>
    public static Evidence EvidenceOf(IEnumerable<string> keys, IEnumerable<string> witnesses, IEnumerable<string> checkpoints) => new()
    {
        Keys = [.. keys.SelectMany(KeyLines).Select(CheckpointKey.Parse)],
        Witnesses = [.. witnesses.SelectMany(KeyLines).Select(WitnessKey.Parse)],
        Checkpoints = [.. checkpoints.SelectMany(file => Checkpoint.ParseAll(Text(file)))],
    };

    static VerifyResult Verify(Options options, Evidence evidence)
    {
        var receipt = One(options, "--receipt") is { } slip ? Receipt.Parse(Text(slip)) : null;
        if (One(options, "--export") is not { } file)
            return One(options, "--report") is not null ? throw new FormatException("核对印出稿要有账：请同时给出 --export。")
                : receipt?.Verify(evidence) ?? (evidence.Checkpoints.IsEmpty ? throw new FormatException("请给出 --export、--receipt 或 --checkpoint。") : evidence.Compare());
        using var export = Open(file);
        var result = Verification.Of(export, receipt is null ? evidence : evidence with { Receipts = [receipt] });
        if (One(options, "--report") is not { } report)
            return result;
        export.Position = 0;
        return PrintedReports.Check(result, Hash(report), PrintedReports.In(export));
    }

    static Options Read(string[] args)
    {
        var options = new Options(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!Repeatable.Contains(args[i]) && !Once.Contains(args[i]))
                throw new FormatException($"不认识 {args[i]}。");
            if (i + 1 == args.Length)
                throw new FormatException($"{args[i]} 之后缺值。");
            if (!options.TryAdd(args[i], [args[i + 1]]))
                (Repeatable.Contains(args[i]) ? options[args[i]] : throw new FormatException($"{args[i]} 给了两次。")).Add(args[i + 1]);
        }
        return options;
    }

    static string? One(Options options, string name) => options.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>A file that holds no key proves nothing, and is not taken for one that does.</summary>
    static List<string> KeyLines(string file) => Text(file).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList() is { Count: > 0 } lines
        ? lines : throw new FormatException($"{file} 里没有公钥；请每行放一把，形如“名称+编号+base64”。");

    /// <summary>SHA-256 of a file, hex in small letters.</summary>
    public static string Hash(string file)
    {
        using var stream = Open(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

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
}
