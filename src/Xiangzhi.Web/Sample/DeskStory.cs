using Xiangzhi.Law;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>一律（1、6）来说事: the desk on its market days, and who came.</summary>
internal sealed class DeskStory(Dice dice, Script script, Setting setting)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>Visits on an ordinary market day of each month: people are home after Spring Festival and in the dry months.</summary>
    private static readonly int[] OfMonth = [3, 4, 5, 4, 3, 2, 2, 3, 3, 4, 4, 3];

    public void Tell(int year)
    {
        var last = new DateOnly(year, 12, 31) < World.LastDay ? new DateOnly(year, 12, 31) : World.LastDay;
        foreach (var day in MarketDays.Default.InYear(year).Where(d => d <= last))
        {
            if (Skipped(day) is { } ground)
            {
                script.Add(new("desk-day", "skip", day, new SkipDesk { Ground = ground, Told = ground == DeskSkipGround.Holiday ? "场镇口贴了告示" : "村村响广播" }) { By = setting.Clerk.Number });
                continue;
            }
            Open(day, DeskKind.Fixed, null);
            var visits = Math.Max(1, OfMonth[day.Month - 1] + dice.Between(-2, 2));
            for (var i = 0; i < visits; i++)
                Visit(day, dice.Of(setting.Places), i);
        }
        foreach (var month in new[] { 3, 5, 7, 9, 10, 11 })
        {
            var day = Quiet(Setting.DayIn(dice, year, month));
            var place = setting.Places[(month + year) % setting.Places.Count];
            if (day > World.LastDay)
                continue;
            Open(day, month % 4 == 3 ? DeskKind.Topical : DeskKind.Mobile, place);
            for (var i = 0; i < dice.Between(1, 3); i++)
                Visit(day, place, i);
        }
    }

    /// <summary>A few visits grew into something else: a dispute, withdrawn again before it was accepted, and tasks sent up to the district.</summary>
    public void TellBecoming()
    {
        foreach (var (day, subject, said) in new (DateOnly, string, string)[]
        {
            (new(2023, 5, 16), "晒坝边的树遮了太阳", "两家在田边说好了，修枝。"), (new(2024, 3, 21), "牛吃了秧苗", "第二天把秧补上了。"), (new(2025, 10, 11), "院坝出水口的方向", "亲戚出面，各让一步。"),
        })
        {
            var visit = Plain(day, subject, out var visitor, out var place);
            var turned = script.Add(new("visit", "to-dispute", day, new TurnVisitIntoDispute
            {
                Kind = "neighbours", Cause = subject, Level = DisputeLevel.Village, Parties = [new() { Side = DisputeSide.Applicant, Name = visitor, Village = place.Ref }, new() { Side = DisputeSide.Respondent, Name = People.Name(dice), Village = place.Ref }],
            }) { Matter = visit, By = setting.Clerk.Number });
            script.Add(new("dispute", "withdraw", Setting.Working(day.AddDays(4)), new WithdrawDispute { Reason = said }) { Matter = Decider.Begun(turned, 1), By = setting.Justice.Number });
        }
        foreach (var (day, subject) in new (DateOnly, string)[] { (new(2023, 10, 26), "省道边坡落石"), (new(2024, 8, 16), "通信基站夜间告警"), (new(2025, 12, 26), "过境货车夜间鸣笛") })
        {
            var visit = Plain(day, subject, out _, out _);
            var sent = script.Add(new("visit", "send-up", day, new SendVisitUp { Channel = TaskChannels.Governance, Subject = subject, DueOn = day.AddDays(15) }) { Matter = visit, By = setting.Clerk.Number });
            if (day.AddDays(11) < World.LastDay)
                script.Add(new("task-from-above", "conclude", Setting.Working(day.AddDays(10)), new ConcludeTask { Result = TaskResult.Solved, Reply = "区里派人处理，已回复本人。" }) { Matter = Decider.Begun(sent, 1), By = setting.Clerk.Number });
        }
    }

    private Guid Plain(DateOnly day, string subject, out string visitor, out Place place)
    {
        (visitor, place) = (People.Name(dice), dice.Of(setting.Places));
        return script.Add(new("visit", "take-in", day, new TakeInVisit { Subject = subject, Topic = "other", Village = place.Ref, Visitor = visitor, Words = "说了经过，请帮着想办法。" }) { By = setting.Clerk.Number, Time = new TimeOnly(9, 40) });
    }

    private void Open(DateOnly day, DeskKind kind, Place? place)
    {
        var leader = setting.Staff[day.DayNumber / 5 % 3];
        var late = dice.OneIn(20) ? dice.Between(4, 8) : 0;
        if (day.AddDays(late) > World.LastDay)
            late = 0;
        var by = dice.Of(setting.Handlers).Number;
        var id = script.Add(new("desk-day", "open", day, new OpenDesk
        {
            Kind = kind, Place = place is null ? "场镇说事台" : $"{place.Name}{dice.Of(["村委会院坝", "老学校", "组长家院坝"])}", Village = place?.Ref, Topic = kind == DeskKind.Topical ? dice.Of(["林地流转", "医保缴费", "农民工工资", "宅基地审批"]) : null,
            Leader = leader.Ref, Staff = [setting.Clerk.Ref, dice.Of(setting.Staff.Skip(5).Take(1).Append(setting.Staff[14]).ToList()).Ref],
        }) { By = by, Time = late == 0 ? new TimeOnly(8, 30) : null, LateDays = late });
        script.Add(new("desk-day", "close", day, new CloseDesk { Remark = dice.Of(["问医保的多", "上午人多，下午清静", "有两件要到现场看", "下雨，来得少", "涉及修路的三起，一并报村上", "老人多，代填表多"]) }) { Matter = id, By = by, LateDays = late });
    }

    private void Visit(DateOnly day, Place place, int nth)
    {
        var concern = Concern.Draw(dice, told);
        var by = dice.Weighted([(setting.Clerk, 5), (setting.Staff[5], 3), (setting.Staff[14], 3)]);
        var matter = new MatterScript(script, "visit", by.Number) { WrittenFrom = dice.OneIn(22) ? day.AddDays(dice.Between(4, 9)) : null };
        var fate = dice.Weighted<Fate>([(Fate.OnTheSpot, 58), (Fate.Promised, 26), (Fate.Passed, 5), (Fate.Relief, 5), (Fate.Explained, 3), (Fate.Withdrawn, 2), (Fate.Lost, 1)]);
        var form = new TakeInVisit
        {
            Subject = concern.Subject, Topic = concern.Topic, Persons = dice.Weighted([(1, 70), (2, 20), (3, 7), (4, 3)]), Village = place.Ref,
            Manner = dice.Weighted<VisitManner>([(VisitManner.Desk, 92), (VisitManner.Phone, 5), (VisitManner.Code, 3)]),
            Visitor = People.Name(dice), Phone = dice.OneIn(4) ? default(Personal<string>) : People.Phone(dice), Address = $"{place.Name}{dice.Between(1, place.Groups)}组", Words = concern.Words,
            Answered = fate is Fate.OnTheSpot or Fate.Relief, Help = fate == Fate.Relief ? HelpGiven.Relieve : HelpOf(concern), Answer = fate is Fate.OnTheSpot or Fate.Relief ? concern.Answer : default(Personal<string>),
            PromisedBy = fate == Fate.Promised && dice.OneIn(2) ? Setting.Working(day.AddDays(dice.Between(5, 20))) : null, To = fate == Fate.Promised ? dice.Of(setting.Handlers).Ref : null,
        };
        matter.Open("take-in", day, form, f => f with { Phone = People.Phone(dice), Persons = f.Persons + 1 }, "人数和电话记错，照来人所说改正", null, Basis.Told, new TimeOnly(8 + (nth + 1) / 3, nth * 17 % 60));
        switch (fate)
        {
            case Fate.Promised:
                Promise(matter, day, form.PromisedBy, concern);
                break;
            case Fate.Passed:
                matter.Do("pass", day, new PassVisit { To = dice.Of([VisitPassedTo.Service, VisitPassedTo.Enforcement, VisitPassedTo.Village, VisitPassedTo.District, VisitPassedTo.LegalAid]), Receiver = dice.Of(["便民服务中心", "综合执法大队", "区医保中心", "村委会", "区法律援助中心"]), Told = "告诉了窗口和电话。" });
                break;
            case Fate.Relief:
                matter.Do("relief", Setting.Working(day.AddDays(dice.Between(0, 12))), new GiveRelief { Kind = dice.Of(["temporary", "minimum", "medical", "disability", "job", "housing"]), Granted = dice.OneIn(2), Unit = "民政窗口" });
                break;
            case Fate.Explained:
                matter.Do("explain", Setting.Working(day.AddDays(dice.Between(0, 3))), new ExplainVisit { Reason = dice.Of(["不在补助范围", "超过了申请年限", "要等区里的项目", "属于区级部门职权"]), Turn = dice.Of(["区民政局", "区规划自然资源局", "村民小组会"]) });
                break;
            case Fate.Withdrawn:
                matter.Do("withdraw", day.AddDays(dice.Between(1, 6)), new WithdrawVisit { Words = dice.Of(["自己办好了。", "不用了，娃儿在外面问到了。"]) });
                break;
            case Fate.Lost:
                matter.Do("lose-touch", Setting.Working(day.AddDays(dice.Between(9, 20))), new LoseTouch { Tries = 3, How = "电话停机，村上说外出了。" });
                break;
        }
    }

    private void Promise(MatterScript matter, DateOnly day, DateOnly? due, Concern concern)
    {
        var by = due ?? Setting.Working(day.AddDays(dice.Between(5, 20)));
        if (due is null)
            matter.Do("promise", day, new PromiseVisitor { By = by, To = dice.Of(setting.Handlers).Ref, Unit = dice.Of<string?>([null, "村委会", "民政窗口", "村建办", "林业站"]), What = concern.Answer });
        if (dice.OneIn(14))
            by = Moved(matter, day, by);
        if (dice.OneIn(40))
        {
            // Forgotten, and done when the visitor came again; the latest ones are still open.
            if (by.AddDays(70) < World.LastDay)
                matter.Do("keep", Setting.Working(by.AddDays(60)), new KeepPromise { Help = HelpOf(concern), Result = concern.Answer }, null);
            return;
        }
        var kept = dice.Weighted([(by.AddDays(-dice.Between(0, Math.Max(0, (by.DayNumber - day.DayNumber) / 2))), 10), (by.AddDays(dice.Between(1, 9)), 1)]);
        matter.By = dice.Of(setting.Handlers).Number;
        matter.Do("keep", kept, new KeepPromise { Help = HelpOf(concern), Result = concern.Answer }, null);
        if (dice.OneIn(4))
            matter.Do("visit-back", Setting.Working(kept.AddDays(dice.Between(6, 25))), new VisitAgain { Manner = dice.Of([VisitManner.Home, VisitManner.Phone]), Content = dice.Weighted<Contentment>([(Contentment.Satisfied, 8), (Contentment.Fairly, 3), (Contentment.Dissatisfied, 1)]), Findings = dice.Of(["回话说已经用上了。", "看过，办好了。", "还有点小尾巴，再跟。"]) });
    }

    private DateOnly Moved(MatterScript matter, DateOnly day, DateOnly by)
    {
        var later = Setting.Working(by.AddDays(dice.Between(4, 10)));
        matter.Do("move-promise", by.AddDays(-1) < day ? day : by.AddDays(-1), new MovePromise { By = later, Agreed = true, Reason = dice.Of(["材料还在路上", "连着下雨，机器上不去", "等区里批复"]) });
        return later;
    }

    private static HelpGiven HelpOf(Concern concern) => concern.Topic switch
    {
        "law" => HelpGiven.Reason, "land" or "compensation" => HelpGiven.Coordinate, "papers" or "insurance" => HelpGiven.Serve, "welfare" => HelpGiven.Relieve,
        "road-water" or "environment" or "wages" => HelpGiven.Solve, _ => HelpGiven.Tell,
    };

    private static DeskSkipGround? Skipped(DateOnly day) =>
        !WorkCalendar.Builtin.IsWorkingDay(day) && day.Month is 1 or 2 && WorkCalendar.Builtin.RollForward(day).DayNumber - day.DayNumber >= 3 ? DeskSkipGround.Holiday
        : day is { Month: 10, Day: 1 } ? DeskSkipGround.Holiday : day is { Month: 7, Day: 6, Year: 2024 } ? DeskSkipGround.Emergency : null;

    private static DateOnly Quiet(DateOnly day)
    {
        while (MarketDays.Default.IsMarketDay(day))
            day = Setting.Working(day.AddDays(1));
        return day;
    }

    private enum Fate { OnTheSpot, Promised, Passed, Relief, Explained, Withdrawn, Lost }
}
