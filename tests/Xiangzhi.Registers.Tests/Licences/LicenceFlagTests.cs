using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Licences;

public sealed class LicenceFlagTests
{
    private static readonly DateOnly Day = LicenceWorld.Monday;
    private readonly LicenceWorld world = new();

    [Fact]
    public void Each_gap_raises_its_own_flag_and_no_other()
    {
        Assert.Equal(["lic_receipt"], After(("accept", 0, new AcceptLicence()), ("grant", 5, null)));
        Assert.Equal(["lic_receipt"], After(("not-accept", 0, new NotAcceptLicence { Ground = NotAcceptedGround.NotNeeded })));
        Assert.Equal(["lic_refuse_now"], After(("not-accept", 1, null)));
        Assert.Equal(["lic_correct"], After(("ask-correction", 1, null), ("ask-correction", 2, null)));
        Assert.Equal(["lic_two_staff"], After(("accept", 0, null), ("visit", 1, world.Visit(SiteVisitKind.Papers) with { Staff = [world.First, world.First] })));
        Assert.Equal(["lic_excluded"], After(("accept", 0, null), ("exclude-time", 1, new BeginExcludedTime { Kind = ExcludedTime.Test })));
        Assert.Equal(["lic_decide"], After(("accept", 0, null), ("extend", 1, new ExtendLicence { Reason = "核实", Told = true })));
        Assert.Equal(["lic_decide"], After(("accept", 0, null), ("extend", 1, new ExtendLicence { Reason = "核实", Approver = world.First })));
        Assert.Equal(["lic_hear_hold"], After(("accept", 0, null), ("request-hearing", 1, null), ("grant", 2, null)));
        Assert.Equal(["lic_hear_notice"], After(("accept", 0, null), ("request-hearing", 1, null), ("hold-hearing", 3, null)));
        Assert.Equal(["lic_refusal_reasons"], After(("accept", 0, null), ("refuse", 1, new RefuseLicence { RightsTold = true })));
        Assert.Equal(["lic_refusal_reasons"], After(("accept", 0, null), ("refuse", 1, new RefuseLicence { Reasons = "不合条件" })));
        Assert.Equal(["lic_no_fee"], After(("accept", 0, null), ("grant", 1, new GrantLicence { Fee = 20 })));
        Assert.Empty(After(("accept", 0, null), ("grant", 1, new GrantLicence { Fee = 20, FeeBasis = "某条例" })));
        Assert.Equal(["lic_publish"], After(("accept", 0, null), ("grant", 1, null), ("deliver", 2, null), ("archive", 30, null)));
        Assert.Equal(["insp_licence_record"], After(("accept", 0, null), ("grant", 1, null), ("inspect", 2, new InspectLicence { Staff = [world.First, world.Second], Fits = true })));
    }

    [Fact]
    public void A_hearing_needs_seven_working_days_of_notice()
    {
        Assert.Equal(["lic_hear_notice"], Heard(new(2024, 3, 20)));
        Assert.Empty(Heard(new(2024, 3, 21)));

        IEnumerable<string> Heard(DateOnly on)
        {
            var licence = Accepted();
            world.Do(licence, "request-hearing", new(2024, 3, 11));
            world.Do(licence, "notify-hearing", new(2024, 3, 12));
            world.Do(licence, "hold-hearing", on);
            return world.Rules(licence);
        }
    }

    [Fact]
    public void A_decision_before_the_time_for_asking_a_hearing_is_over_is_flagged_unless_it_was_waived()
    {
        Assert.Equal(["lic_hear_request"], Decided(new(2024, 3, 11), waived: false));
        Assert.Empty(Decided(new(2024, 3, 12), waived: false));
        Assert.Empty(Decided(new(2024, 3, 11), waived: true));

        IEnumerable<string> Decided(DateOnly on, bool waived)
        {
            var licence = Accepted();
            world.Do(licence, "tell-hearing-right", Day);
            if (waived)
                world.Do(licence, "waive-hearing", Day.AddDays(1));
            world.Do(licence, "grant", on);
            return world.Rules(licence);
        }
    }

