using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Penalties;

/// <summary>Due days reckoned by hand with the 2025 calendar: 4-6 April, 1-5 May (27 April worked) and 31 May-2 June were days off.</summary>
public sealed class PenaltyClocksTests
{
    private readonly PenaltyWorld world = new();

    [Fact]
    public void Ninety_days_from_filing_do_not_roll_and_the_decision_stops_them()
    {
        var matter = world.Run(world.Good);
        Assert.Equal(new DateOnly(2025, 6, 1), Due(matter, "pen_decide"));
        Assert.Equal(ClockState.Met, State(matter, "pen_decide"));
        Assert.Equal(ClockState.MetLate, State(world.Run(world.Good.On("decide", new(2025, 6, 2)).UpTo("publish")), "pen_decide"));
        Assert.Equal(ClockState.Late, State(world.Run(world.Good.UpTo("decide")), "pen_decide"));
    }

    [Theory]
    [InlineData("decide-no-penalty")]
    [InlineData("drop")]
    [InlineData("transfer")]
    [InlineData("merge")]
    public void Every_exit_stops_the_ninety_days(string exit)
    {
        var other = world.Run(world.Good.UpTo("investigate"));
        var matter = world.Run(world.Good.UpTo("decide").Then(exit, new(2025, 3, 21), Exit(exit, other)));
        Assert.Equal(new DateOnly(2025, 3, 21), world.Township.Clock(matter, "pen_decide").Reading.Until);
    }

    [Fact]
    public void An_appraisal_suspends_only_where_a_provision_says_so_and_a_longer_period_names_its_own()
    {
        var paused = world.Good.UpTo("end-investigation").Then("pause", new(2025, 3, 10), new PauseCase { Reason = PauseReason.YearAppraisal })
            .Then("resume", new(2025, 3, 20), new ResumeCase());
        Assert.Equal(new DateOnly(2025, 6, 1), Due(world.Run(paused), "pen_decide"));

        var matter = world.Run(paused.With<PauseCase>("pause", f => f with { Basis = "市场监督管理行政处罚程序规定第六十四条" }));
        Assert.Equal(new DateOnly(2025, 6, 11), Due(matter, "pen_decide"));

        var longer = world.Run(world.Good.UpTo("decide").Then("extend", new(2025, 5, 20), new ExtendCase { Days = 30, Basis = "自然资源行政处罚办法第三十八条" }));
        Assert.Equal(new DateOnly(2025, 7, 1), Due(longer, "pen_decide"));
    }

    [Fact]
    public void Each_thing_held_has_its_own_seven_working_days()
    {
        var held = world.Good.UpTo("end-investigation").Then("hold-evidence", new(2025, 3, 6), new HoldEvidence { Items = [new() { Item = "打火机" }, new() { Item = "汽油桶" }] })
            .Then("dispose-evidence", new(2025, 3, 17), new DisposeEvidence { Item = "打火机", Disposal = EvidenceDisposal.Returned })
            .Then("dispose-evidence", new(2025, 3, 18), new DisposeEvidence { Disposal = EvidenceDisposal.Released });
        var matter = world.Run(held);
        var clocks = world.Township.Now(matter).Derive(world.Township.Law).Clocks.Where(c => c.Rule == "pen_register_evidence").ToDictionary(c => c.Key, c => c.Reading);

        Assert.All(clocks.Values, c => Assert.Equal(new DateOnly(2025, 3, 17), c.Due));
        Assert.Equal(ClockState.Met, clocks["打火机"].State(world.Township.Today));
        Assert.Equal(ClockState.MetLate, clocks["汽油桶"].State(world.Township.Today));
        Assert.Equal([EvidenceDisposal.Returned, EvidenceDisposal.Released], world.State(matter).Held.Select(h => h.Disposal!.Value));
    }

    [Fact]
    public void The_party_has_five_working_days_to_ask_for_a_hearing_from_service_of_the_notice()
    {
        var told = world.Grave.UpTo("request-hearing");
        Assert.Equal(new DateOnly(2025, 3, 19), Due(world.Run(told), "pen_hear_request"));
        var served = told.Then("serve-paper", new(2025, 3, 14), new ServePaper { Paper = "penalty-hearing-right", Method = ServiceMethod.Direct });
        Assert.Equal(new DateOnly(2025, 3, 21), Due(world.Run(served), "pen_hear_request"));
        Assert.DoesNotContain(world.Township.Now(world.Run(world.Good)).Derive(world.Township.Law).Clocks, c => c.Rule == "pen_hear_request");
    }

