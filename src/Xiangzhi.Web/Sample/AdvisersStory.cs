using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Legal advisers of the township and its villages, and what they did. In 2025 three were engaged, as the report of that year says.</summary>
internal sealed class AdvisersStory(Script script, Setting setting)
{
    private static readonly (AdviserServiceKind Kind, string[] Topics)[] Services =
    [
        (AdviserServiceKind.Contract, ["审看场镇保洁服务合同", "审看村级公路养护合同", "审看农贸市场摊位租赁合同", "审看烘房设备采购合同", "审看蚕桑基地土地流转合同", "审看敬老院膳食供应合同", "审看水池管护承包合同"]),
        (AdviserServiceKind.Opinion, ["就历史遗留宅基地登记出具意见", "就村集体资产发包程序出具意见", "就征收补偿协议争议出具意见", "就拖欠工程尾款的追索出具意见", "就退耕地界址认定出具意见"]),
        (AdviserServiceKind.Decision, ["参加场镇停车管理方案论证", "参加人居环境整治方案讨论", "参加公益设施管护办法修改", "参加项目安排方案论证"]),
        (AdviserServiceKind.Mediation, ["参与滑坡避让搬迁纠纷调处", "参与合伙养殖散伙结算调解", "参与赡养纠纷上门调解", "参与务工伤害赔偿协商", "参与山林转让价款争议调解", "参与彩礼返还纠纷调解", "参与断头路通行纠纷现场会"]),
        (AdviserServiceKind.Enforcement, ["参加占道堆料案件讨论", "参加违法建设案件讨论", "参加野外用火案件讨论"]),
        (AdviserServiceKind.Lecture, ["为村干部讲合同风险", "为村民小组长讲承包地流转", "为中学生讲未成年人保护", "为机关讲行政程序", "为合作社讲用工和股权"]),
        (AdviserServiceKind.DeskDay, ["赶场日在工作站坐班", "赶场日在村工作室坐班", "春节前返乡务工人员专场坐班", "宪法宣传周坐班接待", "农资集中销售期坐班", "征兵季坐班解答"]),
        (AdviserServiceKind.Advice, ["解答林地补偿分配的咨询", "解答外嫁女土地权益的咨询", "解答民间借贷时效的咨询", "解答交通事故责任的咨询", "解答独居老人遗赠扶养的咨询", "解答网购农机质量的咨询"]),
    ];

    private readonly List<(Guid Id, DateOnly From, DateOnly To)> advisers = [];

    private Dice Dice => script.Dice;

    public void Tell()
    {
        var places = setting.Places;
        var first = Engage(AdviserKind.Lawyer, new(2023, 1, 3), new(2024, 12, 31), Engager.Township, [.. places.Take(4).Select(p => p.Ref)], 24_000, "比选");
        var second = Engage(AdviserKind.LegalWorker, new(2023, 3, 1), new(2025, 2, 28), Engager.Village, [places[4].Ref, places[5].Ref], 4_800, "村民代表会议推选");
        second.Matter.Do("end", new(2024, 9, 2), new EndAdviser { Ground = EarlyEnd.Moved, Remark = "转到主城执业，双方协商解除。" });
        advisers[1] = (second.Matter.Id, new(2023, 3, 1), new(2024, 9, 1));
        first.Matter.Do("report", new(2023, 12, 21), new ReportOnAdviser { Result = AdviserResult.Excellent, Report = "合同把关认真，赶场日坐班从不缺席。" });
        first.Matter.Do("report", new(2024, 12, 19), new ReportOnAdviser { Result = AdviserResult.Satisfactory, Report = "全年出具书面意见及时，讲座少了一次。" });
        first.Matter.Do("renew", new(2025, 1, 2), new RenewAdviser { By = Engager.Township, Villages = [.. places.Take(3).Select(p => p.Ref)], To = new(2026, 12, 31), Fee = 26_000, ContractNumber = "顾合2025-01" },
            f => f with { Fee = 20_600 }, "费用抄错，照合同改正");
        advisers[0] = (first.Matter.Id, new(2023, 1, 3), new(2026, 12, 31));

        var third = Engage(AdviserKind.Lawyer, new(2024, 10, 8), new(2026, 10, 7), Engager.Township, [places[3].Ref, places[4].Ref], 22_000, "政府采购");
        third.Matter.Do("conflict", new(2025, 5, 13), new DeclareConflict { What = "曾代理本乡一家采石场起诉村民，现村民来咨询同一事。", Measure = "该事项改由另一名顾问办理" });
        third.Matter.Do("conflict-ended", new(2025, 8, 19), new EndConflict { Remark = "该案已结，事项办完" });
        third.Matter.Do("report", new(2025, 12, 23), new ReportOnAdviser { Result = AdviserResult.Satisfactory, Report = "参与调处七起，意见采纳率高。" });
        Engage(AdviserKind.LegalWorker, new(2025, 3, 3), new(2027, 3, 2), Engager.Village, [places[5].Ref, places[6].Ref], 5_000, "村民代表会议推选");

        Serve(2023, 17);
        Serve(2024, 21);
        Serve(2025, 26);
    }

