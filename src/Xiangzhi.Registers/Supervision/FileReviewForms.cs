namespace Xiangzhi.Registers;

public sealed record OpenReview : Form<FileReview>
{
    [Label("评查名称", English = "Subject")] public required string Subject { get; init; }
    [Label("组织机关", English = "By whom")] public SupervisionBody By { get; init; }
    [Label("评查的台账", English = "Registers reviewed"), Hint("名录和评查表由此而来；补登以前手工评查的，可以空着", English = "Pool and checklists follow from these; empty for reviews once made by hand")] public Items<Code<ReviewedRegisters>> Registers { get; init; } = [];
    [Label("案卷办结起", English = "Files closed from")] public DateOnly? From { get; init; }
    [Label("案卷办结止", English = "Files closed to")] public DateOnly? To { get; init; }
    [Label("评分标准", English = "Standard"), Hint("上级组织的评查写它的标准；本单位的按评查标准台账", English = "Of a review from above; the office's own follows its register of standards")] public string? Standard { get; init; }
    [Label("评查人员", English = "Reviewers")] public Items<Ref<Staff>> Reviewers { get; init; } = [];

    public override FileReview Into(FileReview s, At at) => s with { Subject = Subject, By = By, Registers = Registers, From = From, To = To, Opened = at.Mark };
}

/// <summary>Draws the sample as <see cref="RandomDraw"/> does: whoever has the list and the seed draws the same files.</summary>
public sealed record DrawFiles : Form<FileReview>
{
    [Label("案卷名录", English = "Files"), Hint("填台账号", English = "Ledger numbers")] public required Items<Ref<Register>> Pool { get; init; }
    [Label("抽取", English = "To draw"), Unit("卷")] public required int Count { get; init; }
    [Label("抽签种子", English = "Seed"), Hint("当众定下的一串字，如当天的彩票号；同一个种子抽出同样的结果", English = "Words fixed in public; the same seed draws the same")] public required string Seed { get; init; }

    public override FileReview Into(FileReview s, At at) => s with
    {
        Sampled = at.Mark, Seed = Seed, Pool = [.. Pool.Distinct()], Draws = s.Draws + 1,
        Files = [.. RandomDraw.Draw(Seed, Pool.Select(p => p.Id), Count).Select(id => new ReviewedFile(new(id)))],
    };
}

public enum CheckResult
{
    [Label("符合", English = "Met")] Met,
    [Label("不符合", English = "Not met")] NotMet,
    [Label("不适用", English = "Not applicable")] NotApplicable,
}

/// <summary>One rule of a file's checklist, answered.</summary>
public sealed record CheckedRule
{
    [Label("规则代码", English = "Rule")] public required string Rule { get; init; }
    [Label("结果", English = "Result")] public required CheckResult Result { get; init; }

    /// <summary>From the standard in force on the day, kept here: what an entry deducted is read from the entry alone.</summary>
    [Label("不符合扣分", English = "Points if not met"), Unit("分", 1)] public decimal Points { get; init; }
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }
}

/// <summary>Scores one file: the office itself by checklist, so that the score follows; a superior body's score is written as it came.</summary>
[Sees(typeof(ReviewStandards))]
public sealed record ScoreFile : Form<FileReview>
{
    [Label("案卷", English = "File")] public required Ref<Register> File { get; init; }
    [Label("评查表", English = "Checklist")] public Items<CheckedRule> Rows { get; init; } = [];
    [Label("得分", English = "Score"), Hint("上级组织的评查才填；本单位的由评查表算出", English = "Only of a review from above; the office's own follows from the checklist"), Unit("分", 1)] public decimal? Score { get; init; }
    [Label("等次", English = "Grade")] public FileGrade? Grade { get; init; }
    [Label("发现的问题", English = "Findings"), Hint("评查表以外的；不写姓名，一行一个", English = "Beyond the checklist; no names, one a line"), Wide] public Items<string> Findings { get; init; } = [];

    public IEnumerable<CheckedRule> Gaps => Rows.Where(r => r.Result == CheckResult.NotMet);

    /// <summary>Full marks less what the gaps cost, never below nought; without a checklist the score that was written, where a nought is not stored.</summary>
    public decimal ScoreBy(ReviewWeights weights) =>
        Rows.Count == 0 ? Score ?? 0 : Math.Max(0, ReviewWeights.Full - Gaps.Sum(r => r.Points) - Findings.Count * weights.Other);

    public FileGrade? GradeBy(ReviewWeights weights) => Rows.Count == 0 ? Grade : weights.GradeOf(ScoreBy(weights));

    public override FileReview Into(FileReview s, At at)
    {
        var weights = ReviewWeights.Of(at.Seen);
        return s with
        {
            Held = s.Held ?? at.Mark,
            Files = [.. s.Files.Select(f => f.File == File ? f with { Score = ScoreBy(weights), Grade = GradeBy(weights), Gaps = [.. Gaps], Others = Findings, On = at.Mark } : f)],
        };
    }
}

public sealed record CorrectFile : Form<FileReview>
{
    [Label("案卷", English = "File"), Hint("空着即全部有问题的", English = "Empty: all with findings")] public Ref<Register>? File { get; init; }
    [Label("整改情况", English = "Correction"), Hint("不写姓名", English = "No names")] public required string How { get; init; }

    public override FileReview Into(FileReview s, At at) => s with
    {
        Files = [.. s.Files.Select(f => f.ToCorrect && (File is null || f.File == File) ? f with { Corrected = at.Mark } : f)],
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
