namespace Xiangzhi.Registers;

/// <summary>A petition 信访事项: number, dates, kind, stage and clocks. The national system holds the narrative.</summary>
public sealed record Petition
{
    /// <summary>Its own id, so that it cannot be merged into itself.</summary>
    public Guid Self { get; init; }

    public PetitionPurpose Purpose { get; init; }
    public PetitionForm Form { get; init; }
    public PetitionOrigin Origin { get; init; }
    public string Subject { get; init; } = "";
    public string? From { get; init; }
    public string? LetterNumber { get; init; }

    /// <summary>Last day in time, as the assigning organ wrote it.</summary>
    public DateOnly? DueOn { get; init; }

    public Code<PetitionContents> Content { get; init; }
    public Ref<Villages>? Village { get; init; }
    public bool Repeated { get; init; }

    /// <summary>Persons 人.</summary>
    public int Persons { get; init; }

    /// <summary>Of a joint visit, 信访工作条例 20; 0 where none were named.</summary>
    public int Representatives { get; init; }

    /// <summary>涉法涉诉.</summary>
    public bool Litigation { get; init; }

    /// <summary>越级: did not go to the competent organ or the one above it.</summary>
    public bool Bypassed { get; init; }

    /// <summary>Same facts and reasons as one that has been through the second review.</summary>
    public bool ExhaustedBefore { get; init; }

    /// <summary>Name or address unclear: nobody can be told (信访工作条例 23).</summary>
    public bool Unclear { get; init; }

    public Personal<string> Petitioner { get; init; }
    public Personal<string> Phone { get; init; }
    public Personal<string> Address { get; init; }

    /// <summary>With which the petitioner asks the national system.</summary>
    public Personal<string> QueryCode { get; init; }

    /// <summary>Those complained of: they never read who petitions.</summary>
    public Items<Concerned> About { get; init; } = [];

    public Mark? Registered { get; init; }
    public Mark? Told { get; init; }
    public Mark? Guided { get; init; }
    public Mark? Objected { get; init; }

    /// <summary>Whether the organ that sent it agreed to take it back; null while it has not answered.</summary>
    public bool? ObjectionAccepted { get; init; }

    public PetitionOrgan? SentTo { get; init; }
    public string? Receiver { get; init; }
    public Mark? Sent { get; init; }
    public Mark? Accepted { get; init; }
    public PetitionRoute? Route { get; init; }
    public SimpleHandling? Simple { get; init; }
    public PetitionRefusal? Refusal { get; init; }
    public Items<PetitionHandler> Handlers { get; init; } = [];
    public Ref<Staff>? Leader { get; init; }
    public Mark? LeaderSet { get; init; }
    public UrgentPetition? Urgent { get; init; }
    public Mark? Inquired { get; init; }
    public Items<Mark> Hearings { get; init; } = [];
    public Items<PetitionSettlement> Settlements { get; init; } = [];
    public Items<PetitionExtension> Extensions { get; init; } = [];
    public PetitionOpinion? Opinion { get; init; }
    public PetitionReview? Review { get; init; }
    public PetitionReview? Recheck { get; init; }
    public Items<PetitionSupervision> Supervisions { get; init; } = [];
    public Items<PetitionConclusion> Conclusions { get; init; } = [];
    public Items<Mark> ReturnVisits { get; init; } = [];
    public Contentment? Satisfied { get; init; }
    public Mark? Performed { get; init; }
    public Mark? Filed { get; init; }
    public Items<Guid> Absorbed { get; init; } = [];

    public PetitionConclusion? Conclusion => Conclusions.Count > 0 && Conclusions[^1] is { Undone: null } last ? last : null;

    public Mark? Concluded => Conclusion?.On;

    /// <summary>Not ours any more: returned with consent, or left to another of our own.</summary>
    public Mark? Gone => Conclusion is { Outcome: PetitionOutcome.Returned or PetitionOutcome.Merged } gone ? gone.On : null;

    public bool IsForwarded => Origin != PetitionOrigin.Direct;

    /// <summary>Runs on sixty days: a claim of the sixth route (信访工作条例 34).</summary>
    public bool IsPetitionProcedure => Purpose == PetitionPurpose.Claim && Route == PetitionRoute.Petition;

