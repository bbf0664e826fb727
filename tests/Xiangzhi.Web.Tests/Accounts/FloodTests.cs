using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>A flood from one address is turned away at the doors; whoever is inside does not notice.</summary>
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
        await inside.See("/");
        await inside.See("/me");
    }
}
