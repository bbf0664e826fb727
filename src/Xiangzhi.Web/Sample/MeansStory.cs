using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Dedicated staff, money and equipment.</summary>
internal sealed class MeansStory(Script script, Setting setting)
{
    private sealed record Line(FundPurpose Purpose, decimal Budget, (int Month, decimal Amount, string For)[] Spent);

    private static readonly Dictionary<int, Line[]> Budgets = new()
    {
        [2023] =
        [
            new(FundPurpose.Publicity, 18000, [(3, 5200, "宣传单和宣传册印制"), (6, 3860, "横幅二十四幅"), (9, 4300, "院坝会资料和茶水"), (12, 5120, "宪法宣传周展板")]),
            new(FundPurpose.Training, 6000, [(5, 2400, "外请讲课"), (11, 1980, "执法文书培训资料")]),
            new(FundPurpose.Cases, 12000, [(4, 3100, "车辆燃油"), (8, 4270, "测量和鉴定"), (12, 2650, "档案盒和装订")]),
            new(FundPurpose.Mediation, 15000, [(6, 6300, "上半年个案补贴"), (12, 7900, "下半年个案补贴")]),
            new(FundPurpose.Sites, 20000, [(9, 16800, "三塘村法治长廊")]),
        ],
        [2024] =
        [
            new(FundPurpose.Publicity, 20000, [(2, 4600, "春节返乡普法资料"), (5, 6150, "民法典宣传册"), (9, 3900, "流动宣传车租用"), (12, 4480, "宪法宣传周用品")]),
            new(FundPurpose.Equipment, 36000, [(5, 12800, "执法记录仪四台"), (7, 15600, "制式服装六套"), (8, 3200, "移动终端一台")]),
            new(FundPurpose.Training, 8000, [(3, 2600, "执法资格考试培训"), (10, 3150, "文书实训")]),
            new(FundPurpose.Advisers, 24000, [(6, 12000, "法律顾问上半年服务费"), (12, 12000, "法律顾问下半年服务费")]),
            new(FundPurpose.Mediation, 16000, [(6, 6900, "上半年个案补贴"), (12, 8200, "下半年个案补贴")]),
            new(FundPurpose.Sites, 15000, [(6, 7600, "马鞍村法治院坝"), (10, 6300, "场镇社区读书角")]),
        ],
        [2025] =
        [
            new(FundPurpose.Publicity, 22000, [(1, 3800, "返乡人员普法袋"), (4, 5900, "宣传册印制"), (8, 4100, "短视频制作"), (11, 5300, "宪法宣传周资料")]),
            new(FundPurpose.Equipment, 12000, [(4, 4900, "执法记录仪维修和存储卡"), (10, 3600, "反光背心和手电")]),
            new(FundPurpose.Training, 8000, [(5, 3300, "案卷互评培训"), (9, 2750, "外请讲课")]),
            new(FundPurpose.Advisers, 36000, [(6, 18000, "三名法律顾问上半年服务费"), (12, 18000, "三名法律顾问下半年服务费")]),
            new(FundPurpose.Mediation, 16000, [(6, 7100, "上半年个案补贴"), (12, 7650, "下半年个案补贴")]),
            new(FundPurpose.Sites, 10000, [(7, 5800, "凉洞村法治墙")]),
        ],
    };

    public void TellStaff()
    {
        void Post(int staff, DedicatedLine line, string office, DateOnly from, DateOnly? end, LeavingReason reason = LeavingReason.Moved)
        {
            var post = new MatterScript(script, "dedicated", setting.Keeper.Number);
            post.Open("appoint", from, new AppointDedicated { Person = setting.Staff[staff].Ref, Line = line, Office = office, Number = $"白土委办〔{from.Year}〕{script.Dice.Between(2, 40)}号" });
            if (end is { } day)
                post.Do("end", day, new EndDedicated { Reason = reason });
        }

        Post(3, DedicatedLine.Review, "justice", new(2023, 1, 5), null);
        Post(5, DedicatedLine.Disputes, "peace", new(2023, 1, 5), null);
        Post(4, DedicatedLine.Publicity, "justice", new(2024, 4, 1), new(2025, 8, 18), LeavingReason.OtherDuties);
        Post(8, DedicatedLine.Enforcement, "enforcement", new(2025, 10, 9), null);
        Post(9, DedicatedLine.Enforcement, "enforcement", new(2025, 11, 3), null);
    }

