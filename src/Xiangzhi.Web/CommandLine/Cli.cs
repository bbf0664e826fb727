using System.CommandLine;
using System.CommandLine.Parsing;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.CommandLine;

/// <summary>The one executable: every verb of the contract, none asks a question.</summary>
public static class Cli
{
    /// <summary>No pattern may look at a text for longer, whatever somebody wrote; the generated ones read it when they are first used.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(2);

    /// <param name="machine">The machine's clock.</param>
    public static int Run(string[] args, TimeProvider machine)
    {
        Options.Machine = machine;
        AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", LongestMatch);
        var root = new RootCommand("乡治：乡镇法治工作的账本");
        foreach (var verb in Verbs())
            root.Subcommands.Add(verb);
        root.SetAction(_ => ServeVerb.RunSample());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Output.Message(Explain(args, parsed, root));
            return Output.Wrong;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is UsageException or DataFault or KeyNotFoundException or LawDataException)
        {
            Output.Message(e.Message);
            return Output.Wrong;
        }
        catch (IOException e)
        {
            Output.Message($"读写文件没有成功：{e.Message} 请核对路径、权限和磁盘空间。");
            return Output.Wrong;
        }
    }

    private static IEnumerable<Command> Verbs() =>
    [
        ServeVerb.Command(), SampleVerb.Command(), FiguresVerb.Command(), RegistersVerb.Command(), ActVerb.Command(), MatterVerb.Command(),
        FlagsVerb.Command(), ClocksVerb.Command(), CloseVerb.Command(), ReportVerb.Command(), AuditVerb.Command(), LawVerb.Command(), RightsVerb.Command(), ClockVerb.Command(),
        ImportVerb.Command(), ReconcileVerb.Command(), ExportVerb.Command(), VerifyVerb.Command(), RebuildVerb.Command(), BackupVerb.Command(), RestoreVerb.Command(), AccountVerb.Command(), WitnessVerb.Command(), KeyVerb.Command(), BenchVerb.Command(),
    ];

    private static string Explain(string[] args, ParseResult parsed, RootCommand root)
    {
        var verb = args.FirstOrDefault(a => !a.StartsWith('-'));
        if (verb is not null && root.Subcommands.All(c => c.Name != verb))
            return $"没有“{verb}”这个命令。可用的命令：{string.Join("、", root.Subcommands.Select(c => c.Name))}。用 ./run 命令 --help 看用法。";
        var (command, words) = (parsed.CommandResult.Command, new List<string>());
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } named; at = at.Parent)
            words.Insert(0, named.Command.Name);
        // The library says what is lacking in English.
        var lacking = command.Options.Where(o => o.Required && parsed.GetResult(o) is null or { Implicit: true }).Select(o => $"没有写 {o.Name}").ToList();
        return $"命令写得不对：{string.Join("；", lacking.Count > 0 ? lacking : parsed.Errors.Select(e => e.Message))}。用 ./run {string.Join(' ', words)} --help 看用法。";
    }
}

/// <summary>Options that several verbs share.</summary>
internal static class Options
{
    /// <summary>The machine's clock, given once when the program starts.</summary>
    public static TimeProvider Machine { get; set; } = null!;

    public static Option<string> Data(bool required = true) => new("--data") { Description = "数据文件夹，或 PostgreSQL 连接串", Required = required };

    public static Option<string?> Township() => new("--township") { Description = "行政区划代码；只有一个乡时可省" };

    public static Option<string?> Format() => new("--format") { Description = "json：一份 JSON" };

    public static Option<string?> Day(string name, string description) => new(name) { Description = description };

    public static bool IsJson(string? format) => format switch
    {
        null or "text" => false,
        "json" => true,
        _ => throw new UsageException($"没有“{format}”这种格式，可用 --format json。"),
    };

    public static DateOnly? ToDay(string? text, string option) => text is null ? null
        : TextParsing.Day(text, out var day, out var fault) ? day : throw new UsageException($"{option}：{fault}");

    public static LedgerStore Open(string data, OpenMode mode = OpenMode.ReadOnly, TimeProvider? time = null) =>
        LedgerStore.Open(data, new() { Time = time ?? DemonstrationTime.For(data, Machine) }, mode);

    public static Township Choose(LedgerStore store, string? code) =>
        code is not null ? store.Township(code)
        : store.Townships.Count == 1 ? store.Townships[0]
        : throw new UsageException($"这份数据里有 {store.Townships.Count} 个乡镇，请用 --township 指明：{string.Join("、", store.Townships.Select(t => t.Code))}。");

    public static int Year(int year) => year is >= 1949 and <= 2199 ? year : throw new UsageException($"年份 {year} 不对，请写四位数的年份，例如 2025。");
}
