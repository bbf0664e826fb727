namespace Xiangzhi.Registers;

/// <summary>矛盾纠纷: people's, administrative and judicial mediation in one ledger. docs/registers/dispute.md draws its ways.</summary>
public sealed partial class Disputes : Register<Dispute>
{
    private static readonly Role[] Anyone = [Role.DeskClerk, Role.VillageCadre, Role.Handler];
    private static readonly Role[] Mediating = [Role.VillageCadre, Role.Handler];
    private static readonly Role[] Answering = [Role.Handler, Role.Leader];

    protected override void Define(Definition<Dispute> d)
    {
        d.Named("dispute", "矛盾纠纷", number: "{township}调〔{year}〕{n}号", Area.Disputes);
        d.Stage(s => s.Stage);
        d.Title(s => s.Cause);
        d.Village(s => s.Village, s => s.VillageGroup);
        d.People(s => s.Parties.Select(p => p.Name));
        d.PersonalReadBy(Role.DeskClerk, Role.VillageCadre, Role.Handler, Role.Leader);
        d.Closes(s => s.Filed ?? s.Merged ?? s.Rejected, (s, at) => s.TakeUpAgain(at));

        TakeIn(d);
        Mediate(d);
        Conclude(d);
        Follow(d);
        Limits(d);
        Checks(d);
        Count(d);

        d.WhenServed(DisputePapers.Notice, (s, at) => s.Notified is null ? s with { Notified = at.Mark, NoticeManner = SpokenOrWritten.Written } : s);
        d.WhenServed(DisputePapers.Termination, (s, at) => s with { RoutesTold = s.RoutesTold ?? at.Mark });

        d.List("案由", s => s.Cause, "Cause").List("类别", s => s.Kind, "Kind").List("级别", s => s.Level, "Level")
            .List("调解方式", s => s.Track, "Track").List("结果", s => s.Conclusion?.Outcome, "Outcome")
            .List("下次调解", s => s.Conclusion is null && s.Sessions.Count > 0 ? s.Sessions[^1].Next : null, "Next session");
        d.Sheet("take-in", "accept", "notify", "mediate", "agree");
        d.Sheet("take-in", "accept", "notify", "mediate", "fail");
    }

    private static bool IsOpen(Dispute s) => s.Conclusion is null && s.Filed is null;

    private static bool IsRunning(Dispute s) => IsOpen(s) && s.Accepted is not null;

    private static SessionResult? LastResult(Dispute s) => s.Sessions.Count > 0 ? s.Sessions[^1].Result : null;

