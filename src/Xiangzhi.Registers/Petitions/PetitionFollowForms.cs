namespace Xiangzhi.Registers;

/// <summary>申请复查, to the next higher organ: for a township the district government (信访工作条例 35).</summary>
public sealed record AskPetitionReview : Form<Petition>
{
    [Label("复查机关", English = "Reviewing organ")] public required string Organ { get; init; }

    public override Petition Into(Petition s, At at) => s with { Review = s.Review ?? new(at.Mark, Organ) };
}

public sealed record AnswerPetitionReview : Form<Petition>
{
    [Label("复查结果", English = "Result")] public required PetitionReviewResult Result { get; init; }
    [Label("意见书编号", English = "Number of the opinion")] public string? Number { get; init; }
    [Label("意见书", English = "Opinion")] public Personal<Attachment> Paper { get; init; }

    public override Petition Into(Petition s, At at)
    {
        var answered = s.Review is { } review ? s with { Review = review with { Answered = at.Mark, Result = Result } } : s;
        return Result == PetitionReviewResult.SetAside ? answered.TakeUpAgain(at) : answered;
    }
}

public sealed record AskRecheck : Form<Petition>
{
    [Label("复核机关", English = "Organ of the second review")] public required string Organ { get; init; }

    public override Petition Into(Petition s, At at) => s with { Recheck = s.Recheck ?? new(at.Mark, Organ) };
}

/// <summary>复核听证: its days do not count (信访工作条例 36).</summary>
public sealed record RecheckHearing : Form<Petition>
{
    [Label("结束日期", English = "Ended on"), Hint("还没有结束的空着；听证的日子不计入30日", English = "Empty while it goes on; its days do not count")] public DateOnly? EndedOn { get; init; }

    public override Petition Into(Petition s, At at) => s.Recheck is { } recheck
        ? s with { Recheck = recheck with { Hearings = recheck.Hearings.Add(new(at.Day, EndedOn is { } end ? (end < at.Day ? at.Day : end).AddDays(1) : null)) } } : s;
}

public sealed record AnswerRecheck : Form<Petition>
{
    [Label("复核结果", English = "Result")] public required PetitionReviewResult Result { get; init; }
    [Label("意见书编号", English = "Number of the opinion")] public string? Number { get; init; }
    [Label("意见书", English = "Opinion")] public Personal<Attachment> Paper { get; init; }

    public override Petition Into(Petition s, At at)
    {
        var answered = s.Recheck is { } recheck ? s with { Recheck = recheck with { Answered = at.Mark, Result = Result } } : s;
        return Result == PetitionReviewResult.SetAside ? answered.TakeUpAgain(at) : answered;
    }
}

/// <summary>督办 by the organ above.</summary>
public sealed record SupervisePetition : Form<Petition>
{
    [Label("督办机关", English = "By")] public required string By { get; init; }
    [Label("督办单号", English = "Number")] public string? Number { get; init; }
    [Label("要求哪天答复", English = "Answer by")] public DateOnly? DueOn { get; init; }
    [Label("督办要求", English = "What is asked"), Wide, Hint("不写姓名", English = "Without names")] public string? Demand { get; init; }

    public override Petition Into(Petition s, At at) => s with { Supervisions = s.Supervisions.Add(new(s.Supervisions.Count + 1, at.Mark, By, DueOn)) };
}

public sealed record AnswerPetitionSupervision : Form<Petition>
{
    [Label("反馈的情况", English = "What was answered"), Wide, Hint("不写姓名", English = "Without names")] public string? Answer { get; init; }
    [Label("反馈文号", English = "Letter number")] public string? LetterNumber { get; init; }

    public override Petition Into(Petition s, At at) => s with { Supervisions = [.. s.Supervisions.Select(x => x.Answered is null ? x with { Answered = at.Mark } : x)] };
}

public sealed record WithdrawPetition : Form<Petition>
{
    [Label("撤回的方式", English = "Manner")] public TellingManner Manner { get; init; }
    [Label("理由", English = "Reason"), Wide] public Personal<string> Reason { get; init; }

    public override Petition Into(Petition s, At at) => s.Conclude(PetitionOutcome.Withdrawn, at);
}

/// <summary>并案: the other petition goes on for both, and one is counted.</summary>
public sealed record MergePetition : Form<Petition>
{
    [Label("并入哪一件", English = "Into"), Hint("填那一件的台账号", English = "Its ledger number")] public required Ref<Petitions> Other { get; init; }
    [Label("理由", English = "Reason"), Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override Petition Into(Petition s, At at) => s.Conclude(PetitionOutcome.Merged, at);
}

public sealed record AbsorbPetition : Form<Petition>
{
    [Label("并入的信访", English = "Merged petition")] public required Ref<Petitions> From { get; init; }

    public override Petition Into(Petition s, At at) => s.Absorbed.Contains(From.Id) ? s : s with { Absorbed = s.Absorbed.Add(From.Id) };
}

public sealed record TurnPetitionIntoDispute : IntoDispute<Petition>
{
    public override Petition Into(Petition s, At at) => s.Conclude(PetitionOutcome.Dispute, at);
}

/// <summary>满意度评价: by the petitioner, never asked for twice by the ledger.</summary>
public sealed record EvaluatePetition : Form<Petition>
{
    [Label("评价", English = "Satisfaction")] public required Contentment Content { get; init; }
    [Label("评价途径", English = "By which way"), Hint("例如 国家信访平台、回访时当面", English = "For example the national platform")] public string? Way { get; init; }

    public override Petition Into(Petition s, At at) => s with { Satisfied = Content };
}

public sealed record RevisitPetitioner : Form<Petition>
{
    [Label("回访方式", English = "Manner")] public VisitManner Manner { get; init; } = VisitManner.Home;
    [Label("了解的情况", English = "Findings"), Wide] public Personal<string> Findings { get; init; }
    [Label("已经息访", English = "At rest")] public bool? AtRest { get; init; }

    public override Petition Into(Petition s, At at) => s with { ReturnVisits = s.ReturnVisits.Add(at.Mark) };
}

public sealed record FilePetition : Form<Petition>
{
    [Label("卷号", English = "File number")] public string? FileNumber { get; init; }
    [Label("存放处", English = "Kept at")] public string? KeptAt { get; init; }

    public override Petition Into(Petition s, At at) => s with { Filed = at.Mark };
}
