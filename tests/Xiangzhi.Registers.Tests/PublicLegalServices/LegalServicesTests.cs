using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.PublicLegalServices;

public sealed class LegalServicesTests
{
    private readonly FileWorld world = new();

    private static GiveLegalService Advice => new() { Kind = LegalServiceKind.Advice, Subject = "咨询遗产分割", Name = "舒某", Words = "房屋登记在父亲名下" };

    [Fact]
    public void A_service_is_given_and_followed_up_where_needed()
    {
        var plain = world.Run("legal-service", new Story(new Told("serve", new(2025, 5, 6), Advice)));
        Assert.Equal(("given", "follow-up"), (world.Stage(plain), world.Offered(plain)));
        Assert.False(plain.Register.Action("follow-up")!.IsNextOn(plain));
        var waiting = world.Run("legal-service", new Story(new Told("serve", new(2025, 5, 6), Advice with { NeedsFollowUp = true })));
        Assert.True(waiting.Register.Action("follow-up")!.IsNextOn(waiting));
        Assert.Equal("follow-up", world.Stage(waiting));
        var done = world.Township.Do("legal-service", "follow-up", new(2025, 5, 9), new FollowUpLegalService { Result = "已去公证处", Content = true }, waiting);
        Assert.Equal(("followed", ""), (world.Stage(done), world.Offered(done)));
        Assert.DoesNotContain("舒某", done.Derive(world.Township.Law).Title);
    }

    [Fact]
    public void Person_times_are_counted_on_the_day_and_cut_by_kind()
    {
        var matter = world.Run("legal-service", new Story(new Told("serve", new(2025, 5, 6), Advice)));
        world.Run("legal-service", new Story(new Told("serve", new(2025, 6, 6), Advice with { Kind = LegalServiceKind.Document, Persons = 4 })));
        Assert.Equal((5, 4), (world.Figure("I2"), world.Figure("I2", slice: "document")));
        world.Township.Correct(matter, matter.Opening.Entry.Seq, new(2024, 12, 31), Advice with { Persons = 2 });
        Assert.Equal((4, 2), (world.Figure("I2"), world.Figure("I2", 2024)));
        world.Township.Void(world.Township.Now(matter), matter.Opening.Entry.Seq);
        Assert.Equal(0, world.Figure("I2", 2024));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("subject", world.Field("legal-service", "serve", Advice with { Subject = " " }));
        Assert.Equal("persons", world.Field("legal-service", "serve", Advice with { Persons = 0 }));
    }
}
