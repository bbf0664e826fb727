using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// The catalogues of party, government and village affairs, and what was published of them. A publication is checked for its form some
/// weeks later; now and then one is out of form, late or, after the first year, left out.
/// </summary>
internal sealed class OpennessStory
{
    private sealed record CatalogueItem(Guid Id, OpennessLine Line, DisclosurePeriod Period, string Name, int? Days, Place? Place, Person By);

    private static readonly (OpennessLine Line, DisclosurePeriod Period, string Name, string Basis, int? Days)[] OfTheOffice =
    [
        (OpennessLine.Government, DisclosurePeriod.Yearly, "财政预算和决算", "预算法14条", null), (OpennessLine.Government, DisclosurePeriod.Quarterly, "社会救助对象和标准", "政府信息公开条例21条", null),
        (OpennessLine.Government, DisclosurePeriod.Quarterly, "惠农补贴资金发放", "政府信息公开条例21条", null), (OpennessLine.Government, DisclosurePeriod.Quarterly, "宅基地审批结果", "政府信息公开条例21条", null),
        (OpennessLine.Government, DisclosurePeriod.Standing, "机构职能和办事指南", "政府信息公开条例20条", null), (OpennessLine.Government, DisclosurePeriod.Immediate, "通知公告", "政府信息公开条例20条", null),
        (OpennessLine.Party, DisclosurePeriod.Quarterly, "党组织决议和决定执行情况", "党务公开条例（试行）8条", 15), (OpennessLine.Party, DisclosurePeriod.Yearly, "党费收缴、使用和管理", "党务公开条例（试行）", 20),
        (OpennessLine.Party, DisclosurePeriod.Immediate, "党员发展和民主评议结果", "党务公开条例（试行）", 10),
    ];

    private static readonly (DisclosurePeriod Period, string Name, string Basis, int? Days)[] OfVillages =
    [
        (DisclosurePeriod.Quarterly, "村级财务收支", "重庆市实施《村民委员会组织法》办法30条", null), (DisclosurePeriod.Quarterly, "惠民补贴和救助名单", "重庆市实施《村民委员会组织法》办法30条", null),
        (DisclosurePeriod.Quarterly, "公益性岗位和误工补贴", "重庆市实施《村民委员会组织法》办法30条", null), (DisclosurePeriod.Yearly, "集体资产、资源、债权债务", "村民委员会组织法30条", 20),
        (DisclosurePeriod.Immediate, "工程项目和一事一议结果", "村民委员会组织法30条", null),
    ];

    private static readonly string[] OfficeNotices =
    [
        "汛期地质灾害避险点调整", "城乡居民医保集中参保", "烤烟种植合同签订安排", "秋季森林防火禁火令", "饮水安全巩固工程招标", "农机购置补贴申报", "高龄津贴年审", "道路硬化占地补偿方案",
        "动物防疫集中免疫", "危旧房排查登记", "义务兵征集", "撂荒地流转项目",
    ];

    private static readonly string[] VillageEvents = ["产业便道硬化开工", "集体山林租赁", "蓄水池维修结算", "一事一议筹劳方案通过", "文化广场翻修", "集体经济分红方案", "河堤加固验收", "公路水毁抢修"];

    private static readonly string[] PartyEvents = ["预备党员转正公示", "民主评议党员结果", "发展对象公示"];

    private readonly Script script;
    private readonly Setting setting;
    private readonly List<CatalogueItem> items = [];
    private int published;

    public OpennessStory(Script script, Setting setting, DateOnly first)
    {
        (this.script, this.setting) = (script, setting);
        foreach (var (line, period, name, basis, days) in OfTheOffice)
            List(first, line, period, name, basis, days, null, line == OpennessLine.Party ? setting.Staff[13] : setting.Keeper, $"{(line == OpennessLine.Party ? "党" : "政")}{items.Count + 1:00}");
        foreach (var (place, i) in setting.Places.Select((p, i) => (p, i)))
        {
            foreach (var ((period, name, basis, days), n) in OfVillages.Select((v, n) => (v, n + 1)))
                List(first, OpennessLine.Village, period, name, basis, days, place, setting.Cadres[i], $"{place.Name}{n:00}");
        }
    }

