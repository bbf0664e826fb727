namespace Xiangzhi.Registers.Tests.Petitions;

/// <summary>Limits of 信访工作条例 with due days counted by hand on the calendar of 2024.</summary>
public sealed class PetitionClockTests
{
    private readonly PetitionWorld world = new();

    [Fact]
    public void Whoever_is_known_is_told_within_fifteen_days()
    {
        var petition = world.Register();
        Assert.Equal((new DateOnly(2024, 3, 19), null), Read(petition, "xf_tell_direct"));
        world.Do(petition, "tell", 4);
        Assert.Equal((new DateOnly(2024, 3, 19), new DateOnly(2024, 3, 8)), Read(petition, "xf_tell_direct"));
        Assert.DoesNotContain("xf_tell_forwarded", Running(petition));
        Assert.Equal(new DateOnly(2024, 3, 19), Read(world.Receive(), "xf_tell_forwarded").Due);
    }

    [Fact]
    public void A_word_of_mouth_is_no_written_notice_and_nobody_is_told_who_cannot_be_found()
    {
        var petition = world.Register();
        world.Do(petition, "tell", 2, new TellPetitioner { Manner = TellingManner.Oral });
        Assert.Null(Read(petition, "xf_tell_direct").Until);
        world.Do(petition, "unclear", 3);
        Assert.DoesNotContain("xf_tell_direct", Running(petition));
        world.Do(world.Register(), "tell", 2, new TellPetitioner { Manner = TellingManner.OnTheSpot });
    }

    [Fact]
    public void An_objection_has_five_working_days_and_its_clock_goes_when_the_matter_is_taken_up()
    {
        var petition = world.Receive(SendingManner.Forwarded, due: null);
        Assert.Equal(new DateOnly(2024, 3, 11), Read(petition, "xf_object").Due);
        world.Do(petition, "accept", 9);
        Assert.DoesNotContain("xf_object", Running(petition));
        var late = world.Receive();
        world.Do(late, "object", 10);
        Assert.Equal((new DateOnly(2024, 3, 11), new DateOnly(2024, 3, 14)), Read(late, "xf_object"));
    }

    [Fact]
    public void Only_a_claim_of_the_sixth_route_has_sixty_days()
    {
        var petition = world.Register();
        world.Do(petition, "accept", 1);
        Assert.Equal(new DateOnly(2024, 5, 4), Read(petition, "xf_handle").Due);
        world.Do(petition, "decide", 40);
        Assert.Equal(new DateOnly(2024, 4, 13), Read(petition, "xf_handle").Until);

        foreach (var route in Enum.GetValues<PetitionRoute>().Where(r => r != PetitionRoute.Petition))
        {
            var other = world.Register();
            world.Do(other, "accept", 1, new AcceptPetition { Route = route });
            Assert.DoesNotContain("xf_handle", Running(other));
        }
        var suggestion = world.Register(f => f with { Purpose = PetitionPurpose.Suggestion });
        world.Do(suggestion, "accept", 1);
        Assert.DoesNotContain("xf_handle", Running(suggestion));
    }

    [Theory]
    [InlineData(30, 30, "2024-06-03")]
    [InlineData(30, 45, "2024-06-03")] // thirty at most
    [InlineData(62, 30, "2024-05-04")] // granted when the time was over
    public void An_extension_counts_up_to_thirty_days_and_only_if_it_came_in_time(int on, int days, string due)
    {
        var petition = world.Register();
        world.Do(petition, "accept", 1);
        world.Do(petition, "extend", on, new ExtendPetition { Days = days, Approver = "乡长", Reason = "复杂", Told = true });
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Read(petition, "xf_handle").Due);
    }

    [Fact]
    public void The_simple_procedure_has_three_and_ten_working_days()
    {
        var petition = world.Register();
        world.Do(petition, "accept", 2, new AcceptPetition { Route = PetitionRoute.Petition, Simple = true });
        Assert.Equal(new DateOnly(2024, 3, 7), Read(petition, "xf_simple_accept").Due);
        Assert.Equal(new DateOnly(2024, 3, 20), Read(petition, "xf_simple_opinion").Due);
        world.Do(petition, "leave-simple", 9);
        Assert.DoesNotContain("xf_simple_opinion", Running(petition));
    }

    [Fact]
    public void Review_and_second_review_run_thirty_days_each_and_a_hearing_does_not_count()
    {
        var petition = world.Decided(world.Register());
        Assert.Equal(new DateOnly(2024, 5, 6), Read(petition, "xf_review_req").Due); // served 4/6, +30 = 5/6, a Monday
        world.Do(petition, "ask-review", 50);
        Assert.Equal(new DateOnly(2024, 5, 23), Read(petition, "xf_review_do").Due);
        world.Do(petition, "review", 70);
        Assert.Equal(new DateOnly(2024, 6, 12), Read(petition, "xf_recheck_req").Due); // 5/13 + 30
        world.Do(petition, "ask-recheck", 80);
        Assert.Equal(new DateOnly(2024, 6, 22), Read(petition, "xf_recheck_do").Due); // 5/23 + 30
        world.Do(petition, "recheck-hearing", 85, new RecheckHearing { EndedOn = PetitionWorld.Spring.AddDays(89) }); // five days
        Assert.Equal(new DateOnly(2024, 6, 27), Read(petition, "xf_recheck_do").Due);
        world.Do(petition, "recheck", 100);
        Assert.Equal(PetitionWorld.Spring.AddDays(100), Read(petition, "xf_recheck_do").Until);
    }

    [Fact]
    public void A_supervision_runs_to_the_day_that_it_sets()
    {
        var petition = world.Register();
        world.Do(petition, "supervise", 5, new SupervisePetition { By = "区信访办", DueOn = new(2024, 3, 29) });
        Assert.Equal(new DateOnly(2024, 3, 29), Read(petition, "xf_supervised").Due);
        world.Do(petition, "answer-supervision", 20);
        Assert.Equal(new DateOnly(2024, 3, 24), Read(petition, "xf_supervised").Until);
    }

    [Fact]
    public void Forwarding_has_fifteen_days()
    {
        var petition = world.Register();
        world.Do(petition, "send", 9);
        Assert.Equal((new DateOnly(2024, 3, 19), new DateOnly(2024, 3, 13)), Read(petition, "xf_route"));
    }

    private (DateOnly? Due, DateOnly? Until) Read(Matter petition, string rule)
    {
        var reading = world.Township.Clock(petition, rule).Reading;
        return (reading.Due, reading.Until);
    }

    private IEnumerable<string> Running(Matter petition) => world.Township.Now(petition).Derive(world.Township.Law).Clocks.Select(c => c.Rule);
}
