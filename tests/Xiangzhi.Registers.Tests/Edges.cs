namespace Xiangzhi.Registers.Tests;

/// <summary>Walks every edge of a register: from each situation that can be reached, each act that a page offers.</summary>
internal static class Edges
{
    private const int MostSituations = 220;

    /// <param name="fresh">A township with one opened matter.</param>
    /// <param name="formOf">A form for each action.</param>
    /// <returns>Stages and actions that were reached.</returns>
    public static (IReadOnlySet<string> Stages, IReadOnlySet<string> Actions) Walk(Func<(TestTownship Township, Matter Matter)> fresh, Func<string, Form> formOf)
    {
        var stages = new SortedSet<string>(StringComparer.Ordinal);
        var actions = new SortedSet<string>(StringComparer.Ordinal);
        var met = new HashSet<string>(StringComparer.Ordinal);
        var ways = new Queue<string[]>([[]]);
        while (ways.Count > 0 && met.Count < MostSituations)
        {
            var way = ways.Dequeue();
            var (township, matter) = fresh();
            foreach (var (action, step) in way.Select((a, i) => (a, i)))
                matter = Take(township, matter, action, step, formOf);
            var now = township.Now(matter);
            var stage = now.Derive(township.Law).StageCode;
            var own = now.Register.Actions.Where(a => !a.IsCommon && !a.Opens).ToList();
            var offered = own.Where(a => a.OfferedOn(now)).Select(a => a.Code).ToList();
            if (!met.Add($"{stage} {string.Join(' ', offered)}"))
                continue;
            stages.Add(stage);
            township.AssertReplayEqualsLive();
            if (now.IsClosed)
                Assert.All(own.Where(a => !a.AfterClosing), a => Assert.Contains(
                    Assert.IsType<Refused>(township.Try(now.Register.Code, a.Code, Day(now, way.Length + 1), formOf(a.Code), now)).Refusals, r => r.Code == "closed"));
            foreach (var action in offered)
            {
                actions.Add(action);
                ways.Enqueue([.. way, action]);
            }
        }
        return (stages, actions);
    }

    /// <summary>Every act of its own is offered somewhere, and every stage is reached.</summary>
    public static void AssertWhole(string register, Func<(TestTownship Township, Matter Matter)> fresh, Func<string, Form> formOf, params string[] neverOffered)
    {
        var (stages, actions) = Walk(fresh, formOf);
        var declared = Catalogue.Standard[register];
        Assert.Equal(declared.Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => a.Code).Except(neverOffered).Order(StringComparer.Ordinal), actions.Order(StringComparer.Ordinal));
        Assert.Equal(declared.Stages.Select(s => s.Value).Where(s => s != "void").Order(StringComparer.Ordinal), stages.Order(StringComparer.Ordinal));
    }

    private static Matter Take(TestTownship township, Matter matter, string action, int step, Func<string, Form> formOf) =>
        township.Do(matter.Register.Code, action, Day(matter, step + 1), formOf(action), township.Now(matter));

    private static DateOnly Day(Matter matter, int step) => matter.Opening.Entry.On.AddDays(step);
}
