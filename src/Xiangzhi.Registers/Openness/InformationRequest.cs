namespace Xiangzhi.Registers;

/// <summary>A request for government information 依申请公开.</summary>
public sealed record InformationRequest
{
    public RequestWay Way { get; init; }
    public string Topic { get; init; } = "";
    public PartyKind ApplicantKind { get; init; }

    /// <summary>Who asks, for the yearly report; null where nobody said: then the kind of applicant tells.</summary>
    public Requester? AskedBy { get; init; }

    public Personal<string> Applicant { get; init; }
    public Personal<string> IdNumber { get; init; }
    public Personal<string> Contact { get; init; }
    public Personal<string> Description { get; init; }
    public string Form { get; init; } = "";

    public Mark? Arrived { get; init; }

    /// <summary>Day confirmed with the applicant, for ordinary mail, internet and fax.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    public Items<Mark> CorrectionsAsked { get; init; } = [];
    public Mark? Corrected { get; init; }
    public Items<InformationExtension> Extensions { get; init; } = [];
    public Items<ThirdPartyConsultation> Consultations { get; init; } = [];
    public Mark? ReasonsAsked { get; init; }
    public Mark? ReasonsGiven { get; init; }

    /// <summary>The applicant's reasons were found good: the request is then answered, if need be on a later day (政府信息公开条例 35).</summary>
    public bool ReasonsGood { get; init; }

    public DateOnly? LaterDate { get; init; }
    public InformationFee? Fee { get; init; }
    public Mark? FeePaid { get; init; }
    public AnswerGiven? Answer { get; init; }
    public Mark? Delivered { get; init; }
    public Mark? Withdrawn { get; init; }
    public Mark? Abandoned { get; init; }
    public AbandonedFor? AbandonedFor { get; init; }
    public Mark? Closed { get; init; }

    public bool NeedsConfirming => Way is RequestWay.OrdinaryMail or RequestWay.Internet or RequestWay.Fax;

    /// <summary>收到申请之日: the day itself, or the confirmed one where the way asks for it.</summary>
    public Mark? Received => Arrived is { } arrived ? NeedsConfirming && ConfirmedOn is { } confirmed ? arrived with { Day = confirmed } : arrived : null;

    /// <summary>The time for the answer runs anew from the corrected request.</summary>
    public Mark? CountedFrom => CorrectionsAsked.Count > 0 ? Corrected : Received;

    public Requester Requester => AskedBy ?? ApplicantKind switch { PartyKind.Citizen => Requester.Person, PartyKind.IndividualBusiness => Requester.Business, _ => Requester.Other };

    /// <summary>When the office was done with it, by answer or otherwise.</summary>
    public Mark? Concluded => Mark.First(Answer?.On, Withdrawn, Abandoned);

    public RequestResult? Result => Answer is { } answer ? answer.Result
        : Abandoned is not null ? AbandonedFor == Registers.AbandonedFor.FeeNotPaid ? RequestResult.FeeNotPaid : RequestResult.NotCorrected
        : Withdrawn is not null ? RequestResult.Otherwise : null;

    public bool Open => Answer is null && Withdrawn is null && Abandoned is null;

    public InformationRequestStage Stage =>
        Withdrawn is not null ? InformationRequestStage.Withdrawn
        : Abandoned is not null ? InformationRequestStage.Abandoned
        : Delivered is not null ? InformationRequestStage.Delivered
        : Answer is not null ? InformationRequestStage.Answered
        : Consultations.Any(c => c.Answered is null) ? InformationRequestStage.Consulting
        : CorrectionsAsked.Count > 0 && Corrected is null ? InformationRequestStage.Incomplete : InformationRequestStage.Received;
}

/// <param name="Days">Working days asked for; null: the rule's own.</param>
public sealed record InformationExtension(int? Days, string? Approver, bool Told, string Reason, Mark On);

public sealed record ThirdPartyConsultation(ConsultedParty Party, Mark Sent, DateOnly? ReceivedOn, Mark? Answered, ConsultedView? View);

/// <param name="Count">Requests of the month, or pages.</param>
public sealed record InformationFee(FeeStandard Standard, int Count, decimal Yuan, Mark On);

/// <param name="Ground">Why it was refused, wholly or in part.</param>
public sealed record AnswerGiven(InformationAnswer Kind, RefusalGround? Ground, bool Reasoned, bool RemediesTold, bool ReviewFirstTold, bool OtherOrganTold, bool Examined, Mark On)
{
    public bool Withholds => Kind is InformationAnswer.Refused or InformationAnswer.GivenInPart;

    /// <summary>The row of the yearly report; a refusal whose ground nobody recorded stands among the others.</summary>
    public RequestResult Result => Kind switch
    {
        InformationAnswer.AlreadyPublic or InformationAnswer.Given => RequestResult.Given,
        InformationAnswer.GivenInPart => RequestResult.GivenInPart,
        InformationAnswer.Refused => Ground switch
        {
            RefusalGround.StateSecret => RequestResult.StateSecret,
            RefusalGround.Forbidden => RequestResult.Forbidden,
            RefusalGround.Safety => RequestResult.Safety,
            RefusalGround.ThirdParty => RequestResult.ThirdParty,
            RefusalGround.Internal => RequestResult.Internal,
            RefusalGround.Process => RequestResult.Process,
            RefusalGround.EnforcementFile => RequestResult.EnforcementFile,
            _ => RequestResult.Otherwise,
        },
        InformationAnswer.SpecialRegime => RequestResult.LookUp,
        InformationAnswer.NotHeld or InformationAnswer.NotOurs => RequestResult.NotHeld,
        InformationAnswer.NeedsProcessing => RequestResult.NeedsMaking,
        InformationAnswer.Unclear => RequestResult.Unclear,
        InformationAnswer.PetitionInDisguise => RequestResult.Petition,
        InformationAnswer.Repeated => RequestResult.Repeated,
        InformationAnswer.Publications => RequestResult.Publications,
        InformationAnswer.Excessive => RequestResult.Excessive,
        InformationAnswer.Reissue => RequestResult.Reissue,
        _ => RequestResult.Otherwise,
    };

    public bool Discloses => Kind is InformationAnswer.Given or InformationAnswer.GivenInPart;
}
