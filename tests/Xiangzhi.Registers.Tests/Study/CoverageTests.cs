namespace Xiangzhi.Registers.Tests.Study;

/// <summary>B12: different persons with a record, over the cadres on the roster; fed by three registers and the roster.</summary>
public sealed class CoverageTests
{
    private static readonly DateOnly March = new(2026, 3, 2);

    private readonly TestTownship township = new(new(2027, 2, 1));

    [Fact]
    public void A_person_with_records_in_three_registers_is_one_person()
    {
        Ref<Staff>[] cadres = [township.Person("S01"), township.Person("S02"), township.Person("S03")];
        Study(March, cadres[0], cadres[1]);
        Train(March.AddDays(1), cadres[0]);
        Sit(March.AddDays(2), cadres[0], 80);

        var coverage = township.Figure("B12", 2026);
        Assert.Equal((66.67m, 2m, 3m), (coverage.Value, coverage.Numerator, coverage.Denominator));

        Sit(March.AddDays(3), cadres[2], 30);
        Assert.Equal(100, township.Figure("B12", 2026).Value);
        Assert.Equal(0, township.Figure("B12", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Only_cadres_on_the_roster_at_the_day_count_above_and_below()
    {
        var stays = township.Person("S01");
        var leaves = township.Person("S02");
        var mediator = township.Person("S03", standing: Standing.Other);
        township.Person("S04", joined: new(2026, 7, 1));
        Study(March, stays, leaves, mediator);
        Assert.Equal(100, township.Figure("B12", 2026, asOf: new(2026, 6, 30)).Value);

        township.Do("staff", "leave", new(2026, 9, 1), new LeaveStaff(), township.Now(township.Matters.Single(m => m.Id == leaves.Id)));

        Assert.Equal((50m, 1m, 2m), (township.Figure("B12", 2026).Value, township.Figure("B12", 2026).Numerator, township.Figure("B12", 2026).Denominator));
        Assert.Equal(3, township.Figure("B12", 2026, asOf: new(2026, 8, 31)).Denominator);
        Assert.Equal(2, township.Figure("B12", 2026, asOf: new(2026, 9, 1)).Denominator);
    }

    [Fact]
    public void Who_becomes_a_cadre_joins_the_roster_of_cadres_that_day_and_who_ceases_leaves_it()
    {
        var person = township.Person("S01", standing: Standing.Other);
        Assert.Null(township.Figure("B12", 2026).Value);

        Change(person, new(2026, 4, 1), Standing.Cadre);
        Change(person, new(2026, 5, 1), null);
        Assert.Equal(0, township.Figure("B12", 2026, asOf: new(2026, 3, 31)).Denominator);
        Assert.Equal(1, township.Figure("B12", 2026, asOf: new(2026, 4, 1)).Denominator);

        Change(person, new(2026, 8, 1), Standing.Other);
        Assert.Equal(1, township.Figure("B12", 2026, asOf: new(2026, 7, 31)).Denominator);
        Assert.Equal(0, township.Figure("B12", 2026, asOf: new(2026, 8, 1)).Denominator);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Nobody_is_covered_by_a_record_of_another_year()
    {
        var person = township.Person("S01");
        Study(new(2025, 12, 31), person);

        Assert.Equal((100m, 0m), (township.Figure("B12", 2025).Value, township.Figure("B12", 2026).Value));
    }

    [Fact]
    public void Every_account_that_is_posted_is_read_by_a_figure()
    {
        township.Person("S01");
        Study(March, township.Person("S02"));
        var read = Catalogue.Standard.Figures.SelectMany(f => f.Accounts.Concat(f.Lower)).ToHashSet();

        Assert.All(township.Postings, p => Assert.Contains(p.Account, read));
        Assert.Contains(township.Postings, p => p.Account == "B12+study");
    }

    private void Study(DateOnly on, params Ref<Staff>[] present) =>
        township.Do("study", "hold", on, new HoldStudy { Present = [.. present] }, township.Do("study", "plan", on, new PlanStudy { Kind = StudyKind.StaffStudy, Topic = "宪法" }));

    private void Train(DateOnly on, Ref<Staff> person) =>
        township.Do("training", "hold", on, new HoldTraining { Trainees = [new() { Person = person }] }, township.Do("training", "plan", on, new PlanTraining { Topic = "民法典", Audiences = [TrainingAudience.Cadres] }));

    private void Sit(DateOnly on, Ref<Staff> person, decimal mark) =>
        township.Do("exam", "sit", on, new SitExam { Results = [new() { Person = person, Mark = mark }] }, township.Do("exam", "plan", on, new PlanExam { Name = "干部考试" }));

    private void Change(Ref<Staff> person, DateOnly on, Standing? standing) =>
        township.Do("staff", "change", on, new ChangeDuties { Office = "village", Standing = standing }, township.Matters.Single(m => m.Id == person.Id));
}
