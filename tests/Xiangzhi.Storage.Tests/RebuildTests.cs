using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

public abstract class RebuildTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DateOnly Spring = new(2025, 3, 3);

    private const string Forgotten = "all words forgotten";
    private const string Invented = "words invented";

    [Theory]
    [InlineData("UPDATE matter SET stage = 'ended' WHERE title = '修路'", "matter", "stage 是“ended”，应为“answered”")]
    [InlineData("UPDATE matter SET title = '别的' WHERE title = '修路'", "matter", "title 是“别的”，应为“修路”")]
    [InlineData("DELETE FROM matter WHERE title = '修路'", "matter", "缺这一行")]
    [InlineData("UPDATE posting SET amount = 2 WHERE account = 'Z1'", "posting", "amount 是“2”，应为“1”")]
    [InlineData("DELETE FROM posting WHERE account = 'Z1'", "posting", "缺这一行")]
    [InlineData("INSERT INTO posting SELECT township, 'Z1', on_day, matter, '', '', seq, 77, as_of, 5, 0 FROM posting WHERE account = 'Z1'", "posting", "多出来的一行，账本里没有它的来由")]
    [InlineData("UPDATE clock SET due = 20991231", "clock", "due 是“20991231”，应为“20250310”")]
    [InlineData("DELETE FROM flag", "flag", "缺这一行")]
    [InlineData("UPDATE ledger_number SET last = 9 WHERE register = 'errand'", "ledger_number", "last 是“9”，应为“1”")]
    [InlineData(Forgotten, "search", "缺这一行")]
    [InlineData(Invented, "search", "多出来的一行，账本里没有它的来由")]
    public async Task A_tampered_derived_row_is_named_and_put_right(string tampering, string table, string what)
    {
        using var office = await World();
        await engine.Tamper(office, tampering switch { Forgotten => engine.ForgetWords, Invented => engine.InventWords, _ => tampering });
        office.Restart();

        var found = await office.Township.Rebuild(write: false);
        var mended = await office.Township.Rebuild(write: true);

        Assert.Contains(found.Differences, d => d.Table == table && d.What == what);
        Assert.False(found.Written);
        Assert.True(mended.Written);
        Assert.Equal(found.Count, mended.Count);
        Assert.Equal(["修路"], office.Township.List(new() { Text = "李四", PersonalScope = ReadScope.Everything }).Rows.Select(r => r.Title));
        await office.AssertSound();
        await office.OpenErrand(Spring, "还能登记");
        await office.AssertSound();
    }

    [Fact]
    public async Task Tables_that_another_build_made_are_made_anew_once()
    {
        using var office = await World();
        Assert.False(await office.Township.Freshen());
        await engine.Tamper(office, "UPDATE meta SET value = 'another build' WHERE name LIKE 'derived %'");
        await engine.Tamper(office, "DELETE FROM flag");
        office.Restart();
        Assert.NotEmpty((await office.Township.Rebuild(write: false)).Differences);

        Assert.True(await office.Township.Freshen());
        await office.AssertSound();
        Assert.False(await office.Township.Freshen());
    }

    [Fact]
    public async Task A_rebuild_tells_how_much_it_read()
    {
        using var office = await World();
        var report = await office.Township.Rebuild(write: true);

        Assert.Equal((office.Township.EntryCount, 0L, false), (report.Entries, report.Count, report.Written));
        Assert.Equal(office.Township.Count(new()), report.Matters);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_named()
    {
        using var office = await World();
        await engine.Tamper(office, "UPDATE journal SET bytes = leaf WHERE seq = 3");
        office.Restart();

        var verified = office.Township.Verify();
        Assert.False(verified.Ok);
        Assert.Equal(3, verified.Problems[0].Seq);
        var fault = await Assert.ThrowsAsync<DataFault>(() => office.Township.Rebuild(write: false));
        Assert.Equal(DataFaultKind.Damaged, fault.Kind);
        Assert.Contains("第 3 条", fault.Message, StringComparison.Ordinal);
    }

    private async Task<TestOffice> World()
    {
        var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        await office.Do("visit", Spring.AddDays(1), new Visit { Place = "村口", Guests = [new() { Name = "李四" }] }, errand);
        await office.Do("answer", Spring.AddDays(2), new Answer { Cost = 1 }, errand);
        return office;
    }
}

public sealed class RebuildOnSqliteTests() : RebuildTests(new SqliteEngine());

public sealed class RebuildOnPostgresTests(PostgresServer server) : RebuildTests(new PostgresEngine(server));
