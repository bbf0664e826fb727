using Xiangzhi.Law;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The disputes of the township, each a matter of its own, and the monthly confirmations that none turned criminal.</summary>
/// <param name="repeats">A large world: causes come again. The one that ships tells none twice.</param>
internal sealed class DisputesStory(Script script, Setting setting, MediationBodies bodies, bool repeats = false)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> causes = new(StringComparer.Ordinal);

    /// <summary>The market town has few groups and many people.</summary>
    private readonly IReadOnlyList<(Place, int)> places = [.. setting.Places.Select((p, i) => (p, i == setting.Places.Count - 1 ? 5 : 2 + p.Groups))];

    private Dice Dice => script.Dice;

    public void Tell(DisputeYear year, int carriedIn)
    {
        foreach (var plan in DisputePlans.Of(year, carriedIn, Dice))
            Tell(plan);
    }

    /// <summary>A village's book was brought in after the year was closed: a dispute of its last days, settled there and then.</summary>
    public void TellLate(DateOnly day, DateOnly writtenFrom) =>
        Tell(new(day, day.AddDays(3), DisputeLevel.Group, Ending.Oral, 1) { WrittenFrom = writtenFrom });

    /// <summary>The police station is asked in the first days of the next month.</summary>
    public void Confirm(int year)
    {
        for (var month = 1; month <= 12; month++)
        {
            var on = Setting.Working(new DateOnly(year, month, 1).AddMonths(1).AddDays(Dice.Between(1, 4)));
            if (on > World.LastDay)
                on = World.LastDay;
            script.Add(new("criminal-confirmation", "confirm", on, new ConfirmMonth { Year = year, Month = month, Cases = 0, Asked = "派出所", By = setting.Justice.Ref }) { By = setting.Clerk.Number });
        }
    }

    private void Tell(DisputePlan plan)
    {
        var place = Dice.Weighted(places);
        var cast = new DisputeCast(Dice, place, Plight(plan, place));
        var isVillage = plan.Level <= DisputeLevel.Village;
        var atDesk = !isVillage && MarketDays.Default.IsMarketDay(plan.Day);
        var by = isVillage ? setting.Cadres[setting.Places.ToList().IndexOf(place)] : atDesk ? setting.Handlers[Dice.Between(1, 2)] : Dice.Of(setting.Handlers);
        var matter = new MatterScript(script, "dispute", by.Number) { WrittenFrom = plan.WrittenFrom ?? Late(plan) };
        var telling = new DisputeTelling(script, setting, bodies, matter, plan, cast, place);
        telling.TakeIn(Source(plan, atDesk));
        if (plan.Ending == Ending.Rejected)
        {
            telling.Reject();
            return;
        }
        telling.Accept();
        telling.Mediate();
        telling.Conclude();
    }

    /// <summary>Some village books are only written up a week or two later; never across a close.</summary>
    private DateOnly? Late(DisputePlan plan) =>
        plan.Level <= DisputeLevel.Village && plan.Turn == Turn.None && plan.LastSession is null && plan.Ending is Ending.Oral or Ending.Written && Dice.OneIn(8)
            ? Setting.Working(plan.Day.AddDays(Dice.Between(5, 14))) : null;

    /// <summary>Told like no other so far, and its cause not too often.</summary>
    private Plight Plight(DisputePlan plan, Place place)
    {
        while (true)
        {
            var plight = Sample.Plight.Draw(Dice, plan.Kind);
            if (repeats)
                return plight;
            if (causes.GetValueOrDefault(plight.Cause) >= 2 || causes.ContainsKey(place.Name + plight.Cause) || !told.Add(plight.Words))
                continue;
            causes[plight.Cause] = causes.GetValueOrDefault(plight.Cause) + 1;
            causes[place.Name + plight.Cause] = 1;
            return plight;
        }
    }

    private (string Code, Source? Source) Source(DisputePlan plan, bool atDesk)
    {
        var code = atDesk ? "desk" : Dice.Weighted<string>([("application", 46), ("patrol", plan.Level <= DisputeLevel.Village ? 30 : 6), ("police", 4), ("petition", 3), ("hotline", 6), ("other-office", 2)]);
        return (code, code == "hotline" ? new(SourceKind.Platform, "基层智治", $"JC{plan.Day:yyyyMMdd}{Dice.Between(0, 99_999):00000}") : null);
    }
}
