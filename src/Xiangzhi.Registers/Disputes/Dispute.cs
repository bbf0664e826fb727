namespace Xiangzhi.Registers;

/// <summary>A dispute and all that is known of it, as dated facts.</summary>
public sealed record Dispute
{
    /// <summary>Its own id, so that it cannot be merged into itself.</summary>
    public Guid Self { get; init; }

    public string Cause { get; init; } = "";
    public Code<DisputeKinds> Kind { get; init; }
    public Code<DisputeSources> Source { get; init; }
    public SpokenOrWritten Manner { get; init; }
    public DisputeGravity Gravity { get; init; }

    /// <summary>Came in from the mediation system: offices that report only what stands there count these.</summary>
    public bool FromPlatform { get; init; }

    public DisputeLevel Level { get; init; }
    public DisputeTrack? Track { get; init; }
    public Ref<Villages>? Village { get; init; }
    public int? VillageGroup { get; init; }
    public Items<PartyInDispute> Parties { get; init; } = [];
    public Personal<string> Words { get; init; }

    /// <summary>When the right was infringed, as told at take-in: limitations run from it.</summary>
    public Mark? Arose { get; init; }

    public Mark? TakenIn { get; init; }
    public Mark? Accepted { get; init; }

    /// <summary>Taken up again after it was closed: the term of mediation runs anew.</summary>
    public Mark? TakenUpAgain { get; init; }

    public Mark? Rejected { get; init; }
    public Mark? Notified { get; init; }
    public SpokenOrWritten NoticeManner { get; init; }
    public Mark? RoutesTold { get; init; }
    public Mark? Criminal { get; init; }
    public Mark? Filed { get; init; }

    public Ref<Committees>? Committee { get; init; }
    public Items<Ref<Mediators>> Mediators { get; init; } = [];

    /// <summary>Whether those mediators were all in office on the day on which they were named.</summary>
    public bool MediatorsServed { get; init; } = true;

    public Items<MediationSession> Sessions { get; init; } = [];
    public Items<ConsentRefused> Refusals { get; init; } = [];
    public Items<DisputeConclusion> Conclusions { get; init; } = [];
    public Items<LevelPassed> Escalations { get; init; } = [];
    public Items<TermExtended> Extensions { get; init; } = [];
    public Items<RiskSeen> Risks { get; init; } = [];
    public Items<Mark> Visits { get; init; } = [];
    public MediationAgreement? Agreement { get; init; }
    public JudicialConfirmation? Confirmation { get; init; }

    /// <summary>Disputes that were merged into this one.</summary>
    public Items<Guid> Absorbed { get; init; } = [];

    public Items<DisputePaper> FileContents { get; init; } = [];

    /// <summary>The conclusion that stands; null while open or taken up again.</summary>
    public DisputeConclusion? Conclusion => Conclusions.Count > 0 && Conclusions[^1] is { Undone: null } last ? last : null;

    public Mark? Concluded => Conclusion?.On;

    /// <summary>Left to another dispute, as long as that conclusion stands.</summary>
    public Mark? Merged => Conclusion is { Outcome: DisputeOutcome.Merged } merged ? merged.On : null;

    public Mark? FirstSession => Sessions.Count > 0 ? Sessions[0].On : null;

    public bool IsPeoples => Track is null or DisputeTrack.People;

    public DisputeStage Stage =>
        Merged is not null ? DisputeStage.Merged
        : Filed is not null ? DisputeStage.Filed
        : Rejected is not null ? DisputeStage.Rejected
        : Conclusion is { IsSettled: true } && Agreement is { Performed: null } ? DisputeStage.Performing
        : Conclusion is not null ? DisputeStage.Concluded
        : Sessions.Count > 0 ? DisputeStage.Mediating
        : Accepted is not null ? DisputeStage.Accepted
        : DisputeStage.TakenIn;

