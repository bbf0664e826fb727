using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Petitions;

public sealed class VillagePetitionsTests
{
    private static readonly DateOnly Day = new(2023, 9, 12);

    private readonly TestTownship township = new(new(2025, 2, 1));
    private readonly Ref<Villages> village;
    private readonly Ref<Staff> cadre;

    public VillagePetitionsTests()
    {
        village = township.Village("01", "甲村");
        cadre = township.Person("C01");
    }

    [Fact]
    public void An_entry_answered_at_once_is_one_record()
    {
        var entry = Enter(f => f with { Answered = true, Answer = "说清了" });
        Assert.Equal(("已答复", "revisit"), (township.Stage(entry), string.Join(' ', township.Offered(entry))));
        Assert.Equal((1m, 1m, 0m), (township.Figure("F6", 2023).Value, township.Figure("F6", 2023, slice: village.Id.ToString("D")).Value, township.Figure("F7a", 2023).Value));
    }

    [Fact]
    public void Every_exit_closes_it_and_it_counts_all_the_same()
    {
        (string Action, Form Form, string Stage)[] exits =
        [
            ("answer", new AnswerInVillage { Settled = true }, "已答复"), ("pass-up", new PassVillagePetitionUp { Office = "平安办" }, "已转出"), ("withdraw", new WithdrawVillagePetition(), "已撤回"),
            ("to-dispute", Dispute(), "已转出"), ("to-petition", Petition(), "已转出"),
        ];
        foreach (var (action, form, stage) in exits)
        {
            var entry = Enter();
            Assert.Contains(action, township.Offered(entry));
            township.Do("village-petition", action, Day.AddDays(2), form, entry);
            Assert.Equal((stage, "revisit"), (township.Stage(entry), string.Join(' ', township.Offered(entry))));
        }
        Assert.Equal((5m, 1m), (township.Figure("F6", 2023).Value, township.Figure("F7a", 2023).Value));
        Assert.Single(township.Matters, m => m.Register is Registers.Disputes);
        Assert.Equal(PetitionForm.Telephone, ((Petition)Assert.Single(township.Matters, m => m.Register is Registers.Petitions).State).Form);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_correction_across_the_year_moves_it_and_reopening_opens_it()
    {
        var entry = Enter(f => f with { Answered = true });
        township.Do("village-petition", "reopen", Day.AddDays(5), new Reopen { Reason = "又来" }, township.Now(entry));
        Assert.Equal("已录入", township.Stage(entry));
        township.Correct(township.Now(entry), entry.Opening.Entry.Seq, new(2024, 1, 3), Form());
        Assert.Equal((0m, 1m), (township.Figure("F6", 2023).Value, township.Figure("F6", 2024).Value));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_cadre_it_is_about_does_not_read_who_came_and_an_accusation_is_not_taken()
    {
        var entry = township.Now(Enter(f => f with { About = [cadre] }));
        Assert.False(Rights.MayReadPersonal(new("C01", "某", [new(Role.VillageCadre, new(village.Id, null))]), entry, entry.Opening.Entry));
        Assert.True(Rights.MayReadPersonal(new("C02", "某", [new(Role.VillageCadre, new(village.Id, null))]), entry, entry.Opening.Entry));
        Assert.Equal("purpose", township.Refusal("village-petition", "enter", Day, Form() with { Purpose = PetitionPurpose.Accusation }).Field);
        Assert.Equal("purpose", township.Refusal("village-petition", "to-petition", Day, Petition() with { Purpose = PetitionPurpose.Accusation }, entry).Field);
        Assert.Equal("subject", township.Refusal("village-petition", "enter", Day, Form() with { Subject = "" }).Field);
        Assert.Equal("parties", township.Refusal("village-petition", "to-dispute", Day, Dispute() with { Parties = [] }, entry).Field);
    }

    [Fact]
    public void What_became_a_petition_stays_hidden_from_the_one_complained_of()
    {
        var entry = Enter(f => f with { About = [cadre] });
        township.Do("village-petition", "to-petition", Day, Petition(), entry);
        var petition = Assert.Single(township.Matters, m => m.Register is Registers.Petitions);
        Assert.False(Rights.MayReadPersonal(new("C01", "某", [new(Role.Handler)]), petition, petition.Opening.Entry));
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2025, 2, 1));
        var place = world.Village("01", "甲村");
        var entry = world.Do("village-petition", "enter", Day, new EnterVillagePetition { Subject = "路灯", Village = place, Petitioner = "甲" });
        return (world, entry,
        [
            ("answer", new AnswerInVillage()), ("pass-up", new PassVillagePetitionUp { Office = "平安办" }), ("withdraw", new WithdrawVillagePetition()), ("to-dispute", Dispute()), ("to-petition", Petition()),
            ("revisit", new RevisitInVillage()), ("enter", new EnterVillagePetition { Subject = "水", Village = place, Answered = true }),
        ]);
    });

    private static TurnVillagePetitionIntoDispute Dispute() => new() { Kind = "neighbours", Cause = "排水沟", Level = DisputeLevel.Village, Parties = [new() { Side = DisputeSide.Applicant, Name = "孙录" }] };

    private static TurnVillagePetitionIntoPetition Petition() => new() { Purpose = PetitionPurpose.Claim, Subject = "路灯不亮", Petitioner = "孙录" };

    private EnterVillagePetition Form() => new() { Subject = "路灯不亮", Village = village, Form = PetitionForm.Telephone, Content = "rural", Petitioner = "孙录", Words = "三个月不亮" };

    private Matter Enter(Func<EnterVillagePetition, EnterVillagePetition>? change = null) => township.Do("village-petition", "enter", Day, change is null ? Form() : change(Form()));
}
