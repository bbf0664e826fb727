using FsCheck;
using FsCheck.Fluent;

namespace Xiangzhi.Registers.Tests.Disputes;

public sealed class DisputeHistoryTests
{
    private static readonly string[] Actions = [.. Catalogue.Standard["dispute"].Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => a.Code), "reopen", "void"];

    [Fact]
    public void Any_order_of_acts_folds_without_fault_and_replays_to_the_same()
    {
        var step = from action in Gen.Elements(Actions) from day in Gen.Choose(0, 500) select (action, day);
        Prop.ForAll(Gen.ArrayOf(step).Resize(25).ToArbitrary(), Holds).QuickCheckThrowOnFailure();
    }

    private static bool Holds((string Action, int Day)[] steps)
    {
        var world = new DisputeWorld();
        var other = world.TakeIn(DisputeWorld.Spring);
        var dispute = world.TakeIn(DisputeWorld.Spring, f => f with { AroseOn = DisputeWorld.Spring, Kind = "labour" });
        foreach (var (action, day) in steps)
        {
            var on = DisputeWorld.Spring.AddDays(day % 480);
            _ = action switch
            {
                "reopen" => world.Try(dispute, action, on, new Reopen { Reason = "又争" }),
                "void" => world.Township.Try("dispute", action, on, new VoidEntry { Reason = "记错" }, world.Township.Now(dispute),
                    a => a with { Target = world.Township.Now(dispute).Lines[^1].Entry.Seq }),
                "agree" => world.Try(dispute, action, on, DisputeWorld.Agree() with { Sealed = day % 2 == 0, Instalments = [new() { DueOn = on.AddDays(day) }, new() { DueOn = on }] }),
                _ => world.Try(dispute, action, on, world.FormOf(action, other.Id)),
            };
        }
        world.Township.AssertReplayEqualsLive();
        var conclusions = world.State(dispute).Conclusions;
        Assert.True(conclusions.Take(Math.Max(0, conclusions.Count - 1)).All(c => c.Undone is not null), "only the last conclusion may stand");
        var counts = ((string[])["F1a", "F2a", "F2b", "F4"]).ToDictionary(f => f, f => world.Township.Figure(f, 2024, world.Township.Today).Value);
        Assert.All(counts, c => Assert.InRange(c.Value!.Value, 0, 1));
        Assert.True(counts["F2b"] <= counts["F2a"] && counts["F2a"] <= counts["F1a"], "settled is part of concluded, concluded of taken in");
        return true;
    }
}
