using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>What goes wrong with data, and that it is said with place and cure and leaves nothing half-written.</summary>
public abstract class DataFaultTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Fact]
    public async Task Readers_beside_a_writer_see_what_it_has_recorded()
    {
        using var office = await engine.Open(Today);
        await office.OpenErrand(Today);

        using var reader = LedgerStore.Open(office.Data, office.Options, OpenMode.ReadOnly);
        Assert.Equal(1, reader.Townships[0].Count(new() { Register = "errand" }));
        await office.OpenErrand(Today);
        await office.Do("add", Today, new AddVillage { VillageCode = "01", Name = "甲村" }, register: "village");
        Assert.Equal(2, reader.Townships[0].Count(new() { Register = "errand" }));
        Assert.Equal(office.Township.EntryCount, reader.Townships[0].EntryCount);
        Assert.Equal(["甲村"], reader.Townships[0].Roster.InForce(typeof(Villages), Today).Select(v => v.Label));
        Assert.True(reader.Verify(new()).Ok);
    }

    [Fact]
    public async Task What_was_opened_for_reading_records_nothing()
    {
        using var office = await engine.Open(Today);
        var act = office.ActOf("errand", "open", Today, new OpenErrand { Asker = "甲", Topic = "一" });
        var entries = office.Township.EntryCount;
        office.Restart();
        using (var reader = LedgerStore.Open(office.Data, office.Options, OpenMode.ReadOnly))
        {
            var faults = new[]
            {
                await Assert.ThrowsAsync<DataFault>(() => reader.Townships[0].Act(act)),
                Assert.Throws<DataFault>(() => reader.Townships[0].KeepDraft(act.Id, "S01", "", new())),
                Assert.Throws<DataFault>(() => reader.Townships[0].StoreFile(new MemoryStream([1]))),
                await Assert.ThrowsAsync<DataFault>(() => reader.Townships[0].Rebuild(write: true)),
            };
            Assert.All(faults, f => Assert.Equal(DataFaultKind.ReadOnly, f.Kind));
        }
        Assert.Equal(entries, office.Township.EntryCount);
    }

    [Theory]
    [InlineData(OpenMode.ReadWrite)]
    [InlineData(OpenMode.ReadOnly)]
    public async Task A_ledger_of_a_newer_program_is_left_alone(OpenMode mode)
    {
        using var office = await engine.Open(Today);
        await engine.Tamper(office, "UPDATE meta SET value = '9999' WHERE name = 'schema'");
        office.Restart();

        var fault = Assert.Throws<DataFault>(() => LedgerStore.Open(office.Data, office.Options, mode));

        Assert.Equal(DataFaultKind.NewerVersion, fault.Kind);
        Assert.Contains("9999", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_does_not_fit_its_journal_is_damage()
    {
        using var office = await engine.Open(Today);
        await engine.Tamper(office, "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)");
        office.Restart();

        Assert.Equal(DataFaultKind.Damaged, Assert.Throws<DataFault>(() => office.Township.EntryCount).Kind);
    }

    [Fact]
    public async Task An_unknown_township_is_answered_with_those_there_are()
    {
        using var office = await engine.Open(Today);

        var fault = Assert.Throws<DataFault>(() => office.Store.Township("500114206"));

        Assert.Equal(DataFaultKind.Missing, fault.Kind);
        Assert.Contains(TestOffice.Code, fault.Message, StringComparison.Ordinal);
        Assert.Same(office.Township, office.Store.Township(TestOffice.Code));
    }

    [Fact]
    public async Task A_writer_that_another_got_ahead_of_reads_again_and_decides_again()
    {
        using var office = await engine.Open(Today);
        await office.OpenErrand(Today, "先");
        // The mark of the first writer is lost, as on a share without locks.
        engine.LetIn(office);
        using var other = LedgerStore.Open(office.Data, office.Options, OpenMode.ReadWrite);
        var theirs = office.ActOf("errand", "open", Today, new OpenErrand { Asker = "乙", Topic = "他们的" });
        var ours = office.ActOf("errand", "open", Today, new OpenErrand { Asker = "甲", Topic = "我们的" });

        Assert.IsType<Recorded>(await other.Townships[0].Act(theirs));
        Assert.Equal("试验差〔2025〕3号", Assert.IsType<Recorded>(await office.Township.Act(ours)).Matter.Number);
        Assert.True(Assert.IsType<Recorded>(await other.Townships[0].Act(ours)).AlreadyThere);

        Assert.Equal(3, office.Township.Count(new() { Register = "errand" }));
        await office.AssertSound();
    }

    [Fact]
    public async Task A_ledger_whose_keys_are_gone_is_not_read_with_others()
    {
        using var office = await engine.Open(Today);
        office.Restart();
        File.Delete(Path.Combine(office.Folder, "keys", "search.key"));

        Assert.Equal(DataFaultKind.Missing, Assert.Throws<DataFault>(() => LedgerStore.Open(office.Data, office.Options, OpenMode.ReadOnly)).Kind);
        Assert.Equal(DataFaultKind.Missing, Assert.Throws<DataFault>(() => LedgerStore.Open(office.Data, office.Options, OpenMode.ReadWrite)).Kind);
    }

    [Fact]
    public async Task Keys_can_be_read_by_their_owner_only()
    {
        using var office = await engine.Open(Today);

        var files = Directory.GetFiles(office.Store.KeyFolder);

        Assert.Equal(["checkpoint.pem", "content.keys", "query-code.key", "search.key"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("012345678")]
    [InlineData("50011420X")]
    public async Task A_township_code_that_is_none_is_refused(string code)
    {
        using var office = await engine.Open(Today);
        await Assert.ThrowsAsync<ArgumentException>(() => office.Store.Create(code, new() { Name = "乡", ShortName = "乡", County = "区", Since = new(2022, 5, 1) }, Today, "S01"));
    }

    [Fact]
    public async Task Several_townships_stand_apart_in_one_database()
    {
        using var office = await engine.Open(Today);
        var second = await office.Store.Create("500114206", new() { Name = "二乡", ShortName = "二", County = "区", Since = new(2022, 5, 1) }, Today, "S01");
        await office.OpenErrand(Today, "一乡的事");
        await second.Act(office.ActOf("errand", "open", Today, new OpenErrand { Asker = "张三丰", Topic = "二乡的事" }));
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => office.Store.Create("500114207", new() { Name = "三乡", ShortName = "三", County = "区", Since = new(2022, 5, 1) }, Today.AddDays(1), "S01"));

        office.Restart();

        Assert.Contains("还没有到", refused.Message, StringComparison.Ordinal);
        Assert.Equal([TestOffice.Code, "500114206"], office.Store.Townships.Select(t => t.Code));
        Assert.Equal(["二乡的事"], office.Store.Townships[1].List(new() { Register = "errand", Text = "的事" }).Rows.Select(r => r.Title));
        Assert.Equal(["一乡的事"], office.Store.Townships[0].List(new() { Register = "errand", Text = "的事 张三丰", PersonalScope = ReadScope.Everything }).Rows.Select(r => r.Title));
        Assert.Equal(1, office.Store.Townships[1].Figures(2025).Single(f => f.Figure.Code == "Z4").Value.Value);
        Assert.Equal("二差〔2025〕1号", office.Store.Townships[1].List(new() { Register = "errand" }).Rows[0].Number);
        await engine.Tamper(office, engine.ForgetWords);
        await office.Township.Rebuild(write: true);
        foreach (var township in office.Store.Townships)
            Assert.Equal(0, (await township.Rebuild(write: false)).Count);
        Assert.True(office.Store.Verify(new()).Ok);
        await Assert.ThrowsAsync<DataFault>(() => office.Store.Create("500114206", new() { Name = "二乡", ShortName = "二", County = "区", Since = new(2022, 5, 1) }, Today, "S01"));
    }
}

public sealed class DataFaultOnSqliteTests() : DataFaultTests(new SqliteEngine());

public sealed class DataFaultOnPostgresTests(PostgresServer server) : DataFaultTests(new PostgresEngine(server));
