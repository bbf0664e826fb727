using Xiangzhi.Law;

namespace Xiangzhi.Web.Sample;

/// <summary>The days on which people come: market days above all, hardly on days off, most after Spring Festival and in the dry months.</summary>
internal sealed class WorkDays
{
    /// <summary>January to December.</summary>
    private static readonly int[] OfMonth = [7, 10, 13, 10, 8, 6, 5, 6, 7, 9, 10, 9];

    private readonly IReadOnlyList<(DateOnly Item, int Weight)> days;

    public WorkDays(DateOnly from, DateOnly to) => days =
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(d => (d, Weight(d) * OfMonth[d.Month - 1])).Where(d => d.Item2 > 0)];

    public DateOnly Any(Dice dice) => dice.Weighted(days);

    private static int Weight(DateOnly day) => (MarketDays.Default.IsMarketDay(day), WorkCalendar.Builtin.IsWorkingDay(day)) switch
    {
        (true, true) => 11,
        (true, false) => 5,
        (false, true) => 4,
        _ => 1,
    };
}
