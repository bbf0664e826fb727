using System.Collections.Concurrent;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests.Engines.Postgres;

/// <summary>The database server itself breaks down under load, while the program goes on.</summary>
public sealed class CrashTests
{
    private const int Rounds = 3;
    private const int Clerks = 4;

    /// <summary>Acts acknowledged before the server breaks down.</summary>
    private const int Enough = 30;

    private static readonly DateOnly Today = new(2025, 6, 30);

    [Fact]
    public async Task What_was_acknowledged_before_the_server_broke_down_is_there_once_and_the_program_goes_on()
    {
        await using var server = new PostgresServer();
        using var office = await new PostgresEngine(server).Open(Today);
        var acknowledged = new ConcurrentBag<Guid>();
        var sent = new ConcurrentBag<Act>();
        for (var round = 0; round < Rounds; round++)
        {
            using var answers = new SemaphoreSlim(0);
            var clerks = Task.WhenAll(Enumerable.Range(0, Clerks).Select(_ => Task.Run(() => Work(office.Township, sent, acknowledged, answers))));
            for (var i = 0; i < Enough; i++)
                await answers.WaitAsync(TestContext.Current.CancellationToken);
            await server.Crash();
            // A clerk who came upon the fault has gone home; one who did not works on with the new server until told to stop.
            stop = true;
            await clerks;
            stop = false;

            var there = office.Township.Entries().Select(e => e.Read().Act).ToList();
            Assert.Equal(there.Count, there.Distinct().Count());
            Assert.Empty(acknowledged.Except(there));
        }
        foreach (var act in sent)
            Assert.IsType<Recorded>(await office.Township.Act(act));

        Assert.Equal(sent.Count, office.Township.Count(new() { Register = "errand" }));
        await office.AssertSound();
    }

    private volatile bool stop;

    private async Task Work(Township township, ConcurrentBag<Act> sent, ConcurrentBag<Guid> acknowledged, SemaphoreSlim answers)
    {
        try
        {
            while (!stop)
            {
                var act = new Act
                {
                    Id = Guid.NewGuid(), Register = "errand", Action = "open", On = Today, RecordedBy = "S01", Form = new OpenErrand { Asker = "张三丰", Topic = "修路" },
                };
                sent.Add(act);
                Assert.IsType<Recorded>(await township.Act(act));
                acknowledged.Add(act.Id);
                answers.Release();
            }
        }
        catch (DataFault fault)
        {
            Assert.Equal(DataFaultKind.Unreachable, fault.Kind);
        }
    }
}
