using System.Net;
using System.Text;
using Xiangzhi.Ledger;
using Xiangzhi.Web.Tests.Offices;
using Xiangzhi.Web.Witnessing;

namespace Xiangzhi.Web.Tests.Witnessing;

/// <summary>What anyone on the network may ask of a witness, and what it says to each.</summary>
public sealed class WitnessServerTests(WebOffice offices)
{
    [Fact]
    public async Task Two_servers_vouch_for_each_other_and_the_sheet_says_so()
    {
        await using var town = await Watched.Open(offices.NewFolder());
        await using var neighbour = await Watched.Open(offices.NewFolder(), "500114206");
        await town.BeWatchedBy(neighbour);
        await neighbour.BeWatchedBy(town);
        Assert.All(await WitnessSending.Send(town.Township), sent => Assert.True(sent.IsGood, sent.What));
        await town.Grow("平安", 3);
        Assert.True(Assert.Single(await WitnessSending.Send(town.Township)).IsGood);
        Assert.True(Assert.Single(await WitnessSending.Send(neighbour.Township)).IsGood);

        Assert.Equal(town.Township.EntryCount, neighbour.Store.Witness.Journals().Single().Seen!.Size);
        Assert.NotNull(town.Township.Checkpoints()[^1].CosignedAt(neighbour.Store.Witness.Key));
        var seen = town.Township.EntryCount;
        using var visitor = await town.Enter(Registers.Role.Handler);
        var sheet = await visitor.See("/proof");
        Assert.Contains($"见证到第 {seen} 条", sheet.Text, StringComparison.Ordinal);
        Assert.Contains(town.Township.Key.Fingerprint, sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await SelfAudit.Of(town.Township, town.Clock.Now)).Findings, f => f.Check is AuditCheck.Witnesses or AuditCheck.Unwitnessed);
        Assert.Empty(town.Exceptions.Concat(neighbour.Exceptions));
    }

    [Fact]
    public async Task A_folder_put_back_to_an_earlier_copy_shows_red_with_the_witnesss_reason()
    {
        var (data, copied) = (offices.NewFolder(), offices.NewFolder());
        await using var neighbour = await Watched.Open(offices.NewFolder(), "500114206");
        await using (var town = await Watched.Open(data))
            await town.BeWatchedBy(neighbour);
        Watched.Copy(data, copied);
        await using (var town = await Watched.Open(data))
        {
            await town.Grow("平安", 4);
            Assert.True(Assert.Single(await WitnessSending.Send(town.Township)).IsGood);
        }

        await using var earlier = await Watched.Open(copied);
        earlier.Clock.Now = earlier.Clock.Now.AddHours(2);
        await earlier.Grow("另一本");
        Assert.False(Assert.Single(await WitnessSending.Send(earlier.Township)).IsGood);
        // The server sends too when it starts, so there may be two.
        Assert.NotEmpty(neighbour.Store.Witness.Refusals());
        Assert.All(neighbour.Store.Witness.Refusals(), refusal => Assert.Equal("rolled-back", refusal.Code));
        await earlier.Grow("另一本", 9);
        Assert.False(Assert.Single(await WitnessSending.Send(earlier.Township)).IsGood);
        Assert.Equal("bad-proof", earlier.Township.LastReplies().Single().Code);
        using var visitor = await earlier.Enter(Registers.Role.Leader);
        Assert.Contains("拒绝签名", (await visitor.See("/proof")).Text, StringComparison.Ordinal);
        var found = Assert.Single((await SelfAudit.Of(earlier.Township, earlier.Clock.Now)).Findings, f => f.Check == AuditCheck.Witnesses);
        Assert.Contains("从前的内容被改了", found.What, StringComparison.Ordinal);
        Assert.True(earlier.Township.Verify().Ok);
    }

    [Fact]
    public async Task Each_refusal_has_its_status_and_its_name()
    {
        await using var town = await Watched.Open(offices.NewFolder());
        await using var witness = await Watched.Open(offices.NewFolder(), "500114206");
        await town.Grow("平安", 3);
        var note = town.Township.NewestCheckpoint();
        var request = new WitnessRequest(0, [], note);
        using var http = new HttpClient { BaseAddress = witness.Address };
        Assert.Equal((404, "unknown-origin"), await Ask(http, request.ToString()));
        witness.Store.Witness.Trust(town.Township.Key);
        using var forger = CheckpointSigner.Create(note.Origin);
        Assert.Equal((403, "wrong-key"), await Ask(http, (request with { Checkpoint = forger.Sign(note with { Signatures = [] }) }).ToString()));
        Assert.Equal((200, ""), await Ask(http, request.ToString()));
        Assert.Equal((409, "old-size"), await Ask(http, request.ToString()));
        await town.Grow("平安", 2);
        var grown = town.Township.RequestFor(town.Township.NewestCheckpoint(), note.Size);
        Assert.Equal((422, "bad-proof"), await Ask(http, (grown with { Proof = [] }).ToString()));
        Assert.Equal((200, ""), await Ask(http, grown.ToString()));
        Assert.Equal((409, "stale"), await Ask(http, request.ToString()));
        Assert.Equal((400, "malformed"), await Ask(http, "old\n"));
        Assert.Equal((413, "malformed"), await Ask(http, new string('a', WitnessRequest.MaxLength + 1)));
        using var size = await http.PostAsync(new Uri(WitnessRoutes.Path, UriKind.Relative), new StringContent(request.ToString()), TestContext.Current.CancellationToken);
        Assert.Equal(("text/x.tlog.size", $"{town.Township.EntryCount}\n"), (size.Content.Headers.ContentType?.MediaType, await size.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Thousands_of_broken_requests_are_refused_and_none_is_thrown_at()
    {
        await using var town = await Watched.Open(offices.NewFolder());
        await using var witness = await Watched.Open(offices.NewFolder(), "500114206", isUncounted: true);
        witness.Store.Witness.Trust(town.Township.Key);
        var good = Encoding.UTF8.GetBytes(new WitnessRequest(0, [], town.Township.NewestCheckpoint()).ToString());
        using var http = new HttpClient { BaseAddress = witness.Address };
        var random = new Random(9);
        for (var i = 0; i < 2000; i++)
        {
            var broken = (byte[])good.Clone();
            for (var n = random.Next(1, 6); n > 0; n--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            using var body = new ByteArrayContent(broken, 0, random.Next(broken.Length) + 1);
            using var response = await http.PostAsync(new Uri(WitnessRoutes.Path, UriKind.Relative), body, TestContext.Current.CancellationToken);
            Assert.InRange((int)response.StatusCode, 200, 422);
        }
        Assert.Empty(witness.Exceptions);
        Assert.All(witness.Store.Witness.Journals(), journal => Assert.True(journal.Seen is null || journal.Seen.Body() == town.Township.NewestCheckpoint().Body()));
    }

    [Fact]
    public async Task A_line_that_is_not_the_witnesss_is_not_kept()
    {
        await using var town = await Watched.Open(offices.NewFolder());
        await using var real = await Watched.Open(offices.NewFolder(), "500114206");
        await using var other = await Watched.Open(offices.NewFolder(), "500114207");
        real.Store.Witness.Trust(town.Township.Key);
        other.Store.Witness.Trust(town.Township.Key);
        // The address leads to another witness than the key says.
        await town.Do("witness", "join", new Registers.JoinWitness { Name = "区里", Address = new Uri(other.Address, "witness").ToString(), KeyLine = real.Store.Witness.Key.ToString() });
        Assert.False(Assert.Single(await WitnessSending.Send(town.Township)).IsGood);
        Assert.Equal("bad-answer", town.Township.LastReplies().Single().Code);
        Assert.Single(town.Township.Checkpoints()[^1].Signatures);
    }

    private static async Task<(int, string)> Ask(HttpClient http, string body)
    {
        using var response = await http.PostAsync(new Uri(WitnessRoutes.Path, UriKind.Relative), new StringContent(body), TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Headers.TryGetValues(WitnessRoutes.Refusal, out var code) ? code.Single() : "");
    }
}
