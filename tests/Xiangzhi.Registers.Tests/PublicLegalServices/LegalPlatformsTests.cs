using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.PublicLegalServices;

public sealed class LegalPlatformsTests
{
    private static readonly Attachment Export = new("用户.csv", "text/csv", 40, new string('a', 64));

    private readonly FileWorld world = new();

    private static Story Good => new(
        new("add", new(2024, 1, 5), new AddLegalPlatform { Name = "重庆法网", Keeper = "区司法局" }),
        new("bring-in", new(2024, 12, 20), new BringInUsers { Users = 1200, Export = Export }),
        new("bring-in", new(2025, 6, 30), new BringInUsers { Users = 1500 }),
        new("attach-export", new(2025, 7, 2), new AttachUsersExport { Export = Export }));

    [Fact]
    public void A_number_without_its_export_says_so_until_it_follows()
    {
        Assert.Equal(("empty", "bring-in end"), (world.Stage(world.Run("legal-platform", Good.UpTo("bring-in"))), world.Offered(world.Run("legal-platform", Good.UpTo("bring-in")))));
        var unproved = world.Run("legal-platform", Good.UpTo("attach-export"));
        Assert.Equal(("unproved", "attach-export bring-in end"), (world.Stage(unproved), world.Offered(unproved)));
        var matter = world.Run("legal-platform", Good);
        Assert.Equal(("proved", "bring-in end"), (world.Stage(matter), world.Offered(matter)));
        var ended = world.Township.Do("legal-platform", "end", new(2026, 1, 5), new EndLegalPlatform { Reason = "并入市级平台" }, matter);
        Assert.Equal(("ended", ""), (world.Stage(ended), world.Offered(ended)));
    }

    [Fact]
    public void The_last_number_brought_in_stands_until_the_next_and_platforms_are_added_up()
    {
        var matter = world.Run("legal-platform", Good);
        Assert.Equal((0, 1200, 1200, 1500), (On(2024, 12, 19), On(2024, 12, 31), On(2025, 6, 29), On(2025, 6, 30)));
        world.Run("legal-platform", new Story(new Told("add", new(2025, 9, 1), new AddLegalPlatform { Name = "乡里的小程序" }), new Told("bring-in", new(2025, 9, 1), new BringInUsers { Users = 80 })));
        Assert.Equal((1580, 1580), (On(2025, 12, 31), On(2026, 5, 1)));
        Assert.True(Catalogue.Standard.FindFigure("I4")!.IsImported);

        world.Township.Do("legal-platform", "end", new(2026, 2, 2), new EndLegalPlatform { Reason = "停" }, matter);
        Assert.Equal(80, On(2026, 2, 2));
        var first = matter.Lines.First(l => l.Action.Code == "bring-in").Entry.Seq;
        world.Township.Correct(world.Township.Now(matter), first, new(2024, 11, 30), new BringInUsers { Users = 1100 });
        Assert.Equal((1100, 1100), (On(2024, 11, 30), On(2024, 12, 31)));
        world.Township.Void(world.Township.Now(matter), matter.Opening.Entry.Seq);
        Assert.Equal((0, 80), (On(2024, 12, 31), On(2025, 12, 31)));
        world.Township.AssertReplayEqualsLive();

        decimal? On(int year, int month, int day) => world.Figure("I4", year, new(year, month, day));
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("name", world.Field("legal-platform", "add", new AddLegalPlatform { Name = "" }));
        Assert.Equal("users", world.Field("legal-platform", "bring-in", new BringInUsers { Users = -1 }, world.Run("legal-platform", Good)));
    }

    [Fact]
    public void Any_order_of_acts_stands() => FileWorld.AssertAnyOrderStands("legal-platform", _ => Good.UpTo("bring-in"), _ => new Dictionary<string, Form>
    {
        ["bring-in"] = new BringInUsers { Users = 7 }, ["attach-export"] = new AttachUsersExport { Export = Export }, ["end"] = new EndLegalPlatform { Reason = "停" },
    });
}
