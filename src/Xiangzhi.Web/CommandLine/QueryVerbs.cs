using System.CommandLine;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.CommandLine;

internal static class FiguresVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var year = new Option<int>("--year") { Description = "年份", Required = true };
        var asOf = Options.Day("--as-of", "算到哪一天");
        var code = new Option<string?>("--code") { Description = "只看一个指标" };
        var records = new Option<bool>("--records") { Description = "列出它计入的每条记录" };
        var by = new Option<string?>("--by") { Description = "按哪个分项" };
        var township = Options.Township();
        var format = Options.Format();
        var command = new Command("figures", "指标") { data, year, asOf, code, records, by, township, format };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data));
            var chosen = Options.Choose(store, parsed.GetValue(township));
            return Run(chosen, Options.Year(parsed.GetRequiredValue(year)), Options.ToDay(parsed.GetValue(asOf), "--as-of"),
                parsed.GetValue(code), parsed.GetValue(records), parsed.GetValue(by), Options.IsJson(parsed.GetValue(format)));
        });
        return command;
    }

    private static int Run(Township township, int year, DateOnly? asOf, string? code, bool records, string? by, bool json)
    {
        if (asOf is { } day && day.Year != year)
            throw new UsageException($"--as-of {FigureJson.Day(day)} 不在 {year} 年内。");
        if (code is null)
        {
            if (json)
                Output.Json(FigureJson.Of(township, year, asOf));
            else
                foreach (var row in township.Figures(year, asOf))
                    Output.Line($"{row.Figure.Code}\t{row.Figure.Name.Zh}\t{Shared.FigureText.Long(row)}\t{row.Value.Postings}\t{row.Corrections:0.##}");
            return Output.Done;
        }
        if (township.Catalogue.FindFigure(code) is not { } figure)
            throw new UsageException($"没有指标“{code}”，可用：{string.Join("、", township.Catalogue.Figures.Select(f => f.Code))}。");
        if (by is not null && figure.Slices.All(s => s.Code != by))
            throw new UsageException($"指标 {code} 不能按“{by}”分，可用：{string.Join("、", figure.Slices.Select(s => s.Code))}。");
        if (json)
        {
            Output.Json(records || by is not null ? FigureJson.Records(township, code, year, asOf, by) : FigureJson.Row(township.Records(code, year, asOf, first: 0).Row));
            return Output.Done;
        }
        var detail = township.Records(code, year, asOf);
        Output.Line($"{figure.Code}\t{figure.Name.Zh}\t{Shared.FigureText.Long(detail.Row)}\t{figure.Rule}");
        if (by is not null)
            foreach (var (value, amount) in detail.By(by))
                Output.Line($"  {value}\t{amount:0.##}");
        if (records)
            foreach (var record in detail.Records.Records.Concat(detail.Numerator.Records))
                Output.Line($"  {record.Number}\t{record.Seq}\t{FigureJson.Day(record.On)}\t{record.Amount:0.##}");
        return Output.Done;
    }
}

internal static class MatterVerb
{
    public static Command Command()
    {
        var number = new Argument<string>("NUMBER") { Description = "台账号" };
        var data = Options.Data();
        var on = Options.Day("--on", "把今天当作这一天");
        var township = Options.Township();
        var format = Options.Format();
        var command = new Command("matter", "一件事：状态、记录、期限、预警、文书、关联") { number, data, on, township, format };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data));
            var chosen = Options.Choose(store, parsed.GetValue(township));
            var asked = parsed.GetRequiredValue(number);
            var matter = chosen.ByNumber(asked) ?? throw new UsageException(Refusal.UnknownMatter(asked).Message + Refusal.UnknownMatter(asked).Cure);
            var today = Options.ToDay(parsed.GetValue(on), "--on") ?? chosen.Today;
            Output.Json(MatterJson.Of(matter, chosen, matter.Derive(chosen.Law).FlagsOn(today), today));
            return Output.Done;
        });
        return command;
    }
}

internal static class FlagsVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var rule = new Option<string?>("--rule") { Description = "只看一条规则" };
        var on = Options.Day("--on", "把今天当作这一天");
        var township = Options.Township();
        var format = Options.Format();
        var command = new Command("flags", "预警") { data, rule, on, township, format };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data));
            var rows = Options.Choose(store, parsed.GetValue(township)).Flags(new() { Rule = parsed.GetValue(rule) }, Options.ToDay(parsed.GetValue(on), "--on"));
            if (Options.IsJson(parsed.GetValue(format)))
                Output.Json(rows.Select(r => FlagJson.Of(r.Number, r.Flag)));
            else
                foreach (var row in rows)
                    Output.Line($"{row.Number}\t{row.Flag.Rule}\t{row.Flag.Article}\t{FigureJson.Day(row.Flag.Since)}\t{string.Join("；", row.Flag.LookedFor)}\t{row.Flag.Cure}\t{(row.Flag.IsGrey ? "Grey" : row.Flag.Severity.ToString())}");
            return rows.Count > 0 ? Output.Findings : Output.Done;
        });
        return command;
    }
}

internal static class FlagJson
{
    public static object Of(string number, Flag flag) => new
    {
        matter = number,
        rule = flag.Rule,
        key = flag.Key,
        article = flag.Article,
        confidence = flag.Confidence.Mark,
        severity = flag.IsGrey ? "grey" : flag.Severity.ToString().ToLowerInvariant(),
        since = FigureJson.Day(flag.Since),
        lookedFor = flag.LookedFor,
        cure = flag.Cure,
        text = flag.Text,
        why = flag.Why,
        entries = flag.Entries,
        noticed = FigureJson.Day(flag.Noticed),
        unrecorded = flag.Unrecorded,
        accepted = flag.Accepted,
    };
}

internal static class ClocksVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var on = Options.Day("--on", "把今天当作这一天");
        var township = Options.Township();
        var format = Options.Format();
        var command = new Command("clocks", "每个期限走到哪里") { data, on, township, format };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data));
            var chosen = Options.Choose(store, parsed.GetValue(township));
            var today = Options.ToDay(parsed.GetValue(on), "--on") ?? chosen.Today;
            var json = Options.IsJson(parsed.GetValue(format));
            foreach (var row in chosen.Clocks(new()))
            {
                if (chosen.Matter(row.Matter)?.Derive(chosen.Law).Clocks.FirstOrDefault(c => c.Rule == row.Rule && c.Key == row.Key) is not { } clock)
                    continue;
                if (json)
                    Output.Json(Json(clock, today, row.Number));
                else
                    Output.Line($"{row.Number}\t{clock.Rule}\t{clock.Name.Zh}\t{(clock.Reading.Due is { } due ? FigureJson.Day(due) : "")}\t{clock.InWords(today)}");
            }
            return Output.Done;
        });
        return command;
    }

    internal static object Json(MatterClock clock, DateOnly today, string? number = null) => new
    {
        matter = number,
        code = clock.Rule,
        key = clock.Key,
        name = clock.Name.Zh,
        from = FigureJson.Day(clock.Reading.From),
        due = clock.Reading.Due is { } due ? FigureJson.Day(due) : null,
        until = clock.Reading.Until is { } until ? FigureJson.Day(until) : null,
        state = Identifier.Kebab(clock.Reading.State(today).ToString()),
        unrecorded = clock.Silent is not null,
        accepted = clock.Accepted,
        provisional = clock.Reading.Provisional,
        calendar = clock.Reading.Calendar,
        trace = clock.Reading.Trace,
        rule = ClockVerb.RuleOf(clock.Reading.Rule),
        why = clock.Why(today),
    };
}