    public void TellFunds(int year)
    {
        var dice = script.Dice;
        foreach (var line in Budgets[year])
        {
            var fund = new MatterScript(script, "fund", setting.Keeper.Number);
            fund.Open("approve", Setting.Working(new(year, 1, dice.Between(10, 16))), new ApproveFund { Year = year, Purpose = line.Purpose, Budget = line.Budget, Source = line.Purpose == FundPurpose.Equipment ? FundSource.Earmarked : FundSource.OwnBudget, Document = $"白土财〔{year}〕{dice.Between(1, 9)}号" });
            if (year == 2025 && line.Purpose == FundPurpose.Advisers)
                fund.Do("adjust", new(2025, 5, 20), new AdjustFund { Budget = 36500, Reason = "顾问由两人增加到三人", Document = "白土财〔2025〕17号" });
            foreach (var (month, amount, what) in line.Spent)
                fund.Do("spend", Setting.Working(new(year, month, dice.Between(18, 24))), new SpendFund { Amount = amount, For = what, Voucher = $"记{month:00}-{dice.Between(3, 88)}" }, slip: f => f with { Amount = f.Amount + 100 }, reason: "金额与凭证不符");
            if (year == 2024 && line.Purpose == FundPurpose.Equipment)
                fund.Do("refund", new(2024, 9, 12), new RefundToFund { Amount = 600, Reason = "一套服装尺码不合退货", Voucher = "记09-41" });
            fund.Do("settle", new(year, 12, 31), new SettleFund { Surplus = SurplusUse.Returned });
        }
    }

    public void TellEquipment()
    {
        for (var i = 0; i < 4; i++)
        {
            var camera = Acquire(new(2024, 5, 23), EquipmentKind.BodyCamera, "执法记录仪", $"JL{2401 + i}", i + 6);
            if (i == 1)
            {
                camera.Do("repair", new(2025, 3, 26), new SendToRepair { Fault = "开机后自动断电", Where = "区城的维修点" });
                camera.Do("mended", new(2025, 4, 9), new TakeFromRepair { Mended = true, Cost = 260 });
            }
            if (i == 3)
                camera.Do("end", new(2025, 7, 4), new EndEquipment { How = EquipmentEnd.Lost, Remark = "巡查时落入河中，已写情况说明并报备" });
        }
        foreach (var (holder, n) in setting.Squad.Select((p, i) => (p, i)))
            Acquire(new(2024, 7, 26), EquipmentKind.Uniform, "制式服装（夏、冬各一套）", $"FZ{n + 1:00}", setting.Staff.ToList().IndexOf(holder), pieces: 2);
        var vehicle = Acquire(new(2022, 6, 10), EquipmentKind.Vehicle, "皮卡巡查车", "渝H·执03", null, entered: new(2023, 1, 6));
        vehicle.Do("hand-out", new(2023, 1, 9), new HandOutEquipment { Person = setting.Squad[0].Ref });
        vehicle.Do("repair", new(2025, 12, 29), new SendToRepair { Fault = "变速箱异响", Where = "区城修理厂" });
        var old = Acquire(new(2022, 3, 8), EquipmentKind.BodyCamera, "执法记录仪（旧）", "JL1907", null, entered: new(2023, 1, 6));
        old.Do("end", new(2024, 6, 5), new EndEquipment { How = EquipmentEnd.Scrapped });
        Acquire(new(2024, 8, 21), EquipmentKind.Terminal, "移动执法终端", "ZD2401", 6);
    }

    private MatterScript Acquire(DateOnly on, EquipmentKind kind, string name, string serial, int? holder, int? pieces = null, DateOnly? entered = null)
    {
        var thing = new MatterScript(script, "equipment", setting.Keeper.Number) { WrittenFrom = entered };
        thing.Open("acquire", on, new AcquireEquipment { Kind = kind, Name = name, Serial = serial, Pieces = pieces });
        thing.WrittenFrom = null;
        if (holder is { } person)
            thing.Do("hand-out", Setting.Working(on.AddDays(3)), new HandOutEquipment { Person = setting.Staff[person].Ref });
        return thing;
    }
}
