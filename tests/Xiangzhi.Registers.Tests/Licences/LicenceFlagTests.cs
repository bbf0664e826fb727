using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Licences;

/// <summary>How a finding on a licence file is worded and told apart; which gap raises which rule stands in <see cref="LicenceGaps"/>.</summary>
public sealed class LicenceFlagTests
{
    private static readonly DateOnly Day = LicenceWorld.Monday;
    private readonly LicenceWorld world = new();

    [Fact]
    public void A_third_party_who_is_untold_told_too_late_or_unheard_is_said_in_three_ways()
    {
        Assert.Equal("账上未见决定之前告知利害关系人。", Decided().Text);
        Assert.Contains("在后", Decided(("tell-third-party", 9), ("hear-third-party", 10)).Text, StringComparison.Ordinal);
        Assert.Contains("未见其意见", Decided(("tell-third-party", 1)).Text, StringComparison.Ordinal);

        Flag Decided(params (string Action, int Days)[] steps)
        {
            var licence = Accepted(f => f with { TouchesOthers = true });
            foreach (var (action, days) in steps.Where(s => s.Days <= 8))
                world.Do(licence, action, Day.AddDays(days));
            world.Do(licence, "grant", Day.AddDays(8));
            foreach (var (action, days) in steps.Where(s => s.Days > 8))
                world.Do(licence, action, Day.AddDays(days));
            var flags = world.Township.Flags(licence).ToList();
            Assert.All(flags, f => Assert.Equal("lic_third_party", f.Rule));
            return flags[0];
        }
    }

    [Fact]
    public void The_three_visits_of_a_homestead_are_looked_for_where_the_office_switched_the_rule_on()
    {
        world.Township.Settings = OfficeSettings.None with { SwitchedOn = ["lic_homestead_visits"] };
        var licence = Accepted(f => f with { Kind = LicenceKinds.Homestead });
        world.Do(licence, "grant", Day.AddDays(5));
        world.Do(licence, "visit", Day.AddDays(200), world.Visit(SiteVisitKind.Acceptance));
        Assert.Equal(["survey", "setting-out"], world.Township.Flags(licence).Select(f => f.Key));

        var good = Accepted(f => f with { Kind = LicenceKinds.Homestead });
        world.Do(good, "visit", Day.AddDays(2), world.Visit(SiteVisitKind.Survey));
        world.Do(good, "grant", Day.AddDays(5));
        world.Do(good, "visit", Day.AddDays(9), world.Visit(SiteVisitKind.SettingOut));
        world.Do(good, "visit", Day.AddDays(200), world.Visit(SiteVisitKind.Acceptance));
        Assert.Empty(world.Township.Flags(good));
    }

    private Matter Accepted(Func<ApplyForLicence, ApplyForLicence>? change = null)
    {
        var licence = world.Apply(change: change);
        return world.Do(licence, "accept", Day);
    }
}
