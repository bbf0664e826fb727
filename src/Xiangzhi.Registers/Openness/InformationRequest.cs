namespace Xiangzhi.Registers;

/// <summary>A request for government information 依申请公开.</summary>
public sealed record InformationRequest
{
    public RequestWay Way { get; init; }
    public string Topic { get; init; } = "";
    public PartyKind ApplicantKind { get; init; }
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
    public Mark? Closed { get; init; }

    public bool NeedsConfirming => Way is RequestWay.OrdinaryMail or RequestWay.Internet or RequestWay.Fax;

    /// <summary>收到申请之日: the day itself, or the confirmed one where the way asks for it.</summary>
    public Mark? Received => Arrived is { } arrived ? NeedsConfirming && ConfirmedOn is { } confirmed ? arrived with { Day = confirmed } : arrived : null;

    /// <summary>The time for the answer runs anew from the corrected request.</summary>
    public Mark? CountedFrom => CorrectionsAsked.Count > 0 ? Corrected : Received;

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

public sealed record AnswerGiven(InformationAnswer Kind, bool Reasoned, bool RemediesTold, bool ReviewFirstTold, bool OtherOrganTold, bool Examined, Mark On)
{
    public bool Withholds => Kind is InformationAnswer.Refused or InformationAnswer.GivenInPart;
    public bool Discloses => Kind is InformationAnswer.Given or InformationAnswer.GivenInPart;
}
