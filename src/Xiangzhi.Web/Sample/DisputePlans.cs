using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Lays out a year of disputes so that its figures come to what the year is to come to.</summary>
internal static class DisputePlans
{
    /// <summary>Turns of written settlements, of oral ones, of those that failed: one dispute each.</summary>
    private static readonly Dictionary<int, Turn[]> Written = new()
    {
        [2023] = [Turn.Confirmed, Turn.SealedLater, Turn.Risk, Turn.Confirmed, Turn.Longer, Turn.TwinMerged, Turn.Reneged, Turn.TwinMerged],
        [2024] = [Turn.WrongParty, Turn.Confirmed, Turn.Reopened, Turn.TwinMerged, Turn.Longer, Turn.RefusedThenCame, Turn.Confirmed, Turn.Erased],
        [2025] = [Turn.PlaceMissing, Turn.Confirmed, Turn.LeftAlone, Turn.TwinMerged, Turn.Risk, Turn.SealedLater, Turn.Confirmed, Turn.Longer],
    };

    private static readonly Dictionary<int, Turn[]> Oral = new() { [2023] = [Turn.Risk, Turn.RefusedThenCame], [2024] = [Turn.NoNotice, Turn.Risk], [2025] = [Turn.RefusedThenCame] };

    /// <param name="carriedIn">Disputes of the year before with a session in this one.</param>
    public static IEnumerable<DisputePlan> Of(DisputeYear year, int carriedIn, Dice dice)
    {
        var oral = year.Settled * 6 / 10;
        List<(Ending Ending, int Sessions)> kinds =
        [
            .. Enumerable.Repeat((Ending.Written, 1), year.Settled - oral), .. Enumerable.Repeat((Ending.Oral, 1), oral), .. Enumerable.Repeat((Ending.Failed, 2), year.Failed),
            .. Enumerable.Repeat((Ending.Terminated, 1), year.Terminated), .. Enumerable.Repeat((Ending.Themselves, 1), year.Themselves),
            .. Enumerable.Repeat((Ending.Withdrawn, 0), year.Withdrawn), .. Enumerable.Repeat((Ending.HandedOn, 0), year.HandedOn),
        ];
        var more = year.Sessions is { } sum ? sum - kinds.Sum(k => k.Sessions) - year.Open.Sum(o => o.Sessions) - carriedIn - year.Over : dice.Between(year.Settled / 9, year.Settled / 6);
        for (var i = 0; more > 0; i++)
        {
            // Those that need more are the written ones, the first of them; where these do not suffice, the oral ones too.
            var add = more > 1 && dice.OneIn(3) ? 2 : 1;
            kinds[i % year.Settled] = kinds[i % year.Settled] with { Sessions = kinds[i % year.Settled].Sessions + add };
            more -= add;
        }

        var levels = Levels(year.Accepted, dice);
        var (early, late) = (new WorkDays(new(year.Year, 1, 1), new(year.Year, 11, 20)), new WorkDays(new(year.Year, 1, 1), new(year.Year, 12, 20)));
        var (written, spoken, failed) = (new Queue<Turn>(Written.GetValueOrDefault(year.Year, [])), new Queue<Turn>(Oral.GetValueOrDefault(year.Year, [])), new Queue<Turn>(year.Year == 2025 ? [Turn.NoRoutes] : []));
        foreach (var (ending, sessions) in kinds)
        {
            var turn = ending switch
            {
                Ending.Written => written.TryDequeue(out var next) ? next : Turn.None,
                Ending.Oral => spoken.TryDequeue(out var next) ? next : Turn.None,
                Ending.Failed => failed.TryDequeue(out var next) ? next : Turn.None,
                _ => Turn.None,
            };
            var simple = sessions < 2 && turn == Turn.None;
            yield return new(simple ? late.Any(dice) : early.Any(dice), new(year.Year, 12, 30), levels.Dequeue(), ending, sessions) { Turn = turn };
        }
        for (var i = 0; i < year.Over; i++)
            yield return new(new(year.Year, 12, dice.Between(10, 27)), new(year.Year + 1, 1, 24), levels.Dequeue(), i == 0 ? Ending.Failed : i % 2 == 0 ? Ending.Written : Ending.Oral, 2) { LastSession = new(year.Year + 1, 1, dice.Between(3, 14)) };
        foreach (var (day, held) in year.Open)
            yield return new(day, World.LastDay, levels.Dequeue(), Ending.Open, held) { Kind = day == new DateOnly(2025, 12, 24) ? "wages" : Quiet(dice) };
        for (var i = 0; i < year.Rejected; i++)
            yield return new(late.Any(dice), new(year.Year, 12, 30), DisputeLevel.Township, Ending.Rejected, 0) { Kind = Quiet(dice) };
    }

    /// <summary>A kind for which no limitation of its own runs on while the dispute stays without a conclusion.</summary>
    private static string Quiet(Dice dice) => dice.Of(["neighbours", "homestead", "land-forest", "family", "damages", "contract", "traffic"]);

    /// <summary>Two of a hundred at the district, eleven at the township, the rest half and half in group and village.</summary>
    private static Queue<DisputeLevel> Levels(int count, Dice dice)
    {
        var (district, township, village) = ((count * 22 + 500) / 1000, (count * 11 + 50) / 100, (count * 44 + 50) / 100);
        DisputeLevel[] levels =
        [
            .. Enumerable.Repeat(DisputeLevel.District, district), .. Enumerable.Repeat(DisputeLevel.Township, township),
            .. Enumerable.Repeat(DisputeLevel.Village, village), .. Enumerable.Repeat(DisputeLevel.Group, count - district - township - village),
        ];
        for (var i = levels.Length - 1; i > 0; i--)
        {
            var j = dice.Between(0, i);
            (levels[i], levels[j]) = (levels[j], levels[i]);
        }
        return new(levels);
    }
}
