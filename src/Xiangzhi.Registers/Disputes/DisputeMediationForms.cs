namespace Xiangzhi.Registers;

public enum SessionAttendance
{
    [Label("各方到场", English = "All parties present")] All,
    [Label("分别调解", English = "Heard apart")] Apart,
    [Label("一方未到", English = "One party absent")] OneAbsent,
}

/// <summary>One mediation held 调解一次: each is counted in F1b.</summary>
public sealed record HoldMediation : Form<Dispute>
{
    [Label("调解地点", English = "Place"), Hint("不写门牌", English = "Without house numbers")] public required string Place { get; init; }
    [Label("到场情况", English = "Attendance")] public SessionAttendance Attendance { get; init; }
    [Label("主持和参加的调解员", English = "Mediators"), Hint("第一名是主持人", English = "The first one presides")] public Items<Ref<Mediators>> Mediators { get; init; } = [];
    [Label("其他主持人", English = "Presided by others"), Hint("行政、司法调解的主持人", English = "In administrative or judicial mediation")] public Personal<string> Presided { get; init; }
    [Label("邀请参加的人", English = "Invited")] public Personal<string> Invited { get; init; }
    [Label("调解经过", English = "Course of the mediation"), Wide] public Personal<string> Course { get; init; }
    [Label("本次结果", English = "Result"), Also("调解结果")] public required SessionResult Result { get; init; }
    [Label("下次调解日期", English = "Next session on")] public DateOnly? NextOn { get; init; }

    public override Dispute Into(Dispute s, At at)
    {
        var held = Mediators.Count > 0 ? Mediators : s.Mediators;
        return s with
        {
            Sessions = s.Sessions.Add(new(at.Mark, Place, Result, held.Count, Mediators.Count > 0 ? Mediator.AllServe(Mediators, at) : s.MediatorsServed, s.IsPeoples, NextOn)),
        };
    }
}

/// <summary>达成协议, written or oral. Written ones say all that 司法部令75 35 asks for; an oral one is recorded by the mediator.</summary>
public sealed record ReachAgreement : Form<Dispute>
{
    [Label("协议形式", English = "Written or oral"), Also("协议类型")] public required SpokenOrWritten Manner { get; init; }
    [Label("协议书编号", English = "Agreement number")] public string? AgreementNumber { get; init; }
    [Label("主要事实", English = "Facts"), Wide, Group("协议内容", English = "The agreement")] public Personal<string> Facts { get; init; }
    [Label("争议事项", English = "Issues"), Wide] public Personal<string> Issues { get; init; }
    [Label("各方责任", English = "Responsibility"), Wide] public Personal<string> Responsibility { get; init; }
    [Label("协议内容", English = "Rights and duties"), Wide] public Personal<string> Terms { get; init; }
    [Label("履行方式", English = "Way of performance")] public Personal<string> Way { get; init; }
    [Label("履行地点", English = "Place of performance")] public Personal<string> PerformanceAt { get; init; }
    [Label("履行期限", English = "Term of performance")] public Personal<string> Term { get; init; }
    [Label("协议涉及金额", English = "Sum agreed")] public decimal? Sum { get; init; }
    [Label("分期履行", English = "Instalments"), Hint("每期一行；一次履行的填一行", English = "One row each")] public Items<AgreedInstalment> Instalments { get; init; } = [];
    [Label("当场履行完毕", English = "Performed at once")] public bool PerformedAtOnce { get; init; }
    [Label("各方已签名、盖章或按指印", English = "Parties have signed"), Group("签署", English = "Signatures")] public bool PartiesSigned { get; init; }
    [Label("调解员已签名", English = "Mediator has signed")] public bool MediatorSigned { get; init; }
    [Label("已盖调解委员会印章", English = "Committee has sealed")] public bool Sealed { get; init; }
    [Label("双方愿意申请司法确认", English = "Want judicial confirmation")] public bool WantsConfirmation { get; init; }
    [Label("确认身份、收养或婚姻关系", English = "Concerns personal status")] public bool ConcernsStatus { get; init; }

    public override Dispute Into(Dispute s, At at)
    {
        var agreement = new MediationAgreement(at.Mark, Manner)
        {
            Lacks = [.. Lacking()],
            PartiesSigned = PartiesSigned, MediatorSigned = MediatorSigned, Sealed = Sealed,
            WantsConfirmation = WantsConfirmation, ConcernsStatus = ConcernsStatus,
            Instalments = [.. Instalments.OrderBy(i => i.DueOn).Select((i, n) => new Instalment(n + 1, at.Mark, i.DueOn))],
        }.Settle(at);
        return (s with { Agreement = PerformedAtOnce ? agreement.Perform(null, at) : agreement })
            .Conclude(Manner == SpokenOrWritten.Written ? DisputeOutcome.WrittenAgreement : DisputeOutcome.OralAgreement, at);
    }

