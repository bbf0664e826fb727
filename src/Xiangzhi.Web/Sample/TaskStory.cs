using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Hotline orders, events of the governance platform and errands of the district.</summary>
internal sealed class TaskStory(Dice dice, Script script, Setting setting)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private int received;

    /// <param name="concluded">Tasks of the year that are done in it.</param>
    /// <param name="others">Tasks that were returned or cancelled.</param>
    public void Tell(int year, int concluded, int others)
    {
        var days = new WorkDays(new(year, 1, 3), new(year, 12, 10));
        for (var i = 0; i < concluded + others; i++)
            Tell(Setting.Working(days.Any(dice)), isOther: i >= concluded, open: false);
    }

    /// <summary>Came in during the last weeks and is still being done.</summary>
    public void TellOpen(params DateOnly[] days)
    {
        foreach (var day in days)
            Tell(day, isOther: false, open: true);
    }

    private void Tell(DateOnly day, bool isOther, bool open)
    {
        var concern = Concern.Draw(dice, told);
        var channel = dice.Weighted<(string Code, string Name, string Prefix)>([(("hotline", "12345热线", "RX"), 8), (("governance", "基层智治", "SJ"), 5), (("district", "区政府办公室", "QZ"), 2), (("mailbox", "网民留言办理平台", "LY"), 1)]);
        var due = Setting.Working(day.AddDays(dice.Of([5, 7, 7, 10])));
        var matter = new MatterScript(script, "task-from-above", dice.Of(setting.Handlers).Number) { WrittenFrom = !open && dice.OneIn(16) ? day.AddDays(dice.Between(4, 8)) : null };
        matter.Open("receive", day, new ReceiveTask
        {
            Channel = channel.Code, Subject = concern.Subject, Topic = concern.Topic, From = channel.Code == "hotline" ? "区热线办" : channel.Name, DueOn = due, Village = dice.Of(setting.Places).Ref,
            Caller = dice.OneIn(8) ? default(Personal<string>) : People.Name(dice), Phone = People.Phone(dice), Words = concern.Words,
        }, f => f with { DueOn = due.AddDays(1) }, "办结时限抄错，照工单改正", new(SourceKind.Platform, channel.Name, $"{channel.Prefix}{day:yyyyMMdd}{++received:00000}"), Basis.Platform);
        if (open)
        {
            matter.Do("sign", day, new SignForTask());
            return;
        }
        if (isOther)
        {
            End(matter, day);
            return;
        }
        matter.Do("assign", Setting.Working(day.AddDays(dice.Between(0, 1))), new AssignTask { To = dice.Of(setting.Handlers).Ref, Unit = dice.Of(["平安法治办公室", "便民服务中心", "综合行政执法大队", "村委会"]) });
        var ends = dice.OneIn(18) ? due.AddDays(dice.Between(1, 4)) : due.AddDays(-dice.Between(0, 4)) is var soon && soon > day ? soon : due;
        if (dice.OneIn(12))
        {
            var until = Setting.Working(due.AddDays(7));
            matter.Do("ask-extension", due.AddDays(-2) < day ? day : due.AddDays(-2), new AskTaskExtension { Until = until, Reason = dice.Of(["等待材料到货", "连续降雨不能施工", "需要区级部门联合踏勘"]) });
            matter.Do("extension-answered", due.AddDays(-1) < day ? day : due.AddDays(-1), new AnswerTaskExtension { Granted = true, By = "交办单位" });
            ends = until.AddDays(-1);
        }
        matter.Do("conclude", ends, new ConcludeTask { Result = dice.Weighted<TaskResult>([(TaskResult.Solved, 6), (TaskResult.Explained, 3), (TaskResult.Partly, 1), (TaskResult.Planned, 1)]), Reply = concern.Answer });
        if (dice.OneIn(3))
            matter.Do("call-back", Setting.Working(ends.AddDays(dice.Between(1, 6))), new CallBackOnTask { By = dice.Of([CallingBack.Superior, CallingBack.Township]), Content = dice.Weighted<Contentment>([(Contentment.Satisfied, 7), (Contentment.Fairly, 2), (Contentment.Dissatisfied, 1)]) });
    }

    private void End(MatterScript matter, DateOnly day)
    {
        if (dice.OneIn(2))
        {
            matter.Do("cancel", day, new CancelTask { Ground = dice.Of([TaskCancelGround.Withdrawn, TaskCancelGround.Above]) });
            return;
        }
        matter.Do("return", day, new ReturnTask { Ground = dice.Of([TaskReturnGround.NotHere, TaskReturnGround.NotOurs]), Whose = dice.Of(["区交通局", "邻近乡镇", "区人社局"]) });
        matter.Do("return-answered", Setting.Working(day.AddDays(2)), new AnswerTaskReturn { Accepted = true });
    }
}
