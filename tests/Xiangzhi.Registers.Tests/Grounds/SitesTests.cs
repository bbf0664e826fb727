using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Grounds;

public sealed class SitesTests
{
    private static readonly DateOnly Start = new(2024, 4, 1);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Villages> village;

    public SitesTests() => village = township.Village("01", "甲村");

    [Fact]
    public void A_site_is_planned_built_checked_mended_renewed_and_removed()
    {
        var site = Plan(SiteKind.Corridor);
        Assert.Equal(("筹建", "build give-up change-keeper"), (township.Stage(site), string.Join(' ', township.Offered(site))));
        Do(site, "build", 40, new BuildSite { Cost = 12000 });
        Assert.Equal(("在用", "check renew change-keeper remove"), (township.Stage(site), string.Join(' ', township.Offered(site))));
        Do(site, "check", 100, new CheckSite { State = SiteState.Damaged, RepairBy = Start.AddDays(120) });
        Assert.Equal(("待修缮", "repair check renew change-keeper remove"), (township.Stage(site), string.Join(' ', township.Offered(site))));
        Do(site, "repair", 118, new RepairSite { What = "换板" });
        Do(site, "renew", 130, new RenewContent { Content = "民法典新规", Laws = ["civil-code"] });
        Do(site, "change-keeper", 131, new ChangeKeeper { Keeper = township.Person("S01") });
        Assert.Equal("在用", township.Stage(site));
        Do(site, "remove", 300, new RemoveSite { Reason = "公路拓宽" });

        Assert.Equal("已拆除", township.Stage(site));
        Assert.Empty(township.Offered(site));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Culture_sites_count_from_the_day_they_are_built_to_the_day_before_they_go_and_notice_boards_never()
    {
        var site = Do(Plan(SiteKind.Square), "build", 40, new BuildSite());
        Do(Plan(SiteKind.NoticeBoard), "build", 40, new BuildSite());
        Do(Plan(SiteKind.PartyBoard), "build", 40, new BuildSite());
        Plan(SiteKind.Youth);
        Do(site, "remove", 400, new RemoveSite { Reason = "改建" });

        Assert.Equal([0m, 1m, 1m, 0m], new[] { 39, 40, 399, 400 }.Select(n => township.Figure("C10", Start.AddDays(n).Year, asOf: Start.AddDays(n)).Value!.Value));
        Assert.Equal((1m, 1m), (township.Figure("C10", 2024, slice: "square").Value, township.Figure("C10", 2024, slice: village.Id.ToString("D")).Value));
    }

    [Fact]
    public void A_corrected_day_and_a_void_site_move_the_stock()
    {
        var site = Do(Plan(SiteKind.Courtyard), "build", 40, new BuildSite());
        township.Correct(township.Now(site), township.Now(site).LastSeq, new(2025, 1, 3), new BuildSite());
        Assert.Equal((0m, 1m), (township.Figure("C10", 2024).Value, township.Figure("C10", 2025).Value));
        township.Void(township.Now(site), site.Opening.Entry.Seq);
        Assert.Equal(0, township.Figure("C10", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Each_check_that_asks_for_mending_has_its_day()
    {
        var site = Do(Plan(SiteKind.Corridor), "build", 1, new BuildSite());
        Do(site, "check", 10, new CheckSite { State = SiteState.Good, RepairBy = Start.AddDays(20) });
        Do(site, "check", 50, new CheckSite { State = SiteState.Damaged, RepairBy = Start.AddDays(70) });
        Do(site, "check", 60, new CheckSite { State = SiteState.OutOfDate, RepairBy = Start.AddDays(65) });
        var clocks = township.Now(site).Derive(township.Law).Clocks;
        Assert.Equal([("2", Start.AddDays(70)), ("3", Start.AddDays(65))], clocks.Select(c => (c.Key, c.Reading.Due!.Value)));

        Do(site, "renew", 64, new RenewContent { Content = "换新" });
        Assert.Equal("待修缮", township.Stage(site));
        Do(site, "repair", 75, new RepairSite { What = "换板" });
        Assert.Equal([ClockState.MetLate, ClockState.Met], township.Now(site).Derive(township.Law).Clocks.Select(c => c.Reading.State(new(2025, 1, 1))));
        Assert.Equal("在用", township.Stage(site));
    }

    [Fact]
    public void A_site_may_be_given_up_before_it_is_built()
    {
        var site = Do(Plan(SiteKind.Youth), "give-up", 20, new GiveUpSite { Reason = "用地未落实" });
        Assert.Equal("不再建", township.Stage(site));
        Do(site, "reopen", 30, new Reopen { Reason = "另选地点" });
        Assert.Equal("筹建", township.Stage(site));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var site = Plan(SiteKind.Corridor);
        Assert.Equal("cost", township.Refusal("site", "build", Start, new BuildSite { Cost = -1 }, site).Field);
        Do(site, "build", 1, new BuildSite());
        Assert.Equal("repairBy", township.Refusal("site", "check", Start.AddDays(9), new CheckSite { State = SiteState.Damaged, RepairBy = Start }, township.Now(site)).Field);
        Assert.Equal("cost", township.Refusal("site", "repair", Start.AddDays(9), new RepairSite { What = "x", Cost = -1 }, township.Now(site)).Field);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var keeper = world.Person("S01");
        var site = world.Do("site", "plan", Start, Form(SiteKind.Corridor, null));
        return (world, site,
        [
            ("plan", Form(SiteKind.NoticeBoard, null)), ("build", new BuildSite()), ("check", new CheckSite { State = SiteState.OutOfDate, RepairBy = Start.AddDays(60) }), ("repair", new RepairSite { What = "修" }),
            ("renew", new RenewContent { Content = "新" }), ("change-keeper", new ChangeKeeper { Keeper = keeper }), ("remove", new RemoveSite { Reason = "拆" }), ("give-up", new GiveUpSite { Reason = "停" }),
        ]);
    });

    private static PlanSite Form(SiteKind kind, Ref<Villages>? village) => new() { Kind = kind, Name = "法治长廊", Village = village, Place = "村口" };

    private Matter Plan(SiteKind kind) => township.Do("site", "plan", Start, Form(kind, village));

    private Matter Do(Matter site, string action, int days, Form form) => township.Do("site", action, Start.AddDays(days), form, township.Now(site));
}