    private IEnumerable<AgreementPart> Lacking()
    {
        (AgreementPart Part, bool Given)[] parts =
        [
            (AgreementPart.Facts, Facts.IsGiven), (AgreementPart.Issues, Issues.IsGiven), (AgreementPart.Responsibility, Responsibility.IsGiven),
            (AgreementPart.Terms, Terms.IsGiven), (AgreementPart.Way, Way.IsGiven), (AgreementPart.Place, PerformanceAt.IsGiven), (AgreementPart.Term, Term.IsGiven),
        ];
        return parts.Where(p => !p.Given).Select(p => p.Part);
    }
}

public sealed record AgreedInstalment
{
    [Label("履行日期", English = "Due on")] public required DateOnly DueOn { get; init; }
    [Label("金额", English = "Sum")] public decimal? Sum { get; init; }
    [Label("内容", English = "What")] public Personal<string> What { get; init; }
}

/// <summary>Signatures or the seal that came after the agreement: only then does it take effect.</summary>
public sealed record SignAgreement : Form<Dispute>
{
    [Label("各方已签名、盖章或按指印", English = "Parties have signed")] public bool PartiesSigned { get; init; }
    [Label("调解员已签名", English = "Mediator has signed")] public bool MediatorSigned { get; init; }
    [Label("已盖调解委员会印章", English = "Committee has sealed")] public bool Sealed { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Agreement is not { } agreement ? s : s with
    {
        Agreement = (agreement with
        {
            PartiesSigned = agreement.PartiesSigned || PartiesSigned,
            MediatorSigned = agreement.MediatorSigned || MediatorSigned,
            Sealed = agreement.Sealed || Sealed,
        }).Settle(at),
    };
}

public sealed record PerformAgreement : Form<Dispute>
{
    [Label("第几期", English = "Instalment"), Hint("空着表示全部履行完毕", English = "Empty: all of it")] public int? Number { get; init; }
    [Label("履行金额", English = "Sum paid")] public decimal? Sum { get; init; }
    [Label("履行凭证", English = "Proof")] public Personal<Attachment> Proof { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Agreement is { } agreement ? s with { Agreement = agreement.Perform(Number, at) } : s;
}

/// <summary>督促履行 (人民调解法 31).</summary>
public sealed record UrgePerformance : Form<Dispute>
{
    [Label("第几期", English = "Instalment"), Hint("空着表示全部", English = "Empty: all of them")] public int? Number { get; init; }
    [Label("督促情况", English = "How it was urged"), Wide] public Personal<string> Words { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Agreement is { } agreement ? s with { Agreement = agreement.Urge(Number, at) } : s;
}

/// <summary>反悔: the agreement binds all the same; the other side may sue (人民调解法 32).</summary>
public sealed record RenegeOnAgreement : Form<Dispute>
{
    [Label("哪一方反悔", English = "Who reneges")] public required Items<DisputeSide> Sides { get; init; }
    [Label("理由", English = "Reason"), Wide] public Personal<string> Reason { get; init; }
    [Label("告知的途径", English = "Ways told")] public Items<DisputeRoute> Routes { get; init; } = [];

    public override Dispute Into(Dispute s, At at) => s.Agreement is not { } agreement ? s : s with
    {
        Agreement = agreement with { Reneged = agreement.Reneged ?? at.Mark }, RoutesTold = Routes.Count > 0 ? s.RoutesTold ?? at.Mark : s.RoutesTold,
    };
}

public enum VisitWay
{
    [Label("上门")] AtHome,
    [Label("电话")] ByPhone,
    [Label("来访", English = "At the office")] AtOffice,
}

public sealed record ReturnVisit : Form<Dispute>
{
    [Label("回访方式", English = "Way")] public required VisitWay Way { get; init; }
    [Label("当事人满意", English = "Content")] public bool? Content { get; init; }
    [Label("履行情况和反映", English = "What was found"), Wide] public Personal<string> Findings { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Visits = s.Visits.Add(at.Mark) };
}

public sealed record ApplyForConfirmation : Form<Dispute>
{
    [Label("法院", English = "Court")] public required string Court { get; init; }
    [Label("双方共同申请", English = "Applied jointly")] public bool Jointly { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Confirmation = new(at.Mark, Jointly) };
}

public sealed record ReceiveConfirmation : Form<Dispute>
{
    [Label("案号", English = "Court number")] public string? CourtNumber { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Confirmation is { } c ? s with { Confirmation = c with { Received = at.Mark } } : s;
}

public sealed record ExtendConfirmation : Form<Dispute>
{
    [Label("理由", English = "Reason")] public string? Reason { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Confirmation is { } c ? s with { Confirmation = c with { Extended = at.Mark } } : s;
}

public sealed record DecideConfirmation : Form<Dispute>
{
    [Label("结果", English = "Result")] public required ConfirmationResult Result { get; init; }
    [Label("文书编号", English = "Ruling number")] public string? RulingNumber { get; init; }

    public override Dispute Into(Dispute s, At at) =>
        s.Confirmation is { } c ? s with { Confirmation = c with { Decided = at.Mark, Result = Result } } : s;
}
