using Xiangzhi.Registers;

namespace Xiangzhi.Web.Shared;

/// <summary>Units and measure words of fields and figures in both languages; one that is not known here is shown as it stands.</summary>
public static class Units
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["件"] = "matters", ["件次"] = "sessions", ["人"] = "persons", ["名"] = "persons", ["人次"] = "attendances", ["次"] = "times", ["场次"] = "events", ["个"] = "in number", ["项"] = "items",
        ["元"] = "yuan", ["万元"] = "10,000 yuan", ["分"] = "points", ["学时"] = "hours", ["岁"] = "years old", ["份"] = "copies", ["幅"] = "banners", ["期"] = "issues", ["页"] = "pages", ["年"] = "year",
        ["日"] = "days", ["天"] = "days", ["%"] = "%", ["条"] = "entries", ["亩"] = "mu", ["个月"] = "months",
        ["场"] = "sessions", ["批次"] = "batches", ["卷"] = "files", ["平方米"] = "m²", ["个工作日"] = "working days", ["人或户"] = "persons or households", ["票"] = "votes", ["小时"] = "hours", ["家"] = "firms",
    };

    public static Text Of(string unit) => new(unit, English.GetValueOrDefault(unit, unit));
}
