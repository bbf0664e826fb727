namespace Xiangzhi.Registers.Tests.Study;

public sealed class TrainingsTests
{
    private static readonly DateOnly June = new(2026, 6, 8);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> officer;
    private readonly Ref<Staff> clerk;

    public TrainingsTests() => (officer, clerk) = (township.Person("S01", roles: Role.Officer), township.Person("S02"));

    [Fact]
    public void A_training_is_planned_held_and_its_certificates_issued()
    {
        var training = Plan(June, TrainingAudience.Officers);
        Assert.Equal(["postpone", "cancel", "hold"], township.Offered(training));
        Hold(training, June, new() { Hours = 8, Trainees = [Row(officer), Row(clerk)] });
        Assert.Equal(("已举办", "certify"), (township.Stage(training), Assert.Single(township.Offered(training))));

        Assert.Equal("certificates", township.Refusal("training", "certify", June.AddDays(9), Certificate(township.Person("S03")), township.Now(training)).Field);
        township.Do("training", "certify", June.AddDays(9), Certificate(officer), township.Now(training));

        Assert.Equal("已归档", township.Stage(training));
        Assert.Equal(["结1号", ""], State(training).Trainees.Select(t => t.Certificate));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_training_postponed_and_then_cancelled_counts_nothing()
    {
        var training = Plan(June, TrainingAudience.Cadres);
        township.Do("training", "postpone", June, new PostponeTraining { Reason = "农忙", PlannedFor = June.AddDays(20) }, training);
        Assert.Equal("已延期", township.Stage(training));
        township.Do("training", "cancel", June.AddDays(10), new CancelTraining { Reason = "并入区里的培训" }, township.Now(training));

        Assert.Equal("已取消", township.Stage(training));
        Assert.Empty(township.Offered(training));
        Assert.Equal((0m, 0m), (township.Figure("B5", 2026).Value, township.Figure("B6", 2026).Value));

        township.Do("training", "reopen", June.AddDays(11), new Reopen { Reason = "仍旧自己办" }, township.Now(training));
        Assert.Equal(["postpone", "cancel", "hold"], township.Offered(training));
    }

    [Fact]
    public void Every_audience_counts_in_all_trainings_and_in_its_own_figure()
    {
        Hold(Plan(June, TrainingAudience.Officers), June, new() { Others = 10 });
        Hold(Plan(June, TrainingAudience.RuleOfLawStaff, TrainingAudience.Officers), June, new() { Others = 5 });
        Hold(Plan(June, TrainingAudience.LawSavvyVillagers), June, new() { Others = 20, OthersCounted = Counted.Estimate });
        Hold(Plan(June, TrainingAudience.Mediators, TrainingAudience.VillageCadres), June, new() { Trainees = [Row(clerk)] });

        Assert.Equal([4m, 36m, 2m, 1m], new[] { "B5", "B6", "B10", "C12" }.Select(code => township.Figure(code, 2026).Value!.Value));
        Assert.True(township.Figure("B6", 2026).Estimate);
        Assert.False(township.Figure("B5", 2026).Estimate);
    }

    [Fact]
    public void Person_times_are_named_staff_named_villagers_and_others_together()
    {
        var villager = township.Do("villager", "nominate", new(2024, 1, 1), new NominateVillager { Name = "赵六", Village = township.Village("01", "甲村") });
        Hold(Plan(June, TrainingAudience.LawSavvyVillagers), June, new() { Trainees = [Row(officer), Row(clerk)], Villagers = [new(villager.Id)], Others = 4 });
        Hold(Plan(June, TrainingAudience.Cadres), June.AddDays(1), new() { Trainees = [Row(officer)] });

        Assert.Equal(8, township.Figure("B6", 2026).Value);
        Assert.False(township.Figure("B6", 2026).Estimate);
    }

    [Fact]
    public void Hours_are_those_that_each_officer_attended_and_follow_the_role_on_the_day()
    {
        Hold(Plan(June, TrainingAudience.Officers), June, new() { Hours = 8, Trainees = [Row(officer), Row(clerk)] });
        Hold(Plan(June, TrainingAudience.Officers), June.AddDays(1), new() { Hours = 6, Trainees = [new() { Person = officer, Hours = 2.5m }] });
        Assert.Equal(10.5m, township.Figure("B11", 2026).Value);

        township.Do("staff", "change", June.AddDays(5), new ChangeDuties { Office = "enforcement", Roles = [Role.Officer] }, township.Matters.Single(m => m.Id == clerk.Id));
        Hold(Plan(June, TrainingAudience.Officers), June.AddDays(7), new() { Hours = 3, Trainees = [Row(officer), Row(clerk)] });

        Assert.Equal(16.5m, township.Figure("B11", 2026).Value);
        Assert.Equal(13.5m, township.Figure("B11", 2026, slice: officer.Id.ToString("D")).Value);
        Assert.Equal(3m, township.Figure("B11", 2026, slice: clerk.Id.ToString("D")).Value);
    }

    [Fact]
    public void A_correction_across_the_year_and_a_striking_out_move_the_figures()
    {
        var training = Hold(Plan(new(2025, 12, 1), TrainingAudience.Officers), new(2025, 12, 30), new() { Hours = 4, Trainees = [Row(officer)] });
        township.Correct(township.Now(training), township.Now(training).LastSeq, new(2026, 1, 2), new HoldTraining { Hours = 5, Trainees = [Row(officer), Row(clerk)] });
        Assert.Equal([0m, 0m, 0m], new[] { "B5", "B6", "B11" }.Select(code => township.Figure(code, 2025).Value!.Value));
        Assert.Equal([1m, 2m, 5m], new[] { "B5", "B6", "B11" }.Select(code => township.Figure(code, 2026).Value!.Value));

        township.Void(township.Now(training), township.Now(training).Opening.Entry.Seq);
        Assert.Equal([0m, 0m, 0m], new[] { "B5", "B6", "B11" }.Select(code => township.Figure(code, 2026).Value!.Value));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("audiences", township.Refusal("training", "plan", June, new PlanTraining { Topic = "民法典", Audiences = [] }).Field);
        var training = Plan(June, TrainingAudience.Cadres);
        Assert.Equal("trainees", Refused(new() { Trainees = [Row(clerk), Row(clerk)] }));
        Assert.Equal("trainees", Refused(new() { Hours = 4, Trainees = [new() { Person = clerk, Hours = 5 }] }));
        Assert.Equal("villagers", Refused(new() { Villagers = [new(clerk.Id), new(clerk.Id)] }));
        Assert.Equal("others", Refused(new() { Others = -2 }));
        Assert.Equal("hours", Refused(new() { Hours = -1 }));
        Assert.Equal("plannedFor", township.Refusal("training", "postpone", June, new PostponeTraining { Reason = "农忙", PlannedFor = June.AddDays(-1) }, training).Field);

        string? Refused(HoldTraining form) => township.Refusal("training", "hold", June, form, training).Field;
    }

    [Fact]
    public void The_papers_bear_audience_hours_trainer_and_people()
    {
        var training = Plan(June, TrainingAudience.Officers, TrainingAudience.Cadres);
        Assert.Contains("授课人：王老师", township.Paper(training, "training-sign-in"));
        Hold(training, June, new() { Hours = 8, Trainees = [Row(officer)], Others = 12, OthersCounted = Counted.Estimate, Place = "党校" });

        var record = township.Paper(training, "training-record");
        Assert.Contains("培训对象：执法人员、机关干部", record);
        Assert.Contains("学时：8", record);
        Assert.Contains("时间：2026年6月8日", record);
        Assert.Contains("地点：党校", record);
        Assert.Contains("参训人数：列名1人，另12人（估计）", record);
        Assert.Contains("参训人员：人S01", record);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var one = world.Person("S01", roles: Role.Officer);
        var training = world.Do("training", "plan", June, Planned(TrainingAudience.Officers));
        return (world, training,
        [
            ("plan", Planned(TrainingAudience.LawSavvyVillagers)), ("postpone", new PostponeTraining { Reason = "会议" }), ("cancel", new CancelTraining { Reason = "停" }),
            ("hold", new HoldTraining { Hours = 7.5m, Trainees = [Row(one)], Others = 3, OthersCounted = Counted.Estimate }), ("certify", Certificate(one)),
        ]);
    });

    private static TraineeRow Row(Ref<Staff> person) => new() { Person = person };

    private static CertifyTraining Certificate(Ref<Staff> person) => new() { Certificates = [new() { Person = person, Number = "结1号" }] };

    private static PlanTraining Planned(params TrainingAudience[] audiences) => new() { Topic = "行政执法程序", Audiences = [.. audiences], OutsideTrainer = "王老师" };

    private Matter Plan(DateOnly on, params TrainingAudience[] audiences) => township.Do("training", "plan", on, Planned(audiences));

    private Matter Hold(Matter training, DateOnly on, HoldTraining form) => township.Do("training", "hold", on, form, township.Now(training));

    private Training State(Matter training) => (Training)township.Now(training).State;
}
