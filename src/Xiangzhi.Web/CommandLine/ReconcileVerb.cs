using System.CommandLine;
using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

/// <summary>对账 on the command line; it changes nothing unless told to record that it was done.</summary>
internal static class ReconcileVerb
{
    public static Command Command()
    {
        var register = new Argument<string>("REGISTER") { Description = "台账代码" };
        var file = new Argument<string>("FILE") { Description = "平台导出的 xlsx、xls 或 csv" };
        var data = Options.Data();
        var month = new Option<string?>("--month") { Description = "只对这个月，例如 2025-11" };
        var platform = new Option<string?>("--platform") { Description = "平台名称；镜像台账可省" };
        var record = new Option<bool>("--record") { Description = "把结果记为这个月已对账" };
        var people = new PeopleOptions("登记人的工号；写明才对姓名");
        var township = Options.Township();
        var on = Options.Day("--on", "把今天当作这一天");
        var format = Options.Format();
        var command = new Command("reconcile", "对账：只在账上、只在平台、不一致") { register, file, data, month, platform, record, township, on, format };
        people.AddTo(command);
        command.SetAction(parsed =>
        {
            var json = Options.IsJson(parsed.GetValue(format));
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path))
                throw new UsageException($"没有文件 {path}；请核对路径。");
            DateOnly? first = parsed.GetValue(month) is { } text ? Reconciling.Month(text) ?? throw new UsageException($"--month：“{text}”不是月份，请写成 2025-11。") : null;
            var records = parsed.GetValue(record);
            if (records && first is null)
                throw new UsageException("--record 要写明是哪个月：加上 --month 2025-11。");
            var today = Options.ToDay(parsed.GetValue(on), "--on");
            var reads = people.Read(parsed, "reconcile");
            // Names are compared only for somebody, and only where it can be written down that they were.
            using var store = Options.Open(parsed.GetRequiredValue(data), records || reads is not null ? OpenMode.ReadWrite : OpenMode.ReadOnly, today is { } day ? new FixedTime(day) : null);
            var chosen = Options.Choose(store, parsed.GetValue(township));
            people.Check(parsed, [chosen]);
            var compared = chosen.Catalogue[parsed.GetRequiredValue(register)];
            using var content = File.OpenRead(path);
            var reader = reads?.Invoke(chosen);
            Reconciled Compare(Func<Matter, Reveal> reveal) => Reconciling.Compare(chosen, compared, parsed.GetValue(platform), first, content, Path.GetFileName(path), _ => true, reveal);
            var found = reader is null ? Compare(_ => _ => null) : reader.Many(Compare);
            if (found.IsRefused)
                throw new UsageException(string.Join(" ", found.Faults.Select(f => f.Message)));
            if (json)
                Output.Json(Json(compared, first, found));
            else
                Text(found);
            if (records)
            {
                var outcome = chosen.Act(Reconciling.Done(chosen, compared, first!.Value, found, null, null, people.Person(parsed) ?? "-")).GetAwaiter().GetResult();
                if (outcome is NotRecorded { Decision: Refused refused })
                    throw new UsageException(string.Join(" ", refused.Refusals.Select(r => r.Message + r.Cure)));
            }
            return found.Findings > 0 ? Output.Findings : Output.Done;
        });
        return command;
    }

    private static void Text(Reconciled found)
    {
        Output.Line($"与“{found.Platform}”对账：看了 {found.Compared} 行，相符 {found.Same} 件，只在账上 {found.OnlyHere.Count} 件，只在平台 {found.OnlyThere.Count} 件，不一致 {found.Differing.Count} 件，表内重号 {found.Twice.Count} 个。");
        foreach (var here in found.OnlyHere)
            Output.Line($"只在账上\t{here.Matter.Number}\t{here.SourceNumber ?? "（没有平台编号）"}\t{FigureJson.Day(here.On)}");
        foreach (var there in found.OnlyThere)
            Output.Line(string.Create(CultureInfo.InvariantCulture, $"只在平台\t第{there.Row}行\t{there.SourceNumber}\t{(there.On is { } on ? FigureJson.Day(on) : "")}"));
        foreach (var pair in found.Differing)
            foreach (var field in pair.Fields)
                Output.Line(string.Create(CultureInfo.InvariantCulture, $"不一致\t{pair.Matter.Number}\t{pair.SourceNumber}\t第{pair.Row}行\t{field.Field}\t账上：{Said(field.Here)}\t平台：{Said(field.There)}"));
        foreach (var twice in found.Twice)
            Output.Line($"表内重号\t{twice.SourceNumber}\t第{string.Join("、", twice.Rows)}行");
        foreach (var fault in found.Faults)
            Output.Line("读不出\t" + fault.Message);
    }

    private static string Said(string value) => value.Length == 0 ? "（空）" : value;

    private static object Json(Register register, DateOnly? month, Reconciled found) => new
    {
        register = register.Code,
        platform = found.Platform,
        month = month?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        compared = found.Compared,
        same = found.Same,
        onlyHere = found.OnlyHere.Select(o => new { number = o.Matter.Number, sourceNumber = o.SourceNumber, on = FigureJson.Day(o.On) }),
        onlyThere = found.OnlyThere.Select(o => new { row = o.Row, sourceNumber = o.SourceNumber, on = o.On is { } on ? FigureJson.Day(on) : null }),
        differing = found.Differing.Select(d => new { number = d.Matter.Number, sourceNumber = d.SourceNumber, row = d.Row, fields = d.Fields.Select(f => new { field = f.Field, here = f.Here, there = f.There }) }),
        duplicates = found.Twice.Select(t => new { sourceNumber = t.SourceNumber, rows = t.Rows }),
        faults = found.Faults.Select(f => f.Message),
        notRead = found.Unread,
    };
}
