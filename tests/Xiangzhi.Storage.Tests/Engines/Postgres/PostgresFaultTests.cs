using System.Data.Common;
using Npgsql;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests.Engines.Postgres;

/// <summary>What goes wrong with a server, and that it is said with place and cure, and never with the password.</summary>
public sealed class PostgresFaultTests(PostgresServer server)
{
    private const string Password = "not-to-be-seen";

    private static readonly DateOnly Today = new(2025, 6, 30);

    private readonly PostgresEngine engine = new(server);

    [Theory]
    [InlineData("Host=/nowhere/at/all;Database=ledger;Username=clerk;Password=not-to-be-seen", DataFaultKind.Unreachable, "连不上数据库服务器")]
    [InlineData("Host=127.0.0.1;Port=1;Database=ledger;Username=clerk;Password=not-to-be-seen", DataFaultKind.Unreachable, "连不上数据库服务器")]
    [InlineData("postgres://clerk:not-to-be-seen@127.0.0.1:1/ledger", DataFaultKind.Unreachable, "连不上数据库服务器")]
    [InlineData("Host=db;Database=ledger;Colour=red;Password=not-to-be-seen", DataFaultKind.Missing, "读不懂")]
    [InlineData("postgres://clerk:not-to-be-seen@", DataFaultKind.Missing, "读不懂")]
    [InlineData("Host=db;Password=not-to-be-seen", DataFaultKind.Missing, "读不懂")]
    public void A_connection_that_leads_nowhere_is_told_without_its_password(string data, DataFaultKind kind, string what)
    {
        var fault = Assert.Throws<DataFault>(() => LedgerStore.Open(data, new(), OpenMode.ReadWrite));

        Assert.Equal(kind, fault.Kind);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_connection_that_breaks_in_the_midst_is_told_whatever_its_driver_stumbles_over(int breaks, bool goesOn)
    {
        using var office = await engine.Open(Today);
        var database = office.Store.Database;
        foreach (var run in (Action<Action<Session>>[])[database.Write, work => database.Read(session => { work(session); return 0; })])
        {
            var left = breaks;
            void Work(Session session)
            {
                if (left-- <= 0)
                    return;
                Action end = () => session.Run("SELECT pg_terminate_backend(pg_backend_pid())");
                Assert.ThrowsAny<DbException>(end);
                throw new NullReferenceException("a buffer that is gone");
            }

            if (goesOn)
                run(Work);
            else
                Assert.Equal(DataFaultKind.Unreachable, Assert.Throws<DataFault>(() => run(Work)).Kind);

            Action own = () => run(_ => throw new NullReferenceException("a fault of our own"));
            Assert.Throws<NullReferenceException>(own);
        }
        await office.OpenErrand(Today, "后");
        await office.AssertSound();
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_with_the_way_to_make_it()
    {
        var fault = await Refused(c => c.Database = "nothing_here");

        Assert.Equal(DataFaultKind.Missing, fault.Kind);
        Assert.Contains("createdb", fault.Message, StringComparison.Ordinal);
        Assert.Contains("/nothing_here", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_log_in_is_told_to_look_at_name_and_password()
    {
        var fault = await Refused(c => c.Username = "stranger");

        Assert.Equal(DataFaultKind.Unreachable, fault.Kind);
        Assert.Contains("口令", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OpenMode.ReadWrite)]
    [InlineData(OpenMode.ReadOnly)]
    public async Task An_empty_database_holds_no_ledger(OpenMode mode)
    {
        var folder = Directory.CreateTempSubdirectory("xiangzhi-test-");
        var fault = Assert.Throws<DataFault>(() => LedgerStore.Open($"{folder.FullName}/x", new(), mode));
        Assert.Equal(DataFaultKind.Missing, fault.Kind);
        var empty = await server.NewDatabase();
        fault = Assert.Throws<DataFault>(() => LedgerStore.Open($"{empty};Folder={folder.FullName}", new(), mode));

        Assert.Equal(DataFaultKind.Missing, fault.Kind);
        Assert.Contains("这里没有账本", fault.Message, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_standby_that_may_only_be_read_records_nothing()
    {
        using var office = await engine.Open(Today);
        var act = office.ActOf("errand", "open", Today, new OpenErrand { Asker = "甲", Topic = "一" });
        using var standby = LedgerStore.Open(office.Data + ";Options=-c default_transaction_read_only=on", office.Options, OpenMode.ReadWrite);

        var fault = await Assert.ThrowsAsync<DataFault>(() => standby.Townships[0].Act(act));

        Assert.Equal(DataFaultKind.ReadOnly, fault.Kind);
        Assert.Equal(office.Township.EntryCount, standby.Townships[0].EntryCount);
    }

    [Fact]
    public async Task A_township_that_somebody_else_holds_is_told_and_goes_on_when_it_is_free()
    {
        using var office = await engine.Open(Today);
        var act = office.ActOf("errand", "open", Today, new OpenErrand { Asker = "甲", Topic = "一" });
        using var second = LedgerStore.Open(office.Data + ";Options=-c lock_timeout=20", office.Options, OpenMode.ReadWrite);
        var township = second.Townships[0];
        await using (var holder = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await server.Offices()) { SearchPath = second.Place.Connection!.SearchPath }.ConnectionString))
        {
            await holder.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var hold = new NpgsqlCommand("UPDATE head SET seq = seq", holder, transaction);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            var fault = await Assert.ThrowsAsync<DataFault>(() => township.Act(act));

            Assert.Equal(DataFaultKind.Locked, fault.Kind);
        }

        Assert.False(Assert.IsType<Recorded>(await township.Act(act)).AlreadyThere);
        Assert.True(Assert.IsType<Recorded>(await office.Township.Act(act)).AlreadyThere);
    }

    [Theory]
    [InlineData("UPDATE journal SET bytes = leaf")]
    [InlineData("DELETE FROM journal")]
    [InlineData("TRUNCATE journal")]
    [InlineData("UPDATE checkpoint SET note = ''")]
    [InlineData("DELETE FROM checkpoint")]
    public async Task Not_even_the_owner_of_the_ledger_rewrites_it(string sql)
    {
        using var office = await engine.Open(Today);

        var fault = Assert.Throws<DataFault>(() => office.Store.Database.Write(session => session.Run(sql)));

        Assert.Equal(DataFaultKind.ReadOnly, fault.Kind);
        await office.AssertSound();
    }

    [Fact]
    public async Task What_another_process_recorded_is_seen_by_one_that_writes_too()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Today, "先");
        using var other = LedgerStore.Open(office.Data, office.Options, OpenMode.ReadWrite);
        Assert.Single(other.Townships[0].Matter(errand.Id)!.Lines);

        await office.Do("answer", Today, new Answer { Cost = 1 }, errand);
        await office.Do("add", Today, new AddVillage { VillageCode = "01", Name = "甲村" }, register: "village");
        office.Clock.Now += TimeSpan.FromSeconds(2);

        Assert.Equal(office.Township.EntryCount, other.Townships[0].EntryCount);
        Assert.Equal(2, other.Townships[0].Matter(errand.Id)!.Lines.Length);
        Assert.Equal(["甲村"], other.Townships[0].Roster.InForce(typeof(Villages), Today).Select(v => v.Label));
    }

    [Theory, InlineData(1), InlineData(150)]
    public async Task Acts_before_which_another_process_recorded_are_decided_anew(int count)
    {
        using var office = await engine.Open(Today);
        using var other = LedgerStore.Open(office.Data, office.Options, OpenMode.ReadWrite);
        var before = other.Townships[0].EntryCount;
        var first = await office.OpenErrand(Today, "先");

        var outcomes = await other.Townships[0].ActMany([.. Enumerable.Range(0, count).Select(i => office.ActOf("errand", "open", Today, new OpenErrand { Asker = "李四", Topic = $"第{i}件" }))]);

        Assert.Equal(count, outcomes.OfType<Recorded>().Select(o => o.Matter.Number).Append(first.Number).Distinct().Count() - 1);
        Assert.Equal(before + 1 + count, other.Townships[0].EntryCount);
        office.Clock.Now += TimeSpan.FromSeconds(2);
        await office.AssertSound();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_a_reader_still_sees_is_erased_from_the_files_once_it_has_gone(bool isRestarted)
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Today, asker: "欧阳不留名");
        await using (var reader = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await server.Offices()) { SearchPath = office.Store.Place.Connection!.SearchPath }.ConnectionString))
        {
            await reader.OpenAsync(TestContext.Current.CancellationToken);
            await using var snapshot = await reader.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
            await using var look = new NpgsqlCommand("SELECT count(*) FROM head", reader, snapshot);
            await look.ExecuteScalarAsync(TestContext.Current.CancellationToken);

            await office.Do("erase", Today, new ErasePersonal { Entry = (int)errand.Opening.Entry.Seq, Ground = ErasureGround.EnteredWrongly, Reason = "本人要求" }, errand);

            if (isRestarted)
                office.Restart();
            Assert.False(Database().HasForgotten);
        }

        Assert.True((await engine.Stored(office)).AsSpan().IndexOf("欧阳不留名"u8) < 0);
        Assert.True(Database().HasForgotten);
        office.Restart();
        Assert.True(Database().HasForgotten);
        await office.AssertSound();

        Storage.Engines.Postgres.PostgresDatabase Database() => (Storage.Engines.Postgres.PostgresDatabase)office.Store.Database;
    }

    private async Task<DataFault> Refused(Action<NpgsqlConnectionStringBuilder> change)
    {
        var connection = new NpgsqlConnectionStringBuilder(await server.Offices()) { Password = Password };
        change(connection);
        var fault = Assert.Throws<DataFault>(() => LedgerStore.Open(connection.ConnectionString, new(), OpenMode.ReadWrite));
        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
        return fault;
    }
}
