namespace Xiangzhi.Registers.Tests.Licences;

/// <summary>Due days counted by hand on the calendar of 2024: 4 to 6 April are off, Sunday 7 April is worked.</summary>
public sealed class LicenceClockTests
{
    private readonly LicenceWorld world = new();

    [Fact]
    public void Correction_is_asked_for_within_five_working_days()
    {
        var licence = world.Apply();
        Assert.Equal(new DateOnly(2024, 3, 11), Due(licence, "lic_correct"));
        world.Do(licence, "ask-correction", new(2024, 3, 11));
        Assert.Equal(new DateOnly(2024, 3, 11), world.Township.Clock(licence, "lic_correct").Reading.Until);
        Assert.Empty(world.Rules(licence));
    }

    [Fact]
    public void The_decision_is_due_twenty_working_days_after_acceptance_and_ten_more_with_approval()
    {
        var licence = world.Apply();
        world.Do(licence, "accept", LicenceWorld.Monday);
        Assert.Equal(new DateOnly(2024, 4, 1), Due(licence, "lic_decide"));
        world.Do(licence, "extend", new(2024, 3, 28));
        Assert.Equal(new DateOnly(2024, 4, 16), Due(licence, "lic_decide"));
    }

    [Fact]
    public void Without_a_correction_notice_in_time_the_day_of_receipt_is_the_day_of_acceptance()
    {
        var silent = world.Apply();
        world.Do(silent, "accept", new(2024, 3, 18));
        Assert.Equal(new DateOnly(2024, 4, 1), Due(silent, "lic_decide"));

        var late = world.Apply();
        world.Do(late, "ask-correction", new(2024, 3, 12));
        world.Do(late, "supply", new(2024, 3, 20));
        Assert.Equal(new DateOnly(2024, 4, 1), Due(late, "lic_decide"));
        Assert.Equal(["lic_correct"], world.Rules(late));
    }

    [Fact]
    public void A_notice_in_time_lets_the_period_begin_with_the_complete_papers()
    {
        var licence = world.Apply();
        world.Do(licence, "ask-correction", new(2024, 3, 8));
        Assert.DoesNotContain(world.Township.Now(licence).Derive(world.Township.Law).Clocks, c => c.Rule == "lic_decide");
        world.Do(licence, "supply", new(2024, 3, 11));
        Assert.Equal(new DateOnly(2024, 4, 9), Due(licence, "lic_decide"));
        world.Do(licence, "accept", new(2024, 3, 12));
        Assert.Equal(new DateOnly(2024, 4, 10), Due(licence, "lic_decide"));
    }

    [Fact]
    public void Expert_time_and_a_hearing_do_not_count()
    {
        var licence = world.Apply();
        world.Do(licence, "accept", LicenceWorld.Monday);
        world.Do(licence, "exclude-time", new(2024, 3, 11));
        Assert.True(world.Township.Clock(licence, "lic_decide").Reading.Suspended);
        world.Do(licence, "count-again", new(2024, 3, 18));
        Assert.Equal(new DateOnly(2024, 4, 9), Due(licence, "lic_decide"));

        var heard = world.Apply();
        world.Do(heard, "accept", LicenceWorld.Monday);
        world.Do(heard, "request-hearing", new(2024, 3, 11));
        Assert.Equal(new DateOnly(2024, 4, 9), Due(heard, "lic_hear_hold"));
        world.Do(heard, "hold-hearing", new(2024, 3, 18));
        Assert.Equal(new DateOnly(2024, 4, 9), Due(heard, "lic_decide"));
    }

    [Fact]
    public void Review_before_sending_up_and_joint_handling_have_times_of_their_own()
    {
        var below = world.Apply(change: f => f with { Procedure = LicenceProcedure.LowerReview });
        world.Do(below, "accept", LicenceWorld.Monday);
        world.Do(below, "send-up", new(2024, 3, 20));
        Assert.Equal((new DateOnly(2024, 4, 1), new DateOnly(2024, 3, 20)), (Due(below, "lic_lower_review"), world.Township.Clock(below, "lic_lower_review").Reading.Until!.Value));

        var joint = world.Apply(change: f => f with { Procedure = LicenceProcedure.Joint });
        world.Do(joint, "accept", LicenceWorld.Monday);
        Assert.Equal(new DateOnly(2024, 5, 9), Due(joint, "lic_joint"));
    }

    [Fact]
    public void A_granted_licence_is_delivered_in_ten_working_days_and_published_in_seven()
    {
        var licence = world.Apply();
        world.Do(licence, "accept", LicenceWorld.Monday);
        world.Do(licence, "grant", new(2024, 3, 27));
        Assert.Equal((new DateOnly(2024, 4, 11), new DateOnly(2024, 4, 8)), (Due(licence, "lic_deliver"), Due(licence, "lic_publish_days")));
    }

    [Fact]
    public void Whoever_is_told_of_a_hearing_has_five_working_days()
    {
        var licence = world.Apply();
        world.Do(licence, "tell-hearing-right", LicenceWorld.Monday);
        Assert.Equal(new DateOnly(2024, 3, 11), Due(licence, "lic_hear_request"));
        world.Do(licence, "waive-hearing", new(2024, 3, 6));
        Assert.Equal(new DateOnly(2024, 3, 6), world.Township.Clock(licence, "lic_hear_request").Reading.Until);
    }

    private DateOnly? Due(Matter licence, string rule) => world.Township.Clock(licence, rule).Reading.Due;
}
