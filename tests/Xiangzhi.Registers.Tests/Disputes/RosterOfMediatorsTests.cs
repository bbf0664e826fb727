namespace Xiangzhi.Registers.Tests.Disputes;

public sealed class RosterOfMediatorsTests
{
    private readonly DisputeWorld world = new();

    [Fact]
    public void Mediators_count_while_in_office_and_once()
    {
        var third = world.Appoint("T03", "钱说", new(2024, 2, 1), MediatorKind.Appointed);
        Assert.Equal(2, On(new(2024, 1, 31)));
        Assert.Equal(3, On(new(2024, 2, 1)));

        Do(third, "reappoint", new(2024, 5, 1), new ReappointMediator { Committee = world.Committee, Kind = MediatorKind.Member });
        Assert.Equal(3, On(new(2024, 5, 1)));
        Do(third, "end", new(2024, 9, 1), new EndMediator { Reason = MediatorLeaving.EndOfTerm });
        Assert.Equal(3, On(new(2024, 8, 31)));
        Assert.Equal(2, On(new(2024, 9, 1)));
        Do(third, "reappoint", new(2025, 1, 1), new ReappointMediator { Committee = world.Committee, Kind = MediatorKind.Member });
        Assert.Equal(2, On(new(2024, 12, 31)));
        Assert.Equal(3, On(new(2025, 1, 1)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Only_those_in_office_can_be_chosen_and_are_found_by_name()
    {
        var third = world.Appoint("T03", "钱说", new(2024, 2, 1));
        Do(third, "end", new(2024, 9, 1), new EndMediator { Reason = MediatorLeaving.Resigned });
        Assert.Equal(["T01", "T02", "T03"], world.Township.Roster.InForce(typeof(Mediators), new(2024, 8, 31)).Select(i => i.Key));
        Assert.Equal(["T01", "T02"], world.Township.Roster.InForce(typeof(Mediators), new(2024, 9, 1)).Select(i => i.Key));
        Assert.Equal(world.Mediator.Id, world.Township.Roster.Find(typeof(Mediators), "周调", new(2024, 9, 1)));
    }

    [Fact]
    public void A_committee_is_elected_every_three_years()
    {
        var committee = world.Township.Roster.Matter(world.Committee.Id)!;
        Assert.Equal(new(2026, 5, 1), world.Township.Clock(committee, "med_committee_term").Reading.Due);
        world.Township.Do("committee", "elect", new(2025, 4, 1), new ElectCommittee { Members = 5, Women = 2 }, committee);
        Assert.Equal(new(2028, 4, 1), world.Township.Now(committee).Derive(world.Township.Law).Clocks.Single(c => c is { Rule: "med_committee_term", Done: null }).Reading.Due);
        world.Township.Do("committee", "dissolve", new(2025, 6, 1), new DissolveCommittee { Reason = "村合并" }, world.Township.Now(committee));
        Assert.Empty(world.Township.Roster.InForce(typeof(Committees), new(2025, 6, 1)));
    }

    [Fact]
    public void More_women_than_members_is_refused() =>
        Assert.Equal("women", Assert.IsType<Refused>(world.Township.Try("committee", "elect", new(2024, 1, 1), new ElectCommittee { Members = 3, Women = 4 },
            world.Township.Roster.Matter(world.Committee.Id))).Refusals[0].Field);

    private decimal? On(DateOnly day) => world.Township.Figure("F9", day.Year, day).Value;

    private void Do(Ref<Mediators> mediator, string action, DateOnly on, Form form) =>
        world.Township.Do("mediator", action, on, form, world.Township.Roster.Matter(mediator.Id));
}
