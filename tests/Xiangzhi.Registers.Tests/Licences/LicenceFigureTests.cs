namespace Xiangzhi.Registers.Tests.Licences;

public sealed class LicenceFigureTests
{
    private readonly LicenceWorld world = new();

    [Fact]
    public void The_five_flows_count_each_step_in_its_own_year()
    {
        world.Granted(new(2024, 3, 4));
        world.Granted(new(2024, 12, 30), f => f with { Kind = "homestead" });
        var refused = world.Apply(new(2024, 5, 6));
        world.Do(refused, "accept", new(2024, 5, 6));
        world.Do(refused, "refuse", new(2024, 5, 20));
        var not = world.Apply(new(2024, 6, 3));
        world.Do(not, "not-accept", new(2024, 6, 3));

        Assert.Equal([4m, 3m, 1m, 1m, 0m], Year(2024));
        Assert.Equal([0m, 0m, 1m, 0m, 0m], Year(2025));
        Assert.Equal(1, world.Township.Figure("E9c", 2025, slice: "homestead").Value);
        Assert.Equal(3, world.Township.Figure("E9a", 2024, slice: "forest-cutting").Value);
    }

    [Fact]
    public void A_revoked_licence_still_counts_as_granted_and_once_as_revoked()
    {
        var licence = world.Granted(new(2024, 3, 4));
        world.Do(licence, "revoke", new(2025, 2, 3));

        Assert.Equal([1m, 1m, 1m, 0m, 0m], Year(2024));
        Assert.Equal([0m, 0m, 0m, 0m, 1m], Year(2025));
        Assert.Equal(1, world.Township.Figure("E9e", 2025, slice: "revoked").Value);
    }

    [Fact]
    public void A_renewal_and_a_change_are_no_new_licence()
    {
        var licence = world.Granted(new(2024, 3, 4));
        world.Do(licence, "ask-renewal", new(2025, 6, 2));
        world.Do(licence, "renew", new(2025, 7, 1));
        world.Do(licence, "change", new(2025, 8, 1));
        Assert.Equal([0m, 0m, 0m, 0m, 0m], Year(2025));
    }

    [Fact]
    public void A_correction_moves_the_year_and_a_void_takes_everything_back()
    {
        var licence = world.Granted(new(2024, 12, 2));
        var decided = world.Township.Now(licence).Lines.First(l => l.Action.Code == "grant").Entry.Seq;
        world.Township.Correct(world.Township.Now(licence), decided, new(2025, 1, 3), new GrantLicence());
        Assert.Equal((0m, 1m), (world.Township.Figure("E9c", 2024).Value, world.Township.Figure("E9c", 2025).Value));

        world.Township.Void(world.Township.Now(licence), licence.Opening.Entry.Seq);
        Assert.All(Year(2024).Concat(Year(2025)), value => Assert.Equal(0, value));
        world.Township.AssertReplayEqualsLive();
    }

    private IEnumerable<decimal> Year(int year) => ((string[])["E9a", "E9b", "E9c", "E9d", "E9e"]).Select(code => world.Township.Figure(code, year).Value!.Value);
}
