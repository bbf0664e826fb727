using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>What was answered as recorded is on disk, whatever happens to the server in the next moment.</summary>
public sealed partial class KilledServerTests(WebOffice offices)
{
    private const int Rounds = 3;
    private const int Clerks = 4;

    /// <summary>Answers of a round before the server is killed.</summary>
    private const int Enough = 25;

    [Fact]
    public async Task A_server_killed_amid_its_work_has_lost_nothing_that_it_acknowledged()
    {
        var data = await offices.OwnData();
        var acknowledged = new ConcurrentBag<Guid>();
        var sent = new ConcurrentBag<Guid>();
        for (var round = 0; round < Rounds; round++)
        {
            using var server = await Start(data);
            using var answers = new SemaphoreSlim(0);
            var clerks = Task.WhenAll(Enumerable.Range(0, Clerks).Select(_ => Work(server.Address, acknowledged, sent, answers)));
            for (var i = 0; i < Enough && !clerks.IsCompleted; i++)
                await Task.WhenAny(clerks, answers.WaitAsync());
            server.Kill();
            await clerks;

            using var store = LedgerStore.Open(data, new(), OpenMode.ReadWrite);
            var township = store.Townships[0];
            var there = township.Entries().Select(e => Ledger.EntryCodec.Read(e.Bytes.ToArray()).Act).GroupBy(a => a).ToDictionary(g => g.Key, g => g.Count());
            Assert.Equal([], acknowledged.Where(a => there.GetValueOrDefault(a) != 1));
            Assert.Equal([], sent.Where(a => there.GetValueOrDefault(a) > 1));
            Assert.True(township.Verify().Ok);
            Assert.Empty((await township.Rebuild(write: false)).Differences);
        }
        Assert.True(acknowledged.Count >= Rounds * Enough, $"{acknowledged.Count}");
    }

    /// <summary>A clerk who takes in disputes until nobody answers any more.</summary>
    private static async Task Work(Uri address, ConcurrentBag<Guid> acknowledged, ConcurrentBag<Guid> sent, SemaphoreSlim answers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };
        try
        {
            var token = Token().Match(await client.GetStringAsync("/r/dispute/new/take-in")).Groups[1].Value;
            while (true)
            {
                var act = Guid.CreateVersion7();
                sent.Add(act);
                using var answer = await client.PostAsync("/r/dispute/new/take-in", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token, ["act-id"] = act.ToString(), ["act-on"] = "2025-12-30", ["kind"] = "neighbours", ["cause"] = "断电前的事", ["level"] = "village",
                    ["source"] = "desk", ["manner"] = "oral", ["parties[0].side"] = "applicant", ["parties[0].name"] = "某人",
                }));
                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, string.Join(" | ", (await PageText.Read("", answer)).Errors));
                acknowledged.Add(act);
                answers.Release();
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The server is gone, which is what is tested.
        }
    }

    private static async Task<Server> Start(string data)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "xiangzhi.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--data", data, "--urls", "http://127.0.0.1:0"]) { RedirectStandardError = true })!;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
                return new(process, new(match.Value));
        }
        throw new InvalidOperationException("The server ended before it listened.");
    }

    private sealed record Server(Process Process, Uri Address) : IDisposable
    {
        /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
        public void Kill()
        {
            Process.Kill();
            Process.WaitForExit();
        }

        public void Dispose()
        {
            if (!Process.HasExited)
                Kill();
            Process.Dispose();
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
