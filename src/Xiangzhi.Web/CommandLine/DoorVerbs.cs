using System.CommandLine;
using Xiangzhi.Ledger;
using Xiangzhi.Reports.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Verifier;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

internal static class ImportVerb
{
    public static Command Command()
    {
        var register = new Argument<string>("REGISTER") { Description = "台账代码" };
        var file = new Argument<string>("FILE") { Description = "xlsx、xls 或 csv" };
        var data = Options.Data();
        var dryRun = new Option<bool>("--dry-run") { Description = "只看会怎样，不登记" };
        var by = new Option<string?>("--by") { Description = "登记人的工号" };
        var township = Options.Township();
        var on = Options.Day("--on", "把今天当作这一天");
        var format = Options.Format();
        var command = new Command("import", "导入表格") { register, file, data, dryRun, by, township, on, format };
        command.SetAction(parsed =>
        {
            var dry = parsed.GetValue(dryRun);
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path))
                throw new UsageException($"没有文件 {path}；请核对路径。");
            var today = Options.ToDay(parsed.GetValue(on), "--on");
            using var store = Options.Open(parsed.GetRequiredValue(data), dry ? OpenMode.ReadOnly : OpenMode.ReadWrite, today is { } day ? new FixedTime(day) : null);
            var chosen = Options.Choose(store, parsed.GetValue(township));
            using var content = File.OpenRead(path);
            var plan = Importing.Plan(chosen, chosen.Catalogue[parsed.GetRequiredValue(register)], content, Path.GetFileName(path), parsed.GetValue(by) ?? "-", (_, _) => false);
            return Run(chosen, plan, dry, Options.IsJson(parsed.GetValue(format)));
        });
        return command;
    }

    private static int Run(Township township, ImportPlan plan, bool dryRun, bool json)
    {
        var faults = plan.Faults.Concat(plan.Rows.SelectMany(r => r.Faults)).Select(f => f.Message).ToList();
        var recorded = 0;
        if (!dryRun && plan.Faults.Count == 0)
        {
            var (done, refused) = Importing.Record(township, plan, null).GetAwaiter().GetResult();
            recorded = done;
            faults.AddRange(refused.Select(r => $"第{r.Row}行：{r.Message}"));
        }
        if (json)
        {
            Output.Json(new { @new = plan.Count(RowFate.New), changed = plan.Count(RowFate.Changed), same = plan.Count(RowFate.Same), faulty = plan.Count(RowFate.Faulty), recorded, faults });
        }
        else
        {
            Output.Line($"新增 {plan.Count(RowFate.New)} 行，更正 {plan.Count(RowFate.Changed)} 行，已在账上 {plan.Count(RowFate.Same)} 行，有问题 {plan.Count(RowFate.Faulty)} 行；登记 {recorded} 步。");
            foreach (var fault in faults)
                Output.Line("  " + fault);
        }
        return faults.Count > 0 ? Output.Findings : Output.Done;
    }
}

internal static class ExportVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var target = new Option<string>("--out") { Description = "写到哪个文件", Required = true };
        var people = new PeopleOptions("连同姓名和原话一起导出，按这个工号的权限");
        var command = new Command("export", "导出整个账本：记录、检查点、证明，任何人都能核验；不带姓名和原话，除非写明 --by") { data, target };
        people.AddTo(command);
        command.SetAction(parsed =>
        {
            var reader = people.Read(parsed, "export");
            using var store = Options.Open(parsed.GetRequiredValue(data), reader is null ? OpenMode.ReadOnly : OpenMode.ReadWrite);
            people.Check(parsed, store.Townships);
            var path = parsed.GetRequiredValue(target);
            var half = path + ".part";
            using (var file = File.Create(half))
                store.Export(file, reader);
            File.Move(half, path, overwrite: true);
            Output.Message($"已写到 {path}。");
            return Output.Done;
        });
        return command;
    }
}

internal static class VerifyVerb
{
    public static Command Command()
    {
        var data = Options.Data(required: false);
        var export = new Option<string?>("--export") { Description = "核验导出的账本" };
        var receipt = new Option<string?>("--receipt") { Description = "核验登记凭条" };
        var report = new Option<string?>("--report") { Description = "核对年度报告的 Word 文件是不是结账时存下的那一份；与 --data 或 --export 同用" };
        var key = new Option<string[]>("--key") { Description = "别处保存的公钥" };
        var witness = new Option<string[]>("--witness") { Description = "见证人的公钥" };
        var checkpoint = new Option<string[]>("--checkpoint") { Description = "别处保存的检查点" };
        var format = Options.Format();
        var command = new Command("verify", "核验账本、导出、凭条、印出的报告") { data, export, receipt, report, key, witness, checkpoint, format };
        command.SetAction(parsed =>
        {
            var json = Options.IsJson(parsed.GetValue(format));
            if (parsed.GetValue(data) is { } place)
                return OfData(place, parsed.GetValue(report), json, () => VerifyCommand.EvidenceOf(parsed.GetValue(key) ?? [], parsed.GetValue(witness) ?? [], parsed.GetValue(checkpoint) ?? []));
            if (parsed.GetValue(export) is null && parsed.GetValue(receipt) is null && parsed.GetValue(checkpoint) is not { Length: > 0 })
                throw new UsageException("请写明核验什么：--data 数据、--export 导出的账本，或 --receipt 凭条。");
            (string Name, string? Value)[] given =
            [
                ("--export", parsed.GetValue(export)), ("--receipt", parsed.GetValue(receipt)), ("--report", parsed.GetValue(report)), ("--format", json ? "json" : null),
                .. (parsed.GetValue(key) ?? []).Select(file => ("--key", file)), .. (parsed.GetValue(witness) ?? []).Select(file => ("--witness", file)),
                .. (parsed.GetValue(checkpoint) ?? []).Select(file => ("--checkpoint", file)),
            ];
            return VerifyCommand.Run([.. given.Where(g => g.Value is not null).SelectMany(g => new[] { g.Name, g.Value! })], Console.Out, Console.Error);
        });
        return command;
    }

    private static int OfData(string place, string? report, bool json, Func<Evidence> evidence)
    {
        try
        {
            using var store = Options.Open(place);
            var result = store.Verify(evidence());
            if (report is not null)
                result = PrintedReports.Check(result, VerifyCommand.Hash(report), PrintedReports.In(store.Townships.SelectMany(t => t.Entries()).Select(e => EntryCodec.Read(e.Bytes))));
            Console.Out.Write(json ? VerifyOutput.AsJson(result) : VerifyOutput.AsText(result));
            return result.Ok ? Output.Done : Output.Findings;
        }
        catch (FormatException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}
