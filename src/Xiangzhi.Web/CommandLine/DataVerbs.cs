using System.CommandLine;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

internal static class CloseVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var year = new Option<int>("--year") { Description = "要结账的年份", Required = true };
        var asOf = Options.Day("--as-of", "数字算到哪一天，默认12月31日");
        var on = Options.Day("--on", "把今天当作这一天");
        var by = new Option<string?>("--by") { Description = "登记人的工号" };
        var township = Options.Township();
        var command = new Command("close", "年度结账：印出的数字从此不变") { data, year, asOf, on, by, township };
        command.SetAction(parsed =>
        {
            var day = Options.ToDay(parsed.GetValue(on), "--on");
            using var store = Options.Open(parsed.GetRequiredValue(data), OpenMode.ReadWrite, day is { } fixedDay ? new FixedTime(fixedDay) : null);
            var chosen = Options.Choose(store, parsed.GetValue(township));
            var closed = Options.Year(parsed.GetRequiredValue(year));
            if (chosen.ClosingOf(closed) is not null)
                throw new UsageException($"{closed} 年已经结过账，印出的数字不能再变；之后的改动会列在旁边作为更正。");
            var act = new Act
            {
                Id = Guid.CreateVersion7(), Register = "period", Action = "close", On = day ?? chosen.Today, RecordedBy = parsed.GetValue(by) ?? "-",
                Form = new CloseYear { Year = closed, AsOf = Options.ToDay(parsed.GetValue(asOf), "--as-of") ?? new(closed, 12, 31) },
            };
            var answer = ActJson.Of(chosen.Act(act).GetAwaiter().GetResult(), chosen);
            Output.Json(answer.Json);
            if (!answer.Ok)
                return Output.Findings;
            Tell(chosen, closed, Printing.Keep(chosen).GetAwaiter().GetResult().Contains(closed));
            return Output.Done;
        });
        return command;
    }

    /// <summary>Whether the report was printed with the close, and what it still points out.</summary>
    private static void Tell(Township township, int year, bool printed)
    {
        var report = YearReport.Of(township, year);
        Output.Message(printed ? $"{year} 年度报告已存为印出稿，SHA-256 {report.Printed!.Sha256}；从此不变，更正列在旁边。"
            : report.IsBegun ? $"{year} 年度报告还没有正文，没有存印出稿；写好后报送或公开时再存。"
            : $"{year} 年还没有年度报告。在“年度报告”页按“立稿”，或用 ./run act 登记 report 的 begin；写好后报送或公开时存印出稿，数字用结账时的。");
        foreach (var line in ReportVerb.Notes(report))
            Output.Message(line);
    }
}

internal static class RebuildVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var command = new Command("rebuild", "由账本重算所有派生的表，并说出哪里不同") { data };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data), OpenMode.ReadWrite);
            var differences = 0;
            foreach (var township in store.Townships)
            {
                var report = township.Rebuild(write: true).GetAwaiter().GetResult();
                foreach (var difference in report.Differences)
                    Output.Line($"{township.Code}\t{difference}");
                differences += report.Differences.Count;
                Output.Message($"{township.Code}：重算 {report.Matters} 件、{report.Entries} 条，{report.Differences.Count} 处不同。");
            }
            return differences == 0 ? Output.Done : Output.Findings;
        });
        return command;
    }
}