    private static void TakeIn(Definition<Dispute> d)
    {
        d.Opens<TakeInDispute>("take-in", "登记").By(Anyone).Day("登记日期")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Cause), nameof(TakeInDispute.Cause), "请写案由，一句话，不写姓名，例如 地界相争")
            .Refuse(f => f.Parties.Count == 0, nameof(TakeInDispute.Parties), "请至少写一名当事人；不知道姓名的写称呼")
            .Refuse((_, f, c) => f.AroseOn > c.On, nameof(TakeInDispute.AroseOn), "发生日期不能晚于登记日期，请核对")
            .Prints(DisputePapers.Registration);
        // Danger goes before procedure: where it threatens, reporting it is the next step.
        d.Act<RecordRisk>("risk", "激化苗头").Next(_ => false).English("Record a risk").By(Anyone).EvenAfterClosing()
            .Refuse(f => f.Kinds.Count == 0, nameof(RecordRisk.Kinds), "请选是哪一种苗头");
        d.Act<ReportToPolice>("report", "报告公安机关").Next(s => s.Risks.Any(r => r is { IsForPolice: true, Reported: null })).English("Report to the police").While(s => s.Risks.Any(r => r.Reported is null)).By(Anyone).EvenAfterClosing();
        d.Act<AcceptDispute>("accept", "受理").While(s => IsOpen(s) && s.Accepted is null).By(Anyone).Day("受理日期")
            .Prefill(s => new() { Track = s.Track ?? DisputeTrack.People, Committee = s.Committee, Mediators = s.Mediators })
            .Prints(DisputePapers.Registration);
        d.Act<RejectDispute>("reject", "不予受理").Next(_ => false).While(s => IsOpen(s) && s.Accepted is null).By(Answering);
        d.Act<AssignMediators>("assign", "指派调解").Next(s => s.IsPeoples && s.Mediators.Count == 0).While(IsRunning).By(Answering)
            .Prefill(s => new() { Track = s.Track ?? DisputeTrack.People, Committee = s.Committee, Mediators = s.Mediators });
        d.Act<ReplaceMediators>("replace", "选择或更换调解员").Next(_ => false).English("Choose or replace mediators").While(IsRunning).By(Mediating)
            .Refuse(f => f.Mediators.Count == 0, nameof(ReplaceMediators.Mediators), "请写更换后的调解员");
        d.Act<NotifyOfRights>("notify", "权利义务告知").English("Notify of rights").While(s => IsRunning(s) && s.Notified is null).By(Anyone).Day("告知日期")
            .Prints(DisputePapers.Notice);
        d.Act<RefuseMediation>("refuse", "一方拒绝调解").Next(_ => false).English("Refuse mediation").While(IsOpen).By(Anyone)
            .Refuse(f => f.Sides.Count == 0, nameof(RefuseMediation.Sides), "请选哪一方拒绝");
        d.Act<ConsentToMediation>("consent", "重新同意调解").Next(_ => false).English("Consent again").While(s => IsOpen(s) && s.Refusals.Any(r => r.Lifted is null)).By(Anyone);
        d.Act<ExtendMediation>("extend", "延长期限").Next(_ => false).English("Extend the term").While(IsRunning).By(Answering)
            .Refuse(f => f.Units is < 1 or > 366, nameof(ExtendMediation.Units), "延长的数目从 1 起，人民调解按月，其他按日");
        d.Act<EscalateDispute>("escalate", "升级").Next(_ => false).While(s => IsOpen(s) && s.Level < DisputeLevel.District).By(Mediating)
            .Refuse((s, f, _) => f.To == s.Level, nameof(EscalateDispute.To), "已经在这一级，请选上一级")
            .Prefill(s => new() { To = s.Level < DisputeLevel.District ? s.Level + 1 : s.Level, Reason = "" });
    }

    private static void Mediate(Definition<Dispute> d)
    {
        d.Act<InquireIntoDispute>("inquire", "调查").Next(_ => false).While(IsRunning).By(Mediating);
        d.Act<HoldMediation>("mediate", "调解").Next(s => LastResult(s) is null or SessionResult.Continued).While(IsRunning).By(Mediating).Day("调解日期").WithTime()
            .Refuse((_, f, c) => f.NextOn <= c.On, nameof(HoldMediation.NextOn), "下次调解应在本次之后，请核对日期")
            .Prefill(s => new() { Place = "", Mediators = s.Mediators, Result = SessionResult.Agreed })
            .Prints(DisputePapers.Record);
        d.Act<ReachAgreement>("agree", "达成协议").Next(s => LastResult(s) == SessionResult.Agreed).English("Reach an agreement").While(IsRunning).By(Mediating).Day("协议日期")
            .Refuse((_, f, c) => f.Instalments.Any(i => i.DueOn < c.On), nameof(ReachAgreement.Instalments), "履行日期早于协议日期，请核对；已经履行的勾选“当场履行完毕”")
            .Prefill(s => new() { Manner = s.Manner })
            .Prints(AgreementPapers.Written, AgreementPapers.Oral);
        d.Act<SignAgreement>("sign", "签署协议").English("Sign the agreement").While(s => s.Agreement is { Effective: null }).By(Mediating).EvenAfterClosing()
            .Refuse(f => !f.PartiesSigned && !f.MediatorSigned && !f.Sealed, nameof(SignAgreement.PartiesSigned), "请勾选这一天补齐的是哪一项")
            .Prefill(s => new() { PartiesSigned = s.Agreement?.PartiesSigned ?? false, MediatorSigned = s.Agreement?.MediatorSigned ?? false, Sealed = s.Agreement?.Sealed ?? false });
    }

    private static void Conclude(Definition<Dispute> d)
    {
        d.Act<SettleThemselves>("settle", "自行和解").Next(_ => false).English("Settled between themselves").While(IsOpen).By(Anyone);
        d.Act<FailMediation>("fail", "调解不成").Next(s => LastResult(s) == SessionResult.NotAgreed).English("Mediation failed").While(IsRunning).By(Mediating)
            .Prints(DisputePapers.Termination);
        d.Act<TerminateMediation>("terminate", "终止调解").Next(_ => false).English("Terminate mediation").While(IsRunning).By(Mediating)
            .Prints(DisputePapers.Termination);
        d.Act<TellRoutes>("tell-routes", "告知途径").Next(s => s.Conclusion is { Outcome: DisputeOutcome.Failed or DisputeOutcome.Terminated }).English("Tell other ways").While(s => s.RoutesTold is null).By(Anyone).EvenAfterClosing()
            .Refuse(f => f.Routes.Count == 0, nameof(TellRoutes.Routes), "请选告知了哪些途径");
        d.Act<WithdrawDispute>("withdraw", "撤回申请").Next(_ => false).English("Withdraw").While(IsOpen).By(Anyone);
        d.Act<HandOnDispute>("hand-on", "移送").Next(_ => false).While(IsOpen).By(Answering);
        d.Act<TurnDisputeIntoPetition>("to-petition", "转为信访事项").Next(_ => false).English("Becomes a petition").While(IsOpen).By(Answering)
            .Refuse(f => f.Purpose == PetitionPurpose.Accusation, nameof(TurnDisputeIntoPetition.Purpose), PetitionTerms.NoAccusation)
            .Prefill(s => new() { Purpose = PetitionPurpose.Claim, Subject = s.Cause, Petitioner = s.Parties.Count > 0 ? s.Parties[0].Name : default, Phone = s.Parties.Count > 0 ? s.Parties[0].Phone : default })
            .Begins<Petitions>("register", (s, f, self) => f.Opening(PetitionForm.Visit, s.Village, self, []));
        d.Act<MergeDispute>("merge", "并案").Next(_ => false).While(IsOpen).By(Answering)
            .Refuse((s, f, _) => f.Other.Id == s.Self, nameof(MergeDispute.Other), "不能并入自己，请填另一件纠纷的台账号")
            .Refuse((_, f, c) => c.Other(f.Other.Id) is not { IsVoid: false, State: Dispute }, nameof(MergeDispute.Other), "账上没有这件纠纷，或它已作废，请核对台账号")
            .Refuse((_, f, c) => c.Other(f.Other.Id)?.State is Dispute { Merged: not null }, nameof(MergeDispute.Other), "那一件已经并入别的纠纷，请填最后并入的那一件")
            .Tells<Disputes>("absorb", (_, f) => f.Other, (_, self) => new AbsorbDispute { From = new(self) });
        d.Act<AbsorbDispute>("absorb", "接受并案").English("Absorb a merged dispute").While(_ => false).By(Answering).EvenAfterClosing();
        d.Act<FileDispute>("file", "结案归档").Next(s => s.Agreement is null or { Performed: not null }).English("Close the file").While(s => s.Conclusion is not null && s.Filed is null).By(Mediating).Day("归档日期")
            .Prefill(s => new() { Contents = [.. Required(s)] })
            .Prints(DisputePapers.Cover);
    }

    private static void Follow(Definition<Dispute> d)
    {
        d.Act<PerformAgreement>("perform", "履行协议").English("Performed").While(s => s.Agreement is { Performed: null }).By(Mediating).EvenAfterClosing().Day("履行日期")
            .Refuse((s, f, _) => f.Number is { } n && s.Agreement is { } a && a.Instalments.All(i => i.Number != n), nameof(PerformAgreement.Number), "协议里没有这一期，请核对；全部履行的空着不填");
        d.Act<UrgePerformance>("urge", "督促履行").Next(_ => false).English("Urge performance").While(s => s.Agreement is { Performed: null }).By(Mediating).EvenAfterClosing();
        d.Act<RenegeOnAgreement>("renege", "反悔").Next(_ => false).While(s => s.Agreement is { Performed: null, Reneged: null }).By(Mediating).EvenAfterClosing();
        d.Act<ReturnVisit>("visit", "回访").Next(s => s.Conclusion is { IsSettled: true } && s.Visits.Count == 0).English("Return visit").While(s => s.Conclusion is not null).By(Anyone).EvenAfterClosing().Day("回访日期")
            .Prints(DisputePapers.Visit);
        d.Act<ApplyForConfirmation>("apply-confirmation", "申请司法确认").Next(s => s.Agreement is { WantsConfirmation: true, Effective: not null }).English("Apply for judicial confirmation").While(s => s.Agreement is not null && s.Confirmation is null).By(Mediating).EvenAfterClosing()
            .Prefill(_ => new() { Court = "", Jointly = true })
            .Prints(AgreementPapers.Confirmation);
        d.Act<ReceiveConfirmation>("receive-confirmation", "法院受理").English("Accepted by the court").While(s => s.Confirmation is { Received: null, Decided: null }).By(Mediating).EvenAfterClosing();
        d.Act<ExtendConfirmation>("extend-confirmation", "法院延长审查").Next(_ => false).English("Extended by the court").While(s => s.Confirmation is { Received: not null, Extended: null, Decided: null }).By(Mediating).EvenAfterClosing();
        d.Act<DecideConfirmation>("decide-confirmation", "法院裁定").English("Decided by the court").While(s => s.Confirmation is { Decided: null }).By(Mediating).EvenAfterClosing();
        d.Act<TurnCriminal>("criminal", "民转刑").Next(_ => false).English("Turned criminal").While(s => s.Criminal is null).By(Answering).EvenAfterClosing().Day("刑事立案日期", "Filed as criminal on");
    }
}
