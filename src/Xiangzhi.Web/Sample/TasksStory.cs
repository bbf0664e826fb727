using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>What became of a task.</summary>
internal enum Fate { Kept, KeptLate, PutOffAndKept, SentBackAndKept, Dropped, Carried, Open }

/// <param name="Due">Month and day.</param>
/// <param name="Ending">How it was done, or why it was not.</param>
internal sealed record TaskPlan(string Text, TaskSource Source, string Owner, (int Month, int Day) Due, Fate Fate, string Ending)
{
    public string? Problem { get; init; }
    public string? Cause { get; init; }

    /// <summary>How what was carried over ended in the year after.</summary>
    public string Later { get; init; } = "";
}

/// <summary>The tasks of each year: from the last report, from plans, from above, from problems. Most are kept, not all.</summary>
internal sealed class TasksStory(Script script, Setting setting)
{
    private static readonly Dictionary<int, TaskPlan[]> Years = new()
    {
        [2023] =
        [
            new("接待台每逢赶集日有人值守，来访当场登记", TaskSource.LastReport, "peace", (3, 31), Fate.Kept, "排了轮值表，全年没有空岗"),
            new("每个村办一场以上院坝普法会", TaskSource.LastReport, "justice", (11, 30), Fate.Kept, "七个村（社区）都办了，共十场"),
            new("选出首批法律明白人并发证", TaskSource.Plan, "justice", (4, 30), Fate.Kept, "考核后认定二十人"),
            new("新任领导干部任前考法", TaskSource.Superior, "party-office", (6, 30), Fate.Kept, "两人参加并合格"),
            new("执法案卷自查一遍", TaskSource.Plan, "enforcement", (9, 30), Fate.PutOffAndKept, "七十本案卷查完，补了送达说明"),
            new("修订来访接待和回访的制度", TaskSource.Plan, "peace", (6, 30), Fate.Kept, "印发新的接待办法"),
            new("政府门口公开栏改造", TaskSource.LastReport, "party-office", (5, 31), Fate.SentBackAndKept, "党务、政务分栏，专人更新"),
            new("办法治夜校", TaskSource.Plan, "justice", (12, 31), Fate.Dropped, "晚上来的人太少，并进院坝会"),
            new("收集三个村的典型纠纷写成案例", TaskSource.LastReport, "justice", (11, 30), Fate.Carried, "只写成一件，材料还在核") { Later = "三个村各写成一件，隐去姓名后印发" },
            new("给执法人员配齐制式服装", TaskSource.Problem, "enforcement", (12, 31), Fate.Carried, "区里统一采购没有到货") { Problem = "执法服装和设备不够", Cause = "经费紧，采购要等区里统一安排", Later = "六套服装到货，登记发放" },
        ],
        [2024] =
        [
            new("把习近平法治思想列入中心组学习重点篇目", TaskSource.LastReport, "party-office", (12, 20), Fate.Kept, "列入六次学习"),
            new("用显示屏、微信群、广播和流动车讲法", TaskSource.LastReport, "justice", (11, 30), Fate.Kept, "四种渠道各讲了六次以上"),
            new("来说事的情况按月出数字", TaskSource.LastReport, "peace", (6, 30), Fate.Kept, "每月五日出表，班子会通报"),
            new("普法活动里加进本乡案例", TaskSource.LastReport, "justice", (10, 31), Fate.Kept, "八场院坝会讲了本地的事"),
            new("规范信访秩序，缠访闹访依法处理", TaskSource.LastReport, "peace", (12, 31), Fate.KeptLate, "两件依法终结并公示"),
            new("年轻干部法治轮训", TaskSource.Problem, "party-office", (9, 30), Fate.Kept, "轮训十八人次，考了一次") { Problem = "部分干部依法办事的意识不够", Cause = "学的多是文件，办案的少" },
            new("新问题每季度分析一次", TaskSource.Problem, "peace", (12, 31), Fate.Kept, "四个季度都出了分析") { Problem = "办法不多，遇到新问题思路窄", Cause = "平时不分析，碰到了才想" },
            new("组织执法资格考试，增加持证人员", TaskSource.Problem, "enforcement", (8, 31), Fate.PutOffAndKept, "考过两人") { Problem = "有执法资格的人少", Cause = "编制少，新人没有参加考试" },
            new("购置执法记录仪四台", TaskSource.Problem, "enforcement", (6, 30), Fate.Kept, "到货、编号、发放到人") { Problem = "执法设备达不到要求", Cause = "往年预算没有单列" },
            new("规范性文件清理", TaskSource.Superior, "party-office", (5, 31), Fate.Kept, "废止三份，保留两份"),
            new("场镇设自动法律服务机", TaskSource.Superior, "justice", (10, 31), Fate.Dropped, "区里调整了布点，不在本乡设"),
            new("八五普法中期检查的问题整改", TaskSource.Superior, "justice", (11, 30), Fate.SentBackAndKept, "四条都改了，补了签收单"),
            new("村级调解室统一挂牌和制度上墙", TaskSource.Plan, "justice", (12, 31), Fate.Carried, "五个村完成，两个村房屋在修") { Later = "剩下两个村挂牌，制度上墙" },
        ],
        [2025] =
        [
            new("执法人员每季度集中练一次文书", TaskSource.LastReport, "enforcement", (12, 20), Fate.Kept, "练了四次，互评案卷"),
            new("来说事超过三十天的逐件过堂", TaskSource.LastReport, "peace", (11, 30), Fate.Kept, "十一件过堂，九件办结"),
            new("法律顾问参加疑难纠纷会商", TaskSource.LastReport, "justice", (10, 31), Fate.Kept, "会商六次"),
            new("信息公开按目录逐条核", TaskSource.LastReport, "party-office", (6, 30), Fate.Kept, "目录一百余条，缺的补齐"),
            new("权责清单重新梳理并公布", TaskSource.Superior, "party-office", (5, 31), Fate.PutOffAndKept, "按区里新清单公布"),
            new("综合查一次六家企业", TaskSource.Plan, "enforcement", (11, 30), Fate.Kept, "六家一次查完，没有重复进门"),
            new("林地流转签约前先做合法性审查", TaskSource.Plan, "agriculture", (9, 30), Fate.SentBackAndKept, "十七份合同都有审查意见"),
            new("流转合同专题普法进院坝", TaskSource.Meeting, "agriculture", (12, 15), Fate.Kept, "三场，现场改了四份合同"),
            new("执法人员专职化", TaskSource.Problem, "enforcement", (10, 31), Fate.KeptLate, "两人改为专职") { Problem = "执法人员多数兼职", Cause = "人手少，一人管几摊" },
            new("按群众需求排普法课表", TaskSource.Problem, "justice", (9, 30), Fate.Kept, "四季度课表按需求表排") { Problem = "讲的和群众想听的对不上", Cause = "只按节点讲，没有收集需求" },
            new("法治宣传进产业园", TaskSource.Plan, "economy", (11, 30), Fate.Dropped, "产业园调整了选址，今年没有开工"),
            new("建纠纷回头看的名册", TaskSource.Problem, "peace", (12, 31), Fate.Open, "") { Problem = "复杂纠纷化解得慢", Cause = "几家单位各管一段，没有人盯到底" },
            new("青少年法治教育点建成", TaskSource.LastReport, "livelihood", (11, 30), Fate.Carried, "选址和学校暑期改造冲突"),
        ],
    };

