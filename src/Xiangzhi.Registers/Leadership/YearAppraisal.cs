namespace Xiangzhi.Registers;

/// <summary>年度目标考核: one year's criteria for offices or for villages, the scores by criterion, and objections to them.</summary>
public sealed record YearAppraisal
{
    public int Year { get; init; }
    public AppraisalOf Of { get; init; }
    public string Number { get; init; } = "";
    public Items<Criterion> Criteria { get; init; } = [];
    public Items<AppraisalScore> Scores { get; init; } = [];
    public Items<AppraisalObjection> Objections { get; init; } = [];
    public Mark? Set { get; init; }
    public Mark? Published { get; init; }
    public DateOnly? PublishedUntil { get; init; }
    public Mark? Approved { get; init; }
    public Mark? Cancelled { get; init; }

    public decimal Weights => Criteria.Sum(c => c.Weight);

    /// <summary>Offices or villages with at least one score.</summary>
    public int Appraised => Scores.Select(s => (s.Office, s.Village)).Distinct().Count();

    public AppraisalStage Stage =>
        Cancelled is not null ? AppraisalStage.Cancelled
        : Approved is not null ? AppraisalStage.Approved
        : Published is not null ? AppraisalStage.Published
        : Scores.Count > 0 ? AppraisalStage.Scored : AppraisalStage.Set;

    internal YearAppraisal With(Items<AppraisalScoreRow> rows) => rows.Aggregate(this, (s, row) =>
        s with { Scores = [.. s.Scores.Where(x => !row.Replaces(x)), new AppraisalScore(row.Office, row.Village, row.Criterion, row.Points)] });
}

/// <param name="Weight">Most points for it.</param>
/// <param name="Figure">Code of the figure that grounds the score; empty where the score is entered with its ground.</param>
public sealed record Criterion(string Text, decimal Weight, string Figure);

/// <param name="Criterion">Its number among the criteria, from 1.</param>
public sealed record AppraisalScore(Code<Offices> Office, Ref<Villages>? Village, int Criterion, decimal Points);

public sealed record AppraisalObjection(int Number, Mark Raised, Mark? Answered, bool Upheld);

public enum AppraisalOf
{
    [Label("乡级部门", English = "Offices of the township")] Offices,
    [Label("村（社区）", English = "Villages")] Villages,
}

public enum AppraisalStage
{
    [Label("已定细则", English = "Criteria set")] Set,
    [Label("已评分")] Scored,
    [Label("公示中", English = "Published")] Published,
    [Label("已审定")] Approved,
    [Label("已取消"), Aside] Cancelled,
}

public sealed record CriterionRow
{
    [Label("考核内容", English = "Criterion"), Hint("考核办成的事和质量，不考核登录、打卡、在线时长", English = "What was achieved and how well; never log-ins, check-ins or time online")] public required string Text { get; init; }
    [Label("分值", English = "Weight"), Unit("分", 1)] public required decimal Weight { get; init; }
    [Label("依据的指标", English = "Figure"), Hint("指标编码，例如 F8；没有的不填", English = "Code of a figure, e.g. F8; empty if none")] public string? Figure { get; init; }
}

public sealed record SetCriteria : Form<YearAppraisal>
{
    [Label("年度", English = "Year")] public required int Year { get; init; }
    [Label("考核对象", English = "Who is appraised"), Also("对象")] public required AppraisalOf Of { get; init; }
    [Label("文号", English = "Official number")] public string? Number { get; init; }
    [Label("考核细则", English = "Criteria")] public required Items<CriterionRow> Criteria { get; init; }

    public override YearAppraisal Into(YearAppraisal s, At at) => s with { Year = Year, Of = Of, Number = Number ?? "", Criteria = Criteria.Read(), Set = at.Mark };
}

