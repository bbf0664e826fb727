namespace Xiangzhi.Registers;

/// <summary>A penalty case 行政处罚案件. After the decision its tracks run side by side: service, payment, publication, remedy.</summary>
public sealed record Penalty
{
    public Procedure Procedure { get; init; }
    public CaseSource Source { get; init; }

    /// <summary>The inspection that led to the case; it is told of the filing and of the decision.</summary>
    public Ref<Inspections>? Inspection { get; init; }
    public string Cause { get; init; } = "";
    public string Place { get; init; } = "";
    public Ref<Villages>? Village { get; init; }
    public Code<Domains> Domain { get; init; }
    public PowerSeen? Power { get; init; }
    public PartyKind PartyKind { get; init; }
    public int? PartyAge { get; init; }
    public Personal<string> PartyName { get; init; }
    public Personal<string> PartyIdNumber { get; init; }
    public Personal<string> Representative { get; init; }
    public Personal<string> PartyAddress { get; init; }
    public Personal<string> PartyPhone { get; init; }
    public Personal<string> Facts { get; init; }

    /// <summary>Day on which the breach ended, and on which it was found.</summary>
    public DateOnly? BreachEnded { get; init; }
    public DateOnly? Discovered { get; init; }
    public bool HarmsSafety { get; init; }
    public bool SuspectedCrime { get; init; }

    public Mark? Opened { get; init; }
    public Mark? Filed { get; init; }
    public Items<OfficerSeen> Handlers { get; init; } = [];
    public Items<Recusal> Recusals { get; init; } = [];
    public Items<Investigated> Investigations { get; init; } = [];
    public Items<Sampled> Samples { get; init; } = [];
    public Items<HeldEvidence> Held { get; init; } = [];
    public Items<Pause> Pauses { get; init; } = [];
    public Items<LongerPeriod> Extensions { get; init; } = [];
    public InvestigationEnd? InvestigationEnded { get; init; }
    public Items<LegalReview> Reviews { get; init; } = [];
    public Items<Discussion> Discussions { get; init; } = [];
    public Items<PriorNotice> Notices { get; init; } = [];
    public Items<Defence> Defences { get; init; } = [];
    public Mark? HearingRequested { get; init; }
    public Mark? HearingWithdrawn { get; init; }
    public HearingNotice? HearingNotified { get; init; }
    public Hearing? HearingHeld { get; init; }

    public Items<PenaltyDecision> Decisions { get; init; } = [];
    public Mark? NoPenalty { get; init; }

    /// <summary>Let off for a slight or blameless breach without being admonished, which 行政处罚法 33 asks for.</summary>
    public bool LetOffUnadmonished { get; init; }
    public Mark? Dropped { get; init; }
    public Mark? Merged { get; init; }
    public Mark? Transferred { get; init; }
    public TransferKind? TransferredAs { get; init; }
    public CorrectionOrder? Correction { get; init; }

    public Mark? RecordedAtAgency { get; init; }
    public Mark? DecisionServed { get; init; }
    public Mark? Published { get; init; }
    public Mark? NotToPublish { get; init; }
    public Mark? Unpublished { get; init; }
    public Items<Payment> Payments { get; init; } = [];
    public Items<CashTaken> Cash { get; init; } = [];
    public Items<Deferral> Deferrals { get; init; } = [];
    public Mark? Demanded { get; init; }
    public Mark? DemandServed { get; init; }
    public Mark? CourtApplied { get; init; }
    public Mark? CourtRuled { get; init; }
    public Mark? Enforced { get; init; }
    public Mark? ElectronicServiceAgreed { get; init; }

    /// <summary>Days on which a paper was served electronically.</summary>
    public Items<Mark> ServedElectronically { get; init; } = [];
    public Items<Remedy> Remedies { get; init; } = [];

    /// <summary>The decision was changed, revoked or found unlawful or void, by the office itself or on a remedy.</summary>
    public Mark? Overturned { get; init; }

    /// <summary>The fine after a change, in yuan; null: none is left.</summary>
    public decimal? ChangedFineYuan { get; init; }

    public Mark? Closed { get; init; }
    public Mark? Archived { get; init; }
    public Items<string> Issued { get; init; } = [];

    public bool Ordinary => Procedure == Procedure.Ordinary;
    public bool IsOrganisation => PartyKind is PartyKind.LegalPerson or PartyKind.Organisation;
    public PenaltyDecision? Decision => Decisions.Count == 0 ? null : Decisions[^1];
    public Mark? Decided => Decision?.On;

    /// <summary>The last decision has not been overturned since.</summary>
    public bool Stands => Decision is { } last && !(Overturned > last.On);

    /// <summary>The last word was a decision not to punish.</summary>
    public bool NotPunished => NoPenalty is not null && !(Decided > NoPenalty);

