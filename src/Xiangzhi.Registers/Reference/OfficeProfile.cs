using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>The township itself: its names, where its ledger begins, its market days.</summary>
public sealed record Profile
{
    /// <summary>Shown on market days only.</summary>
    public const string MarketDayFact = "marketDay";

    public string Name { get; init; } = "";
    public string ShortName { get; init; } = "";
    public string County { get; init; } = "";
    public DateOnly Since { get; init; }
    public bool Demonstration { get; init; }
    public MarketDays MarketDays { get; init; } = MarketDays.Default;

    /// <summary>Days for which a flag is the handler's own before leaders see it (house convention until the office sets it).</summary>
    public int LeaderSeesAfter { get; init; } = 3;

    /// <summary>Days before the district sees a flag that still stands (house convention until the office sets it).</summary>
    public int DistrictSeesAfter { get; init; } = 15;
}

public sealed record OpenLedger : Form<Profile>
{
    [Label("全称", English = "Full name"), Hint("例如 黔江区白土乡人民政府", English = "The full name of the government")] public required string Name { get; init; }
    [Label("简称", English = "Short name"), Hint("用在台账号里，例如 白土", English = "Used in ledger numbers")] public required string ShortName { get; init; }
    [Label("上级", English = "District")] public required string County { get; init; }
    [Label("建账起点", English = "Ledger begins"), Hint("早于这一天的事不登记", English = "Nothing before this day is recorded")] public required DateOnly Since { get; init; }
    [Label("演示数据", English = "Demonstration")] public bool Demonstration { get; init; }

    public override Profile Into(Profile s, At at) =>
        s with { Name = Name, ShortName = ShortName, County = County, Since = Since, Demonstration = Demonstration };
}

public enum CalendarKind
{
    [Label("公历")] Solar,
    [Label("农历")] Lunar,
}

/// <summary>Market days by the last digit of the day. No public page confirms the township's reading, so it is a setting.</summary>
public sealed record SetMarketDays : Form<Profile>
{
    [Label("逢几", English = "Digits"), Hint("日子的末位数字，例如 1、6", English = "Last digits of the day, e.g. 1 and 6")] public required Items<string> Digits { get; init; }
    [Label("历法", English = "Calendar")] public required CalendarKind Calendar { get; init; }
    [Label("不算31日", English = "Skip the 31st")] public bool SkipThirtyFirst { get; init; }

    public override Profile Into(Profile s, At at) => s with
    {
        MarketDays = new([.. Digits.Select(d => d.Length == 1 && char.IsAsciiDigit(d[0]) ? d[0] - '0' : -1).Where(d => d >= 0)],
            Calendar == CalendarKind.Lunar, SkipThirtyFirst),
    };
}

/// <summary>After how many days a flag that still stands is seen by leaders, and by the district.</summary>
public sealed record SetFlagSight : Form<Profile>
{
    [Label("几天后领导看到", English = "Leaders see it after"), Unit("天"), Hint("承办人当天就看到，先由承办人补正", English = "The handler sees it at once and can put it right first")] public required int LeaderAfter { get; init; }
    [Label("几天后区级监督看到", English = "The district sees it after"), Unit("天")] public required int DistrictAfter { get; init; }

    public override Profile Into(Profile s, At at) => s with { LeaderSeesAfter = LeaderAfter, DistrictSeesAfter = DistrictAfter };
}

public sealed class OfficeProfiles : Register<Profile>
{
    protected override void Define(Definition<Profile> d)
    {
        d.Named("office", "本乡", number: "{township}账〔{year}〕{n}号", Area.Reference, "This township");
        d.Reference(byKey: s => s.ShortName, byLabel: (s, _) => s.Name);
        d.Shows(Profile.MarketDayFact, (s, day) => s.MarketDays.IsMarketDay(day) ? "yes" : null);
        d.Title(s => s.Name);

        d.Opens<OpenLedger>("open", "建账").By(Role.Administrator);
        d.Act<SetMarketDays>("market-days", "赶场日").By(Role.Administrator)
            .Refuse(f => f.Digits.Count == 0 || f.Digits.Any(x => x.Length != 1 || !char.IsAsciiDigit(x[0])), nameof(SetMarketDays.Digits), "请填 0 到 9 的数字，例如 1、6")
            .Prefill(s => new() { Digits = [.. s.MarketDays.Digits.Select(x => x.ToString(System.Globalization.CultureInfo.InvariantCulture))], Calendar = s.MarketDays.Lunar ? CalendarKind.Lunar : CalendarKind.Solar, SkipThirtyFirst = s.MarketDays.SkipThirtyFirst });
        d.Act<SetFlagSight>("flag-sight", "预警几天后上看").English("Who sees flags when").By(Role.Administrator, Role.Leader)
            .Refuse(f => f.LeaderAfter is < 0 or > 365, nameof(SetFlagSight.LeaderAfter), "天数在0到365之间")
            .Refuse(f => f.DistrictAfter is < 0 or > 365, nameof(SetFlagSight.DistrictAfter), "天数在0到365之间")
            .Refuse(f => f.DistrictAfter < f.LeaderAfter, nameof(SetFlagSight.DistrictAfter), "区级监督看到的日子不能早于本乡领导，请改大一些")
            .Prefill(s => new() { LeaderAfter = s.LeaderSeesAfter, DistrictAfter = s.DistrictSeesAfter });

        d.List("简称", s => s.ShortName, "Short name").List("建账起点", s => s.Since, "Begins");
    }
}
