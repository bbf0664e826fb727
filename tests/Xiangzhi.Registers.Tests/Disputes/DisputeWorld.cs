namespace Xiangzhi.Registers.Tests.Disputes;

/// <summary>A township with a village, its committee and two mediators, and the acts of a dispute with forms as an office fills them.</summary>
internal sealed class DisputeWorld
{
    public static readonly DateOnly Spring = new(2024, 3, 4);

    public DisputeWorld(DateOnly? today = null)
    {
        Township = new(today ?? new(2025, 6, 30));
        Village = new(Township.Do("village", "add", new(2020, 1, 1), new AddVillage { VillageCode = "01", Name = "甲村" }).Id);
        Committee = new(Township.Do("committee", "found", new(2023, 5, 1), new FoundCommittee
        {
            Number = "01", Name = "甲村人民调解委员会", Kind = CommitteeKind.Village, Village = Village, SealText = "甲村人民调解委员会", Members = 5, Women = 1,
        }).Id);
        Mediator = Appoint("T01", "周调", new(2023, 5, 1));
        Second = Appoint("T02", "吴解", new(2023, 5, 1));
    }

    public TestTownship Township { get; }
    public Ref<Villages> Village { get; }
    public Ref<Committees> Committee { get; }
    public Ref<Mediators> Mediator { get; }
    public Ref<Mediators> Second { get; }

    public Ref<Mediators> Appoint(string number, string name, DateOnly on, MediatorKind kind = MediatorKind.Member) => new(Township.Do("mediator", "appoint", on, new AppointMediator
    {
        Number = number, Name = name, Committee = Committee, Kind = kind, Village = Village, Phone = "13900000000",
    }).Id);

    /// <summary>One form for each action, valid wherever the action is offered; <paramref name="other"/> is a dispute to merge into.</summary>
    public Form FormOf(string action, Guid other) => action switch
    {
        "take-in" => TakeIn(),
        "accept" => new AcceptDispute { Track = DisputeTrack.People, Committee = Committee, Mediators = [Mediator] },
        "reject" => new RejectDispute { Ground = RejectionGround.OutOfScope, Routes = [DisputeRoute.Lawsuit] },
        "assign" => new AssignMediators { Track = DisputeTrack.People, Committee = Committee, Mediators = [Mediator, Second] },
        "replace" => new ReplaceMediators { Ground = ReplacementGround.Chosen, Mediators = [Second] },
        "notify" => new NotifyOfRights { Manner = SpokenOrWritten.Written },
        "refuse" => new RefuseMediation { Sides = [DisputeSide.Respondent] },
        "consent" => new ConsentToMediation { Words = "愿意再谈" },
        "extend" => new ExtendMediation { Units = 1, Approver = "双方当事人", Reason = "等待鉴定" },
        "escalate" => new EscalateDispute { To = DisputeLevel.Township, Reason = "跨村" },
        "risk" => new RecordRisk { Kinds = [RiskKind.PublicSecurity], Seen = "扬言报复" },
        "report" => new ReportToPolice { Receiver = "派出所" },
        "inquire" => new InquireIntoDispute { Findings = "看过地界" },
        "mediate" => new HoldMediation { Place = "甲村调解室", Mediators = [Mediator], Result = SessionResult.Continued, Course = "双方各说一遍" },
        "agree" => Agree(),
        "sign" => new SignAgreement { PartiesSigned = true, MediatorSigned = true, Sealed = true },
        "settle" => new SettleThemselves { Words = "自己说好了" },
        "fail" => new FailMediation { Reason = "差距太大", Routes = [DisputeRoute.Lawsuit] },
        "terminate" => new TerminateMediation { Ground = TerminationGround.Refused, Routes = [DisputeRoute.Lawsuit] },
        "tell-routes" => new TellRoutes { Routes = [DisputeRoute.Arbitration, DisputeRoute.Lawsuit] },
        "withdraw" => new WithdrawDispute { Reason = "不告了" },
        "hand-on" => new HandOnDispute { To = HandedTo.Court, Receiver = "人民法庭", Reason = "应由法庭处理" },
        "to-petition" => new TurnDisputeIntoPetition { Purpose = PetitionPurpose.Claim, Subject = "地界相争", Petitioner = "张一" },
        "merge" => new MergeDispute { Other = new(other), Reason = "同一块地" },
        "absorb" => new AbsorbDispute { From = new(other) },
        "file" => new FileDispute { Contents = [.. Enum.GetValues<DisputePaper>()] },
        "perform" => new PerformAgreement(),
        "urge" => new UrgePerformance(),
        "renege" => new RenegeOnAgreement { Sides = [DisputeSide.Respondent] },
        "visit" => new ReturnVisit { Way = VisitWay.AtHome, Content = true, Findings = "已经和好" },
        "apply-confirmation" => new ApplyForConfirmation { Court = "某某区人民法院", Jointly = true },
        "receive-confirmation" => new ReceiveConfirmation(),
        "extend-confirmation" => new ExtendConfirmation(),
        "decide-confirmation" => new DecideConfirmation { Result = ConfirmationResult.Confirmed },
        "criminal" => new TurnCriminal { Organ = "区公安局" },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };

    public TakeInDispute TakeIn() => new()
    {
        Kind = "neighbours", Cause = "地界相争", Level = DisputeLevel.Village, Source = "application", Manner = SpokenOrWritten.Written, Village = Village,
        Parties =
        [
            new() { Side = DisputeSide.Applicant, Name = "张一", IdNumber = "500114197001010011", Phone = "13800000001", Address = "甲村一组", Village = Village },
            new() { Side = DisputeSide.Respondent, Name = "李二", Address = "甲村二组" },
        ],
        Words = "他家的墙过了界",
    };

    public static ReachAgreement Agree() => new()
    {
        Manner = SpokenOrWritten.Written, AgreementNumber = "甲调协2024-1", Facts = "两家相邻", Issues = "界墙位置", Responsibility = "双方各有不妥", Terms = "退回半米",
        Way = "自行拆除", PerformanceAt = "两家界址", Term = "一个月内", PartiesSigned = true, MediatorSigned = true, Sealed = true,
    };

    public Matter TakeIn(DateOnly on, Func<TakeInDispute, TakeInDispute>? change = null) =>
        Township.Do("dispute", "take-in", on, change is null ? TakeIn() : change(TakeIn()));

    public Matter Do(Matter dispute, string action, DateOnly on, Form? form = null) =>
        Township.Do("dispute", action, on, form ?? FormOf(action, Guid.Empty), Township.Now(dispute));

    public Decision Try(Matter dispute, string action, DateOnly on, Form? form = null) =>
        Township.Try("dispute", action, on, form ?? FormOf(action, Guid.Empty), Township.Now(dispute));

    /// <summary>Taken in and accepted on a day, told of their rights.</summary>
    public Matter Accepted(DateOnly on, Func<TakeInDispute, TakeInDispute>? change = null)
    {
        var dispute = TakeIn(on, change);
        Do(dispute, "accept", on);
        return Do(dispute, "notify", on);
    }

    /// <summary>A whole good matter up to its agreement, ten days after acceptance.</summary>
    public Matter Agreed(DateOnly on, Func<ReachAgreement, ReachAgreement>? change = null, Func<TakeInDispute, TakeInDispute>? takeIn = null)
    {
        var dispute = Accepted(on, takeIn);
        Do(dispute, "mediate", on.AddDays(5));
        Do(dispute, "mediate", on.AddDays(10), new HoldMediation { Place = "甲村调解室", Mediators = [Mediator], Result = SessionResult.Agreed });
        return Do(dispute, "agree", on.AddDays(10), change is null ? Agree() : change(Agree()));
    }

    public Dispute State(Matter dispute) => (Dispute)Township.Now(dispute).State;

    public string Stage(Matter dispute) => Township.Now(dispute).Derive(Township.Law).Stage.Zh;

    public IEnumerable<string> Rules(Matter dispute) => Township.Flags(dispute).Select(f => f.Rule);
}