    public PriorNotice? Notice => Notices.Count == 0 ? null : Notices[^1];
    public Mark? HearingTold => Notices.LastOrDefault(n => n.HearingTold) is { } told ? told.Served ?? told.On : null;
    public Mark? Waived => Defences.LastOrDefault(x => x.Kind == DefenceKind.Waived)?.On;
    public bool HearingPending => HearingRequested is not null && HearingWithdrawn is null && HearingHeld is null;
    public Pause? Paused => Pauses.LastOrDefault(p => p.Until is null);

    /// <summary>Day on which the decision reached the party: handed over when announced, or served later.</summary>
    public Mark? Served => Decision is not { } last ? null
        : last.PartyPresent ? last.On : DecisionServed >= last.On ? DecisionServed : null;

    /// <summary>The fine to be paid as things stand, in yuan.</summary>
    public decimal FineDueYuan => Decision is not { } last ? 0 : Stands ? last.FineYuan : ChangedFineYuan ?? 0;

    public decimal FinePaidYuan => Payments.Sum(p => p.FineYuan);

    /// <summary>The payment with which the fine was paid in full.</summary>
    public Mark? PaidOff
    {
        get
        {
            var paid = 0m;
            foreach (var payment in Payments)
            {
                paid += payment.FineYuan;
                if (paid >= FineDueYuan)
                    return payment.On;
            }
            return null;
        }
    }

    public DateOnly? DeferredUntil => Deferrals.LastOrDefault(x => x.Until is not null)?.Until;
    public Mark? Ended => Closed ?? Dropped ?? Merged;
}

public sealed record Recusal(Mark Asked, Ref<Officers> Officer)
{
    public Mark? Decided { get; init; }
    public bool Granted { get; init; }
}

public sealed record Investigated(Mark On, InvestigationKind Kind, Items<OfficerSeen> Officers, bool CardShown, Items<RecordKind> Records);

public sealed record Sampled(Mark On, string Item);

/// <summary>One thing under advance registration 先行登记保存.</summary>
public sealed record HeldEvidence(Mark Taken, string Item, bool Approved, bool Recorded)
{
    public Mark? Disposed { get; init; }
    public EvidenceDisposal? Disposal { get; init; }
}

/// <param name="Basis">The provision by which the time does not count; without one the period runs on.</param>
public sealed record Pause(Mark From, PauseReason Reason, string? Basis)
{
    public Mark? Until { get; init; }
}

/// <param name="Days">Calendar days added, by the provision named.</param>
public sealed record LongerPeriod(Mark On, int Days, string Basis);

public sealed record InvestigationEnd(Mark On, Proposal Proposal, bool Complex, bool Serious, bool NeedsReview);

public sealed record LegalReview(Mark On, ReviewResult Result, bool FirstTime, bool Qualified);

/// <param name="SameMeeting">The meeting is already counted in another case.</param>
public sealed record Discussion(Mark On, bool SameMeeting);

public sealed record PriorNotice(Mark On, Items<PenaltyPart> Parts, bool HearingTold)
{
    public Mark? Served { get; init; }
}

public sealed record Defence(Mark On, DefenceKind Kind, bool Answered);

public sealed record HearingNotice(Mark On, DateOnly HearingOn);

/// <param name="Chair">The chair's matter in the staff register.</param>
public sealed record Hearing(Mark On, Guid? Chair, bool Recorded);

public sealed record CorrectionOrder(Mark On, DateOnly? Until)
{
    public Mark? Checked { get; init; }
    public bool Corrected { get; init; }
}

public sealed record PenaltyDecision(Mark On, Procedure Procedure, Items<PenaltyPart> Parts, Items<OfficerSeen> Officers)
{
    public DiscretionGrade? Grade { get; init; }
    public bool Reasoned { get; init; }
    public bool PartyPresent { get; init; }
    public bool OnHearingRecord { get; init; }
    public bool NewFacts { get; init; }
    public bool CardShown { get; init; }
    public bool RightsTold { get; init; }

    public decimal FineYuan => Of(PenaltyKind.Fine);
    public decimal ConfiscatedYuan => Of(PenaltyKind.IllegalGains) + Of(PenaltyKind.Goods);
    public PenaltyKind Heaviest => Parts.Count == 0 ? PenaltyKind.Other : Parts.Max(p => p.Kind);

    public decimal Of(PenaltyKind kind) => Parts.Where(p => p.Kind == kind).Sum(p => p.Amount ?? 0);
}

public sealed record Payment(Mark On, decimal FineYuan, decimal SurchargeYuan);

public sealed record CashTaken(Mark On, CashGround Ground, bool Receipt)
{
    public Mark? HandedIn { get; init; }
    public Mark? Banked { get; init; }
}

/// <param name="Until">Last day of the deferral or instalments; null: refused.</param>
public sealed record Deferral(Mark On, DateOnly? Until);

public sealed record Remedy(Mark Received, RemedyKind Kind)
{
    public Mark? Ended { get; init; }
    public RemedyOutcome? Outcome { get; init; }
}
