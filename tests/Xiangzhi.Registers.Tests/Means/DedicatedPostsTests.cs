using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Means;

public sealed class DedicatedPostsTests
{
    private static readonly DateOnly Start = new(2024, 3, 1);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> person;

    public DedicatedPostsTests() => person = township.Person("S01");

    [Fact]
    public void Dedicated_staff_count_from_the_first_day_in_post_to_the_day_before_leaving()
    {
        var post = Appoint();
        township.Do("dedicated", "end", new(2025, 5, 1), new EndDedicated { Reason = LeavingReason.Moved }, post);

        Assert.Equal([0m, 1m, 1m, 0m], new DateOnly[] { new(2024, 2, 29), new(2024, 3, 1), new(2025, 4, 30), new(2025, 5, 1) }.Select(day => township.Figure("A4", day.Year, asOf: day).Value!.Value));
        Assert.Equal("已离岗", township.Stage(post));
        Assert.Empty(township.Offered(post));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_stock_is_cut_by_the_line_in_which_somebody_was_appointed()
    {
        var post = Appoint();
        township.Do("dedicated", "change", new(2024, 6, 1), new ChangeDedicated { Line = DedicatedLine.Publicity, Office = "justice" }, post);

        Assert.Equal((1m, 1m), (township.Figure("A4", 2024).Value, township.Figure("A4", 2024, slice: "review").Value));
        Assert.Equal((DedicatedLine.Publicity, "change end"), (((DedicatedPost)township.Now(post).State).Line, string.Join(' ', township.Offered(post))));
    }

    [Fact]
    public void A_corrected_first_day_and_a_void_appointment_move_the_stock()
    {
        var post = Appoint();
        township.Correct(post, post.LastSeq, new(2025, 1, 2), Form(person));
        Assert.Equal((0m, 1m), (township.Figure("A4", 2024).Value, township.Figure("A4", 2025).Value));
        township.Void(township.Now(post), post.Opening.Entry.Seq);
        Assert.Equal(0, township.Figure("A4", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var one = world.Person("S01");
        var post = world.Do("dedicated", "appoint", Start, Form(one));
        return (world, post, [("appoint", Form(one)), ("change", new ChangeDedicated { Line = DedicatedLine.Disputes }), ("end", new EndDedicated { Reason = LeavingReason.Retired })]);
    });

    private static AppointDedicated Form(Ref<Staff> person) => new() { Person = person, Line = DedicatedLine.Review, Office = "justice" };

    private Matter Appoint() => township.Do("dedicated", "appoint", Start, Form(person));
}
