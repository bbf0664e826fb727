using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>What goes to the district once a year beside the report on rule of law. The last year's enforcement data went out late.</summary>
internal sealed class ReturnsStory(Script script, Setting setting)
{
    public void Tell(int year)
    {
        Send(ReturnKind.Petitions, year - 1, new(year, 1, 17), "乡党委、区信访办公室", publishedAfter: null);
        Send(ReturnKind.Openness, year - 1, new(year, 1, 23), "区政府办公室", publishedAfter: 6);
        Send(ReturnKind.Enforcement, year - 1, year == 2025 ? new(year, 2, 11) : new(year, 1, 24), "区司法局", publishedAfter: 3);
    }

    private void Send(ReturnKind kind, int of, DateOnly on, string receiver, int? publishedAfter)
    {
        var day = Setting.Working(on);
        var matter = new MatterScript(script, "yearly-return", setting.Keeper.Number);
        matter.Open("send", day, new SendReturn { Kind = kind, Year = of, Receiver = receiver });
        if (publishedAfter is { } days)
            matter.Do("publish", Setting.Working(day.AddDays(days)), new PublishReturn { Where = "区政府网站法定主动公开内容" });
    }
}
