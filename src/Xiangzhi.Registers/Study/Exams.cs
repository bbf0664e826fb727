using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>法治考试. Results come by hand or from the export of an online platform: one act, one row a person.</summary>
public sealed class Exams : Register<Exam>
{
    protected override void Define(Definition<Exam> d)
    {
        d.Named("exam", "法治考试", number: "{township}考〔{year}〕{n}号", Area.Study, "Law exams");
        d.Stage(s => s.Stage);
        d.Title(s => s.Name);
        d.Closes(s => s.Closed, s => s with { Announced = null, Cancelled = null });

        d.Opens<PlanExam>("plan", "安排考试").English("Plan an exam").By(Role.OfficeClerk, Role.Handler).Day("安排日期", "Planned on")
            .Refuse(f => f.Year is < 2000 or > 2099, nameof(PlanExam.Year), "年度应在 2000 到 2099 之间")
            .Refuse(f => f.FullMark is <= 0 or > 1000, nameof(PlanExam.FullMark), "满分应大于 0，不超过 1000")
            .Refuse(f => f.PassMark < 0 || f.PassMark > (f.FullMark ?? PlanExam.UsualFullMark), nameof(PlanExam.PassMark), "合格线应在 0 和满分之间")
            .Prints(ExamPapers.Notice);
        d.Act<DrawPaper>("draw", "组卷").English("Draw the paper").While(s => s.Sat is null).By(Role.OfficeClerk, Role.Handler)
            .Refuse(f => f.Questions.Count == 0, nameof(DrawPaper.Questions), "请至少选一道题")
            .Refuse(f => f.Questions.Distinct().Count() != f.Questions.Count, nameof(DrawPaper.Questions), "同一道题选了两次，请删去重复的")
            .Prefill(s => new() { Questions = s.Questions })
            .Prints(ExamPapers.Questions);
        d.Act<ListCandidates>("list", "列应考名单").English("List the eligible").By(Role.OfficeClerk, Role.Handler)
            .Refuse(f => f.Persons.Count == 0, nameof(ListCandidates.Persons), "请至少列一人");
        d.Act<ExemptCandidates>("exempt", "免考").By(Role.OfficeClerk, Role.Handler, Role.Leader)
            .Refuse((s, f, _) => f.Persons.Any(p => s.Candidates.All(c => c.Person != p)), nameof(ExemptCandidates.Persons), "免考的人不在应考名单里，请核对名单");
        d.Act<PostponeExam>("postpone", "延期").While(s => s.Sat is null).By(Role.OfficeClerk, Role.Handler)
            .Refuse((_, f, c) => f.PlannedFor < c.On, nameof(PostponeExam.PlannedFor), "改到的日期不能早于作出延期决定的这一天");
        d.Act<CancelExam>("cancel", "取消").While(s => s.Sat is null).By(Role.OfficeClerk, Role.Handler, Role.Leader);
        Marked(d.Act<SitExam>("sit", "登记成绩").English("Enter results").By(Role.OfficeClerk, Role.Handler).Day("考试日期", "Sat on"), f => f.Results, nameof(SitExam.Results))
            .Prefill(s => new() { Results = [.. s.Candidates.Where(c => c.Sat is null && c.Exempted is null).Select(c => new ResultRow { Person = c.Person })] });
        Marked(d.Act<ResitExam>("resit", "登记补考成绩").English("Enter re-sit results").While(s => s.Sat is not null).By(Role.OfficeClerk, Role.Handler).Day("补考日期", "Re-sat on"), f => f.Results, nameof(ResitExam.Results))
            .Prefill(s => new() { Results = [.. s.Candidates.Where(c => c.Passed is null && c.Exempted is null).Select(c => new ResultRow { Person = c.Person })] });
        d.Act<AnnounceResults>("announce", "公布成绩").English("Announce the results").While(s => s.Sat is not null).By(Role.OfficeClerk, Role.Handler)
            .Prints(ExamPapers.Results);

        d.Distinct("B7", "法治考试参考人数", "Sitters of law exams", "名").Each(s => s.Candidates).On(c => c.Sat).Subject(c => c.Person.Id.ToString("D"))
            .Slice("exam", "考试", (_, s) => s.Name)
            .Rule("当年有成绩的不同人员，一人考几场也算一名；补考到下一年才考的，算在下一年。");
        var (sat, eligible) = d.Ratio("B8a", "参考率", "Exam participation");
        sat.Each(s => s.Eligible).On(c => c.Exam).Known(c => c.Candidate.Sat).Slice("exam", "考试", (_, s) => s.Name)
            .Rule("有成绩的人，除以应考名单上未免考的人；补考也算参考，都归到这场考试首次开考的日期。");
        eligible.Each(s => s.Eligible).On(c => c.Exam).Known(c => c.Candidate.Listed).Slice("exam", "考试", (_, s) => s.Name);
        var (passed, graded) = d.Ratio("B8b", "合格率", "Exam pass rate");
        passed.Each(s => s.Eligible).On(c => c.Exam).Known(c => c.Candidate.Passed).Slice("exam", "考试", (_, s) => s.Name)
            .Rule("达到合格线的人，除以有成绩的人；补考合格的算合格，都归到这场考试首次开考的日期。");
        graded.Each(s => s.Eligible).On(c => c.Exam).Known(c => c.Candidate.Sat).Slice("exam", "考试", (_, s) => s.Name);
        d.Mean("B9", "平均分", "Mean mark", "分", digits: 1).Each(s => s.Eligible).On(c => c.Exam).Known(c => c.Candidate.Sat)
            .Amount(c => c.Candidate.FirstMark).Slice("exam", "考试", (_, s) => s.Name)
            .Rule("每人第一次的成绩的平均，缺考的不算，补考不改变；各场满分不同的，请按考试分开看。");
        d.Posts(StudySessions.SitterAccount).Each(s => s.Candidates).On(c => c.Sat).Subject(c => c.Person.Id.ToString("D"));

        d.List("年度", s => s.Year.ToString(CultureInfo.InvariantCulture), "Year").List("层级", s => s.Level, "Level").List("应考", s => s.Eligible.Count(), "Eligible")
            .List("参考", s => s.Candidates.Count(c => c.Sat is not null), "Sat").List("合格", s => s.Candidates.Count(c => c.Passed is not null), "Passed");
        d.Sheet("plan");
    }

    /// <summary>What no list of results can say: nothing, a person twice, both mark and absence, a mark outside the paper's.</summary>
    private static ActionBuilder<Exam, TForm> Marked<TForm>(ActionBuilder<Exam, TForm> act, Func<TForm, Items<ResultRow>> rows, string field) where TForm : Form<Exam> => act
        .Refuse(f => rows(f).Count == 0, field, "请至少填一人的成绩")
        .Refuse(f => rows(f).GroupBy(r => r.Person).Any(g => g.Count() > 1), field, "同一个人有两行成绩，请只留一行")
        .Refuse(f => rows(f).Any(r => r.Mark is not null && r.Absent is not null), field, "一个人不能既有成绩又缺考；两样都不填，记为未说明原因的缺考")
        .Refuse((s, f, _) => rows(f).Any(r => r.Mark < 0 || r.Mark > s.FullMark), field, "成绩应在 0 和满分之间；满分不对的，先更正考试安排");
}
