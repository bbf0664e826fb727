namespace Xiangzhi.Registers;

/// <summary>信访, the mirror of the national petition system: number, dates, kind, stage, clocks. docs/registers/petition.md draws its ways.</summary>
public sealed partial class Petitions : Register<Petition>
{
    private static readonly Role[] Taking = [Role.DeskClerk, Role.Handler, Role.Leader];
    private static readonly Role[] Handling = [Role.Handler, Role.Leader];

    protected override void Define(Definition<Petition> d)
    {
        d.Named("petition", "信访", number: "{township}信〔{year}〕{n}号", Area.Disputes, "Petitions");
        d.Mirrors("国家信访信息系统");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.Village(s => s.Village);
        d.People(s => [s.Petitioner]);
        d.ReadBy(Role.DeskClerk, Role.Handler, Role.Supervisor);
        d.PersonalReadBy(Role.Handler, Role.Leader);
        d.SupervisedBy(SupervisionLine.Petitions);
        d.HiddenFrom(s => s.About.Select(p => p.Number));
        d.Closes(s => s.Filed ?? s.Gone ?? (s.Conclusion is { Outcome: PetitionOutcome.Forwarded or PetitionOutcome.Diverted or PetitionOutcome.Dispute } c ? c.On : null), (s, at) => s.TakeUpAgain(at));

        d.OnSlip("国家信访查询码", s => s.QueryCode);

        Take(d);
        Handle(d);
        Conclude(d);
        ReviewTwice(d);
        Follow(d);
        Limits(d);
        Checks(d);
        Count(d);

        d.WhenServed(PetitionPapers.Notice, (s, at) => s with { Told = s.Told ?? at.Mark });
        d.WhenServed(PetitionPapers.Refusal, (s, at) => s with { Told = s.Told ?? at.Mark });
        d.WhenServed(PetitionPapers.Extension, (s, at) => s with { Extensions = [.. s.Extensions.Select(e => e.Told is null ? e with { Told = at.Mark } : e)] });
        d.WhenServed(PetitionPapers.Opinion, (s, at) => s.Opinion is { Served: null } o ? s with { Opinion = o with { Served = at.Mark } } : s);

        d.List("事由", s => s.Subject, "Subject").List("目的", s => s.Purpose, "Purpose").List("形式", s => s.Form, "Form").List("来源", s => s.Origin, "Origin")
            .List("途径", s => s.Route, "Route").List("重复", s => (bool?)s.Repeated, "Repeated").List("人数", s => s.Persons, "Persons").List("包案领导", s => s.Leader, "Leader")
            .List("结果", s => s.Conclusion?.Outcome, "Outcome").List("评价", s => s.Satisfied, "Satisfaction");
        d.Sheet("register", "tell", "accept", "decide");
        d.Sheet("receive", "tell", "accept", "decide");
    }

    private static bool IsOpen(Petition s) => s.Conclusion is null && s.Filed is null;

    private static bool IsRunning(Petition s) => IsOpen(s) && s.Accepted is not null;

