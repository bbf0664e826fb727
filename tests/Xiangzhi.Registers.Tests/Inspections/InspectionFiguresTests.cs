using Xiangzhi.Registers.Tests.Penalties;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>Counted by hand: what is an inspection by the official rule, and when it stops being one.</summary>
public sealed class InspectionFiguresTests
{
    private readonly InspectionWorld world = new();

    [Fact]
    public void One_object_with_a_complete_record_is_one_inspection()
    {
        world.Run(world.Good);
        world.Run(world.Ordered);
        world.Run(world.Good.UpTo("inspect"));
        world.Run(world.Good.UpTo("get-code").Then("cancel", InspectionWorld.Day, new CancelInspection { Reason = "停业" }));
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Firm = null, Plan = null }));
        world.Run(world.Good.With<CarryOutInspection>("inspect", f => f with { Records = [RecordKind.Photograph] }));
        world.Run(world.Good.With<CarryOutInspection>("inspect", f => f with { Signing = Signing.Unsigned }));
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { ObjectKind = ObjectKind.Person, Firm = null, Person = "谭某" }).With<CarryOutInspection>("inspect", f => f with { Signing = Signing.RefusedNoted }));

        Assert.Equal((3m, 0m, 3m), (world.Figure("E3"), world.Figure("E4"), world.Figure("X1")));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Several_items_or_departments_make_it_all_in_one_visit_and_inside_the_inspections()
    {
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Powers = [world.Penalties.Power, world.Other] }));
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Departments = [new() { Name = "区林业局", People = 1 }] }));
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Powers = [world.Penalties.Power, world.Penalties.Power] }));

        Assert.Equal((3m, 2m), (world.Figure("E3"), world.Figure("E4")));
        world.Run(world.Good.With<PlanInspection>("plan", f => f with { Powers = [world.Penalties.Power, world.Other] }).Without("approve", "get-code", "tell-result", "close", "archive")
            .With<CarryOutInspection>("inspect", f => f with { Records = [] }));
        Assert.Equal((3m, 2m), (world.Figure("E3"), world.Figure("E4")));
    }

    [Fact]
    public void A_record_made_complete_later_counts_on_the_day_of_the_visit_but_only_since()
    {
        var matter = world.Run(world.Good.With<CarryOutInspection>("inspect", f => f with { Signing = Signing.Unsigned }));
        Assert.Equal("archived", world.Stage(matter));
        world.Township.Do("inspection", "mend-record", new(2026, 2, 3), new MendRecord { Records = [RecordKind.Written], Signing = Signing.Signed }, world.Township.Now(matter));

        Assert.Equal((0m, 0m), (world.Figure("E3"), world.Figure("E3", 2026)));
        Assert.Equal(1, world.Figure("E3", 2025, new(2026, 2, 3)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_penalty_decided_in_a_case_from_it_takes_it_back_from_that_day()
    {
        var inspected = world.Run(world.Penalised.With<PlanInspection>("plan", f => f with { Powers = [world.Penalties.Power, world.Other] }));
        Assert.Equal((1m, 1m), (world.Figure("E3"), world.Figure("E4")));
        var story = world.Penalties.Good.With<FileCase>("file", f => f with { Inspection = new(inspected.Id) });
        var shift = InspectionWorld.Day.DayNumber - new DateOnly(2025, 3, 1).DayNumber;
        story = new([.. story.Acts.Select(a => a with { On = a.On.AddDays(shift) })]);
        world.Penalties.Run(story.UpTo("decide"));
        Assert.NotNull(world.State(inspected).CaseFiled);
        Assert.Equal((1m, 1m), (world.Figure("E3"), world.Figure("E4")));

        world.Penalties.Run(story);
        var decided = new DateOnly(2025, 3, 20).AddDays(shift);
        Assert.Equal(decided, world.State(inspected).PenaltyFollowed!.Value.Day);
        Assert.Equal("penalised", world.Stage(inspected));
        Assert.Equal((0m, 0m, 0m, 1m), (world.Figure("E3"), world.Figure("E4"), world.Figure("X1"), world.Figure("E5")));
        Assert.Equal(1, world.Figure("E3", 2025, decided.AddDays(-1)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_penalty_of_the_next_year_leaves_the_figure_of_the_year_before_as_of_its_last_day()
    {
        var inspected = world.Run(world.Penalised with { Acts = [.. world.Penalised.Acts.Select(a => a with { On = a.On.AddDays(45) })] });
        Assert.Equal(new DateOnly(2025, 12, 20), world.State(inspected).Inspected!.Value.Day);
        world.Penalties.Township.Do("penalty", "punish-on-the-spot", new(2026, 1, 9), world.Penalties.OnTheSpot with { Inspection = new(inspected.Id) });

        Assert.Equal((1m, 0m), (world.Figure("E3"), world.Figure("E3", 2026)));
        Assert.Equal(0, world.Figure("E3", 2025, new(2026, 1, 9)));
        Assert.Equal(1, world.Figure("E3", 2025, new(2026, 1, 8)));

        var told = world.Township.Now(inspected).Lines.Single(l => l.Action.Code == "penalty-followed").Entry.Seq;
        world.Township.Void(world.Township.Now(inspected), told);
        Assert.Equal(1, world.Figure("E3", 2025, new(2026, 1, 9)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_correction_over_the_year_a_late_entry_and_a_void_are_counted_on_their_days()
    {
        var matter = world.Run(world.Good.UpTo("tell-result"));
        world.Township.Correct(matter, matter.Lines.Single(l => l.Action.Code == "inspect").Entry.Seq, new(2026, 1, 6), world.Visit);
        Assert.Equal((0m, 1m), (world.Figure("E3"), world.Figure("E3", 2026)));
        world.Township.Void(world.Township.Now(matter), matter.Opening.Entry.Seq);
        Assert.Equal((0m, 0m), (world.Figure("E3"), world.Figure("E3", 2026)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Patrols_are_counted_apart_and_together_only_in_the_named_sum()
    {
        world.Township.Do("patrol", "patrol", new(2025, 3, 1), new RecordPatrol { Route = "沿河路", Domain = "road" });
        world.Township.Do("patrol", "patrol", new(2025, 3, 1), new RecordPatrol { Route = "后山林区", Domain = "forestry", Findings = [new() { What = "林边堆草" }] });
        world.Run(world.Good);

        Assert.Equal((1m, 2m, 3m), (world.Figure("E3"), world.Figure("E13"), world.Figure("X1")));
        Assert.Equal(1, world.Township.Figure("E13", 2025, slice: "road").Value);
    }

    [Fact]
    public void A_batch_counts_when_it_is_drawn_and_not_once_it_is_cancelled()
    {
        var batch = world.Township.Do("random-batch", "open", new(2025, 5, 6), new OpenBatch { Subject = "森林防火抽查", Domain = "forestry", Pool = [world.Firm], OfficerPool = [world.Penalties.First] });
        Assert.Equal(0, world.Figure("E18"));
        batch = world.Township.Do("random-batch", "draw", new(2025, 5, 7), new DrawBatch { Seed = "双色球2025051", Objects = 1, Officers = 1 }, batch);
        Assert.Equal(1, world.Figure("E18"));
        world.Township.Do("random-batch", "cancel", new(2025, 6, 1), new CancelBatch { Reason = "与上级专项重复" }, batch);
        Assert.Equal((0m, 1m), (world.Figure("E18"), world.Figure("E18", 2025, new(2025, 5, 31))));
        world.Township.AssertReplayEqualsLive();
    }
}
