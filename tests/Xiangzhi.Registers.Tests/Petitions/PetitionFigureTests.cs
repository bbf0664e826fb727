namespace Xiangzhi.Registers.Tests.Petitions;

public sealed class PetitionFigureTests
{
    private readonly PetitionWorld world = new();

    [Fact]
    public void Received_and_handled_are_counted_each_on_its_own_day()
    {
        world.Decided(world.Register());
        var open = world.Register(f => f with { Persons = 8, Purpose = PetitionPurpose.Suggestion }, new(2024, 12, 20));
        world.Do(open, "answer", 310);
        Assert.Equal((2m, 1m, 1m), (Value("F7a", 2024), Value("F7b", 2024), Value("F7b", 2025)));
        Assert.Equal((1m, 2m), (Value("F7a", 2024, "suggestion"), Value("F7a", 2024, "visit")));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Taken_up_again_it_is_concluded_once()
    {
        var petition = world.Decided(world.Register());
        world.Do(petition, "reopen", 400, new Reopen { Reason = "没有落实" });
        Assert.Equal((1m, 0m), (world.Township.Figure("F7b", 2024).Value, world.Township.Figure("F7b", 2024, new(2025, 12, 31)).Value));
        world.Do(petition, "decide", 420);
        Assert.Equal(1m, Value("F7b", 2025));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void In_time_is_what_was_due_in_the_year_over_what_was_met()
    {
        Assert.Null(Value("F8", 2024));
        world.Decided(world.Receive(due: 40));
        world.Decided(world.Receive(due: 30));
        Assert.Equal(100m, Value("F8", 2024));
        world.Decided(world.Receive(due: 29)); // a day late
        world.Receive(due: 10); // nobody acts
        Assert.Equal(50m, Value("F8", 2024));
        world.Decided(world.Register());
        world.Decided(world.Receive(SendingManner.Forwarded, due: 5));
        world.Decided(world.Receive(due: null));
        Assert.Equal(50m, Value("F8", 2024));
        world.Receive(due: 400);
        Assert.Equal((50m, 0m), (Value("F8", 2024), Value("F8", 2025)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_was_returned_before_its_day_was_never_due_and_after_it_was()
    {
        foreach (var (answered, due) in new[] { (8, 10), (12, 10) })
        {
            var petition = world.Receive(due: due);
            world.Do(petition, "object", 2);
            world.Do(petition, "objection-answered", answered);
        }
        Assert.Equal(0m, Value("F8", 2024));
        Assert.Equal(1, world.Township.Postings.Where(p => p.Account == "F8/").Sum(p => p.Amount));
    }

    [Fact]
    public void A_correction_and_a_striking_out_move_the_count()
    {
        var petition = world.Register();
        var opening = world.Township.Now(petition).Opening.Entry.Seq;
        world.Township.Correct(petition, opening, new(2023, 12, 29), world.Form());
        Assert.Equal((1m, 0m), (Value("F7a", 2023), Value("F7a", 2024)));
        world.Township.Void(world.Township.Now(petition), opening);
        Assert.Equal(0m, Value("F7a", 2023));
        world.Township.AssertReplayEqualsLive();
    }

    private decimal? Value(string code, int year, string? slice = null) => world.Township.Figure(code, year, slice: slice).Value;
}
