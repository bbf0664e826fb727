namespace Xiangzhi.Registers;

/// <summary>
/// A dispute over the title to land, trees or forest land 土地林木权属争议, which the township itself decides: individuals with each
/// other, and individuals with units (土地管理法 14, 森林法 22).
/// </summary>
public sealed record LandTitle
{
    public TitleObject Object { get; init; }
    public ClaimedRight Right { get; init; }

    /// <summary>Where it lies, without names.</summary>
    public string Place { get; init; } = "";

    public Ref<Villages>? Village { get; init; }
    public Items<TitleParty> Parties { get; init; } = [];
    public Personal<string> Claim { get; init; }
    public bool Written { get; init; }

    /// <summary>Rows of evidence that came with the application.</summary>
    public int EvidenceListed { get; init; }

    public Mark? Received { get; init; }
    public Mark? Accepted { get; init; }
    public RefusedTitle? Refusal { get; init; }
    public Mark? PassedOn { get; init; }

    /// <summary>The copy of the application, and the day on which the respondent had it.</summary>
    public Mark? CopySent { get; init; }
    public DateOnly? CopyReceivedOn { get; init; }
    public Mark? Defended { get; init; }

    /// <summary>Staff numbers of those who investigate; one who was recused is no longer among them.</summary>
    public Items<string> Investigators { get; init; } = [];

    public Mark? Named { get; init; }
    public Items<TitleRecusal> Recusals { get; init; } = [];
    public Items<TitleSite> Sites { get; init; } = [];
    public Items<TitleExamination> Examinations { get; init; } = [];
    public Items<TitleMediation> Mediations { get; init; } = [];
    public TitleAgreement? Agreement { get; init; }
    public Items<TitleExtension> Extensions { get; init; } = [];
    public Mark? Proposed { get; init; }

    /// <summary>The decision that stands; one that was revoked stands no longer.</summary>
    public TitleDecision? Decision { get; init; }

    public Items<TitleService> Services { get; init; } = [];
    public Items<TitleRemedy> Remedies { get; init; } = [];
    public Items<Disturbance> Disturbances { get; init; } = [];
    public Mark? Withdrawn { get; init; }
    public Mark? Closed { get; init; }

    public bool IsLand => Object == TitleObject.Land;

    /// <summary>No side is an individual: the county decides.</summary>
    public bool IsBetweenUnits => Parties.Count > 0 && Parties.All(p => p.Side == DisputeSide.Third || p.Kind == TitlePartyKind.Unit);

    /// <summary>30 days of defence run from the day on which the copy was received.</summary>
    public Mark? CopyReceived => CopySent is { } sent ? sent with { Day = CopyReceivedOn ?? sent.Day } : null;

    /// <summary>The dispute is settled: until then nobody may change how the land is used.</summary>
    public Mark? Resolved => Mark.First(Decision?.On, Agreement?.Effective, Withdrawn, PassedOn, Refusal?.On, Closed);

    /// <summary>The paper that ends the dispute: services before it are of something else.</summary>
    private Mark? ToServe => Decision?.On ?? Agreement?.Effective;

    /// <summary>Services of the decision or of the mediation paper, the first on each side.</summary>
    public IEnumerable<TitleService> Served => ToServe is not { } paper ? [] : Services.Where(s => s.On >= paper).GroupBy(s => s.Side).Select(g => g.MinBy(s => s.On)!);

    /// <summary>When the last side had it; null while one has not.</summary>
    public Mark? AllServed
    {
        get
        {
            var served = Served.ToList();
            return served.Count > 0 && Parties.All(p => served.Exists(s => s.Side == p.Side)) ? served.Max(s => s.On) : null;
        }
    }

    public bool IsOpen => Received is not null && Ended is null;

    public bool IsRunning => IsOpen && Accepted is not null && ToServe is null;

    public Mark? Ended => Refusal?.On ?? PassedOn ?? Withdrawn ?? Closed;

    public LandTitleStage Stage =>
        Refusal is not null ? LandTitleStage.Refused
        : PassedOn is not null ? LandTitleStage.PassedOn
        : Withdrawn is not null ? LandTitleStage.Withdrawn
        : Remedies.Any(r => r.Ended is null) ? LandTitleStage.InRemedy
        : Closed is not null ? LandTitleStage.Closed
        : Decision is not null ? AllServed is null ? LandTitleStage.Decided : LandTitleStage.Served
        : Agreement is { Effective: not null } ? LandTitleStage.Settled
        : Proposed is not null ? LandTitleStage.Proposed
        : Mediations.Count > 0 || Agreement is not null ? LandTitleStage.Mediating
        : Named is not null || Sites.Count > 0 || Examinations.Count > 0 ? LandTitleStage.Investigating
        : Accepted is not null ? LandTitleStage.Accepted : LandTitleStage.Received;
}

public sealed record TitleParty(DisputeSide Side, TitlePartyKind Kind, Personal<string> Name, Personal<string> Address, Personal<string> Head);

public sealed record RefusedTitle(TitleRefusal? Ground, bool Reasoned, bool RemediesTold, Mark On);

/// <param name="Granted">Null: nobody decided on it.</param>
public sealed record TitleRecusal(Mark On, bool? Granted);

/// <param name="Told">The parties were told to come.</param>
public sealed record TitleSite(Mark On, bool Told);

/// <param name="Verified">What it says was checked and found true (土地权属争议调查处理办法 21).</param>
public sealed record TitleExamination(Mark On, bool Verified);

public sealed record TitleMediation(Mark On, TitleMediationResult Result);

/// <summary>调解书: in force when the parties and the investigators have signed and the seal is on it (土地权属争议调查处理办法 25).</summary>
public sealed record TitleAgreement(Mark On, bool HasFacts, bool HasTerms)
{
    public bool PartiesSigned { get; init; }
    public bool InvestigatorsSigned { get; init; }
    public bool Sealed { get; init; }
    public Mark? Effective { get; init; }

    internal TitleAgreement Settle(At at) => Effective is null && PartiesSigned && InvestigatorsSigned && Sealed ? this with { Effective = at.Mark } : this;
}

/// <param name="Months">In the unit of the limit.</param>
public sealed record TitleExtension(Mark On, int Months, string? Approver, string Reason);

/// <param name="AffectsAcquired">It touches a right that somebody already holds by law: review comes first (行政复议法 23).</param>
public sealed record TitleDecision(Mark On, TitleOutcome Outcome, bool RemediesTold, bool AffectsAcquired, bool ReviewFirstTold)
{
    public Items<TitleDecisionPart> Lacks { get; init; } = [];
}

public sealed record TitleService(DisputeSide Side, Mark On);

public sealed record TitleRemedy(RemedyKind Kind, Mark On)
{
    public Mark? Ended { get; init; }
}

/// <param name="Needed">For fire, pests or national works: 森林法 22 allows that.</param>
public sealed record Disturbance(Mark On, DisturbanceKind Kind, bool Needed)
{
    public Mark? Stopped { get; init; }
}
