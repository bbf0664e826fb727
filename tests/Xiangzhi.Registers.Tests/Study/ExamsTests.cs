namespace Xiangzhi.Registers.Tests.Study;

public sealed class ExamsTests
{
    private static readonly DateOnly Day = new(2026, 9, 15);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> a;
    private readonly Ref<Staff> b;
    private readonly Ref<Staff> c;
    private readonly Ref<Staff> e;

    public ExamsTests() => (a, b, c, e) = (township.Person("S01"), township.Person("S02"), township.Person("S03"), township.Person("S05"));

    [Fact]
    public void An_exam_is_planned_drawn_sat_re_sat_and_announced()
    {
        var question = township.Do("question", "add", Day.AddDays(-99), QuestionsTests.Single());
        var exam = Plan();
        Assert.Equal(["draw", "list", "exempt", "postpone", "cancel", "sit"], township.Offered(exam));
        Do(exam, "draw", -10, new DrawPaper { Questions = [new(question.Id)] });
        Assert.Equal("已组卷", township.Stage(exam));
        Do(exam, "list", -9, new ListCandidates { Persons = [a, b] });
        Do(exam, "sit", 0, Sat((a, 90), (b, 40)));

        Assert.Equal("已考", township.Stage(exam));
        Assert.Equal(["list", "exempt", "sit", "resit", "announce"], township.Offered(exam));
        Do(exam, "resit", 20, new ResitExam { Results = [Row(b, 70)] });
        Do(exam, "announce", 21, new AnnounceResults());
        Assert.Equal("已公布", township.Stage(exam));
        Assert.Empty(township.Offered(exam));
        Assert.Equal("closed", Assert.IsType<Refused>(township.Try("exam", "sit", Day.AddDays(30), Sat((c, 50)), township.Now(exam))).Refusals[0].Code);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Participation_pass_rate_mean_and_sitters_are_counted_by_the_person()
    {
        var exam = Plan();
        Do(exam, "list", -9, new ListCandidates { Persons = [a, b, c, e] });
        Do(exam, "sit", 0, new SitExam { Results = [Row(a, 90), Row(b, 59.9m), Row(c, 60), new() { Person = e, Absent = AbsenceReason.Ill }] });

        Assert.Equal((75m, 3m, 4m), Parts("B8a"));
        Assert.Equal((66.67m, 2m, 3m), Parts("B8b"));
        Assert.Equal(69.97m, township.Figure("B9", 2026).Value);
        Assert.Equal(3, township.Figure("B7", 2026).Value);
    }

    [Fact]
    public void A_re_sit_makes_good_participation_and_pass_of_the_exam_but_leaves_each_first_mark()
    {
        var exam = Plan();
        Do(exam, "list", -9, new ListCandidates { Persons = [a, b, c] });
        Do(exam, "sit", 0, new SitExam { Results = [Row(a, 90), Row(b, 50), new() { Person = c, Absent = AbsenceReason.Duty }] });
        Do(exam, "resit", 30, new ResitExam { Results = [Row(b, 80), Row(c, 70)] });

        Assert.Equal((100m, 3m, 3m), Parts("B8a"));
        Assert.Equal((100m, 3m, 3m), Parts("B8b"));
        Assert.Equal(70, township.Figure("B9", 2026).Value);
        Assert.Equal(66.67m, township.Figure("B8a", 2026, asOf: Day.AddDays(29)).Value);
        Assert.Equal(50, township.Figure("B8b", 2026, asOf: Day.AddDays(29)).Value);
        Assert.Equal(70, township.Figure("B9", 2026, asOf: Day.AddDays(29)).Value);
    }

    [Fact]
    public void A_re_sit_in_the_new_year_belongs_to_the_rates_of_the_old_and_the_sitters_of_the_new()
    {
        var exam = Plan();
        Do(exam, "list", -9, new ListCandidates { Persons = [a, b] });
        Do(exam, "sit", 0, Sat((a, 90)));
        township.Do("exam", "resit", new(2027, 1, 8), new ResitExam { Results = [Row(b, 61)] }, township.Now(exam));

        Assert.Equal(50, township.Figure("B8a", 2026).Value);
        Assert.Equal(100, township.Figure("B8a", 2026, asOf: new(2027, 1, 8)).Value);
        Assert.Null(township.Figure("B8a", 2027).Value);
        Assert.Equal((1m, 1m), (township.Figure("B7", 2026).Value, township.Figure("B7", 2027).Value));
    }

    [Fact]
    public void Two_exams_share_a_sitter_and_are_told_apart_by_name()
    {
        Do(Plan("新提任领导干部考试"), "sit", 0, Sat((a, 95), (b, 85)));
        Do(Plan("职工年度考试"), "sit", 5, Sat((a, 70), (c, 50)));

        Assert.Equal(3, township.Figure("B7", 2026).Value);
        Assert.Equal(2, township.Figure("B7", 2026, slice: "新提任领导干部考试").Value);
        Assert.Equal(75, township.Figure("B8b", 2026).Value);
        Assert.Equal(50, township.Figure("B8b", 2026, slice: "职工年度考试").Value);
        Assert.Equal(90, township.Figure("B9", 2026, slice: "新提任领导干部考试").Value);
        Assert.Equal(100, township.Figure("B8a", 2026).Value);
    }

    [Fact]
    public void The_exempt_are_not_eligible_unless_they_sat_all_the_same()
    {
        var exam = Plan();
        Do(exam, "list", -9, new ListCandidates { Persons = [a, b, c] });
        Do(exam, "exempt", -3, new ExemptCandidates { Persons = [b, c], Reason = ExemptionReason.Maternity });
        Do(exam, "sit", 0, Sat((a, 90), (c, 80)));

        Assert.Equal((100m, 2m, 2m), Parts("B8a"));
    }

    [Fact]
    public void A_cancelled_exam_has_no_eligible_and_a_postponed_one_waits()
    {
        var exam = Plan();
        Do(exam, "list", -9, new ListCandidates { Persons = [a, b] });
        Do(exam, "postpone", -8, new PostponeExam { Reason = "平台维护", PlannedFor = Day.AddDays(9) });
        Assert.Equal("已延期", township.Stage(exam));
        Assert.Equal(Day.AddDays(9), State(exam).PlannedFor);
        Do(exam, "cancel", -7, new CancelExam { Reason = "改由区里统考" });

        Assert.Equal("已取消", township.Stage(exam));
        Assert.Empty(township.Offered(exam));
        Assert.Null(township.Figure("B8a", 2026).Value);
        Do(exam, "reopen", -6, new Reopen { Reason = "仍旧自己考" });
        Assert.Equal(["draw", "list", "exempt", "postpone", "cancel", "sit"], township.Offered(exam));
    }

    [Fact]
    public void A_corrected_mark_or_day_and_a_striking_out_move_every_figure()
    {
        var exam = Plan();
        var sat = Do(exam, "sit", 0, Sat((a, 50), (b, 70))).LastSeq;
        township.Correct(township.Now(exam), sat, Day, Sat((a, 65), (b, 70)), "平台成绩抄错");
        Assert.Equal((100m, 2m, 2m), Parts("B8b"));
        Assert.Equal(67.5m, township.Figure("B9", 2026).Value);

        township.Correct(township.Now(exam), sat, new(2027, 1, 5), Sat((a, 65), (b, 70)), "考试在元旦后");
        Assert.Equal((0m, 2m), (township.Figure("B7", 2026).Value, township.Figure("B7", 2027).Value));
        Assert.Equal(100, township.Figure("B8b", 2027).Value);

        township.Void(township.Now(exam), sat);
        Assert.Null(township.Figure("B8a", 2027).Value);
        Assert.Equal(0, township.Figure("B7", 2027).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_pass_mark_itself_passes_and_its_share_follows_the_highest_mark()
    {
        var exam = township.Do("exam", "plan", Day, new PlanExam { Name = "满分150", FullMark = 150 });
        Do(exam, "sit", 0, Sat((a, 90), (b, 89.9m)));

        Assert.Equal(90, State(exam).PassMark);
        Assert.Equal((50m, 1m, 2m), Parts("B8b"));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("passMark", township.Refusal("exam", "plan", Day, new PlanExam { Name = "甲", FullMark = 50, PassMark = 60 }).Field);
        Assert.Equal("fullMark", township.Refusal("exam", "plan", Day, new PlanExam { Name = "甲", FullMark = 0 }).Field);
        Assert.Equal("year", township.Refusal("exam", "plan", Day, new PlanExam { Name = "甲", Year = 26 }).Field);
        var exam = Plan();
        var question = new Ref<Questions>(township.Do("question", "add", Day.AddDays(-99), QuestionsTests.Single()).Id);
        Assert.Equal("questions", township.Refusal("exam", "draw", Day, new DrawPaper { Questions = [question, question] }, exam).Field);
        Assert.Equal("questions", township.Refusal("exam", "draw", Day, new DrawPaper { Questions = [] }, exam).Field);
        Assert.Equal("persons", township.Refusal("exam", "list", Day, new ListCandidates { Persons = [] }, exam).Field);
        Assert.Equal("persons", township.Refusal("exam", "exempt", Day, new ExemptCandidates { Persons = [a], Reason = ExemptionReason.Left }, exam).Field);
        Assert.Equal("plannedFor", township.Refusal("exam", "postpone", Day, new PostponeExam { Reason = "会", PlannedFor = Day.AddDays(-1) }, exam).Field);
        foreach (var wrong in new Items<ResultRow>[] { [], [Row(a, 1), Row(a, 2)], [new() { Person = a, Mark = 3, Absent = AbsenceReason.Ill }], [Row(a, 101)], [Row(a, -1)] })
        {
            Assert.Equal("results", township.Refusal("exam", "sit", Day, new SitExam { Results = wrong }, exam).Field);
            Assert.Equal("results", township.Refusal("exam", "resit", Day, new ResitExam { Results = wrong }, exam).Field);
        }
    }

    [Fact]
    public void A_result_is_read_as_a_platform_writes_it()
    {
        var text = new TextForm { ["results[0].person"] = "人S02", ["results[0].mark"] = "92.5分", ["results[1].person"] = "S01", ["results[1].absent"] = "病假" };
        var binding = new Binding(text, Day, township.Roster);
        var form = (SitExam)Catalogue.Standard["exam"].Action("sit")!.Form.Bind(binding);

        Assert.Empty(binding.Faults);
        Assert.Equal([(b, 92.5m, null), (a, null, AbsenceReason.Ill)], form.Results.Select(r => (r.Person, r.Mark, r.Absent)));
        Assert.Contains("得分", FormModel.Of(typeof(ResultRow)).Find("mark")!.Headings);
    }

    [Fact]
    public void A_form_for_results_begins_with_those_still_to_sit()
    {
        var exam = Plan();
        Do(exam, "list", -9, new ListCandidates { Persons = [a, b, c] });
        Do(exam, "exempt", -8, new ExemptCandidates { Persons = [c], Reason = ExemptionReason.Left });
        Do(exam, "sit", 0, Sat((a, 30)));

        Assert.Equal([b], ((SitExam)exam.Register.Action("sit")!.Prefilled(township.Now(exam))!).Results.Select(r => r.Person));
        Assert.Equal([a, b], ((ResitExam)exam.Register.Action("resit")!.Prefilled(township.Now(exam))!).Results.Select(r => r.Person));
    }

    [Fact]
    public void Notice_paper_and_results_bear_what_they_must()
    {
        var question = township.Do("question", "add", Day.AddDays(-99), QuestionsTests.Single());
        var exam = township.Do("exam", "plan", Day.AddDays(-20), new PlanExam { Name = "年度考试", PlannedFor = Day, Place = "法治云平台", Audiences = [TrainingAudience.Cadres] });
        Do(exam, "draw", -10, new DrawPaper { Questions = [new(question.Id), new(Guid.Empty)] });
        Do(exam, "list", -9, new ListCandidates { Persons = [a, b] });
        var notice = township.Paper(exam, "exam-notice");
        Assert.Contains("考试名称：年度考试", notice);
        Assert.Contains("考试日期：2026年9月15日", notice);
        Assert.Contains("考场或平台：法治云平台", notice);
        Assert.Contains("合格线：60分", notice);
        Assert.Contains("应考人员：人S01、人S02", notice);

        var paper = township.Paper(exam, "exam-paper");
        Assert.Contains("1. （单选）行政处罚的听证由谁提出？", paper);
        Assert.Contains("A. 当事人", paper);
        Assert.DoesNotContain("答案", paper);

        Do(exam, "sit", 0, new SitExam { Results = [Row(a, 55), new() { Person = b, Absent = AbsenceReason.Duty }] });
        Do(exam, "resit", 9, new ResitExam { Results = [Row(a, 88)] });
        Do(exam, "announce", 10, new AnnounceResults());
        var results = township.Paper(exam, "exam-results");
        Assert.Contains("应考：2人", results);
        Assert.Contains("参考：1人", results);
        Assert.Contains("1|人S01|55|88|合格", results);
        Assert.Contains("2|人S02|||缺考（公务出差）", results);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var (one, two) = (world.Person("S01"), world.Person("S02"));
        var exam = world.Do("exam", "plan", Day, new PlanExam { Name = "考试" });
        return (world, exam,
        [
            ("plan", new PlanExam { Name = "改名", FullMark = 120 }), ("draw", new DrawPaper { Questions = [new(one.Id)] }), ("list", new ListCandidates { Persons = [one, two] }),
            ("exempt", new ExemptCandidates { Persons = [one], Reason = ExemptionReason.Seconded }), ("postpone", new PostponeExam { Reason = "会" }), ("cancel", new CancelExam { Reason = "停" }),
            ("sit", Sat((one, 50), (two, 99))), ("resit", new ResitExam { Results = [Row(one, 77)] }), ("announce", new AnnounceResults()),
        ]);
    });

    private Matter Plan(string name = "年度考试") => township.Do("exam", "plan", Day.AddDays(-20), new PlanExam { Name = name });

    private Matter Do(Matter exam, string action, int days, Form form) => township.Do("exam", action, Day.AddDays(days), form, township.Now(exam));

    private (decimal?, decimal?, decimal?) Parts(string code) => township.Figure(code, 2026) is var f ? (f.Value, f.Numerator, f.Denominator) : default;

    private static SitExam Sat(params (Ref<Staff> Person, decimal Mark)[] rows) => new() { Results = [.. rows.Select(r => Row(r.Person, r.Mark))] };

    private static ResultRow Row(Ref<Staff> person, decimal mark) => new() { Person = person, Mark = mark };

    private Exam State(Matter exam) => (Exam)township.Now(exam).State;
}
