using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Publicity;

public sealed class LawVillagersTests
{
    private static readonly DateOnly Start = new(2023, 3, 1);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Villages> village;

    public LawVillagersTests() => village = township.Village("01", "甲村");

    [Fact]
    public void A_villager_is_nominated_assessed_recognised_renewed_and_withdraws()
    {
        var villager = Nominate();
        Assert.Equal(("已提名", "assess recognise decline change"), (township.Stage(villager), string.Join(' ', township.Offered(villager))));
        Do(villager, "assess", 10, new AssessVillager { Passed = true, Mark = 85 });
        Assert.Equal("已考核", township.Stage(villager));
        Do(villager, "recognise", 20, new RecogniseVillager { Certificate = "法明001", ValidTo = new(2026, 3, 20) });
        Assert.Equal(("在册", "renew activity change withdraw"), (township.Stage(villager), string.Join(' ', township.Offered(villager))));
        Assert.Empty(township.Flags(villager));

        Do(villager, "renew", 1000, new RenewVillager { ValidTo = new(2029, 3, 20) });
        Do(villager, "withdraw", 1200, new WithdrawVillager { Reason = WithdrawalReason.Moved });
        Assert.Equal("已退出", township.Stage(villager));
        Assert.Empty(township.Offered(villager));
        Assert.Equal("closed", Assert.IsType<Refused>(township.Try("villager", "renew", Start.AddDays(1201), new RenewVillager(), township.Now(villager))).Refusals[0].Code);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Who_is_declined_is_no_law_savvy_villager_and_may_be_taken_up_again()
    {
        var villager = Nominate();
        Do(villager, "assess", 5, new AssessVillager { Passed = false });
        Do(villager, "decline", 6, new DeclineVillager { Reason = "考核不合格" });

        Assert.Equal("未认定", township.Stage(villager));
        Assert.Empty(township.Offered(villager));
        Assert.Equal(0, township.Figure("C11", 2023).Value);
        Do(villager, "reopen", 60, new Reopen { Reason = "重新考核" });
        Assert.Equal(["assess", "recognise", "decline", "change"], township.Offered(villager));
    }

    [Fact]
    public void A_certificate_counts_from_its_first_day_through_its_last()
    {
        Recognise(new(2024, 1, 1), new(2025, 12, 31));

        Assert.Equal([0m, 1m, 1m, 0m], Stock(new(2023, 12, 31), new(2024, 1, 1), new(2025, 12, 31), new(2026, 1, 1)));
    }

    [Fact]
    public void A_renewal_in_time_makes_no_gap_and_no_double_and_a_late_one_leaves_its_gap()
    {
        var intime = Recognise(new(2024, 1, 1), new(2024, 12, 31));
        township.Do("villager", "renew", new(2024, 11, 1), new RenewVillager { ValidFrom = new(2025, 1, 1), ValidTo = new(2026, 12, 31) }, township.Now(intime));
        var late = Recognise(new(2024, 1, 1), new(2024, 12, 31));
        township.Do("villager", "renew", new(2025, 3, 1), new RenewVillager { ValidTo = new(2026, 12, 31) }, township.Now(late));

        Assert.Equal([2m, 1m, 1m, 2m], Stock(new(2024, 12, 31), new(2025, 1, 1), new(2025, 2, 28), new(2025, 3, 1)));
        Assert.Equal(new DateOnly(2026, 12, 31), State(late).ValidTo);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_certificate_renewed_before_its_end_is_one_certificate()
    {
        var villager = Recognise(new(2024, 1, 1), new(2025, 6, 30));
        township.Do("villager", "renew", new(2025, 3, 1), new RenewVillager { ValidTo = new(2026, 12, 31) }, township.Now(villager));

        Assert.Equal([1m, 1m, 1m, 0m], Stock(new(2025, 3, 1), new(2025, 6, 30), new(2026, 12, 31), new(2027, 1, 1)));
    }

    [Fact]
    public void A_withdrawal_ends_the_count_that_day_and_taking_it_back_restores_it()
    {
        var villager = Recognise(new(2024, 1, 1), null);
        township.Do("villager", "withdraw", new(2025, 6, 1), new WithdrawVillager { Reason = WithdrawalReason.Request, Remark = "外出务工" }, township.Now(villager));
        Assert.Equal([1m, 0m], Stock(new(2025, 5, 31), new(2025, 6, 1)));
        Assert.DoesNotContain(township.Roster.InForce(typeof(LawVillagers), new(2025, 6, 1)), i => i.Id == villager.Id);
        Assert.Contains(township.Roster.InForce(typeof(LawVillagers), new(2025, 5, 31)), i => i.Id == villager.Id && i.Label == "孙八");

        township.Do("villager", "reopen", new(2025, 7, 1), new Reopen { Reason = "人回来了" }, township.Now(villager));
        Assert.Equal([1m, 1m], Stock(new(2025, 6, 1), new(2026, 1, 1)));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_withdrawal_before_a_renewed_term_begins_leaves_nothing_of_it()
    {
        var villager = Recognise(new(2024, 1, 1), new(2024, 12, 31));
        township.Do("villager", "renew", new(2025, 3, 1), new RenewVillager { ValidFrom = new(2025, 6, 1), ValidTo = new(2027, 5, 31) }, township.Now(villager));
        township.Do("villager", "withdraw", new(2025, 4, 1), new WithdrawVillager { Reason = WithdrawalReason.Died }, township.Now(villager));

        Assert.Equal([1m, 0m, 0m, 0m], Stock(new(2024, 12, 31), new(2025, 1, 1), new(2025, 6, 1), new(2026, 12, 31)));
    }

    [Fact]
    public void The_stock_stands_by_the_village_of_the_certificate()
    {
        var other = township.Village("02", "乙村");
        Recognise(new(2024, 1, 1), null);
        Recognise(new(2024, 1, 1), null);
        var moved = Recognise(new(2024, 1, 1), null);
        township.Do("villager", "change", new(2024, 6, 1), new ChangeVillager { Village = other }, township.Now(moved));

        Assert.Equal((3m, 3m), (township.Figure("C11", 2024).Value, township.Figure("C11", 2024, slice: village.Id.ToString("D")).Value));
        Assert.Equal(other, State(moved).Village);
    }

    [Fact]
    public void Talks_to_courtyards_and_households_count_and_other_work_does_not()
    {
        var villager = Recognise(new(2024, 1, 1), null);
        foreach (var kind in Enum.GetValues<VillagerActivityKind>())
            township.Do("villager", "activity", new(2024, 8, 1), new RecordActivity { Kind = kind, Audience = 12 }, township.Now(villager));
        township.Do("villager", "activity", new(2025, 1, 2), new RecordActivity { Kind = VillagerActivityKind.Household }, township.Now(villager));
        Assert.Equal((2m, 1m), (township.Figure("C14", 2024).Value, township.Figure("C14", 2025).Value));

        township.Correct(township.Now(villager), township.Now(villager).LastSeq, new(2024, 12, 30), new RecordActivity { Kind = VillagerActivityKind.Household });
        Assert.Equal((3m, 0m), (township.Figure("C14", 2024).Value, township.Figure("C14", 2025).Value));
        township.Void(township.Now(villager), township.Now(villager).Opening.Entry.Seq);
        Assert.Equal((0m, 0m), (township.Figure("C14", 2024).Value, township.Figure("C11", 2024).Value));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Recognition_without_nomination_assessment_or_a_good_result_is_flagged_each_by_itself()
    {
        Assert.Equal(["nomination"], Keys(by: null, assessed: 5));
        Assert.Equal(["assessment"], Keys(by: NominatedBy.Self, assessed: null));
        Assert.Equal(["assessment"], Keys(by: NominatedBy.Self, assessed: 30));
        Assert.Equal(["result"], Keys(by: NominatedBy.Committees, assessed: 5, passed: false));
        Assert.Equal(["nomination", "assessment"], Keys(by: null, assessed: null));
        Assert.Empty(Keys(by: NominatedBy.Self, assessed: 5));

        IEnumerable<string> Keys(NominatedBy? by, int? assessed, bool passed = true)
        {
            var villager = Nominate(by);
            if (assessed is { } days)
                Do(villager, "assess", days, new AssessVillager { Passed = passed });
            Do(villager, "recognise", 20, new RecogniseVillager());
            var flags = township.Flags(villager).ToList();
            Assert.All(flags, f => Assert.Equal("lmb_select", f.Rule));
            return flags.Select(f => f.Key);
        }
    }

    [Fact]
    public void An_assessment_written_down_only_after_the_recognition_says_so()
    {
        var villager = Nominate();
        Do(villager, "recognise", 20, new RecogniseVillager());
        Do(villager, "assess", 5, new AssessVillager { Passed = true });

        var flag = Assert.Single(township.Flags(villager));
        Assert.Equal("assessment", flag.Key);
        Assert.Contains("才补录", flag.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_row_of_a_spreadsheet_brings_nomination_assessment_and_recognition() =>
        Assert.Equal(["nominate", "assess", "recognise"], Catalogue.Standard["villager"].SheetActions.Select(a => a.Code));

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var villager = Nominate();
        Assert.Equal("mark", township.Refusal("villager", "assess", Start, new AssessVillager { Mark = -1 }, villager).Field);
        Assert.Equal("validTo", township.Refusal("villager", "recognise", Start, new RecogniseVillager { ValidTo = Start.AddDays(-1) }, villager).Field);
        Do(villager, "recognise", 1, new RecogniseVillager());
        Assert.Equal("validTo", township.Refusal("villager", "renew", Start.AddDays(9), new RenewVillager { ValidFrom = new(2025, 1, 1), ValidTo = new(2024, 1, 1) }, township.Now(villager)).Field);
        Assert.Equal("audience", township.Refusal("villager", "activity", Start.AddDays(9), new RecordActivity { Kind = VillagerActivityKind.Needs, Audience = -1 }, township.Now(villager)).Field);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var place = world.Village("01", "甲村");
        var villager = world.Do("villager", "nominate", Start, new NominateVillager { Name = "周九", Village = place });
        return (world, villager,
        [
            ("nominate", new NominateVillager { Name = "吴十", Village = place, By = NominatedBy.Self }), ("assess", new AssessVillager { Passed = true }),
            ("recognise", new RecogniseVillager { ValidTo = Start.AddDays(30) }), ("decline", new DeclineVillager { Reason = "否" }), ("renew", new RenewVillager { ValidFrom = Start.AddDays(25), ValidTo = Start.AddDays(90) }),
            ("renew", new RenewVillager()), ("activity", new RecordActivity { Kind = VillagerActivityKind.Courtyard }), ("change", new ChangeVillager { Village = place }),
            ("withdraw", new WithdrawVillager { Reason = WithdrawalReason.Other }),
        ]);
    });

    private Matter Nominate(NominatedBy? by = NominatedBy.Self) =>
        township.Do("villager", "nominate", Start, new NominateVillager { Name = "孙八", Village = village, Groups = [PriorityGroup.GroupHead], By = by });

    private Matter Recognise(DateOnly from, DateOnly? to)
    {
        var villager = Nominate();
        Do(villager, "assess", 3, new AssessVillager { Passed = true });
        return township.Do("villager", "recognise", from, new RecogniseVillager { ValidTo = to }, township.Now(villager));
    }

    private Matter Do(Matter villager, string action, int days, Form form) => township.Do("villager", action, Start.AddDays(days), form, township.Now(villager));

    private IEnumerable<decimal> Stock(params DateOnly[] days) => days.Select(day => township.Figure("C11", day.Year, asOf: day).Value!.Value);

    private LawVillager State(Matter villager) => (LawVillager)township.Now(villager).State;
}
