using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Advisers;

public sealed class AdviserServicesTests
{
    private readonly FileWorld world = new();

    private GiveAdviserService Service(AdviserServiceKind kind = AdviserServiceKind.Contract) => new() { Adviser = world.Adviser, Kind = kind, Topic = "审看保洁合同", Office = "service", Hours = 2.5m };

    [Fact]
    public void An_opinion_waits_for_its_answer_and_a_desk_day_does_not()
    {
        var opinion = world.Run("adviser-service", new Story(new Told("serve", new(2025, 5, 6), Service())));
        Assert.Equal(("awaited", "answer"), (world.Stage(opinion), world.Offered(opinion)));
        Assert.Equal("given", world.Stage(world.Run("adviser-service", new Story(new Told("serve", new(2025, 5, 6), Service(AdviserServiceKind.DeskDay))))));
        var answered = world.Township.Do("adviser-service", "answer", new(2025, 5, 9), new AnswerAdviser { Adoption = Adoption.Adopted }, opinion);
        Assert.Equal(("answered", ""), (world.Stage(answered), world.Offered(answered)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_unread_rule_speaks_where_it_is_switched_on()
    {
        var outside = Service() with { Adviser = new(world.Township.Do("adviser", "engage", new(2025, 7, 1), new EngageAdviser { Name = "短", LicenceNumber = "L-9", By = Engager.Township, To = new(2025, 7, 31) }).Id) };
        Story At(DateOnly on, GiveAdviserService service) => new(new Told("serve", on, service));
        Assert.Empty(world.Flags(world.Run("adviser-service", At(new(2025, 8, 1), outside))));
        world.Township.Settings = OfficeSettings.None with { SwitchedOn = ["counsel_duty"] };
        Assert.Equal(["counsel_duty"], world.Flags(world.Run("adviser-service", At(new(2025, 8, 1), outside))));
        Assert.Empty(world.Flags(world.Run("adviser-service", At(new(2025, 7, 31), outside))));
        Assert.Empty(world.Flags(world.Run("adviser-service", At(new(2025, 5, 6), Service()))));

        world.Township.Do("adviser", "conflict", new(2025, 5, 1), new DeclareConflict { What = "代理过对方" }, world.Township.Matters.First(m => m.Id == world.Adviser.Id));
        Assert.Equal("conflict", Assert.Single(world.Township.Flags(world.Run("adviser-service", At(new(2025, 5, 6), Service())))).Key);
        Assert.Empty(world.Flags(world.Run("adviser-service", At(new(2025, 4, 30), Service()))));
    }

    [Fact]
    public void An_opinion_that_was_not_adopted_has_its_reason()
    {
        world.Township.Settings = OfficeSettings.None with { SwitchedOn = ["counsel_duty"] };
        Story Answered(AnswerAdviser answer) => new(new Told("serve", new(2025, 5, 6), Service()), new Told("answer", new(2025, 5, 8), answer));
        Assert.Equal(["counsel_duty"], world.Flags(world.Run("adviser-service", Answered(new() { Adoption = Adoption.Rejected }))));
        Assert.Empty(world.Flags(world.Run("adviser-service", Answered(new() { Adoption = Adoption.Rejected, Reason = "工期不允许" }))));
    }

    [Fact]
    public void Each_service_counts_once_on_its_day_and_is_cut_by_kind()
    {
        var matter = world.Run("adviser-service", new Story(new Told("serve", new(2025, 5, 6), Service()), new Told("answer", new(2026, 1, 8), new AnswerAdviser { Adoption = Adoption.Adopted })));
        world.Run("adviser-service", new Story(new Told("serve", new(2025, 12, 31), Service(AdviserServiceKind.Lecture))));
        Assert.Equal((2, 1, 0), (world.Figure("D6"), world.Figure("D6", slice: "lecture"), world.Figure("D6", 2026)));
        world.Township.Correct(matter, matter.Opening.Entry.Seq, new(2024, 12, 31), Service());
        Assert.Equal((1, 1), (world.Figure("D6"), world.Figure("D6", 2024)));
        world.Township.Void(world.Township.Now(matter), matter.Opening.Entry.Seq);
        Assert.Equal(0, world.Figure("D6", 2024));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("topic", world.Field("adviser-service", "serve", Service() with { Topic = "" }));
        Assert.Equal("persons", world.Field("adviser-service", "serve", Service() with { Persons = -1 }));
        Assert.Equal("hours", world.Field("adviser-service", "serve", Service() with { Hours = -1 }));
    }
}
