using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The catalogue of the service centre and some of its cases, with what people said of them.</summary>
internal sealed class ServiceStory
{
    private static readonly (string Code, string Name, ServiceItemKind Kind, int? Statutory, int? Promised, bool Online)[] Catalogue =
    [
        ("GG01", "城乡居民医保参保登记", ServiceItemKind.PublicService, null, 0, true), ("GG02", "城乡居民养老保险参保登记", ServiceItemKind.PublicService, null, 0, true), ("GG03", "养老待遇领取资格认证", ServiceItemKind.PublicService, null, 0, true),
        ("JF01", "最低生活保障申请", ServiceItemKind.Benefit, 30, 22, true), ("JF02", "特困人员救助供养申请", ServiceItemKind.Benefit, 30, 22, true), ("JF03", "临时救助申请", ServiceItemKind.Benefit, 20, 10, true),
        ("JF04", "高龄津贴申请", ServiceItemKind.Benefit, 20, 8, true), ("JF05", "困难残疾人生活补贴申请", ServiceItemKind.Benefit, 30, 15, true), ("JF06", "重度残疾人护理补贴申请", ServiceItemKind.Benefit, 30, 15, true),
        ("QR01", "农村独生子女父母奖励确认", ServiceItemKind.Confirmation, 30, 15, false), ("QR02", "兵役登记证明", ServiceItemKind.Confirmation, null, 1, true), ("QR03", "退役军人优待证申领", ServiceItemKind.Confirmation, 30, 20, true),
        ("GG04", "老年人优待证办理", ServiceItemKind.PublicService, 10, 3, true), ("GG05", "就业困难人员认定初审", ServiceItemKind.PublicService, 20, 7, true), ("GG06", "就业失业登记", ServiceItemKind.PublicService, 10, 1, true),
        ("GG07", "生育登记", ServiceItemKind.PublicService, null, 0, true), ("GG08", "流动人口婚育证明", ServiceItemKind.PublicService, null, 0, true), ("GG09", "种粮大户补贴登记", ServiceItemKind.PublicService, 30, 20, false),
        ("GG10", "农机购置补贴初审", ServiceItemKind.PublicService, 30, 15, true), ("GG11", "危旧房改造申请初审", ServiceItemKind.PublicService, 30, 20, false), ("GG12", "公益性岗位申请", ServiceItemKind.PublicService, 20, 12, false),
        ("GG13", "法律援助申请转送", ServiceItemKind.PublicService, 7, 2, true), ("GG14", "户外广告便民张贴点登记", ServiceItemKind.Other, null, 1, false), ("GG15", "再生育审批转报", ServiceItemKind.Other, 20, 10, true),
        ("GG16", "残疾人证申领转报", ServiceItemKind.PublicService, 20, 10, true), ("GG17", "医疗救助申请", ServiceItemKind.Benefit, 20, 12, true), ("GG18", "村级公章使用代办", ServiceItemKind.PublicService, null, 0, false),
        ("GG19", "水电户名变更代办", ServiceItemKind.PublicService, null, 3, true), ("GG20", "耕地地力保护补贴信息变更", ServiceItemKind.PublicService, 20, 8, false), ("GG21", "孤儿基本生活费申请", ServiceItemKind.Benefit, 30, 20, true),
    ];

    private readonly Script script;
    private readonly Setting setting;
    private readonly IReadOnlyList<(Guid Id, int? Promised)> items;
    private int onPlatform;

