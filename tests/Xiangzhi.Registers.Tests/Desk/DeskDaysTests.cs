using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Desk;

public sealed class DeskDaysTests
{
    private readonly TestTownship township = new(new(2026, 2, 1));
    private readonly Ref<Staff> leader;

    public DeskDaysTests()
    {
        township.Office();
        leader = township.Person("S02");
    }

    [Fact]
    public void A_desk_opens_and_closes_and_counts_once()
    {
        var day = Open(new(2024, 4, 6));
        Assert.Equal(("已开台", "close"), (township.Stage(day), string.Join(' ', township.Offered(day))));
        township.Do("desk-day", "close", new(2024, 4, 6), new CloseDesk { Remark = "多问医保" }, day);
        Assert.Equal("已收台", township.Stage(day));
        Assert.Empty(township.Offered(day));
        Assert.Equal(1m, township.Figure("S1", 2024).Value);
        township.Do("desk-day", "reopen", new(2024, 4, 7), new Reopen { Reason = "漏记" }, township.Now(day));
        Assert.Equal("已开台", township.Stage(day));
        township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData(2024, 4, 6, true)]
    [InlineData(2024, 4, 7, false)]
    [InlineData(2024, 5, 31, true)]
    [InlineData(2024, 5, 30, false)]
    public void The_townships_own_market_days_say_whether_it_was_one(int year, int month, int day, bool market) =>
        Assert.Equal(market, ((DeskDay)Open(new(year, month, day)).State).OnMarketDay);

    [Fact]
    public void A_market_day_without_the_desk_is_on_record_and_not_counted()
    {
        var skipped = township.Do("desk-day", "skip", new(2024, 2, 11), new SkipDesk { Ground = DeskSkipGround.Holiday, Told = "门口贴了告示" });
        Open(new(2024, 2, 16), DeskKind.Mobile);
        Assert.Equal(("未开台", true), (township.Stage(skipped), ((DeskDay)skipped.State).OnMarketDay));
        Assert.Equal((1m, 1m, 0m), (township.Figure("S1", 2024).Value, township.Figure("S1", 2024, slice: "mobile").Value, township.Figure("S1", 2024, slice: "fixed").Value));
    }

    [Fact]
    public void A_session_struck_out_is_none()
    {
        var day = Open(new(2024, 4, 6));
        township.Void(day, day.Opening.Entry.Seq);
        Assert.Equal(0m, township.Figure("S1", 2024).Value);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2026, 2, 1));
        return (world, world.Do("desk-day", "open", new(2024, 4, 6), new OpenDesk { Place = "场镇" }), [("close", new CloseDesk()), ("open", new OpenDesk { Kind = DeskKind.Topical, Topic = "林地" })]);
    });

    private Matter Open(DateOnly on, DeskKind kind = DeskKind.Fixed) => township.Do("desk-day", "open", on, new OpenDesk { Kind = kind, Place = "场镇说事台", Leader = leader, Staff = [leader] });
}
