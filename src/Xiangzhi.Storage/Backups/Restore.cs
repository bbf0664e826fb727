using System.IO.Compression;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Storage.Backups;

/// <summary>A backup becomes a data folder again, in a new place, after every byte of it was checked.</summary>
public static class Restore
{
    /// <summary>
    /// Unpacks beside the target, compares each file with the list, checks the journal against its own tree, and only then moves it
    /// into place: what stands there is whole.
    /// </summary>
    /// <exception cref="DataFault">The target holds something, or the backup is damaged; names the part.</exception>
    public static BackupManifest Read(string backup, string data)
    {
        if (!File.Exists(backup))
            throw DataFault.NoBackup(backup);
        if (File.Exists(data) || (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any()))
            throw DataFault.NotEmpty(data);
        var aside = data.TrimEnd('/', '\\') + ".part";
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
        try
        {
            var manifest = Unpack(backup, aside);
            CheckJournal(backup, aside, manifest);
            if (Directory.Exists(data))
                Directory.Delete(data);
            Directory.Move(aside, data);
            return manifest;
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    private static BackupManifest Unpack(string backup, string aside)
    {
        var at = BackupManifest.FileName;
        try
        {
            using var archive = ZipFile.OpenRead(backup);
            var manifest = ReadManifest(archive, backup);
            if (archive.Entries.Select(e => e.FullName).FirstOrDefault(name => name != BackupManifest.FileName && manifest.Files.All(f => f.Path != name)) is { } stranger)
                throw DataFault.BadBackup(backup, $"里面多出了清单上没有的“{stranger}”");
            foreach (var file in manifest.Files)
            {
                at = file.Path;
                if (archive.GetEntry(file.Path) is not { } entry)
                    throw DataFault.BadBackup(backup, $"缺少“{file.Path}”");
                var target = Path.GetFullPath(Path.Combine(aside, file.Path));
                if (!target.StartsWith(Path.GetFullPath(aside) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    throw DataFault.BadBackup(backup, $"“{file.Path}”指到了数据目录之外");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                using var from = entry.Open();
                using var to = new FileStream(target, Options(file.Path));
                var (length, hash) = Copying.WithHash(from, to);
                to.Flush(flushToDisk: true);
                if (length != file.Length || hash != file.Sha256)
                    throw DataFault.BadBackup(backup, $"“{file.Path}”与清单上的校验值不符");
            }
            return manifest;
        }
        catch (InvalidDataException fault)
        {
            throw DataFault.BadBackup(backup, $"“{at}”读不出", fault);
        }
    }

    private static BackupManifest ReadManifest(ZipArchive archive, string backup)
    {
        if (archive.GetEntry(BackupManifest.FileName) is not { } entry)
            throw DataFault.BadBackup(backup, "里面没有清单，不是乡治的备份");
        try
        {
            using var list = entry.Open();
            var manifest = JsonSerializer.Deserialize<BackupManifest>(list, BackupManifest.Json) ?? throw new JsonException();
            return manifest.Format <= BackupManifest.CurrentFormat ? manifest : throw DataFault.BadBackup(backup, "是较新的程序作的备份，请用新版程序恢复");
        }
        catch (JsonException fault)
        {
            throw DataFault.BadBackup(backup, "清单读不出", fault);
        }
    }

    /// <summary>The copy must hold exactly the journals that the list names, each agreeing with its tree.</summary>
    private static void CheckJournal(string backup, string aside, BackupManifest manifest)
    {
        if (!Backup.Townships(aside).SequenceEqual(manifest.Townships))
            throw DataFault.BadBackup(backup, "账本的条数或根与清单不符");
        if (!manifest.Keys)
            return;
        using var store = LedgerStore.Open(aside, new(), OpenMode.ReadOnly);
        var result = store.Verify(new Evidence());
        if (!result.Ok)
            throw DataFault.BadBackup(backup, result.Message);
    }

    private static FileStreamOptions Options(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && path.StartsWith(Backup.KeyFolder + "/", StringComparison.Ordinal))
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
