using System.Globalization;
using System.Text;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The platform's weekly export, brought in each Monday with the exported file. Of 2023 two weeks were never brought in.</summary>
internal sealed class WeeksStory(Script script, Setting setting)
{
    private const int Officers = 6;

    public void Tell()
    {
        for (var monday = new DateOnly(2022, 12, 26); monday.AddDays(7) <= World.LastDay; monday = monday.AddDays(7))
        {
            var year = monday.AddDays(6).Year;
            if (year == 2023 && monday.Month == 1 && monday.Day is 16 or 23 && monday.Year == 2023)
                continue; // Spring Festival of 2023: nobody exported
            Week(monday, year);
        }
    }

    private void Week(DateOnly monday, int year)
    {
        var dice = script.Dice;
        var active = year switch { 2023 => dice.Weighted([(4, 1), (5, 6), (6, 13)]), 2024 => dice.Weighted([(5, 3), (6, 17)]), _ => Officers };
        var rate = decimal.Round(100m * active / Officers, 2, MidpointRounding.AwayFromZero);
        var cases = dice.Weighted([(0, 4), (1, 7), (2, 6), (3, 3)]);
        var exported = Setting.Working(monday.AddDays(7));
        if (exported > World.LastDay)
            return;
        var table = string.Create(CultureInfo.InvariantCulture, $"统计周,在册人员,登录人员,活跃率,录入案件\n{monday:yyyy-MM-dd},{Officers},{active},{rate},{cases}\n");
        var export = script.Attach(string.Create(CultureInfo.InvariantCulture, $"周活跃率{monday:yyyyMMdd}.csv"), "text/csv", Encoding.UTF8.GetBytes(table));
        var matter = new MatterScript(script, "platform-week", setting.Keeper.Number);
        if (dice.OneIn(14) && exported.AddDays(9) <= World.LastDay)
            matter.WrittenFrom = Setting.Working(exported.AddDays(dice.Between(4, 8)));
        matter.Open("bring-in", exported, new BringInWeek { Monday = monday, ActiveRate = rate, Cases = cases, Export = export },
            f => f with { Cases = f.Cases + 1 }, "案件数抄错，照导出表改正", new(Ledger.SourceKind.Platform, "执法+监督", string.Create(CultureInfo.InvariantCulture, $"ZB{monday:yyyyMMdd}")), Ledger.Basis.Platform);
    }
}
