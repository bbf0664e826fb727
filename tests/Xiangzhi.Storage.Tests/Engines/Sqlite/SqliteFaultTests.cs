using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests.Engines.Sqlite;

/// <summary>What goes wrong with the file and its folder, and that it is said with place and cure and leaves nothing half-written.</summary>
public sealed class SqliteFaultTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    private readonly SqliteEngine engine = new();

    [Theory]
    [InlineData(OpenMode.ReadWrite)]
    [InlineData(OpenMode.ReadOnly)]
    public void A_folder_that_is_not_there_or_empty_holds_no_ledger(OpenMode mode)
    {
        var folder = Directory.CreateTempSubdirectory("xiangzhi-test-");
        try
        {
            foreach (var place in (string[])[folder.FullName, Path.Combine(folder.FullName, "nowhere")])
            {
                var fault = Assert.Throws<DataFault>(() => LedgerStore.Open(place, new(), mode));
                Assert.Equal(DataFaultKind.Missing, fault.Kind);
                Assert.StartsWith(place, fault.Message, StringComparison.Ordinal);
            }
            Assert.Empty(folder.EnumerateFileSystemInfos());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_second_writer_is_told_that_the_ledger_is_in_use()
    {
        using var office = await engine.Open(Today);

        var fault = Assert.Throws<DataFault>(() => LedgerStore.Open(office.Data, office.Options, OpenMode.ReadWrite));

        Assert.Equal(DataFaultKind.Locked, fault.Kind);
        Assert.Contains("先停下那个程序", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, OpenMode.ReadWrite)]
    [InlineData(0, OpenMode.ReadOnly)]
    [InlineData(100, OpenMode.ReadWrite)]
    public async Task A_damaged_file_is_said_to_be_damaged(int from, OpenMode mode)
    {
        using var office = await engine.Open(Today);
        office.Restart();
        var file = Path.Combine(office.Folder, "ledger.db");
        var bytes = await File.ReadAllBytesAsync(file);
        bytes.AsSpan(from, 4000).Fill(0x5A);
        await File.WriteAllBytesAsync(file, bytes);

        var fault = Assert.Throws<DataFault>(() =>
        {
            using var store = LedgerStore.Open(office.Data, office.Options, mode);
            return store.Townships[0].EntryCount;
        });

        Assert.Equal(DataFaultKind.Damaged, fault.Kind);
        Assert.Contains(office.Data, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_records_nothing_of_the_act_and_goes_on_when_there_is_room()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Today);
        var entries = office.Township.EntryCount;
        var long1 = office.ActOf("errand", "visit", Today, new Visit { Place = new('长', 15_000) }, errand);
        office.Store.Database.Write(session => session.Run("PRAGMA max_page_count = 1"));

        var fault = await Assert.ThrowsAsync<DataFault>(() => office.Township.Act(long1));

        Assert.Equal(DataFaultKind.Full, fault.Kind);
        Assert.Equal(entries, office.Township.EntryCount);
        Assert.Single(office.Township.Matter(errand.Id)!.Lines);
        office.Store.Database.Write(session => session.Run("PRAGMA max_page_count = 1000000"));
        Assert.False(Assert.IsType<Recorded>(await office.Township.Act(long1)).AlreadyThere);
        await office.AssertSound();
    }
}
