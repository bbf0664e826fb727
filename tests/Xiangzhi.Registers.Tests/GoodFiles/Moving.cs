namespace Xiangzhi.Registers.Tests.GoodFiles;

internal static class Moving
{
    /// <summary>The whole story on other days, so that one of its acts falls on this one: for the two sides of a date.</summary>
    public static Story Moved(this Story story, string action, DateOnly to)
    {
        var days = to.DayNumber - story.DayOf(action).DayNumber;
        return new([.. story.Acts.Select(a => a with { On = a.On.AddDays(days) })]);
    }
}