    [Fact]
    public void An_absent_party_is_served_in_seven_working_days_and_pays_in_fifteen_days_from_then()
    {
        var absent = world.Good.With<DecidePenalty>("decide", f => f with { PartyPresent = false }).UpTo("publish");
        var unserved = world.Run(absent);
        Assert.Equal(new DateOnly(2025, 3, 31), Due(unserved, "pen_serve"));
        Assert.DoesNotContain(world.Township.Now(unserved).Derive(world.Township.Law).Clocks, c => c.Rule == "pen_pay");

        var served = world.Run(absent.Then("serve-paper", new(2025, 3, 28), new ServePaper { Paper = "penalty-decision", Method = ServiceMethod.Post }));
        Assert.Equal(ClockState.Met, State(served, "pen_serve"));
        Assert.Equal(new DateOnly(2025, 4, 14), Due(served, "pen_pay")); // 12 April is a Saturday; the payer's time rolls to Monday.
    }

    [Fact]
    public void Payment_rolls_over_a_holiday_stops_when_paid_in_full_and_may_be_deferred()
    {
        var partly = world.Good.UpTo("pay").Then("pay", new(2025, 3, 26), new PayFine { Fine = 400 });
        var matter = world.Run(partly);
        Assert.Equal(new DateOnly(2025, 4, 7), Due(matter, "pen_pay")); // 4 April 2025 was Qingming.
        Assert.Null(world.Township.Clock(matter, "pen_pay").Reading.Until);
        Assert.Equal(new DateOnly(2025, 4, 2), world.Township.Clock(world.Run(partly.Then("pay", new(2025, 4, 2), new PayFine { Fine = 600 })), "pen_pay").Reading.Until);

        var deferred = partly.Then("defer", new(2025, 4, 1), new DecideDeferral { Approved = true, Until = new(2025, 6, 30), Instalments = 3 });
        Assert.Equal(new DateOnly(2025, 6, 30), Due(world.Run(deferred), "pen_pay"));
        Assert.Equal(new DateOnly(2025, 4, 7), Due(world.Run(partly.Then("defer", new(2025, 4, 1), new DecideDeferral())), "pen_pay"));
    }

    [Fact]
    public void Cash_goes_to_the_agency_in_two_working_days_and_to_the_bank_in_two_more()
    {
        var matter = world.Run(world.Simple);
        Assert.Equal(new DateOnly(2025, 3, 24), Due(matter, "pen_cash_officer"));
        Assert.Equal(new DateOnly(2025, 3, 25), Due(matter, "pen_cash_bank"));
        Assert.Equal(ClockState.Met, State(matter, "pen_cash_bank"));
    }

    [Fact]
    public void Publication_is_amber_at_most_and_ends_where_the_law_forbids_it()
    {
        var matter = world.Run(world.Good);
        Assert.Equal(new DateOnly(2025, 3, 31), Due(matter, "pen_publish"));
        Assert.Equal(Severity.Amber, world.Township.Clock(matter, "pen_publish").Reading.Allows);
        var withheld = world.Run(world.Good.UpTo("publish").Then("withhold", new(2025, 3, 21), new WithholdPublication { Reason = "当事人未成年" }));
        Assert.DoesNotContain(world.Township.Now(withheld).Derive(world.Township.Law).Clocks, c => c.Rule == "pen_publish");
    }

    [Fact]
    public void What_was_published_and_then_overturned_comes_down_in_three_working_days()
    {
        var remedy = world.Good.Then("remedy", new(2025, 4, 14), new ReceiveRemedy { Kind = RemedyKind.Review });
        Assert.DoesNotContain(world.Township.Now(world.Run(remedy.Then("remedy-outcome", new(2025, 5, 6), new RecordRemedyOutcome { Outcome = RemedyOutcome.Upheld }))).Derive(world.Township.Law).Clocks, c => c.Rule == "pen_unpublish");

        var revoked = world.Run(remedy.Then("remedy-outcome", new(2025, 5, 6), new RecordRemedyOutcome { Outcome = RemedyOutcome.Revoked }));
        Assert.Equal(new DateOnly(2025, 5, 9), Due(revoked, "pen_unpublish"));
        Assert.Equal(ClockState.Late, State(revoked, "pen_unpublish"));
        var down = world.Township.Do("penalty", "unpublish", new(2025, 5, 9), new UnpublishDecision { Reason = "复议撤销" }, revoked);
        Assert.Equal(ClockState.Met, State(down, "pen_unpublish"));

        var hidden = world.Run(world.Good.UpTo("publish").Then("revoke", new(2025, 4, 3), new RevokeDecision { Reason = "认定有误" }));
        Assert.DoesNotContain(world.Township.Now(hidden).Derive(world.Township.Law).Clocks, c => c.Rule == "pen_unpublish");
    }

