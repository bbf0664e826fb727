using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>考试通知, 试卷 and 成绩表 of an exam.</summary>
public static class ExamPapers
{
    public static PaperDefinition Notice { get; } = new("exam-notice", new("考试通知", "Exam notice"), null, DraftNotice);

    public static PaperDefinition Questions { get; } = new("exam-paper", new("试卷", "Exam paper"), null, DraftQuestions);

    public static PaperDefinition Results { get; } = new("exam-results", new("成绩表", "Exam results"), null, DraftResults);

    private static Paper DraftNotice(PaperRequest request)
    {
        var s = (Exam)request.Matter.State;
        return new()
        {
            Title = ["考试通知"],
            Number = request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("考试名称", s.Name)),
                    Row(Cell("参考对象", string.Join("、", s.Audiences.Select(Label))), Cell("考试方式", Label(s.Mode))),
                    Row(Cell("考试日期", Day(s.PlannedFor)), Cell("考场或平台", s.Place)),
                    Row(Cell("满分", $"{Number(s.FullMark)}分"), Cell("合格线", $"{Number(s.PassMark)}分")),
                    Row(Cell("应考人员", request.Names(s.Candidates.Where(c => c.Exempted is null).Select(c => c.Person)), lines: 3)),
                ]),
                new Paragraph(["因故不能参加的，请在考试前说明原因，另行安排补考。"]),
            ],
            Signature = request.Signed(s.Planned?.Day),
        };
    }

    private static Paper DraftQuestions(PaperRequest request)
    {
        var s = (Exam)request.Matter.State;
        var questions = s.Questions.Select(q => request.Roster.Matter(q.Id)?.State as Question).ToList();
        return new()
        {
            Title = [s.Name, "试卷"],
            Blocks =
            [
                new Paragraph(["姓名：", new BlankRun(6), "　单位：", new BlankRun(8), "　得分：", new BlankRun(4)], Placing.Flush),
                .. questions.SelectMany((q, i) => Ask(q, i + 1)),
            ],
        };
    }

    private static IEnumerable<Block> Ask(Question? question, int number)
    {
        if (question is null)
        {
            yield return new Paragraph([string.Create(CultureInfo.InvariantCulture, $"{number}. "), new BlankRun(20)]);
            yield break;
        }
        yield return new Paragraph([string.Create(CultureInfo.InvariantCulture, $"{number}. （{Label(question.Kind)}）{question.Text}")]);
        foreach (var option in question.Options)
            yield return new Paragraph([option]);
    }

    private static Paper DraftResults(PaperRequest request)
    {
        var s = (Exam)request.Matter.State;
        var rows = s.Candidates.Where(c => c.Exempted is null || c.Sat is not null).ToList();
        var sat = rows.Where(c => c.Sat is not null).ToList();
        return new()
        {
            Title = [s.Name, "成绩表"],
            Number = request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("考试日期", Day(s.Sat?.Day)), Cell("合格线", $"{Number(s.PassMark)}分")),
                    Row(Cell("应考", $"{Number(rows.Count)}人"), Cell("参考", $"{Number(sat.Count)}人"), Cell("合格", $"{Number(sat.Count(c => c.Passed is not null))}人")),
                ]),
                Table.Of([new("序号", 0.5, CellSetting.Centre), new("姓名", 1.5), new("成绩", 1, CellSetting.Right), new("补考后最高", 1, CellSetting.Right), new("结果", 1)],
                    rows.Select(IReadOnlyList<string> (c, i) =>
                    [
                        (i + 1).ToString(CultureInfo.InvariantCulture), request.Name(c.Person) ?? "",
                        c.Sat is null ? "" : Number(c.FirstMark), c.BestMark > c.FirstMark ? Number(c.BestMark) : "", Outcome(c),
                    ])),
            ],
            Signature = request.Signed(s.Announced?.Day),
        };
    }

    private static string Outcome(Candidate c) =>
        c.Passed is not null ? "合格" : c.Sat is not null ? "不合格" : c.Absent is { } reason ? $"缺考（{Label(reason)}）" : "未考";
}
