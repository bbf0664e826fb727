namespace Xiangzhi.Registers;

/// <summary>接访来访: each visit is a matter of its own, with its own number, promise and follow-up, so that F5b opens into visits and not into days.</summary>
public sealed class ReceptionVisits : Register<ReceptionVisit>
{
    private static readonly Role[] Anyone = [Role.DeskClerk, Role.Handler, Role.Leader, Role.OfficeClerk];
    private static readonly Role[] Answering = [Role.Handler, Role.Leader];

    protected override void Define(Definition<ReceptionVisit> d)
    {
        d.Named("reception-visit", "接访来访", number: "{township}访〔{year}〕{n}号", Area.Disputes, "Visits received by leaders");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.Village(s => s.Village);
        d.People(s => [s.Visitor]);
        d.PersonalReadBy(Role.Handler, Role.DeskClerk, Role.Leader);
        d.SupervisedBy(SupervisionLine.Petitions);
        d.HiddenFrom(s => s.About.Select(p => p.Number));
        d.Closes(s => s.End?.On, (s, at) => s.TakeUpAgain(at));

        d.OnSlip("答复日期", s => SheetParts.Day(s.Promises.Next()?.Due));

        d.Opens<ReceiveVisit>("receive", "接待来访").English("Receive a visit").By(Anyone).Day("来访日期", "Received on").WithTime()
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(ReceiveVisit.Subject), "请写反映的问题，一句话，不写姓名")
            .Refuse((_, f, c) => f.By < c.On, nameof(ReceiveVisit.By), "答复的日子早于来访的日子，请核对")
            .Tells<Receptions>("note-visitor", (_, f) => f.Session, (f, self) => new NoteVisitor { Visit = new(self), Persons = Math.Max(1, f.Persons) })
            .Prints(ReceptionPapers.Registration);
        d.Act<ReplyToVisitor>("reply", "答复来访人").English("Reply").While(s => s.End is null).By(Anyone).Day("答复日期").Prints(ReceptionPapers.Registration);
        d.Act<AssignVisit>("assign", "交办").Next(s => s.Stage == ReceptionVisitStage.Received).English("Assign").While(s => s.End is null).By(Anyone)
            .Refuse((_, f, c) => f.By < c.On, nameof(AssignVisit.By), "答复的日子早于交办的日子，请核对");
        d.Act<MoveReply>("put-off", "改答复日子").Next(_ => false).English("Agree on another day").While(s => s.Promises.Next() is not null).By(Answering);
        d.Act<GuideVisitor>("guide", "引导到有权机关").Next(_ => false).English("Guide elsewhere").While(s => s.End is null).By(Anyone);
        d.Act<WithdrawReceptionVisit>("withdraw", "来访人撤回").Next(_ => false).English("Withdraw").While(s => s.End is null).By(Anyone);
        d.Act<TurnReceptionIntoDispute>("to-dispute", "转为矛盾纠纷").Next(_ => false).English("Becomes a dispute").While(s => s.End is null).By(Anyone)
            .Refuse(f => f.LacksParties, nameof(TurnReceptionIntoDispute.Parties), "请至少写一名当事人；不知道姓名的写称呼")
            .Prefill(s => new() { Kind = "", Cause = s.Subject, Words = s.Words, Parties = [new() { Side = DisputeSide.Applicant, Name = s.Visitor, Phone = s.Phone, Address = s.Address }] })
            .Begins<Disputes>("take-in", (s, f, self) => f.Opening("application", s.Village, self));
        d.Act<TurnReceptionIntoPetition>("to-petition", "转为信访事项").Next(_ => false).English("Becomes a petition").While(s => s.End is null).By(Answering)
            .Refuse(f => f.Purpose == PetitionPurpose.Accusation, nameof(TurnReceptionIntoPetition.Purpose), PetitionTerms.NoAccusation)
            .Prefill(s => new() { Purpose = PetitionPurpose.Claim, Subject = s.Subject, Content = s.Content, Petitioner = s.Visitor, Phone = s.Phone, Address = s.Address, Persons = s.Persons, Repeated = s.Repeated })
            .Begins<Petitions>("register", (s, f, self) => f.Opening(PetitionForm.Visit, s.Village, self, s.About));
        d.Act<FollowVisit>("follow", "回访").Next(s => s.ReturnVisits.Count == 0 && s.End?.Outcome == ReceptionOutcome.Replied).English("Return visit").While(s => s.End is not null).By(Anyone).Day("回访日期").EvenAfterClosing();

        d.Clock("lead_promise").Awaits("reply").Each(s => s.Promises.Where(p => p.Binds), from: p => p.Made, until: p => p.Ended, key: Promises.Key, length: p => p.Days)
            .Named("接访交办的答复", "Reply after reception");

        d.Flow("F5b", "领导接访批次", "Visits received by leaders", "批次").On(s => s.Received)
            .Slice("kind", "形式", s => s.Kind).Slice("leader", "接访领导", s => s.Leader).Slice("village", "村（社区）", s => s.Village)
            .Slice("content", "内容类别", s => s.Content).Slice("repeated", "重复", s => (bool?)s.Repeated).Slice("collective", "多人", s => (bool?)(s.Persons >= PetitionTerms.Collective))
            .Rule("领导接待一批来访算一次，不论来了几人；同一人再来另算一次。");
        d.Sum("F5c", "领导接访人次", "Persons received by leaders", "人次").On(s => s.Received).Amount(s => s.Persons)
            .Slice("kind", "形式", s => s.Kind).Slice("leader", "接访领导", s => s.Leader).Slice("village", "村（社区）", s => s.Village)
            .Rule("各批来访的人次之和。");

        d.List("问题", s => s.Subject, "Matter").List("领导", s => s.Leader, "Leader").List("形式", s => s.Kind, "Kind").List("人次", s => s.Persons, "Persons")
            .List("答复期限", s => s.Promises.Next()?.Due, "Answer by").List("结果", s => s.End?.Outcome, "Outcome");
        d.Sheet("receive");
        d.Sheet("receive", "assign", "reply");
    }
}
