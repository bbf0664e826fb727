using Xiangzhi.Law;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Leaders' receptions: a few announced sessions each month, visits in them and between them, each its own matter.</summary>
internal sealed class ReceptionStory(Dice dice, Script script, Setting setting)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <param name="visits">Batches received in the year.</param>
    /// <param name="unannounced">Sessions of the year that nobody could know of.</param>
    public void Tell(int year, int visits, int unannounced)
    {
        var sessions = Sessions(year);
        var between = visits / 7;
        var toAnnounce = 0;
        for (var i = 0; i < sessions.Count; i++)
        {
            var (day, leader, kind, place) = sessions[i];
            var isPublic = kind is ReceptionKind.AtOffice or ReceptionKind.InVillages;
            var n = isPublic ? toAnnounce++ : 0;
            var id = Session(day, leader, kind, place, announced: isPublic && (n % 11 != 4 || n / 11 >= unannounced), out var by);
            var share = (visits - between) * (i + 1) / sessions.Count - (visits - between) * i / sessions.Count;
            for (var visit = 0; visit < share; visit++)
                Visit(day, leader, kind, place ?? dice.Of(setting.Places), id);
            script.Add(new("reception", "close", day, new CloseReception { Nobody = share == 0, Summary = dice.Of(["反映低保和修路的居多", "两件当场说好，其余交办", "有一件涉及两个村，约好再谈", "老上访户来了一次，情绪平稳", "多是政策咨询"]) }) { Matter = id, By = by });
        }
        var days = new WorkDays(new(year, 1, 3), new(year, 12, 29));
        for (var n = 0; n < between; n++)
            Visit(Setting.Working(days.Any(dice)), setting.Staff[dice.Between(0, 2)], dice.Weighted<ReceptionKind>([(ReceptionKind.AtOffice, 5), (ReceptionKind.Appointment, 2), (ReceptionKind.InVillages, 2)]), dice.Of(setting.Places), null);
    }

    /// <summary>Each month: a market-day reception of secretary and township head, a round of the villages, now and then a case taken along.</summary>
    private List<(DateOnly Day, Person Leader, ReceptionKind Kind, Place? Place)> Sessions(int year)
    {
        var all = new List<(DateOnly, Person, ReceptionKind, Place?)>();
        for (var month = 1; month <= 12; month++)
        {
            all.Add((MarketDays.Default.Next(new(year, month, 4)), setting.Staff[0], ReceptionKind.AtOffice, null));
            all.Add((MarketDays.Default.Next(new(year, month, 14)), setting.Staff[1], ReceptionKind.AtOffice, null));
            all.Add((Setting.DayIn(dice, year, month), setting.Staff[2], ReceptionKind.InVillages, setting.Places[month % setting.Places.Count]));
            if (month % 3 == 0)
                all.Add((Setting.DayIn(dice, year, month), setting.Staff[month % 2], ReceptionKind.WithCase, setting.Places[(month + 3) % setting.Places.Count]));
        }
        return [.. all.OrderBy(s => s.Item1)];
    }

    private Guid Session(DateOnly day, Person leader, ReceptionKind kind, Place? place, bool announced, out string by)
    {
        by = dice.Of(setting.Handlers).Number;
        var where = place is null ? "信访接待室" : $"{place.Name}村委会";
        var planned = Setting.Working(day.AddDays(-dice.Between(6, 9)));
        if (planned.Year < day.Year || planned > day)
            planned = day;
        var id = script.Add(new("reception", "plan", planned, new PlanReception { Kind = kind, Leader = leader.Ref, PlannedFor = day, Place = where, Village = place?.Ref }) { By = setting.Keeper.Number });
        if (announced)
            script.Add(new("reception", "announce", planned == day ? day : Setting.Working(planned.AddDays(1)) is var soon && soon < day ? soon : planned, new AnnounceReception { Where = dice.Of(["政务公开栏和微信群", "各村公开栏", "场镇公示牌"]) }) { Matter = id, By = setting.Keeper.Number });
        script.Add(new("reception", "hold", day, new HoldReception { Kind = kind, Leader = leader.Ref, Place = where, Village = place?.Ref, With = [dice.Of(setting.Handlers).Ref], Offices = dice.OneIn(4) ? dice.Of(["派出所", "人民法庭", "林业站"]) : null }) { Matter = id, By = by, Time = new TimeOnly(9, 0) });
        return id;
    }

    private void Visit(DateOnly day, Person leader, ReceptionKind kind, Place place, Guid? session)
    {
        var concern = Concern.Draw(dice, told);
        var matter = new MatterScript(script, "reception-visit", dice.Of(setting.Handlers).Number) { WrittenFrom = session is null && dice.OneIn(4) ? day.AddDays(dice.Between(4, 10)) : session is not null && dice.OneIn(25) ? day.AddDays(dice.Between(4, 8)) : null };
        var fate = dice.Weighted<int>([(0, 60), (1, 28), (2, 6), (3, 4), (4, 2)]);
        var due = Setting.Working(day.AddDays(dice.Between(7, 25)));
        matter.Open("receive", day, new ReceiveVisit
        {
            Subject = concern.Subject, Leader = leader.Ref, Session = session is { } of ? new(of) : null, Kind = kind, Content = concern.Content, Village = place.Ref, Persons = dice.Weighted([(1, 66), (2, 20), (3, 9), (5, 4), (7, 1)]),
            Repeated = dice.OneIn(7), Visitor = People.Name(dice), Phone = People.Phone(dice), Address = $"{place.Name}{dice.Between(1, place.Groups)}组", Words = concern.Words,
            Answered = fate == 0, Instruction = fate == 0 ? concern.Answer : fate == 1 ? $"请{dice.Of(["民政办", "村建办", "司法所", "平安办", "驻村干部"])}核实，按期答复。" : default(Personal<string>),
            To = fate == 1 ? dice.Of(setting.Handlers).Ref : null, By = fate == 1 ? due : null,
        }, f => f with { Phone = People.Phone(dice), Persons = f.Persons + 1 }, "人数抄错，照登记表改正", null, Basis.Told, new TimeOnly(dice.Between(9, 11), dice.Between(0, 59)));
        switch (fate)
        {
            case 1:
                Reply(matter, day, due, concern);
                break;
            case 2:
                matter.Do("guide", day, new GuideVisitor { To = dice.Of(["人民法庭", "区人社局", "区规划自然资源局", "仲裁委员会"]), Explanation = "说明该走的途径和要带的材料。" });
                break;
            case 3:
                matter.Do("assign", day, new AssignVisit { To = dice.Of(setting.Handlers).Ref, Unit = dice.Of(["村委会", "林业站", "便民服务中心"]), By = due, Instruction = "尽快办，办完告诉本人。" });
                Reply(matter, day, due, concern);
                break;
            case 4:
                matter.Do("withdraw", day.AddDays(dice.Between(1, 5)), new WithdrawReceptionVisit { Words = "后来自己办好了。" });
                break;
        }
    }

    private void Reply(MatterScript matter, DateOnly day, DateOnly due, Concern concern)
    {
        var late = dice.OneIn(11);
        if (!late && dice.OneIn(16))
        {
            var later = Setting.Working(due.AddDays(dice.Between(3, 8)));
            matter.Do("put-off", due.AddDays(-1) < day ? day : due.AddDays(-1), new MoveReply { By = later, Agreed = true, Reason = dice.Of(["区里还没有回复", "要等现场测量", "当事人外出"]) });
            due = later;
        }
        var replied = late ? due.AddDays(dice.Between(1, 12)) : due.AddDays(-dice.Between(0, 5)) is var soon && soon >= day ? soon : day;
        matter.Do("reply", replied, new ReplyToVisitor { Manner = dice.Of([VisitManner.Phone, VisitManner.Home, VisitManner.Desk]), Reply = concern.Answer });
        if (dice.OneIn(4))
            matter.Do("follow", Setting.Working(replied.AddDays(dice.Between(8, 30))), new FollowVisit { Content = dice.Weighted<Contentment>([(Contentment.Satisfied, 7), (Contentment.Fairly, 3), (Contentment.Dissatisfied, 1)]), Findings = dice.Of(["已经落实。", "补贴到账。", "还差一个章，再跟进。"]) });
    }
}