    private Dice Dice => script.Dice;

    /// <param name="missed">Periods left out, by village and quarter; of the first item that is not left out yet.</param>
    /// <param name="late">Periods published after their day.</param>
    public void Tell(int year, (int Place, int Quarter)[] missed, (int Place, int Quarter)[] late)
    {
        foreach (var item in items)
        {
            switch (item.Period)
            {
                case DisclosurePeriod.Quarterly:
                    for (var quarter = 0; quarter < 4; quarter++)
                        OfQuarter(item, year, quarter, missed, late);
                    break;
                case DisclosurePeriod.Yearly:
                    Publish(item, new(year - 1, 12, 31), Before(new DateOnly(year, 1, 4).AddDays(item.Days ?? 24), Dice.Between(1, 5)), $"{year - 1}年{item.Name}");
                    break;
                case DisclosurePeriod.Immediate:
                    Events(item, year);
                    break;
                case DisclosurePeriod.Standing when year == 2023:
                    Publish(item, new(2023, 1, 3), new(2023, 1, 9), item.Name);
                    break;
                case DisclosurePeriod.Standing:
                    var changed = Setting.DayIn(Dice, year, 7);
                    Note(item, changed, "机构和办事窗口调整");
                    Publish(item, changed, Later(changed, Dice.Between(4, 12)), $"{item.Name}（{year}年更新）");
                    break;
            }
        }
    }

    /// <summary>The quarter that ended before the <paramref name="quarter"/>-th of the year, which falls due within it.</summary>
    private void OfQuarter(CatalogueItem item, int year, int quarter, (int Place, int Quarter)[] missed, (int Place, int Quarter)[] late)
    {
        var end = new DateOnly(year, 1, 1).AddMonths(quarter * 3).AddDays(-1);
        var due = item.Line == OpennessLine.Government ? Later(end, 20) : end.AddDays(15);
        var own = (Array.IndexOf([.. setting.Places], item.Place), quarter + 1);
        if (item.Name == OfVillages[1].Name && missed.Contains(own))
            return;
        var day = item.Name == OfVillages[0].Name && late.Contains(own) ? Later(due, Dice.Between(3, 9)) : Before(due, Dice.Between(0, 5));
        Publish(item, end, day, $"{item.Place?.Name}{end.Year}年第{(end.Month + 2) / 3}季度{item.Name}");
    }

    private void Events(CatalogueItem item, int year)
    {
        var (count, topics) = item.Line switch
        {
            OpennessLine.Government => (11, OfficeNotices),
            OpennessLine.Party => (3, PartyEvents),
            _ => (Dice.Between(1, 2), VillageEvents),
        };
        for (var i = 0; i < count; i++)
        {
            var day = Setting.DayIn(Dice, year, 1 + i * 11 / count);
            var what = topics[(i + year + (item.Place is null ? 0 : Dice.Between(0, 7))) % topics.Length];
            Note(item, day, what);
            Publish(item, day, Setting.Working(day.AddDays(Dice.Between(0, 5))), $"{item.Place?.Name}{what}");
        }
    }

    private void Publish(CatalogueItem item, DateOnly covers, DateOnly on, string topic)
    {
        var n = ++published;
        var matter = new MatterScript(script, "disclosure", item.By.Number);
        var proposed = Before(on, Dice.Between(1, 3));
        matter.WrittenFrom = n % 19 == 6 ? on.AddDays(6) : null;
        matter.Open("propose", proposed, new ProposeDisclosure { Item = new(item.Id), Covers = covers, Topic = topic, By = item.Place?.Name ?? (item.Line == OpennessLine.Party ? "党建办" : "党政办") });
        if (item.Line == OpennessLine.Village)
        {
            if (n % 83 != 40)
                matter.Do("supervise", proposed, new SuperviseDisclosure { Opinion = Dice.Of(["账目清楚，同意公开", "已核对票据，同意", "名单与实际一致"]) });
            matter.Do("approve", on, new ApproveDisclosure { ByCommittee = true });
        }
        else
        {
            if (n % 97 != 50)
                matter.Do("review", on, new ReviewDisclosure { Result = n % 31 == 12 ? DisclosureReviewResult.Amended : DisclosureReviewResult.Passed, Reviewer = setting.Keeper.Ref, Amended = n % 31 == 12 ? "隐去身份证号和银行账号" : null });
            matter.Do("approve", on, new ApproveDisclosure { Approver = setting.Leader.Ref });
        }
        matter.Do("publish", on, new PublishDisclosure
        {
            Channels = item.Line == OpennessLine.Village ? Dice.OneIn(3) ? ["board", "group"] : ["board"] : item.Line == OpennessLine.Party ? ["board", "meeting"] : ["website", "board"],
            Where = item.Line == OpennessLine.Village ? "村务公开栏" : item.Line == OpennessLine.Party ? "党务公开栏" : "政府网站信息公开专栏",
        });
        if (item.Line == OpennessLine.Village && n % 71 != 33)
            matter.Do("file", Later(on, Dice.Between(1, 5)), new FileDisclosure());
        Look(matter, on, n);
    }

