namespace Xiangzhi.Registers;

/// <summary>
/// Who sees a flag when. Whoever does the work sees it at once and can put it right; leaders and the district see what still stands
/// after the days that the office set.
/// </summary>
public static class FlagSight
{
    /// <param name="handler">Staff number of the matter's handler.</param>
    public static bool Sees(Actor actor, Profile profile, string? handler, Flag flag, DateOnly today) =>
        actor.StandsFor(handler) || actor.Roles.Any(role => flag.Noticed.AddDays(DaysFor(role, profile)) <= today);

    /// <summary>Whether some flags come to this person later than to others.</summary>
    public static bool IsDelayed(Actor actor, Profile profile) => actor.Roles.All(role => DaysFor(role, profile) > 0);

    private static int DaysFor(Role role, Profile profile) => role switch
    {
        Role.Leader => profile.LeaderSeesAfter,
        Role.Supervisor => profile.DistrictSeesAfter,
        _ => 0,
    };
}
