using System.Diagnostics;
using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>
/// The writing process is killed at random moments under load; what it had acknowledged is there once. The killed process is
/// this program itself, asked to run the explicit test below.
/// </summary>
public abstract class KillTests(TestEngine engine)
{
    private const string DataVariable = "XIANGZHI_TEST_OFFICE";
    private const string SeedVariable = "XIANGZHI_TEST_SEED";
    private const int Rounds = 24;
    private const int Clerks = 4;

    private static readonly DateOnly Today = new(2025, 6, 30);

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_once()
    {
        using var office = await engine.Open(Today);
        var acknowledged = new HashSet<Guid>();
        var dice = new Random(20250630);
        for (var round = 0; round < Rounds; round++)
        {
            office.Restart();
            // Acknowledgements to wait for before the kill: some rounds die at once, others under full load.
            await RunAndKill(office.Data, round, dice.Next(1, 120), acknowledged);

            var acts = office.Township.Entries().Select(e => e.Read()).Where(e => e.Part == 0).Select(e => e.Act).ToList();
            Assert.Equal(acts.Count, acts.Distinct().Count());
            Assert.Empty(acknowledged.Except(acts));
            if (round % 6 == 5)
                await office.AssertSound();
            else
                Assert.True(office.Township.Verify().Ok);
        }
        Assert.True(acknowledged.Count > Rounds);
    }

    private async Task RunAndKill(string data, int seed, int lines, HashSet<Guid> acknowledged)
    {
        // Run by its own executable or by dotnet: the child is started as this one was.
        string[] assembly = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(KillTests).Assembly.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. assembly, "-noLogo", "-noColor", "-explicit", "only", "-method", $"{GetType().FullName}.{nameof(Clerks_act_without_end)}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment[DataVariable] = data;
        start.Environment[SeedVariable] = seed.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var isKilled = false;
        // Lines that were written before the kill are acknowledged too, though they are read after it.
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Guid.TryParse(line, out var act))
                acknowledged.Add(act);
            if (--lines > 0 || isKilled)
                continue;
            process.Kill();
            isKilled = true;
        }
        await process.WaitForExitAsync();
        Assert.True(isKilled, await errors);
    }

    [Fact(Explicit = true)]
    public async Task Clerks_act_without_end()
    {
        var data = Environment.GetEnvironmentVariable(DataVariable);
        Assert.SkipWhen(data is null, "这是上面那条测试里被中断的程序，不单独运行");
        var seed = int.Parse(Environment.GetEnvironmentVariable(SeedVariable)!, CultureInfo.InvariantCulture);
        var options = new StoreOptions { Catalogue = TestOffice.OwnCatalogue, Time = new SetClock(LocalDay.At(Today, new(9, 0))) };
        using var store = LedgerStore.Open(data, options, OpenMode.ReadWrite);
        var township = store.Townships[0];
        await Task.WhenAll(Enumerable.Range(0, Clerks).Select(clerk => Task.Run(() => Clerk(township, new Random(seed * Clerks + clerk)))));
    }

    /// <summary>Acts without end, and says each act's id once it is recorded.</summary>
    private static async Task Clerk(Township township, Random dice)
    {
        Matter? matter = null;
        for (; ; )
        {
            var act = new Act
            {
                Id = Guid.NewGuid(), Register = "errand", On = Today.AddDays(-dice.Next(300)), RecordedBy = "S01", Matter = matter?.Id,
                Action = matter is null ? "open" : "visit",
                Form = matter is null ? new OpenErrand { Asker = "张三丰", Topic = "修路" }
                    : new Visit { Place = "村口", Guests = [new() { Name = "李四", Words = "路该修了" }] },
            };
            var recorded = Assert.IsType<Recorded>(await township.Act(act));
            lock (township)
            {
                Console.Out.WriteLine(act.Id);
                Console.Out.Flush();
            }
            matter = dice.Next(4) == 0 ? null : recorded.Matter;
        }
    }
}

public sealed class KillOnSqliteTests() : KillTests(new SqliteEngine());

public sealed class KillOnPostgresTests(PostgresServer server) : KillTests(new PostgresEngine(server));