    [Fact]
    public void The_court_may_be_asked_for_three_months_after_remedies_end_and_not_while_one_is_pending()
    {
        var unpaid = world.Good.UpTo("pay");
        DateOnly? Window(Story story) => world.Township.Now(world.Run(story)).Derive(world.Township.Law).Clocks.SingleOrDefault(c => c.Rule == "coe_court_window")?.Reading.Due;

        // Six months from 20 March end on Saturday 20 September and roll to Monday the 22nd; three months on is 22 December.
        Assert.Equal(new DateOnly(2025, 12, 22), Window(unpaid));
        var pending = unpaid.Then("remedy", new(2025, 4, 10), new ReceiveRemedy { Kind = RemedyKind.Review });
        Assert.Null(Window(pending));
        // Fifteen days from 9 June 2025 end on Tuesday the 24th.
        Assert.Equal(new DateOnly(2025, 9, 24), Window(pending.Then("remedy-outcome", new(2025, 6, 9), new RecordRemedyOutcome { Outcome = RemedyOutcome.Upheld })));
        Assert.Equal(new DateOnly(2026, 3, 31), Window(unpaid.Then("defer", new(2025, 4, 1), new DecideDeferral { Approved = true, Until = new(2025, 12, 31) })));
        Assert.Null(Window(world.Good));
        // On the spot: sixty days for review from 20 March end on Monday 19 May.
        Assert.Equal(new DateOnly(2025, 8, 19), Window(world.Simple.Without("collect-cash", "hand-in-cash", "bank-cash", "close")));
    }

    [Fact]
    public void The_surcharge_is_three_per_cent_a_day_capped_and_stops_during_a_review()
    {
        var unpaid = world.Good.UpTo("pay");
        var state = world.State(world.Run(unpaid));
        decimal? At(Penalty s, DateOnly day) => PenaltyMoney.Surcharge(s, world.Township.Law, day)?.Yuan;

        Assert.Null(At(state, new(2025, 4, 7)));
        Assert.Equal(30, At(state, new(2025, 4, 8)));
        Assert.Equal(300, At(state, new(2025, 4, 17)));
        Assert.Equal(990, At(state, new(2025, 5, 10)));
        Assert.Equal(1000, At(state, new(2025, 5, 11)));
        Assert.Equal(1000, At(state, new(2026, 1, 1)));

        var paid = world.State(world.Run(unpaid.Then("pay", new(2025, 4, 9), new PayFine { Fine = 1000, Surcharge = 60 })));
        Assert.Equal(60, At(paid, new(2025, 12, 31)));

        var reviewed = world.State(world.Run(unpaid.Then("remedy", new(2025, 4, 10), new ReceiveRemedy { Kind = RemedyKind.Review })
            .Then("remedy-outcome", new(2025, 4, 15), new RecordRemedyOutcome { Outcome = RemedyOutcome.Upheld })));
        Assert.Equal(150, At(reviewed, new(2025, 4, 17)));

        var revoked = world.State(world.Run(unpaid.Then("revoke", new(2025, 4, 10), new RevokeDecision { Reason = "认定有误" })));
        Assert.Null(At(revoked, new(2025, 4, 17)));
    }

    private Form Exit(string action, Matter other) => action switch
    {
        "decide-no-penalty" => new DecideNoPenalty { Ground = NoPenaltyGround.Minor },
        "drop" => new DropCase { Reason = "违法事实不成立" },
        "transfer" => new TransferCase { Kind = TransferKind.Authority, To = "区林业局" },
        _ => new MergeCase { Target = new(other.Id) },
    };

    private DateOnly? Due(Matter matter, string rule) => world.Township.Clock(matter, rule).Reading.Due;

    private ClockState State(Matter matter, string rule) => world.Township.Clock(matter, rule).Reading.State(world.Township.Today);
}
