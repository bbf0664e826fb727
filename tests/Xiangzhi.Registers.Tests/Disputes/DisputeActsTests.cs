namespace Xiangzhi.Registers.Tests.Disputes;

public sealed class DisputeActsTests
{
    private static readonly DateOnly Spring = DisputeWorld.Spring;

    private readonly DisputeWorld world = new();

    [Fact]
    public void A_matter_goes_from_the_desk_to_the_archive()
    {
        var dispute = world.TakeIn(Spring);
        Assert.Equal("已登记", world.Stage(dispute));
        Assert.Equal("试验调〔2024〕1号", dispute.Number);
        world.Do(dispute, "accept", Spring);
        Assert.Equal("已受理", world.Stage(dispute));
        world.Do(dispute, "notify", Spring);
        world.Do(dispute, "mediate", Spring.AddDays(5));
        Assert.Equal("调解中", world.Stage(dispute));
        world.Do(dispute, "agree", Spring.AddDays(9));
        Assert.Equal("履行中", world.Stage(dispute));
        world.Do(dispute, "perform", Spring.AddDays(20));
        Assert.Equal("已办结", world.Stage(dispute));
        world.Do(dispute, "visit", Spring.AddDays(30));
        world.Do(dispute, "file", Spring.AddDays(31));
        Assert.Equal("已归档", world.Stage(dispute));
        Assert.Empty(world.Township.Flags(dispute));
        Assert.Equal("地界相争", world.Township.Now(dispute).Derive(world.Township.Law).Title);
        world.Township.AssertReplayEqualsLive();
    }

    public static TheoryData<string, string[], string[]> Stages => new()
    {
        { "已登记", [], ["accept", "escalate", "hand-on", "merge", "refuse", "reject", "settle", "to-petition", "withdraw"] },
        { "已受理", ["accept"], ["agree", "assign", "escalate", "extend", "fail", "hand-on", "inquire", "mediate", "merge", "notify", "refuse", "replace", "settle", "terminate", "to-petition", "withdraw"] },
        { "调解中", ["accept", "mediate", "notify"], ["agree", "assign", "escalate", "extend", "fail", "hand-on", "inquire", "mediate", "merge", "refuse", "replace", "settle", "terminate", "to-petition", "withdraw"] },
        { "履行中", ["accept", "agree"], ["apply-confirmation", "file", "perform", "renege", "urge", "visit"] },
        { "已办结", ["accept", "settle"], ["file", "visit"] },
        { "已归档", ["accept", "agree", "file"], ["apply-confirmation", "perform", "renege", "urge", "visit"] },
        { "不予受理", ["reject"], [] },
    };

    [Theory, MemberData(nameof(Stages))]
    public void The_page_offers_what_may_come_next_and_all_of_it_can_be_recorded(string stage, string[] path, string[] next)
    {
        string[] always = ["criminal", "risk", "tell-routes"];
        var told = path.Contains("reject");
        var expected = next.Concat(always).Where(a => !(told && a == "tell-routes")).Order(StringComparer.Ordinal);
        var dispute = Walk(path);
        Assert.Equal(stage, world.Stage(dispute));
        Assert.Equal(expected, dispute.Register.Actions.Where(a => !a.IsCommon && a.OfferedOn(world.Township.Now(dispute))).Select(a => a.Code).Order(StringComparer.Ordinal));

        var other = world.TakeIn(Spring);
        foreach (var action in expected)
        {
            var again = Walk(path);
            Assert.IsType<Accepted>(world.Try(again, action, Spring.AddDays(3), world.FormOf(action, other.Id)));
        }
        world.Township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("notify", "accept")]
    [InlineData("mediate", "accept", "notify")]
    [InlineData("mediate", "accept", "notify", "mediate")]
    [InlineData("report", "accept", "risk")]
    [InlineData("file", "accept", "notify", "mediate", "fail")]
    [InlineData("perform", "accept", "notify", "mediate", "agree")]
    [InlineData("tell-routes", "accept", "notify", "terminate-silently")]
    public void The_main_button_is_the_next_lawful_step(string next, params string[] path)
    {
        var dispute = world.TakeIn(Spring);
        foreach (var action in path)
        {
            if (action == "terminate-silently")
                world.Do(dispute, "terminate", Spring.AddDays(1), new TerminateMediation { Ground = TerminationGround.Missing });
            else
                world.Do(dispute, action, Spring.AddDays(1));
        }
        Assert.Equal(next, dispute.Register.Actions.First(a => a.IsNextOn(world.Township.Now(dispute))).Code);
    }

