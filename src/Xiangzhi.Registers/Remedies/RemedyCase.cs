namespace Xiangzhi.Registers;

/// <summary>A remedy against the township 行政复议、行政诉讼: the township is the respondent, so its own duties run here, not the court's.</summary>
public sealed record RemedyCase
{
    public ComplainedAct Act { get; init; }
    public string Subject { get; init; } = "";
    public Ref<Villages>? Village { get; init; }
    public Personal<string> Applicant { get; init; }
    public Personal<string> Claims { get; init; }
    public string Body { get; init; } = "";
    public string BodyNumber { get; init; } = "";
    public Ref<Penalties>? Penalty { get; init; }
    public Ref<Register>? Other { get; init; }

    /// <summary>Day on which the act was done; the longest term of an application runs from it (行政复议法 21).</summary>
    public DateOnly? ActedOn { get; init; }

    /// <summary>Day on which the applicant knew of the act, and on which the application was made.</summary>
    public DateOnly? KnownOn { get; init; }
    public DateOnly? AppliedOn { get; init; }

    /// <summary>Day on which the township was asked to act, for a failure to act.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The act's paper told of the remedy, its body and its term; and, where review comes first, of that.</summary>
    public bool RemedyTold { get; init; }
    public bool ReviewFirstTold { get; init; }

    public ReviewProcedure Procedure { get; init; }
    public Ref<NormativeDocuments>? AttachedDocument { get; init; }
    public Mark? HandedIn { get; init; }
    public Mark? Forwarded { get; init; }
    public Mark? PutRight { get; init; }
    public Mark? CopyReceived { get; init; }

    /// <summary>Day on which the reviewing body accepted.</summary>
    public DateOnly? AcceptedOn { get; init; }

    public Mark? Answered { get; init; }

    /// <summary>Rows of the list of evidence with which it was answered.</summary>
    public int AnswerEvidence { get; init; }

    public Items<Mark> Hearings { get; init; } = [];
    public Items<RemedyPause> Pauses { get; init; } = [];
    public Items<Law.Extension> Extensions { get; init; } = [];
    public Mark? ReviewDecided { get; init; }
    public ReviewOutcome? ReviewOutcome { get; init; }
    public Mark? OpinionReceived { get; init; }
    public Mark? CorrectionReported { get; init; }

    public Mark? SuitReceived { get; init; }
    public Ref<RemedyCases>? AfterReview { get; init; }
    public Mark? Sued { get; init; }
    public Items<Law.Extension> DefenceExtensions { get; init; } = [];
    public Mark? Defended { get; init; }
    public int DefenceEvidence { get; init; }
    public Items<CourtSession> Sessions { get; init; } = [];
    public Items<Judgment> Judgments { get; init; } = [];
    public Mark? Appealed { get; init; }
    public Mark? RetrialOrdered { get; init; }
    public Items<Suggestion> Suggestions { get; init; } = [];
    public Mark? Performed { get; init; }
    public Mark? CourtEnforced { get; init; }
    public Mark? Closed { get; init; }
    public Mark? Archived { get; init; }

    public bool IsSuit => SuitReceived is not null;
    public Judgment? LastJudgment => Judgments.Count == 0 ? null : Judgments[^1];
    public RemedyPause? Paused => Pauses.LastOrDefault(p => p.Until is null);

    /// <summary>The judgment that is final and was not taken up again.</summary>
    public Judgment? Final => LastJudgment is { Effective: not null } last && !(RetrialOrdered > last.Effective) ? last : null;

    public bool ReviewFirst => Act is ComplainedAct.SpotPenalty or ComplainedAct.ResourceRights or ComplainedAct.Information or ComplainedAct.Inaction;

    /// <summary>An immovable is at stake: the longest term is longer (行政复议法 21).</summary>
    public bool IsImmovable => Act is ComplainedAct.ResourceRights or ComplainedAct.Expropriation;

    /// <summary>Something is left to do: what was decided binds the township to act.</summary>
    public bool MustPerform =>
        ReviewOutcome is Registers.ReviewOutcome.OrderedToPerform or Registers.ReviewOutcome.OrderedToCompensate or Registers.ReviewOutcome.Mediated
        || Final is { Outcome: CourtOutcome.OrderedToPerform or CourtOutcome.OrderedToCompensate };

