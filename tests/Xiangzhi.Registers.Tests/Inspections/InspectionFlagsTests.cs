using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>What the tables of gaps leave to be said of flags on inspections: their colour, and what one inspection tells its firm and plan.</summary>
public sealed class InspectionFlagsTests
{
    private readonly InspectionWorld world = new();

    [Fact]
    public void Before_the_citys_order_the_national_rules_hold_at_amber()
    {
        var spring = InspectionWorld.Moved(world.Good.Without("approve").With<CarryOutInspection>("inspect", f => f with { Officers = [world.Penalties.First], Scanned = false, CardShown = false }), -200);
        var matter = world.Run(spring);
        Assert.Equal(["insp_approve", "insp_notice", "insp_scan", "insp_two"], world.Flags(matter).Order(StringComparer.Ordinal));
        Assert.All(world.Township.Flags(matter), f => Assert.NotEqual(Severity.Red, f.Severity));
    }

    [Fact]
    public void A_firm_visited_more_often_than_the_published_cap_is_found_once_a_year()
    {
        var firm = world.Township.Matters.Single(m => m.Id == world.Firm.Id);
        world.Township.Do("firm", "set-cap", new(2025, 1, 10), new SetVisitCap { Times = 1 }, firm);
        world.Run(world.Good);
        Assert.Empty(world.Flags(firm));
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Cause = InspectionCause.Complaint, Type = InspectionType.Lead }));
        Assert.Empty(world.Flags(firm));
        world.Run(InspectionWorld.Moved(world.Good, 10));
        var flag = Assert.Single(world.Township.Flags(firm));
        Assert.Equal(("insp_cap", InspectionWorld.Day.AddDays(10)), (flag.Rule, flag.Since));
        Assert.Equal(3, ((Firm)world.Township.Now(firm).State).Visits.Count);
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Where_no_cap_was_published_the_offices_own_number_holds()
    {
        var firm = world.Township.Matters.Single(m => m.Id == world.Firm.Id);
        world.Run(world.Good);
        world.Run(InspectionWorld.Moved(world.Good, 10));
        Assert.Empty(world.Flags(firm));
        world.Township.Settings = OfficeSettings.None with { Local = OfficeSettings.None.Local.Add("insp_cap", 1) };
        Assert.Equal(["insp_cap"], world.Flags(firm));
    }

    [Fact]
    public void A_campaign_is_looked_at_from_its_first_inspection_on()
    {
        var plan = world.Township.Do("inspection-plan", "draft", new(2025, 10, 1),
            new DraftPlan { Kind = PlanKind.Special, Year = 2025, Subject = "林区用火专项", Powers = [world.Penalties.Power], Begins = new(2025, 10, 8), NeedAssessed = true });
        Assert.Empty(world.Flags(plan));
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Plan = new(plan.Id) }).UpTo("tell-result"));
        Assert.Equal(["cqi_special", "cqi_special", "cqi_special"], world.Township.Flags(plan).Select(f => f.Rule));
    }
}
