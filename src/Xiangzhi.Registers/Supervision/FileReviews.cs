using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>A review of case files 案卷评查: a sample is drawn by a recorded seed, each file gets a score and its findings.</summary>
public sealed record FileReview
{
    public string Subject { get; init; } = "";
    public SupervisionBody By { get; init; }

    /// <summary>Registers whose files are reviewed, by code; empty where the files were named by hand.</summary>
    public Items<Code<ReviewedRegisters>> Registers { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public Items<ReviewedFile> Files { get; init; } = [];
    public Mark? Opened { get; init; }
    public Mark? Sampled { get; init; }
    public string Seed { get; init; } = "";

    /// <summary>The list from which the files were drawn.</summary>
    public Items<Ref<Register>> Pool { get; init; } = [];

    /// <summary>How often was drawn: who draws until he likes the files shows it.</summary>
    public int Draws { get; init; }
    public Mark? Held { get; init; }
    public Mark? Told { get; init; }
    public Mark? Closed { get; init; }

    /// <summary>The office scores by checklist and by its own standard; a review from above brings its own score, older ones were scored by hand.</summary>
    public bool ByChecklist => By == SupervisionBody.Township && Registers.Count > 0;

    public IEnumerable<ReviewedFile> Scored => Files.Where(f => f.Score is not null);

    /// <summary>Mean of the scores, to one decimal; null before the first.</summary>
    public decimal? Mean => Scored.Any() ? decimal.Round(Scored.Average(f => f.Score!.Value), 1, MidpointRounding.AwayFromZero) : null;

    public ReviewedFile? FileOf(Guid id) => Files.FirstOrDefault(f => f.File == new Ref<Register>(id));

    /// <summary>Whether a file belongs into the pool: of a register that is reviewed, closed within the period, both days inclusive.</summary>
    public bool Takes(string register, DateOnly? closed, bool isVoid) =>
        !isVoid && closed is { } day && Registers.Any(r => r.Value == register) && !(day < From) && !(day > To);

    /// <summary>The draw repeated from what is recorded.</summary>
    public IEnumerable<Guid> DrawAgain() => RandomDraw.Draw(Seed, Pool.Select(p => p.Id), Files.Count);
}

public sealed record ReviewedFile(Ref<Register> File)
{
    public decimal? Score { get; init; }
    public FileGrade? Grade { get; init; }

    /// <summary>Rules that the file does not meet.</summary>
    public Items<CheckedRule> Gaps { get; init; } = [];

    /// <summary>Findings outside the rules, or all where there was no checklist.</summary>
    public Items<string> Others { get; init; } = [];
    public Mark? On { get; init; }
    public Mark? Corrected { get; init; }

