using System.CommandLine;
using System.Globalization;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Backups;

namespace Xiangzhi.Web.CommandLine;

internal static class BackupVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var target = new Option<string>("--out") { Description = "写到哪个文件", Required = true };
        var without = new Option<bool>("--without-keys") { Description = "不带密钥：备份要放到别处，密钥另存" };
        var format = Options.Format();
        var command = new Command("backup", "备份，服务开着也行：账本、上传的文件、密钥合成一个文件") { data, target, without, format };
        command.SetAction(parsed =>
        {
            var json = Options.IsJson(parsed.GetValue(format));
            var (place, path) = (parsed.GetRequiredValue(data), parsed.GetRequiredValue(target));
            if (DataPlace.Of(place).IsPostgres)
                throw new UsageException("这是 PostgreSQL 的连接串：数据库请用 pg_dump 备份，密钥目录另存一份。");
            var manifest = Backup.Write(place, Path.GetFullPath(path), !parsed.GetValue(without), Options.Machine.GetUtcNow());
            Say(path, manifest, json);
            Output.Message($"已备份到 {path}。{(manifest.Keys ? "里面有密钥，只放在可靠的地方。" : $"里面没有密钥，请另外保存 {Path.Combine(place, "keys")}。")}");
            return Output.Done;
        });
        return command;
    }

    internal static void Say(string path, BackupManifest manifest, bool json)
    {
        if (json)
            Output.Json(new { file = path, madeAt = manifest.MadeAt, keys = manifest.Keys, townships = manifest.Townships, files = manifest.Files.Count, bytes = manifest.Files.Sum(f => f.Length) });
        else
            foreach (var township in manifest.Townships)
                Output.Line(string.Create(CultureInfo.InvariantCulture, $"{township.Code}\t{township.Entries} 条\t{township.Root}"));
    }
}

internal static class RestoreVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "备份文件" };
        var data = Options.Data();
        var format = Options.Format();
        var command = new Command("restore", "把备份恢复到一个新的目录，先逐个校验") { file, data, format };
        command.SetAction(parsed =>
        {
            var json = Options.IsJson(parsed.GetValue(format));
            var (path, place) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(data));
            var manifest = Restore.Read(path, Path.GetFullPath(place));
            BackupVerb.Say(path, manifest, json);
            Output.Message($"已恢复到 {place}，与清单逐个核对过。{(manifest.Keys ? "" : $"备份里没有密钥，把另存的 keys 目录放进 {place} 才能打开。")}");
            return Output.Done;
        });
        return command;
    }
}