    private static readonly string[] Progress = ["分工已经明确，开了碰头会", "做了一半，缺材料的在补", "走了三个村，收集了意见", "方案定了，等经费到位", "已完成大半，剩下的月底收尾"];

    public void Tell(int year)
    {
        var set = Setting.Working(new(year, 1, year == 2023 ? 18 : 26));
        foreach (var plan in Years[year])
            Task(year, plan, plan.Source == TaskSource.Meeting ? Setting.Working(new(year, 8, 28)) : plan.Source is TaskSource.Superior ? Setting.Working(new(year, 3, script.Dice.Between(4, 24))) : set);
    }

    private void Task(int year, TaskPlan plan, DateOnly set)
    {
        var dice = script.Dice;
        var due = new DateOnly(year, plan.Due.Month, plan.Due.Day);
        var task = new MatterScript(script, "task", setting.Keeper.Number);
        task.Open("set", set, new SetTask { Year = year, Text = plan.Text, Source = plan.Source, Owner = plan.Owner, Due = due, Problem = plan.Problem, Cause = plan.Cause, Measure = plan.Problem is null ? null : "定人、定时，季度会上报进展" });
        var span = Math.Max(20, due.DayNumber - set.DayNumber);
        task.Do("progress", Setting.Working(set.AddDays(span / 2)), new ReportProgress { Text = dice.Of(Progress), Share = dice.Between(3, 6) * 10 }, slip: f => f with { Share = 90 }, reason: "比例填高了");
        switch (plan.Fate)
        {
            case Fate.Open:
                task.Do("progress", Setting.Working(due.AddDays(-40)), new ReportProgress { Text = "名册列了一半，反复的几件在核", Share = 50 });
                return;
            case Fate.Dropped:
                task.Do("drop", Setting.Working(set.AddDays(span * 3 / 4)), new DropTask { Reason = plan.Ending, Approver = setting.Leader.Ref });
                return;
            case Fate.Carried:
                var carried = task.Do("carry", Setting.Working(new(year, 12, 26)), new CarryTask { Year = year + 1, Text = plan.Text + "（上年结转）", Owner = plan.Owner, Due = new(year + 1, 6, 30), Reason = plan.Ending });
                if (carried is { } act && year < 2025)
                    Finish(MatterScript.OpenedBy(script, "task", setting.Keeper.Number, act), Setting.Working(new(year + 1, dice.Between(5, 7), dice.Between(8, 26))), plan.Later);
                return;
        }
        var done = plan.Fate == Fate.KeptLate ? due.AddDays(dice.Between(4, 15)) : due.AddDays(-dice.Between(3, 20));
        if (plan.Fate == Fate.PutOffAndKept)
        {
            var later = due.AddDays(dice.Between(40, 75));
            task.Do("put-off", Setting.Working(due.AddDays(-8)), new PutOffTask { Due = later > new DateOnly(year, 12, 31) ? new(year, 12, 31) : later, Approver = setting.Leader.Ref, Reason = dice.Of(["防汛值守占用了人手", "上级的新规定还没有下来", "两个村的材料没有交齐"]) });
            done = due.AddDays(dice.Between(10, 35));
        }
        done = Setting.Working(done);
        task.WrittenFrom = dice.OneIn(8) ? done.AddDays(dice.Between(5, 11)) : null;
        task.Do("complete", done, new CompleteTask { Result = plan.Ending });
        task.WrittenFrom = null;
        if (plan.Fate == Fate.SentBackAndKept)
        {
            task.Do("verify", Setting.Working(done.AddDays(13)), new VerifyTask { By = setting.Commissioner.Ref, Opinion = "现场看过，还差签收单和照片" });
            done = Setting.Working(done.AddDays(24));
            task.Do("complete", done, new CompleteTask { Result = plan.Ending });
        }
        task.Do("verify", Setting.Working(done.AddDays(14)), new VerifyTask { Passed = true, By = setting.Commissioner.Ref });
    }

    private void Finish(MatterScript task, DateOnly done, string result)
    {
        task.Do("progress", Setting.Working(done.AddDays(-50)), new ReportProgress { Text = script.Dice.Of(Progress), Share = 60 });
        task.Do("complete", done, new CompleteTask { Result = result });
        task.Do("verify", Setting.Working(done.AddDays(11)), new VerifyTask { Passed = true, By = setting.Commissioner.Ref });
    }
}