    /// <summary>Pending from the day on which the copy came, then as it was decided.</summary>
    public IEnumerable<RemedyStanding> ReviewStandings => CopyReceived is not { } received ? []
        : ReviewDecided is not { } decided || ReviewOutcome is not { } outcome ? [new(received, received, null, RemedyResult.Pending)]
        : [new(received, received, decided, RemedyResult.Pending), new(received, decided, null, ResultOf(outcome))];

    /// <summary>Pending until a judgment is effective, and again from the day of an order for a retrial.</summary>
    public IEnumerable<RemedyStanding> SuitStandings
    {
        get
        {
            if (SuitReceived is not { } received)
                yield break;
            var pending = received;
            foreach (var judgment in Judgments.Where(j => j.Effective is not null))
            {
                var effective = judgment.Effective!.Value; // those without were left out
                yield return new(received, pending, effective, RemedyResult.Pending);
                yield return new(received, effective, RetrialOrdered > effective ? RetrialOrdered : null, judgment.Result);
                pending = RetrialOrdered ?? effective;
            }
            if (Final is null)
                yield return new(received, pending, null, RemedyResult.Pending);
        }
    }

    private static RemedyResult ResultOf(ReviewOutcome outcome) => outcome switch
    {
        Registers.ReviewOutcome.Upheld or Registers.ReviewOutcome.Dismissed => RemedyResult.Upheld,
        >= Registers.ReviewOutcome.Changed => RemedyResult.Corrected,
        _ => RemedyResult.Other,
    };

    public Mark? Decided => ReviewDecided ?? Final?.Effective;

    public RemedyStage Stage =>
        Archived is not null ? RemedyStage.Archived
        : Closed is not null ? RemedyStage.Ended
        : Paused is not null ? RemedyStage.Suspended
        : IsSuit ? CourtStage
        : ReviewDecided is not null ? MustPerform && Performed is null ? RemedyStage.ToPerform : RemedyStage.Ended
        : Answered is not null ? RemedyStage.UnderReview
        : CopyReceived is not null ? RemedyStage.Answering
        : PutRight is not null ? RemedyStage.PutRight
        : Forwarded is not null ? RemedyStage.Forwarded : RemedyStage.HandedIn;

    private RemedyStage CourtStage =>
        Final is not null ? MustPerform && (Performed ?? CourtEnforced) is null ? RemedyStage.ToPerform : RemedyStage.Ended
        : (Appealed ?? RetrialOrdered) is { } again && LastJudgment is { } judged && again > judged.On ? RemedyStage.Appealed
        : LastJudgment is { Outcome: not CourtOutcome.Remanded } ? RemedyStage.NotFinal
        : Defended is not null ? RemedyStage.InCourt : RemedyStage.Defending;
}

/// <summary>How a review or a lawsuit stands for some time.</summary>
/// <param name="On">When it came in.</param>
public sealed record RemedyStanding(Mark On, Mark Since, Mark? Until, RemedyResult Result);

public sealed record RemedyPause(Mark From, string Reason)
{
    public Mark? Until { get; init; }
}

/// <summary>A session of the court and who appeared for the township.</summary>
public sealed record CourtSession(Mark On, Items<Appearance> Appeared, bool Explained)
{
    public bool HeadAppeared => Appeared.Any(a => a is Appearance.Head or Appearance.Deputy or Appearance.Responsible);
    public bool StaffAppeared => Appeared.Contains(Appearance.Staff);
}

public sealed record Judgment(Mark On, CourtInstance Instance, CourtOutcome Outcome)
{
    /// <summary>Day from which it is final: the judgment's own at second instance, else when nobody appealed in time.</summary>
    public Mark? Effective { get; init; }

    public bool Lost => Outcome >= CourtOutcome.Revoked;
    public RemedyResult Result => Lost ? RemedyResult.Corrected : Outcome switch { CourtOutcome.Dismissed => RemedyResult.Upheld, CourtOutcome.Remanded => RemedyResult.Pending, _ => RemedyResult.Other };
}

/// <summary>A suggestion from a court or prosecutor 司法建议、检察建议.</summary>
public sealed record Suggestion(Mark Received, DateOnly? Until)
{
    public Mark? Answered { get; init; }
}
