using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Means;

public sealed class EquipmentTests
{
    private static readonly DateOnly Start = new(2025, 1, 20);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> one;
    private readonly Ref<Staff> two;

    public EquipmentTests() => (one, two) = (township.Person("S01"), township.Person("S02"));

    [Fact]
    public void A_camera_is_acquired_handed_out_mended_given_back_and_scrapped()
    {
        var camera = Acquire();
        Assert.Equal(("在库", "hand-out repair end"), (township.Stage(camera), string.Join(' ', township.Offered(camera))));
        Do(camera, "hand-out", 5, new HandOutEquipment { Person = one });
        Assert.Equal(("在用", "hand-out give-back repair end"), (township.Stage(camera), string.Join(' ', township.Offered(camera))));
        Do(camera, "repair", 60, new SendToRepair { Fault = "不能充电" });
        Assert.Equal(("送修", "give-back mended end"), (township.Stage(camera), string.Join(' ', township.Offered(camera))));
        Do(camera, "mended", 70, new TakeFromRepair { Mended = true, Cost = 120 });
        Do(camera, "give-back", 90, new GiveBackEquipment());
        Assert.Equal("在库", township.Stage(camera));
        Do(camera, "end", 200, new EndEquipment { How = EquipmentEnd.Scrapped });

        Assert.Equal("已退出", township.Stage(camera));
        Assert.Empty(township.Offered(camera));
        var use = Assert.Single(State(camera).Uses);
        Assert.Equal((one, Start.AddDays(5), Start.AddDays(90)), (use.Person, use.From.Day, use.Until!.Value.Day));
        Assert.Equal(1, State(camera).Repairs);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Handing_it_to_another_ends_the_first_span_that_day()
    {
        var camera = Acquire();
        Do(camera, "hand-out", 5, new HandOutEquipment { Person = one });
        Do(camera, "hand-out", 40, new HandOutEquipment { Person = two });

        Assert.Equal(two, State(camera).Holder);
        Assert.Equal(Start.AddDays(40), State(camera).Uses[0].Until!.Value.Day);
        Assert.Null(State(camera).Uses[1].Until);
    }

    [Fact]
    public void What_is_lost_in_use_ends_its_span_too()
    {
        var camera = Acquire();
        Do(camera, "hand-out", 5, new HandOutEquipment { Person = one });
        Do(camera, "end", 6, new EndEquipment { How = EquipmentEnd.Lost, Remark = "洪水中遗失" });

        Assert.Null(State(camera).Holder);
        Do(camera, "reopen", 9, new Reopen { Reason = "找回" });
        Assert.Equal("在库", township.Stage(camera));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("pieces", township.Refusal("equipment", "acquire", Start, Form() with { Pieces = 0 }).Field);
        var camera = Acquire();
        Do(camera, "hand-out", 1, new HandOutEquipment { Person = one });
        Assert.Equal("person", township.Refusal("equipment", "hand-out", Start.AddDays(2), new HandOutEquipment { Person = one }, township.Now(camera)).Field);
        Assert.Equal("cost", township.Refusal("equipment", "mended", Start.AddDays(2), new TakeFromRepair { Cost = -1 }, township.Now(camera)).Field);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var (first, second) = (world.Person("S01"), world.Person("S02"));
        var camera = world.Do("equipment", "acquire", Start, Form());
        return (world, camera,
        [
            ("acquire", Form()), ("hand-out", new HandOutEquipment { Person = first }), ("hand-out", new HandOutEquipment { Person = second }), ("give-back", new GiveBackEquipment()),
            ("repair", new SendToRepair { Fault = "坏" }), ("mended", new TakeFromRepair()), ("end", new EndEquipment { How = EquipmentEnd.HandedIn }),
        ]);
    });

    private static AcquireEquipment Form() => new() { Kind = EquipmentKind.BodyCamera, Name = "执法记录仪", Serial = "JL-07" };

    private Matter Acquire() => township.Do("equipment", "acquire", Start, Form());

    private Matter Do(Matter camera, string action, int days, Form form) => township.Do("equipment", action, Start.AddDays(days), form, township.Now(camera));

    private Equipment State(Matter camera) => (Equipment)township.Now(camera).State;
}