    [Fact]
    public void A_third_party_must_be_told_before_and_heard()
    {
        Assert.Equal("账上未见决定之前告知利害关系人。", Decided().Text);
        Assert.Contains("在后", Decided(("tell-third-party", 9), ("hear-third-party", 10)).Text, StringComparison.Ordinal);
        Assert.Contains("未见其意见", Decided(("tell-third-party", 1)).Text, StringComparison.Ordinal);

        var good = Accepted(f => f with { TouchesOthers = true });
        world.Do(good, "tell-third-party", Day.AddDays(1));
        world.Do(good, "hear-third-party", Day.AddDays(2));
        world.Do(good, "grant", Day.AddDays(8));
        Assert.Empty(world.Township.Flags(good));

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
    public void A_rural_planning_permit_is_sent_to_the_district_unless_the_power_was_handed_down()
    {
        var alone = Accepted(f => f with { Kind = LicenceKinds.RuralPlanning });
        world.Do(alone, "grant", Day.AddDays(5));
        Assert.Equal(["lic_rural_planning"], world.Rules(alone));

        var sent = Accepted(f => f with { Kind = LicenceKinds.RuralPlanning });
        world.Do(sent, "send-up", Day.AddDays(4));
        world.Do(sent, "grant", Day.AddDays(9));
        Assert.Empty(world.Rules(sent));

        var power = new Ref<Registers.Powers>(world.Township.Do("power", "list", new(2023, 1, 1), new ListPower { List = PowerList.Granted, ItemNumber = "61", Name = "乡村建设规划许可" }).Id);
        var handedDown = Accepted(f => f with { Kind = LicenceKinds.RuralPlanning, Power = power });
        world.Do(handedDown, "grant", Day.AddDays(5));
        Assert.Empty(world.Rules(handedDown));
    }

    [Fact]
    public void A_second_homestead_is_flagged_unless_the_old_one_is_given_up()
    {
        Assert.Equal(["lic_homestead"], Granted(givesUp: false));
        Assert.Empty(Granted(givesUp: true));

        IEnumerable<string> Granted(bool givesUp)
        {
            var licence = Accepted(f => f with { Kind = LicenceKinds.Homestead, HasOtherHomestead = true, GivesUpOtherHomestead = givesUp });
            world.Do(licence, "grant", Day.AddDays(5));
            return world.Rules(licence);
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

    [Fact]
    public void A_renewal_asked_for_in_time_and_refused_after_the_licence_expired_is_flagged()
    {
        Assert.Equal(["lic_renew"], Renewed(asked: new(2025, 12, 1), decided: new(2026, 3, 2), new() { Granted = false }));
        Assert.Empty(Renewed(asked: new(2025, 12, 1), decided: new(2026, 2, 27), new() { Granted = false }));
        Assert.Empty(Renewed(asked: new(2025, 12, 1), decided: new(2026, 3, 2), new() { Granted = false, Deemed = true, Until = new(2027, 3, 1) }));
        Assert.Empty(Renewed(asked: new(2026, 2, 20), decided: new(2026, 3, 2), new() { Granted = false }));

        IEnumerable<string> Renewed(DateOnly asked, DateOnly decided, DecideRenewal decision)
        {
            var licence = world.Granted(Day);
            world.Do(licence, "ask-renewal", asked);
            world.Do(licence, "renew", decided, decision);
            return world.Rules(licence);
        }
    }

    private Matter Accepted(Func<ApplyForLicence, ApplyForLicence>? change = null)
    {
        var licence = world.Apply(change: change);
        return world.Do(licence, "accept", Day);
    }

    private IEnumerable<string> After(params (string Action, int Days, Form? Form)[] steps)
    {
        var licence = world.Apply();
        foreach (var (action, days, form) in steps)
            world.Do(licence, action, Day.AddDays(days), form);
        return world.Rules(licence);
    }
}