    public int Findings => Gaps.Count + Others.Count;
    public bool ToCorrect => Findings > 0 && Corrected is null;
}

public enum FileGrade
{
    [Label("优秀", English = "Excellent")] Excellent,
    [Label("良好", English = "Good")] Good,
    [Label("合格", English = "Sufficient")] Sufficient,
    [Label("不合格", English = "Insufficient")] Insufficient,
}

public enum FileReviewStage
{
    [Label("待抽卷", English = "To be drawn")] Open,
    [Label("评查中", English = "Under review")] Sampled,
    [Label("待通报", English = "To be told")] Held,
    [Label("整改中", English = "Being corrected")] Correcting,
    [Label("已完成", English = "Done")] Done,
    [Label("办结", English = "Closed")] Closed,
}

/// <summary>案卷评查.</summary>
public sealed class FileReviews : Register<FileReview>
{
    protected override void Define(Definition<FileReview> d)
    {
        d.Named("file-review", "案卷评查", number: "{township}评〔{year}〕{n}号", Area.Enforcement, "Case-file reviews");
        d.Stage(s => s.Closed is not null ? FileReviewStage.Closed : s.Sampled is null ? FileReviewStage.Open : s.Files.Any(f => f.Score is null) ? FileReviewStage.Sampled
            : s.Told is null ? FileReviewStage.Held : s.Files.Any(f => f.ToCorrect) ? FileReviewStage.Correcting : FileReviewStage.Done);
        d.Title(s => s.Subject);
        d.Closes(s => s.Closed, s => s with { Closed = null });

        Role[] by = [Role.Reviewer, Role.Handler, Role.Leader, Role.Supervisor];
        d.Opens<OpenReview>("open", "立项").By(by).Refuse(f => f.To < f.From, nameof(OpenReview.To), "止日早于起日，请核对");
        d.Act<DrawFiles>("draw", "抽取案卷").English("Draw the files").While(s => s.Held is null).Next(s => s.Sampled is null).By(by)
            .Refuse(f => f.Count < 1 || f.Count > f.Pool.Distinct().Count(), nameof(DrawFiles.Count), "抽取的卷数在1和名录总数之间");
        d.Act<ScoreFile>("score", "评一卷").English("Score a file").While(s => s.Sampled is not null).Next(s => s.Files.Any(f => f.Score is null)).By(by)
            .Refuse((s, f, _) => s.Files.All(x => x.File != f.File), nameof(ScoreFile.File), "这一卷不在抽中的名单里，请从抽取结果里选")
            .Refuse(f => f.Score is < 0 or > ReviewWeights.Full, nameof(ScoreFile.Score), "得分在0到100之间")
            .Refuse((s, f, _) => s.ByChecklist && f.Rows.Count == 0, nameof(ScoreFile.Rows), "本单位的评查按评查表逐条记结果，得分由标准算出；请从评查的页面进入“评一卷”")
            .Refuse((s, f, _) => s.By != SupervisionBody.Township && f.Rows.Count > 0, nameof(ScoreFile.Rows), "上级组织的评查，填它给的得分、等次和问题，不填评查表")
            .Refuse(f => f.Rows.Count > 0 && (f.Score is not null || f.Grade is not null), nameof(ScoreFile.Score), "填了评查表的，得分和等次由标准算出，不另填")
            .Refuse((s, f, _) => !s.ByChecklist && f.Rows.Count == 0 && f.Score is null, nameof(ScoreFile.Score), "请填写得分")
            .Refuse(f => f.Rows.DistinctBy(r => r.Rule).Count() < f.Rows.Count, nameof(ScoreFile.Rows), "同一条规则评了两次，请留一行")
            .Refuse((_, f, at) => !FollowsStandard(f, at), nameof(ScoreFile.Rows), "评查表里的规则或扣分和这一卷、当日的评查标准不一致；已按标准重新列出，请看过后再登记")
            .Tells<Register>("link", (_, f) => f.File, (_, self) => new LinkMatter { Other = new(self), Kind = LinkKind.Related });
        d.Act<TellReview>("tell", "通报").While(s => s.Held is not null && s.Told is null).By(by);
        d.Act<CorrectFile>("correct-file", "整改").English("Correct a file").While(s => s.Files.Any(f => f.ToCorrect)).By(Role.Officer, Role.Reviewer, Role.Handler).EvenAfterClosing();
        d.Act<CloseReview>("close", "办结").While(s => s.Held is not null).Next(s => s.Told is not null && s.Files.All(f => !f.ToCorrect)).By(by);

        d.Flow("E12", "案卷评查", "Case-file reviews", "次").On(s => s.Held).Slice("by", "组织机关", s => s.By).Rule("年内开展的案卷评查，以评出第一卷的日期为准，一次算一次，不论抽了几卷。");

        d.List("名称", s => s.Subject, "Subject").List("组织机关", s => s.By, "By").List("案卷", s => s.Files.Count, "Files")
            .List("平均分", s => s.Mean is { } mean ? mean.ToString("0.#", CultureInfo.InvariantCulture) : "", "Mean score").List("问题", s => s.Files.Sum(f => f.Findings), "Findings");
        d.Sheet("open");
    }

    /// <summary>Whether each row is a rule by which the file is looked at, with the points of the standard in force on the day.</summary>
    private static bool FollowsStandard(ScoreFile form, ActCircumstances at)
    {
        var scored = form.File;
        if (form.Rows.Count == 0 || at.Other(scored.Id) is not { } file)
            return true;
        var (weights, rows) = (ReviewWeights.Of(at.Seen), FileChecklist.Of(file, at.Law, at.On).ToDictionary(r => r.Rule.Code));
        return form.Rows.All(r => rows.TryGetValue(r.Rule, out var row) && r.Points == weights.PointsOf(r.Rule, row.Severity));
    }
}
