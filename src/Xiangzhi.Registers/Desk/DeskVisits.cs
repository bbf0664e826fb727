namespace Xiangzhi.Registers;

/// <summary>
/// 一律（1、6）来说事, the township's own platform. Take-in, answer, promise and keeping need no context and are never refused:
/// the desk works a whole day without network.
/// </summary>
public sealed class DeskVisits : Register<DeskVisit>
{
    private static readonly Role[] Anyone = [Role.DeskClerk, Role.VillageCadre, Role.Handler, Role.Leader];
    private static readonly Role[] Office = [Role.DeskClerk, Role.Handler, Role.Leader];

    protected override void Define(Definition<DeskVisit> d)
    {
        d.Named("visit", "来说事", number: "{township}说〔{year}〕{n}号", Area.Disputes, "Visits to the desk");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.Village(s => s.Village, s => s.VillageGroup);
        d.People(s => [s.Visitor]);
        d.PersonalReadBy(Role.DeskClerk, Role.VillageCadre, Role.Handler, Role.Leader);
        d.HiddenFrom(s => s.About.Select(p => p.Number));
        d.Closes(s => s.Closed, (s, at) => s.TakeUpAgain(at));

        d.OnSlip("承诺办好", s => SheetParts.Day(s.Promises.Next()?.Due));

        Take(d);
        BecomeOther(d);

        d.Clock("desk_promise").Awaits("keep").Each(s => s.Promises.Where(p => p.Binds), from: p => p.Made, until: p => p.Ended, key: Promises.Key, length: p => p.Days)
            .Named("承诺办好", "Promised by");

        Count(d);

        d.List("事由", s => s.Subject, "Matter").List("类别", s => s.Topic, "Topic").List("方式", s => s.Manner, "Manner").List("人次", s => s.Persons, "Persons")
            .List("承诺日期", s => s.Promises.Next()?.Due, "Promised by").List("结果", s => s.Conclusion?.Outcome, "Outcome").List("评价", s => s.Content, "Satisfaction");
        d.Sheet("take-in");
        d.Sheet("take-in", "promise", "keep");
    }

    private static void Take(Definition<DeskVisit> d)
    {
        d.Opens<TakeInVisit>("take-in", "来访登记").English("Take in").By(Anyone).Day("来访日期", "Day of the visit").WithTime();
        d.Act<AnswerVisit>("answer", "答复").Next(s => s.Stage == VisitStage.TakenIn).By(Anyone).Day("答复日期").EvenAfterClosing();
        d.Act<PromiseVisitor>("promise", "承诺交办").Next(s => s.Stage == VisitStage.TakenIn).English("Promise").By(Anyone).Day("承诺日期").EvenAfterClosing();
        d.Act<KeepPromise>("keep", "兑现承诺").Next(s => s.Promises.Next() is not null).English("Keep the promise").While(s => s.Promises.Next() is not null).By(Anyone).Day("办好日期", "Done on").EvenAfterClosing();
        d.Act<MovePromise>("move-promise", "改日子").Next(_ => false).English("Agree on another day").While(s => s.Promises.Next() is not null).By(Anyone).Day("商定日期", "Agreed on").EvenAfterClosing();
        d.Act<ExplainVisit>("explain", "办不了，说明").Next(_ => false).English("Explain why not").While(IsOpen).By(Office).Day("说明日期", "Explained on");
        d.Act<GiveRelief>("relief", "救助帮扶").Next(_ => false).English("Relief").By(Office).Day("办理日期", "Given on").EvenAfterClosing();
        d.Act<WithdrawVisit>("withdraw", "来人撤回").Next(_ => false).English("Withdraw").While(IsOpen).By(Anyone);
        d.Act<LoseTouch>("lose-touch", "联系不上").Next(_ => false).English("Out of reach").While(IsOpen).By(Anyone);
        d.Act<VisitAgain>("visit-back", "回访").Next(s => s.ReturnVisits.Count == 0 && s.Stage == VisitStage.Kept).English("Return visit").While(s => s.Conclusion is not null).By(Anyone).Day("回访日期").EvenAfterClosing();
    }

