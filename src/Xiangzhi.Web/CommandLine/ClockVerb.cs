using System.CommandLine;
using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Reckons one limit, or a file of them, by the calendar of the program.</summary>
internal static class ClockVerb
{
    public static Command Command()
    {
        var from = Options.Day("--from", "起算的那一天（不计入）");
        var days = new Option<int?>("--days") { Description = "多少日" };
        var unit = new Option<string?>("--unit") { Description = "working（工作日）或 calendar（自然日）" };
        var rule = new Option<string?>("--rule") { Description = "规则代码，见 ./run law" };
        var batch = new Option<string?>("--batch") { Description = "一行一题的文件：日期 数字 单位，或 日期 规则" };
        var format = Options.Format();
        var command = new Command("clock", "算期限") { from, days, unit, rule, batch, format };
        command.SetAction(parsed => parsed.GetValue(batch) is { } file
            ? Batch(file)
            : One(parsed.GetValue(from), parsed.GetValue(days), parsed.GetValue(unit), parsed.GetValue(rule), Options.IsJson(parsed.GetValue(format))));
        return command;
    }

    private static int One(string? from, int? days, string? unit, string? rule, bool json)
    {
        var start = Options.ToDay(from, "--from") ?? throw new UsageException("请用 --from 写明起算日，例如 --from 2025-03-01。");
        if (rule is not null && (days is not null || unit is not null))
            throw new UsageException("--rule 已经定了天数和单位，不要再写 --days 和 --unit。");
        var reading = rule is not null ? Read(start, rule) : Plain(start, days ?? throw new UsageException("请写 --days 和 --unit，或写 --rule。"), unit ?? "");
        if (json)
        {
            Output.Json(Json(reading, rule));
        }
        else
        {
            Output.Line(FigureJson.Day(reading.Due!.Value));
            foreach (var step in reading.Trace)
                Output.Line("  " + step);
        }
        return Output.Done;
    }

    private static int Batch(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            var place = string.Create(CultureInfo.InvariantCulture, $"{file} 第 {number} 行");
            var start = Options.ToDay(words[0], place)!.Value;
            if (words.Length is not (2 or 3))
                throw new UsageException($"{place}：应为“日期 数字 单位”或“日期 规则”。");
            Output.Json(words.Length == 2 ? Json(Read(start, words[1]), words[1])
                : int.TryParse(words[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) ? Json(Plain(start, days, words[2]), null)
                : throw new UsageException($"{place}：“{words[1]}”不是天数。"));
        }
        return Output.Done;
    }

    private static ClockReading Plain(DateOnly from, int days, string unit)
    {
        if (days is < 0 or > 20_000)
            throw new UsageException("--days 应在 0 到 20000 之间。");
        var kind = unit switch
        {
            "working" => DayUnit.Working,
            "calendar" => DayUnit.Calendar,
            _ => throw new UsageException($"--unit 只能是 working 或 calendar，不能是“{unit}”。"),
        };
        return Covered(from, () => Clock.Plain(from, days, kind, WorkCalendar.Builtin));
    }

    private static ClockReading Read(DateOnly from, string rule)
    {
        if (!LawBook.Builtin.Contains(rule))
            throw new UsageException($"没有规则“{rule}”，用 ./run law 查看代码。");
        var version = LawBook.Builtin.At(rule, from)
            ?? throw new UsageException($"规则 {rule} 在 {FigureJson.Day(from)} 没有有效的版本，不能套用别的年份。");
        if (version.Value is null && !version.IsYearly)
            throw new UsageException($"规则 {rule} 没有数字（{version.Citation}），算不出期限。");
        if (!version.IsYearly && version.Rule.Unit is RuleUnit.None or RuleUnit.Yuan or RuleUnit.Percent or RuleUnit.Person or RuleUnit.Times)
            throw new UsageException($"规则 {rule}（{version.Rule.Name}）的数字不是期限，算不出到期日；用 ./run law --code {rule} 看它管什么。");
        var local = OfficeSettings.None with { SwitchedOn = [rule] };
        return Covered(from, () => Clock.Read(version, new(from, null), WorkCalendar.Builtin, local));
    }

    private static ClockReading Covered(DateOnly from, Func<ClockReading> read)
    {
        if (!WorkCalendar.Covers(from))
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{FigureJson.Day(from)} 超出日历的范围（{WorkCalendar.FirstYear} 到 {WorkCalendar.LastYear} 年）。"));
        try
        {
            return read();
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static object Json(ClockReading reading, string? rule) => new
    {
        from = FigureJson.Day(reading.From),
        due = reading.Due is { } due ? FigureJson.Day(due) : null,
        length = reading.Length,
        unit = reading.Unit.ToString().ToLowerInvariant(),
        calendar = reading.Calendar,
        provisional = reading.Provisional,
        trace = reading.Trace,
        rule = rule is null ? null : RuleOf(reading.Rule),
    };

    internal static object RuleOf(RuleVersion version) => new
    {
        code = version.Rule.Code, law = version.Law, article = version.Article, version = version.From is { } since ? FigureJson.Day(since) : null,
    };
}