    /// <summary>An adviser who serves on a day.</summary>
    public Ref<Advisers> On(DateOnly day) => new(Dice.Of(advisers.Where(a => a.From <= day && day <= a.To).ToList()).Id);

    private (MatterScript Matter, Ref<Advisers> Adviser) Engage(AdviserKind kind, DateOnly on, DateOnly to, Engager by, Items<Ref<Villages>> villages, decimal fee, string how)
    {
        var matter = new MatterScript(script, "adviser", setting.Justice.Number);
        matter.Open("engage", on, new EngageAdviser
        {
            Name = People.Name(Dice), Firm = kind == AdviserKind.Lawyer ? "武陵山脚下一家律师事务所" : "邻镇法律服务所", Kind = kind, LicenceNumber = $"1500{on.Year}{Dice.Between(10_000, 99_999)}", By = by, Villages = villages, To = to,
            ContractNumber = $"顾合{on.Year}-{on.Month:00}", Fee = fee, HowChosen = how, Phone = People.Phone(Dice),
        });
        advisers.Add((matter.Id, on, to));
        return (matter, new(matter.Id));
    }

    /// <summary>So many services of one year, each with a topic that no other of the year has.</summary>
    private void Serve(int year, int count)
    {
        var topics = Services.SelectMany(s => s.Topics.Select(t => (s.Kind, Topic: t))).ToList();
        for (var i = 0; i < count; i++)
        {
            var at = Dice.Between(0, topics.Count - 1);
            var (kind, topic) = topics[at];
            topics.RemoveAt(at);
            var day = Setting.DayIn(Dice, year, 1 + i * 12 / count);
            if (day < new DateOnly(2023, 1, 16))
                day = new(2023, 1, 16);
            var village = kind is AdviserServiceKind.Mediation or AdviserServiceKind.Advice or AdviserServiceKind.DeskDay ? Dice.Of(setting.Places) : null;
            var matter = new MatterScript(script, "adviser-service", Dice.OneIn(4) ? setting.Keeper.Number : setting.Clerk.Number) { WrittenFrom = Dice.OneIn(14) ? day.AddDays(6) : null };
            matter.Open("serve", day, new GiveAdviserService
            {
                Adviser = On(day), Kind = kind, Topic = topic, Office = village is null ? Dice.Of<Code<Offices>>([new("justice"), new("party-office"), new("service"), new("enforcement")]) : (Code<Offices>?)null, Village = village?.Ref,
                Persons = kind switch { AdviserServiceKind.Lecture => Dice.Between(18, 60), AdviserServiceKind.DeskDay => Dice.Between(3, 14), _ => null }, Hours = Dice.Between(2, 12) * 0.5m,
                Words = kind is AdviserServiceKind.Lecture or AdviserServiceKind.DeskDay ? default(Personal<string>) : "意见已当面说明，要点记在顾问工作本上。",
            }, f => f with { Hours = (f.Hours ?? 0) + 10 }, "时长抄错，照顾问工作本改正");
            if (kind is AdviserServiceKind.Contract or AdviserServiceKind.Opinion or AdviserServiceKind.Decision)
            {
                var adoption = Dice.OneIn(6) ? Adoption.Partly : Dice.OneIn(15) ? Adoption.Rejected : Adoption.Adopted;
                matter.Do("answer", Steps.Later(day, Dice.Between(2, 8)), new AnswerAdviser { Adoption = adoption, Reason = adoption == Adoption.Adopted ? null : "工期和资金有硬要求，其余条款已照改" });
            }
        }
    }
}
