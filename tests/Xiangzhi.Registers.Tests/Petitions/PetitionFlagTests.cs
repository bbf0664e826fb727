using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Petitions;

/// <summary>Each flag is raised by exactly its gap, and by nothing in a good file.</summary>
public sealed class PetitionFlagTests
{
    private readonly PetitionWorld world = new();

    [Fact]
    public void A_good_file_raises_nothing()
    {
        Assert.Empty(Flags(world.Decided(world.Register())));
        Assert.Empty(Flags(world.Decided(world.Receive())));
    }

    [Fact]
    public void Acts_before_the_registration_are_seen()
    {
        var petition = world.Register();
        world.Do(petition, "accept", -3);
        Assert.Equal(["xf_register:"], Flags(petition));
    }

    [Fact]
    public void What_belongs_to_the_courts_is_sent_there_and_not_handled_as_a_petition()
    {
        var sent = world.Register(f => f with { Litigation = true });
        world.Do(sent, "send", 3, new SendPetition { To = PetitionOrgan.Authority, Receiver = "区林业局" });
        Assert.Equal(["xf_route_list:"], Flags(sent));
        var right = world.Register(f => f with { Litigation = true });
        world.Do(right, "send", 3, new SendPetition { To = PetitionOrgan.PoliticalLegal, Receiver = "区委政法委" });
        Assert.Empty(Flags(right));
        var handled = world.Register(f => f with { Litigation = true });
        world.Do(handled, "accept", 3);
        Assert.Equal(["xf_litigation_apart:"], Flags(handled));
    }

    [Fact]
    public void An_urgent_matter_is_reported()
    {
        var petition = world.Register();
        world.Do(petition, "urgent", 0);
        Assert.Equal(["xf_urgent:"], Flags(petition));
        world.Do(petition, "report-urgent", 0);
        Assert.Empty(Flags(petition));
    }

    [Fact]
    public void What_has_been_through_both_reviews_is_not_taken_up_again()
    {
        var petition = world.Register(f => f with { ExhaustedBefore = true });
        Assert.Empty(Flags(petition));
        world.Do(petition, "accept", 1);
        Assert.Equal(["xf_closed:"], Flags(petition));
        var refused = world.Register(f => f with { ExhaustedBefore = true });
        world.Do(refused, "refuse", 1, new RefusePetition { Ground = PetitionRefusal.Exhausted, Told = true });
        Assert.Empty(Flags(refused));
    }

    [Theory]
    [InlineData(PetitionRoute.Duty, false, false, 1, "xf_simple_out:route")]
    [InlineData(PetitionRoute.Petition, true, false, 1, "xf_simple_out:joint")]
    [InlineData(PetitionRoute.Petition, false, true, 1, "xf_simple_out:unlikely")]
    [InlineData(PetitionRoute.Petition, false, false, 7, "xf_simple_out:joint")]
    [InlineData(PetitionRoute.Petition, false, false, 1, null)]
    public void The_simple_procedure_is_for_small_first_matters_only(PetitionRoute route, bool joint, bool unlikely, int persons, string? flag)
    {
        var petition = world.Register(f => f with { Persons = persons });
        world.Do(petition, "accept", 1, new AcceptPetition { Route = route, Simple = true, Joint = joint, Unlikely = unlikely });
        Assert.Equal(flag is null ? [] : [flag], Flags(petition));
        world.Do(petition, "leave-simple", 2);
        Assert.Empty(Flags(petition));
    }

    [Fact]
    public void The_simple_procedure_is_not_for_repeated_or_assigned_ones()
    {
        var repeated = world.Register(f => f with { Repeated = true });
        world.Do(repeated, "accept", 1, new AcceptPetition { Route = PetitionRoute.Petition, Simple = true });
        Assert.Equal(["xf_simple_in:"], Flags(repeated));
        var assigned = world.Receive();
        world.Do(assigned, "accept", 1, new AcceptPetition { Route = PetitionRoute.Petition, Simple = true });
        Assert.Equal(["xf_simple_out:assigned"], Flags(assigned));
    }

    [Fact]
    public void Five_representatives_are_the_most_of_a_visit()
    {
        Assert.Empty(Flags(world.Register(f => f with { Persons = 12, Representatives = 5 })));
        Assert.Equal(["xf_reps:"], Flags(world.Register(f => f with { Persons = 12, Representatives = 6 })));
        Assert.Empty(Flags(world.Register(f => f with { Form = PetitionForm.Letter, Representatives = 6 })));
    }

    [Fact]
    public void Who_went_past_the_competent_organ_is_guided_there()
    {
        var petition = world.Register(f => f with { Bypassed = true });
        Assert.Equal(["xf_next_organ:"], Flags(petition));
        world.Do(petition, "guide", 0);
        Assert.Empty(Flags(petition));
    }

    [Fact]
    public void Who_has_an_interest_or_is_complained_of_does_not_handle_it()
    {
        var interested = world.Register();
        world.Do(interested, "assign", 1, new AssignPetition { To = world.Handler, Interested = true });
        Assert.Equal(["xf_recusal:"], Flags(interested));
        world.Do(interested, "assign", 2, new AssignPetition { To = world.Leader });
        Assert.Empty(Flags(interested));
        var about = world.Register(f => f with { About = [world.Handler] });
        world.Do(about, "assign", 1);
        Assert.Equal(["xf_recusal:"], Flags(about));
    }

    [Fact]
    public void An_opinion_has_its_parts_the_way_to_review_and_the_seal()
    {
        var petition = world.Register();
        world.Do(petition, "accept", 1);
        world.Do(petition, "decide", 9, new DecidePetition { Finding = PetitionFinding.NotSupported, Opinion = "不予支持" });
        Assert.Equal(["xf_opinion_contents:contents", "xf_opinion_contents:review", "xf_opinion_contents:seal"], Flags(petition));
        Assert.Contains("信访人的诉求、事实和理由、法律法规或政策依据", world.Township.Flags(petition).First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settlement_needs_both_sides_and_a_paper()
    {
        var petition = world.Register();
        world.Do(petition, "accept", 1);
        world.Do(petition, "settle", 3, new SettlePetition { Agreed = false });
        Assert.Empty(Flags(petition));
        world.Do(petition, "settle", 4, new SettlePetition { Agreed = true, Consented = true });
        Assert.Contains("协议书", Assert.Single(world.Township.Flags(petition)).Text, StringComparison.Ordinal);
        var unasked = world.Register();
        world.Do(unasked, "accept", 1);
        world.Do(unasked, "settle", 4, new SettlePetition { Agreed = true, Written = true });
        Assert.Contains("双方同意", Assert.Single(world.Township.Flags(unasked)).Text, StringComparison.Ordinal);
        Assert.Equal("written", world.Township.Refusal("petition", "settle", PetitionWorld.Spring.AddDays(5), new SettlePetition { Written = true }, world.Township.Now(unasked)).Field);
    }

    [Fact]
    public void An_extension_is_told_and_a_served_notice_tells_it()
    {
        var petition = world.Register();
        world.Do(petition, "accept", 1);
        world.Do(petition, "extend", 20, new ExtendPetition { Days = 20, Approver = "乡长", Reason = "复杂" });
        Assert.Equal("xf_handle", Assert.Single(world.Township.Flags(petition)).Rule);
        world.Do(petition, "serve-paper", 22, new ServePaper { Paper = "petition-extension", Method = ServiceMethod.Direct });
        Assert.Empty(Flags(petition));
    }

    private IEnumerable<string> Flags(Matter petition) => world.Township.Flags(petition).Select(f => $"{f.Rule}:{f.Key}");
}
