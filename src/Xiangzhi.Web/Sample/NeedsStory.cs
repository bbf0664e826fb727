using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>What residents ask to be told about the law, from market days, courtyards and mediations; most is answered at a later event.</summary>
internal sealed class NeedsStory(Script script, Setting setting)
{
    private static readonly (string Law, string Question, NeedGroup Group)[] Questions =
    [
        ("civil-code", "邻居加高房子挡了光，法律上有没有说法", NeedGroup.Farmers), ("civil-code", "老人立的口头遗嘱算不算", NeedGroup.Elderly), ("civil-code", "借条过了三年没有要，还能不能要", NeedGroup.Traders),
        ("land-contract", "地流转给公司种，期满不还怎么办", NeedGroup.Farmers), ("land-contract", "外嫁女的承包地能不能收回", NeedGroup.Women), ("land", "旧房拆了重建，宅基地要不要重新批", NeedGroup.Farmers),
        ("migrant-wages", "包工头跑了，工钱找谁要", NeedGroup.MigrantWorkers), ("labour", "没签合同在工地受伤，怎么认定", NeedGroup.MigrantWorkers), ("road-traffic", "三轮车载人出了事谁赔", NeedGroup.Farmers),
        ("consumers", "赶集买到假种子，到哪里投诉", NeedGroup.Farmers), ("telecom-fraud", "短信叫点链接领补贴，是不是骗子", NeedGroup.Elderly), ("minors", "娃儿在学校被打，家长该找谁", NeedGroup.Women),
        ("domestic-violence", "被打了不敢报警，还有没有别的办法", NeedGroup.Women), ("forest", "自家林子里砍几棵树做家具要不要办证", NeedGroup.Farmers), ("petitions", "反映的事多久要给答复", NeedGroup.Farmers),
        ("village-organisation", "村里花钱的事，群众怎么查账", NeedGroup.Farmers), ("fire", "铺子里住人，消防要怎么做", NeedGroup.Traders), ("other", "网上买药吃坏了能不能退", NeedGroup.Elderly),
    ];

    public void Tell(int year, int count)
    {
        var dice = script.Dice;
        var days = new WorkDays(new(year, 1, 4), new(year, 12, 30));
        var events = Held();
        for (var i = 0; i < count; i++)
        {
            var (law, question, group) = Questions[(i * 5 + year) % Questions.Length];
            var on = days.Any(dice);
            var market = MarketDays.Default.IsMarketDay(on);
            var place = dice.Of(setting.Places);
            var channel = market ? dice.OneIn(2) ? NeedChannel.MarketDay : NeedChannel.Desk : dice.Of([NeedChannel.Courtyard, NeedChannel.HouseVisit, NeedChannel.Mediation, NeedChannel.VillageMeeting, NeedChannel.Remote]);
            var cadre = setting.Cadres[setting.Places.ToList().IndexOf(place)];
            var need = new MatterScript(script, "need", market ? setting.Handlers[dice.Between(1, 2)].Number : cadre.Number);
            need.WrittenFrom = dice.OneIn(12) ? on.AddDays(dice.Between(4, 9)) : null;
            need.Open("ask", on, new AskNeed { Question = question, Law = law, Channel = channel, Group = group, Village = place.Ref, Askers = dice.OneIn(3) ? dice.Between(2, 6) : null, Promised = dice.OneIn(3) ? on.AddDays(dice.Of([15, 30, 45])) : null });
            need.WrittenFrom = null;
            if (dice.OneIn(4))
                need.Do("again", Setting.Working(on.AddDays(dice.Between(2, 25))), new AskAgain { Askers = dice.Between(1, 4) });
            Answer(need, on, law, events);
        }
    }

    private void Answer(MatterScript need, DateOnly on, string law, IReadOnlyList<(Guid Id, DateOnly On, string Law)> events)
    {
        var dice = script.Dice;
        if (law == "other")
        {
            need.Do("leave-unmet", Setting.Working(on.AddDays(6)), new LeaveUnmet { Reason = "属于药品监管的投诉，已告知拨打12315" });
            return;
        }
        if (events.FirstOrDefault(e => e.Law == law && e.On > on.AddDays(2) && e.On < on.AddDays(200)) is { Law: not null } taught)
        {
            need.Do("plan", Setting.Working(on.AddDays(2)), new PlanAnswer { How = "排进下一场同题的普法活动", Person = setting.Clerk.Ref });
            need.Do("answer", taught.On, new AnswerNeed { Kind = NeedAnswerKind.Event, Event = new(taught.Id), What = "结合提问讲了条文和办事的路子" });
        }
        else if (!dice.OneIn(4))
            need.Do("answer", Setting.Working(on.AddDays(dice.Between(1, 24))), new AnswerNeed { Kind = dice.Of([NeedAnswerKind.InPerson, NeedAnswerKind.Lawyer, NeedAnswerKind.Materials, NeedAnswerKind.Broadcast]), What = "当面讲清，留了资料" });
        else
        {
            // What was not answered within half a year was let go; only the latest questions still wait.
            if (on.AddDays(160) < World.LastDay)
                need.Do("leave-unmet", Setting.Working(on.AddDays(150)), new LeaveUnmet { Reason = "几次联系没有回音，本人已外出务工" });
            return;
        }
        if (dice.OneIn(3))
            need.Do("feedback", Setting.Working(on.AddDays(210)), new AskSatisfaction { Satisfied = !dice.OneIn(6) });
    }

    /// <summary>The publicity events that were held, with their main law.</summary>
    private IReadOnlyList<(Guid Id, DateOnly On, string Law)> Held()
    {
        var laws = script.InOrder().Where(s => s.Doing.Form is PlanPublicity).ToDictionary(s => s.Id, s => ((PlanPublicity)s.Doing.Form).MainLaw.Value);
        return [.. script.InOrder().Where(s => s.Doing is { Form: HoldPublicity, Matter: not null, LateDays: 0 }).Select(s => (s.Doing.Matter!.Value, s.Doing.On, laws[s.Doing.Matter!.Value])).OrderBy(e => e.On)];
    }
}
