namespace Xiangzhi.Registers;

/// <summary>A case of administrative coercion 行政强制: a measure before a decision, or the enforcement of one.</summary>
public sealed record CoercionCase
{
    public bool IsMeasure { get; init; }
    public string Cause { get; init; } = "";
    public string Place { get; init; } = "";
    public Ref<Villages>? Village { get; init; }
    public Code<Domains> Domain { get; init; }
    public PowerSeen? Power { get; init; }
    public PartyKind PartyKind { get; init; }
    public Personal<string> PartyName { get; init; }
    public Personal<string> PartyIdNumber { get; init; }
    public Personal<string> PartyAddress { get; init; }
    public Personal<string> PartyPhone { get; init; }
    public Mark? Opened { get; init; }

    // Measures
    public MeasureKind Kind { get; init; }
    public bool Urgent { get; init; }
    public Approval? Approved { get; init; }
    public Implementation? Implemented { get; init; }
    public Items<HeldThing> Things { get; init; } = [];
    public Items<MeasureExtension> Extensions { get; init; } = [];
    public Items<AppraisalSpan> Appraisals { get; init; } = [];
    public MustLift? MustLift { get; init; }
    public Mark? FreezeServed { get; init; }

    // Enforcement
    public EnforcementKind Enforcement { get; init; }

    /// <summary>The decision to be enforced: when it was made, and when the party got it.</summary>
    public DateOnly? DecisionMade { get; init; }
    public DateOnly? DecisionServed { get; init; }
    public bool RightsTold { get; init; }

    /// <summary>Yuan owed under it; 0 where nothing is owed.</summary>
    public decimal OwedYuan { get; init; }
    public StopOrder? Stopped { get; init; }
    public Mark? Uncorrected { get; init; }
    public Mark? Announced { get; init; }

    /// <summary>Last day to pull it down oneself, as the notice says.</summary>
    public DateOnly? AnnouncedUntil { get; init; }
    public Items<Urging> Urgings { get; init; } = [];
    public Items<Statement> Statements { get; init; } = [];
    public EnforcementDecision? Decided { get; init; }
    public Mark? DecidedServed { get; init; }
    public Items<Performance> Performances { get; init; } = [];
    public Agreement? Agreed { get; init; }
    public Items<ExecutionPause> Pauses { get; init; } = [];
    public Mark? Terminated { get; init; }
    public Mark? Performed { get; init; }
    public Mark? Restored { get; init; }
    public Mark? RemedyFrom { get; init; }
    public Mark? RemedyUntil { get; init; }
    public CourtTrack Court { get; init; } = new();

    public Mark? Closed { get; init; }
    public Mark? Archived { get; init; }

    public bool IsEnforcement => Opened is not null && !IsMeasure;
    public bool AllEnded => Things.Count > 0 && Things.All(t => t.Ended is not null);
    public bool Paused => Pauses.Any(p => p.Until is null);
    public bool UnderRemedy => RemedyFrom is not null && !(RemedyUntil >= RemedyFrom);
    public Urging? Urged => Urgings.Count == 0 ? null : Urgings[^1];
    public Performance? Done => Performances.Count == 0 ? null : Performances[^1];
    public bool Demolishes => Enforcement == EnforcementKind.Demolition;
}

/// <param name="Time">Of the day, where it is known.</param>
public sealed record Approval(Mark On, TimeOnly? Time, bool Granted);

/// <summary>How a measure was carried out on the spot, 行政强制法 18, 24.</summary>
public sealed record Implementation(Mark On, TimeOnly? Time, Items<OfficerSeen> Officers)
{
    public bool CardShown { get; init; }
    public bool Told { get; init; }
    public bool PartyPresent { get; init; }
    public bool Witnessed { get; init; }
    public bool RecordSigned { get; init; }
    public bool DecisionHanded { get; init; }
    public bool ListInTwo { get; init; }
    public bool Necessities { get; init; }
    public bool SealedBefore { get; init; }
}

/// <param name="Number">From 1, in the order of the list.</param>
public sealed record HeldThing(int Number, string What, Mark Taken)
{
    public Mark? Ended { get; init; }
    public ItemDisposal? How { get; init; }
}

public sealed record MeasureExtension(Mark On, int Days, string Reason, bool Told);

/// <param name="Told">The time was told to the party in writing; else it counts.</param>
public sealed record AppraisalSpan(Mark From, bool Told)
{
    public Mark? Until { get; init; }
}

public sealed record MustLift(Mark On, LiftGround Ground);

/// <summary>责令停止建设、限期改正, 城乡规划法 65.</summary>
public sealed record StopOrder(Mark On, DateOnly? Until);

/// <param name="Complete">It names term, way, sum and right to be heard, as 行政强制法 35 asks.</param>
public sealed record Urging(Mark On, DateOnly? Until, bool Complete)
{
    public Mark? Served { get; init; }
    public Mark Counts => Served ?? On;
}

public sealed record Statement(Mark On, bool Answered);

/// <param name="Complete">It names reasons and basis, way and time, remedies, 行政强制法 37.</param>
public sealed record EnforcementDecision(Mark On, bool Complete)
{
    /// <summary>Property was being hidden, so the term of the urging need not be awaited.</summary>
    public bool AtOnce { get; init; }
}

public sealed record Performance(Mark On, TimeOnly? Time, Items<OfficerSeen> Officers)
{
    public EnforcementKind Kind { get; init; }
    public bool UrgentClearing { get; init; }
    public bool Emergency { get; init; }
    public bool AtNight { get; init; }
    public bool StaffPresent { get; init; }
    public bool CutsUtilities { get; init; }
    public decimal CostYuan { get; init; }

    /// <summary>The surcharge taken, in yuan.</summary>
    public decimal SurchargeYuan { get; init; }
    public Mark? PartyTold { get; init; }
}

public sealed record Agreement(Mark On, DateOnly? Until)
{
    public Mark? Broken { get; init; }
    public Mark? Kept { get; init; }
}

public sealed record ExecutionPause(Mark From, StopGround Ground)
{
    public Mark? Until { get; init; }
}

/// <summary>The way through the court, 行政强制法 53-58.</summary>
public sealed record CourtTrack
{
    public Mark? Applied { get; init; }
    public Mark? Answered { get; init; }
    public CourtAnswer? Answer { get; init; }
    public bool Doubtful { get; init; }
    public Mark? Ruled { get; init; }
    public CourtRuling? Ruling { get; init; }
    public Mark? Objected { get; init; }
    public Mark? Executed { get; init; }

    /// <summary>A refusal against which the office may object.</summary>
    public Mark? RefusedAt => Ruling == CourtRuling.Refused ? Ruled : Answer == CourtAnswer.NotAccepted ? Answered : null;
}
