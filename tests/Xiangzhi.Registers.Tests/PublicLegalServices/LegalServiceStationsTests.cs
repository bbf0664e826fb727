using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.PublicLegalServices;

public sealed class LegalServiceStationsTests
{
    private readonly FileWorld world = new();

    private Story Good => new(
        new("open", new(2025, 2, 10), new OpenStation { Name = "甲村公共法律服务工作室", Kind = StationKind.Room, Village = world.First, People = 2, Hours = "赶场日" }),
        new("change", new(2025, 3, 3), new ChangeStation { People = 3 }),
        new("suspend", new(2025, 6, 2), new SuspendStation { Reason = "房屋维修" }),
        new("resume", new(2025, 9, 1), new ResumeStation()),
        new("close", new(2026, 3, 2), new CloseStation { Reason = "并入场镇工作站" }));

    [Fact]
    public void A_station_opens_is_suspended_resumes_and_closes()
    {
        foreach (var (until, stage, offered) in new[] { ("suspend", "open", "change close suspend"), ("resume", "suspended", "change close resume"), ("close", "open", "change close suspend") })
        {
            var matter = world.Run("legal-service-station", Good.UpTo(until));
            Assert.Equal((stage, offered), (world.Stage(matter), world.Offered(matter)));
        }
        var closed = world.Run("legal-service-station", Good);
        Assert.Equal(("closed", ""), (world.Stage(closed), world.Offered(closed)));
        Assert.Equal((3, "赶场日"), (((LegalServiceStation)closed.State).People, ((LegalServiceStation)closed.State).Hours));
    }

    [Fact]
    public void It_counts_while_it_is_open()
    {
        var matter = world.Run("legal-service-station", Good);
        Assert.Equal((1, 0, 0, 1), (On(2025, 2, 10), On(2025, 2, 9), On(2025, 6, 2), On(2025, 9, 1)));
        Assert.Equal((1, 0), (On(2026, 3, 1), On(2026, 3, 2)));
        world.Township.Do("legal-service-station", "reopen", new(2026, 4, 1), new Reopen { Reason = "误报撤销" }, matter);
        Assert.Equal((0, 1), (On(2026, 3, 31), On(2026, 4, 1)));
        world.Township.Correct(world.Township.Now(matter), matter.Opening.Entry.Seq, new(2025, 1, 6), (OpenStation)Good.Acts[0].Form);
        Assert.Equal(1, On(2025, 1, 6));
        world.Township.Void(world.Township.Now(matter), matter.Opening.Entry.Seq);
        Assert.Equal(0, On(2025, 12, 31));
        world.Township.AssertReplayEqualsLive();

        decimal? On(int year, int month, int day) => world.Figure("I1", year, new(year, month, day));
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("name", world.Field("legal-service-station", "open", new OpenStation { Name = "", Kind = StationKind.Point }));
        Assert.Equal("people", world.Field("legal-service-station", "open", new OpenStation { Name = "点", Kind = StationKind.Point, People = -1 }));
        Assert.Equal("people", world.Field("legal-service-station", "change", new ChangeStation { People = -1 }, world.Run("legal-service-station", Good.UpTo("change"))));
    }

    [Fact]
    public void Any_order_of_acts_stands() => FileWorld.AssertAnyOrderStands("legal-service-station",
        _ => new Story(new Told("open", new(2025, 2, 10), new OpenStation { Name = "站", Kind = StationKind.Station })), _ => new Dictionary<string, Form>
        {
            ["change"] = new ChangeStation { People = 1 }, ["suspend"] = new SuspendStation { Reason = "停" }, ["resume"] = new ResumeStation(), ["close"] = new CloseStation { Reason = "撤" },
        });
}
