namespace Xiangzhi.Registers.Tests.Disputes;

/// <summary>How a finding on a mediation file is worded and dated; which gap raises which rule stands in <see cref="DisputeGaps"/>.</summary>
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
    public void Mediating_against_a_clear_refusal_rests_on_the_refusal_and_the_session()
    {
        var dispute = world.Accepted(Spring);
        world.Do(dispute, "refuse", Spring.AddDays(2));
        world.Do(dispute, "mediate", Spring.AddDays(3));
        var flag = Only(dispute);
        Assert.Equal(Spring.AddDays(3), flag.Since);
        Assert.Equal(world.Township.Now(dispute).Lines.TakeLast(2).Select(l => l.Entry.Seq).OrderDescending(), flag.Entries);
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
    public void An_oral_agreement_takes_effect_on_its_day() =>
        Assert.Equal(Spring.AddDays(10), world.State(world.Agreed(Spring, _ => new() { Manner = SpokenOrWritten.Oral, Terms = "各退一步" })).Agreement!.Effective!.Value.Day);

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
    }

    [Fact]
    public void Papers_missing_at_the_closing_are_found_one_by_one()
    {
        var dispute = world.Agreed(Spring);
        world.Do(dispute, "file", Spring.AddDays(20), new FileDispute { Contents = [DisputePaper.Registration, DisputePaper.Agreement, DisputePaper.Record] });
        Assert.Equal(["归档时卷内未见身份证明。", "归档时卷内未见权利义务告知书。"], world.Township.Flags(dispute).Select(f => f.Text));
        Assert.Equal(["identity", "notice"], world.Township.Flags(dispute).Select(f => f.Key));

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

        var filed = world.Agreed(Spring, plan);
        world.Do(filed, "file", new(2024, 5, 1));
        Assert.Equal("med_follow", Only(filed).Rule);
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