public sealed record ChangeCriteria : Form<YearAppraisal>
{
    [Label("考核细则", English = "Criteria")] public required Items<CriterionRow> Criteria { get; init; }
    [Label("调整原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override YearAppraisal Into(YearAppraisal s, At at) => s with { Criteria = Criteria.Read() };
}

public sealed record AppraisalScoreRow
{
    [Label("部门", English = "Office")] public Code<Offices> Office { get; init; }
    [Label("村（社区）", English = "Village"), Also("村")] public Ref<Villages>? Village { get; init; }
    [Label("第几项", English = "Criterion number"), Hint("按细则的顺序，从1数起", English = "In the order of the criteria, from 1")] public required int Criterion { get; init; }
    [Label("得分", English = "Points"), Unit("分", 1)] public required decimal Points { get; init; }
    [Label("评分依据", English = "Ground"), Hint("指标的数字或加减分的事由；不写姓名", English = "The figure's value, or why points were given or taken; no names")] public required string Ground { get; init; }

    internal bool Replaces(AppraisalScore s) => s.Criterion == Criterion && s.Office == Office && s.Village == Village;
}

public sealed record ScoreAppraisal : Form<YearAppraisal>
{
    [Label("评分", English = "Scores")] public required Items<AppraisalScoreRow> Scores { get; init; }

    public override YearAppraisal Into(YearAppraisal s, At at) => s.With(Scores);
}

public sealed record PublishAppraisal : Form<YearAppraisal>
{
    [Label("公示方式", English = "Where"), Hint("例如 公开栏、工作群", English = "E.g. notice board, work group")] public string? Where { get; init; }
    [Label("公示到", English = "Until"), Hint("含当日", English = "Inclusive")] public DateOnly? Until { get; init; }

    public override YearAppraisal Into(YearAppraisal s, At at) => s with { Published = at.Mark, PublishedUntil = Until };
}

public sealed record ObjectToAppraisal : Form<YearAppraisal>
{
    [Label("部门", English = "Office")] public Code<Offices> Office { get; init; }
    [Label("村（社区）", English = "Village")] public Ref<Villages>? Village { get; init; }
    [Label("异议内容", English = "Objection"), Wide, Hint("不写姓名", English = "No names")] public required string Text { get; init; }

    public override YearAppraisal Into(YearAppraisal s, At at) => s with { Objections = s.Objections.Add(new(s.Objections.Count + 1, at.Mark, null, false)) };
}

public sealed record AnswerAppraisalObjection : Form<YearAppraisal>
{
    [Label("第几个异议", English = "Objection number"), Hint("按提出的顺序，从1数起", English = "In the order raised, from 1")] public required int Number { get; init; }
    [Label("异议成立", English = "Upheld")] public bool Upheld { get; init; }
    [Label("改正的评分", English = "Scores put right"), Hint("异议不成立的不填", English = "Empty if not upheld")] public Items<AppraisalScoreRow> Scores { get; init; } = [];
    [Label("答复", English = "Answer"), Wide, Hint("不写姓名", English = "No names")] public required string Answer { get; init; }

    public override YearAppraisal Into(YearAppraisal s, At at) => (s with
    {
        Objections = [.. s.Objections.Select(o => o.Number == Number ? o with { Answered = at.Mark, Upheld = Upheld } : o)],
    }).With(Upheld ? Scores : []);
}

public sealed record ApproveAppraisal : Form<YearAppraisal>
{
    [Label("审定的会议", English = "Approved at")] public string? Meeting { get; init; }
    [Label("结果怎么用", English = "Use of the result"), Wide, Hint("不写姓名", English = "No names")] public string? Use { get; init; }

    public override YearAppraisal Into(YearAppraisal s, At at) => s with { Approved = at.Mark };
}

public sealed record CancelAppraisal : Form<YearAppraisal>
{
    [Label("取消原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override YearAppraisal Into(YearAppraisal s, At at) => s with { Cancelled = at.Mark };
}

internal static class CriterionRows
{
    public static Items<Criterion> Read(this Items<CriterionRow> rows) => [.. rows.Select(r => new Criterion(r.Text, r.Weight, r.Figure ?? ""))];
}