    private static void Take(Definition<Petition> d)
    {
        d.Opens<RegisterPetition>("register", "登记").By(Taking).Day("收到日期", "Received on")
            .Refuse(f => f.Purpose == PetitionPurpose.Accusation, nameof(RegisterPetition.Purpose), PetitionTerms.NoAccusation)
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(RegisterPetition.Subject), "请写事由，一句话，不写姓名，不写经过")
            .Prints(PetitionPapers.Registration);
        d.Opens<ReceivePetition>("receive", "收到转送交办").English("Receive from above").By(Taking).Day("收到日期", "Received on")
            .Refuse(f => f.Purpose == PetitionPurpose.Accusation, nameof(ReceivePetition.Purpose), PetitionTerms.NoAccusation)
            .Refuse((_, f, c) => f.DueOn < c.On, nameof(ReceivePetition.DueOn), "要求办结的日子早于收到的日子，请核对")
            .Prints(PetitionPapers.Registration);
        // Danger goes before procedure.
        d.Act<FindUrgent>("urgent", "重大紧急").Next(_ => false).English("Major and urgent").While(s => s.Urgent is null).By(Taking).Day("发现日期", "Found on");
        d.Act<ReportUrgent>("report-urgent", "紧急报告").Next(s => s.Urgent is { Reported: null }).English("Report at once").While(s => s.Urgent is { Reported: null }).By(Taking).WithTime().EvenAfterClosing();
        d.Act<TellPetitioner>("tell", "告知").Next(s => IsOpen(s) && !s.Unclear && s.Told is null).English("Tell the petitioner").While(s => s.Told is null).By(Taking).Day("告知日期").EvenAfterClosing()
            .Prefill(s => new() { Manner = TellingManner.Written, Route = s.Route })
            .Prints(PetitionPapers.Notice);
        d.Act<FindUnclear>("unclear", "姓名地址不清").Next(_ => false).English("Name or address unclear").While(s => !s.Unclear && s.Told is null).By(Taking);
        d.Act<GuideToOrgan>("guide", "引导").Next(s => s is { Bypassed: true, Guided: null }).English("Guide to the competent organ").While(s => s.Guided is null).By(Taking).EvenAfterClosing();
        d.Act<ObjectToPetition>("object", "提出异议").Next(_ => false).English("Object").While(s => IsOpen(s) && s.IsForwarded && s.Accepted is null && s.Objected is null).By(Handling).Day("异议日期")
            .Prints(PetitionPapers.Objection);
        d.Act<AnswerObjection>("objection-answered", "异议答复").English("Objection answered").While(s => IsOpen(s) && s is { Objected: not null, ObjectionAccepted: null }).By(Handling);
        d.Act<AcceptPetition>("accept", "受理").While(s => IsOpen(s) && s.Accepted is null).By(Handling).Day("受理日期")
            .Prefill(s => new() { Route = s.Route ?? PetitionRoute.Petition });
        d.Act<RefusePetition>("refuse", "不予（不再）受理").Next(_ => false).English("Refuse").While(s => IsOpen(s) && s.Accepted is null).By(Handling)
            .Prints(PetitionPapers.Refusal);
        d.Act<SendPetition>("send", "转送分流").Next(s => s.Litigation && s.Accepted is null).English("Send to the competent organ").While(IsOpen).By(Handling).Day("转送日期")
            .Prefill(s => new() { To = s.Litigation ? PetitionOrgan.PoliticalLegal : PetitionOrgan.Authority, Receiver = "", Route = s.Route })
            .Prints(PetitionPapers.Letter);
    }

    private static void Handle(Definition<Petition> d)
    {
        d.Act<AssignPetition>("assign", "确定承办").Next(s => IsRunning(s) && s.Handlers.Count == 0).English("Assign a handler").While(IsOpen).By(Handling)
            .Prints(PetitionPapers.Letter);
        d.Act<LeadPetition>("lead", "领导包案").Next(_ => false).English("A leader takes charge").By(Handling).EvenAfterClosing()
            .Prints(PetitionPapers.Lead);
        d.Act<LeaveSimple>("leave-simple", "转普通程序").Next(_ => false).English("Leave the simple procedure").While(s => IsRunning(s) && s.Simple is { Left: null }).By(Handling);
        d.Act<InquireIntoPetition>("inquire", "调查核实").Next(_ => false).English("Inquire").While(IsRunning).By(Handling);
        d.Act<HearPetition>("hear", "听证").Next(_ => false).English("Hearing").While(IsRunning).By(Handling).Day("听证日期").Prints(PetitionPapers.Hearing);
        d.Act<ExtendPetition>("extend", "延期").Next(_ => false).English("Extend the time").While(s => IsRunning(s) && s.IsPetitionProcedure).By(Handling).Day("批准日期", "Approved on")
            .Refuse(f => f.Days is < 1 or > 366, nameof(ExtendPetition.Days), "延长的日数从 1 起，条例最多 30 日")
            .Prints(PetitionPapers.Extension);
        d.Act<SettlePetition>("settle", "调解和解").Next(_ => false).English("Mediate or settle").While(IsRunning).By(Handling)
            .Refuse(f => f is { Agreed: false, Written: true }, nameof(SettlePetition.Written), "没有达成一致，不会有协议书，请核对")
            .Prints(PetitionPapers.Settlement);
    }

    private static void Conclude(Definition<Petition> d)
    {
        d.Act<DecidePetition>("decide", "作出处理意见").Next(s => IsRunning(s) && s.Purpose == PetitionPurpose.Claim && s.Handlers.Count > 0).English("Give the opinion").While(IsRunning).By(Handling).Day("意见日期")
            .Prints(PetitionPapers.Opinion);
        d.Act<AnswerPetition>("answer", "答复").Next(s => IsRunning(s) && s.Purpose == PetitionPurpose.Suggestion).English("Answer").While(IsRunning).By(Handling).Day("答复日期");
        d.Act<DeliverOpinion>("deliver", "送达意见书").English("Deliver the opinion").While(s => s.Opinion is { Served: null }).By(Handling).Day("送达日期").EvenAfterClosing()
            .Prints(PetitionPapers.Service);
        d.Act<WithdrawPetition>("withdraw", "撤回").Next(_ => false).While(IsOpen).By(Taking);
        d.Act<MergePetition>("merge", "并案").Next(_ => false).While(IsOpen).By(Handling)
            .Refuse((s, f, _) => f.Other.Id == s.Self, nameof(MergePetition.Other), "不能并入自己，请填另一件信访的台账号")
            .Refuse((_, f, c) => c.Other(f.Other.Id) is not { IsVoid: false, State: Petition { Gone: null } }, nameof(MergePetition.Other), "账上没有这件信访，或者它已作废、退回、并入别的一件，请核对台账号")
            .Tells<Petitions>("absorb", (_, f) => f.Other, (_, self) => new AbsorbPetition { From = new(self) });
        d.Act<AbsorbPetition>("absorb", "接受并案").English("Absorb a merged petition").While(_ => false).By(Handling).EvenAfterClosing();
        d.Act<TurnPetitionIntoDispute>("to-dispute", "转为矛盾纠纷调解").Next(_ => false).English("Becomes a dispute").While(IsOpen).By(Handling)
            .Refuse(f => f.LacksParties, nameof(TurnPetitionIntoDispute.Parties), "请至少写一名当事人；不知道姓名的写称呼")
            .Prefill(s => new() { Kind = "", Cause = s.Subject, Parties = [new() { Side = DisputeSide.Applicant, Name = s.Petitioner, Phone = s.Phone, Address = s.Address }] })
            .Begins<Disputes>("take-in", (s, f, self) => f.Opening("petition", s.Village, self));
    }

    private static void ReviewTwice(Definition<Petition> d)
    {
        d.Act<AskPetitionReview>("ask-review", "申请复查").Next(_ => false).English("Review asked for").While(s => s.Opinion is not null && s.Review is null).By(Taking).Day("收到申请日期", "Asked on").EvenAfterClosing();
        d.Act<AnswerPetitionReview>("review", "复查意见").English("Review answered").While(s => s.Review is { Answered: null }).By(Handling).Day("意见日期", "Answered on").EvenAfterClosing()
            .Prints(PetitionPapers.Review);
        d.Act<AskRecheck>("ask-recheck", "申请复核").Next(_ => false).English("Second review asked for").While(s => s.Review is { Answered: not null } && s.Recheck is null).By(Taking).Day("收到申请日期", "Asked on").EvenAfterClosing();
        d.Act<RecheckHearing>("recheck-hearing", "复核听证").Next(_ => false).English("Hearing of the second review").While(s => s.Recheck is { Answered: null }).By(Handling).EvenAfterClosing();
        d.Act<AnswerRecheck>("recheck", "复核意见").English("Second review answered").While(s => s.Recheck is { Answered: null }).By(Handling).Day("意见日期", "Answered on").EvenAfterClosing()
            .Prints(PetitionPapers.Recheck);
    }

    private static void Follow(Definition<Petition> d)
    {
        d.Act<SupervisePetition>("supervise", "督办").Next(_ => false).English("Supervised").By(Handling).Day("督办日期", "Supervised on").EvenAfterClosing()
            .Prints(PetitionPapers.Supervision);
        d.Act<AnswerPetitionSupervision>("answer-supervision", "督办反馈").Next(s => s.Supervisions.Any(x => x.Answered is null)).English("Answer the supervision").While(s => s.Supervisions.Any(x => x.Answered is null)).By(Handling).Day("反馈日期").EvenAfterClosing();
        d.Act<PerformOpinion>("perform", "落实意见").Next(s => s is { Performed: null, Opinion: { Finding: PetitionFinding.Supported or PetitionFinding.Partly, Served: not null } }).English("Carry out the opinion").While(s => s is { Opinion: not null, Performed: null }).By(Handling).Day("落实日期").EvenAfterClosing();
        d.Act<RevisitPetitioner>("revisit", "回访").Next(_ => false).English("Return visit").While(s => s.Conclusion is not null).By(Taking).Day("回访日期").EvenAfterClosing();
        d.Act<EvaluatePetition>("evaluate", "满意度评价").Next(_ => false).English("Satisfaction").While(s => s.Conclusion is not null).By(Handling).Day("评价日期", "Evaluated on").EvenAfterClosing();
        d.Act<FilePetition>("file", "归档").Next(s => s.Opinion is null or { Served: not null }).English("Close the file").While(s => s.Conclusion is not null && s.Filed is null && s.Gone is null).By(Handling).Day("归档日期");
    }
}
