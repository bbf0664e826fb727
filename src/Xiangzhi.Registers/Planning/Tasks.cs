using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>
/// 年度任务: what the township promised for a year, kept or not. The annual report opens next year's tasks from its plan
/// chapter by <see cref="SetTask"/> and shows this year's from here.
/// </summary>
public sealed class Tasks : Register<YearTask>
{
    protected override void Define(Definition<YearTask> d)
    {
        d.Named("task", "年度任务", number: "{township}任〔{year}〕{n}号", Area.Leadership, "Tasks of the year");
        d.Stage(s => s.Stage);
        d.Title(s => s.Text);
        d.Closes(s => s.Closed, s => s with { Verified = null, Dropped = null, CarriedOver = null });

        d.Opens<SetTask>("set", "布置任务").English("Set a task").By(Role.OfficeClerk, Role.Leader, Role.Handler).Day("布置日期", "Set on")
            .Refuse(f => f.Year is < 2000 or > 2099, nameof(SetTask.Year), "年度应在 2000 到 2099 之间")
            .Refuse((_, f, c) => (f.Due ?? SetTask.EndOf(f.Year)) < c.On, nameof(SetTask.Due), "完成的日子不能早于布置任务的这一天");
        d.Act<ReportProgress>("progress", "报进展").English("Report progress").While(s => s.Done is null).By(Role.OfficeClerk, Role.Handler, Role.Officer)
            .Refuse(f => f.Share is < 0 or > 100, nameof(ReportProgress.Share), "比例应在 0 到 100 之间");
        d.Act<CompleteTask>("complete", "完成").While(s => s.Done is null).By(Role.OfficeClerk, Role.Handler, Role.Officer).Day("完成日期", "Done on");
        d.Act<VerifyTask>("verify", "核验").While(s => s.Done is not null).By(Role.OfficeClerk, Role.Leader).Day("核验日期", "Verified on");
        d.Act<ChangeOwner>("change-owner", "换责任单位").English("Change the owner").By(Role.OfficeClerk, Role.Leader).Next(_ => false)
            .Prefill(s => new() { Owner = s.Owner, Person = s.Person });
        d.Act<PutOffTask>("put-off", "推迟").While(s => s.Done is null).By(Role.OfficeClerk, Role.Leader).Day("批准日期", "Approved on").Next(_ => false)
            .Refuse((s, f, c) => f.Due < c.On || f.Due <= s.Due, nameof(PutOffTask.Due), "推迟到的日子应晚于原来的日子，也不能早于批准的这一天");
        d.Act<DropTask>("drop", "不再办理").English("Drop").While(s => s.Done is null).By(Role.Leader, Role.OfficeClerk).Next(_ => false);
        d.Act<CarryTask>("carry", "结转下年").English("Carry over").While(s => s.Done is null).By(Role.Leader, Role.OfficeClerk).Next(_ => false)
            .Refuse((s, f, _) => f.Year <= s.Year || f.Year > 2099, nameof(CarryTask.Year), "只能结转到以后的年度")
            .Refuse((_, f, c) => (f.Due ?? SetTask.EndOf(f.Year)) < c.On, nameof(CarryTask.Due), "完成的日子不能早于结转的这一天")
            .Prefill(s => new() { Year = s.Year + 1, Text = s.Text, Owner = s.Owner, Person = s.Person, Reason = "" })
            .Begins<Tasks>("set", (_, f, self) => f.Next(self));

        d.Clock("lead_task_due").Awaits("complete").From(s => s.Set).Until(s => s.Done ?? s.Dropped ?? s.CarriedOver)
            .Length(s => s is { Set: { } on, FirstDue: { } due } ? Math.Max(0, due.DayNumber - on.Day.DayNumber) : null)
            .Extended(s => s.Delays.Select(x => new Law.Extension(x.On.Day, x.Days, "负责人", x.Reason))).Named("任务到期", "Task due");

        d.List("年度", s => s.Year, "Year").List("责任单位", s => s.Owner, "Owner").List("来源", s => s.Source, "Source").List("完成不晚于", s => s.Due, "Due")
            .List("完成日期", s => s.Done?.Day, "Done on").List("进度", s => string.Create(CultureInfo.InvariantCulture, $"{s.Progress}%"), "Progress");
        d.Sheet("set", "complete", "verify");
    }
}
