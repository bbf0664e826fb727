using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Penalties: most on the spot, a few in ordinary procedure, each a matter of its own.</summary>
internal sealed class PenaltiesStory(Script script, Setting setting, PowersStory powers)
{
    private int onPlatform;

    private Dice Dice => script.Dice;

    public void Tell(PenaltyYear year)
    {
        List<(Breach Breach, decimal? Fine)> cases =
        [
            .. Enumerable.Range(0, year.RoadWarnings).Select(i => (Breach.Lesser[i % Breach.Lesser.Length], (decimal?)null)),
            .. Enumerable.Range(0, year.RoadFines).Select(i => (Breach.Traffic[i % Breach.Traffic.Length], (decimal?)20)),
            .. Enumerable.Range(0, year.Heaps).Select(_ => (Breach.RoadHeap, (decimal?)year.HeapFine)),
            .. Enumerable.Range(0, year.Building).Select(i => (Breach.Building[i % Breach.Building.Length], (decimal?)year.BuildingFine)),
            .. Enumerable.Range(0, year.Forestry).Select(_ => (Breach.Forestry, (decimal?)null)),
            .. Enumerable.Range(0, year.Fire).Select(_ => (Breach.FireSafety, (decimal?)null)),
        ];
        var days = new WorkDays(new(year.Year, 1, 3), new(year.Year, 12, 12));
        var lapses = new Queue<Lapse>(year.Lapses);
        for (var i = 0; i < cases.Count; i++)
        {
            var (breach, fine) = cases[i];
            var lapse = i % 7 == 3 && lapses.TryDequeue(out var next) ? next : Lapse.None;
            var day = breach.Domain == "forestry" ? DryDay(year.Year) : Setting.Working(days.Any(Dice));
            if (year.OldListOn is { } on && breach == Breach.Forestry)
            {
                (breach, day, lapse) = (Breach.FireHazard, on, Lapse.OldList);
                year = year with { OldListOn = null };
            }
            new SpotCase(script, setting, powers, Matter(), Number(day)).Tell(day, breach, fine, lapse);
        }
    }

    public void Tell(params IReadOnlyList<OrdinaryCase> cases)
    {
        foreach (var plan in cases)
            new OrdinaryTelling(script, setting, powers, Matter(), Number(plan.Filed), plan).Tell();
    }

    /// <summary>The fire-prevention months.</summary>
    private DateOnly DryDay(int year) => Setting.Working(new(year, Dice.Of([1, 2, 3, 4, 11, 12]), Dice.Between(2, 12)));

    private MatterScript Matter() => new(script, "penalty", Dice.Of(setting.Squad).Number);

    private Ledger.Source Number(DateOnly day) => new(Ledger.SourceKind.Platform, "执法+监督", $"ZF{day.Year}{++onPlatform:00000}");
}

/// <summary>The steps of one case after it was opened, in the order of their days.</summary>
internal sealed class Steps
{
    private readonly List<(DateOnly On, Action Write)> steps = [];

    public void Add(DateOnly on, Action write) => steps.Add((on, write));

    public void Write()
    {
        foreach (var (_, write) in steps.OrderBy(s => s.On))
            write();
    }

    /// <summary>So many working days later.</summary>
    public static DateOnly Later(DateOnly from, int workingDays) => WorkCalendar.Builtin.AddWorkingDays(from, workingDays);
}
