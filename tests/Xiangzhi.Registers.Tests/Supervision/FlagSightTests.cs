using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Supervision;

/// <summary>Whoever does the work sees a flag first; leaders and the district see what still stands later, as the office set it.</summary>
public sealed class FlagSightTests
{
    private static readonly DateOnly Noticed = new(2025, 6, 2);

    private static readonly Flag Flag = new() { Rule = "pen_hearing_notice", Article = "行政处罚法63条", Confidence = Confidence.Verified, Severity = Severity.Red, Since = new(2025, 5, 20), Noticed = Noticed, Text = "账上未见听证告知。" };

    [Theory]
    [InlineData(Role.Handler, 0), InlineData(Role.Reviewer, 0), InlineData(Role.Leader, 3), InlineData(Role.Supervisor, 15)]
    public void A_role_sees_it_from_its_day_on_and_not_the_day_before(Role role, int days)
    {
        var someone = new Actor("B07", "甲", [new(role)]);
        Assert.True(FlagSight.Sees(someone, new(), "B01", Flag, Noticed.AddDays(days)));
        Assert.False(FlagSight.Sees(someone, new(), "B01", Flag, Noticed.AddDays(days - 1)));
        Assert.Equal(days > 0, FlagSight.IsDelayed(someone, new()));
    }

    [Fact]
    public void The_handler_of_the_matter_sees_it_at_once_whatever_the_role_and_a_second_role_opens_it_earlier()
    {
        Assert.True(FlagSight.Sees(new("B01", "甲", [new(Role.Leader)]), new(), "B01", Flag, Noticed));
        Assert.False(FlagSight.Sees(new("B02", "乙", [new(Role.Leader)]), new(), "B01", Flag, Noticed));
        Assert.True(FlagSight.Sees(new("B02", "乙", [new(Role.Leader), new(Role.Reviewer)]), new(), "B01", Flag, Noticed));
    }

    [Fact]
    public void The_office_sets_the_days_and_the_district_never_sees_before_the_leaders()
    {
        var township = new TestTownship(new(2026, 1, 1));
        var office = township.Do("office", "open", new(2023, 1, 1), new OpenLedger { Name = "试验乡人民政府", ShortName = "试验", County = "试验区", Since = new(2023, 1, 1) });
        Assert.Equal("districtAfter", Assert.IsType<Refused>(township.Try("office", "flag-sight", new(2025, 1, 1), new SetFlagSight { LeaderAfter = 10, DistrictAfter = 9 }, office)).Refusals[0].Field);
        Assert.Equal("leaderAfter", Assert.IsType<Refused>(township.Try("office", "flag-sight", new(2025, 1, 1), new SetFlagSight { LeaderAfter = -1, DistrictAfter = 9 }, office)).Refusals[0].Field);
        office = township.Do("office", "flag-sight", new(2025, 1, 1), new SetFlagSight { LeaderAfter = 0, DistrictAfter = 1 }, office);
        var profile = (Profile)office.State;
        Assert.True(FlagSight.Sees(new("B02", "乙", [new(Role.Leader)]), profile, "B01", Flag, Noticed));
        Assert.False(FlagSight.IsDelayed(new("B02", "乙", [new(Role.Leader)]), profile));
        Assert.False(FlagSight.Sees(new("Q01", "丙", [new(Role.Supervisor)]), profile, "B01", Flag, Noticed));
        Assert.True(FlagSight.Sees(new("Q01", "丙", [new(Role.Supervisor)]), profile, "B01", Flag, Noticed.AddDays(1)));
    }
}
