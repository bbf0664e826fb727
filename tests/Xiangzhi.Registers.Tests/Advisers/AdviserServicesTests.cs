using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Advisers;

/// <summary>Which gap raises which rule stands in <see cref="AdviserServiceGaps"/>.</summary>
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
