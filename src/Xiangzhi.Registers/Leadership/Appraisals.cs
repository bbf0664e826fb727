using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>年度目标考核 of offices and villages by what they achieved. No person is scored, and nobody is ranked.</summary>
public sealed class Appraisals : Register<YearAppraisal>
{
    public static PaperDefinition Sheet { get; } = new("appraisal-sheet", new("考核评分表", "Score sheet"), null, DraftSheet);

    protected override void Define(Definition<YearAppraisal> d)
    {
        d.Named("appraisal", "年度目标考核", number: "{township}考核〔{year}〕{n}号", Area.Leadership, "Yearly appraisals");
        d.Stage(s => s.Stage);
        d.Title(s => string.Create(CultureInfo.InvariantCulture, $"{s.Year}年{Label(s.Of)}法治建设目标考核"));
        d.Closes(s => s.Approved ?? s.Cancelled, s => s with { Approved = null, Cancelled = null });

        d.Opens<SetCriteria>("set", "定细则").English("Set the criteria").By(Role.OfficeClerk, Role.Leader).Day("印发日期", "Issued on")
            .Refuse(f => f.Year is < 2000 or > 2099, nameof(SetCriteria.Year), "年度应在 2000 到 2099 之间")
            .Refuse(f => Weightless(f.Criteria), nameof(SetCriteria.Criteria), "请至少写一项，每项的分值应大于 0")
            .Refuse(f => Unknown(f.Criteria), nameof(SetCriteria.Criteria), "有的指标编码不在指标清单里，请核对或者不填");
        d.Act<ChangeCriteria>("change", "调整细则").English("Change the criteria").While(s => s.Scores.Count == 0).By(Role.OfficeClerk, Role.Leader).Next(_ => false)
            .Refuse(f => Weightless(f.Criteria), nameof(ChangeCriteria.Criteria), "请至少写一项，每项的分值应大于 0")
            .Refuse(f => Unknown(f.Criteria), nameof(ChangeCriteria.Criteria), "有的指标编码不在指标清单里，请核对或者不填")
            .Prefill(s => new() { Criteria = [.. s.Criteria.Select(c => new CriterionRow { Text = c.Text, Weight = c.Weight, Figure = c.Figure })], Reason = "" });
        d.Act<ScoreAppraisal>("score", "评分").By(Role.OfficeClerk, Role.Leader).Day("评分日期", "Scored on").Next(s => s.Published is null)
            .Refuse((s, f, _) => Nonsense(s, f.Scores), nameof(ScoreAppraisal.Scores), ScoreMessage)
            .Prints(Sheet);
        d.Act<PublishAppraisal>("publish", "公示").While(s => s.Scores.Count > 0 && s.Published is null).By(Role.OfficeClerk).Day("公示日期", "Published on")
            .Refuse((_, f, c) => f.Until < c.On, nameof(PublishAppraisal.Until), "公示的末日早于公示的首日，请核对").Prints(Sheet);
        d.Act<ObjectToAppraisal>("object", "提出异议").English("Object").While(s => s.Published is not null).By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("异议日期", "Objected on").EvenAfterClosing().Next(_ => false);
        d.Act<AnswerAppraisalObjection>("answer", "答复异议").English("Answer an objection").While(s => s.Objections.Any(o => o.Answered is null)).By(Role.OfficeClerk, Role.Leader).Day("答复日期", "Answered on").EvenAfterClosing()
            .Refuse((s, f, _) => s.Objections.All(o => o.Number != f.Number), nameof(AnswerAppraisalObjection.Number), "没有这个序号的异议，请按提出的顺序填写")
            .Refuse((s, f, _) => f.Scores.Count > 0 && (!f.Upheld || Nonsense(s, f.Scores)), nameof(AnswerAppraisalObjection.Scores), ScoreMessage)
            .Prefill(s => new() { Number = s.Objections.FirstOrDefault(o => o.Answered is null)?.Number ?? 0, Answer = "" });
        d.Act<ApproveAppraisal>("approve", "审定").While(s => s.Scores.Count > 0).By(Role.Leader).Day("审定日期", "Approved on").Next(s => s.Published is not null && s.Objections.All(o => o.Answered is not null));
        d.Act<CancelAppraisal>("cancel", "取消考核").English("Cancel").By(Role.Leader).Next(_ => false);

        d.Clock("lead_objection").Awaits("answer").Each(s => s.Objections, from: o => o.Raised, until: o => o.Answered, key: o => o.Number.ToString(CultureInfo.InvariantCulture))
            .Named("答复考核异议", "Answer the objection");

        d.List("年度", s => s.Year, "Year").List("考核对象", s => s.Of, "Of").List("细则项数", s => s.Criteria.Count, "Criteria").List("总分值", s => Number(s.Weights), "Weights")
            .List("已评", s => s.Appraised, "Appraised").List("异议", s => s.Objections.Count, "Objections");
        d.Sheet("set");
    }

    private const string ScoreMessage = "请核对：每行选一个部门或村（社区），项数按细则的顺序，得分在 0 到该项分值之间；异议不成立的不改评分";

    private static bool Weightless(Items<CriterionRow> rows) => rows.Count == 0 || rows.Any(r => r.Weight <= 0);

    private static bool Unknown(Items<CriterionRow> rows) =>
        rows.Any(r => r.Figure is { Length: > 0 } code && Catalogue.Standard.FindFigure(code) is null);

    private static bool Nonsense(YearAppraisal s, Items<AppraisalScoreRow> rows) => rows.Count == 0 || rows.Any(r =>
        string.IsNullOrEmpty(r.Office.Value) == r.Village is null || r.Criterion < 1 || r.Criterion > s.Criteria.Count
        || r.Points < 0 || r.Points > s.Criteria[r.Criterion - 1].Weight);

    private static Paper DraftSheet(PaperRequest request)
    {
        var s = (YearAppraisal)request.Matter.State;
        string Name(Code<Offices> office, Ref<Villages>? village) => village is { } v ? request.Roster.Item(v.Id)?.Label ?? "" : request.Codes([office]);
        return new()
        {
            Title = [string.Create(CultureInfo.InvariantCulture, $"{s.Year}年度法治建设目标考核评分表")],
            Number = s.Number.Length > 0 ? s.Number : null,
            Blocks =
            [
                Table.Of([new("序号", 0.5, CellSetting.Centre), new("考核内容", 4), new("分值", 1, CellSetting.Right), new("依据的指标", 1)],
                    s.Criteria.Select(IReadOnlyList<string> (c, i) => [Number(i + 1), c.Text, Number(c.Weight), c.Figure])),
                Table.Of([new("部门或村（社区）", 2), new("第几项", 1, CellSetting.Right), new("得分", 1, CellSetting.Right)],
                    s.Scores.Select(IReadOnlyList<string> (x) => [Name(x.Office, x.Village), Number(x.Criterion), Number(x.Points)])),
                new Paragraph(["公示期内有异议的，以部门或村（社区）的名义书面提出。"]),
            ],
            Signature = request.Signed(s.Published?.Day ?? request.Line.Entry.On),
        };
    }
}
