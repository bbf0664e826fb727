namespace Xiangzhi.Registers;

/// <summary>A visit to 一律（1、6）来说事: who came, what was said, answered, promised, and whether the promise was kept.</summary>
public sealed record DeskVisit
{
    /// <summary>Its own id, so that what grows out of it can name it.</summary>
    public Guid Self { get; init; }

    public string Subject { get; init; } = "";
    public Code<VisitTopics> Topic { get; init; }
    public VisitManner Manner { get; init; }
    public DisputeLevel Level { get; init; } = DisputeLevel.Township;
    public Ref<Villages>? Village { get; init; }
    public int? VillageGroup { get; init; }

    /// <summary>Person-times 人次.</summary>
    public int Persons { get; init; }

    public Personal<string> Visitor { get; init; }
    public Personal<string> Phone { get; init; }
    public Personal<string> Address { get; init; }
    public Personal<string> Words { get; init; }

    /// <summary>The township's profile showed a market day.</summary>
    public bool OnMarketDay { get; init; }

    /// <summary>Those whom it is about: they do not read who came.</summary>
    public Items<Concerned> About { get; init; } = [];

    public Mark? TakenIn { get; init; }
    public Items<VisitAnswer> Answers { get; init; } = [];
    public Items<Promise> Promises { get; init; } = [];
    public Items<VisitConclusion> Conclusions { get; init; } = [];
    public Items<ReliefGiven> Reliefs { get; init; } = [];
    public Items<Mark> ReturnVisits { get; init; } = [];
    public Contentment? Content { get; init; }

    /// <summary>The conclusion that stands; null while open or taken up again.</summary>
    public VisitConclusion? Conclusion => Conclusions.Count > 0 && Conclusions[^1] is { Undone: null } last ? last : null;

    /// <summary>Concluded, and nothing promised is left open.</summary>
    public Mark? Closed => Promises.Next() is null ? Conclusion?.On : null;

    public VisitStage Stage => Promises.Next() is not null ? VisitStage.Promised : Conclusion?.Outcome switch
    {
        null => VisitStage.TakenIn,
        VisitOutcome.OnTheSpot or VisitOutcome.Answered => VisitStage.Answered,
        VisitOutcome.Kept => VisitStage.Kept,
        VisitOutcome.Explained => VisitStage.Explained,
        VisitOutcome.Withdrawn => VisitStage.Withdrawn,
        VisitOutcome.Unreachable => VisitStage.Unreachable,
        _ => VisitStage.PassedOn,
    };

    /// <summary>The day's own answer, once, whatever was said again later that day.</summary>
    internal IEnumerable<VisitAnswer> OnTheSpot => Answers.Where(a => a.OnTheSpot).Take(1);

    /// <summary>An answer of the day itself is one on the spot, unless something is still promised.</summary>
    internal DeskVisit Answer(HelpGiven help, At at)
    {
        var onTheSpot = TakenIn is { } taken && at.Day == taken.Day && !Answers.Any(a => a.Undone is null);
        var answered = this with { Answers = Answers.Add(new(at.Mark, help, onTheSpot)) };
        return Promises.Next() is not null ? answered : answered.Conclude(onTheSpot ? VisitOutcome.OnTheSpot : VisitOutcome.Answered, at);
    }

    internal DeskVisit Conclude(VisitOutcome outcome, At at) => this with { Conclusions = Superseded(at).Add(new(at.Mark, outcome)) };

    /// <summary>It goes on elsewhere, or nobody wants it any more: what was promised here is no longer owed.</summary>
    internal DeskVisit LetGo(VisitOutcome outcome, At at) => (this with { Promises = Promises.Release(at) }).Conclude(outcome, at);

    /// <summary>Taken up again: an answer that did not hold no longer counts as one.</summary>
    internal DeskVisit TakeUpAgain(At at) => Conclusion is null ? this : this with
    {
        Conclusions = Superseded(at), Answers = [.. Answers.Select(a => a.Undone is null ? a with { Undone = at.Mark } : a)],
    };

    private Items<VisitConclusion> Superseded(At at) => Conclusion is { } standing
        ? Conclusions.Replace(Conclusions.Count - 1, standing with { Undone = at.Mark }) : Conclusions;
}

/// <param name="OnTheSpot">On the day of the visit, and the first.</param>
public sealed record VisitAnswer(Mark On, HelpGiven Help, bool OnTheSpot)
{
    /// <summary>From this day it no longer stands.</summary>
    public Mark? Undone { get; init; }
}

public sealed record VisitConclusion(Mark On, VisitOutcome Outcome)
{
    public Mark? Undone { get; init; }
}

public sealed record ReliefGiven(Mark On, Code<ReliefKinds> Kind, bool Granted);
