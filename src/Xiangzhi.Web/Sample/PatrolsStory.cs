using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Patrols: each a round of its own on its own day.</summary>
internal sealed class PatrolsStory(Script script, Setting setting)
{
    private static readonly (string Domain, string Route, string Found)[] Rounds =
    [
        ("road", "[场口到{village}|{village}主干道|{village}岔路口一带]", "[面包车超员两人|三轮车载人|晒谷占了半边路]"),
        ("forestry", "{village}[后山|林区边缘|坟山一带]", "[林边烧田坎|上坟没有看火|枯草没有清]"),
        ("building", "{village}[新建房工地|集镇背街|市场周边]", "[砂石占道|脚手架没有护栏|垃圾乱堆]"),
        ("fire", "{village}[门店和出租房|农家乐|加工点]", "[飞线充电|楼梯间放电动车]"),
        ("water", "{village}[河道|沟渠|水塘]", "[往沟里倒垃圾|护栏断了一截]"),
    ];

    public void Tell(int year, int count)
    {
        var days = new WorkDays(new(year, 1, 3), new(year, 12, 15));
        for (var i = 0; i < count; i++)
            Round(Setting.Working(days.Any(script.Dice)), Rounds[i % Rounds.Length]);
    }

    private void Round(DateOnly day, (string Domain, string Route, string Found) round)
    {
        var dice = script.Dice;
        var words = new Wording(dice);
        var place = dice.Of(setting.Places);
        var matter = new MatterScript(script, "patrol", dice.Of(setting.Squad).Number);
        if (dice.OneIn(12))
            matter.WrittenFrom = Setting.Working(day.AddDays(dice.Between(4, 8)));
        var found = dice.OneIn(4);
        var later = found && dice.OneIn(2);
        var hour = dice.Between(8, 15);
        matter.Open("patrol", day, new RecordPatrol
        {
            Route = words.Say(round.Route.Replace("{village}", place.Name, StringComparison.Ordinal)), Domain = new(round.Domain), Village = place.Ref, From = new(hour, dice.Between(0, 30)), To = new(hour + 1, dice.Between(0, 59)),
            Officers = [.. dice.Some(setting.Officers, dice.Between(2, 3))], Helpers = dice.Between(0, 3),
            Findings = found ? [new() { What = words.Say(round.Found), How = later ? null : FindingHandling.OnTheSpot }] : [],
            Record = found ? words.Say("[当场劝导|已拍照]，[答应马上改|记下联系方式]。") : words.Say("[没有异常|沿线正常|发了宣传单]。"),
        }, f => f with { Helpers = f.Helpers + 1 }, "同行人数记错", time: new(hour, 0));
        if (later)
            matter.Do("handle", Steps.Later(day, dice.Between(1, 5)), new HandleFinding { How = dice.Of([FindingHandling.ToVillage, FindingHandling.OnTheSpot, FindingHandling.Reported]), Body = place.Name });
    }
}
