using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>A review of case files 案卷评查: a sample is drawn by a recorded seed, each file gets a score and its findings.</summary>
public sealed record FileReview
{
    public string Subject { get; init; } = "";
    public SupervisionBody By { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public Items<ReviewedFile> Files { get; init; } = [];
    public Mark? Opened { get; init; }
    public Mark? Sampled { get; init; }
    public string Seed { get; init; } = "";
    public Mark? Held { get; init; }
    public Mark? Told { get; init; }
    public Mark? Closed { get; init; }

    public IEnumerable<ReviewedFile> Scored => Files.Where(f => f.Score is not null);

    /// <summary>Mean of the scores, to one decimal; null before the first.</summary>
    public decimal? Mean => Scored.Any() ? decimal.Round(Scored.Average(f => f.Score!.Value), 1, MidpointRounding.AwayFromZero) : null;
}

public sealed record ReviewedFile(Ref<Register> File)
{
    public decimal? Score { get; init; }
    public FileGrade? Grade { get; init; }
    public int Findings { get; init; }
    public Mark? On { get; init; }
    public Mark? Corrected { get; init; }
}

public enum FileGrade
{
    [Label("优秀", English = "Excellent")] Excellent,
    [Label("良好", English = "Good")] Good,
    [Label("合格", English = "Sufficient")] Sufficient,
    [Label("不合格", English = "Insufficient")] Insufficient,
}

public sealed record OpenReview : Form<FileReview>
{
    [Label("评查名称", English = "Subject")] public required string Subject { get; init; }
    [Label("组织机关", English = "By whom")] public SupervisionBody By { get; init; }
    [Label("案卷办结起", English = "Files closed from")] public DateOnly? From { get; init; }
    [Label("案卷办结止", English = "Files closed to")] public DateOnly? To { get; init; }
    [Label("评分标准", English = "Standard")] public string? Standard { get; init; }
    [Label("评查人员", English = "Reviewers")] public Items<Ref<Staff>> Reviewers { get; init; } = [];

    public override FileReview Into(FileReview s, At at) => s with { Subject = Subject, By = By, From = From, To = To, Opened = at.Mark };
}

/// <summary>Draws the sample as <see cref="RandomDraw"/> does: whoever has the list and the seed draws the same files.</summary>
public sealed record DrawFiles : Form<FileReview>
{
    [Label("案卷名录", English = "Files"), Hint("填台账号", English = "Ledger numbers")] public required Items<Ref<Register>> Pool { get; init; }
    [Label("抽取", English = "To draw"), Unit("卷")] public required int Count { get; init; }
    [Label("抽签种子", English = "Seed"), Hint("当众定下的一串字", English = "Words fixed in public")] public required string Seed { get; init; }

    public override FileReview Into(FileReview s, At at) => s with
    {
        Sampled = at.Mark, Seed = Seed, Files = [.. RandomDraw.Draw(Seed, Pool.Select(p => p.Id), Count).Select(id => new ReviewedFile(new(id)))],
    };
}

public sealed record ScoreFile : Form<FileReview>
{
    [Label("案卷", English = "File")] public required Ref<Register> File { get; init; }
    [Label("得分", English = "Score"), Unit("分", 1)] public required decimal Score { get; init; }
    [Label("等次", English = "Grade")] public FileGrade? Grade { get; init; }
    [Label("发现的问题", English = "Findings"), Hint("不写姓名，一行一个", English = "No names, one a line"), Wide] public Items<string> Findings { get; init; } = [];

    public override FileReview Into(FileReview s, At at) => s with
    {
        Held = s.Held ?? at.Mark,
        Files = [.. s.Files.Select(f => f.File == File ? f with { Score = Score, Grade = Grade, Findings = Findings.Count, On = at.Mark } : f)],
    };
}

public sealed record CorrectFile : Form<FileReview>
{
    [Label("案卷", English = "File"), Hint("空着即全部有问题的", English = "Empty: all with findings")] public Ref<Register>? File { get; init; }
    [Label("整改情况", English = "Correction"), Hint("不写姓名", English = "No names")] public required string How { get; init; }

    public override FileReview Into(FileReview s, At at) => s with
    {
        Files = [.. s.Files.Select(f => f.Findings > 0 && f.Corrected is null && (File is null || f.File == File) ? f with { Corrected = at.Mark } : f)],
    };
}

public sealed record TellReview : Form<FileReview>
{
    [Label("通报对象", English = "Told to")] public required string To { get; init; }
    [Label("文号", English = "Number")] public string? Number { get; init; }

    public override FileReview Into(FileReview s, At at) => s with { Told = at.Mark };
}

public sealed record CloseReview : Form<FileReview>
{
    [Label("结论", English = "Conclusion"), Hint("不写姓名", English = "No names")] public string? Conclusion { get; init; }

    public override FileReview Into(FileReview s, At at) => s with { Closed = at.Mark };
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
            : s.Told is null ? FileReviewStage.Held : s.Files.Any(f => f.Findings > 0 && f.Corrected is null) ? FileReviewStage.Correcting : FileReviewStage.Done);
        d.Title(s => s.Subject);
        d.Closes(s => s.Closed, s => s with { Closed = null });

        Role[] by = [Role.Reviewer, Role.Handler, Role.Leader, Role.Supervisor];
        d.Opens<OpenReview>("open", "立项").By(by).Refuse(f => f.To < f.From, nameof(OpenReview.To), "止日早于起日，请核对");
        d.Act<DrawFiles>("draw", "抽取案卷").English("Draw the files").While(s => s.Held is null).Next(s => s.Sampled is null).By(by)
            .Refuse(f => f.Count < 1 || f.Count > f.Pool.Distinct().Count(), nameof(DrawFiles.Count), "抽取的卷数在1和名录总数之间");
        d.Act<ScoreFile>("score", "评一卷").English("Score a file").While(s => s.Sampled is not null).Next(s => s.Files.Any(f => f.Score is null)).By(by)
            .Refuse((s, f, _) => s.Files.All(x => x.File != f.File), nameof(ScoreFile.File), "这一卷不在抽中的名单里，请从抽取结果里选")
            .Refuse(f => f.Score is < 0 or > 100, nameof(ScoreFile.Score), "得分在0到100之间");
        d.Act<TellReview>("tell", "通报").While(s => s.Held is not null && s.Told is null).By(by);
        d.Act<CorrectFile>("correct-file", "整改").English("Correct a file").While(s => s.Files.Any(f => f.Findings > 0 && f.Corrected is null)).By(Role.Officer, Role.Reviewer, Role.Handler).EvenAfterClosing();
        d.Act<CloseReview>("close", "办结").While(s => s.Held is not null).Next(s => s.Told is not null && s.Files.All(f => f.Findings == 0 || f.Corrected is not null)).By(by);

        d.Flow("E12", "案卷评查", "Case-file reviews", "次").On(s => s.Held).Slice("by", "组织机关", s => s.By).Rule("年内开展的案卷评查，以评出第一卷的日期为准，一次算一次，不论抽了几卷。");

        d.List("名称", s => s.Subject, "Subject").List("组织机关", s => s.By, "By").List("案卷", s => s.Files.Count, "Files")
            .List("平均分", s => s.Mean is { } mean ? mean.ToString("0.#", CultureInfo.InvariantCulture) : "", "Mean score").List("问题", s => s.Files.Sum(f => f.Findings), "Findings");
        d.Sheet("open");
    }
}