    /// <summary>三级终结: handled, reviewed and reviewed again (信访工作条例 36).</summary>
    public Mark? Exhausted => Recheck is { Result: PetitionReviewResult.Upheld or PetitionReviewResult.Changed, Answered: { } on } ? on : null;

    public PetitionStage Stage => Conclusion?.Outcome switch
    {
        PetitionOutcome.Merged => PetitionStage.Merged,
        PetitionOutcome.Returned => PetitionStage.Returned,
        _ when Filed is not null => PetitionStage.Filed,
        _ when Exhausted is not null => PetitionStage.Exhausted,
        _ when Recheck is { Answered: null } => PetitionStage.Recheck,
        _ when Review is { Answered: null } => PetitionStage.Review,
        PetitionOutcome.Refused => PetitionStage.Refused,
        PetitionOutcome.Withdrawn => PetitionStage.Withdrawn,
        PetitionOutcome.Forwarded or PetitionOutcome.Diverted => PetitionStage.Forwarded,
        PetitionOutcome.Opinion when Opinion is { Served: null } => PetitionStage.Decided,
        null => Accepted is null ? PetitionStage.Registered : PetitionStage.Accepted,
        _ => PetitionStage.Concluded,
    };

    /// <summary>Conclusions as F7b counts them: a returned or merged one is not handled here.</summary>
    internal IEnumerable<PetitionConclusion> Counted =>
        Conclusions.Where(c => c.Outcome is not (PetitionOutcome.Returned or PetitionOutcome.Merged));

    internal Petition Conclude(PetitionOutcome outcome, At at) => this with { Conclusions = Superseded(at).Add(new(at.Mark, outcome)) };

    internal Petition TakeUpAgain(At at) => Conclusion is null && Filed is null ? this : this with { Conclusions = Superseded(at), Filed = null, Refusal = null };

    private Items<PetitionConclusion> Superseded(At at) => Conclusion is { } standing
        ? Conclusions.Replace(Conclusions.Count - 1, standing with { Undone = at.Mark }) : Conclusions;
}

/// <param name="Joint">Several offices answer for it, or several persons signed: no simple procedure (办法 5).</param>
/// <param name="Unlikely">The claim is likely not to be supported: no simple procedure.</param>
public sealed record SimpleHandling(Mark On, SimpleGround Ground, bool Joint, bool Unlikely)
{
    /// <summary>Back to the ordinary procedure.</summary>
    public Mark? Left { get; init; }
}

/// <param name="Person">Staff number; null where an office, not a person, was named.</param>
/// <param name="Interested">Has a direct interest in the matter or the petitioner (信访工作条例 28).</param>
public sealed record PetitionHandler(Mark On, string? Person, string Unit, bool Interested);

/// <summary>重大、紧急 (信访工作条例 25).</summary>
public sealed record UrgentPetition(Mark On)
{
    public Mark? Reported { get; init; }
}

/// <param name="Consented">Both sides agreed to talk (信访工作条例 33).</param>
public sealed record PetitionSettlement(Mark On, bool Agreed, bool Consented, bool Written);

/// <param name="Days">Calendar days.</param>
public sealed record PetitionExtension(Mark On, int Days, string Approver, string Reason)
{
    public Mark? Told { get; init; }
}

public sealed record PetitionOpinion(Mark On, PetitionFinding Finding, bool ReviewTold, bool Sealed)
{
    public Items<OpinionPart> Lacks { get; init; } = [];
    public Mark? Served { get; init; }
}

/// <summary>复查 or 复核: asked for, heard, answered.</summary>
public sealed record PetitionReview(Mark Asked, string Organ)
{
    public Mark? Answered { get; init; }
    public PetitionReviewResult? Result { get; init; }

    /// <summary>Days of a hearing, which do not count (信访工作条例 36).</summary>
    public Items<RecheckHearingDays> Hearings { get; init; } = [];
}

/// <param name="Until">Day on which the clock runs again; null while it goes on.</param>
public sealed record RecheckHearingDays(DateOnly From, DateOnly? Until);

/// <summary>督办 from above.</summary>
public sealed record PetitionSupervision(int Number, Mark On, string By, DateOnly? DueOn)
{
    public Mark? Answered { get; init; }

    internal int? Days => DueOn is { } due ? Math.Max(0, due.DayNumber - On.Day.DayNumber) : null;
}

public sealed record PetitionConclusion(Mark On, PetitionOutcome Outcome)
{
    public Mark? Undone { get; init; }
}
