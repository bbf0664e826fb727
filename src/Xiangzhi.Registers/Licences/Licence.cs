namespace Xiangzhi.Registers;

/// <summary>One licence 行政许可 from the application to whatever becomes of the certificate.</summary>
public sealed record Licence
{
    public Code<LicenceKinds> Kind { get; init; }
    public string Subject { get; init; } = "";
    public LicenceProcedure Procedure { get; init; }
    public FilingWay Way { get; init; }
    public Ref<Villages>? Village { get; init; }
    public PowerSeen? Power { get; init; }
    public PartyKind ApplicantKind { get; init; }
    public Personal<string> Applicant { get; init; }
    public Personal<string> IdNumber { get; init; }
    public Personal<string> Phone { get; init; }
    public Personal<string> Address { get; init; }
    public Items<ApplicationPaper> Papers { get; init; } = [];
    public bool TouchesOthers { get; init; }
    public bool HasOtherHomestead { get; init; }
    public bool GivesUpOtherHomestead { get; init; }

    /// <summary>Papers received; the statutory times begin here or with acceptance.</summary>
    public Mark? Applied { get; init; }
    public Items<Mark> CorrectionsAsked { get; init; } = [];
    public Items<MissingPaper> Missing { get; init; } = [];
    public Mark? Corrected { get; init; }
    public Mark? Accepted { get; init; }
    public Mark? NotAccepted { get; init; }
    public NotAcceptedGround? NotAcceptedFor { get; init; }
    public bool ReceiptGiven { get; init; }

    public Items<SiteVisit> Visits { get; init; } = [];
    public Items<ThirdPartyHeard> ThirdParties { get; init; } = [];
    public Mark? HearingTold { get; init; }
    public Mark? HearingWaived { get; init; }
    public Mark? HearingRequested { get; init; }
    public Mark? HearingWithdrawn { get; init; }
    public Mark? HearingNotified { get; init; }
    public Mark? HearingHeld { get; init; }
    public Items<Exclusion> Exclusions { get; init; } = [];
    public Items<LicenceExtension> Extensions { get; init; } = [];
    public Mark? SentUp { get; init; }

    public Mark? Granted { get; init; }
    public Mark? Refused { get; init; }
    public bool RefusalReasoned { get; init; }
    public bool RightsTold { get; init; }
    public bool OnTheSpot { get; init; }
    public string CertificateNumber { get; init; } = "";
    public decimal FeeYuan { get; init; }
    public bool FeeHasBasis { get; init; }

    /// <summary>Last valid day; null where the licence has no term.</summary>
    public DateOnly? ValidTo { get; init; }

    public Mark? Withdrawn { get; init; }
    public Mark? Terminated { get; init; }
    public Mark? Delivered { get; init; }
    public Mark? Published { get; init; }
    public Items<Renewal> Renewals { get; init; } = [];
    public Items<Mark> Changes { get; init; } = [];
    public Revocation? Revoked { get; init; }
    public Mark? Cancelled { get; init; }
    public Items<LicenceCheck> Checks { get; init; } = [];
    public Mark? Archived { get; init; }
    public Mark? Closed { get; init; }

    public Mark? Decided => Granted ?? Refused;
    public bool Undecided => Decided is null && NotAccepted is null && Withdrawn is null && Terminated is null;
    public bool HearingPending => HearingRequested is not null && HearingWithdrawn is null && HearingHeld is null;
    public bool Stands => Granted is not null && Revoked is null && Cancelled is null;
    public Renewal? PendingRenewal => Renewals is [.., { Decided: null } last] ? last : null;

    public LicenceStage Stage =>
        Cancelled is not null ? LicenceStage.Cancelled
        : Revoked is not null ? LicenceStage.Revoked
        : NotAccepted is not null ? LicenceStage.NotAccepted
        : Withdrawn is not null ? LicenceStage.Withdrawn
        : Terminated is not null ? LicenceStage.Terminated
        : Refused is not null ? LicenceStage.Refused
        : Granted is not null ? Delivered is null ? LicenceStage.Granted : LicenceStage.InForce
        : SentUp is not null ? LicenceStage.SentUp
        : HearingPending ? LicenceStage.Hearing
        : Accepted is not null || Corrected is not null ? LicenceStage.UnderReview
        : CorrectionsAsked.Count > 0 ? LicenceStage.Incomplete : LicenceStage.Received;
}

/// <param name="Staff">How many went.</param>
public sealed record SiteVisit(SiteVisitKind Kind, int Staff, bool Fits, Mark On);

/// <param name="Heard">When the third party answered, if it did.</param>
public sealed record ThirdPartyHeard(Mark Told, Mark? Heard, ThirdPartyView? View);

/// <param name="Told">Whether the applicant was told in writing how long it takes.</param>
public sealed record Exclusion(ExcludedTime Kind, bool Told, Mark From, Mark? Until);

/// <param name="Days">Working days asked for; null: the rule's own.</param>
public sealed record LicenceExtension(int? Days, string? Approver, bool Told, string Reason, Mark On);

/// <param name="Until">New last day where it was granted.</param>
public sealed record Renewal(Mark Applied, DateOnly? Expires, Mark? Decided, bool Granted, DateOnly? Until);

public sealed record Revocation(RevocationWay Way, Mark On);

public sealed record LicenceCheck(int Staff, bool Recorded, bool Fits, Mark On);
