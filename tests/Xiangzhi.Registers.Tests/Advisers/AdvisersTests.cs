using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Advisers;

public sealed class AdvisersTests
{
    private readonly FileWorld world = new();

    private static EngageAdviser Contract(DateOnly to, params Items<Ref<Registers.Villages>> villages) =>
        new() { Name = "杨某", Firm = "某律所", LicenceNumber = "L-2", By = Engager.Township, To = to, Villages = villages, Fee = 8000 };

    private Story Good => new(
        new("engage", new(2025, 3, 1), Contract(new(2026, 2, 28), world.First)),
        new("conflict", new(2025, 6, 3), new DeclareConflict { What = "代理过对方" }),
        new("conflict-ended", new(2025, 9, 1), new EndConflict()),
        new("report", new(2025, 12, 20), new ReportOnAdviser { Result = AdviserResult.Satisfactory, Report = "坐班十次" }),
        new("renew", new(2026, 3, 1), new RenewAdviser { By = Engager.Township, To = new(2027, 2, 28) }));

    [Fact]
    public void An_adviser_is_engaged_declares_a_conflict_is_appraised_and_renewed()
    {
        Assert.Equal("engaged", world.Stage(world.Run("adviser", Good.UpTo("conflict"))));
        Assert.Equal("conflicted", world.Stage(world.Run("adviser", Good.UpTo("conflict-ended"))));
        var matter = world.Run("adviser", Good);
        var adviser = (Adviser)matter.State;
        Assert.Equal((new DateOnly(2027, 2, 28), 2), (adviser.Until, adviser.Engagements.Count));
        Assert.True(adviser.ServesOn(new(2026, 2, 28)) && adviser.ServesOn(new(2026, 3, 1)));
        Assert.Equal((true, false), (adviser.InConflictOn(new(2025, 8, 31)), adviser.InConflictOn(new(2025, 9, 1))));
        Assert.Equal("conflict end renew report", world.Offered(matter));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_early_end_ends_every_running_contract_on_its_day()
    {
        var matter = world.Run("adviser", Good.UpTo("conflict").Then("end", new(2025, 7, 1), new EndAdviser { Ground = EarlyEnd.Moved }));
        Assert.Equal("ended", world.Stage(matter));
        Assert.Equal("renew report", world.Offered(matter));
        Assert.Equal((true, false), (((Adviser)matter.State).ServesOn(new(2025, 6, 30)), ((Adviser)matter.State).ServesOn(new(2025, 7, 1))));
        var back = world.Township.Do("adviser", "renew", new(2025, 10, 1), new RenewAdviser { By = Engager.Village, Villages = [world.Second], To = new(2026, 9, 30) }, matter);
        Assert.Equal("engaged", world.Stage(back));
    }

    [Fact]
    public void An_adviser_counts_in_every_year_that_a_contract_touches_and_once_in_each()
    {
        // The world's own adviser serves from 2024 to 2026.
        Assert.Equal((1, 1, 1, 0), (world.Figure("D5", 2024), world.Figure("D5"), world.Figure("D5", 2026), world.Figure("D5", 2027)));
        var matter = world.Run("adviser", Good);
        Assert.Equal((1, 2, 2, 1), (world.Figure("D5", 2024), world.Figure("D5"), world.Figure("D5", 2026), world.Figure("D5", 2027)));
        Assert.Equal(1, world.Figure("D5", asOf: new(2025, 2, 28)));

        world.Township.Do("adviser", "end", new(2026, 5, 1), new EndAdviser { Ground = EarlyEnd.Resigned }, matter);
        Assert.Equal((2, 2, 0), (world.Figure("D5"), world.Figure("D5", 2026), world.Figure("D5", 2027)));

        var seq = matter.Opening.Entry.Seq;
        world.Township.Correct(world.Township.Now(matter), seq, new(2024, 12, 31), Contract(new(2024, 12, 31)));
        Assert.Equal((2, 1, 2), (world.Figure("D5", 2024), world.Figure("D5"), world.Figure("D5", 2026)));
        world.Township.Void(world.Township.Now(matter), seq);
        Assert.Equal((1, 1, 1), (world.Figure("D5", 2024), world.Figure("D5"), world.Figure("D5", 2026)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_contract_of_one_day_at_the_turn_of_the_year_counts_in_its_own_year_only()
    {
        world.Run("adviser", new Story(new Told("engage", new(2025, 12, 31), Contract(new(2025, 12, 31)))));
        Assert.Equal((2, 1), (world.Figure("D5"), world.Figure("D5", 2026)));
    }

    [Fact]
    public void Villages_with_an_adviser_are_those_served_on_the_day()
    {
        Assert.Equal((0, 0m), (world.Figure("D7b"), world.Figure("D7")));
        world.Run("adviser", Good.UpTo("renew"));
        world.Run("adviser", new Story(new Told("engage", new(2025, 4, 1), Contract(new(2026, 3, 31), world.First) with { LicenceNumber = "L-3", By = Engager.Village })));
        Assert.Equal((1, 50m), (world.Figure("D7b"), world.Figure("D7"))); // one village, though two serve it
        world.Township.Do("adviser", "renew", new(2025, 8, 1), new RenewAdviser { By = Engager.Village, Villages = [world.Second], To = new(2025, 12, 30) }, world.Township.Matters.First(m => m.Register.Code == "adviser"));
        Assert.Equal(2, world.Figure("D7b", asOf: new(2025, 12, 30)));
        Assert.Equal(100m, world.Figure("D7", asOf: new(2025, 12, 30)));
        Assert.Equal((1, 50m), (world.Figure("D7b"), world.Figure("D7"))); // its last day was the 30th
        Assert.Equal((1, 50m), (world.Figure("D7b", 2026, new(2026, 3, 31)), world.Figure("D7", 2026, new(2026, 3, 31))));
        Assert.Equal(0, world.Figure("D7b", 2026, new(2026, 4, 1)));
        world.Township.Do("village", "end", new(2026, 1, 5), new EndVillage { Reason = "并村" }, world.Township.Matters.First(m => m.Id == world.Second.Id));
        Assert.Equal(100m, world.Figure("D7", 2026, new(2026, 3, 31)));
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        var matter = world.Run("adviser", Good);
        Assert.Equal("to", world.Field("adviser", "engage", Contract(new(2025, 11, 30))));
        Assert.Equal("fee", world.Field("adviser", "engage", Contract(new(2026, 1, 1)) with { Fee = -1 }));
        Assert.Equal("villages", world.Field("adviser", "engage", Contract(new(2026, 1, 1)) with { By = Engager.Village }));
        Assert.Equal("to", world.Field("adviser", "renew", new RenewAdviser { By = Engager.Township, To = new(2025, 11, 30) }, matter));
        Assert.Equal("fee", world.Field("adviser", "renew", new RenewAdviser { By = Engager.Township, To = new(2026, 11, 30), Fee = -1 }, matter));
        Assert.Equal("villages", world.Field("adviser", "renew", new RenewAdviser { By = Engager.Village, To = new(2026, 11, 30) }, matter));
    }

    [Fact]
    public void Any_order_of_acts_stands() => FileWorld.AssertAnyOrderStands("adviser", w => new Story(new Told("engage", new(2025, 3, 1), Contract(new(2026, 2, 28), w.First))), w => new Dictionary<string, Form>
    {
        ["renew"] = new RenewAdviser { By = Engager.Village, Villages = [w.Second], To = new(2027, 6, 30) },
        ["end"] = new EndAdviser { Ground = EarlyEnd.Agreement }, ["conflict"] = new DeclareConflict { What = "亲属" }, ["conflict-ended"] = new EndConflict(),
        ["report"] = new ReportOnAdviser { Result = AdviserResult.Excellent },
    });
}
