namespace Xiangzhi.Registers;

/// <summary>普法需求. What is asked is laid beside what is taught and what is disputed by <see cref="NeedsComparison"/>.</summary>
public sealed class Needs : Register<Need>
{
    protected override void Define(Definition<Need> d)
    {
        d.Named("need", "普法需求", number: "{township}需〔{year}〕{n}号", Area.Publicity, "Needs for legal knowledge");
        d.Stage(s => s.Stage);
        d.Title(s => s.Question);
        d.Village(s => s.Village);
        d.Closes(s => s.Answered ?? s.Unmet, s => s with { Answered = null, Unmet = null });

        d.Opens<AskNeed>("ask", "登记需求").English("Record a need").By(Role.DeskClerk, Role.VillageCadre, Role.Handler, Role.OfficeClerk).Day("提出日期", "Asked on")
            .Refuse(f => f.Askers is <= 0, nameof(AskNeed.Askers), "人数应大于 0")
            .Refuse((_, f, c) => f.Promised < c.On, nameof(AskNeed.Promised), "答应的日子不能早于提出的这一天");
        d.Act<PlanAnswer>("plan", "安排回应").English("Plan the answer").While(s => s.Planned is null).By(Role.Handler, Role.OfficeClerk);
        d.Act<AnswerNeed>("answer", "回应").By(Role.DeskClerk, Role.VillageCadre, Role.Handler, Role.OfficeClerk).Day("回应日期", "Answered on").EvenAfterClosing().Next(s => s.Answered is null);
        d.Act<AskAgain>("again", "又有人问").English("Asked again").By(Role.DeskClerk, Role.VillageCadre, Role.Handler, Role.OfficeClerk).EvenAfterClosing().Next(_ => false)
            .Refuse(f => f.Askers <= 0, nameof(AskAgain.Askers), "人数应大于 0");
        d.Act<LeaveUnmet>("leave-unmet", "不能回应").English("Leave unmet").By(Role.Handler, Role.OfficeClerk).Next(_ => false);
        d.Act<AskSatisfaction>("feedback", "问效果").English("Ask whether it helped").While(s => s.Answered is not null).By(Role.DeskClerk, Role.VillageCadre, Role.Handler).EvenAfterClosing();

        d.Clock("lead_need_answer").Awaits("answer").From(s => s.Asked).Until(s => s.Answered ?? s.Unmet).When(s => s.Promised is not null)
            .Length(s => s is { Asked: { } on, Promised: { } by } ? Math.Max(0, by.DayNumber - on.Day.DayNumber) : null).Named("答应的回应", "Promised answer");

        d.List("涉及的法律", s => s.Law, "Law").List("渠道", s => s.Channel, "Channel").List("村（社区）", s => s.Village, "Village").List("问的人", s => s.Askers, "Askers").List("赶集日", s => s.OnMarketDay, "Market day").List("回应日期", s => s.Answered?.Day, "Answered on");
        d.Sheet("ask", "answer");
    }
}