    /// <summary>
    /// Conclusions as figures count them: of accepted disputes only, so that none is concluded that was never taken in;
    /// a merged one is left to the dispute it was merged into.
    /// </summary>
    internal IEnumerable<CountedConclusion> Counted => Accepted is not { } accepted ? []
        : Conclusions.Where(c => c.Outcome != DisputeOutcome.Merged)
            .Select(c => new CountedConclusion(c, Math.Max(1, c.On.Day.DayNumber - accepted.Day.DayNumber)));

    /// <summary>Levels that are done with the dispute: concluded there, or passed it up.</summary>
    internal IEnumerable<LevelPassed> LevelsDone => Accepted is null ? []
        : [.. Escalations, .. Counted.Select(c => new LevelPassed(c.Of.Level, c.Of.On) { Undone = c.Of.Undone })];

    /// <summary>A matter stands concluded once: a later conclusion takes the place of an earlier one from its day on.</summary>
    internal Dispute Conclude(DisputeOutcome outcome, At at) =>
        this with { Conclusions = Superseded(at).Add(new(at.Mark, outcome, Level)) };

    /// <summary>
    /// Taken up again: what concluded it holds for the days before only. Of a matter that was still open nothing changes,
    /// so that no leader can set its clock back.
    /// </summary>
    internal Dispute TakeUpAgain(At at) => Conclusion is null && Filed is null && Rejected is null ? this : this with
    {
        TakenUpAgain = at.Mark, Conclusions = Superseded(at), Filed = null, Rejected = null,
    };

    private Items<DisputeConclusion> Superseded(At at) => Conclusion is { } standing
        ? Conclusions.Replace(Conclusions.Count - 1, standing with { Undone = at.Mark }) : Conclusions;
}

/// <summary>A party, by its place in the take-in form; <paramref name="Name"/> resolves for those who may see it.</summary>
public sealed record PartyInDispute(DisputeSide Side, bool Enterprise, Personal<string> Name, Personal<string> IdNumber, Personal<string> Phone, Personal<string> Address);

/// <param name="Mediators">How many conducted it.</param>
/// <param name="AllServing">Each of them was in office on that day, or on the day that named them where the session names none.</param>
/// <param name="Peoples">Held as people's mediation, whose rules on mediators apply.</param>
public sealed record MediationSession(Mark On, string Place, SessionResult Result, int Mediators, bool AllServing, bool Peoples, DateOnly? Next);

public enum SessionResult
{
    [Label("达成一致", English = "Agreed")] Agreed,
    [Label("约期再调", English = "To be continued")] Continued,
    [Label("未达成一致")] NotAgreed,
}

/// <summary>A party clearly refused to be mediated; <see cref="Lifted"/> when it agreed again.</summary>
public sealed record ConsentRefused(Mark On)
{
    public Mark? Lifted { get; init; }

    /// <summary>Whether a session fell between refusal and new consent; on one day the order of the entries decides.</summary>
    internal bool Covers(Mark session) => session > On && (Lifted is not { } lifted || session < lifted);
}

public sealed record DisputeConclusion(Mark On, DisputeOutcome Outcome, DisputeLevel Level)
{
    /// <summary>From this day it no longer stands: taken up again, or concluded otherwise.</summary>
    public Mark? Undone { get; init; }

    /// <summary>调解成功: an agreement was reached. What parties settled between themselves is no success of mediation.</summary>
    public bool IsSettled => Outcome is DisputeOutcome.WrittenAgreement or DisputeOutcome.OralAgreement;
}

/// <param name="Days">From acceptance, that day not counted; less than a day is one.</param>
internal sealed record CountedConclusion(DisputeConclusion Of, int Days);

public sealed record LevelPassed(DisputeLevel Level, Mark On)
{
    public Mark? Undone { get; init; }
}

/// <param name="Units">In the unit of the limit: months of people's mediation, days of the others.</param>
public sealed record TermExtended(Mark On, int Units, string Approver, string Reason);

/// <param name="IsForPolice">May become a public-security or criminal case (人民调解法 25).</param>
public sealed record RiskSeen(Mark On, bool IsForPolice)
{
    public Mark? Reported { get; init; }
}
