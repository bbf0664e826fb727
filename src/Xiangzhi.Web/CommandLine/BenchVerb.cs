using System.CommandLine;
using System.Globalization;
using Xiangzhi.Web.Bench;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Measures against a peer of the same run; never asserts a time.</summary>
internal static class BenchVerb
{
    public static Command Command()
    {
        var what = new Argument<string>("WHAT") { Description = "append、figures、rights 或 audit" };
        var matters = new Option<int?>("--matters") { Description = "多少件；append 默认 6000，rights 默认 1000000" };
        var postings = new Option<long>("--postings") { Description = "figures：账里共有多少条计数分录", DefaultValueFactory = _ => 1_000_000 };
        var data = new Option<string?>("--data") { Description = "PostgreSQL 连接串；不写就在临时文件夹里量 SQLite" };
        var format = Options.Format();
        var command = new Command("bench", "量一量快慢，与同一次运行里的对照比") { what, data, matters, postings, format };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(what);
            using var place = new BenchPlace(parsed.GetValue(data));
            var figures = name switch
            {
                "append" => AppendBench.Run(place, parsed.GetValue(matters) ?? 6000),
                "figures" => FiguresBench.Run(place, parsed.GetValue(postings)),
                "rights" => RightsBench.Run(place, parsed.GetValue(matters) ?? 1_000_000),
                "audit" => AuditBench.Run(),
                _ => throw new UsageException($"没有“{name}”这一项，可用：append、figures、rights、audit。"),
            };
            Print(name, figures, Options.IsJson(parsed.GetValue(format)));
            return Output.Done;
        });
        return command;
    }

    private static void Print(string name, IReadOnlyList<BenchFigure> figures, bool json)
    {
        if (json)
        {
            Output.Json(new { name, figures, machine = Measure.Machine });
            return;
        }
        foreach (var figure in figures)
        {
            var value = figure.Spread is { } times
                ? string.Create(CultureInfo.InvariantCulture, $"p50 {times.P50:#,0.0} · p95 {times.P95:#,0.0} · worst {times.Worst:#,0.0} {figure.Unit}")
                : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:#,0.###} {figure.Unit}");
            Output.Line(string.Create(CultureInfo.InvariantCulture, $"{figure.Name}\t{value}\t{figure.Peer}\t{figure.Ratio:0.00}"));
        }
    }
}
