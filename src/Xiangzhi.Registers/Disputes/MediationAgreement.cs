namespace Xiangzhi.Registers;

/// <summary>An agreement, written or oral, its signatures, and how it is performed.</summary>
public sealed record MediationAgreement(Mark On, SpokenOrWritten Manner)
{
    /// <summary>Required parts that the record lacks (司法部令75 35).</summary>
    public Items<AgreementPart> Lacks { get; init; } = [];

    public bool PartiesSigned { get; init; }
    public bool MediatorSigned { get; init; }
    public bool Sealed { get; init; }

    /// <summary>
    /// Written: from the day on which parties and mediator have signed and the committee has sealed; oral: from the day of
    /// agreement (人民调解法 29, 30). Null while a signature or the seal is missing.
    /// </summary>
    public Mark? Effective { get; init; }

    public bool WantsConfirmation { get; init; }

    /// <summary>Confirms a personal status, an adoption or a marriage: no court confirms that (法释〔2011〕5号 4).</summary>
    public bool ConcernsStatus { get; init; }

    public Items<Instalment> Instalments { get; init; } = [];
    public Mark? Performed { get; init; }
    public Mark? Reneged { get; init; }

    internal MediationAgreement Settle(At at) =>
        Effective is null && (Manner == SpokenOrWritten.Oral || (PartiesSigned && MediatorSigned && Sealed)) ? this with { Effective = at.Mark } : this;

    /// <param name="number">Which instalment, from 1; null: all that is still open.</param>
    internal MediationAgreement Perform(int? number, At at)
    {
        var after = this with { Instalments = [.. Instalments.Select(i => i.Performed is null && (number is null || i.Number == number) ? i with { Performed = at.Mark } : i)] };
        var whole = after.Instalments.All(i => i.Performed is not null) && (number is null || after.Instalments.Count > 0);
        return whole ? after with { Performed = after.Performed ?? at.Mark } : after;
    }

    internal MediationAgreement Urge(int? number, At at) =>
        this with { Instalments = [.. Instalments.Select(i => number is null || i.Number == number ? i with { Urged = i.Urged ?? at.Mark } : i)] };
}

/// <param name="Number">From 1, in the order of the agreement.</param>
/// <param name="Agreed">When it was agreed.</param>
/// <param name="Due">Last day in time, as agreed.</param>
public sealed record Instalment(int Number, Mark Agreed, DateOnly Due)
{
    /// <summary>Calendar days from the agreement; 0 where a correction put the agreement after the due day.</summary>
    internal int Days => Math.Max(0, Due.DayNumber - Agreed.Day.DayNumber);

    public Mark? Performed { get; init; }
    public Mark? Urged { get; init; }
}

/// <summary>What an agreement must say (人民调解法 29, 司法部令75 35).</summary>
public enum AgreementPart
{
    [Label("主要事实")] Facts,
    [Label("争议事项")] Issues,
    [Label("各方责任")] Responsibility,
    [Label("权利义务", English = "Rights and duties")] Terms,
    [Label("履行方式", English = "Way of performance")] Way,
    [Label("履行地点", English = "Place of performance")] Place,
    [Label("履行期限", English = "Term of performance")] Term,
}

/// <summary>Judicial confirmation 司法确认, from the joint application to the court's ruling.</summary>
public sealed record JudicialConfirmation(Mark Applied, bool Jointly)
{
    public Mark? Received { get; init; }
    public Mark? Decided { get; init; }
    public Mark? Extended { get; init; }
    public ConfirmationResult? Result { get; init; }
}

public enum ConfirmationResult
{
    [Label("确认有效")] Confirmed,
    [Label("不予受理", English = "Not accepted")] NotAccepted,
    [Label("驳回申请")] Dismissed,
    [Label("撤回申请")] Withdrawn,
}

/// <summary>Papers of a mediation file 调解卷宗.</summary>
public enum DisputePaper
{
    [Label("申请书或受理登记表", English = "Application or registration form")] Registration,
    [Label("权利义务告知书", English = "Notice of rights and duties")] Notice,
    [Label("身份证明", English = "Proof of identity")] Identity,
    [Label("授权委托书", English = "Letter of authority")] Authority,
    [Label("调查记录", English = "Record of inquiry")] Inquiry,
    [Label("证据材料")] Evidence,
    [Label("调解记录", English = "Record of mediation")] Record,
    [Label("调解协议书或口头协议登记表", English = "Agreement")] Agreement,
    [Label("履行凭证", English = "Proof of performance")] Performance,
    [Label("回访记录", English = "Record of the return visit")] Visit,
    [Label("司法确认材料", English = "Papers of judicial confirmation")] Confirmation,
    [Label("终止通知书", English = "Notice of termination")] Termination,
    [Label("卷宗情况说明", English = "Remarks on the file")] Remarks,
}
