namespace Xiangzhi.Registers.Tests.Disputes;

/// <summary>Each finding: raised by the missing, late or reordered step, and by nothing in a good file.</summary>
public sealed class DisputeFlagTests
{
    private static readonly DateOnly Spring = DisputeWorld.Spring;

    private readonly DisputeWorld world = new();

    [Fact]
    public void Mediating_without_telling_them_their_rights_is_found()
    {
        var dispute = world.TakeIn(Spring);
        world.Do(dispute, "accept", Spring);
        world.Do(dispute, "mediate", Spring.AddDays(2));
        var flag = Only(dispute);
        Assert.Equal(("med_notice", Xiangzhi.Law.Severity.Red, Spring.AddDays(2)), (flag.Rule, flag.Severity, flag.Since));
        Assert.Equal("账上未见调解前的权利义务告知。", flag.Text);

        world.Do(dispute, "notify", Spring.AddDays(3));
        Assert.Contains("在后", Only(dispute).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rights_told_in_time_but_written_down_afterwards_are_amber()
    {
        var dispute = world.TakeIn(Spring);
        world.Do(dispute, "accept", Spring);
        world.Do(dispute, "mediate", Spring.AddDays(2));
        world.Do(dispute, "notify", Spring.AddDays(1));
        Assert.Equal(("med_notice", Xiangzhi.Law.Severity.Amber), (Only(dispute).Rule, Only(dispute).Severity));
    }

    [Fact]
    public void Administrative_mediation_is_not_measured_by_the_rules_of_people_s_mediation()
    {
        var dispute = world.TakeIn(Spring);
        world.Do(dispute, "accept", Spring, new AcceptDispute { Track = DisputeTrack.Administrative });
        world.Do(dispute, "mediate", Spring.AddDays(2), new HoldMediation { Place = "乡政府", Presided = "王主任", Result = SessionResult.Agreed });
        world.Do(dispute, "agree", Spring.AddDays(2), DisputeWorld.Agree() with { Sealed = false });
        Assert.Empty(world.Rules(dispute));
    }

    [Fact]
    public void A_session_without_a_mediator_or_with_one_out_of_office_is_found()
    {
        var gone = world.Appoint("T09", "郑某", new(2023, 6, 1));
        world.Township.Do("mediator", "end", new(2024, 1, 31), new EndMediator { Reason = MediatorLeaving.Resigned }, world.Township.Roster.Matter(gone.Id));
        var dispute = world.TakeIn(Spring);
        world.Do(dispute, "accept", Spring, new AcceptDispute { Track = DisputeTrack.People });
        world.Do(dispute, "notify", Spring);
        world.Do(dispute, "mediate", Spring.AddDays(1), new HoldMediation { Place = "村", Result = SessionResult.Continued });
        Assert.Equal("med_appoint", Only(dispute).Rule);

        world.Do(dispute, "mediate", Spring.AddDays(2), new HoldMediation { Place = "村", Result = SessionResult.Continued, Mediators = [gone] });
        Assert.Equal(["med_appoint", "med_mediator"], world.Rules(dispute).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Mediating_against_a_clear_refusal_is_found_until_they_consent_again()
    {
        var dispute = world.Accepted(Spring);
        world.Do(dispute, "mediate", Spring.AddDays(1));
        world.Do(dispute, "refuse", Spring.AddDays(2));
        Assert.Empty(world.Rules(dispute));
        world.Do(dispute, "mediate", Spring.AddDays(3));
        Assert.Equal(("med_refusal", Spring.AddDays(3)), (Only(dispute).Rule, Only(dispute).Since));

        world.Do(dispute, "consent", Spring.AddDays(4));
        world.Do(dispute, "mediate", Spring.AddDays(5));
        Assert.Single(world.Rules(dispute));
    }

    [Theory]
    [InlineData(false, true, true, "各方签名")]
    [InlineData(true, false, true, "调解员签名")]
    [InlineData(true, true, false, "委员会印章")]
    public void A_written_agreement_without_a_signature_or_the_seal_is_found_until_it_is_there(bool parties, bool mediator, bool seal, string missing)
    {
        var dispute = world.Agreed(Spring, a => a with { PartiesSigned = parties, MediatorSigned = mediator, Sealed = seal });
        Assert.Equal("med_effect", Only(dispute).Rule);
        Assert.Contains($"账上未见协议书的{missing}，", Only(dispute).Text, StringComparison.Ordinal);

        world.Do(dispute, "sign", Spring.AddDays(12));
        Assert.Empty(world.Rules(dispute));
    }

    [Fact]
    public void A_written_agreement_must_say_all_that_the_rule_lists()
    {
        var dispute = world.Agreed(Spring, a => a with { PerformanceAt = default, Responsibility = "" });
        Assert.Equal(("med_agreement_fields", "协议书账上未见各方责任、履行地点。"), (Only(dispute).Rule, Only(dispute).Text));
    }

    [Fact]
    public void An_oral_agreement_needs_only_its_record()
    {
        var recorded = world.Agreed(Spring, _ => new() { Manner = SpokenOrWritten.Oral, Terms = "各退一步" });
        Assert.Empty(world.Rules(recorded));
        Assert.Equal(Spring.AddDays(10), world.State(recorded).Agreement!.Effective!.Value.Day);
        var bare = world.Agreed(Spring, _ => new() { Manner = SpokenOrWritten.Oral });
        Assert.Equal("med_effect", Only(bare).Rule);
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("terminate")]
    public void Ending_without_telling_the_other_ways_is_found_until_they_are_told(string action)
    {
        var dispute = world.Accepted(Spring);
        world.Do(dispute, "mediate", Spring.AddDays(1));
        world.Do(dispute, action, Spring.AddDays(2), action == "fail" ? new FailMediation { Reason = "谈不拢" } : new TerminateMediation { Ground = TerminationGround.Missing });
        Assert.Equal("med_failed", Only(dispute).Rule);
        world.Do(dispute, "tell-routes", Spring.AddDays(4));
        Assert.Empty(world.Rules(dispute));
    }

    [Fact]
    public void A_risk_of_crime_must_be_reported_to_the_police_another_one_need_not()
    {
        var dispute = world.Accepted(Spring);
        world.Do(dispute, "risk", Spring.AddDays(1), new RecordRisk { Kinds = [RiskKind.Worse] });
        Assert.Empty(world.Rules(dispute));
        world.Do(dispute, "risk", Spring.AddDays(2), new RecordRisk { Kinds = [RiskKind.Worse, RiskKind.Criminal] });
        Assert.Equal("med_police", Only(dispute).Rule);
        world.Do(dispute, "report", Spring.AddDays(2));
        Assert.Empty(world.Rules(dispute));
    }

    [Fact]
    public void A_conclusion_without_acceptance_or_without_a_session_is_found()
    {
        var unaccepted = world.TakeIn(Spring);
        world.Do(unaccepted, "notify", Spring);
        world.Do(unaccepted, "mediate", Spring.AddDays(1), new HoldMediation { Place = "村", Result = SessionResult.Agreed, Mediators = [world.Mediator] });
        Assert.Equal("账上未见受理登记。", Only(unaccepted).Text);
        var unheld = world.Accepted(Spring);
        world.Do(unheld, "agree", Spring.AddDays(1));
        Assert.Equal(("med_file", "账上未见调解记录。"), (Only(unheld).Rule, Only(unheld).Text));
        var withdrawn = world.TakeIn(Spring);
        world.Do(withdrawn, "withdraw", Spring.AddDays(1));
        Assert.Empty(world.Rules(withdrawn));
    }

    [Fact]
    public void Papers_missing_at_the_closing_are_found_one_by_one()
    {
        var dispute = world.Agreed(Spring);
        world.Do(dispute, "file", Spring.AddDays(20), new FileDispute { Contents = [DisputePaper.Registration, DisputePaper.Agreement, DisputePaper.Record] });
        Assert.Equal(["归档时卷内未见身份证明。", "归档时卷内未见权利义务告知书。"], world.Township.Flags(dispute).Select(f => f.Text));
        Assert.Equal(["identity", "notice"], world.Township.Flags(dispute).Select(f => f.Key));

        var oral = world.Agreed(Spring, _ => new() { Manner = SpokenOrWritten.Oral, Terms = "各退一步" });
        world.Do(oral, "file", Spring.AddDays(20), new FileDispute { Contents = [DisputePaper.Registration, DisputePaper.Agreement] });
        Assert.Empty(world.Rules(oral));

        var early = world.Accepted(Spring);
        world.Do(early, "file", Spring.AddDays(1), new FileDispute { Contents = [DisputePaper.Registration, DisputePaper.Identity, DisputePaper.Notice] });
        Assert.Equal("账上显示已经归档，未见办结。", Only(early).Text);
    }

    [Fact]
    public void An_instalment_that_ran_over_its_day_unattended_is_found()
    {
        Func<ReachAgreement, ReachAgreement> plan = a => a with { Instalments = [new() { DueOn = new(2024, 4, 1) }] };
        var alone = world.Agreed(Spring, plan);
        world.Do(alone, "perform", new(2024, 4, 10), new PerformAgreement { Number = 1 });
        Assert.Equal(("med_follow", new DateOnly(2024, 4, 2), "1"), (Only(alone).Rule, Only(alone).Since, Only(alone).Key));

        var urged = world.Agreed(Spring, plan);
        world.Do(urged, "urge", new(2024, 4, 2));
        world.Do(urged, "perform", new(2024, 4, 10));
        var visited = world.Agreed(Spring, plan);
        world.Do(visited, "visit", new(2024, 4, 5));
        world.Do(visited, "perform", new(2024, 4, 10));
        var punctual = world.Agreed(Spring, plan);
        world.Do(punctual, "perform", new(2024, 4, 1));
        Assert.Empty(world.Rules(urged).Concat(world.Rules(visited)).Concat(world.Rules(punctual)));

        var filed = world.Agreed(Spring, plan);
        world.Do(filed, "file", new(2024, 5, 1));
        Assert.Equal("med_follow", Only(filed).Rule);
    }

    [Fact]
    public void Confirmation_must_be_asked_for_jointly_and_not_for_personal_status()
    {
        var single = world.Agreed(Spring);
        world.Do(single, "apply-confirmation", Spring.AddDays(12), new ApplyForConfirmation { Court = "法院", Jointly = false });
        Assert.Equal("med_confirm", Only(single).Rule);
        var status = world.Agreed(Spring, a => a with { ConcernsStatus = true });
        Assert.Empty(world.Rules(status));
        world.Do(status, "apply-confirmation", Spring.AddDays(12));
        Assert.Equal("med_confirm_excl", Only(status).Rule);
    }

    [Fact]
    public void Every_finding_says_that_the_ledger_does_not_show_and_never_that_the_law_was_broken()
    {
        Papers_missing_at_the_closing_are_found_one_by_one();
        An_instalment_that_ran_over_its_day_unattended_is_found();
        var flags = world.Township.Matters.SelectMany(m => m.Derive(world.Township.Law).Flags).ToList();
        Assert.NotEmpty(flags);
        Assert.All(flags, f => Assert.DoesNotContain("违法", f.Text, StringComparison.Ordinal));
        Assert.All(flags, f => Assert.Matches("条$", f.Article));
    }

    private Flag Only(Matter dispute) => Assert.Single(world.Township.Flags(dispute));
}
