namespace Xiangzhi.Registers.Tests.Penalties;

/// <summary>A small world counted by hand.</summary>
public sealed class PenaltyFiguresTests
{
    private readonly PenaltyWorld world = new();

    [Fact]
    public void A_decision_counts_once_in_its_heaviest_kind_with_its_sums()
    {
        world.Run(world.Good.With<DecidePenalty>("decide", f => f with
        {
            Parts = [new() { Kind = PenaltyKind.Warning }, new() { Kind = PenaltyKind.Goods, Amount = 320.5m }, .. PenaltyWorld.Fine(1000), new() { Kind = PenaltyKind.IllegalGains, Amount = 80 }],
        }));
        world.Run(world.Simple);

        Assert.Equal(2, Figure("E5"));
        Assert.Equal(2, Figure("E6"));
        Assert.Equal(1050, Figure("E7"));
        Assert.Equal(400.5m, Figure("E7c"));
        Assert.Equal(0, Figure("E5", 2024));
        var slices = world.Township.Postings.Where(p => p.Account == "E5").Select(p => string.Join(' ', p.Slices.Take(3))).Order(StringComparer.Ordinal);
        Assert.Equal(["fine forestry simple", "goods forestry ordinary"], slices);
        Assert.Equal(["ordinary", "simple"], world.Township.Postings.Where(p => p.Account == "E6").Select(p => p.Slices[0]));
        Assert.Contains(world.Township.Postings, p => p.Account == "E5" && p.Slices[3] == world.Power.Id.ToString("D"));
    }

    [Fact]
    public void Paying_closing_and_a_remedy_move_no_figure_of_the_decision()
    {
        var matter = world.Run(world.Good.Then("remedy", new(2026, 1, 5), new ReceiveRemedy { Kind = RemedyKind.Litigation })
            .Then("remedy-outcome", new(2026, 3, 5), new RecordRemedyOutcome { Outcome = RemedyOutcome.Revoked }));
        Assert.Equal((1, 1000), (Figure("E5"), Figure("E7")));

        world.Township.Do("penalty", "reopen", new(2026, 3, 6), new Reopen { Reason = "重新作出决定" }, matter);
        world.Township.Do("penalty", "decide", new(2026, 4, 1), PenaltyWorld.Decision with { Parts = PenaltyWorld.Fine(500) }, world.Township.Now(matter));
        Assert.Equal((1, 1000), (Figure("E5"), Figure("E7")));
        Assert.Equal((1, 500), (Figure("E5", 2026), Figure("E7", 2026)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_correction_across_the_year_a_late_entry_and_a_void_are_counted_on_their_legal_days()
    {
        var matter = world.Run(world.Good.UpTo("publish"));
        var decided = matter.Lines.Single(l => l.Action.Code == "decide").Entry.Seq;
        world.Township.Correct(matter, decided, new(2026, 1, 4), PenaltyWorld.Decision with { Parts = PenaltyWorld.Fine(900) });
        Assert.Equal((0, 0), (Figure("E5"), Figure("E7")));
        Assert.Equal((1, 900), (Figure("E5", 2026), Figure("E7", 2026)));

        var late = world.Run(world.Simple);
        Assert.True(late.Opening.IsLate);
        Assert.Equal((1, 50), (Figure("E5"), Figure("E7")));

        world.Township.Void(late, late.Opening.Entry.Seq);
        Assert.Equal((0, 0), (Figure("E5"), Figure("E7")));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Publication_is_measured_on_what_fell_due()
    {
        world.Run(world.Good);
        world.Run(world.Good.On("publish", new(2025, 4, 1)));
        world.Run(world.Good.UpTo("publish"));
        world.Run(world.Good.UpTo("publish").Then("withhold", new(2025, 3, 21), new WithholdPublication { Reason = "涉及隐私" }));

        var figure = world.Township.Figure("E15a", 2025);
        Assert.Equal((1, 3), (figure.Numerator, figure.Denominator));
        Assert.Equal(33.33m, figure.Value);
    }

    [Fact]
    public void Files_closed_in_the_year_are_measured_on_archive_and_form()
    {
        world.Run(world.Good);
        var complete = world.Good.Without("archive");
        foreach (var paper in new[] { "penalty-filing", "penalty-prior-notice", "penalty-decision", "penalty-closing" })
            complete = complete.Then("issue-paper", new(2025, 4, 9), new IssuePaper { Paper = paper, Sealed = true });
        world.Run(complete);
        world.Run(world.Simple.Then("issue-paper", new(2025, 3, 28), new IssuePaper { Paper = "penalty-on-the-spot" }));
        world.Run(world.Good.UpTo("decide").Then("drop", new(2025, 5, 1), new DropCase { Reason = "重复立案" }));

        Assert.Equal(25, Figure("E15b"));
        Assert.Equal(66.67m, Figure("E15c"));
    }

    [Fact]
    public void No_penalty_and_meetings_are_counted_apart()
    {
        world.Run(world.Good.UpTo("decide").Then("decide-no-penalty", new(2025, 3, 20), new DecideNoPenalty { Ground = NoPenaltyGround.First, Educated = true }));
        world.Run(world.Grave);
        world.Run(world.Grave.With<DiscussCase>("discuss", f => f with { SameMeeting = true }));

        Assert.Equal((2, 1, 1), (Figure("E5"), Figure("E11"), Figure("E17")));
    }

    private decimal? Figure(string code, int year = 2025) => world.Township.Figure(code, year).Value;
}
