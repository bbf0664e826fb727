using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>What a year's publicity amounts to; whole events, each with its own day, place and topic.</summary>
/// <param name="Courtyards">Courtyard meetings, never on a market day.</param>
/// <param name="Markets">Rallies on market days.</param>
/// <param name="Others">Other events.</param>
internal sealed record PublicityYear(int Courtyards, int Markets, int Others, int Copies, int Audience, int Advice, int Banners);

/// <summary>Publicity events of one year.</summary>
internal sealed class PublicityStory(Script script, Setting setting)
{
    private static readonly (string Topic, string Law)[] Topics =
    [
        ("民法典进院坝：相邻、借贷、继承", "civil-code"), ("防范电信网络诈骗", "telecom-fraud"), ("信访怎么走、找谁办", "petitions"), ("宅基地和承包地的规矩", "land"), ("反家庭暴力", "domestic-violence"),
        ("禁毒宣传", "drugs"), ("安全用火和森林防火", "forest"), ("道路交通安全", "road-traffic"), ("未成年人保护", "minors"), ("宪法宣传周", "constitution"), ("消费者权益保护", "other"), ("国家安全教育", "national-security"),
    ];

    private static readonly string[] HotQuestions =
        ["滴水檐水流到邻居家怎么办", "承包地互换没写合同算不算", "借条没写利息能不能要", "老人把房子给一个子女，其他子女有没有份", "山林界址说不清找谁", "外出务工欠薪怎么要"];

    public void Tell(int year, PublicityYear plan)
    {
        var dice = script.Dice;
        var events = new List<(PublicityKind Kind, DateOnly Day, LawInto? Into, Place? Place)>();
        for (var i = 0; i < plan.Courtyards; i++)
            events.Add((PublicityKind.Courtyard, NoMarket(Setting.DayIn(dice, year, 1 + i * 12 / Math.Max(1, plan.Courtyards))), LawInto.Villages, setting.Places[i % setting.Places.Count]));
        for (var i = 0; i < plan.Markets; i++)
            events.Add((PublicityKind.Rally, MarketDays.Default.Next(new(year, 1 + i * 12 / Math.Max(1, plan.Markets), dice.Between(1, 20))), LawInto.Communities, null));
        for (var i = 0; i < plan.Others; i++)
            events.Add((dice.Of(new[] { PublicityKind.Talk, PublicityKind.HouseVisits, PublicityKind.CaseExplained, PublicityKind.Broadcast }), NoMarket(Setting.DayIn(dice, year, 3 + i * 9 / Math.Max(1, plan.Others))),
                i % 3 == 0 ? LawInto.Schools : dice.Of(new[] { LawInto.Offices, LawInto.Firms, LawInto.Villages }), i % 3 == 0 ? null : dice.Of(setting.Places)));
        var shares = Shares(events.Count);
        for (var i = 0; i < events.Count; i++)
            Event(events[i], Topics[(i + year) % Topics.Length], Part(plan.Copies, shares, i), Part(plan.Audience, shares, i), Part(plan.Advice, shares, i), Part(plan.Banners, shares, i), i);

        var rained = NoMarket(Setting.DayIn(dice, year, 7));
        var off = script.Add(new("publicity", "plan", rained.AddDays(-6), new PlanPublicity { Kind = PublicityKind.Show, Topic = "法治电影下乡", Target = LawInto.Villages, PlannedFor = rained, Village = setting.Places[2].Ref }) { By = setting.Keeper.Number });
        script.Add(new("publicity", "cancel", rained, new CancelPublicity { Reason = "暴雨预警，改期另办" }) { Matter = off, By = setting.Keeper.Number });
    }

    private void Event((PublicityKind Kind, DateOnly Day, LawInto? Into, Place? Place) what, (string Topic, string Law) topic, int copies, int audience, int advice, int banners, int index)
    {
        var dice = script.Dice;
        var by = setting.Handlers[index % setting.Handlers.Count];
        var id = script.Add(new("publicity", "plan", what.Day.DayOfYear > 8 ? Setting.Working(what.Day.AddDays(-8)) : what.Day, new PlanPublicity
        {
            Kind = what.Kind, Topic = topic.Topic, Target = what.Into, MainLaw = topic.Law, Channel = what.Kind == PublicityKind.Broadcast ? "loudspeaker" : "on-site", Village = what.Place?.Ref,
            Place = what.Place is null ? what.Into == LawInto.Schools ? "中心学校" : "场镇" : $"{what.Place.Name}{dice.Between(1, what.Place.Groups)}组院坝", Host = "司法所", PlannedFor = what.Day,
        }) { By = by.Number });
        script.Add(new("publicity", "hold", what.Day, new HoldPublicity
        {
            Audience = audience == 0 ? null : audience, AudienceCounted = audience == 0 ? null : what.Kind == PublicityKind.Courtyard ? Counted.Count : Counted.Estimate, AudienceBasis = audience == 0 ? null : what.Kind == PublicityKind.Courtyard ? "签到" : "分片估数",
            Materials = copies == 0 ? [] : [new() { Kind = "leaflet", Copies = copies * 2 / 3, Counted = Counted.Estimate, Basis = "按捆估算" }, new() { Kind = "booklet", Copies = copies - copies * 2 / 3, Counted = Counted.Count, Basis = "领用单" }],
            Banners = banners == 0 ? null : banners,
            Consultations = advice == 0 ? null : advice, ConsultationsCounted = advice == 0 ? null : Counted.Estimate,
            Speakers = [new() { Person = by.Ref }],
            Questions = index % 3 == 0 ? [new() { Question = HotQuestions[index / 3 % HotQuestions.Length], Law = "civil-code" }] : [],
        }) { Matter = id, By = by.Number, LateDays = dice.OneIn(16) ? dice.Between(4, 9) : 0 });
    }

    private static DateOnly NoMarket(DateOnly day)
    {
        while (MarketDays.Default.IsMarketDay(day))
            day = Setting.Working(day.AddDays(1));
        return day;
    }

    /// <summary>Uneven shares, as real events have.</summary>
    private int[] Shares(int count) => [.. Enumerable.Range(0, count).Select(_ => script.Dice.Between(60, 140))];

    /// <summary>The i-th part of a whole; the parts add up to it exactly.</summary>
    private static int Part(int whole, int[] shares, int i)
    {
        var all = shares.Sum();
        return (int)((long)whole * shares.Take(i + 1).Sum() / all - (long)whole * shares.Take(i).Sum() / all);
    }
}