    [Theory]
    [InlineData("settle", DisputeOutcome.SettledThemselves)]
    [InlineData("fail", DisputeOutcome.Failed)]
    [InlineData("terminate", DisputeOutcome.Terminated)]
    [InlineData("withdraw", DisputeOutcome.Withdrawn)]
    [InlineData("hand-on", DisputeOutcome.HandedOn)]
    [InlineData("agree", DisputeOutcome.WrittenAgreement)]
    public void Every_exit_concludes(string action, DisputeOutcome outcome)
    {
        var dispute = world.Accepted(Spring);
        world.Do(dispute, action, Spring.AddDays(4));

        Assert.Equal(outcome, world.State(dispute).Conclusion!.Outcome);
        Assert.Equal(Spring.AddDays(4), world.State(dispute).Concluded!.Value.Day);
        world.Do(dispute, "file", Spring.AddDays(6));
        Assert.True(world.Township.Now(dispute).IsClosed);
    }

    [Fact]
    public void A_merged_dispute_closes_and_the_other_one_knows_of_it()
    {
        var first = world.Accepted(Spring);
        var second = world.Accepted(Spring.AddDays(1));

        world.Do(second, "merge", Spring.AddDays(2), new MergeDispute { Other = new(first.Id), Reason = "同一块地" });

        Assert.Equal("已并案", world.Stage(second));
        Assert.True(world.Township.Now(second).IsClosed);
        Assert.Equal([second.Id], world.State(first).Absorbed);
        Assert.Equal("已受理", world.Stage(first));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_merge_into_itself_into_nothing_or_into_a_merged_one_is_refused_with_its_field()
    {
        var first = world.Accepted(Spring);
        var second = world.Accepted(Spring);
        var third = world.Accepted(Spring);
        world.Do(second, "merge", Spring.AddDays(1), new MergeDispute { Other = new(first.Id), Reason = "同一事" });

        AssertRefused(third, "merge", new MergeDispute { Other = new(third.Id), Reason = "错" }, "other");
        AssertRefused(third, "merge", new MergeDispute { Other = new(Guid.NewGuid()), Reason = "错" }, "other");
        AssertRefused(third, "merge", new MergeDispute { Other = new(second.Id), Reason = "错" }, "other");
        AssertRefused(third, "merge", new MergeDispute { Other = new(world.Village.Id), Reason = "错" }, "other");
    }

    [Fact]
    public void What_cannot_mean_anything_is_refused_with_its_field()
    {
        var open = world.Accepted(Spring);
        var agreed = world.Agreed(Spring);
        Refused(world.Township.Try("dispute", "take-in", Spring, world.TakeIn() with { Cause = " " }), "cause");
        Refused(world.Township.Try("dispute", "take-in", Spring, world.TakeIn() with { Parties = [] }), "parties");
        Refused(world.Township.Try("dispute", "take-in", Spring, world.TakeIn() with { AroseOn = Spring.AddDays(1) }), "aroseOn");
        AssertRefused(open, "replace", new ReplaceMediators { Ground = ReplacementGround.Recusal, Mediators = [] }, "mediators");
        AssertRefused(open, "refuse", new RefuseMediation { Sides = [] }, "sides");
        AssertRefused(open, "extend", new ExtendMediation { Units = 0, Approver = "双方", Reason = "无" }, "units");
        AssertRefused(open, "escalate", new EscalateDispute { To = DisputeLevel.Village, Reason = "同级" }, "to");
        AssertRefused(open, "risk", new RecordRisk { Kinds = [] }, "kinds");
        AssertRefused(open, "mediate", new HoldMediation { Place = "村", Result = SessionResult.Continued, NextOn = Spring.AddDays(20) }, "nextOn");
        AssertRefused(open, "agree", DisputeWorld.Agree() with { Instalments = [new() { DueOn = Spring.AddDays(19) }] }, "instalments");
        AssertRefused(open, "tell-routes", new TellRoutes { Routes = [] }, "routes");
        AssertRefused(agreed, "sign", new SignAgreement(), "partiesSigned");
        AssertRefused(agreed, "perform", new PerformAgreement { Number = 1 }, "number");
    }

    [Theory]
    [InlineData("perform")]
    [InlineData("urge")]
    [InlineData("renege")]
    [InlineData("visit")]
    [InlineData("apply-confirmation")]
    [InlineData("receive-confirmation")]
    [InlineData("extend-confirmation")]
    [InlineData("decide-confirmation")]
    [InlineData("sign")]
    [InlineData("tell-routes")]
    [InlineData("risk")]
    [InlineData("report")]
    [InlineData("criminal")]
    public void What_may_lawfully_follow_the_closing_is_recorded(string action)
    {
        var dispute = world.Agreed(Spring);
        world.Do(dispute, "file", Spring.AddDays(30));

        Assert.IsType<Accepted>(world.Try(dispute, action, Spring.AddDays(60)));
    }

    [Theory]
    [InlineData("mediate")]
    [InlineData("agree")]
    [InlineData("fail")]
    [InlineData("withdraw")]
    [InlineData("escalate")]
    public void Other_acts_on_a_closed_matter_ask_for_it_to_be_taken_up_again(string action)
    {
        var dispute = world.Agreed(Spring);
        world.Do(dispute, "file", Spring.AddDays(30));

        Assert.Equal("closed", Assert.IsType<Refused>(world.Try(dispute, action, Spring.AddDays(60))).Refusals[0].Code);

        world.Township.Do("dispute", "reopen", Spring.AddDays(60), new Reopen { Reason = "又争起来" }, world.Township.Now(dispute));
        Assert.Equal("调解中", world.Stage(dispute));
        Assert.IsType<Accepted>(world.Try(dispute, action, Spring.AddDays(61)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_agreement_takes_effect_on_the_day_of_its_last_signature()
    {
        var dispute = world.Agreed(Spring, a => a with { Sealed = false });
        Assert.Null(world.State(dispute).Agreement!.Effective);

        world.Do(dispute, "sign", Spring.AddDays(14), new SignAgreement { Sealed = true });

        Assert.Equal(Spring.AddDays(14), world.State(dispute).Agreement!.Effective!.Value.Day);
    }

    [Fact]
    public void Instalments_are_numbered_by_their_day_and_performed_one_by_one()
    {
        var dispute = world.Agreed(Spring, a => a with { Instalments = [new() { DueOn = new(2024, 6, 1), Sum = 500 }, new() { DueOn = new(2024, 5, 1), Sum = 300 }] });
        Assert.Equal([new(2024, 5, 1), new(2024, 6, 1)], world.State(dispute).Agreement!.Instalments.Select(i => i.Due));

        world.Do(dispute, "perform", new(2024, 4, 30), new PerformAgreement { Number = 1 });
        Assert.Null(world.State(dispute).Agreement!.Performed);
        world.Do(dispute, "perform", new(2024, 5, 30), new PerformAgreement { Number = 2 });

        Assert.Equal(new(2024, 5, 30), world.State(dispute).Agreement!.Performed!.Value.Day);
        Assert.Equal("已办结", world.Stage(dispute));
    }

    [Fact]
    public void Names_stay_out_of_the_public_part_and_can_be_erased_one_by_one()
    {
        var dispute = world.Agreed(Spring);
        var before = world.Township.Now(dispute).Derive(world.Township.Law);
        var bytes = string.Concat(world.Township.Entries.Select(e => System.Text.Encoding.UTF8.GetString(e.Content.Span)));
        Assert.DoesNotContain("张一", bytes);
        Assert.DoesNotContain("退回半米", bytes);
        var seq = (int)dispute.Lines[0].Entry.Seq;

        world.Township.Do("dispute", "erase", world.Township.Today, new ErasePersonal { Entry = seq, Slot = "parties[0]", Ground = ErasureGround.EnteredWrongly, Reason = "本人要求" }, world.Township.Now(dispute));

        var parties = world.State(dispute).Parties;
        Assert.Null(world.Township.Reveal(parties[0].Name.Place!.Value));
        Assert.Equal("李二", world.Township.Reveal(parties[1].Name.Place!.Value));
        var after = world.Township.Now(dispute).Derive(world.Township.Law);
        Assert.Equal(before.Cells, after.Cells);
        Assert.Equal(before.Flags, after.Flags);
    }

    private Matter Walk(string[] path)
    {
        var dispute = world.TakeIn(Spring);
        foreach (var action in path)
            world.Do(dispute, action, Spring.AddDays(1));
        return dispute;
    }

    private void AssertRefused(Matter dispute, string action, Form form, string field) => Refused(world.Try(dispute, action, Spring.AddDays(20), form), field);

    private static void Refused(Decision decision, string field)
    {
        var refusal = Assert.Single(Assert.IsType<Refused>(decision).Refusals, r => r.Code == "nonsense");
        Assert.Equal(field, refusal.Field);
        Assert.NotEmpty(refusal.Message);
    }
}
