namespace Xiangzhi.Registers;

/// <summary>上级交办·12345, the mirror of the district's platforms. Its conclusions are F11.</summary>
public sealed class TasksFromAbove : Register<TaskFromAbove>
{
    private static readonly Role[] Keepers = [Role.DeskClerk, Role.Handler, Role.OfficeClerk, Role.Leader];
    private static readonly Role[] Handling = [Role.Handler, Role.DeskClerk, Role.VillageCadre, Role.Leader];

    protected override void Define(Definition<TaskFromAbove> d)
    {
        d.Named("task-from-above", "上级交办·12345", number: "{township}交办〔{year}〕{n}号", Area.Disputes, "Tasks from above");
        d.Mirrors("基层智治");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.Village(s => s.Village);
        d.People(s => [s.Caller]);
        d.PersonalReadBy(Role.Handler, Role.DeskClerk, Role.Leader);
        d.Closes(s => s.Concluded, (s, at) => s.TakeUpAgain(at));

        d.Opens<ReceiveTask>("receive", "收到交办").English("Receive").By(Keepers).Day("交办日期", "Assigned on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(ReceiveTask.Subject), "请写事项，一句话，不写姓名")
            .Refuse((_, f, c) => f.DueOn < c.On, nameof(ReceiveTask.DueOn), "要求办结的日子早于交办的日子，请核对");
        d.Act<SignForTask>("sign", "签收").English("Sign for it").While(s => s.Signed is null && s.Conclusion is null).By(Keepers).Day("签收日期", "Signed on");
        d.Act<AssignTask>("assign", "派办").Next(s => s.Signed is not null && s.Assigned.Count == 0).English("Assign").While(s => s.Conclusion is null).By(Keepers).Day("派办日期");
        d.Act<AskTaskExtension>("ask-extension", "申请延期").Next(_ => false).English("Ask for more time").While(s => s.Conclusion is null).By(Handling)
            .Refuse((s, f, _) => f.Until <= s.DueOn, nameof(AskTaskExtension.Until), "申请延到的日子应在原定办结日期之后");
        d.Act<AnswerTaskExtension>("extension-answered", "延期批复").Next(s => s.Extensions.Any(e => e.Answered is null)).English("Extension answered").While(s => s.Extensions.Any(e => e.Answered is null)).By(Keepers).EvenAfterClosing();
        d.Act<ReturnTask>("return", "申请退回").Next(_ => false).English("Ask to return it").While(s => s.Conclusion is null && s.ReturnAsked is null).By(Keepers);
        d.Act<AnswerTaskReturn>("return-answered", "退回批复").English("Return answered").While(s => s.ReturnAsked is not null).By(Keepers);
        d.Act<ConcludeTask>("conclude", "办结").Next(s => s.Assigned.Count > 0 && s.ReturnAsked is null).While(s => s.Conclusion is null).By(Handling).Day("办结日期", "Concluded on");
        d.Act<CancelTask>("cancel", "撤单").Next(_ => false).English("Cancelled").While(s => s.Conclusion is null).By(Keepers)
            .Refuse((_, f, c) => f.Same is { } same && c.Other(same.Id) is not { IsVoid: false, State: TaskFromAbove }, nameof(CancelTask.Same), "账上没有这一件交办，请核对台账号");
        d.Act<TurnTaskIntoDispute>("to-dispute", "转为矛盾纠纷").Next(_ => false).English("Becomes a dispute").While(s => s.Conclusion is null).By(Handling)
            .Refuse(f => f.LacksParties, nameof(TurnTaskIntoDispute.Parties), "请至少写一名当事人；不知道姓名的写称呼")
            .Prefill(s => new() { Kind = "", Cause = s.Subject, Words = s.Words, Parties = [new() { Side = DisputeSide.Applicant, Name = s.Caller, Phone = s.Phone }] })
            .Begins<Disputes>("take-in", (s, f, self) => f.Opening("hotline", s.Village, self));
        d.Act<TurnTaskIntoPetition>("to-petition", "转为信访事项").Next(_ => false).English("Becomes a petition").While(s => s.Conclusion is null).By(Role.Handler, Role.Leader)
            .Refuse(f => f.Purpose == PetitionPurpose.Accusation, nameof(TurnTaskIntoPetition.Purpose), PetitionTerms.NoAccusation)
            .Prefill(s => new() { Purpose = PetitionPurpose.Claim, Subject = s.Subject, Petitioner = s.Caller, Phone = s.Phone })
            .Begins<Petitions>("register", (s, f, self) => f.Opening(PetitionForm.Telephone, s.Village, self, []));
        d.Act<CallBackOnTask>("call-back", "回访").Next(s => s.Stage == TaskFromAboveStage.Concluded).English("Call back").While(s => s.Conclusion is not null && s.Gone is null).By(Keepers).Day("回访日期").EvenAfterClosing();
        d.Act<SendTaskBack>("send-back", "退回重办").Next(_ => false).English("Sent back").While(s => s.Conclusion is not null && s.Gone is null).By(Keepers).Day("退回日期").EvenAfterClosing();

        d.Clock("task_due").Awaits("conclude").From(s => s.Received).Until(s => s.Concluded).When(s => s.DueOn is not null && s.Gone is null).Length(Days)
            .Extended(s => s.Extensions.Where(e => e.Granted).Select(e => new Law.Extension(e.Answered!.Value.Day, More(s, e), "交办单位", "批准延期"))).Named("上级交办期限", "Due as set from above");

        d.Flow("F11", "上级交办办结", "Hotline and tasks from above concluded", "件").Each(s => s.Counted).On(c => c.On).Unless(c => c.Undone)
            .Slice("channel", "渠道", (_, s) => s.Channel).Slice("outcome", "结果", (c, _) => c.Outcome).Slice("topic", "类别", (_, s) => s.Topic).Slice("village", "村（社区）", (_, s) => s.Village)
            .Rule("12345热线、基层智治和上级交办当年办结的，一件一计；退回、撤单、重复的不计；退回重办的，原办结自退回之日起不再计。");

        d.List("事项", s => s.Subject, "Matter").List("渠道", s => s.Channel, "Channel").List("类别", s => s.Topic, "Topic").List("办结期限", s => Granted(s), "Due on")
            .List("结果", s => s.Conclusion?.Outcome, "Outcome").List("评价", s => s.CallBacks.LastOrDefault(c => c.Content is not null)?.Content, "Satisfaction");
        d.Sheet("receive", "conclude");
        d.Sheet("receive", "sign", "assign", "conclude", "call-back");
    }

    private static int? Days(TaskFromAbove s) => s is { DueOn: { } due, Received: { } from } ? Math.Max(0, due.DayNumber - from.Day.DayNumber) : null;

    /// <summary>Days by which a grant goes beyond what stood before it.</summary>
    private static int More(TaskFromAbove s, TaskExtension granted)
    {
        var before = s.Extensions.TakeWhile(e => e != granted).Where(e => e.Granted).Select(e => e.Until).Append(s.DueOn ?? granted.Until).Max();
        return Math.Max(0, granted.Until.DayNumber - before.DayNumber);
    }

    private static DateOnly? Granted(TaskFromAbove s) => s.DueOn is { } due ? s.Extensions.Where(e => e.Granted).Select(e => e.Until).Append(due).Max() : null;
}
