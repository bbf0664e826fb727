using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Petitions;

/// <summary>Petition files spoiled in one place. What the law asks of each step stands in <c>law/rules/petition.json</c>.</summary>
internal sealed class PetitionGaps : RegisterGaps
{
    private static readonly DateOnly Spring = PetitionWorld.Spring;

    private readonly PetitionWorld world = new();

    public override string Register => "petition";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["decided"] = Decided, ["assigned, extended, reviewed twice"] = Assigned, ["simple"] = Simple, ["simple, decided"] = new([.. Simple.UpTo("answer").Acts, At("assign", 4), At("inquire", 6), At("decide", 10), At("deliver", 12)]), ["told by a paper that was served"] = Served(world.Form()), ["told by a paper that was served, sent from above"] = Served(world.FromAbove()),
        ["assigned, and answered"] = new(new Told("receive", Spring, world.FromAbove() with { Purpose = PetitionPurpose.Suggestion }), At("tell", 3), At("accept", 5), At("answer", 20)),
        ["supervised"] = new([.. Decided.UpTo("decide").Acts, new("supervise", Day(15), new SupervisePetition { By = "区信访办", DueOn = Day(30) }), At("answer-supervision", 25), At("decide", 30), At("deliver", 33)]), ["before the courts"] = Litigation, ["urgent"] = Urgent, ["settled"] = Settled,
        ["guided elsewhere"] = Guided, ["not taken up again"] = Exhausted, ["not ours"] = Objected, ["five for many"] = Opened(f => f with { Persons = 12, Representatives = 5 }),
        ["suggested"] = Begun(f => f with { Purpose = PetitionPurpose.Suggestion }).Then("accept", Day(5), Form("accept")).Then("answer", Day(20), Form("answer")),
        ["withdrawn"] = Begun().Then("withdraw", Day(7), Form("withdraw")), ["became a dispute"] = Begun().Then("to-dispute", Day(7), Form("to-dispute")),
        ["diverted"] = Begun().Then("send", Day(7), new SendPetition { Route = PetitionRoute.Duty, To = PetitionOrgan.Authority, Receiver = "区人社局" }),
        ["nobody to tell"] = new(new Told("register", Spring, world.Form()), new("unclear", Day(3), Form("unclear"))),
        ["set aside and decided anew"] = Decided.UpTo("perform").Then("ask-review", Day(50), Form("ask-review"))
            .Then("review", Day(70), new AnswerPetitionReview { Result = PetitionReviewResult.SetAside }).Then("decide", Day(100), Form("decide")).Then("deliver", Day(102), Form("deliver")),
    };

    public override IEnumerable<Gap> Gaps => [.. Taking, .. SimpleProcedure, .. Handling];

    private IEnumerable<Gap> Taking =>
    [
        Gap.Of("xf_register", "registered the day after it was told", Begun().On("register", Day(4)), "register"),
        Gap.Of("xf_register", "registered the day after it was accepted", Decided.UpTo("inquire").Without("tell").On("register", Day(6)), "register"),
        Gap.Of("xf_register", "registered the day after it was sent on", Litigation.Without("tell", "file").On("register", Day(8)), "register"),
        Gap.Of("xf_register", "assigned, registered the day after it was told", Assigned.On("receive", Day(4)), "receive"),
        Gap.Sound("xf_register", "registered on the day on which it was told", Begun().On("register", Day(3))),
        Gap.Field<SendPetition>("xf_route_list", Litigation, "send", "to", "to an authority", f => f with { To = PetitionOrgan.Authority }),
        Gap.Field<SendPetition>("xf_route_list", Litigation, "send", "to", "to the office above", f => f with { To = PetitionOrgan.PetitionOffice }),
        Gap.Sound("xf_route_list", "not before the courts", Litigation.With<RegisterPetition>("register", f => f with { Litigation = false }).With<SendPetition>("send", f => f with { To = PetitionOrgan.Authority })),
        Gap.Of("xf_litigation_apart", "handled as a petition", Decided.With<RegisterPetition>("register", f => f with { Litigation = true }), "accept.route"),
        Gap.Sound("xf_litigation_apart", "accepted for its own procedure", Decided.UpTo("assign").With<RegisterPetition>("register", f => f with { Litigation = true })
            .With<AcceptPetition>("accept", f => f with { Route = PetitionRoute.Judicial })),
        Gap.Missing("xf_urgent", Urgent, "report-urgent"),
        Gap.Of("xf_closed", "taken up again", Exhausted.Without("refuse").Then("accept", Day(1), Form("accept")), "accept.route"),
        Gap.Field<RegisterPetition>("xf_reps", Opened(f => f with { Persons = 12, Representatives = 5 }), "register", "representatives", "six", f => f with { Representatives = 6 }),
        Gap.Field<ReceivePetition>("xf_reps", Assigned.With<ReceivePetition>("receive", f => f with { Form = PetitionForm.Visit, Persons = 12, Representatives = 5 }), "receive", "representatives", "six",
            f => f with { Representatives = 6 }),
        Gap.Sound("xf_reps", "five", Opened(f => f with { Persons = 12, Representatives = 5 })),
        Gap.Sound("xf_reps", "six signed a letter", Opened(f => f with { Form = PetitionForm.Letter, Persons = 12, Representatives = 6 })),
        Gap.Missing("xf_next_organ", Guided, "guide"),
    ];

    private IEnumerable<Gap> SimpleProcedure =>
    [
        Gap.Of("xf_simple_in", "petitioned before", Simple.With<RegisterPetition>("register", f => f with { Repeated = true }), "accept.simple"),
        Gap.Sound("xf_simple_in", "petitioned before, left the simple procedure",
            Simple.With<RegisterPetition>("register", f => f with { Repeated = true }).After("accept", "leave-simple", Day(6), Form("leave-simple"))),
        Gap.Sound("xf_simple_in", "a day before the measures", Dated(Simple.With<RegisterPetition>("register", f => f with { Repeated = true }), accepted: new(2022, 7, 16))),
        Gap.Of("xf_simple_in", "on the first day of the measures", Dated(Simple.With<RegisterPetition>("register", f => f with { Repeated = true }), accepted: new(2022, 7, 17)), "accept.simple"),
        Gap.Field<AcceptPetition>("xf_simple_out", Simple, "accept", "route", "of the first five ways", f => f with { Route = PetitionRoute.Duty }),
        Gap.Field<AcceptPetition>("xf_simple_out", Simple, "accept", "joint", "several offices answer for it", f => f with { Joint = true }),
        Gap.Field<AcceptPetition>("xf_simple_out", Simple, "accept", "unlikely", "likely not supported", f => f with { Unlikely = true }),
        Gap.Of("xf_simple_out", "five persons", Simple.With<RegisterPetition>("register", f => f with { Persons = 5 }), "accept.joint"),
        Gap.Sound("xf_simple_out", "four persons", Simple.With<RegisterPetition>("register", f => f with { Persons = 4 })),
        Gap.Of("xf_simple_out", "assigned from above", SimpleFrom(SendingManner.Assigned), "accept.simple"),
        Gap.Sound("xf_simple_out", "forwarded from above", SimpleFrom(SendingManner.Forwarded)),
        Gap.Sound("xf_simple_out", "joint, left the simple procedure", Simple.With<AcceptPetition>("accept", f => f with { Joint = true }).After("accept", "leave-simple", Day(6), Form("leave-simple"))),
    ];

    private IEnumerable<Gap> Handling =>
    [
        Gap.Field<AssignPetition>("xf_recusal", Decided, "assign", "interested", "yes", f => f with { Interested = true }),
        Gap.Of("xf_recusal", "to one complained of", Decided.With<RegisterPetition>("register", f => f with { About = [world.Handler] }), "assign.to"),
        Gap.Sound("xf_recusal", "an interested one, then another", Decided.With<AssignPetition>("assign", f => f with { Interested = true }).After("assign", "assign", Day(7), new AssignPetition { To = world.Leader })),
        Gap.Sound("xf_recusal", "another is complained of", Decided.With<RegisterPetition>("register", f => f with { About = [world.Leader] })),
        Gap.Field<DecidePetition>("xf_opinion_contents", Decided, "decide", "claim", "none", f => f with { Claim = default }),
        Gap.Field<DecidePetition>("xf_opinion_contents", Decided, "decide", "facts", "none", f => f with { Facts = default }),
        Gap.Field<DecidePetition>("xf_opinion_contents", Decided, "decide", "opinion", "none", f => f with { Opinion = default }),
        Gap.Field<DecidePetition>("xf_opinion_contents", Decided, "decide", "basis", "none", f => f with { Basis = null }),
        Gap.Field<DecidePetition>("xf_opinion_contents", Decided, "decide", "reviewTold", "no", f => f with { ReviewTold = false }),
        Gap.Field<DecidePetition>("xf_opinion_contents", Decided, "decide", "sealed", "no", f => f with { Sealed = false }),
        Gap.Sound("xf_opinion_contents", "of another way: no review to tell of",
            Decided.With<AcceptPetition>("accept", f => f with { Route = PetitionRoute.Duty }).With<DecidePetition>("decide", f => f with { ReviewTold = false })),
        .. Gap.Step("xf_inquire", Decided, "inquire", "decide"),
        Gap.Sound("xf_inquire", "heard instead", Decided.Without("inquire").After("assign", "hear", Day(12), Form("hear"))),
        Gap.Sound("xf_inquire", "of another way", Decided.Without("inquire").With<AcceptPetition>("accept", f => f with { Route = PetitionRoute.Duty })),
        .. Gap.Step("xf_written_answer", Decided, "deliver", "file", "perform"),
        Gap.Sound("xf_written_answer", "not put away yet", Decided.Without("deliver", "perform", "file")),
        Gap.Missing("xf_tell_direct", Decided, "tell"),
        Gap.Missing("xf_tell_forwarded", Assigned, "tell"),
        Gap.Sound("xf_tell_direct", "not due yet", Decided.UpTo("inquire").Without("tell")),
        Gap.Of("xf_tell_direct", "past its day, not put away yet", Decided.Without("tell", "file"), "tell"),
        Gap.Field<SettlePetition>("xf_mediation", Settled, "settle", "consented", "no", f => f with { Consented = false }),
        Gap.Field<SettlePetition>("xf_mediation", Settled, "settle", "written", "no", f => f with { Written = false }),
        Gap.Sound("xf_mediation", "tried, and nothing agreed", Settled.With<SettlePetition>("settle", f => f with { Agreed = false, Written = false })),
        Gap.Field<ExtendPetition>("xf_handle", Assigned, "extend", "told", "no", f => f with { Told = false }),
        Gap.Sound("xf_handle", "told by the paper served", Assigned.With<ExtendPetition>("extend", f => f with { Told = false })
            .After("extend", "serve-paper", Day(52), new ServePaper { Paper = "petition-extension", Method = ServiceMethod.Direct })),
    ];

    private static DateOnly Day(int days) => Spring.AddDays(days);

    private Form Form(string action) => world.FormOf(action);

    private Story Opened(Func<RegisterPetition, RegisterPetition> change) => new(new Told("register", Spring, change(world.Form())));

    private Story Begun(Func<RegisterPetition, RegisterPetition>? change = null) => Opened(change ?? (f => f)).Then("tell", Day(3), Form("tell"));

    private Story Decided => new([.. Begun().Acts, At("accept", 5), At("assign", 6), At("inquire", 10), At("decide", 30), At("deliver", 33), At("perform", 45), At("evaluate", 60), At("file", 70)]);

    private Story Assigned => new(
        new Told("receive", Spring, world.FromAbove(due: 90)), At("tell", 3), At("accept", 5), At("assign", 6), At("lead", 6), At("hear", 30), At("extend", 50), At("decide", 80), At("deliver", 82),
        At("ask-review", 100), At("review", 120), At("ask-recheck", 130), At("recheck", 150), At("file", 160));

    private Story Simple => new([.. Begun().Acts, new Told("accept", Day(3), new AcceptPetition { Route = PetitionRoute.Petition, Simple = true }), At("answer", 10)]);

    private Story SimpleFrom(SendingManner manner) => new([new("receive", Spring, world.FromAbove(manner)), .. Simple.Acts.Skip(1)]);

    private Story Litigation => Begun(f => f with { Litigation = true }).Then("send", Day(7), new SendPetition { To = PetitionOrgan.PoliticalLegal, Receiver = "区委政法委" });

    private Story Urgent => new([new Told("register", Spring, world.Form()), At("urgent", 0), At("report-urgent", 0), At("tell", 3)]);

    private Story Settled => new([.. Begun().Acts, At("accept", 5), At("settle", 20)]);

    private Story Guided => new([.. Opened(f => f with { Bypassed = true }).Acts, At("guide", 0), At("tell", 3)]);

    private Story Exhausted => Opened(f => f with { ExhaustedBefore = true }).Then("refuse", Day(1), new RefusePetition { Ground = PetitionRefusal.Exhausted, Told = true });

    private Story Objected => new(new Told("receive", Spring, world.FromAbove()), At("object", 3), At("objection-answered", 9));

    private Story Served(Form opening) => new(new Told(opening is ReceivePetition ? "receive" : "register", Spring, opening), new("serve-paper", Day(3), new ServePaper { Paper = "petition-notice", Method = ServiceMethod.Direct }), At("accept", 5), At("assign", 6), At("inquire", 10), At("decide", 30), At("deliver", 33));

    private Told At(string action, int days) => new(action, Day(days), Form(action));

    /// <summary>Told two weeks before it was accepted on a day, and answered a week after it.</summary>
    private static Story Dated(Story story, DateOnly accepted) => story.On("register", accepted).On("tell", accepted).On("accept", accepted).On("answer", accepted.AddDays(7));
}