    /// <summary>Checked for its form by the office, mended where it can be; objections and boards that did not last.</summary>
    private void Look(MatterScript matter, DateOnly on, int n)
    {
        matter.By = setting.Staff[13].Number;
        var faulty = n % 15 == 7;
        var looked = Later(on, Dice.Between(3, 8));
        matter.Do("check", looked, new CheckDisclosure { Faults = faulty ? [.. Dice.Some(Enum.GetValues<DisclosureFault>()[..^1], Dice.Between(1, 2))] : [], Checker = setting.Staff[13].Ref, Demand = faulty ? "三日内补正后再张贴" : null });
        if (faulty && n % 30 == 7)
        {
            matter.Do("correct-content", Later(looked, 2), new CorrectDisclosure { What = Dice.Of(["补签经手人和监督委员会意见", "补上结余数和单位", "隐去银行账号后重贴"]) });
            matter.Do("check", Later(looked, 5), new CheckDisclosure { Checker = setting.Staff[13].Ref });
        }
        if (n % 58 == 21)
        {
            matter.Do("object", Later(on, 2), new ObjectToDisclosure { To = n % 116 == 21 ? ObjectionTo.Committee : ObjectionTo.Township, Who = People.Name(Dice), Words = Dice.Of(["误工补贴的天数对不上", "名单里少了我们组两户", "这笔材料款没有写买的什么"]) });
            matter.Do("answer-objection", on.AddDays(n % 116 == 21 ? 5 : 11), new AnswerDisclosureObjection { Upheld = Dice.OneIn(3), Answer = "已经当面对账说明" });
        }
        if (n % 64 == 30)
        {
            matter.Do("take-down", on.AddDays(6), new TakeDownDisclosure { Reason = TakeDownReason.Damaged });
            if (n % 128 == 30)
                matter.Do("republish", on.AddDays(8), new RepublishDisclosure { Where = "换到室内公开栏" });
        }
    }

    private void Note(CatalogueItem item, DateOnly on, string what) =>
        script.Add(new("disclosure-item", "occur", on, new NoteOccurrence { What = what }) { Matter = item.Id, By = item.By.Number });

    private void List(DateOnly first, OpennessLine line, DisclosurePeriod period, string name, string basis, int? days, Place? place, Person by, string number)
    {
        var id = script.Add(new("disclosure-item", "list", first.AddDays(period is DisclosurePeriod.Standing ? 2 : -2), new ListDisclosureItem
        {
            Line = line, ItemNumber = number, Name = name, Basis = basis, Period = period, Days = days, Village = place?.Ref, Office = place is null ? "party-office" : "village",
            Channels = line == OpennessLine.Government ? ["website", "board"] : ["board"],
        }) { By = setting.Keeper.Number });
        items.Add(new(id, line, period, name, days, place, by));
    }

    /// <summary>A working day at or before a day, so many working days earlier.</summary>
    private static DateOnly Before(DateOnly day, int workingDays) => WorkCalendar.Builtin.AddWorkingDays(day.AddDays(1), -1 - workingDays);

    private static DateOnly Later(DateOnly day, int workingDays) => WorkCalendar.Builtin.AddWorkingDays(day, workingDays);
}