    public ServiceStory(Script script, Setting setting, DateOnly first)
    {
        (this.script, this.setting) = (script, setting);
        items = [.. Catalogue.Select(c => (script.Add(new("service-item", "list", first.AddDays(-2), new ListServiceItem
        {
            ItemNumber = c.Code, Name = c.Name, Kind = c.Kind, Office = "service", Online = c.Online && c.Code != "GG12", OnTheSpot = c.Promised == 0, StatutoryDays = c.Statutory, PromisedDays = c.Promised,
        }) { By = setting.Staff[14].Number }), c.Promised))];
        if (first.Year <= 2024)
            script.Add(new("service-item", "change", new(2024, 7, 1), new ChangeServiceItem { Name = Catalogue[20].Name, Office = "service", Online = true, PromisedDays = 10 }) { Matter = items[20].Id, By = setting.Staff[14].Number });
        script.Add(new("service-item", "end", new(2025, 7, 1), new EndServiceItem { Reason = "2025年清单调整，由村（社区）自行办理" }) { Matter = items[26].Id, By = setting.Staff[14].Number });
    }

    private Dice Dice => script.Dice;

    public void Tell(int year, int cases)
    {
        var days = new WorkDays(new(year, 1, 3), new(year, 11, 28));
        for (var i = 0; i < cases; i++)
        {
            var item = items[(i * 7 + year) % 24];
            var day = Setting.Working(days.Any(Dice));
            var way = Dice.Weighted([(FilingWay.Counter, 6), (FilingWay.Village, 3), (FilingWay.Online, 2)]);
            // What a village takes in on paper is written down when the cadre comes to the office.
            var matter = new MatterScript(script, "service-case", Dice.Of([setting.Staff[14], setting.Clerk]).Number) { WrittenFrom = way == FilingWay.Village && i % 2 == 0 ? day.AddDays(4) : null };
            matter.Open("accept", day, new AcceptServiceCase { Item = new(item.Id), Way = way, Village = Dice.Of(setting.Places).Ref, Applicant = People.Name(Dice), Phone = People.Phone(Dice) },
                source: new(Ledger.SourceKind.Platform, "渝快办", $"BJ{year}{++onPlatform:000000}"));
            Conclude(matter, day, item.Promised ?? 5, i);
        }
    }

    private void Conclude(MatterScript matter, DateOnly day, int promised, int i)
    {
        if (i % 29 == 11)
        {
            matter.Do("decline", Later(day, Math.Min(promised, 4)), new DeclineServiceCase { Reason = Dice.Of(["年龄没有达到", "已享受同类补贴", "家庭收入高于标准"]) });
            return;
        }
        if (i % 37 == 20)
        {
            matter.Do("withdraw", Later(day, Math.Min(promised, 2)), new WithdrawServiceCase { Remark = "在外地办了" });
            return;
        }
        if (promised > 6 && i % 5 == 0)
        {
            matter.Do("pause", Later(day, 2), new PauseServiceCase { Reason = Dice.Of(["等区里信息比对", "等补交银行卡复印件", "等村里公示期满"]) });
            matter.Do("resume", Later(day, 6), new ResumeServiceCase());
        }
        var done = Later(day, promised == 0 ? 0 : i % 31 == 17 ? promised + Dice.Between(5, 8) : Math.Max(promised > 6 && i % 5 == 0 ? 7 : 0, Dice.Between(promised / 2, promised)));
        matter.Do("complete", done, new CompleteServiceCase { Result = Dice.Of(["已办结，短信告知", "已登记，当场取件", "审核通过，次月发放"]) });
        if (i % 4 == 3)
            return;
        var bad = i % 41 == 12;
        matter.Do("rate", done.AddDays(Dice.Between(0, 2)), new RateServiceCase { Level = bad ? SatisfactionLevel.NotSatisfied : Dice.Weighted([(SatisfactionLevel.VerySatisfied, 6), (SatisfactionLevel.Satisfied, 4), (SatisfactionLevel.Basically, 1)]), Words = bad ? "跑了两趟才收齐材料" : default(Personal<string>) });
        if (bad)
            matter.Do("amend", Later(done, 5), new AmendServiceCase { Done = "一次性告知单重新印制，上门致歉" });
    }

    private static DateOnly Later(DateOnly day, int workingDays) => WorkCalendar.Builtin.AddWorkingDays(day, workingDays);
}
