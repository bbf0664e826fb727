using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests.Engines;

/// <summary>What the ledger asks of an engine, whichever it is.</summary>
public abstract class DatabaseTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Fact]
    public async Task What_fails_midway_leaves_nothing_behind_and_the_next_goes_on()
    {
        using var office = await engine.Open(Today);
        var database = office.Store.Database;

        for (var i = 0; i < 20; i++)
        {
            Assert.Throws<InvalidOperationException>(() => database.Write(session =>
            {
                session.Execute("INSERT INTO draft (township, act, sealed) VALUES ($1, $2, $3)", 1, new byte[16], "half"u8.ToArray());
                session.Send("INSERT INTO draft (township, act, sealed) VALUES ($1, $2, $3)", 2, new byte[16], "half"u8.ToArray());
                session.SendRow("draft (township, act, sealed)", 3, new byte[16], "half"u8.ToArray());
                throw new InvalidOperationException("midway");
            }));
        }
        database.Write(session => session.Send("INSERT INTO draft (township, act, sealed) VALUES ($1, $2, $3)", 4, new byte[16], "whole"u8.ToArray()));

        Assert.Equal([4L], database.Read(session => session.List("SELECT township FROM draft ORDER BY township", row => row.GetInt64(0))));
    }

    [Fact]
    public async Task What_was_sent_is_there_for_whatever_is_asked_next()
    {
        using var office = await engine.Open(Today);
        byte[] three = [3], third = [3, 3], other = [9];
        office.Store.Database.Write(session =>
        {
            for (var i = 0; i < 500; i++)
                session.SendRow("draft (township, act, sealed)", 7, BitConverter.GetBytes(i), i % 3 == 0 ? three : other);
            session.Send("UPDATE draft SET sealed = $2 WHERE township = $1 AND sealed = $3", 7, third, three);
            Assert.Equal(167, session.First("SELECT count(*) FROM draft WHERE township = $1 AND sealed = $2", row => row.GetInt64(0), 7, third));
            Assert.Equal(333, session.Execute("DELETE FROM draft WHERE township = $1 AND sealed = $2", 7, other));
        });

        Assert.Equal(167, office.Store.Database.Read(session => session.First("SELECT count(*) FROM draft", row => row.GetInt64(0))));
    }

    [Fact]
    public async Task A_reader_sees_one_state_however_long_it_reads()
    {
        using var office = await engine.Open(Today);
        var database = office.Store.Database;

        var (before, after) = database.Read(session =>
        {
            var first = session.First("SELECT count(*) FROM draft", row => row.GetInt64(0));
            database.Write(other => other.Send("INSERT INTO draft (township, act, sealed) VALUES ($1, $2, $3)", 1, new byte[16], "x"u8.ToArray()));
            return (first, session.First("SELECT count(*) FROM draft", row => row.GetInt64(0)));
        });

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, database.Read(session => session.First("SELECT count(*) FROM draft", row => row.GetInt64(0))));
    }

    [Fact]
    public async Task Very_many_acts_at_once_are_what_they_are_one_by_one()
    {
        using var office = await engine.Open(Today);
        var acts = Enumerable.Range(0, 700).Select(i => office.ActOf("errand", "open", Today.AddDays(-i % 50), new OpenErrand { Asker = $"张{i}", Topic = $"第{i}件" })).ToList();

        Assert.All(await office.Township.ActMany(acts), outcome => Assert.False(Assert.IsType<Recorded>(outcome).AlreadyThere));
        office.Restart();
        Assert.All(await office.Township.ActMany(acts), outcome => Assert.True(Assert.IsType<Recorded>(outcome).AlreadyThere));

        Assert.Equal(700, office.Township.Count(new() { Register = "errand" }));
        Assert.Contains("第613件", office.Township.List(new() { Text = "第613件" }).Rows.Select(r => r.Title));
        await office.AssertSound();
    }
}

public sealed class DatabaseOnSqliteTests() : DatabaseTests(new SqliteEngine());

public sealed class DatabaseOnPostgresTests(PostgresServer server) : DatabaseTests(new PostgresEngine(server));