    private static void BecomeOther(Definition<DeskVisit> d)
    {
        d.Act<TurnVisitIntoDispute>("to-dispute", "转为矛盾纠纷").Next(_ => false).English("Becomes a dispute").While(IsOpen).By(Anyone)
            .Refuse(f => f.LacksParties, nameof(TurnVisitIntoDispute.Parties), "请至少写一名当事人；不知道姓名的写称呼")
            .Prefill(s => new() { Kind = "", Cause = s.Subject, Level = s.Level, Words = s.Words, Parties = [new() { Side = DisputeSide.Applicant, Name = s.Visitor, Phone = s.Phone, Address = s.Address }] })
            .Begins<Disputes>("take-in", (s, f, self) => f.Opening("desk", s.Village, self, s.VillageGroup));
        d.Act<TurnVisitIntoPetition>("to-petition", "转为信访事项").Next(_ => false).English("Becomes a petition").While(IsOpen).By(Office)
            .Refuse(f => f.Purpose == PetitionPurpose.Accusation, nameof(TurnVisitIntoPetition.Purpose), PetitionTerms.NoAccusation)
            .Prefill(s => new() { Purpose = PetitionPurpose.Claim, Subject = s.Subject, Petitioner = s.Visitor, Phone = s.Phone, Address = s.Address, Persons = s.Persons })
            .Begins<Petitions>("register", (s, f, self) => f.Opening(PetitionForm.Visit, s.Village, self, s.About));
        d.Act<SendVisitUp>("send-up", "报上级转办").Next(_ => false).English("Send up").While(IsOpen).By(Office)
            .Prefill(s => new() { Channel = TaskChannels.Governance, Subject = s.Subject })
            .Begins<TasksFromAbove>("receive", (s, f, self) => new ReceiveTask { Channel = f.Channel, Subject = f.Subject, DueOn = f.DueOn, Village = s.Village, Origin = new(self) });
        d.Act<PassVisit>("pass", "转办").Next(_ => false).English("Pass on").While(IsOpen).By(Office);
    }

    private static bool IsOpen(DeskVisit s) => s.Closed is null;

    private static void Count(Definition<DeskVisit> d)
    {
        d.Flow("S2", "来说事", "Visits to the desk", "人次").On(s => s.TakenIn).Amount(s => s.Persons)
            .Slice("topic", "类别", s => s.Topic).Slice("manner", "方式", s => s.Manner).Slice("village", "村（社区）", s => s.Village)
            .Slice("level", "级别", s => s.Level).Slice("market-day", "赶集日", s => (bool?)s.OnMarketDay)
            .Rule("来说事的人次，几个人一起来算几人次；赶集日按当时的设置认定，登记时记下。");
        d.Flow("S3", "当场答复", "Answered on the spot", "件").Each(s => s.OnTheSpot).On(a => a.On).Unless(a => a.Undone)
            .Slice("help", "六项中的哪一项", (a, _) => a.Help).Slice("topic", "类别", (_, s) => s.Topic).Slice("village", "村（社区）", (_, s) => s.Village).Slice("level", "级别", (_, s) => s.Level)
            .Rule("来访当日第一次答复的，一件来访算一件；重新办理的，自重新办理之日起不再计。");
        const string promises = "当年到期的承诺中按期办好的；到期前与来人商定改日子的按新日子算；说明办不了的、到期后才撤回或转办的仍算没有兑现。";
        var (kept, due) = d.Ratio("S4", "承诺按期兑现率", "Promises kept by the day");
        kept.Each(s => s.Promises.Where(p => p.Binds && p.IsKeptInTime)).On(p => p.DueMark).Slice("village", "村（社区）", (_, s) => s.Village).Slice("topic", "类别", (_, s) => s.Topic).Rule(promises);
        due.Each(s => s.Promises.Where(p => p.Binds)).On(p => p.DueMark).Slice("village", "村（社区）", (_, s) => s.Village).Slice("topic", "类别", (_, s) => s.Topic).Rule(promises);
    }
}
