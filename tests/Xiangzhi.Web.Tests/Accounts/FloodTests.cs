using System.Net;
using Microsoft.AspNetCore.Http;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>A flood from one address is turned away at the doors, whoever copies the ledger is slowed; nobody else notices.</summary>
public sealed class FloodTests(WebOffice offices)
{
    [Fact]
    public async Task Who_knocks_too_often_is_turned_away_and_whoever_is_in_goes_on()
    {
        await using var office = await RealOffice.Open(offices);
        using var inside = await RealOffice.SignIn(office, "b01");
        using var flood = office.Stranger();
        var statuses = new List<int>();
        for (var i = 0; i < Limits.Most + 5; i++)
        {
            using var answer = await flood.Client.PostAsync("/activate", new FormUrlEncodedContent([new("login", $"nobody{i}")]), TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
        }
        // The sign-in of the one inside knocked from the same address before.
        Assert.InRange(statuses.Count(s => s != 429), Limits.Most - 5, Limits.Most);
        Assert.Equal(429, statuses[^1]);
        using var door = await flood.Client.PostAsync("/sign-in", new FormUrlEncodedContent([new("login", "b02")]), TestContext.Current.CancellationToken);
        Assert.Equal(429, (int)door.StatusCode);
        Assert.Contains("一分钟", await door.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.InRange(door.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await inside.See("/");
        await inside.See("/me");
    }

    [Fact]
    public async Task A_flood_on_the_witness_shuts_out_neither_the_doors_nor_whoever_is_in()
    {
        await using var office = await RealOffice.Open(offices);
        using var inside = await RealOffice.SignIn(office, "b01");
        using var flood = office.Stranger();
        var statuses = new List<int>();
        for (var i = 0; i < Limits.MostWitness + 3; i++)
        {
            using var answer = await flood.Client.PostAsync("/witness/add-checkpoint", new StringContent("x"), TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
        }
        Assert.Equal((Limits.MostWitness, 3), (statuses.Count(s => s == 400), statuses.Count(s => s == 429)));
        await inside.See("/");
        await RealOffice.SignIn(office, "b02");
    }

    [Fact]
    public async Task The_pages_of_the_doors_are_counted_too_but_a_session_is_not()
    {
        await using var office = await RealOffice.Open(offices);
        using var inside = await RealOffice.SignIn(office, "b01");
        using var flood = office.Stranger();
        var last = 0;
        for (var i = 0; i < Limits.MostOpen + 1; i++)
            last = (await flood.Get("/xiangzhi.css")).Status;
        Assert.Equal(429, last);
        await inside.See("/");
        await inside.See("/r/dispute");
    }

    [Fact]
    public async Task Who_copies_the_ledger_by_searches_and_exports_is_slowed_and_alone()
    {
        await using var office = await RealOffice.Open(offices);
        using var harvester = await RealOffice.SignIn(office, "b01");
        using var colleague = await RealOffice.SignIn(office, "b02");
        var last = 0;
        for (var i = 0; i <= Limits.MostGathered; i++)
            last = (await harvester.Get(i % 2 == 0 ? $"/search?q={i}" : "/r/dispute/form.xlsx")).Status;
        Assert.Equal(429, last);
        using var refused = await harvester.Client.GetAsync("/api/registers", TestContext.Current.CancellationToken);
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("请过一分钟再试", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await harvester.See("/r/dispute");
        await colleague.See("/search?q=1");
        Assert.Contains(office.Store.Accounts.RefusedIn(RealOffice.Code, 10), e => e.Kind == Storage.Access.AccountEventKind.TooManyRequests && e.Account == office.Store.Accounts.ByLogin("b01")!.Id);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_address_is_counted_by_what_one_subscriber_has(string one, string other, bool same) =>
        Assert.Equal(same, Limits.AddressOf(From(one)) == Limits.AddressOf(From(other)));

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
