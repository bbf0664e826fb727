using Xiangzhi.Registers;
using System.IO.Compression;
using System.Text;
using Xiangzhi.Storage.Backups;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>A backup made while acts are recorded, and what of it may be trusted.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly DateOnly Day = new(2025, 5, 6);
    private static readonly DateTimeOffset Now = new(2025, 5, 6, 1, 0, 0, TimeSpan.Zero);

    private readonly SqliteEngine engine = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xiangzhi-backup-");

    [Fact]
    public async Task A_backup_made_under_load_is_one_whole_journal_of_some_moment()
    {
        using var office = await engine.Open(Day);
        await office.OpenErrand(Day);
        var hash = office.Township.StoreFile(new MemoryStream(Encoding.UTF8.GetBytes("照片")));
        using var stop = new CancellationTokenSource();
        var load = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await office.OpenErrand(Day, "负载");
        });
        var before = office.Township.EntryCount;
        var manifests = Enumerable.Range(0, 3).Select(i => Backup.Write(office.Data, Place($"{i}.zip"), withKeys: true, Now)).ToList();
        await stop.CancelAsync();
        await load;
        foreach (var (manifest, i) in manifests.Select((m, i) => (m, i)))
        {
            Assert.InRange(manifest.Townships.Single().Entries, before, office.Township.EntryCount);
            Restore.Read(Place($"{i}.zip"), Place($"{i}"));
            using var restored = LedgerStore.Open(Place($"{i}"), office.Options, OpenMode.ReadWrite);
            var township = restored.Townships.Single();
            Assert.Equal(manifest.Townships.Single().Entries, township.EntryCount);
            Assert.True(township.Verify(office.Township.Key).Ok);
            Assert.Equal("照片", new StreamReader(township.OpenFile(hash)!).ReadToEnd());
            Assert.Empty((await township.Rebuild(write: false)).Differences);
        }
        await office.AssertSound();
    }

    [Fact]
    public async Task What_was_restored_goes_on_where_it_ended_and_finds_names()
    {
        using var office = await engine.Open(Day);
        var matter = await office.OpenErrand(Day, asker: "欧阳某某");
        Backup.Write(office.Data, Place("a.zip"), withKeys: true, Now);
        Restore.Read(Place("a.zip"), Place("a"));
        using var restored = LedgerStore.Open(Place("a"), office.Options, OpenMode.ReadWrite);
        var township = restored.Townships.Single();
        Assert.Equal([matter.Id], township.List(new() { Text = "欧阳", PersonalScope = ReadScope.Everything }).Rows.Select(r => r.Id));
        Assert.Equal(matter.LastSeq + 1, ((Recorded)await township.Act(office.ActOf("errand", "answer", Day, new Answer(), matter))).Matter.LastSeq);
    }

    [Fact]
    public async Task A_backup_without_keys_says_so_and_holds_none()
    {
        using var office = await engine.Open(Day);
        Assert.False(Backup.Write(office.Data, Place("a.zip"), withKeys: false, Now).Keys);
        using (var archive = ZipFile.OpenRead(Place("a.zip")))
            Assert.DoesNotContain(archive.Entries, e => e.FullName.Contains("key", StringComparison.Ordinal) || e.FullName.Contains("pem", StringComparison.Ordinal));
        Restore.Read(Place("a.zip"), Place("a"));
        Assert.Contains("密钥", Assert.Throws<DataFault>(() => LedgerStore.Open(Place("a"), office.Options, OpenMode.ReadWrite)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(Place("a/keys"));
        foreach (var key in Directory.EnumerateFiles(office.Store.KeyFolder))
            File.Copy(key, Path.Combine(Place("a/keys"), Path.GetFileName(key)));
        using var restored = LedgerStore.Open(Place("a"), office.Options, OpenMode.ReadWrite);
        Assert.Equal(office.Township.EntryCount, restored.Townships.Single().EntryCount);
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        using var office = await engine.Open(Day);
        Backup.Write(office.Data, Place("a.zip"), withKeys: true, Now);
        Assert.Equal(DataFaultKind.Locked, Assert.Throws<DataFault>(() => Backup.Write(office.Data, Place("a.zip"), withKeys: true, Now)).Kind);
        Directory.CreateDirectory(Place("full"));
        File.WriteAllText(Place("full/mine.txt"), "mine");
        Assert.Equal(DataFaultKind.Locked, Assert.Throws<DataFault>(() => Restore.Read(Place("a.zip"), Place("full"))).Kind);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(Place("full")).Select(Path.GetFileName));
        Assert.Equal(DataFaultKind.Missing, Assert.Throws<DataFault>(() => Restore.Read(Place("none.zip"), Place("b"))).Kind);
        Assert.Equal(DataFaultKind.Missing, Assert.Throws<DataFault>(() => Backup.Write(Place("none"), Place("b.zip"), withKeys: true, Now)).Kind);
    }

    [Theory]
    [InlineData("flip", "ledger.db")]
    [InlineData("drop", "ledger.db")]
    [InlineData("add", "stranger.txt")]
    [InlineData("swap", "账本的条数或根与清单不符")]
    [InlineData("cut", "备份不完整")]
    [InlineData("text", "备份不完整")]
    public async Task A_damaged_archive_is_named_with_its_part_and_leaves_nothing_behind(string damage, string named)
    {
        using var office = await engine.Open(Day);
        await office.OpenErrand(Day);
        var manifest = Backup.Write(office.Data, Place("a.zip"), withKeys: true, Now);
        switch (damage)
        {
            case "cut":
                File.WriteAllBytes(Place("a.zip"), File.ReadAllBytes(Place("a.zip"))[..^200]);
                break;
            case "text":
                File.WriteAllText(Place("a.zip"), "这不是备份");
                break;
            default:
                Tamper(damage, manifest);
                break;
        }
        var fault = Assert.Throws<DataFault>(() => Restore.Read(Place("a.zip"), Place("b")));
        Assert.Equal(DataFaultKind.Damaged, fault.Kind);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Equal(["a.zip"], Directory.EnumerateFileSystemEntries(folder.FullName).Select(Path.GetFileName));
    }

    private void Tamper(string damage, BackupManifest manifest)
    {
        using var archive = ZipFile.Open(Place("a.zip"), ZipArchiveMode.Update);
        void Put(string path, byte[] content)
        {
            archive.GetEntry(path)?.Delete();
            using var entry = archive.CreateEntry(path).Open();
            entry.Write(content);
        }
        switch (damage)
        {
            case "flip":
                using (var memory = new MemoryStream())
                {
                    using (var old = archive.GetEntry("ledger.db")!.Open())
                        old.CopyTo(memory);
                    var bytes = memory.ToArray();
                    bytes[^1] ^= 1;
                    Put("ledger.db", bytes);
                }
                break;
            case "drop":
                archive.GetEntry("ledger.db")!.Delete();
                break;
            case "add":
                Put("stranger.txt", [1]);
                break;
            default:
                Put(BackupManifest.FileName, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                    manifest with { Townships = [manifest.Townships[0] with { Entries = 1 }] }, new System.Text.Json.JsonSerializerOptions(System.Text.Json.JsonSerializerDefaults.Web)));
                break;
        }
    }

    private string Place(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
