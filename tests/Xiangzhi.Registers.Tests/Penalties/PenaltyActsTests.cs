using FsCheck.Fluent;
using FsCheck;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Penalties;

public sealed class PenaltyActsTests
{
    private readonly PenaltyWorld world = new();

    /// <summary>What the page offers at each stage: an act more or less is a change of procedure.</summary>
    [Theory]
    [InlineData("filed", "investigating", "agree-electronic-service ask-recusal change-handlers decide decide-no-penalty discuss drop end-investigation extend hold-evidence investigate merge notify order-correction pause review sample transfer")]
    [InlineData("paused", "paused", "agree-electronic-service ask-recusal change-handlers decide decide-no-penalty discuss drop end-investigation extend hold-evidence investigate merge notify order-correction resume review sample transfer")]
    [InlineData("noticed", "noticed", "agree-electronic-service ask-recusal change-handlers decide decide-no-penalty discuss drop end-investigation extend hear-defence hold-evidence investigate merge notify order-correction pause request-hearing review sample transfer")]
    [InlineData("hearing", "hearing", "agree-electronic-service ask-recusal change-handlers decide decide-no-penalty discuss drop end-investigation extend hear-defence hold-evidence hold-hearing investigate merge notify notify-hearing order-correction pause review sample transfer withdraw-hearing")]
    [InlineData("decided", "performing", "agree-electronic-service apply-to-court close collect-cash defer demand order-correction pay publish remedy revoke transfer withhold")]
    [InlineData("paid", "performing", "agree-electronic-service apply-to-court close demand order-correction pay publish remedy revoke transfer withhold")]
    [InlineData("published", "performing", "agree-electronic-service apply-to-court close collect-cash defer demand order-correction pay remedy revoke transfer unpublish")]
    [InlineData("court", "performing", "agree-electronic-service close collect-cash court-ruling defer demand enforce order-correction pay publish remedy revoke transfer withhold")]
    [InlineData("remedy", "remedy", "agree-electronic-service apply-to-court close collect-cash defer demand order-correction pay publish remedy remedy-outcome revoke transfer withhold")]
    [InlineData("revoked", "overturned", "agree-electronic-service close decide decide-no-penalty order-correction publish remedy transfer withhold")]
    [InlineData("no-penalty", "no-penalty", "agree-electronic-service close order-correction transfer")]
    [InlineData("transferred", "transferred", "agree-electronic-service close order-correction take-back")]
    [InlineData("dropped", "dropped", "archive")]
    [InlineData("merged", "merged", "archive")]
    [InlineData("closed", "closed", "archive pay publish remedy revoke withhold")]
    [InlineData("archived", "archived", "pay remedy revoke unpublish")]
    [InlineData("spot", "performing", "agree-electronic-service apply-to-court close collect-cash defer demand order-correction pay publish record-at-agency remedy revoke transfer withhold")]
    [InlineData("cash", "performing", "agree-electronic-service apply-to-court close demand hand-in-cash order-correction pay publish record-at-agency remedy revoke transfer withhold")]
    public void Each_stage_offers_its_acts_and_each_offered_act_is_recorded(string situation, string stage, string offered)
    {
        var begun = Situation(situation);
        var matter = world.Run(begun);
        Assert.Equal(stage, world.Stage(matter));
        Assert.Equal(offered, string.Join(' ', Offered(matter)));

        foreach (var action in Offered(matter))
        {
            var fresh = world.Run(begun);
            var after = world.Township.Do("penalty", action, new(2025, 12, 1), Sample(action), fresh);
            Assert.Equal(action, after.Lines[^1].Action.Code);
        }
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_case_begins_by_filing_or_on_the_spot_and_by_nothing_else()
    {
        var register = Catalogue.Standard["penalty"];
        Assert.Equal(["file", "punish-on-the-spot"], register.Actions.Where(a => a.Opens).Select(a => a.Code));
        Assert.Equal(["file", "punish-on-the-spot"], register.Sheets.Select(s => s[0].Code));
        Assert.Equal(Procedure.Simple, world.State(world.Run(world.Simple)).Procedure);
        Assert.Null(world.State(world.Run(world.Simple)).Filed);
        var matter = world.Run(world.Good.UpTo("investigate"));
        Assert.Equal("already-open", Code(world.Township.Try("penalty", "punish-on-the-spot", new(2025, 3, 4), world.OnTheSpot, matter)));
    }

    [Fact]
    public void A_transfer_that_is_declined_brings_the_case_back()
    {
        var matter = world.Run(world.Good.With<EndInvestigation>("end-investigation", f => f with { SuspectedCrime = true }).UpTo("decide")
            .Then("transfer", new(2025, 3, 17), new TransferCase { Kind = TransferKind.Crime, To = "区公安局" })
            .Then("take-back", new(2025, 5, 6), new TakeBackCase { Reason = "情节显著轻微" })
            .Then("decide", new(2025, 5, 8), PenaltyWorld.Decision));
        Assert.Equal("performing", world.Stage(matter));
        Assert.Empty(world.Flags(matter));
    }

    [Fact]
    public void A_merged_case_ends_and_the_other_is_told()
    {
        var kept = world.Run(world.Good.UpTo("investigate"));
        var merged = world.Run(world.Good.UpTo("end-investigation").Then("merge", new(2025, 3, 6), new MergeCase { Target = new(kept.Id) }));
        Assert.True(merged.IsClosed);
        Assert.Equal(merged.Id, Assert.Single(world.Township.Now(kept).Common.Links).Other);
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Money_recovered_by_force_counts_as_paid()
    {
        var matter = world.Run(world.Good.UpTo("pay").Then("demand", new(2025, 9, 1), new DemandPerformance())
            .Then("apply-to-court", new(2025, 9, 26), new ApplyToCourt { Court = "区人民法院" }).Then("court-ruling", new(2025, 10, 20), new RecordCourtRuling { Granted = true })
            .Then("enforce", new(2025, 11, 5), new EnforceDecision { By = Enforcer.Court, Fine = 1000, Surcharge = 1000 }));
        Assert.Equal(new DateOnly(2025, 11, 5), world.State(matter).PaidOff!.Value.Day);
        Assert.Empty(world.Flags(matter));
    }

    [Fact]
    public void After_closing_only_what_may_lawfully_follow_is_taken()
    {
        var closed = world.Run(world.Good);
        Assert.Equal("closed", Code(world.Township.Try("penalty", "investigate", new(2025, 5, 1), new Investigate { Kind = InvestigationKind.Inquiry }, closed)));
        var matter = world.Township.Do("penalty", "pay", new(2025, 6, 1), new PayFine { Surcharge = 30 }, closed);
        matter = world.Township.Do("penalty", "remedy", new(2025, 6, 2), new ReceiveRemedy { Kind = RemedyKind.Review }, matter);
        matter = world.Township.Do("penalty", "remedy-outcome", new(2025, 7, 2), new RecordRemedyOutcome { Outcome = RemedyOutcome.Changed, ChangedFine = 600 }, matter);
        matter = world.Township.Do("penalty", "unpublish", new(2025, 7, 3), new UnpublishDecision { Reason = "决定已变更" }, matter);
        Assert.Equal((600m, 1000m), (world.State(matter).FineDueYuan, world.State(matter).FinePaidYuan));
        Assert.Equal("archived", world.Stage(matter));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("breachEnded", Field("file", world.Filed with { BreachEnded = new(2025, 12, 2) }));
        Assert.Equal("partyAge", Field("file", world.Filed with { PartyAge = 131 }));
        Assert.Equal("parts", Field("punish-on-the-spot", world.OnTheSpot with { Parts = [] }));
        Assert.Equal("parts", Field("punish-on-the-spot", world.OnTheSpot with { Parts = [new() { Kind = PenaltyKind.Fine }] }));
        Assert.Equal("parts", Field("punish-on-the-spot", world.OnTheSpot with { Parts = [new() { Kind = PenaltyKind.Goods, Amount = -1 }] }));

        var matter = world.Run(Situation("decided"));
        Assert.Equal("parts", Field("decide", PenaltyWorld.Decision with { Parts = PenaltyWorld.Fine(0) }, matter));
        Assert.Equal("parts", Field("notify", new GivePriorNotice { Parts = [] }, matter));
        Assert.Equal("fine", Field("pay", new PayFine(), matter));
        Assert.Equal("fine", Field("pay", new PayFine { Fine = -5, Surcharge = 9 }, matter));
        Assert.Equal("amount", Field("collect-cash", new CollectCash { Amount = 0, Ground = CashGround.Remote }, matter));
        Assert.Equal("until", Field("defer", new DecideDeferral { Approved = true }, matter));
        Assert.Equal("until", Field("order-correction", new OrderCorrection { Content = "停止", Until = new(2025, 11, 30) }, matter));
        Assert.Equal("days", Field("extend", new ExtendCase { Days = 0, Basis = "条款" }, matter));
        Assert.Equal("hearingOn", Field("notify-hearing", new NotifyHearing { HearingOn = new(2025, 11, 30) }, matter));
        Assert.Equal("items", Field("hold-evidence", new HoldEvidence { Items = [] }, matter));
        Assert.Equal("item", Field("dispose-evidence", new DisposeEvidence { Item = "没有的", Disposal = EvidenceDisposal.Returned }, matter));
        Assert.Equal("to", Field("investigate", new Investigate { Kind = InvestigationKind.Inquiry, From = new(10, 0), To = new(9, 0) }, matter));
        Assert.Equal("changedFine", Field("remedy-outcome", new RecordRemedyOutcome { Outcome = RemedyOutcome.Changed, ChangedFine = -1 }, matter));
        Assert.Equal("changedFine", Field("revoke", new RevokeDecision { Reason = "错", ChangedFine = -1 }, matter));
    }

    [Fact]
    public void Names_stand_beside_the_journal_and_never_in_title_columns_or_flags()
    {
        var matter = world.Run(world.Grave.Without("review"));
        var derived = matter.Derive(world.Township.Law);
        var shown = string.Join('\n', [derived.Title, .. derived.Cells, .. derived.Flags.Select(f => f.Text)]);
        Assert.DoesNotContain("张某某", shown);
        Assert.Equal("森林防火期野外用火（后山）", derived.Title);
        Assert.Equal("张某某", world.Township.Reveal(world.State(matter).PartyName.Place!.Value));
    }

    /// <summary>Whatever is recorded in whatever order, folding never throws and a replay gives the same postings.</summary>
    [Fact]
    public void Any_sequence_of_acts_folds_and_replays() => Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(14).ToArbitrary(), picks =>
    {
        var here = new PenaltyWorld();
        var own = here.Township;
        var actions = Catalogue.Standard["penalty"].Actions.Where(a => !a.Opens && !a.IsCommon).Select(a => a.Code).ToList();
        var simple = picks.Count > 0 && picks[0] % 2 == 0;
        var matter = simple ? here.Run(here.Simple.UpTo("record-at-agency")) : here.Run(here.Good.UpTo("investigate"));
        foreach (var pick in picks)
        {
            var on = new DateOnly(2025, 2, 20).AddDays(pick / 100 % 120);
            own.Try("penalty", actions[pick % actions.Count], on, Sample(actions[pick % actions.Count], here), own.Now(matter));
            if (pick % 11 == 0 && own.Now(matter).Lines.Length > 2)
                own.Try("penalty", "void", own.Today, new VoidEntry { Reason = "重复" }, own.Now(matter), a => a with { Target = own.Now(matter).Lines[^1].Entry.Seq });
        }
        own.AssertReplayEqualsLive();
        return own.Now(matter).Derive(own.Law).Stage.Zh.Length > 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private Story Situation(string name) => name switch
    {
        "filed" => world.Good.UpTo("investigate"),
        "paused" => world.Good.UpTo("investigate").Then("pause", new(2025, 3, 4), new PauseCase { Reason = PauseReason.YearAppraisal }),
        "noticed" => world.Grave.UpTo("request-hearing"),
        "hearing" => world.Grave.UpTo("notify-hearing"),
        "decided" => world.Good.UpTo("publish"),
        "paid" => world.Good.UpTo("publish").Then("pay", new(2025, 3, 26), new PayFine { Fine = 1000 }),
        "published" => world.Good.UpTo("pay"),
        "court" => Situation("decided").Then("apply-to-court", new(2025, 11, 3), Sample("apply-to-court")),
        "remedy" => Situation("decided").Then("remedy", new(2025, 4, 3), Sample("remedy")),
        "revoked" => Situation("decided").Then("revoke", new(2025, 4, 3), Sample("revoke")),
        "no-penalty" => world.Good.UpTo("decide").Then("decide-no-penalty", new(2025, 3, 20), Sample("decide-no-penalty")),
        "transferred" => world.Good.UpTo("decide").Then("transfer", new(2025, 3, 20), Sample("transfer")),
        "dropped" => world.Good.UpTo("decide").Then("drop", new(2025, 3, 20), Sample("drop")),
        "merged" => world.Good.UpTo("decide").Then("merge", new(2025, 3, 20), Sample("merge")),
        "closed" => Situation("decided").Then("close", new(2025, 4, 3), Sample("close")),
        "archived" => world.Good,
        "spot" => world.Simple.UpTo("record-at-agency"),
        _ => world.Simple.Without("record-at-agency").UpTo("hand-in-cash"),
    };

    private Form Sample(string action) => Sample(action, world);

    private static Form Sample(string action, PenaltyWorld world) => action switch
    {
        "record-at-agency" => new RecordAtAgency(),
        "change-handlers" => new ChangeHandlers { Officers = [world.Second] },
        "ask-recusal" => new AskRecusal { Officer = world.First },
        "decide-recusal" => new DecideRecusal { Granted = true },
        "investigate" => new Investigate { Kind = InvestigationKind.Evidence, Officers = [world.First] },
        "sample" => new TakeSample { Item = "土样" },
        "hold-evidence" => new HoldEvidence { Items = [new() { Item = "打火机" }] },
        "dispose-evidence" => new DisposeEvidence { Disposal = EvidenceDisposal.Returned },
        "pause" => new PauseCase { Reason = PauseReason.Awaiting, Basis = "条款" },
        "resume" => new ResumeCase(),
        "extend" => new ExtendCase { Days = 10, Basis = "条款" },
        "end-investigation" => new EndInvestigation { Proposal = Proposal.Penalty, Serious = true, SuspectedCrime = true },
        "order-correction" => new OrderCorrection { Content = "清理现场" },
        "check-correction" => new CheckCorrection { Corrected = true },
        "notify" => new GivePriorNotice { Parts = PenaltyWorld.Fine(800), HearingTold = true },
        "hear-defence" => new HearDefence { Kind = DefenceKind.Heard },
        "request-hearing" => new RequestHearing(),
        "withdraw-hearing" => new WithdrawHearing(),
        "notify-hearing" => new NotifyHearing { HearingOn = new(2026, 1, 5) },
        "hold-hearing" => new HoldHearing { Chair = world.Chair },
        "review" => new ReviewLegality { Result = ReviewResult.Failed },
        "discuss" => new DiscussCase(),
        "decide" => PenaltyWorld.Decision,
        "decide-no-penalty" => new DecideNoPenalty { Ground = NoPenaltyGround.Minor },
        "drop" => new DropCase { Reason = "重复立案" },
        "transfer" => new TransferCase { Kind = TransferKind.Authority, To = "区林业局" },
        "take-back" => new TakeBackCase(),
        "merge" => new MergeCase { Target = new(Guid.Parse("00000000-0000-7000-8000-0000000000ff")) },
        "publish" => new PublishDecision(),
        "withhold" => new WithholdPublication { Reason = "涉及隐私" },
        "unpublish" => new UnpublishDecision { Reason = "已撤销" },
        "pay" => new PayFine { Fine = 300 },
        "collect-cash" => new CollectCash { Amount = 50, Ground = CashGround.Remote },
        "hand-in-cash" => new HandInCash(),
        "bank-cash" => new BankCash(),
        "defer" => new DecideDeferral { Approved = true, Until = new(2026, 3, 31) },
        "demand" => new DemandPerformance(),
        "apply-to-court" => new ApplyToCourt { Court = "区人民法院" },
        "enforce" => new EnforceDecision { By = Enforcer.Court, Fine = 700 },
        "agree-electronic-service" => new ConfirmElectronicService(),
        "court-ruling" => new RecordCourtRuling { Granted = true },
        "remedy" => new ReceiveRemedy { Kind = RemedyKind.Litigation },
        "remedy-outcome" => new RecordRemedyOutcome { Outcome = RemedyOutcome.Changed, ChangedFine = 100 },
        "revoke" => new RevokeDecision { Reason = "认定有误" },
        "close" => new CloseCase { Ground = ClosingGround.Performed },
        "archive" => new ArchiveCase { Pages = 20 },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No sample."),
    };

    private static IEnumerable<string> Offered(Matter matter) =>
        matter.Register.Actions.Where(a => !a.IsCommon && a.OfferedOn(matter)).Select(a => a.Code).Order(StringComparer.Ordinal);

    private string? Field(string action, Form form, Matter? matter = null) =>
        Assert.IsType<Refused>(world.Township.Try("penalty", action, new(2025, 12, 1), form, matter)).Refusals[0].Field;

    private static string Code(Decision decision) => Assert.IsType<Refused>(decision).Refusals[0].Code;
}
