namespace Xiangzhi.Registers;

/// <summary>One visit 一批来访 that a leader received: who came, what was said, what came of it.</summary>
public sealed record ReceptionVisit
{
    public Guid Self { get; init; }
    public string Subject { get; init; } = "";
    public Code<PetitionContents> Content { get; init; }
    public Ref<Receptions>? Session { get; init; }
    public Ref<Staff>? Leader { get; init; }
    public ReceptionKind Kind { get; init; }
    public Ref<Villages>? Village { get; init; }
    public bool Repeated { get; init; }

    /// <summary>人次.</summary>
    public int Persons { get; init; }

    public Personal<string> Visitor { get; init; }
    public Personal<string> Phone { get; init; }
    public Personal<string> Address { get; init; }
    public Personal<string> Words { get; init; }
    public Personal<string> Instruction { get; init; }
    public Personal<string> LastReply { get; init; }

    /// <summary>Those whom it is about.</summary>
    public Items<Concerned> About { get; init; } = [];

    public Mark? Received { get; init; }
    public Items<Promise> Promises { get; init; } = [];
    public Items<VisitEnd> Ends { get; init; } = [];
    public Items<Mark> ReturnVisits { get; init; } = [];
    public Contentment? Satisfied { get; init; }

    public VisitEnd? End => Ends.Count > 0 && Ends[^1] is { Undone: null } last ? last : null;

    public ReceptionVisitStage Stage => End?.Outcome switch
    {
        null => Promises.Next() is null ? ReceptionVisitStage.Received : ReceptionVisitStage.Assigned,
        ReceptionOutcome.Withdrawn => ReceptionVisitStage.Withdrawn,
        ReceptionOutcome.OnTheSpot or ReceptionOutcome.Replied => ReceptionVisitStage.Replied,
        _ => ReceptionVisitStage.Passed,
    };

    internal ReceptionVisit Finish(ReceptionOutcome outcome, At at) => this with { Ends = Superseded(at).Add(new(at.Mark, outcome)) };

    internal ReceptionVisit LetGo(ReceptionOutcome outcome, At at) => (this with { Promises = Promises.Release(at) }).Finish(outcome, at);

    internal ReceptionVisit TakeUpAgain(At at) => this with { Ends = Superseded(at) };

    private Items<VisitEnd> Superseded(At at) => End is { } standing ? Ends.Replace(Ends.Count - 1, standing with { Undone = at.Mark }) : Ends;
}

public sealed record VisitEnd(Mark On, ReceptionOutcome Outcome)
{
    public Mark? Undone { get; init; }
}

public enum ReceptionOutcome
{
    [Label("当场答复", English = "Answered on the spot")] OnTheSpot,
    [Label("交办后答复", English = "Answered after assignment")] Replied,
    [Label("转为矛盾纠纷", English = "Became a dispute")] Dispute,
    [Label("转为信访事项", English = "Became a petition")] Petition,
    [Label("引导到有权机关", English = "Guided to the competent organ")] Guided,
    [Label("来访人撤回", English = "Withdrawn")] Withdrawn,
}

public enum ReceptionVisitStage
{
    [Label("已接待")] Received,
    [Label("已交办")] Assigned,
    [Label("已答复")] Replied,
    [Label("已转出", English = "Passed on")] Passed,
    [Label("已撤回"), Aside] Withdrawn,
}
